"""Notices that announce something and list it: what they say stands in a title and in items.

"Phòng Quản lý đô thị thông báo như sau:" is followed by items; the sentences outside them are
contacts and thanks. The announcement itself, completed by the title, and the item that says when
are its lead. Only words of the source are used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.backends.extractive.clauses import skip_list_mark, without_brackets
from vnsum.backends.extractive.forms import Form
from vnsum.documents import Span
from vnsum.text.normalise import fold, normalise
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.writing import Page
    from vnsum.documents import PressRelease

_Told = tuple[str, "tuple[Span, ...]", "Form | None"]

__all__ = ["Announcement", "find_announcement", "is_heading", "opens_list"]

_SAYS = re.compile(r"\bthông (?:báo|tin)(?= |:)")
_WANTS = re.compile(r"\b(?:yêu cầu|đề nghị)(?= |:)")
_FOLLOWS = re.compile(
    r",?(?: (?:cụ thể|với|các|những|một số|nội dung|nhiệm vụ|công việc|việc))* "
    r"(?:như sau|sau đây|(?:nội dung|nhiệm vụ|việc) sau) ?[:.]?$|:$"
)
"""What ends a sentence that announces what the items say."""
_DONE = re.compile(
    r"(?:tăng cường|triển khai|thực hiện|phối hợp|đẩy mạnh|chấn chỉnh|tổ chức|tuyên truyền|"
    r"hướng dẫn|chủ động|rà soát|khắc phục|báo cáo|cử|đăng ký|nộp|kiểm tra|xử lý|hưởng ứng|"
    r"tham gia|bảo đảm|đảm bảo|phòng,? chống|ứng phó|chuẩn bị|nghiêm túc|hạn chế|tạm dừng|tạm "
    r"ngừng|thu gom|vệ sinh|tiêm|cung cấp|góp ý|đóng góp|ủng hộ|vận động|lập|di dời|tháo dỡ)\b"
)
"""What a title says that is wanted of somebody starts with."""
_OBJECT = re.compile(r" (?:.* )?(?:về )?việc \w")
_ADDRESSED = re.compile(r" (?:đến|tới|cho|để|gửi|rộng rãi|công khai)\b")
_MATTER = re.compile(r"(?:về )?việc ")
_CALLED = re.compile(r"\s*\((?:sau đây )?gọi (?:tắt )?[^()]*\)")
_FEWEST = 3
"""Words of what is announced; set by hand."""
_FIRST = 6
"""Sentences in which an announcement is looked for; set by hand."""
_LONGEST = 16
"""Words of who announces; set by hand."""
_TITLE = re.compile(r"(?:thông báo\b ?[:–-]? ?)?(?P<about>về việc |v/v:? ?)?(?=\w)")
_STATED = re.compile(r"\bthông báo\b|\?$")
"""What a title holds that is a sentence of its own."""
_HEADING_BLANKS = 12
"""Blanks below which a line without a stop is a heading; set by hand."""
_GREETS = re.compile(r"kính (?:gửi|thưa|chào)\b")
_WHEN = re.compile(r"(?:thời (?:gian|hạn|điểm)|kể từ|từ \d|từ ngày)\b")
_BESIDE = re.compile(r"(?:liên hệ|đầu mối|nơi nhận|kinh phí|tổ chức thực hiện|điện thoại)\b")
_LEAST_ITEM, _WHOLE, _EARLY = 6, 10, 2
"""Words of an item that is a sentence of the lead, of one farther down; how many are the first.
Set by hand."""


@dataclass(frozen=True)
class Announcement:
    """What a notice announces.

    Attributes:
        sentence: Index of the sentence that announces.
        text: Who announces what, without a stop.
        spans: Where its words stand in the source.
        matter: What is announced, for a headline; None where the title says it.
        items: What else the lead may say, the best first.
    """

    sentence: int
    text: str
    spans: tuple[Span, ...]
    matter: Form | None
    items: Sequence[Form]

    def completed(self, low: int, high: int) -> tuple[Form, ...] | None:
        """Choose what completes the lead.

        Args:
            low: Fewest syllables of the lead.
            high: Most syllables.

        Returns:
            The first item that fits, nothing where the announcement is long enough and no item
            says when; None where no lead of that length can be made.
        """
        size = count_syllables(self.text)
        for item in self.items:
            wanted = size < low or _WHEN.match(fold(item.text))
            if wanted and low <= size + count_syllables(item.text) <= high:
                return (item,)
        return () if low <= size <= high else None


def opens_list(sentence: str) -> bool:
    """Tell whether a sentence only introduces what follows it ("… kết luận như sau:")."""
    return _FOLLOWS.search(fold(sentence)) is not None


def is_heading(sentence: str) -> bool:
    """Tell whether a line heads what follows it ("II. ĐIỀU KIỆN", "Kính gửi: … !")."""
    if _GREETS.match(fold(sentence)):
        return True
    bare = sentence.rstrip("\"'”’)» ")
    return sentence.count(" ") < _HEADING_BLANKS and not bare.endswith((".", "!", "?", "…", ";"))


def find_announcement(page: Page, release: PressRelease) -> Announcement | None:
    """Find what a notice announces; None where a text is none.

    Args:
        page: The sentences of the release.
        release: The release.

    Returns:
        The announcement. It has to be followed by the items of a list.
    """
    kinds = [release.paragraphs[one.paragraph].kind for one in release.sentences]
    for index, sentence in enumerate(page.sentences[:_FIRST]):
        if "item" not in kinds[index + 1 : index + 3] or kinds[index] == "item":
            continue
        found = _announced(page, index, sentence, release)
        if found:
            text, spans, matter = found
            return Announcement(index, text, spans, matter, list(_items(page, release, index)))
    return None


def _announced(page: Page, index: int, sentence: str, release: PressRelease) -> _Told | None:
    """Say who announces what, in the sentence itself or with the title."""
    folded = fold(sentence)
    follows = _FOLLOWS.search(folded)
    says = _SAYS.search(folded) or _WANTS.search(folded)
    told = says and follows and folded[says.end() : follows.start()]
    start = _issuer(sentence, says.start()) if says else None
    if says is None or follows is None or told is None or start is None:
        return None
    if says.re is _WANTS or _ADDRESSED.match(told) or len(told.split()) < _FEWEST:
        if says.re is _WANTS or not _OBJECT.match(told):
            return _titled(page, index, (start, says.end()), release)
    elif sentence.endswith(":") and follows.end() - follows.start() == 1:
        return None
    pieces = _without_called(sentence, start, follows.start())
    matter = _MATTER.search(folded, says.end())
    behind = matter.end() if matter else says.end() + 1
    parts = tuple(without_brackets(sentence, behind, follows.start()))
    form = Form(index, parts, "".join(sentence[a:b] for a, b in parts), 0)
    return _written(sentence, pieces), _spans(page, index, pieces), form


def _titled(page: Page, index: int, piece: tuple[int, int], release: PressRelease) -> _Told | None:
    """Say who announces what the title says, or wants it done."""
    sentence = page.sentences[index]
    wanted = _WANTS.search(fold(sentence[slice(*piece)])) is not None
    titled = _title(release, about=not wanted)
    if not titled or (wanted and not _DONE.match(fold(titled[0]))):
        return None
    text, span = titled
    pieces = _without_called(sentence, *piece)
    spans = (*_spans(page, index, pieces), *([span] if span else []))
    return f"{_written(sentence, pieces)} {text}", spans, None


def _written(sentence: str, pieces: Sequence[tuple[int, int]]) -> str:
    return "".join(sentence[start:end] for start, end in pieces)


def _spans(page: Page, index: int, pieces: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(page.span(index, start, end) for start, end in pieces)


def _without_called(sentence: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Leave out what the issuer calls itself from there on."""
    called = _CALLED.search(sentence, start, end)
    if not called:
        return ((start, end),)
    return (start, called.start()), (called.end(), end)


