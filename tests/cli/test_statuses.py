"""What ends a command early is one line and a status, never a traceback."""

from __future__ import annotations

import os
import platform
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from tests.cli.fakes import FIRST, SECOND, Done, give_stdin, make_draft
from vnsum.options import SummaryOptions

if TYPE_CHECKING:
    from collections.abc import Callable

FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="/dev/full is of Linux")


def shell(line: str, *args: str) -> Done:
    """Run `vnsum` through the shell, which can close streams; the arguments are $1, $2."""
    command = ["sh", "-c", line.replace("vnsum", '"$0" -m vnsum'), sys.executable, *args]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def release(tmp_path: Path) -> str:
    path = tmp_path / "tin.txt"
    path.write_text(
        "Phường Sen Trắng mở điểm đọc sách\n\nSáng 12/9, UBND phường Sen Trắng mở 6 điểm đọc sách "
        "tại các khu dân cư, phục vụ người dân vào thứ Bảy hằng tuần.",
        "utf-8",
    )
    return str(path)


@needs_full
@pytest.mark.parametrize(
    ("line", "status"),
    [
        ('vnsum facts "$1" > /dev/full', 1),
        ('vnsum read --json "$1" > /dev/full', 1),
        ('vnsum check "$1" "$1" > /dev/full', 4),
        ("vnsum --help > /dev/full", 1),
        ('vnsum read "$1" >&-', 1),
        ('vnsum check "$1" "$1" >&-', 4),
    ],
)
def test_output_that_cannot_be_written_is_told(release: str, line: str, status: int) -> None:
    done = shell(line, release)
    assert done.status == status
    assert re.fullmatch(r"vnsum: standard output cannot be written: .+\n", done.err)


def test_a_folder_takes_drafts_where_standard_output_is_closed(
    release: str, tmp_path: Path
) -> None:
    done = shell('vnsum summarize -o "$2" "$1" >&-', release, str(tmp_path / "nhap"))
    assert (done.status, (tmp_path / "nhap" / "tin.md").exists()) == (0, True)


@pytest.mark.parametrize(
    "line", ['vnsum read "$1" 2>&-', "vnsum read - <&-", "vnsum nonsense 2>&-"]
)
def test_no_closed_stream_is_a_traceback(release: str, line: str) -> None:
    done = shell(line, release)
    assert "Traceback" not in done.err + done.out
    assert done.status == (0 if "$1" in line else 1 if "<" in line else 2)


def test_stopping_ends_with_130() -> None:
    code = (
        "import signal, time\nfrom vnsum.cli import main, summarize\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # shells' jobs ignore it
        "def wait(*_): print('now', flush=True); time.sleep(60)\n"
        "summarize._drafter = wait\nmain(['summarize', 'a.txt'])"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        time.sleep(0.1)
        os.kill(process.pid, signal.SIGINT)
        said = process.stderr.read().decode()
        assert process.wait(timeout=60) == 130
    assert said.strip() == "Aborted!"


def test_no_to_a_question_is_no_interruption(
    run: Callable[..., Done], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise click.Abort

    monkeypatch.setattr("vnsum.cli.app.build_app", lambda _: click.Command("x", callback=refuse))
    done = run()
    assert (done.status, done.err) == (1, "Aborted!\n")


def test_help_lists_every_status(run: Callable[..., Done]) -> None:
    for language, said in (("en", "Exit status:"), ("vi", "Mã thoát:")):
        out = run("--lang", language, "--help").out
        listed = re.findall(r"^ +(\d+) {2,}", out.partition(said)[2], re.MULTILINE)
        assert listed == ["0", "1", "2", "3", "4", "130"]


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("command", ["summarize", "read", "facts", "card"])
def test_standard_input_is_read_once(
    run: Callable[..., Done], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    give_stdin(monkeypatch, f"{FIRST} {SECOND}".encode())
    done = run(command, "-", "-")
    assert (done.status, done.out) == (2, "")
    assert "can be read once only" in done.err


# --- patterns on Windows ------------------------------------------------------------------------


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize(("system", "count"), [("Windows", 2), ("Linux", 0)])
def test_patterns_are_expanded_where_no_shell_does(
    run: Callable[..., Done],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    system: str,
    count: int,
) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_text(f"{FIRST} {SECOND}", "utf-8")
    monkeypatch.setattr(platform, "system", lambda: system)
    done = run("summarize", "--json", tmp_path / "*.txt")
    assert len(done.out.splitlines()) == count
    assert done.out.find("a.txt") <= done.out.find("b.txt")
    assert done.status == (0 if count else 1)


@pytest.mark.usefixtures("engine")
def test_a_file_with_the_signs_of_a_pattern_is_a_file(
    run: Callable[..., Done], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("[a].txt", "a.txt"):
        (tmp_path / name).write_text(f"{FIRST} {SECOND}", "utf-8")
    monkeypatch.setattr(platform, "system", lambda: "Windows")
    done = run("read", "--json", tmp_path / "[a].txt")
    assert "[a].txt" in done.out
    assert run("read", tmp_path / "*.docx").status == 1, "a pattern that fits nothing is told"


def test_a_question_is_no_pattern(
    run: Callable[..., Done], release: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "Ai1").write_text("x", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(platform, "system", lambda: "Windows")
    assert run("ask", release, "Ai?").out.startswith("Ai?\n")


# --- options that nobody heeds ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--device", "cpu", "--beam", "4"], "--device, --beam"),
        (["--compute-type", "int8", "--model", "extractor"], "--compute-type"),
        (["--threads", "2", "--seed", "1"], "--threads, --seed"),
        (["--lead", "10-40"], ""),
        (["--model", "folder", "--beam", "4"], ""),
    ],
)
def test_options_of_another_model_are_told(
    run: Callable[..., Done],
    source: Path,
    monkeypatch: pytest.MonkeyPatch,
    args: list[str],
    said: str,
) -> None:
    draft = make_draft(f"{FIRST} {SECOND}", SummaryOptions(), None)
    monkeypatch.setattr("vnsum.cli.summarize._drafter", lambda *_: lambda _name: draft)
    told = run("summarize", "--json", *args, source).err
    assert ("not used" in told) is bool(said)
    assert told.endswith(f": {said}\n" if said else "")
