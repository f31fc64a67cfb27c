"""Whether a person holds in the source the office the draft gives.

The source may name the office before the name ("Chủ tịch UBND xã Trần Văn A") or
behind it ("ông Trần Văn A, Chủ tịch UBND xã"), once and not again. Ranks are
compared exactly: a deputy is not the head.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.facts import CheckedFact
from vnsum.truth.finding.state_abbreviations import expand
from vnsum.truth.finding.tokens import word_set
from vnsum.truth.known_names import places_of_name
from vnsum.truth.lexicon import FUNCTION_WORDS, TITLES
from vnsum.truth.ranks import ranks_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnsum.truth.passages import Passage
    from vnsum.truth.places import Place
    from vnsum.truth.source import SourceIndex

__all__ = ["end_of_office", "goes_on", "judge_office"]

_REACH = 14
"""Words before a name in which its office starts; set by hand."""
_FAR = 24
"""Words behind a name in which an office is given to it; set by hand."""
_ABOVE, _SHORT = 2, 8
"""Lines above a signature that hold its office, and how many words they have at most."""
_GAP = 8
"""Most words between two ranks of one person; set by hand."""


@dataclass(frozen=True, slots=True)
class _Office:
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


def judge_office(
    draft: Place, others: Sequence[Place], same: Sequence[Place], source: SourceIndex
) -> CheckedFact | None:
    """Compare the office a draft gives a person with those of the source.

    Args:
        draft: The person in the draft.
        others: All facts of the draft's sentence.
        same: Places of that person in the source, the most likely first; at least one.
        source: The source.

    Returns:
        None when the draft gives no office; supported; contradicted when the source gives the
        person only other offices; unsupported when it gives none and the rank does not stand
        before the name.
    """
    spans = tuple(place.span for place in same[:3])
    ours = _office_of(draft, others)
    if ours is None:
        return None
    found = [
        (place, office)
        for place in same
        for office in _offices_of(place, source.places(place.number))
    ]
    if any(_agree(ours, office) for _, office in found):
        return CheckedFact(draft.fact, "supported", spans)
    if not found:
        written = (*same, *places_of_name(draft, source))
        if _stands_near(ours, written) or _is_held_near(ours, same, source):
            return CheckedFact(draft.fact, "supported", spans)
        return CheckedFact(draft.fact, "unsupported", spans, reason="office-not-in-source")
    place, office = found[0]
    text = place.passage.view.text
    low, high = min(office.first, place.first), max(office.last, place.last)
    said = text[place.passage.starts[low] : place.passage.ends[high - 1]]
    return CheckedFact(draft.fact, "contradicted", spans, said, "other-office")


def _agree(ours: _Office, theirs: _Office) -> bool:
    """Tell whether one of a person's offices may be called by the words of another text's.

    The other offices have to be other ones: no deputy's where the source has the head's. Nor may
    one be of another commune.
    """
    for level in ours.places.keys() & theirs.places.keys():
        names = f"{ours.places[level]} ", f"{theirs.places[level]} "
        if not names[0].startswith(names[1]) and not names[1].startswith(names[0]):
            return False
    agreed = [
        any(
            sorted(rank.split()) == sorted(other.split())
            and (_may_be(words, its) or _names_place(words - its, its - words, ours, theirs))
            for other, its in theirs.parts
        )
        for rank, words in ours.parts
    ]
    return any(agreed) and not any(
        not same and any(_is_of_one_sort(rank, other) for other, _ in theirs.parts)
        for same, (rank, _) in zip(agreed, ours.parts, strict=True)
    )


def _is_of_one_sort(one: str, other: str) -> bool:
    """Tell whether two ranks are head and deputy of one sort, or the same."""
    return one.removeprefix("phó ") == other.removeprefix("phó ")


def _may_be(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether the words of one office may stand for those of another of the same rank."""
    councils = [words >= _COMMITTEE for words in (ours, theirs)]
    others = [not _OTHER_COMMITTEES.isdisjoint(words) for words in (ours, theirs)]
    if (councils[0] and others[1] and not councils[1]) or (
        councils[1] and others[0] and not councils[0]
    ):
        return False  # the people's committee is not the people's council
    mine, its = _without_committee(ours), _without_committee(theirs)
    return not (mine - its and its - mine)


def _names_place(mine: frozenset[str], its: frozenset[str], ours: _Office, theirs: _Office) -> bool:
    """Tell whether one text names the place whose level the other gives.

    "Giám đốc CDC An Gia" of "Giám đốc CDC tỉnh".
    """
    return (mine <= ours.names and its <= _LEVELS) or (its <= theirs.names and mine <= _LEVELS)


def _without_committee(words: frozenset[str]) -> frozenset[str]:
    """Return the words of an office; "Chủ tịch UBND xã" is called "Chủ tịch xã" as well."""
    if words >= _COMMITTEE and _OTHER_COMMITTEES.isdisjoint(words):
        return words - _COMMITTEE
    return words


def _stands_near(ours: _Office, same: Sequence[Place]) -> bool:
    """Tell whether a name's sentence has the very words, where no office could be read.

    A draft may leave out what stands in brackets: "Giám đốc Sở Tư pháp (TP) tỉnh Trần Văn A".
    """
    return any(
        f" {_without_titles([*ours.words, *place.words])} " in f" {_without_titles(words)} "
        for place in same
        for words in (place.passage.words, place.passage.unbracketed)
    )


def _without_titles(words: Sequence[str]) -> str:
    return " ".join(word for word in words if word not in TITLES)


