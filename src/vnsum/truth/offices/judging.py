"""Whether a person holds in the source the office the draft gives.

The source may name the office before the name ("Chủ tịch UBND xã Trần Văn A") or
behind it ("ông Trần Văn A, Chủ tịch UBND xã"), once and not again. Ranks are
compared exactly: a deputy is not the head.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.facts import CheckedFact
from vnsum.truth.index.ranks import ranks_in
from vnsum.truth.known_names import places_of_name
from vnsum.truth.lexicon import TITLES
from vnsum.truth.naming import called_by_last_name
from vnsum.truth.offices.agreeing import agree
from vnsum.truth.offices.apart import is_told_apart
from vnsum.truth.offices.reading import FORMER, REACH, office_at, offices_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex
    from vnsum.truth.offices.reading import Office

__all__ = ["judge_office"]

_GRADES = frozenset({"hạ", "trung", "thượng", "đại", "thiếu", "chuẩn"})
_OFFICERS = frozenset({"sĩ", "sỹ", "úy", "tá", "tướng"})
"""Words of an officer's grade: "Đại úy"."""
_FORMERLY = FORMER | {"từng", "thời"}
"""Words of a draft that say that somebody held an office before."""
_AROUND = 4
"""Words on each side of an office in which that is said."""
_ABOVE, _SHORT = 2, 8
"""Lines above a signature that hold its office, and how many words they have at most."""


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
    graded = _other_grade(draft, same)
    if graded is not None:
        return CheckedFact(draft.fact, "contradicted", spans, graded, "other-office")
    ours = office_at(draft, others)
    if ours is None:
        return None
    found = [
        (place, office)
        for place in same
        for office in offices_at(place, source.places(place.number))
    ]
    agreeing = [(place, office) for place, office in found if agree(ours, office)]
    if agreeing and not (_is_former(draft, ours) or _says_formerly(draft, ours)):
        found = agreeing
        if all(_is_former(place, office) for place, office in agreeing):
            agreeing = []
    if agreeing or _is_called_so(draft, ours, source):
        return CheckedFact(draft.fact, "supported", spans)
    if not found:
        written = (*same, *places_of_name(draft, source))
        if (
            _stands_near(ours, written)
            or _is_held_near(ours, same, source)
            or is_told_apart(ours, written, source)
        ):
            return CheckedFact(draft.fact, "supported", spans)
        return CheckedFact(draft.fact, "unsupported", spans, reason="office-not-in-source")
    place, office = found[0]
    text = place.passage.view.text
    low, high = min(office.first, place.first), max(office.last, place.last)
    said = text[place.passage.starts[low] : place.passage.ends[high - 1]]
    return CheckedFact(draft.fact, "contradicted", spans, said, "other-office")


def _is_called_so(draft: Place, ours: Office, source: SourceIndex) -> bool:
    """Tell whether the source gives the office where it calls the person by the last name.

    "Ông Vũ Minh Hà giữ chức trưởng phòng" of "ông Hà giữ chức trưởng phòng"; but the last name of
    "Phó Trưởng phòng Cảnh sát" is nobody's.
    """
    return any(
        agree(ours, office) and _is_former(place, office) == _is_former(draft, ours)
        for place in called_by_last_name(draft, source)
        if place in source.places(place.number)
        for office in offices_at(place, source.places(place.number))
    )


def _is_former(place: Place, office: Office) -> bool:
    """Tell whether each rank of an office is told to be one of former days: "nguyên Chủ tịch"."""
    words = place.passage.words[max(0, office.first - 1) : office.last]
    return sum(word in FORMER for word in words) >= len(office.parts)


def _other_grade(draft: Place, same: Sequence[Place]) -> str | None:
    """Return an officer's grade and name where the source has another grade before the name.

    None where the passages of the name have the draft's too: "thăng từ Thiếu tá lên Trung tá".
    """
    ours = _grade_before(draft)
    if not ours or any(ours in place.passage.distinct_pairs for place in same):
        return None
    for place in same:
        if _grade_before(place):
            start = place.passage.starts[place.first - 2]
            return place.passage.view.text[start : place.passage.ends[place.last - 1]]
    return None


def _grade_before(place: Place) -> tuple[str, str] | None:
    words, first = place.passage.words, place.first
    pair = (words[first - 2], words[first - 1]) if first > 1 else ("", "")
    return pair if pair[0] in _GRADES and pair[1] in _OFFICERS else None


def _stands_near(ours: Office, same: Sequence[Place]) -> bool:
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


def _is_held_near(ours: Office, same: Sequence[Place], source: SourceIndex) -> bool:
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
    end = min([place.last + REACH, *(first for first in persons if first >= place.last)])
    if after.startswith("("):
        yield from (rank for _, _, rank in ranks_in(passage, place.last, end))


def _says_formerly(draft: Place, office: Office) -> bool:
    """Tell whether a draft says around an office that it was held before: "thời làm Bí thư"."""
    words = draft.passage.words
    near = range(max(0, office.first - _AROUND), min(len(words), office.last + _AROUND))
    return any(
        words[at] in _FORMERLY
        and not (words[at] == "thời" and words[at + 1 : at + 2] in (["điểm"], ["gian"], ["hạn"]))
        for at in near
    )
