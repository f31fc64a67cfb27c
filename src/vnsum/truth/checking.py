"""`check`: a draft against its source, sentence by sentence, fact by fact."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vnsum.documents import Metadata, PressRelease, Sentence, Span
from vnsum.errors import ArgumentTypeError, EmptyInputError, NoBodyTextError
from vnsum.facts import Alignment, CheckedFact, CheckedSentence, TruthReport, worst
from vnsum.reading import read, refuse_path
from vnsum.threads import one_thread
from vnsum.truth.alignment import Match, align
from vnsum.truth.figures.absence import is_share_in_words
from vnsum.truth.figures.leftovers import judge_leftovers, numbers_item
from vnsum.truth.index.passages import split_passages
from vnsum.truth.index.places import place_facts
from vnsum.truth.index.source import SourceIndex
from vnsum.truth.judging import judge
from vnsum.truth.known_names import with_known_persons
from vnsum.truth.moved.strays import judge_stray
from vnsum.truth.moved.subjects import judge_subject
from vnsum.truth.offices.unnamed import judge_unnamed
from vnsum.truth.speakers import Speakers
from vnsum.truth.taken_back import with_taken_back
from vnsum.truth.told import Told
from vnsum.truth.turned.exchanged import with_exchanged
from vnsum.truth.turned.polarity import find_turns
from vnsum.truth.turned.turning import likeliest
from vnsum.truth.turned.unreal import denies_rumours, is_unreal
from vnsum.truth.untitled import with_untitled_persons
from vnsum.truth.verbatim import copied_places, find_copy, find_unbracketed, judge_copied
from vnsum.truth.worked_out.workings import Workings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from vnsum.documents import Source
    from vnsum.facts import SentenceReason, Verdict
    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.places import Place
    from vnsum.truth.turned.polarity import Turn

__all__ = ["Checker", "check"]

_ALIGNED = 3
"""Source sentences named for a sentence of the draft, and asked whether they agree with it."""
_LEAST = 0.25
"""Alignment below which a passage is not named as a source; set by hand."""
_CHANGED = (["giảm", "một"], ["tăng", "một"])
"""Before a half by which something changes, and which is no part of it."""
_AGREEING = 0.04
"""Alignment below which a passage is not asked what the draft turns round; set by hand."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A sentence that was checked, and its facts: drafts share sentences, texts repeat them."""

    sentence: CheckedSentence
    places: Sequence[Place]


