"""The training loop: stages in order, within a budget, resumed to the very step.

    train(run, learner, TrainOptions(folder, minutes=24))

Exact resume rests on three things: a batch is a function of its number (`plans`), dropout is
seeded by the step (`stepping`), and every change of the plan stands in the journal before it
counts (`StageRun._replan`), so a resumed run repeats the changes instead of measuring again.
"""

from __future__ import annotations

import math
import signal
import time
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import torch

from vnsum.errors import BackendError, OptionsError, VnsumError, WeightsError
from vnsum.training.loop.averages import WeightAverage, load_weights, weights_of
from vnsum.training.loop.checkpoints import (
    Checkpoint,
    Standing,
    find_checkpoints,
    load_checkpoint,
    save_checkpoint,
)
from vnsum.training.loop.configuration import RUN_FILE, write_run
from vnsum.training.loop.devices import choose_device, matrix_limit, processes, takes_bf16
from vnsum.training.loop.journals import Journal, read_journal
from vnsum.training.loop.stages import StageRun
from vnsum.training.loop.stepping import Stepper

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console

    from vnsum.training.loop.configuration import Run, Stage
    from vnsum.training.loop.learners import Learner, Verdict

__all__ = ["TrainOptions", "train"]


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


def train(run: Run, learner: Learner, options: TrainOptions) -> Path:
    """Train, and leave checkpoints, run.jsonl and status.json in the folder.

    Args:
        run: What to learn, and how.
        learner: What learns.
        options: Where and how long.

    Returns:
        The last checkpoint.

    Raises:
        OptionsError: When device, folder and options do not fit.
        WeightsError: When a checkpoint cannot be read, written, or is of another vocabulary.
        BackendError: When the loss is not a number, or memory runs out.
    """
    trainer = Trainer(run, learner, options)
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
        trainer.here.leave()


class Trainer:
    """A run in progress."""

    def __init__(self, run: Run, learner: Learner, options: TrainOptions) -> None:
        self.run, self.learner, self.options = run, learner, options
        self.device = choose_device(options.device)
        self.here = processes(self.device)
        found = find_checkpoints(options.folder)
        if found and not options.resume:
            raise OptionsError(
                f"{options.folder.name} already holds a run", hint="--resume, or another folder"
            )
        self.journal = Journal(options.folder, options.console, writes=self.here.first)
        if self.here.first:
            write_run(run, options.folder / RUN_FILE)
        self.model: Any = learner.build().to(self.device)
        self.stepper = Stepper(self.model, learner, run, self.device, self.here)
        self.average = WeightAverage()
        self.standing = Standing(fingerprint=run.fingerprint, vocabulary=learner.identity)
        self.used, self.reserve, self.stopped = 0.0, 0.0, False
        self.saved = time.monotonic()
        if found:
            self._resume(found[-1])
        elif options.start:
            self._begin_with(options.start)
        self.limit = matrix_limit(self.device)

    @property
    def seconds(self) -> float:
        """Wall-clock time used, that of killed processes included."""
        return self.used + time.monotonic() - self.options.begun

    def train(self) -> Path:
        """Go through the stages."""
        self._introduce()
        if self.run.validate_first and not self.standing.total:
            self.judge_here(self.run.stages[0], "last")
        for number in range(self.standing.stage, len(self.run.stages)):
            self.standing.stage = number
            StageRun(self, number).train()
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
        verdict = self.learner.judge(self.model, stage, self.device)
        told = {"step": self.standing.total, "stage": stage.name, "weights": weights}
        self.journal.record("validation", **told, losses=verdict.losses, scores=verdict.scores)
        self._show(verdict, told)

    def judge_here(self, stage: Stage, *weights: str) -> None:
        """Validate in the first process, each kind of weights asked for; the others wait."""
        if self.here.first:
            for kind in weights:
                lent = self.average.lent_to(self.model) if kind == "average" else nullcontext()
                with lent:
                    self.judge(stage, kind)
        self.here.wait()

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
            learnt=sum(value.numel() for value in weights_of(self.model).values()),
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
        if checkpoint.standing.vocabulary != self.learner.identity:
            raise WeightsError(
                f"{folder.name} was trained with another vocabulary or from another checkpoint",
                hint="prepare the data with the vocabulary of the model, or begin a new folder",
            )

    def stop(self, *_: object) -> None:
        """Finish the step, save, and end; what SIGTERM asks for."""
        self.stopped = True

    def agree_to_stop(self) -> None:
        """Stop where any process was asked to, all after the same step."""
        self.stopped = self.here.sum(float(self.stopped), self.device) > 0
