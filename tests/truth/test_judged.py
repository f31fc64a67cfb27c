"""The facts judged by hand: well-formed, in their places, and mostly as the checker says."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "judge_truth.py"
LIST = ROOT / "docs" / "truth-judged.tsv"
DATA = ROOT.parent / "shared" / "data" / "vietnews" / "val.jsonl.zst"
COLUMNS = ["id", "kind", "text", "start", "end", "lead", "stands_for", "verdict", "reason"]
VERDICTS = {"supported", "misplaced", "unsupported", "contradicted"}
FLOOR = "0.89"
"""Measured on 2026-11-25: 0.905."""


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))


ROWS = _rows(LIST.read_text("utf-8"))


def _run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def test_the_list_holds_a_hundred_facts_half_of_them_marked() -> None:
    assert len(ROWS) == 100
    assert list(ROWS[0]) == COLUMNS
    assert max(Counter((row["id"], row["start"], row["end"]) for row in ROWS).values()) == 1
    assert len({row["kind"] for row in ROWS}) == 15


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']}-{row['start']}")
def test_rows_are_well_formed_and_hold_no_sentence(row: dict[str, str]) -> None:
    assert row["verdict"] in VERDICTS
    assert 0 < len(row["reason"]) <= 60
    assert len(row["lead"]) == 12
    assert int(row["lead"], 16) >= 0
    assert float(row["stands_for"]) >= 1
    length, text = int(row["end"]) - int(row["start"]), row["text"]
    assert len(text) <= (20 if row["kind"] == "quotation" else 60)
    assert length > len(text) if text.endswith("…") else length == len(text)


def test_checker_agrees_with_the_judge() -> None:
    """The script also fails where a lead or a span is not what was judged."""
    pytest.importorskip("zstandard")
    if not DATA.is_file():
        pytest.skip("the articles are not beside the repository (../shared/data/vietnews)")
    done = _run("score", "--data", DATA, "--floor", FLOOR)
    assert done.returncode == 0, done.stderr
    assert "| all | 100 (" in done.stdout


def _write_articles(path: Path) -> None:
    """Write made-up articles: each lead has one figure of its body and one that is nowhere."""
    zstandard = pytest.importorskip("zstandard")
    articles: list[dict[str, Any]] = [
        {
            "id": f"own-{number}",
            "title": "Xã trao quà cho hộ nghèo",
            "abstract": f"Xã trao {number + 20} suất quà, tổng cộng {number + 70} triệu đồng.",
            "body": [f"Sáng nay, xã trao {number + 20} suất quà cho hộ nghèo.", "Bà con rất vui."],
            "government": True,
        }
        for number in range(6)
    ]
    lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in articles)
    path.write_bytes(zstandard.ZstdCompressor().compress(lines.encode()))


def test_what_is_drawn_can_be_judged_and_scored(tmp_path: Path) -> None:
    data, folder = tmp_path / "articles.jsonl.zst", tmp_path / "judging"
    _write_articles(data)
    done = _run("draw", "--data", data, "--to", folder, "--articles", 6, "--facts", 8)
    assert done.returncode == 0, done.stderr
    facts = [json.loads(line) for line in (folder / "facts.jsonl").read_text("utf-8").splitlines()]
    rows = _rows((folder / "list.tsv").read_text("utf-8"))
    assert len(facts) == len(rows) == 8
    assert not {"verdict", "stands_for"} & facts[0].keys()
    assert {row["verdict"] for row in rows} == {""}
    assert sum(float(row["stands_for"]) for row in rows) == pytest.approx(12)

    judged = folder / "judged.tsv"
    with judged.open("w", encoding="utf-8", newline="") as kept:
        writer = csv.DictWriter(kept, COLUMNS, delimiter="\t", lineterminator="\n")
        writer.writeheader()
        for row in rows:
            true = "supported" if row["kind"] != "money" else "unsupported"
            writer.writerow({**row, "verdict": true})
    done = _run("score", "--data", data, "--list", judged, "--floor", 1)
    assert done.returncode == 0, done.stderr
    assert "100 % [68, 100], 8 of 8" in done.stdout

    judged.write_text(judged.read_text("utf-8").replace("\tsupported", "\tcontradicted"), "utf-8")
    done = _run("score", "--data", data, "--list", judged, "--floor", 1)
    assert done.returncode == 1
    assert done.stderr.startswith("agreement 0.5")
