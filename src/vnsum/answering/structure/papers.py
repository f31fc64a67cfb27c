"""Numbers of decisions, decrees and notices: "Quyết định công bố dịch số bao nhiêu?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.answering.engines import Finding
from vnsum.answers import Choice
from vnsum.lazily import pattern
from vnsum.text.normalise import composed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.answering.questions import Asking
    from vnsum.documents import PressRelease

__all__ = ["find_paper"]

_SURE = 0.8
"""Probability given to the one number of such a paper; set by hand."""
_NOUN = pattern(
    r"\b(?:quyết định|nghị quyết|công văn|thông báo|kế hoạch|chỉ thị|tờ trình|nghị định|thông tư"
    r"|văn bản|luật)\b"
)
_NUMBER = r"(?: số)?:? {0,2}(?P<number>\d[\w./-]{0,40}[\w])"
_HEADING = 400
"""Signs at the start of a release in which its own kind stands; set by hand."""


def find_paper(asking: Asking, release: PressRelease) -> Finding | None:
    """Answer a question for the number of a paper.

    Args:
        asking: The question.
        release: The release.

    Returns:
        The number behind the noun asked for, in the sentence that shares most words with the
        question; the release's own where its heading is that noun; None where neither stands.
    """
    line = " ".join(asking.words)
    noun = _NOUN.search(line)
    if asking.asked != "document" or noun is None:
        return None
    found = _behind(noun[0], asking.content, release)
    number = release.doc_number
    heads = composed(release.source, first=_HEADING).folded
    if not found and number is not None and (noun[0] == "văn bản" or noun[0] in heads):
        found = (number.start, number.text)
    if not found:
        return None
    start, text = found
    choice = Choice(text, start, start + len(text), _SURE, "other")
    return Finding((choice,), answered=True, score=_SURE, kind="other")


def _behind(
    noun: str, content: Sequence[str], release: PressRelease
) -> tuple[int, str] | tuple[()]:
    """Return where a number stands behind a noun and what it is; the likest of several."""
    form = re.compile(re.escape(noun) + _NUMBER)
    best: tuple[int, str] | tuple[()] = ()
    most = -1
    for sentence in release.sentences:
        view = composed(sentence.text)
        for found in form.finditer(view.folded):
            shared = len(set(content) & set(re.findall(r"\w+", view.folded)))
            if shared > most and ("/" in found["number"] or "-" in found["number"]):
                start, end = view.to_source(*found.span("number"))
                most, best = shared, (sentence.start + start, sentence.text[start:end])
    return best
