"""Which candidates a question may have at all: what it asks for is often certain.

"Who" is answered by a person's bare name, "how much money" by money, "on which day" by a day, "how
many people" by no hectares. The ranking chooses among what is left.
"""

from __future__ import annotations

from functools import cached_property, partial
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.barring.lives import of_life
from vnsum.answering.finding.candidates import KINDS, starts_with_body
from vnsum.answering.finding.endings import DOING, DONE, NAMED, ends_doing, is_shorn, is_torn
from vnsum.answering.finding.persons import Persons, office_agrees
from vnsum.answering.finding.sizes import EITHER, THINGS, least_sum, size_of, sizes_for
from vnsum.answering.finding.trades import trade_named, trade_of
from vnsum.answering.words.asked import ASKED
from vnsum.answering.words.cues import ADDRESSES, BREAKS, CUES, SPOTS
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.truth.finding.tokens import word_set

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from vnsum.answering.finding.candidates import Candidate
    from vnsum.answering.questions import Asking

    Mask = NDArray[np.bool_]

__all__ = ["AGREEING", "Limits"]

AGREEING = 12
"""Features of how a candidate agrees with what is asked for."""

_FIGURES = {"number", "quantity", "money", "percent", "ratio", "range", "duration", "ordinal"}
_PLAUSIBLE: dict[str, frozenset[str]] = {
    "time": frozenset({"time", "date", "range"}),
    "date": frozenset({"time", "date", "duration", "range", "ordinal"}),
    "duration": frozenset({"duration", "quantity", "number", "range", "date"}),
    "percent": frozenset({"percent", "ratio", "range"}),
    "money": frozenset({"money", "number", "quantity", "range"}),
    "number": frozenset(_FIGURES),
    "contact": frozenset({"phone", "number", "document", "name"}),
    "document": frozenset({"document", "number", "name", "quantity"}),
    "person": frozenset({"person", "name"}),
    "place": frozenset({"place", "organisation", "name", "setting"}),
    "organisation": frozenset({"place", "organisation", "name"}),
    "reason": frozenset({"reason", "phrase", "setting"}),
    "which": frozenset(KINDS) - _FIGURES - {"date", "time"},
    "what": frozenset(KINDS) - _FIGURES - {"date", "time", "person"},
}
_UNANSWERED = "closed"
_DATED = _PLAUSIBLE["date"] | _PLAUSIBLE["time"]
_ALLOWED = {
    name: np.array([kind in _PLAUSIBLE.get(name, frozenset(KINDS)) for kind in KINDS])
    for name in ASKED
}
_WHOLE = frozenset({"money", "percent"})
_MONEY = pattern(r"\b(?:(?<!hợp )(?<!cộng )(?<!hội )đồng(?! chí)|tỷ|tỉ|triệu|nghìn|ngàn|usd|đô)\b")
_DAY = pattern(
    r"\d\s?[/.-]\s?\d|ngày \d|\bmùng\b|\brằm\b|\bthứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|ngày mai"
    r"|hôm"
)
_MONTH, _YEAR = pattern(r"\d\s?[/.-]\s?\d|\btháng\b"), pattern(r"\bnăm\b|\d{4}")
_CLOCK = pattern(r"\d\s?(?:giờ|h)|\d:\d|\btiếng\b")
_GRAINS = {"day": _DAY, "month": _MONTH, "year": _YEAR}
_RANGED = frozenset({"đến", "tới", "hết"})
"""What stands between two clocks that are two answers: "từ 4 giờ 30 đến 20 giờ"."""
_LOOSE_LEADS = frozenset({"hết", "trước", "vào", "lúc", "khoảng", "đến", "từ"})
_CUED = frozenset(cue[0] for cue in CUES if len(cue) == 1) - {"từ", "theo"}
_WAYS = frozenset({"đường", "sông", "cầu", "hồ", "đèo", "núi", "kênh", "hẻm", "ngõ", "phố", "bãi"})
_NO_PLACES = word_set("độ mức xa cao lúc khi mùa năm ngày tháng đầu cuối thời quá gần hơn")
"""What stands behind "ở" or "tại" and is no place."""
_MEASURED = pattern(
    r"\d\s?(?:%|đồng|triệu|tỷ|km|m2|m3|ha|tấn|kg|giờ|h\b|người|hộ|em|cháu|m\b|ngày|/)"
    r"|\b(?:ngày|lúc) \d"
)
_MADE_NOUNS = word_set("cuộc việc lượt suất phần bữa buổi lời tiếng đơn")
"""What makes a noun of a verb: "527 cuộc gọi"."""
_RATE = pattern(r"\s?/\s?([^\W\d_]+\d?)(/?)")
_LONGEST_RATE = 16
_PRICED = word_set("kg m2 m3 ha tấn tạ lít công con quả bao kwh ký lạng sào mẫu")
_CLASSIFIERS = frozenset({"ngôi", "chiếc", "con", "cái", "khẩu", "chú", "đứa", "tờ", "pho", "bức"})
"""What a number of things does not end with while their noun follows: "64 ngôi mộ"."""


