"""Names the source does not have as the draft has them: shorter, renamed, or outside the body."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.facts import CheckedFact
from vnsum.truth.index.equivalence import may_rename, same_value
from vnsum.truth.index.places import Place
from vnsum.truth.phrases import find_phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.facts import Fact
    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.source import SourceIndex

__all__ = ["called_by_last_name", "judge_name", "spans_at"]

_LEVELS = frozenset({"xã", "phường", "huyện", "quận", "tỉnh", "phố", "khu", "thị"})
_SHORT = 64
"""Most passages of a source all of which are looked through for a name of before."""
_FIRM, _SHORT_FIRM = ("công", "ty"), "cty"
_COUNTRY = "việt nam"
_WHOLE_COUNTRY = (["cả", "nước"], ["toàn", "quốc"], ["trong", "nước"], ["nước", "ta"])


def judge_name(draft: Place, source: SourceIndex) -> CheckedFact | None:
    """Judge a name whose value the source does not hold.

    Args:
        draft: Any fact of a draft.
        source: The source.

    Returns:
        Supported where its words stand together, or it is short for a name there; unclear where
        they stand outside the body or apart; None for others and for figures.
    """
    fact = draft.fact
    if fact.number is not None or fact.kind == "date":
        return None
    spans = find_phrase(draft.words, source) or _find_short(draft, source)
    if not spans and fact.kind == "organisation":
        spans = _find_without_place(draft, source) or _find_firm(draft, source)
    if not spans and fact.kind == "place":
        spans = _find_renamed(draft, source) or _find_country(fact, source)
    if (
        not spans
        and fact.kind in {"place", "organisation", "person"}
        and _is_in_page(draft, source)
    ):
        return CheckedFact(fact, "unclear", (), "", "outside-body")
    if spans:
        return CheckedFact(fact, "supported", spans_at(spans, source))
    if fact.kind in {"organisation", "place"} and all(
        word in source.spelt_vocabulary and not word.isdigit() for word in fact.value.split()
    ):
        return CheckedFact(fact, "unclear", (), "", "words-apart")
    return None


def _find_renamed(draft: Place, source: SourceIndex) -> Sequence[tuple[int, int]]:
    """Find a place by the name it had before July 2025, or has since, whatever its last word."""
    if not may_rename(source.published) or len(source.passages) > _SHORT:
        return ()
    return [
        (place.fact.start, place.fact.end)
        for number in range(len(source.passages))
        for place in source.places(number)
        if place.fact.kind == "place"
        and same_value(draft.fact, place.fact, published=source.published)
    ]


def _find_country(fact: Fact, source: SourceIndex) -> Sequence[tuple[int, int]]:
    """Find the country where the source speaks of the whole of it: "hiếm gặp trên cả nước"."""
    told = fact.value == _COUNTRY
    found = (find_phrase(words, source) for words in _WHOLE_COUNTRY) if told else iter(())
    return next(filter(None, found), ())


def _find_without_place(draft: Place, source: SourceIndex) -> Sequence[tuple[int, int]]:
    """Find "Hội Chữ thập đỏ huyện" for the same body with the name of its district."""
    words = list(draft.words)
    ends = [number for number, word in enumerate(words) if word in _LEVELS and number > 1]
    if not ends or not _is_in_page(draft, source, words[ends[-1] :]):
        return ()
    return find_phrase(words[: ends[-1] + 1], source) or find_phrase(words[: ends[-1]], source)


def _find_firm(draft: Place, source: SourceIndex) -> Sequence[tuple[int, int]]:
    """Find a firm whose head the source shortens: "Công ty Cầu 18" of "Cty Cầu 18"."""
    head, name = draft.words[: len(_FIRM)], draft.words[len(_FIRM) :]
    return find_phrase([_SHORT_FIRM, *name], source) if tuple(head) == _FIRM and name else ()


def _is_in_page(draft: Place, source: SourceIndex, words: Sequence[str] = ()) -> bool:
    """Tell whether a name stands on the page outside what is read: in a masthead, a section."""
    name = words or draft.words
    return len(name) > 1 and source.is_in_page(name)


def _find_short(draft: Place, source: SourceIndex) -> Sequence[tuple[int, int]]:
    """Find the person meant by a last name alone ("ông Tuấn")."""
    if draft.fact.kind != "person" or len(draft.words) > 1:
        return ()
    places = source.places_like(draft.fact)
    return [(place.fact.start, place.fact.end) for place in places if place.fact.kind == "person"]


def spans_at(spans: Sequence[tuple[int, int]], source: SourceIndex) -> tuple[Span, ...]:
    """Return offsets into a source as spans with their text."""
    text = source.release.source
    return tuple(Span(start, end, text[start:end]) for start, end in spans)


def called_by_last_name(draft: Place, source: SourceIndex) -> Sequence[Place]:
    """Return where the source calls a person by the last name: "ông Anh" of "Lê Ngọc Anh".

    Args:
        draft: A person of a draft.
        source: The source.

    Returns:
        Those places; none where it names another whose last name that is.
    """
    fact = draft.fact
    last = replace(fact, value=fact.value.rsplit(" ", 1)[-1])
    alike = [place for place in source.places_like(last) if place.fact.kind == "person"]
    if not all(same_value(place.fact, fact) or same_value(fact, place.fact) for place in alike):
        return ()
    named = [place for place in alike if not same_value(fact, place.fact)]
    known = {(place.number, place.last - 1) for place in alike}
    for number, at in source.occurrences(last.value):
        passage = source.passages[number]
        if (number, at) not in known and _stands_alone(passage, at):
            start, end = passage.place_of(at, at + 1)
            text = source.release.source[start:end]
            named.append(
                Place(passage, replace(last, start=start, end=end, text=text), at, at + 1, number)
            )
    return named


def _stands_alone(passage: Passage, at: int) -> bool:
    """Tell whether a word inside a sentence is a name by its capital, and the only one there."""
    text, starts = passage.view.text, passage.starts
    beside = [number for number in (at - 1, at + 1) if 0 < number < len(starts)]
    named = at > 0 and text[starts[at]].isupper()
    return named and not any(text[starts[number]].isupper() for number in beside)
