"""The sentence of the news in the length that a lead is wanted in."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from vnsum.backends.extractive.headlines.telling import tell_within
from vnsum.backends.extractive.sentences.scenes import hangs
from vnsum.backends.extractive.syntax.parting import lacks_deed
from vnsum.drafting.leads.details import loses_harm
from vnsum.drafting.leads.tightening import is_deed, tightened
from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.drafting.leads.read import Read

__all__ = ["retold", "retold_forms"]

_LIKELY = 1.0
"""Log-odds that a lead stands from which its sentence tells the news; set by hand."""
_UNLIKELY = -0.5
"""Those below which only details are left out of it; set by hand."""
_OPEN = pattern(r"(?:như sau|sau đây|dưới đây|cụ thể|gồm|rằng)[ .:]*$")
"""How no lead ends that has room for more."""
_SAYS = pattern(
    r"\b(?:nêu rõ|nhấn mạnh|khẳng định|nói|chia sẻ|thông tin|lưu ý|cho biết|cho hay|phát biểu|"
    r"trả lời|bày tỏ|kết luận|đánh giá|khuyến cáo|giải thích|cảnh báo|tâm sự|kể|nhắn nhủ|"
    r"chỉ rõ|bộc bạch|tuyên bố)(?: rằng| thêm)? ?: ?$"
)
"""How a sentence ends that only opens somebody's words: "Người phát ngôn nêu rõ:"."""
_FEWEST = 12
"""Syllables of what is told with another sentence; set by hand."""


def retold(
    page: Page, read: Read, index: int, likely: float, size: tuple[int, int]
) -> tuple[Sequence[Form], Sequence[Form]]:
    """Write a sentence in the length wanted: without details, or ended where its deed is told.

    Args:
        page: The sentences.
        read: The body as it is read.
        index: The sentence, one that is read.
        likely: Log-odds that a lead stands which opens with it.
        size: Fewest and most syllables wanted.

    Returns:
        The forms of that length, and those that are shorter, the best first; none of what is
        no news.
    """
    sentence, (low, high) = page.sentences[index], size
    if not (is_deed(sentence) or likely > _LIKELY):
        return [], []
    if _SAYS.search(fold(sentence)):
        return [], []
    at = read.told.index(index)
    found = tightened(sentence, index, read.body.clauses(at), low, high)
    fitting, short = ([form for form in forms if not _OPEN.search(form.text)] for forms in found)
    if likely < _UNLIKELY:
        return fitting, short
    cut = [*fitting, *_ended(read, index, low, high)]
    return cut, short if cut else [*islice(_ended(read, index, _FEWEST, low - 1), 1), *short]


def retold_forms(page: Page, read: Read, form: Form, size: tuple[int, int]) -> Sequence[Form]:
    """Write a sentence that is told with another one, which leaves it little room.

    Args:
        page: The sentences.
        read: The body as it is read.
        form: The sentence.
        size: Fewest and most syllables wanted.

    Returns:
        The forms of that length, then those that are shorter; none of what is no news.
    """
    if form.sentence not in read.seen:
        return ()
    fitting, short = retold(page, read, form.sentence, 0.0, size)
    return [*fitting, *short]


def _ended(read: Read, index: int, low: int, high: int) -> Iterator[Form]:
    """Yield a sentence ended where its deed is told, and nobody's harm is lost."""
    at = read.told.index(index)
    sentence = read.body.sentences[at]
    for form in tell_within(read.body, at, low, high):
        behind = sentence[form.pieces[-1][1] :].lstrip(" ,;:").rstrip(" .")
        told = not (lacks_deed(form.text) or (behind and hangs([form.text], behind)))
        if told and not loses_harm(sentence, form.text):
            yield form._replace(sentence=index)
