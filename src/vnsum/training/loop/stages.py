"""One stage of a run: batches, steps, the plan fitted to the time left, validation, the end."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import torch
from torch import nn

from vnsum.errors import OptionsError
from vnsum.training.loop.batches import iterate_batches
from vnsum.training.loop.journals import read_journal
from vnsum.training.loop.learners import StepCost
from vnsum.training.loop.schedules import Budget, Schedule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.training.loop.learners import Batch
    from vnsum.training.loop.stepping import StepResult
    from vnsum.training.loop.training import Trainer

__all__ = ["StageRun"]

_RESERVE = 1.5
"""Times the first validation and the first save are set aside for the last ones; set by hand."""
_PROBED = 8
"""Shapes of batch that are timed before the first step; set by hand."""


class StageRun:
    """One stage of a run in progress."""

    def __init__(self, trainer: Trainer, number: int) -> None:
        """Take up a stage where its run stands.

        Args:
            trainer: The run.
            number: Which of its stages.
        """
        self.trainer, self.number = trainer, number
        self.stage = trainer.run.stages[number]
        _set_dropout(trainer.model, self.stage.dropout)
        standing, here = trainer.standing, trainer.here
        self.examples = trainer.learner.examples(number)
        self.accumulate = max(1, round(self.stage.tokens / (self.stage.micro * here.world)))
        steps = standing.remaining if standing.step else self._steps()
        self.schedule = Schedule(steps, standing.progress, standing.step)
        self.budget, self.begun = Budget(), 0.0
        records = read_journal(trainer.options.folder, "plan")
        self.known = {(one["stage"], one["at"]): one["remaining"] for one in records}
        told = read_journal(trainer.options.folder, "step")
        self.replayed = max([one["at"] for one in told if one["number"] == number], default=-1)
        here.wait()  # all have read the journal before the first one writes on

    def train(self) -> None:
        """Train to the end of the stage, or until asked to stop."""
        trainer = self.trainer
        if trainer.options.minutes:
            self._set_time_aside()
        self._replan()
        last = self.number == len(trainer.run.stages) - 1
        if self.schedule.done and last and not trainer.standing.total:
            used, end, step = trainer.seconds, trainer.reserve, self.budget.seconds
            raise OptionsError(
                f"{trainer.options.minutes:g} minutes leave no time for a step: {used:.0f} s are "
                f"gone, the end takes {end:.0f} s, a step {step:.1f} s",
                hint="more minutes, fewer `rouge_articles`, a smaller `micro`",
            )
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

    def _steps(self) -> int:
        """Return the steps of the stage where it has no budget."""
        if not self.stage.epochs:
            return self.stage.steps
        batches = self.stage.epochs * len(self.examples.plans.epoch(0))
        return max(1, round(batches / (self.accumulate * self.trainer.here.world)))

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
        made = iterate_batches(self.examples, first, every=world, workers=workers, pinned=pinned)
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
        trainer.agree_to_stop()
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
        trainer.learner.judge(trainer.model, final, trainer.device)
        trainer.save()
        trainer.reserve = _RESERVE * (2 if final.average else 1) * (time.monotonic() - begun)
        self.budget.seconds = self._probe()

    def _probe(self) -> float:
        """Return the seconds of a step.

        The commonest shapes of batch are timed, each tried once before.
        """
        shapes: dict[tuple[int, int], list[int]] = {}
        for number, plan in enumerate(self.examples.plans.epoch(0)):
            shapes.setdefault((plan.source, plan.target), []).append(number)
        total, batches = 0.0, 0
        for numbers in sorted(shapes.values(), key=len, reverse=True)[:_PROBED]:
            batch = [self.examples[numbers[0]]]
            for _ in range(2):
                begun = time.monotonic()
                loss, _ = self.trainer.stepper.backward(batch, self.stage, (self.number, 0))
                loss.item()
                self.trainer.stepper.discard()
            total += (time.monotonic() - begun) * len(numbers)
            batches += len(numbers)
        return self.accumulate * total / batches

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
            self.trainer.judge_here(self.stage, "last")

    def _finish(self) -> None:
        """Validate, and let the next stage begin at its first step."""
        trainer = self.trainer
        average = ("average",) if trainer.average.count else ()
        trainer.judge_here(self.stage, "last", *average)
        if self.number < len(trainer.run.stages) - 1:
            trainer.average.clear()
            standing = trainer.standing
            standing.stage, standing.step, standing.progress = self.number + 1, 0, 0.0
            standing.remaining = 0
            trainer.save()


def _set_dropout(model: nn.Module, rate: float) -> None:
    """Set every dropout of a model, those inside attention too."""
    for module in model.modules():
        if isinstance(module, nn.Dropout):
            module.p = rate
        elif isinstance(getattr(module, "dropout", None), float):
            module.dropout = rate
