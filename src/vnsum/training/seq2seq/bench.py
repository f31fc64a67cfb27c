"""Tokens a second of a shape against the machine's measured limit."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING, Any

import torch

from vnsum.training.loop.devices import Processes, choose_device, matrix_limit, takes_bf16
from vnsum.training.loop.stepping import Stepper
from vnsum.training.seq2seq.batches import PairBatch
from vnsum.training.seq2seq.learner import T5Model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.training.corpus.protocols import Vocabulary
    from vnsum.training.loop.configuration import Run, Stage

__all__ = ["Speed", "measure_speed"]


@dataclass(frozen=True, slots=True)
class Speed:
    """What one shape of batch reached.

    Attributes:
        source: Length of sources.
        target: Length of targets.
        rows: Pairs a step.
        attention: "sdpa" or "eager".
        compiled: Whether torch.compile was used.
        bf16: Whether autocast was on.
        seconds: Median time of a step.
        first_seconds: Time of the first step, with compilation.
        tokens_per_second: Source tokens.
        teraflops: Operations a second, in 1e12.
        limit_teraflops: Of the fastest matrix product.
    """

    source: int
    target: int
    rows: int
    attention: str
    compiled: bool
    bf16: bool
    seconds: float
    first_seconds: float
    tokens_per_second: float
    teraflops: float
    limit_teraflops: float

    @property
    def share(self) -> float:
        """Part of the limit that was reached."""
        return self.teraflops / self.limit_teraflops


def measure_speed(
    run: Run, vocabulary: Vocabulary, device_name: str, *, steps: int = 5
) -> Iterator[Speed]:
    """Time optimiser steps on random ids, without loading of data.

    Args:
        run: Shape, attention, compilation; buckets and `micro` of its first stage.
        vocabulary: Number of ids.
        device_name: "auto", "cpu" or "cuda".
        steps: Timed steps of each shape of batch.

    Yields:
        One result for each pair of buckets; the limit is measured right before it, as a machine
        that others use is not as fast all the time.
    """
    device = choose_device(device_name)
    stage = run.stages[0]
    for source in stage.source_buckets:
        for target in stage.target_buckets:
            limit = matrix_limit(device)
            learner: Any = T5Model(run, vocabulary)
            model: Any = learner.build().to(device)
            stepper = Stepper(model, learner, run, device, Processes())
            batch = _random_batch(stage.micro // source, source, target, vocabulary.size)
            times, done = _times(stepper, batch, stage, steps)
            rate = done / median(times[1:]) / 1e12
            yield Speed(
                source,
                target,
                stage.micro // source,
                run.attention,
                run.compile,
                takes_bf16(device),
                median(times[1:]),
                times[0],
                stage.micro // source * source / median(times[1:]),
                rate,
                limit / 1e12,
            )


def _random_batch(rows: int, source: int, target: int, size: int) -> PairBatch:
    draw = torch.Generator().manual_seed(0)
    ids = torch.randint(3, size, (rows, source), generator=draw)
    labels = torch.randint(3, size, (rows, target), generator=draw)
    places = torch.arange(labels.numel())
    return PairBatch(ids, torch.ones_like(ids), labels.roll(1, dims=1), labels, places, full=True)


def _times(stepper: Stepper, batch: PairBatch, stage: Stage, steps: int) -> tuple[list[float], int]:
    """Return the time of each step, the first one apart, and the operations of one."""
    times, done = [], 0
    plain = replace(stage, smoothing=0.0)
    for step in range(steps + 1):
        begun = time.perf_counter()
        result = stepper.step([batch], plain, 1e-4, (0, step))
        result.loss.item()
        times.append(time.perf_counter() - begun)
        done = result.cost.done
    return times, done
