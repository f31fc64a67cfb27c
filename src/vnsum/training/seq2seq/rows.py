"""What one pass over a corpus consists of: windows of text, headlines, leads.

Span corruption reads packed windows: all articles in a row, an end mark between two, cut into
pieces of the same length, so that nothing is padding. Gap sentences have to be central to *their*
article, and products belong to one, so those go into buckets of length.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.errors import OptionsError
from vnsum.training.corpus.packing import PackedEpochs, PackedStream
from vnsum.training.seq2seq.objectives import DENSITY, SPAN, span_lengths

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vnsum.training.corpus.protocols import Split
    from vnsum.training.loop.configuration import Stage

__all__ = ["PRODUCTS", "CorpusRows", "Lengths", "measure_lengths", "window_length"]

PRODUCTS = ("headline", "lead")
_MARKS = 3
"""Product mark, the piece before it, and the end mark."""
_METADATA_MARKS = 2
"""A metadatum's mark and the piece before it."""
_WINDOW_LEAST = 16
"""Tokens below which a window teaches nothing; set by hand."""


@dataclass(frozen=True, slots=True)
class Lengths:
    """Token counts of the articles of a split, [n] each; 0 for what is missing.

    Attributes:
        body: Of the body.
        headline: Of the headline.
        lead: Of the lead.
        metadata: Of all metadata with their marks.
    """

    body: NDArray[np.int64]
    headline: NDArray[np.int64]
    lead: NDArray[np.int64]
    metadata: NDArray[np.int64]


def measure_lengths(split: Split) -> Lengths:
    """Count the tokens of every article.

    Args:
        split: The articles.

    Returns:
        The counts.
    """
    rows = np.zeros((len(split), 4), dtype=np.int64)
    for index in range(len(split)):
        article = split[index]
        known = [part for part in (article.agency, article.published) if part is not None]
        rows[index] = (
            len(article.tokens),
            0 if article.headline is None else len(article.headline),
            0 if article.lead is None else len(article.lead),
            sum(len(part) + _METADATA_MARKS for part in known),
        )
    return Lengths(*rows.T)


def window_length(stage: Stage, task: str) -> int:
    """Return the longest window that fits the stage's last buckets.

    Args:
        stage: Has the buckets.
        task: "spans", whose sources are shorter than their windows, or "gaps".

    Returns:
        Tokens of a window.
    """
    source, target = max(stage.source_buckets), max(stage.target_buckets)
    if task == "gaps":
        return source - 1
    length = source - 1
    while span_lengths(length + 1)[0] <= source:
        length += 1
    while span_lengths(length)[1] > target:
        length -= 1
    return length


class CorpusRows:
    """The examples of each pass of a stage."""

    def __init__(self, stage: Stage, lengths: Lengths, seed: int) -> None:
        """Find the examples each task has.

        Args:
            stage: Tasks and buckets.
            lengths: Of the split's articles.
            seed: Of the run and the stage.

        Raises:
            OptionsError: When a task has no example.
        """
        self._stage, self._lengths = stage, lengths
        self._windows = {task: window_length(stage, task) for task in ("spans", "gaps")}
        self.packed = PackedEpochs(lengths.body, seed)
        self._found = {task: self._articles(task) for task in stage.tasks}
        for task, found in self._found.items():
            if not len(found):
                raise OptionsError(f"no article of the corpus serves {task}", hint="prepare more")

    def __call__(self, _: int, rng: np.random.Generator) -> NDArray[np.int64]:
        """See `vnsum.training.loop.plans.Rows`."""
        least = min(len(found) / self._stage.tasks[task] for task, found in self._found.items())
        rows = []
        for number, task in enumerate(self._stage.tasks):
            found = self._found[task]
            wanted = max(1, round(least * self._stage.tasks[task]))
            chosen = found[rng.permutation(len(found))[:wanted]]
            rows.append(self._measured(chosen, task, number, rng))
        return np.concatenate(rows)

    def _articles(self, task: str) -> NDArray[np.int64]:
        """Return rows [n, 2] of article and window number."""
        body = self._lengths.body
        if task in PRODUCTS:
            found = np.flatnonzero((getattr(self._lengths, task) > 0) & (body > 0))
            return np.stack([found, np.zeros_like(found)], axis=1)
        if task == "spans":
            windows = np.arange(PackedStream.size(body) // self._windows[task])
            return np.stack([np.zeros_like(windows), windows], axis=1)
        window = self._windows[task]
        counts = -(-body // window)
        short = (body - (counts - 1) * window) < _WINDOW_LEAST
        counts = np.maximum(counts - short, 0)
        articles = np.repeat(np.arange(len(body)), counts)
        first = np.cumsum(counts) - counts
        return np.stack([articles, np.arange(len(articles)) - first[articles]], axis=1)

    def _measured(
        self, chosen: NDArray[np.int64], task: str, number: int, rng: np.random.Generator
    ) -> NDArray[np.int64]:
        """Return rows of task, article, start, source length, target length."""
        articles, windows = chosen.T
        measure = {"spans": self._span_rows, "gaps": self._gap_rows}.get(task)
        if measure is None:
            source = self._lengths.body[articles] + self._lengths.metadata[articles] + _MARKS
            if task == "lead" and self._stage.titled:
                source += (self._lengths.headline + _METADATA_MARKS)[articles]
            target = getattr(self._lengths, task)[articles] + 1
            starts = np.zeros_like(source)
        else:
            starts, source, target = measure(articles, windows, rng)
        return np.stack([np.full_like(source, number), articles, starts, source, target], axis=1)

    def _span_rows(self, _: NDArray[Any], windows: NDArray[np.int64], rng: Any) -> Any:  # noqa: ANN401, ARG002 - one form for both
        window = self._windows["spans"]
        source, target = span_lengths(window)
        starts = windows * window
        return starts, np.full_like(starts, source), np.full_like(starts, target)

    def _gap_rows(
        self, articles: NDArray[np.int64], windows: NDArray[np.int64], rng: np.random.Generator
    ) -> tuple[NDArray[np.int64], ...]:
        body, window = self._lengths.body[articles], self._windows["gaps"]
        slack = np.maximum(body - (windows + 1) * window, 0)
        starts = windows * window + (rng.random(len(body)) * (slack + 1)).astype(int)
        size = np.minimum(body - starts, window)
        masked = np.maximum(np.round(size * DENSITY), 1).astype(int)
        spans = masked + np.maximum(np.round(masked / SPAN), 1).astype(int) + 1
        most = self._stage.target_buckets[-1]
        return starts, size + 1, np.minimum(np.maximum(size // 4 + 1, spans), most)
