"""One run of answering: every system answers every question, and everything is kept."""

from __future__ import annotations

import json
import re
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vnsum.errors import InputError, OptionsError
from vnsum.evaluation.answers.readers import OracleSpans, plain_name, reader
from vnsum.evaluation.fingerprints import (
    code_sha256,
    machine,
    peak_megabytes,
    text_sha256,
    vnsum_version,
)
from vnsum.evaluation.jobs import Job
from vnsum.evaluation.running import Silent

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnsum.evaluation.items import DataSet, Item, Question
    from vnsum.evaluation.running import Progress

__all__ = ["AnswerOptions", "AnswerRun", "Answered", "ReaderRun", "answer"]

BESIDE = ("lexical", "first-sentence", "first-of-type", "none", "oracle")
"""What stands beside every system: the baselines, the floor and the ceiling."""
_CODE = ("answering", "text", "truth", "backends", "metrics/tokens.py", "evaluation/answers")


@dataclass(frozen=True, slots=True)
class AnswerOptions:
    """How questions are answered.

    Attributes:
        systems: Names of systems, see `vnsum.evaluation.answers.readers`.
        workers: Processes; 0 for this one.
        beside: Whether the baselines are run as well.
    """

    systems: Sequence[str]
    workers: int = 1
    beside: bool = True

    def __post_init__(self) -> None:
        """Check that there is something to run.

        Raises:
            OptionsError: When there is not.
        """
        if not self.named:
            raise OptionsError("no system to run")

    @property
    def named(self) -> tuple[str, ...]:
        """Every system that runs, the chosen ones first."""
        given = map(plain_name, self.systems)
        return tuple(dict.fromkeys((*given, *(BESIDE if self.beside else ()))))


@dataclass(frozen=True, slots=True)
class Answered:
    """One question with what a system answered.

    Attributes:
        question: The question.
        item: What it is about.
        text: The answer; "" where the system gave none.
        score: How sure it was, 0 where it gave none.
    """

    question: Question
    item: Item
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class ReaderRun:
    """One system on every question.

    Attributes:
        name: The system.
        answers: One for each question, in order.
        lines: What was kept: for each item its answers, seconds and peak memory.
    """

    name: str
    answers: Sequence[Answered]
    lines: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class AnswerRun:
    """Everything one run made.

    Attributes:
        data: The items that have questions.
        systems: What came of each system.
        about: Version of vnsum and machine.
    """

    data: DataSet
    systems: Sequence[ReaderRun]
    about: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asking:
    """Lets one system answer every question about an item."""

    system: str

    def __call__(self, item: Item) -> dict[str, Any]:
        """Answer.

        Args:
            item: A text with questions.

        Returns:
            id, answers with place and score (null for none), seconds and peak memory in MB.
        """
        backend = OracleSpans.of(item) if self.system == "oracle" else reader(self.system)
        start = time.perf_counter()
        found = backend.answer([(asked.text, item.text) for asked in item.questions])
        seconds = time.perf_counter() - start
        return {
            "id": item.id,
            "answers": [
                {"start": spans[0].start, "end": spans[0].end, "score": spans[0].score}
                if spans
                else None
                for spans in found
            ],
            "seconds": round(seconds, 6),
            "peak_mb": round(peak_megabytes(), 1),
        }


def answer(
    data: DataSet, folder: Path, options: AnswerOptions, *, progress: Progress | None = None
) -> AnswerRun:
    """Let systems answer every question of a data set.

    Args:
        data: Items; those without a question are left out.
        folder: Where answers are kept; what is there and still true is reused.
        options: Systems and processes.
        progress: Told about every step.

    Returns:
        The answers of every system.

    Raises:
        BackendError: When a process dies.
        InputError: When there is no question, or the folder holds something else.
        OptionsError: When no system has a name that was given.
    """
    asked = data.without({item.id for item in data.items if not item.questions})
    if not asked.items:
        raise InputError(f"{data.name} holds no question")
    told = progress or Silent()
    for name in options.named:
        reader(name)
    systems = []
    for name in options.named:
        told.start(name, len(asked.items))
        lines = _job(asked, folder, name).run(options.workers, told.advance)
        systems.append(ReaderRun(name, list(_answered(asked, lines)), lines))
    return AnswerRun(asked, systems, {"vnsum": vnsum_version(), "machine": machine()})


def _job(data: DataSet, folder: Path, name: str) -> Job[Item]:
    header = {
        "system": name,
        "data_sha256": data.sha256,
        "items_sha256": data.selection_sha256,
        "code_sha256": _code_sha256(name),
    }
    key = text_sha256(json.dumps(header, sort_keys=True))[:12]
    slug = re.sub(r"[^\w.+-]+", "-", name)
    path = folder / "answers" / f"{slug}-{key}.jsonl"
    return Job(path, header, Asking(name), [(item.id, item) for item in data.items])


def _code_sha256(name: str) -> str:
    """Checksum what decides the answers: our code, and the file a factory comes from."""
    ours = code_sha256(*_CODE)
    if not name.startswith("python:"):
        return ours
    place = getattr(sys.modules[type(reader(name)).__module__], "__file__", None)
    return text_sha256(ours + (Path(place).read_text("utf-8") if place else ""))


def _answered(data: DataSet, lines: Sequence[Mapping[str, Any]]) -> Iterator[Answered]:
    for item, line in zip(data.items, lines, strict=True):
        for question, found in zip(item.questions, line["answers"], strict=True):
            if found is None:
                yield Answered(question, item, "", 0.0)
            else:
                text = item.text[found["start"] : found["end"]]
                yield Answered(question, item, text, found["score"])
