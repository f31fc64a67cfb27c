"""Which sentences of a release tell what others claim: no news is made of them.

What a rumour says, in a release that denies it, what stands below a heading such as "1. Nội dung
tố cáo", and what a speaker says of himself in a speech.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.people import TITLED, UPPER, people
from vnsum.backends.extractive.sentences.standing import opens_unsaid
from vnsum.lazily import pattern
from vnsum.text.containing import has_any
from vnsum.text.normalise import composed, fold
from vnsum.text.rare import rare_pattern
from vnsum.truth.lexicon import RANKS
from vnsum.undoing.taking_back import DENIED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from vnsum.documents import PressRelease

__all__ = ["claimed_sentences", "turns"]

_DENIES = rare_pattern(
    rf"\b(?:{DENIED}|tự nghĩ ra|đính chính)\b",
    "bác bịa chuyện chính giả hoàn nghĩ thiệt thật việc đúng",
)
"""What a release says that denies something."""
_RUMOUR = pattern(
    r"(?:theo |(?:một|nhiều|các|những) )*"
    r"(?:tin (?:giả|đồn|nhắn)|bài (?:đăng|viết)|thông tin (?:lan truyền|trên mạng|này)|"
    r"(?:đoạn )?clip|tài khoản)\b"
    r"(?=.*\b(?:nội dung|cho rằng|nói rằng|loan tin|theo đó)\b|.*:)|"
    r"(?:\d{1,2}[.)] |[-–+*•] )?(?:trong |tại )?(?:bài (?:viết|báo|đăng)|bản tin|tin bài|tít bài)\b"
    r"[^.;:]{0,60}\b(?:nêu|viết|ghi|đưa|thông tin|cho biết|in)\b|"
    r"theo (?:một |nhiều |các )*(?:bài (?:đăng|viết)|tin đồn|tin lan truyền|tài khoản)\b"
)
"""How a sentence opens that gives what a rumour says."""
_ANSWERS = pattern(
    r"\b(?:khẳng định|bác bỏ|sai|bịa đặt|không đúng|không có|thừa nhận|xác minh|xác định|thực tế|"
    r"khuyến cáo|đề nghị|đính chính|(?:nay|xin) sửa|đúng (?:là|phải là)|chính xác là|"
    r"cho biết)\b"
)
"""What a sentence holds that gives it no longer."""
_CLAIMS = pattern(
    r"(?:\W|\d{1,2}[.)]|[ivx]+[.)])*(?:nội dung )?(?:đơn )?"
    r"(?:tố cáo|khiếu nại|phản ánh|kiến nghị|câu hỏi|yêu cầu khởi kiện|tin đồn|tin giả|"
    r"quan niệm sai|lời khai)\b"
)
"""How a heading begins below which others speak."""
_ASKS = rare_pattern(
    r"\b(?:tôi nghe|gia đình tôi|nhà tôi|tôi (?:muốn|xin) hỏi|cho tôi hỏi)\b",
    "hỏi muốn nghe tôi đình",
)
"""What a reader says who asks."""
_SELF = pattern(r"\b(?:tôi|chúng (?:tôi|ta))\b")
"""Who speaks of himself."""
_SPEECH = pattern(
    r"\b(?:kính thưa|thưa (?:các|toàn thể|quý|bà con|đồng (?:chí|bào)|ông bà)|bài phát biểu của|"
    r"xin (?:chúc|kính chúc|gửi (?:tới|đến)|(?:trân trọng|chân thành) cảm ơn))\b|\(phát biểu của\b|"
    r"^[^\w\n]*thư (?:chúc (?:mừng|tết)|ngỏ|khen|kêu gọi|thăm hỏi|chia buồn|cảm ơn)\b|^thân ái\b",
    re.MULTILINE,
)
"""What the text of a speech, or of a letter of somebody in office, holds. Columns and letters of
readers speak of "I" throughout, and their leads do too: left out of those the gate's leads lose
0.1 ROUGE-1."""
_SPEAKER = pattern(
    r"\b(?:cho biết|cho hay|nói|kể|chia sẻ|bày tỏ|tâm sự|nhấn mạnh|khẳng định|phát biểu|hỏi|"
    r"trả lời|rằng|viết)\b|:"
)
"""Before what somebody says of himself whom the sentence names."""
_INTERVIEW = pattern(
    r"\bthưa (?:ông(?! bà)|bà(?! con)|anh|chị|bác sĩ|luật sư|giáo sư|tiến sĩ|thiếu tướng|đại tá)\b|"
    r"^\W*(?:phóng viên|pv|p\.v)\s?:|\bxin (?:trân trọng |chân thành )?cảm ơn (?:ông|bà|anh|chị)\b",
    re.MULTILINE,
)
"""What an interview holds."""
_OF_INTERVIEWS = ("thưa ", "phóng viên", "pv", "p.v", "cảm ơn ")
"""What every match holds; looked for first in a whole source."""
_TURN = pattern(
    r"(?![^:]*\b(?:nói|cho (?:biết|hay)|hỏi|chia sẻ|kể|khẳng định|nhấn mạnh|trả lời|viết|bày tỏ)\b)"
    r"\W*(?:(?P<who>(?:ông|bà|anh|chị|cô|thầy|cụ|đồng chí|đ/c|bác sĩ|luật sư|kỹ sư|thạc sĩ|tiến sĩ|"
    r"giáo sư|nghệ (?:nhân|sĩ)|(?:pgs|gs|ts|ths|bs)[.\w]*) [^,.;:]{2,40})|phóng viên|pv|p\.v) ?:"
)
"""How what somebody says in it opens."""
_INQUIRES = pattern(
    r"\W*(?:\d{1,2}[.)] )?(?:câu hỏi(?: \d+)?(?: (?:của|từ)|(?= ?\())[^:]{2,120}:|"
    r"(?:bạn đọc|độc giả|công dân|cử tri|ông|bà|anh|chị)\b[^:?]{3,120}\bhỏi ?:|"
    r"(?:câu hỏi|hỏi)(?: \d+)? ?:|hỏi (?:\(|của )[^:?]{2,100}:)"
)
"""How the letter of a reader opens who asks."""
_REPLIES = pattern(
    r"\b(?:trả lời|đáp|giải đáp|có ý kiến|(?<!xin )cho (?:biết|hay)|nhận lỗi|khẳng định)\b|"
    r"\b(?:cảm ơn|chào) (?:ông|bà|anh|chị|bạn)\b"
)
"""How its answer does."""
_TO_YOU = pattern(
    r"\b(?:của (?:quý )?(?:bạn|anh/chị|ông/bà)|để (?:quý )?bạn (?:được )?(?:biết|rõ)|"
    r"bạn (?:hỏi|nêu|phản ánh|đề nghị))\b|^chúng tôi (?:đã|đang|sẽ)\b"
)
"""Whom an answer speaks to who has no name, and who answers."""
_TO_READER = pattern(
    r"(?<!\w)(?<!các )(?<!những )(?<!ông )(?<!anh )(?<!hai )(?:ông|bà|anh|chị|bác|cô|chú)"
    r"(?! (?:con|bà|em|chị|cha|mẹ|bầu|sĩ|giáo|cháu|chú|ruột|hàng|ngoại|nội|chủ|dâu|rể|bác|bỏ)\b)"
    rf"(?!\w)(?! [{UPPER}])"
)
"""The same, of somebody who may be named in the letter; a name behind it is that of another."""
_I_AM = pattern(r"\b(?:tôi|em|cháu) (?:là|tên(?: là)?) $|(?:bạn đọc|công dân|độc giả|cử tri) $")
"""Before the name of who writes."""
_OF_READER = pattern(r"(?<!chúng )\btôi\b")
"""What the letter goes on with behind its question."""
_LETTER = 10
"""Most sentences of such a letter; set by hand."""
_LEAST_REPLY = 8
"""Blanks of a sentence of an answer that says something; set by hand."""
_PLAIN_REPLIES = 2
"""Sentences of an answer that speak to nobody, below which it is told as it is; set by hand."""
_HEADING_BLANKS = 8
"""Blanks below which a line is a heading; set by hand."""


def claimed_sentences(release: PressRelease) -> frozenset[int]:
    """Find the sentences that tell what others claim, unless all do.

    Args:
        release: The release.

    Returns:
        Their indices.
    """
    asked = (
        index
        for index, sentence in enumerate(release.sentences)
        if _ASKS.search(fold(sentence.normalised))
    )
    found = {*_below_headings(release), *_rumoured(release), *asked, *_spoken(release)}
    found |= {*_inquired(release)}
    found |= {*_replied(release, found)}
    for index, sentence in enumerate(release.sentences):  # "Họ nuôi bò" behind "tôi cho … vay"
        if index - 1 in found and opens_unsaid(sentence.normalised):
            found.add(index)
    return frozenset(found) if len(found) < len(release.sentences) else frozenset()


def _inquired(release: PressRelease) -> Iterator[int]:
    """Yield what a reader writes who asks, from the line that names him to his questions.

    Behind the first question only what asks on or speaks of himself is his.
    """
    told = [fold(sentence.normalised) for sentence in release.sentences]
    for index, text in enumerate(told):
        if not _opens_letter(text) or _REPLIES.search(text):
            continue
        last, asked = index, _asks(text)
        for place in range(index + 1, min(index + _LETTER, len(told))):
            if _REPLIES.search(told[place]) or _opens_letter(told[place]):
                break
            asks = _asks(told[place])
            if asked and not asks and not _OF_READER.search(told[place]):
                break
            asked = asked or asks
            last = place if asked else last
        yield from range(index, last + 1)


def _opens_letter(folded: str) -> bool:
    """Tell whether a sentence names a reader who asks; nobody in office is one."""
    found = _INQUIRES.match(folded)
    return found is not None and not has_any(found[0], RANKS)


def _asks(text: str) -> bool:
    return text.rstrip('"” ').endswith("?")


def _replied(release: PressRelease, asked: AbstractSet[int]) -> Iterator[int]:
    """Yield what answers a letter and speaks to who wrote it: nobody else knows who that is."""
    told = [sentence.normalised for sentence in release.sentences]
    letters = [index for index, text in enumerate(told) if _opens_letter(fold(text))]
    if not letters:
        return
    answer = [index for index in range(letters[0], len(told)) if index not in asked]
    spoken = [index for index in answer if _speaks_to_reader(told[index])]
    before = range(letters[0], spoken[0] if spoken else letters[0])
    if any(_names_reader(told[index]) for index in before):
        spoken = [index for index in answer if _TO_YOU.search(fold(told[index]))]
    plain = (at for at in answer if at not in spoken and told[at].count(" ") >= _LEAST_REPLY)
    if sum(1 for _ in plain) >= _PLAIN_REPLIES:
        yield from spoken


def _speaks_to_reader(text: str) -> bool:
    """Tell whether an answer speaks to who has written."""
    return bool(_TO_YOU.search(fold(text)) or _TO_READER.search(text[:1].lower() + text[1:]))


def _names_reader(text: str) -> bool:
    """Tell whether somebody is named in full who has no office: "(Ông Hoàng Văn Ất, thôn …)"."""
    return any(
        TITLED.search(text[: one.start]) or _I_AM.search(fold(text[: one.start]))
        for one in people(text, 0)
        if not (one.behind or one.before)
    )


def _is_interview(source: str) -> bool:
    return has_any(source, _OF_INTERVIEWS) and _INTERVIEW.search(source) is not None


def turns(release: PressRelease) -> Iterator[tuple[int, int, int]]:
    """Find who speaks in an interview.

    Args:
        release: The release.

    Yields:
        A sentence of an answer, the one its paragraph opens with and where the name that stands
        before the colon there ends.
    """
    if not _is_interview(composed(release.source).folded):
        return
    paragraph, opener, end = -1, 0, 0
    for index, sentence in enumerate(release.sentences):
        text = fold(sentence.normalised)
        found = _TURN.match(text)
        if found or sentence.paragraph != paragraph or text.rstrip().endswith("?"):
            paragraph = sentence.paragraph if found and found["who"] else -1
            opener, end = index, found.end("who") if found and found["who"] else 0
        elif paragraph >= 0:
            yield index, opener, end


def _spoken(release: PressRelease) -> Iterator[int]:
    """Yield the sentences of a speech, a letter or an interview whose speaker is not named in them.

    They say "I" and "we" outside quotations; in an interview, who speaks may be named in front.
    """
    source = composed(release.source).folded
    interview = _is_interview(source)
    if not (interview or _SPEECH.search(source)):
        return
    paragraph, quoted = -1, False
    for index, sentence in enumerate(release.sentences):
        text = fold(sentence.normalised)
        if sentence.paragraph != paragraph:
            paragraph, quoted = sentence.paragraph, False
        turn = _TURN.match(text) if interview else None
        if interview and (text.rstrip().endswith("?") or (turn and not turn["who"])):
            yield index
            continue
        spoken = _SELF.search(text)
        place = spoken.start() if spoken else 0
        if spoken and not (_quoted(text, place, within=quoted) or _SPEAKER.search(text, 0, place)):
            yield index
        quoted = _quoted(text, len(text), within=quoted)


def _quoted(text: str, place: int, *, within: bool) -> bool:
    """Tell whether a place stands in a quotation, which may have begun in a sentence before."""
    for mark in text[:place]:
        within = mark == "“" or (within and mark != "”" if mark != '"' else not within)
    return within


def _below_headings(release: PressRelease) -> Iterator[int]:
    heads = [(caption.start, _heads_claims(caption.text.strip())) for caption in release.captions]
    for index, sentence in enumerate(release.sentences):
        above = [claims for start, claims in heads if start < sentence.start]
        if above and above[-1]:
            yield index


def _heads_claims(line: str) -> bool:
    """Tell a short line without a stop below which others speak; no caption of a photo."""
    short = line.count(" ") < _HEADING_BLANKS and not line.endswith(".")
    return short and _CLAIMS.match(fold(line)) is not None


def _rumoured(release: PressRelease) -> Iterator[int]:
    told = [fold(sentence.normalised) for sentence in release.sentences]
    if not any(map(_DENIES.search, told)):
        return
    paragraph: int | None = None
    for index, text in enumerate(told):
        if _RUMOUR.match(text):
            paragraph = release.sentences[index].paragraph
        elif release.sentences[index].paragraph != paragraph or _ANSWERS.search(text):
            paragraph = None
        if paragraph is not None:
            yield index
