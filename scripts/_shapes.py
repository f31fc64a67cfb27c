"""The shapes of public checkpoints with random weights, for the benchmarks of the engines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vnsum.backends.seq2seq.conversion import convert
from vnsum.backends.seq2seq.limits import EngineTokens
from vnsum.weights.checkpoints import Checkpoint

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["SHAPES", "Shape", "save_random"]


@dataclass(frozen=True)
class Shape:
    """An encoder-decoder.

    Attributes:
        family: "t5" or "mbart".
        words: Size of the vocabulary.
        width: Of the states.
        inner: Of the feed-forward layers.
        heads: Of attention, 64 wide each.
        encoder: Layers.
        decoder: Layers.
        tokens: Ids of the marks.
    """

    family: str
    words: int
    width: int
    inner: int
    heads: int
    encoder: int
    decoder: int
    tokens: EngineTokens

    def operations(self, sources: Sequence[int], written: int, beams: int) -> float:
        """Count the multiplications and additions of all products of matrices.

        Args:
            sources: Tokens of each source.
            written: Tokens of each target.
            beams: Beams.

        Returns:
            Their number; an encoder's cross-attention keys are counted once a source.
        """
        states = 64 * self.heads
        square, feed = self.width * states, 2 * self.width * self.inner
        total = 0.0
        for read in sources:
            total += self.encoder * read * (4 * square + feed + 2 * read * states)
            total += self.decoder * read * 2 * square  # keys and values of the source, once
            step = self.decoder * (6 * square + feed + 2 * (read + written / 2) * states)
            total += written * beams * (step + self.width * self.words)
        return 2 * total

    def convert(self, folder: Path, out: Path, numbers: str) -> None:
        """Convert saved weights for CTranslate2.

        Args:
            folder: What `save_random` wrote.
            out: Where to.
            numbers: Type of the weights.
        """
        weights = folder / "model.safetensors"
        found = Checkpoint(folder, "", self.family, {}, (weights,), (weights,))
        convert(found, self.tokens, numbers, out)


_T5 = EngineTokens(pad=0, eos=1, unk=2, start=(0,))
_FAIRSEQ = EngineTokens(pad=1, eos=2, unk=3, start=(2,))
SHAPES = {
    "compact": Shape("t5", 16_000, 512, 2048, 8, 8, 3, _T5),
    "vit5-base": Shape("t5", 36_096, 768, 3072, 12, 12, 12, _T5),
    "bartpho-syllable": Shape("mbart", 40_030, 1024, 4096, 16, 12, 12, _FAIRSEQ),
    "mbart-large-50": Shape("mbart", 250_054, 1024, 4096, 16, 12, 12, _FAIRSEQ),
}
"""The compact one has the width of `configs/compact.yaml` and two encoder layers more."""


def save_random(shape: Shape, folder: Path) -> None:
    """Save random weights of a shape.

    Args:
        shape: The shape.
        folder: Where to.
    """
    import torch  # noqa: PLC0415 - only where weights are made

    torch.manual_seed(0)
    (_t5 if shape.family == "t5" else _mbart)(shape).save_pretrained(folder)


def _t5(shape: Shape) -> Any:  # noqa: ANN401 - transformers has no types
    from transformers import T5Config, T5ForConditionalGeneration  # noqa: PLC0415

    config = T5Config(
        vocab_size=shape.words,
        d_model=shape.width,
        d_ff=shape.inner,
        d_kv=64,
        num_heads=shape.heads,
        num_layers=shape.encoder,
        num_decoder_layers=shape.decoder,
        decoder_start_token_id=shape.tokens.start[0],
        pad_token_id=shape.tokens.pad,
        eos_token_id=shape.tokens.eos,
    )
    return T5ForConditionalGeneration(config)


def _mbart(shape: Shape) -> Any:  # noqa: ANN401 - transformers has no types
    from transformers import MBartConfig, MBartForConditionalGeneration  # noqa: PLC0415

    config = MBartConfig(
        vocab_size=shape.words,
        d_model=shape.width,
        encoder_ffn_dim=shape.inner,
        decoder_ffn_dim=shape.inner,
        encoder_attention_heads=shape.heads,
        decoder_attention_heads=shape.heads,
        encoder_layers=shape.encoder,
        decoder_layers=shape.decoder,
        max_position_embeddings=1024,
        scale_embedding=False,
        decoder_start_token_id=shape.tokens.start[0],
    )
    return MBartForConditionalGeneration(config)
