"""What a question asks for: its kind, the noun it turns on, and the words to look up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.text.normalise import normalise
from vnsum.truth.finding.state_abbreviations import expand
from vnsum.truth.finding.tokens import word_set
from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.answers import AnswerKind

__all__ = ["ASKED", "Asked", "Asking", "parse_question"]

Asked = str
"""One of `ASKED`: finer than the kinds of answers."""

_WORD = re.compile(r"\d+(?:[.,:/-]\d+)+|[^\W_]+|%")
_MOST_WORDS = 60
"""Words of a question that are read; what comes behind them is left out. Set by hand."""


def _any_of(words: str) -> str:
    """Return a pattern for any of the terms, one to a "|" or a line."""
    return r"\b(?:" + "|".join(filter(None, words.replace("\n", "|").split("|"))) + ")"


_PLACES = _any_of("""
phường|quận|xã|huyện|tỉnh|thành phố|nước|quốc gia|đường|phố|ấp|thôn|khu|vùng|nơi|chỗ|châu lục
thị xã|thị trấn|tổ dân phố|bản|làng|đảo|sông|hồ|cầu|chợ|bang|đặc khu|địa bàn
""")
_BODIES = _any_of("""
đơn vị|cơ quan|công ty|tổ chức|sở|hãng|trường|bệnh viện|ngân hàng|doanh nghiệp|hội|ban|báo
trung tâm|bộ|đội|nhà thầu|tập đoàn|phòng|viện|cục|đoàn|nhóm|câu lạc bộ|hợp tác xã|lực lượng
""")
_PEOPLE = _any_of("""
người|ông|bà|anh|chị|em|cán bộ|vị|bị can|đối tượng|đại biểu|nghệ sĩ|cầu thủ|lãnh đạo|bác sĩ
""")
_TIMES = _any_of("""
ngày|hôm|tháng|năm|lúc|khi|thời gian|thời điểm|giờ|buổi|quý|giai đoạn|thế kỷ|dịp|mùa|tuần
""")
_SUMS = _any_of("""
kinh phí|tiền|giá|chi phí|vốn|phạt|lương|thưởng|ngân sách|doanh thu|trị giá|lệ phí
""")
_MANY = "(?:bao nhiêu|bao nhiu|mấy)"
_REASONS = _any_of(r"""
vì sao|tại sao|vì lý do|lý do|nguyên nhân|do đâu|vì đâu|sao lại|\bwhy\b|cớ gì|vì gì
""")
_PATTERNS: Sequence[tuple[Asked, str]] = (
    ("reason", _REASONS),
    ("time", r"mấy giờ|giờ nào|what time"),
    ("date", rf"bao giờ|{_TIMES} (?:nào|mấy|bao nhiêu|gì)|thứ mấy|\bwhen\b|thời hạn"),
    ("duration", rf"bao lâu|{_MANY} (?:ngày|tháng|năm|giờ|phút|tuần|giây)|how long"),
    ("percent", rf"{_MANY} (?:phần trăm|%)|(?:tỷ lệ|tỉ lệ|phần trăm|chiếm).*(?:{_MANY}|mức nào)"),
    (
        "money",
        (
            rf"{_MANY} (?:tiền|đồng|tỷ|triệu|tỉ|usd|đô la|kinh phí|vốn)|how much|{_SUMS}.*{_MANY}"
            rf"|{_MANY}.* (?:tiền|kinh phí|vốn)$|(?:tốn|hết) {_MANY}"
        ),
    ),
    ("number", rf"{_MANY}|how many|số lượng"),
    ("organisation", rf"{_BODIES} (?:nào|gì)"),
    ("person", rf"\bai\b|(?<!đơn ){_PEOPLE} nào|\bwho\b|tên (?:là )?gì"),
    ("place", rf"ở đâu|tại đâu|nơi đâu|\bđâu\b|(?<!văn ){_PLACES} (?:nào|gì)|\bwhere\b|địa điểm"),
    ("manner", r"thế nào|ra sao|bằng cách nào|làm sao|\bhow\b"),
    ("which", r"\bnào\b|\bwhich\b"),
    ("what", r"\bgì\b|\bwhat\b"),
)
ASKED: tuple[Asked, ...] = (*(name for name, _ in _PATTERNS), "unsaid")
_FORMS = [(name, re.compile(pattern)) for name, pattern in _PATTERNS]
_KINDS: dict[Asked, AnswerKind] = {
    "reason": "reason",
    "time": "date",
    "date": "date",
    "duration": "number",
    "percent": "percent",
    "money": "money",
    "number": "number",
    "person": "person",
    "place": "place",
    "organisation": "organisation",
}
_ASKING_WORDS = word_set("""
    ai gì nào đâu sao bao nhiêu giờ mấy vì tại thế lâu hỏi ạ à vậy hả nhỉ những các là có
    được bị how many much who when where why what which is are was the of in did does do
    """)
_NEVER_LOOKED_UP = _ASKING_WORDS | (FUNCTION_WORDS - {"trước", "sau", "trên", "dưới", "không"})
_FOCUS_REACH = 3


@dataclass(frozen=True, slots=True)
class Asking:
    """A question taken apart.

    Attributes:
        text: The question in the normalised view.
        words: Its folded words.
        content: The words to look up, abbreviations spelt out, in order.
        focus: The words that name what is asked for: "đơn vị" of "đơn vị nào", "trẻ" of "bao
            nhiêu trẻ"; empty where nothing does.
        names: Words written with a capital inside the question, and those with digits.
        asked: What is asked for.
        kind: The kind of its answer.
    """

    text: str
    words: Sequence[str]
    content: Sequence[str]
    focus: Sequence[str]
    names: frozenset[str]
    asked: Asked
    kind: AnswerKind


def parse_question(question: str) -> Asking:
    """Take a question apart.

    Args:
        question: Any text.

    Returns:
        What it asks for; a text that is no question asks for "unsaid".
    """
    view = normalise(question)
    found = list(_WORD.finditer(view.folded))[:_MOST_WORDS]
    words = [word[0] for word in found]
    surfaces = [view.text[word.start() : word.end()] for word in found]
    asked, span = _asked_for(" ".join(words))
    focus = _focus(words, span, asked)
    names = {
        word
        for place, (word, surface) in enumerate(zip(words, surfaces, strict=True))
        if word[0].isdigit() or (place and surface[0].isupper() and word not in _ASKING_WORDS)
    }
    kept = [word for word in words if word not in _NEVER_LOOKED_UP]
    content = list(expand(kept)) or list(words)
    kind = _KINDS.get(asked, "other")
    return Asking(view.text, words, content, focus, frozenset(names), asked, kind)


def _asked_for(line: str) -> tuple[Asked, tuple[int, int]]:
    """Return what a question asks for and the words that say so."""
    for name, form in _FORMS:
        found = form.search(line)
        if found:
            return name, (line.count(" ", 0, found.start()), line.count(" ", 0, found.end()) + 1)
    return "unsaid", (0, 0)


def _focus(words: Sequence[str], span: tuple[int, int], asked: Asked) -> list[str]:
    """Return the noun beside the asking word."""
    first, last = span
    inside = [word for word in words[first:last] if word not in _ASKING_WORDS]
    if asked in {"number", "duration", "money", "percent"}:
        number = next((i for i, word in enumerate(words) if word in {"nhiêu", "mấy"}), last - 1)
        behind = words[number + 1 : number + 1 + _FOCUS_REACH]
        return [word for word in behind if word not in _ASKING_WORDS] or inside
    if asked in {"place", "organisation", "person", "which", "what"}:
        before = words[max(0, first - 2) : first] if asked in {"which", "what"} else []
        return [word for word in (*before, *inside) if word not in _ASKING_WORDS]
    return []
