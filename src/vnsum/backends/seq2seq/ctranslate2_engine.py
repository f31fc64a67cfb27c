"""The fast engine: CTranslate2, int8 on a CPU.

It knows token ids, not text. One copy of the weights serves a single source
with all threads on it, another, loaded when first needed, serves batches with
one thread for each part of the batch: the two ways that were fastest (see
`scripts/bench_seq2seq.py`). Where two threads are no faster on one source than
one, the second copy serves both.
"""

from __future__ import annotations

import secrets
import threading
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from vnsum.backends.devices import import_ctranslate2
from vnsum.backends.memory import memory_kept
from vnsum.backends.processors import processor_flags
from vnsum.backends.protocols import Hypothesis
from vnsum.backends.seq2seq.batches import restore_order, token_batches
from vnsum.backends.seq2seq.limits import SAMPLING_TOP_P, check_decoding, check_sources
from vnsum.errors import BackendError, WeightsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from vnsum.backends.protocols import Decoding
    from vnsum.backends.seq2seq.limits import EngineTokens, Limits

__all__ = ["CTranslate2Engine"]

_BATCH_TOKENS = {"cpu": 8_192, "cuda": 65_536}
"""Most source tokens of a batch, padding included; set by hand."""
_PATIENCE = 2
"""How many times the beams must have ended before a search ends. A model that had learnt to copy
the first sentence copied 183 of 200 with 1, as four short wrong endings came before the long right
one, and 200 with 2, the very tokens of transformers without early stopping (2026-11-24)."""
_FEW = 2
"""Threads up to which int8 without VNNI runs faster on one than on all of them: beam 4 of one
source 1.24 against 1.04 releases a second, greedy 1.60 and 1.65 (compact shape), 0.31 against 0.24,
0.34 and 0.29 (ViT5-base), encoding faster but each step slower (2 AVX2 cores, 2026-11-25)."""
_SEEDING = threading.Lock()
"""CTranslate2 has one seed for the whole process, read by each worker once."""


