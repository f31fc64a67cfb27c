"""One fact of a draft against the source: the verdict and the places it rests on.

The places of equal value in the source are compared by what surrounds them with
the places of other values of the same kind: where another value stands in the
very words the draft uses, the draft has taken its own from elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.facts import CheckedFact
from vnsum.truth.figures.absence import (
    find_rounded,
    is_multiple,
    is_part_of_ratio,
    is_share_in_words,
    judge_missing,
    judge_quotation,
    may_be_counted,
    stands_as_article,
)
from vnsum.truth.figures.amounts import base_of, is_half
from vnsum.truth.figures.counting import (
    are_households_and_people,
    are_words_apart,
    names_other,
)
from vnsum.truth.figures.directions import ends_meet, turned
from vnsum.truth.figures.leftovers import is_name, numbers_item
from vnsum.truth.figures.otherwise import find_rates
from vnsum.truth.figures.rates import differ, is_same_rate
from vnsum.truth.finding.tokens import word_set
from vnsum.truth.index.equivalence import same_value
from vnsum.truth.index.shared_units import with_shared_unit
from vnsum.truth.known_names import is_of_place, places_of_name
from vnsum.truth.moved.brackets import without_bracket
from vnsum.truth.moved.context import likeness, surroundings
from vnsum.truth.moved.other_nouns import is_another_sort, is_another_word, is_moved_noun
from vnsum.truth.moved.rivalry import Rated, Rivalry, is_copied, sort_of
from vnsum.truth.moved.rivals import beside, find_rivals, is_bare, is_named_before, may_replace
from vnsum.truth.moved.rows import find_in_rows
from vnsum.truth.moved.vain import is_vain
from vnsum.truth.offices.judging import judge_office
from vnsum.truth.untitled import called_otherwise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vnsum.facts import Fact, Verdict
    from vnsum.truth.alignment import Match
    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex
    from vnsum.truth.worked_out.workings import Workings

__all__ = ["judge"]

_MOST_PLACES = 24
"""Places of one value looked at; a figure that stands more often is common property."""
_MOST_RATED = 12
_TAILS, _TAIL = 3, 6
"""Short sentences behind an aligned one that belong to it, and the words they have at most."""
_FITS = 0.5
"""How well a place has to fit to be quoted for a value the source lacks."""
_SHORT = 2
_MANY_DIGITS = 4
"""Characters of a figure from which on it is known by itself, as no figure of another noun."""
_LISTED = frozenset({"và", "đến", "tới", "hoặc", "hay", "xuống", "lên", "điểm"})
"""Behind a bare number that the next share gives its sign: "từ 12 lên 15%"."""
_GENERAL = word_set("con cái chiếc vụ trường lượt ca sản món mặt suất chỗ người em")
"""First words of nouns that may count what another noun does: "23 con" of "23 xác lợn"."""
_NAMES = frozenset({"person", "organisation", "place"})
_SMALL = 10
"""Figures in words up to this one are often articles: "ba xã" beside "tăng" has not risen."""
_LEAST_KEPT = 5
"""Highest figure that the number of an item may bear out: it may be a rank in a table."""
_SAME_WORDS = 0.28
"""How well a place has to fit for its noun to be of the draft's sort; set on the probes of dev,
where no figure of another sort fits better than 0.24."""
_ALIGNED = 0.3
"""Worth of a passage's alignment beside the words around the fact; set by hand."""


