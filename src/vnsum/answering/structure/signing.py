"""Who signed a release: the name under its last line, with the office above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.answering.engines import Finding
from vnsum.answers import Choice
from vnsum.lazily import pattern
from vnsum.text.normalise import composed, fold
from vnsum.truth.finding.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.answering.pages import Page
    from vnsum.answering.questions import Asking
    from vnsum.documents import PressRelease

__all__ = ["find_signer"]

_SURE = 0.8
"""Probability given to the name of a signature block; set by hand."""
_SHORTEST, _LONGEST, _RANKS_WITHIN = 2, 5, 4
_LAST_LINES = 12
"""Lines at the end among which a signature stands; set by hand."""
_PAPERS = word_set("""
    ai ký người là do thông báo văn bản này bản giấy mời kế hoạch công văn tên gì thư ngỏ đã được
    thông cáo báo cáo bởi ông bà nào vào
    """)
"""What a question for the signer may say."""
_RANK = pattern(
    r"(?:(?:kt|tm|tl|tuq|q)\.? ?)?(?P<rank>(?:phó )?(?:tổng )?(?:chủ tịch|giám đốc|bí thư"
    r"|hiệu trưởng"
    r"|trưởng phòng|trưởng ban|trưởng công an|viện trưởng|chánh văn phòng|cục trưởng|chi cục trưởng"
    r"|chủ nhiệm|trưởng trạm|trạm trưởng|trưởng đoàn))\b[\w ]{0,40}"
)
_NAME = pattern(r"(?:[^\W\d_]+[ -]?){2,6}")


def find_signer(asking: Asking, page: Page) -> Finding | None:
    """Answer a question for who signed, or for the holder of the office above the signature.

    Args:
        asking: The question.
        page: The release.

    Returns:
        The name; None where the question is about something else, no name stands there, or the
        text itself names a holder of the office.
    """
    if asking.asked not in {"person", "which"}:
        return None
    signs = "ký" in asking.words and _PAPERS.issuperset(asking.words)
    ranks = asking.office.ranks if asking.office is not None else frozenset()
    if not signs and not ranks:
        return None
    found = next(_signed(page.release), None)
    if found is None or not (signs or _holds(found[2], asking, page)):
        return None
    start, text, _ = found
    choice = Choice(text, start, start + len(text), _SURE, "person")
    return Finding((choice,), answered=True, score=_SURE, kind="person")


def _holds(rank: str, asking: Asking, page: Page) -> bool:
    """Tell whether the office over the signature is asked for, and the text has no holder."""
    office = asking.office
    if office is None or rank not in office.ranks:
        return False
    held = (one for one in page.limits.persons.offices if one is not None)
    return not any(office.ranks & one.ranks for one in held)


def _signed(release: PressRelease) -> Iterator[tuple[int, str, str]]:
    """Yield the names of the signature block from below, each with the rank above it."""
    lines: list[tuple[int, str]] = []
    at = 0
    view = composed(release.source)
    for line in view.text.splitlines(keepends=True):
        shown = line.strip()
        if shown:
            lines.append((at + line.index(shown), shown))
        at += len(line)
    last = lines[-_LAST_LINES:]
    for number in range(len(last) - 1, 0, -1):
        start, shown = last[number]
        if not _is_name(shown):
            continue
        above = (fold(text) for _, text in reversed(last[max(number - _RANKS_WITHIN, 0) : number]))
        rank = next((found["rank"] for text in above if (found := _RANK.fullmatch(text))), None)
        if rank is not None:
            start, end = view.to_source(start, start + len(shown))
            yield start, release.source[start:end], rank


def _is_name(line: str) -> bool:
    parts = line.split()
    capitals = all(part[0].isupper() and not (len(part) > 1 and part.isupper()) for part in parts)
    sized = _SHORTEST <= len(parts) <= _LONGEST
    return sized and capitals and _NAME.fullmatch(line) is not None