class Checker:
    """Checks drafts against one source; reads the source once."""

    def __init__(self, source: PressRelease) -> None:
        """Index the source.

        Args:
            source: The release; facts are looked for in it as they are needed.
        """
        self._source = SourceIndex(source)
        self._speakers = Speakers(self._source)
        self._known: dict[tuple[str, str, Sequence[int]], _Known] = {}

    @one_thread
    def check(self, text: str, *, near: Iterable[int] = (), alone: bool = False) -> TruthReport:
        """Check a text.

        Args:
            text: Any text.
            near: Indices of the source sentences it is known to be made from; looked at first.
            alone: Whether to ask of each sentence only if the source says so, not whether it takes
                that back further on.

        Returns:
            The report, with offsets into the text and into the release's source.
        """
        numbers = tuple(n for index in near for n in self._source.numbers_of(index))
        denying = denies_rumours(text)
        told: Sequence[Place] = ()
        before = ""
        sentences = []
        for passage in split_passages(text):
            own = text[passage.start : passage.end]
            known = self._known.get((own, before, numbers))
            if known is None:
                known = self._known[own, before, numbers] = self._look_up(
                    passage, text, numbers, told
                )
            found = _not_unreal(known.sentence) if denying else known.sentence
            sentences.append(_moved(found, passage.start - found.start))
            told, before = known.places, own
        if not alone:
            sentences = [*with_taken_back(sentences, self._source.release)]
        return TruthReport(tuple(sentences), self._source.release.source_sha256)

    def _look_up(
        self, passage: Passage, text: str, near: Sequence[int], told: Sequence[Place]
    ) -> _Known:
        near = (*near, *self._source.copies_of(passage.view.text))
        places = copied_places(passage, text, near, self._source)
        if places is None:
            found = place_facts(passage, self._source.published)
            places = tuple(one for one in found if not numbers_item(passage, one.first))
        return _Known(self._sentence(passage, text, near, places, told), places)

    def _sentence(
        self,
        passage: Passage,
        text: str,
        near: Sequence[int],
        places: Sequence[Place],
        told: Sequence[Place],
    ) -> CheckedSentence:
        copy = find_copy(passage, near, self._source)
        facts = judge_copied(places, copy, self._source) if copy else None
        if copy is not None and facts is not None:
            return self._judged(passage, text, facts, (Match(copy[0], 1.0),), "")
        matches = align(passage, self._source)
        facts = self._copied(passage, places, matches)
        if facts is None:
            known = with_known_persons(passage, places, self._source)
            places = tuple(with_untitled_persons(passage, known, self._source))
            facts = self._facts(passage, text, places, matches, told)
        turned = self._turned(passage, places, matches, _complements(places, facts))
        reason: SentenceReason = turned.reason if turned else ""
        if not turned and is_unreal(passage, matches, self._source):
            reason = "unreal"
        judged = self._judged(passage, text, facts, matches, reason)
        return replace(judged, against=self._clause_of(turned)) if turned else judged

    def _clause_of(self, turn: Turn) -> Span:
        """Return the clause of the source that a sentence turns round."""
        passage, (first, last) = turn.passage, turn.there
        clauses = passage.clauses
        while first and clauses[first - 1] == clauses[first]:
            first -= 1
        while last < len(clauses) and clauses[last] == clauses[last - 1]:
            last += 1
        start, end = passage.place_of(first, last)
        return Span(start, end, self._source.release.source[start:end])

    def _copied(
        self, passage: Passage, places: Sequence[Place], matches: Sequence[Match]
    ) -> list[CheckedFact] | None:
        """Judge the facts of a sentence copied without its brackets; None where it is none."""
        near = [match.passage for match in matches[:_ALIGNED]]
        copy = find_unbracketed(passage, near, self._source)
        return judge_copied(places, copy, self._source) if copy else None

    def _facts(
        self,
        passage: Passage,
        text: str,
        places: Sequence[Place],
        matches: Sequence[Match],
        told: Sequence[Place],
    ) -> list[CheckedFact]:
        """Judge the facts of a sentence one by one; an empty source supports none."""
        if not self._source.passages:
            return [CheckedFact(place.fact, "unsupported") for place in places]
        scores = {match.passage: match.score for match in matches}
        workings = Workings(places, scores, self._source)
        facts = [judge(place, matches, self._source, workings, told) for place in places]
        among = Told(places, self._source.published)
        facts = [
            judge_stray(place, fact, among, matches, self._source)
            for place, fact in zip(places, facts, strict=True)
        ]
        facts = [
            judge_subject(place, fact, scores, self._source)
            for place, fact in zip(places, facts, strict=True)
        ]
        facts += judge_leftovers(passage, text, places, self._source)
        facts += judge_unnamed(passage, places, self._source)
        misnamed = self._speakers.misnamed(passage, places)
        if misnamed:
            facts = [one for one in facts if one.fact != misnamed.fact] + [misnamed]
        return sorted(facts, key=lambda item: item.fact.start)

    def _judged(
        self,
        passage: Passage,
        text: str,
        facts: Sequence[CheckedFact],
        matches: Sequence[Match],
        reason: SentenceReason,
    ) -> CheckedSentence:
        aligned = self._alignments(matches)
        return CheckedSentence(
            start=passage.start,
            end=passage.end,
            text=text[passage.start : passage.end],
            verdict=_verdict_of(facts, aligned, reason),
            facts=tuple(facts),
            aligned=aligned,
            reason=reason,
        )

    def _turned(
        self,
        passage: Passage,
        places: Sequence[Place],
        matches: Sequence[Match],
        rest: frozenset[int],
    ) -> Turn | None:
        """Return what turns a sentence round; None where no passage it was made from says so.

        Clauses that tell of the rest ("56 cử tri không đi bầu") are not turned round.
        """
        near = [match for match in matches if match.score >= _AGREEING]
        passages = [self._source.passages[match.passage] for match in near]
        scores = {id(self._source.passages[match.passage]): match.score for match in near}
        turns = [
            turn
            for turn in find_turns(passage, passages)
            if passage.clauses[turn.first] not in rest
        ]
        numbers = [match.passage for match in near]
        turns = with_exchanged(turns, passage, places, numbers, self._source)
        return likeliest(passage, turns, scores, self._source.weight) if turns else None

    def _alignments(self, matches: Sequence[Match]) -> tuple[Alignment, ...]:
        found = []
        for match in matches[:_ALIGNED]:
            passage = self._source.passages[match.passage]
            if match.score >= _LEAST:
                span = Span(passage.start, passage.end, self._source.text_of(passage))
                found.append(Alignment(passage.sentence, span, match.score))
        return tuple(found)


