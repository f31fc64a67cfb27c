"""The SentencePiece model, and how a product is asked for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from sentencepiece import SentencePieceProcessor

from vnsum.errors import WeightsError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnsum.training.corpus.protocols import Vocabulary

__all__ = ["load_pieces", "mark_before", "metadata_marks", "product_marks"]


def load_pieces(vocabulary: Vocabulary) -> SentencePieceProcessor:
    """Load the SentencePiece model of a vocabulary.

    Args:
        vocabulary: Says where it is.

    Returns:
        The processor.

    Raises:
        WeightsError: When it cannot be read.
    """
    return _load(str(vocabulary.path))


def mark_before(name: str) -> str:
    """Return what stands before the text when a product is asked for, and before a metadatum.

    Args:
        name: "headline", "lead", "agency" or "published".

    Returns:
        The prefix a recipe holds.
    """
    return f"<{name}> "


def product_marks(vocabulary: Vocabulary) -> dict[str, tuple[int, ...]]:
    """Return the ids SentencePiece gives each product's prefix.

    Training and use then agree to the id: with the usual dummy prefix SentencePiece puts a bare
    "▁" before a mark that opens a text.

    Args:
        vocabulary: Of the corpus.

    Returns:
        Ids by product.

    Raises:
        WeightsError: When the vocabulary has no mark for a product.
    """
    return _marks(vocabulary, vocabulary.products)


def metadata_marks(vocabulary: Vocabulary) -> dict[str, tuple[int, ...]]:
    """Return the ids SentencePiece gives what stands before a metadatum.

    Args:
        vocabulary: Of the corpus.

    Returns:
        Ids by name.

    Raises:
        WeightsError: When the vocabulary has no mark for a metadatum.
    """
    return _marks(vocabulary, vocabulary.metadata)


def _marks(vocabulary: Vocabulary, known: Mapping[str, int]) -> dict[str, tuple[int, ...]]:
    pieces = load_pieces(vocabulary)
    marks = {}
    for name, mark in known.items():
        ids = tuple(int(one) for one in pieces.encode(mark_before(name).strip()))
        if not ids or ids[-1] != mark or len(ids) > 2:  # noqa: PLR2004 - "▁" and the mark
            raise WeightsError(
                f"the vocabulary does not keep <{name}> in one piece",
                hint="prepare it with the marks as user-defined symbols",
            )
        marks[name] = ids
    return marks


@lru_cache(maxsize=4)
def _load(path: str) -> SentencePieceProcessor:
    try:
        return SentencePieceProcessor(model_file=path)
    except (OSError, RuntimeError) as error:
        raise WeightsError("the vocabulary cannot be read", hint=str(error)) from error
