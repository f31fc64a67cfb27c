"""The office a text gives a person: its ranks, its body and where it ends.

Before the name ("Chủ tịch UBND xã Trần Văn A") or behind it ("ông Trần Văn A, Chủ tịch UBND xã").
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.truth.finding.state_abbreviations import expand
from vnsum.truth.finding.tokens import word_set
from vnsum.truth.index.ranks import ranks_in
from vnsum.truth.index.titled import is_capital
from vnsum.truth.lexicon import FUNCTION_WORDS, TITLES
from vnsum.truth.offices.given import (
    HOLDING,
    gives,
    is_given,
    is_received,
    is_succeeded,
    is_surely_given,
    to_whom,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.places import Place

__all__ = [
    "LEVELS",
    "REACH",
    "Office",
    "all_offices",
    "end_of_office",
    "goes_on",
    "office_at",
    "offices_at",
    "received_offices",
    "unnamed_offices",
]

REACH = 14
"""Words before a name in which its office starts; set by hand."""
_FAR = 24
"""Words behind a name in which an office is given to it; set by hand."""
_NEAR, _AGED = 9, 4
"""Words from a name to the rank behind that it holds, and at most from an age to one."""
_GAP = 8
"""Most words between two ranks of one person; set by hand."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a text gives it.

    Attributes:
        parts: Its ranks in order, each with its words: rank and body ("phó chủ tịch" of the one,
            "trưởng ban" of the other).
        names: Its words that begin with a capital.
        first: First word in the passage.
        last: One past its last word.
        words: The words in order.
        places: The names of places in it, by their level: {"xã": "lộc trà"}.
    """

    parts: Sequence[tuple[str, frozenset[str]]]
    names: frozenset[str]
    first: int
    last: int
    words: Sequence[str]
    places: Mapping[str, str]


def office_at(place: Place, others: Sequence[Place]) -> Office | None:
    """Return the office before a name, else the one behind it; None where there is none."""
    persons = _others_of(place, others)
    floor = max([item.last for item in persons if item.last <= place.first], default=0)
    roof = min([item.first for item in persons if item.first >= place.last], default=10**9)
    behind = _behind(place, roof)
    words = place.passage.words
    addressed = place.first > 0 and words[place.first - 1] in TITLES
    if behind is not None and addressed:
        given = words[place.last] in HOLDING  # "Bí thư Đảng ủy xã, ông B làm Chủ tịch UBND xã"
        if given or _is_listed(place):
            return behind
    return _before(place, floor) or behind


def _is_listed(place: Place) -> bool:
    """Tell whether a name opens an item and a dash gives its office: "…, bà B - Trưởng phòng"."""
    clauses, title = place.passage.clauses, place.first - 1
    opens = title == 0 or clauses[title - 1] != clauses[title]
    return opens and _is_dashed(place.passage, place.last)


def end_of_office(place: Place, others: Sequence[Place]) -> int:
    """Return one past the last word of a person's name and the office behind it."""
    office = office_at(place, others)
    return max(place.last, office.last) if office else place.last


def offices_at(place: Place, others: Sequence[Place]) -> Iterator[Office]:
    """Yield the office at a name, and those given to it: "bà A được bầu giữ chức …"."""
    office = office_at(place, others)
    if office is not None:
        yield office
    handed = _handed(place, others)
    if handed is not None:
        yield handed
    words, roof = place.passage.words, _roof(place, others)
    for rank in ranks_in(place.passage, place.last, min(roof, place.last + _FAR)):
        if is_given(words, rank[0]) and rank[0] > place.last:
            yield _office(place.passage, [rank], rank[0], _clause_end(place.passage, rank[0], roof))


