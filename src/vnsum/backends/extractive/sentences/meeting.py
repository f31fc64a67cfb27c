"""Sentences that open with a meeting told of before: "Tại hội nghị, 14 cử tri phát biểu."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.sentences.forms import Form

__all__ = ["meeting_before", "without_meeting"]

_EVENT = (
    "hội nghị|hội thảo|hội thi|đại hội|buổi|cuộc|lễ|kỳ họp|phiên|chương trình|sự kiện|diễn đàn|"
    "liên hoan|giải|ngày hội|tọa đàm|chuyến"
)
_AT = pattern(
    rf"(?:cũng )?(?:tại|trong|trong khuôn khổ) (?P<event>{_EVENT})"
    r"(?: (?!(?:có|là|đã|được|các|những|ông|bà|đồng)\b)[^\W\d_]+){0,3}, (?=\w)"
)
"""How it opens, the meeting not named."""
_NAMED = pattern(rf"\b(?:{_EVENT})\b")
_LEAST_BLANKS = 6
"""Blanks of what is left; fewer are a remark. Set by hand."""


def without_meeting(form: Form) -> Form:
    """Leave out the meeting that opens a text in which it is not told before.

    Args:
        form: The form of a sentence that opens a text.

    Returns:
        The form without it, or the same form where it opens otherwise or names the meeting.
    """
    end = _opening(form.text)
    start, stop = form.pieces[0]
    rest = form.text[end:]
    if not end or start + end >= stop or rest.count(" ") < _LEAST_BLANKS or not has_verb(rest):
        return form
    return form._replace(pieces=((start + end, stop), *form.pieces[1:]), text=rest)


def meeting_before(form: Form, sentences: Sequence[str], told: Sequence[int]) -> int | None:
    """Find the sentence that tells of the meeting with which a text opens.

    Args:
        form: The form of a sentence that opens a text.
        sentences: All of the body.
        told: Those that are read.

    Returns:
        The first sentence, or the one right before, where it has a meeting; None where the text
        opens otherwise.
    """
    if not _opening(form.text):
        return None
    before = [index for index in told if index < form.sentence]
    for index in dict.fromkeys((*before[-1:], *before[:1])):
        text = fold(sentences[index])
        if _NAMED.search(text) and not _AT.match(text):
            return index
    return None


def _opening(text: str) -> int:
    """Return where a text goes on behind a meeting that it does not name; 0 where it has none."""
    found = _AT.match(fold(text))
    if found is None or any(word[:1].isupper() for word in text[: found.end()].split()[1:]):
        return 0
    return found.end()
