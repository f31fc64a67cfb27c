"""What figures measure.

A question for hectares is not answered in kilometres, one for people in neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.finding.units import UNITS
from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.facts import Fact

__all__ = ["COUNTED", "THINGS", "size_asked", "size_of"]

COUNTED = "counted"
"""Size of what is counted and not measured: people, cars, cases."""
THINGS = "things"
"""Size of a noun that may be counted or measured: rice, land, waste."""
_AGE = "tuổi"
_MEASURED = {unit.name: unit.dimension for unit in UNITS.values() if unit.kind == "quantity"}
_ALSO_CALLED = {
    "thước": "length", "cây số": "length", "ki lô mét": "length", "công đất": "area",
    "mẫu tây": "area", "thước vuông": "area", "mét vuông": "area", "khối nước": "volume",
    "mét khối": "volume", "ký lô": "mass", "cân": "mass", "tạ": "mass", "tấn": "mass",
    "héc ta": "area", "ki lô mét vuông": "area", "ki lô gam": "mass", "tuổi": _AGE,
}  # fmt: skip
_ADJECTIVES = {
    "dài": frozenset({"length", "time", "month", "day"}), "xa": frozenset({"length"}),
    "rộng": frozenset({"area", "length", "plot"}), "sâu": frozenset({"length"}),
    "nặng": frozenset({"mass"}),
}  # fmt: skip
_PEOPLE = frozenset(
    """
    cụ bà mẹ thầy cô gia tiểu nhà mạng chị anh chàng phu cán lãnh khán bạn tay mồ sạp bận lần
    cơ quyển cuốn đơn kiến hồ nấm chỗ nơi chiếc con bé đám hợp
    """.split()  # noqa: SIM905 - shorter
)
_LONGEST = 4


def size_of(fact: Fact | None) -> str:
    """Return what a figure measures: a dimension, "tuổi", `COUNTED`, or "" where that is unknown.

    Args:
        fact: The fact a candidate was made from, if any.

    Returns:
        The size.
    """
    if fact is None or fact.unit is None:
        return ""
    unit = fact.unit.split("/")[0]
    if unit == _AGE:
        return _AGE
    if unit not in _MEASURED:
        return ""
    return _MEASURED[unit] or COUNTED


def size_asked(words: Sequence[str], span: tuple[int, int]) -> str:
    """Return what a question for a number asks to be measured.

    Args:
        words: Its folded words.
        span: The asking words.

    Returns:
        Dimensions with "|" between; `COUNTED` for people and cases; `THINGS` where another noun is
        asked about; "" where it may be anything, money too.
    """
    start = next(
        (n + 1 for n in range(*span) if words[n] in {"nhiêu", "mấy", "nhiu", "many"}), span[1]
    )
    for size in range(_LONGEST, 0, -1):
        name = " ".join(words[start : start + size])
        if name in _ALSO_CALLED:
            return _ALSO_CALLED[name]
        unit = UNITS.get(name)
        if unit is not None and unit.kind == "quantity":
            return unit.dimension or (_AGE if name == _AGE else COUNTED)
    if words[start : start + 1] and words[start] in _PEOPLE:
        return COUNTED
    if words[start : start + 1] and words[start] not in FUNCTION_WORDS | {"là", "thì", "vậy"}:
        return THINGS
    before = words[max(start - 5, 0) : start]
    sizes = [_ADJECTIVES[word] for word in before if word in _ADJECTIVES]
    return "|".join(sorted(sizes[-1])) if sizes and start >= len(words) - 1 else ""
