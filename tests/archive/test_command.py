"""`vnsum archive` as an editor types it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from tests.archive.conftest import BOOKS, BRIDGE, BRIDGE_LATER
from vnsum.cli.archive import archive_command
from vnsum.cli.messages import Messages

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "tin"
    found.mkdir()
    for name, text in (("cau", BRIDGE), ("cau-2", BRIDGE_LATER), ("sach", BOOKS)):
        (found / f"{name}.txt").write_text(text, "utf-8")
    return found


def run(folder: Path, command: str, *words: str, language: str = "en") -> Result:
    archive = str(folder.parent / "kho.db")
    return CliRunner().invoke(archive_command(Messages(language)), [command, archive, *words])


@pytest.fixture
def made(folder: Path) -> Path:
    assert run(folder, "add", str(folder)).output.startswith("3 added, 0 there already, 0 failed")
    return folder


def test_adding_again_adds_nothing_and_a_bad_file_is_told(made: Path) -> None:
    (made / "rong.txt").write_text("  ", "utf-8")
    told = run(made, "add", str(made))
    assert told.exit_code == 1
    assert "rong.txt" in told.output
    assert "0 added, 3 there already, 1 failed" in told.output


def test_a_hit_shows_title_day_and_the_words_with_their_place(made: Path) -> None:
    lines = run(made, "search", "suoi da", "--limit", "1").output.splitlines()
    assert "12/03/2025" in lines[1] or "20/06/2025" in lines[1]
    assert any("Suối Đá" in line and line.rstrip().endswith("]") for line in lines[2:])
    assert lines[-1] == "more: --offset 1"
    assert "không tìm thấy" in run(made, "search", "xe lửa", language="vi").output


def test_an_answer_cites_its_release_and_silence_ends_with_3(made: Path) -> None:
    told = run(made, "ask", "Cầu Suối Đá dài bao nhiêu mét?", language="vi")
    assert told.exit_code == 0
    assert "36 m" in told.output
    assert "12/03/2025" in told.output
    silent = run(made, "ask", "Ai thắng giải cờ vua ở rạp Hồng Hà?", language="vi")
    assert (silent.exit_code, "không có trong kho" in silent.output) == (3, True)
    plain = run(made, "ask", "Ai thắng giải cờ vua ở rạp Hồng Hà?", "--json")
    assert json.loads(plain.stdout)["text"] is None


def test_show_prints_the_source_and_numbers_are_checked(made: Path) -> None:
    assert BOOKS in run(made, "show", "3").output
    assert run(made, "remove", "3").output == "release 3 removed\n"
    assert run(made, "show", "3").exception is not None
    assert run(made, "show", "0").exit_code == 2


def test_the_rest(made: Path) -> None:
    assert run(made, "stats").output.startswith("3 releases, 12/03/2025 to 20/06/2025")
    assert run(made, "verify").output == "the archive is sound\n"
    copy = made.parent / "copy.db"
    assert run(made, "backup", str(copy)).exit_code == 0
    assert copy.stat().st_size > 10_000


def test_an_empty_archive_counts_without_days(made: Path) -> None:
    for number in ("1", "2", "3"):
        run(made, "remove", number)
    out = run(made, "stats").output
    assert out.startswith("0 releases, ")
    assert "no date" not in out


def test_releases_are_listed_with_their_numbers(made: Path) -> None:
    lines = run(made, "list").output.splitlines()
    assert [line.split()[0] for line in lines[::2]] == ["1", "2", "3"]
    values = [json.loads(line) for line in run(made, "list", "--json").output.splitlines()]
    assert [one["release"] for one in values] == [1, 2, 3]
    assert [one["published"] for one in values] == ["2025-06-20", "2025-03-12", None]


def test_what_a_release_lacked_is_told_and_so_is_what_stays(made: Path) -> None:
    file = str(made / "cau.txt")
    assert "3 without a place" in run(made, "stats").output
    told = run(made, "add", file, "--place", "Hoa Lư Thượng", "--published", "2020-01-01")
    assert "release 2 lacked place, filled in now" in told.output
    assert "date of release 2 is another one and stays" in told.output
    assert "bổ sung" in run(made, "add", str(made), "--place", "Hoa Lư", language="vi").output
    assert run(made, "search", "cầu", "--place", "Hoa Lư Thượng").output.startswith("2 ")


def test_a_title_is_of_one_file(made: Path) -> None:
    file = made / "khac.txt"
    file.write_text("Ấp Gò Sậy sửa cầu. Người dân góp công nhiều ngày.", "utf-8")
    assert run(made, "add", str(made), "--title", "Tít").exit_code == 2
    assert run(made, "add", str(file), "--title", "Sửa cầu ván").output.startswith("1 added")
    assert "Sửa cầu ván" in run(made, "list").output
    assert run(made, "add", str(made / "none.txt"), "--title", "Tít").exit_code == 1


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("command", sorted(archive_command(Messages("en")).commands))  # type: ignore[attr-defined]
def test_every_command_has_an_example(command: str, language: str) -> None:
    shown = CliRunner().invoke(archive_command(Messages(language)), [command, "--help"]).output
    assert f"vnsum archive {command} kho.db" in shown
