"""The figures of a source in the order of their values, and those of a passage added up.

`operations` looks up in it what a figure may be worked out from.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from vnsum.truth.figures.amounts import as_length, base_of, split_figures, worth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.index.places import Place

__all__ = ["Entry", "Ledger"]

_KINDS = frozenset({"number", "quantity", "money", "percent", "duration", "ratio", "range"})
_MOST = 96
"""Figures that are compared with each other."""
_LONGEST_RUN = 8
_THOUSAND = 1000
_YEARS = range(1900, 2100)
_BELOW, _ABOVE = Decimal("0.999999999"), Decimal("1.000000001")
"""What a quotient may be off by the digits that are kept of it."""
_EACH = frozenset({"mỗi", "một"})
_REACH = 6
"""Words between a count and what each of them gets; set by hand."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An amount of the source: a figure, or figures of one passage added up."""

    value: Decimal
    parts: tuple[Place, ...]


class Ledger:
    """Figures of a source by what they measure, in the order of their values."""

    def __init__(self, places: Iterable[Place]) -> None:
        """Take the figures of some places, the best aligned first.

        Args:
            places: Facts of the source.
        """
        found = (part for place in places for part in split_figures(as_length(place)))
        self.figures = [one for one in found if _is_figure(one.fact)][:_MOST]
        self._single: dict[str, list[Entry]] = defaultdict(list)
        self._run: dict[str, list[Entry]] = defaultdict(list)
        for figure in self.figures:
            if figure.fact.kind != "ratio":
                self._single[base_of(figure.fact)].append(Entry(worth(figure), (figure,)))
            if _is_bare_amount(figure.fact):
                self._single["vnd"].append(Entry(worth(figure), (figure,)))
        for base, singles in self._single.items():
            self._run[base] = [*_runs(singles), *_runs(_each(self.figures, singles))]
        self._sorted: dict[tuple[str, bool], tuple[list[Decimal], list[Entry]]] = {}

    def bases(self) -> Iterable[str]:
        """Return what the figures measure."""
        return tuple(self._single)

    def singles(self, base: str) -> Sequence[Entry]:
        """Return the figures that measure something."""
        return self._single.get(base, ())

    def runs(self, base: str) -> Sequence[Entry]:
        """Return the sums of neighbouring figures that measure something."""
        return self._run.get(base, ())

    def between(self, base: str, low: Decimal, high: Decimal, *, runs: bool = False) -> list[Entry]:
        """Return the figures, or the runs, that are worth so much.

        Args:
            base: What they measure.
            low: Least value.
            high: Greatest value.
            runs: Whether runs are looked up.

        Returns:
            The entries in the order of their values.
        """
        key = base, runs
        if key not in self._sorted:
            entries = sorted(self.runs(base) if runs else self.singles(base), key=_value)
            self._sorted[key] = [entry.value for entry in entries], entries
        values, entries = self._sorted[key]
        first, last = bisect_left(values, low * _BELOW), bisect_right(values, high * _ABOVE)
        return entries[first:last]


def _value(entry: Entry) -> Decimal:
    return entry.value


def _is_bare_amount(fact: Fact) -> bool:
    """Tell whether a bare number may be an amount of money: "ô tô: 12.000 (mức cũ 15.000)"."""
    bare = fact.kind == "number" and not fact.unit and not fact.counts
    return bare and (fact.number or 0) >= _THOUSAND


def _is_figure(fact: Fact) -> bool:
    if fact.kind not in _KINDS or not fact.number:
        return False
    bare = fact.kind == "number" and not fact.unit and not fact.counts
    return not (bare and fact.text.isdigit() and int(fact.number) in _YEARS)


def _runs(singles: Sequence[Entry]) -> Iterator[Entry]:
    """Yield sums of two and more figures that follow each other in a passage."""
    for _, group in groupby(singles, key=lambda entry: entry.parts[0].number):
        row = sorted(group, key=lambda entry: entry.parts[-1].first)
        for first in range(len(row)):
            total, parts = row[first].value, row[first].parts
            for last in range(first + 1, min(len(row), first + _LONGEST_RUN)):
                if row[last].parts[-1].first == parts[-1].first:
                    break  # the two ends of a range are no two figures
                total += row[last].value
                parts += row[last].parts
                yield Entry(total, parts)


def _each(figures: Sequence[Place], singles: Sequence[Entry]) -> list[Entry]:
    """Return amounts with those told for each of several made one: "5 giải, mỗi giải 3 triệu".

    Empty where no amount is told so.
    """
    found, changed = [], False
    counts = {(one.number, one.first): one for one in figures if not base_of(one.fact)}
    for entry in singles:
        each = entry.parts[0]
        words, start = each.passage.words, max(0, each.first - _REACH)
        near = [counts[each.number, at] for at in range(start, each.first)
                if (each.number, at) in counts]  # fmt: skip
        told = any(
            words[at] in _EACH and words[at + 1] == near[-1].counted[0]
            for at in range(start, each.first - 1)
            if near and near[-1].counted
        )
        if told:
            total = worth(each) * (near[-1].fact.number or 1)
            found.append(Entry(total, (near[-1], each)))
            changed = True
        else:
            found.append(entry)
    return found if changed else []