def judge(
    draft: Place,
    matches: Sequence[Match],
    source: SourceIndex,
    workings: Workings,
    told: Sequence[Place] = (),
) -> CheckedFact:
    """Judge a fact of a draft.

    Args:
        draft: The fact.
        matches: The passages its sentence is aligned with.
        source: The source.
        workings: All facts of its sentence, and what its figures may be worked out from.
        told: The facts of the draft's other sentences.

    Returns:
        The fact with its verdict, its places, and what the source says instead.
    """
    if draft.fact.kind == "quotation":
        return judge_quotation(draft.fact, source)
    others = workings.others
    scores = {match.passage: match.score for match in matches}
    equal = list(_equal(draft, source))
    alone = without_bracket(draft, equal)
    around = surroundings(alone)
    shared = None if equal else with_shared_unit(draft, others)
    if shared is not None:  # "365 trong 417 triệu đồng"
        draft, equal = shared, list(_same(shared.fact, source))
        alone = draft
    rated = [] if equal else find_rates(draft, source, scores)  # "30.000 đồng" of "đồng/lượt"
    per = rated[0].fact.unit if rated else None
    equal = equal or rated
    if draft.fact.kind == "person" and (not equal or len(draft.words) == _SHORT):
        named = places_of_name(draft, source)
        equal = equal or named
        if is_of_place(draft, named):
            return CheckedFact(draft.fact, "supported", tuple(item.span for item in equal[:3]))
    same = _rate(draft, equal, scores, around)
    bare = {item.place.number for item in same if is_bare(item.place)}
    if is_half(draft.fact):  # one that another passage tells is of something else
        same = [item for item in same if item.place.number in scores]
    by_office = _judge_office(draft, same, others, source)
    if by_office is not None:
        return by_office
    rivals: Sequence[Rated] = ()
    if _needs_rivals(draft, same):
        rows = find_in_rows(draft, [item.place for item in same], source)
        others_there = dict.fromkeys((*find_rivals(draft, scores, source, bare, per), *rows))
        rivals = _rate(draft, others_there, scores, around)
    if not same:
        fitting = [item.place for item in rivals if item.rating >= _FITS]
        near = tuple(source.comparable_places(draft, _with_tails(scores, source)))
        return judge_missing(draft, fitting, near, source, workings)
    if draft.fact.kind == "person":
        called = called_otherwise(draft, equal, source) if rivals else ()
        same = _rate(draft, (*equal, *called), scores, around) if called else same
    told_with = beside(draft, others) if rivals else []
    rivals = [item for item in rivals if may_replace(draft, told_with, item.place)]
    return _judge_moved(draft, same, rivals, workings, Rivalry(alone, others, scores, source, told))


def _with_tails(numbers: Iterable[int], source: SourceIndex) -> Iterator[int]:
    """Yield passages and the short ones behind them: "… Lý do: thay dây. Số khách hàng: 2.318."."""
    told = dict.fromkeys(numbers)
    yield from told
    for number in tuple(told):
        for tail in range(number + 1, min(number + 1 + _TAILS, len(source.passages))):
            if len(source.passages[tail].words) > _TAIL:
                break
            if tail not in told:
                told[tail] = None
                yield tail


def _judge_office(
    draft: Place, same: Sequence[Rated], others: Sequence[Place], source: SourceIndex
) -> CheckedFact | None:
    """Judge a person that stands in the source by the office; None for other facts."""
    if draft.fact.kind != "person" or not same:
        return None
    return judge_office(draft, others, [item.place for item in same], source)


def _needs_rivals(draft: Place, same: Sequence[Rated]) -> bool:
    """Tell whether other values have to be looked for: a copied figure stands in its place."""
    sort = sort_of(draft.fact)
    if sort == "person" or not same:  # a person's last name alone is looked for as well
        return True
    return bool(sort) and not any(is_copied(draft, item.place) for item in same)


def _judge_moved(
    draft: Place,
    same: Sequence[Rated],
    rivals: Sequence[Rated],
    workings: Workings,
    rivalry: Rivalry,
) -> CheckedFact:
    """Judge a fact the source has: moved from elsewhere, of something else, or in its place.

    What stands elsewhere may be worked out: "17 trong 58 nhà chưa xong", where 41 are finished.
    """
    rival = rivalry.find(same, rivals)
    if rival is not None and is_vain(draft, same[0].place, rival, rivalry):
        rival = None
    if rival is None:
        found = _judge_counted(draft, same, rivalry.scores, rivalry.source)
    else:
        found = _judge_misplaced(draft, same, rival)
    if found.verdict != "misplaced":
        return found
    elsewhere = frozenset(item.place.number for item in same)
    moved = rivalry.odds if rival else None
    return workings.judge(draft, elsewhere, moved=moved) or found


def _judge_misplaced(draft: Place, same: Sequence[Rated], rival: Place) -> CheckedFact:
    """Judge a fact in whose place the source has another value."""
    if is_share_in_words(draft):
        return CheckedFact(draft.fact, "unclear", (), "", "counted")
    if find_rounded(draft, (rival,)) is not None:  # "ba chục hộ" of 33, where 30 stands elsewhere
        return CheckedFact(draft.fact, "supported", (rival.span,), rival.quoted(), "rounded")
    return _checked(draft, same, "misplaced", "other-context", rival)


