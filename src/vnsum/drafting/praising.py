"""Letters of praise: what those did who are praised is their lead, and not the fire or the flood."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.backends.extractive.forms import trimmed_clauses
from vnsum.drafting.bearing_out import leans_on, word_pairs
from vnsum.drafting.tightening import tightened
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from vnsum.backends.extractive.forms import Form
    from vnsum.backends.extractive.writing import Page
    from vnsum.documents import PressRelease

__all__ = ["find_praise"]

_LETTER = re.compile(r"\W*thư (?:khen(?: ngợi)?|biểu dương)\b")
_HEADING = 800
"""Characters at the top of a text in which it says that it is such a letter and whom it is to; set
by hand."""
_TO = re.compile(r"^\W*(?:kính |thân ái )?gửi ?:?\s+(?P<whom>[^\n]{6,300})", re.MULTILINE)
"""Whom it is to."""
_DID = re.compile(r"\b(?:đã|bắt giữ|đưa|cứu|dũng cảm|kịp thời|phát hiện|khống chế)\b")
_PRAISES = re.compile(
    r"\b(?:khen|biểu dương|ghi nhận|đánh giá cao|chúc|tin tưởng|mong|đề nghị|góp phần|xứng đáng)\b"
)
"""What is said of the deed."""
_OURSELVES = re.compile(r"\b(?:tôi|chúng tôi|các đồng chí)\b")
_FEWEST = 2
"""Pairs of words that name in a sentence those to whom the letter is; set by hand."""


def find_praise(page: Page, release: PressRelease, low: int, high: int) -> tuple[Form, ...]:
    """Find what those did who are praised in a letter.

    Args:
        page: The sentences of the release.
        release: The release.
        low: Fewest syllables of the lead.
        high: Most syllables.

    Returns:
        The sentence that names them, as much of it as fits; none in other texts.
    """
    head = fold(release.source[:_HEADING])
    titled = _LETTER.match(fold(release.title_text or ""))
    if not titled and not any(_LETTER.match(line) for line in head.splitlines()):
        return ()
    whom = _TO.search(head)
    wanted = set(word_pairs(whom["whom"])) if whom else set()
    shared = {at: _names(text, wanted) for at, text in enumerate(page.sentences)}
    for index in sorted(shared, key=lambda at: -shared[at]):
        if shared[index] < _FEWEST:
            return ()
        sentence = page.sentences[index]
        fitting, _ = tightened(sentence, index, trimmed_clauses(sentence), low, high)
        if fitting:
            return (fitting[0],)
    return ()


def _names(sentence: str, wanted: set[tuple[str, str]]) -> int:
    """Count the pairs of words that name whom a letter is to, where a sentence tells a deed."""
    folded = fold(sentence)
    said = _PRAISES.search(folded) or _OURSELVES.search(folded) or leans_on(sentence)
    if said or not _DID.search(folded):
        return 0
    return len(wanted.intersection(word_pairs(folded)))