def received_offices(place: Place, others: Sequence[Place]) -> Iterator[Office]:
    """Yield the office at a name, and those that are surely given to it or taken from it.

    Args:
        place: A person.
        others: All facts of the passage.

    Yields:
        Fewer than `offices_at`: whoever is told of by an office behind "được" may be another.
    """
    office, handed = office_at(place, others), _handed(place, others)
    yield from (one for one in (office, handed) if one is not None)
    done = office.last if office else place.last
    words, roof = place.passage.words, _roof(place, others)
    for rank in ranks_in(place.passage, max(done, place.last), min(roof, place.last + _FAR)):
        if is_received(words, place.last, rank[0]):
            yield _office(place.passage, [rank], rank[0], _clause_end(place.passage, rank[0], roof))


def _others_of(place: Place, others: Sequence[Place]) -> list[Place]:
    """Return the other persons of a passage, without one whose office somebody takes."""
    persons = (item for item in others if item.fact.kind == "person" and item != place)
    return [item for item in persons if item.first < place.first or not is_succeeded(item)]


def _roof(place: Place, others: Sequence[Place]) -> int:
    """Return where the next person begins, or the passage ends."""
    behind = (item.first for item in _others_of(place, others) if item.first >= place.last)
    return min(behind, default=len(place.passage.words))


def _handed(place: Place, others: Sequence[Place]) -> Office | None:
    """Return the office told before a name and taken from it: "chức danh … đối với ông A"."""
    end = to_whom(place)
    if not end:
        return None
    floor = max([item.last for item in _others_of(place, others) if item.last <= end], default=0)
    passage = place.passage
    for rank in reversed(ranks_in(passage, max(floor, end - REACH), end)):
        if is_surely_given(passage.words, rank[0]):
            return _office(passage, [rank], rank[0], end)
    return None


def unnamed_offices(passage: Passage, places: Sequence[Place]) -> Iterator[Office]:
    """Yield the offices of a passage that no name stands at: "Phó Chủ tịch UBND xã yêu cầu".

    Args:
        passage: A passage.
        places: Its facts.

    Yields:
        One office a rank, from the rank to the end of its body.
    """
    offices = list(all_offices(passage, places))
    if not offices:
        return
    persons = [place for place in places if place.fact.kind == "person"]
    named = [office for place in persons for office in offices_at(place, places)]
    for office in offices:
        if not any(other.first <= office.first < other.last for other in named):
            yield office


def all_offices(passage: Passage, places: Sequence[Place]) -> Iterator[Office]:
    """Yield the offices of a passage, one a rank, whether a name stands at them or not."""
    ranks = ranks_in(passage, 0, len(passage.words))
    persons = [place.first for place in places if place.fact.kind == "person"]
    starts = [*persons, *(first for first, _, _ in ranks)]
    for rank in ranks:
        first, behind, _ = rank
        roof = min([start for start in starts if start >= behind], default=len(passage.words))
        yield _office(passage, [rank], first, max(behind, _clause_end(passage, first, roof)))


def _before(place: Place, floor: int) -> Office | None:
    start = max(floor, place.first - REACH)
    ranks = ranks_in(place.passage, start, place.last)
    if not ranks:
        return None
    chain = [ranks[-1]]
    for rank in reversed(ranks[:-1]):  # "Bí thư Quận ủy, Chủ tịch HĐND": one person's two offices
        if _gap_is_free(place.passage, rank[1], chain[-1][0]):
            chain.append(rank)
    chain.reverse()
    if _breaks(place.passage, chain[-1][1], place.first):
        return None
    return _office(place.passage, chain, chain[0][0], place.first)


