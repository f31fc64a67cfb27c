"""Upper bounds for systems that choose whole sentences: they see the references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.metrics import RougeMetric

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["best_sentence", "greedy_sentences"]

_METRIC = RougeMetric("syllables")


def best_sentence(sentences: Sequence[str], references: Sequence[str]) -> list[int]:
    """Choose the sentence with the best mean of ROUGE-1 and ROUGE-2.

    Args:
        sentences: Sentences of a text.
        references: What people wrote; the closest of them counts.

    Returns:
        Its index; nothing for a text without sentences.
    """
    values = [_value(sentence, references) for sentence in sentences]
    return [values.index(max(values))] if values else []


def greedy_sentences(sentences: Sequence[str], references: Sequence[str]) -> list[int]:
    """Add the sentence that helps most until none helps.

    As in Liu and Lapata (2019), "Text Summarization with Pretrained Encoders": by ROUGE-1
    and ROUGE-2, so that ROUGE-L is not the highest that sentences can reach.

    Args:
        sentences: Sentences of a text.
        references: What people wrote; the closest of them counts.

    Returns:
        Indices, ascending.
    """
    chosen: list[int] = []
    best = 0.0
    while True:
        left = [index for index in range(len(sentences)) if index not in chosen]
        tried = [
            (_value(_joined(sentences, [*chosen, index]), references), -index) for index in left
        ]
        value, index = max(tried, default=(0.0, 0))
        if value <= best:
            return sorted(chosen)
        best = value
        chosen.append(-index)


def _joined(sentences: Sequence[str], indices: Sequence[int]) -> str:
    return " ".join(sentences[index] for index in sorted(indices))


def _value(text: str, references: Sequence[str]) -> float:
    return max(_mean(text, reference) for reference in references)


def _mean(text: str, reference: str) -> float:
    counts = _METRIC.counts(text, reference)
    return (counts.rouge1.f1_sum + counts.rouge2.f1_sum) / 2
