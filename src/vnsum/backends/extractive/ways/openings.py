"""Where in its sentence a headline begins that leaves words out before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from vnsum.backends.extractive.body.tokens import Body

__all__ = ["ADVERBIAL", "LEADS_ON", "LEVELS", "OFFICES", "bared", "begins"]

ADVERBIAL = frozenset(
    {
        *("theo", "tại", "trong", "sau", "với", "về", "từ", "ở", "do", "bởi", "để", "nhằm", "khi"),
        *("qua", "trên", "trước", "nhân", "cùng", "vào", "dưới"),
    }
)
"""Words that make an adverbial of what stands behind them."""
LEADS_ON = frozenset({"của", "cho", "là", "đã", "vừa", "sẽ", "được", "đang", "thuộc"})
"""Words behind which a sentence goes on."""
_IN_PLACE = ("địa", "bàn")
_THERE_IS = frozenset({"có", "còn", "hiện", "xảy", "ghi"})
"""The end of "trên địa bàn", and what a place behind it may be said to have."""
OFFICES = frozenset(
    {"chủ", "phó", "bí", "trưởng", "giám", "chánh", "hiệu", "đội", "nguyên", "chỉ", "viện", "hạt"}
)
"""First words of offices."""
_WHEN = frozenset(
    {
        *("sáng", "trưa", "chiều", "tối", "đêm", "ngày", "hôm", "năm", "tháng", "quý", "lúc"),
        *("khoảng", "ngay", "tính", "hiện", "mới", "vừa", "rạng", "cuối", "đầu", "tuần", "thực"),
        *("hưởng", "chào", "kỷ", "căn", "được", "bên", "thông", "kết", "tiếp", "nếu", "dù", "hồi"),
    }
)
"""First words of clauses that only set the scene."""
LEVELS = frozenset(
    {"xã", "phường", "huyện", "quận", "tỉnh", "thành", "thị", "thôn", "ấp", "bản", "khu", "tổ"}
)


def bared(body: Body, begin: int, first: int, stays: AbstractSet[int]) -> bool:
    """Tell whether an adverbial that lost its preposition goes before what is said.

    "Theo UBND quận, tỷ lệ đạt 61,3%" does not become "UBND quận, tỷ lệ đạt 61,3%", and the place
    behind "trên địa bàn" does nothing itself.

    Args:
        body: The tokens.
        begin: The first of the sentence.
        first: The first that is kept.
        stays: All that are kept.

    Returns:
        Whether it is so.
    """
    if _within(body, begin, first) or _told_by(body, begin, first, stays):
        return True
    if first == begin or body.gap[first] or body.words[first - 1] not in ADVERBIAL:
        return False
    end = first + 1
    while end in stays and not body.gap[end]:
        end += 1
    return end in stays and body.gap[end] == 1 and not _goes_on(body, end)


def _told_by(body: Body, begin: int, first: int, stays: AbstractSet[int]) -> bool:
    """Tell whether a headline begins inside a "theo …," with who says it, or his office."""
    words, opening, end = body.words, first, first + 1
    while opening > begin and not body.gap[opening]:
        opening -= 1
    if first == begin or "theo" not in words[begin : begin + 2]:
        return False
    while end in stays and not body.gap[end]:
        end += 1
    named = words[first - 1] == "theo" and end in stays and body.gap[end] == 1
    return named or (opening > begin and words[opening] in OFFICES)


def _within(body: Body, begin: int, first: int) -> bool:
    """Tell whether a headline lets the place behind "trên địa bàn" do something.

    What is or happens there it may say: "Phường Láng có 6.430 học sinh".
    """
    if tuple(body.words[max(begin, first - 2) : first]) != _IN_PLACE or body.gap[first]:
        return False
    at = first + 1
    while at < len(body.words) and (body.capital[at] or body.digit[at]):
        at += 1
    return not _THERE_IS.intersection(body.words[at : at + 2])


def _goes_on(body: Body, at: int) -> bool:
    """Tell whether a place goes on behind a comma ("xã Hương Sơn, huyện Vũ Lang")."""
    return body.words[at] in LEVELS or bool(body.capital[at])


def begins(body: Body, first: int) -> tuple[bool, bool, bool, bool]:
    """Say where in its sentence a headline begins that does not begin with it.

    Args:
        body: The tokens.
        first: The first that is kept.

    Returns:
        Behind a preposition or a word that leads on; otherwise inside a clause; behind a clause
        that only says when, where or why; behind another one.
    """
    begin = int(body.bounds[body.sentence[first]])
    if first == begin:
        return False, False, False, False
    words = body.words
    if not body.gap[first]:
        led = words[first - 1] in ADVERBIAL or words[first - 1] in LEADS_ON
        return led, not led, False, False
    opening = first - 1
    while opening > begin and not body.gap[opening]:
        opening -= 1
    sets = words[opening] in ADVERBIAL or words[opening] in _WHEN or bool(body.digit[opening])
    return False, False, sets, not sets
