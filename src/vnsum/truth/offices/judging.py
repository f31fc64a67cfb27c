"""Whether a person holds in the source the office the draft gives.

The source may name the office before the name ("Chủ tịch UBND xã Trần Văn A") or
behind it ("ông Trần Văn A, Chủ tịch UBND xã"), once and not again. Ranks are
compared exactly: a deputy is not the head.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.facts import CheckedFact
from vnsum.truth.index.ranks import ranks_in
from vnsum.truth.known_names import places_of_name
from vnsum.truth.lexicon import TITLES
from vnsum.truth.naming import called_by_last_name
from vnsum.truth.offices.agreeing import agree, is_near
from vnsum.truth.offices.apart import is_told_apart
from vnsum.truth.offices.given import FORMER
from vnsum.truth.offices.reading import REACH, offices_at, received_offices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.facts import Verdict
    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex
    from vnsum.truth.offices.reading import Office

__all__ = ["judge_office"]

_GRADES = frozenset({"hạ", "trung", "thượng", "đại", "thiếu", "chuẩn"})
_OFFICERS = frozenset({"sĩ", "sỹ", "úy", "tá", "tướng"})
"""Words of an officer's grade: "Đại úy"."""
_FORMERLY = FORMER | {"từng", "thời"}
"""Words of a draft that say that somebody held an office before."""
_BEING = frozenset({"là", "làm", "giữ", "chức"})
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
    judged = [_judge_one(draft, office, same, source) for office in received_offices(draft, others)]
    if not judged:
        return None
    verdict, said, reason = next((one for one in judged if one[0] != "supported"), judged[0])
    return CheckedFact(draft.fact, verdict, spans, said, reason)


def _judge_one(
    draft: Place, ours: Office, same: Sequence[Place], source: SourceIndex
) -> tuple[Verdict, str, str]:
    """Return the verdict on one office, what the source says instead, and why."""
    told = [
        (place, office)
        for place in same
        for office in offices_at(place, source.places(place.number))
    ]
    found = told
    agreeing = [(place, office) for place, office in found if agree(ours, office)]
    if agreeing and not (_is_former(draft, ours) or _says_formerly(draft, ours)):
        found = agreeing
        if all(_is_former(place, office) for place, office in agreeing):
            agreeing = []
    if agreeing and not _holds_each(draft, ours, told, same, source):
        found, agreeing = agreeing, []
    elif agreeing or _is_called_so(draft, ours, source):
        return "supported", "", ""
    if not found:
        written = (*same, *places_of_name(draft, source))
        if (
            _stands_near(ours, written)
            or _is_held_near(ours, same, source)
            or is_told_apart(ours, written, source)
        ):
            return "supported", "", ""
        return "unsupported", "", "office-not-in-source"
    nearest = next((one for one in found if is_near(ours, one[1])), found[0])
    return "contradicted", _quoted(*nearest), "other-office"


def _quoted(place: Place, office: Office) -> str:
    """Return an office and the name it stands at, as the source has them."""
    text = place.passage.view.text
    low, high = min(office.first, place.first), max(office.last, place.last)
    return text[place.passage.starts[low] : place.passage.ends[high - 1]]


def _holds_each(
    draft: Place,
    ours: Office,
    told: Sequence[tuple[Place, Office]],
    same: Sequence[Place],
    source: SourceIndex,
) -> bool:
    """Tell whether a person holds each of the offices a draft gives, not only one of them.

    "Chủ tịch UBND phường, Trưởng ban tổ chức" of "Trưởng phòng Văn hóa, Trưởng ban tổ chức".
    """
    told_too = ours.parts if len(ours.parts) > 1 else ()
    if not _opens(draft, ours):  # "báo Chủ tịch UBND xã, Trưởng Công an Lê Văn A cho biết"
        told_too = told_too[1:]
    parts = [replace(ours, parts=(part,)) for part in told_too]
    return all(
        any(agree(part, office) for _, office in told)
        or _is_called_so(draft, part, source)
        or _is_held_near(part, same, source)
        or is_told_apart(part, same, source)
        for part in parts
    )


def _opens(draft: Place, office: Office) -> bool:
    """Tell whether an office begins a clause, or stands behind the name: it is all the person's."""
    passage, first = draft.passage, office.first
    if not first or first >= draft.last or passage.words[first - 1] in TITLES | FORMER:
        return True
    return passage.clauses[first - 1] != passage.clauses[first]


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
    start = office.first
    while start and place.passage.words[start - 1] in _BEING:
        start -= 1  # "ông Lộc nguyên là Giám đốc"
    words = place.passage.words[max(0, start - 1) : office.last]
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
