"""A plot of a run from its journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vnsum.errors import MissingExtraError, UnreadableInputError
from vnsum.training.loop.journals import read_journal

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["last_records", "plot_run"]


def last_records(run: Path) -> list[dict[str, Any]]:
    """Return one record a step, the later one where a resumed run told a step twice.

    Args:
        run: Folder of the run.

    Returns:
        Records in the order of the steps.
    """
    latest = {record["step"]: record for record in read_journal(run, "step")}
    return [latest[step] for step in sorted(latest)]


def plot_run(run: Path) -> Path:
    """Draw losses and learning rate into curves.png.

    Args:
        run: Folder of the run.

    Returns:
        The picture.

    Raises:
        MissingExtraError: When matplotlib is missing.
        UnreadableInputError: When the run has no record or the picture cannot be written.
    """
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415 - training itself does without
    except ImportError as error:
        raise MissingExtraError("Plotting a run", "train") from error
    records = last_records(run)
    if not records:
        raise UnreadableInputError(f"{run.name} has no journal", hint="train first")
    figure = Figure(figsize=(8, 4.5), layout="constrained")
    losses = figure.subplots()
    steps = [record["step"] for record in records]
    losses.plot(steps, [record["loss"] for record in records], label="training", linewidth=0.8)
    for name, points in _held_out(run).items():
        losses.plot(*zip(*points, strict=True), marker="o", label=f"held out: {name}")
    losses.set(xlabel="step", ylabel="loss a token", title=run.name)
    rates = losses.twinx()
    rates.plot(steps, [record["rate"] for record in records], color="grey", alpha=0.4)
    rates.set_ylabel("learning rate (grey)")
    losses.legend()
    return _save(figure, run / "curves.png")


def _held_out(run: Path) -> dict[str, list[tuple[int, float]]]:
    points: dict[str, list[tuple[int, float]]] = {}
    for record in read_journal(run, "validation"):
        for task, loss in record["losses"].items():
            name = task if record["weights"] == "last" else f"{task}, averaged weights"
            points.setdefault(name, []).append((record["step"], loss))
    return points


def _save(figure: Any, path: Path) -> Path:  # noqa: ANN401 - matplotlib is an extra
    try:
        figure.savefig(path, dpi=120)
    except OSError as error:
        raise UnreadableInputError(f"{path.name} cannot be written", hint=str(error)) from error
    return path
