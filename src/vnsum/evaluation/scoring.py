"""Scores of one output, as named columns; a run keeps one row for each item and system.

rouge1 … rougeL     F1 on Vietnamese syllables, against the closest reference
ascii1 … asciiL     the same on the scale papers print
syllables, characters, compression, novelty, coverage, density
facts, numbers, dates, names, each with …_supported; true (1: no fact unsupported)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vnsum.evaluation.truthfulness import truth_columns
from vnsum.metrics import RougeMetric
from vnsum.options import HEADLINE_CMS, HEADLINE_PUSH
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.evaluation.items import Item
    from vnsum.metrics import Scale
    from vnsum.results import Product

__all__ = ["CODE", "Output", "Scoring", "signatures"]

CODE = ("text", "metrics", "truth", "facts.py", "evaluation/scoring.py")
"""Source that decides the scores."""
_SCALES: dict[str, Scale] = {"rouge": "syllables", "ascii": "ascii"}


@dataclass(frozen=True, slots=True)
class Output:
    """What a system wrote about an item.

    Attributes:
        item: The item.
        product: Which product.
        text: What was written.
    """

    item: Item
    product: Product
    text: str


@dataclass(frozen=True, slots=True)
class Scoring:
    """Scores outputs.

    Attributes:
        truth: Whether facts are checked against the source, which takes most of the time.
    """

    truth: bool = True

    def __call__(self, output: Output) -> dict[str, Any]:
        """Score one output.

        Args:
            output: The text and its item.

        Returns:
            The item's id and a number by column.
        """
        references = output.item.references(output.product)
        row: dict[str, Any] = {"id": output.item.id}
        for prefix, scale in _SCALES.items():
            row |= _rouge(prefix, RougeMetric(scale), output.text, references)
        row |= _shape(output)
        if self.truth:
            row |= truth_columns(output.text, output.item)
        return row


def signatures() -> dict[str, str]:
    """Return the settings of every metric, to print beside the numbers."""
    return {prefix: str(RougeMetric(scale).signature) for prefix, scale in _SCALES.items()}


def _rouge(
    prefix: str, metric: RougeMetric, text: str, references: Sequence[str]
) -> dict[str, float]:
    """Take the best F1 over the references, type by type."""
    counts = [metric.counts(text, reference) for reference in references]
    return {
        f"{prefix}1": max(count.rouge1.f1_sum for count in counts),
        f"{prefix}2": max(count.rouge2.f1_sum for count in counts),
        f"{prefix}L": max(count.rougeL.f1_sum for count in counts),
    }


def _shape(output: Output) -> dict[str, float]:
    characters = len(output.text)
    shape = {"syllables": float(count_syllables(output.text)), "characters": float(characters)}
    if output.product == "headline":
        shape["fits_cms"] = float(0 < characters <= HEADLINE_CMS)
        shape["fits_push"] = float(0 < characters <= HEADLINE_PUSH)
    return shape
