"""What an amount is per: "6,8 triệu đồng/tháng", "200.000 đồng tiền phòng mỗi tháng".

The same amount a day and a month are two figures, though both texts write the same digits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.finding.units import UNITS, stem_of
from vnsum.truth.lexicon import ANYONE, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnsum.truth.finding.units import Unit
    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.places import Place

__all__ = ["differ", "find_other_unit", "is_same_rate"]

_BEFORE, _BEHIND = 9, 5
"""Words before and behind an amount in which "mỗi" makes it a rate; set by hand."""
_EACH = frozenset({"mỗi", "từng", "hằng", "hàng", "/"})
_ONE = "một"
"""Makes a rate right behind an amount only: "triệu đồng một năm"."""
_CLASSES = (
    ("giờ", "ngày", "đêm", "tuần", "tháng", "quý", "vụ", "năm"),
    ("kg", "yến", "tạ", "tấn", "m³", "lít", "bao", "thùng"),
    ("m2", "m²", "sào", "mẫu", "công", "ha", "héc"),
    ("hộ", "người"),
    ("chỉ", "lượng"),
)
"""Units of one sort that cannot stand for each other behind "mỗi"."""
_MEASURED, _BOTH = frozenset({"area", "volume", "mass", "plot", "mass_gold"}), 2
_LENGTHS = ("phút", "giờ", "ngày", "tuần", "tháng", "quý", "năm")
_STEPS = 2
_ANYWHERE = 2
"""Up to this a length of time in words stands in any text."""
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
    if any(ours[sort] != theirs[sort] for sort in ours.keys() & theirs.keys()):
        return True
    measured = {_is_measure(unit) for one in (draft, source) if (unit := _unit_each(one))}
    return len(measured) == _BOTH


def _unit_each(place: Place) -> Unit | None:
    """Return the unit right behind an amount that it is told for each of: "mỗi mét khối"."""
    per = (place.fact.unit or "").partition("/")[2]
    if per:
        return UNITS.get(per)
    words, first = place.passage.words, place.last + 1
    if words[place.last : first] != ["mỗi"]:
        return None
    names = (" ".join(words[first : first + length]) for length in (3, 2, 1))
    return next((UNITS[name] for name in names if name in UNITS), None)


def _is_measure(unit: Unit) -> bool:
    """Tell what is weighed or measured ("mét khối") from what is counted ("chuyến")."""
    return unit.dimension in _MEASURED


def find_other_unit(draft: Place, near: Iterable[Place]) -> Place | None:
    """Find the number of a figure with another unit of its sort: "3 tuần" where 3 months are told.

    Args:
        draft: A figure of the draft.
        near: Facts of the passages its sentence is aligned with.

    Returns:
        The figure of the source; None where there is none, and for what two units say alike.
    """
    ours = draft.fact
    for place in near:
        theirs = place.fact
        if theirs.number is None or theirs.number != ours.number or theirs.upper != ours.upper:
            continue
        if ours.kind in _COUNTED and theirs.kind == "percent" and ours.unit:
            return place  # "50 người" where 50% are told
        stems = [stem_of(one.unit) for one in (ours, theirs)]
        lasts = theirs.kind == ours.kind == "duration"
        if stems[0] != stems[1]:
            if lasts and not ours.text[:1].isdigit() and ours.number <= _ANYWHERE:
                continue  # "nửa tháng" beside "nửa năm"
            if (lasts and ours.exact and _are_next(*stems)) or _measure_alike(*stems):
                return place
        elif stems[0] and differ(draft, place):
            return place
    return None


def _measure_alike(one: str, other: str) -> bool:
    """Tell whether two units measure the same: "4,2 mm" where 4,2 cm are told."""
    ours, theirs = UNITS.get(one), UNITS.get(other)
    if ours is None or theirs is None or not ours.dimension:
        return False
    return ours.dimension == theirs.dimension and ours.factor != theirs.factor


def _are_next(one: str, other: str) -> bool:
    """Tell whether one unit of time may be taken for the other: weeks for months."""
    if one not in _LENGTHS or other not in _LENGTHS:
        return False
    return abs(_LENGTHS.index(one) - _LENGTHS.index(other)) <= _STEPS


def is_same_rate(draft: Place, source: Place) -> bool:
    """Tell whether a draft says "12 con mỗi mét khối" for "12 con/m3".

    Args:
        draft: A figure of the draft.
        source: A figure of the source.

    Returns:
        True for one number of one thing, where one text writes with a stroke what the other says.
    """
    if draft.fact.number != source.fact.number or source.fact.upper is not None:
        return False
    ours, theirs = ((place.fact.unit or "").partition("/") for place in (draft, source))
    if draft.fact.kind == "money":
        return ours[0] == theirs[0] and not theirs[2] and _is_of_each(source, ours[2])
    if bool(ours[2]) == bool(theirs[2]) or draft.fact.kind not in _COUNTED:
        return False
    other = draft if theirs[2] else source
    per = theirs[2] or ours[2]
    words = other.passage.words
    near = words[max(0, other.first - _BEFORE) : other.last + _BEHIND]
    one_noun = ours[0] == theirs[0] or (
        {ours[0], theirs[0]} <= PEOPLE and not ANYONE.isdisjoint((ours[0], theirs[0]))
    )
    told = not _EACH.isdisjoint(near) and one_noun and per not in (ours[0], theirs[0])
    return told and not differ(draft, source)


def _is_of_each(place: Place, per: str) -> bool:
    """Tell whether an amount is told of each of what comes before: "mỗi héc-ta …, lãi 57 triệu"."""
    words = place.passage.words
    each = [number for number in range(place.first) if words[number] in _EACH]
    if not each or not per:
        return False
    passage = place.passage
    if ";" in passage.view.folded[passage.starts[each[-1]] : passage.starts[place.first]]:
        return False
    name = words[each[-1] + 1]
    return name == per or dict(_sorted(name)) == dict(_sorted(per)) != {}


def _told(place: Place) -> Iterator[tuple[int, str]]:
    """Yield the sorts and names of what an amount is per."""
    for name in (place.fact.unit or "").split("/")[1:]:
        yield from _sorted(name)
    words, clauses = place.passage.words, place.passage.clauses
    last = place.last
    if words[last : last + 1] == [_ONE]:
        yield from _sorted(*words[last + 1 : last + 2])
    start = max(0, place.first - _BEFORE)
    stroke = "/" in place.passage.view.folded
    for number in (*range(last, min(last + _BEHIND, len(words) - 1)), *range(start, place.first)):
        told = words[number] in _EACH or (stroke and _is_stroke(place.passage, number))
        if told and clauses[number] == clauses[place.first]:
            yield from _sorted(words[number + 1])


def _is_stroke(passage: Passage, number: int) -> bool:
    """Tell whether a stroke stands between a word and the next: "9.400 lượt xe/ngày đêm"."""
    gap = passage.view.folded[passage.ends[number] : passage.starts[number + 1]]
    return gap.strip() == "/" and not passage.words[number][0].isdigit()


def _sorted(*names: str) -> Iterator[tuple[int, str]]:
    for name in names:
        unit = UNITS.get(name)
        known = unit.name if unit and unit.name in _SORTS else _ALSO.get(name, name)
        if known in _SORTS:
            yield _SORTS[known], known
