"""Which candidates a question may have at all: what it asks for is often certain.

"Who" is answered by a person's bare name, "how much money" by money, "on which day" by a day, "how
many people" by no hectares. The ranking chooses among what is left.
"""

from __future__ import annotations

import re
from functools import cached_property, partial
from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.asked import ASKED
from vnsum.answering.candidates import KINDS, starts_with_body
from vnsum.answering.cues import ADDRESSES, BREAKS, CUES
from vnsum.answering.offices import held_offices, starts_with_rank
from vnsum.answering.sizes import EITHER, THINGS, least_sum, size_of, sizes_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from vnsum.answering.candidates import Candidate
    from vnsum.answering.offices import HeldOffice, WantedOffice
    from vnsum.answering.questions import Asking
    from vnsum.truth.passages import Passage

    Mask = NDArray[np.bool_]

__all__ = ["AGREEING", "Limits", "office_agrees"]

AGREEING = 14
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
}
_ALLOWED = {
    name: np.array([kind in _PLAUSIBLE.get(name, frozenset(KINDS)) for kind in KINDS])
    for name in ASKED
}
_NAMED, _WHOLE = frozenset({"name", "organisation", "place"}), frozenset({"money", "percent"})
_MONEY = re.compile(
    r"\b(?:(?<!hợp )(?<!cộng )(?<!hội )đồng(?! chí)|tỷ|tỉ|triệu|nghìn|ngàn|usd|đô)\b"
)
_DAY = re.compile(
    r"\d\s?[/.-]\s?\d|ngày \d|\bmùng\b|\brằm\b|\bthứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|ngày mai"
    r"|hôm"
)
_MONTH, _YEAR = re.compile(r"\d\s?[/.-]\s?\d|\btháng\b"), re.compile(r"\bnăm\b|\d{4}")
_CLOCK = re.compile(r"\d\s?(?:giờ|h)|\d:\d|\btiếng\b")
_GRAINS = {"day": _DAY, "month": _MONTH, "year": _YEAR}
_LOOSE_LEADS = frozenset({"hết", "trước", "vào", "lúc", "khoảng", "đến", "từ"})
_CUED = frozenset(cue[0] for cue in CUES if len(cue) == 1) - {"từ", "theo"}
_MIDDLE = frozenset({"thị", "văn"})
"""Second syllables that tell a person whatever else the name was taken for."""
_RATED = frozenset({"mỗi", "một", "giá", "từng", "lương", "hàng", "hằng", "đơn"})
"""What stands in a question for a rate."""
_WAYS = frozenset({"đường", "sông", "cầu", "hồ", "đèo", "núi", "kênh", "hẻm", "ngõ", "phố", "bãi"})
_CLASSIFIERS = frozenset({"ngôi", "chiếc", "con", "cái", "khẩu", "chú", "đứa", "tờ", "pho", "bức"})
"""What a number of things does not end with while their noun follows: "64 ngôi mộ"."""
_SHORTEST_NAME, _LONGEST_NAME = 2, 5


def office_agrees(wanted: WantedOffice, held: HeldOffice | None) -> int:
    """Return 1 where a person holds the rank asked for, -1 another one, 0 where none is told."""
    if held is None:
        return 0
    if wanted.ranks:
        return 1 if wanted.ranks & held.ranks else -1
    return 1 if held.leads else -1


def _is_deputy(wanted: WantedOffice, held: HeldOffice | None) -> bool:
    """Tell a deputy where the head is asked for, or a head where a deputy is."""
    if held is None or wanted.ranks & held.ranks:
        return False
    heads, theirs = (
        {rank.removeprefix("phó ").removeprefix("trưởng ") for rank in ranks}
        for ranks in (wanted.ranks, held.ranks)
    )
    return bool(heads & theirs)


