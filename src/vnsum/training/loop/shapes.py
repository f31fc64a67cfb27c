"""The shapes of what is trained."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from vnsum.errors import OptionsError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["SHAPES", "Adapter", "EncoderShape", "Shape"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The T5 v1.1 form: gated GELU, RMS norm, relative positions, one embedding.

    Attributes:
        d_model: Width.
        d_kv: Width of an attention head.
        heads: Attention heads.
        d_ff: Inner width of the gated layer.
        encoder_layers: Layers that read.
        decoder_layers: Layers that write; beam search pays for them.
    """

    d_model: int = 512
    d_kv: int = 64
    heads: int = 8
    d_ff: int = 1408
    encoder_layers: int = 8
    decoder_layers: int = 3

    def __post_init__(self) -> None:
        """Check that every size is at least 1.

        Raises:
            OptionsError: When one is not.
        """
        _at_least_one(asdict(self))


@dataclass(frozen=True, slots=True, kw_only=True)
class EncoderShape:
    """The XLM-R form, which transformers and CTranslate2 both load: post-norm, learnt positions.

    Attributes:
        width: Width.
        heads: Attention heads.
        inner: Inner width of the feed-forward layer.
        layers: Layers.
        positions: Most tokens it reads at once.
    """

    width: int = 384
    heads: int = 6
    inner: int = 1536
    layers: int = 6
    positions: int = 512

    def __post_init__(self) -> None:
        """Check the sizes.

        Raises:
            OptionsError: When one is below 1, or the heads do not share the width evenly.
        """
        _at_least_one(asdict(self))
        if self.width % self.heads:
            raise OptionsError(
                f"{self.heads} heads do not share a width of {self.width}", hint="a divisor of it"
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Adapter:
    """What of a checkpoint is trained.

    Attributes:
        rank: Of the LoRA matrices beside every linear layer; 0 to train all weights.
        alpha: Their product is scaled by `alpha / rank`.
    """

    rank: int = 16
    alpha: int = 32

    def __post_init__(self) -> None:
        """Check the ranges.

        Raises:
            OptionsError: When one is out of range.
        """
        if self.rank < 0 or self.alpha < 1:
            raise OptionsError(
                f"shape: rank {self.rank}, alpha {self.alpha}", hint="0 and 1 at least"
            )


SHAPES: Mapping[str, type[Shape | EncoderShape | Adapter]] = {
    "seq2seq": Shape,
    "encoder": EncoderShape,
    "reader": EncoderShape,
    "finetune": Adapter,
}
"""Of each kind of run."""


def _at_least_one(sizes: Mapping[str, int]) -> None:
    for name, value in sizes.items():
        if value < 1:
            raise OptionsError(f"shape.{name} is {value}", hint="at least 1")
