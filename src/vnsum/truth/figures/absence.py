"""Facts whose value the source does not hold: rounded, said otherwise, given, or made up."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.facts import CheckedFact
from vnsum.text.normalise import normalise
from vnsum.truth.figures.amounts import is_half
from vnsum.truth.figures.counting import counted_noun, counts_alike, may_count_alike
from vnsum.truth.figures.directions import turned
from vnsum.truth.figures.in_parts import judge_in_parts
from vnsum.truth.figures.leftovers import judge_label
from vnsum.truth.figures.otherwise import find_said_otherwise
from vnsum.truth.figures.rates import find_other_unit
from vnsum.truth.figures.shares import find_other_share
from vnsum.truth.figures.weekdays import is_weekday, judge_weekday
from vnsum.truth.finding.figures import told_digits
from vnsum.truth.finding.number_words import ONES
from vnsum.truth.finding.units import UNITS, stem_of
from vnsum.truth.given import is_given, is_other_day, is_year_before
from vnsum.truth.index.keys import factor_of
from vnsum.truth.lexicon import FUNCTION_WORDS, NUMBERED
from vnsum.truth.naming import judge_name, spans_at
from vnsum.truth.phrases import find_quotation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex
    from vnsum.truth.worked_out.workings import Workings

__all__ = [
    "comparable",
    "find_rounded",
    "is_multiple",
    "is_part_of_ratio",
    "is_share_in_words",
    "judge_missing",
    "judge_quotation",
    "may_be_counted",
    "stands_as_article",
]

_GROUPS = {
    "number": "figure", "money": "figure", "percent": "figure", "quantity": "figure",
}  # fmt: skip
_COUNTABLE = 10
"""Largest number in words that may count what the source lists; set by hand."""
_FEW = 5
"""Largest number in digits that may count what the source lists; set by hand."""
_HALF = Decimal("0.5")
_TWO = 2
_OF = frozenset({"trong", "trên"})
_RATE_REACH = 8
"""Words between "cứ" and the figures of a rate; set by hand."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_COUNTED = frozenset({"number", "quantity"})
_KNOWN = 3
"""Digits from which on a figure that is itself rough ("ước 218,4 tỷ") can be rounded."""
_TELLING = 4
"""Digits by which an exact figure is known, whatever it counts."""
_SHORT = 64
"""Most passages of a source all of which are looked through for what a figure rounds."""
_ORDERS = frozenset({"hàng", "vài", "mấy"})
"""Modifiers that tell no more than how many digits a figure has: "hàng chục tấn"."""
_TENTHS = 0.9
_ROUNDING = 0.1
"""Most a rounded figure may differ from the exact one, as a share of it; set by hand."""


def comparable(draft: Place, other: Place) -> bool:
    """Tell whether one fact could stand in the other's place.

    Args:
        draft: A fact of the draft.
        other: A fact of the source.

    Returns:
        True for figures of one unit or of one noun, dates told to the same point, names of a kind.
    """
    ours, theirs = draft.fact, other.fact
    if _GROUPS.get(ours.kind, ours.kind) != _GROUPS.get(theirs.kind, theirs.kind):
        return False
    if ours.kind == "date":
        return _precision(ours.value) == _precision(theirs.value)
    if ours.kind in {"place", "organisation"}:
        return draft.words[0] == other.words[0]
    if _is_year(ours) != _is_year(theirs):
        return False
    if _counted(ours) == _counted(theirs) == "thing":
        return _may_stand_for(draft, other)
    in_parts = ours.kind == "duration" and (_is_told_in(ours, theirs) or _is_told_in(theirs, ours))
    return ours.unit == theirs.unit or in_parts


def _is_told_in(one: Fact, other: Fact) -> bool:
    """Tell whether a length of time has the unit of another too: "3 năm 6 tháng" that of 2 năm."""
    return f" {other.unit} " in f" {normalise(one.text).folded} "


def _may_stand_for(draft: Place, other: Place) -> bool:
    """Tell whether one count could stand in another's place."""
    ours, theirs = draft.fact, other.fact
    if ours.unit and theirs.unit and _is_measured(ours) != _is_measured(theirs):
        return False  # "4.376 người" stands for no "650 m3"
    named = bool(theirs.unit or theirs.counts) or not (ours.unit or ours.counts)
    return named and may_count_alike(draft, other)


