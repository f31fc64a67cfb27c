"""Two processes that train together learn what one learns alone."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")
pytest.importorskip("sentencepiece")

from torch import distributed

from tests.training.train_fakes import make_corpus, toy_run
from tests.training.train_killed import ROOT
from vnsum.training.loop.checkpoints import newest_checkpoint
from vnsum.training.loop.curves import last_records
from vnsum.training.loop.training import TrainOptions, train
from vnsum.training.seq2seq.learner import CorpusLearner

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not distributed.is_gloo_available(), reason="torch has no Gloo")


def start_two(folder: Path) -> None:
    """Run two processes as `torchrun --nproc-per-node 2` does."""
    launch = (sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2")
    train_it = ("-m", "tests.training.train_killed", "seq2seq", str(folder), str(folder / "run"))
    env = os.environ | {"OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": ""}
    done = subprocess.run(
        (*launch, *train_it), cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]


def test_two_processes_learn_what_one_does(tmp_path: Path) -> None:
    run = toy_run()
    corpus = make_corpus(tmp_path)
    train(run, CorpusLearner(run, corpus), TrainOptions(folder=tmp_path / "alone", device="cpu"))
    start_two(tmp_path)
    alone, both = (
        {one["step"]: one for one in last_records(tmp_path / name)} for name in ("alone", "run")
    )
    assert both.keys() == alone.keys()
    for step, one in alone.items():
        assert both[step]["loss"] == pytest.approx(one["loss"], rel=1e-4), step
    weights = [newest_checkpoint(tmp_path / name).tensors["average"] for name in ("alone", "run")]
    for name, weight in weights[0].items():
        assert weights[1][name].sub(weight).abs().max() < 1e-3, name
    standing = newest_checkpoint(tmp_path / "run").standing
    assert standing.total == len(alone)
