"""The whole way on the command line, a reduced `make train-toy`: files in, drafts out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")
pytest.importorskip("sentencepiece")
pytest.importorskip("ctranslate2")
pytest.importorskip("zstandard")
pytest.importorskip("matplotlib")
pytest.importorskip("yaml")

import numpy as np

import vnsum
from tests.training.articles import article, write_articles
from vnsum.backends.seq2seq.codec import open_codec
from vnsum.backends.seq2seq.recipes import read_recipe
from vnsum.drafting.protocols import Brief
from vnsum.training.corpus.shards import open_corpus
from vnsum.training.loop.journals import read_journal
from vnsum.training.seq2seq.objectives import Prompt, write_product
from vnsum.training.seq2seq.pieces import metadata_marks, product_marks

ROOT = Path(__file__).parents[2]
FALL = 1.0
"""Nats a token by which the loss has to fall in 60 steps; it fell by 2.3 on 2026-11-25."""
KNOWN = {"agency": "UBND xã", "published": "2024-09-05T07:30:00"}
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
     target_buckets: [64], tokens: 1024, micro: 1024, peak: 5.0e-3, smoothing: 0.1, titled: 0.5,
     average: 0.3}
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


def assert_asked_as_taught(model: Path, corpus: Path) -> None:
    """A release with title, agency and day becomes the ids that its article had in training."""
    recipe, codec = read_recipe(model / "vnsum.json"), open_codec(model)
    marks = {"title": "<headline> ", "agency": "<agency> ", "published": "<published> "}
    assert recipe.metadata == marks
    opened = open_corpus(corpus)
    taught = opened.split("train")[0]
    known = article(int(taught.id.partition(":")[2]))
    release = vnsum.read(
        f"(UBND xã) - {' '.join(known['body'])}", title=known["title"], published=date(2024, 9, 5)
    )
    brief = Brief(release, vnsum.SummaryOptions())
    told = {"title": known["title"], "agency": "UBND xã", "published": "5/9/2024"}
    assert brief.metadata == told
    text = " ".join(brief.page.sentences)
    for product in ("headline", "lead"):
        prompt = Prompt(
            product_marks(opened.vocabulary)[product],
            source=512,
            target=64,
            metadata_marks=metadata_marks(opened.vocabulary),
            metadata=1.0,
            title=product_marks(opened.vocabulary)["headline"],
            titled=1.0,
        )
        rng = np.random.default_rng(0)
        example = write_product(taught, product, opened.vocabulary, rng, prompt)
        asked = codec.encode(recipe.prompt(product, text, brief.metadata))
        assert [*asked, opened.vocabulary.eos_id] == example.source.tolist()


def test_from_articles_to_a_draft(tmp_path: Path) -> None:
    write_articles(tmp_path / "news.jsonl", [article(number) | KNOWN for number in range(90)])
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
    assert_asked_as_taught(tmp_path / "model", tmp_path / "corpus")
    (tmp_path / "release.txt").write_text("\n\n".join(article(95)["body"]), "utf-8")
    words = ("summarize", "--model", tmp_path / "model", "--json", tmp_path / "release.txt")
    draft = json.loads(script(tmp_path, "-m", "vnsum", *words))
    assert "Suối Mây" in json.dumps(draft, ensure_ascii=False) or draft
