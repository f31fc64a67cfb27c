"""The extract-and-compress engine as a writer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.networks.model import load_extractor
from vnsum.drafting.extract import Extract

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.drafting.protocols import Brief

__all__ = ["ExtractiveWriter"]


class ExtractiveWriter:
    """Writes with the bundled extractor."""

    batch = 1

    def __init__(self) -> None:
        """Load the extractor, once a process.

        Raises:
            WeightsError: When its files are damaged.
        """
        self._model = load_extractor()

    @property
    def name(self) -> str:
        """Name and version of the model."""
        return self._model.name

    def write(self, briefs: Sequence[Brief]) -> list[Extract]:
        """See `Writer.write`."""
        return [Extract(self._model, brief) for brief in briefs]

    def stream(self, brief: Brief) -> Iterator[str]:
        """Give the best lead in one piece; see `Writer.stream`."""
        lead = next(iter(self.write([brief])[0].leads()))
        yield " ".join(item.text for item in lead)
