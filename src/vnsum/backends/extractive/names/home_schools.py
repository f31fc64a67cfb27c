"""Which school "nhà trường" is, where a text names only one: its name stands for it.

"Nhà trường đã thống nhất lùi giờ vào lớp" below the closing of a bridge says nothing of which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.names.antecedents import Completed
from vnsum.backends.extractive.names.bystanders import names_place
from vnsum.backends.extractive.names.home_bodies import (
    DEEDS,
    WHEN,
    closes_name,
    is_introduced,
    stands_bare,
)
from vnsum.backends.extractive.names.people import UPPER
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

__all__ = ["with_home_school"]

_BARE = pattern(
    rf"{WHEN}(?:(?:ban giám hiệu|lãnh đạo|tập thể) )?(?P<which>nhà trường|trường)(?= (?:{DEEDS}|"
    r"được|tuyên dương|khen thưởng|nhận|cam kết|phát động|đạt|báo|ra mắt|xin lỗi|chân thành)\b)"
)
"""A school that does something and is not named, at the start, when aside."""
_STAGE = (
    r"(?:tiểu học|mầm non|mẫu giáo|trung học|cơ sở|phổ thông|dân tộc|nội trú|bán trú|liên cấp|"
    r"chuyên|th|thcs|thpt|ptdtbt|ptdtnt|cao đẳng|trung cấp|đại học|nghề|và|-|–|&)"
)
_WORD = rf"[{UPPER}][\w’'-]*"
_SCHOOL = pattern(
    rf"(?<!\w)Trường(?P<stage>(?: (?i:{_STAGE})(?!\w))*)(?P<own>(?: {_WORD}){{1,4}}"
    rf"(?: (?:số )?\d{{1,2}})?)(?![\w/])(?! {_WORD})"
)
"""A school by name, of no more words than one has: behind it nobody's name stands."""
_BEHIND = pattern(
    r" (?:chạy|xuất phát|cùng|vui|hân hoan|náo nức|rộn ràng|hiện|năm|ngày|sáng|chiều|chen|"
    r"tập trung|thuộc|gồm|nghỉ|học)\b"
)
"""What stands behind the whole name of a school besides."""
_NOUN = pattern(r"(?<!\w)trường(?!\w)")
_OTHERWISE = pattern(
    r"\b(?:thị|môi|hội|hiện|công|quảng|lập|sở|nông|lâm|chiến|thương|ngư|kịch|vũ|nghị) trường\b|"
    r"\b(?:cổng|sân|toàn|ngoài|quanh|trước|sau) trường\b|"
    r"\btrường (?:hợp|kỳ|đua|quay|ca|thọ|tồn|phái|lớp)\b"
)
"""What is no school."""
_OTHER = pattern(
    r"(?:\b(?:các|những|một|mỗi|mọi|nhiều|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|liên|từng|vài|số|"
    r"điểm)|\d) (?:ngôi |nhà )?trường\b|"
    r"\btrường (?:khác|bạn|nào|của|nơi|mà|kia|cấp|nghề|cũ|mới|trên địa bàn|"
    r"trong (?:xã|phường|tỉnh|huyện|thành|khu|cụm))\b|"
    r"\bhọc viện\b|\btrung tâm (?:giáo dục|gdtx|gdnn|học tập)\b|\bcơ sở giáo dục\b"
)
"""Another school, or several, of which the text does not tell the name."""
_MOST = 80
"""Sentences of a text that is looked through; longer ones name many schools."""


class _Named(NamedTuple):
    """A school that is named: its name in full and where."""

    name: str
    sentence: int
    start: int


def with_home_school(
    done: Completed, sentence: int, sentences: Sequence[str], *, said: str, most: int
) -> Completed:
    """Put the name of the only school of a text where it opens with "nhà trường".

    Args:
        done: Part of a sentence, completed.
        sentence: Its number.
        sentences: All of the body.
        said: What a reader has read before it.
        most: Most syllables of the result; 0 for any.

    Returns:
        The text with the name; as it is where none is meant, or several schools are told of.
    """
    found = _BARE.match(fold(done.text))
    if found is None or not sentence or len(sentences) > _MOST:
        return done
    school = _only_school(sentences, sentence)
    if school is None or fold(school.name) in fold(f"{said} {done.text}"):
        return done
    text = f"{done.text[: found.start('which')]}{school.name}{done.text[found.end() :]}"
    if most and count_syllables(text) > most:
        return done
    place = school.sentence, school.start, school.start + len(school.name)
    return Completed(text, (*done.places, place), done.left)


def _only_school(sentences: Sequence[str], before: int) -> _Named | None:
    """Return the only school of a text, where it is introduced before a sentence; else None.

    Of those without a name only what is told up to there may be meant.
    """
    named: list[_Named] = []
    for index, sentence in enumerate(sentences):
        rest = sentence
        for found in _SCHOOL.finditer(sentence):
            ahead, behind = sentence[: found.start()], sentence[found.end() :]
            if names_place(ahead):
                rest = _masked(rest, found)
                continue
            if not _is_whole(found, behind) or not (named or is_introduced(ahead)):
                return None
            named.append(_Named(found[0], index, found.start()))
            rest = _masked(rest, found)
        if index <= before and _tells_of_another(fold(rest), introduced=bool(named)):
            return None
    if not named or named[0].sentence >= before:
        return None
    longest = max((one for one in named if one.sentence < before), key=lambda one: len(one.name))
    same = all(_is_one(fold(one.name), fold(longest.name)) for one in named)
    return longest if same else None


def _is_whole(found: re.Match[str], behind: str) -> bool:
    """Tell whether a name of a school is one, and over where it ends."""
    named = bool(found["stage"]) or found["own"].count(" ") > 1
    return named and (closes_name(behind) or _BEHIND.match(fold(behind)) is not None)


def _is_one(name: str, other: str) -> bool:
    return name.startswith(other) or other.startswith(name)


def _tells_of_another(folded: str, *, introduced: bool) -> bool:
    """Tell whether what is left of a sentence speaks of a school that is not the one named."""
    rest = _OTHERWISE.sub("", folded)
    if _OTHER.search(rest):
        return True
    bare = [*_NOUN.finditer(rest)]
    return any(not introduced or not stands_bare(rest[one.end() :]) for one in bare)


def _masked(text: str, found: re.Match[str]) -> str:
    """Put out what is known."""
    return f"{text[: found.start()]}{'·' * len(found[0])}{text[found.end() :]}"
