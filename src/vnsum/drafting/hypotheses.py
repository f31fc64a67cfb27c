"""From what a model wrote to text an editor can read: whole sentences within the lengths wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.text.normalise import normalise
from vnsum.text.sentences import split_sentences
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.options import SummaryOptions

__all__ = ["headline_text", "lead_text", "summary_sentences"]

_STOPS = (".", "!", "?", "…")
_CLOSERS = "\"'”’»)]"


def lead_text(text: str, low: int, high: int) -> str:
    """Keep the whole sentences at the start that fit.

    Args:
        text: What the model wrote.
        low: Fewest syllables.
        high: Most syllables.

    Returns:
        One or more whole sentences of `low` to `high` syllables together; "" where there are none.
    """
    kept = _fitting(_whole_sentences(text), high)
    return " ".join(kept) if sum(map(count_syllables, kept)) >= max(low, 1) else ""


def headline_text(text: str) -> str:
    """Write as a headline: one line, capital first, no stop; "" where there is no word."""
    line = normalise(text).text.strip(" .,;:-–")
    return line[:1].upper() + line[1:] if count_syllables(line) else ""


def summary_sentences(text: str, options: SummaryOptions, size: int) -> Sequence[str]:
    """Keep the whole sentences at the start that fit the summary wanted.

    Args:
        text: What the model wrote.
        options: Lengths.
        size: Syllables of the release's body.

    Returns:
        Sentences, maybe none.
    """
    sentences = _whole_sentences(text)
    if options.summary_ratio is not None:
        return _fitting(sentences, max(1, int(size * options.summary_ratio)))
    if options.summary_syllables is not None:
        return _fitting(sentences, options.summary_syllables)
    return sentences[: options.summary_sentences]


def _whole_sentences(text: str) -> list[str]:
    """Split into sentences; what the model did not finish, at the end of its room, is left out."""
    line = normalise(text).text
    found = [line[start:end] for start, end in split_sentences(line)]
    if found and not found[-1].rstrip(_CLOSERS).endswith(_STOPS):
        found.pop()
    return [item[:1].upper() + item[1:] for item in found if count_syllables(item)]


def _fitting(sentences: Sequence[str], limit: int) -> list[str]:
    kept: list[str] = []
    for sentence in sentences:
        limit -= count_syllables(sentence)
        if limit < 0:
            break
        kept.append(sentence)
    return kept
