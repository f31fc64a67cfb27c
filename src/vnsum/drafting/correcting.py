"""Corrections and answers to the press: what is right is their lead, not what was wrong.

"Thông tin đúng là: …" below "Bài viết nêu …" is the news of a correction; of a body's answer to
what newspapers wrote it is the sentence that says what of it is not so, with the one it rests on.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from vnsum.backends.extractive.clauses import opens_dangling, points_back, skip_list_mark
from vnsum.backends.extractive.forms import Form, is_balanced
from vnsum.backends.extractive.tails import without_details
from vnsum.drafting.undoing import undoes
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnsum.backends.extractive.writing import Page

__all__ = ["find_correction"]

_CORRECTS = re.compile(
    r"\b(?:đính chính|cải chính|cáo lỗi|xin lỗi (?:bạn đọc|quý|độc giả)|sai sót|sơ suất|nhầm lẫn)\b"
)
"""What a correction holds."""
_RIGHT = re.compile(
    r"(?:(?:nay )?(?:xin )?(?:đính chính|sửa) (?:lại )?(?:là|thành|như sau) ?:? ?|"
    r"(?:(?:thông tin|nội dung|số liệu|con số) )?(?:đúng|chính xác) (?:phải )?(?:là|như sau) ?:? ?)"
)
"""How a sentence opens that says what is right."""
_NOT_SO = (
    re.compile(r"\b(?:không phải|chứ không)\b"),
    re.compile(r"\bnhư\b"),
    re.compile(r"\b(?:bài|tin|báo|đã|trước đó)\b"),
)
"""What one holds, one behind the other, that says besides what is not."""
_ANSWERS = (
    re.compile(r"\b(?:phản ánh|thông tin|bài (?:viết|báo|đăng)|dư luận|báo chí|tờ báo|số báo)\b"),
    re.compile(
        r"\b(?:có ý kiến|trả lời|phản hồi|giải trình|làm rõ|"
        r"thông tin (?:lại|cụ thể|như sau|chính thức))\b"
    ),
)
"""What a sentence holds, one behind the other, that opens an answer to the press."""
_REFUTES = (
    re.compile(r"\b(?:phản ánh|thông tin|nội dung|bài (?:viết|báo|đăng)|tin)\b"),
    re.compile(
        r"\b(?:(?:không|chưa) (?:đúng|chính xác|có cơ sở|có căn cứ)|sai(?: sự thật| lệch)?|"
        r"bịa đặt|thiếu (?:căn cứ|cơ sở))\b"
    ),
)
"""What says, one behind the other, that something written is not so."""
_FIRST, _MOST = 3, 6
"""Sentences in which an answer to the press is looked for, and most that say what is right; set by
hand."""


def find_correction(page: Page, low: int, high: int) -> tuple[Form, ...]:
    """Find what a correction says is right, or an answer to the press is not so.

    Args:
        page: The sentences of the release.
        low: Fewest syllables of the lead.
        high: Most syllables.

    Returns:
        As many of the sentences as fit, as long as they are or without what stands behind a
        semicolon; none where a release is neither, or they are no lead of that length.
    """
    for forms in (*_offered(_rights(page)), *_refutations(page)):
        if low <= sum(count_syllables(form.text) for form in forms) <= high:
            return forms
    return ()


def _rights(page: Page) -> list[Form]:
    """Return what a correction says is right, the labels left out."""
    told = [fold(sentence) for sentence in page.sentences]
    if not any(map(_CORRECTS.search, told)):
        return []
    found = []
    for index, text in enumerate(told):
        start = skip_list_mark(page.sentences[index])
        label = _RIGHT.match(text, start)
        if label or (index and _in_turn(_NOT_SO, text)):
            form = page.item(index)
            start, end = label.end() if label else start, form.pieces[0][1]
            found.append(Form(index, ((start, end),), page.sentences[index][start:end], 0))
    return [form for form in found if form.text and is_balanced(form.text)][:_MOST]


def _offered(rights: Sequence[Form]) -> Iterator[tuple[Form, ...]]:
    """Yield sentences together, most first, those that say what is not so before others."""
    for count in range(len(rights), 0, -1):
        for forms in sorted(combinations(rights, count), key=_asserts):
            yield forms
            yield tuple(map(without_details, forms))


def _asserts(forms: Sequence[Form]) -> bool:
    """Tell whether none of some sentences says what is not so."""
    return not any(_in_turn(_NOT_SO, fold(form.text)) for form in forms)


def _refutations(page: Page) -> Iterator[tuple[Form, ...]]:
    """Yield the sentence that says what the press has wrong, with the one it points at."""
    told = [fold(sentence) for sentence in page.sentences]
    opening = next((at for at, text in enumerate(told[:_FIRST]) if _in_turn(_ANSWERS, text)), None)
    if opening is None or any(map(undoes, told[: opening + 1])):
        return
    behind = (at for at in range(opening + 1, len(told)) if _in_turn(_REFUTES, told[at]))
    index = next(behind, None)
    if index is None:
        return
    sentence = page.sentences[index]
    alone = page.whole(index, keep_connective=False)
    if index - 1 > opening and (opens_dangling(sentence) or points_back(alone.text)):
        yield page.whole(index - 1, keep_connective=False), page.whole(index, keep_connective=True)
    if not points_back(alone.text):
        yield (alone,)


def _in_turn(patterns: Iterable[re.Pattern[str]], text: str) -> bool:
    """Tell whether patterns are found one behind the other, in one look over the text."""
    place = 0
    for pattern in patterns:
        found = pattern.search(text, place)
        if found is None:
            return False
        place = found.end()
    return True
