"""Subjects that are spoken of as known, and the sentences that introduce them.

"Phần thi ấy giúp …", "Đến nay, các điểm đã tiếp 1.920 lượt hộ", "… hai ngư dân còn lại được vớt
lên", "… cả 19 hộ đã nhận tiền": right behind what introduces them, riddles anywhere else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.counted import COUNTS, OPENING, counted, counts, is_named
from vnsum.backends.extractive.names.pronouns import introducing_people
from vnsum.backends.extractive.sentences.also import opens_back, opens_helped
from vnsum.lazily import pattern, remembered
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["introducing", "speaks_of_untold"]

_THAT = pattern(
    rf"{OPENING}(?!(?:sau|trước|do|theo|nhờ|từ|qua|trong|ngoài|bên|cùng|khi|lúc|ở|tại|gần|cạnh|đến|"
    r"như|với|trên|tới|vì|vào|giữa|kể|còn|và|nhưng)\b)"
    r"[^\W\d_]+(?: [^\W\d_]+){0,2} ấy(?= (?:đã|được|bị|giúp|là|có|của|khiến|làm|không|"
    r"cũng|mang|trở|tiếp|góp|đem|giành|nay|sẽ|còn|vẫn)\b)"
)
"""Something as known by a demonstrative: "Phần thi ấy giúp …"."""
_THAT_ASIDE = pattern(r"(?:[^\W\d_]+ ){1,8}ấy, (?!mà\b)|ít ai [^,]{3,20}, (?:[^\W\d_]+ ){1,6}ấy, ")
"""The same before a comma: "Câu hỏi ấy, …"."""
_REST = pattern(
    rf"{OPENING}{COUNTS} (?P<noun>ngư dân|thuyền viên|người|em|cháu|hộ|nạn nhân|bệnh nhân|"
    r"đối tượng|bị cáo|bị can|thí sinh)(?: \w+)? còn lại\b"
)
"""What is left of those told of before."""
_ANSWER = pattern(rf"{OPENING}(?:câu trả lời|lời đáp|đáp án) ")
"""What answers a question."""
_ONE_OF = pattern(
    r"(?:đó|đây) (?:cũng |chỉ |mới )?là (?:một|hai|ba) trong (?:số )?(?:các|những|\d)"
)
"""One of several, pointed at by "that"."""
_DENIES = pattern(
    r"\b(?:không|chưa(?! (?:đầy|tới|đến|kể)\b)|chẳng|bịa đặt|sai|bác|hủy|huỷ|hoãn|lùi|dừng|ngừng|"
    r"đính chính|thu hồi|rút|gỡ|(?<!khán )(?<!độc )(?<!tác )(?<!diễn )giả|bãi bỏ|đình chỉ|từ chối|"
    r"phủ nhận|nhầm|mới (?:chỉ|là)|phải (?:chờ|được|trình))\b"
)
"""What takes back or limits what is told before it: that has to be told, pointing or not."""
_FAR = 12
"""Sentences before one in which what it speaks of is looked for; set by hand."""


def speaks_of_untold(
    text: str, sentence: int, sentences: Sequence[str], told: Iterable[int], title: str = ""
) -> bool:
    """Tell whether a text opens with what only sentences introduce that are not told before it.

    Args:
        text: A sentence, or a form of one.
        sentence: Its number.
        sentences: All of the body.
        told: The sentences told before it.
        title: The title above it, which may tell how many there are.

    Returns:
        Whether it speaks of something as known that no reader knows, and that cannot be put in.
    """
    able = _introducing(text, sentence, sentences)
    if not able or not able.isdisjoint(told) or opens_helped(text):
        return False
    known = counted(text)
    return known is None or not (counts(title, known) or is_named(known, sentence, sentences))


def introducing(sentences: Sequence[str]) -> dict[int, frozenset[int]]:
    """Return the sentences that speak of something as known, and those of which one tells it.

    Args:
        sentences: All of a body.

    Returns:
        Numbers by number.
    """
    found = {at: _introducing(text, at, sentences) for at, text in enumerate(sentences)}
    known = {at: counted(sentences[at]) for at, able in found.items() if able}
    named = {at for at, one in known.items() if one and is_named(one, at, sentences)}
    things = {at: able for at, able in found.items() if able and at not in named}
    called = introducing_people(sentences)
    people = {at: able for at, able in called.items() if not _DENIES.search(fold(sentences[at]))}
    return {**people, **things}


def _introducing(text: str, sentence: int, sentences: Sequence[str]) -> frozenset[int]:
    """Return the sentences that tell of what one speaks of as known; none where it does not.

    None either of what takes something back: it is never to be left out for how it opens.
    """
    if not sentence or _DENIES.search(fold(text)):
        return frozenset()
    if _points(text):
        return frozenset({sentence - 1})
    near = range(max(0, sentence - _FAR), sentence)
    noun = _rest(text)
    if noun:
        counting = re.compile(rf"\b{COUNTS} (?:\w+ )?{noun}\b")
        return frozenset(
            {sentence - 1, *(at for at in near if counting.search(fold(sentences[at])))}
        )
    known = counted(text)
    return frozenset(at for at in near if known and counts(sentences[at], known))


@remembered
def _points(text: str) -> bool:
    """Tell whether a text opens with what only the sentence right before it tells."""
    folded = fold(text)
    if " ấy" in folded and (_THAT.match(folded) or _THAT_ASIDE.match(folded)):
        return not opens_back(text)
    return bool(_ANSWER.match(folded) or _ONE_OF.match(folded))


@remembered
def _rest(text: str) -> str:
    """Return of whom a text opens with what is left; "" for nobody."""
    found = _REST.match(fold(text)) if "còn lại" in text else None
    return found["noun"] if found else ""
