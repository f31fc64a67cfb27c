"""Other values of the source that could stand in the place of a fact of a draft."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.truth.figures.absence import comparable
from vnsum.truth.figures.amounts import base_of, turn_of, worth
from vnsum.truth.index.equivalence import same_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex

__all__ = [
    "beside",
    "find_rivals",
    "is_bare",
    "is_named_before",
    "is_part",
    "is_same_amount",
    "is_told_in",
    "may_replace",
]

_ACT_REACH = 12
_ACT = pattern(
    r"(?:quyết định|nghị định|nghị quyết|kế hoạch|công văn|tờ trình|thông tư|chỉ thị|luật|"
    r"công điện|văn bản|thông báo|báo cáo|hướng dẫn)(?: số)? \S*\d.*$"
)
"""A numbered act, behind which its day stands; how many words back it may stand. Set by hand."""
_PARTED = frozenset({("trong", "số"), ("trong", "tổng"), ("trên", "tổng")})
_INSIDE = frozenset({("trong", "đó"), ("bao", "gồm"), ("gồm", "có")})
_OF = (["trên"], ["trong"])
"""Between a part and its whole: "23 trên 41 em"."""
_BESIDE = 20
"""Words from a figure to what is told with it; set by hand."""
_AGAIN, _NEXT = frozenset({"tức"}), 2
"""Before a day told in other words right behind it; words between both at most."""
_NAMES = frozenset({"person", "organisation", "place"})
_VOWELS = frozenset("aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ")
_COUNTED = frozenset({"number", "quantity"})


def _is_initial(*places: Place) -> bool:
    """Tell whether a person is named by an initial: "Ông Th.", "bà H.", "T.A"."""
    lasts = [place.words[-1] for place in places]
    return any(len(last) == 1 or _VOWELS.isdisjoint(last) for last in lasts)


def is_bare(place: Place) -> bool:
    """Tell whether a figure of a list leaves its noun to the first: "may mặc 640, điện tử 285"."""
    fact = place.fact
    return fact.kind == "number" and not fact.unit and not fact.counts


def find_rivals(
    draft: Place,
    aligned: Iterable[int],
    source: SourceIndex,
    bare: set[int],
    per: str | None,
) -> Iterator[Place]:
    """Yield facts of the aligned passages that could stand in the place of a fact.

    Args:
        draft: The fact.
        aligned: The passages.
        source: The source.
        bare: Those whose lists leave the noun of the fact to the first figure.
        per: The unit the source tells the fact with, "đồng/lượt", where the draft leaves it out.

    Yields:
        Places of other values.
    """
    priced = replace(draft, fact=replace(draft.fact, unit=per)) if per else None
    for place in source.comparable_places(draft, aligned):
        listed = place.number in bare and is_bare(place) and draft.fact.kind in _COUNTED
        alike = listed or comparable(draft, place)
        alike = alike or (priced is not None and comparable(priced, place))
        if alike and not _are_equal(draft, place, source):
            if draft.fact.kind in _NAMES and same_value(place.fact, draft.fact):
                continue  # the same person by the last name alone, a body without its place
            if draft.fact.kind == "person" and list(place.words[: len(draft.words)]) == list(
                draft.words
            ):
                continue  # a name that a line cut in two
            if draft.fact.kind == "person" and _is_initial(draft, place):
                continue  # "Ông Th." may be anyone
            if "\t" in place.fact.text:
                continue  # "01\tXe đủ điều kiện": the number of a row and its first cell
            if place.fact.kind == "date" and _is_no_other_day(draft, place, source):
                continue
            yield place


def _are_equal(draft: Place, place: Place, source: SourceIndex) -> bool:
    return same_value(draft.fact, place.fact, published=source.published)


def _is_no_other_day(draft: Place, place: Place, source: SourceIndex) -> bool:
    """Tell whether a day says when nothing happened: the stamp of a page, the date in a caption.

    Or that up to which is reported, the draft's in other words, or that of an act: "Căn cứ Quyết
    định số 12/QĐ-UBND ngày 22/8/2025".
    """
    return (
        place.passage.sentence < 0
        or place.words[-1] == "sau"  # "sáng hôm sau" is told of the day before it
        or _is_by_now(place)
        or _is_told_again(draft, place, source)
        or (_dates_an_act(place) and not _dates_an_act(draft))
    )


def _is_by_now(place: Place) -> bool:
    """Tell whether a day is that up to which is reported: "đến hôm nay đã có 30 hộ"."""
    words = place.passage.words
    return place.words[-1] == "nay" and words[place.first - 1 : place.first] in (["đến"], ["tới"])


def _is_told_again(draft: Place, place: Place, source: SourceIndex) -> bool:
    """Tell whether a day is the draft's in other words: "ngày 24/2 (tức mùng 9 tháng giêng)"."""
    if _AGAIN.isdisjoint(place.passage.words[max(0, place.first - _NEXT) : place.first]):
        return False
    return any(
        0 < place.first - other.last <= _NEXT and _are_equal(draft, other, source)
        for other in source.places(place.number)
    )