def _is_held_near(ours: _Office, same: Sequence[Place], source: SourceIndex) -> bool:
    """Tell whether a rank stands near the name, or right above it where the name is a line.

    "Phó Chủ tịch" above "Viên Thế Hùng", "thạc sĩ Lò Thị Duyến (Viện …), chủ nhiệm đề tài".
    """
    ranks = {rank for rank, _ in ours.parts}
    for place in same:
        found = set(_ranks_of(place, source.places(place.number)))
        if len(place.passage.words) == len(place.words):
            for above in source.passages[max(0, place.number - _ABOVE) : place.number]:
                if len(above.words) <= _SHORT:
                    found |= {rank for _, _, rank in ranks_in(above, 0, len(above.words))}
        if ranks <= found:
            return True
    return False


def _ranks_of(place: Place, others: Sequence[Place]) -> Iterator[str]:
    """Yield the rank behind a name and a bracket: "Lò Thị Duyến (Viện …), chủ nhiệm đề tài"."""
    passage = place.passage
    after = passage.view.folded[passage.ends[place.last - 1] :].lstrip()
    persons = [item.first for item in others if item.fact.kind == "person" and item != place]
    end = min([place.last + _REACH, *(first for first in persons if first >= place.last)])
    if after.startswith("("):
        yield from (rank for _, _, rank in ranks_in(passage, place.last, end))


def _office_of(place: Place, others: Sequence[Place]) -> _Office | None:
    """Return the office before a name, else the one behind it; None where there is none."""
    persons = [item for item in others if item.fact.kind == "person" and item != place]
    floor = max([item.last for item in persons if item.last <= place.first], default=0)
    roof = min([item.first for item in persons if item.first >= place.last], default=10**9)
    behind = _behind(place, roof)
    words = place.passage.words
    addressed = place.first > 0 and words[place.first - 1] in TITLES
    if behind is not None and addressed and words[place.last] in _HOLDING:
        return behind  # "Bí thư Đảng ủy xã, ông B làm Chủ tịch UBND xã"
    return _before(place, floor) or behind


def end_of_office(place: Place, others: Sequence[Place]) -> int:
    """Return one past the last word of a person's name and the office behind it."""
    office = _office_of(place, others)
    return max(place.last, office.last) if office else place.last


def _offices_of(place: Place, others: Sequence[Place]) -> Iterator[_Office]:
    """Yield the office at a name, and one that is given to it: "bà A được bầu giữ chức …"."""
    office = _office_of(place, others)
    if office is not None:
        yield office
    words = place.passage.words
    persons = [item.first for item in others if item.fact.kind == "person"]
    roof = min([first for first in persons if first >= place.last], default=len(words))
    for rank in ranks_in(place.passage, place.last, min(roof, place.last + _FAR)):
        if words[rank[0] - 1] in _HOLDING and rank[0] > place.last:
            yield _office(place.passage, [rank], rank[0], _clause_end(place.passage, rank[0], roof))


def _before(place: Place, floor: int) -> _Office | None:
    start = max(floor, place.first - _REACH)
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


def _behind(place: Place, roof: int) -> _Office | None:
    """Read "Trần Văn A, Chủ tịch UBND xã, …" or "Trần Văn A - Chủ tịch UBND xã"."""
    ranks = ranks_in(place.passage, place.last, min(roof, place.last + 4))
    between = place.passage.words[place.last : ranks[0][0]] if ranks else []
    if not ranks or not (  # "Trần Văn A (46 tuổi), giám đốc", "Trần Văn A giữ chức giám đốc"
        not between or between[0].isdigit() or _HOLDING.issuperset(between)
    ):
        return None
    chain = ranks[:1]
    for rank in ranks_in(place.passage, ranks[0][1], min(roof, ranks[0][1] + _REACH)):
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
        or (words[n] in _HOLDING and (words[n] != "vụ" or words[n - 1] == "chức"))
        for n in range(start, end)
    )  # "Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Thành ủy" changes nothing


def _clause_end(passage: Passage, start: int, roof: int) -> int:
    """Return where an office behind a name ends: at a mark, a dash, or what its holder does."""
    end = start
    while end < min(roof, len(passage.words)) and passage.clauses[end] == passage.clauses[start]:
        ends = passage.words[end] in _ENDS and not goes_on(passage, end)
        ends = ends or tuple(passage.words[end : end + 2]) in _ENDING_PAIRS
        if end > start and (ends or _is_dashed(passage, end)):
            break
        end += 1
    return min(end, start + _REACH)


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
_HOLDING = frozenset({"giữ", "chức", "vụ", "là", "làm", "kiêm", "phụ", "trách", "được", "bầu"})
_VERBS = word_set(
    "đã tặng trao thăm gặp tiếp giao cùng và với cho biết nói nhấn phát tham dự yêu mời bầu gồm do "
    "thay thế kế nhường dự xin nhưng còn dù"
)
_ENDS = _VERBS | word_set(
    "xác khẳng để vào bị trong từ tại theo khi được đến thừa đề chỉ kêu trả trao vừa sẽ đang cùng "
    "lúc vì nhìn lưu kể nêu khuyên nhờ dặn bày thông có ký mong hứa phân chia"
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
_LEVELS = frozenset({"xã", "phường", "huyện", "quận", "tỉnh", "trấn", "phố", "khu"})
_COMMITTEE = frozenset({"ủy", "ban", "nhân", "dân"})
_OTHER_COMMITTEES = frozenset({"mặt", "trận", "hội", "đồng", "kiểm", "tra"})


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
    return passage.words[number] in _LEVELS and passage.words[max(0, number - 1)] != "tác"


def _office(
    passage: Passage, ranks: Sequence[tuple[int, int, str]], first: int, last: int
) -> _Office:
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
    return _Office(parts, names, first, last, passage.words[first:last], places)