def _is_year(fact: Fact) -> bool:
    """Tell whether a bare number reads as a year."""
    bare = fact.kind == "number" and not fact.unit and not fact.counts
    return bare and fact.text.isdigit() and _FIRST_YEAR <= int(fact.text) <= _LAST_YEAR


def _precision(value: str) -> str:
    """Tell to what point a date is told: "day", "month" or "year"."""
    _, month, day = value.split("-")
    return "year" if "?" in month else "month" if "?" in day else "day"


def _counted(fact: Fact) -> str:
    """Return "thing" for what counts people and things, as against money, shares and measures."""
    return "thing" if fact.kind in {"number", "quantity"} else fact.kind


def judge_missing(
    draft: Place,
    rivals: Sequence[Place],
    near: Sequence[Place],
    source: SourceIndex,
    workings: Workings,
) -> CheckedFact:
    """Judge a fact whose value stands nowhere in the source.

    Args:
        draft: The fact.
        rivals: Facts of the source that stand in the same words, best first.
        near: All facts of its kind in the aligned sentences, best first.
        source: The source.
        workings: What the figures of its sentence may be worked out from.

    Returns:
        Supported where it rounds a rival or is given as metadata or word for word; unclear for
        a name of which all words stand in the source, and for what may have been counted;
        contradicted where a rival stands in its place; else unsupported.
    """
    fact = draft.fact
    if is_weekday(draft):
        return judge_weekday(draft, source)
    found = _find_otherwise(draft, near, source)
    if found and found.reason == "metadata" and is_other_day(draft, rivals, workings.others):
        found = None
    if found is None and not workings.is_span(draft):
        found = _judge_unit(draft, near)
    if found is not None:
        return (workings.judge(draft) if found.reason == "per" else None) or found
    other = find_other_share(draft, near)
    if other is None and (may_be_counted(draft, near) or _is_of_some_year(fact)):
        return CheckedFact(fact, "unclear", (), "", "counted")
    rivals = rivals if other is None else (other,)
    worked = None if other else workings.judge(draft) or judge_in_parts(draft, near, source)
    if worked is None and rivals:
        spans = (rivals[0].span,)
        return CheckedFact(fact, "contradicted", spans, rivals[0].quoted(), "other-value")
    return worked or CheckedFact(fact, "unsupported")


def _is_of_some_year(fact: Fact) -> bool:
    """Tell whether a year is told in words: "năm ngoái" of "mùa trước"."""
    bare = fact.kind == "date" and not any(map(str.isdigit, fact.text))
    return bare and "?" in fact.value[5:]


def _judge_unit(draft: Place, near: Sequence[Place]) -> CheckedFact | None:
    """Judge a figure whose number the source has with another unit of its sort."""
    other = find_other_unit(draft, near)
    if other is None:
        return None
    return CheckedFact(draft.fact, "contradicted", (other.span,), other.quoted(), "per")


def _find_otherwise(draft: Place, near: Sequence[Place], source: SourceIndex) -> CheckedFact | None:
    """Look for a fact rounded, said in other words, given by the caller, or spelt otherwise."""
    fact = draft.fact
    for exact in (*near, *_anywhere(draft, source)):
        if _rounds(fact, exact.fact):
            return CheckedFact(fact, "supported", (exact.span,), exact.quoted(), "rounded")
    said = find_said_otherwise(draft, near, source)
    if said:
        spans = tuple(one.span for one in said)
        dated = fact.kind == "date" and fact.modifier  # "sáng 14/8" of "chiều 14/8 … cùng ngày"
        bent = len(said) == 1 and not dated and turned(draft, said[0]) == "direction"
        if not bent:
            return CheckedFact(fact, "supported", spans, reason="otherwise")
        if not is_half(fact) or said[0].number == near[0].number:  # not 50% of something else
            return CheckedFact(fact, "contradicted", spans, said[0].quoted(bent=True), "direction")
    if is_year_before(fact, source):
        return CheckedFact(fact, "supported", (), "", "year-from-published")
    if is_given(fact, source):
        return CheckedFact(fact, "supported", (), "", "metadata")
    named = judge_name(draft, source) or judge_label(draft, source)
    return named or _judge_numbered(draft, source)


