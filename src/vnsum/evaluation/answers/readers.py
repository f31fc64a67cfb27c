"""Every answering system, by name; each is a `SpanBackend`.

    lexical                  the sentence that shares most with the question
    first-sentence           the first sentence of the text
    first-of-type            the first fact of the kind the question asks for
    reader, vnsum:reader     the bundled reader, `vnsum.answering`
    none                     never answers
    oracle                   the answer people gave
    fake-spans               the stand-in of `vnsum.backends.fake`
    python:MODULE:FACTORY    what a function without arguments returns: any `SpanBackend`

The names are what `scripts/eval.py answer --system` takes.
"""

from __future__ import annotations

import math
from collections import Counter
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from vnsum.answering import AskOptions, QuestionAnswerer
from vnsum.answering.questions import parse_question
from vnsum.backends.fake import FakeSpans
from vnsum.backends.protocols import AnswerSpan, SpanBackend
from vnsum.errors import InputError, OptionsError
from vnsum.evaluation.loaded import load_object
from vnsum.metrics import tokenise_syllables
from vnsum.text.sentences import split_sentences
from vnsum.truth import find_facts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.answers import Answer
    from vnsum.evaluation.items import Item
    from vnsum.facts import Fact

__all__ = ["READERS", "OracleSpans", "plain_name", "reader"]

READERS = (
    "lexical",
    "first-sentence",
    "first-of-type",
    "reader",
    "none",
    "oracle",
    "fake-spans",
)
"""Names of the systems that come with vnsum."""


class NoSpans:
    """Never answers: the score of every question without an answer, and of no other."""

    name = "none"

    def answer(self, pairs: Sequence[tuple[str, str]], *, top_k: int = 1) -> list[list[AnswerSpan]]:
        """Answer nothing; see `SpanBackend.answer`."""
        return [[][:top_k] for _ in pairs]


class FirstSentence:
    """Answers with the first sentence."""

    name = "first-sentence"

    def answer(self, pairs: Sequence[tuple[str, str]], *, top_k: int = 1) -> list[list[AnswerSpan]]:
        """Take the first sentence; see `SpanBackend.answer`."""
        return [
            [AnswerSpan(*span, score=1.0) for span in _sentences(context)[:1]][:top_k]
            for _, context in pairs
        ]


class LexicalSentence:
    """Answers with the sentence that shares most with the question.

    Shared syllables weigh the more the fewer sentences of the text have them. The score is
    the share of the question's weight that the sentence holds.
    """

    name = "lexical"

    def answer(self, pairs: Sequence[tuple[str, str]], *, top_k: int = 1) -> list[list[AnswerSpan]]:
        """Rank sentences; see `SpanBackend.answer`."""
        return [self._ranked(question, context)[:top_k] for question, context in pairs]

    def _ranked(self, question: str, context: str) -> list[AnswerSpan]:
        spans = _sentences(context)
        bags = [set(tokenise_syllables(context[start:end])) for start, end in spans]
        spread = Counter(token for bag in bags for token in bag)
        asked = set(tokenise_syllables(question))
        weight = {token: math.log(1 + len(bags) / spread[token]) for token in asked & set(spread)}
        whole = sum(weight.values()) + math.log(1 + len(bags)) * len(asked - set(spread))
        found = [
            AnswerSpan(start, end, sum(weight.get(token, 0.0) for token in bag) / whole)
            for (start, end), bag in zip(spans, bags, strict=True)
            if bag & asked
        ]
        return sorted(found, key=lambda span: (-span.score, span.start))


class FirstOfType:
    """Answers with the first fact of the kind asked for; the first fact of all for other kinds."""

    name = "first-of-type"

    def answer(self, pairs: Sequence[tuple[str, str]], *, top_k: int = 1) -> list[list[AnswerSpan]]:
        """Find facts; see `SpanBackend.answer`."""
        facts = {context: find_facts(context) for context in {context for _, context in pairs}}
        return [self._of_kind(question, facts[context])[:top_k] for question, context in pairs]

    @staticmethod
    def _of_kind(question: str, facts: Sequence[Fact]) -> list[AnswerSpan]:
        kind = parse_question(question).kind
        days = {"date", "time"}
        wanted = {"number": {"number", "quantity", "duration"}, "date": days, "time": days}
        kinds = wanted.get(kind, {kind})
        found = [fact for fact in facts if fact.kind in kinds or kind in {"other", "reason"}]
        return [AnswerSpan(fact.start, fact.end, 1.0) for fact in found]


