"""A run of answering as JSON, Markdown and HTML."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from vnsum.evaluation.answers.scoring import score_answers, signatures
from vnsum.evaluation.files import write_atomically
from vnsum.evaluation.reports.markdown import table
from vnsum.evaluation.reports.page import tables_to_html

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from vnsum.evaluation.answers.running import AnswerRun
    from vnsum.evaluation.answers.scoring import AnswerScores
    from vnsum.metrics import AnswerCounts

__all__ = ["write_answer_report"]

Table = tuple[str, tuple[str, ...], list[list[str]]]
_HEADINGS = (
    "System",
    "EM / F1",
    "SQuAD EM / F1",
    "with an answer",
    "without",
    "at the best threshold",
    "threshold",
    "ms a question",
)


def write_answer_report(run: AnswerRun, title: str, folder: Path) -> list[Path]:
    """Score a run and write its report.

    Args:
        run: The run.
        title: Heading.
        folder: Where to.

    Returns:
        The three files: `report.json`, `report.md`, `report.html`.

    Raises:
        UnreadableInputError: When a file cannot be written.
    """
    scores = [score_answers(system) for system in run.systems]
    tables, notes = list(_tables(scores)), _notes(run)
    contents = {
        "report.json": json.dumps(_plain(run, title, scores), ensure_ascii=False, indent=1) + "\n",
        "report.md": _markdown(title, tables, notes),
        "report.html": tables_to_html(title, tables, notes),
    }
    for name, text in contents.items():
        write_atomically(folder / name, text)
    return [folder / name for name in contents]


def _plain(run: AnswerRun, title: str, scores: Sequence[AnswerScores]) -> dict[str, Any]:
    data = run.data
    return {
        "title": title,
        "about": run.about,
        "data": {
            "name": data.name,
            "format": data.format,
            "sha256": data.sha256,
            "settings": data.settings,
            "items": len(data.items),
        },
        "signatures": signatures(),
        "systems": [asdict(found) for found in scores],
    }


def _tables(scores: Sequence[AnswerScores]) -> Iterator[Table]:
    yield "All questions", _HEADINGS, [_row(found) for found in scores]
    kinds = sorted({kind for found in scores for kind in found.by_kind})
    numbers = [f"{kind} ({scores[0].by_kind[kind].questions})" for kind in kinds]
    rows = [[found.name, *(_pair(found.by_kind[kind]) for kind in kinds)] for found in scores]
    yield "EM / F1 by type of question", ("System", *numbers), rows


def _row(found: AnswerScores) -> list[str]:
    return [
        found.name,
        _pair(found.all),
        _pair(found.squad),
        _pair(found.all.has_answer),
        _pair(found.all.no_answer),
        _pair(found.best),
        "never" if found.threshold is None else f"{found.threshold:.3f}",
        f"{found.p50_ms:.2f}",
    ]


def _pair(counts: AnswerCounts) -> str:
    return f"{100 * counts.em:.1f} / {100 * counts.f1:.1f}" if counts.questions else "–"


def _notes(run: AnswerRun) -> list[str]:
    data, machine = run.data, run.about["machine"]
    questions = [asked for item in data.items for asked in item.questions]
    without = sum(not asked.answers for asked in questions)
    settings = "".join(f", {name} {value}" for name, value in data.settings.items())
    return [
        (
            f"{data.name} ({data.format}{settings}), sha256 {data.sha256[:12]}: {len(questions)} "
            f"questions about {len(data.items)} texts, {without} of them without an answer."
        ),
        (
            "EM and F1 ×100, the mean over questions, the best over accepted answers. The "
            "threshold is the best on these same questions, so it flatters every system alike."
        ),
        *signatures(),
        (
            f"vnsum {run.about['vnsum']}, Python {machine['python']}, {machine['processor']}, "
            f"{machine['cores']} cores ({machine['capability'] or 'no vector unit known'})."
        ),
    ]


def _markdown(title: str, tables: Sequence[Table], notes: Sequence[str]) -> str:
    blocks = [f"# {title}", notes[0]]
    for heading, headings, rows in tables:
        blocks += [f"## {heading}", table(headings, rows)]
    return "\n\n".join([*blocks, *notes[1:]]) + "\n"
