"""An office's accepted leads in, a model out that `vnsum` writes with."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")
pytest.importorskip("sentencepiece")

import torch

import vnsum
from tests.seq2seq.articles import articles, first_sentence
from tests.seq2seq.tiny import save_bartpho, save_t5
from tests.training.train_fakes import office_run
from vnsum.backends.seq2seq import load
from vnsum.errors import OptionsError, UnreadableInputError, WeightsError
from vnsum.training.finetuning.exporting import write_office
from vnsum.training.finetuning.learner import OfficeLearner
from vnsum.training.finetuning.models import load_model, merged
from vnsum.training.finetuning.pairs import Pairs, read_pairs, split_pairs
from vnsum.training.loop.averages import learnt
from vnsum.training.loop.cards import Made
from vnsum.training.loop.checkpoints import newest_checkpoint
from vnsum.training.loop.curves import last_records
from vnsum.training.loop.journals import read_journal
from vnsum.training.loop.shapes import Adapter
from vnsum.training.loop.training import TrainOptions, train

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.training.loop.configuration import Run


def write_pairs(path: Path, count: int = 40) -> Path:
    """Write releases with the lead an office made of each: its first sentence."""
    lines = [
        {"source": text, "lead": first_sentence(text), "headline": first_sentence(text).rstrip(".")}
        for text in articles(count, start=90_000)
    ]
    path.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in lines), "utf-8")
    return path


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Pairs:
    return split_pairs(read_pairs(write_pairs(tmp_path_factory.mktemp("p") / "p.jsonl")), None, 0)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_t5(tmp_path_factory.mktemp("base") / "t5", scale=1.0)


def run_of(rank: int, base: Path, **changes: Any) -> Run:  # noqa: ANN401 - fields of a run
    run = office_run(base=str(base), **changes)
    return replace(run, shape=Adapter(rank=rank, alpha=2 * max(rank, 1)))


@pytest.mark.parametrize("rank", [4, 0])
def test_what_was_accepted_is_learnt_and_the_folder_writes(
    base: Path, pairs: Pairs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rank: int
) -> None:
    if rank:
        pytest.importorskip("peft")
    monkeypatch.setenv("VNSUM_CACHE", str(tmp_path / "cache"))
    run = run_of(rank, base)
    learner = OfficeLearner(run, base, pairs)
    train(run, learner, TrainOptions(folder=tmp_path / "run", device="cpu"))
    told = read_journal(tmp_path / "run", "validation")
    assert told[-1]["losses"]["lead"] < told[0]["losses"]["lead"] - 0.5
    assert set(told[-1]["scores"]) == {"lead", "headline"}
    checkpoint = newest_checkpoint(tmp_path / "run")
    made = Made(run, checkpoint, "model", tmp_path / "run", "1.0")
    about = write_office(made, "", tmp_path / "office")
    assert about.startswith("t5, trained further")
    assert ("LoRA of rank 4, merged" in about) == (rank > 0)
    exact = load(tmp_path / "office", engine="transformers", device="cpu", compute_type="float32")
    assert exact.recipe.prefixes == {"lead": "", "headline": "headline: "}
    assert exact.assumed == ()
    draft = vnsum.Summarizer(tmp_path / "office").summarize(articles(1)[0])
    assert draft.lead


def test_lora_trains_little_and_is_merged_exactly(base: Path) -> None:
    pytest.importorskip("peft")
    plain, model = (load_model(base, Adapter(rank=rank), 0) for rank in (0, 4))
    few, all_of = (sum(one.numel() for one in learnt(m).values()) for m in (model, plain))
    assert 0 < few < all_of / 3
    ids = torch.tensor([[5, 6, 7, 1]])
    with torch.no_grad():
        for name, weight in learnt(model).items():
            if "lora_B" in name:
                weight.normal_(0, 0.05)
        before = model.eval()(input_ids=ids, decoder_input_ids=ids).logits
        untouched = plain.eval()(input_ids=ids, decoder_input_ids=ids).logits
        after = merged(model).eval()(input_ids=ids, decoder_input_ids=ids).logits
    assert torch.allclose(before, after, atol=1e-4)
    assert not torch.allclose(before, untouched, atol=1e-2)


def test_a_decoder_that_starts_otherwise_is_taught_as_it_writes(
    pairs: Pairs, tmp_path: Path
) -> None:
    """BARTpho starts its decoder with the end mark, as its recipe says."""
    base = save_bartpho(tmp_path / "bartpho")
    run = run_of(0, base)
    learner = OfficeLearner(run, base, pairs)
    batch = learner.examples(0)[0]
    assert set(batch.decoder[:, 0].tolist()) == {2}
    assert batch.labels[0][batch.labels[0] != -100][-1] == 2
    assert learner.losses(learner.build(), batch, 0.0).item() > 0
    cost = learner.cost(batch)
    assert 0 < cost.useful <= cost.done


def test_a_stopped_run_goes_on_to_the_same_losses(base: Path, pairs: Pairs, tmp_path: Path) -> None:
    run = run_of(0, base, validate_first=False, rouge_articles=0)
    learner = OfficeLearner(run, base, pairs)
    train(run, learner, TrainOptions(folder=tmp_path / "whole", device="cpu"))
    options = TrainOptions(folder=tmp_path / "run", device="cpu")
    train(run, learner, options)
    (tmp_path / "run/checkpoints").rename(tmp_path / "kept")
    first = min((tmp_path / "kept").iterdir())
    (tmp_path / "run/checkpoints").mkdir()
    first.rename(tmp_path / "run/checkpoints" / first.name)
    train(run, learner, replace(options, resume=True))
    losses = [[one["loss"] for one in last_records(tmp_path / n)] for n in ("whole", "run")]
    assert losses[0] == losses[1]


def test_another_checkpoint_is_refused(base: Path, pairs: Pairs, tmp_path: Path) -> None:
    run = run_of(0, base, validate_first=False)
    short = replace(run, stages=(replace(run.stages[0], epochs=0.0, steps=2),))
    options = TrainOptions(folder=tmp_path / "run", device="cpu")
    train(short, OfficeLearner(short, base, pairs), options)
    other = save_t5(tmp_path / "other", scale=2.0)
    with pytest.raises(WeightsError, match="from another checkpoint"):
        train(short, OfficeLearner(short, other, pairs), replace(options, resume=True))
    made = Made(short, newest_checkpoint(tmp_path / "run"), "model", tmp_path / "run", "1.0")
    with pytest.raises(WeightsError, match="is not the checkpoint that was fine-tuned"):
        write_office(made, other, tmp_path / "out")
    with pytest.raises(WeightsError, match=r"no-such-model"):
        OfficeLearner(short, "no-such-model", pairs)


def test_what_an_office_gets_wrong_is_named(tmp_path: Path, base: Path) -> None:
    path = tmp_path / "office.jsonl"
    good = {"source": articles(1)[0], "lead": first_sentence(articles(1)[0])}
    for bad, said in (
        ({"lead": "Không có nguồn."}, "line 2 of office.jsonl has no source"),
        ({"source": articles(1)[0]}, "line 2 of office.jsonl has no source"),
        ({"source": "  ", "lead": "Trống."}, "line 2 of office.jsonl"),
        ("chữ", "2"),
    ):
        lines = [json.dumps(one, ensure_ascii=False) for one in (good, bad)]
        path.write_text("\n".join(lines), "utf-8")
        with pytest.raises(UnreadableInputError, match=said):
            read_pairs(path)
    path.write_text(json.dumps(good), "utf-8")
    with pytest.raises(UnreadableInputError, match="only 1 pairs"):
        split_pairs(read_pairs(path), None, 0)
    with pytest.raises(UnreadableInputError):
        read_pairs(tmp_path / "none.jsonl")
    leads = [replace(one, headline="") for one in read_pairs(write_pairs(path, 8))]
    run = run_of(0, base)
    learner = OfficeLearner(run, base, split_pairs(leads, leads[:2], 0))
    with pytest.raises(OptionsError, match="no pair has a headline"):
        learner.examples(0)


def test_an_invented_figure_is_not_taught(tmp_path: Path) -> None:
    text = articles(1)[0]
    invented = {"source": text, "lead": first_sentence(text)[:-1] + " với 77 con bò."}
    kept = {"source": text, "lead": first_sentence(text), "headline": "Tặng 9.999 con bò"}
    path = tmp_path / "office.jsonl"
    path.write_text("\n".join(map(json.dumps, (invented, kept))), "utf-8")
    (found,) = read_pairs(path)
    assert (found.lead, found.headline) == (first_sentence(text), "")
