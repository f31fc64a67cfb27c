"""What an inspection found, and what somebody is fined: the lead of a conclusion or a penalty.

That somebody was inspected, or fined, is what the title says; for what, and how much, is the news.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.syntax.clauses import opens_dangling, points_back
from vnsum.drafting.notices.lists import ground_sentences, is_taken_back
from vnsum.lazily import pattern
from vnsum.text.normalise import fold, normalise
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.documents import PressRelease

__all__ = ["find_findings"]

_INSPECTED = pattern(r"(?:thông báo )?kết luận (?:thanh tra|kiểm tra)\b")
_FINED = pattern(r"(?:quyết định )?(?:(?:về việc|v/v) )?xử phạt\b")
"""How titles begin of a conclusion and of a penalty."""
_ACT = pattern(r"\W*(?:quyết định|(?:thông báo )?kết luận(?: thanh tra| kiểm tra)?)\W*")
_INSPECTS = pattern(
    r"\b(?:đã|tiến hành|ban hành|làm việc|công bố)\b.{0,120}\b(?:thanh tra|kiểm tra)\b|"
    r"\b(?:thanh tra|kiểm tra)\b.{0,120}\b(?:đã|tiến hành|ban hành|công bố)\b"
)
"""What a sentence says that tells who was inspected."""
_PUNISHES = pattern(r"^xử phạt\b|\b(?:quyết định|đã|bị) xử phạt\b")
"""The same of who was fined."""
_FAULT = pattern(
    r"\b(?:sai (?:phạm|chế độ|quy định|đối tượng|mục đích|nguyên tắc)|vi phạm|thất thoát|"
    r"trái (?:quy định|phép|thẩm quyền)|không (?:đúng|qua đấu (?:giá|thầu))|chưa đúng|khống|"
    r"vượt (?:mức|định mức|khối lượng|dự toán|thẩm quyền)|lãng phí|chia nhỏ|bỏ ngoài sổ)\b"
)
_CLEARED = pattern(r"\b(?:không|chưa) (?:có|phát hiện|để xảy ra)\b")
"""What a sentence says that tells of no fault."""
_FINE = pattern(r"\bphạt\b[^.;]{0,60}\d[\d.,]* ?(?:đồng|triệu|tỷ)\b")
_FIRST = 8
"""Sentences among which the first one is looked for; set by hand."""
_MOST = 2
"""Findings of a lead; set by hand."""


def find_findings(page: Page, release: PressRelease, low: int, high: int) -> tuple[Form, ...]:
    """Find who was inspected or fined, and what was found or how much.

    Args:
        page: The sentences of the release.
        release: The release.
        low: Fewest syllables of the lead.
        high: Most syllables.

    Returns:
        The first sentence and as many findings with a figure as there is room for; none in other
        texts, and where there is no finding or no room for one.
    """
    title = normalise(release.title_text or "").folded
    inspected = _INSPECTED.match(title) is not None
    named = inspected or _FINED.match(title) is not None
    if not named or not _is_act(release) or is_taken_back(release):
        return ()
    says, finds = (_INSPECTS, _FAULT) if inspected else (_PUNISHES, _FINE)
    grounds = ground_sentences(release)
    texts = [fold(page.item(at).text) for at in range(len(page.sentences))]
    early = (at for at, text in enumerate(texts[:_FIRST]) if at not in grounds)
    opening = next((at for at in early if says.search(texts[at])), None)
    if opening is None or texts[opening].endswith(":"):
        return ()
    found = [
        page.item(at)
        for at, text in enumerate(texts)
        if at > opening and finds.search(text) and _tells(text)
    ]
    first = page.whole(opening, keep_connective=False)
    return _fitting(first, found, low, high)


def _is_act(release: PressRelease) -> bool:
    """Tell a decision or a conclusion by its number or the line that says so from news of one."""
    lines = [part.text for part in release.boilerplate]
    lines += (release.title_text or "").splitlines()[:1]
    return release.doc_number is not None or any(
        _ACT.fullmatch(normalise(line).folded) for line in lines
    )


def _tells(folded: str) -> bool:
    """Tell whether a sentence counts, clears nobody and opens no list."""
    counts = any(map(str.isdigit, folded))
    return counts and not folded.endswith(":") and not _CLEARED.search(folded)


def _fitting(first: Form, found: Sequence[Form], low: int, high: int) -> tuple[Form, ...]:
    """Put as many findings behind the first sentence as there is room for."""
    told, size = [first], count_syllables(first.text)
    for form in found:
        more = count_syllables(form.text)
        hangs = opens_dangling(form.text) or points_back(form.text)
        if len(told) <= _MOST and size + more <= high and not hangs:
            told.append(form)
            size += more
    return tuple(told) if len(told) > 1 and size >= low else ()