def _anywhere(draft: Place, source: SourceIndex) -> Iterator[Place]:
    """Yield all facts of a short source for an amount that is said to be rounded."""
    fact = draft.fact
    rough = not fact.exact and fact.kind in {"money", "quantity"} and _is_measured(fact)
    if rough and len(source.passages) <= _SHORT:
        yield from source.comparable_places(draft, range(len(source.passages)))


def _rounds(fact: Fact, exact: Fact) -> bool:
    """Tell whether "hơn 1.200" may be said of 1.250."""
    if fact.number is None or not exact.number or fact.kind == "ordinal":
        return False
    rough = not exact.exact and told_digits(exact.number) < _KNOWN and fact.modifier not in _ORDERS
    if rough or not _may_round(fact, exact):
        return False
    ours, theirs = told_digits(fact.number), told_digits(exact.number)
    if ours > theirs or (ours == theirs and not _is_round(fact)):
        return False
    value, true = fact.number, exact.number
    if _same_dimension(fact, exact):
        value, true = value * factor_of(fact), true * factor_of(exact)
    return _is_off_as_said(fact, float((value - true) / true))


def _is_round(fact: Fact) -> bool:
    """Tell whether a figure that is bent ends in 5 or 0: "gần 5,5 tỷ" of 5,4."""
    digits = [digit for digit in fact.text if digit.isdigit()]
    return not fact.exact and digits[-1:] in (["5"], ["0"])


def _is_off_as_said(fact: Fact, off: float) -> bool:
    """Tell whether a figure differs from the exact one the way its modifier says."""
    if fact.modifier.rsplit(" ", 1)[-1] in {"hơn", "trên", "ngoài", "quá"}:  # "dài hơn 600 m"
        return -_ROUNDING <= off <= 0
    if fact.modifier in _ORDERS:  # "hàng chục nghìn" of 57.600
        return -_TENTHS <= off <= 0
    if fact.modifier in {"gần", "ngót", "non", "suýt"}:
        return 0 <= off <= _ROUNDING
    if fact.modifier in {"dưới", "chưa đến", "chưa tới", "chưa đầy", "chưa bằng"}:
        return 0 <= off <= 2 * _ROUNDING
    return not fact.exact and abs(off) <= _ROUNDING / 2


def find_rounded(draft: Place, near: Sequence[Place]) -> Place | None:
    """Return the exact figure that a draft's rounds, where there is one near."""
    return next((place for place in near if _rounds(draft.fact, place.fact)), None)


def _may_round(fact: Fact, exact: Fact) -> bool:
    """Tell whether two figures have the same unit, or count what may be the same."""
    if fact.unit == exact.unit or _same_base(fact, exact) or not (fact.unit or fact.counts):
        return True
    if _same_dimension(fact, exact):
        return True
    if _is_measured(fact) or _is_measured(exact):
        return False
    if exact.number is not None and told_digits(exact.number) >= _TELLING:
        return True
    ours, theirs = set(fact.counts.split()), set(exact.counts.split())
    return not ours or not theirs or bool((ours & theirs) - FUNCTION_WORDS)


def _is_measured(fact: Fact) -> bool:
    """Tell whether a figure measures or is paid, rather than counts things."""
    unit = UNITS.get(stem_of(fact.unit))
    return fact.kind not in _COUNTED or bool(unit and unit.dimension)


def _same_dimension(fact: Fact, exact: Fact) -> bool:
    """Tell whether two figures measure the same in other units: "gần 1 tạ" of 94 kg."""
    names = [(one.unit or "").partition("/") for one in (fact, exact)]
    ours, theirs = (UNITS.get(name[0]) for name in names)
    if ours is None or theirs is None or not ours.dimension:
        return False
    if names[0][2] and names[1][2] and names[0][2] != names[1][2]:
        return False
    return ours.dimension == theirs.dimension


def _same_base(fact: Fact, exact: Fact) -> bool:
    """Tell whether two rates and amounts are of one unit: "40 triệu đồng mỗi mét vuông"."""
    ours, theirs = (stem_of(one.unit) for one in (fact, exact))
    return bool(ours) and ours == theirs