def _judge_uncounted(draft: Place, same: Sequence[Rated]) -> CheckedFact:
    """Judge a name, a date or an ordinal that stands in the source: dates by where they point."""
    if draft.fact.kind != "date":
        return _checked(draft, same, "supported")
    if not any(ends_meet(draft, item.place) for item in same):
        return _checked(draft, same, "contradicted", "direction", same[0].place)
    dated = _takes_year(draft.fact, same[0].place.fact)
    return _checked(draft, same, "supported", "year-from-published" if dated else "")


def _judge_counted(
    draft: Place, same: Sequence[Rated], aligned: Iterable[int], source: SourceIndex
) -> CheckedFact:
    """Judge what a figure that stands in the source counts, and where it points."""
    if draft.fact.number is None or draft.fact.kind == "ordinal" or is_name(draft):
        return _judge_uncounted(draft, same)
    labelled = [item for item in same if is_named_before(draft, item.place)]
    if labelled:  # "37 chỉ tiêu" of "Tổng chỉ tiêu: 37 người"
        return _judge_pointing(draft, labelled, aligned, source)
    counted = [item for item in same if not names_other(draft, item.place)]
    if not counted:
        return _judge_other_noun(draft, same, aligned, source)
    sorts = not base_of(draft.fact)  # rice and maize may weigh as much
    if sorts and all(is_another_sort(draft, item.place, source) for item in counted):
        return _judge_sort(draft, counted)
    alike = [item for item in counted if not differ(draft, item.place)]
    if not alike:
        return _checked(draft, counted, "contradicted", "per", counted[0].place)
    return _judge_pointing(draft, alike, aligned, source)


def _judge_pointing(
    draft: Place, counted: Sequence[Rated], aligned: Iterable[int], source: SourceIndex
) -> CheckedFact:
    """Judge where a figure points that counts what the source's does."""
    spelt_small = not draft.fact.text[:1].isdigit() and (draft.fact.number or 0) <= _SMALL
    reason = turned(draft, counted[0].place)
    if reason == "bound" and not all(turned(draft, item.place) for item in counted):
        reason = ""
    if reason == "bound":
        exact = find_rounded(draft, tuple(source.comparable_places(draft, aligned)))
        if exact is not None:  # "chưa tới 2%" of 1,77%
            return CheckedFact(draft.fact, "supported", (exact.span,), exact.quoted(), "rounded")
    if reason and not (spelt_small and reason == "direction"):
        return _checked(draft, counted, "contradicted", reason, counted[0].place)
    return _checked(draft, counted, "supported")


def _judge_other_noun(
    draft: Place, same: Sequence[Rated], aligned: Iterable[int], source: SourceIndex
) -> CheckedFact:
    """Judge a figure that counts something else wherever the source has it."""
    if is_multiple(draft) and any(is_multiple(item.place) for item in same):
        return _checked(draft, same, "supported")  # "gấp đôi giá tại vườn" counts nothing
    near = tuple(source.comparable_places(draft, aligned))
    if all(are_households_and_people(draft, item.place) for item in same):
        return _checked(draft, same, "misplaced", "other-noun", same[0].place)
    if may_be_counted(draft, near):
        return CheckedFact(draft.fact, "unclear", (), "", "counted")
    if is_part_of_ratio(draft, aligned, source):  # "2/5 chủ công trình" also reads as a day
        reason = "otherwise"
    elif stands_as_article(draft, [source.passages[number] for number in aligned]):
        reason = "article"
    else:
        return _judge_counting_other(draft, same, near, source)
    return CheckedFact(draft.fact, "supported", (), "", reason)


