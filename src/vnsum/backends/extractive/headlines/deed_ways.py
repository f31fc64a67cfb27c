"""Sentences that say who did what as far as there is room: for a headline, and for a lead.

The shortener may break the sentence that tells the news, or make a better headline of one that
tells a detail; and a lead may have no room for all of it. Here a sentence begins with those who did
it, or with the day, and ends at the last place where the deed is told whole.
"""

from __future__ import annotations

from itertools import accumulate, islice, pairwise
from typing import TYPE_CHECKING

from vnsum.backends.extractive.syntax.grounds import is_ritual, main_clause
from vnsum.backends.extractive.ways.deeds import (
    BODIES,
    DEED,
    Deed,
    doer_start,
    ends_behind,
    larger_places,
    told_apart,
    told_first,
)
from vnsum.backends.extractive.ways.plain_ways import brackets, kept_pieces
from vnsum.lazily import pattern
from vnsum.options import HEADLINE_PUSH
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.syntax.clauses import Clause
    from vnsum.backends.extractive.ways.plain_ways import Pieces

__all__ = ["deed_ways", "is_claimed", "lead_ways", "left_between", "loses_sense"]

_LONGEST, _FEWEST = 900, 35
"""Characters of a sentence that is looked at, and of a headline at least; set by hand."""
_SAYS = pattern(
    r"\b(?:cho (?:biết|hay|rằng|thấy)|khẳng định|xác nhận|thừa nhận|nguồn tin|kiến nghị|nhận định|"
    r"đề xuất|như vậy|trân trọng|dự (?:lễ|hội nghị|buổi|chương trình)|(?:tham|đến|về) dự|"
    r"sau đây)\b|"
    r"\b(?:sau|dưới đây|trên|này|đó)$"
)
"""What no headline of a deed says."""
_NO_OBJECT = pattern(
    r"\b(?:thăm|chúc mừng|tặng|đến|trao|trao đổi|làm việc|kiểm tra|công bố|dự|làm rõ|"
    r"bắt giữ|tuyên án|bị can)$"
)
"""How a text ends that has lost to whom or what."""
_HANGS = pattern(
    r"\b(?:sau|dưới đây|dành|áp dụng|phương hướng|gồm|cụ thể|bao gồm|cho biết|rằng|bắt đầu|"
    r"phản ánh|quy định|để|nghị)$"
)
"""How no lead ends."""
_GOES_ON = pattern(
    r"[\"”]?(?: (?:năm|nhiệm kỳ|giai đoạn|ngày|tại|ở|của) [^,;:]{0,50}?)? (?:đã|vừa|sẽ|được|bị|"
    r"chính thức|diễn ra|bế mạc|khai mạc|cho thấy|cho biết|xác định|là|có|dương tính)\b"
)
"""What stands behind an end before the deed."""
_CAUSE = pattern(r"(?:do|vì|bởi)\b(?! (?:đồng chí|ông|bà)\b)")
"""How a sentence begins that says why before what."""
_DAY = pattern(
    r"(?:vào |khoảng |lúc |từ |hồi )*(?:rạng sáng|sáng|trưa|chiều|tối|đêm|ngày|trong \w+ ngày|hôm|"
    r"\d{1,2} ?(?:giờ|h))\b"
)
"""How a sentence begins that says on which day."""
_SAID = pattern(r"\b(?:cho (?:biết|hay|thấy|rằng)|xác định|kết luận|khẳng định|nêu rõ)\b")
"""What is said behind it is told whole."""
_SAID_WHERE = pattern(
    r"\b(?:cho (?:biết|hay|thấy|rằng)|xác định|kết luận):?,? (?:trong|tại|đến|từ|tính|qua|theo)\b"
    r"[^,;:]{0,45}$"
)
"""A text that ends before what is said."""
_PERFECT = pattern(r"\b(?:đã|vừa|sẽ)\b")
"""What stands before the deed of most sentences that hold it."""
_SENSE = pattern(
    r"\b(?:không|chưa|chẳng|từ chối|hoãn|hủy|sẽ|dự kiến|phấn đấu|đề xuất|đề nghị|kiến nghị|"
    r"tham mưu|kêu gọi|theo(?! dõi)|rằng|phản ánh|tố (?:cáo|giác)|tờ trình|nhưng|nếu|trừ|mới|"
    r"xem xét|yêu cầu|giao cho|xin|chờ|định|nhờ|vận động|tuyên bố|viết|"
    r"chỉ(?! (?:đạo|huy|thị|định|tiêu|số)\b))\b"
)
"""What may not be lost between who did something and the deed: that it was not done, or is said."""
_SAID_SO = pattern(
    r"\b(?:rằng|theo phản ánh|theo tố cáo|tố giác|theo tờ trình|theo lời|lời khai|tin đồn|viết|"
    r"lan truyền|trên mạng|bào chữa|nghi(?= )|nếu|đề xuất của|kiến nghị của)\b"
)
"""Who says so, or on what condition, before a deed."""
_WHERE_ONLY = pattern(r"\W*(?:tại|ở|trên (?:địa bàn|đường|tuyến|quốc lộ)|nhân|trong khuôn khổ)\b")
"""What may stand between the day and who did it."""
_LIMITS = pattern(r"\b(?:nếu|với điều kiện|miễn là|chỉ(?! (?:đạo|huy|thị|định|tiêu|số)\b))\b")
"""A condition, or that nothing else was done: what follows belongs to it."""
_SETTING = pattern(
    r"(?:sau|trước|nhằm|để|với|trong|từ|tại|theo|do|vì|nhờ|song|nhưng|nhân|khi|nếu|qua|trong đó|"
    r"góp phần|giúp|dự kiến)\b"
)
"""How a clause begins that is told whole or not at all."""
_NAMED_BY_DEED = pattern(
    r"(?:ban (?:chỉ đạo|vận động|tổ chức)|đoàn (?:kiểm tra|giám sát|công tác)|hội đồng|lực lượng|"
    r"tổ (?:công tác|kiểm tra|tuần tra)|trung tâm)\b"
)
"""Bodies that are named by what they do, before the place that they do it for."""
_PLACE = pattern(
    r"\b(?i:xã|phường|thị trấn|tỉnh|huyện|quận|thành phố|"
    r"khu vực) [^\W\d_a-zà-ỹ][^,;:]{1,20}?(?= |,|$)"
)
_MANY = pattern(
    r"\b(?:tổ chức|triển khai|thực hiện|có) (?:đồng bộ )?(?:nhiều|các) (?:hoạt động|giải pháp|"
    r"biện pháp|phần việc|nội dung)\b[^,;]*$"
)
"""A deed that says nothing: that much was done."""
_EVENT = pattern(
    r"(?:tổ chức|khai mạc|diễn ra|dự|trao|chủ trì|phát động)(?: (?:buổi|chương trình|"
    r"hội nghị|hội thảo|hội thi|cuộc thi|lễ|ngày hội|lớp|cuộc|đợt|lễ phát động|lễ kỷ niệm|"
    r"lễ ra quân|lễ hội|"
    r"giải|đoàn|phiên|kỳ|tập huấn|tổng kết|sơ kết|triển khai|cho|các|những|\d+))*"
)
"""An event of which nothing is said yet."""


