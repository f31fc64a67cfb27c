"""How far an answer matches what people accept."""

from __future__ import annotations

import re
import string
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.metrics import tokenise_syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Match", "match"]


@dataclass(frozen=True, slots=True)
class Match:
    """Exact match and F1 of one answer, in both ways of comparing, from 0 to 1."""

    em: float
    f1: float
    squad_em: float
    squad_f1: float


def match(text: str, accepted: Sequence[str]) -> Match:
    """Compare an answer with everything people accept.

    Args:
        text: The answer; "" for none.
        accepted: Accepted answers; empty where no answer is right.

    Returns:
        The best over the accepted answers; where there is none, 1 for no answer.
    """
    pairs = [_pair(text, gold, tokenise_syllables) for gold in accepted or ("",)]
    squad = [_pair(text, gold, _squad) for gold in accepted or ("",)]
    return Match(
        max(em for em, _ in pairs),
        max(f1 for _, f1 in pairs),
        max(em for em, _ in squad),
        max(f1 for _, f1 in squad),
    )


def _pair(text: str, gold: str, tokenise: Callable[[str], list[str]]) -> tuple[float, float]:
    ours, theirs = tokenise(text), tokenise(gold)
    if not ours or not theirs:
        return float(ours == theirs), float(ours == theirs)
    common = (Counter(ours) & Counter(theirs)).total()
    return float(ours == theirs), 2 * common / (len(ours) + len(theirs))


def _squad(text: str) -> list[str]:
    kept = "".join(char for char in text.lower() if char not in string.punctuation)
    return re.sub(r"\b(a|an|the)\b", " ", kept).split()
