"""What a question names: a release that does not name it answers about something else.

"Xã Mường Lẫm còn bao nhiêu hộ nghèo?" is no question to the releases of another commune, however
many of its words they hold. Names are told by their capitals; a question typed without any is
taken as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.archive.words import holds_run, plain, words_of, words_with_places
from vnsum.lazily import pattern
from vnsum.text.normalise import fold, normalise
from vnsum.truth.index.finder import find_facts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.documents import PressRelease

__all__ = ["names_in", "without_own_place"]

_HEADS = frozenset("phuong xa quan huyen tinh thon ap ban khom xom".split())  # noqa: SIM905 - shorter
"""Words before a name of one syllable that make it one: "phường Láng"; without marks."""
_BEFORE = pattern(r"(?:(?<!\w)(?:ở|tại|của|thuộc|trên địa bàn|do))?\s*$", re.IGNORECASE)
"""What goes with a place that is taken out of a question."""

Names = tuple[tuple[str, ...], ...]


def names_in(text: str) -> tuple[Names, ...]:
    """Find the names in a question.

    Args:
        text: The question in the normalised view.

    Returns:
        For each name the runs of words, without marks, one of which a release must hold: the
        first word of a question has its capital by its place.
    """
    placed = words_with_places(text)
    capitals = [_is_capital(text[start:end]) for _, start, end in placed]
    bare = [plain(word) for word, _, _ in placed]
    return tuple(_names(text, placed, capitals, bare))


def _names(
    text: str,
    placed: Sequence[tuple[str, int, int]],
    capitals: Sequence[bool],
    bare: Sequence[str],
) -> Iterator[Names]:
    first = 0
    while first < len(placed):
        last = first
        while last < len(placed) and capitals[last] and _joined(text, placed, first, last):
            last += 1
        run = tuple(bare[first:last])
        if len(run) > 1:
            inner = run[1:] if len(run) > 2 or run[0] in _HEADS else run  # noqa: PLR2004 - a name is two
            yield tuple(dict.fromkeys((run, inner))) if first == 0 else (run,)
        elif run and first and bare[first - 1] in _HEADS:
            yield ((bare[first - 1], *run),)
        first = max(last, first + 1)


def _is_capital(word: str) -> bool:
    """Tell "Láng" from "láng" and from "UBND"."""
    return word[:1].isupper() and (len(word) == 1 or not word.isupper())


def _joined(text: str, placed: Sequence[tuple[str, int, int]], first: int, at: int) -> bool:
    """Tell whether only blanks part a word from the one before it."""
    return at == first or text[placed[at - 1][2] : placed[at][1]].isspace()


def without_own_place(text: str, release: PressRelease) -> str:
    """Take out of a question the place that the release is about: its sentences need not name it.

    Args:
        text: The question.
        release: The release.

    Returns:
        The question without it; as it was where it names no such place.
    """
    about = _header(release)
    for fact in reversed(find_facts(text)):
        if fact.kind == "place" and holds_run(about, words_of(normalise(fact.text).text)):
            before = _BEFORE.sub("", text[: fact.start]).rstrip()
            text = f"{before} {text[fact.end :].lstrip()}".strip()
    return text


def _header(release: PressRelease) -> list[str]:
    """Return the words of title, place, agency and the first sentence."""
    given = [release.title_text, release.metadata.place]
    spans = [release.place, release.agency, *release.sentences[:1]]
    parts = [text for text in given if text] + [span.text for span in spans if span is not None]
    return [word for part in parts for word in words_of(fold(normalise(part).text))]