class Limits:
    """What is known of a page's candidates that decides which questions they may answer."""

    def __init__(self, candidates: Sequence[Candidate], kinds: NDArray[np.intp], cut: Mask) -> None:
        """Take the candidates.

        Args:
            candidates: The candidates.
            kinds: Their kinds, as places in `KINDS`.
            cut: Which of them start or end within a unit of two syllables.
        """
        self._candidates = candidates
        self._kinds = kinds
        self._cut = cut
        self._made: dict[str, Mask] = {}

    def allowed(self, asking: Asking) -> Mask:
        """Return which candidates a question may have."""
        asked = asking.asked
        whole = ~self._mask("cut", self._cuts)
        found = _ALLOWED[asked][self._kinds] & whole
        if asked == "person":
            return self._holders(asking) & whole
        if asked in {"place", "organisation"}:
            found &= ~self._mask("personal", self._personal)
            found &= ~self._mask("lone", partial(self._each, _is_lone))
            if asked == "organisation":
                found &= ~self._mask("ways", partial(self._each, _is_way))
        elif asked == "money":
            found &= self._amounts(asking)
        elif asked == "reason":
            found &= ~self._mask("cued", partial(self._each, _is_cued))
        elif asked in {"date", "time"}:
            found &= self._dates(asking)
        elif asked == "number":
            found &= self._figures(asking)
        elif asked == "contact" and (phones := self._kinds == KINDS.index("phone")).any():
            found = phones
        return found

    def _holders(self, asking: Asking) -> Mask:
        """Return the persons, and the bodies where one may be asked for, deputies left out."""
        found = self._mask("person", self._persons)
        if asking.grain == "body":
            found = found | self._of({"organisation"})
        return found if asking.office is None else found & ~self._deputies(asking.office)

    def _amounts(self, asking: Asking) -> Mask:
        found, least = self._mask("money", self._sums), least_sum(asking.words)
        return found & self._each(lambda item: _is_worth(item, least)) if least else found

    def agreeing(self, asking: Asking, chosen: NDArray[np.intp]) -> NDArray[np.float32]:
        """Return how candidates agree with what is asked for, [chosen, AGREEING].

        Whether an office is asked for and with its rank, whether the person's is known, is of the
        rank asked for, and how much of the body's name it shares; whether a size is asked for and
        is the candidate's; whether a day, a clock and a year are told; whether a rate is asked for
        ("một tháng", "mỗi người") and is one.
        """
        table = np.zeros((len(chosen), AGREEING), np.float32)
        wanted = asking.office
        if wanted is not None:
            table[:, 0], table[:, 1] = 1, bool(wanted.ranks)
            for row, place in enumerate(chosen.tolist()):
                held = self.offices[place]
                if held is not None:
                    shared = len(wanted.words & held.words) / max(len(wanted.words), 1)
                    strange = len(held.words - wanted.words) / max(len(held.words), 1)
                    table[row, 2:6] = 1, office_agrees(wanted, held), shared, strange
        if asking.size not in {"", THINGS}:
            sizes, wished = self.sizes, sizes_for(asking.size) - {"", EITHER}
            table[:, 6] = 1
            table[:, 7] = [sizes[place] in wished for place in chosen.tolist()]
        if asking.asked in {"money", "percent"}:
            table[:, 12] = not _RATED.isdisjoint(asking.words)
            table[:, 13] = self._mask("rate", partial(self._each, _is_rate))[chosen]
        if asking.asked in {"date", "time"}:
            for column, (name, form) in enumerate((*_GRAINS.items(), ("clock", _CLOCK)), 8):
                table[:, column] = self._mask(name, partial(self._told, form))[chosen]
        return table

    def _dates(self, asking: Asking) -> Mask:
        found = ~self._mask("loose", partial(self._each, _is_loose))
        if asking.asked == "time":
            return found & self._mask("clock", partial(self._told, _CLOCK))
        if asking.grain:
            form = _GRAINS[asking.grain]
            found &= self._mask(asking.grain, partial(self._told, form))
        if asking.grain == "day":
            found &= ~self._mask("clock", partial(self._told, _CLOCK))
        return found

    def _figures(self, asking: Asking) -> Mask:
        sizes = self.sizes
        if not asking.size:
            return np.ones(len(sizes), bool)
        found = ~(self._of(_WHOLE) | self._mask("money", self._sums))
        wanted = sizes_for(asking.size)
        if wanted.isdisjoint({"time", "day", "month"}):
            found &= ~self._of({"duration"})
        return found & np.array([size in wanted for size in sizes], bool)

    @cached_property
    def sizes(self) -> Sequence[str]:
        """What the figure of each candidate measures."""
        return [size_of(item.basis) for item in self._candidates]

    @cached_property
    def offices(self) -> Sequence[HeldOffice | None]:
        """The office each person among the candidates holds."""
        found: list[HeldOffice | None] = [None] * len(self._candidates)
        for passage, places in self._persons_by_passage():
            spans = sorted({(item.first, item.last) for _, item in places})
            held = dict(zip(spans, held_offices(passage, spans), strict=True))
            for place, item in places:
                found[place] = held[item.first, item.last]
        return self._shared(found)

    def _shared(self, found: list[HeldOffice | None]) -> list[HeldOffice | None]:
        """Give every place of a name the offices that any of them tells."""
        known: dict[int, HeldOffice] = {}
        for place, held in enumerate(found):
            if held is not None:
                name = int(self.names[place])
                known[name] = held if name not in known else known[name].with_other(held)
        persons = self._mask("person", self._persons)
        return [
            known.get(int(name)) if is_one else None
            for name, is_one in zip(self.names, persons, strict=True)
        ]

    def full_name(self, place: int) -> int:
        """Return where a person who is named in short is named in full, before or else behind.

        Args:
            place: A candidate.

        Returns:
            The candidate with the full name; the same one where it is none of a person in short.
        """
        item = self._candidates[place]
        if item.kind != "person" or item.last - item.first > 1:
            return place
        name = item.words[-1]
        fuller = [
            (other.number > item.number, abs(other.number - item.number), number)
            for number, other in self._full_names
            if other.words[-1] == name
        ]
        return min(fuller)[2] if fuller else place

    @cached_property
    def names(self) -> NDArray[np.intp]:
        """A number for each candidate that all places of one name share."""
        known: dict[tuple[str, ...], int] = {}
        found = np.arange(len(self._candidates)) + len(self._candidates)
        for place, item in enumerate(self._candidates):
            if item.kind in _NAMED or item.kind == "person":
                words = tuple(self._candidates[self.full_name(place)].words)
                found[place] = known.setdefault(words, len(known))
        return found

    @cached_property
    def _full_names(self) -> Sequence[tuple[int, Candidate]]:
        places = np.flatnonzero(self._mask("person", self._persons)).tolist()
        named = ((place, self._candidates[place]) for place in places)
        return [(place, one) for place, one in named if one.last - one.first > 1]

    def _persons_by_passage(self) -> Iterable[tuple[Passage, list[tuple[int, Candidate]]]]:
        persons = self._mask("person", self._persons)
        found: dict[int, list[tuple[int, Candidate]]] = {}
        for place in np.flatnonzero(persons).tolist():
            item = self._candidates[place]
            found.setdefault(item.number, []).append((place, item))
        return [(places[0][1].passage, places) for places in found.values()]

    def _deputies(self, wanted: WantedOffice) -> Mask:
        if not wanted.ranks:
            return np.zeros(len(self._candidates), bool)
        return np.array([_is_deputy(wanted, held) for held in self.offices], bool)

    def _cuts(self) -> Mask:
        """Return which candidates end within a word: "1.650 hợp", "64 ngôi" of "64 ngôi mộ"."""
        loose = self._each(
            lambda item: item.kind != "reason" and (item.fact is None or item.form != "plain")
        )
        return (self._cut & loose) | self._each(_lacks_noun)

    def _persons(self) -> Mask:
        """Return who may be a person: bare names, and capitals that are nothing else."""
        taken = self._taken(lambda item: item.kind in {"place", "organisation", "person"})
        return np.array(
            [
                item.form != "titled"
                if item.kind == "person"
                else _is_like_a_person(item) and (not at or not _MIDDLE.isdisjoint(item.words[1:]))
                for item, at in zip(self._candidates, taken, strict=True)
            ],
            bool,
        )

    def _personal(self) -> Mask:
        """Return the names that a person's is part of, those of bodies left out."""
        taken = self._taken(lambda item: item.kind == "person")
        return (
            taken & self._of({"name"}) & self._each(lambda item: not starts_with_body(item.words))
        )

    def _taken(self, is_one: Callable[[Candidate], bool]) -> Mask:
        """Return which candidates share a word with a plain fact of some sort."""
        words = {
            (item.number, word)
            for item in self._candidates
            if item.form == "plain" and item.fact is not None and is_one(item)
            for word in range(item.first, item.last)
        }
        return self._each(
            lambda item: any((item.number, word) in words for word in range(item.first, item.last))
        )

    def _sums(self) -> Mask:
        return self._each(lambda item: item.kind == "money" or _is_sum(item))

    def _told(self, form: re.Pattern[str]) -> Mask:
        return self._each(lambda item: bool(form.search(" ".join(item.text.lower().split()))))

    def _of(self, kinds: Iterable[str]) -> Mask:
        return np.isin(self._kinds, [KINDS.index(kind) for kind in kinds])

    def _each(self, is_one: Callable[[Candidate], bool]) -> Mask:
        return np.fromiter(map(is_one, self._candidates), bool, len(self._candidates))

    def _mask(self, name: str, make: Callable[[], Mask]) -> Mask:
        if name not in self._made:
            self._made[name] = make()
        return self._made[name]


def _is_rate(item: Candidate) -> bool:
    return item.basis is not None and "/" in (item.basis.unit or "")


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
    return alone and starts and words[first].isalpha()


def _is_way(item: Candidate) -> bool:
    """Tell roads and waters, which are no bodies."""
    return item.kind in _NAMED and (
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


def _is_like_a_person(item: Candidate) -> bool:
    size = item.last - item.first
    if (
        item.kind not in _NAMED
        or item.form != "plain"
        or not _SHORTEST_NAME <= size <= _LONGEST_NAME
    ):
        return False
    parts = item.text.split()
    strange = item.words[0] in ADDRESSES or starts_with_rank(item.words)
    return not strange and all(
        part[0].isupper() and (len(part) == 1 or not part.isupper()) for part in parts
    )
