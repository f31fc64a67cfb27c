"""Whether two names name the same person, body or place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.text.spelling import is_vietnamese_syllable
from vnsum.truth.finding.gazetteer import ADMIN_HEADS, PLACE_HEADS
from vnsum.truth.finding.modern_places import modern_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.facts import Fact

__all__ = ["same_name"]

_INITIALS = 3
"""Letters of initials at least: "dv" may begin many a name."""
_GIVEN = 2
_FIRM = ["công", "ty"]
_FORMS = (
    ["cổ", "phần"], ["cp"], ["tnhh"], ["trách", "nhiệm", "hữu", "hạn"], ["một", "thành", "viên"],
    ["mtv"],
)  # fmt: skip
"""Forms of a firm, which stand before its name or are left out."""
_HEADS = frozenset(PLACE_HEADS.values())
_LEVELS = tuple(tuple(head.split()) for head in sorted(ADMIN_HEADS, key=len, reverse=True))
_FIRST_OF_LEVELS = frozenset(level[0] for level in _LEVELS)


def same_name(claim: Fact, other: Fact, *, renamed: bool = False) -> bool:
    """Tell whether a claim names who or what another fact names.

    Args:
        claim: A person, organisation or place; it may say less than the other.
        other: What it is compared with.
        renamed: Whether one of them may be the name a place had before July 2025.

    Returns:
        True for the same name, for a person's given name, a body without its place, a place
        without its head or within the name of a body.
    """
    if claim.value == other.value:
        return True
    if claim.kind == other.kind == "person":
        return _ends_with(other.value.split(), claim.value.split()) or _begins(other, claim)
    if claim.kind == other.kind == "organisation":
        return _same_body(claim.value.split(), other.value.split())
    if claim.kind == "place" and other.kind == "organisation":
        return f" {claim.value} " in f" {other.value} "
    if claim.kind != other.kind:
        return False
    return _same_place(claim.value, other.value) or (renamed and _same_today(claim, other))


def _ends_with(words: Sequence[str], tail: Sequence[str]) -> bool:
    return list(words[-len(tail) :]) == list(tail)


def _begins(other: Fact, claim: Fact) -> bool:
    """Tell whether somebody is called by the first half: "Y Thuyn" of "Y Thuyn Niê".

    Or by the first name, as foreigners are: "Rupali" of "Rupali Meshram".
    """
    ours, theirs = claim.value.split(), other.value.split()
    sexed = len(ours) == _GIVEN and len(ours[0]) == 1  # "Y" and "H'" of the Central Highlands
    hyphened = "-" in claim.text and "-" in other.text
    foreign = len(ours) == 1 and len(ours[0]) > _GIVEN and not is_vietnamese_syllable(ours[0])
    return (sexed or hyphened or foreign) and theirs[: len(ours)] == ours


def _same_today(claim: Fact, other: Fact) -> bool:
    """Tell whether one place is today's name of the other."""
    ours, theirs = modern_place(_address(claim)), modern_place(_address(other))
    pairs = ((ours, other.value), (claim.value, theirs))
    return any(one and two and _same_place(one, two) for one, two in pairs)


def _address(place: Fact) -> str:
    return f"{place.value}, {place.counts}" if place.counts else place.value


def _same_place(claim: str, other: str) -> bool:
    """Compare two places; a name without a head goes with any head."""
    if claim == other:
        return True
    if claim.startswith("tổ ") and other.startswith("tổ dân phố "):
        return claim.removeprefix("tổ ") == other.removeprefix("tổ dân phố ")
    short, long = sorted((claim, other), key=len)
    return long.endswith(f" {short}") and long[: -len(short) - 1] in _HEADS


def _same_body(claim: Sequence[str], other: Sequence[str]) -> bool:
    ours, levels = _without_levels(claim)
    theirs, their_levels = _without_levels(other)
    if levels and their_levels and not (set(levels) & set(their_levels)):
        return False
    ours, theirs = _without_form(ours), _without_form(theirs)
    ours = _written_out(ours, theirs)
    if ours == theirs[: len(ours)]:
        return True
    return (
        bool(their_levels) and _ends_with(other, their_levels[-1]) and theirs == ours[: len(theirs)]
    )


def _without_form(words: list[str]) -> list[str]:
    """Leave out what form a firm has: "Công ty Cầu 18" of "Công ty Cổ phần Cầu 18"."""
    if words[: len(_FIRM)] != _FIRM:
        return words
    rest = words[len(_FIRM) :]
    while form := next((one for one in _FORMS if rest[: len(one)] == one), None):
        rest = rest[len(form) :]
    return [*_FIRM, *rest] if rest else words


def _written_out(ours: list[str], theirs: Sequence[str]) -> list[str]:
    """Write out the initials in a body's name that the other has in full: "Trung tâm DVVL"."""
    for number, word in enumerate(ours):
        full = theirs[number : number + len(word)]
        if ours[:number] != list(theirs[:number]):
            break
        if len(word) >= _INITIALS and word == "".join(one[:1] for one in full):
            return [
                *ours[:number],
                *full,
                *_written_out(ours[number + 1 :], theirs[number + len(word) :]),
            ]
    return ours


def _without_levels(words: Sequence[str]) -> tuple[list[str], list[tuple[str, ...]]]:
    """Part a body's words from the levels of the State among them."""
    kept: list[str] = []
    levels: list[tuple[str, ...]] = []
    position = 0
    while position < len(words):
        level = None
        if words[position] in _FIRST_OF_LEVELS:
            here = (one for one in _LEVELS if tuple(words[position : position + len(one)]) == one)
            level = next(here, None)
        if level:
            levels.append(level)
        else:
            kept.append(words[position])
        position += len(level) if level else 1
    return kept, levels