def deed_ways(sentence: str, parts: Sequence[Clause], limit: int | None) -> list[Deed]:
    """Return ways to say who did what, the longest that fits first.

    Args:
        sentence: One normalised sentence.
        parts: Its `trimmed_clauses`.
        limit: Most characters; None for as many as headlines have.

    Returns:
        The ways, none twice.
    """
    if not parts or len(sentence) > _LONGEST:
        return []
    folded, most = fold(sentence), limit or HEADLINE_PUSH
    start = doer_start(sentence, folded, parts)
    if start is None:
        return []
    gone = [
        *brackets(sentence),
        *told_apart(sentence, folded, start),
        *told_first(sentence, folded, start),
    ]
    bodies = BODIES.match(folded, start)
    ways: dict[Pieces, Deed] = {}
    for left in [gone, [*gone, (start, bodies.end())]] if bodies else [gone]:
        for end in ends_behind(sentence, folded, parts, start):
            pieces = kept_pieces(start, end, left)
            text = " ".join(sentence[low:high].strip() for low, high in pieces)
            if _FEWEST <= len(text) <= most and _tells(text):
                ways[pieces] = Deed(start, end, pieces, folded.startswith(" và ", end))
    return sorted(ways.values(), key=_size, reverse=True)


def lead_ways(sentence: str, parts: Sequence[Clause], low: int, high: int) -> list[Deed]:
    """Return ways to tell a sentence in a lead that has no room for all of it.

    Args:
        sentence: One normalised sentence.
        parts: Its `trimmed_clauses`.
        low: Fewest syllables wanted.
        high: Most syllables.

    Returns:
        The ways, none twice: those that leave out least inside first, then the longest.
    """
    if not parts or len(sentence) > _LONGEST:
        return []
    folded = fold(sentence)
    main = main_clause([sentence[part.start : part.end] for part in parts])
    if main is None and is_ritual(folded[parts[0].start :]):
        return []
    begin = parts[main or 0].start
    if main is None and _CAUSE.match(folded, begin):
        return []
    doer = doer_start(sentence, folded, parts)
    told = begin if doer is None else doer
    happened = folded.find(" xảy ra ", begin)
    where = (part.start for part in reversed(parts) if begin < part.start < happened)
    where = (at for at in where if folded.startswith(("tại ", "ở ", "trên "), at))
    day = next((at.start for at in reversed(parts) if _is_day(folded, at, begin, told)), begin)
    ways: dict[Pieces, Deed] = {}
    for start in dict.fromkeys((begin, day, told if happened < 0 else next(where, told))):
        for gone in _ways_to_drop(sentence, folded, parts, start, told):
            found = [
                Deed(start, end, kept_pieces(start, end, gone), folded.startswith(" và ", end))
                for end in ends_behind(sentence, folded, parts, start)
                if end > told and _ends_well(folded, parts, told, end)
            ]
            fits = [one for one in found if low <= _syllables(sentence, one) <= high]
            for one in sorted(fits, key=_size, reverse=True):
                ways.setdefault(one.pieces, one)
    return list(ways.values())


