"""Which sentences of a body make its summary."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.body.referring import refers_back
from vnsum.backends.extractive.sentences.hanging import belongs_behind
from vnsum.backends.extractive.sentences.pointing import introducing
from vnsum.backends.extractive.syntax.clauses import (
    asks,
    grants,
    opens_dangling,
    points_back,
    skip_connective,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.reading import Reading, Worth

__all__ = [
    "SummaryTerms",
    "answered_sentences",
    "bound_sentences",
    "choose_summary",
    "joins_quotations",
    "leaning_sentences",
    "leaves_quotation_open",
    "sentence_values",
]

_TOLD, _UNFIT = 1.0, 1.5
"""Weights of the odds that a sentence may be told and that it must not, beside those that an editor
would choose it. Set on 144 marked releases, by odds of networks that had not seen them."""
_NEWNESS = 0.5
"""Power of what a sentence adds that is not told yet; set on the same."""
_PARTED_WORTH = 0.01
"""What a sentence is worth that has no room left for the one it belongs to."""
_REPEATED, _REPEATED_WORTH = 0.75, 0.1
"""Share of its words from which a sentence only repeats what is told, and what it is worth then;
set by hand."""


@dataclass(frozen=True, slots=True)
class SummaryTerms:
    """What a summary has to keep to.

    Attributes:
        sentences: Most sentences.
        syllables: Most syllables together; None for no limit.
        banned: Sentences that may not be chosen.
        first: Sentences that are taken before others where they fit: those of the lead.
        lengths: Syllables of each with the line above that it is told with; empty for its words.
    """

    sentences: int
    syllables: int | None = None
    banned: AbstractSet[int] = frozenset()
    first: Sequence[int] = ()
    lengths: Sequence[int] = ()


def choose_summary(reading: Reading, terms: SummaryTerms) -> list[tuple[int, float]]:
    """Choose whole sentences that together say most of what matters.

    Greedy: each step takes the sentence that is worth most to an editor and adds most expected
    words and pairs not yet covered, per length to the power of 0.75.

    Args:
        reading: The body.
        terms: What it has to keep to.

    Returns:
        (sentence index, value) in the order of the body; at least one sentence unless none
        fits the limit.
    """
    body = reading.body
    size = np.diff(body.bounds)
    told = reading.sentences[: len(size)]
    leaning, answers = leaning_sentences(told), answered_sentences(told)
    quoted = any(map(leaves_quotation_open, told))
    bound, known = bound_sentences(told), introducing(told)
    wanted = [index for index in terms.first if index not in terms.banned]
    chosen: dict[int, float] = {}
    most = terms.syllables
    lengths = terms.lengths or size.tolist()
    left = sum(lengths) if most is None else most
    gain = _Gain(reading)
    while len(chosen) < terms.sentences:
        value = gain.values()
        unknown = {index for index, able in known.items() if able.isdisjoint(chosen)}
        for index in range(len(size)):
            parted = index in answers or (leaning[index] and index - 1 not in chosen)
            parted |= index in unknown
            last = len(chosen) == terms.sentences - 1
            if index in chosen or index in terms.banned or lengths[index] > left:
                value[index] = 0
            value[index] *= _PARTED_WORTH if parted and last else 1
        alone = [at for at in bound if at - 1 not in chosen and _no_room(at, lengths, left, terms)]
        if np.count_nonzero(value) > np.count_nonzero(value[alone]):
            value[alone] = 0
        for index in np.flatnonzero(value).tolist() if quoted else ():
            value[index] *= not joins_quotations(told, (*chosen, index))
        late = unknown if len(chosen) == terms.sentences - 1 else frozenset[int]()
        open_ = [index for index in wanted if value[index] > 0 and index not in late]
        best = open_[0] if open_ else int(value.argmax())
        if value[best] <= 0:
            break
        chosen[best] = float(value[best])
        wanted += [best + 1] if best in answers else []
        wanted += [best - 1] if leaning[best] and best else []
        wanted += [max(known[best])] if best in known and known[best].isdisjoint(chosen) else []
        gain.tell(best)
        left -= lengths[best]
    return sorted(chosen.items())


def _no_room(index: int, lengths: Sequence[int], left: int, terms: SummaryTerms) -> bool:
    """Tell whether a sentence leaves no room, or no leave, for the one before it."""
    if terms.syllables is None or not index:
        return False
    return index - 1 in terms.banned or lengths[index - 1] + lengths[index] > left


class _Gain:
    """What each sentence is worth beside those that are told already."""

    def __init__(self, reading: Reading) -> None:
        """Start with nothing told."""
        self._body = reading.body
        self._size = np.diff(reading.body.bounds)
        self._chances = reading.chances[:, :2].sum(axis=1)
        self._covered = np.zeros(int(reading.body.local.max()) + 1, dtype=np.bool_)
        self._worth = np.exp(sentence_values(reading.worth))

    def values(self) -> NDArray[np.float64]:
        """Return the worth of each by what it adds, [S]; little for what only repeats."""
        told, size = self._covered[self._body.local], self._size
        new = np.bincount(self._body.sentence, self._chances * ~told, len(size))
        value = self._worth * (new / (size + 12) ** 0.75) ** _NEWNESS
        known = np.bincount(self._body.sentence, told, len(size)) / np.maximum(size, 1)
        value[known >= _REPEATED] *= _REPEATED_WORTH
        return value

    def tell(self, index: int) -> None:
        """Tell a sentence."""
        start, end = self._body.bounds[index : index + 2]
        self._covered[self._body.local[start:end]] = True


def sentence_values(worth: Worth) -> NDArray[np.float32]:
    """Return what sentences are worth in a summary: log-odds of their uses together, [S]."""
    found: NDArray[np.float32] = worth.summary + _TOLD * worth.told - _UNFIT * worth.unfit
    return found


def leaves_quotation_open(text: str) -> bool:
    """Tell whether a sentence opens a quotation that it does not close, or closes another's."""
    return text.count("“") != text.count("”") or text.count('"') % 2 == 1


def joins_quotations(sentences: Sequence[str], chosen: Sequence[int]) -> bool:
    """Tell whether a quotation runs on into another, or into a part that does not follow.

    “Đề năm nay hay. [Đề hơi dài.] Em làm xong sớm” is what nobody said.
    """
    begun: int | None = None
    for index in sorted(chosen):
        text = sentences[index]
        even = text.count('"') % 2 == 0
        opens, closes = text.count("“"), text.count("”")
        ends = closes > opens or not even
        if ends and begun is not None:
            if not set(range(begun, index)) <= set(chosen):
                return True
            begun = None
        elif opens > closes or not even:
            begun = index
    return False


def answered_sentences(sentences: Sequence[str]) -> frozenset[int]:
    """Return the sentences that ask for what the next one grants or refuses: they go together."""
    return frozenset(
        index
        for index, (sentence, after) in enumerate(pairwise(sentences))
        if asks(sentence) and grants(after)
    )


def bound_sentences(sentences: Sequence[str]) -> frozenset[int]:
    """Return the sentences that say nothing, or something else, behind any but their own."""
    return frozenset(
        index
        for index, text in enumerate(sentences)
        if index and belongs_behind(text[skip_connective(text) :])
    )


def leaning_sentences(sentences: Sequence[str]) -> NDArray[np.bool_]:
    """Tell which sentences point at what the one before them tells, [S]."""
    told = [opens_dangling(text) or refers_back(text) or points_back(text) for text in sentences]
    bound = bound_sentences(sentences)
    return np.array([leans or at in bound for at, leans in enumerate(told)], dtype=np.bool_)
