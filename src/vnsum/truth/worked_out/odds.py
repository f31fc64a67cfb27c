"""Whether a figure was worked out or made up: the odds that a way it comes out is no chance.

Of figures that were made up every second one comes out of some two figures of a release. What
tells the others: a word that says what was done, the same noun, figures of one passage, of a
passage the sentence was made from; against it speaks a figure of the same noun that the draft
does not use, above all one with a digit less or two exchanged.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from vnsum.lazily import lazy
from vnsum.truth.figures.amounts import base_of, turn_of, worth
from vnsum.truth.figures.counting import may_count_alike
from vnsum.truth.finding.figures import told_digits
from vnsum.truth.finding.units import stem_of
from vnsum.truth.index.equivalence import same_value
from vnsum.truth.index.keys import by_key, fact_keys
from vnsum.truth.lexicon import FUNCTION_WORDS
from vnsum.truth.moved.context import RUN, likeness, run_of, surroundings
from vnsum.truth.weights import WORKED_OUT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from vnsum.truth.index.places import Place
    from vnsum.truth.worked_out.operations import Working

__all__ = ["Odds"]

_BEFORE, _BEHIND = 12, 7
"""Words around a figure in which a word says that it was worked out; set by hand."""
_SUMMED = frozenset(
    {
        "tổng", "cộng", "cả", "thảy", "tất", "toàn", "gộp", "chung", "hết", "tính", "tức", "kể",
        "gồm", "lại", "thành", "tròn",
    }
)  # fmt: skip
_APART = frozenset(
    {
        "hơn", "kém", "cách", "chênh", "lệch", "thêm", "bớt", "đỡ", "tăng", "giảm", "dôi", "dư",
        "thừa", "thiếu", "hụt", "còn", "lại", "sớm", "muộn", "trễ", "lâu", "nhanh", "chậm", "khác",
        "kia", "rẻ", "đắt", "nhiều", "ít", "vượt", "ngoài", "kéo", "đội", "rút", "hạ", "nâng",
        "chưa", "không", "cao", "thấp", "dài", "ngắn", "nới", "mất", "lỗ", "lãi",
    }
)  # fmt: skip
_SHORT = frozenset({"hụt", "thiếu", "vượt", "dôi", "kế", "chỉ", "dự", "tiêu"})
_EARLIER = frozenset({"trước", "ngoái", "kỳ", "cũ", "đầu", "hồi", "ban", "vốn", "từng", "xưa"})
_EACH = frozenset({"mỗi", "quân", "trung", "một", "từng", "cứ"})
_SINCE = frozenset(
    {"cách", "đây", "suốt", "sau", "tròn", "đã", "được", "nay", "qua", "trước", "từ", "tuổi"}
)
_GENERAL = frozenset(
    {
        "nơi", "chỗ", "điểm", "người", "em", "đơn", "trường", "hộ", "vụ", "ca", "lượt", "con",
        "cái", "chiếc",
    }
)  # fmt: skip
_ADDING = frozenset({"sum", "total", "list"})
_TAKING = frozenset({"difference", "remainder"})
_SCALING = frozenset({"product", "rate"})
_SPANS = frozenset({"days", "minutes", "years"})
_MORE = frozenset({"tổng", "cộng", "thảy", "gồm", "kể", "thêm"})
_WINDOW = 5
_NEAR = 2
"""Passages between two figures that go together; set by hand."""
_NEARER = 0.2
"""How much better aligned figures are than one misread that say nothing of it; set by hand."""
_SMALL = 10
_SCALE = 1000
_TWO = 2
_MISREAD = frozenset({"exchanged, kin 2", "exchanged, measured"})


class _Compared(NamedTuple):
    """What a figure of the source has in common with the draft's.

    Attributes:
        altered: How few of its digits differ, and whether it counts the same; "" for more.
        kin: How near its noun is, 0 to 2.
        head: Whether the first word of what it counts is the same.
        noun: Whether the first two are.
        likeness: How like its surroundings are.
        beside: Share of the words right beside it that the draft has.
        run: How many words on both sides of it run on as they do in the draft, 0 to 2.
    """

    altered: str
    kin: int
    head: bool
    noun: bool
    likeness: float
    beside: float
    run: float


class Odds:
    """The odds of one figure of a draft."""

    def __init__(
        self,
        draft: Place,
        others: Sequence[Place],
        near: Sequence[Place],
        scores: Mapping[int, float],
    ) -> None:
        """Take a figure and what stands around it.

        Args:
            draft: The figure.
            others: All facts of its sentence.
            near: Facts of the passages the sentence is aligned with.
            scores: How well each passage is aligned with it.
        """
        self._draft = draft
        self._scores = scores
        beside = (one.fact for one in others if one is not draft)
        self._said = by_key(fact for fact in beside if fact.number is not None)
        words, last = draft.passage.words, draft.first - (not draft.fact.exact)
        self._around = {
            *words[max(0, draft.first - _BEFORE) : last],
            *words[draft.last : draft.last + _BEHIND],
        }
        self._base = base_of(draft.fact)
        self._near = [one for one in near if one.fact.number is not None]
        self._alike = [one for one in self._near if base_of(one.fact) == self._base]
        self._known: dict[tuple[int, int], _Compared] = {}
        self._surroundings = surroundings(draft)
        self._own = dict(self._of_figure())
        self._unused = {
            (one.number, one.first): self._compared(one)
            for one in self._alike
            if not self._is_said(one)
        }

    def of(self, working: Working) -> float:
        """Return the log of the odds that a figure was worked out this way."""
        if _is_one_range(working) or self._is_slip(working) or self._goes_against(working):
            return -math.inf
        told = dict(self._of_working(working))
        return self._own_odds + WORKED_OUT.odds(told) - WORKED_OUT.bias

    @lazy
    def _own_odds(self) -> float:
        return WORKED_OUT.odds(self._own)

    def features(self, working: Working) -> dict[str, float]:
        """Return what is known of a way a figure comes out, by name."""
        return self._own | dict(self._of_working(working))

    def _is_slip(self, working: Working) -> bool:
        """Tell whether it is a figure of the source misread, which nobody worked out.

        Two of its digits are exchanged ("43 xe" of "34 xe", which is 34 and 9), unless the figures
        it comes out of are told much nearer, or it is in millions for thousands of millions.
        """
        least = min(self._scores.get(part.number, 0.0) for part in working.parts)
        misread = (
            self._scores.get(number, 0.0)
            for (number, _), one in self._unused.items()
            if one.altered in _MISREAD
        )
        return self._is_scaled or any(least <= score + _NEARER for score in misread)

    @lazy
    def _is_scaled(self) -> bool:
        """Tell whether it is an amount of the source in millions for thousands of millions."""
        fact = self._draft.fact
        if fact.kind != "money" or not fact.number:
            return False
        amounts = [one.fact.number for one in self._near if one.fact.kind == "money"]
        known = {amount for amount in amounts if amount}
        return fact.number * _SCALE in known or fact.number / _SCALE in known

    def _goes_against(self, working: Working) -> bool:
        """Tell whether what something was comes out as if it had gone the other way.

        "Tuần trước là 64 km" of "58 km, hơn tuần trước 6 km".
        """
        group = _group_of(working.way)
        if len(working.parts) != _TWO or group not in {"add", "take"}:
            return False
        now, change = sorted(working.parts, key=worth, reverse=True)
        wrong = 1 if group == "add" else -1
        adds = "thêm" in change.passage.words[max(0, change.first - 2) : change.first]
        told = now.number == change.number and turn_of(change) == wrong and not turn_of(now)
        return told and not adds and _MORE.isdisjoint(self._around)

    def _of_figure(self) -> Iterator[tuple[str, float]]:
        """Yield what speaks for or against any way."""
        fact = self._draft.fact
        yield f"digits {min(told_digits(fact.number), 4)}", 1.0
        yield "exact", float(fact.exact)
        yield "spelt", float(not any(map(str.isdigit, fact.text)))
        yield "many figures", math.log(1 + len(self._alike))
        yield "unit altered", float(any(self._has_other_unit(one) for one in self._near))

    def _is_said(self, place: Place) -> bool:
        """Tell whether the draft says a figure, with or without what it is per."""
        its = place.fact
        return any(
            same_value(fact, its)
            or (fact.number == its.number and stem_of(fact.unit) == stem_of(its.unit) != "")
            for key in fact_keys(its)
            for fact in self._said.get(key, ())
        )

    def _has_other_unit(self, place: Place) -> bool:
        """Tell whether the source has the same number of another unit: "4,2 cm" of "4,2 mm"."""
        ours, theirs = self._draft.fact, place.fact
        return ours.number == theirs.number and stem_of(ours.unit) != stem_of(theirs.unit)

    def _compared(self, place: Place) -> _Compared:
        """Compare the figure with one of the source, once."""
        key = place.number, place.first
        known = self._known.get(key)
        if known is None:
            ours, theirs = self._draft.counted[:2], place.counted[:2]
            known = self._known[key] = _Compared(
                altered=self._altered(place),
                kin=self._kin(place),
                head=bool(ours) and ours[:1] == theirs[:1],
                noun=len(ours) > 1 and ours == theirs,
                likeness=likeness(self._draft, place, self._surroundings),
                beside=self._told_beside(place),
                run=sum(run_of(self._draft, place, side) for side in (-1, 1)) / RUN,
            )
        return known

    def _altered(self, place: Place) -> str:
        """Return how digits of a figure of the source differ, and what it counts; "" for many."""
        ours, theirs = self._draft.fact, place.fact
        if self._base and stem_of(ours.unit) != stem_of(theirs.unit):
            return ""
        if ours.number is None or theirs.number is None:
            return ""
        how = _difference(ours.number, theirs.number)
        kin = "measured" if self._base else f"kin {self._kin(place)}"
        return f"{how}, {kin}" if how else ""

    def _told_beside(self, place: Place) -> float:
        """Return the share of the words right beside a figure that the draft has as well."""
        words = place.passage.words
        near = words[max(0, place.first - _WINDOW) : place.last + _WINDOW]
        beside = {word for word in near if not word[0].isdigit()} - FUNCTION_WORDS
        return len(beside & self._draft.passage.distinct) / (len(beside) + 1)

    def _crowd(self, scope: str, parts: Sequence[Place]) -> int:
        """Count the figures that could have been operands as well."""
        if scope == "far":
            return len(self._alike)
        room = _NEAR if scope == "near" else 0
        home = parts[0].number
        return sum(abs(one.number - home) <= room for one in self._alike)

    def _of_working(self, working: Working) -> Iterator[tuple[str, float]]:
        way, parts = working
        group = _group_of(way)
        yield f"way {way}", 1.0
        numbers = [place.number for place in parts]
        titled = any(place.passage.sentence < 0 for place in parts)
        apart = max(numbers) - min(numbers)
        scope = (
            "same" if not apart or way == "list" else "near" if titled or apart <= _NEAR else "far"
        )
        if len(parts) > 1:
            yield f"{group} {scope} passage", 1.0
        scores = [self._scores.get(number, 0.0) for number in numbers]
        yield "aligned best", max(scores)
        yield "aligned least", min(scores)
        yield from self._of_unused(parts)
        bare = any(base_of(place.fact) != self._base for place in parts) and way == "difference"
        yield "bare operand", float(bare)
        yield "operand said", float(any(map(self._is_said, parts)))
        compared = [self._compared(place) for place in parts]
        yield "beside least", min(one.beside for one in compared)
        yield "beside best", max(one.beside for one in compared)
        yield "operand likeness", max(one.likeness for one in compared)
        yield "operand run", max(one.run for one in compared)
        for how in {one.altered for one in compared if one.altered}:
            yield f"operand {how}", 1.0
        yield "crowd", math.log(1 + self._crowd(scope, parts))
        yield "many operands", float(max(0, min(len(parts), 4) - 2))
        yield from self._of_nouns(group, parts)
        yield from self._of_words(way, group, parts)

    def _of_unused(self, parts: Sequence[Place]) -> Iterator[tuple[str, float]]:
        """Yield what figures speak against a way that neither it nor the draft makes use of."""
        places = {(part.number, part.first) for part in parts}
        unused = [one for key, one in self._unused.items() if key not in places]
        yield "same noun unused", float(any(one.noun for one in unused))
        yield "same head unused", float(any(one.head for one in unused))
        for how in {one.altered for one in unused if one.altered}:
            yield f"unused {how}", 1.0
        alike = (one.likeness for one in unused if self._base or one.kin == _TWO)
        yield "unused likeness", max(alike, default=0.0)
        yield "unused run", max((one.run for one in unused), default=0.0)

    def _of_nouns(self, group: str, parts: Sequence[Place]) -> Iterator[tuple[str, float]]:
        if group == "span":
            return
        if self._base:
            yield "measured", 1.0
            return
        kin = [self._compared(place).kin for place in parts]
        yield f"{group} least kin {min(kin)}", 1.0
        yield f"{group} best kin {max(kin)}", 1.0
        tail, words = self._draft.tail, self._draft.passage.words
        behind = words[tail : tail + 7]
        heads = {place.counted[0] for place in parts if place.counted}
        yield f"{group} nouns behind", float(len(heads) > 1 and heads.issubset(behind))
        nouns = {place.counted[:1] for place in parts}
        named = all(noun and noun[0] in self._draft.passage.distinct for noun in nouns)
        yield "all nouns named", float(group == "add" and named and len(nouns) > 1)
        small = any((place.fact.number or 0) < _SMALL for place in parts)
        yield f"{group} small operand", float(small)

    def _kin(self, place: Place) -> int:
        """Return how near the figure's noun is to that of one of the source: 0 to 2."""
        ours, theirs = self._draft.counted, place.counted
        if not ours or not theirs:
            return 1
        if (
            ours[0] == theirs[0]
            or may_count_alike(self._draft, place)
            or may_count_alike(place, self._draft)
        ):
            return 2
        general = ours[0] in _GENERAL or theirs[0] in self._draft.passage.distinct
        return int(general or ours[0] in place.passage.distinct)

    def _of_words(
        self, way: str, group: str, parts: Sequence[Place]
    ) -> Iterator[tuple[str, float]]:
        turned = any(map(turn_of, parts)) if group in {"add", "take"} else False
        yield "source tells change", float(turned)
        yield "change, earlier", float(turned and not _EARLIER.isdisjoint(self._around))
        cues = {
            "add": _SUMMED, "take": _APART, "scale": _SUMMED, "mean": _EACH, "span": _SINCE,
            "before": _EARLIER | _APART, "short": _SHORT, "growth": _APART, "over": _APART,
            "rest": _APART,
        }  # fmt: skip
        cue = cues.get(group) or cues.get(way)
        if cue:
            yield f"{group if group in cues else way} told", float(not cue.isdisjoint(self._around))


def _is_one_range(working: Working) -> bool:
    """Tell whether the ends of one range are taken for part and whole: "từ 1 đến 10 tuổi"."""
    places = {(part.number, part.first) for part in working.parts}
    return len(working.parts) == _TWO and len(places) == 1 and _group_of(working.way) == "other"


def _group_of(way: str) -> str:
    if way in _ADDING:
        return "add"
    if way in _TAKING:
        return "take"
    if way in _SCALING:
        return "scale"
    return "span" if way in _SPANS else "mean" if way == "mean" else "other"


def _difference(one: Decimal, other: Decimal) -> str:
    """Return how two numbers of as many digits differ: in one digit, in two exchanged; else ""."""
    ours, theirs = f"{one:f}", f"{other:f}"
    if len(ours) != len(theirs) or len(ours) == 1:
        return ""
    unlike = [number for number in range(len(ours)) if ours[number] != theirs[number]]
    if len(unlike) == _TWO:
        first, second = unlike
        alike = ours[first] == theirs[second] and ours[second] == theirs[first]
        return "exchanged" if alike else ""
    return ("digit" if len(ours) > _TWO else "short digit") if len(unlike) == 1 else ""