def _is_day(folded: str, part: Clause, begin: int, told: int) -> bool:
    """Tell whether a clause says on which day, behind a setting and before who did it."""
    return begin < part.start < told and _DAY.match(folded, part.start) is not None


def _ends_well(folded: str, parts: Sequence[Clause], told: int, end: int) -> bool:
    """Tell whether a lead may end at a place: the deed is told, and no clause of a setting torn."""
    text = folded[told:end].rstrip(" ,;:")
    empty = any(form.search(text) for form in (_NO_OBJECT, _HANGS, _MANY))
    if empty or not has_verb(text.partition(" ")[2]):
        return False
    event = any(match.end() == len(text) for match in _EVENT.finditer(text))
    partner = text.rfind("phối hợp")
    if event or (partner >= 0 and not DEED.search(text, partner)):
        return False
    late = _PERFECT.search(folded, end) and not _PERFECT.search(folded, told, end)
    limited = _LIMITS.search(text) and folded[end:].strip(" .")
    if late or limited or _GOES_ON.match(folded, end):
        return False
    last = next((part for part in parts if part.start < end <= part.end), parts[-1])
    torn = end < last.end
    if _SAID_WHERE.search(text):
        return False
    says = torn and _SAID.search(folded, last.start, end) is not None
    return not (says or (torn and last.start > told and _SETTING.match(folded, last.start)))


def _ways_to_drop(
    sentence: str, folded: str, parts: Sequence[Clause], start: int, told: int
) -> Iterator[list[tuple[int, int]]]:
    """Yield what goes inside: the ritual behind the day, brackets, partners; then the place."""
    days = [part.end for part in parts if part.start == start and told > part.end]
    between = [(end, told - len(", ")) for end in days if _DAY.match(folded, start)]
    ritual = [(low, high) for low, high in between if is_ritual(folded[low + len(", ") :])]
    between = [(low, high) for low, high in between if _only_where(sentence[low:high])]
    places = [*islice(larger_places(sentence, folded, start), 1)]
    found = ([*brackets(sentence)], [*told_apart(sentence, folded, start)], places)
    more = [one for one in found if one]
    for first in [ritual, []] if ritual else [[], between]:
        yield from accumulate(more, initial=first)


def _only_where(text: str) -> bool:
    """Tell whether a text says where, or on which occasion, and nothing that somebody does."""
    return _WHERE_ONLY.match(fold(text)) is not None and not loses_sense(text)


def left_between(sentence: str, pieces: Pieces) -> Iterator[str]:
    """Yield what goes between the pieces that are kept of a sentence."""
    return (sentence[last:first] for (_, last), (first, _) in pairwise(pieces))


def loses_sense(left: str) -> bool:
    """Tell whether what goes before a deed says that it was not done, or who says so.

    Args:
        left: What goes, as it is.

    Returns:
        Whether it denies, plans, asks for or reports the deed; a ritual does none of that.
    """
    text = fold(left).lstrip(" ,")
    return (_SAID_SO if is_ritual(text) else _SENSE).search(text) is not None


def is_claimed(before: str) -> bool:
    """Tell whether what goes before who did something says that somebody only says so.

    Args:
        before: What goes, as it is.

    Returns:
        Whether it reports the deed, or makes it depend on something.
    """
    return _SAID_SO.search(fold(before)) is not None


def _syllables(sentence: str, deed: Deed) -> int:
    return count_syllables("".join(sentence[low:high] for low, high in deed.pieces))


def _size(deed: Deed) -> int:
    return sum(high - low for low, high in deed.pieces)


def _tells(text: str) -> bool:
    """Tell whether something was done, and what: no event without its name."""
    behind = text.strip(" ,;:-–").partition(" ")[2]
    folded = fold(behind)
    if any(form.search(folded) for form in (_NO_OBJECT, _SAYS, _MANY)):
        return False
    named = _NAMED_BY_DEED.match(fold(text))
    place = _PLACE.search(behind) if named else None
    works = named and "làm việc với" in folded
    if not (works or DEED.search(folded, place.end() if place else 0)):
        return False
    event = next((m for m in _EVENT.finditer(folded) if m.end() == len(behind)), None)
    return event is None
