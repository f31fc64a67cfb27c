"""Corrections and answers to the press: what is right is their lead, not what was wrong.

"Thông tin đúng là: …" below "Bài viết nêu …" is the news of a correction; of a body's answer to
what newspapers wrote it is the sentence that says what of it is not so, with the one it rests on.
"""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING

from vnsum.backends.extractive.body.ties import speaks
from vnsum.backends.extractive.sentences.forms import Form, is_balanced
from vnsum.backends.extractive.sentences.tails import told_before_list, without_details
from vnsum.backends.extractive.syntax.clauses import opens_dangling, points_back, skip_list_mark
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.rare import rare_pattern
from vnsum.text.syllables import count_syllables
from vnsum.text.verbs import has_verb
from vnsum.undoing.taking_back import undoes

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from vnsum.backends.extractive.sentences.writing import Page

__all__ = ["find_correction"]

_CORRECTS = rare_pattern(
    r"\b(?:đính chính|cải chính|cáo lỗi|xin lỗi (?:bạn đọc|quý|độc giả)|sai sót|sơ suất|"
    r"nhầm lẫn)\b",
    "bạn chính cáo giả nhầm quý sai suất",
)
"""What a correction holds."""
_ANNOUNCES = rare_pattern(
    r"\b(?:xin|nay|được|thông báo) (?:xin )?(?:được )?(?:đính chính|cải chính|sửa lại)\b|"
    r"\bđính chính như sau\b",
    "chính sửa",
)
"""How it says that it is one."""
_RIGHT = pattern(
    r"(?:chúng tôi )?(?:nay )?(?:xin )?(?:được )?(?:đính chính|sửa)(?: lại)?"
    r"(?:(?: là| thành| như sau) ?:? ?| ?: ?|, (?=mức|số|nội dung))|"
    r"(?:(?:thông tin|nội dung|số liệu|con số) )?(?:đúng|chính xác) (?:phải )?(?:là|như sau) ?:? ?"
)
"""How a sentence opens that says what is right."""
_BARE = pattern(r"[\"“]|(?:mức|số|con số|nội dung|thông tin) (?:đúng|chính xác|này)\b")
"""What is right, and not of what."""
_AT_ONCE = pattern(
    r"[\"”] (?:(?:nay|xin|được) )*(?:sửa|đính chính|đọc)(?: lại)? (?:là|thành)\b|"
    r"\bsửa (?:lại )?từ [\"“][^\"”\n]{1,200}[\"”] thành\b|"
    r"\blà [^.;]{1,80}, (?:chứ )?không phải(?: là)? |\bghi nhầm\b"
)
"""What says in one sentence what was wrong and what is right."""
_PUBLISHED = pattern(
    r"\b(?:bài|bài viết|tin|bản tin|thông báo|danh sách|văn bản|công văn|số liệu)\b"
)
"""What is corrected."""
_NOT_SO = (
    pattern(r"\b(?:không phải|chứ không)\b"),
    pattern(r"\bnhư\b"),
    pattern(r"\b(?:bài|tin|báo|đã|trước đó)\b"),
)
"""What one holds, one behind the other, that says besides what is not."""
_ANSWERS = (
    pattern(r"\b(?:phản ánh|thông tin|bài (?:viết|báo|đăng)|dư luận|báo chí|tờ báo|số báo)\b"),
    pattern(
        r"\b(?:có ý kiến|trả lời|phản hồi|giải trình|làm rõ|"
        r"thông tin (?:lại|cụ thể|như sau|chính thức))\b"
    ),
)
"""What a sentence holds, one behind the other, that opens an answer to the press."""
_REFUTES = (
    pattern(r"\b(?:phản ánh|thông tin|nội dung|bài (?:viết|báo|đăng)|tin)\b"),
    pattern(
        r"\b(?:(?:không|chưa) (?:đúng|chính xác|có cơ sở|có căn cứ)|sai(?: sự thật| lệch)?|"
        r"bịa đặt|thiếu (?:căn cứ|cơ sở))\b"
    ),
)
"""What says, one behind the other, that something written is not so."""
_AT_MOST = 3
"""Corrections that are told together; set by hand."""
_LEAST_BLANKS = 4
"""Blanks of a sentence that says what is right by itself; set by hand."""
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
        semicolon; where what is right says nothing by itself, with what was wrong and what is
        corrected; none where a release is neither, or they are no lead of that length.
    """
    for forms in (*_offered(_rights(page)), *_corrected(page), *_refutations(page)):
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
        form = _right(page, index, text)
        if form is not None and _is_whole(form):
            found.append(form)
        elif form is None and index and _in_turn(_NOT_SO, text):
            found.append(page.item(index))
    return [form for form in found if form.text and is_balanced(form.text)][:_MOST]


def _right(page: Page, index: int, folded: str) -> Form | None:
    """Return what a sentence says is right, its label left out; None where it has none."""
    label = _RIGHT.match(folded, skip_list_mark(page.sentences[index]))
    if label is None:
        return None
    end = page.item(index).pieces[0][1]
    return Form(index, ((label.end(), end),), page.sentences[index][label.end() : end], 0)


def _is_whole(form: Form) -> bool:
    """Tell whether what is right is a sentence that says of what."""
    if _BARE.match(fold(form.text)) or form.text.count(" ") < _LEAST_BLANKS:
        return False
    return has_verb(form.text) and not (opens_dangling(form.text) or points_back(form.text))


def _corrected(page: Page) -> Iterator[tuple[Form, ...]]:
    """Yield corrections, most first, behind the sentence that says what is corrected or alone."""
    told = [fold(sentence) for sentence in page.sentences]
    if not any(map(_ANNOUNCES.search, told)):
        return
    units = [unit for index, text in enumerate(told) if (unit := _correction(page, index, text))]
    if not units:
        return
    first = units[0][0].sentence
    above = (at for at in range(first) if _PUBLISHED.search(told[at]))
    opening = next((told_before_list(page.whole(at, keep_connective=False)) for at in above), None)
    for head in ((opening,), ()) if opening else ((),):
        for count in range(min(len(units), _AT_MOST), 0, -1):
            yield *head, *chain.from_iterable(units[:count])


def _correction(page: Page, index: int, folded: str) -> tuple[Form, ...]:
    """Return one correction: what was wrong with what is right, in a sentence or in two."""
    if _AT_ONCE.search(folded):
        return (page.whole(index, keep_connective=False),)
    right = _right(page, index, folded)
    if not index or right is None or not right.text or not is_balanced(right.text):
        return ()
    wrong = told_before_list(page.whole(index - 1, keep_connective=False))
    whole = page.whole(index, keep_connective=True)
    said = right if speaks(whole.text) else whole
    return (wrong, said) if wrong and is_balanced(wrong.text) else ()


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
    for form in patterns:
        found = form.search(text, place)
        if found is None:
            return False
        place = found.end()
    return True
