"""What a ban denies: all behind it, "cấm xe tải trên 5 tấn, xe khách lưu thông qua cầu"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.doubts import BUT

if TYPE_CHECKING:
    from vnsum.truth.passages import Passage

__all__ = ["BAN", "bans_in"]

BAN = "cấm"
_REACH = 18
"""Words behind a ban that it denies; set by hand."""
_ANEW = frozenset({"được", "sẽ", "đã", "vẫn", "phải"})
"""Words that tell of something else in a clause behind: "…, 12 cán bộ được bố trí phân luồng"."""


def bans_in(passage: Passage) -> dict[int, range]:
    """Return the words each ban of a passage denies, by its place."""
    return {number: _banned(passage, number) for number in passage.positions.get(BAN, ())}


def _banned(passage: Passage, number: int) -> range:
    words, clauses, folded = passage.words, passage.clauses, passage.view.folded
    end = min(len(words), number + _REACH)
    for last in range(number + 1, end):
        gap = folded[passage.ends[last - 1] : passage.starts[last]]
        anew = words[last] in _ANEW and clauses[last] != clauses[number]
        if ";" in gap or words[last] in BUT or anew:
            return range(number + 1, last)
    return range(number + 1, end)
