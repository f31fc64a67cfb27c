"""chrF by sacrebleu: F score of character n-grams.

Popović (2015), "chrF: character n-gram F-score for automatic MT evaluation". Texts are put into
one form first (NFC, tone marks in the old style), so that spelling habits do not count as errors;
the rest is sacrebleu's, and its own signature is part of ours.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vnsum.errors import MissingExtraError
from vnsum.metrics.scores import Signature, require_references
from vnsum.text.tones import old_tone_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ChrfCounts", "ChrfMetric"]

_VERSION = 1


@dataclass(frozen=True, slots=True)
class ChrfCounts:
    """Counts of one document, or the sum over many.

    Attributes:
        documents: Number of documents.
        score_sum: Sum of the documents' scores, each from 0 to 1.
        ngrams: n-grams of the candidate, of the reference, and in both, order by order.
    """

    documents: int = 0
    score_sum: float = 0.0
    ngrams: tuple[int, ...] = ()

    def __add__(self, other: ChrfCounts) -> ChrfCounts:
        """Add count by count."""
        if not self.ngrams or not other.ngrams:
            ngrams = self.ngrams or other.ngrams
        else:
            ngrams = tuple(a + b for a, b in zip(self.ngrams, other.ngrams, strict=True))
        return ChrfCounts(
            self.documents + other.documents, self.score_sum + other.score_sum, ngrams
        )

    @property
    def mean(self) -> float:
        """Mean over documents, 0 to 1."""
        return self.score_sum / max(self.documents, 1)


@dataclass(frozen=True, slots=True)
class ChrfMetric:
    """chrF, or chrF++ with words.

    Attributes:
        words: Order of word n-grams besides the characters': 0 for chrF, 2 for chrF++.
    """

    words: int = 0

    @property
    def signature(self) -> Signature:
        """The settings to print beside every number."""
        scorer = self._scorer()
        scorer.num_refs = -1  # counted by document
        settings = {"form": "nfc.oldtone", "sacrebleu": str(scorer.get_signature())}
        return Signature("chrf", settings, _VERSION)

    def counts(self, candidate: str, *references: str) -> ChrfCounts:
        """Compare one candidate with its reference or references.

        Args:
            candidate: What a system wrote.
            *references: What people wrote; the one with the best F counts.

        Returns:
            Counts with `documents` 1.

        Raises:
            OptionsError: When there is no reference.
            MissingExtraError: When sacrebleu is not installed.
        """
        require_references(references)
        scorer = self._scorer()
        ours, theirs = [_one_form(candidate)], [[_one_form(text)] for text in references]
        # sacrebleu adds these up itself, but hands out scores only; a test compares the sums
        ngrams: Sequence[int] = scorer._extract_corpus_statistics(ours, theirs)[0]  # noqa: SLF001
        return ChrfCounts(1, scorer._compute_f_score(ngrams) / 100, tuple(ngrams))  # noqa: SLF001

    def corpus(self, counts: ChrfCounts) -> float:
        """Read the score of a corpus from its counts, as sacrebleu prints it.

        Args:
            counts: The sum over documents.

        Returns:
            Score from 0 to 1; 0 without documents.

        Raises:
            MissingExtraError: When sacrebleu is not installed.
        """
        if not counts.ngrams:
            return 0.0
        score: float = self._scorer()._compute_f_score(counts.ngrams)  # noqa: SLF001 - see counts
        return score / 100

    def _scorer(self) -> Any:  # noqa: ANN401 - sacrebleu is not imported before it is needed
        try:
            from sacrebleu.metrics import CHRF  # noqa: PLC0415 - optional
        except ImportError as error:
            raise MissingExtraError("chrF", "eval") from error
        return CHRF(word_order=self.words)


def _one_form(text: str) -> str:
    return old_tone_marks(unicodedata.normalize("NFC", text))
