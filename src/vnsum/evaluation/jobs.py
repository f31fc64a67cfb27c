"""Work on many items in several processes, kept as JSON lines, resumed where it stopped.

A job's file begins with a header that says what the lines are of; it is named
NAME.part while the work goes on and gets its name only when every line is there.
The same header means the same work, so a finished file is reused as it is.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from vnsum.errors import BackendError, InputError, UnreadableInputError
from vnsum.evaluation.data.lines import read_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from multiprocessing.process import BaseProcess
    from pathlib import Path

__all__ = ["Job", "read_job"]

T = TypeVar("T")
Line = dict[str, Any]
_CHUNK = 8
"""Tasks handed to a process at a time; set by hand."""


@dataclass(frozen=True)
class Job(Generic[T]):
    """Something to do for every task.

    Attributes:
        path: File the results are kept in.
        header: What they are of; work under another header is never reused.
        work: Does one task and returns a JSON object with the task's `id`; pickled.
        tasks: (id, task) in order.
    """

    path: Path
    header: Mapping[str, Any]
    work: Callable[[T], Line]
    tasks: Sequence[tuple[str, T]]

    def run(self, workers: int, advance: Callable[[int], None]) -> list[Line]:
        """Do what is not done yet.

        Args:
            workers: Processes; 0 for this process.
            advance: Called with the number of tasks done since the last call.

        Returns:
            One line for each task, in order.

        Raises:
            BackendError: When a process dies.
            InputError: When the file holds results of something else.
        """
        if self.path.exists():
            lines = read_job(self.path, self.header, [name for name, _ in self.tasks])
            advance(len(lines))
            return lines
        self.path.parent.mkdir(parents=True, exist_ok=True)
        part = self.path.with_name(self.path.name + ".part")
        lines = self._kept(part)
        advance(len(lines))
        with part.open("w", encoding="utf-8") as file:
            for line in (dict(self.header), *lines):
                file.write(_dumped(line))
            for line in self._results(self.tasks[len(lines) :], workers):
                file.write(_dumped(line))
                file.flush()
                lines.append(line)
                advance(1)
        part.replace(self.path)
        return lines

    def _kept(self, part: Path) -> list[Line]:
        """Return the lines an interrupted run left, up to the first that is torn or another's."""
        kept: list[Line] = []
        if not part.exists():
            return kept
        rows = part.read_text(encoding="utf-8", errors="replace").split("\n")[:-1]
        if not rows or _loaded(rows[0]) != dict(self.header):
            return kept
        for row, (name, _) in zip(rows[1:], self.tasks, strict=False):
            line = _loaded(row)
            if line is None or line.get("id") != name:
                break
            kept.append(line)
        return kept

    def _results(self, tasks: Sequence[tuple[str, T]], workers: int) -> Iterator[Line]:
        payloads = [task for _, task in tasks]
        if workers == 0 or not payloads:
            yield from map(self.work, payloads)
            return
        context = multiprocessing.get_context("spawn")  # a fresh process, whose memory is its own
        number = min(workers, os.cpu_count() or 1)
        with ProcessPoolExecutor(number, context, initializer=_end_with_parent) as pool:
            try:
                yield from pool.map(self.work, payloads, chunksize=_CHUNK)
            except BrokenProcessPool as error:
                raise BackendError(
                    f"a process died while working on {self.path.name}",
                    hint="what is done is kept: run the same command again",
                ) from error
            finally:
                pool.shutdown(cancel_futures=True)


def read_job(path: Path, header: Mapping[str, Any], ids: Sequence[str]) -> list[Line]:
    """Read the lines of a finished job.

    Args:
        path: Its file.
        header: What they have to be of.
        ids: The ids they have to have, in order.

    Returns:
        One line for each id.

    Raises:
        InputError: When the file is of something else.
        UnreadableInputError: When it is damaged.
    """
    rows = [line for _, line in read_lines(path)]
    if not rows:
        raise UnreadableInputError(f"{path.name} is empty", hint="delete it and run again")
    differing = [name for name in header if rows[0].get(name) != header[name]]
    if differing or [line.get("id") for line in rows[1:]] != list(ids):
        what = ", ".join(differing) or "other items"
        raise InputError(
            f"{path.name} was made from something else ({what})",
            hint="delete it, or write to another folder",
        )
    return rows[1:]


def _end_with_parent() -> None:
    """See to it that no process is left behind where the parent is killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_wait_and_end, args=(parent,), daemon=True).start()


def _wait_and_end(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _loaded(row: str) -> Line | None:
    try:
        value = json.loads(row)
    except json.JSONDecodeError:
        return None
    return value if isinstance(value, dict) else None


def _dumped(line: Mapping[str, Any]) -> str:
    text = json.dumps(line, ensure_ascii=False, sort_keys=True)
    if any("\ud800" <= char <= "\udfff" for char in text):
        text = json.dumps(line, sort_keys=True)
    return text + "\n"
