"""An office's accepted work: releases with the lead and headline that were published.

One JSON object a line; `source` is the release as it was pasted (text), `lead` and `headline` what
the office signed; one of the two may be missing. A target with a fact that its release does not
bear out is left out: the model would learn to invent.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vnsum.errors import InputError, UnreadableInputError
from vnsum.evaluation.data.lines import read_lines
from vnsum.reading import read
from vnsum.text.normalise import normalise
from vnsum.truth import Checker

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from typing import Any

    from vnsum.documents import PressRelease

__all__ = ["Pair", "Pairs", "read_pairs", "split_pairs"]

_HELD = 0.1
"""Share of the pairs kept to judge by where none are named."""
_LEAST = 4
"""Pairs below which nothing can be learnt and judged."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One release.

    Attributes:
        release: As it was read.
        headline: What was published; "" where it is not known or not borne out.
        lead: The same.
    """

    release: PressRelease
    headline: str
    lead: str


@dataclass(frozen=True, slots=True)
class Pairs:
    """What is learnt from and what is judged by.

    Attributes:
        train: To learn from.
        held: To judge by.
    """

    train: Sequence[Pair]
    held: Sequence[Pair]


def read_pairs(path: Path) -> list[Pair]:
    """Read pairs.

    Args:
        path: JSON lines, packed with gzip or zstd or not.

    Returns:
        The pairs with at least one target that is borne out, in their order.

    Raises:
        InputError: When a line cannot be used; it names the line.
    """
    found = []
    for number, line in read_lines(path):
        pair = _borne_out(_pair(path.name, number, line))
        if pair.headline or pair.lead:
            found.append(pair)
    return found


def split_pairs(pairs: Sequence[Pair], held: Sequence[Pair] | None, seed: int) -> Pairs:
    """Keep some pairs to judge by.

    Args:
        pairs: All of them.
        held: To judge by; None for a tenth of the pairs, drawn with the seed.
        seed: Of the draw.

    Returns:
        Both parts.

    Raises:
        UnreadableInputError: When there are too few.
    """
    if len(pairs) < _LEAST:
        raise UnreadableInputError(
            f"only {len(pairs)} pairs whose facts the releases bear out",
            hint=f"at least {_LEAST}; some hundreds make a difference",
        )
    if held:
        return Pairs(tuple(pairs), tuple(held))
    order = list(pairs)
    random.Random(seed).shuffle(order)  # noqa: S311 - a draw
    count = max(1, round(_HELD * len(order)))
    return Pairs(tuple(order[count:]), tuple(order[:count]))


def _pair(name: str, number: int, line: Mapping[str, Any]) -> Pair:
    source, targets = line.get("source"), [line.get(key) or "" for key in ("headline", "lead")]
    if not isinstance(source, str) or not any(targets):
        raise UnreadableInputError(
            f"line {number} of {name} has no source, or neither lead nor headline",
            hint='{"source": "the release", "headline": "…", "lead": "…"}',
        )
    try:
        release = read(source)
    except InputError as error:
        raise UnreadableInputError(
            f"line {number} of {name}: {error.message}", hint=error.hint
        ) from error
    headline, lead = (normalise(str(text)).text for text in targets)
    return Pair(release, headline, lead)


def _borne_out(pair: Pair) -> Pair:
    checker = Checker(pair.release)
    headline, lead = (
        text if text and checker.check(text).supported else ""
        for text in (pair.headline, pair.lead)
    )
    return replace(pair, headline=headline, lead=lead)
