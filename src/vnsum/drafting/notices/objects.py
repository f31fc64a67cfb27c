"""A title, or an item, as the object of a sentence: "Về việc cấm cầu" behind "thông báo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.lazily import pattern
from vnsum.text.normalise import fold, normalise
from vnsum.truth import find_facts

if TYPE_CHECKING:
    from vnsum.documents import PressRelease

__all__ = ["going_on", "says_more", "title_object"]

_FEWEST = 3
"""Words of what is announced; set by hand."""
_TITLE = pattern(r"(?:thông báo\b ?[:–-]? ?)?(?P<about>về việc |v/v:? ?)?(?=\w)")
_TOWNS = frozenset({"vinh", "huế"})
"""Towns of one syllable, which keep their capital behind "thông báo"."""
_SUBJECT = pattern(
    r"(?:xã|phường|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|đặc khu|ubnd|ủy ban|công an|trung tâm|"
    r"bệnh viện|công ty)\b"
)
_OFFICE = pattern(r"(?:phó )?(?:chủ tịch|giám đốc|bí thư|thủ trưởng|chỉ huy trưởng)\b")
"""How somebody in office is called; a text that begins so keeps its capital."""
_HOLDS = pattern(
    r"Tổ chức (?=(?:[nN]gày|[lL]ễ|[hH]ội (?:nghị|thi|thao|chợ|thảo|trại)|[gG]iải|[cC]uộc|các|lớp|"
    r"[cC]hương trình|[tT]uần|[tT]háng|[pP]hiên|đợt|[kK]ỳ)\b)"
)
"""A verb that begins like the name of an organisation: "Tổ chức Ngày hội …"."""
_STATED = pattern(r"\bthông báo\b|\?$")
"""How a title begins, and what it holds, that is a sentence of its own."""


def title_object(release: PressRelease, *, about: bool = True) -> tuple[str, Span | None] | None:
    """Return the title as an object, with its "về việc" where wanted, and where it stands."""
    view = normalise(release.title_text or "")
    text = view.text.rstrip(" .")
    opening = _TITLE.match(view.folded)
    named = _SUBJECT.match(view.folded, opening.end()) if opening else None
    if (
        not text
        or not opening
        or named
        or _shouts(text)
        or _STATED.search(view.folded, opening.end())
    ):
        return None
    kept = about and (opening["about"] or "").startswith("về")
    start = opening.start("about") if kept else opening.end()
    said = text[start:]
    if len(said.split()) < _FEWEST:
        return None
    said = going_on(said)
    if release.title is None:
        return said, None
    low, high = view.to_source(start, len(text))
    title = release.title
    return said, Span(title.start + low, title.start + high, title.text[low:high])


def _shouts(text: str) -> bool:
    """Tell whether most letters of a text are capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    return 2 * sum(map(str.isupper, letters)) > len(letters)


def going_on(text: str) -> str:
    """Write a text as the rest of a sentence: with a small letter, unless a name opens it."""
    first, second = (*text.split(" ", 2), "")[:2]
    named = fold(first) in _TOWNS or not (first[1:].islower() and second[:1].islower())
    named = named or _OFFICE.match(fold(text)) is not None
    names = not _HOLDS.match(text) and any(not fact.start for fact in find_facts(text))
    if named or names:
        return text
    return text[:1].lower() + text[1:]


def says_more(text: str, other: str) -> bool:
    """Tell whether a text names or counts something that another does not.

    Args:
        text: What is asked about.
        other: What it is held against.

    Returns:
        Whether it holds a figure, a day or a name whose words the other lacks.
    """
    folded = fold(other)
    return any(fold(fact.text) not in folded for fact in find_facts(text))