def _behind(place: Place, roof: int) -> Office | None:
    """Read "Trần Văn A, Chủ tịch UBND xã, …" or "Trần Văn A - Chủ tịch UBND xã"."""
    ranks = ranks_in(place.passage, place.last, min(roof, place.last + _NEAR))
    between = place.passage.words[place.last : ranks[0][0]] if ranks else []
    aged = between[:1] != [] and between[0].isdigit() and len(between) < _AGED
    if not ranks or not (  # "Trần Văn A (46 tuổi), giám đốc", "Trần Văn A giữ chức giám đốc"
        aged or (gives(between) and not is_succeeded(place))
    ):
        return None
    chain = ranks[:1]
    for rank in ranks_in(place.passage, ranks[0][1], min(roof, ranks[0][1] + REACH)):
        start = chain[-1][1]  # "Phó Bí thư, Chủ tịch UBND"
        if not _gap_is_free(place.passage, start, rank[0]) or _changes(
            place.passage, start, rank[0]
        ):
            break
        chain.append(rank)
    end = _clause_end(place.passage, chain[-1][0], roof)
    goes_with = end == roof and roof >= chain[-1][1] + 2 and not _is_level(place.passage, roof - 1)
    words, clauses = place.passage.words, place.passage.clauses
    goes_with = goes_with and words[roof - 1] not in _NAMED_AFTER
    if goes_with and clauses[roof - 1] == clauses[roof]:
        return None  # "thư trả lời ông A, Phó Chủ tịch phường B": the office is B's
    return _office(place.passage, chain, chain[0][0], end)


