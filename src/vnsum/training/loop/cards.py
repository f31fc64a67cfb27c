"""Model cards: what it is, how it was made, what it scores, what it cannot do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vnsum.training.loop.journals import read_journal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from vnsum.training.loop.checkpoints import Checkpoint
    from vnsum.training.loop.configuration import Run

__all__ = ["CardWords", "Made", "card"]

CardWords = dict[str, str]
"""What only a person knows: "data", "licence", "use"; each a sentence or more."""
_UNSAID = "Not said when the model was exported."


@dataclass(frozen=True, slots=True)
class Made:
    """What was recorded of a model.

    Attributes:
        run: Its configuration.
        checkpoint: Its weights.
        weights: "average" or "model".
        folder: Of the run, for its journal.
        version: Of the weights.
    """

    run: Run
    checkpoint: Checkpoint
    weights: str
    folder: Path
    version: str

    @property
    def parameters(self) -> int:
        """Number of weights that were learnt."""
        return sum(one.numel() for one in self.checkpoint.tensors[self.weights].values())


def card(made: Made, about: str, words: CardWords, more: Mapping[str, str]) -> str:
    """Write a model card from what was recorded.

    Args:
        made: What was recorded.
        about: What it is and what it has: paragraphs.
        words: See `CardWords`.
        more: Sections by heading.

    Returns:
        Markdown.
    """
    parts = [
        f"# {made.run.name} {made.version}",
        about,
        f"**Data.** {words.get('data', _UNSAID)}",
        f"**Licence.** {words.get('licence', _UNSAID)}",
        f"**Intended use.** {words.get('use', 'Drafts for an editor to read and sign.')}",
        _training(made),
        "## On what was held out",
        _losses(made.folder),
    ]
    for heading, text in more.items():
        parts += [f"## {heading}", text]
    return "\n\n".join(parts) + "\n"


def _training(made: Made) -> str:
    standing, folder = made.checkpoint.standing, made.folder
    stages = "; ".join(
        f"{stage.name} ({', '.join(f'{task} {weight:g}' for task, weight in stage.tasks.items())})"
        for stage in made.run.stages
    )
    begun: list[dict[str, Any]] = read_journal(folder, "run")
    where = f" on {begun[-1]['device']}, torch {begun[-1]['torch']}" if begun else ""
    kind = "bf16 autocast" if begun and begun[-1]["bf16"] else "fp32"
    average = f", mean of the last {standing.averaged} steps" * (made.weights == "average")
    return (
        f"**Training.** {standing.total} steps, {standing.seconds / 60:.1f} minutes{where}, "
        f"{kind}; {standing.sources / 1e6:.1f} M source tokens, {standing.targets / 1e6:.1f} M "
        f"targets; stages: {stages}; seed {made.run.seed}{average}."
    )


def _losses(run: Path) -> str:
    rows = ["| step | stage | weights | losses | scores |", "|---|---|---|---|---|"]
    for one in read_journal(run, "validation"):
        losses = ", ".join(f"{task} {loss:.3f}" for task, loss in one["losses"].items())
        scores = ", ".join(
            f"{kind} {score.split(' (')[0]}" for kind, score in one["scores"].items()
        )
        rows.append(f"| {one['step']} | {one['stage']} | {one['weights']} | {losses} | {scores} |")
    return "\n".join(rows)
