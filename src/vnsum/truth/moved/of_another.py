"""Figures that plainly are those of another thing of their passage: the words beside tell whose.

"860 ha được cấp chứng nhận" of "860 ha đang cho thu hoạch và 315 ha được cấp chứng nhận". What two
figures of one sort in one passage do not share tells them apart: words beside them, the name before
them, the figure right beside them ("10 km có 1.058 người"). A draft that has what belongs to the
other and nothing of the figure's own has exchanged them, whatever the odds say. Each rule asks for
more than any true lead of the probes of dev has.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from vnsum.truth.figures.absence import comparable
from vnsum.truth.index.passages import count_same
from vnsum.truth.index.titled import is_capital
from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS
from vnsum.truth.moved.labels import BARE
from vnsum.truth.moved.measures_beside import measure_before, measure_behind
from vnsum.truth.moved.rivals import is_part, is_told_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex
    from vnsum.truth.told import Told

__all__ = ["is_of_another", "may_be_exchanged", "words_beside"]

_FIGURES = frozenset({"number", "quantity", "money", "percent", "duration"})
_SIDE = 12
"""Words on each side of a figure that may belong to it; set by hand."""
_SAYS_NOTHING = (BARE | FUNCTION_WORDS | {"đó", "đang", "khoảng", "tương", "đương", "trị"}) - {
    *NEGATIONS, "còn", "lại", "mới", "trên", "dưới", "giá",
}  # fmt: skip
_BETWEEN = frozenset({"và", "còn", "hoặc", "cùng", "với"})
"""Words between two figures that part what belongs to them."""
_OF = frozenset({"trong", "trên", "số", "tổng"})
_TURNED = frozenset({"tăng", "giảm", "vượt", "hụt", "thiếu", "thêm", "bớt"})
"""What a figure is bent by that tells a change."""
_UP_TO = frozenset({"lên", "xuống", "thành"})
"""Before what something rose to: "đưa tổng số lên 19 cặp"."""
_TO, _CLOSE = _UP_TO | {"còn", "đến"}, 4
"""Between what something rose from and what it rose to, and how many words stand there."""
_FEWEST, _WHOLLY, _HARDLY = 2, 0.75, 0.4
"""Words of a label, the share of the other's that the draft has, and of the figure's own at most;
set on the probes of dev."""
_HEAD = 3
"""Words before a figure among which the head of its label stands: "ngân sách trung ương"."""
_RUN = 3
"""Words that say something and run on from the draft's figure as they do from the other."""
_CAME_TO = frozenset({"lên", "xuống", "còn", "thành"})
_EARLIER = frozenset(
    {"trước", "cũ", "đầu", "vốn", "ngoái", "kỳ", "khi", "thay", "so", "hơn", "nguyên"}
)
"""Words of a draft that tells what was before."""
_LIMITS = frozenset({("giới", "hạn"), ("tối", "đa"), ("cho", "phép")})
"""What calls a figure the most that is allowed."""
_NEAR_LIMIT = 4
"""Words from such a phrase to its figure."""


def may_be_exchanged(draft: Place, own: Sequence[Place], rival: Place) -> bool:
    """Tell whether another figure is one of the same sort that its passage tells apart.

    Args:
        draft: A figure of a draft.
        own: Where the source has it, all in one passage.
        rival: Another figure of that passage.

    Returns:
        False for the whole of a part, for what something rose from or to, and for a change.
    """
    if rival.fact.kind not in _FIGURES or any(map(_is_of_whole, (draft, rival, *own))):
        return False
    return all(
        (_are_of_one_sort(place, rival) or comparable(place, rival))
        and not (is_part(place, rival) or is_part(rival, place) or is_told_in(place, rival))
        and place.fact.modifier not in _TURNED
        and _word_before(place) not in _TURNED | _UP_TO
        and not (_lead_on(place, rival) and _word_before(place) != "từ")
        for place in own
    )


def _are_of_one_sort(one: Place, other: Place) -> bool:
    return (one.fact.kind, one.fact.unit) == (other.fact.kind, other.fact.unit)


