"""The training loop: stages in order, within a budget, resumed to the very step.

    train(run, corpus, TrainOptions(folder, minutes=24))

Exact resume rests on three things: a batch is a function of its number (`plans`), dropout is
seeded by the step (`stepping`), and every change of the plan stands in the journal before it
counts (`_Stage._replan`), so a resumed run repeats the changes instead of measuring again.
"""

from __future__ import annotations

import math
import signal
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import torch

from vnsum.errors import BackendError, OptionsError, VnsumError, WeightsError
from vnsum.training.seq2seq.averages import WeightAverage, load_weights, weights_of
from vnsum.training.seq2seq.batches import BatchSource, iterate_batches
from vnsum.training.seq2seq.checkpoints import (
    Checkpoint,
    Standing,
    find_checkpoints,
    load_checkpoint,
    save_checkpoint,
)
from vnsum.training.seq2seq.devices import choose_device, matrix_limit, processes, takes_bf16
from vnsum.training.seq2seq.journals import Journal, read_journal
from vnsum.training.seq2seq.models import build_model, set_dropout
from vnsum.training.seq2seq.plans import EpochPlans, measure_lengths
from vnsum.training.seq2seq.schedules import Budget, Schedule
from vnsum.training.seq2seq.stepping import StepCost, Stepper, StepResult
from vnsum.training.seq2seq.validation import HeldOut

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rich.console import Console

    from vnsum.training.seq2seq.batches import Batch
    from vnsum.training.seq2seq.configuration import Run, Stage
    from vnsum.training.seq2seq.protocols import Corpus
    from vnsum.training.seq2seq.validation import Verdict

__all__ = ["TrainOptions", "train"]

