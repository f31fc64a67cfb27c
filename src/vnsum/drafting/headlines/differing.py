"""Headlines that differ, before those that say the same in a few other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.body.tokens import WORD
from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnsum.results import Headline

__all__ = ["differing"]

_SPARE = pattern(r" đã\b| \([^()]*\)")
_ENOUGH = 2
"""Headlines beside the first ones from which what says the same is not given; set by hand."""
_SAME = 0.8
"""Share of the words of the shorter of two headlines from which they say the same; set by hand."""


def differing(
    offered: Iterable[tuple[Headline, int]], found: Sequence[tuple[Headline, int]], most: int
) -> list[tuple[Headline, int]]:
    """Choose headlines in their order, those first that say something else.

    Args:
        offered: Headlines with their sentences, the best first.
        found: Those that come before them.
        most: How many are wanted with these.

    Returns:
        At most so many: `found`, what differs, then what says nearly the same where few differ.
        What only leaves out an "đã" or a bracket of another one is never given.
    """
    chosen, alike = list(found), []
    for one in offered:
        if len(chosen) >= most:
            break
        said = [WORD.findall(fold(other.text)) for other, _ in chosen]
        if not any(_same(WORD.findall(fold(one[0].text)), words) for words in said):
            chosen.append(one)
        else:
            alike.append(one)
    enough = min(most, len(found) + _ENOUGH)
    for one in alike:
        if len(chosen) < enough and not any(_within(one[0], other) for other, _ in chosen):
            chosen.append(one)
    return chosen


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    shared = len(set(one) & set(other))
    return shared >= _SAME * min(len(set(one)), len(set(other)))


def _within(one: Headline, other: Headline) -> bool:
    """Tell whether a headline says what another one does, but for an "đã" or a bracket."""
    bare, known = (_SPARE.sub("", fold(headline.text)) for headline in (one, other))
    return bare in known or known in bare
