"""Letters of praise: what those did who are praised is their lead, and not the fire or flood."""

from __future__ import annotations

import re
from itertools import pairwise, product
from typing import TYPE_CHECKING

from vnsum.backends.extractive.sentences.forms import trimmed_clauses
from vnsum.drafting.leads.bearing_out import leans_on, word_pairs
from vnsum.drafting.leads.tightening import tightened
from vnsum.lazily import pattern
from vnsum.text.normalise import composed, fold, normalise
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.documents import PressRelease

__all__ = ["find_praise"]

_LETTER = pattern(r"\W*thư (?:khen(?: ngợi)?|biểu dương)\b")
_HEADING = 800
"""Characters at the top in which a text says that it is such a letter, and to whom; by hand."""
_TO = pattern(
    r"^\W*(?:kính |thân ái )?gửi ?:?\s+(?P<whom>[^\n]{6,300})", re.MULTILINE | re.IGNORECASE
)
"""Whom it is to."""
_DID = pattern(r"\b(?:đã|bắt giữ|đưa|cứu|dũng cảm|kịp thời|phát hiện|khống chế)\b")
_PRAISES = pattern(
    r"\b(?:khen|biểu dương|ghi nhận|đánh giá cao|chúc|tin tưởng|mong|đề nghị|góp phần|xứng đáng)\b"
)
"""What is said of the deed."""
_PRAISE = pattern(r"\b(?:khen (?:ngợi|thưởng)|biểu dương|tặng (?:thư khen|giấy khen))\b")
"""That somebody praises them."""
_OURSELVES = pattern(r"\b(?:tôi|chúng tôi|các đồng chí)\b")
_NAMED = 1
"""What a name weighs more; set by hand."""
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
    head = composed(release.source, first=_HEADING)
    titled = _LETTER.match(normalise(release.title_text or "").folded)
    if not titled and not any(_LETTER.match(line) for line in head.folded.splitlines()):
        return ()
    whom = _TO.search(head.text)
    wanted = _weights(whom["whom"]) if whom else {}
    named = {at: _names(text, wanted) for at, text in enumerate(page.sentences)}
    said = [at for at, weight in named.items() if weight >= _FEWEST]
    told = [at for at in said if _is_deed(page.sentences[at])]
    told.sort(key=lambda at: -named[at])
    praise = [at for at in said if _PRAISE.search(fold(page.sentences[at]))]
    both = (sorted(pair) for pair in product(told, praise))
    for places in (*both, *([at] for at in (*praise, *told))):
        found = _within(page, places, low, high)
        if found:
            return found
    return ()


def _within(page: Page, places: Sequence[int], low: int, high: int) -> tuple[Form, ...]:
    """Return sentences whole where they fit, or one as much of it as fits; none elsewhere."""
    whole = tuple(page.whole(at, keep_connective=at > 0) for at in places)
    if low <= sum(count_syllables(form.text) for form in whole) <= high:
        return whole
    if len(places) > 1:
        return ()
    sentence = page.sentences[places[0]]
    fitting, _ = tightened(sentence, places[0], trimmed_clauses(sentence), low, high)
    return tuple(fitting[:1])


def _weights(whom: str) -> dict[tuple[str, str], int]:
    """Return the pairs of words of whom a letter is to, and that names weigh more than ranks."""
    names = set(pairwise(word if word.istitle() else "" for word in re.findall(r"\w+", whom)))
    named = {(fold(one), fold(two)) for one, two in names if one and two}
    return {pair: 1 + _NAMED * (pair in named) for pair in word_pairs(whom)}


def _names(sentence: str, wanted: Mapping[tuple[str, str], int]) -> int:
    """Weigh the words of a sentence that name whom a letter is to; no weight for who speaks."""
    folded = fold(sentence)
    if _OURSELVES.search(folded) or leans_on(sentence):
        return 0
    return sum(wanted.get(pair, 0) for pair in set(word_pairs(folded)))


def _is_deed(sentence: str) -> bool:
    """Tell whether a sentence tells what somebody did, and not what is said of it."""
    folded = fold(sentence)
    return _DID.search(folded) is not None and _PRAISES.search(folded) is None
