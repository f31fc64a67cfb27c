"""Places of a query that had another name before July 2025, or have another one since.

A ward or commune is known by its head and name ("phường Phúc Xá", "P. Phúc Xá", "phuong phuc
xa"), as a name alone is a common word too often; a province also without its head. A district
that was abolished stands for today's wards in it. Where a name is that of several places, a
release must also name the province or district meant.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vnsum.archive.gazetteer import OTHER_MEANINGS, namesakes, units_named, without_head
from vnsum.archive.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnsum.archive.gazetteer import Unit, When, Words

__all__ = ["OtherName", "RenamedPlace", "renamed_places"]

_ABBREVIATIONS: dict[str, Words] = {
    "p": ("phường",),
    "q": ("quận",),
    "h": ("huyện",),
    "x": ("xã",),
    "tp": ("thành", "phố"),
    "tx": ("thị", "xã"),
    "tt": ("thị", "trấn"),
    "tphcm": ("thành", "phố", "hồ", "chí", "minh"),
    "hcm": ("hồ", "chí", "minh"),
}
_LONGEST = 8
"""Most words of a name with its head."""
_MOST = 40
"""Other names of one place in a query; beyond, its name says too little. Cầu Giấy has 8, a
commune's name that stands in 20 provinces some 30; set by hand."""


@dataclass(frozen=True, slots=True)
class OtherName:
    """What a place is called at another time.

    Attributes:
        name: The name to show ("phường Hồng Hà").
        words: The same as words of the index.
        beside: Larger places, one of which a release must name as well; none where the name is
            that of one place alone.
    """

    name: str
    words: Words
    beside: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class RenamedPlace:
    """A place in a text.

    Attributes:
        first: Its first word.
        last: One past its last word, an abolished district behind a ward among them.
        later: What it is called since July 2025.
        earlier: What it, or parts of it, were called before; first of all its own name where that
            was typed short ("P. Phúc Xá", "TP.HCM").
    """

    first: int
    last: int
    later: tuple[OtherName, ...] = ()
    earlier: tuple[OtherName, ...] = ()

    def names(self, when: When) -> tuple[OtherName, ...]:
        """Return the names of a time."""
        return self.later if when == "later" else self.earlier


@dataclass(frozen=True, slots=True)
class _Mention:
    """Words of a text that name units."""

    first: int
    last: int
    typed: Words
    is_short: bool
    units: tuple[Unit, ...]

    @property
    def level(self) -> str:
        return self.units[0].level


def renamed_places(words: Sequence[str]) -> list[RenamedPlace]:
    """Find the places of a text that have another name at another time.

    Args:
        words: Words of the text, as `words_of` gives them.

    Returns:
        The places in order; none without the extra `places`.

    Raises:
        MissingExtraError: When the table of underthesea cannot be read.
    """
    mentions = list(_mentions(words))
    named = {unit.words for mention in mentions for unit in mention.units}
    found = [_renamed(mention, named) for mention in mentions]
    merged = _without_districts(mentions, found)
    return [place for place in merged if place.later or place.earlier]


def _mentions(words: Sequence[str]) -> Iterator[_Mention]:
    """Find the longest names, from left to right."""
    spelt = [
        (part, at) for at, word in enumerate(words) for part in _ABBREVIATIONS.get(word, (word,))
    ]
    i = 0
    while i < len(spelt):
        for length in range(min(_LONGEST, len(spelt) - i), 0, -1):
            piece = tuple(word for word, _ in spelt[i : i + length])
            units = units_named(piece)
            if units:
                first, last = spelt[i][1], spelt[i + length - 1][1] + 1
                typed = tuple(words[first:last])
                yield _Mention(first, last, typed, typed != piece, units)
                i += length
                break
        else:
            i += 1


def _renamed(mention: _Mention, named: set[Words]) -> RenamedPlace:
    units = mention.units
    near = [unit for unit in units if unit.within & named]
    units = tuple(near) or units
    later = [_other(name, ("", province)) for unit in units for name, province in unit.later]
    earlier = [
        _other(name, (district, province))
        for unit in units
        for name, district, province in unit.earlier
    ]
    typed = {mention.typed, *(unit.words for unit in units if not mention.is_short)}
    spelt = [_spelt_out(unit) for unit in units]
    return RenamedPlace(
        mention.first, mention.last, _chosen(later, typed), _chosen([*spelt, *earlier], typed)
    )


def _chosen(names: Iterable[Sequence[OtherName]], typed: set[Words]) -> tuple[OtherName, ...]:
    """Take each name once, but for those that were typed."""
    flat = [name for spellings in names for name in spellings]
    chosen = tuple(dict.fromkeys(name for name in flat if name.words not in typed))
    return chosen if len(chosen) <= _MOST else ()


def _spelt_out(unit: Unit) -> list[OtherName]:
    """Return the full spellings of a place's own name."""
    if unit.level == "province":
        return _other(unit.name, ("", ""))
    return [OtherName(_shown(unit.name), unit.words)]


def _other(name: str, within: tuple[str, str]) -> list[OtherName]:
    """Return the spellings of a name to look for."""
    words = tuple(words_of(name))
    district, province = within
    if not province:
        return [OtherName(_shown(name), spelling) for spelling in _spellings(words)]
    if namesakes(words, "earlier" if district else "later") == 1:
        return [OtherName(_shown(name), words)]
    larger = [without_head(tuple(words_of(province)))]
    larger += [tuple(words_of(district))] if district else []
    return [OtherName(_shown(name), words, tuple(larger))]


def _shown(name: str) -> str:
    return name[:1].lower() + name[1:]


def _spellings(words: Words) -> list[Words]:
    """Return how a province is written: without its head, unless that means something else."""
    bare = without_head(words)
    if " ".join(bare) not in OTHER_MEANINGS:
        return [bare]
    if bare == ("hồ", "chí", "minh"):
        return [words, ("tp", *bare), ("tp", "hcm"), ("tphcm",)]
    return [words]


def _without_districts(
    mentions: Sequence[_Mention], found: Sequence[RenamedPlace]
) -> list[RenamedPlace]:
    """Let a ward take in the district named behind it: no release of today names it."""
    places: list[RenamedPlace] = []
    for mention, place in zip(mentions, found, strict=True):
        follows = bool(places) and places[-1].last == place.first
        if follows and mention.level == "district" and (places[-1].later or places[-1].earlier):
            places[-1] = replace(places[-1], last=place.last)
        else:
            places.append(place)
    return places
