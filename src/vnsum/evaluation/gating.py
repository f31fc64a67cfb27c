"""The quality gate: pinned data, pinned floors, and no floor lowered without a word."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Literal

from vnsum.errors import InputError, MissingExtraError, OptionsError, UnreadableInputError
from vnsum.evaluation.data import DataOptions, load
from vnsum.evaluation.files import write_atomically
from vnsum.evaluation.running import RunOptions, summarize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from vnsum.evaluation.running import Progress, SystemRun
    from vnsum.results import Product

__all__ = [
    "Baseline",
    "Check",
    "Floor",
    "Lowered",
    "Verdict",
    "judge",
    "pin",
    "read_baseline",
    "write_baseline",
]

MARGIN = 0.002
"""How far below what was measured a floor is pinned. Outputs are the same on every machine but
for ties in the last digit of floating-point sums; set by hand."""

_NEED_TRUTH = frozenset({"true"})
"""Columns of the truth check that may have a floor."""


@dataclass(frozen=True, slots=True)
class Floor:
    """What a score must not fall below.

    Attributes:
        floor: The least that passes, from 0 to 1.
        highest: The highest floor there ever was; differs from `floor` where it was lowered.
    """

    floor: float
    highest: float


@dataclass(frozen=True, slots=True)
class Check:
    """One system on one data set.

    Attributes:
        name: Name of the check.
        data: The data, as a path from the repository root.
        sha256: Checksum the data has to have; "" before the first pin.
        product: What is written.
        system: Which system.
        floors: Floors by column of `vnsum.evaluation.scoring`.
        limit: Items drawn; None for all.
        seed: Seed of the draw.
        slice: Slice of the data; "" for everything.
    """

    name: str
    data: str
    sha256: str
    product: Product
    system: str
    floors: Mapping[str, Floor]
    limit: int | None = None
    seed: int = 0
    slice: str = ""


@dataclass(frozen=True, slots=True)
class Lowered:
    """A floor that was lowered on purpose.

    Attributes:
        check: Name of the check.
        score: Which score.
        before: The floor before.
        after: The floor now.
        why: The word that was given.
    """

    check: str
    score: str
    before: float
    after: float
    why: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """Every check, and every floor ever lowered."""

    checks: Sequence[Check]
    lowered: Sequence[Lowered] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a check.

    Attributes:
        check: The check.
        state: Whether it passed, failed or could not be made here.
        message: Why, in one line.
        scores: What was measured.
        sha256: Checksum of the data that was there.
    """

    check: Check
    state: Literal["passed", "failed", "skipped"]
    message: str
    scores: Mapping[str, float]
    sha256: str = ""

    def __str__(self) -> str:
        """Return state, name and reason in one line."""
        return f"{self.state:7} {self.check.name}: {self.message}"


def read_baseline(path: Path) -> Baseline:
    """Read the pinned floors.

    Args:
        path: The file.

    Returns:
        The checks.

    Raises:
        UnreadableInputError: When it is missing or not laid out as expected.
    """
    try:
        content = json.loads(path.read_text("utf-8"))
        checks = [
            Check(**{**item, "floors": {k: Floor(**v) for k, v in item["floors"].items()}})
            for item in content["checks"]
        ]
        return Baseline(checks, [Lowered(**item) for item in content["lowered"]])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableInputError(f"{path.name} cannot be read", hint=str(error)) from error


def write_baseline(baseline: Baseline, path: Path) -> None:
    """Write the pinned floors.

    Args:
        baseline: The checks.
        path: The file.

    Raises:
        UnreadableInputError: When it cannot be written.
    """
    text = json.dumps(asdict(baseline), ensure_ascii=False, indent=2)
    write_atomically(path, text + "\n")


def judge(
    baseline: Baseline, root: Path, folder: Path, *, workers: int = 1, progress: Progress
) -> list[Verdict]:
    """Make every check.

    Args:
        baseline: The checks.
        root: The repository.
        folder: Where outputs are kept and reused.
        workers: Processes.
        progress: Told about every step.

    Returns:
        One verdict for each check, in order.

    Raises:
        VnsumError: When a system fails; that is no verdict on its quality.
    """
    return [
        _judge(check, baseline.lowered, root, _Measure(folder, workers, progress))
        for check in baseline.checks
    ]


