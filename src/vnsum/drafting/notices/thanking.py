"""Letters of thanks: who thanks whom is their lead, and not the storm of which they tell first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.sentences.forms import is_balanced
from vnsum.backends.extractive.sentences.saying import tells_news
from vnsum.backends.extractive.sentences.tails import left_out
from vnsum.lazily import pattern
from vnsum.text.normalise import composed, fold, normalise
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.documents import PressRelease

__all__ = ["find_thanks"]

_LETTER = pattern(r"\W*(?:thư|lời) (?:ngỏ )?(?:cảm|cám) ơn\b")
_HEADING = 400
"""Characters at the top of a text in which a line says that it is such a letter; set by hand."""
_THANKS = pattern(
    r"\b(?:xin|gửi lời|trân trọng|chân thành|bày tỏ)\b[^.;]{0,40}\b(?:cảm|cám) ơn"
    r"(?: (?:chân thành|sâu sắc|trân trọng|tới|đến))*(?P<whom>(?: [^\s.;]+){4,})"
)
"""That somebody thanks, and whom."""
_OURSELVES = pattern(r"(?:chúng tôi|tôi|chúng em|em|gia đình tôi)\b")
"""How a sentence opens that does not say who thanks."""
_BEHALF = pattern(r"thay mặt [^;:]{3,160}?, (?=[A-ZĐÀ-Ỹ])")
"""For whom somebody thanks."""
_FOR = pattern(r" (?:đã|vì đã|vì|luôn)(?: (?:luôn|cùng))? [^;:]{4,}$")
"""For what."""


def find_thanks(page: Page, release: PressRelease, low: int, high: int) -> tuple[Form, ...]:
    """Find who thanks whom in a letter of thanks.

    Args:
        page: The sentences of the release.
        release: The release.
        low: Fewest syllables of the lead.
        high: Most syllables.

    Returns:
        The sentence, as much of it as fits; none in other texts, and where it does not say who.
    """
    titled = _LETTER.match(normalise(release.title_text or "").folded)
    above = composed(release.source, first=_HEADING).folded.splitlines()
    if not titled and not any(_LETTER.fullmatch(line.strip()) for line in above):
        return ()
    for index, sentence in enumerate(page.sentences):
        folded = fold(sentence)
        if not _THANKS.search(folded) or _OURSELVES.match(folded):
            continue
        forms = [*_forms(page.whole(index, keep_connective=False))]
        fitting = (form for form in forms if low <= count_syllables(form.text) <= high)
        found = next(fitting, None)
        if found is not None:
            return (found,)
        if count_syllables(forms[0].text) < low:
            return _with_deed(page, forms[0], low, high)
    return ()


def _with_deed(page: Page, first: Form, low: int, high: int) -> tuple[Form, ...]:
    """Put the first sentence with a figure behind a short one of thanks, if there is room."""
    least, most = (size - count_syllables(first.text) for size in (low, high))
    for index, sentence in enumerate(page.sentences):
        counts = any(map(str.isdigit, sentence)) and tells_news(sentence)
        form = page.whole(index, keep_connective=False)
        if counts and index != first.sentence and least <= count_syllables(form.text) <= most:
            return first, form
    return ()


def _forms(form: Form) -> Iterator[Form]:
    """Yield a sentence of thanks, the longest form first."""
    yield form
    behalf = _BEHALF.match(form.text[:1].lower() + form.text[1:])
    bare = left_out(form, 0, behalf.end()) if behalf else form
    yield bare
    for one in dict.fromkeys((form, bare)):
        told = _THANKS.search(fold(one.text))
        reason = _FOR.search(fold(one.text), told.start("whom")) if told else None
        if reason and len(one.pieces) == 1 and is_balanced(one.text[: reason.start()]):
            yield left_out(one, reason.start(), len(one.text))
