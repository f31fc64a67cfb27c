"""`check`: a draft against its source, sentence by sentence, fact by fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.documents import Metadata, PressRelease, Sentence, Span
from vnsum.errors import EmptyInputError, NoBodyTextError
from vnsum.facts import Alignment, CheckedSentence, TruthReport, worst
from vnsum.reading import read
from vnsum.truth.alignment import Match, align
from vnsum.truth.judging import judge
from vnsum.truth.leftovers import judge_leftovers
from vnsum.truth.passages import split_passages
from vnsum.truth.places import place_facts
from vnsum.truth.polarity import find_turns
from vnsum.truth.source import SourceIndex
from vnsum.truth.verbatim import find_copy, judge_copied

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from vnsum.facts import CheckedFact, Verdict
    from vnsum.truth.passages import Passage

__all__ = ["Checker", "check"]

_ALIGNED = 3
"""Source sentences named for a sentence of the draft, and asked whether they agree with it."""
_LEAST = 0.25
"""Alignment below which a passage is not named as a source; set by hand."""
_TURNABLE = 0.1
"""Alignment below which a passage does not say what the draft turns round; set by hand."""


class Checker:
    """Checks drafts against one source; reads the source once."""

    def __init__(self, source: PressRelease) -> None:
        """Index the source.

        Args:
            source: The release; facts are looked for in it as they are needed.
        """
        self._source = SourceIndex(source)

    def check(self, text: str, *, near: Iterable[int] = ()) -> TruthReport:
        """Check a text.

        Args:
            text: Any text.
            near: Indices of the source sentences it is known to be made from; looked at first.

        Returns:
            The report, with offsets into the text and into the release's source.
        """
        numbers = [n for index in near for n in self._source.numbers_of(index)]
        return TruthReport(
            tuple(self._sentence(passage, text, numbers) for passage in split_passages(text)),
            self._source.release.source_sha256,
        )

    def _sentence(self, passage: Passage, text: str, near: Sequence[int]) -> CheckedSentence:
        places = tuple(place_facts(passage, self._source.published))
        copy = find_copy(passage, near, self._source)
        facts = judge_copied(places, copy, self._source) if copy else None
        if copy is not None and facts is not None:
            return self._judged(passage, text, facts, (Match(copy[0], 1.0),), "")
        matches = align(passage, self._source)
        facts = [judge(place, places, matches, self._source) for place in places]
        facts += judge_leftovers(passage, text, places, self._source)
        facts.sort(key=lambda item: item.fact.start)
        return self._judged(passage, text, facts, matches, self._turned(passage, matches))

    def _judged(
        self,
        passage: Passage,
        text: str,
        facts: Sequence[CheckedFact],
        matches: Sequence[Match],
        reason: str,
    ) -> CheckedSentence:
        verdicts: list[Verdict] = [fact.verdict for fact in facts]
        verdicts += ["contradicted"] if reason else []
        return CheckedSentence(
            start=passage.start,
            end=passage.end,
            text=text[passage.start : passage.end],
            verdict=worst(verdicts),
            facts=tuple(facts),
            aligned=self._alignments(matches),
            reason=reason,
        )

    def _turned(self, passage: Passage, matches: Sequence[Match]) -> str:
        near = [match.passage for match in matches if match.score >= _TURNABLE]
        passages = [self._source.passages[number] for number in near]
        turns = find_turns(passage, passages, self._source)
        return turns[0].reason if turns else ""

    def _alignments(self, matches: Sequence[Match]) -> tuple[Alignment, ...]:
        found = []
        for match in matches[:_ALIGNED]:
            passage = self._source.passages[match.passage]
            if match.score >= _LEAST:
                span = Span(passage.start, passage.end, self._source.text_of(passage))
                found.append(Alignment(passage.sentence, span, match.score))
        return tuple(found)


def check(
    draft_text: str,
    source: str | bytes | Path | PressRelease,
    *,
    title: str | None = None,
    published: datetime | date | None = None,
    place: str | None = None,
) -> TruthReport:
    """Look up every fact of a draft in its source.

    Args:
        draft_text: The draft: a headline, a lead, any text.
        source: Text, bytes, a file, or a release already read.
        title: The source's title, where the text does not hold it.
        published: When the source was published, where the text does not say.
        place: Where it was issued, where the text does not say.

    Returns:
        The report; an empty source supports nothing.

    Raises:
        InputError: When a file or bytes cannot be read.
    """
    try:
        release = read(source, title=title, published=published, place=place)
    except (EmptyInputError, NoBodyTextError):
        if not isinstance(source, str):
            raise
        release = _bare(source, Metadata(title, published, place))
    return Checker(release).check(draft_text)


def _bare(text: str, metadata: Metadata) -> PressRelease:
    """Make a release of a text in which no body was found: every line counts."""
    sentences = tuple(
        Sentence(item.start, item.end, text[item.start : item.end], item.view.text, 0)
        for item in split_passages(text)
    )
    return PressRelease(text, sentences=sentences, published=metadata.published, metadata=metadata)
