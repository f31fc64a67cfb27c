"""The forward pass of training is that of transformers."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")

import numpy as np
import torch

from vnsum.training.loop.shapes import Shape
from vnsum.training.seq2seq.batches import PairBatch, collate
from vnsum.training.seq2seq.forward import pair_losses
from vnsum.training.seq2seq.models import build_model
from vnsum.training.seq2seq.objectives import Example
from vnsum.training.seq2seq.validation import token_losses

VOCABULARY: Any = SimpleNamespace(size=300, pad_id=0, eos_id=1)
SHAPE = Shape(d_model=48, d_kv=16, heads=3, d_ff=80, encoder_layers=3, decoder_layers=2)


def batch_of(*lengths: tuple[int, int]) -> PairBatch:
    """Random pairs of these lengths, padded to 160 and 16."""
    draw = np.random.default_rng(0)
    pairs = [
        Example(draw.integers(3, 300, one), draw.integers(3, 300, two)) for one, two in lengths
    ]
    return collate(pairs, (160, 16), 0, [0])


def gradients(loss: torch.Tensor, model: torch.nn.Module) -> dict[str, Any]:
    """Return the gradients of a loss by parameter."""
    model.zero_grad()
    loss.backward()
    return {name: _kept(value) for name, value in model.named_parameters()}


def _kept(value: torch.nn.Parameter) -> torch.Tensor:
    assert value.grad is not None
    return value.grad.clone()


@pytest.mark.parametrize("lengths", [[(160, 16)], [(160, 16), (31, 3), (97, 9)]])
@pytest.mark.parametrize("smoothing", [0.0, 0.1])
def test_loss_and_gradients_are_those_of_transformers(
    lengths: list[tuple[int, int]], smoothing: float
) -> None:
    model, batch = build_model(SHAPE, VOCABULARY, "sdpa", 0), batch_of(*lengths)
    assert batch.full == (len(lengths) == 1)
    theirs, ours = token_losses(model, batch, smoothing), pair_losses(model, batch, smoothing)
    torch.testing.assert_close(ours, theirs, rtol=1e-5, atol=0.0)
    wanted, found = gradients(theirs, model), gradients(ours, model)
    for name, value in wanted.items():
        assert (found[name] - value).norm() <= 1e-4 * value.norm(), name


def test_what_stands_in_padding_does_not_matter() -> None:
    model, batch = build_model(SHAPE, VOCABULARY, "sdpa", 0), batch_of((160, 16), (31, 3))
    before = pair_losses(model, batch, 0.0)
    batch.source[1, 31:] = 7
    torch.testing.assert_close(pair_losses(model, batch, 0.0), before)
    batch.source[1, 30] = 8
    assert pair_losses(model, batch, 0.0) != before


def test_dropout_only_while_training() -> None:
    model, batch = build_model(SHAPE, VOCABULARY, "sdpa", 0), batch_of((160, 16))
    before = pair_losses(model, batch, 0.0)
    for module in model.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = 0.5
    assert pair_losses(model, batch, 0.0) != before
    torch.testing.assert_close(pair_losses(model.eval(), batch, 0.0), before)