def _issuer(sentence: str, verb: int) -> int | None:
    """Return where who announces begins: the last clause that starts with a capital."""
    head = sentence[:verb].rstrip()
    starts = [0, *(found.end() for found in re.finditer(r"[,;] ", head))]
    capital = [start for start in starts if head[start : start + 1].isupper()]
    if not capital or len(head[capital[-1] :].split()) > _LONGEST or not head:
        return None
    return capital[-1]


def _title(release: PressRelease, *, about: bool = True) -> tuple[str, Span | None] | None:
    """Return the title as an object, with its "về việc" where wanted, and where it stands."""
    view = normalise(release.title_text or "")
    text = view.text.rstrip(" .")
    opening = _TITLE.match(view.folded)
    if not text or not opening or text.isupper() or _STATED.search(view.folded, opening.end()):
        return None
    kept = about and (opening["about"] or "").startswith("về")
    start = opening.start("about") if kept else opening.end()
    said = text[start:]
    if len(said.split()) < _FEWEST:
        return None
    rest = said.split(" ", 2)
    if rest[0][1:].islower() and rest[1][:1].islower():
        said = said[:1].lower() + said[1:]
    if release.title is None:
        return said, None
    low, high = view.to_source(start, len(text))
    title = release.title
    return said, Span(title.start + low, title.start + high, title.text[low:high])


def _items(page: Page, release: PressRelease, index: int) -> Iterator[Form]:
    """Yield what the items say: one that says when, the first two, then whole sentences."""
    found = []
    seen: set[int] = set()
    for place in range(index + 1, len(page.sentences)):
        paragraph = release.sentences[place].paragraph
        if paragraph in seen or release.paragraphs[paragraph].kind != "item":
            continue
        seen.add(paragraph)
        sentence = page.sentences[place]
        start, end = skip_list_mark(sentence), len(sentence.rstrip(" .;"))
        text = sentence[start:end]
        words = text.count(" ") + 1
        rank = _rank(fold(text), words, early=len(seen) <= _EARLY)
        if sentence.endswith(".") and text[:1].isupper() and words >= _LEAST_ITEM and rank:
            found.append((rank, Form(place, ((start, end),), text, 0)))
    yield from (form for _, form in sorted(found, key=lambda pair: pair[0]))


def _rank(folded: str, words: int, *, early: bool) -> int:
    """Say how well an item completes an announcement: 1 is best, 0 is not at all."""
    if _BESIDE.match(folded):
        return 0
    if _WHEN.match(folded):
        return 1
    if early:
        return 2
    return 3 if words >= _WHOLE and ":" not in folded else 0
