"""Text to token ids and back, the same for every engine.

The text is normalised by vnsum first: Hugging Face's `tokenizers` takes 30 of
87 accented Vietnamese letters apart when they come decomposed (tokenizers
#2116, #2334). SentencePiece is used directly where the folder has its model,
so that "</s>" or "<pad>" in a source is text and never a mark.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from vnsum.errors import MissingExtraError, WeightsError
from vnsum.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

__all__ = ["Codec", "Vocabulary", "open_codec"]

_MARKS = ("<s>", "<pad>", "</s>", "<unk>")
"""What fairseq puts before the pieces, in this order: the first ids of BARTpho and mBART."""


@runtime_checkable
class Vocabulary(Protocol):
    """What one tokenizer format has to do; texts are normalised already."""

    def encode(self, text: str) -> list[int]:
        """Return ids without any marks."""
        ...

    def decode(self, ids: Sequence[int]) -> str:
        """Return text; marks are left out."""
        ...

    def token_id(self, token: str) -> int | None:
        """Return the id of one token, or None."""
        ...


@dataclass(frozen=True)
class Codec:
    """Text to ids and back.

    Attributes:
        vocabulary: The tokenizer of the model.
    """

    vocabulary: Vocabulary

    def encode(self, text: str) -> list[int]:
        """Turn a text into ids.

        Args:
            text: Any text; it is normalised (`vnsum.text.normalise`), so that it is one line.

        Returns:
            Ids without prefix and end mark; empty for white space.
        """
        return self.vocabulary.encode(normalise(text).text)

    def decode(self, ids: Sequence[int]) -> str:
        """Turn ids into text.

        Args:
            ids: Ids below the model's vocabulary; marks and ids without text are left out.

        Returns:
            Text on one line without blanks at its ends.
        """
        return self.vocabulary.decode(ids).strip()

    def count(self, text: str) -> int:
        """Count the ids of a text, prefix and end mark not among them."""
        return len(self.encode(text))

    def token_id(self, token: str) -> int:
        """Look a token up.

        Args:
            token: A mark or a language code ("</s>", "vi_VN").

        Returns:
            Its id.

        Raises:
            WeightsError: When the tokenizer has no such token.
        """
        found = self.vocabulary.token_id(token)
        if found is None:
            raise WeightsError(
                f"the tokenizer has no token {token!r}",
                hint="correct the recipe in vnsum.json",
            )
        return found


def open_codec(folder: Path) -> Codec:
    """Open the tokenizer of a model folder.

    Looked for in this order: `spiece.model` (T5), `dict.txt` beside `sentencepiece.bpe.model`
    (BARTpho, whose ids are lines of the list), `tokenizer.json`, `sentencepiece.bpe.model` (mBART).

    Args:
        folder: The model's folder.

    Returns:
        The codec.

    Raises:
        MissingExtraError: When the extra `hub` is not installed.
        WeightsError: When there is no tokenizer or it is damaged.
    """
    pieces, listed = folder / "sentencepiece.bpe.model", folder / "dict.txt"
    try:
        if (folder / "spiece.model").is_file():
            return Codec(_Pieces(_processor(folder / "spiece.model")))
        if pieces.is_file() and listed.is_file():
            return Codec(_Listed(_processor(pieces), _fairseq_list(listed)))
        if (folder / "tokenizer.json").is_file():
            return Codec(_Json(folder / "tokenizer.json"))
        if pieces.is_file():
            processor = _processor(pieces)
            return Codec(_Listed(processor, _fairseq_table(processor, folder)))
    except ImportError as error:
        raise MissingExtraError("A seq2seq model", "hub") from error
    except Exception as error:  # SentencePiece and tokenizers raise several kinds, Exception too
        raise WeightsError(
            "the tokenizer cannot be read", hint="download or save the model again"
        ) from error
    raise WeightsError(
        "the model folder has no tokenizer",
        hint="it needs spiece.model, sentencepiece.bpe.model or tokenizer.json",
    )


def _processor(path: Path) -> Any:  # noqa: ANN401 - sentencepiece has no types
    import sentencepiece  # noqa: PLC0415 - extra hub

    return sentencepiece.SentencePieceProcessor(model_file=str(path))


class _Pieces:
    """SentencePiece, whose ids are the model's."""

    def __init__(self, processor: Any) -> None:  # noqa: ANN401 - sentencepiece has no types
        self._processor = processor
        self._size = processor.get_piece_size()

    def encode(self, text: str) -> list[int]:
        return list(self._processor.encode(text))

    def decode(self, ids: Sequence[int]) -> str:
        known = [int(number) for number in ids if number < self._size]
        written = [number for number in known if not self._processor.is_unknown(number)]
        return str(self._processor.decode(written))

    def token_id(self, token: str) -> int | None:
        found = int(self._processor.piece_to_id(token))
        return found if self._processor.id_to_piece(found) == token else None


