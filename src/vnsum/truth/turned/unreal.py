"""What the source tells as no fact: a rumour it denies, what happens only on a condition.

"Vụ cháy làm 2 người tử vong" has every word of "thông tin 2 người tử vong là sai sự thật", and "xã
đã di dời 86 hộ" those of "nếu nước vượt 4,2 m, xã sẽ di dời 86 hộ". No word is turned round: what
is left out is that it is not so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.truth.alignment import Match
    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.source import SourceIndex

__all__ = ["denies_rumours", "is_unreal"]

_IS_FALSE = (
    r"(?:(?:là|hoàn toàn|đều) (?:hoàn toàn )?(?:thông )?(?:tin )?"
    r"(?:sai sự thật|bịa đặt|thất thiệt|tin giả|tin đồn|giả mạo|không đúng sự thật|sai)"
    r"|(?:khẳng định|hoàn toàn) không có (?:việc|chuyện)|(?:bác bỏ|phủ nhận) (?:tin|thông tin))"
)
_FALSE = pattern(rf"\b{_IS_FALSE}\b")
"""What a source says of a rumour; not of who spread one: "phạt vì đăng tin sai sự thật"."""
_RUMOUR = pattern(r"\b(?:lan truyền|tin đồn|loan tin|trên (?:mạng|facebook|zalo))\b")
"""Where a sentence gives a rumour that the next one denies."""
_THIS_IS_FALSE = pattern(rf"\b(?:tin|việc|nội dung)(?: này| trên| đó| nêu trên)?\b.*{_IS_FALSE}\b")
_IF = pattern(r"\b(?:nếu|trong tình huống|giả định|giả thiết)\b")
_SO = pattern(r"\bđã\b")
_AWARE = pattern(
    r"\b(?:sai|bịa|thất thiệt|giả|đồn|bác|không|chưa|chẳng|nếu|trường hợp|khi|sẽ|dự kiến|giả định"
    r"|diễn tập|tình huống|phương án|kịch bản|cho rằng|phản ánh)\b"
)
"""What a draft's sentence says that knows of it."""
_DENIES = pattern(
    r"\b(?:sai sự thật|bịa đặt|thất thiệt|tin (?:giả|đồn)|bác (?:bỏ|tin)|phủ nhận|đính chính"
    r"|lan truyền|không (?:đúng|có (?:việc|chuyện)))\b"
)
"""What any sentence of a draft says that knows of it."""
_LEAST, _NEAR = 0.3, 0.75
"""Alignment of the passage that tells it, and share of that from which on another one does as well;
set by hand."""
_MOST = 0.5
"""Share of the shared words that may stand behind the denial."""


def denies_rumours(text: str) -> bool:
    """Tell whether a draft says that something is not so."""
    return _DENIES.search(fold(text)) is not None


def is_unreal(sentence: Passage, matches: Sequence[Match], source: SourceIndex) -> bool:
    """Tell whether a sentence gives as a fact what its source tells as none.

    Args:
        sentence: A sentence of the draft.
        matches: The passages it is aligned with, best first.
        source: The source.

    Returns:
        True where the best passages deny it as a rumour, or tell it on a condition that the draft
        calls met, and the sentence does not know of that.
    """
    if not matches or matches[0].score < _LEAST:
        return False
    near = [match for match in matches if match.score >= _NEAR * matches[0].score]
    told = all(_is_told_as_none(sentence, match.passage, source) for match in near)
    return told and not _AWARE.search(sentence.view.folded)


def _is_told_as_none(sentence: Passage, number: int, source: SourceIndex) -> bool:
    passage = source.passages[number]
    folded = passage.view.folded
    denied = _FALSE.search(folded)
    if denied:
        return _stands_before(sentence, passage, denied.start())
    after = source.passages[number + 1].view.folded if number + 1 < len(source.passages) else ""
    if _RUMOUR.search(folded) and _THIS_IS_FALSE.search(after):
        return True
    condition = _IF.search(folded)
    so = bool(_SO.search(sentence.view.folded))
    return bool(condition) and so and not _SO.search(folded)


def _stands_before(sentence: Passage, passage: Passage, end: int) -> bool:
    """Tell whether what a sentence shares with a passage stands before a place of it."""
    shared = (sentence.distinct & passage.distinct) - FUNCTION_WORDS - NEGATIONS
    places = [passage.starts[number] for number, word in enumerate(passage.words) if word in shared]
    behind = sum(place > end for place in places)
    return bool(places) and behind <= _MOST * len(places)
