"""The two seams every model plugs into. They know token ids and text, not releases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["AnswerSpan", "Decoding", "Hypothesis", "Seq2SeqBackend", "SpanBackend"]


@dataclass(frozen=True, slots=True)
class Decoding:
    """How a sequence is searched for.

    Attributes:
        beam_size: Beams kept; 1 is greedy.
        num_hypotheses: Hypotheses returned per source, at most `beam_size` unless sampling.
        min_tokens: Fewest target tokens.
        max_tokens: Most target tokens, the end mark among them.
        length_penalty: Exponent of the length in the score; 1 is the mean log-probability.
        sampling_seed: None for deterministic search, else sampling with this seed; the same seed
            gives a source the same hypotheses whatever stands beside it in the batch.
        no_repeat_ngram: Runs of this many tokens are not repeated; 0 leaves repetition alone. An
            engine forbids all of them, `vnsum.backends.seq2seq.Unrepetitive` those that are not in
            the source.
    """

    beam_size: int = 4
    num_hypotheses: int = 1
    min_tokens: int = 0
    max_tokens: int = 128
    length_penalty: float = 1.0
    sampling_seed: int | None = None
    no_repeat_ngram: int = 0


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One target sequence.

    Attributes:
        tokens: Token ids without the end mark.
        score: Log-probability under the length penalty; higher is better.
    """

    tokens: Sequence[int]
    score: float


@dataclass(frozen=True, slots=True)
class AnswerSpan:
    """One answer in a context.

    Attributes:
        start: First character in the context.
        end: One past the last.
        score: Probability, from 0 to 1.
    """

    start: int
    end: int
    score: float


@runtime_checkable
class Seq2SeqBackend(Protocol):
    """Token ids in, token ids out."""

    name: str

    def generate(
        self, sources: Sequence[Sequence[int]], decoding: Decoding
    ) -> list[list[Hypothesis]]:
        """Write hypotheses for a batch.

        Args:
            sources: Token ids of each source, end mark included.
            decoding: How to search.

        Returns:
            For each source in order, its hypotheses, best first.

        Raises:
            BackendError: When the model fails or a source is too long for it.
            OptionsError: When the decoding is out of range.
        """
        ...

    def stream(self, source: Sequence[int], decoding: Decoding) -> Iterator[int]:
        """Write one hypothesis token by token, greedily or sampled.

        Args:
            source: Token ids, end mark included.
            decoding: Lengths, seed and repetition; beams are known only at the end and are not
                used.

        Returns:
            Token ids as they are written, without the end mark.

        Raises:
            BackendError: When the model fails or the source is too long for it.
            OptionsError: When the decoding is out of range.
        """
        ...


@runtime_checkable
class SpanBackend(Protocol):
    """A question and a context in, spans of the context out."""

    name: str

    def answer(self, pairs: Sequence[tuple[str, str]], *, top_k: int = 1) -> list[list[AnswerSpan]]:
        """Find answers for a batch of (question, context).

        Args:
            pairs: Questions with their contexts.
            top_k: Most spans returned for each, best first, none overlapping.

        Returns:
            For each pair in order, its spans; an empty list where there is no answer.
        """
        ...
