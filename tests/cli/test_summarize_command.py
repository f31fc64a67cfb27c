"""`vnsum summarize`, in process and with a fake engine."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from tests.cli.fakes import FIRST, SECOND, give_stdin, replace_module
from vnsum.cli.outputs import OutputFolder
from vnsum.errors import EmptyInputError, WeightsError
from vnsum.options import ReadLimits, SummaryOptions

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.fakes import Done, FakeEngine
    from vnsum.results import Draft

# --- summarize ----------------------------------------------------------------------------------


@pytest.mark.usefixtures("engine")
def test_pretty_shows_everything(run: Callable[..., Done], source: Path) -> None:
    done = run("summarize", source)
    assert (done.status, done.err) == (0, "")
    assert "\x1b" not in done.out, "no colours into a pipe"
    assert not re.search(r"[ \t]$", done.out, re.MULTILINE), "no blanks at line ends"
    lines = [line.strip() for line in done.out.splitlines()]
    for line in (
        "Phường mở 6 điểm hỗ trợ",
        "Lead",
        f"{FIRST} [1]",
        "Summary",
        f"{SECOND} [2]",
        "2. Không mất phí  13 characters",
        "! short",
    ):
        assert line in lines


@pytest.mark.usefixtures("engine")
def test_json_is_one_object_a_line(run: Callable[..., Done], source: Path) -> None:
    done = run("summarize", "--json", source, source)
    objects = [json.loads(line) for line in done.out.splitlines()]
    assert [item["file"] for item in objects] == [str(source)] * 2
    assert objects[0]["lead"] == FIRST
    assert objects[0]["sentences"][1]["source_sentences"] == [1]
    assert FIRST in done.out, "Vietnamese letters are not escaped"


@pytest.mark.usefixtures("engine")
def test_html_and_markdown(run: Callable[..., Done], source: Path) -> None:
    assert run("summarize", "--html", source).out.startswith("<!doctype html>")
    assert run("summarize", "--markdown", source).out.startswith("# Phường mở 6 điểm hỗ trợ\n")


def test_every_option_arrives(run: Callable[..., Done], source: Path, engine: FakeEngine) -> None:
    run(
        "summarize", "--json", "--headline-max", "cms", "--lead", "10-40", "--tone-marks", "new",
        "--summary-sentences", "2", "--summary-ratio", "0.5", "--candidates", "7", source,
    )  # fmt: skip
    assert engine.options == [
        SummaryOptions(
            lead_min=10,
            lead_max=40,
            summary_sentences=2,
            summary_ratio=0.5,
            headline_max_chars=70,
            headline_candidates=7,
            tone_marks="new",
        )
    ]


@pytest.mark.parametrize(
    ("given", "limit"), [("cms", 70), ("push", 120), ("free", None), ("55", 55)]
)
def test_headline_limits(
    run: Callable[..., Done], source: Path, engine: FakeEngine, given: str, limit: int | None
) -> None:
    run("summarize", "--json", "--headline-max", given, source)
    assert engine.options[0].headline_max_chars == limit


def test_defaults_are_those_of_the_library(
    run: Callable[..., Done], source: Path, engine: FakeEngine
) -> None:
    run("summarize", "--json", source)
    assert engine.options == [SummaryOptions()]


def test_the_engine_is_made_once(
    run: Callable[..., Done], source: Path, engine: FakeEngine
) -> None:
    run("summarize", "--json", source, source, source)
    assert engine.made == 1


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--headline-max", "0"], "'0' is not a number above 0"),
        (["--headline-max", "²"], "'²' is not a number above 0"),
        (["--headline-max", "5"], "--headline-max must be at least 10"),
        (["--lead", "many"], "'many' is not a range such as 25-60"),
        (["--lead", "60-25"], "is not a range such as 25-60"),
        (["--summary-ratio", "1.5"], "1.5 is not in the range"),
        (["--summary-ratio", "0.5", "--summary-syllables", "9"], "exclude each other"),
        (["--candidates", "21"], "21 is not in the range"),
        (["--json", "--html"], "exclude each other"),
        (["--html", "khac.txt"], "add -o DIR"),
        (["--title", "T", "khac.txt"], "--title belongs to one file"),
    ],
)
@pytest.mark.usefixtures("engine")
def test_wrong_command_lines(
    run: Callable[..., Done], source: Path, args: list[str], said: str
) -> None:
    done = run("summarize", *args, source)
    assert done.status == 2
    assert done.out == ""
    assert said in " ".join(done.err.split())


@pytest.mark.usefixtures("engine")
def test_title_is_handed_on(run: Callable[..., Done], source: Path) -> None:
    done = run("summarize", "--json", "--title", "Tiêu đề", source)
    assert json.loads(done.out)["headline"] == "Tiêu đề"


@pytest.mark.usefixtures("engine")
def test_standard_input(run: Callable[..., Done], monkeypatch: pytest.MonkeyPatch) -> None:
    give_stdin(monkeypatch, f"{FIRST} {SECOND}".encode())
    done = run("summarize", "--json", "-")
    assert json.loads(done.out)["file"] == "-"


def test_standard_input_is_never_read_without_end(
    run: Callable[..., Done], monkeypatch: pytest.MonkeyPatch, engine: FakeEngine
) -> None:
    seen: list[int] = []

    def summarize(source: bytes, *_: object, **__: object) -> Draft:
        seen.append(len(source))
        raise EmptyInputError("stop")

    monkeypatch.setattr(engine, "summarize", summarize)
    limit = ReadLimits().max_bytes
    give_stdin(monkeypatch, b"a" * (limit + 100))
    assert run("summarize", "-").status == 1
    assert seen == [limit + 1]


@pytest.mark.usefixtures("engine")
def test_a_bad_file_is_told_and_the_rest_goes_on(
    run: Callable[..., Done], source: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "trong.txt"
    empty.write_bytes(b" \n")
    missing = tmp_path / "khong-co.txt"
    done = run("summarize", "--json", source, missing, empty, source)
    assert done.status == 1
    assert len(done.out.splitlines()) == 2
    assert done.err.splitlines() == [
        f"vnsum: {missing}: the file cannot be opened (check its name)",
        f"vnsum: {empty}: the source is empty (give it some text)",
        "vnsum: 2 of 4 failed",
    ]


@pytest.mark.usefixtures("engine")
def test_errors_and_drafts_cannot_drive_the_terminal(
    run: Callable[..., Done], tmp_path: Path
) -> None:
    hostile = tmp_path / "a\x1b[2J.txt"
    assert "\x1b" not in run("summarize", hostile).err
    hostile.write_text(f"{FIRST} {SECOND}", "utf-8")
    done = run("summarize", "--title", "A\x1b[31mB", hostile)
    assert "A\ufffd[31mB" in done.out
    assert "\x1b" not in done.out


@pytest.mark.usefixtures("engine")
def test_lone_surrogates_get_through_every_format(run: Callable[..., Done], tmp_path: Path) -> None:
    path = tmp_path / "la.txt"
    path.write_bytes(f"{FIRST} {SECOND}".encode() + b"\xff")
    for form in ("--json", "--html", "--markdown"):
        done = run("summarize", "--title", "A\udcff", form, path)
        assert (done.status, done.err) == (0, "")
        done.out.encode("utf-8")
    assert run("summarize", path).status == 0


def test_damaged_weights_end_the_program(
    run: Callable[..., Done], source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise WeightsError("model.safetensors is damaged", hint="reinstall vnsum")

    replace_module(monkeypatch, "vnsum.summarizer", Summarizer=broken)
    done = run("summarize", source)
    assert (done.status, done.out) == (1, "")
    assert done.err == "vnsum: model.safetensors is damaged (reinstall vnsum)\n"


# --- -o DIR -------------------------------------------------------------------------------------


@pytest.mark.usefixtures("engine")
def test_a_folder_gets_one_file_per_input(
    run: Callable[..., Done], source: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "x" / "nhap"
    twin = tmp_path / "b" / "TIN.html"
    twin.parent.mkdir()
    twin.write_bytes(source.read_bytes())
    done = run("summarize", "-o", folder, source, twin)
    assert (done.status, done.out) == (0, "")
    assert done.err.splitlines() == [
        f"{source} -> {folder / 'tin-txt.md'}",
        f"{twin} -> {folder / 'TIN-html.md'}",
        f"vnsum: 2 written to {folder}",
    ]
    assert sorted(path.name for path in folder.iterdir()) == ["TIN-html.md", "tin-txt.md"]
    assert (folder / "tin-txt.md").read_text("utf-8").startswith("# Phường")


@pytest.mark.parametrize(("form", "suffix"), [("json", "json"), ("html", "html")])
@pytest.mark.usefixtures("engine")
def test_files_are_named_by_their_format(
    run: Callable[..., Done], source: Path, tmp_path: Path, form: str, suffix: str
) -> None:
    run("summarize", f"--{form}", "-o", tmp_path / "nhap", source)
    assert [path.name for path in (tmp_path / "nhap").iterdir()] == [f"tin.{suffix}"]


@pytest.mark.usefixtures("engine")
def test_an_input_is_never_overwritten(run: Callable[..., Done], tmp_path: Path) -> None:
    page = tmp_path / "tin.html"
    page.write_text(f"{FIRST} {SECOND}", "utf-8")
    run("summarize", "--html", "-o", tmp_path, page)
    assert page.read_text("utf-8") == f"{FIRST} {SECOND}"
    assert (tmp_path / "tin-html.html").read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.usefixtures("engine")
def test_a_failed_file_leaves_nothing_and_moves_no_name(
    run: Callable[..., Done], source: Path, tmp_path: Path
) -> None:
    done = run("summarize", "-o", tmp_path / "nhap", tmp_path / "x" / "tin.txt", source)
    assert done.status == 1
    assert [path.name for path in (tmp_path / "nhap").iterdir()] == [f"{tmp_path.name}-tin.md"]


def test_writing_is_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: Path
) -> None:
    output = OutputFolder(str(tmp_path / "nhap"), [str(source)], ".md", force=True)
    path = output.path_of(str(source))
    output.write(path, "cũ")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(click.FileError, match="No space left"):
        output.write(path, "mới")
    assert path.read_text("utf-8") == "cũ"
    assert [item.name for item in path.parent.iterdir()] == ["tin.md"]


@pytest.mark.usefixtures("engine")
def test_the_longest_name_a_disk_takes(
    run: Callable[..., Done], source: Path, tmp_path: Path
) -> None:
    long = tmp_path / ("ạ" * 83 + ".txt")  # 253 bytes
    long.write_bytes(source.read_bytes())
    assert run("summarize", "-o", tmp_path / "nhap", long).status == 0
    assert [path.name for path in (tmp_path / "nhap").iterdir()] == ["ạ" * 83 + ".md"]


@pytest.mark.usefixtures("engine")
def test_a_folder_that_cannot_be_made(run: Callable[..., Done], source: Path) -> None:
    done = run("summarize", "-o", source / "nhap", source)
    assert done.status == 1
    assert "Could not open file" in done.err


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.usefixtures("engine")
def test_a_bar_only_on_a_terminal_and_over_many_files(
    run: Callable[..., Done], source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = {}
    for count in (1, 2):
        terminal = Terminal()
        monkeypatch.setattr(sys, "stderr", terminal)
        run("summarize", "-o", tmp_path / "nhap", *[source] * count)
        told[count] = terminal.getvalue()
    assert "Drafting" not in told[1]
    assert "Drafting" in told[2]
    assert "2/2" in told[2]


@pytest.mark.parametrize("to_file", [True, False])
@pytest.mark.usefixtures("engine")
def test_a_bar_over_a_file_but_not_over_a_pipe(
    run: Callable[..., Done],
    source: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    to_file: bool,
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with (tmp_path / "ra.jsonl").open("w", encoding="utf-8") as file:
        if to_file:
            monkeypatch.setattr(sys, "stdout", file)
        run("summarize", "--json", source, source)
    assert ("Drafting" in terminal.getvalue()) is to_file
