"""What is not installed is told before the work, with the line that installs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from vnsum.errors import MissingExtraError
from vnsum.extras import require_extra

ROOT = Path(__file__).parents[1]
DISTRICT = "eval/district/district.jsonl"


def test_a_missing_module_is_told_with_its_extra() -> None:
    require_extra("Telling", "eval", "json", "email")
    with pytest.raises(MissingExtraError, match=r"Telling needs .+ 'vnsum\[eval\]'"):
        require_extra("Telling", "eval", "json", "khong_co_goi_nay")


@pytest.mark.parametrize(
    ("script", "args", "hidden", "said"),
    [
        ("train.py", ["seq2seq", "--config", "a", "--corpus", "b", "--out", "c"], "torch", "train"),
        ("train.py", ["bench", "--config", "a"], "torch", "train"),
        ("eval.py", ["summarize", "--data", DISTRICT, "-o", "b"], "matplotlib", "eval"),
        ("eval.py", ["report"], "matplotlib", "eval"),
        ("bench.py", [], "sumy", "eval"),
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
    path = os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])])
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / script), *args],
        env={**os.environ, "PYTHONPATH": path},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    words = " ".join(done.stderr.split())
    assert done.returncode == 1
    assert f"pip install 'vnsum[{said}]'" in words
    assert "Traceback" not in words