class CTranslate2Engine:
    """A converted model.

    Attributes:
        name: "ctranslate2", with its numbers and device.
    """

    def __init__(  # noqa: PLR0913 - each is a decision of its own
        self,
        folder: Path,
        tokens: EngineTokens,
        limits: Limits,
        *,
        device: str,
        numbers: str,
        threads: int,
    ) -> None:
        """Load the weights.

        Args:
            folder: The converted model, see `conversion`.
            tokens: Ids of the marks.
            limits: How long sequences may be.
            device: "cpu" or "cuda".
            numbers: A type of CTranslate2 that the device has.
            threads: Processors to use, 1 and more.

        Raises:
            WeightsError: When the model cannot be loaded.
        """
        self.name = f"ctranslate2 {numbers} {device}"
        self._folder = folder
        self._tokens = tokens
        self._limits = limits
        self._device = device
        self._numbers = numbers
        self._threads = threads
        self._loading = threading.Lock()
        self._translators: dict[int, Any] = {}
        self._alone = threads if _steps_alone(device, numbers, threads) else 1
        self._translator(1)

    def generate(
        self, sources: Sequence[Sequence[int]], decoding: Decoding
    ) -> list[list[Hypothesis]]:
        """Write hypotheses; see `Seq2SeqBackend.generate`, also for what it raises."""
        check_sources(sources, self._limits)
        check_decoding(decoding, self._limits)
        if not sources:
            return []
        with self._keeping(), _translated():
            if decoding.sampling_seed is not None:
                return [self._sample(source, decoding) for source in sources]
            return self._search(sources, decoding)

    def stream(self, source: Sequence[int], decoding: Decoding) -> Iterator[int]:
        """Write token by token; see `Seq2SeqBackend.stream`, also for what it raises."""
        check_sources([source], self._limits)
        check_decoding(decoding, self._limits)
        return self._follow(source, decoding)

    def _follow(self, source: Sequence[int], decoding: Decoding) -> Iterator[int]:
        """Follow a greedy search; a sampled one is handed over when it is done."""
        if decoding.sampling_seed is not None:
            with self._keeping(), _translated():
                yield from self._sample(source, replace(decoding, num_hypotheses=1))[0].tokens
            return
        options = self._settings(decoding)
        for name in ("beam_size", "patience", "num_hypotheses", "length_penalty", "return_scores"):
            options.pop(name)
        forced = _words(self._tokens.start[1:])
        with self._keeping(), _translated():
            steps = self._translator(1).generate_tokens(
                _words(source), target_prefix=forced or None, **options
            )
            for step in steps:
                if step.step >= len(forced) and step.token_id != self._tokens.eos:
                    yield int(step.token_id)

    def _search(
        self, sources: Sequence[Sequence[int]], decoding: Decoding
    ) -> list[list[Hypothesis]]:
        parts = min(self._threads, len(sources)) if self._device == "cpu" else 1
        budget = _BATCH_TOKENS[self._device]
        batches = token_batches(list(map(len, sources)), budget, parts=parts)
        translator = self._translator(parts)
        running = [
            self._start(translator, [sources[index] for index in batch], decoding)
            for batch in batches
        ]
        found = [[self._hypotheses(row.result()) for row in rows] for rows in running]
        return restore_order(batches, found, len(sources))

    def _sample(self, source: Sequence[int], decoding: Decoding) -> list[Hypothesis]:
        """Sample for one source with a worker of its own: a worker takes a seed only once."""
        ctranslate2 = import_ctranslate2()
        with _SEEDING:
            ctranslate2.set_random_seed(decoding.sampling_seed)
            try:
                translator = self._load(1, 1)  # each thread has a generator of its own
                found = self._start(translator, [source], decoding)[0].result()
            finally:
                ctranslate2.set_random_seed(secrets.randbits(32))
        return sorted(self._hypotheses(found), key=lambda item: -item.score)

    def _start(
        self,
        translator: Any,  # noqa: ANN401 - CTranslate2 has no types
        sources: Sequence[Sequence[int]],
        decoding: Decoding,
    ) -> Any:  # noqa: ANN401 - CTranslate2 has no types
        forced = _words(self._tokens.start[1:])
        return translator.translate_batch(
            list(map(_words, sources)),
            target_prefix=[forced] * len(sources) if forced else None,
            asynchronous=True,
            **self._settings(decoding),
        )

    def _settings(self, decoding: Decoding) -> dict[str, Any]:
        """Spell the search out; nothing is cut, `check_sources` refuses what is too long."""
        forced = len(self._tokens.start) - 1
        sampled = decoding.sampling_seed is not None
        beams = 1 if sampled else decoding.beam_size
        sampling = {"sampling_topk": 0, "sampling_topp": SAMPLING_TOP_P}
        return {
            "beam_size": beams,
            "num_hypotheses": decoding.num_hypotheses,
            "length_penalty": decoding.length_penalty,
            "patience": 1 if beams == 1 else _PATIENCE,
            "max_decoding_length": decoding.max_tokens + forced,
            "min_decoding_length": decoding.min_tokens + forced if decoding.min_tokens else 0,
            "no_repeat_ngram_size": decoding.no_repeat_ngram,
            "disable_unk": True,
            "max_input_length": 0,
            "return_scores": True,
            **(sampling if sampled else {}),
        }

    def _hypotheses(self, result: Any) -> list[Hypothesis]:  # noqa: ANN401 - no types
        skip = len(self._tokens.start) - 1
        return [
            Hypothesis(tuple(map(int, words[skip:])), float(score))
            for words, score in zip(result.hypotheses, result.scores, strict=True)
        ]

    def _translator(self, parts: int) -> Any:  # noqa: ANN401 - no types
        """Return the translator for one source at a time, or for batches in parts."""
        parts = self._alone if parts == 1 else self._threads
        with self._loading:
            if parts not in self._translators:
                with self._keeping():
                    self._translators[parts] = self._load(parts, self._threads // parts)
            return self._translators[parts]

    def _load(self, inter: int, intra: int) -> Any:  # noqa: ANN401 - no types
        try:
            return import_ctranslate2().Translator(
                str(self._folder),
                device=self._device,
                compute_type=self._numbers,
                inter_threads=inter,
                intra_threads=intra,
                max_queued_batches=-1,
            )
        except (RuntimeError, ValueError) as error:
            raise WeightsError(
                f"the converted model cannot be loaded: {error}",
                hint=f"vnsum models remove {self._folder.name}; it is converted again when needed",
            ) from error

    @contextmanager
    def _keeping(self) -> Iterator[None]:
        """Keep freed memory on a CPU."""
        if self._device == "cpu":
            with memory_kept():
                yield
        else:
            yield


def _steps_alone(device: str, numbers: str, threads: int) -> bool:
    """Tell whether a source is best written by one thread."""
    flags = processor_flags()
    slow = bool(flags) and "avx512_vnni" not in flags and "avx_vnni" not in flags
    return device == "cpu" and numbers.startswith("int8") and threads <= _FEW and slow


def _words(ids: Sequence[int]) -> list[str]:
    """Write ids as the tokens of a converted model."""
    return list(map(str, ids))


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (RuntimeError, ValueError, MemoryError) as error:
        raise BackendError(
            f"the model failed while writing: {error}",
            hint="give fewer releases at once, or try engine='transformers'",
        ) from error
