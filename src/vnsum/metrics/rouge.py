"""ROUGE-1, ROUGE-2 and ROUGE-L.

Lin (2004), "ROUGE: A Package for Automatic Evaluation of Summaries". The
numbers are those of rouge_score 0.1.2 on the same tokens; the longest common
subsequence is counted with one integer as a bit vector (Hyyrö 2004,
"Bit-parallel LCS-length computation revisited"), one step for each token of
the candidate instead of one for each pair.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from vnsum.errors import OptionsError
from vnsum.metrics.scores import Counts, Signature
from vnsum.metrics.tokens import SCALES, Scale

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vnsum.metrics.scores import Score

__all__ = ["RougeCounts", "RougeMetric", "RougeReport", "RougeType", "lcs_length"]

RougeType = Literal["rouge1", "rouge2", "rougeL"]

_VERSION = 1
_TOKENS: Mapping[Scale, str] = {"syllables": "nfc.lower.oldtone.word", "ascii": "lower.a-z0-9"}


@dataclass(frozen=True, slots=True)
class RougeCounts:
    """Counts of one document or the sum over many, by type."""

    rouge1: Counts = field(default_factory=Counts)
    rouge2: Counts = field(default_factory=Counts)
    rougeL: Counts = field(default_factory=Counts)  # noqa: N815 - the metric's own name

    def __add__(self, other: RougeCounts) -> RougeCounts:
        """Add type by type."""
        return RougeCounts(
            self.rouge1 + other.rouge1, self.rouge2 + other.rouge2, self.rougeL + other.rougeL
        )

    @property
    def means(self) -> dict[RougeType, Score]:
        """Mean scores over documents, by type."""
        return {
            "rouge1": self.rouge1.mean,
            "rouge2": self.rouge2.mean,
            "rougeL": self.rougeL.mean,
        }


@dataclass(frozen=True, slots=True)
class RougeReport:
    """The scores of a corpus, document by document.

    Attributes:
        documents: Counts of each document, in order.
        total: Their sum.
        signature: The settings.
    """

    documents: Sequence[RougeCounts]
    total: RougeCounts
    signature: Signature

    def f1(self, kind: RougeType) -> list[float]:
        """Return the F1 of each document, as `paired_bootstrap` takes it.

        Args:
            kind: Which ROUGE.

        Returns:
            One value from 0 to 1 for each document, in order.
        """
        return [getattr(document, kind).f1_sum for document in self.documents]

    def __str__(self) -> str:
        """Return F1×100 of the three types as "R-1/R-2/R-L", with the signature."""
        means = self.total.means.values()
        return "/".join(f"{100 * mean.f1:.1f}" for mean in means) + f" ({self.signature})"


@dataclass(frozen=True, slots=True)
class RougeMetric:
    """ROUGE on one scale.

    Attributes:
        scale: "syllables" to judge by, "ascii" to compare with published figures.
    """

    scale: Scale = "syllables"

    def __post_init__(self) -> None:
        """Check the scale.

        Raises:
            OptionsError: When there is no such scale.
        """
        if self.scale not in SCALES:
            raise OptionsError(f"no ROUGE scale {self.scale!r}", hint="one of " + ", ".join(SCALES))

    @property
    def signature(self) -> Signature:
        """The settings to print beside every number."""
        settings = {
            "scale": self.scale,
            "tokens": _TOKENS[self.scale],
            "stemming": "no",
            "corpus": "mean",
        }
        return Signature("rouge", settings, _VERSION)

    def counts(self, candidate: str, reference: str) -> RougeCounts:
        """Compare one candidate with its reference.

        Args:
            candidate: What a system wrote.
            reference: What a person wrote.

        Returns:
            Counts with `documents` 1; all zero where a text has no token.
        """
        ours, theirs = SCALES[self.scale](candidate), SCALES[self.scale](reference)
        return RougeCounts(
            _ngram_counts(ours, theirs),
            _ngram_counts(_bigrams(ours), _bigrams(theirs)),
            Counts.of_document(lcs_length(ours, theirs), len(ours), len(theirs)),
        )

    def report(self, pairs: Iterable[tuple[str, str]]) -> RougeReport:
        """Compare every candidate of a corpus with its reference.

        Args:
            pairs: (candidate, reference) of each document.

        Returns:
            Counts of each document and their sum.
        """
        documents = [self.counts(candidate, reference) for candidate, reference in pairs]
        return RougeReport(documents, sum(documents, start=RougeCounts()), self.signature)


def lcs_length(first: Sequence[str], second: Sequence[str]) -> int:
    """Count the longest common subsequence of two token lists.

    Args:
        first: Tokens.
        second: Tokens.

    Returns:
        Its length in tokens.
    """
    places: dict[str, int] = {}
    for index, token in enumerate(first):
        places[token] = places.get(token, 0) | 1 << index
    full = (1 << len(first)) - 1
    row = full  # a 0 at bit i: the length grows at token i
    for token in second:
        common = row & places.get(token, 0)
        if common:
            row = (row + common | row - common) & full
    return len(first) - row.bit_count()


def _bigrams(tokens: Sequence[str]) -> list[tuple[str, str]]:
    return list(pairwise(tokens))


def _ngram_counts(candidate: Sequence[object], reference: Sequence[object]) -> Counts:
    matched = (Counter(candidate) & Counter(reference)).total()
    return Counts.of_document(matched, len(candidate), len(reference))
