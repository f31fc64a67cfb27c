"""`vnsum facts` through the real reader: every fact typed, with its place in the source."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, get_args

import pytest
import rich.console

from vnsum.cli.messages import CATALOGUE
from vnsum.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.fakes import Done

RELEASE = (
    "Phường Trúc Lâm tổng kết năm 2021\n\n"
    "Chiều 21/1, UBND phường Trúc Lâm tổ chức hội nghị tổng kết công tác năm 2021.\n\n"
    "Trong năm, phường đã hỗ trợ khoảng 1 .250 hộ nghèo với 3,2 tỷ đồng. Phó Chủ tịch UBND "
    "phường Lê Thị Hoa cho biết phường hoàn thành 30/31 chỉ tiêu.\n"
)


@pytest.fixture
def release(tmp_path: Path) -> Path:
    path = tmp_path / "tin.txt"
    path.write_text(RELEASE, "utf-8")
    return path


def test_json_has_every_field_and_exact_places(run: Callable[..., Done], release: Path) -> None:
    done = run("facts", "--json", release)
    values: dict[str, Any] = json.loads(done.out)
    facts = {fact["kind"]: fact for fact in values["facts"]}
    assert all(RELEASE[fact["start"] : fact["end"]] == fact["text"] for fact in values["facts"])
    assert facts["money"]["number"] == "3200000000"
    assert (facts["quantity"]["value"], facts["quantity"]["unit"]) == ("1250", "hộ nghèo")
    assert (facts["quantity"]["exact"], facts["quantity"]["modifier"]) == (False, "khoảng")
    assert facts["quantity"]["text"] == "1 .250 hộ nghèo"
    assert (facts["ratio"]["upper"], facts["ratio"]["sentence"]) == ("31", 2)
    assert facts["person"]["office"] == "phó chủ tịch ủy ban nhân dân phường"
    assert values["facts"][0]["sentence"] is None


def test_people_see_a_table(run: Callable[..., Done], release: Path) -> None:
    done = run("facts", release)
    (row,) = [line for line in done.out.splitlines() if "3,2 tỷ đồng" in line]
    start = RELEASE.index("3,2 tỷ đồng")
    assert row.split()[0] == "money"
    assert "3200000000" in row
    assert row.split()[-2:] == ["2", f"{start}-{start + 11}"]
    assert "≈ 1250" in done.out


def test_people_see_it_in_vietnamese(run: Callable[..., Done], release: Path) -> None:
    done = run("facts", "--lang", "vi", release)
    assert "nguyên văn" in done.out
    assert "tiền" in done.out


def test_a_release_without_facts(run: Callable[..., Done], tmp_path: Path) -> None:
    path = tmp_path / "tin.txt"
    path.write_text("Hội nghị đã thành công tốt đẹp và nhận được nhiều lời khen.", "utf-8")
    assert "no fact found" in run("facts", path).out
    assert json.loads(run("facts", "--json", path).out)["facts"] == []


def test_a_missing_file_fails(run: Callable[..., Done], tmp_path: Path) -> None:
    assert run("facts", tmp_path / "không có.txt").status == 1


def test_every_kind_has_a_name() -> None:
    assert {f"fact.{kind}" for kind in get_args(FactKind)} <= CATALOGUE.keys()


LONG = (
    "Phường Trúc Lâm khen thưởng\n\nTại lễ, bà Lê Thị Hoa nói: “Mong bà con các khu dân cư "
    "giữ gìn tuyến đường hoa mới trồng dọc bờ sông, mỗi nhà một việc, để phường ngày càng đẹp hơn”."
)


def test_nothing_is_cut_in_a_pipe(
    run: Callable[..., Done], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "tin.txt"
    path.write_text(LONG, "utf-8")
    start = LONG.index("“")
    for columns in ("20", "80", "300"):
        monkeypatch.setenv("COLUMNS", columns)
        out = run("facts", path).out
        (row,) = [line for line in out.splitlines() if "ngày càng đẹp hơn”" in line]
        assert row.split()[-1] == f"{start}-{len(LONG) - 1}"
        assert "…" not in out


@pytest.mark.parametrize("columns", ["30", "60", "72", "80", "100", "200"])
def test_places_are_never_folded_on_a_screen(
    run: Callable[..., Done], release: Path, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr(rich.console.Console, "is_terminal", True)
    out = re.sub(r"\x1b\[[\d;]*m", "", run("facts", release).out)
    facts = json.loads(run("facts", "--json", release).out)["facts"]
    shown = [line.split()[-1] for line in out.splitlines() if re.search(r"\d-\d+ *$", line)]
    assert {f"{fact['start']}-{fact['end']}" for fact in facts} <= {*shown}
