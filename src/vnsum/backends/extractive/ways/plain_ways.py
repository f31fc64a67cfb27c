"""Headlines that are whole clauses, with nothing left out but what headlines do without.

The shortener may find no way to shorten a sentence that does not break it. Here the sentence is
begun where somebody does something, loses brackets, ages, homes, larger places and the name or the
office of who has both, and ends with a clause, or before why and when.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.people import TITLED, people
from vnsum.backends.extractive.sentences.forms import phrase_ends, phrase_starts
from vnsum.backends.extractive.syntax.clauses import is_quoted, without_brackets
from vnsum.lazily import pattern
from vnsum.options import HEADLINE_PUSH
from vnsum.text.normalise import fold
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnsum.backends.extractive.names.people import Person
    from vnsum.backends.extractive.syntax.clauses import Clause

__all__ = ["Pieces", "brackets", "kept_pieces", "plain_ways"]

Pieces = tuple[tuple[int, int], ...]
Spans = list[tuple[int, int]]

_FEWEST, _SHARE = 30, 0.5
"""Characters of a headline at least, and their share of the longest that begins there."""
_ENDS, _STARTS = 3, 3
"""Ends tried of each beginning, the longest first, and beginnings; set by hand."""
_LONGEST = 700
"""Characters of a sentence that is looked at."""
_FEWEST_BLANKS = 3
"""Blanks of what somebody says at least."""
_AGE = pattern(r",? (?:\d{1,2} tuổi|sn \d{4}|sinh năm \d{4})(?=,| -| –|$)")
_LEVEL = r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tx\.?|tỉnh|thành phố|tp\.?)"
_LARGER = pattern(rf", {_LEVEL} (?=\w)")
_LOWER = pattern(
    r"\b(?:thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|tổ dân phố|phố|đường|xã|phường|thị trấn|huyện|"
    r"quận|thị xã|tx|cầu|sông) [^,:;]{2,30}$"
)
"""A place before the larger one that it lies in."""
_NAME = pattern(r"[^\s,;:()]+")
_STOP = r"(?=[,;()]|$| (?:đã|bị|được|vừa|sẽ|đang|về|để|do|vì) )"
"""Where the name of a place ends."""
_HOME = pattern(
    r", (?:thường |tạm |cư )?(?:trú|ngụ|quê|nhà ở|hộ khẩu)(?: thường trú)?(?: quán)?(?: tại| ở)?"
    rf" [^,;()]*?{_STOP}(?:(?:, | \()(?:{_LEVEL}|thôn|ấp|bản|tổ|khu phố) [^,;()]*?{_STOP}\)?)*,?"
)
"""Where somebody lives, behind the name."""
_SAID = pattern(
    r" (?:cho biết|cho hay|xác nhận|thông tin)(?: rằng)?,?(?= (?:đã|vừa|đang|sẽ|tiếp tục) )"
)
"""A body tells what it does itself: "Công an huyện xác nhận vừa khởi tố …"."""
_SPEAKER = pattern(
    r"\b(?:ông|bà|anh|chị|lãnh đạo|đại diện|người|chủ tịch|giám đốc|trưởng|bí thư|theo)\b"
)
"""Who speaks for a body, and is none."""
_PAST = pattern(r" (?:hiện |vừa |mới )?đã(?= \w)")
_DAY_SAID = pattern(
    r" (?:sáng|trưa|chiều|tối|đêm|ngày)(?: ngày)? \d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?"
    r"(?= (?:cho biết|cho hay|xác nhận))"
)
"""When somebody says what he says."""
_BARE = pattern(r"(?:đã|vừa|đang|sẽ|có|vẫn|bị|được|ra|là)\b")
"""How a clause begins that has lost its subject."""
_THERE = pattern(
    r"(?:thông tin |việc )?(?:hiện )?(?:(?:đã |vừa )?có )?(?=(?:gần |hơn |khoảng |trên )?\d|tại )"
)
"""What goes before how many or where: "[có] gần 1.700 sổ …"."""
_ADJUNCT = pattern(
    r",? (?:để|nhằm|từ (?:ngày|tháng|năm|\d)|trong (?:thời gian|năm|tháng|quý|dịp|ngày)|"
    r"trên (?:địa bàn|toàn)|theo (?:quy định|chế độ|kế hoạch|đề xuất|hình thức)|kể từ|"
    r"đồng thời|nhân dịp)\b"
)
"""How what may be left out at the end begins."""
_NAMED = pattern(
    r"(?:,| -| –) (?=[^\W\d_])(?:phó|chủ tịch|giám đốc|trưởng|bí thư|đơn vị|chủ|nguyên|thành viên|"
    r"cán bộ)\b",
    re.IGNORECASE,
)
"""Who somebody is, behind the name."""
_SCENE = pattern(
    r"(?:vào|khoảng|lúc|sáng|trưa|chiều|tối|đêm|rạng sáng|ngày|hôm|tại|trong|theo|liên quan|"
    r"trao đổi|trước|sau|với|từ|về|qua|để|nhằm|do|nếu|khi|như|cùng|bước đầu|thông tin từ|nhân|"
    r"ngoài|bên cạnh|và|nhưng)\b|[\"“]"
)
"""How a clause begins that says no more than when, where or why, or what somebody else says."""
_SAYS = pattern(
    r"(?:cho biết|cho hay|xác nhận|khẳng định|cho rằng|đánh giá|nhận định|nói|chia sẻ|nêu rõ|"
    r"thông tin|yêu cầu|đề nghị|chỉ đạo)(?: rằng|,|:)*(?: |$)"
)
_DEED = pattern(r" (?:là|sẽ|đã|phải|cần|được|bị|giúp|không|làm|gây|góp phần) ")
"""What is told of "việc …" has one."""


def plain_ways(sentence: str, parts: Sequence[Clause], limit: int | None) -> list[Pieces]:
    """Return ways to make a headline of a sentence that keep its clauses whole.

    Args:
        sentence: One normalised sentence.
        parts: Its `trimmed_clauses`.
        limit: Most characters; None for as many as headlines have.

    Returns:
        What is kept by each, as (start, end) in the sentence, none twice.
    """
    if not parts or len(sentence) > _LONGEST:
        return []
    folded = fold(sentence)
    ends = _ends(sentence, folded, parts)
    starts = _begun(folded, sorted(phrase_starts(sentence, parts)))
    ways = (
        pieces
        for gone in _ways_to_drop(sentence, folded)
        for start in starts
        for pieces in _ended(sentence, start, ends, gone, limit or HEADLINE_PUSH)
    )
    return list(dict.fromkeys(ways))


def _ends(sentence: str, folded: str, parts: Sequence[Clause]) -> list[int]:
    """Return where headlines end, the last place first."""
    phrases = (at for at in phrase_ends(sentence, parts) if _ADJUNCT.match(folded, at))
    closed = (part.end for part in parts if not _NAMED.match(sentence, part.end))
    return sorted({*closed, *phrases}, reverse=True)


def _begun(folded: str, starts: Iterable[int]) -> list[int]:
    """Return where headlines begin: where there is a subject."""
    found = []
    for at in starts:
        there = _THERE.match(folded, at)
        begin = there.end() if there else at
        if not _BARE.match(folded, begin) and not _SCENE.match(folded, begin):
            found.append(begin)
    return found[:_STARTS]


def _ended(sentence: str, start: int, ends: Iterable[int], gone: Spans, most: int) -> list[Pieces]:
    """Return the longest headlines that begin at a place."""
    found: list[tuple[int, Pieces]] = []
    for end in ends:
        if end <= start or len(found) == _ENDS:
            break
        if any(low < end <= high and sentence[high - 1] != ")" for low, high in gone):
            continue
        pieces = kept_pieces(start, end, gone)
        text = " ".join(sentence[low:high].strip() for low, high in pieces)
        if len(text) <= most and _tells(text):
            found.append((len(text), pieces))
    longest = found[0][0] if found else 0
    return [pieces for size, pieces in found if size >= max(_FEWEST, _SHARE * longest)]


def kept_pieces(start: int, end: int, gone: Sequence[tuple[int, int]]) -> Pieces:
    """Return what is kept between two places without some stretches.

    Args:
        start: The first place.
        end: One past the last.
        gone: What goes, in any order.

    Returns:
        The pieces, in order.
    """
    pieces, at = [], start
    for low, high in sorted(gone):
        if low >= end:
            break
        if low > at:
            pieces.append((at, low))
        at = max(at, high)
    if at < end:
        pieces.append((at, end))
    return tuple(pieces)


def _tells(text: str) -> bool:
    """Tell whether somebody does something; where somebody speaks, whether what he says is told."""
    said = list(_SAYS.finditer(fold(text)))
    rest = text[said[-1].end() :] if said else text.partition(" ")[2]
    if rest.startswith("việc ") and not _DEED.search(fold(rest)):
        return False
    return rest.count(" ") >= _FEWEST_BLANKS and has_verb(rest.replace("có trụ sở", ""))


def _ways_to_drop(sentence: str, folded: str) -> Iterator[Spans]:
    """Yield what may go inside: always the same, and names or offices of persons with both."""
    always = [*brackets(sentence), *_small(sentence, folded), *_larger(sentence, folded)]
    known = [one for one in people(sentence, 0) if one.behind]
    if not known:
        yield always
        return
    yield [*always, *(_name(sentence, one) for one in known)]
    yield [*always, *(_office(sentence, one) for one in known)]


def _name(sentence: str, person: Person) -> tuple[int, int]:
    """Return where somebody is called by name, up to the office."""
    called = TITLED.search(sentence[: person.start])
    return called.start() if called else person.start, person.end - len(person.behind)


def _office(sentence: str, person: Person) -> tuple[int, int]:
    """Return where the office behind a name stands, with the mark behind it."""
    marks = (mark for mark in (", ", " - ", " – ") if sentence.startswith(mark, person.end))
    return person.start + len(person.name), person.end + len(next(marks, ""))


def brackets(sentence: str) -> Iterator[tuple[int, int]]:
    """Yield the brackets of a sentence that may go."""
    at = 0
    for low, high in without_brackets(sentence, 0, len(sentence)) if "(" in sentence else ():
        if low > at:
            yield at, low
        at = high


def _small(sentence: str, folded: str) -> Iterator[tuple[int, int]]:
    """Yield ages, homes, when it was said, that a body said it itself, and the first "đã"."""
    for rule in (_AGE, _HOME, _DAY_SAID):
        yield from (match.span() for match in rule.finditer(folded))
    said = _SAID.search(folded)
    if said and not _SPEAKER.search(folded, 0, said.start()):
        yield said.span()
    past = _PAST.search(folded)
    if past and not is_quoted(sentence, past.start()):
        yield past.span()


def _larger(sentence: str, folded: str) -> Iterator[tuple[int, int]]:
    """Yield the larger places that others lie in."""
    for match in _LARGER.finditer(folded):
        end = _name_end(sentence, match.end())
        if end > match.end() and _LOWER.search(folded, 0, match.start()):
            yield match.start(), end


def _name_end(sentence: str, start: int) -> int:
    """Return where a name ends that begins at a place."""
    end = start
    for word in _NAME.finditer(sentence, start):
        near = word.start() == (end + 1 if end > start else end)
        if not near or not (word[0][0].isupper() or word[0][0].isdigit()):
            break
        end = word.end()
    return end
