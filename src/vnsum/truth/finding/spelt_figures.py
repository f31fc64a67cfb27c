"""Figures that start with a number in words, told from names, idioms and the article "một"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from vnsum.truth.finding.measures import read_measure
from vnsum.truth.finding.number_words import Number, read_number
from vnsum.truth.finding.quantities import make_figure
from vnsum.truth.finding.tokens import word_set
from vnsum.truth.finding.units import match_unit

if TYPE_CHECKING:
    from vnsum.truth.finding.tokens import Found, Tokens

__all__ = ["find_five", "find_spelt_figure"]

_FIVE = Decimal(5)
_BEFORE_NAMES = word_set(
    "ông bà anh chị cô chú bác dì cậu út thứ tháng bé em cu số làng xóm má ngã bến cầu chợ"
)
_NO_FIGURE = word_set(
    "bên chiều mẹ má ơi lô bánh gác phía bề chuyện phần muồi chắn tới rưỡi chỉ rọi là thì mà và "
    "của tôi cũng đã đang sẽ không đều phương mươi tết năng bà cô lúa với cho khi vì ở ra vào"
)
"""Behind a single number word these make something else of it: "ba mẹ", "hai bên", "ba lô"."""
_FIVE_OF = word_set(
    "người em cháu xã phường huyện tỉnh quận thôn ca vụ hộ chiếc căn con cây điểm trường đội nhóm "
    "tháng ngày tuần giờ phút lần mũi liều suất giải bước trận bàn bài xe tàu máy đoàn"
) | {
    "học sinh", "sinh viên", "gia đình", "đơn vị", "dự án", "đối tượng", "cán bộ", "nạn nhân",
    "bị can", "bị cáo", "công trình", "tập thể", "cá nhân", "thành viên", "trường hợp",
    "địa phương", "doanh nghiệp", "chiến sĩ", "đại biểu", "nội dung", "nhiệm vụ", "giải pháp",
    "mục tiêu", "chỉ tiêu", "tiêu chí", "văn bản", "phương tiện", "xe máy", "ô tô", "tầng",
    "phần quà",
}  # fmt: skip
"""What "năm" counts when it is five; behind a year these words seldom follow."""
_NAMED_BY_NUMBER = frozenset({"ngày", "tháng", "quý"})
_LISTING = frozenset({",", "và", "-", "đến", "tới", "/"})
_YEARLY = word_set(
    "mỗi hàng hằng trong cả một nhiều các những đầu giữa cuối qua sau trước vừa mấy từng thường "
    "suốt quanh / ngày tháng lâu theo"
)
"""Before "năm" these make it a year."""


def find_spelt_figure(tokens: Tokens, i: int) -> Found | None:
    """Find a figure whose number is written in words."""
    if _is_name(tokens, i) or (tokens.is_glued(i) and tokens.word(i - 1) == "-"):
        return None
    number = read_number(tokens, i)
    if number is None:
        return None
    if number.next == i + 1 and not _counts(tokens, i):
        return None
    if _counts_names(tokens, number.next):
        return None
    return make_figure(tokens, i, number)


def _counts_names(tokens: Tokens, i: int) -> bool:
    """Tell whether days or months named by number follow: "hai tháng 8 và 9"."""
    named = tokens.word(i) in _NAMED_BY_NUMBER and tokens.is_number(i + 1)
    return named and tokens.word(i + 2) in _LISTING


def find_five(tokens: Tokens, i: int) -> Found | None:
    """Find "năm" that is five: a counted noun follows and nothing makes it a year."""
    if tokens.word(i - 1) in _YEARLY or tokens.is_number(i - 1) or _is_name(tokens, i):
        return None
    if tokens.word(i + 1) in ("mươi", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ"):
        return find_spelt_figure(tokens, i)
    counted = match_unit(tokens, i + 1) if tokens.is_lower(i + 1) else None
    if counted is None or counted.unit.name not in _FIVE_OF:
        return None
    return make_figure(tokens, i, Number(_FIVE, i + 1))


def _is_name(tokens: Tokens, i: int) -> bool:
    """Tell whether the word is part of a name: "Ba Đình", "bà Ba", "thứ ba"."""
    if tokens.word(i - 1) in _BEFORE_NAMES:
        return True
    if not tokens.is_capital(i):
        return False
    return not tokens.opens(i) or tokens.is_capital(i + 1)


def _counts(tokens: Tokens, i: int) -> bool:
    """Tell whether a single number word counts what follows; "một" only before a measure."""
    measure = read_measure(tokens, i + 1, first=i)
    if tokens.word(i) == "một":
        if tokens.word(i + 1) == "phần":
            return tokens.word(i + 2) in ("tư", "năm") or read_number(tokens, i + 2) is not None
        return not measure.counts_things
    if tokens.word(i + 1) in ("phần", "đến", "tới"):
        return True
    return tokens.is_lower(i + 1) and tokens.word(i + 1) not in _NO_FIGURE
