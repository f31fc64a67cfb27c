"""The news of a release in few words, where a short lead is wanted: its own sentence, cut.

A lead of 25 to 35 syllables has no room for "Sáng ngày 8/7/2026, tại Hội trường …, HĐND phường …
(kỳ họp thường lệ giữa năm)". Another sentence that has the length is another matter; what may go
is said in brackets, where people met, what it was in honour of, and with whom.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.clauses import without_brackets
from vnsum.backends.extractive.forms import Form, is_balanced, sentence_forms
from vnsum.backends.extractive.parting import lacks_deed
from vnsum.backends.extractive.scenes import hangs
from vnsum.backends.extractive.tails import told_before_list
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.clauses import Clause

__all__ = ["tightened"]

_HALL = (
    r"(?:hội trường|trụ sở|nhà văn hóa|phòng họp|trung tâm (?:hội nghị|văn hóa|chính trị)|"
    r"khách sạn|nhà hội nghị|nhà thi đấu|sân vận động|sân (?:nhà văn hóa|ubnd|trường)|"
    r"công viên|quảng trường|khuôn viên)"
)
_VENUE = re.compile(rf", (?:ngay )?tại {_HALL}\b[^,;:()]*(?:\([^()]*\))?(?=, )")
"""In which hall, between commas."""
_ADDRESS = re.compile(
    r", (?P<told>(?:xã|phường|thị trấn|đặc khu|huyện|quận|thành phố|tỉnh|tp\.?) [^,;:]+)(?=, )"
)
"""What follows it: the place of the news, which stays."""
_CELEBRATES = re.compile(
    r"(?:,|(?<=[\"”\d]))(?: nhân dịp| nhằm| hướng tới| thiết thực)* "
    r"(?:chào mừng|kỷ niệm|lập thành tích|hưởng ứng|hướng tới kỷ niệm) [^;:]*$"
)
"""What it was in honour of, at the end."""
_ATTENDED = re.compile(
    r",? (?:với|có|cùng|thu hút) sự (?:tham gia|tham dự|góp mặt|chứng kiến) của [^;:]*$"
)
"""Who was there besides, at the end."""
_NOTICE = re.compile(
    r", (?:ubnd|ủy ban nhân dân|công an|chính quyền|lãnh đạo)(?: [^\s,;:]+){0,8}? "
    r"(?:thông báo|cho biết|cho hay|thông tin)(?: (?:chiều|sáng|tối|trưa|ngày)? ?[\d/]+)?$"
)
"""Whose notice it is, at the end."""
_TERM = re.compile(
    r" (?:khóa [ivxl\d]+)?,? ?\(?nhiệm kỳ \d{4} ?[–-] ?\d{4}\)?,?(?= (?:đã |vừa )?"
    r"(?:long trọng |trọng thể )?(?:tổ chức|khai mạc|họp|tiến hành|bế mạc))"
)
"""The term of a council, before what it did."""
_AIM = re.compile(r",? nhằm [^;:]*$")
_HOME = re.compile(r" tại (?:nhà riêng|gia đình|tư gia|bệnh viện)[^,;:]*(?=,|$)")
"""Where somebody died."""
_DIED = re.compile(r"\b(?:từ trần|qua đời|tạ thế|mất) (?:hồi|lúc|vào|ngày)\b")
_LIVED = re.compile(r", (?:người|nguyên|tên thật|sinh năm) [^;:]{4,240}?,(?= (?:đã |vừa )?(?:từ|qua))")
"""Who had died, between the name and the deed."""
_PARTNER = re.compile(
    r" phối hợp (?:với |cùng (?:với )?)?[^;:]{4,200}?(?= (?:đã )?tổ chức\b)|"
    r",? cùng (?:với )?(?:các )?(?:đơn vị|cơ quan|ban ngành)(?: \w+){0,3}(?= (?:đã )?tổ chức\b)"
)
"""With whom it was held."""
_WHOLE = re.compile(r"\b(?:không|chưa|hoãn|hủy|trừ|nếu)\b")
"""What no cut may leave out."""
_MOST_CUTS = 6
"""Cuts that are tried together; set by hand."""
_LEAST = 7
"""Blanks of what is left; set by hand."""


class _Cut(NamedTuple):
    """A stretch that may be left out, and what that costs."""

    start: int
    end: int
    cost: int


def tightened(
    sentence: str, index: int, parts: Sequence[Clause], low: int, high: int
) -> tuple[Sequence[Form], Sequence[Form]]:
    """Write a sentence in few words.

    Args:
        sentence: The sentence.
        index: Its place in the body.
        parts: Its `trimmed_clauses`.
        low: Fewest syllables wanted.
        high: Most syllables.

    Returns:
        The forms of the length wanted, and those that are shorter; those that leave out least
        first.
    """
    cost: dict[Form, tuple[int, int]] = {}
    whole = sentence_forms(sentence, index, parts=parts)
    cuts = [*_cuts(sentence)][:_MOST_CUTS]
    for form in filter(None, map(told_before_list, whole)):
        for count in range(len(cuts) + 1):
            for chosen in combinations(cuts, count):
                made = _without(form, sentence, chosen)
                if made is not None:
                    size = count_syllables(made.text)
                    price = sum(cut.cost for cut in chosen) + 2 * bool(form.dropped)
                    cost[made] = min(cost.get(made, (price, -size)), (price, -size))
    ordered = sorted(cost, key=lambda form: cost[form])
    fitting = [form for form in ordered if low <= -cost[form][1] <= high]
    return fitting, [form for form in ordered if -cost[form][1] < low]


def _cuts(sentence: str) -> Iterator[_Cut]:
    """Yield what may be left out of a sentence; nothing where that may turn it round."""
    end = len(sentence.rstrip(" .!?…"))
    folded = fold(sentence[:end])
    kept = without_brackets(sentence, 0, end)
    places = [0, *(place for piece in kept for place in piece), end]
    found = [_Cut(*pair, 1) for pair in zip(places[::2], places[1::2], strict=True)]
    venue = _VENUE.search(folded)
    if venue:
        address = _ADDRESS.match(folded, venue.end())
        last = address.start("told") if address else venue.end()
        first = venue.start() + len(", tại ") if address else venue.start()
        found.append(_Cut(first, last, 2))
    for pattern, cost in ((_CELEBRATES, 1), (_ATTENDED, 1), (_NOTICE, 1), (_TERM, 1), (_AIM, 2)):
        found += [_Cut(*one.span(), cost) for one in pattern.finditer(folded)][:1]
    if _DIED.search(folded):
        for pattern in (_LIVED, _HOME):
            found += [_Cut(*one.span(), 2) for one in pattern.finditer(folded)][:1]
    found += [_Cut(*one.span(), 4) for one in _PARTNER.finditer(folded)][:1]
    for cut in found:
        if cut.start < cut.end and not _WHOLE.search(folded, cut.start, cut.end):
            yield cut


def _without(form: Form, sentence: str, cuts: Sequence[_Cut]) -> Form | None:
    """Leave stretches out of a form; None where that leaves no sentence, or nothing is left out."""
    pieces = form.pieces
    for cut in cuts:
        left = tuple(
            piece
            for start, end in pieces
            for piece in ((start, min(end, cut.start)), (max(start, cut.end), end))
            if piece[0] < piece[1]
        )
        if left == pieces:
            return None
        pieces = left
    if not cuts:
        return form
    text = "".join(sentence[start:end] for start, end in pieces).strip(" ,;:")
    if text.count(" ") < _LEAST or not (is_balanced(text) and has_verb(text)):
        return None
    behind = sentence[pieces[-1][1] :].lstrip(" ,;:")
    if lacks_deed(text) or (behind.rstrip(" .") and hangs([text], behind)):
        return None
    return form._replace(pieces=pieces, text=text, dropped=form.dropped + len(cuts))
