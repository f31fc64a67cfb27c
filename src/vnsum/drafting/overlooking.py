"""News that a lead overlooks since its sentence is too long: an accident, a fire, an arrest.

"Khoảng 6 giờ 15 phút ngày 12/3, tại Km 892+300 quốc lộ 14 …, làm bà Lụa tử vong tại chỗ" fits no
lead, and what fits is that the road has a bend. The first sentence is then wanted all the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.backends.extractive.saying import tells_news
from vnsum.drafting.bearing_out import leans_on, word_pairs
from vnsum.drafting.details import loses_harm
from vnsum.drafting.resulting import tells_of_people
from vnsum.drafting.tightening import is_deed
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["overlooked"]

_HAPPENED = re.compile(
    r"\b(?:va chạm|tông|đâm|lật|lao|cháy|bốc cháy|nổ|sập|sạt lở|đuối nước|cuốn trôi|rơi|ngã|chìm|"
    r"phát hiện|bắt|khởi tố|tạm giam|xử phạt|thu giữ|tử vong|thiệt mạng|bị thương|mất tích|thi thể)\b"
)
"""What the first sentence tells whose end may be that somebody was harmed."""
_FIRST = 2
"""Sentences among which the first that tells news is looked for; set by hand."""
_MORE = 2
"""Pairs of words of a title that the sentence tells and the lead does not; set by hand."""


def overlooked(
    title: str, lead: Sequence[tuple[int, str]], sentences: Sequence[str], seen: Sequence[int], most: int
) -> int | None:
    """Find the sentence that tells the news which a lead does not tell.

    Args:
        title: The title; empty for none.
        lead: Sentence and text of the parts of the lead.
        sentences: All of the body.
        seen: Those that are read, in order.
        most: Syllables of a lead, which the sentence has not.

    Returns:
        Its index; None where the lead tells it, or it would not be news.
    """
    index = next((at for at in seen[:_FIRST] if tells_news(sentences[at])), None)
    if index is None:
        return None
    sentence, told = sentences[index], " ".join(text for _, text in lead)
    if any(at == index for at, _ in lead) and not loses_harm(sentence, told):
        return None
    if count_syllables(sentence) <= most or not is_deed(sentence):
        return None
    if leans_on(sentence) or tells_of_people(fold(sentence)):
        return None
    harmed = _HAPPENED.search(fold(sentence)) is not None and loses_harm(sentence, told)
    return index if harmed or _bears_out(title, sentence, told) else None


def _bears_out(title: str, sentence: str, told: str) -> bool:
    """Tell whether a sentence says more of what a title says than a lead does."""
    wanted = set(word_pairs(title))
    here, there = (len(wanted.intersection(word_pairs(text))) for text in (sentence, told))
    return here >= there + _MORE
