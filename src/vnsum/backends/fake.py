"""Deterministic stand-ins for models, so that everything above them is tested in milliseconds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.backends.protocols import AnswerSpan, Decoding, Hypothesis

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["FakeSeq2Seq", "FakeSpans"]


class FakeSeq2Seq:
    """Copies the start of its source: hypothesis k leaves out the first k tokens."""

    name = "fake-seq2seq"

    def generate(
        self, sources: Sequence[Sequence[int]], decoding: Decoding
    ) -> list[list[Hypothesis]]:
        """Copy; see `Seq2SeqBackend.generate`."""
        return [
            [
                Hypothesis(tuple(source[skip : -1 or None][: decoding.max_tokens]), -float(skip))
                for skip in range(decoding.num_hypotheses)
            ]
            for source in sources
        ]

    def stream(self, source: Sequence[int], decoding: Decoding) -> Iterator[int]:
        """Copy token by token; see `Seq2SeqBackend.stream`."""
        yield from self.generate([source], decoding)[0][0].tokens


class FakeSpans:
    """Answers with the words of the context that the question has, longest first."""

    name = "fake-spans"

    def answer(self, pairs: Sequence[tuple[str, str]], *, top_k: int = 1) -> list[list[AnswerSpan]]:
        """Match words; see `SpanBackend.answer`."""
        return [self._answer(question, context)[:top_k] for question, context in pairs]

    def _answer(self, question: str, context: str) -> list[AnswerSpan]:
        asked = set(re.findall(r"\w+", question.lower()))
        found = [word for word in re.finditer(r"\w+", context) if word[0].lower() in asked]
        found.sort(key=lambda word: (-len(word[0]), word.start()))
        return [
            AnswerSpan(word.start(), word.end(), 1 / (1 + rank)) for rank, word in enumerate(found)
        ]
