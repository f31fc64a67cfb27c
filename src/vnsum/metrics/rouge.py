"""ROUGE-1, ROUGE-2, ROUGE-L and ROUGE-Lsum.

Lin (2004), "ROUGE: A Package for Automatic Evaluation of Summaries". The
numbers are those of rouge_score 0.1.2 on the same tokens, several references
included: each type takes the reference with the best F1. ROUGE-Lsum reads one
sentence from each line, see `vnsum.metrics.sentence_per_line`; a text of one
line scores as in ROUGE-L.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from vnsum.errors import OptionsError
from vnsum.metrics.scores import Counts, Signature, require_references
from vnsum.metrics.subsequences import lcs_length, token_places, union_lcs_hits
from vnsum.metrics.tokens import SCALES, Scale

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

    from vnsum.metrics.scores import Score

__all__ = ["RougeCounts", "RougeMetric", "RougeReport", "RougeType"]

RougeType = Literal["rouge1", "rouge2", "rougeL", "rougeLsum"]

_VERSION = 1
_TOKENS: Mapping[Scale, str] = {
    "syllables": "nfc.lower.oldtone.word",
    "words": "nfc.underthesea.lower.oldtone",
    "ascii": "lower.a-z0-9",
}


@dataclass(frozen=True, slots=True)
class RougeCounts:
    """Counts of one document or the sum over many, by type."""

    rouge1: Counts = field(default_factory=Counts)
    rouge2: Counts = field(default_factory=Counts)
    rougeL: Counts = field(default_factory=Counts)  # noqa: N815 - the metric's own name
    rougeLsum: Counts = field(default_factory=Counts)  # noqa: N815 - the metric's own name

    def __add__(self, other: RougeCounts) -> RougeCounts:
        """Add type by type."""
        return RougeCounts(
            self.rouge1 + other.rouge1,
            self.rouge2 + other.rouge2,
            self.rougeL + other.rougeL,
            self.rougeLsum + other.rougeLsum,
        )

    @property
    def means(self) -> dict[RougeType, Score]:
        """Mean scores over documents, by type."""
        return {
            "rouge1": self.rouge1.mean,
            "rouge2": self.rouge2.mean,
            "rougeL": self.rougeL.mean,
            "rougeLsum": self.rougeLsum.mean,
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
        """Return F1×100 as "R-1/R-2/R-L", with the signature."""
        usual = (self.total.rouge1, self.total.rouge2, self.total.rougeL)
        return "/".join(f"{100 * counts.mean.f1:.1f}" for counts in usual) + f" ({self.signature})"


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
            "references": "best",
            "corpus": "mean",
        }
        return Signature("rouge", settings, _VERSION)

    def counts(self, candidate: str, *references: str) -> RougeCounts:
        """Compare one candidate with its reference or references.

        Args:
            candidate: What a system wrote.
            *references: What people wrote; each type keeps the one with the best F1, the first
                of equals.

        Returns:
            Counts with `documents` 1; all zero where a text has no token.

        Raises:
            OptionsError: When there is no reference.
        """
        require_references(references)
        ours = _Text(candidate, SCALES[self.scale])
        return _closest([ours.against(_Text(text, ours.tokenise)) for text in references])

    def report(self, pairs: Iterable[Sequence[str]]) -> RougeReport:
        """Compare every candidate of a corpus with its references.

        Args:
            pairs: Candidate and reference, or references, of each document.

        Returns:
            Counts of each document and their sum.
        """
        documents = [self.counts(*texts) for texts in pairs]
        return RougeReport(documents, sum(documents, start=RougeCounts()), self.signature)


class _Text:
    """A text and its tokens."""

    __slots__ = ("text", "tokenise", "tokens")

    def __init__(self, text: str, tokenise: Callable[[str], list[str]]) -> None:
        self.text = text
        self.tokenise = tokenise
        self.tokens = tokenise(text)

    @property
    def lines(self) -> list[list[str]]:
        """Tokens of each line."""
        return [self.tokenise(line) for line in self.text.split("\n")]

    def against(self, reference: _Text) -> RougeCounts:
        """Count what this text has of a reference."""
        ours, theirs = self.tokens, reference.tokens
        places = token_places(theirs)
        longest = Counts.of_document(lcs_length(places, len(theirs), ours), len(ours), len(theirs))
        several = "\n" in self.text or "\n" in reference.text
        return RougeCounts(
            Counts.of_document(_shared(ours, theirs), len(ours), len(theirs)),
            _shared_pairs(ours, theirs),
            longest,
            _summary_level(self.lines, reference.lines) if several else longest,
        )


def _shared(ours: Sequence[Hashable], theirs: Sequence[Hashable]) -> int:
    """Count the units of both; one that repeats counts as often as the text with fewer has it."""
    mine, its = set(ours), set(theirs)
    common = mine & its
    if len(mine) == len(ours) or len(its) == len(theirs):
        return len(common)
    here, there = Counter(ours), Counter(theirs)
    return sum([min(here[unit], there[unit]) for unit in common])


def _shared_pairs(ours: Sequence[str], theirs: Sequence[str]) -> Counts:
    mine, its = list(pairwise(ours)), list(pairwise(theirs))
    return Counts.of_document(_shared(mine, its), len(mine), len(its))


def _summary_level(ours: Sequence[Sequence[str]], theirs: Sequence[Sequence[str]]) -> Counts:
    sizes = (sum(map(len, lines)) for lines in (ours, theirs))
    return Counts.of_document(union_lcs_hits(theirs, ours), *sizes)


def _closest(each: Sequence[RougeCounts]) -> RougeCounts:
    """Keep the best F1 of each type, the first of equals."""

    def best(counts: Iterable[Counts]) -> Counts:
        return max(counts, key=lambda one: one.f1_sum)

    if len(each) == 1:
        return each[0]
    return RougeCounts(
        best(one.rouge1 for one in each),
        best(one.rouge2 for one in each),
        best(one.rougeL for one in each),
        best(one.rougeLsum for one in each),
    )
