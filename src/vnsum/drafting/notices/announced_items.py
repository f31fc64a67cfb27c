"""Items of notices: which of them completes what is announced, and how well.

An item that says when comes first, then the first two, then whole sentences. Items that only say a
part of something complete nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.sentences.standing import is_told
from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.documents import PressRelease

__all__ = ["EARLY", "WHOLE", "counts_posts", "forbids", "is_when", "is_where", "items_behind"]

_WHEN = pattern(
    r"(?:thời (?:gian|hạn|điểm)|kể từ|từ \d|từ ngày|"
    r"(?:(?:tiếp )?nhận|nộp|bán|đăng ký)(?: \w+){0,3}? ?:? (?:từ|đến|trước) (?:\d|ngày|hết))\b"
)
_WHERE = pattern(
    r"(?:phạm vi|khu vực|địa bàn|địa điểm|nơi|các (?:khu vực|tuyến đường))[^,.;:\d]{0,30}:"
)
_FORBIDS = pattern(r"(?:nghiêm cấm|tạm cấm|cấm|không cho(?: phép)?|đình chỉ|phong tỏa)\b")
"""How an item begins that forbids: what is excepted from it is nothing without it."""
_POSTS = pattern(
    r"(?:tổng )?(?:số (?:lượng|chỉ tiêu|người)|chỉ tiêu|nhu cầu|vị trí)[^:.;]{0,60}:?[^.;]{0,60}"
    r"\d+ (?:chỉ tiêu|người|vị trí|lao động|viên chức|công chức|giáo viên|bác sĩ|nhân viên|"
    r"học sinh)"
)
"""How an item begins that says how many are wanted."""
_BESIDE = pattern(r"(?:liên hệ|đầu mối|nơi nhận|kinh phí|tổ chức thực hiện|điện thoại)\b")
_TOP = pattern(r"\d{1,2}[.)]\s")
"""How an item of the first level begins; those below one that ends in ":" say a part each."""
_LIMITS = pattern(r"(?:\W|\d+[.)])*(?:trong đó|riêng|cụ thể|trừ|không áp dụng|ngoài ra)\b")
"""How a sentence begins that limits the one before it: "cấm xe từ 22 giờ. Trong đó, ban ngày …"."""
_PART = pattern(r"(?:đợt|giai đoạn|lần|bước|hướng|tuyến|nhóm|ca|khu vực) \d")
"""An item that says one part of several."""
_DAY_LABEL = pattern(r"(?:(?:thứ \w+|chủ nhật),? )?(?:ngày|sáng|chiều|tối|từ) \d[^.;]{0,40}:")
"""An item that says what is on one day; of several none stands for all."""
_LEAST_ITEM = 6
"""Words of an item that a lead tells; set by hand."""
WHOLE = 10
"""Words of one farther down; set by hand."""
EARLY = 2
"""How many items are the first; set by hand."""


def is_when(item: Form) -> bool:
    """Tell whether an item says when."""
    return _WHEN.match(fold(item.text)) is not None


def forbids(item: Form) -> bool:
    """Tell whether an item forbids."""
    return _FORBIDS.match(fold(item.text)) is not None


def is_where(item: Form) -> bool:
    """Tell whether an item says where."""
    return _WHERE.match(fold(item.text)) is not None


def counts_posts(item: Form) -> bool:
    """Tell whether an item says how many are wanted."""
    return _POSTS.match(fold(item.text)) is not None


def items_behind(
    page: Page, release: PressRelease, index: int, headed: Container[int] = ()
) -> Iterator[Form]:
    """Yield what the items say: one that says when, the first two, then whole sentences.

    Args:
        page: The sentences.
        release: The release.
        index: The sentence that announces.
        headed: Sentences that are told with the heading above them: items too where they say when.

    Yields:
        The items, those that complete the announcement best first.
    """
    found: list[tuple[int, Form]] = []
    seen: set[int] = set()
    parted = False
    for place in range(index + 1, len(page.sentences)):
        paragraph = release.sentences[place].paragraph
        sentence = page.sentences[place]
        timed = place in headed and _WHEN.match(fold(sentence)) is not None
        if release.paragraphs[paragraph].kind != "item" and not timed:
            parted = parted or sentence.endswith(":")
            continue
        first = paragraph not in seen
        seen.add(paragraph)
        parted = parted and not (first and _TOP.match(sentence))
        if first and not parted and (form := _item(page, place, early=len(seen) <= EARLY)):
            found.append(form)
        parted = parted or sentence.endswith(":")
    days = [pair for pair in found if _DAY_LABEL.match(fold(pair[1].text))]
    found = found if len(days) < 2 else [pair for pair in found if pair not in days]  # noqa: PLR2004 - several
    yield from (form for _, form in sorted(found, key=lambda pair: pair[0]))


def _item(page: Page, place: int, *, early: bool) -> tuple[int, Form] | None:
    """Return an item that is a whole sentence nothing behind it limits, with its rank."""
    form, ended = page.item(place), page.sentences[place].endswith(".")
    words = form.text.count(" ") + 1
    rank = _rank(fold(form.text), words, early=early)
    after = fold(page.sentences[place + 1]) if place + 1 < len(page.sentences) else ""
    whole = ended and form.text[:1].isupper() and words >= _LEAST_ITEM and is_told(form.text)
    return (rank, form) if rank and whole and not _LIMITS.match(after) else None


def _rank(folded: str, words: int, *, early: bool) -> int:
    """Say how well an item completes an announcement: 1 is best, 0 is not at all."""
    if _BESIDE.match(folded) or _PART.match(folded):
        return 0
    if _WHEN.match(folded):
        return 1
    if early or _FORBIDS.match(folded) or _POSTS.match(folded):
        return 2
    return 3 if words >= WHOLE and ":" not in folded else 0
