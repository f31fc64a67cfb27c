"""Any checkpoint's tokenizer, with exact offsets into the author's text.

A text goes through `vnsum.text.normalise` first, so the tokenizer sees NFC
(tokenizers spoil decomposed Vietnamese) and the offsets go back through the
map. Letters that look like special tokens ("</s>") are letters here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.backends.spans.aligning import align_pieces, find_words, whole_letters
from vnsum.errors import MissingExtraError, WeightsError
from vnsum.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.backends.spans.recipes import WordSplitting
    from vnsum.text.normalise import NormalisedText

__all__ = ["Layout", "TokenisedText", "Tokeniser", "load_tokeniser"]

_WORD_START = "▁"


@dataclass(frozen=True, slots=True, eq=False)
class TokenisedText:
    """Token ids with their places.

    Attributes:
        ids: Token ids without special tokens.
        starts: First character of each token in the text given; never falls.
        ends: One past its last character; never falls.
        first: Whether an answer may start at a token; shape (tokens,).
        last: Whether one may end at it.
    """

    ids: tuple[int, ...]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    first: NDArray[np.bool_]
    last: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Layout:
    """The special tokens round a question and its context.

    Attributes:
        before: Ids before the question; the first one stands for "no answer".
        between: Ids between question and context.
        after: Ids after the context.
        context_type: Token type of the context and of what follows it; the question's is 0.
    """

    before: tuple[int, ...]
    between: tuple[int, ...]
    after: tuple[int, ...]
    context_type: int

    @property
    def special(self) -> int:
        """How many special tokens there are."""
        return len(self.before) + len(self.between) + len(self.after)


class Tokeniser:
    """A tokenizer of transformers, whichever family it is of."""

    def __init__(self, tokenizer: Any, words: WordSplitting) -> None:  # noqa: ANN401 - no types
        """Wrap a tokenizer.

        Args:
            tokenizer: From `AutoTokenizer`.
            words: How words are joined; see `SpanRecipe.words`.
        """
        self._tokenizer = tokenizer
        self.layout = _layout(tokenizer)
        self._backend = getattr(tokenizer, "backend_tokenizer", None)
        if self._backend is not None:  # last: a call of it, as above, sets all three back
            self._backend.encode_special_tokens = True
            self._backend.no_truncation()
            self._backend.no_padding()
        auto = "underthesea" if _wants_words(tokenizer) else "none"
        self.words = auto if words == "auto" else words
        self._split = _load_splitter() if self.words == "underthesea" else None
        self._pieces = lru_cache(maxsize=20_000)(self._cut)
        self.pad: int = tokenizer.pad_token_id or 0
        self.limit: int = tokenizer.model_max_length

    def encode(self, text: str) -> TokenisedText:
        """Cut a text into tokens.

        Args:
            text: Any text.

        Returns:
            Ids and places in this very text.
        """
        view = normalise(text)
        has_offsets = self._backend is not None and self._split is None
        ids, places, mark = self._fast(view.text) if has_offsets else self._slow(view.text)
        return _placed(ids, places, mark, view)

    def _fast(self, text: str) -> tuple[list[int], list[tuple[int, int]], list[bool]]:
        done = self._backend.encode(text, add_special_tokens=False)  # type: ignore[union-attr]
        return done.ids, done.offsets, [token == _WORD_START for token in done.tokens]

    def _slow(self, text: str) -> tuple[list[int], list[tuple[int, int]], list[bool]]:
        ids: list[int] = []
        places: list[tuple[int, int]] = []
        marks: list[bool] = []
        for start, end in find_words(text, self._split(text) if self._split else None):
            word = text[start:end].replace(" ", "_")
            pieces, numbers = self._pieces(word)
            ids += numbers
            places += align_pieces(pieces, start, end, word)
            marks += [piece == _WORD_START for piece in pieces]
        return ids, places, marks

    def _cut(self, word: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
        pieces = tuple(self._tokenizer.tokenize(word, split_special_tokens=True))
        return pieces, tuple(self._tokenizer.convert_tokens_to_ids(list(pieces)))


def load_tokeniser(folder: Path, words: WordSplitting) -> Tokeniser:
    """Load the tokenizer of a checkpoint.

    Args:
        folder: Its folder.
        words: How words are joined; see `SpanRecipe.words`.

    Returns:
        The tokenizer.

    Raises:
        MissingExtraError: When transformers, or underthesea where words are joined, is missing.
        WeightsError: When the tokenizer's files are missing or damaged.
    """
    try:
        from transformers import AutoTokenizer  # noqa: PLC0415 - heavy and optional
    except ImportError as error:
        raise MissingExtraError("Reading with a checkpoint", "hub") from error
    try:
        tokenizer = AutoTokenizer.from_pretrained(
            folder, local_files_only=True, trust_remote_code=False
        )
    except Exception as error:  # anything: the files decide which library parses them
        raise WeightsError(
            f"the tokenizer of {folder.name} cannot be loaded",
            hint="the folder needs tokenizer.json, sentencepiece.bpe.model or vocab.txt",
        ) from error
    return Tokeniser(tokenizer, words)


def _placed(
    ids: Sequence[int], places: Sequence[tuple[int, int]], marks: list[bool], view: NormalisedText
) -> TokenisedText:
    """Take places in the view back to the text it was made from."""
    spans = [whole_letters(view.source, *view.to_source(*place)) for place in places]
    both = np.array(spans, np.int64).reshape(-1, 2)
    starts, ends = np.maximum.accumulate(both[:, 0]), np.maximum.accumulate(both[:, 1])
    filled = both[:, 0] < both[:, 1]
    return TokenisedText(tuple(ids), starts, ends, filled, filled & ~np.array(marks, np.bool_))


def _layout(tokenizer: Any) -> Layout:  # noqa: ANN401 - no types
    """Learn the special tokens from a pair that the tokenizer puts together itself."""
    done = tokenizer("a", "b", return_special_tokens_mask=True, return_token_type_ids=True)
    ids, types = done["input_ids"], done["token_type_ids"]
    runs: list[list[int]] = [[], [], []]
    place = 0
    for position, special in enumerate(done["special_tokens_mask"]):
        if special:
            runs[place].append(ids[position])
        elif position and done["special_tokens_mask"][position - 1]:
            place += 1
    before, between, after = map(tuple, runs)
    return Layout(before, between, after, int(types[-1]))


def _wants_words(tokenizer: Any) -> bool:  # noqa: ANN401 - no types
    return "phobert" in type(tokenizer).__name__.lower()


def _load_splitter() -> Any:  # noqa: ANN401 - underthesea has no types
    try:
        from underthesea import word_tokenize  # noqa: PLC0415 - heavy and optional
    except ImportError as error:
        raise MissingExtraError("Joining words for PhoBERT", "words") from error
    return word_tokenize
