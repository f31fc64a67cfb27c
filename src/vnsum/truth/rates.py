"""What an amount is per: "6,8 triệu đồng/tháng", "200.000 đồng tiền phòng mỗi tháng".

The same amount a day and a month are two figures, though both texts write the same digits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.finding.units import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.truth.places import Place

__all__ = ["differ"]

_BEFORE, _BEHIND = 4, 5
"""Words before and behind an amount in which "mỗi" makes it a rate; set by hand."""
_EACH = frozenset({"mỗi", "từng", "hằng", "hàng", "/"})
_ONE = "một"
"""Makes a rate right behind an amount only: "triệu đồng một năm"."""
_CLASSES = (
    ("giờ", "ngày", "đêm", "tuần", "tháng", "quý", "vụ", "năm"),
    ("kg", "yến", "tạ", "tấn"),
    ("m2", "m²", "sào", "mẫu", "công", "ha", "héc"),
    ("hộ", "người"),
)
"""Units of one sort that cannot stand for each other behind "mỗi"."""
_COUNTED = frozenset({"number", "quantity"})
_SORTS = {name: number for number, row in enumerate(_CLASSES) for name in row}
_ALSO = {"khẩu": "người", "cân": "kg", "ký": "kg", "kí": "kg", "hecta": "ha", "héc": "ha"}


def differ(draft: Place, source: Place) -> bool:
    """Tell whether two equal amounts are told per different units of one sort.

    Args:
        draft: An amount of the draft.
        source: The same amount in the source.

    Returns:
        True for a day against a month, a hectare against a square metre; False where either
        text does not say what it is per.
    """
    ours, theirs = dict(_told(draft)), dict(_told(source))
    return any(ours[sort] != theirs[sort] for sort in ours.keys() & theirs.keys())


def is_same_rate(draft: Place, source: Place) -> bool:
    """Tell whether a draft says "12 con mỗi mét khối" for "12 con/m3".

    Args:
        draft: A figure of the draft.
        source: A figure of the source.

    Returns:
        True for one number of one thing, where one text writes with a stroke what the other says.
    """
    ours, theirs = ((place.fact.unit or "").partition("/") for place in (draft, source))
    if bool(ours[2]) == bool(theirs[2]) or draft.fact.kind not in _COUNTED:
        return False
    if draft.fact.number != source.fact.number or source.fact.upper is not None:
        return False
    other = draft if theirs[2] else source
    per = theirs[2] or ours[2]
    words = other.passage.words
    near = words[max(0, other.first - _BEFORE) : other.last + _BEHIND]
    return not _EACH.isdisjoint(near) and (not differ(draft, source)) and ours[0] == theirs[0] != per


def _told(place: Place) -> Iterator[tuple[int, str]]:
    """Yield the sorts and names of what an amount is per."""
    for name in (place.fact.unit or "").split("/")[1:]:
        yield from _sorted(name)
    words, clauses = place.passage.words, place.passage.clauses
    last = place.last
    if words[last : last + 1] == [_ONE]:
        yield from _sorted(*words[last + 1 : last + 2])
    start = max(0, place.first - _BEFORE)
    for number in (*range(last, min(last + _BEHIND, len(words) - 1)), *range(start, place.first)):
        if words[number] in _EACH and clauses[number] == clauses[place.first]:
            yield from _sorted(words[number + 1])


def _sorted(*names: str) -> Iterator[tuple[int, str]]:
    for name in names:
        unit = UNITS.get(name)
        known = unit.name if unit and unit.name in _SORTS else _ALSO.get(name, name)
        if known in _SORTS:
            yield _SORTS[known], known
