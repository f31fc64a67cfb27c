"""Sentences turned round without a figure changed: a negation, an opposite, a target met or missed.

What a draft's sentence denies and its source affirms is found in `negations`, phrases with an
opposite in `opposing`, targets in `achieving`; here a single word with an opposite is compared with
what stands between the same neighbours in the source.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS, opposites
from vnsum.truth.turned.achieving import find_missed
from vnsum.truth.turned.excuses import is_excused
from vnsum.truth.turned.harm import find_harm
from vnsum.truth.turned.lone_verbs import find_lone
from vnsum.truth.turned.negations import find_negated
from vnsum.truth.turned.objects import object_of, share_of
from vnsum.truth.turned.opposing import agree, find_opposed
from vnsum.truth.turned.plainly import find_plain
from vnsum.truth.turned.sides import BROAD, PHRASES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.facts import SentenceReason
    from vnsum.truth.index.passages import Passage

__all__ = ["ONE_WAY", "Turn", "find_turns"]


@dataclass(frozen=True, slots=True)
class Turn:
    """A place where the draft may say the opposite of the source.

    Attributes:
        first: First word of the draft's sentence that says so.
        last: One past its last word.
        passage: The passage that says the opposite.
        there: First and one past the last word of that passage that say so.
        by: How it was found: "denied", "lone", "phrase", "word", "sides", "target",
            "plain".
        shared: How many words around both are the same.
        agreeing: The same for the likest place that says what the draft says.
        plain: Whether no such place comes near, and the draft says only one of both.
        row: The pair of sides, of "broad".
        sure: Whether it needs no odds: the source says it of the very thing.
    """

    first: int
    last: int
    passage: Passage
    there: tuple[int, int]
    by: str
    shared: float = 0.0
    agreeing: float = 0.0
    plain: bool = True
    row: int = -1
    sure: bool = False

    @property
    def reason(self) -> SentenceReason:
        """Either "negation" or "opposite"."""
        return "negation" if self.by in {"denied", "lone", "plain"} else "opposite"


def find_turns(sentence: Passage, passages: Sequence[Passage]) -> Sequence[Turn]:
    """Find where a sentence may say the opposite of its source.

    Args:
        sentence: A sentence of the draft.
        passages: The passages it is aligned with, best first.

    Returns:
        Turns, negations first; none where any of the passages says the sentence word for word.
    """
    words = sentence.joined.strip()
    if any(words in passage.joined for passage in passages):
        return ()
    passages = [item for item in passages if not _is_asked(item)]
    if not passages:
        return ()
    negated = [
        Turn(item.first, item.first + 2, item.passage, (item.there, item.there + 2), "denied",
             item.shared, item.agreeing, item.plain)
        for item in find_negated(sentence, passages)
    ]  # fmt: skip
    negated += [
        Turn(here, here + 1, item, (there, there + 1), "lone", shared, plain=plain)
        for here, item, there, shared, plain in find_lone(sentence, passages)
    ]
    negated = [
        turn
        for turn in negated
        if not agree(sentence, turn.first, turn.passage) and not _is_told_too(sentence, turn)
    ]
    opposed = [
        Turn(item.first, item.last, item.passage, item.there, by, item.shared, item.agreeing,
             not item.listed, item.row if by == "broad" else -1, item.sure)
        for by, table in (("phrase", PHRASES), ("broad", BROAD))
        for item in find_opposed(sentence, passages, table)
    ]  # fmt: skip
    opposed += [
        Turn(item.first, item.last, item.passage, item.there, "target")
        for item in find_missed(sentence, passages)
    ]
    opposed += [
        Turn(item.here, item.here + 1, item.passage, (item.there, item.there + 1), "sides")
        for item in find_harm(sentence, passages)
    ]
    turns = (*negated, *_opposites(sentence, passages), *opposed)
    plain = find_plain(sentence, passages)
    turns = (*turns, *(Turn(*found, by="plain") for found in plain))
    return [
        turn
        for turn in turns
        if not _is_of_before(turn, sentence)
        and not is_excused(sentence, turn.first, turn.passage, turn.there[0], passages)
    ]


def _is_told_too(sentence: Passage, turn: Turn) -> bool:
    """Tell whether the draft says elsewhere what the passage does: it tells of two things.

    "Sở chấp thuận phương án mở bến xe, chưa chấp thuận phương án dời chợ".
    """
    theirs = object_of(turn.passage, *turn.there)
    length, word = turn.last - turn.first, sentence.words[turn.first]
    mine = share_of(theirs, object_of(sentence, turn.first, turn.last))
    return any(
        share_of(theirs, object_of(sentence, place, place + length)) > max(mine, _MOSTLY)
        for place in sentence.positions[word]
        if place != turn.first
    )


def _is_of_before(turn: Turn, sentence: Passage) -> bool:
    """Tell whether the passage tells there what was before: "trước đây xã không cho phép"."""
    words, clauses, there = turn.passage.words, turn.passage.clauses, turn.there[0]
    start = next(n for n in range(len(words)) if clauses[n] == clauses[there])
    before = set(pairwise(words[start : there + 1])) & _BEFORE
    return bool(before - sentence.distinct_pairs)


def _is_asked(passage: Passage) -> bool:
    """Tell whether a passage is a question, which says nothing that is so."""
    return passage.view.text.rstrip("”\"' ").endswith("?")


def _opposites(sentence: Passage, passages: Sequence[Passage]) -> Iterator[Turn]:
    for number, word in enumerate(sentence.words):
        against = opposites(word)
        if not against or _is_denied(sentence, number):
            continue
        best, place = _best(sentence, number, passages, against)
        if place is None or best < _LEAST:
            continue
        same, own = _best(sentence, number, passages, frozenset({word}))
        wide = _likeness(sentence, number, *place)
        plain = best > same and not (own and _likeness(sentence, number, *own) > wide)
        passage, there = place
        if _is_denied(passage, there):
            continue  # "không đủ giáo viên" of "thiếu giáo viên"
        yield Turn(number, number + 1, passage, (there, there + 1), "word", best, same, plain)


def _is_denied(passage: Passage, number: int) -> bool:
    return number > 0 and passage.words[number - 1] in NEGATIONS


_BEFORE = frozenset(
    {("trước", "đây"), ("trước", "kia"), ("trước", "đó"), ("lúc", "đầu"), ("ban", "đầu")}
)
"""Pairs of words by which a clause tells what was before and no more."""
_MOSTLY = 0.6
"""Share of the words of a thing above which it is told."""
ONE_WAY = frozenset({"thắng", "thua", "hạ", "vượt", "kiện", "tố", "dẫn", "đánh", "giúp", "thay"})
"""Verbs that are false the other way round."""
_LEAST = 1.0
"""Neighbours that have to agree for the odds to be asked, content words counting 1 and function
words a half."""
_WINDOW = 8
"""Words on each side by which a like place with the same word is found; set by hand."""


def _likeness(sentence: Passage, here: int, passage: Passage, there: int) -> int:
    """Count the content words that stand around both of two words."""
    ours = sentence.words[max(0, here - _WINDOW) : here + _WINDOW]
    theirs = passage.words[max(0, there - _WINDOW) : there + _WINDOW]
    return len((set(ours) & set(theirs)) - FUNCTION_WORDS)


def _best(
    sentence: Passage, number: int, passages: Sequence[Passage], words: frozenset[str]
) -> tuple[float, tuple[Passage, int] | None]:
    """Return how well the best place of some words in the passages agrees with a word's."""
    best: tuple[float, tuple[Passage, int] | None] = (0.0, None)
    for passage in passages:
        if words.isdisjoint(passage.distinct):
            continue
        known = [word for word in words if word in passage.distinct]
        for there in (place for word in known for place in passage.positions[word]):
            weak = sentence.words[number] in _WEAK or passage.words[there] in _WEAK
            value = _agreement(sentence.words, number, passage.words, there, both=weak)
            if value > best[0]:
                best = (value, (passage, there))
    return best


_WEAK = FUNCTION_WORDS | {
    "đủ",
    "thiếu",
    "đầu",
    "giữa",
    "cuối",
    "trong",
    "ngoài",
    "nam",
    "đông",
    "bắc",
    "tây",
}
"""Words that turn a sentence round only where the words on both sides of them are the same."""


def _agreement(
    ours: Sequence[str], here: int, theirs: Sequence[str], there: int, *, both: bool
) -> float:
    """Count the equal neighbours on both sides, up to three away, until the first unequal one."""
    total = 0.0
    for step in (-1, 1):
        mine, other = here + step, there + step
        inside = 0 <= mine < len(ours) and 0 <= other < len(theirs)
        if both and inside and ours[mine] != theirs[other]:
            return 0.0
        for distance in range(1, 4):
            mine, other = here + step * distance, there + step * distance
            if not (0 <= mine < len(ours) and 0 <= other < len(theirs)):
                break
            if ours[mine] != theirs[other]:
                break
            total += 0.5 if ours[mine] in FUNCTION_WORDS else 1.0
    return total
