"""What a ban denies: all behind it, "cấm xe tải trên 5 tấn, xe khách lưu thông qua cầu"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.index.titled import is_capital
from vnsum.truth.turned.doubts import BAN, BUT

if TYPE_CHECKING:
    from vnsum.truth.index.passages import Passage

__all__ = ["bans_in"]

_REACH = 18
"""Words behind a ban that it denies; set by hand."""
_LIFTED = frozenset(
    {"dừng", "bỏ", "dỡ", "gỡ", "hết", "ngừng", "hủy", "thôi", "dứt", "biển", "hàng"}
)
_LIFTING = 4
"""Words before a ban in which it is lifted; set by hand."""
_ANEW = frozenset({"được", "sẽ", "đã", "vẫn", "phải"})
"""Words that tell of something else in a clause behind: "…, 12 cán bộ được bố trí phân luồng"."""


def bans_in(passage: Passage) -> dict[int, range]:
    """Return the words each ban of a passage denies, by its place."""
    return {
        number: _banned(passage, number)
        for number in passage.positions.get(BAN, ())
        if not is_capital(passage, number) and not _is_lifted(passage, number)
    }


def _is_lifted(passage: Passage, number: int) -> bool:
    """Tell whether a ban ends, or is the name of a sign: "dừng cấm tàu cá", "biển cấm đỗ xe"."""
    return not _LIFTED.isdisjoint(passage.words[max(0, number - _LIFTING) : number])


def _banned(passage: Passage, number: int) -> range:
    words, clauses, folded = passage.words, passage.clauses, passage.view.folded
    end = min(len(words), number + _REACH)
    for last in range(number + 1, end):
        gap = folded[passage.ends[last - 1] : passage.starts[last]]
        begins = clauses[last] != clauses[last - 1] and words[last][0].isdigit()
        anew = begins or (words[last] in _ANEW and clauses[last] != clauses[number])
        if ";" in gap or words[last] in BUT or anew:
            return range(number + 1, last)
    return range(number + 1, end)
