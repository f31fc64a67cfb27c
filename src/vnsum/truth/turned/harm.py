"""Harm denied in one text and counted in the other: "không ai tử vong" of "01 ca tử vong".

What an office fears most to get wrong, and what no list of opposites finds: one text says that
nobody died, was hurt or missing, or broke a rule, the other how many.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.truth.finding.number_words import ONES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.passages import Passage

__all__ = ["Harm", "find_harm"]

_HARMS = (
    (("tử", "vong"), ("thiệt", "mạng"), ("tử", "nạn"), ("thương", "vong"), ("chết",)),
    (("bị", "thương"), ("thương", "vong")),
    (("mất", "tích"),),
    (("tai", "biến"),),
    (("vi", "phạm"),),
)
"""Words for the same harm, by sort."""
_NONE = frozenset({"không", "chưa", "chẳng"})
_TURNS = frozenset({"nhưng", "song", "riêng", "mà"})
"""Words behind which nothing is denied any more that was denied before."""
_SOME = frozenset({*ONES, "mười", "nhiều", "vài", "chục", "trăm", "nghìn"})
_OTHERS = frozenset("con lợn gà vịt trâu bò tôm cá nghêu chim cây chó mèo ong gia súc cầm".split())  # noqa: SIM905
"""Who else dies than people."""
_DENIED_WITHIN, _COUNTED_WITHIN = 8, 5
"""Words before the harm in which it is denied or counted. Set by hand."""


class Harm(NamedTuple):
    """Harm that one text denies and the other counts.

    Attributes:
        here: Where the draft's sentence names it.
        passage: The passage that says the opposite.
        there: Where it names it.
    """

    here: int
    passage: Passage
    there: int


def find_harm(sentence: Passage, passages: Sequence[Passage]) -> Iterator[Harm]:
    """Find harm the draft denies and its source counts, and the other way round.

    Args:
        sentence: A sentence of the draft.
        passages: The passages it is aligned with, best first.

    Yields:
        At most one for each sort of harm; none where any passage says what the draft says.
    """
    for words in _HARMS:
        ours = dict(_told(sentence, words))
        if len(set(ours.values())) != 1:
            continue
        denied = next(iter(ours.values()))
        told = [(passage, *one) for passage in passages for one in _told(passage, words)]
        against = [(passage, at) for passage, at, other in told if other != denied]
        if against and len(against) == len(told):
            yield Harm(next(iter(ours)), *against[0])


def _told(passage: Passage, harms: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, bool]]:
    """Yield where a passage names a harm, and whether it denies it; only counted harm else."""
    words, clauses = passage.words, passage.clauses
    for harm in harms:
        for at in passage.positions.get(harm[0], ()):
            if tuple(words[at : at + len(harm)]) != harm:
                continue
            near = [word for word, home in zip(words[:at], clauses, strict=False)
                    if home == clauses[at]]  # fmt: skip
            near = near[_last_turn(near) + 1 :]
            if not _NONE.isdisjoint(near[-_DENIED_WITHIN:]):
                yield at, True
            elif _counts(near[-_COUNTED_WITHIN:]):
                yield at, False


def _last_turn(words: Sequence[str]) -> int:
    """Return where a clause turns: "chưa ghi nhận người chết nhưng 7 người bị thương"; else -1."""
    return max((at for at, word in enumerate(words) if word in _TURNS), default=-1)


def _counts(words: Sequence[str]) -> bool:
    """Tell whether words end by counting people or cases."""
    numbers = [at for at, word in enumerate(words) if word in _SOME or _is_number(word)]
    return bool(numbers) and _OTHERS.isdisjoint(words[numbers[-1] :])


def _is_number(word: str) -> bool:
    return word.isdecimal() and word.strip("0") != ""
