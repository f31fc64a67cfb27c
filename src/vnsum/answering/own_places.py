"""The place a release is about: its sentences need not name it, nor is a question held to it.

"Quận Hải Trung có bao nhiêu hộ nghèo?" put to a release of quận Hải Trung asks for the sentence
that says how many households are poor, which does not say where.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import fold, normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.answering.pages import Page
    from vnsum.answering.questions import Asking

__all__ = ["heading_of", "without_own_place"]

_LEVELS = (
    ("thành", "phố"), ("thị", "xã"), ("thị", "trấn"), ("đặc", "khu"), ("phường",), ("quận",),
    ("huyện",), ("xã",), ("tỉnh",),
)  # fmt: skip
_LEADS = frozenset({"ở", "tại", "thuộc"})
"""What goes with a place that is left out whole: "ở phường Hồng Hà"."""
_WORD = pattern(r"[^\W_]+")
_HEADING = 2
"""Passages in which a release says what place it is about: title and first sentence."""
_FEWEST = 2
"""Words that must be left to look up; set by hand."""


def without_own_place(asking: Asking, page: Page) -> Asking:
    """Leave the place the release is about out of what is looked up.

    Args:
        asking: The question.
        page: The release.

    Returns:
        The question without its name, and without "ở quận"; as it was where it names no such place,
        where the heading names another one of the level, or where too little would be left.
    """
    words, cut = asking.words, set[int]()
    for first, name, last in _placed(words, [word in asking.names for word in words]):
        if _is_own(words[first:last], name - first, page):
            led = first > 0 and words[first - 1] in _LEADS
            cut.update(range(first - 1 if led else name, last))
    kept = [word for place, word in enumerate(words) if place not in cut]
    gone = set(words) - set(kept)
    content = [word for word in asking.content if word not in gone]
    if not cut or len(content) < _FEWEST:
        return asking
    return replace(asking, words=kept, content=content, names=asking.names - gone)


def _placed(words: Sequence[str], named: Sequence[bool]) -> Iterator[tuple[int, int, int]]:
    """Yield places as (first word, first word of the name, one past the last)."""
    for first in range(len(words)):
        size = next(
            (len(one) for one in _LEVELS if tuple(words[first : first + len(one)]) == one), 0
        )
        last = first + size
        while size and last < len(words) and named[last]:
            last += 1
        if last > first + size:
            yield first, first + size, last


def _is_own(place: Sequence[str], level: int, page: Page) -> bool:
    """Tell a place that the heading names, and no other one of its level."""
    named, like = f" {' '.join(place)} ", tuple(place[:level])
    others = {one for _, places in page.heading for one in places if one[:level] == like}
    return others <= {tuple(place)} and any(named in line for line, _ in page.heading)


def heading_of(page: Page) -> list[tuple[str, set[tuple[str, ...]]]]:
    """Return the lines that head a release, each with the places it names.

    Args:
        page: The release.

    Returns:
        Folded words in a line, and the words of each place; none for lines in capitals, as it
        cannot be told where a name ends in them.
    """
    release = page.release
    spans = (release.place, release.agency)
    given = [release.title_text, release.metadata.place, *(one and one.text for one in spans)]
    texts = [normalise(text).text for text in given if text]
    texts += [passage.view.text for passage in page.passages[:_HEADING]]
    return [_line(text) for text in texts]


def _line(text: str) -> tuple[str, set[tuple[str, ...]]]:
    shown = _WORD.findall(text)
    words = [fold(word) for word in shown]
    named = [word[0].isupper() or word[0].isdigit() for word in shown]
    places = () if text.isupper() else _placed(words, named)
    found = {tuple(words[first:last]) for first, _, last in places}
    return f" {' '.join(words)} ", found