def _dates_an_act(place: Place) -> bool:
    """Tell whether a day is that of a decision, a plan or a letter that is named before it."""
    before = place.passage.words[max(0, place.first - _ACT_REACH) : place.first]
    return _ACT.search(" ".join(before)) is not None


def beside(draft: Place, others: Sequence[Place]) -> list[Place]:
    """Return the facts of a draft's sentence that are told near a figure of it.

    Args:
        draft: The figure.
        others: All facts of its sentence.

    Returns:
        Those within `_BESIDE` words.
    """
    return [other for other in others if abs(other.first - draft.first) <= _BESIDE]


def may_replace(draft: Place, others: Sequence[Place], rival: Place) -> bool:
    """Tell whether a rival may stand in a figure's place: not if its sentence tells them apart.

    No whole is less than its part, and what is less by so much than a rival is not the rival.

    Args:
        draft: A figure of the draft: 41 of "23 trên 41 em".
        others: The facts `beside` it.
        rival: Another value: not 18.

    Returns:
        False where it would make a part told with its whole more than that, or is what the
        figure is told to differ from: "41 em, ít hơn năm trước 38 em" and 79.
    """
    number = rival.fact.number
    if number is None:
        return True
    for other in others:
        told = other.fact.number or 0
        if base_of(other.fact) != base_of(rival.fact):
            continue  # "58% trong tổng số 68 ha" says nothing of 97%
        if (is_part(other, draft) and number <= told) or (is_part(draft, other) and number >= told):
            return False
    return not any(_is_difference(other, draft, rival) for other in others)


def _is_difference(change: Place, now: Place, before: Place) -> bool:
    """Tell whether the draft tells how much more or less a figure is than another."""
    turn, apart = turn_of(change), worth(now) - worth(before)
    alike = base_of(change.fact) == base_of(now.fact) == base_of(before.fact)
    return bool(turn) and change is not now and alike and apart * turn == worth(change)


def is_part(one: Place, whole: Place) -> bool:
    """Tell whether a draft tells a figure as a part of a larger one behind it.

    Args:
        one: A figure.
        whole: Another one of the sentence.

    Returns:
        True for 23 and 41 of "23 trên 41 em".
    """
    if one.fact.number is None or whole.fact.number is None:
        return False
    between = one.passage.words[one.tail : whole.first]
    parted = any(pair in _PARTED for pair in pairwise(between)) or between in _OF
    return parted and one.fact.number < whole.fact.number


def is_same_amount(one: Fact, other: Fact) -> bool:
    """Tell whether two amounts are the same, whatever they are paid for: "/cây"."""
    bases = {(fact.unit or "").partition("/")[0] for fact in (one, other)}
    return one.kind == other.kind == "money" and one.number == other.number and len(bases) == 1


def is_named_before(draft: Place, place: Place) -> bool:
    """Tell whether a source names before a figure what a draft counts: "Tổng chỉ tiêu: 37".

    Args:
        draft: A figure of the draft.
        place: The same figure in the source.

    Returns:
        True where the first two words of the noun stand right before it, a mark between them.
    """
    passage = place.passage
    between = passage.view.text[passage.ends[place.first - 1] : passage.starts[place.first]]
    before = tuple(passage.words[max(0, place.first - 2) : place.first])
    return place.first > 1 and ":" in between and before == tuple(draft.counted[:2])


def is_told_in(part: Place, whole: Place) -> bool:
    """Tell whether a source tells a figure as one of those a figure before it is made up of.

    Args:
        part: A figure.
        whole: Another one of the passage.

    Returns:
        True for 19 and 41 of "41 tỷ đồng, trong đó thủy sản 19 tỷ đồng".
    """
    between = part.passage.words[whole.tail : part.first]
    return any(pair in _INSIDE for pair in pairwise(between)) or between[:1] == ["gồm"]
