"""That something costs nothing, as sentences say it: "Khách tham quan được miễn phí vé"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.answering.engines import Finding
from vnsum.answers import Choice
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.words import words_of
from vnsum.truth.finding.tokens import word_set

if TYPE_CHECKING:
    from vnsum.answering.questions import Asking
    from vnsum.documents import PressRelease

__all__ = ["find_free"]

_SURE = 0.6
"""Probability given to the one sentence that says so; set by hand."""
_COSTS = pattern(r"\b(?:phí|tiền vé|giá|vé|tốn|mất|hết|trả|đóng|nộp|tiền)\b")
"""What a question says that asks what something costs who wants it."""
_FREE = pattern(
    r"\b(?:(?:hoàn toàn )?miễn phí|không (?:phải )?(?:thu|mất|tốn|đóng|nộp|trả)"
    r"(?: (?:bất cứ|bất kỳ|thêm|một|khoản|các|loại)){0,4} (?:lệ |học |viện )?(?:phí|tiền)"
    r"(?: (?:nào|gì))?)\b"
)
_SUM = pattern(r"\d[\d.,]* ?(?:đồng|nghìn|ngàn|triệu|tỷ|usd)\b")
_NO_MATTER = word_set(
    "phí lệ giá tiền vé chi tốn mất hết trả đóng nộp bao nhiêu mấy thu là có được cho một mỗi cần "
    "phải đồng khoản mức thì để của và vào cửa"
)
"""Words of such questions that do not say what costs."""


def find_free(asking: Asking, release: PressRelease) -> Finding | None:
    """Answer that something is free, from the one sentence about it that says so.

    Args:
        asking: The question.
        release: The release.

    Returns:
        The words that say so; None where the question asks for no price, or no sentence or more
        than one without a sum has all words of its matter. A question without a matter, as "Giá vé
        bao nhiêu?", is answered by the only such sentence.
    """
    if asking.asked != "money" or not _COSTS.search(" ".join(asking.words)):
        return None
    matter = set(asking.words) - _NO_MATTER
    found = []
    for sentence in release.sentences:
        folded = fold(sentence.text)
        told = _FREE.search(folded) if len(folded) == len(sentence.text) else None
        if told is None or _SUM.search(folded):
            continue
        if matter.issubset(words_of(sentence.text)):
            found.append((sentence, told.span()))
    if len(found) != 1:
        return None
    sentence, (first, last) = found[0]
    start = sentence.start + first
    choice = Choice(sentence.text[first:last], start, sentence.start + last, _SURE, "money")
    return Finding((choice,), answered=True, score=_SURE, kind="money")