def _verdict_of(facts: Sequence[CheckedFact], aligned: Sequence[Alignment], reason: str) -> Verdict:
    verdicts: list[Verdict] = [fact.verdict for fact in facts]
    verdicts += ["contradicted"] if reason else []
    verdicts += [] if aligned else ["unclear"]  # nothing of the source says so
    return worst(verdicts)


def _not_unreal(sentence: CheckedSentence) -> CheckedSentence:
    """Return a sentence of a draft that denies what the sentence tells."""
    if sentence.reason != "unreal":
        return sentence
    verdict = _verdict_of(sentence.facts, sentence.aligned, "")
    return replace(sentence, reason="", verdict=verdict, against=None)


def _moved(sentence: CheckedSentence, shift: int) -> CheckedSentence:
    """Return a sentence that stands so many characters later."""
    if not shift:
        return sentence
    facts = (
        replace(
            item, fact=replace(item.fact, start=item.fact.start + shift, end=item.fact.end + shift)
        )
        for item in sentence.facts
    )
    start, end = sentence.start + shift, sentence.end + shift
    return replace(sentence, start=start, end=end, facts=tuple(facts))


def _complements(places: Sequence[Place], facts: Sequence[CheckedFact]) -> frozenset[int]:
    """Return the clauses whose figure is worked out: what the source says of the others."""
    reasons = {fact.fact.start: fact.reason for fact in facts}
    return frozenset(
        place.passage.clauses[place.first]
        for place in places
        if (reason := reasons.get(place.fact.start)) == "worked-out"
        or (reason == "counted" and _is_share(place))
    )


def _is_share(place: Place) -> bool:
    """Tell whether a figure is a part of another: "chín trong 14", "cứ mười nhà thì bảy"."""
    words = place.passage.words
    if words[max(0, place.first - 2) : place.first] in _CHANGED:
        return False  # "giảm một nửa"
    is_part = words[place.last : place.last + 1] == ["trong"]
    return is_part or place.fact.kind == "ratio" or is_share_in_words(place)


def check(
    draft_text: str,
    source: Source,
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
        The report; an empty source supports nothing, nor does one without a sentence but what
        its lines say.

    Raises:
        InputError: When a file or bytes cannot be read or hold no sentence, a text is too long,
            or it looks like the path of a file: give that as a `Path`.
        OptionsError: When what is told of the source is of another type; see `vnsum.read`.
        ArgumentTypeError: When the draft is no text, or the source is none of these.
    """
    given: object = draft_text
    if not isinstance(given, str):
        raise ArgumentTypeError(
            f"the draft must be text, not {type(draft_text).__name__}",
            hint="give draft.lead, draft.summary or draft.headline",
        )
    if isinstance(source, str):
        refuse_path(source)
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
