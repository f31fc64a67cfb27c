"""What people write round a question and in which letters, taken off before it is read.

"Dạ cho em hỏi thu ngân sách được bao nhiêu vậy ạ?" asks what "thu ngân sách được bao nhiêu" does.
"""

from __future__ import annotations

import re

from vnsum.lazily import pattern
from vnsum.text.normalise import fold, normalise

__all__ = ["bare_question"]

_WHO = r"(?:tôi|tui|em|mình|cháu|con|chúng tôi|bà con|ad|admin|anh|chị|bác|cô|chú)"
_LEAD = pattern(
    rf"(?:(?:dạ|vâng|alo|ad ơi|admin ơi|xin chào|chào {_WHO}|làm ơn|vui lòng|ơi)"
    r"[\s,.!:]{1,3}){0,2}"
    rf"(?:xin|dạ|cho|nhờ|{_WHO}) (?:{_WHO} |xin |cho |muốn |cần |được |phép ){{0,4}}(?:hỏi|biết)"
    r"(?: (?:là|rằng|thêm|chút|xem|giúp|với)){0,2}(?: thì)?[\s,.:;]{1,3}"
)
"""Politeness before a question: "cho tôi hỏi", "xin cho biết"."""
_TAIL = pattern(
    r"(?:[\s,]{1,3}(?:ạ|nhỉ|(?<!như )(?<!đến )(?:vậy|thế)|hả|nhé|hở|ad ơi)){1,3}[\s?.!]*$"
)
"""Particles behind one: "vậy ạ", "nhỉ"."""
_SPELT = {
    "ko": "không", "hok": "không", "đc": "được", "dc": "được", "j": "gì", "ng": "người",
    "bn": "bao nhiêu", "bnhiu": "bao nhiêu", "nhiu": "nhiêu", "sđt": "số điện thoại",
    "sdt": "số điện thoại", "đt": "điện thoại",
}  # fmt: skip
"""How words are shortened in messages."""
_CHAT = pattern(rf"\b(?:{'|'.join(_SPELT)})\b", re.IGNORECASE)
_FEWEST = 2
"""Words a question keeps, so that "biết ạ?" stays one."""


def bare_question(question: str) -> str:
    """Take politeness and particles off a question, and write one in capitals small.

    Args:
        question: A question.

    Returns:
        The question in the normalised view; as it was where nothing of it would be left.
    """
    text = normalise(question).text
    if text.isupper() and " " in text.strip():
        text = text.lower()
    text = _CHAT.sub(lambda found: _SPELT[found[0].lower()], text)
    folded = fold(text)
    if len(folded) != len(text):
        return text
    lead = _LEAD.match(folded)
    start = lead.end() if lead else 0
    tail = _TAIL.search(folded, start)
    end = tail.start() if tail else len(text)
    kept = text[start:end].strip()
    if len(kept.split()) < _FEWEST:
        return text
    return kept if end == len(text) else f"{kept}?"
