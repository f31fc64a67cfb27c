"""From what somebody typed to what the index is asked.

    công viên Hồ Sen        all of these words
    "điểm đọc sách"         the phrase
    xây*                    words that begin so
    -cháy                   without the word

Nothing typed is ever read as SQLite's own syntax: words are cut out as they are
for the index, and quoted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from vnsum.archive.words import holds_run, plain, words_of
from vnsum.errors import EmptyInputError, InputTooLargeError
from vnsum.lazily import pattern
from vnsum.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from vnsum.archive.gazetteer import When
    from vnsum.archive.places import OtherName, RenamedPlace

__all__ = ["Query", "parse", "quoted", "renamed"]

_LONGEST = 1000
"""Most words of a query; a release that is pasted in whole has fewer."""
_PIECE = pattern(r'(?P<minus>-)?"(?P<phrase>[^"]*)"|(?P<not>-)?(?P<word>[^\s"]+)')


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    Attributes:
        phrases: Runs of words that must all be there, in the order typed; most are of one word.
        prefixes: Beginnings of words that must be there.
        without: Runs of words that may not be there.
        choices: For each renamed place its other names, one of which must be there.
    """

    phrases: Sequence[tuple[str, ...]] = ()
    prefixes: Sequence[str] = ()
    without: Sequence[tuple[str, ...]] = ()
    choices: Sequence[Sequence[OtherName]] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the phrases in their order."""
        return tuple(word for phrase in self.phrases for word in phrase)

    def expression(self, column: str) -> str:
        """Return the query in FTS5's syntax.

        Args:
            column: "exact", or "plain" for the words without their marks.

        Returns:
            An expression; every word in it is quoted.
        """
        write = plain if column == "plain" else str
        wanted = [quoted(map(write, phrase)) for phrase in dict.fromkeys(self.phrases)]
        wanted += [f"{quoted([write(prefix)])}*" for prefix in self.prefixes]
        wanted += [f"({' OR '.join(_either(names, write))})" for names in self.choices]
        found = f"{column} : ({' AND '.join(wanted)})"
        for phrase in self.without:
            found = f"({found}) NOT {column} : {quoted(map(write, phrase))}"
        return found

    def settled(self, words: Sequence[str], write: Callable[[str], str]) -> tuple[Query, str]:
        """Say which of the other names a release uses.

        Args:
            words: Words of the release.
            write: How words are compared: as they are, or `plain`.

        Returns:
            The query with these names in place of the choices; the names to show, or "".
        """
        own = list(map(write, words))
        used = [
            name
            for names in self.choices
            for name in [next((n for n in names if holds_run(own, map(write, n.words))), None)]
            if name is not None
        ]
        settled = replace(self, phrases=(*self.phrases, *(n.words for n in used)), choices=())
        return settled, ", ".join(name.name for name in used)


def _either(names: Sequence[OtherName], write: Callable[[str], str]) -> Iterator[str]:
    for name in names:
        one = quoted(map(write, name.words))
        larger = " OR ".join(quoted(map(write, words)) for words in name.beside)
        yield f"({one} AND ({larger}))" if larger else one


def parse(text: str) -> Query:
    """Read a query.

    Args:
        text: What was typed.

    Returns:
        The query.

    Raises:
        EmptyInputError: When there is no word to look for.
        InputTooLargeError: When there are over 1,000 words.
    """
    phrases: list[tuple[str, ...]] = []
    without: list[tuple[str, ...]] = []
    prefixes: list[str] = []
    for piece in _PIECE.finditer(normalise(text).text.replace("“", '"').replace("”", '"')):
        word = piece["word"] or ""
        words = tuple(words_of(piece["phrase"] if piece["phrase"] is not None else word))
        if not words:
            continue
        if piece["minus"] or piece["not"]:
            without.append(words)
        elif word.endswith("*"):
            prefixes.append(words[-1])
            phrases += [words[:-1]] if words[1:] else []
        else:
            phrases.append(words)
    count = sum(map(len, (*phrases, *without))) + len(prefixes)
    if not phrases and not prefixes:
        raise EmptyInputError("there is no word to look for", hint="type one or more words")
    if count > _LONGEST:
        raise InputTooLargeError(f"the query has {count:,} words", hint="give at most 1,000")
    return Query(tuple(phrases), tuple(prefixes), tuple(without))


def renamed(query: Query, places: Sequence[RenamedPlace], when: When) -> Query | None:
    """Put other names in place of the places of a query.

    Args:
        query: The query.
        places: The places among its words, from `renamed_places`.
        when: The names since July 2025, or those before.

    Returns:
        The query with choices; None where no place has another name then.
    """
    starts = list(accumulate(map(len, query.phrases), initial=0))
    taken: set[int] = set()
    choices: list[Sequence[OtherName]] = []
    for place in places:
        names, held = place.names(when), _phrases_of(place, starts)
        before = query.words[starts[held[0]] : place.first]
        after = query.words[place.last : starts[held[-1] + 1]]
        whole = len(held) == 1 or not (before or after)
        if names and whole and taken.isdisjoint(held):
            choices.append([replace(one, words=(*before, *one.words, *after)) for one in names])
            taken.update(held)
    kept = tuple(phrase for at, phrase in enumerate(query.phrases) if at not in taken)
    return replace(query, phrases=kept, choices=tuple(choices)) if choices else None


def _phrases_of(place: RenamedPlace, starts: Sequence[int]) -> Sequence[int]:
    """Return which phrases hold words of a place."""
    ranges = enumerate(pairwise(starts))
    return [at for at, (start, end) in ranges if start < place.last and place.first < end]


def quoted(words: Iterable[str]) -> str:
    """Quote a run of words as one string of FTS5; no word holds a quote."""
    return '"' + " ".join(words) + '"'
