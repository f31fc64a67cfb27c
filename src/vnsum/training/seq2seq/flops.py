"""The cost of a batch, counted as `torch.utils.flop_counter` counts it: products only."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.training.loop.shapes import Shape

__all__ = ["forward_flops", "training_flops"]


def forward_flops(
    shape: Shape, vocabulary: int, source: int, target: int, written: int | None = None
) -> int:
    """Count the floating-point operations of one forward pass over one pair.

    Args:
        shape: Of the model.
        vocabulary: Number of ids the output scores.
        source: Length of the source.
        target: Length of the target.
        written: How much of it is no padding, which alone is scored; all where not said.

    Returns:
        Multiplications and additions of all matrix products.
    """
    inner = shape.heads * shape.d_kv
    projection = 2 * shape.d_model * inner
    feed = 3 * 2 * shape.d_model * shape.d_ff
    encoder = source * (4 * projection + feed) + 4 * source * source * inner
    crossing = 2 * target * projection + 2 * source * projection + 4 * source * target * inner
    decoder = target * (4 * projection + feed) + 4 * target * target * inner + crossing
    output = 2 * (target if written is None else written) * shape.d_model * vocabulary
    return shape.encoder_layers * encoder + shape.decoder_layers * decoder + output


def training_flops(
    shape: Shape,
    vocabulary: int,
    sources: Sequence[int],
    targets: Sequence[int],
    written: Sequence[int],
) -> int:
    """Count forward and backward passes: the backward one costs twice the forward one.

    Args:
        shape: Of the model.
        vocabulary: See `forward_flops`.
        sources: Length of each row's source, with or without its padding.
        targets: The same for targets.
        written: Length of each row's target without its padding.

    Returns:
        Operations of one step over these rows.
    """
    rows = zip(sources, targets, written, strict=True)
    return 3 * sum(forward_flops(shape, vocabulary, *row) for row in rows)
