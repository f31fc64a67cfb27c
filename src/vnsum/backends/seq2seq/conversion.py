"""A checkpoint in CTranslate2's form, made once and kept in the user's cache.

The tokens of the converted model are the ids themselves, written out ("0",
"1", ...), so that both engines are given the same ids and the tokenizer of
the checkpoint has no say in it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from vnsum.backends.devices import import_ctranslate2
from vnsum.backends.pretrained import load_pretrained
from vnsum.errors import BackendError, VnsumError
from vnsum.weights.cache import cached

if TYPE_CHECKING:
    from vnsum.backends.seq2seq.limits import EngineTokens
    from vnsum.weights.checkpoints import Checkpoint

__all__ = ["convert", "converted"]

_FORM = 1
"""Raised when conversion changes, so that older conversions are made again."""


def converted(checkpoint: Checkpoint, tokens: EngineTokens, numbers: str, *, name: str) -> Path:
    """Return the converted model, converting it the first time.

    Args:
        checkpoint: What to convert.
        tokens: Ids of the marks.
        numbers: Type of the weights, as `devices.choose_ctranslate2_type` gives it.
        name: What `vnsum models list` calls it.

    Returns:
        Folder in the cache.

    Raises:
        BackendError: When CTranslate2 cannot convert it.
        MissingExtraError: When the extra `hub` is not installed.
        WeightsError: When the cache cannot be written or the disk is full.
    """
    version = _version()
    start = "-".join(map(str, tokens.start))
    key = (
        f"{checkpoint.sha256[:16]}-{numbers}-{start}-{tokens.eos}-{tokens.pad}-ct{version}.{_FORM}"
    )
    about = {
        "model": name,
        "architecture": checkpoint.architecture,
        "numbers": numbers,
        "sha256": checkpoint.sha256,
        "ctranslate2": version,
    }
    return cached(key, lambda folder: convert(checkpoint, tokens, numbers, folder), about=about)


def convert(checkpoint: Checkpoint, tokens: EngineTokens, numbers: str, folder: Path) -> None:
    """Convert a checkpoint.

    Args:
        checkpoint: What to convert.
        tokens: Ids of the marks.
        numbers: Type of the weights.
        folder: Where to; emptied first.

    Raises:
        BackendError: When CTranslate2 cannot convert it.
        OSError: When the disk fails; `cached` says what that means.
    """
    try:
        _converter(checkpoint.folder, tokens).convert(str(folder), quantization=numbers, force=True)
    except (VnsumError, OSError):
        raise
    except Exception as error:  # converter, torch and safetensors raise several kinds
        raise BackendError(
            f"{checkpoint.folder.name} cannot be converted for CTranslate2: {error}",
            hint="use engine='transformers'",
        ) from error


def _version() -> str:
    """Return the first two numbers of CTranslate2's version; its format may change with them."""
    return ".".join(str(import_ctranslate2().__version__).split(".")[:2])


def _converter(folder: Path, tokens: EngineTokens) -> Any:  # noqa: ANN401 - no types
    """Return a converter that loads safetensors alone and names tokens by their ids."""
    from ctranslate2.converters import TransformersConverter  # noqa: PLC0415 - extra hub

    class Converter(TransformersConverter):  # type: ignore[misc] # Any: it has no types
        def load_model(self, model_class: Any, path: str, **options: Any) -> Any:  # noqa: ANN401
            options.pop("trust_remote_code", None)
            model = load_pretrained(model_class, Path(path), **options)
            self.size = int(model.config.vocab_size)
            _complete(model.config)
            return model

        def load_tokenizer(self, *_: Any, **__: Any) -> _Ids:  # noqa: ANN401 - its form
            return _Ids(self.size, tokens)

        def _load(self) -> Any:  # noqa: ANN401 - no types
            spec = super()._load()
            spec.config.decoder_start_token = str(tokens.start[0])
            return spec

    return Converter(str(folder), low_cpu_mem_usage=True)


def _complete(config: Any) -> None:  # noqa: ANN401 - no types
    """Say of (m)BART what the converter asks; transformers 5 knows and does not write it down."""
    if config.model_type in {"bart", "mbart"}:
        config.normalize_before = config.model_type == "mbart"
        config.normalize_embedding = True


class _Ids:
    """A tokenizer whose tokens are the ids, as far as the converter asks."""

    def __init__(self, size: int, tokens: EngineTokens) -> None:
        self._size = size
        self.bos_token = self.pad_token = str(tokens.pad)
        self.eos_token = str(tokens.eos)
        self.unk_token = str(tokens.unk)

    def get_vocab(self) -> dict[str, int]:
        return {str(number): number for number in range(self._size)}

    def convert_ids_to_tokens(self, number: int) -> str:
        return str(number)
