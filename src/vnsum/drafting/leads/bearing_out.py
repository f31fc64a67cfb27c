"""Which sentence bears out a title or says who was harmed, where the lead does not."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.backends.extractive.body.ties import speaks
from vnsum.backends.extractive.sentences.standing import is_fragment
from vnsum.backends.extractive.syntax.clauses import asks, opens_dangling, points_back
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["bearing_out", "figure_of_title", "harmed", "killed", "leans_on", "word_pairs"]

_ACCIDENT = pattern(
    r"\b(?:vụ (?:cháy|nổ|tai nạn|sạt lở|sập|lật|va chạm|đuối nước|ngộ độc|hỏa hoạn)|hỏa hoạn|"
    r"tai nạn (?:giao thông|lao động|đường)|bốc cháy|cháy lớn|sạt lở|lốc xoáy|dông lốc|lũ quét|"
    r"bị (?:lật|sập|chìm|đuối nước))\b"
)
"""What somebody may be harmed by."""
_HARM = pattern(
    r"\b(?:thiệt hại về người|thương vong|"
    r"không (?:có )?(?:ai|người(?: nào)?) (?:bị |thiệt |tử )?(?:thương|mạng|vong|hại|chết|nạn)|"
    r"(?:người|nạn nhân|em|cháu|anh|chị|ông|bà|công nhân|học sinh|trẻ|(?:tài|phụ|lái) xe|tài xế|"
    r"hành khách|thuyền viên|ngư dân)\b(?:[^.,;()]|\([^()]{0,40}\)){0,60}"
    r"\b(?:tử vong|thiệt mạng|bị thương|mất tích|không qua khỏi|nguy kịch)"
    r"|\d+ (?:người|nạn nhân|em|cháu|công nhân|học sinh|trẻ) (?:bị )?chết)\b"
)
"""Who was harmed by it, or that nobody was."""
_DEAD = pattern(
    r"\b\d+ (?:người|nạn nhân|em|cháu|công nhân|học sinh|trẻ|trường hợp) (?:[^\W\d_]+ ){0,2}"
    r"(?:chết|tử vong|thiệt mạng)\b"
)
"""How many died."""
_EFFECT = pattern(r"(?:hậu quả|vụ việc|sự việc|vụ (?:cháy|nổ|tai nạn|sạt lở|va chạm))\b")
"""How a sentence opens that goes on from the accident, and may stand behind it."""
_FIGURE = pattern(r"\d[\d.,]* [^\W\d_]+")
"""A figure with what it counts."""
_DAY = pattern(r"\d+[/-]\d+|\b(?:ngày|tháng|năm|quý|khóa|số|thứ|kỳ|lần|đợt|lớp)\s+\d[\d.,]* \w+")
_FEWEST, _SHARE = 3, 0.25
"""Pairs of words of a title, and their share among those not told yet, that bear it out."""


def harmed(first: str, sentences: Sequence[str], places: Iterable[int]) -> int | None:
    """Find the sentence that says who was harmed in the accident that a text tells of.

    Args:
        first: The text, which may say so itself.
        sentences: All of the body.
        places: Those to look at, in order.

    Returns:
        Its index; None where there was no accident, the text says so, or no sentence does.
    """
    told = fold(first)
    if not _ACCIDENT.search(told) or _HARM.search(told):
        return None
    for index in places:
        text = fold(sentences[index])
        if _HARM.search(text) and (_EFFECT.match(text) or not leans_on(sentences[index])):
            return index
    return None


def killed(title: str, sentences: Sequence[str], places: Iterable[int]) -> int | None:
    """Find the sentence that says how many died in the accident that a title tells of.

    Args:
        title: The title.
        sentences: All of the body.
        places: Those to look at, in order.

    Returns:
        Its index; None where there was no accident, or nobody is said to have died.
    """
    if not _ACCIDENT.search(fold(title)):
        return None
    died = (at for at in places if _DEAD.search(fold(sentences[at])))
    return next((at for at in died if not leans_on(sentences[at])), None)


def figure_of_title(
    title: str, first: str, sentences: Sequence[str], places: Iterable[int]
) -> int | None:
    """Find the sentence with a figure that a title has and a text has not.

    Args:
        title: The title.
        first: The text.
        sentences: All of the body.
        places: Those to look at, in order.

    Returns:
        Its index; None where the title has no such figure or no sentence that stands alone does.
    """
    wanted = _figures(title) - _figures(first)
    for index in places if wanted else ():
        if wanted & _figures(sentences[index]) and not leans_on(sentences[index]):
            return index
    return None


def bearing_out(
    title: str, told: Iterable[str], sentences: Sequence[str], places: Sequence[int]
) -> int | None:
    """Find the sentence that says most of what a title says and some texts do not.

    Args:
        title: The title.
        told: The texts.
        sentences: All of the body.
        places: Those that may be chosen, in order.

    Returns:
        Its index; None where none says much of it.
    """
    wanted = set(word_pairs(title)).difference(*map(word_pairs, told))
    shares = [(len(wanted.intersection(word_pairs(sentences[index]))), -index) for index in places]
    most, place = max(shares, default=(0, 0))
    return -place if most >= max(_FEWEST, _SHARE * len(wanted)) else None


def _figures(text: str) -> set[str]:
    """Return the figures of a text with what they count, no days and no ordinals."""
    return set(_FIGURE.findall(_DAY.sub(" ", fold(text))))


def word_pairs(text: str) -> list[tuple[str, str]]:
    """Return each two neighbouring words of a text, folded."""
    return list(pairwise(words_of(text)))


def leans_on(sentence: str) -> bool:
    """Tell whether a sentence points at one before it, quotes, only asks, or opens a list.

    Or is no whole sentence of somebody who is named.
    """
    dangling = opens_dangling(sentence) or points_back(sentence) or sentence.startswith(("“", '"'))
    if dangling or asks(sentence) or sentence.rstrip().endswith(":"):
        return True
    return speaks(sentence) or is_fragment(sentence)
