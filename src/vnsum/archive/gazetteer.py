"""The places of before and since July 2025 by name, made of the table only where asked for.

All names are put into plain letters at once: one by one takes half a second.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from vnsum.archive.words import plain, words_of
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.place_changes import PlaceChange, place_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["OTHER_MEANINGS", "Unit", "When", "Words", "namesakes", "units_named", "without_head"]

Words = tuple[str, ...]
When = Literal["later", "earlier"]
OTHER_MEANINGS = frozenset({"hòa bình", "thái bình", "hồ chí minh"})
"""Provinces whose bare names mean something else as well: peace, the Pacific, a person."""
_HEADS = ("tỉnh", "thành phố")
_PARTING = pattern(r"[^\w\n]+")
_COLUMNS = ("ward", "new_ward", "district", "province", "new_province")


@dataclass(frozen=True, slots=True)
class Unit:
    """A place of one time.

    Attributes:
        level: Ward or commune, district, or province.
        name: Its name with its head ("Phường Phúc Xá").
        words: Its name as words of the index.
        within: The larger places it is in, provinces with and without their heads.
        later: Its names since July 2025, each with the province.
        earlier: Names before of it or of its parts, each with district and province.
    """

    level: Literal["ward", "district", "province"]
    name: str
    words: Words
    within: frozenset[Words] = frozenset()
    later: Sequence[tuple[str, str]] = ()
    earlier: Sequence[tuple[str, str, str]] = ()


def units_named(name: Words) -> tuple[Unit, ...]:
    """Return the places of a name.

    Args:
        name: Words; typed with marks, a name must have them all.

    Returns:
        Places of any level and time.
    """
    bare = tuple(map(plain, name))
    units = _units(" ".join(bare))
    return tuple(unit for unit in units if name in {bare, unit.words})


def namesakes(name: Words, when: When) -> int:
    """Return how many wards have a name.

    Args:
        name: Words of the name.
        when: Since July 2025 or before.

    Returns:
        Wards.
    """
    units = units_named(name)
    return sum(unit.level == "ward" and bool(unit.earlier) == (when == "later") for unit in units)


def without_head(province: Words) -> Words:
    """Take the head off a province."""
    named = " ".join(province)
    head = next((head for head in _HEADS if named.startswith(f"{head} ")), "")
    return province[len(head.split()) :]


@lru_cache(maxsize=1024)
def _units(bare: str) -> tuple[Unit, ...]:
    found = _rows()
    wards = [_ward_before(change) for change in found["ward"].get(bare, ())]
    return (
        *wards,
        *_wards_since(found["new_ward"].get(bare, ())),
        *_districts(found["district"].get(bare, ())),
        *filter(None, [_provinces().get(bare)]),
    )


@lru_cache(maxsize=1)
def _rows() -> Mapping[str, Mapping[str, Sequence[PlaceChange]]]:
    """Index the changes by each of their names in plain letters."""
    changes = place_table().changes
    index: dict[str, dict[str, list[PlaceChange]]] = {}
    for column in _COLUMNS:
        lines = "\n".join(getattr(change, column) for change in changes)
        names = _PARTING.sub(" ", plain.__wrapped__(fold(lines))).split("\n")
        rows = index.setdefault(column, {})
        for name, change in zip(names, changes, strict=False):
            rows.setdefault(name.strip(), []).append(change)
    return index


def _ward_before(change: PlaceChange) -> Unit:
    within = _named(change.province) | {tuple(words_of(change.district))}
    later = ((change.new_ward, change.new_province),)
    return Unit("ward", change.ward, tuple(words_of(change.ward)), within, later=later)


def _wards_since(changes: Sequence[PlaceChange]) -> Iterator[Unit]:
    for ward, province in dict.fromkeys((one.new_ward, one.new_province) for one in changes):
        parts = [
            (one.ward, one.district, one.province)
            for one in changes
            if (one.new_ward, one.new_province) == (ward, province)
        ]
        yield Unit("ward", ward, tuple(words_of(ward)), _named(province), earlier=tuple(parts))


def _districts(changes: Sequence[PlaceChange]) -> Iterator[Unit]:
    for district, province in dict.fromkeys((one.district, one.province) for one in changes):
        wards = [
            (one.new_ward, one.new_province)
            for one in changes
            if (one.district, one.province) == (district, province)
        ]
        later = tuple(dict.fromkeys(wards))
        yield Unit("district", district, tuple(words_of(district)), _named(province), later=later)


@lru_cache(maxsize=1)
def _provinces() -> Mapping[str, Unit]:
    """Index the provinces of both times, with and without their heads, by plain letters."""
    pairs = sorted({(change.province, change.new_province) for change in place_table().changes})
    found: dict[str, Unit] = {}
    for name in dict.fromkeys(name for pair in pairs for name in pair):
        later = tuple((new, "") for old, new in pairs if old == name != new)
        earlier = tuple((old, "", "") for old, new in pairs if new == name != old)
        for words in _named(name):
            if " ".join(words) not in OTHER_MEANINGS:
                unit = Unit("province", name, words, later=later, earlier=earlier)
                found[" ".join(map(plain, words))] = unit
    return found


@lru_cache(maxsize=256)
def _named(province: str) -> frozenset[Words]:
    """Return how a province is named as the larger place."""
    words = tuple(words_of(province))
    return frozenset({words, without_head(words)})
