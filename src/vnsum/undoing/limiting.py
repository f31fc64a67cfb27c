"""What limits a sentence right behind it: "Mức thu này còn phải được HĐND thông qua"."""

from __future__ import annotations

import re
from itertools import chain, takewhile
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.rare import rare_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["is_of_the_one_before", "limit_behind"]

_ONLY = pattern(r"chỉ .{0,80}\bmới được\b")
"""How a sentence opens that says to whom alone it applies."""
_OF_THIS = (
    r"(?:(?:mức|phương án|đề xuất|kế hoạch|việc|nội dung|chủ trương|dự án|quy định|chính sách|"
    r"lịch|dự thảo|ý tưởng|chương trình|mô hình|con số|số tiền|khoản|thời gian|thời điểm)"
    r"(?: \w+){0,2} (?:này|trên|nói trên|ấy))\b"
)
_POINTS_BACK = pattern(rf"(?:tuy nhiên|nhưng|song|dù vậy|tuy vậy|chỉ)\b|{_OF_THIS}")
"""How a sentence opens that goes on from the one before it."""
_LIMITS = rare_pattern(
    r"\b(?:(?:còn |vẫn )?phải (?:chờ|đợi|trình|(?:\w+ ){0,2}được (?:\w+ ){0,6}(?:thông qua|"
    r"phê duyệt|chấp thuận|đồng ý|cho phép|cấp phép))|chưa (?:được (?:\w+ ){0,6}(?:thông qua|"
    r"phê duyệt|chấp thuận|đồng ý|cho phép|cấp phép)|chính thức|quyết định|thống nhất|thông qua)|"
    r"mới (?:chỉ )?(?:là|được (?:\w+ ){0,3}đề xuất|ở mức|dừng ở)|chỉ (?:áp dụng|thực hiện|"
    r"triển khai|dành|là (?:dự|đề)|có hiệu lực|khi|nếu|sau khi)|nếu (?:được|có)|"
    r"đang (?:được )?(?:lấy ý kiến|chờ|xem xét|trình|thẩm định)|"
    r"không (?:áp dụng|bao gồm)|mới được (?:áp dụng|hưởng|nhận))\b",
    "bao chưa chỉ dành dụng dừng hiện hiệu hưởng kiến là mức nhận nếu phải thẩm triển "
    "trình vẫn xuất đang đề",
)
"""What it says then that limits it."""
_PENDING = pattern(
    r"\b(?:phải (?:\w+ ){0,2}được (?:\w+ ){0,6}|chưa được (?:\w+ ){0,6}|nếu được (?:\w+ ){0,6})"
    r"(?:thông qua|phê duyệt|chấp thuận|đồng ý|cho phép|cấp phép)\b"
)
"""What says that it is not decided."""
_PROMISES = rare_pattern(
    r"\b(?:miễn|giảm|hỗ trợ|được hưởng|tặng|ưu đãi|trợ cấp)\b", "giảm hưởng miễn trợ tặng đãi"
)
"""What is said of what only some get."""
_NEXT = 2
"""How far behind what limits a sentence may stand; set by hand."""


def is_of_the_one_before(text: str) -> bool:
    """Tell whether a sentence opens with what the one before it tells of ("Phương án này …")."""
    return re.match(_OF_THIS, fold(text)) is not None


def limit_behind(
    sentences: Sequence[str], index: int, text: str, *, sure: bool = False
) -> int | None:
    """Find what limits a sentence right behind it.

    Args:
        sentences: All of the body.
        index: The sentence.
        text: What is told of it.
        sure: Whether to ask only for what says that it is not decided.

    Returns:
        Its index; None where there is none, or the text says so itself.
    """
    told = fold(text)
    if _LIMITS.search(told):
        return None
    limits = _PENDING if sure else _LIMITS
    behind = [fold(sentence) for sentence in sentences[index + 1 : index + 1 + _NEXT]]
    promises = not sure and _PROMISES.search(told)
    only = (at for at, folded in enumerate(behind) if promises and _ONLY.match(folded))
    near = takewhile(lambda at: _POINTS_BACK.match(behind[at]), range(len(behind)))
    found = next(chain(only, (at for at in near if limits.search(behind[at]))), None)
    return None if found is None else index + 1 + found
