"""What the tests of the command line share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.fakes import FIRST, SECOND, Done, FakeEngine, load_text, make_release, replace_module
from vnsum.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> FakeEngine:
    fake = FakeEngine()
    replace_module(monkeypatch, "vnsum.summarizer", Summarizer=fake)
    replace_module(
        monkeypatch, "vnsum.reading", read=lambda source: make_release(load_text(source))
    )
    return fake


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")

    def call(*args: str | Path) -> Done:
        with pytest.raises(SystemExit) as left:
            main([str(arg) for arg in args])
        captured = capsys.readouterr()
        return Done(int(left.value.code or 0), captured.out, captured.err)

    return call


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "tin.txt"
    path.write_text(f"{FIRST} {SECOND}\nViết bình luận", "utf-8")
    return path
