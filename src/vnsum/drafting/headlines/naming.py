"""Names of bodies in headlines: whole, or not at all.

"Tòa án nhân dân khu vực 3 – Hải Lâm" is no "Tòa án nhân dân", and what a ward's health station is
asked to do ("Trạm Y tế phường") the ward is not.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.truth import find_facts

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["tears_name"]

_UPPER = "[A-ZÀ-ÝĐĂƠƯ\u1ea0-\u1ef8]"
_WORD = r"[^\W\d_]+"
_BODY = (
    r"(?:Phòng|Sở|Bộ|Ban|Cục|Chi cục|Trung tâm|Tòa án|Viện|Thuế|Kho bạc|Hải quan|Đội|Trạm|Hạt|"
    r"Bảo hiểm|Điện lực|Bệnh viện)"
)
_NAMES = (
    pattern(
        rf"\b{_BODY} {_UPPER}\w*(?: {_WORD}){{0,3}}(?:, {_UPPER}\w*(?: {_WORD}){{0,3}}){{0,6}}"
        rf"(?:,| và) {_UPPER}\w+(?: {_WORD}){{0,3}}? và {_UPPER}\w+|"
        rf"\b{_BODY} {_UPPER}\w*(?: {_WORD}){{0,3}}? và {_UPPER}\w+"
    ),
    pattern(
        rf"\b{_BODY}(?: {_WORD}){{0,5}} khu vực (?:\d+|[IVX]+)\b"
        rf"(?: [–-] {_UPPER}\w*(?: {_UPPER}\w*)*)?"
    ),
)
"""Names with commas and "and" in them, and those with a number: "Phòng Kinh tế, Hạ tầng và Đô thị",
"Thuế khu vực 2"."""
_UNIT = pattern(r" (?:xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|thị xã)$")


def tears_name(sentence: str, pieces: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a headline keeps a part of a body's name.

    Args:
        sentence: The sentence it is made from.
        pieces: What is kept, as (start, end) in it, in order.

    Returns:
        Whether a name with a number or several parts is cut, the unit of administration that ends
        any name is kept without the rest of it, or its beginning and end without its middle.
    """
    names, units, bodies = _named(sentence)
    return (
        any(_parted(name, pieces) for name in names)
        or any(_kept(unit + 1, pieces) and not _kept(unit - 1, pieces) for unit in units)
        or any(_holed(body, pieces) for body in bodies)
    )


@lru_cache(maxsize=8)
def _named(
    sentence: str,
) -> tuple[Sequence[tuple[int, int]], Sequence[int], Sequence[tuple[int, int]]]:
    """Return the names that are whole or not at all, blanks before units that end names, and all.

    Several headlines are made of each sentence, one behind another.
    """
    names = [found.span() for name in _NAMES for found in name.finditer(sentence)]
    bodies = [fact for fact in find_facts(sentence) if fact.kind == "organisation"]
    units = [(fact.start, _UNIT.search(fact.text)) for fact in bodies]
    places = [start + unit.start() for start, unit in units if unit]
    return names, places, [(fact.start, fact.end) for fact in bodies]


def _parted(name: tuple[int, int], pieces: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a name is kept in part."""
    kept = sum(max(0, min(name[1], end) - max(name[0], start)) for start, end in pieces)
    return 0 < kept < name[1] - name[0]


def _holed(name: tuple[int, int], pieces: Sequence[tuple[int, int]]) -> bool:
    """Tell whether the first and the last character of a name are kept in two pieces."""
    first, last = (
        next((at for at, (start, end) in enumerate(pieces) if start <= place < end), None)
        for place in (name[0], name[1] - 1)
    )
    return first is not None and last is not None and first != last


def _kept(place: int, pieces: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in pieces)
