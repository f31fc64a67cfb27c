"""scripts/eval.py as a user runs it; the standing table; the gate on the pinned subset."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.evaluation.releases import RECORDS, write_lines
from vnsum.errors import UnreadableInputError
from vnsum.evaluation.gating import read_baseline
from vnsum.evaluation.reports import build_report
from vnsum.evaluation.running import RunOptions, summarize
from vnsum.evaluation.standing import STANDING, update_table

if TYPE_CHECKING:
    from vnsum.evaluation.items import DataSet

ROOT = Path(__file__).parents[2]


def _eval(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts" / "eval.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def test_summarize_then_compare(data_file: Path, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    out = tmp_path / "run"
    common = ("--data", data_file, "--workers", 1, "--no-truth", "-o", out)
    done = _eval("summarize", *common, "--system", "vnsum:extractor", "--product", "lead")
    assert done.returncode == 0, done.stderr
    assert [Path(line).name for line in done.stdout.splitlines()] == [
        "report.json",
        "report.md",
        "report.html",
    ]
    compared = _eval("compare", out, out, "--systems", "vnsum:extractor", "unrelated")
    assert compared.returncode == 0, compared.stderr
    assert compared.stdout.startswith("lead rouge1: vnsum:extractor - unrelated = +")


def test_answer(data_file: Path, tmp_path: Path) -> None:
    done = _eval("answer", "--data", data_file, "--workers", 1, "-o", tmp_path / "run")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "run" / "report.md").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--columns", "text"), "a column mapping is OURS=THEIRS"),
        (("--system", "bart"), "no system is called 'bart'"),
        (("--product", "sapo"), "sapo"),
        (("--slice", "thể-thao"), "no item in the slice 'thể-thao'"),
    ],
)
def test_mistakes_are_told_in_a_line(
    data_file: Path, tmp_path: Path, arguments: tuple[str, str], message: str
) -> None:
    done = _eval("summarize", "--data", data_file, "-o", tmp_path / "run", *arguments)
    assert done.returncode != 0
    assert message in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_broken_line_is_told_in_a_line(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "broken.jsonl", RECORDS)
    path.write_text(path.read_text("utf-8") + "{'id': 5}\n", "utf-8")
    done = _eval("summarize", "--data", path, "-o", tmp_path / "run")
    assert done.returncode == 1
    assert "broken.jsonl: line 5 is not JSON" in " ".join(done.stderr.split())


def test_the_pinned_checks_are_laid_out_and_never_sank_in_silence() -> None:
    baseline = read_baseline(ROOT / "eval" / "baseline.json")
    assert baseline.checks
    told = {(item.check, item.score, item.after) for item in baseline.lowered if item.why.strip()}
    for check in baseline.checks:
        assert len(check.sha256) == 64
        for name, floor in check.floors.items():
            assert 0 < floor.floor <= floor.highest <= 1
            assert floor.floor == floor.highest or (check.name, name, floor.floor) in told


def test_the_table_of_the_readme_is_replaced_between_its_marks(
    data: DataSet, tmp_path: Path
) -> None:
    options = RunOptions(("lead-1",), workers=0, beside=False, truth=False)
    report = build_report(summarize(data, tmp_path / "run", options), "Thử", samples=50)
    readme = "đầu\n<!-- district -->\ncũ\n<!-- end of district -->\ncuối\n"
    once = update_table(readme, "district", report)
    assert "cũ" not in once
    assert once.startswith("đầu\n<!-- district -->\n\n### Thử: lead\n")
    assert once.endswith("<!-- end of district -->\ncuối\n")
    assert update_table(once, "district", report) == once
    with pytest.raises(UnreadableInputError, match="no place for government"):
        update_table(readme, "government", report)


def test_news_of_others_never_stand_in_a_kept_report() -> None:
    readme = (ROOT / "eval" / "README.md").read_text("utf-8")
    for standing in STANDING:
        assert standing.texts or "../shared" in standing.data
        assert not (standing.texts and standing.data.startswith("../"))
        if standing.products:
            assert f"<!-- {standing.name} -->" in readme
    kept = ROOT / "eval" / "results" / "government" / "report.json"
    if kept.exists():
        assert '"examples": {}' in kept.read_text("utf-8")
        assert '"source":' not in kept.read_text("utf-8")
