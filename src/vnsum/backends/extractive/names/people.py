"""The persons a text names in full, and the offices beside their names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.truth.finding.gazetteer import RARE_SURNAMES, SURNAMES
from vnsum.truth.lexicon import RANKS

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "ADDRESSES",
    "AROUND",
    "CAPITAL",
    "NEAR",
    "SHORT",
    "TITLE",
    "TITLED",
    "UPPER",
    "Person",
    "has_office",
    "is_rank",
    "offices_end",
    "offices_start",
    "people",
]

UPPER = "".join(chr(code) for code in range(0x41, 0x1EFF) if chr(code).isupper())
_LOWER = "".join(chr(code) for code in range(0x61, 0x1EFF) if chr(code).islower())
CAPITAL = f"[{UPPER}][{_LOWER}]+"
_ADDRESS = (
    "ông|bà|anh|chị|em|cô|chú|bác|cụ|cháu|thầy|đồng chí|"
    "(?:đại|thượng|trung|thiếu) (?:tướng|tá|[úu][ýy])"
)
ADDRESSES = frozenset(["ông", "bà", "anh", "chị", "em", "cô", "chú", "bác", "cụ", "cháu", "thầy"])
TITLE = rf"(?<!\w)(?i:{_ADDRESS})"
_RUN = pattern(rf"(?<!\w){CAPITAL}(?: {CAPITAL}){{1,5}}(?!\w)")
_INITIAL = pattern(rf" [{UPPER}](?!\w)")
"""What ends the name of somebody who is not named: "bà Đinh Thị Thùy D."."""
TITLED = pattern(rf"({TITLE}) $")
SHORT = pattern(rf"({TITLE}) ({CAPITAL})(?!\w)(?! {CAPITAL})")
"""Somebody who is named by the last syllable of the name."""
NEAR = 3
"""Sentences, with its own, in which "this" or "ông" finds what it means; set by hand."""
_ranks = "|".join(sorted(map(re.escape, RANKS), key=len, reverse=True))
_RANK = pattern(rf"(?i:{_ranks})(?!\w)")
_OFFICE = rf"(?<!\w)(?i:{_ranks})(?!\w)[^,.;:()–\"“”]{{0,100}}?"
_BEHIND = pattern(
    rf"\s?(?:,|-|–|\() ?({_OFFICE})(?= ?(?:[,.;:()–\"“”]| - |$)|(?: (?:cho|nói|khẳng định|nhấn|"
    r"chia sẻ|thông tin|phát biểu|đã|đang|sẽ|được|bị|yêu cầu|đề nghị|chủ trì|đánh giá|cùng|vừa|"
    r"xác nhận|phân tích|lý giải|kiến nghị|thừa nhận|chỉ đạo|liên quan|trao đổi|trả lời|ký|cam kết|"
    r"lưu ý|mong|trình bày|giải thích|bày tỏ|báo cáo|cũng|còn|trực tiếp|có|không|kêu gọi|"
    r"quyết định|bức xúc|đồng (?:ý|chủ trì|tình)|hứa|hiện|tham gia|tham dự|thay mặt|gửi|trao|"
    r"kết luận|làm (?:trưởng|phó|chủ|tổ|đội|đại)|là (?:trưởng|chủ)|dẫn đầu|đứng đầu|điều hành|"
    r"đến|tới|về dự|ghi nhận|biểu dương|chúc mừng|động viên|cảm ơn|nêu|nhận định|cảnh báo|"
    r"tiếp thu|cho rằng|lần lượt|thăm)(?!\w)))"
)
_BEFORE = pattern(rf"({_OFFICE}) (?:(?i:{_ADDRESS}) )?$")
_FIRST = pattern(
    r"(?<!\w)((?i:phó bí thư|[uủ][ỷy] viên|đại biểu)(?!\w)[^,.;:()–\"“”]{0,60}), (?:đồng thời )?$"
)
"""The first of two offices of one person: "Phó Bí thư Huyện ủy, " Chủ tịch UBND huyện …."""
_NO_OFFICE = pattern(
    r"(?<!\w)(?:đã|đang|sẽ|được|bị|với|cùng|cho|gặp|thăm|là|của|do|theo|về|tại|nói|này|trên|đó|"
    r"ông|bà|anh|chị)(?!\w)"
)
"""What an office does not hold."""
_TORN = pattern(
    r" (?:và|đồng|các|những|để|từ|vào|ở|đến|ra|trong|trên|sau|trước|khi|mà|thì|rất|vẫn|luôn|đều|"
    r"lần lượt|trực|chủ|phát|kết|khẳng|yêu|đề|tự|nhiệt|chính|làm|nhận|bắt|tiếp|thường|cần|phải)$"
)
"""How an office ends that was torn from its phrase ("Chủ tịch UBND phường đồng" chủ trì)."""
_MOST_OFFICE = 12
"""Words of an office that is put in; set by hand."""
_NAME_LENGTHS = (4, 3, 2)
AROUND = 160
"""Characters before a name in which its office stands, and before a noun its number."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody a sentence names in full.

    Attributes:
        name: The name, without its title.
        sentence: The sentence.
        start: Where the name begins, or the office before it.
        end: One past it, or past the office behind it.
        behind: The office behind the name; "" for none.
        before: The office before it; "" for none.
    """

    name: str
    sentence: int
    start: int
    end: int
    behind: str = ""
    before: str = ""


def people(text: str, index: int) -> Iterator[Person]:
    """Yield the persons a sentence names in full."""
    for run in _RUN.finditer(text):
        name = _full_name(
            run[0],
            titled=TITLED.search(text[max(0, run.start() - AROUND) : run.start()]) is not None,
        )
        cut = _INITIAL.match(text, run.end())
        if cut or not name or is_rank(text, run.end() - len(name)):
            continue
        start, end = run.end() - len(name), run.end()
        floor = max(0, start - AROUND)
        behind, before = _BEHIND.match(text, end), _BEFORE.search(text[floor:start])
        if behind and _is_office(behind[1]):
            yield Person(name, index, start, behind.end(1), behind=behind[1].strip())
        elif before and _is_office(before[1]):
            yield Person(name, index, floor + before.start(1), end, before=before[1].strip())
        else:
            yield Person(name, index, start, end)


def _is_office(words: str) -> bool:
    folded = fold(words)
    few = len(words.split()) <= _MOST_OFFICE
    return few and not _NO_OFFICE.search(folded) and _TORN.search(folded) is None


def _full_name(run: str, *, titled: bool) -> str:
    """Return the name a run of capitals ends with; "" where it ends with none."""
    syllables = run.split()
    if fold(syllables[0]) in ADDRESSES:
        syllables, titled = syllables[1:], True
    if titled and 1 < len(syllables) <= _NAME_LENGTHS[0]:
        return " ".join(syllables)
    for length in _NAME_LENGTHS:
        if length <= len(syllables):
            first = fold(syllables[-length])
            if first in SURNAMES or (first in RARE_SURNAMES and length == len(syllables) > 2):  # noqa: PLR2004 - with a middle name
                return " ".join(syllables[-length:])
    return ""


def is_rank(text: str, start: int) -> bool:
    """Tell whether an office begins at a place: "đồng chí Phó Chủ tịch" names nobody."""
    return _RANK.match(text, start) is not None


def has_office(found: re.Match[str], before: str) -> bool:
    """Tell whether an office stands beside a mention already."""
    behind = _BEHIND.match(found.string, found.end())
    return bool(behind or _BEFORE.search(before[-AROUND:]))


def offices_start(text: str, start: int) -> int:
    """Return where the offices of one person begin, the last of which stands at a place."""
    found = _FIRST.search(text, max(0, start - AROUND), start)
    if found is None or not _is_office(found[1]):
        return start
    return offices_start(text, found.start())


def offices_end(text: str, end: int) -> int:
    """Return where the offices end that stand behind a name, or behind another office."""
    found = _BEHIND.match(text, end)
    return end if found is None or not _is_office(found[1]) else offices_end(text, found.end(1))
