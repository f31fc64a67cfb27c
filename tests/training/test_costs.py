"""What a step costs, counted by formula, is what torch counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")
pytest.importorskip("sentencepiece")

import torch
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils.flop_counter import FlopCounterMode

from tests.training.train_fakes import FakeCorpus, encoder_run, make_corpus, toy_run
from vnsum.training.encoder.masks import MaskLearner
from vnsum.training.loop.learners import StepCost
from vnsum.training.seq2seq.learner import CorpusLearner

if TYPE_CHECKING:
    from vnsum.training.loop.learners import Learner


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> FakeCorpus:
    return make_corpus(tmp_path_factory.mktemp("corpus"))


def counted(learner: Learner, batch: Any) -> int:  # noqa: ANN401 - the learner's
    """Count forward and backward of a batch with torch's counter, which sees no fused attention."""
    model = learner.build()
    with sdpa_kernel(SDPBackend.MATH), FlopCounterMode(display=False) as counter:
        learner.losses(model, batch, 0.1).backward()
    return int(counter.get_total_flops())


def test_the_writer(corpus: FakeCorpus) -> None:
    learner = CorpusLearner(toy_run(attention="eager"), corpus)
    batch = learner.examples(1)[0]
    assert learner.cost(batch).done == counted(learner, batch)


def test_the_encoder(corpus: FakeCorpus) -> None:
    learner = MaskLearner(encoder_run(attention="eager"), corpus)
    batch = learner.examples(0)[0]
    assert learner.cost(batch).done == counted(learner, batch)


def test_padding_costs(corpus: FakeCorpus) -> None:
    run = toy_run()
    wide = replace(run.stages[1], source_buckets=(256,))
    learner = CorpusLearner(replace(run, stages=(run.stages[0], wide)), corpus)
    cost = learner.cost(learner.examples(1)[0])
    assert cost.useful < cost.done
    assert cost.sources < cost.padded
    whole = cost + StepCost(1, 2, 3, 4, 5)
    assert (whole.targets, whole.done) == (cost.targets + 2, cost.done + 5)


def test_span_corruption_reads_full_windows(corpus: FakeCorpus) -> None:
    run = toy_run()
    spans = replace(run.stages[0], tasks={"spans": 1.0})
    learner = CorpusLearner(replace(run, stages=(spans,)), corpus)
    cost = learner.cost(learner.examples(0)[0])
    assert cost.sources == cost.padded


def test_the_same_seed_gives_the_same_weights(corpus: FakeCorpus) -> None:
    one, other = (CorpusLearner(toy_run(), corpus).build() for _ in range(2))
    pairs = zip(one.parameters(), other.parameters(), strict=True)
    assert all(torch.equal(first, second) for first, second in pairs)
