"""A part of a whole, over one document or many: counts that add, ratios read from the sum."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Share"]


@dataclass(frozen=True, slots=True)
class Share:
    """Parts and wholes of the documents, and the sum of their ratios.

    Attributes:
        part: The numerators' sum.
        whole: The denominators' sum.
        documents: How many documents have a whole, and so a ratio.
        ratio_sum: Sum of their ratios.
    """

    part: float = 0
    whole: float = 0
    documents: int = 0
    ratio_sum: float = 0.0

    @classmethod
    def of_document(cls, part: float, whole: float) -> Share:
        """Count one document; without a whole it has no ratio and does not count.

        Args:
            part: Numerator.
            whole: Denominator, 0 and more.

        Returns:
            The share of this document.
        """
        return cls(part, whole, 1, part / whole) if whole else cls()

    def __add__(self, other: Share) -> Share:
        """Add two shares; the order does not matter but for rounding."""
        return Share(
            self.part + other.part,
            self.whole + other.whole,
            self.documents + other.documents,
            self.ratio_sum + other.ratio_sum,
        )

    @property
    def mean(self) -> float:
        """Mean ratio over documents that have one; 0 where none has."""
        return self.ratio_sum / self.documents if self.documents else 0.0

    @property
    def pooled(self) -> float:
        """Ratio of the sums: long documents weigh more."""
        return self.part / self.whole if self.whole else 0.0
