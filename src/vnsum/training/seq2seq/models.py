"""The transformers model of a shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from transformers import T5Config, T5ForConditionalGeneration

if TYPE_CHECKING:
    from vnsum.training.corpus.protocols import Vocabulary
    from vnsum.training.loop.shapes import Shape

__all__ = ["build_model", "model_config"]


def model_config(shape: Shape, vocabulary: Vocabulary, attention: str) -> T5Config:
    """Return the transformers configuration of a shape.

    Args:
        shape: Sizes.
        vocabulary: Gives the number of ids and those with a meaning.
        attention: "sdpa" or "eager".

    Returns:
        A T5 v1.1 configuration with one embedding for input and output.
    """
    return T5Config(
        vocab_size=vocabulary.size,
        d_model=shape.d_model,
        d_kv=shape.d_kv,
        num_heads=shape.heads,
        d_ff=shape.d_ff,
        num_layers=shape.encoder_layers,
        num_decoder_layers=shape.decoder_layers,
        feed_forward_proj="gated-gelu",
        dropout_rate=0.0,
        tie_word_embeddings=True,
        pad_token_id=vocabulary.pad_id,
        eos_token_id=vocabulary.eos_id,
        decoder_start_token_id=vocabulary.pad_id,
        attn_implementation=attention,
    )


def build_model(
    shape: Shape, vocabulary: Vocabulary, attention: str, seed: int
) -> T5ForConditionalGeneration:
    """Make a model with fresh weights.

    Args:
        shape: Sizes.
        vocabulary: See `model_config`.
        attention: See `model_config`.
        seed: Of the weights.

    Returns:
        The model in fp32 on the CPU.
    """
    torch.manual_seed(seed)
    model = T5ForConditionalGeneration(model_config(shape, vocabulary, attention))
    # T5 draws embeddings with variance 1, made for outputs that are not tied; tied and scaled by
    # d_model ** -0.5 the first logits then have variance 1 too. transformers does the scaling.
    return model.train()