def _judge_counting_other(
    draft: Place, same: Sequence[Rated], near: Sequence[Place], source: SourceIndex
) -> CheckedFact:
    """Judge a figure of another noun: unclear where the nouns may be words for the same."""
    general = len(draft.words[0]) > _MANY_DIGITS or draft.counted[0] in _GENERAL
    if any(is_another_word(draft, item.place, source) for item in same) or (
        general and not any(place.counted[:1] == draft.counted[:1] for place in near)
    ):
        return _checked(draft, same, "unclear", "other-word", same[0].place)
    apart = all(are_words_apart(draft, item.place) for item in same)
    sure = apart or (is_moved_noun(draft, same, near) and not _may_list(draft))
    return _checked(draft, same, "misplaced" if sure else "unclear", "other-noun", same[0].place)


def _judge_sort(draft: Place, same: Sequence[Rated]) -> CheckedFact:
    """Judge a sort of thing that no figure of this value counts: the same where all around fits.

    "Bốn căn nhà phải xong trước 10/8" of "4 căn làm tiếp, xong trước 10/8".
    """
    if same[0].rating >= _SAME_WORDS:
        return _checked(draft, same, "unclear", "other-word", same[0].place)
    return _checked(draft, same, "misplaced", "other-noun", same[0].place)


def _may_list(draft: Place) -> bool:
    """Tell whether a small figure in words may count what the source tells one by one."""
    spelt = not draft.fact.text[:1].isdigit()
    return spelt and (draft.fact.number or 0) <= _SMALL and not is_multiple(draft)


def _takes_year(ours: Fact, theirs: Fact) -> bool:
    """Tell whether the draft names a year that the source leaves to the date of publication."""
    return ours.value[0] != "?" and theirs.value[0] == "?"


def _checked(
    draft: Place,
    rated: Sequence[Rated],
    verdict: Verdict,
    reason: str = "",
    said: Place | None = None,
) -> CheckedFact:
    return CheckedFact(
        fact=draft.fact,
        verdict=verdict,
        sources=tuple(item.place.span for item in rated[:3]),
        found=said.quoted(bent=reason in {"direction", "bound"}) if said else "",
        reason=reason,
    )


def _equal(draft: Place, source: SourceIndex) -> Sequence[Place]:
    """Return the places of a draft's value; those of a name are kept."""
    fact = draft.fact
    if fact.kind not in _NAMES:
        return tuple(_same(fact, source, draft))
    name = (fact.kind, fact.value, fact.counts)
    known = source.equals.get(name)
    if known is None:
        known = source.equals[name] = tuple(_same(fact, source))
    return known


def _same(fact: Fact, source: SourceIndex, draft: Place | None = None) -> Iterator[Place]:
    """Yield places of the source with the value of a fact."""
    seen: set[tuple[int, int]] = set()
    for place in source.places_like(fact):
        where = (place.fact.start, place.fact.end)
        if where in seen:
            continue
        same = same_value(fact, place.fact, published=source.published)
        if (same and _may_be_share(fact, place) and not _is_item(fact, place)) or (
            draft is not None and is_same_rate(draft, place)
        ):
            seen.add(where)
            yield place
            if len(seen) >= _MOST_PLACES:
                return


def _is_item(fact: Fact, place: Place) -> bool:
    """Tell whether a number only numbers an item: "7. Thời gian" bears out no "7 hộ"."""
    counts = bool(fact.unit or fact.counts) and fact.text[:1].isdigit()
    many = counts and (fact.number or 0) > _LEAST_KEPT
    return many and place.fact.kind == "number" and numbers_item(place.passage, place.first)


def _may_be_share(fact: Fact, place: Place) -> bool:
    """Tell whether a bare number is no name where a share is told: not "Thuế cơ sở 4"."""
    if fact.kind != "percent" or place.fact.kind != "number":
        return True
    behind = place.passage.words[place.last : place.last + 1]
    return bool(behind) and (behind[0][0].isdigit() or behind[0] in _LISTED)


def _rate(
    draft: Place,
    places: Iterable[Place],
    scores: Mapping[int, float],
    around: Sequence[tuple[int, str, float]],
) -> Sequence[Rated]:
    """Rate places by how well their surroundings fit, best first, the best aligned ones only."""
    nearest = sorted(places, key=lambda place: -scores.get(place.number, 0.0))[:_MOST_RATED]
    rated = [
        Rated(place, likeness(draft, place, around) + _ALIGNED * scores.get(place.number, 0.0))
        for place in nearest
    ]
    return sorted(rated, key=lambda item: (-item.rating, item.place.fact.start))
