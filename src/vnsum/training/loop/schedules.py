"""Learning rate over a stage whose length may change on the way.

The schedule moves by shares: each step covers an equal part of what is left. When the measured
time per step says that fewer or more steps fit, only `remaining` changes, and the rate goes on
from where it is without a jump.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vnsum.training.loop.configuration import Stage

__all__ = ["Budget", "Schedule"]

_TOLERANCE = 0.03
"""Relative error of the plan below which it stays; set by hand."""
_SMOOTH = 0.9
"""Weight of the past in the mean time of a step; set by hand."""


@dataclass(slots=True)
class Schedule:
    """Where a stage stands.

    Attributes:
        remaining: Steps still to do.
        progress: Share of the stage that is done.
        step: Steps done.
    """

    remaining: int
    progress: float = 0.0
    step: int = 0

    @property
    def done(self) -> bool:
        """Whether nothing remains."""
        return self.remaining <= 0

    def rate(self, stage: Stage) -> float:
        """Return the learning rate of the next step.

        Args:
            stage: Peak, warm-up and floor.

        Returns:
            The rate: linear to the peak, then a cosine to the floor.
        """
        middle = self.progress + (1 - self.progress) / max(self.remaining, 1) / 2
        if middle < stage.warmup:
            return stage.peak * middle / stage.warmup
        fall = (middle - stage.warmup) / (1 - stage.warmup)
        return stage.peak * (stage.floor + (1 - stage.floor) * (1 + math.cos(math.pi * fall)) / 2)

    def advance(self) -> None:
        """Count one step."""
        self.progress += (1 - self.progress) / self.remaining
        self.remaining -= 1
        self.step += 1


@dataclass(slots=True)
class Budget:
    """How many steps still fit.

    Attributes:
        seconds: Mean time of a step; 0 before the first one.
    """

    seconds: float = 0.0

    def observe(self, seconds: float) -> None:
        """Take in the time of a step.

        Args:
            seconds: Its wall-clock time, waiting for data included.
        """
        self.seconds = _SMOOTH * self.seconds + (1 - _SMOOTH) * seconds if self.seconds else seconds

    def fitting(self, left: float) -> int:
        """Return how many steps fit.

        Args:
            left: Seconds left for the stage.

        Returns:
            Steps; none when the time is over.
        """
        return max(0, math.floor(left / self.seconds)) if self.seconds else 1

    def revise(self, schedule: Schedule, left: float) -> bool:
        """Change what remains where the time says so.

        Args:
            schedule: Changed in place.
            left: Seconds left for the stage.

        Returns:
            Whether it changed.
        """
        fitting = self.fitting(left)
        if abs(fitting - schedule.remaining) <= max(1, _TOLERANCE * schedule.remaining):
            return False
        schedule.remaining = fitting
        return True
