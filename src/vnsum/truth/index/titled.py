"""Persons named behind their office and body: "Giám đốc Sở Y tế Mai Thị Diệp".

Body and name run together in capitals, so that a reader tells them apart by the
family name only. Behind a rank, the end of the run that starts with a family name
is a person; what stands before it stays a body.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.facts import Fact
from vnsum.truth.finding.gazetteer import RARE_SURNAMES, SURNAMES
from vnsum.truth.index.ranks import ranks_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.passages import Passage

__all__ = ["is_capital", "with_titled_persons"]

_REACH = 14
"""Words behind a rank in which its holder's name ends; set by hand."""
_LENGTHS = (4, 3, 2)
"""Syllables of a name, the likelier first; two only where nothing longer fits."""


def with_titled_persons(passage: Passage, facts: Sequence[Fact]) -> Sequence[Fact]:
    """Add the persons behind ranks, and cut them off the bodies they were taken for part of.

    Args:
        passage: A passage.
        facts: Its facts.

    Returns:
        The facts in order.
    """
    found = list(facts)
    names = list(_names(passage))
    if not names:
        return found
    for first, last in names:
        low, high = passage.place_of(first, last)
        touching = [f for f in found if f.start < high and f.end > low and f.kind != "quotation"]
        if any(fact.kind == "person" for fact in touching):
            continue
        name = " ".join(passage.words[first:last])
        person = Fact("person", low, high, _text(passage, low, high), name)
        found = [fact for fact in found if fact not in touching]
        found += [person, *(_cut(fact, low) for fact in touching if fact.start < low)]
    return sorted(found, key=lambda fact: (fact.start, -fact.end))


def _text(passage: Passage, start: int, end: int) -> str:
    return passage.view.source[start - passage.start : end - passage.start]


def _cut(fact: Fact, end: int) -> Fact:
    """Return a body without the name at its end."""
    text = fact.text[: end - fact.start].rstrip()
    words = fact.value.split()[: len(text.split()) - len(fact.text.split())]
    return replace(fact, end=fact.start + len(text), text=text, value=" ".join(words))


def _names(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the words of each name that ends a run of capitals behind a rank."""
    done = 0
    for _, start, rank in ranks_in(passage, 0, len(passage.words)):
        for first, last in _runs(passage, max(start, done)):
            name = _name(passage, first, last)
            if name and not (_is_head_of_place(rank) and name[0] == start == first):
                yield name
                done = last
                break


def _is_head_of_place(rank: str) -> bool:
    """Tell whether the name of a place follows a rank: "Phó Tỉnh trưởng Xê Na Khăm"."""
    return rank.removeprefix("phó ") in {"tỉnh trưởng", "thị trưởng"}


def _runs(passage: Passage, start: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of capitalised words that start in the clause of the word at `start`."""
    words, clauses = passage.words, passage.clauses
    number = start
    end = min(start + _REACH, len(words))
    while number < end and clauses[number] == clauses[start]:
        last = number
        while last < len(words) and clauses[last] == clauses[number] and is_capital(passage, last):
            last += 1
        if last > number:
            yield number, last
        number = last + 1


def is_capital(passage: Passage, number: int) -> bool:
    """Tell whether a word is written like a syllable of a name: "Giàng", "A", "Pó"; not "UBND"."""
    word = passage.view.text[passage.starts[number] : passage.ends[number]]
    return word[:1].isupper() and (len(word) == 1 or not word.isupper())


def _name(passage: Passage, first: int, last: int) -> tuple[int, int] | None:
    words = passage.words
    starts = [
        last - length
        for length in _LENGTHS
        if last - length >= first
        and (words[last - length] in _surnames(length) or _has_middle(words, last, length))
    ]
    levelled = first > 0 and words[first - 1] in _LEVELS
    if levelled and len(starts) > 1 and starts[0] == first + 1 and words[starts[0]] not in SURNAMES:
        starts = starts[1:]  # "xã Phúc Sơn | Bàn Tài Phú", though "Sơn" is a family name too
    return (starts[0], last) if starts else None


def _has_middle(words: Sequence[str], last: int, length: int) -> bool:
    """Tell whether the second of three or more syllables tells a name: not "Sở Văn" of a body."""
    return length > _LENGTHS[-1] and words[last - length + 1] in _MIDDLE


def _surnames(length: int) -> frozenset[str]:
    """Return the family names that tell a name of so many syllables: "Phú An Trung" is none."""
    return SURNAMES if length == _LENGTHS[-1] else _SURNAMES


_LEVELS = frozenset({"xã", "phường", "huyện", "quận", "tỉnh", "trấn", "phố"})
_SURNAMES = SURNAMES | RARE_SURNAMES
_MIDDLE = frozenset({"thị", "văn"})
"""Second syllables that tell a name whatever its family name is."""
