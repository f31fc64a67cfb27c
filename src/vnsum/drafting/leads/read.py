"""A body as it is read, by whatever makes leads and summaries of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.reading import Reading
    from vnsum.backends.extractive.engine import Ranked
    from vnsum.undoing.owing import Owing

__all__ = ["Read"]


class Read(NamedTuple):
    """A body as it is read.

    Attributes:
        told: The sentences that are read, by which `body` numbers them.
        body: What the networks see of them.
        ranked: Leads of the length wanted, numbered as the release does, best first.
        odds: That each sentence, as they are read, may stand alone.
        owing: What has to be told beside what.
        news: The sentence that a lead of the usual length opens with; None where that is wanted.
    """

    told: Sequence[int]
    body: Reading
    ranked: Sequence[Ranked]
    odds: NDArray[np.float32]
    owing: Owing
    news: int | None = None

    @property
    def seen(self) -> Sequence[int]:
        """Those that the networks have seen."""
        return self.told[: len(self.body.body.sizes)]
