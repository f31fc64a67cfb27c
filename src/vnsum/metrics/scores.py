"""The nouns of evaluation: counts that add, scores read from them, and signatures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from vnsum.errors import OptionsError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Counts", "Metric", "Score", "Signature", "require_references"]

C_co = TypeVar("C_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1, each from 0 to 1.

    Attributes:
        precision: Share of the candidate's units that the reference has.
        recall: Share of the reference's units that the candidate has.
        f1: Harmonic mean of the two; 0 where both are 0.
    """

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Counts:
    """Sufficient statistics: counts of one document, or the sum over many.

    Precision, recall and F1 of every document are kept as sums as well, because
    ROUGE is published as the mean over documents; the pooled score is read from
    the units.

    Attributes:
        matched: Units in both texts.
        candidate: Units of the candidate.
        reference: Units of the reference.
        documents: Number of documents.
        precision_sum: Sum of the documents' precisions.
        recall_sum: Sum of the documents' recalls.
        f1_sum: Sum of the documents' F1.
    """

    matched: int = 0
    candidate: int = 0
    reference: int = 0
    documents: int = 0
    precision_sum: float = 0.0
    recall_sum: float = 0.0
    f1_sum: float = 0.0

    @classmethod
    def of_document(cls, matched: int, candidate: int, reference: int) -> Counts:
        """Count one document; a text without units scores 0.

        Args:
            matched: Units in both texts.
            candidate: Units of the candidate.
            reference: Units of the reference.

        Returns:
            The counts of this document.
        """
        return cls(matched, candidate, reference, 1, *_ratios(matched, candidate, reference))

    def __add__(self, other: Counts) -> Counts:
        """Add two counts; the order does not matter but for rounding."""
        return Counts(
            self.matched + other.matched,
            self.candidate + other.candidate,
            self.reference + other.reference,
            self.documents + other.documents,
            self.precision_sum + other.precision_sum,
            self.recall_sum + other.recall_sum,
            self.f1_sum + other.f1_sum,
        )

    @property
    def mean(self) -> Score:
        """Mean over documents, as papers print ROUGE; zeros without documents."""
        number = max(self.documents, 1)
        return Score(self.precision_sum / number, self.recall_sum / number, self.f1_sum / number)

    @property
    def pooled(self) -> Score:
        """Score of all units together: long documents weigh more."""
        return Score(*_ratios(self.matched, self.candidate, self.reference))


@dataclass(frozen=True, slots=True)
class Signature:
    """The settings a number was made under; printed beside it.

    Attributes:
        metric: Name of the metric.
        settings: Its settings, in the order printed.
        version: Version of the definition; raised when numbers would change.
    """

    metric: str
    settings: Mapping[str, str]
    version: int

    def __str__(self) -> str:
        """Return one line without spaces: `rouge|scale:syllables|…|v:1`."""
        settings = (f"{name}:{value}" for name, value in self.settings.items())
        return "|".join((self.metric, *settings, f"v:{self.version}"))


class Metric(Protocol[C_co]):
    """How a candidate is compared with its references.

    `counts` gives the counts of one document; counts add, and every ratio is read from them.
    """

    @property
    def signature(self) -> Signature:
        """The settings to print beside every number."""
        ...

    def counts(self, candidate: str, *references: str) -> C_co:
        """Compare one candidate with its references."""
        ...


def require_references(references: Sequence[str]) -> None:
    """Refuse to compare with nothing.

    Args:
        references: What people wrote.

    Raises:
        OptionsError: When there is none.
    """
    if not references:
        raise OptionsError("there is no reference to compare with", hint="give one or more")


def _ratios(matched: int, candidate: int, reference: int) -> tuple[float, float, float]:
    precision = matched / (candidate or 1)
    recall = matched / (reference or 1)
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0
