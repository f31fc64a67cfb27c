"""Every fact of a text: the door to `vnsum.truth.finding`.

One pass over the tokens. At each token the finders of its word are asked in order, and the first
that finds something decides where to go on, so that figures, dates and names never overlap.
Quotations are found apart and may hold other facts.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from vnsum.text.normalise import normalise
from vnsum.truth.finding.dates import (
    PARTS_OF_DAY,
    find_at_month,
    find_at_number,
    find_at_part_of_day,
    find_at_year,
    find_cued_day,
    find_day_after,
    find_relative,
)
from vnsum.truth.finding.number_words import ONES
from vnsum.truth.finding.numbered import find_numbered, find_post
from vnsum.truth.finding.ordinals import ORDINAL_HEADS, find_entrance, find_ordinal
from vnsum.truth.finding.organisations import BODY_WORDS, find_organisation
from vnsum.truth.finding.persons import find_person
from vnsum.truth.finding.places import (
    HEAD_WORDS,
    find_known_place,
    find_place,
    with_numbered,
)
from vnsum.truth.finding.quantities import (
    find_figure,
    find_half,
    find_multiple,
    find_round,
    find_years,
    numbers_item,
)
from vnsum.truth.finding.quotations import find_quotations
from vnsum.truth.finding.references import (
    find_document,
    find_phone,
    find_plate,
    is_part_of_name,
)
from vnsum.truth.finding.roads import ROAD_WORDS, find_road
from vnsum.truth.finding.spelt_figures import find_five, find_spelt_figure
from vnsum.truth.finding.times import find_lap, find_time
from vnsum.truth.finding.tokens import Found, Tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from vnsum.facts import Fact
    from vnsum.text.normalise import NormalisedText

    Finder = Callable[[Tokens, int], Found | None]

__all__ = ["find_facts", "find_in_view"]

_AT_NUMBER: Sequence[Finder] = (
    find_document,
    find_years,
    find_entrance,
    find_numbered,
    find_at_number,
    find_lap,
    find_time,
    find_phone,
    find_figure,
)
_AT_CAPITAL: Sequence[Finder] = (find_road, find_known_place, find_person)


def _at_words() -> Mapping[str, Sequence[Finder]]:
    """Return the finders to ask at each word, in order."""
    table: dict[str, list[Finder]] = {}
    groups: Sequence[tuple[Sequence[Finder], frozenset[str]]] = (
        ((find_organisation,), BODY_WORDS),
        ((find_road,), ROAD_WORDS),
        ((find_place,), HEAD_WORDS),
        ((find_cued_day,), frozenset({"ngày", "hôm", "mùng", "mồng"})),
        ((find_at_part_of_day,), PARTS_OF_DAY),
        ((find_at_month,), frozenset({"tháng"})),
        ((find_years, find_at_year, find_five), frozenset({"năm"})),
        ((find_round,), frozenset({"hàng", "vài", "mấy", "dăm"})),
        ((find_half,), frozenset({"nửa"})),
        ((find_post,), frozenset({"km"})),
        ((find_multiple,), frozenset({"gấp"})),
        ((find_ordinal,), ORDINAL_HEADS),
        ((find_spelt_figure,), frozenset(ONES) - {"năm"} | {"mười"}),
    )
    for finders, words in groups:
        for word in words:
            table.setdefault(word, []).extend(finders)
    return table


_AT_WORD = _at_words()
_YEARS = {"sau": 1, "tới": 1, "nay": 0, "ngoái": -1, "trước": -1}
_RELATIVE_HEADS = PARTS_OF_DAY | {"hôm", "ngày", "năm"}


def find_facts(text: str, *, published: date | None = None) -> tuple[Fact, ...]:
    """Find the figures, dates, names and quotations of a text.

    Args:
        text: Any text, as its author wrote it.
        published: The day "hôm nay" and "năm ngoái" count from; without it they are no facts.

    Returns:
        The facts by their start; `text[fact.start:fact.end] == fact.text` for each of them.
        Only quotations overlap others.
    """
    view = normalise(text, keep_lines=True)
    return find_in_view(view, published=published, with_items=False)


def find_in_view(
    view: NormalisedText,
    *,
    published: date | None = None,
    shift: int = 0,
    with_items: bool = True,
) -> tuple[Fact, ...]:
    """Find the facts of a text that was normalised already.

    Args:
        view: The text in the normalised view.
        published: As in `find_facts`.
        shift: Where the text starts in a longer one.
        with_items: Whether the numbers of a list's items are facts; they may be ranks.

    Returns:
        The facts by their start, their places in `view.source`, moved by `shift`.
    """
    tokens = Tokens(view, shift)
    today = published.date() if isinstance(published, datetime) else published
    facts: list[Fact] = list(find_quotations(view, shift))
    end = after = 0  # a finder may take a word before its own: "lần" of "lần thứ ba"
    for i in tokens.starters(_AT_WORD):
        if not with_items and numbers_item(tokens, i):
            continue
        found = (_find_at(tokens, i, today) or _next_day(tokens, i, facts)) if i >= after else None
        if found is not None:
            found = with_numbered(tokens, _in_its_year(tokens, found, today))
            facts.extend(fact for fact in found.facts if fact.start >= end)
            end, after = found.facts[-1].end, found.next
    return tuple(sorted(facts, key=lambda fact: (fact.start, -fact.end)))


def _next_day(tokens: Tokens, i: int, facts: Sequence[Fact]) -> Found | None:
    """Find "hôm sau": the day behind the one told last."""
    if tokens.word(i) != "hôm":
        return None
    days = (fact for fact in reversed(facts) if fact.kind == "date")
    return find_day_after(tokens, i, next(days, None))


def _in_its_year(tokens: Tokens, found: Found, today: date | None) -> Found:
    """Give a day the year said behind it: "ngày 30 tháng 6 năm sau"."""
    last = found.facts[-1]
    if today is None or last.kind != "date" or not last.value.startswith("????-"):
        return found
    step = _YEARS.get(tokens.word(found.next + 1)) if tokens.word(found.next) == "năm" else None
    if step is None or last.value.startswith("????-??"):
        return found
    value = f"{today.year + step:04d}{last.value[4:]}"
    return Found((*found.facts[:-1], replace(last, value=value)), found.next)


def _find_at(tokens: Tokens, i: int, today: date | None) -> Found | None:
    word = tokens.words[i]
    if word[0].isdecimal():
        plate = find_plate(tokens, i)
        return plate or (None if is_part_of_name(tokens, i) else _first(_AT_NUMBER, tokens, i))
    if today is not None and word in _RELATIVE_HEADS:
        found = find_relative(tokens, i, today)
        if found is not None:
            return found
    found = _first(_AT_WORD.get(word, ()), tokens, i)
    return found or (_first(_AT_CAPITAL, tokens, i) if tokens.is_capital(i) else None)


def _first(finders: Sequence[Finder], tokens: Tokens, i: int) -> Found | None:
    for finder in finders:
        found = finder(tokens, i)
        if found is not None:
            return found
    return None
