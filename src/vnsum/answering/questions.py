"""What a question asks for: its kind, the noun it turns on, and the words to look up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.answering.wording import join_pairs
from vnsum.text.normalise import normalise
from vnsum.truth.finding.places import HEAD_WORDS
from vnsum.truth.finding.state_abbreviations import expand
from vnsum.truth.finding.tokens import word_set
from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.answers import AnswerKind

__all__ = ["ASKED", "Asked", "Asking", "parse_question", "units_of"]

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
thị xã|thị trấn|tổ dân phố|bản|làng|đảo|sông|hồ|cầu|chợ|bang|đặc khu|địa bàn|con đường|tuyến
địa phương|miền|hẻm|ngõ|quảng trường|hội trường|sân|điểm|địa chỉ|trụ sở|châu|buôn|xóm|núi|đèo
""")
_BODIES = _any_of("""
đơn vị|cơ quan|công ty|tổ chức|sở|hãng|trường(?! hợp)|bệnh viện|ngân hàng|doanh nghiệp|nhóm
hội(?! nghị| thảo| thi| trường)|ban(?! đêm| ngày| hành)|báo(?! cáo| động)|trung tâm|tập đoàn
bộ(?! phận| máy| đội)|đội(?! viên)|nhà thầu|phòng(?! chống| cháy)|viện|cục|đoàn(?! viên)|phía
câu lạc bộ|hợp tác xã|lực lượng|bên|chi cục|tòa án|tòa|nhà trường|quỹ|ủy ban|hiệp hội|nhà máy
chủ đầu tư|nhà tài trợ
""")
_PEOPLE = _any_of("""
người|ông|bà|anh|chị|em|cán bộ|vị|bị can|đối tượng|đại biểu|nghệ sĩ|cầu thủ|lãnh đạo|bác sĩ
cụ|cô|thầy|nhân vật|vận động viên|chủ tịch|giám đốc|bí thư|hiệu trưởng|nhà khoa học|ca sĩ|nhạc sĩ
diễn viên|vua|tổng thống|đạo diễn|tác giả|nhà văn|nhà thơ|huấn luyện viên|học sinh|công dân|nạn nhân
""")
_TIMES = _any_of("""
ngày|hôm|tháng|năm|lúc|khi|thời gian|thời điểm|giờ|buổi|quý|giai đoạn|thế kỷ|dịp|mùa|tuần|chừng
thời kỳ|mốc|hạn|đợt
""")
_SUMS = _any_of("""
kinh phí|tiền|giá|chi phí|vốn|phạt|lương|thưởng|ngân sách|doanh thu|trị giá|lệ phí|thu nhập
khoản|học phí|viện phí|mức đầu tư|kiếm được|ngân quỹ|ngân khoản|phí
""")
_MANY = "(?:bao nhiêu|bao nhiu|mấy)"
_REASONS = _any_of(r"""
vì sao|tại sao|vì lý do|lý do|nguyên nhân|do đâu|vì đâu|sao lại|\bwhy\b|cớ gì|vì gì|nhờ đâu|bởi đâu
nguyên do|sao mà|vì điều gì|do điều gì|nhờ điều gì|căn nguyên|vì chuyện gì|vì thế nào mà|do cái gì
""")
_GAPS = ("", r" \w+", r" \w+ \w+", r" \w+ \w+ \w+")
"""Words between a noun and "nào": "công ty xây dựng nào"; the nearest noun decides."""
_PATTERNS: Sequence[tuple[Asked, str]] = (
    (
        "reason",
        (
            rf"{_REASONS}|^sao |(?<!ra )(?<!làm )(?<!ngôi )(?<!bản )(?<!đường )(?<!\d )\bsao \w+"
            r"(?! sao)"
        ),
    ),
    (
        "contact",
        (
            r"số điện thoại|đường dây nóng|số máy|hotline|(?:gọi|liên hệ|alo)(?: \w+){0,4} số"
            r"|số nào để (?:gọi|liên hệ)|gọi (?:đâu|đi đâu)"
        ),
    ),
    (
        "document",
        (
            r"(?:quyết định|nghị quyết|văn bản|công văn|thông báo|kế hoạch|chỉ thị|tờ trình"
            rf"|nghị định|thông tư|luật)(?: \w+){{0,2}} (?:số mấy|số {_MANY}|số hiệu|mang số)"
        ),
    ),
    ("place", r"ở đâu|tại đâu|(?:chỗ|nơi) nào|nằm đâu|về đâu|đến đâu|ra đâu"),
    ("time", r"mấy giờ|giờ nào|giờ giấc|what time"),
    ("date", rf"bao giờ|{_TIMES} (?:nào|mấy|bao nhiêu|gì)|thứ mấy|\bwhen\b|thời hạn|khi mô"),
    (
        "duration",
        (
            rf"bao (?:nhiêu )?lâu|{_MANY} (?:ngày|tháng|năm|giờ|phút|tuần|giây|buổi|thời gian|hôm)"
            r"|how long|trong vòng bao"
        ),
    ),
    ("percent", rf"{_MANY} (?:phần trăm|%)|(?:tỷ lệ|tỉ lệ|phần trăm|chiếm).*(?:{_MANY}|mức nào)"),
    (
        "money",
        (
            rf"{_MANY} (?:tiền|đồng|tỷ|triệu|tỉ|usd|đô la|kinh phí|vốn)|how much|{_SUMS}.*{_MANY}"
            rf"|{_MANY}.* (?:tiền|kinh phí|vốn)$|(?:tốn|hết|rót|chi) {_MANY}"
            r"|(?:tốn kém|giá cả|giá|chi phí|kinh phí) (?:ra sao|thế nào|như thế nào)"
        ),
    ),
    ("number", rf"{_MANY}|how many|số lượng|bao xa|bao lớn|bao rộng"),
    ("person", r"\bai\b|\bwho\b|tên (?:là )?gì|danh tính|họ tên"),
    ("place", r"nơi đâu|\bđâu\b|\bwhere\b|địa điểm|chỗ mô"),
    ("manner", r"thế nào|ra sao|bằng cách nào|làm sao|\bhow\b"),
    *(
        pattern
        for gap in _GAPS
        for pattern in (
            ("organisation", rf"{_BODIES}{gap} (?:nào|gì)\b"),
            ("person", rf"(?<!đơn ){_PEOPLE}{gap} nào\b"),
            ("place", rf"(?<!văn ){_PLACES}{gap} (?:nào|gì)\b"),
        )
    ),
    ("which", r"\bnào\b|\bwhich\b"),
    ("what", r"\bgì\b|\bwhat\b|\bchi\b$"),
)
ASKED: tuple[Asked, ...] = (*dict.fromkeys(name for name, _ in _PATTERNS), "unsaid")
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
    ai gì nào đâu sao bao nhiêu giờ mấy vì tại thế lâu hỏi ạ à vậy hả nhỉ những các là có nhiu
    ra thì mà hôm chừng khi xin biết
    được bị how many much who when where why what which is are was the of in did does do
    """)
_TELLING = word_set("trước sau trên dưới không tổng cộng")
_NEVER_LOOKED_UP = _ASKING_WORDS | (FUNCTION_WORDS - _TELLING)
_FOCUS_REACH = 3


@dataclass(frozen=True, slots=True)
class Asking:
    """A question taken apart.

    Attributes:
        text: The question in the normalised view.
        words: Its folded words.
        content: The words to look up, in order.
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
    content = [word for word in words if word not in _NEVER_LOOKED_UP] or list(words)
    kind = _KINDS.get(asked, "other")
    return Asking(view.text, words, content, focus, frozenset(names), asked, kind)


def units_of(asking: Asking, known: Mapping[str, int]) -> list[str]:
    """Return the units to look up, abbreviations spelt out.

    Args:
        asking: The question.
        known: The vocabulary.

    Returns:
        Units of one or two syllables, each once; all the words where none tells anything.
    """
    named = [
        word in asking.names or (not place and word not in HEAD_WORDS)
        for place, word in enumerate(asking.words)
    ]
    joined, _ = join_pairs(asking.words, known, named)
    kept = [unit for unit in joined if not _NEVER_LOOKED_UP.issuperset(unit.split("_"))]
    units = [
        part
        for unit in kept
        for part in ([unit] if "_" in unit else join_pairs(expand([unit]), known)[0])
    ]
    return list(dict.fromkeys(units)) or list(dict.fromkeys(asking.words))


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
