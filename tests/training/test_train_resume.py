"""A run that is killed, damaged or starved continues to the same losses or says why not."""

from __future__ import annotations

import json
import random
import signal
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vnsum.errors import BackendError, OptionsError, WeightsError

pytest.importorskip("torch")
pytest.importorskip("transformers")
pytest.importorskip("sentencepiece")

import torch

from tests.training.disks import files_up_to
from tests.training.train_fakes import FakeCorpus, make_corpus, toy_run
from tests.training.train_killed import start, undisturbed, wait_for_step
from vnsum.training.loop.checkpoints import find_checkpoints, load_checkpoint
from vnsum.training.loop.curves import last_records
from vnsum.training.loop.journals import read_journal
from vnsum.training.loop.training import TrainOptions
from vnsum.training.loop.training import train as run_loop
from vnsum.training.seq2seq.learner import CorpusLearner

if TYPE_CHECKING:
    from vnsum.training.loop.configuration import Run

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> FakeCorpus:
    return make_corpus(tmp_path_factory.mktemp("corpus"))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run nobody disturbed."""
    return undisturbed(tmp_path_factory.mktemp("whole"), "seq2seq")


def train(run: Run, corpus: FakeCorpus, options: TrainOptions) -> Path:
    return run_loop(run, CorpusLearner(run, corpus), options)


def _losses(run: Path) -> dict[int, float]:
    return {record["step"]: record["loss"] for record in last_records(run)}


def test_a_killed_run_continues_to_the_same_losses(whole: Path, tmp_path: Path) -> None:
    """Killed at a random step after the first checkpoint, in either stage."""
    step = random.randint(4, 12)  # noqa: S311 - any step will do
    process = start("seq2seq", tmp_path)
    wait_for_step(process, tmp_path / "run", step)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL, f"the run ended before step {step}"
    before = _losses(tmp_path / "run")
    assert start("seq2seq", tmp_path, "resume").wait() == 0
    after = _losses(tmp_path / "run")
    told_twice = [record["step"] for record in read_journal(tmp_path / "run", "step")]
    assert len(told_twice) > len(set(told_twice)) or max(before) % 3 == 0, "nothing was redone"
    assert after == _losses(whole), f"killed at step {step}"
    assert {step: after[step] for step in before} == before
    last = load_checkpoint(find_checkpoints(tmp_path / "run")[-1])
    expected = load_checkpoint(find_checkpoints(whole)[-1])
    for name, weight in expected.tensors["average"].items():
        assert torch.equal(weight, last.tensors["average"][name]), name


def test_a_run_resumed_after_sigterm_ends_the_same(whole: Path, tmp_path: Path) -> None:
    process = start("seq2seq", tmp_path)
    wait_for_step(process, tmp_path / "run", 2)
    process.terminate()
    assert process.wait() == 0
    assert json.loads((tmp_path / "run/status.json").read_text("utf-8"))["state"] == "stopped"
    assert start("seq2seq", tmp_path, "resume").wait() == 0
    assert _losses(tmp_path / "run") == _losses(whole)


def test_a_budget_is_kept_and_its_plan_survives_a_kill(corpus: FakeCorpus, tmp_path: Path) -> None:
    run = toy_run(save_steps=5)
    begun = time.monotonic()
    train(run, corpus, TrainOptions(folder=tmp_path / "a", minutes=0.25, device="cpu"))
    assert time.monotonic() - begun < 17, "the budget was 15 seconds"
    first = _losses(tmp_path / "a")
    plans = read_journal(tmp_path / "a", "plan")
    assert {plan["stage"] for plan in plans} == {0, 1}
    for folder in find_checkpoints(tmp_path / "a")[1:]:  # as if it died after the one before
        folder.rename(tmp_path / folder.name)
    options = TrainOptions(folder=tmp_path / "a", minutes=0.25, device="cpu", resume=True)
    train(run, corpus, options)
    again = _losses(tmp_path / "a")
    assert {step: again[step] for step in first} == first


def test_a_budget_too_short_for_a_step_says_so(corpus: FakeCorpus, tmp_path: Path) -> None:
    options = TrainOptions(folder=tmp_path / "run", minutes=1e-4, device="cpu")
    with pytest.raises(OptionsError, match="leave no time for a step"):
        train(toy_run(), corpus, options)


def test_another_vocabulary_or_configuration_is_refused(
    corpus: FakeCorpus, whole: Path, tmp_path: Path
) -> None:
    other = replace(corpus, vocabulary=replace(corpus.vocabulary, sha256="0" * 64))
    resumed = TrainOptions(folder=whole, resume=True, device="cpu")
    with pytest.raises(WeightsError, match="another vocabulary"):
        train(toy_run(), other, resumed)
    with pytest.raises(WeightsError, match="another configuration"):
        train(toy_run(seed=1), corpus, resumed)
    with pytest.raises(OptionsError, match="already holds a run"):
        train(toy_run(), corpus, TrainOptions(folder=whole, device="cpu"))
    begun = TrainOptions(folder=tmp_path / "run", start=find_checkpoints(whole)[-1], device="cpu")
    with pytest.raises(WeightsError, match="another vocabulary"):
        train(toy_run(), other, begun)


def test_a_damaged_checkpoint_is_named(corpus: FakeCorpus, tmp_path: Path) -> None:
    train(toy_run(), corpus, TrainOptions(folder=tmp_path / "run", device="cpu"))
    path = find_checkpoints(tmp_path / "run")[-1] / "model.safetensors"
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    options = TrainOptions(folder=tmp_path / "run", device="cpu", resume=True)
    with pytest.raises(WeightsError, match=r"model\.safetensors.*damaged"):
        train(toy_run(), corpus, options)
    path.unlink()
    with pytest.raises(WeightsError, match="no whole checkpoint"):
        train(toy_run(), corpus, options)


def test_a_loss_that_is_no_number_stops_at_the_last_good_checkpoint(
    corpus: FakeCorpus, tmp_path: Path
) -> None:
    run = toy_run()
    wild = replace(run, stages=(replace(run.stages[0], peak=1e30, warmup=0.5), *run.stages[1:]))
    wild = replace(wild, clip=1e30, save_steps=1)
    with pytest.raises(BackendError, match="last good checkpoint: step-"):
        train(wild, corpus, TrainOptions(folder=tmp_path / "run", device="cpu"))
    kept = load_checkpoint(find_checkpoints(tmp_path / "run")[-1])
    assert kept.standing.total >= 1
    assert json.loads((tmp_path / "run/status.json").read_text("utf-8"))["state"] == "failed"


def test_a_full_disk_keeps_the_checkpoint_before(corpus: FakeCorpus, tmp_path: Path) -> None:
    folder = tmp_path / "run"
    run = toy_run()
    train(replace(run, stages=run.stages[:1]), corpus, TrainOptions(folder=folder, device="cpu"))
    kept = find_checkpoints(folder)
    size = (kept[-1] / "model.safetensors").stat().st_size
    options = TrainOptions(folder=tmp_path / "other", start=kept[-1], device="cpu")
    with files_up_to(size // 2), pytest.raises(WeightsError, match="cannot be written"):
        train(run, corpus, options)
    assert find_checkpoints(tmp_path / "other") == []
    assert not list((tmp_path / "other/checkpoints").iterdir()), "half a checkpoint was left"


def test_no_gpu_where_one_is_asked_for(corpus: FakeCorpus, tmp_path: Path) -> None:
    if torch.cuda.is_available():
        pytest.skip("this machine has a GPU")
    with pytest.raises(OptionsError, match="no CUDA device"):
        train(toy_run(), corpus, TrainOptions(folder=tmp_path / "run", device="cuda"))
