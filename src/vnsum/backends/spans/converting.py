"""A BERT-like encoder in CTranslate2's form, with its span head beside it.

CTranslate2's own converter knows `XLMRobertaForSequenceClassification` and bare encoders with a
pooler; checkpoints for questions have neither. So its specification is filled here straight from
the safetensors: the three families name their weights alike but for the prefix.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.backends.spans.checkpoints import HEAD, read_weights
from vnsum.errors import BackendError, MissingExtraError, WeightsError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.backends.spans.checkpoints import SpanCheckpoint

__all__ = ["HEAD_FILE", "convert", "why_not"]

HEAD_FILE = "qa_outputs.npz"
"""Weight (2, hidden) and bias (2,) of the span head, beside `model.bin`."""
_PREFIXES = {"bert": "bert", "roberta": "roberta", "xlm-roberta": "roberta"}
_ACTIVATIONS = {"gelu": "GELU", "gelu_new": "GELUTanh", "relu": "RELU", "silu": "SWISH"}

_Weights = dict[str, "NDArray[np.float32]"]


def why_not(checkpoint: SpanCheckpoint) -> str:
    """Tell why CTranslate2 cannot run a checkpoint.

    Args:
        checkpoint: The checkpoint.

    Returns:
        A clause; empty where it can.
    """
    config = checkpoint.config
    if checkpoint.model_type not in _PREFIXES:
        return f"CTranslate2 is not set up for {checkpoint.model_type or 'this family'}"
    if config.get("hidden_act") not in _ACTIVATIONS:
        return f"CTranslate2 does not know the activation {config.get('hidden_act')}"
    if config.get("position_embedding_type", "absolute") != "absolute":
        return "CTranslate2 knows absolute positions only"
    if config.get("is_decoder"):
        return "the checkpoint is a decoder"
    try:
        import ctranslate2  # noqa: F401, PLC0415 - optional
    except ImportError:
        return "ctranslate2 is not installed"
    return ""


def convert(checkpoint: SpanCheckpoint, folder: Path) -> None:
    """Write the encoder and its head in CTranslate2's form.

    Args:
        checkpoint: The checkpoint; `why_not` has no objection.
        folder: An empty folder to write to.

    Raises:
        BackendError: When CTranslate2 refuses.
        MissingExtraError: When ctranslate2 or torch is not installed.
        WeightsError: When weights are missing or damaged.
    """
    weights = read_weights(checkpoint)
    try:
        spec = _encoder(checkpoint, weights)
        head = weights[HEAD], weights["qa_outputs.bias"]
    except KeyError as error:
        raise WeightsError(
            f"{checkpoint.folder.name} lacks the weight {error}", hint="fetch the model again"
        ) from error
    try:
        spec.validate()
        spec.save(str(folder))
    except (RuntimeError, ValueError) as error:
        raise BackendError(
            "CTranslate2 refuses the encoder", hint="choose the engine transformers"
        ) from error
    np.savez(folder / HEAD_FILE, weight=head[0], bias=head[1])


def _encoder(checkpoint: SpanCheckpoint, weights: _Weights) -> Any:  # noqa: ANN401 - no types
    """Fill CTranslate2's specification of a post-norm encoder without pooler."""
    try:
        from ctranslate2.specs import common_spec, transformer_spec  # noqa: PLC0415 - optional
    except ImportError as error:
        raise MissingExtraError("CTranslate2's engine", "hub") from error
    config, prefix = checkpoint.config, _PREFIXES[checkpoint.model_type]
    encoder = transformer_spec.TransformerEncoderSpec(
        config["num_hidden_layers"],
        config["num_attention_heads"],
        pre_norm=False,
        activation=getattr(common_spec.Activation, _ACTIVATIONS[config["hidden_act"]]),
        layernorm_embedding=True,
        num_source_embeddings=2,
        embeddings_merge=common_spec.EmbeddingsMerge.ADD,
    )
    encoder.scale_embeddings = False
    _fill_embeddings(encoder, weights, f"{prefix}.embeddings", checkpoint.first_position)
    for number, layer in enumerate(encoder.layer):
        _fill_layer(layer, weights, f"{prefix}.encoder.layer.{number}")
    spec = transformer_spec.TransformerEncoderModelSpec(encoder)
    spec.config.layer_norm_epsilon = config.get("layer_norm_eps", 1e-12)
    # Ids go in, so the words behind them do not matter; one has to be the unknown token.
    count = len(weights[f"{prefix}.embeddings.word_embeddings.weight"])
    spec.register_vocabulary([spec.config.unk_token, *map(str, range(1, count))])
    return spec


def _fill_embeddings(encoder: Any, weights: _Weights, name: str, first: int) -> None:  # noqa: ANN401
    words, types = encoder.embeddings
    words.weight = weights[f"{name}.word_embeddings.weight"]
    types.weight = weights[f"{name}.token_type_embeddings.weight"]
    encoder.position_encodings.encodings = weights[f"{name}.position_embeddings.weight"][first:]
    _fill_norm(encoder.layernorm_embedding, weights, f"{name}.LayerNorm")


def _fill_layer(layer: Any, weights: _Weights, name: str) -> None:  # noqa: ANN401 - no types
    attention, feed = layer.self_attention, layer.ffn
    _fill_linear(
        attention.linear[0],
        weights,
        *(f"{name}.attention.self.{part}" for part in ("query", "key", "value")),
    )
    _fill_linear(attention.linear[1], weights, f"{name}.attention.output.dense")
    _fill_norm(attention.layer_norm, weights, f"{name}.attention.output.LayerNorm")
    _fill_linear(feed.linear_0, weights, f"{name}.intermediate.dense")
    _fill_linear(feed.linear_1, weights, f"{name}.output.dense")
    _fill_norm(feed.layer_norm, weights, f"{name}.output.LayerNorm")


def _fill_linear(spec: Any, weights: _Weights, *names: str) -> None:  # noqa: ANN401 - no types
    spec.weight = np.concatenate([weights[f"{name}.weight"] for name in names])
    spec.bias = np.concatenate([weights[f"{name}.bias"] for name in names])


def _fill_norm(spec: Any, weights: _Weights, name: str) -> None:  # noqa: ANN401 - no types
    spec.gamma, spec.beta = weights[f"{name}.weight"], weights[f"{name}.bias"]
