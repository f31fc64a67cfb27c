"""What can be chosen about answers."""

from __future__ import annotations

from dataclasses import dataclass

from vnsum.errors import OptionsError
from vnsum.options import settle_types

__all__ = ["AskOptions"]

_MOST = 20


@dataclass(frozen=True, slots=True)
class AskOptions:
    """How questions are answered.

    Attributes:
        top_k: Places returned at most, the answer among them, 1 to 20; none overlap.
        min_score: An answer with a lower score is withheld, 0 to 1; it stays first among the
            alternatives.
    """

    top_k: int = 4
    min_score: float = 0.0

    def __post_init__(self) -> None:
        """Check the ranges.

        Raises:
            OptionsError: When a value is of another type or out of range.
        """
        settle_types(self, {"top_k": "int", "min_score": "float"})
        if not 1 <= self.top_k <= _MOST:
            raise OptionsError(f"top_k must be 1 to {_MOST}", hint="see vnsum.AskOptions")
        if not 0 <= self.min_score <= 1:
            raise OptionsError("min_score must be 0 to 1", hint="see vnsum.AskOptions")
