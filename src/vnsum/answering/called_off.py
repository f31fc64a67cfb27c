"""Answers that the release takes back further on: told is what takes them back, not the answer.

"Bắn pháo hoa lúc mấy giờ?" is not answered with "21 giờ ngày 30/4" where a later sentence calls the
fireworks off; where it moves them, the new day answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.answers import Choice
from vnsum.truth.finding.tokens import word_set
from vnsum.undoing.cancelling import tells_change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.answering.finding.candidates import Candidate
    from vnsum.answering.pages import Page
    from vnsum.answering.questions import Asking
    from vnsum.documents import Sentence

__all__ = ["moved_to", "taken_back_by", "whole_of"]

_WHEN = frozenset({"date", "time", "place"})
_HOW_MUCH = frozenset({"number", "money", "percent", "duration"})
_TO = word_set("sang đến tới vào lại còn lên xuống thành về")
"""What stands before the new day, place or figure."""
_REACH = 2
"""Words before the new one among which that stands; set by hand."""


def taken_back_by(asking: Asking, page: Page, item: Candidate) -> int | None:
    """Find the sentence that takes back what an answer stands in.

    Args:
        asking: The question.
        page: The release.
        item: The answer.

    Returns:
        Its index: one that calls off or moves the event whose day or place is asked for, or that
        corrects a figure; None where there is none, and for questions after anything else.
    """
    index = page.passages[item.number].sentence
    if index < 0 or asking.asked not in _WHEN | _HOW_MUCH:
        return None
    texts = page.owing.sentences
    found = page.owing.by({index: texts[index]}, "sure")
    if asking.asked in _WHEN:
        found = [at for at in found if tells_change(texts[at])]
    return next(iter(found), None)


def moved_to(page: Page, places: Sequence[int], turn: int) -> int | None:
    """Find what answers in the sentence that moves or corrects: behind "sang", "còn".

    Args:
        page: The release.
        places: The candidates that the question may have, the likeliest first.
        turn: The sentence.

    Returns:
        The first of them that stands there; None where none does.
    """
    items = ((place, page.candidates[place]) for place in places)
    there = ((at, one) for at, one in items if page.passages[one.number].sentence == turn)
    return next((at for at, one in there if _is_new(one)), None)


def _is_new(item: Candidate) -> bool:
    words = (*item.passage.words[max(0, item.first - _REACH) : item.first], item.words[0])
    return not _TO.isdisjoint(words)


def whole_of(sentence: Sentence, score: float) -> Choice:
    """Return a sentence as the answer."""
    return Choice(sentence.text, sentence.start, sentence.end, score, "other")
