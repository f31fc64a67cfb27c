"""Muon and AdamW side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")

import torch

from tests.training.test_forward import SHAPE, VOCABULARY, batch_of
from vnsum.errors import OptionsError
from vnsum.training.loop.averages import learnt
from vnsum.training.loop.configuration import Run, Stage
from vnsum.training.loop.devices import takes_bf16
from vnsum.training.loop.optimisers import Optimisers, orthogonal
from vnsum.training.seq2seq.forward import pair_losses
from vnsum.training.seq2seq.models import build_model

RUN = Run(name="any", stages=(Stage(name="read", tasks={"spans": 1}),), weight_decay=0.0)
CPU = torch.device("cpu")


def trained(run: Run, steps: int, rate: float) -> tuple[Any, Optimisers, float]:
    """Fit one batch; return the model, its optimisers and the loss of a target's id."""
    model, batch = build_model(SHAPE, VOCABULARY, "sdpa", 0), batch_of((160, 16), (97, 9))
    optimisers = Optimisers(model, run, CPU)
    for _ in range(steps):
        (pair_losses(model, batch, 0.0) / batch.targets).backward()
        optimisers.step(rate)
    return model, optimisers, float(pair_losses(model, batch, 0.0).detach()) / batch.targets


@pytest.mark.parametrize("shape", [(4, 24, 24), (2, 40, 16), (3, 16, 40)])
def test_singular_values_come_near_one(shape: tuple[int, int, int]) -> None:
    torch.manual_seed(0)
    left, _, right = torch.linalg.svd(torch.randn(shape), full_matrices=False)
    spread = torch.linspace(0.1, 2, left.shape[-1])
    values = torch.linalg.svdvals(orthogonal(left * spread @ right))
    assert float(values.min()) > 0.5
    assert float(values.max()) < 1.3


def test_directions_stay() -> None:
    torch.manual_seed(0)
    left, _, right = torch.linalg.svd(torch.randn(16, 16))
    matrix = left @ torch.diag(torch.linspace(1, 2, 16)) @ right
    found = left.T @ orthogonal(matrix[None])[0] @ right.T
    near = 0.05 if takes_bf16(torch.device("cpu")) else 1e-3  # eight bits, five rounds
    assert float((found - torch.diag(found.diag())).abs().max()) < near


@pytest.mark.parametrize("optimiser", ["adamw", "muon"])
def test_both_learn(optimiser: str) -> None:
    run = replace(RUN, optimiser=optimiser, embedding_rate=5.0)
    *_, before = trained(run, 0, 0.0)
    *_, after = trained(run, 30, 3e-3)
    assert after < before / 2


def test_every_weight_moves_by_the_size_of_the_rate() -> None:
    start = {
        name: value.detach().clone() for name, value in learnt(trained(RUN, 0, 0.0)[0]).items()
    }
    model, *_ = trained(replace(RUN, optimiser="muon", embedding_rate=7.0), 1, 1e-4)
    for name, value in learnt(model).items():
        size = float((value.detach() - start[name]).abs().max())
        looked_up = name == "shared.weight" or "relative_attention" in name
        share = 7 if looked_up else 16**-0.5 if name.endswith(".q.weight") else 1
        assert 0 < size <= 1e-4 * share * (1.01 if value.dim() < 2 or looked_up else 3), name


@pytest.mark.parametrize("optimiser", ["adamw", "muon"])
def test_restored_moments_go_on_alike(optimiser: str) -> None:
    run = replace(RUN, optimiser=optimiser)
    model, optimisers, _ = trained(run, 3, 1e-3)
    saved = {name: value.clone() for name, value in optimisers.moments().items()}
    weights = {name: value.detach().clone() for name, value in learnt(model).items()}
    batch = batch_of((160, 16), (97, 9))
    other = build_model(SHAPE, VOCABULARY, "sdpa", 5)
    with torch.no_grad():
        for name, value in learnt(other).items():
            value.copy_(weights[name])
    again = Optimisers(other, run, CPU)
    again.restore(saved)
    for one, moves in ((model, optimisers), (other, again)):
        (pair_losses(one, batch, 0.0) / batch.targets).backward()
        moves.step(1e-3)
    for name, value in learnt(other).items():
        torch.testing.assert_close(value, learnt(model)[name])


def test_no_other_optimiser() -> None:
    with pytest.raises(OptionsError, match="sgd"):
        replace(RUN, optimiser="sgd")
