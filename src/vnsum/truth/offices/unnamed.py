"""Offices whose holder the draft does not name: "Phó Chủ tịch UBND xã yêu cầu …".

No name tells whom the source gives the office, so an office is wrong only where the source knows
none such, and one that is easily taken for it: the head for the deputy, the province's for the
commune's.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.facts import CheckedFact, Fact
from vnsum.truth.finding.state_abbreviations import FIELDS, expand
from vnsum.truth.index.places import Place
from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS
from vnsum.truth.offices.agreeing import are_of_two_bodies, is_of_one_sort
from vnsum.truth.offices.reading import LEVELS, all_offices, unnamed_offices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.source import SourceIndex
    from vnsum.truth.offices.reading import Office

__all__ = ["judge_unnamed", "place_unnamed"]

_MANY = frozenset({"các", "những", "mỗi", "từng", "cấp", "nhiều", "mọi"})
"""Words of an office that many hold."""
_NO_OFFICE = frozenset({"ban", "đoàn", "hội", "bộ", "tổ"})
"""Words before a rank that make it a body: "Ban Giám đốc", "Đoàn Chủ tịch"."""
_MOST = 60
"""Passages of the source looked at for one office."""


def judge_unnamed(
    passage: Passage, places: Sequence[Place], source: SourceIndex
) -> Iterator[CheckedFact]:
    """Judge the offices of a sentence whose holders it does not name.

    Args:
        passage: A sentence of the draft.
        places: Its facts.
        source: The source.

    Yields:
        Contradicted offices as persons without a name: the source has none of that rank and body,
        and the deputy's or head's, or the same of another level. Of the others nothing is said.
    """
    for place, office in place_unnamed(passage, places):
        found = _taken_for(office, source) or _in_place_of(place, office, source)
        if found is not None:
            number, other = found
            there = _placed(source.passages[number], source.places(number), other).fact
            yield CheckedFact(
                place.fact,
                "contradicted",
                (Span(there.start, there.end, there.text),),
                there.text,
                "other-office",
            )


def place_unnamed(passage: Passage, places: Sequence[Place]) -> list[tuple[Place, Office]]:
    """Return the offices of a passage that one without a name holds, each as a fact.

    Args:
        passage: A passage.
        places: Its facts.

    Returns:
        The offices in order, as persons whose value is the office.
    """
    return [
        (_placed(passage, places, office), office)
        for office in unnamed_offices(passage, places)
        if not _is_of_many(passage, office)
    ]


def _is_of_many(passage: Passage, office: Office) -> bool:
    before = passage.words[office.first - 1] if office.first else ""
    denied = not NEGATIONS.isdisjoint(passage.words[max(0, office.first - 3) : office.first])
    return denied or before in _NO_OFFICE or before in _MANY or not _MANY.isdisjoint(office.words)


def _taken_for(ours: Office, source: SourceIndex) -> tuple[int, Office] | None:
    """Return the office of the source that was mistaken; None where the draft's may be right."""
    rank, body = ours.parts[0]
    near: tuple[int, Office] | None = None
    for number in islice(source.holding(rank.split()[-1]), _MOST):
        for office in all_offices(source.passages[number], source.places(number)):
            other, its = office.parts[0]
            if not is_of_one_sort(rank, other):
                continue
            apart = are_of_two_bodies(body, its)
            if sorted(rank.split()) == sorted(other.split()):
                if not apart:
                    return None
                near = near or (number, office)
            elif not apart and _may_share(ours, its):
                near = number, office
    return near


def _in_place_of(draft: Place, ours: Office, source: SourceIndex) -> tuple[int, Office] | None:
    """Return the office that stands in the source between the words around one it does not have.

    "Kiến nghị Trưởng Nhà tạm giữ khắc phục", where the draft has "Trưởng Công an".
    """
    rank, words = ours.parts[0][0], draft.passage.words
    before, behind = words[draft.first - 1 : draft.first], words[draft.last : draft.last + 1]
    if not before or not behind or not FUNCTION_WORDS.isdisjoint((*before, *behind)):
        return None
    held = source.holding(rank.split()[-1])
    if any(f" {rank} " in source.passages[number].joined for number in held):
        return None
    for number in source.holding(behind[0]):
        passage = source.passages[number]
        for place, office in place_unnamed(passage, source.places(number)):
            around = passage.words[place.first - 1 : place.first], passage.words[place.last :][:1]
            if around == (before, behind):
                return number, office
    return None


def _may_share(ours: Office, theirs: frozenset[str]) -> bool:
    """Tell whether another office may be of the same body: it has the first word of the draft's."""
    rank, body = ours.parts[0]
    first = next((word for word in expand(ours.words[len(rank.split()) :]) if word in body), None)
    return first is None or not theirs or first in theirs


def _placed(passage: Passage, places: Sequence[Place], office: Office) -> Place:
    """Return an office as a person without a name, where it stands."""
    last = _end(passage, places, office)
    start, end = passage.place_of(office.first, last)
    text = passage.view.source[start - passage.start : end - passage.start]
    value = " ".join(expand(list(passage.words[office.first : last])))
    fact = Fact("person", start, end, text, value, office=value)
    return Place(passage, fact, office.first, last)


def _end(passage: Passage, places: Sequence[Place], office: Office) -> int:
    """Return one past the last word of an office that names it: its rank, its level and names."""
    end = office.first + len(office.parts[0][0].split())
    bodies = {place.first: place.last for place in places if place.fact.kind == "organisation"}
    levelled = False
    while end < office.last:
        word, start = passage.words[end], passage.view.text[passage.starts[end]]
        of_area = passage.words[end - 1 : end + 1] == ["khu", "vực"]
        if not (start.isupper() or of_area or (word in LEVELS and not levelled)):
            break
        levelled = levelled or word in LEVELS
        end = min(office.last, max(bodies.get(end, 0), end + _length(passage.words, end)))
    return end


def _length(words: Sequence[str], number: int) -> int:
    """Return how many words a body's field has at a word: 2 of "Nội vụ"; 1 where none stands."""
    fields = (field for field in FIELDS.get(words[number], ()))
    return next((len(one) for one in fields if (*words[number : number + len(one)],) == one), 1)
