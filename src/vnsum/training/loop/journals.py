"""What a run leaves to read while it goes on: run.jsonl, status.json, a progress bar.

Every record is written and flushed at once, so a killed process leaves all it said. A run that
is resumed appends; for a step told twice the later record counts.
"""

from __future__ import annotations

import json
import os
import time
from typing import TYPE_CHECKING, Any

from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from vnsum.errors import WeightsError
from vnsum.evaluation.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console

__all__ = ["Journal", "read_journal"]


class Journal:
    """The records of one run; silent in processes other than the first."""

    def __init__(self, run: Path, console: Console | None, *, writes: bool = True) -> None:
        """Open the files.

        Args:
            run: Folder of the run.
            console: Where the bar is drawn; nothing for no bar.
            writes: Whether this process writes at all.

        Raises:
            WeightsError: When the folder cannot be written.
        """
        self._run, self._writes = run, writes
        self._status: dict[str, Any] = {"pid": os.getpid(), "state": "starting"}
        self._bar = _make_bar(console) if writes else None
        self._task = self._bar.add_task("", total=1.0) if self._bar else None
        if not writes:
            return
        try:
            run.mkdir(parents=True, exist_ok=True)
            _drop_broken_line(run / "run.jsonl")
        except OSError as error:
            raise WeightsError(f"{run.name} cannot be written", hint=str(error)) from error

    def record(self, event: str, **values: Any) -> None:  # noqa: ANN401 - plain JSON values
        """Append a record.

        Args:
            event: What happened.
            **values: Plain values.
        """
        if not self._writes:
            return
        stamped = {"event": event, "time": round(time.time(), 2)} | values
        line = json.dumps(stamped, ensure_ascii=False)
        try:
            with (self._run / "run.jsonl").open("a", encoding="utf-8") as stream:
                stream.write(line + "\n")
        except OSError as error:
            raise WeightsError("run.jsonl cannot be written", hint=str(error)) from error

    def status(self, **values: Any) -> None:  # noqa: ANN401 - plain JSON values
        """Renew status.json and the bar.

        Args:
            **values: What changed; the rest stays.
        """
        if not self._writes:
            return
        self._status |= values | {"updated": round(time.time(), 2)}
        write_atomically(self._run / "status.json", json.dumps(self._status, indent=1) + "\n")
        if self._bar is not None and self._task is not None:
            told = " ".join(
                f"{name} {self._status[name]}"
                for name in ("stage", "step", "loss", "tokens_per_second")
                if name in self._status
            )
            done = float(self._status.get("progress", 0.0))
            self._bar.update(self._task, completed=done, description=told)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()


def read_journal(run: Path, event: str) -> list[dict[str, Any]]:
    """Read the records of one kind.

    Args:
        run: Folder of the run.
        event: Which kind.

    Returns:
        In the order they were written; none where there is no journal.
    """
    path = run / "run.jsonl"
    lines = path.read_text("utf-8").splitlines(keepends=True) if path.exists() else []
    records = [json.loads(line) for line in lines if line.endswith("\n")]
    return [record for record in records if record["event"] == event]


def _make_bar(console: Console | None) -> Progress | None:
    if console is None or not console.is_terminal:
        return None
    bar = Progress(
        TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), console=console
    )
    bar.start()
    return bar


def _drop_broken_line(path: Path) -> None:
    """Cut what a killed process left of its last line."""
    content = path.read_bytes() if path.exists() else b""
    whole = content[: content.rfind(b"\n") + 1]
    if len(whole) < len(content):
        path.write_bytes(whole)
