"""Scores of one output, as named columns; a run keeps one row for each item and system.

    rouge1 … rougeLsum  F1 on Vietnamese syllables, against the closest reference
    ascii1 … asciiLsum  the same on the scale papers print
    words1 … wordsLsum  the same on words, where a run asks for it
    chrf                character n-grams, where sacrebleu is installed
    syllables, characters, compression, coverage, density, novelty (of bigrams)
    fits_cms, fits_push headlines of at most 70 and 120 characters
    facts, numbers, dates, names, quotations, each with …_supported; facts_false;
    true                1 where nothing is unsupported, misplaced or contradicted

A column that cannot be measured on an output is not in its row.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from vnsum.evaluation.truthfulness import truth_columns
from vnsum.metrics import ChrfMetric, LimitMetric, RougeMetric, ShapeMetric, sentence_per_line
from vnsum.options import HEADLINE_CMS, HEADLINE_PUSH

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.evaluation.items import Item
    from vnsum.metrics import Scale
    from vnsum.results import Product

__all__ = ["CODE", "Output", "Scoring", "signatures"]

CODE = ("text", "metrics", "truth", "facts.py", "evaluation/scoring.py")
"""Source that decides the scores."""
_BIGRAMS = 2
_SHAPE = ShapeMetric(orders=_BIGRAMS)
_LIMITS = {"fits_cms": HEADLINE_CMS, "fits_push": HEADLINE_PUSH}
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
        words: Whether ROUGE is also told on words, which underthesea has to segment.
    """

    truth: bool = True
    words: bool = False

    def __call__(self, output: Output) -> dict[str, Any]:
        """Score one output.

        Args:
            output: The text and its item.

        Returns:
            The item's id and a number by column.
        """
        references = output.item.references(output.product)
        row: dict[str, Any] = {"id": output.item.id}
        for prefix, scale in _scales(words=self.words).items():
            row |= _rouge(prefix, RougeMetric(scale), output.text, references)
        if _has_chrf():
            row["chrf"] = ChrfMetric().counts(output.text, *references).mean
        row |= _shape(output)
        if self.truth:
            row |= truth_columns(output.text, output.item)
        return row


def signatures(*, words: bool = False) -> dict[str, str]:
    """Return the settings of every metric, to print beside the numbers.

    Args:
        words: Whether ROUGE is also told on words.

    Returns:
        Signatures by the beginning of their columns' names.
    """
    scales = _scales(words=words)
    found = {prefix: str(RougeMetric(scale).signature) for prefix, scale in scales.items()}
    if _has_chrf():
        found["chrf"] = str(ChrfMetric().signature)
    return found | {"shape": str(_SHAPE.signature)}


def _scales(*, words: bool) -> Mapping[str, Scale]:
    return _SCALES | {"words": "words"} if words else _SCALES


def _rouge(
    prefix: str, metric: RougeMetric, text: str, references: Sequence[str]
) -> dict[str, float]:
    counts = metric.counts(text, *references)
    by_line = metric.counts(sentence_per_line(text), *map(sentence_per_line, references))
    return {
        f"{prefix}1": counts.rouge1.f1_sum,
        f"{prefix}2": counts.rouge2.f1_sum,
        f"{prefix}L": counts.rougeL.f1_sum,
        f"{prefix}Lsum": by_line.rougeLsum.f1_sum,
    }


def _shape(output: Output) -> dict[str, float]:
    """Measure length and copying; an empty output has a length only."""
    counts = _SHAPE.counts(output.text, output.item.evidence)
    shape = {"syllables": float(counts.syllables), "characters": float(counts.characters)}
    shares = {
        "compression": counts.compression,
        "coverage": counts.coverage,
        "density": counts.density,
        "novelty": counts.novelty[_BIGRAMS - 1],
    }
    shape |= {name: share.mean for name, share in shares.items() if share.documents}
    if output.product == "headline":
        shape |= {
            name: LimitMetric(limit).counts(output.text).mean for name, limit in _LIMITS.items()
        }
    return shape


@cache
def _has_chrf() -> bool:
    return find_spec("sacrebleu") is not None
