"""The encoder in the XLM-R form, with its masks' head and with the head for questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch
from transformers import (
    XLMRobertaConfig,
    XLMRobertaForMaskedLM,
    XLMRobertaForQuestionAnswering,
)

from vnsum.errors import WeightsError
from vnsum.training.loop.averages import learnt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from torch import Tensor

    from vnsum.training.corpus.protocols import Vocabulary
    from vnsum.training.loop.shapes import EncoderShape

__all__ = ["build_encoder", "build_reader", "encoder_config"]

_BODY = "roberta."
_TIED = {"roberta.embeddings.word_embeddings.weight": "lm_head.decoder.weight"}
"""One tensor under two names; transformers lists the head, and with it the second name, first."""


def encoder_config(shape: EncoderShape, vocabulary: Vocabulary, attention: str) -> XLMRobertaConfig:
    """Return the transformers configuration of a shape.

    Args:
        shape: Sizes.
        vocabulary: Gives the number of ids and those with a meaning.
        attention: "sdpa" or "eager".

    Returns:
        The configuration; positions begin behind that of padding, as the form has it.
    """
    return XLMRobertaConfig(
        vocab_size=vocabulary.size,
        hidden_size=shape.width,
        num_attention_heads=shape.heads,
        intermediate_size=shape.inner,
        num_hidden_layers=shape.layers,
        max_position_embeddings=shape.positions + vocabulary.pad_id + 1,
        type_vocab_size=1,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        layer_norm_eps=1e-5,
        pad_token_id=vocabulary.pad_id,
        bos_token_id=vocabulary.reading["cls"],
        eos_token_id=vocabulary.eos_id,
        tie_word_embeddings=True,
        attn_implementation=attention,
    )


def build_encoder(
    shape: EncoderShape, vocabulary: Vocabulary, attention: str, seed: int
) -> XLMRobertaForMaskedLM:
    """Make an encoder with fresh weights and the head that fills masks.

    Args:
        shape: Sizes.
        vocabulary: See `encoder_config`.
        attention: See `encoder_config`.
        seed: Of the weights.

    Returns:
        The model in fp32 on the CPU.
    """
    torch.manual_seed(seed)
    return XLMRobertaForMaskedLM(encoder_config(shape, vocabulary, attention)).train()


def build_reader(
    config: XLMRobertaConfig, encoder: Mapping[str, Tensor], seed: int
) -> XLMRobertaForQuestionAnswering:
    """Put a fresh head for questions on a trained encoder.

    Args:
        config: Of the encoder.
        encoder: Weights as a run of the encoder saved them.
        seed: Of the head.

    Returns:
        The model in fp32 on the CPU.

    Raises:
        WeightsError: When the weights are of another shape.
    """
    torch.manual_seed(seed)
    model: Any = XLMRobertaForQuestionAnswering(config).train()
    with torch.no_grad():
        for name, weight in learnt(model).items():
            if not name.startswith(_BODY):
                continue
            given = encoder.get(name, encoder.get(_TIED.get(name, "")))
            if given is None or given.shape != weight.shape:
                raise WeightsError(
                    f"the encoder has no {name} of shape {tuple(weight.shape)}",
                    hint="name the run of an encoder with the vocabulary of the questions",
                )
            weight.copy_(given)
    return model