class Limits:
    """What is known of a page's candidates that decides which questions they may answer.

    Attributes:
        persons: Who of them may be a person, and what is told of them.
    """

    def __init__(
        self, candidates: Sequence[Candidate], kinds: NDArray[np.intp], cut: Mask, compound: Mask
    ) -> None:
        """Take the candidates.

        Args:
            candidates: The candidates.
            kinds: Their kinds, as places in `KINDS`.
            cut: Which of them start or end within a unit of two syllables.
            compound: Which of them end with a unit of two syllables: "14 biển báo".
        """
        self._candidates = candidates
        self._kinds = kinds
        self._cut = cut
        self._compound = compound
        self._made: dict[str, Mask] = {}
        self.persons = Persons(candidates)

    def allowed(self, asking: Asking) -> Mask:
        """Return which candidates a question may have."""
        asked = asking.asked
        if asked == _UNANSWERED:
            return np.zeros(len(self._candidates), bool)
        whole = ~self._mask("cut", self._cuts)
        found = _ALLOWED[asked][self._kinds] & whole
        if asked == "person":
            return self._holders(asking) & whole
        if asked in {"place", "organisation"}:
            streets = self._mask("grounds", partial(self._each, _is_ground))
            found &= ~self.persons.inside_names | streets
            found &= ~self._mask("lone", partial(self._each, _is_lone))
            found &= ~self._mask("ends", self._bad_ends)
            found &= ~self._mask("odd", partial(self._each, _is_odd))
            if asked == "organisation":
                found &= ~self._mask("ways", partial(self._each, _is_way))
        elif asked == "money":
            found &= self._amounts(asking)
        elif asked == "reason":
            found &= ~self._mask("cued", partial(self._each, _is_cued))
        elif asked in {"date", "time"}:
            found = of_life(asking, self._candidates, found & self._dates(asking))
        elif asked == "number":
            found &= self._figures(asking)
        elif asked == "contact" and (phones := self._kinds == KINDS.index("phone")).any():
            found = phones
        return found

    def _holders(self, asking: Asking) -> Mask:
        """Return the persons, and the bodies where one may be asked for, deputies left out."""
        found = self.persons.possible
        if asking.grain == "body":
            bodies = self._of({"organisation"}) | self._mask("led", self._led_bodies)
            found = found | (bodies & ~self._mask("ends", self._bad_ends))
        return found if asking.office is None else found & ~self.persons.deputies(asking.office)

    def _amounts(self, asking: Asking) -> Mask:
        rated = self._mask("rated", partial(self._each, _is_badly_rated))
        found, least = self._mask("money", self._sums) & ~rated, least_sum(asking.words)
        return found & self._each(lambda item: _is_worth(item, least)) if least else found

    def agreeing(self, asking: Asking, chosen: NDArray[np.intp]) -> NDArray[np.float32]:
        """Return how candidates agree with what is asked for, [chosen, AGREEING].

        Whether an office is asked for and with its rank, whether the person's is known, is of the
        rank asked for, and how much of the body's name it shares; whether a size is asked for and
        is the candidate's; whether a day, a clock and a year are told.
        """
        table = np.zeros((len(chosen), AGREEING), np.float32)
        wanted = asking.office
        if wanted is not None:
            table[:, 0], table[:, 1] = 1, bool(wanted.ranks)
            for row, place in enumerate(chosen.tolist()):
                held = self.persons.offices[place]
                if held is not None:
                    shared = len(wanted.words & held.words) / max(len(wanted.words), 1)
                    strange = len(held.words - wanted.words) / max(len(held.words), 1)
                    table[row, 2:6] = 1, office_agrees(wanted, held), shared, strange
        if asking.size not in {"", THINGS}:
            sizes, wished = self.sizes, sizes_for(asking.size) - {"", EITHER}
            table[:, 6] = 1
            table[:, 7] = [sizes[place] in wished for place in chosen.tolist()]
        if asking.asked in {"date", "time"}:
            for column, (name, form) in enumerate((*_GRAINS.items(), ("clock", _CLOCK)), 8):
                table[:, column] = self._mask(name, partial(self._told, form))[chosen]
        return table

    def _dates(self, asking: Asking) -> Mask:
        found = ~self._mask("loose", partial(self._each, _is_loose))
        if asking.asked == "time":
            return found & self._mask("clock", partial(self._told, _CLOCK))
        if not asking.grain:
            found &= ~self._mask("partial", self._partial)
        if asking.grain:
            form = _GRAINS[asking.grain]
            found &= self._mask(asking.grain, partial(self._told, form))
        if asking.grain == "day":
            found &= ~self._mask("clock", partial(self._told, _CLOCK))
        return found

    def _figures(self, asking: Asking) -> Mask:
        sizes = self.sizes
        if asking.grain == "order":
            return self._of({"ordinal"})
        whole = ~self._each(partial(_is_cut, frozenset(pairwise(asking.words))))
        if not asking.size:
            return whole
        found = whole & ~(self._of(_WHOLE) | self._mask("money", self._sums))
        trade = trade_named(asking.focus)
        if trade is not None:
            found &= self._each(lambda item: trade_of(_noun_of(item)) in {None, trade})
        wanted = sizes_for(asking.size)
        if wanted.isdisjoint({"time", "day", "month"}):
            found &= ~self._of({"duration"})
        return np.asarray(found & np.array([size in wanted for size in sizes], bool))

    def _partial(self) -> Mask:
        """Return the days and hours that stand in "17h00 ngày 25/2", told whole."""
        whole = {
            (item.number, word): item
            for item in self._candidates
            if item.form == "joined" and item.kind in _DATED and _CLOCK.search(item.text.lower())
            if _RANGED.isdisjoint(item.words)
            for word in range(item.first, item.last)
        }
        return self._each(
            lambda item: (
                item.kind in _DATED
                and (found := whole.get((item.number, item.first))) is not None
                and item.last - item.first < found.last - found.first
            )
        )

    @cached_property
    def sizes(self) -> Sequence[str]:
        """What the figure of each candidate measures."""
        return [size_of(item.basis) for item in self._candidates]

    def _cuts(self) -> Mask:
        """Return which candidates end within a word: "1.650 hợp", "64 ngôi" of "64 ngôi mộ"."""
        loose = self._each(
            lambda item: item.kind != "reason" and (item.fact is None or item.form != "plain")
        )
        led = self._each(lambda item: item.form == "led" and item.kind in _FIGURES)
        doing = self._each(_counts_doing) & ~self._compound
        return (self._cut & loose) | led | self._each(_lacks_noun) | doing

    def _led_bodies(self) -> Mask:
        return self._each(lambda item: item.kind == "name" and starts_with_body(item.words) > 0)

    def _bad_ends(self) -> Mask:
        return self._each(lambda item: ends_doing(item) or is_torn(item) or is_shorn(item))

    def _sums(self) -> Mask:
        return self._each(lambda item: item.kind == "money" or _is_sum(item))

    def _told(self, form: re.Pattern[str]) -> Mask:
        return self._each(
            lambda item: (
                item.kind in _DATED and bool(form.search(" ".join(item.text.lower().split())))
            )
        )

    def _of(self, kinds: Iterable[str]) -> Mask:
        return np.isin(self._kinds, [KINDS.index(kind) for kind in kinds])

    def _each(self, is_one: Callable[[Candidate], bool]) -> Mask:
        return np.fromiter(map(is_one, self._candidates), bool, len(self._candidates))

    def _mask(self, name: str, make: Callable[[], Mask]) -> Mask:
        if name not in self._made:
            self._made[name] = make()
        return self._made[name]