def _word_before(place: Place) -> str:
    return place.passage.words[place.first - 1] if place.first else ""


def _is_of_whole(place: Place) -> bool:
    """Tell whether a figure is part or whole of another: "trong số 47", "38 trong số 47"."""
    words = place.passage.words
    behind = words[place.last : place.last + 2]
    of = len(behind) > 1 and behind[0] in _OF and (behind[1] in _OF or behind[1][0].isdigit())
    return of or _word_before(place) in _OF or "gấp" in place.words


def _lead_on(one: Place, other: Place) -> bool:
    """Tell whether something rose from one figure to the other: "từ 38% tháng đầu lên 79%".

    Figures side by side lead on as well, but for those of two columns.
    """
    if one.head and other.head:
        return False
    first, second = sorted((one, other), key=lambda place: place.first)
    between = one.passage.words[first.last : second.first]
    return len(between) <= _CLOSE and not (between and _TO.isdisjoint(between))


def is_of_another(
    draft: Place, own: Sequence[Place], rival: Place, told: Told, source: SourceIndex
) -> bool:
    """Tell whether the words of a draft say that its figure is another one's thing.

    Args:
        draft: A figure of a draft.
        own: Where the source has it, all in one passage.
        rival: Another figure of that passage that `may_be_exchanged`.
        told: The facts of the draft's sentence.
        source: The source.

    Returns:
        True where one rule holds of all its places.
    """
    said = _Said(draft, told, source)
    return any(all(rule(said, place, rival) for place in own) for rule in _RULES)


class _Said(NamedTuple):
    """What a draft says with a figure."""

    draft: Place
    told: Told
    source: SourceIndex

    def share(self, label: AbstractSet[str], words: AbstractSet[str]) -> float:
        """Return the share of a label that stands among words."""
        weight = self.source.weight
        return sum(map(weight, label & words)) / (sum(map(weight, label)) or 1.0)


def words_beside(place: Place, step: int) -> list[str]:
    """Return the words on one side of a figure that belong to it, the nearest first.

    Args:
        place: The figure.
        step: -1 for the words before it, 1 for those behind its number.

    Returns:
        Words up to a mark, to another figure, or to "và" before one.
    """
    key = "beside", place.first, step
    known: list[str] | None = place.passage.memo.get(key)
    if known is None:
        known = place.passage.memo[key] = list(_read_beside(place, step))
    return known


def _read_beside(place: Place, step: int) -> Iterable[str]:
    words, clauses = place.passage.words, place.passage.clauses
    home, start = clauses[place.first], place.tail if step > 0 else place.first - 1
    for number in range(start, start + step * _SIDE, step):
        if not 0 <= number < len(words) or clauses[number] != home or words[number][0].isdigit():
            return
        if words[number] in _BETWEEN and _is_figure_beyond(place, number, step):
            return
        yield words[number]


def _is_figure_beyond(place: Place, start: int, step: int) -> bool:
    words, clauses = place.passage.words, place.passage.clauses
    number = start
    while 0 <= number < len(words) and clauses[number] == clauses[start]:
        if words[number][0].isdigit():
            return True
        number += step
    return False


def _telling(words: Iterable[str], *units: str | None) -> list[str]:
    """Return the words that say something, those of units left out."""
    counted = {word for unit in units for word in (unit or "").split()}
    return [word for word in words if word not in _SAYS_NOTHING and word not in counted]


def _has_its_label(said: _Said, own: Place, rival: Place) -> bool:
    """Tell whether a draft has the words on one side of the rival, and not the figure's own."""
    draft = said.draft
    near = {*words_beside(draft, -1), *words_beside(draft, 1)}
    units = draft.fact.unit, own.fact.unit, rival.fact.unit
    labels = {
        step: (
            frozenset(_telling(words_beside(own, step), *units)) - {*rival.words},
            frozenset(_telling(words_beside(rival, step), *units)) - {*own.words},
        )
        for step in (-1, 1)
    }
    for step, (ours, theirs) in labels.items():
        mine, its = ours - theirs, theirs - ours
        if not mine or len(its) < _FEWEST or not _runs_on(draft, rival, step, its):
            continue
        own_side, its_side = labels[-step]
        elsewhere = its_side - own_side
        if elsewhere and (own_side - its_side) & near and not elsewhere & near:
            continue  # the other side says that it is the figure's own
        if said.share(its, near) >= _WHOLLY:
            return said.share(mine, draft.passage.distinct) <= _HARDLY
    return False


