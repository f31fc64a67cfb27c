"""Which facts tell what a release is about, and which tell of something before or beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.facts import Fact
    from vnsum.truth.index.places import Place

__all__ = ["tells_change", "tells_matter", "tells_moon", "tells_year", "without_bare"]

_REACH = 4
"""Words before a fact that say whose it is; set by hand."""
_BESIDE = {
    "date": pattern(
        r"(?:^|\s)(?:sinh(?: vào)?(?: ngày| năm)?|sinh nhật|cùng kỳ(?: \w+){0,2}"
        r"|so với(?: \w+){0,2}|vào đảng(?: \w+)?|căn cứ(?: \w+){0,3})$"
    ),
    "place": pattern(
        r"(?:^|\s)(?:quê(?: quán| ở)?|nguyên quán|thường trú(?: tại)?|trú(?: tại| ở)?|sinh ở"
        r"|sinh tại|hộ khẩu|(?:chuyển|dời)(?: \w+){0,2} từ(?: số \w+)?)$"
    ),
}
"""What stands before a birthday, a year of comparison, a birthplace, an address that is left."""
_MOON_WITHIN = 3
_AGAIN = frozenset({"tức", "nhằm"})
"""What a day is told once more behind."""
_MOON = pattern(r"\b(?:mùng|mồng|rằm|giêng|chạp)\b")
_YEAR = pattern(r"\d{4}(?:-\?\?){0,2}")
_CHANGES = frozenset({"tăng", "giảm", "vượt"})
_BARE = pattern(
    r"(?:UBND|HĐND|Ủy ban(?: nhân dân)?|Hội đồng nhân dân|Đảng ủy|Đảng bộ|Công an|Mặt trận|UBMTTQ)"
    r"(?: (?:xã|phường|quận|huyện|tỉnh|thị xã|thành phố|thị trấn))?",
    re.IGNORECASE,
)
_TORN = pattern(r"\s(?:Lễ|Hội|Giải|Cuộc|Ngày|Tuần|Chương)$")
"""The first half of a noun that the name of a committee was cut in: "Ban Tổ chức Lễ (hội)"."""


def tells_matter(place: Place) -> bool:
    """Tell a fact of what happens from a birthday, a birthplace or a year of comparison.

    Args:
        place: A fact where it stands.

    Returns:
        False for those.
    """
    form = _BESIDE.get(place.fact.kind)
    before = place.passage.words[max(0, place.first - _REACH) : place.first]
    return form is None or form.search(" ".join(before)) is None


def tells_moon(place: Place) -> bool:
    """Tell a day of the lunar calendar.

    Args:
        place: A date where it stands.

    Returns:
        True for "mùng 8 tháng Giêng" and for "21/7 âm lịch".
    """
    behind = place.passage.words[place.last : place.last + _MOON_WITHIN]
    if "âm" in behind and _AGAIN.isdisjoint(behind):
        return True
    return _MOON.search(" ".join(place.fact.text.lower().split())) is not None


def tells_year(place: Place) -> bool:
    """Tell a date that names no day and no month.

    Args:
        place: A date where it stands.

    Returns:
        True for "năm 2026".
    """
    return _YEAR.fullmatch(place.fact.value) is not None


def tells_change(fact: Fact) -> bool:
    """Tell by how much something grew from how much there is.

    Args:
        fact: A figure.

    Returns:
        True for "tăng 18%".
    """
    return fact.modifier in _CHANGES


def without_bare(facts: Sequence[Fact]) -> list[Fact]:
    """Leave out bodies without a name where others have one, and halves of nouns behind a name.

    Args:
        facts: Facts in order.

    Returns:
        The facts kept.
    """
    whole = [_mended(fact) for fact in facts if fact.kind in {"organisation", "person"}]
    named = [fact for fact in whole if not _BARE.fullmatch(" ".join(fact.text.split()))]
    return named or whole


def _mended(fact: Fact) -> Fact:
    torn = _TORN.search(fact.text) if fact.kind == "organisation" else None
    if torn is None:
        return fact
    return replace(fact, text=fact.text[: torn.start()], end=fact.start + torn.start())