class ReaderSpans:
    """The bundled reader; a context is read as a release, and questions about one go together."""

    name = "reader"

    def __init__(self) -> None:
        """Load the reader."""
        self._answerer = QuestionAnswerer()

    def answer(self, pairs: Sequence[tuple[str, str]], *, top_k: int = 1) -> list[list[AnswerSpan]]:
        """Answer; see `SpanBackend.answer`. A context without a sentence has no answers."""
        found: dict[tuple[str, str], list[AnswerSpan]] = {}
        for context in dict.fromkeys(context for _, context in pairs):
            questions = [asked for asked, other in pairs if other == context]
            with suppress(InputError):
                for one in self._answerer.ask_many(context, questions, AskOptions(top_k=top_k)):
                    found[one.question, context] = _spans_of(one)
        return [found.get(pair, []) for pair in pairs]


def _spans_of(answer: Answer) -> list[AnswerSpan]:
    if answer.start is None or answer.end is None:
        return []
    others = [AnswerSpan(one.start, one.end, one.score) for one in answer.alternatives]
    return [AnswerSpan(answer.start, answer.end, answer.score), *others]


class OracleSpans:
    """Answers what people answered."""

    name = "oracle"

    def __init__(self, answers: Mapping[tuple[str, str], AnswerSpan]) -> None:
        """Keep the answers.

        Args:
            answers: Place of the answer by question and context; nothing where there is none.
        """
        self._answers = answers

    @classmethod
    def of(cls, item: Item) -> OracleSpans:
        """Take the first answer of every question of an item."""
        places = {}
        for asked in item.questions:
            for answer in asked.answers[:1]:
                start = item.text.find(answer.text) if answer.start is None else answer.start
                if start >= 0:
                    span = AnswerSpan(start, start + len(answer.text), 1.0)
                    places[asked.text, item.text] = span
        return cls(places)

    def answer(self, pairs: Sequence[tuple[str, str]], *, top_k: int = 1) -> list[list[AnswerSpan]]:
        """Look the answers up; see `SpanBackend.answer`."""
        return [[self._answers[pair]][:top_k] if pair in self._answers else [] for pair in pairs]


def plain_name(name: str) -> str:
    """Return the name a system runs under: that of the bundled reader as summaries name models.

    Args:
        name: As it was given.

    Returns:
        "reader" for "vnsum:reader", any other as it is.
    """
    return ReaderSpans.name if name == f"vnsum:{ReaderSpans.name}" else name


@cache
def reader(name: str) -> SpanBackend:
    """Make an answering system; each process does so once.

    Args:
        name: Its name.

    Returns:
        The system; "oracle" knows nothing before `OracleSpans.of` gives it an item.

    Raises:
        OptionsError: When no system has the name, or a factory returns something else.
    """
    kind, _, rest = name.partition(":")
    if kind == "python":
        made = load_object(rest)()
        if not isinstance(made, SpanBackend):
            raise OptionsError(f"{name} does not return a SpanBackend")
        return made
    if name == ReaderSpans.name:
        return ReaderSpans()
    known: dict[str, SpanBackend] = {
        "lexical": LexicalSentence(),
        "first-sentence": FirstSentence(),
        "first-of-type": FirstOfType(),
        "none": NoSpans(),
        "oracle": OracleSpans({}),
        "fake-spans": FakeSpans(),
    }
    if name not in known:
        raise OptionsError(f"no reader is called {name!r}", hint="one of " + ", ".join(READERS))
    return known[name]


def _sentences(context: str) -> list[tuple[int, int]]:
    """Split a text of several lines; no sentence goes over a line."""
    spans, start = [], 0
    for line in context.split("\n"):
        spans += [(start + first, start + last) for first, last in split_sentences(line)]
        start += len(line) + 1
    return spans
