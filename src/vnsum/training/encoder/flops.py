"""The cost of a batch of the encoder, counted as `torch.utils.flop_counter` counts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vnsum.training.loop.shapes import EncoderShape

__all__ = ["encoder_flops", "mask_head_flops"]


def encoder_flops(shape: EncoderShape, length: int) -> int:
    """Count the operations of one forward pass over one window.

    Args:
        shape: Of the encoder.
        length: Tokens of the window.

    Returns:
        Multiplications and additions of all matrix products, without a head.
    """
    projections = 4 * 2 * shape.width * shape.width
    feed = 2 * 2 * shape.width * shape.inner
    return shape.layers * (length * (projections + feed) + 4 * length * length * shape.width)


def mask_head_flops(shape: EncoderShape, vocabulary: int, masked: int) -> int:
    """Count the operations of the head that fills masks.

    Args:
        shape: Of the encoder.
        vocabulary: Number of ids it scores.
        masked: Places it is asked for.

    Returns:
        Multiplications and additions.
    """
    return 2 * masked * shape.width * (shape.width + vocabulary)
