"""Those counted above: where "cả 19 hộ" live, and what "các điểm" are called.

"Đến ngày 14/3, cả 19 hộ đã nhận tiền" taken out of its text says nothing of which; the text has
said "19 hộ ở tổ dân phố Vạn Lê" before. Of "14 “điểm hỗ trợ lưu động”" the name is put in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.names.antecedents import Completed
from vnsum.lazily import pattern, remembered
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["COUNTS", "OPENING", "Counted", "counted", "counts", "is_named", "with_counted"]

OPENING = (
    r"(?:(?:đến|tính đến|từ|trong|sau|trước|chỉ|ngay|vào|lúc|khoảng|sáng|chiều|tối|trưa|đêm|ngày|"
    r"tháng|năm|hiện|hiện nay|nay|\d{1,2} (?:giờ|năm|tháng|ngày|tuần)|ở|tại|trên|theo|"
    r"tỉnh|thành phố|xã|phường|huyện|cách)\b(?:[^,;:.]|[,.:](?=\d))*, )*"
)
"""When, where or according to whom, at the start of a folded sentence."""
COUNTS = r"(?:\d[\d.]*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
"""How many."""
_THINGS = (
    r"hộ dân|hộ|gia đình|ngư dân|thuyền viên|em|cháu|người|bệnh nhân|nạn nhân|đối tượng|bị cáo|"
    r"bị can|thí sinh|ứng viên|điểm|gian hàng|chốt|trạm|đội|lớp|công trình|dự án|tuyến|ổ dịch|"
    r"căn nhà|ngôi nhà"
)
_ALL = pattern(
    rf"{OPENING}cả (?P<count>\d[\d.]*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?P<noun>{_THINGS})"
    r"(?= (?:đã|đều|được|đang|cùng|bị|đồng)\b)"
)
"""All of those told of before."""
_THE = pattern(
    rf"{OPENING}(?:các|những) (?P<noun>điểm|bàn|gian|chốt|trạm|tổ|đội|nhóm|khóa|phiên|chuyến|bể|"
    r"hầm)(?= (?:đã|được|đang|đều|vừa) )"
)
"""Things as known, without a word on which: "các điểm đã …"."""
_WHERE = r" (?P<which>(?:ở|tại|thuộc) [^,;:.()\"“”]{3,60})(?=[,;:.)])"
"""Where those counted are, up to a mark."""
_MOST_WORDS = 10
"""Words of where; more hold something else."""
_FAR = 12
"""Sentences before one in which what it speaks of is looked for; set by hand."""


class Counted(NamedTuple):
    """Those of whom a text speaks as known.

    Attributes:
        number: How many; "" for "các".
        noun: Who or what.
        start: Where the noun begins.
        end: One past it.
    """

    number: str
    noun: str
    start: int
    end: int


class _Words(NamedTuple):
    """Words of the source, and where they stand."""

    text: str
    sentence: int
    start: int


@remembered
def counted(text: str) -> Counted | None:
    """Return those that a text opens with as known ("cả 19 hộ", "các điểm").

    Args:
        text: A sentence, or a form of one.

    Returns:
        They; None for nobody.
    """
    folded = fold(text)
    found = _ALL.match(folded)
    if found:
        return Counted(found["count"], found["noun"], *found.span("noun"))
    found = _THE.match(folded)
    return Counted("", found["noun"], *found.span("noun")) if found else None


def counts(text: str, known: Counted) -> bool:
    """Tell whether a text counts those whom another speaks of as known."""
    return _counting(known).search(fold(text)) is not None


def is_named(known: Counted, sentence: int, sentences: Sequence[str]) -> bool:
    """Tell whether it can be put in where those are, or what they are called."""
    return _naming(known, sentence, sentences) is not None


def with_counted(
    done: Completed, sentence: int, sentences: Sequence[str], *, said: str, most: int
) -> Completed:
    """Put in where those are who are spoken of as known, or what they are called.

    Args:
        done: Part of a sentence, completed.
        sentence: Its number.
        sentences: All of the body.
        said: What a reader has read before it.
        most: Most syllables of the result; 0 for any.

    Returns:
        The text with it; as it is where they were counted before, or nothing tells it surely.
    """
    known = counted(done.text) if sentence else None
    if known is None or counts(said, known):
        return done
    words = _naming(known, sentence, sentences)
    if words is None:
        return done
    start = known.end if known.number else known.start
    gap = " " if known.number else ""
    text = f"{done.text[:start]}{gap}{words.text}{done.text[known.end :]}"
    if most and count_syllables(text) > most:
        return done
    place = words.sentence, words.start, words.start + len(words.text)
    return Completed(text, (*done.places, place), done.left)


def _naming(known: Counted, sentence: int, sentences: Sequence[str]) -> _Words | None:
    """Return the only words that tell where those are, or what they are called."""
    near = range(max(0, sentence - _FAR), sentence)
    told = [at for at in near if counts(sentences[at], known)]
    if len(told) != 1:
        return None
    found = [*_words(known, told[0], sentences[told[0]])]
    if len(found) != 1 or (not known.number and _tells_of_others(known, found[0], sentences)):
        return None
    return found[0]


def _tells_of_others(known: Counted, words: _Words, sentences: Sequence[str]) -> bool:
    """Tell whether a text speaks of such things by other names: "nhiều điểm ngập sâu"."""
    name = fold(words.text.strip('"“”'))
    rest = (fold(sentence).replace(name, "") for sentence in sentences)
    every = re.compile(rf"(?<!\bcác )(?<!\bnhững )\b{known.noun}\b")
    return any(every.search(one) for one in rest)


def _words(known: Counted, index: int, sentence: str) -> Iterator[_Words]:
    """Yield what a sentence tells of those it counts."""
    folded = fold(sentence)
    if not known.number:
        quoted = re.finditer(
            rf"\b{COUNTS} (?P<name>[\"“]{known.noun} [^\"“”]{{2,40}}[\"”])", folded
        )
        for found in quoted:
            yield _Words(
                sentence[found.start("name") : found.end("name")], index, found.start("name")
            )
        return
    for found in re.finditer(rf"(?<!cả )\b{known.number} {known.noun}(?: dân)?{_WHERE}", folded):
        which = sentence[found.start("which") : found.end("which")]
        if which.count(" ") < _MOST_WORDS and not has_verb(which):
            yield _Words(which, index, found.start("which"))


def _counting(known: Counted) -> re.Pattern[str]:
    """Return how those are introduced: counted, and named in quotation marks or not."""
    count = known.number or COUNTS
    return re.compile(rf"(?<!cả )\b{count} (?:\w+ )?[\"“]?{known.noun}\b")
