"""What every engine refuses before it starts, and what both engines sample alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.errors import BackendError, OptionsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.protocols import Decoding

__all__ = ["SAMPLING_TOP_P", "EngineTokens", "Limits", "check_decoding", "check_sources"]

SAMPLING_TOP_P = 0.9
"""Share of the probability that is sampled from; set by hand."""
_MOST_BEAMS = 64


@dataclass(frozen=True, slots=True)
class EngineTokens:
    """The ids an engine has to know.

    Attributes:
        pad: Fills rows; never read.
        eos: Ends a target.
        unk: Stands for unknown text; never written.
        start: What a target begins with before the first written token, at least one id.
    """

    pad: int
    eos: int
    unk: int
    start: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """How long sequences may be.

    Attributes:
        source: Most tokens of a source, end mark included.
        target: Most tokens of a target, end mark included.
        vocabulary: Ids go from 0 to one below.
    """

    source: int
    target: int
    vocabulary: int


def check_sources(sources: Sequence[Sequence[int]], limits: Limits) -> None:
    """Refuse sources that the model cannot read whole.

    Args:
        sources: Token ids of each source.
        limits: What the model can do.

    Raises:
        BackendError: When a source is empty, too long, or holds an unknown id.
    """
    for row, source in enumerate(sources):
        if not source:
            raise BackendError(f"source {row} holds no tokens", hint="encode it with encode_source")
        if len(source) > limits.source:
            raise BackendError(
                f"source {row} has {len(source)} tokens, the model reads {limits.source}",
                hint="choose sentences, or give encode_source a limit",
            )
        if min(source) < 0 or max(source) >= limits.vocabulary:
            raise BackendError(
                f"source {row} holds an id that the model lacks",
                hint="encode it with the model's own codec",
            )


def check_decoding(decoding: Decoding, limits: Limits) -> None:
    """Refuse a search that no engine can run.

    Args:
        decoding: How to search.
        limits: What the model can do.

    Raises:
        OptionsError: When a value is out of range or two contradict.
    """
    _require(
        decoding.max_tokens <= limits.target,
        f"max_tokens is {decoding.max_tokens}, the model writes at most {limits.target}",
    )
    _require(decoding.max_tokens >= 1, "max_tokens must be at least 1")
    _require(
        0 <= decoding.min_tokens <= decoding.max_tokens,
        "min_tokens must be from 0 to max_tokens",
    )
    _require(1 <= decoding.beam_size <= _MOST_BEAMS, f"beam_size must be 1 to {_MOST_BEAMS}")
    _require(decoding.num_hypotheses >= 1, "num_hypotheses must be at least 1")
    _require(
        decoding.sampling_seed is not None or decoding.num_hypotheses <= decoding.beam_size,
        "num_hypotheses must be at most beam_size unless a seed is given",
    )
    _require(decoding.no_repeat_ngram >= 0, "no_repeat_ngram must be 0 or more")
    _require(
        decoding.sampling_seed is None or 0 <= decoding.sampling_seed < 2**32,
        "sampling_seed must be from 0 to 2**32 - 1",
    )


def _require(condition: bool, message: str) -> None:  # noqa: FBT001 - reads as an assertion
    if not condition:
        raise OptionsError(message, hint="see vnsum.backends.protocols.Decoding")
