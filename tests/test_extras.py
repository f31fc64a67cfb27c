"""What is not installed is told before the work, with the line that installs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vnsum.errors import MissingExtraError
from vnsum.extras import require_extra

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[1]
DISTRICT = "eval/district/district.jsonl"


def test_a_missing_module_is_told_with_its_extra() -> None:
    require_extra("Telling", "eval", "json", "email")
    with pytest.raises(MissingExtraError, match=r"Telling needs .+ 'vnsum\[eval\]'"):
        require_extra("Telling", "eval", "json", "khong_co_goi_nay")


def run(script: str, *args: str, before: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    """Run a script, modules of some folders going before the installed ones."""
    path = os.pathsep.join([*before, *filter(None, [os.environ.get("PYTHONPATH")])])
    return subprocess.run(
        [sys.executable, str(ROOT / "scripts" / script), *args],
        env={**os.environ, "PYTHONPATH": path},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize(
    ("script", "args", "hidden", "said"),
    [
        ("train.py", ["seq2seq", "--config", "a", "--corpus", "b", "--out", "c"], "torch", "train"),
        ("train.py", ["bench", "--config", "a"], "torch", "train"),
        ("eval.py", ["summarize", "--data", DISTRICT, "-o", "b"], "matplotlib", "eval"),
        ("eval.py", ["report"], "matplotlib", "eval"),
        ("bench.py", [], "sumy", "eval"),
        ("bench.py", ["seq2seq"], "torch", "hub"),
        ("bench_spans.py", [], "transformers", "hub"),
        ("bench_rouge.py", [], "rouge_score", "eval"),
        ("measure_lexrank.py", ["--data", "a"], "sumy", "eval"),
        ("measure_extractor.py", ["--data", DISTRICT], "zstandard", "train"),
        ("train_extractor.py", ["--data", "a"], "torch", "train"),
        ("train_matcher.py", ["--data", "a", "--work", "b"], "torch", "train"),
        ("train_reader.py", ["--data", "a", "--work", "b"], "zstandard", "train"),
        ("export.py", ["model"], "torch", "train"),
        ("prepare.py", ["corpus"], "yaml", "train"),
    ],
)
def test_a_script_tells_it_at_once(
    tmp_path: Path, script: str, args: list[str], hidden: str, said: str
) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import importlib.util as util\n"
        "found = util.find_spec\n"
        f"util.find_spec = lambda name, *rest: found(name, *rest) if name != {hidden!r} else None",
        "utf-8",
    )
    done = run(script, *args, before=[str(tmp_path)])
    words = " ".join(done.stderr.split())
    assert done.returncode == 1
    assert f"pip install 'vnsum[{said}]'" in words
    assert "Traceback" not in words


SCRIPTS = sorted(path.name for path in (ROOT / "scripts").glob("[!_]*.py"))


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_has_help_with_its_examples_line_by_line(script: str) -> None:
    done = run(script, "--help")
    if done.returncode:
        assert "pip install 'vnsum[" in done.stderr
        return
    assert "usage:" in done.stdout.lower()
    source = (ROOT / "scripts" / script).read_text("utf-8")
    examples = [line for line in source.split('"""')[1].splitlines() if "  python scripts/" in line]
    for line in examples if "make_parser(__doc__)" in source else ():
        assert line.rstrip(" \\") in done.stdout


@pytest.mark.parametrize(
    ("script", "args"),
    [
        ("audit_pairs.py", ["NONE"]),
        ("judge_truth.py", ["score", "--data", "NONE"]),
        ("measure_confidence.py", ["--data", "NONE"]),
        ("measure_drafts.py", ["--data", "NONE"]),
        ("measure_extractor.py", ["--data", "NONE"]),
        ("measure_leads.py", ["--data", "NONE"]),
        ("measure_lexrank.py", ["--data", "NONE"]),
        ("measure_reader.py", ["--data", "NONE"]),
        ("measure_truth.py", ["--data", "NONE"]),
        ("measure_turns.py", ["--data", "NONE"]),
        ("train_extractor.py", ["--data", "NONE"]),
        ("train_matcher.py", ["--data", "NONE", "--work", "WORK"]),
        ("train_reader.py", ["--data", "NONE", "--work", "WORK"]),
    ],
)
def test_a_file_that_is_not_there_is_one_line(tmp_path: Path, script: str, args: list[str]) -> None:
    places = {"NONE": str(tmp_path / "none.jsonl.zst"), "WORK": str(tmp_path / "work")}
    done = run(script, *(places.get(one, one) for one in args))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_the_help_of_a_script_writes_nothing() -> None:
    path = ROOT / "eval" / "district" / "district.jsonl"
    before = path.stat().st_mtime_ns
    assert run("build_district.py", "--help").returncode == 0
    assert path.stat().st_mtime_ns == before
