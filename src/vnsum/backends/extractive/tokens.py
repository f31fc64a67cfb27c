"""Word tokens of a body, as arrays. Punctuation lives in the gaps between tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

__all__ = [
    "MAX_SENTENCES",
    "MAX_TOKENS",
    "SENTENCE_START",
    "TRAINED_SENTENCES",
    "TRAINED_TOKENS",
    "UNKNOWN",
    "Body",
    "bare_names",
    "tokenise",
]

TRAINED_TOKENS = 400
"""Tokens the networks are trained on: of the word types a human lead shares with its body, 95.4 %
stand in the first 400 (4,000 articles of VietNews train, 2026-11-23)."""
TRAINED_SENTENCES = 40
"""Sentences the networks are trained on."""
MAX_TOKENS = 1600
"""Tokens scored at most; all layers are local but for the attention over sentences."""
MAX_SENTENCES = 160
"""Sentences scored at most."""

WORD = re.compile(r"\d+(?:[.,:/-]\d+)*|[^\W_]+")
SENTENCE_START = 4
"""The gap before a sentence, see `Body`."""
UNKNOWN = ("<unk>", "<name>", "<int>", "<figure>")
"""Vocabulary entries for rare words, rare capitalised words, plain and punctuated digits."""

_LANDS = frozenset({"huế", "mỹ", "anh", "pháp", "đức", "nga", "nhật", "lào", "ý", "úc", "ấn"})
_GAPS = {"": 0, " ": 0, ",": 1, ";": 2, ":": 2, "(": 3, ")": 3, '"': 3, "-": 2}


@dataclass(frozen=True)
class Body:
    """The tokens of the sentences read, N tokens in S sentences.

    Attributes:
        words: Folded tokens, in order.
        ids: Vocabulary ids, int32 [N].
        local: Index of each token's type in this body, int32 [N].
        starts: First character of each token in its sentence, int32 [N].
        ends: One past the last, int32 [N].
        sentence: Sentence of each token, int32 [N].
        bounds: First token of each sentence and N at the end, int32 [S + 1].
        gap: What stands before each token: 0 space, 1 comma, 2 stronger, 3 bracket or quote,
            4 start of a sentence; int8 [N].
        capital: Whether it starts with a capital, bool [N].
        shout: Whether it is all capitals and longer than one letter, bool [N].
        digit: Whether it starts with a digit, bool [N].
        nested: Whether it stands inside brackets or quotes, bool [N].
    """

    words: Sequence[str]
    ids: NDArray[np.int32]
    local: NDArray[np.int32]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    sentence: NDArray[np.int32]
    bounds: NDArray[np.int32]
    gap: NDArray[np.int8]
    capital: NDArray[np.bool_]
    shout: NDArray[np.bool_]
    digit: NDArray[np.bool_]
    nested: NDArray[np.bool_]


def tokenise(
    sentences: Sequence[str],
    vocabulary: Mapping[str, int],
    *,
    most: tuple[int, int] = (MAX_TOKENS, MAX_SENTENCES),
) -> Body:
    """Tokenise sentences until the most tokens or sentences are reached.

    Args:
        sentences: Normalised sentences; at least one with a word.
        vocabulary: Ids of folded words, holding the entries of `UNKNOWN`.
        most: Tokens and sentences.

    Returns:
        The tokens; a sentence without words takes an empty range of `bounds`.
    """
    words: list[str] = []
    rows: list[tuple[int, int, int, int, int, bool]] = []
    bounds = [0]
    for index, sentence in enumerate(sentences[: most[1]]):
        if len(words) >= most[0]:
            break
        _read_sentence(sentence, index, words, rows)
        bounds.append(len(words))
    del words[most[0] :]
    del rows[most[0] :]
    bounds[-1] = min(bounds[-1], len(words))
    table = np.array(rows, dtype=np.int32).reshape(-1, 6)
    types: dict[str, int] = {}
    local = [types.setdefault(word, len(types)) for word in words]
    capital = table[:, 4] > 0
    return Body(
        words=words,
        ids=_lookup(words, capital, vocabulary),
        local=np.array(local, dtype=np.int32),
        starts=table[:, 0],
        ends=table[:, 1],
        sentence=table[:, 2],
        bounds=np.array(bounds, dtype=np.int32),
        gap=table[:, 3].astype(np.int8),
        capital=capital,
        shout=table[:, 4] > 1,
        digit=np.array([word[0].isdigit() for word in words], dtype=np.bool_),
        nested=table[:, 5] > 0,
    )


def _read_sentence(
    sentence: str,
    index: int,
    words: list[str],
    rows: list[tuple[int, int, int, int, int, bool]],
) -> None:
    folded = fold(sentence)
    previous = -1
    depth = 0
    quoted = False
    for found in WORD.finditer(folded):
        start, end = found.span()
        gap = 4
        if previous >= 0:
            between = folded[previous:start]
            gap = 0 if between == " " else max(_GAPS.get(char, 2) for char in between or " ")
        if gap >= 3:  # noqa: PLR2004 - brackets or quotes may have opened
            between = folded[max(previous, 0) : start]
            depth += between.count("(") - between.count(")")
            quoted ^= between.count('"') % 2 == 1
        words.append(found[0])
        surface = sentence[start:end]
        case = 0
        if surface[0].isupper():
            case = 2 if len(surface) > 1 and surface.isupper() else 1
        rows.append((start, end, index, gap, case, depth > 0 or quoted))
        previous = end


def _lookup(
    words: Sequence[str], capital: NDArray[np.bool_], vocabulary: Mapping[str, int]
) -> NDArray[np.int32]:
    unknown, name, integer, figure = (vocabulary[entry] for entry in UNKNOWN)
    ids = []
    for word, upper in zip(words, capital.tolist(), strict=True):
        found = vocabulary.get(word)
        if found is None:
            if word[0].isdigit():
                found = integer if word.isdigit() else figure
            else:
                found = name if upper else unknown
        ids.append(found)
    return np.array(ids, dtype=np.int32)


def bare_names(body: Body) -> NDArray[np.bool_]:
    """Tell which tokens are a last name alone that ends a longer name elsewhere, [N]."""
    tied = body.capital & (body.gap == 0)
    run = tied & np.append(False, body.capital[:-1])
    third = run & np.append(False, run[:-1])
    last = third & ~np.append(tied[1:], False)
    ended = np.bincount(body.local, last, int(body.local.max()) + 1) > 0
    alone = body.capital & ~run & ~np.append(tied[1:], False)
    known = np.array([word in _LANDS for word in body.words])
    found: NDArray[np.bool_] = ended[body.local] & alone & ~known
    return found
