"""Repetition is stopped where it is the model's fault, not where the source repeats itself.

A ban on repeated runs of three tokens also bans a name or a figure that a
lead has to write twice. So an engine first writes freely; only a source whose
hypotheses repeat a run that is not in the source is written again with the
ban. Most sources are written once, and both engines behave alike, as the
decision stands above them.
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.protocols import Decoding, Hypothesis, Seq2SeqBackend

__all__ = ["Unrepetitive", "repeats"]


def repeats(tokens: Sequence[int], source: Sequence[int], size: int) -> bool:
    """Tell whether a run of tokens comes twice that the source does not have.

    Args:
        tokens: A hypothesis.
        source: What it was written from.
        size: Tokens of a run, at least 1.

    Returns:
        Whether there is such a run.
    """
    runs = _runs(tokens, size)
    if len(set(runs)) == len(runs):
        return False
    known, seen = set(_runs(source, size)), set[tuple[int, ...]]()
    for run in runs:
        if run in seen and run not in known:
            return True
        seen.add(run)
    return False


def _runs(tokens: Sequence[int], size: int) -> list[tuple[int, ...]]:
    return [tuple(tokens[start : start + size]) for start in range(len(tokens) - size + 1)]


def _until_repeated(tokens: Iterator[int], source: Sequence[int], size: int) -> Iterator[int]:
    """Follow tokens, a run behind, so that a run that comes twice is not handed on again."""
    known, seen = set(_runs(source, size)), set[tuple[int, ...]]()
    held: deque[int] = deque(maxlen=size)
    for token in tokens:
        if len(held) == size:
            yield held[0]
        held.append(token)
        run = tuple(held)
        if run in seen and run not in known:
            return
        if len(run) == size:
            seen.add(run)
    yield from held


class Unrepetitive:
    """An engine whose hypotheses repeat nothing but what the source has.

    Attributes:
        engine: The engine.
        name: Its name.
    """

    def __init__(self, engine: Seq2SeqBackend) -> None:
        """Take an engine.

        Args:
            engine: Any engine; its own ban on repetition is used for the second pass.
        """
        self.engine = engine
        self.name = engine.name

    def generate(
        self, sources: Sequence[Sequence[int]], decoding: Decoding
    ) -> list[list[Hypothesis]]:
        """Write, and write again what repeats itself; see `Seq2SeqBackend.generate`."""
        size = decoding.no_repeat_ngram
        found = self.engine.generate(sources, replace(decoding, no_repeat_ngram=0))
        if not size:
            return found
        again = [
            index
            for index, (source, row) in enumerate(zip(sources, found, strict=True))
            if any(repeats(item.tokens, source, size) for item in row)
        ]
        for index, row in zip(again, self._mended(sources, again, decoding), strict=True):
            kept = [item for item in found[index] if not repeats(item.tokens, sources[index], size)]
            unlike = {tuple(item.tokens): item for item in (*kept, *row)}
            found[index] = list(unlike.values())[: len(row)]
        return found

    def stream(self, source: Sequence[int], decoding: Decoding) -> Iterator[int]:
        """Write token by token; where the model starts to repeat itself the stream ends."""
        size = decoding.no_repeat_ngram
        tokens = self.engine.stream(source, replace(decoding, no_repeat_ngram=0))
        return _until_repeated(tokens, source, size) if size else tokens

    def _mended(
        self, sources: Sequence[Sequence[int]], again: Sequence[int], decoding: Decoding
    ) -> list[list[Hypothesis]]:
        return self.engine.generate([sources[index] for index in again], decoding)
