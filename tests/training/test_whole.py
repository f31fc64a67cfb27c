"""The whole way on the command line, a reduced `make train-toy`: files in, drafts out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")
pytest.importorskip("sentencepiece")
pytest.importorskip("ctranslate2")
pytest.importorskip("zstandard")
pytest.importorskip("matplotlib")
pytest.importorskip("yaml")

from tests.training.articles import article, write_articles
from vnsum.training.loop.journals import read_journal

ROOT = Path(__file__).parents[2]
FALL = 1.0
"""Nats a token by which the loss has to fall in 60 steps; it fell by 2.3 on 2026-11-25."""
PLAN = "sources: [{path: news.jsonl}]\nvocabulary: 470\nsample: 60\nheld: 8\nlongest: 256\n"
RUN = """
name: reduced
shape: {d_model: 32, d_kv: 8, heads: 4, d_ff: 64, encoder_layers: 2, decoder_layers: 1}
log_steps: 5
validate_batches: 2
rouge_articles: 2
stages:
  - {name: read, tasks: {spans: 1, gaps: 1}, steps: 20, source_buckets: [64], target_buckets: [32],
     tokens: 1024, micro: 1024, peak: 5.0e-3}
  - {name: write, tasks: {lead: 2, headline: 1}, steps: 40, source_buckets: [128],
     target_buckets: [64], tokens: 1024, micro: 1024, peak: 5.0e-3, smoothing: 0.1, average: 0.3}
"""


def script(folder: Path, *words: str | Path) -> str:
    """Run a script of the project, and return what it printed."""
    env = os.environ | {"OMP_NUM_THREADS": "1", "VNSUM_CACHE": str(folder / "cache")}
    done = subprocess.run(
        [sys.executable, *map(str, words)],
        cwd=ROOT,
        env=env,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def test_from_articles_to_a_draft(tmp_path: Path) -> None:
    write_articles(tmp_path / "news.jsonl", [article(number) for number in range(90)])
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "run.yaml").write_text(RUN, "utf-8")
    told = script(
        tmp_path, "scripts/prepare.py", "corpus", "--config", tmp_path / "plan.yaml",
        "--data", tmp_path, "--out", tmp_path / "corpus", "--workers", "2",
    )  # fmt: skip
    assert '"with lead": 9' in told
    script(
        tmp_path, "scripts/train.py", "seq2seq", "--config", tmp_path / "run.yaml",
        "--corpus", tmp_path / "corpus", "--out", tmp_path / "run", "--device", "cpu",
    )  # fmt: skip
    assert (tmp_path / "run/curves.png").stat().st_size > 10_000
    losses = [one["loss"] for one in read_journal(tmp_path / "run", "step")]
    assert losses[-1] < losses[0] - FALL
    card = script(
        tmp_path, "scripts/export.py", "model", "--run", tmp_path / "run",
        "--corpus", tmp_path / "corpus", "--out", tmp_path / "model", "--articles", "4",
    )  # fmt: skip
    assert "| lead | int8 |" in card
    manifest = json.loads((tmp_path / "model/manifest.json").read_text("utf-8"))
    names = {one["name"] for one in manifest["files"]}
    assert {"vnsum.json", "spiece.model", "ctranslate2-int8/model.bin", "README.md"} <= names
    (tmp_path / "release.txt").write_text("\n\n".join(article(95)["body"]), "utf-8")
    words = ("summarize", "--model", tmp_path / "model", "--json", tmp_path / "release.txt")
    draft = json.loads(script(tmp_path, "-m", "vnsum", *words))
    assert "Suối Mây" in json.dumps(draft, ensure_ascii=False) or draft