def may_be_counted(draft: Place, near: Sequence[Place]) -> bool:
    """Tell whether a small number in words counts what the source lists.

    "một" is as often an article, and "ba xã" may name three that the source names; not where
    the source has another number of the same thing.
    """
    fact = draft.fact
    if fact.number is None:
        return False
    if is_multiple(draft):  # "gấp đôi" is worked out where the source tells no multiple
        return not any(map(is_multiple, near)) and len(near) > 1
    spelt = not fact.text[:1].isdigit()
    if is_share_in_words(draft) and (spelt or fact.number <= _COUNTABLE):
        return True
    if not spelt and not _is_few(draft):
        return False
    if fact.kind == "ratio":  # "hơn một phần ba" is worked out
        return True
    few = fact.kind in _COUNTED | {"duration"} and fact.number <= _COUNTABLE
    return few and not any(counts_alike(draft, place) for place in near)


def is_multiple(draft: Place) -> bool:
    """Tell whether a figure says how many times as much: "gấp ba lần" counts no list."""
    return "gấp" in draft.passage.words[max(0, draft.first - 1) : draft.first + 1]


def _is_few(draft: Place) -> bool:
    """Tell whether a number in digits is as small as those people count: "2 cấp tòa"."""
    number = draft.fact.number
    few = number is not None and 1 < number <= _FEW and number == int(number)
    return few and draft.fact.kind in _COUNTED and bool(draft.counted)


def is_share_in_words(draft: Place) -> bool:
    """Tell whether a half is said, or so many of ten: of what, is for the reader to work out."""
    return draft.fact.number == _HALF or _is_one_in_ten(draft)


def _is_one_in_ten(draft: Place) -> bool:
    """Tell whether a figure is part of a rate: "cứ mười nạn nhân thì sáu người"."""
    words = draft.passage.words
    before = words[max(0, draft.first - _RATE_REACH) : draft.first]
    if draft.fact.kind == "duration":
        return False  # "cứ 15 phút một chuyến"
    return "cứ" in before and (before[-1] == "cứ" or "thì" in before or "có" in before)


def stands_as_article(draft: Place, passages: Sequence[Passage]) -> bool:
    """Tell whether "1 chuyên viên" is the source's "một chuyên viên", which is no figure there."""
    noun = counted_noun(draft)
    return draft.fact.number == 1 and any(("một", noun) in item.distinct_pairs for item in passages)


def is_part_of_ratio(draft: Place, aligned: Iterable[int], source: SourceIndex) -> bool:
    """Tell whether a figure is the whole of a part that the source writes so: "hai trong 5".

    Args:
        draft: A figure of the draft.
        aligned: The passages its sentence is aligned with.
        source: The source.

    Returns:
        True for 5 where a passage has "2/5" before the same noun.
    """
    words = draft.passage.words[max(0, draft.first - 2) : draft.first]
    if len(words) < _TWO or words[1] not in _OF:
        return False
    part = ONES.get(words[0], words[0])
    told = (f"{part}/{draft.words[0]}", *draft.counted[:1])
    return any(told in source.passages[number].distinct_pairs for number in aligned)


def _judge_numbered(draft: Place, source: SourceIndex) -> CheckedFact | None:
    """Look up a number that is a name: "đợt 3" in "bồi thường đợt 3 dự án đường"."""
    before = draft.passage.words[draft.first - 1] if draft.first else ""
    is_place = draft.fact.kind == "ordinal" and draft.words[:1] == ["thứ"]  # "khóa thứ sáu"
    if not is_place and (before not in NUMBERED or draft.fact.kind not in _COUNTED):
        return None
    number = f"{draft.fact.number}" if is_place else draft.words[0]
    spans = tuple(source.spans_of(before, number)) if before not in FUNCTION_WORDS else ()
    return CheckedFact(draft.fact, "supported", spans) if spans else None


def judge_quotation(fact: Fact, source: SourceIndex) -> CheckedFact:
    """Judge a quotation: word for word or not.

    Args:
        fact: The quotation.
        source: The source.

    Returns:
        Supported with its places, contradicted with the nearest sentence, or unsupported.
    """
    said = find_quotation(fact.text, source)
    if said.spans:
        return CheckedFact(fact, "supported", spans_at(said.spans, source))
    if said.nearest is not None:
        span = Span(said.nearest.start, said.nearest.end, source.text_of(said.nearest))
        return CheckedFact(fact, "contradicted", (span,), said.nearest.view.text, "altered")
    return CheckedFact(fact, "unsupported", (), "", "invented")
