"""Which sentences tell what was before the news: an accident last month, how people lived then.

A headline made from one tells something old as if it were new.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.rare import rare_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["describing_sentences", "earlier_sentences", "opens_with_year"]

_THEN = pattern(
    r"(?:trước (?:đây|kia)|thời gian trước|năm (?:ngoái|trước|học trước)|(?:tháng|tuần|vụ) trước|"
    r"hồi (?:năm|tháng|đầu|cuối)|cách đây (?:\w+ ){1,3}?(?:năm|tháng)|những năm (?:trước|qua)|"
    r"(?:một|hai|ba|mấy) (?:năm|lần|vụ|đợt) trước|"
    r"trước khi (?:làm|giữ chức|nhận chức|đảm nhiệm|đảm nhận|được bổ nhiệm|về làm|trở thành))\b"
)
"""How a sentence opens that tells of another time."""
_YEAR = pattern(
    r"(?:trong |vào |riêng |cuối |đầu )?(?:năm|mùa \w+(?: \w+)? năm) (?P<year>20\d\d)\b"
)
_PROJECT = pattern(r"(?:dự án|công trình|tuyến đường|cầu|nhà máy|khu (?:nhà|đô thị|dân cư))\b")
_DESCRIBES = pattern(
    r"\b(?:quy mô|chủ đầu tư|tổng (?:vốn|mức đầu tư|kinh phí|diện tích|chiều dài)|"
    r"(?:được )?(?:khởi công|triển khai|phê duyệt)(?: xây dựng)? (?:từ |vào |ngày |tháng |năm ))"
)
_BEGUN = pattern(
    r"\bkhởi công(?: xây dựng)? (?:từ |vào |hồi )?(?:ngày |tháng |quý |năm |cuối |đầu )"
)
_DONE = pattern(
    r"\b(?:hoàn thành|khánh thành|thông xe|đưa vào|nghiệm thu|đi vào|sẽ|dự kiến|vừa|chậm|dừng)\b"
)
"""A project described by what it is and when it was begun, and what would be news of it."""
_LEAST_DESCRIBED = 2
_ONCE = pattern(r"\btừng\b(?! bước)")
"""Said of what happened once, before."""
_ANY_YEAR = pattern(r"(?<!\d)20\d\d(?!\d)")
_PLANS = rare_pattern(
    r"\b(?:sẽ|kế hoạch|dự kiến|mục tiêu|hướng tới|phấn đấu|vào năm|đến năm)\b",
    "hoạch hướng kiến năm phấn sẽ tiêu",
)
"""Whose days and years are not those of the news."""
_NOW = pattern(r"\b(?:nay|hiện|vừa|mới đây)\b")
_OPENING = 70
"""Characters of a sentence in which its day stands, if that is what it opens with."""
_SETTING = pattern(
    r"(?:trước đó|vào|đêm|sáng|trưa|chiều|tối|rạng sáng|khoảng|lúc|ngày|hôm|trong|tại|cũng|gần|"
    r"riêng|điển hình|hai|ba)\b"
)
"""How a sentence opens whose day is when it happened; what runs "từ" a day runs to this one."""
_DAY = pattern(r"(?<![\d/.,-])(\d{1,2})(?:[/-]| tháng )(\d{1,2})(?:[/-]\d{2,4})?(?![\d/%])")
_MONTHS, _DAYS = 12, 31
_FIRST = 3
"""Days said before a sentence that tell when the news is: the earliest; plans name later ones."""
_KEPT = 200
"""Sentences of a body up to which the answer about the last two is kept."""
_LONG_BEFORE = 7
"""Days before the news from which something is no part of it."""


def opens_with_year(sentence: str) -> bool:
    """Tell whether a sentence begins with the year it tells of."""
    return _YEAR.match(fold(sentence)) is not None


def earlier_sentences(sentences: Sequence[str]) -> frozenset[int]:
    """Return the sentences that open with another time than that of the news.

    Args:
        sentences: Normalised sentences of a body.

    Returns:
        Their indices, never the first: what opens a body is its news.
    """
    if len(sentences) > _KEPT:
        return _find_earlier(sentences)
    return _earlier(tuple(sentences))


@lru_cache(maxsize=2)
def _earlier(sentences: tuple[str, ...]) -> frozenset[int]:
    """Find them once: the lead and the summary of a release both ask."""
    return _find_earlier(sentences)


def _find_earlier(sentences: Sequence[str]) -> frozenset[int]:
    found: set[int] = set()
    said: list[int] = []
    year = 0
    for index, text in enumerate(map(fold, sentences)):
        opening = _YEAR.match(text)
        then = (_THEN.match(text) and not _NOW.search(text)) or (
            opening and (int(opening["year"]) < year or _ONCE.search(text))
        )
        if index and (then or (said and _is_long_before(text, min(said)))):
            found.add(index)
            continue
        if _PLANS.search(text):
            continue
        year = max(year, *map(int, _ANY_YEAR.findall(text)), 0)
        if len(said) < _FIRST:
            said += islice(_days(text), 1)
    return frozenset(found)


def describing_sentences(sentences: Sequence[str]) -> frozenset[int]:
    """Return the sentences that say what a project begun before is like, and nothing new of it.

    Args:
        sentences: Normalised sentences of a body.

    Returns:
        Their indices, never the first.
    """
    told = enumerate(map(fold, sentences))
    return frozenset(index for index, text in told if index and _describes_project(text))


def _describes_project(text: str) -> bool:
    if not (_PROJECT.match(text) and _BEGUN.search(text)) or _DONE.search(text):
        return False
    return len(_DESCRIBES.findall(text)) >= _LEAST_DESCRIBED


def _is_long_before(text: str, news: int) -> bool:
    """Tell whether a sentence opens with a day long before the news; half a year is after it."""
    if not _SETTING.match(text):
        return False
    year = _MONTHS * _DAYS
    return any(_LONG_BEFORE < (news - day) % year < year // 2 for day in _days(text[:_OPENING]))


def _days(text: str) -> Iterator[int]:
    """Yield the days named with their months, as a number that grows through the year."""
    for found in _DAY.finditer(text):
        day, month = int(found[1]), int(found[2])
        if 1 <= day <= _DAYS and 1 <= month <= _MONTHS:
            yield _DAYS * (month - 1) + day
