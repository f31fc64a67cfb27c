"""When and where the thing happens that a release announces, as its labels say it.

"Lễ hội tổ chức ở đâu?" shares no word with "Địa điểm: quảng trường Rạch Vồn".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.answering.barring.range_ends import asks_of_end
from vnsum.answering.engines import Finding
from vnsum.answers import Choice
from vnsum.lazily import pattern
from vnsum.text.normalise import composed, fold, normalise
from vnsum.truth import find_facts
from vnsum.truth.finding.tokens import word_set

if TYPE_CHECKING:
    from vnsum.answering.questions import Asking
    from vnsum.documents import Paragraph, PressRelease

__all__ = ["find_label"]

_SURE = 0.75
"""Probability given to the value of the one label that says it; set by hand."""
_BULLET = r"(?:[-+*•·–▪●✓]|\(?\w{1,2}[.)])?\s*"
_LABELS = {
    "place": pattern(rf"{_BULLET}(?:địa điểm|nơi)(?: tổ chức| diễn ra)?\s?:\s+(?P<value>\S.*)"),
    "date": pattern(
        rf"{_BULLET}(?:thời gian|thời điểm)(?: tổ chức| diễn ra)?\s?:\s+(?P<value>\S.*)"
    ),
}
_LABELS["time"] = _LABELS["date"]
_CLOCK = pattern(r"\d\s?(?:giờ|h\d?\d?\b)|\d:\d\d")
_END = pattern(r"\s*(?:[(;]|[.]\s|[.]$|$)")
_HAPPENING = word_set(
    "tổ chức diễn ra mở khai mạc bắt đầu lúc vào sẽ buổi sự kiện chương trình nơi"
)
"""What a question may say beside the words of the title."""


def find_label(asking: Asking, release: PressRelease) -> Finding | None:
    """Answer a question for when or where the thing happens that the title names.

    Args:
        asking: The question.
        release: The release.

    Returns:
        The value of the one label that says it; None where the question asks for more, or there
        is no such label or more than one.
    """
    form = _LABELS.get(asking.asked)
    title = normalise(release.title_text or "").folded
    if form is None or not title or asks_of_end(asking):
        return None
    named = set(re.findall(r"[^\W_]+", title))
    if not named.intersection(asking.content) or not (named | _HAPPENING).issuperset(
        asking.content
    ):
        return None
    told = [
        (one, found) for one in release.paragraphs if (found := form.match(fold(one.normalised)))
    ]
    if len(told) != 1:
        return None
    ((item, found),) = told
    return _value(asking, item, found.start("value"))


def _value(asking: Asking, item: Paragraph, start: int) -> Finding | None:
    """Return the value of a label up to its first bracket or stop."""
    text = item.normalised
    ending = _END.search(text, start)
    end = ending.start() if ending else len(text)
    value = unit = None
    if asking.asked != "place":
        facts = [fact for fact in find_facts(text[start:end]) if fact.kind in {"date", "time"}]
        days = [fact for fact in facts if fact.kind == "date"]
        asked = [fact.value for fact in facts if fact.kind == asking.kind]
        if not facts or (asking.asked == "time" and not _CLOCK.search(text[start:end])):
            return None
        value = next(iter(asked), None)
        if asking.grain == "day" and len(days) == 1:
            start, end = start + days[0].start, start + days[0].end
    shown = text[start:end]
    view = composed(item.text)
    first = view.text.find(shown)
    if first < 0:
        return None
    start, end = view.to_source(first, first + len(shown))
    shown = item.text[start:end]
    choice = Choice(shown, item.start + start, item.start + end, _SURE, asking.kind, value, unit)
    return Finding((choice,), answered=True, score=_SURE, kind=asking.kind)
