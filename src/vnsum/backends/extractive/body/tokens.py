"""Word tokens of a body, as arrays. Punctuation lives in the gaps between tokens."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from vnsum.lazily import pattern
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

WORD = pattern(r"\d+(?:[.,:/-]\d+)*|[^\W_]+")
SENTENCE_START = 4
"""The gap before a sentence, see `Body`."""
UNKNOWN = ("<unk>", "<name>", "<int>", "<figure>")
"""Vocabulary entries for rare words, rare capitalised words, plain and punctuated digits."""

_LANDS = frozenset({"huế", "mỹ", "anh", "pháp", "đức", "nga", "nhật", "lào", "ý", "úc", "ấn"})
_BRACKET = 3
_GAPS = {" ": 0, ",": 1, ";": 2, ":": 2, "(": 3, ")": 3, '"': 3, "-": 2}


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
        apart: Whether a blank or the start of a sentence stands before it, bool [N].
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
    apart: NDArray[np.bool_]

    @cached_property
    def types(self) -> int:
        """How many different words there are."""
        return int(self.local.max()) + 1

    @cached_property
    def sizes(self) -> NDArray[np.int32]:
        """Tokens of each sentence, [S]."""
        return self.bounds[1:] - self.bounds[:-1]


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
    read = _Read()
    bounds = [0]
    for sentence in sentences[: most[1]]:
        if len(read.words) >= most[0]:
            break
        read.sentence(sentence)
        bounds.append(len(read.words))
    bounds[-1] = min(bounds[-1], most[0])
    words = read.words[: most[0]]
    types: dict[str, int] = {}
    local = [types.setdefault(word, len(types)) for word in words]
    starts = np.array(read.starts[: most[0]], dtype=np.int32)
    gap = np.zeros(len(read.words), dtype=np.int8)
    gap[read.parted] = read.gaps
    capital = read.marked(read.capital)[: most[0]]
    return Body(
        words=words,
        ids=_lookup(words, capital, vocabulary),
        local=np.array(local, dtype=np.int32),
        starts=starts,
        ends=starts + np.array([len(word) for word in words], dtype=np.int32),
        sentence=np.arange(len(bounds) - 1, dtype=np.int32).repeat(np.diff(bounds)),
        bounds=np.array(bounds, dtype=np.int32),
        gap=gap[: most[0]],
        capital=capital,
        shout=read.marked(read.shout)[: most[0]],
        digit=np.array([word[0].isdigit() for word in words], dtype=np.bool_),
        nested=read.marked(read.nested)[: most[0]],
        apart=~read.marked(read.glued)[: most[0]],
    )


class _Read:
    """Tokens read so far; what few of them have is kept as the places of those."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.starts: list[int] = []
        self.parted: list[int] = []
        self.gaps: list[int] = []
        self.capital: list[int] = []
        self.shout: list[int] = []
        self.nested: list[int] = []
        self.glued: list[int] = []

    def sentence(self, sentence: str) -> None:
        """Read a sentence; words are placed as `truth.finding.tokens.bounds_of` places them."""
        folded = fold(sentence)
        words = WORD.findall(folded)
        find = folded.index
        end = depth = 0
        quoted = False
        for place, word in enumerate(words, len(self.words)):
            start = find(word, end)
            if start != end + 1 or folded[end] != " " or not end:
                between = folded[end:start]
                gap = self._gap(place, between) if end else SENTENCE_START
                if gap >= _BRACKET:  # brackets or quotes may have opened
                    depth += between.count("(") - between.count(")")
                    quoted ^= between.count('"') % 2 == 1
                self.parted.append(place)
                self.gaps.append(gap)
            if depth > 0 or quoted:
                self.nested.append(place)
            self.starts.append(start)
            end = start + len(word)
            if sentence[start].isupper():
                self.capital.append(place)
                if end > start + 1 and sentence[start:end].isupper():
                    self.shout.append(place)
        self.words += words

    def _gap(self, place: int, between: str) -> int:
        """Return the code of what stands before a token inside a sentence."""
        if " " not in between:
            self.glued.append(place)
        return max((_GAPS.get(char, 2) for char in between), default=0)

    def marked(self, places: list[int]) -> NDArray[np.bool_]:
        """Return which tokens stand at some places."""
        found = np.zeros(len(self.words), dtype=np.bool_)
        found[places] = True
        return found


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
