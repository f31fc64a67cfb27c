"""Whom a question counts: "bao nhiêu điều dưỡng" is not answered with "12 bác sĩ"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["trade_named", "trade_of"]

_ROWS = """
bác sĩ|bác sỹ|y bác sĩ|y sĩ
điều dưỡng|y tá|hộ lý|hộ sinh|nữ hộ sinh
giáo viên|thầy cô|giảng viên
học sinh|sinh viên|thí sinh|học viên
cảnh sát|chiến sĩ|chiến sỹ|bộ đội|dân quân|lính|tân binh
khách|du khách|hành khách|khách hàng
kỹ sư|kiến trúc sư
luật sư
phóng viên|nhà báo
bị can|bị cáo|nghi phạm|phạm nhân
"""
"""Trades of whom one is never another, the names of one on a row; set by hand. Who may be anybody
("người", "em", "cán bộ", "lao động") is on none."""
_TRADES = {
    name: number for number, row in enumerate(_ROWS.strip().split("\n")) for name in row.split("|")
}
_LONGEST = 3


def trade_of(noun: str | None) -> int | None:
    """Return the trade of a folded noun; None where it is none, or of nobody."""
    return _TRADES.get(noun or "")


def trade_named(words: Sequence[str]) -> int | None:
    """Return the trade that words begin with.

    Args:
        words: Folded words behind "bao nhiêu".

    Returns:
        Its number; None where they name none.
    """
    names = (" ".join(words[:size]) for size in range(_LONGEST, 0, -1))
    return next((_TRADES[name] for name in names if name in _TRADES), None)