class _Listed:
    """SentencePiece, whose pieces have their ids from a list."""

    def __init__(self, processor: Any, ids: Mapping[str, int]) -> None:  # noqa: ANN401 - no types
        self._processor = processor
        self._ids = ids
        self._unknown = ids["<unk>"]
        self._pieces = {number: piece for piece, number in ids.items() if self._is_text(piece)}

    def encode(self, text: str) -> list[int]:
        pieces: Iterable[str] = self._processor.encode(text, out_type=str)
        return [self._ids.get(piece, self._unknown) for piece in pieces]

    def decode(self, ids: Sequence[int]) -> str:
        known = [self._pieces[number] for number in ids if number in self._pieces]
        return str(self._processor.decode_pieces(known))

    def token_id(self, token: str) -> int | None:
        return self._ids.get(token)

    def _is_text(self, piece: str) -> bool:
        """Tell pieces from marks and language codes."""
        number = self._processor.piece_to_id(piece)
        return not (self._processor.is_unknown(number) or self._processor.is_control(number))


def _fairseq_list(path: Path) -> dict[str, int]:
    """Read BARTpho's list: a piece and its count a line, numbered after the marks."""
    ids = {mark: number for number, mark in enumerate(_MARKS)}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            ids.setdefault(line.split()[0], len(ids))
    ids.setdefault("<mask>", len(ids))
    return ids


def _fairseq_table(processor: Any, folder: Path) -> dict[str, int]:  # noqa: ANN401 - no types
    """Number the pieces of mBART as fairseq does, its languages and the mask after them."""
    ids = {mark: number for number, mark in enumerate(_MARKS)}
    size = processor.get_piece_size()
    ids |= {processor.id_to_piece(number): number + 1 for number in range(3, size)}
    codes = _language_codes(folder)
    ids |= {code: size + 1 + number for number, code in enumerate(codes)}
    ids["<mask>"] = size + 1 + len(codes)
    return ids


def _language_codes(folder: Path) -> list[str]:
    """Return mBART's language codes in their order: 52 where the folder names mBART-50, else 25."""
    from transformers.models.mbart import tokenization_mbart  # noqa: PLC0415 - extra hub
    from transformers.models.mbart50 import tokenization_mbart50  # noqa: PLC0415 - extra hub

    named = any(
        "MBart50" in path.read_text("utf-8")
        for path in (folder / "config.json", folder / "tokenizer_config.json")
        if path.is_file()
    )
    return list((tokenization_mbart50 if named else tokenization_mbart).FAIRSEQ_LANGUAGE_CODES)


class _Json:
    """A `tokenizer.json`, read by Hugging Face's tokenizers."""

    def __init__(self, path: Path) -> None:
        from tokenizers import Tokenizer  # noqa: PLC0415 - extra hub

        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.encode_special_tokens = True  # "</s>" in a source is text
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def encode(self, text: str) -> list[int]:
        return list(self._tokenizer.encode(text, add_special_tokens=False).ids)

    def decode(self, ids: Sequence[int]) -> str:
        return str(self._tokenizer.decode(list(ids), skip_special_tokens=True))

    def token_id(self, token: str) -> int | None:
        found = self._tokenizer.token_to_id(token)
        return None if found is None else int(found)