def _noun_of(item: Candidate) -> str | None:
    """Return what a figure counts, folded."""
    return None if item.basis is None or item.basis.unit is None else fold(item.basis.unit)


def _is_cut(pairs: frozenset[tuple[str, str]], item: Candidate) -> bool:
    """Tell "126 hiện" of "126 hiện vật" where a question names the whole: "bao nhiêu hiện vật"."""
    words, last = item.passage.words, item.last
    if item.form != "longer1" or _noun_of(item) is not None or last >= len(words):
        return False
    return item.words[-1].isalpha() and (words[last - 1], words[last]) in pairs


def _is_sum(item: Candidate) -> bool:
    if item.kind not in {"number", "quantity", "range"}:
        return False
    unit = item.basis.unit if item.basis is not None else None
    return (unit or "").startswith(("đồng", "USD")) or bool(_MONEY.search(" ".join(item.words)))


def _is_lone(item: Candidate) -> bool:
    """Tell the capital that starts a clause from a name: "Lễ", but not "EVN"."""
    words, clauses, first = item.passage.words, item.passage.clauses, item.first
    starts = not first or clauses[first] != clauses[first - 1]
    alone = item.kind == "name" and item.last - first == 1 and not item.text.isupper()
    return alone and (words[first] in BREAKS or (starts and words[first].isalpha()))


