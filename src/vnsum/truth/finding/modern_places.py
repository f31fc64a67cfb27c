"""Place names of before July 2025 in today's names.

The table needs the whole address of a ward ("phường Phúc Xá, quận Ba Đình, Hà Nội"): its name
alone stands in many towns. Without the extra `places` nothing is converted.
"""

from __future__ import annotations

from functools import lru_cache

from vnsum.text.normalise import fold
from vnsum.text.place_changes import place_table

__all__ = ["modern_place"]

_LEVELS = 3


@lru_cache(maxsize=4096)
def modern_place(address: str) -> str:
    """Return today's name of a place.

    Args:
        address: A province, or a ward with the larger places it lies in, parted by commas; folded.

    Returns:
        The ward's or province's name, folded; "" where it is not known, not unique, a district,
        or the extra `places` is not installed.
    """
    *within, province = address.split(", ")
    if not within:
        return fold(place_table().provinces.get(province, ""))
    ward, district = within[0], within[1] if len(within) + 1 == _LEVELS else ""
    found = _wards().get((ward, province), ())
    modern = {new for new, old_district in found if district in {"", old_district}}
    return modern.pop() if len(modern) == 1 else ""


@lru_cache(maxsize=1)
def _wards() -> dict[tuple[str, str], list[tuple[str, str]]]:
    """Index the wards by name and province, with and without the province's head."""
    wards: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for change in place_table().changes:
        ward, province = fold(change.ward), fold(change.province)
        short = province.removeprefix("tỉnh ").removeprefix("thành phố ")
        for name in {province, short}:
            found = wards.setdefault((ward, name), [])
            found.append((fold(change.new_ward), fold(change.district)))
    return wards
