"""From what somebody typed to what the index is asked.

    công viên Hồ Sen        all of these words
    "điểm đọc sách"         the phrase
    xây*                    words that begin so
    -cháy                   without the word

Nothing typed is ever read as SQLite's own syntax: words are cut out as they are
for the index, and quoted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vnsum.archive.words import plain, words_of
from vnsum.errors import EmptyInputError, InputTooLargeError
from vnsum.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Query", "parse", "quoted"]

_LONGEST = 1000
"""Most words of a query; a release that is pasted in whole has fewer."""
_PIECE = re.compile(r'(?P<minus>-)?"(?P<phrase>[^"]*)"|(?P<not>-)?(?P<word>[^\s"]+)')


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    Attributes:
        phrases: Runs of words that must all be there; most are of one word.
        prefixes: Beginnings of words that must be there.
        without: Runs of words that may not be there.
        words: The words of the phrases in their order.
    """

    phrases: Sequence[tuple[str, ...]] = ()
    prefixes: Sequence[str] = ()
    without: Sequence[tuple[str, ...]] = ()
    words: Sequence[str] = field(default=(), compare=False)

    def expression(self, column: str) -> str:
        """Return the query in FTS5's syntax.

        Args:
            column: "exact", or "plain" for the words without their marks.

        Returns:
            An expression; every word in it is quoted.
        """
        write = plain if column == "plain" else str
        wanted = [quoted(map(write, phrase)) for phrase in self.phrases]
        wanted += [f"{quoted([write(prefix)])}*" for prefix in self.prefixes]
        found = f"{column} : ({' AND '.join(wanted)})"
        for phrase in self.without:
            found = f"({found}) NOT {column} : {quoted(map(write, phrase))}"
        return found


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
    flat = tuple(word for phrase in phrases for word in phrase)
    return Query(tuple(dict.fromkeys(phrases)), tuple(prefixes), tuple(without), flat)


def quoted(words: Iterable[str]) -> str:
    """Quote a run of words as one string of FTS5; no word holds a quote."""
    return '"' + " ".join(words) + '"'
