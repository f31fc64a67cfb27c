"""Who says it, when it was, what it does not hold for and what turns it: kept with what is said.

What a rumour says is not told without the rumour, nor a flood of 1975 as one of today, nor a ban
with a part of its exceptions, nor a proposal that "song" turns down.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.ways.cut import Cut, Frame

__all__ = ["RULES"]

_TOLD = r"(?:tin đồn|thông tin|tin|bài viết|video|clip|hình ảnh|câu chuyện|văn bản|đoạn ghi âm)"
_SOURCE = pattern(
    r"\b(?:với|có|mang) nội dung\b|\bloan (?:tin|truyền|báo)\b|\btheo tin (?:đồn|lan truyền|trên)\b"
    r"|\btin đồn\b|\bđồn (?:thổi|đoán|rằng|đại|là(?! nhà)|nhau)\b|\bnghe (?:nói|đồn)\b|"
    r"\btruyền tai nhau\b"
    rf"|\b(?:lan truyền|xuất hiện|phát tán|tung|rộ|râm ran|lan)(?: (?!\|)\w+){{0,3}}? {_TOLD}\b"
    r"|\b(?:lan truyền|đăng tin|tung tin|báo tin giả)\b"
    r"|^theo (?:cáo trạng|lời khai|cơ quan điều tra|đơn|tố cáo|phản ánh|dư luận|mạng xã hội)\b"
    r"|^trên (?:mạng xã hội|facebook|zalo|tiktok)[^|]{0,40}\b(?:cho rằng|nói rằng|kể)\b"
)
"""What says that the rest is a rumour, or the word of one side."""
_SHARED = pattern(rf"\b(?:chia sẻ|đăng(?: tải)?)(?: (?!\||ký)\w+){{0,3}}? {_TOLD}\b(?! về)")
_CROWD = pattern(
    r"\b(?:mạng xã hội|facebook|zalo|tiktok|youtube|tài khoản|trang|nhóm|fanpage|nhiều người"
    r"|một số (?:người|trang|tài khoản|đối tượng))\b"
)
"""What else says so, where nobody in office does."""
_ANSWERED = pattern(
    r"\| (?:(?:tuy nhiên|nhưng|song|thực tế|qua|trên thực tế|sau khi)\b"
    r"|[^|]{0,80}\b(?:khẳng định|bác bỏ|xác (?:minh|định)|sai sự thật|không đúng|bịa đặt|đính chính"
    r"|gỡ|xử phạt|triệu tập|mời|làm rõ|vào cuộc|kết luận)\b)"
)
"""Where what others say ends: somebody answers it."""
_EXCEPT = pattern(
    r"(?:\| |^)(?:ngoại )?trừ (?!\d|điểm|lương|tiền|thẳng|vào|sâu|cỏ)|\bngoại trừ (?!\d)"
    r"|\btrừ (?:khi|trường hợp|các|những)\b|\bkhông (?:kể|bao gồm|áp dụng (?:đối )?với)\b"
)
"""What begins an exception."""
_GOES_ON = frozenset({"được", "bị", "đã", "phải", "không", "đều", "sẽ", "vẫn", "chỉ", "thì"})
"""How the predicate begins behind an exception in the middle."""
_TURN = pattern(
    r"\| (?:song|nhưng|tuy nhiên|tuy vậy|thế nhưng|trong khi (?:thực tế|đó))\b"
    r"[^|]{0,160}(?:\|[^|]{0,160})?\b(?:không|chưa|chỉ|bác|hủy|hoãn|dừng|thực tế|sai|giả)\b"
)
"""What begins a clause that turns what stands before it."""
_HANGS = frozenset({"song", "nhưng", "tuy", "dù", "mặc", "nhiên", "trừ", "ngoại", "nếu", "mà"})
"""Words that nothing ends with."""
_CONCEDES = pattern(r"^(?:tuy(?! nhiên)|mặc dù|dù|dẫu)\b")
_WHEN = pattern(
    r"(?:^|\| )(?:rạng sáng|vào|trong|hồi|khoảng|lúc|ngày|năm|tháng|quý|đêm|sáng|trưa|chiều|tối"
    r"|cuối|đầu|giữa|mùa|trước đây|xưa)\b[^|]{0,50}"
)
"""A clause that says when, before what is said."""
_DATED = pattern(r"\d{1,2}[/.-]\d{1,2}[/.-](20\d\d)")
_YEAR = pattern(r"(?:\d{1,2}[/.-]){0,2}((?:1[89]|20)\d\d)")
_NOW, _AGO = 2018, 3
"""The latest year taken for that of a release, as archives are read too, and how many years before
it news are past; set by hand."""


def _loses_source(cut: Cut) -> bool:
    """Tell whether what others say is kept, but not that they do."""
    frame, stays = cut.frame, cut.stays
    return any(
        not stays.issuperset(range(first, end))
        and not stays.isdisjoint(range(end, _answer(frame, end)))
        for first, end in _sources(frame)
    )


def _sources(frame: Frame) -> Sequence[tuple[int, int]]:
    """Return the places of what says that others say the rest."""
    shared = frame.find(_SHARED) if frame.find(_CROWD) else ()
    return (*frame.find(_SOURCE), *shared)


def _claims_nothing(cut: Cut) -> bool:
    """Tell whether of what others say only whom it is about is kept."""
    frame, stays = cut.frame, cut.stays
    for first, end in _sources(frame):
        claim = range(end, _answer(frame, end))
        if stays.issuperset(range(first, end)) and cut.kept[-1] in claim and not cut.torn_tail:
            verbs = [at for at in claim if frame.verb(at)]
            if verbs and stays.isdisjoint(verbs) and cut.kept[-1] < verbs[0]:
                return True
    return False


def _answer(frame: Frame, start: int) -> int:
    """Return where what others say ends."""
    return next((at for at, _ in frame.find(_ANSWERED) if at >= start), frame.high)


def _halves_exception(cut: Cut) -> bool:
    """Tell whether something is kept of what an exception belongs to, but not all of it."""
    frame, stays = cut.frame, cut.stays
    for first, _ in frame.find(_EXCEPT):
        own = range(first, _exception_end(frame, first))
        part = range(_part_start(frame, first), _part_end(frame, first))
        if not stays.issuperset(own) and not stays.isdisjoint(part):
            return True
    return False


def _exception_end(frame: Frame, start: int) -> int:
    for at in range(start + 1, _part_end(frame, start)):
        if frame.parted(at) and (frame.words[at] in _GOES_ON or "." in frame.gap(at)):
            return at
    return _part_end(frame, start)


def _part_start(frame: Frame, at: int) -> int:
    while at > frame.low and ";" not in frame.gap(at):
        at -= 1
    return at


def _part_end(frame: Frame, at: int) -> int:
    at += 1
    while at < frame.high and ";" not in frame.gap(at):
        at += 1
    return at


def _hangs_on_turn(cut: Cut) -> bool:
    """Tell whether a headline ends with a word that something has to follow."""
    frame, last = cut.frame, cut.kept[-1]
    nature = frame.words[last] == "nhiên" and frame.words[last - 1] != "tuy"
    return frame.words[last] in _HANGS and not frame.capital[last] and not nature


def _loses_turn(cut: Cut) -> bool:
    """Tell whether a clause is kept, but not what turns it."""
    frame, stays = cut.frame, cut.stays
    turned = any(
        cut.head < first and stays.isdisjoint(range(first + 1, frame.high))
        for first, _ in frame.find(_TURN)
    )
    return turned or _concedes_alone(cut)


def _concedes_alone(cut: Cut) -> bool:
    """Tell whether what begins with "tuy" is kept without what is so all the same."""
    frame = cut.frame
    opening = frame.find(_CONCEDES)
    return bool(opening) and cut.kept[-1] < frame.closing(frame.low)


def _halves_terms(cut: Cut) -> bool:
    """Tell whether a headline begins inside the terms that a "thì" closes."""
    frame, head = cut.frame, cut.head
    if frame.parted(head):
        return False
    return any(frame.words[at] == "thì" and at > head for at in cut.kept)


def _loses_year(cut: Cut) -> bool:
    """Tell whether what was years ago is kept without its year."""
    frame, stays = cut.frame, cut.stays
    limit = min(_newest(frame), _NOW) - _AGO
    kept = any(_year(frame.words[at]) for at in stays)
    return not kept and any(
        0 < _year(frame.words[at]) <= limit for at in _dated(cut) if at not in stays
    )


def _dated(cut: Cut) -> Iterator[int]:
    """Yield the words that say when, in clauses before what is kept or behind its end."""
    frame = cut.frame
    for first, end in frame.find(_WHEN):
        if first <= cut.head and not any(frame.verb(at) for at in range(first, end)):
            yield from (at for at in range(first, end) if not frame.nested[at])
    if cut.torn_tail and frame.words[cut.tail] in {"vào", "hồi", "trong", "năm", "ngày", "đêm"}:
        yield from range(cut.tail, frame.closing(cut.tail))


def _year(word: str) -> int:
    """Return the year that a word is or ends with; 0 for none."""
    match = _YEAR.fullmatch(word)
    return int(match[1]) if match else 0


def _newest(frame: Frame) -> int:
    """Return the year of the newest day that the rest of the text names."""
    others = chain(frame.words[: frame.low], frame.words[frame.high :])
    dates = map(_DATED.fullmatch, others)
    return max((int(match[1]) for match in dates if match), default=_NOW)


RULES = (
    _loses_source,
    _claims_nothing,
    _halves_exception,
    _hangs_on_turn,
    _loses_turn,
    _halves_terms,
    _loses_year,
)
"""Whether a cut does so."""