def _runs_on(draft: Place, rival: Place, step: int, label: AbstractSet[str]) -> bool:
    """Tell whether two words of a label stand together in the draft too: no "hộ không nghèo"."""
    kept = FUNCTION_WORDS - NEGATIONS
    there = [word for word in words_beside(rival, step) if word not in kept][::step]
    ours = [
        [word for word in words_beside(draft, way) if word not in kept][::way] for way in (-1, 1)
    ]
    pairs = {pair for side in ours for pair in pairwise(side)}
    return any(pair in pairs for pair in pairwise(there) if not label.isdisjoint(pair))


def _has_its_name(said: _Said, own: Place, rival: Place) -> bool:
    """Tell whether a draft names what stands before the rival, and nothing named before its own.

    "Trạm Dần Thàng 287 mm" of "trạm Nậm Chày … là 287 mm, tại trạm Dần Thàng 164 mm".
    """
    words = said.draft.passage.distinct
    its = frozenset(_names(rival, _clause_start(rival)))
    if not its or not its <= words:
        return False
    alike = [
        place.last
        for place in said.source.places(own.number)
        if _are_of_one_sort(place, own) and place.last <= own.first
    ]
    mine = frozenset(_names(own, max(alike, default=0)))
    return bool(mine - its) and mine.isdisjoint(words) and its.isdisjoint(mine)


def _clause_start(place: Place) -> int:
    """Return the first word of a figure's clause, or the one behind the figure before it."""
    words, clauses = place.passage.words, place.passage.clauses
    start = place.first
    while (
        start and clauses[start - 1] == clauses[place.first] and not words[start - 1][0].isdigit()
    ):
        start -= 1
    return start


def _names(place: Place, start: int) -> Iterable[str]:
    """Yield the words with capitals from one on up to a figure, but for the passage's first."""
    passage = place.passage
    for number in range(max(1, start), place.first):
        if is_capital(passage, number):
            yield passage.words[number]


def _has_its_key(said: _Said, own: Place, rival: Place) -> bool:
    """Tell whether a draft has the figure right beside the rival, not that beside its own.

    "1.058 người chạy 21,1 km" of "21,1 km có 642 người, 10 km có 1.058 người".
    """
    places = said.source.places(own.number)
    for find in (measure_before, measure_behind):
        mine, its = find(own, places), find(rival, places)
        if mine is None or its is None or mine.first == its.first:
            continue
        alike = (mine.fact.kind == "place") == (its.fact.kind == "place")
        if alike and mine.fact.unit == its.fact.unit and said.told.has(its.fact):
            named = mine.fact.kind == "place" and _is_named(mine, its, said.draft)
            return not (named or said.told.has(mine.fact))
    return False


def _is_named(mine: Place, its: Place, draft: Place) -> bool:
    """Tell whether a draft names a place in part: "Tà Lèng" of "huyện Tà Lèng"."""
    return not draft.passage.distinct.isdisjoint({*mine.words} - {*its.words})


def _has_its_column(said: _Said, own: Place, rival: Place) -> bool:
    """Tell whether a draft has a word only the head of the rival's column has, and none of its own.

    "Mức mới là 10.400 đồng" of the columns "Mức cũ" and "Mức mới".
    """
    mine, its, words = {*own.head}, {*rival.head}, said.draft.passage.distinct
    if not mine or not its - mine or not _are_of_one_sort(own, rival) or not own.first:
        return False
    row = frozenset(words_beside(own, -1) or words_beside(rival, -1)) - _SAYS_NOTHING
    named = bool(row) and said.share(row, words) >= _WHOLLY
    return named and its - mine <= words and words.isdisjoint(mine - its)


