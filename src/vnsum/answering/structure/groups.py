"""Whom something is for and that it is free, as labels say it: "Đối tượng: …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.answering.engines import Finding
from vnsum.answers import Choice
from vnsum.lazily import pattern
from vnsum.text.normalise import composed

if TYPE_CHECKING:
    import re

    from vnsum.answering.questions import Asking
    from vnsum.answers import AnswerKind
    from vnsum.documents import PressRelease

__all__ = ["find_group"]

_SURE = 0.7
"""Probability given to the one label that says it; set by hand."""
_BULLET = r"(?:[-+*•·–▪●✓]|\(?\w{1,2}[.)])?\s*"
_FOR_WHOM = pattern(
    r"^(?:những |các )?(?:ai|đối tượng nào|người nào|trường hợp nào)"
    r" (?:thì )?(?:được|phải|có thể|sẽ được|thuộc diện)"
    r"(?! (?:bầu|bổ nhiệm|khen|trao|chọn|cử|vinh danh|thưởng|phong|công nhận|giao|kết nạp|tặng|mời"
    r"|phân công|đề cử|điều động|giới thiệu|tuyên dương))"
)
_WHOM = pattern(rf"{_BULLET}đối tượng(?: \w+){{0,5}}(?:\s?:\s+| là | gồm )(?P<value>\S.*)")
_COSTS = pattern(r"\b(?:phí|tiền|giá)\b")
_FREE = pattern(
    rf"{_BULLET}(?:chi phí|lệ phí|phí|giá vé|học phí|kinh phí|mức phí)(?: \w+){{0,3}}\s?:\s+"
    r"(?P<value>(?:hoàn toàn )?miễn phí|không thu phí|không mất phí)\b"
)
_END = pattern(r"\s*(?:[.;]\s|[.;]$|$)")


def find_group(asking: Asking, release: PressRelease) -> Finding | None:
    """Answer whom something is for, or that it costs nothing, from the one label that says so.

    Args:
        asking: The question.
        release: The release.

    Returns:
        The value of the label; None where the question asks for something else, or there is no
        such label or more than one.
    """
    line = " ".join(asking.words)
    if asking.asked == "money" and _COSTS.search(line):
        return _value(_FREE, release, "money")
    if asking.asked in {"person", "which"} and _FOR_WHOM.match(line):
        return _value(_WHOM, release, "other")
    return None


def _value(form: re.Pattern[str], release: PressRelease, kind: AnswerKind) -> Finding | None:
    found = []
    for sentence in release.sentences:
        view = composed(sentence.text)
        if told := form.match(view.folded):
            found.append((sentence, *view.to_source(*told.span("value"))))
    if len(found) != 1:
        return None
    ((sentence, first, last),) = found
    ending = _END.search(sentence.text, first)
    end = min(ending.start(), last) if ending else last
    text, start = sentence.text[first:end], sentence.start + first
    choice = Choice(text, start, start + len(text), _SURE, kind)
    return Finding((choice,), answered=True, score=_SURE, kind=kind)
