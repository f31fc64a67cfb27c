"""Questions made from what a title or a lead retells of the body, in words of its own.

A newspaper tells its facts twice. What the lead says of a fact is another wording of what the body
says of it, as a person wrote it; a fact of the lead that the body lacks makes a question without
an answer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.answering.pages import Page
from vnsum.errors import InputError
from vnsum.reading import read
from vnsum.training.reader.examples import Example
from vnsum.training.reader.synthetic import chosen_candidates, worded
from vnsum.training.reader.wordings import asked_of

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from vnsum.answering.finding.candidates import Candidate
    from vnsum.answering.words.wording import Lexicon

__all__ = ["make_retold"]

_NAMED = frozenset({"person", "organisation", "place", "name", "setting"})
_SILENT = 0.6
"""Share of the questions without an answer that are kept; set by hand."""
_SHORT_NUMBER = 2
"""A bare number below ten with no unit stands everywhere by chance."""


def make_retold(
    articles: Iterable[Mapping[str, Any]], lexicon: Lexicon, draw: random.Random
) -> Iterator[Example]:
    """Make questions from titles and leads about bodies.

    Args:
        articles: Articles with title, abstract and body.
        lexicon: The vocabulary.
        draw: Where chance comes from.

    Yields:
        Examples, those of the same text together.
    """
    for article in articles:
        text = "\n\n".join(article["body"])
        try:
            body = Page(read(text), lexicon)
            head = Page(read(f"{article['title']}\n\n{article['abstract']}"), lexicon)
        except InputError:
            continue
        places = _Places(body)
        for candidate in chosen_candidates(head, draw):
            spans = places.of(candidate)
            if spans is None or (not spans and draw.random() > _SILENT):
                continue
            draft = asked_of(candidate, draw)
            if draft and spans:
                draft = replace(draft, told=_told(spans[0][0], body))
            question = draft and worded(draft, candidate, head, lexicon, draw)
            if question:
                yield Example(text, question, spans, "retold")


class _Places:
    """Where a body says what."""

    def __init__(self, body: Page) -> None:
        self._by_words: dict[str, list[Candidate]] = {}
        self._by_fact: dict[tuple[str, str, str | None], list[Candidate]] = {}
        for one in body.candidates:
            self._by_words.setdefault(" ".join(one.words), []).append(one)
            if one.fact is not None:
                key = (one.fact.kind, one.fact.value, one.fact.unit)
                self._by_fact.setdefault(key, []).append(one)
        self._line = f" {' '.join(' '.join(passage.words) for passage in body.passages)} "

    def of(self, candidate: Candidate) -> list[tuple[int, int]] | None:
        """Return where the body says the same; None where that cannot be told."""
        kind, fact = candidate.kind, candidate.fact
        if kind == "reason":
            return None
        if kind in _NAMED:
            words = " ".join(candidate.words)
            same = self._by_words.get(words, [])
            if same or f" {words} " in self._line:
                return [one.span for one in same] or None
            return [] if kind in {"person", "organisation"} else None
        if fact is None or (fact.unit is None and len(fact.value) < _SHORT_NUMBER):
            return None
        same = self._by_fact.get((fact.kind, fact.value, fact.unit), [])
        if not same:
            return [] if kind in {"money", "percent", "quantity", "date"} else None
        alike = [one for one in same if one.form == candidate.form] or same
        return [one.span for one in alike]


def _told(start: int, body: Page) -> list[str]:
    """Return the words of the passage around a place."""
    return next(
        (one.words for one in body.passages if one.start <= start < one.end),
        [],
    )
