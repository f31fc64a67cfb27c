"""Which sentences turn the story of a release, as a network that has read many such releases says.

"Ba xe quay đầu về nội địa hôm 25/8" turns the export that the first sentence tells of, in words
that no list knows. The network is the extractor's; see `extractive.networks.turning`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

__all__ = ["NO_TURNS", "Doubt", "Turns"]

Doubt = Literal["may", "likely", "even", "sure"]
"""How much speaks for it that a sentence takes back another."""

_LEAST: Mapping[Doubt, float] = {"may": -1.0, "likely": -0.5, "even": 0.0, "sure": 0.5}
"""Log-odds from which on a sentence turns another; set by hand on `eval/traps` and on news."""

_ALIKE = 1.0
"""Log-odds below those of the likeliest turn from which on telling another is not enough."""


@dataclass(frozen=True, slots=True)
class Turns:
    """What turns each sentence of a body.

    Attributes:
        behind: For a sentence, those that may turn it with their log-odds, the likeliest first.
    """

    behind: Mapping[int, Sequence[tuple[int, float]]]

    @property
    def sure(self) -> Turns:
        """Those of which the network is sure."""
        least = _LEAST["sure"]
        kept = {
            claim: [one for one in own if one[1] >= least] for claim, own in self.behind.items()
        }
        return Turns(kept)

    def owed(self, told: Container[int], index: int, doubt: Doubt) -> int | None:
        """Return what turns a sentence, unless something that does is told.

        Args:
            told: What is told whole enough to turn another.
            index: A sentence that is told.
            doubt: How much has to speak for it.

        Returns:
            The likeliest; None where nothing turns it, or it is told.
        """
        least = _LEAST[doubt]
        found = [one for one in self.behind.get(index, ()) if one[1] >= least]
        if not found:
            return None
        turn, best = found[0]
        return None if any(at in told for at, odds in found if odds >= best - _ALIKE) else turn

    def claim_of(self, turn: int) -> int | None:
        """Return the sentence that one turns most likely; None where it turns nothing."""
        odds = {claim: one for claim, own in self.behind.items() for at, one in own if at == turn}
        return max(odds, key=odds.__getitem__, default=None)


NO_TURNS = Turns({})
"""Where no network has read the body."""
