"""The reference engine: `generate` of transformers, told everything, so that nothing is inherited.

It knows token ids, not text. Weights are safetensors; code of the checkpoint
is never run.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from vnsum.backends.devices import import_torch, torch_threads
from vnsum.backends.pretrained import load_pretrained
from vnsum.backends.protocols import Hypothesis
from vnsum.backends.seq2seq.batches import restore_order, token_batches
from vnsum.backends.seq2seq.limits import SAMPLING_TOP_P, check_decoding, check_sources
from vnsum.backends.seq2seq.streams import stream_through
from vnsum.errors import BackendError, MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from vnsum.backends.protocols import Decoding
    from vnsum.backends.seq2seq.limits import EngineTokens, Limits
    from vnsum.backends.seq2seq.streams import Emit

__all__ = ["TransformersEngine"]

_BATCH_TOKENS = {"cpu": 8_192, "cuda": 65_536}
"""Most source tokens of a batch, padding included; set by hand."""
_SEEDING = threading.Lock()
"""Torch draws samples with one generator for the whole process."""


class TransformersEngine:
    """A model in torch.

    Attributes:
        name: "transformers", with its numbers and device.
    """

    def __init__(  # noqa: PLR0913 - each is a decision of its own
        self,
        folder: Path,
        tokens: EngineTokens,
        limits: Limits,
        *,
        device: str,
        numbers: str,
        threads: int | None = None,
    ) -> None:
        """Load the weights.

        Args:
            folder: Folder with config.json and safetensors.
            tokens: Ids of the marks.
            limits: How long sequences may be.
            device: "cpu" or "cuda".
            numbers: "float32" or "bfloat16".
            threads: Processors to use, 1 and more; None for what torch is set to.

        Raises:
            MissingExtraError: When the extra `hub` is not installed.
            WeightsError: When the weights cannot be loaded.
        """
        self.name = f"transformers {numbers} {device}"
        self._tokens = tokens
        self._limits = limits
        self._device = device
        self._threads = threads
        self._model = _load(folder, device, numbers)

    def generate(
        self, sources: Sequence[Sequence[int]], decoding: Decoding
    ) -> list[list[Hypothesis]]:
        """Write hypotheses; see `Seq2SeqBackend.generate`, also for what it raises."""
        check_sources(sources, self._limits)
        check_decoding(decoding, self._limits)
        if decoding.sampling_seed is not None:
            return [self._sample(source, decoding) for source in sources]
        batches = token_batches(list(map(len, sources)), _BATCH_TOKENS[self._device])
        found = [self._run([sources[index] for index in batch], decoding) for batch in batches]
        return restore_order(batches, found, len(sources))

    def stream(self, source: Sequence[int], decoding: Decoding) -> Iterator[int]:
        """Write token by token; see `Seq2SeqBackend.stream`, also for what it raises."""
        check_sources([source], self._limits)
        check_decoding(decoding, self._limits)

        def write(emit: Emit) -> None:
            streamer = _Streamer(emit, self._tokens.eos)
            settings = self._settings(replace(decoding, beam_size=1, num_hypotheses=1))
            with _seeded(decoding.sampling_seed), _translated():
                self._call(
                    [source], settings, streamer=streamer, stopping_criteria=[streamer.stopped]
                )

        return stream_through(write)

    def _sample(self, source: Sequence[int], decoding: Decoding) -> list[Hypothesis]:
        """Sample for one source alone, so that its samples do not hang on its neighbours."""
        with _seeded(decoding.sampling_seed):
            row = self._run([source], decoding)[0]
        return sorted(row, key=lambda item: -item.score)

    def _run(self, sources: Sequence[Sequence[int]], decoding: Decoding) -> list[list[Hypothesis]]:
        with _translated():
            written = self._call(
                sources,
                self._settings(decoding),
                return_dict_in_generate=True,
                output_scores=True,
            )
            scores = self._scores(written, decoding)
        found = [
            Hypothesis(self._cut(ids), score)
            for ids, score in zip(written.sequences.tolist(), scores, strict=True)
        ]
        size = decoding.num_hypotheses
        return [found[start : start + size] for start in range(0, len(found), size)]

    def _call(
        self,
        sources: Sequence[Sequence[int]],
        settings: dict[str, Any],
        **more: Any,  # noqa: ANN401 - what generate takes
    ) -> Any:  # noqa: ANN401 - transformers has no types
        """Run `generate` on sources of shape (rows, longest source), padded at the end."""
        torch = import_torch()
        longest = max(map(len, sources))
        rows = [[*source, *[self._tokens.pad] * (longest - len(source))] for source in sources]
        mask = [[1] * len(source) + [0] * (longest - len(source)) for source in sources]
        with torch_threads(self._threads), torch.inference_mode():
            return self._model.generate(
                input_ids=torch.tensor(rows, device=self._device),
                attention_mask=torch.tensor(mask, device=self._device),
                decoder_input_ids=torch.tensor(
                    [self._tokens.start] * len(sources), device=self._device
                ),
                **settings,
                **more,
            )

    def _settings(self, decoding: Decoding) -> dict[str, Any]:
        """Spell the search out; scores are made whole again after each ban, as in CTranslate2."""
        sampled = decoding.sampling_seed is not None
        sampling = {"do_sample": True, "top_k": 0, "top_p": SAMPLING_TOP_P}
        beams = 1 if sampled else decoding.beam_size
        ending = {"length_penalty": decoding.length_penalty, "early_stopping": False}
        return {
            "max_new_tokens": decoding.max_tokens,
            "min_new_tokens": decoding.min_tokens,
            "num_beams": beams,
            "num_return_sequences": decoding.num_hypotheses,
            "no_repeat_ngram_size": decoding.no_repeat_ngram,
            "suppress_tokens": [self._tokens.unk],
            "renormalize_logits": True,
            "eos_token_id": self._tokens.eos,
            "pad_token_id": self._tokens.pad,
            "decoder_start_token_id": self._tokens.start[0],
            **(sampling if sampled else {"do_sample": False}),
            **(ending if beams > 1 else {}),
        }

    def _scores(self, written: Any, decoding: Decoding) -> list[float]:  # noqa: ANN401 - no types
        """Return log-probabilities under the length penalty, one for each sequence."""
        beams = getattr(written, "sequences_scores", None)
        if beams is not None:
            return [float(score) for score in beams]
        steps = self._model.compute_transition_scores(
            written.sequences, written.scores, normalize_logits=True
        )
        rows = written.sequences[:, len(self._tokens.start) :].tolist()
        return [
            sum(scores[:length]) / length**decoding.length_penalty
            for scores, length in zip(steps.tolist(), map(self._length, rows), strict=True)
        ]

    def _length(self, row: Sequence[int]) -> int:
        """Count the tokens of a row, its end mark included."""
        return row.index(self._tokens.eos) + 1 if self._tokens.eos in row else len(row)

    def _cut(self, ids: Sequence[int]) -> tuple[int, ...]:
        """Leave out what the decoder began with, the end mark and what follows it."""
        row = ids[len(self._tokens.start) :]
        return tuple(row[: row.index(self._tokens.eos)] if self._tokens.eos in row else row)


class _Streamer:
    """What `generate` hands its tokens to; it also stops a search that nobody follows."""

    def __init__(self, emit: Emit, eos: int) -> None:
        self._emit = emit
        self._eos = eos
        self._started = False
        self._wanted = True

    def put(self, value: Any) -> None:  # noqa: ANN401 - a tensor
        """Hand a token on; what comes first is what the decoder began with."""
        tokens = value.reshape(-1).tolist() if self._started else []
        self._started = True
        for token in tokens:
            if token != self._eos:
                self._wanted = self._emit(token) and self._wanted

    def end(self) -> None:
        """Do nothing: the caller knows when `generate` returns."""

    def stopped(self, input_ids: Any, scores: Any, **_: Any) -> Any:  # noqa: ANN401, ARG002 - its form
        """Tell generate, for each row, whether to stop."""
        torch = import_torch()
        stop = not self._wanted
        return torch.full((input_ids.shape[0],), stop, device=input_ids.device, dtype=torch.bool)


@contextmanager
def _seeded(seed: int | None) -> Iterator[None]:
    """Sample with a seed of its own; the host's generators go on as if nothing had happened."""
    if seed is None:
        yield
        return
    torch = import_torch()
    with _SEEDING, torch.random.fork_rng():
        torch.manual_seed(seed)
        yield


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (RuntimeError, ValueError, IndexError) as error:
        raise BackendError(
            f"the model failed while writing: {error}",
            hint="give fewer releases at once, or try engine='ctranslate2'",
        ) from error


def _load(folder: Path, device: str, numbers: str) -> Any:  # noqa: ANN401 - no types
    torch = import_torch()
    try:
        from transformers import (  # noqa: PLC0415 - extra hub
            AutoModelForSeq2SeqLM,
            GenerationConfig,
        )
    except ImportError as error:
        raise MissingExtraError("A seq2seq model", "hub") from error
    model = load_pretrained(AutoModelForSeq2SeqLM, folder, dtype=getattr(torch, numbers))
    model.generation_config = GenerationConfig()
    return model.to(device).eval()
