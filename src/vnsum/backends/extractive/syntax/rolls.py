"""Rolls of names inside a sentence: who belongs to a delegation, before what it did.

"Tổ đại biểu gồm các ông, bà: A, …; B, … đã có buổi tiếp xúc với cử tri" has no room in a lead with
all its names, and is news without them.
"""

from __future__ import annotations

from vnsum.lazily import pattern
from vnsum.text.normalise import fold

__all__ = ["roll_of"]

_OPENS = pattern(
    r",? (?:gồm|bao gồm|có|trong đó có|cùng đi có|cùng tham gia có)(?: có)?(?: các)? "
    r"(?:ông, bà|ông \(bà\)|đồng chí|đại biểu|vị|thành viên)(?: đại biểu)? ?:? "
)
"""How a roll opens behind the subject."""
_DOES = pattern(
    r",? (?=(?:đã|vừa) (?!nghỉ|từng)(?:có|tiếp|tổ|tiến|đến|đi|làm|thăm|kiểm|trao|dâng|giám|khảo|"
    r"chủ|tham|gặp|họp|thẩm|dự)\b)"
)
"""Where what they did begins."""
_LEAST_NAMES = 2
"""Semicolons or capitals behind commas that make a roll."""
_NAMED = pattern(r"[;,:] (?:ông |bà |đồng chí )?[A-ZÀ-ỸĐ]\w+ [A-ZÀ-ỸĐ]\w+")


def roll_of(sentence: str) -> tuple[int, int] | None:
    """Find the roll of names between a subject and what it did.

    Args:
        sentence: One normalised sentence.

    Returns:
        Where it begins and ends, the mark before the verb included; None where there is none.
    """
    folded = fold(sentence)
    opens = _OPENS.search(folded)
    if opens is None or not opens.start():
        return None
    does = _DOES.search(folded, opens.end())
    if does is None or len(_NAMED.findall(sentence[opens.start() : does.start()])) < _LEAST_NAMES:
        return None
    inside = folded[opens.end() : does.start()]
    return None if ". " in inside else (opens.start(), does.end() - 1)