def _differs_in_a_word(said: _Said, own: Place, rival: Place) -> bool:
    """Tell whether a draft has the word that two labels part by: "nông dân nuôi ong | dê"."""
    units = own.fact.unit, rival.fact.unit
    draft = said.draft.passage
    for step in (-1, 1):
        mine, its = (_telling(words_beside(place, step), *units) for place in (own, rival))
        at = _parting(mine, its, step)
        if at is None or mine[at] in draft.distinct:
            continue
        near = its[max(0, at - 1) : at + 2]
        pairs = pairwise(near if step > 0 else near[::-1])
        if any(its[at] in pair and pair in draft.distinct_pairs for pair in pairs):
            return True
    return False


def _parting(mine: Sequence[str], its: Sequence[str], step: int) -> int | None:
    """Return where two labels part; None where they do not, or have little in common.

    Behind a figure that is the first word of a noun's sort; before it the head of both is the
    same ("giá lúa tẻ", "lúa nếp"), or the other label ends there ("bằng khen", "giấy khen").
    """
    same = count_same(mine, its)
    if same >= min(len(mine), len(its)) or len(its) == 1:
        return None
    if same:
        return same if step > 0 or len(its) == same + 1 else None
    return 0 if step < 0 and its[1] in mine[1:_HEAD] else None


def _has_its_noun(said: _Said, own: Place, rival: Place) -> bool:
    """Tell whether the word behind a figure's unit is the rival's: "540 ha ngô | khoai tây"."""
    units = said.draft.fact.unit, own.fact.unit, rival.fact.unit
    if not all(units):
        return False
    beside = (_telling(words_beside(place, 1), *units)[:1] for place in (said.draft, own, rival))
    ours, mine, its = beside
    told = ours == its and ours and mine and mine != its
    return bool(told) and mine[0] not in said.draft.passage.distinct


def _was_before(said: _Said, own: Place, rival: Place) -> bool:
    """Tell whether a figure was so before it rose or fell to the rival, and no word says so.

    "Nay mất 55 phút" of "giảm từ 55 phút xuống còn 30 phút".
    """
    between = own.passage.words[own.last : rival.first]
    turned = 0 < len(between) <= _CLOSE and between[-1] in _CAME_TO
    if not turned or _word_before(own) != "từ" or _word_before(said.draft) == "từ":
        return False
    return _EARLIER.isdisjoint(said.draft.passage.distinct)


def _runs_as_there(said: _Said, own: Place, rival: Place) -> bool:
    """Tell whether the words of one side run on as they do at the rival, and not at its own."""
    for step in (-1, 1):
        ours, mine, its = (_next(place, step) for place in (said.draft, own, rival))
        same = ours[: count_same(ours, its)]
        if ours and mine and mine[0] != ours[0] and len(set(same) - FUNCTION_WORDS) >= _RUN:
            return True
    return False


def _next(place: Place, step: int) -> list[str]:
    """Return the words beside a figure and its unit that belong to it, the nearest first."""
    return words_beside(place, step)[place.last - place.tail if step > 0 else 0 :]


def _is_limit(said: _Said, own: Place, rival: Place) -> bool:
    """Tell whether a figure is the most allowed, which the draft does not say: "giới hạn 60"."""
    limited = [_LIMITS.isdisjoint(_pairs_near(place)) for place in (own, rival)]
    return limited == [False, True] and _LIMITS.isdisjoint(said.draft.passage.distinct_pairs)


def _pairs_near(place: Place) -> Iterable[tuple[str, str]]:
    yield from pairwise(words_beside(place, -1)[:_NEAR_LIMIT][::-1])
    yield from pairwise(words_beside(place, 1)[:_NEAR_LIMIT])


_RULES: Sequence[Callable[[_Said, Place, Place], bool]] = (
    _has_its_label, _has_its_name, _has_its_key, _has_its_column, _differs_in_a_word,
    _has_its_noun, _runs_as_there, _is_limit, _was_before,
)  # fmt: skip