def pin(baseline: Baseline, verdicts: Sequence[Verdict], *, lower: str = "") -> Baseline:
    """Raise every floor to what was just measured, less `MARGIN`.

    A floor that what was measured is below is lowered to it, with a reason only. One that rises
    again, but not as high as it stood, keeps its reason, which tells the new floor.

    Args:
        baseline: The checks.
        verdicts: What was measured; a check that was skipped keeps its floors.
        lower: Why floors may be lowered; "" where they may not.

    Returns:
        The new baseline, every lowered floor written down with its reason.

    Raises:
        OptionsError: When a floor would be lowered, or pinned data replaced, and no reason is
            given.
    """
    measured = {verdict.check.name: verdict for verdict in verdicts if verdict.scores}
    checks, lowered = [], list(baseline.lowered)
    for check in baseline.checks:
        verdict = measured.get(check.name)
        if verdict is None:
            checks.append(check)
            continue
        if check.sha256 not in {"", verdict.sha256} and not lower.strip():
            raise OptionsError(
                f"{check.name} was pinned on other data", hint="say why with --lower 'WHY'"
            )
        floors = {}
        for score, floor in check.floors.items():
            value = _floored(verdict.scores[score])
            if value < floor.floor <= verdict.scores[score]:
                value = floor.floor  # still passes: nothing to lower
            floors[score] = Floor(value, max(value, floor.highest))
            if value < floor.floor:
                lowered.append(Lowered(check.name, score, floor.floor, value, lower))
            elif floor.floor < value < floor.highest:
                lowered = [_risen(item, check.name, score, floor.floor, value) for item in lowered]
        checks.append(replace(check, sha256=verdict.sha256, floors=floors))
    _refuse_silence(lowered[len(baseline.lowered) :], lower)
    return Baseline(checks, lowered)


@dataclass(frozen=True, slots=True)
class _Measure:
    """How scores are measured."""

    folder: Path
    workers: int
    progress: Progress

    def run(self, check: Check, data: str) -> tuple[str, SystemRun]:
        """Return the checksum of the data and what the system did on it."""
        options = DataOptions(tag=check.slice, limit=check.limit, seed=check.seed)
        loaded = load(data, options)
        chosen = RunOptions(
            systems=(check.system,),
            products=(check.product,),
            workers=self.workers,
            beside=False,
            truth=not _NEED_TRUTH.isdisjoint(check.floors),
        )
        run = summarize(loaded, self.folder / check.name, chosen, progress=self.progress)
        return loaded.sha256, run.systems[check.product][0]


def _judge(check: Check, lowered: Sequence[Lowered], root: Path, measure: _Measure) -> Verdict:
    if silent := _silently_lowered(check, lowered):
        return Verdict(check, "failed", f"floors lowered without a word: {silent}", {})
    path = root / check.data
    if not path.exists():
        inside = root.resolve() in path.resolve().parents
        state: Literal["failed", "skipped"] = "failed" if inside else "skipped"
        return Verdict(check, state, f"there is no {check.data}", {})
    try:
        digest, system = measure.run(check, str(path))
    except MissingExtraError as error:
        return Verdict(check, "skipped", str(error), {})
    except InputError as error:
        return Verdict(check, "failed", str(error), {})
    scores = {name: _mean(system, name) for name in check.floors}
    return _compared(check, digest, scores)


def _compared(check: Check, digest: str, scores: Mapping[str, float]) -> Verdict:
    told = ", ".join(
        f"{name} {scores[name]:.4f} (floor {floor.floor:.4f})"
        for name, floor in check.floors.items()
    )
    if digest != check.sha256:
        message = f"other data: sha256 {digest[:12]}, pinned {check.sha256[:12] or 'nothing'}"
        return Verdict(check, "failed", f"{message}; {told}", scores, digest)
    below = [name for name, floor in check.floors.items() if scores[name] < floor.floor]
    state: Literal["failed", "passed"] = "failed" if below else "passed"
    return Verdict(check, state, told, scores, digest)


def _silently_lowered(check: Check, lowered: Sequence[Lowered]) -> str:
    """Name the scores whose floor is below its highest without a reason written down."""
    told = {(item.check, item.score, item.after) for item in lowered if item.why.strip()}
    return ", ".join(
        name
        for name, floor in check.floors.items()
        if floor.floor < floor.highest and (check.name, name, floor.floor) not in told
    )


def _risen(item: Lowered, check: str, score: str, before: float, now: float) -> Lowered:
    """Tell the reason a floor was lowered for that it has risen a part of the way."""
    same = (item.check, item.score, item.after) == (check, score, before)
    return replace(item, after=now) if same else item


def _refuse_silence(lowered: Sequence[Lowered], why: str) -> None:
    if lowered and not why.strip():
        named = ", ".join(
            f"{item.check} {item.score} {item.before:.4f} → {item.after:.4f}" for item in lowered
        )
        raise OptionsError(f"floors would be lowered: {named}", hint="say why with --lower 'WHY'")


def _mean(system: SystemRun, name: str) -> float:
    values = [float(row.get(name, 0.0)) for row in system.scores]
    return sum(values) / len(values)


def _floored(value: float) -> float:
    return max(0.0, math.floor((value - MARGIN) * 10_000) / 10_000)
