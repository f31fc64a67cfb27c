"""What a run leaves to read while it goes on."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("torch")

from rich.console import Console

from vnsum.errors import WeightsError
from vnsum.training.loop.journals import Journal, read_journal

if TYPE_CHECKING:
    from pathlib import Path


def test_a_bar_says_where_the_run_stands(tmp_path: Path) -> None:
    shown = io.StringIO()
    journal = Journal(tmp_path / "run", Console(file=shown, force_terminal=True, width=120))
    journal.status(progress=0.5, stage="write", step=7, loss=3.25)
    journal.status(progress=1.0, step=14)
    journal.close()
    assert "write" in shown.getvalue()
    status = json.loads((tmp_path / "run/status.json").read_text("utf-8"))
    assert (status["progress"], status["stage"], status["step"]) == (1.0, "write", 14)


def test_a_file_gets_no_bar(tmp_path: Path) -> None:
    shown = io.StringIO()
    journal = Journal(tmp_path / "run", Console(file=shown))
    journal.status(progress=0.5)
    journal.close()
    assert shown.getvalue() == ""


def test_half_a_line_of_a_killed_process_is_dropped(tmp_path: Path) -> None:
    journal = Journal(tmp_path, None)
    journal.record("step", step=1)
    with (tmp_path / "run.jsonl").open("a", encoding="utf-8") as stream:
        stream.write('{"event": "step", "st')
    assert [one["step"] for one in read_journal(tmp_path, "step")] == [1]
    Journal(tmp_path, None).record("step", step=2)
    assert [one["step"] for one in read_journal(tmp_path, "step")] == [1, 2]
    assert read_journal(tmp_path / "none", "step") == []


def test_only_the_first_process_writes(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "run", None, writes=False)
    journal.record("step", step=1)
    journal.status(progress=1.0)
    assert not (tmp_path / "run").exists()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "run").write_text("a file", "utf-8")
    with pytest.raises(WeightsError, match="run cannot be written"):
        Journal(tmp_path / "run", None)
