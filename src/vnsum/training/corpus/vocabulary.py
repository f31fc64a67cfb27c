"""A SentencePiece vocabulary with the tokens that training and recipes name."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vnsum.errors import MissingExtraError, WeightsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

__all__ = ["METADATA", "PRODUCTS", "READING", "Vocabulary", "open_vocabulary", "train_vocabulary"]

PRODUCTS = ("headline", "lead", "summary")
METADATA = ("agency", "published")
READING = ("cls", "mask")
"""What opens a window of the encoder, and what stands for a masked token."""
SENTINELS = 100
"""As T5 has; ids are those of <extra_id_0> and on."""


@dataclass(frozen=True)
class Vocabulary:
    """A SentencePiece model and the ids with a meaning of their own.

    Attributes:
        path: The SentencePiece model.
        size: Number of ids, below 65,536.
        sha256: Of the model.
        sentinel_ids: Stand for what was masked, in order of use.
        products: The token that asks for a product, by its name.
        metadata: The token before a metadatum, by its name.
        reading: The tokens that only the encoder knows, by name.
        pad_id: Fills batches and starts the decoder.
        eos_id: Ends sources and targets.
        unk_id: Stands for unknown text.
    """

    path: Path
    size: int
    sha256: str
    sentinel_ids: Sequence[int]
    products: Mapping[str, int]
    metadata: Mapping[str, int]
    reading: Mapping[str, int]
    pad_id: int = 0
    eos_id: int = 1
    unk_id: int = 2


def train_vocabulary(texts: Iterable[str], path: Path, *, size: int, seed: int) -> Vocabulary:
    """Train a unigram model.

    Digits are split, bytes stand for letters it does not know, and the text is left as it
    is: normalising is done before, by `vnsum.text`.

    Args:
        texts: What to learn from.
        path: Where to write the model.
        size: Number of ids, special tokens included.
        seed: Of the sampling inside SentencePiece.

    Returns:
        The vocabulary.

    Raises:
        MissingExtraError: When sentencepiece is not installed.
        WeightsError: When there is too little text for the size.
    """
    spm = _sentencepiece()
    marks = [f"<{name}>" for name in (*PRODUCTS, *METADATA, *READING)]
    marks += [f"<extra_id_{number}>" for number in range(SENTINELS)]
    model = io.BytesIO()
    spm.set_random_generator_seed(seed)
    try:
        spm.SentencePieceTrainer.train(
            sentence_iterator=iter(texts),
            model_writer=model,
            vocab_size=size,
            model_type="unigram",
            normalization_rule_name="identity",
            byte_fallback=True,
            split_digits=True,
            user_defined_symbols=marks,
            pad_id=0,
            eos_id=1,
            unk_id=2,
            bos_id=-1,
            num_threads=1,
            minloglevel=2,
        )
    except RuntimeError as error:
        raise WeightsError(
            f"no vocabulary of {size:,} can be made", hint="give more text or a smaller size"
        ) from error
    path.write_bytes(model.getvalue())
    return open_vocabulary(path)


def open_vocabulary(path: Path) -> Vocabulary:
    """Open a SentencePiece model made by `train_vocabulary`.

    Args:
        path: The model.

    Returns:
        The vocabulary.

    Raises:
        MissingExtraError: When sentencepiece is not installed.
        WeightsError: When it cannot be read or lacks a token.
    """
    spm = _sentencepiece()
    try:
        data = path.read_bytes()
        pieces = spm.SentencePieceProcessor(model_proto=data)
    except (OSError, RuntimeError) as error:
        raise WeightsError(
            f"{path.name} cannot be read", hint="prepare the corpus again"
        ) from error
    return Vocabulary(
        path,
        len(pieces),
        hashlib.sha256(data).hexdigest(),
        tuple(_id(pieces, f"<extra_id_{number}>") for number in range(SENTINELS)),
        {name: _id(pieces, f"<{name}>") for name in PRODUCTS},
        {name: _id(pieces, f"<{name}>") for name in METADATA},
        {name: _id(pieces, f"<{name}>") for name in READING},
    )


def _id(pieces: Any, token: str) -> int:  # noqa: ANN401 - sentencepiece has no types
    found = int(pieces.piece_to_id(token))
    if found == pieces.unk_id():
        raise WeightsError(
            f"the vocabulary lacks {token}", hint="it is another model's; prepare the corpus again"
        )
    return found


def _sentencepiece() -> Any:  # noqa: ANN401 - it has no types
    try:
        import sentencepiece  # noqa: PLC0415 - extra train
    except ImportError as error:
        raise MissingExtraError("Training", "train") from error
    return sentencepiece