_RESERVE = 1.5
"""Times the first validation and the first save are set aside for the last ones; set by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainOptions:
    """How a run is carried out; nothing here changes what is learnt in a given number of steps.

    Attributes:
        folder: Of the run.
        minutes: Wall-clock budget; 0 to go by the steps of the stages.
        device: "auto", "cpu" or "cuda".
        resume: Whether a run found in the folder is continued.
        start: Checkpoint folder whose weights the run begins with.
        console: Where the progress bar is drawn.
        begun: `time.monotonic()` at the start of the process; the budget counts from there.
    """

    folder: Path
    minutes: float = 0.0
    device: str = "auto"
    resume: bool = False
    start: Path | None = None
    console: Console | None = None
    begun: float = field(default_factory=time.monotonic)


def train(run: Run, corpus: Corpus, options: TrainOptions) -> Path:
    """Train, and leave checkpoints, run.jsonl and status.json in the folder.

    Args:
        run: What to learn.
        corpus: From what.
        options: Where and how long.

    Returns:
        The last checkpoint.

    Raises:
        OptionsError: When device, folder and options do not fit.
        WeightsError: When a checkpoint cannot be read, written, or is of another vocabulary.
        BackendError: When the loss is not a number, or memory runs out.
    """
    trainer = _Trainer(run, corpus, options)
    before = signal.signal(signal.SIGTERM, trainer.stop)
    try:
        return trainer.train()
    except VnsumError as error:
        trainer.journal.status(state="failed", error=str(error))
        raise
    except torch.OutOfMemoryError as error:
        trainer.journal.status(state="failed", error="out of memory")
        raise BackendError("memory ran out", hint="halve `micro` of the stage") from error
    finally:
        signal.signal(signal.SIGTERM, before)
        trainer.journal.close()


class _Trainer:
    """A run in progress."""

    def __init__(self, run: Run, corpus: Corpus, options: TrainOptions) -> None:
        self.run, self.corpus, self.options = run, corpus, options
        self.device = choose_device(options.device)
        self.here = processes(self.device)
        found = find_checkpoints(options.folder)
        if found and not options.resume:
            raise OptionsError(
                f"{options.folder.name} already holds a run", hint="--resume, or another folder"
            )
        self.journal = Journal(options.folder, options.console, writes=self.here.first)
        self.model: Any = build_model(run.shape, corpus.vocabulary, run.attention, run.seed)
        self.model.to(self.device)
        self.stepper = Stepper(self.model, run, self.device, self.here)
        self.average = WeightAverage()
        self.standing = Standing(fingerprint=run.fingerprint, vocabulary=corpus.vocabulary.sha256)
        self.used, self.reserve, self.stopped = 0.0, 0.0, False
        self.saved = time.monotonic()
        if found:
            self._resume(found[-1])
        elif options.start:
            self._begin_with(options.start)
        self.lengths = measure_lengths(corpus.split("train"))
        self.held = HeldOut(corpus, run)
        self.limit = matrix_limit(self.device)

    @property
    def seconds(self) -> float:
        """Wall-clock time used, that of killed processes included."""
        return self.used + time.monotonic() - self.options.begun

    def train(self) -> Path:
        """Go through the stages."""
        self._introduce()
        for number in range(self.standing.stage, len(self.run.stages)):
            self.standing.stage = number
            _Stage(self, number).train()
            if self.stopped:
                self.journal.status(state="stopped")
                return self.save()
        folder = self.save()
        self.journal.record("done", seconds=round(self.seconds, 1), checkpoint=folder.name)
        self.journal.status(state="done", progress=1.0, checkpoint=folder.name)
        return folder

    def save(self) -> Path:
        """Write a checkpoint; only the first process does."""
        begun = time.monotonic()
        self.standing.seconds = self.seconds
        self.standing.averaged = self.average.count
        tensors = {"model": weights_of(self.model), "optimizer": self.stepper.moments()}
        if self.average.count:
            tensors["average"] = self.average.mean
        folder = self.options.folder / "checkpoints" / f"step-{self.standing.total:07d}"
        if self.here.first:
            folder = save_checkpoint(self.options.folder, Checkpoint(self.standing, tensors))
            took = time.monotonic() - begun
            self.journal.record("checkpoint", folder=folder.name, seconds=round(took, 2))
            self.journal.status(checkpoint=folder.name)
        self.here.wait()
        self.saved = time.monotonic()
        return folder

    def judge(self, stage: Stage, weights: str) -> None:
        """Validate and record it."""
        verdict = self.held.judge(self.model, stage, self.device)
        told = {"step": self.standing.total, "stage": stage.name, "weights": weights}
        self.journal.record("validation", **told, losses=verdict.losses, rouge=verdict.rouge)
        self._show(verdict, told)

    def check(self, loss: float, norm: float) -> None:
        """Stop when the loss or the gradient is not a number."""
        if math.isfinite(loss) and math.isfinite(norm):
            return
        found = find_checkpoints(self.options.folder)
        last = found[-1].name if found else "none"
        raise BackendError(
            f"at step {self.standing.total} the loss is {loss} and the gradient {norm}; "
            f"last good checkpoint: {last}",
            hint="lower `peak` or lengthen `warmup`, then resume from it",
        )

    def _show(self, verdict: Verdict, told: dict[str, Any]) -> None:
        for one in verdict.samples:
            words = {"product": one.product, "draft": one.draft, "reference": one.reference}
            self.journal.record("sample", **told, **words)

    def _introduce(self) -> None:
        self.journal.record(
            "resume" if self.standing.total else "run",
            name=self.run.name,
            step=self.standing.total,
            fingerprint=self.run.fingerprint,
            vocabulary=self.standing.vocabulary,
            device=str(self.device),
            processes=self.here.world,
            bf16=takes_bf16(self.device),
            matrix_tflops=round(self.limit / 1e12, 4),
            parameters=sum(value.numel() for value in self.model.parameters()),
            minutes=self.options.minutes,
            torch=torch.__version__,
        )
        self.journal.status(state="running", name=self.run.name, minutes=self.options.minutes)

    def _resume(self, folder: Path) -> None:
        checkpoint = load_checkpoint(folder)
        self._same_vocabulary(checkpoint, folder)
        if checkpoint.standing.fingerprint != self.run.fingerprint:
            raise WeightsError(
                f"{folder.name} was made with another configuration",
                hint="the same YAML file, or a new folder with --start",
            )
        load_weights(self.model, checkpoint.tensors["model"])
        self.stepper.restore(checkpoint.tensors["optimizer"])
        self.standing = checkpoint.standing
        mean = checkpoint.tensors.get("average", {})
        self.average.restore(mean, self.standing.averaged, self.device)
        told = [
            record.get("seconds_used", 0.0) for record in read_journal(self.options.folder, "step")
        ]
        self.used = max([self.standing.seconds, *told])

    def _begin_with(self, folder: Path) -> None:
        checkpoint = load_checkpoint(folder)
        self._same_vocabulary(checkpoint, folder)
        try:
            load_weights(
                self.model, checkpoint.tensors.get("average") or checkpoint.tensors["model"]
            )
        except (KeyError, RuntimeError) as error:
            raise WeightsError(f"{folder.name} has another shape", hint=str(error)) from error

    def _same_vocabulary(self, checkpoint: Checkpoint, folder: Path) -> None:
        if checkpoint.standing.vocabulary != self.corpus.vocabulary.sha256:
            raise WeightsError(
                f"{folder.name} was trained with another vocabulary than the corpus has",
                hint="prepare the corpus with the vocabulary of the model",
            )

    def stop(self, *_: object) -> None:
        """Finish the step, save, and end; what SIGTERM asks for."""
        self.stopped = True


class _Stage:
    """One stage of a run in progress."""

    def __init__(self, trainer: _Trainer, number: int) -> None:
        self.trainer, self.number = trainer, number
        self.stage = trainer.run.stages[number]
        set_dropout(trainer.model, self.stage.dropout)
        standing, here = trainer.standing, trainer.here
        self.schedule = Schedule(
            standing.remaining if standing.step else self.stage.steps,
            standing.progress,
            standing.step,
        )
        self.budget, self.begun = Budget(), 0.0
        seed = trainer.run.seed * 1000 + number
        self.plans = EpochPlans(self.stage, trainer.lengths, seed)
        split, vocabulary = trainer.corpus.split("train"), trainer.corpus.vocabulary
        self.source = BatchSource(split, vocabulary, self.stage, self.plans, seed)
        self.accumulate = max(1, round(self.stage.tokens / (self.stage.micro * here.world)))
        records = read_journal(trainer.options.folder, "plan")
        self.known = {(one["stage"], one["at"]): one["remaining"] for one in records}
        steps = read_journal(trainer.options.folder, "step")
        self.replayed = max([one["at"] for one in steps if one["number"] == number], default=-1)

    def train(self) -> None:
        """Train to the end of the stage, or until asked to stop."""
        trainer = self.trainer
        if trainer.options.minutes:
            self._set_time_aside()
        self._replan()
        results: list[StepResult] = []
        begun = time.monotonic()
        for batches in self._batches():
            results.append(self._step(batches))
            if self.schedule.step % trainer.run.log_steps == 0 or self._over:
                self._log(results, time.monotonic() - begun)
                if self._due and not self._over:
                    trainer.save()
                self._validate_between()
                results, begun = [], time.monotonic()
            if self._over:
                break
        if not trainer.stopped:
            self._finish()

    @property
    def _over(self) -> bool:
        return self.schedule.done or self.trainer.stopped

    @property
    def _due(self) -> bool:
        run, here = self.trainer.run, self.trainer.here
        by_steps = run.save_steps > 0 and self.schedule.step % run.save_steps == 0
        waited = time.monotonic() - self.trainer.saved
        by_time = 0 < run.save_minutes * 60 <= waited
        return by_steps or bool(here.agree(int(by_time), self.trainer.device))

    def _batches(self) -> Iterator[list[Batch]]:
        """Yield the batches of each step that remains."""
        trainer = self.trainer
        world = trainer.here.world
        first = self.schedule.step * self.accumulate * world + trainer.here.rank
        pinned = trainer.device.type == "cuda"
        workers = trainer.run.workers
        made = iterate_batches(self.source, first, every=world, workers=workers, pinned=pinned)
        while not self.schedule.done:
            self.begun = time.monotonic()
            yield [next(made) for _ in range(self.accumulate)]

    def _step(self, batches: list[Batch]) -> StepResult:
        trainer = self.trainer
        place = (self.number, self.schedule.step)
        result = trainer.stepper.step(batches, self.stage, self.schedule.rate(self.stage), place)
        self.schedule.advance()
        trainer.standing.total += 1
        self._stand()
        if self.stage.average and self.schedule.progress >= 1 - self.stage.average:
            trainer.average.add(trainer.model)
        if trainer.device.type == "cuda":
            torch.cuda.synchronize()
        self.budget.observe(time.monotonic() - self.begun)
        self._replan()
        return result

    def _stand(self) -> None:
        standing = self.trainer.standing
        standing.step, standing.progress = self.schedule.step, self.schedule.progress
        standing.remaining = self.schedule.remaining

    def _replan(self) -> None:
        """Fit the steps that remain to the time left, as the journal says or as measured."""
        trainer, at = self.trainer, self.schedule.step
        if (self.number, at) in self.known:
            self.schedule.remaining = self.known[self.number, at]
        elif trainer.options.minutes and at > self.replayed and self.budget.seconds:
            self.budget.revise(self.schedule, self._left())
            agreed = trainer.here.agree(self.schedule.remaining, trainer.device)
            if agreed != trainer.standing.remaining or at == 0:
                self.schedule.remaining = agreed
                told = {"stage": self.number, "at": at, "remaining": agreed}
                trainer.journal.record("plan", **told, seconds_a_step=self.budget.seconds)
        self._stand()

    def _left(self) -> float:
        """Return the seconds left for this stage."""
        trainer = self.trainer
        shares = [stage.share for stage in trainer.run.stages]
        until = sum(shares[: self.number + 1]) / sum(shares)
        last = self.number == len(shares) - 1
        whole = trainer.options.minutes * 60 * until - (trainer.reserve if last else 0.0)
        return whole - trainer.seconds

    def _set_time_aside(self) -> None:
        """Measure what the end will cost, and what a step costs."""
        trainer, begun = self.trainer, time.monotonic()
        final = trainer.run.stages[-1]
        trainer.held.judge(trainer.model, final, trainer.device)
        trainer.save()
        trainer.reserve = _RESERVE * (2 if final.average else 1) * (time.monotonic() - begun)
        self.budget.seconds = self._probe()

    def _probe(self) -> float:
        """Return the seconds of a step, each shape of batch tried once before it is timed."""
        shapes: dict[tuple[int, int], list[int]] = {}
        for number, plan in enumerate(self.plans.epoch(0)):
            shapes.setdefault((plan.source, plan.target), []).append(number)
        total = 0.0
        for numbers in shapes.values():
            batch = [self.source[numbers[0]]]
            for _ in range(2):
                begun = time.monotonic()
                loss, _ = self.trainer.stepper.backward(batch, self.stage, (self.number, 0))
                loss.item()
                self.trainer.stepper.discard()
            total += (time.monotonic() - begun) * len(numbers)
        return self.accumulate * total / len(self.plans.epoch(0))

    def _log(self, results: list[StepResult], seconds: float) -> None:
        trainer = self.trainer
        cost = sum((result.cost for result in results), start=StepCost())
        loss = float(torch.stack([result.loss for result in results]).mean())
        loss = trainer.here.sum(loss, trainer.device)
        norm = float(results[-1].norm)
        trainer.standing.sources += cost.sources
        trainer.standing.targets += cost.targets
        world = trainer.here.world
        told = {
            "step": trainer.standing.total,
            "loss": loss,
            "tokens_per_second": round(world * (cost.sources + cost.targets) / seconds, 1),
        }
        trainer.journal.record(
            "step",
            number=self.number,
            at=self.schedule.step - 1,
            **told,
            norm=norm,
            rate=self.schedule.rate(self.stage),
            mfu=round(cost.useful / seconds / trainer.limit, 4),
            hfu=round(cost.done / seconds / trainer.limit, 4),
            padding=round(1 - cost.sources / cost.padded, 4),
            remaining=self.schedule.remaining,
            seconds_used=round(trainer.seconds, 2),
        )
        shown = {"progress": round(self.schedule.progress, 4), "stage": self.stage.name}
        trainer.journal.status(**told | {"loss": round(loss, 4)}, **shown)
        trainer.check(loss, norm)

    def _validate_between(self) -> None:
        every = self.trainer.run.validate_steps
        if every and self.schedule.step % every == 0 and not self._over:
            if self.trainer.here.first:
                self.trainer.judge(self.stage, "last")
            self.trainer.here.wait()

    def _finish(self) -> None:
        """Validate, and let the next stage begin at its first step."""
        trainer = self.trainer
        if trainer.here.first:
            trainer.judge(self.stage, "last")
            if trainer.average.count:
                with trainer.average.lent_to(trainer.model):
                    trainer.judge(self.stage, "average")
        trainer.here.wait()
        if self.number < len(trainer.run.stages) - 1:
            trainer.average.clear()
            standing = trainer.standing
            standing.stage, standing.step, standing.progress = self.number + 1, 0, 0.0
            standing.remaining = 0
            trainer.save()
