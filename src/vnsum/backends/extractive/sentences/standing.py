"""What a sentence needs that stands outside it: a subject, a person, the sentence before it.

No lead opens with "Họ nuôi bò …" or "Ghi nhận 64 ca, giảm 12 ca": who they are and of what disease
stands above. Right behind their own sentence such texts hold; behind another one they mislead.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.backends.extractive.sentences.dangling import calls_unknown, counts_among, dangles
from vnsum.backends.extractive.sentences.hanging import stands_always, steps_on
from vnsum.backends.extractive.sentences.pointing import speaks_of_untold
from vnsum.backends.extractive.sentences.rows import splits_rows
from vnsum.backends.extractive.syntax.clauses import opens_linked, skip_connective, skip_list_mark
from vnsum.backends.extractive.syntax.courtesies import is_courtesy
from vnsum.lazily import pattern, remembered
from vnsum.text.normalise import fold
from vnsum.text.rare import rare_pattern
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.sentences.forms import Form

__all__ = [
    "answers_how_much",
    "counts_unsaid",
    "hold_together",
    "is_fragment",
    "is_told",
    "is_worded",
    "opens_unsaid",
]

_AMOUNT = pattern(
    r"(?:(?:khoảng|hơn|gần|chừng|trên|dưới) )?\d[\d.,]*"
    r"(?: ?(?:tỷ|triệu|nghìn|ngàn|đồng|đ|usd|%|ha|m2|m3|km|tấn|kg|mét|lít)\b)+ ?(?:[,;]|$)"
)
"""An answer that begins with nothing but how much: "37 tỷ đồng, ngân sách …"."""
_COMES_TO = pattern(
    r"\b(?:đã|đang|sẽ|vừa)\b|[,;] (?:được|bị|dùng|dành|chi|về tay)\b|"
    r"\bđược (?:trao|cấp|chi|chuyển|giải ngân|quyên góp|dùng|dành|gửi|huy động|phân bổ)\b"
)
"""What tells what became of so much."""
_SOMEWHERE = pattern(r"\b(?:tại|ở|trên địa bàn) \w")
_WHO = pattern(
    r"(?:những |các |mọi )?(?:người|công dân|cá nhân|hộ|thí sinh|học sinh|sinh viên|tổ chức|"
    r"doanh nghiệp|trường hợp|đối tượng|phương tiện) (?:có|là|thuộc|đủ|từ|trên|dưới)\b"
)
"""Who is meant, where nothing is said of them behind it."""
_BORN = pattern(r"\bsinh (?:năm|ngày)\b")
_DOES = pattern(
    r"\b(?:được|bị|đã|đang|sẽ|vừa|là|có|giữ|nhận|làm|từng|trúng|cho|nói|đến|về|không|chưa|tham gia|"
    r"đạt|vào|ra|từ trần|mất|lĩnh|lãnh|tử vong|thiệt mạng|hy sinh)\b"
)
"""A life without a predicate: "Đồng chí X, sinh năm 1986, dân tộc …, trình độ …"."""
_LIFE = pattern(
    r"(?:sinh|trú|thường trú|tạm trú|quê|nguyên|hiện|ở|dân tộc|trình độ|quốc tịch|nghề|chức vụ|"
    r"đảng viên|tại|xã|phường|huyện|tỉnh|cử nhân|kỹ sư|bác sĩ|thạc sĩ|tiến sĩ|phó|trưởng)\b"
)
"""How a clause of a life begins."""
_MEASURES = pattern(r"\b(?:chiếm|tăng|giảm|đạt|gấp|vượt|bằng)\b")
_COUNTS = pattern(
    r"(?:(?:(?:hiện|đã|tuần|tháng|ngày) )*(?:ghi nhận|phát hiện|cộng dồn|lũy kế|có|còn|thêm)|"
    r"tổng (?:số|cộng)(?: là)?)(?: (?:thêm|mới|được))? \d[\d.,]* (?:ca|vụ|trường hợp|ổ dịch)"
    r"(?: (?:mắc|mới|bệnh))?(?=$|,? (?:giảm|tăng|đều|bằng|không|chưa|so với)\b)"
)
"""Cases of what is not said."""
_CASES = pattern(r"\d[\d.,]* ca (?:(?:mắc )?mới|mắc|bệnh), (?:giảm|tăng)\b")
"""So many of them, and no verb before."""
_IS = pattern(
    r"(?:năm|tháng|quý|tuần|vụ|kỳ)(?: \w+){1,3} (?:là|chỉ|chỉ có) (?:khoảng |hơn |gần )?"
    r"\d[\d.,]*(?!\d|[/.,]| (?:năm|trong)\b)"
)
"""What was so much at another time: "Năm 2020 là 72 km"."""
_THEY = pattern(
    r"(?:họ (?!hàng|tộc|đạo|tên|và|nội|ngoại)|nó |hắn |chúng nó |"
    r"đồng chí (?=(?:là|được|bị|đã|đang|sẽ|có|từng|vừa|sinh|quê|cũng|nguyên)\b))(?=[^\W\d_])"
)
"""They, or a comrade, without a name."""
_OWNED = pattern(
    r"(?:[^,.;:]{3,40}? của|(?:\w+ ){0,2}(?:gia đình|bản thân|vợ|chồng|cha|mẹ|con (?:trai|gái))) "
    r"(?:ông|bà|anh|chị|em|cháu|cô|chú|cụ|họ|nạn nhân|bị hại)"
    r"(?= (?:là|bị|được|đã|đang|sẽ|có|không|chưa|rất|vẫn|cũng|nay|hiện|còn|gặp|khiến|làm|như)\b|"
    r"[,;]|$)"
)
"""Somebody who is not named, and what is theirs."""
_PARTS = pattern(
    r"(?:nguyên quán|quê quán|trú quán|(?:một|hai|ba) là)\b|(?:lưu ý|chú ý)(?: thêm)? ?[:,]|"
    r"cùng (?:đi|tham gia)(?: (?:với )?(?:đoàn|đồng chí [^,.;:]{2,40}))?,? (?:còn )?có\b"
)
"""One part of something: of a life, of a notice, of several reasons; who came with somebody."""
_LIKE_THAT = rare_pattern(
    r"\bnhư (?:thế|vậy)$|\d (?:\w+ ){1,3}(?:như (?:thế|vậy)|tương tự)(?! (?:thì|là|nên)\b)\b",
    "như thế tự vậy",
)
"""What says "so" of what was told before: "3 dãy nhà như vậy"."""
_ALL = pattern(r"cả (?P<count>hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d+) (?P<noun>\w+)(?!\w)")
"""All of those who were told of before."""
_FIRST_TIME = pattern(r"đây (?:cũng )?là (?:lần|năm|đợt) ")
"""What is told with its own subject: "Đây là lần đầu có đội nữ"."""
_THIS_IS = pattern(r"đây (?:cũng )?là (?P<noun>\w+ \w+)")
_DATELINE = pattern(r"[^,.;:]{2,30}, (?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$")
_HOUR = pattern(r"(?:(?:đến|lúc|khoảng|vào|hồi) )*\d{1,2} ?(?:giờ|h\d{0,2})\b")
_DAY = pattern(r"\d{1,2}[/.-]\d{1,2}\b|\bngày \d|\b(?:hôm|sáng|chiều|tối|đêm) (?:nay|qua)\b")
_BEFORE = pattern(r"trước (?:đó|đây)\b")
_SURELY_WORDED = 12
"""Blanks from which a sentence is taken to have a verb, known or not: asking all for a common one
cost 0.3 ROUGE-1 (1,000 val articles, 2026-11-24)."""


def is_worded(text: str) -> bool:
    """Tell whether a text has a verb, or is too long to ask for a common one."""
    return text.count(" ") >= _SURELY_WORDED or has_verb(text)


@remembered
def is_fragment(text: str) -> bool:
    """Tell whether a text has no predicate: an answer, whom something is for, a life.

    Args:
        text: A sentence, or a form of one.

    Returns:
        Whether it tells only how much, who or who somebody is.
    """
    folded = fold(text[skip_list_mark(text) :]).rstrip(" .;")
    if _is_amount(folded) or _DATELINE.match(folded):
        return True
    who = _WHO.match(folded)
    if who:
        told = folded[who.end() :]
        return ":" not in folded and not has_verb(told) and not _MEASURES.search(told)
    return _is_life(folded)


def _is_life(folded: str) -> bool:
    """Tell who somebody is and nothing that the person did."""
    if "." in folded or ":" in folded or _BORN.search(folded) is None or _DOES.search(folded):
        return False
    last = folded.rsplit(", ", 1)[-1]
    return _LIFE.match(last) is not None or not has_verb(last)


def is_told(text: str) -> bool:
    """Tell whether a text has a verb, a figure or a label, and is no fragment."""
    told = ":" in text or any(map(str.isdigit, text)) or is_worded(text)
    return told and not is_fragment(text)


def opens_unsaid(text: str) -> bool:
    """Tell whether a text cannot open a lead, as it speaks of whom or what nobody has named."""
    return _PARTS.match(fold(text)) is not None or _is_unsaid(text)


def counts_unsaid(text: str) -> bool:
    """Tell whether a text counts cases and does not say of what ("Ghi nhận 64 ca, giảm 12 ca")."""
    folded = fold(text).rstrip(" .")
    found = _COUNTS.match(folded) or _CASES.match(folded)
    return found is not None and _SOMEWHERE.search(folded, found.end()) is None


def answers_how_much(text: str) -> bool:
    """Tell whether a text says only how much, as an answer does ("37 tỷ đồng, ngân sách …")."""
    return _is_amount(fold(text[skip_list_mark(text) :]))


def _is_amount(folded: str) -> bool:
    """Tell whether a folded text begins with how much and says nothing of what became of it."""
    found = _AMOUNT.match(folded)
    return found is not None and _COMES_TO.search(folded, found.end() - 1) is None


def hold_together(forms: Sequence[Form], sentences: Sequence[str]) -> bool:
    """Tell whether a lead names what it speaks of, and no part belongs behind another sentence.

    Nor does it end with a courtesy.

    Args:
        forms: Its parts, in the order of the body.
        sentences: All of the body.

    Returns:
        Whether it does.
    """
    first = forms[0]
    if opens_unsaid(first.text) or (first.sentence and opens_linked(first.text)):
        return False
    if dangles(first, sentences) or splits_rows(forms, sentences):
        return False
    if any(is_courtesy(sentences[form.sentence]) for form in forms[1:]):
        return False
    return all(
        form.sentence == before.sentence + 1 or _fits(before, form, sentences)
        for before, form in pairwise(forms)
    )


def _fits(before: Form, form: Form, sentences: Sequence[str]) -> bool:
    """Tell whether a text may stand behind one that is not right before it in the body."""
    folded = fold(form.text).rstrip(" .")
    untold = speaks_of_untold(form.text, form.sentence, sentences, [before.sentence])
    if untold or counts_among(form.text) or calls_unknown(form, sentences):
        return False
    whole = sentences[form.sentence]
    whole = whole[skip_connective(whole) :]
    if form.sentence and (steps_on(form.text) or steps_on(whole) or stands_always(whole)):
        return False
    if _is_unsaid(form.text) or (opens_linked(form.text) and not _says_what(folded, before)):
        return False
    every = _ALL.match(folded)
    if every:
        told = set(fold(before.text).split())
        if not told.intersection((every["count"], every["noun"])):
            return False
    own = fold(sentences[form.sentence])
    if not _HOUR.match(own) or _DAY.search(own):
        return True
    return not any(_BEFORE.match(fold(one)) for one in sentences[before.sentence : form.sentence])


def _says_what(folded: str, before: Form) -> bool:
    """Tell whether a folded "this is" names something that another text names too."""
    named = _THIS_IS.match(folded)
    return named is not None and (
        _FIRST_TIME.match(folded) is not None or named["noun"] in fold(before.text)
    )


@remembered
def _is_unsaid(text: str) -> bool:
    """Tell whether a text tells of them, of somebody's, or how many, and not of whom or what."""
    folded = fold(text).rstrip(" .")
    if _THEY.match(folded) and not text.partition(" ")[2][:1].isupper():
        return True
    openings = (_OWNED, _COUNTS, _IS)
    return any(one.match(folded) for one in openings) or _LIKE_THAT.search(folded) is not None
