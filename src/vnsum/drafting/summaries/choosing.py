"""Which sentences of a release its summary is made of."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.body.earlier import describing_sentences, earlier_sentences
from vnsum.backends.extractive.body.heads import passes_for_first
from vnsum.backends.extractive.sentences.pointing import introducing
from vnsum.backends.extractive.sentences.saying import tells_news
from vnsum.backends.extractive.sentences.tails import as_told, before_list
from vnsum.backends.extractive.summary import SummaryTerms, choose_summary
from vnsum.backends.extractive.syntax.clauses import opens_dangling
from vnsum.drafting.leads.bearing_out import bearing_out, harmed, killed, leans_on
from vnsum.drafting.leads.outcomes import outcome_of
from vnsum.drafting.notices.announcing import is_heading
from vnsum.drafting.notices.lists import heading_items, item_sentences
from vnsum.drafting.summaries.combining import Board, Openings, describe_sets, possible_sets
from vnsum.drafting.terms import holds
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from vnsum.drafting.leads.leading import Leads
    from vnsum.drafting.notices.announcement import Announcement
    from vnsum.drafting.protocols import Brief
    from vnsum.undoing.turns import Doubt

__all__ = ["choose_sentences", "news_first", "summary_board", "summary_limit"]

_MENDED = 4
"""How often a summary is mended that owes something; set by hand."""


def choose_sentences(
    brief: Brief,
    leads: Leads,
    lead: Sequence[int],
    compare: Callable[[NDArray[np.float32]], NDArray[np.float32]],
) -> list[tuple[int, float]]:
    """Choose the sentences of the summary: all where the release is no longer than wanted.

    Args:
        brief: The release and the options; it is warned where all is given.
        leads: What may be its lead.
        lead: Sentences of the ranker's best lead, numbered as they are read.
        compare: Scores descriptions [C, F] of summaries of a release, [C].

    Returns:
        (index in the release, value) in its order, but for what would open by pointing at what was
        said before; may be empty.
    """
    short = _all_told(brief, leads.read.told)
    if short:
        brief.warnings.append(
            "the release is no longer than the summary wanted; it is given as it is"
        )
        return short
    board = summary_board(brief, leads, lead)
    plain: Sequence[tuple[int, float]] = choose_summary(leads.read.body, board.terms)
    if len(plain) > 1:
        of_release = leads.of_release
        plain = (
            _compared(leads, board, plain, compare)
            if of_release
            else _concluded(leads, board, plain)
        )
    plain = _made_whole(leads, board, plain)
    chosen = [(leads.read.told[place], score) for place, score in plain]
    news = [at for at, _ in leads.first.parts] if leads.first else []
    if board.terms.syllables is not None and news[:1] and news[0] not in dict(chosen):
        brief.warnings.append("the summary has no room for the sentence that the lead opens with")
    return news_first(chosen, brief.page.sentences, news)


def news_first(
    chosen: list[tuple[int, float]], sentences: Sequence[str], news: Sequence[int]
) -> list[tuple[int, float]]:
    """Put the news before a first sentence that points at something it would not follow.

    Bodies that were printed under a sa-pô begin so: "Theo UBND quận, đây là công trình …".

    Args:
        chosen: (index, value) of the sentences of a summary, in their order.
        sentences: Those of the release.
        news: The indices of those that the lead is made of.

    Returns:
        The same, in the order in which they are told.
    """
    if not (chosen and _points(sentences[chosen[0][0]])):
        return chosen
    known = introducing(sentences)
    standing = (
        place
        for place, (index, _) in enumerate(chosen)
        if index in news and index not in known and not _points(sentences[index])
    )
    first = next(standing, 0)
    return [chosen[first], *chosen[:first], *chosen[first + 1 :]]


def _points(sentence: str) -> bool:
    """Tell whether a sentence points at something that is said before it."""
    said = sentence.partition(", ")[2] if sentence.startswith("Theo ") else ""
    return opens_dangling(sentence) or opens_dangling(said)


def summary_board(brief: Brief, leads: Leads, lead: Sequence[int]) -> Board:
    """Find what a summary has to keep to, and by what it is weighed.

    Args:
        brief: The release and the options.
        leads: What may be its lead.
        lead: Sentences of the ranker's best lead, numbered as they are read.

    Returns:
        The terms, the leads and what the networks see.
    """
    told, reading, said = leads.read.told, leads.read.body, leads.notice.announcement
    sentences, wanted = brief.page.sentences, _wanted(brief)
    banned = _banned(brief, told)
    spare = banned | _headings(brief, said) | _addressed(brief, said)
    unwanted = {place for place, index in enumerate(told) if index in spare} | reading.claims
    unwanted |= {
        at for at, head in reading.heads.items() if passes_for_first(reading.sentences, at, head)
    }
    unwanted -= {at for at in lead if told[at] not in banned and _tells(sentences[told[at]])}
    unwanted -= {told.index(at) for at in leads.notice.places if at in told and at not in banned}
    unwanted |= {told.index(at) for at in leads.scenery if at in told}
    first = _told_first(brief, leads, lead, unwanted)
    lengths, most = _lengths(brief, leads), wanted.syllables
    if most is not None:
        unwanted |= {at for at, length in enumerate(lengths) if length > most}
    terms = SummaryTerms(wanted.sentences, wanted.syllables, unwanted, first, lengths)
    parts = leads.first.parts if leads.first else []
    chosen = [told.index(index) for index in dict.fromkeys(at for at, _ in parts) if index in told]
    if chosen:
        same = chosen == list(lead)
        chosen = first if same else _told_first(brief, leads, chosen, unwanted)
    return Board(leads.ground, terms, Openings(chosen, lead), leads.read.owing)


def _all_told(brief: Brief, told: Sequence[int]) -> list[tuple[int, float]]:
    """Return all sentences where they are no more, or no longer, than wanted; else none."""
    wanted, total = _wanted(brief), len(brief.page.sentences)
    if wanted.syllables is None:
        short = total <= wanted.sentences
    else:
        short = _size(brief) <= wanted.syllables
    banned = _banned(brief, told)
    return [(index, 1.0) for index in range(total) if index not in banned] if short else []


def summary_limit(brief: Brief) -> int | None:
    """Return how many syllables a summary may have; None where its sentences are counted."""
    ratio = brief.options.summary_ratio
    return brief.options.summary_syllables if ratio is None else max(1, int(_size(brief) * ratio))


def _wanted(brief: Brief) -> SummaryTerms:
    """Return how long the summary may be."""
    limit, total = summary_limit(brief), len(brief.page.sentences)
    return SummaryTerms(brief.options.summary_sentences if limit is None else total, limit)


def _lengths(brief: Brief, leads: Leads) -> list[int]:
    """Return how long each sentence is told, with the line above it where it needs one."""
    read, said = leads.read, leads.notice.announcement
    told = (as_told(brief.page.whole(index, keep_connective=True)) for index in read.seen)
    lengths = [count_syllables(form.text) for form in told]
    for place, head in read.body.heads.items():
        lengths[place] += lengths[head]
    for place, index in enumerate(read.seen):
        lengths[place] += leads.notice.sections.more(index)
    if said and said.sentence in read.seen:
        place = read.told.index(said.sentence)
        lengths[place] = max(lengths[place], count_syllables(said.text))
    return lengths


def _size(brief: Brief) -> int:
    """Return how long the body is, in syllables."""
    return sum(map(count_syllables, brief.page.sentences))


def _banned(brief: Brief, told: Sequence[int]) -> set[int]:
    """Return the sentences that hold what is forbidden, and those that are not read."""
    sentences, known = brief.page.sentences, frozenset(told)
    banned = {index for index, text in enumerate(sentences) if holds(text, brief.options.forbid)}
    return banned | {index for index in range(len(sentences)) if index not in known}


def _told_first(
    brief: Brief, leads: Leads, lead: Sequence[int], unwanted: AbstractSet[int]
) -> list[int]:
    """Return what is told before other sentences: a lead, what takes it back or bears it out."""
    sentences, said = brief.page.sentences, leads.notice.announcement
    told, seen = leads.read.told, leads.read.seen
    first = _announced(brief, said, told) if said and said.sentence in told else list(lead)
    beside = (*leads.notice.told_records, *leads.notice.places)
    first += [told.index(index) for index in beside if index in told]
    first += [told.index(index) for index in leads.withdrawn[:1]]
    opening = {told[place]: sentences[told[place]] for place in first}
    first += [told.index(index) for index in leads.read.owing.by(opening)[:1]]
    first = [place for place in first if place < len(seen)]
    return first + _borne_out(brief, seen, first, unwanted, titled=said is None)


def _compared(
    leads: Leads,
    board: Board,
    plain: Sequence[tuple[int, float]],
    compare: Callable[[NDArray[np.float32]], NDArray[np.float32]],
) -> list[tuple[int, float]]:
    """Return the set of as many sentences that editors would rather print than all others."""
    places = [place for place, _ in plain]
    required = _required(leads).intersection(places) | _harm(board, places)
    required |= _outcome(board, places)
    if board.terms.syllables is not None:  # short ones are made of what has room, not of the news
        required |= {*board.terms.first[:1]}.intersection(places)
    sets = possible_sets(board, places, required)
    order = np.argsort(-compare(describe_sets(board, sets)), kind="stable")
    ranked: list[list[int]] = sets[order].tolist()
    best = _whole_one(board, ranked)
    return [(place, float(np.exp(board.values[place]))) for place in best]


def _concluded(
    leads: Leads, board: Board, chosen: Sequence[tuple[int, float]]
) -> Sequence[tuple[int, float]]:
    """Return a set with what came of the event that it opens with."""
    places = [place for place, _ in chosen]
    outcome = _outcome(board, places)
    if outcome.issubset(places):
        return chosen
    first = (*sorted(outcome), *board.terms.first)
    return choose_summary(leads.read.body, replace(board.terms, first=first))


def _whole_one(board: Board, ranked: Sequence[list[int]]) -> list[int]:
    """Return the best set, or the best one that tells with the same sentences what it owes."""
    best = ranked[0]
    if not _owed(board, best):
        return best
    owing = {place for place in best if _owed(board, [place])}
    whole = [one for one in ranked if not _owed(board, one)]
    same = (one for one in whole if owing.issubset(one))
    return next(same, next((one for one in whole if _owed(board, best, "sure")), best))


def _required(leads: Leads) -> set[int]:
    """Return what no summary may leave out: what is announced, corrected or taken back."""
    read, said = leads.read, leads.notice.announcement
    needed = [said.sentence] if said else []
    needed += [form.sentence for form in leads.notice.given]
    needed += [*leads.withdrawn[:1], *leads.notice.told_records, *leads.notice.places]
    return {read.told.index(index) for index in needed if index in read.told}


def _harm(board: Board, places: Sequence[int]) -> set[int]:
    """Return the sentence that says who was harmed in the accident of a set, or of the title."""
    sentences, told = board.ground.sentences, board.ground.told
    others = [told[place] for place in sorted(board.allowed)]
    found = [harmed(sentences[told[place]], sentences, others) for place in places]
    found.append(killed(board.ground.title, sentences, others))
    return {told.index(index) for index in islice((at for at in found if at is not None), 1)}


def _outcome(board: Board, places: Sequence[int]) -> set[int]:
    """Return the event that a set opens with and what came of it, which may be told already."""
    sentences, told, title = board.ground.sentences, board.ground.told, board.ground.title
    others = sorted(told[place] for place in places)
    every = {at: sentences[at] for at in others}
    free = sorted(told[place] for place in board.allowed)
    standing = (at for at in free if at == others[0] or not leans_on(sentences[at]))
    opening = next(standing) if leans_on(sentences[others[0]]) else others[0]
    found = outcome_of(title, every, sentences, free)
    if found is None:
        found = outcome_of(title, {opening: sentences[opening]}, sentences, others)
    return set() if found is None else {told.index(opening), told.index(found.sentence)}


def _owed(board: Board, places: Sequence[int], doubt: Doubt = "may") -> list[int]:
    """Return the places of the sentences without which a set misleads."""
    sentences, told = board.ground.sentences, board.ground.told
    texts = {told[place]: sentences[told[place]] for place in places}
    return [told.index(index) for index in board.owing.by(texts, doubt)]


def _made_whole(
    leads: Leads, board: Board, chosen: Sequence[tuple[int, float]]
) -> Sequence[tuple[int, float]]:
    """Put in what a summary owes, beside what owes it; alone only what surely takes it back.

    Args:
        leads: What may be the lead.
        board: What the summary has to keep to.
        chosen: (place, value) of its sentences.

    Returns:
        The same of a summary that owes nothing; as it is where there is no room for one.
    """
    terms, found = board.terms, chosen
    for _ in range(_MENDED):
        places = [place for place, _ in found]
        owing = _owed(board, places, leads.doubt)
        if not owing:
            return found
        by = [place for place in places if owing[0] in _owed(board, [place])]
        if len(by) >= terms.sentences and owing[0] not in _owed(board, places, "sure"):
            return chosen
        first = (owing[0], *by, *sorted(_required(leads)), *terms.first)
        terms = replace(terms, first=first, banned=terms.banned - {owing[0]})
        found = choose_summary(leads.read.body, terms)
    return chosen


def _tells(sentence: str) -> bool:
    """Tell whether a sentence of the lead does more than open a list."""
    return not sentence.rstrip().endswith(":") or before_list(sentence) > 0


def _borne_out(
    brief: Brief,
    seen: Sequence[int],
    first: Sequence[int],
    unwanted: AbstractSet[int],
    *,
    titled: bool,
) -> list[int]:
    """Return who was harmed, and the sentence that bears out the title, where none wanted does."""
    sentences = [brief.page.sentences[index] for index in seen]
    said = [sentences[place] for place in first]
    open_ = [place for place in range(len(seen)) if place not in unwanted and place not in first]
    found = [harmed(" ".join(said), sentences, open_)]
    if brief.title and titled:
        apart = describing_sentences(sentences) | earlier_sentences(sentences)
        whole = [place for place in open_ if place not in apart and not leans_on(sentences[place])]
        found.append(bearing_out(brief.title, said, sentences, whole))
    return list(dict.fromkeys(place for place in found if place is not None))


def _announced(brief: Brief, said: Announcement, told: Sequence[int]) -> list[int]:
    """Return what announces and the items that say when and where, as their lead has them."""
    items = said.timed(brief.options.lead_min, brief.options.lead_max)
    found = (said.sentence, *(form.sentence for form in items))
    return [told.index(index) for index in found if index in told]


def _addressed(brief: Brief, said: Announcement | None) -> set[int]:
    """Return what an announcement has said, whom it is sent to, and what was before it.

    And what it wants done besides: by itself it would read as if it had been done. Nor is a life
    told before whose it is.
    """
    if said is None:
        return set()
    listed = range(said.sentence) if said.names else item_sentences(brief.release)
    before = {at for at in listed if at < said.sentence or said.orders}
    return before | said.said | earlier_sentences(brief.page.sentences)


def _headings(brief: Brief, said: Announcement | None) -> set[int]:
    """Return what only heads or introduces others, or says no news, unless all do."""
    sentences, listed = brief.page.sentences, item_sentences(brief.release)
    found = {
        index
        for index, text in enumerate(sentences)
        if (index not in listed and is_heading(text)) or not tells_news(text)
    }
    found |= heading_items(brief.release)
    found -= {said.sentence} if said else set()
    return found if len(found) < len(sentences) else set()
