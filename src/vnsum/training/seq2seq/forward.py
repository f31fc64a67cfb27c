"""The forward pass of T5 as training runs it: the same function as transformers', in less time.

What differs is how it is computed. The residual stream stays in the type of autocast; norms are
fused; queries, keys and values come of one product; cross-attention has no bias of zeros, so that
flash kernels take it; logits are made where something is to be written and nowhere else. On a GPU
the gradient of the position bias, which costs as much memory as attention itself would, comes of
a part of the rows. Dropout is left out inside attention.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch
from torch.nn import functional

if TYPE_CHECKING:
    from torch import Tensor, nn

    from vnsum.training.seq2seq.batches import PairBatch

__all__ = ["pair_losses"]

_BIAS_ROWS = 16
"""On a GPU one row in so many tells the position bias its gradient, that many times as strong; set
by hand."""
_NEVER = -1e9
"""Added to the score of what must not be read; inside the range of bf16."""


def pair_losses(model: Any, batch: PairBatch, smoothing: float) -> Tensor:  # noqa: ANN401 - a T5 model
    """Return the summed cross-entropy of a batch.

    Args:
        model: T5ForConditionalGeneration of the v1.1 form with one embedding.
        batch: On the model's device.
        smoothing: Label smoothing.

    Returns:
        A scalar in fp32.
    """
    device = batch.source.device.type
    on = torch.is_autocast_enabled(device)
    kind = torch.get_autocast_dtype(device) if on else torch.float32
    with torch.autocast(device, enabled=False):
        read = _encode(model, batch, kind)
        written = _decode(model, batch, read)
        wanted = batch.labels.flatten().index_select(0, batch.places)
        states = written.flatten(0, 1).index_select(0, batch.places) * model.model_dim**-0.5
        logits = functional.linear(states, model.shared.weight.to(kind))
        return functional.cross_entropy(
            logits.float(), wanted, label_smoothing=smoothing, reduction="sum"
        )


def _encode(model: Any, batch: PairBatch, kind: torch.dtype) -> Tensor:  # noqa: ANN401
    stack = model.encoder
    states = _dropped(functional.embedding(batch.source, model.shared.weight).to(kind), stack)
    length = states.shape[1]
    bias = stack.block[0].layer[0].SelfAttention.compute_bias(length, length).to(kind).contiguous()
    scores = _Scores(bias, _padding(batch, kind))
    for block in stack.block:
        states = _self_attention(states, block.layer[0], scores, stack)
        states = _feed_forward(states, block.layer[1], stack)
    return _dropped(_norm(states, stack.final_layer_norm), stack)


def _decode(model: Any, batch: PairBatch, read: Tensor) -> Tensor:  # noqa: ANN401
    stack, kind = model.decoder, read.dtype
    states = _dropped(functional.embedding(batch.decoder, model.shared.weight).to(kind), stack)
    length = states.shape[1]
    bias = stack.block[0].layer[0].SelfAttention.compute_bias(length, length).to(kind).contiguous()
    later = torch.full((length, length), _NEVER, device=read.device, dtype=kind).triu(1)
    scores, padding = _Scores(bias + later, None), _padding(batch, kind)
    for block in stack.block:
        states = _self_attention(states, block.layer[0], scores, stack)
        states = _cross_attention(states, block.layer[1], read, padding, stack)
        states = _feed_forward(states, block.layer[2], stack)
    return _dropped(_norm(states, stack.final_layer_norm), stack)


def _padding(batch: PairBatch, kind: torch.dtype) -> Tensor | None:
    """Return what is added to scores of padding, [rows, 1, 1, source]; None without padding."""
    if batch.full:
        return None
    return ((1 - batch.mask) * _NEVER).to(kind)[:, None, None, :]


class _Scores:
    """What is added to the scores of a stack's self-attention: position bias and padding."""

    def __init__(self, bias: Tensor, padding: Tensor | None) -> None:
        self._padding = padding
        self._told = bias if bias.device.type == "cpu" else _strengthened(bias)
        self._known = bias.detach()
        self._all: Tensor | None = None
        if bias.device.type != "cpu":
            self._all = self._known if padding is None else self._known + padding

    def attend(self, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        """Attend, [rows, heads, length, width] each."""
        rows = len(query)
        if self._all is None:
            return _attend(query, key, value, self._with_padding(rows))
        most = max(1, rows // _BIAS_ROWS)
        told = _attend(query[:most], key[:most], value[:most], self._with_padding(most))
        if most == rows:
            return told
        known = self._all if self._padding is None else self._all[most:]
        rest = _attend(query[most:], key[most:], value[most:], known)
        return torch.cat([told, rest])

    def _with_padding(self, rows: int) -> Tensor:
        return self._told if self._padding is None else self._told + self._padding[:rows]


def _strengthened(bias: Tensor) -> Tensor:
    """Return the same values with a gradient `_BIAS_ROWS` times as strong."""
    known = bias.detach()
    return known + (bias - known) * _BIAS_ROWS


def _attend(query: Tensor, key: Tensor, value: Tensor, added: Tensor | None) -> Tensor:
    if added is not None:
        added = added.expand(len(query), query.shape[1], query.shape[2], key.shape[2])
    return functional.scaled_dot_product_attention(query, key, value, added, scale=1.0)


def _self_attention(states: Tensor, layer: Any, scores: _Scores, stack: Any) -> Tensor:  # noqa: ANN401
    own = layer.SelfAttention
    mixed = _linear(_norm(states, layer.layer_norm), own.q, own.k, own.v)
    query, key, value = (_heads(part, own.n_heads) for part in mixed.chunk(3, dim=-1))
    return states + _dropped(_linear(_joined(scores.attend(query, key, value)), own.o), stack)


def _cross_attention(
    states: Tensor,
    layer: Any,  # noqa: ANN401
    read: Tensor,
    padding: Tensor | None,
    stack: Any,  # noqa: ANN401
) -> Tensor:
    own = layer.EncDecAttention
    query = _heads(_linear(_norm(states, layer.layer_norm), own.q), own.n_heads)
    mixed = _linear(read, own.k, own.v)
    key, value = (_heads(part, own.n_heads) for part in mixed.chunk(2, dim=-1))
    return states + _dropped(_linear(_joined(_attend(query, key, value, padding)), own.o), stack)


def _feed_forward(states: Tensor, layer: Any, stack: Any) -> Tensor:  # noqa: ANN401
    own = layer.DenseReluDense
    wide = _linear(_norm(states, layer.layer_norm), own.wi_0, own.wi_1)
    gate, value = wide.chunk(2, dim=-1)
    inner = _dropped(functional.gelu(gate, approximate="tanh") * value, stack)
    return states + _dropped(_linear(inner, own.wo), stack)


def _linear(states: Tensor, *layers: nn.Linear) -> Tensor:
    weights = [layer.weight.to(states.dtype) for layer in layers]
    return functional.linear(states, weights[0] if len(weights) == 1 else torch.cat(weights))


def _norm(states: Tensor, layer: Any) -> Tensor:  # noqa: ANN401
    weight = layer.weight.to(states.dtype)
    return functional.rms_norm(states, weight.shape, weight, layer.variance_epsilon)


def _dropped(states: Tensor, stack: Any) -> Tensor:  # noqa: ANN401
    rate = stack.dropout.p if stack.training else 0.0
    return functional.dropout(states, rate) if rate else states


def _heads(states: Tensor, heads: int) -> Tensor:
    """[rows, length, heads * width] to [rows, heads, length, width]."""
    return states.unflatten(-1, (heads, -1)).transpose(1, 2)


def _joined(states: Tensor) -> Tensor:
    return states.transpose(1, 2).flatten(2)