def _is_badly_rated(item: Candidate) -> bool:
    """Tell "17.000 đồng" of "17.000 đồng/kg": prices are told with what they are for.

    They were in 10 of 13 written questions; sums for a time or a person in 6 of 15.
    """
    text, end = item.passage.view.text, item.passage.ends[item.last - 1]
    behind = _RATE.match(text[end : end + _LONGEST_RATE])
    return behind is not None and behind[1] in _PRICED and behind[2] != "/"


def _counts_doing(item: Candidate) -> bool:
    """Tell a figure that a verb was taken into: "58 phiếu chê"."""
    if not _MADE_NOUNS.isdisjoint(item.words[-2:-1]):
        return False
    return (
        item.form in {"longer1", "longer2"}
        and item.kind in _FIGURES
        and (item.words[-1] in DOING | DONE)
    )


def _is_ground(item: Candidate) -> bool:
    """Tell a place that has a person's name: "số 15 đường Trần Quý Cáp"."""
    words = item.words
    named = item.kind == "name" and item.form == "led" and len(words) > 1
    return named and any(tuple(words[:size]) in SPOTS for size in (1, 2, 3))


def _is_odd(item: Candidate) -> bool:
    """Tell what no place looks like: "chị Thoa (xã Thuỷ Khê", "độ cao 1.420 m"."""
    if item.kind != "setting":
        return False
    text = item.text
    if text.count("(") != text.count(")") or item.words[0] in ADDRESSES | _NO_PLACES:
        return True
    return bool(_MEASURED.search(text.lower()))


def _is_way(item: Candidate) -> bool:
    """Tell roads and waters, which are no bodies."""
    return item.kind in NAMED and (
        item.words[0] in _WAYS or tuple(item.words[:2]) in {("quốc", "lộ"), ("tỉnh", "lộ")}
    )


def _lacks_noun(item: Candidate) -> bool:
    words, clauses, last = item.passage.words, item.passage.clauses, item.last
    if item.words[-1] not in _CLASSIFIERS or item.kind not in _FIGURES or last >= len(words):
        return False
    goes_on = clauses[last] == clauses[last - 1] and words[last].isalpha()
    return goes_on and words[last] not in BREAKS


def _is_worth(item: Candidate, least: int) -> bool:
    number = None if item.basis is None else item.basis.number
    return number is None or number >= least


def _is_cued(item: Candidate) -> bool:
    return item.form == "cue" or item.words[0] in _CUED


def _is_loose(item: Candidate) -> bool:
    """Tell "hết ngày 31/10" and the "31/10" of "ngày 31/10" from the day as it is said."""
    if item.kind not in {"date", "time"}:
        return False
    return item.form == "short" or (item.form == "led" and item.words[0] in _LOOSE_LEADS)