def _changes(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a verb between two ranks gives the second one anew: "được bầu làm"."""
    words = passage.words
    return any(
        words[n] in _VERBS
        or words[n] == "theo"  # "làm Viện trưởng, theo quyết định của Viện trưởng …"
        or (words[n] in HOLDING and (words[n] != "vụ" or words[n - 1] == "chức"))
        for n in range(start, end)
    )  # "Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Thành ủy" changes nothing


def _clause_end(passage: Passage, start: int, roof: int) -> int:
    """Return where an office behind a name ends: at a mark, a dash, or what its holder does."""
    end = start
    while end < min(roof, len(passage.words)) and passage.clauses[end] == passage.clauses[start]:
        ends = passage.words[end] in _ENDS and not goes_on(passage, end)
        ends = ends or tuple(passage.words[end : end + 2]) in _ENDING_PAIRS or _lasts(passage, end)
        if end > start and (ends or _is_dashed(passage, end)):
            break
        end += 1
    return min(end, start + REACH)


def _lasts(passage: Passage, number: int) -> bool:
    """Tell whether a length of time starts at a word: "làm tổ trưởng 9 năm liền"."""
    words = passage.words
    return words[number].isdecimal() and words[number + 1 : number + 2] in (["năm"], ["tháng"])


def _is_dashed(passage: Passage, number: int) -> bool:
    """Tell whether a dash stands before a word."""
    gap = passage.view.folded[passage.ends[number - 1] : passage.starts[number]]
    return len(gap) > 1 and "-" in gap


def _gap_is_free(passage: Passage, start: int, end: int) -> bool:
    """Tell whether at most one mark and no verb-like long stretch lies between two ranks."""
    return (
        end - start <= _GAP
        and passage.clauses[min(end, len(passage.clauses) - 1)] - passage.clauses[start - 1] <= 1
    )


def goes_on(passage: Passage, number: int) -> bool:
    """Tell whether a word belongs to the name of a body: "Giáo dục và Đào tạo", "phát triển"."""
    words, after = passage.words, number + 1
    if is_capital(passage, number):
        return True  # "Sở Kế hoạch và Đầu tư", "Sở Giao thông vận tải"
    if words[number] in _INSIDE:
        return not _INSIDE[words[number]].isdisjoint(words[after : after + 1])
    named = after < len(words) and passage.view.text[passage.starts[after]].isupper()
    return words[number] == "và" and named


def _breaks(passage: Passage, start: int, end: int) -> bool:
    """Tell whether what lies between a rank and a name ends the rank's phrase."""
    words = passage.words
    if any(words[n] in _VERBS and not goes_on(passage, n) for n in range(start, end)):
        return True
    if passage.clauses[end] - passage.clauses[start - 1] > 1:
        return True
    return ";" in passage.view.folded[passage.ends[start - 1] : passage.starts[end]]


_INSIDE = {
    "phát": frozenset({"triển"}),
    "dự": frozenset({"án", "trữ", "phòng", "báo", "toán"}),
}
"""Words that go on with what an office's holder does but before these, which are of a name."""
_VERBS = word_set(
    "đã tặng trao thăm gặp tiếp giao cùng và với cho biết nói nhấn phát tham dự yêu mời bầu gồm do "
    "thay thế kế nhường dự xin nhưng còn dù đến tới"
)
_ENDS = _VERBS | word_set(
    "xác khẳng để vào bị trong từ tại theo khi được thừa đề chỉ kêu trả trao vừa sẽ đang cùng "
    "lúc vì nhìn lưu kể nêu khuyên nhờ dặn bày thông có ký mong hứa phân chia không chưa suốt liền"
)
"""Words behind an office that go on with what its holder does."""
_ENDING_PAIRS = frozenset(
    {
        ("làm", "trưởng"), ("làm", "chủ"), ("phụ", "trách"),
        ("chủ", "trì"), ("kết", "luận"), ("báo", "cáo"), ("biểu", "dương"), ("giải", "trình"),
        ("làm", "việc"), ("trực", "tiếp"), ("dẫn", "đầu"), ("thay", "mặt"), ("điều", "hành"),
        ("ghi", "nhận"), ("đánh", "giá"), ("hoan", "nghênh"), ("lý", "giải"), ("ban", "hành"),
        ("nhận", "định"), ("cam", "kết"), ("phân", "tích"), ("cảnh", "báo"), ("tâm", "sự"),
        ("tuyên", "bố"), ("giải", "thích"), ("cảm", "ơn"), ("chúc", "mừng"), ("thừa", "nhận"),
        ("dặn", "dò"), ("mong", "muốn"), ("tin", "tưởng"), ("hướng", "dẫn"), ("trình", "bày"),
    }
)  # fmt: skip
"""The same told by two words, the first of which may belong to an office: "chủ tịch"."""
_NAMED_AFTER = word_set("cp phần tnhh ty thpt thcs trường thông chuyên đường phố viện")
"""Words before the name of somebody a school, a street or a firm is called after."""
LEVELS = frozenset({"xã", "phường", "huyện", "quận", "tỉnh", "trấn", "phố", "khu"})


def _levelled(passage: Passage, first: int, last: int) -> Iterator[tuple[str, str]]:
    """Yield the words of an office with the level of the place they name; "" where they do not."""
    text, level = passage.view.text, ""
    for number in range(first, last):
        parted = passage.clauses[number] != passage.clauses[number - 1]  # "xã, Trưởng Ban"
        if parted or not text[passage.starts[number]].isupper():
            level = ""
        elif not level and number > first and _is_level(passage, number - 1):
            level = passage.words[number - 1]
        yield passage.words[number], level


def _is_level(passage: Passage, number: int) -> bool:
    """Tell a level of the State before a place from the last word of "hợp tác xã"."""
    return passage.words[number] in LEVELS and passage.words[max(0, number - 1)] != "tác"


def _office(
    passage: Passage, ranks: Sequence[tuple[int, int, str]], first: int, last: int
) -> Office:
    starts = [first, *(start for start, _, _ in ranks[1:]), last]
    parts = []
    for (_, _, rank), (start, end) in zip(ranks, pairwise(starts), strict=True):
        named = _levelled(passage, start, end)  # "huyện Lộc Trà" is "huyện"
        words = [word for word, level in named if not level and word not in TITLES]
        content = frozenset(expand(words)) - FUNCTION_WORDS
        parts.append((rank, content))
    places: dict[str, str] = {}
    for word, level in _levelled(passage, first, last):
        if level:
            places[level] = f"{places.get(level, '')} {word}".strip()
    names = frozenset(
        passage.words[n]
        for n in range(first, last)
        if passage.view.text[passage.starts[n]].isupper()
    )
    return Office(parts, names, first, last, passage.words[first:last], places)
