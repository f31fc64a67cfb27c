"""Headlines: what is left of sentences, and which of it an editor would print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vnsum.backends.extractive.body.features import side_by_side
from vnsum.backends.extractive.headlines.faults import headline_faults
from vnsum.backends.extractive.headlines.restoring import (
    restored,
    without_joined,
    without_report,
)
from vnsum.backends.extractive.headlines.telling import news_begin, tokens_in
from vnsum.backends.extractive.networks.shortener import Search, shortener_inputs
from vnsum.backends.extractive.pool import pool_of
from vnsum.backends.extractive.seams.misjoined import is_misjoined
from vnsum.backends.extractive.sentences.forms import NEVER_LAST, is_balanced, reported_starts
from vnsum.backends.extractive.ways.cut import Frame
from vnsum.backends.extractive.ways.leaving_out import left_form, spoils
from vnsum.backends.extractive.ways.openings import begins
from vnsum.backends.extractive.ways.plain_ways import plain_ways
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.reading import Reading
    from vnsum.backends.extractive.networks.beams import Kept
    from vnsum.backends.extractive.networks.shortener import Shortener
    from vnsum.backends.extractive.pool import Pool
    from vnsum.backends.extractive.sentences.forms import Form

__all__ = ["Grounds", "Offered", "describe_offered", "offer_headlines"]

_SENTENCES, _WAYS = 4, 6
_SENTENCES_TITLED, _WAYS_TITLED = 2, 4
"""Sentences that headlines are made of, and ways that each is shortened in: fewer where there is a
title, which is the headline, and these stand beside it."""
_WAYS_MORE, _SENTENCES_MORE = 40, 10
"""Ways looked at where none of the most promising sentence serves, and sentences where none of any
does; set by hand."""
_LEAST_WORDS = 5
_SHORT = 80
"""Characters up to which a limit asks for short headlines."""
_LATE, _LATEST = 0.15, 8
_LONG_CHARS, _SHORT_CHARS = 90, 45
_ODDS_CAP = 4.0
_NO_VERB = -6.0
"""Log-odds taken for a name, and where there is no word."""


class Grounds(NamedTuple):
    """What is known of S sentences before headlines are made of them.

    Attributes:
        lead: Those of the best lead.
        odds: That each may stand alone, [S].
        printable: What editors would give for each as a lead, [S].
        barred: Those that no headline is made of.
    """

    lead: AbstractSet[int]
    odds: NDArray[np.float32]
    printable: NDArray[np.floating]
    barred: AbstractSet[int] = frozenset()


@dataclass(frozen=True)
class Offered:
    """C headlines that a body offers.

    Attributes:
        pool: The headlines.
        ways: How each was left of its sentence.
        grounds: What is known of the sentences.
        torn: Cuts in the middle of a clause that each still has, [C].
    """

    pool: Pool
    ways: Sequence[Kept]
    grounds: Grounds
    torn: NDArray[np.int64]


class Way(NamedTuple):
    """A headline left of a sentence.

    Attributes:
        kept: The words, with what the shortener makes of those that it kept itself.
        form: The headline.
        torn: Cuts in the middle of a clause that it still has.
    """

    kept: Kept
    form: Form
    torn: int


def offer_headlines(
    reading: Reading,
    shortener: Shortener,
    grounds: Grounds,
    limit: int | None,
) -> Offered | None:
    """Shorten the sentences that most likely tell the news.

    Args:
        reading: The body, S sentences.
        shortener: Leaves words out.
        grounds: What is known of the sentences.
        limit: Most characters; None for no limit.

    Returns:
        The headlines that do not mislead; None where there is none.
    """
    chosen = _chosen(reading, grounds, _SENTENCES_TITLED if reading.titled else _SENTENCES)
    if not chosen:
        return None
    width = _WAYS_TITLED if reading.titled else _WAYS
    found = _shortened(reading, shortener, chosen, Search(width, limit=limit))
    needed = not reading.titled or (limit is not None and limit <= _SHORT)
    if needed and not any(one.form.sentence == chosen[0] for one in found):
        found += _plain(reading, shortener, chosen[0], limit)
    if needed and not any(one.form.sentence == chosen[0] for one in found):
        found += _shortened(reading, shortener, chosen[:1], Search(_WAYS_MORE, limit=limit))
    if needed and not found:
        others = _chosen(reading, grounds, _SENTENCES_MORE)[1:]
        found = _shortened(reading, shortener, others, Search(_WAYS, limit=limit)) if others else []
        if others and not found:
            found = _shortened(reading, shortener, others, Search(_WAYS_MORE, limit=limit))
    if not found:
        return None
    pool = pool_of(reading, [one.form for one in found], headline=True)
    torn = np.array([one.torn for one in found])
    return Offered(pool, [one.kept for one in found], grounds, torn)


def _shortened(
    reading: Reading, shortener: Shortener, chosen: Sequence[int], search: Search
) -> list[Way]:
    """Shorten sentences, and return the ways that do not mislead."""
    body, limit = reading.body, search.limit
    short = limit is not None and limit <= _SHORT
    inputs = [shortener_inputs(body, reading.scores, at, short=short) for at in chosen]
    lengths = body.ends - body.starts
    sizes = [lengths[body.bounds[at] : body.bounds[at + 1]] for at in chosen]
    found = shortener(inputs, sizes, search)
    return [
        way
        for at, kept in zip(chosen, found, strict=True)
        for way in _mended(reading, at, kept, limit)
    ]


def _mended(reading: Reading, at: int, kept: Sequence[Kept], limit: int | None) -> list[Way]:
    """Put words back into ways where there is room, and return those that do not mislead."""
    frame, low = Frame(reading, at), int(reading.body.bounds[at])
    made: dict[tuple[int, ...], Way] = {}
    facts, seen = _facts(reading, at), set[tuple[int, ...]]()
    for way in kept:
        alone = without_joined(reading.body, [low + word for word in way.words])
        told = without_report(frame.words, alone, facts)
        for tokens, torn in restored(reading.body, told, limit):
            words = tuple(token - low for token in tokens)
            form = None if words in seen else _left(frame, reading, tokens, limit)
            seen.add(words)
            if form:
                made[words] = Way(way._replace(words=words), form, torn)
            if words in made:
                break
    return list(made.values())


def _facts(reading: Reading, at: int) -> set[int]:
    """Return the words of a sentence that what somebody reports may begin with."""
    body, low = reading.body, int(reading.body.bounds[at])
    starts = set(reported_starts(fold(reading.sentences[at])))
    places = range(low, int(body.bounds[at + 1])) if starts else ()
    return {place for place in places if int(body.starts[place]) in starts}


def _left(frame: Frame, reading: Reading, tokens: list[int], limit: int | None) -> Form | None:
    """Write what is left of a sentence; None where it is too long, misleads or is broken."""
    body = reading.body
    form = left_form(body, reading.sentences, np.array(tokens))
    fits = limit is None or len(form.text) <= limit
    if not (fits and form.text and is_balanced(form.text)):
        return None
    leads_on = body.words[tokens[-1]] in NEVER_LAST and not body.capital[tokens[-1]]
    if leads_on or spoils(body, tokens, news_begin(frame, tokens)):
        return None
    return None if is_misjoined(frame, tokens) else form


def _plain(reading: Reading, shortener: Shortener, at: int, limit: int | None) -> list[Way]:
    """Return ways that keep the clauses of a sentence whole, and do not mislead."""
    body, frame, low = reading.body, Frame(reading, at), int(reading.body.bounds[at])
    short = limit is not None and limit <= _SHORT
    inputs = shortener_inputs(body, reading.scores, at, short=short)
    made: dict[tuple[int, ...], Way] = {}
    for pieces in plain_ways(reading.sentences[at], reading.clauses(at), limit):
        tokens = tokens_in(reading, at, pieces)
        words = tuple(token - low for token in tokens)
        if len(words) < _LEAST_WORDS or words in made:
            continue
        form = _left(frame, reading, tokens, limit)
        if form:
            made[words] = Way(shortener.follow(inputs, words), form, 0)
    return list(made.values())


def _chosen(
    reading: Reading,
    grounds: Grounds,
    most: int,
) -> list[int]:
    """Return the sentences that headlines are made of, the likeliest first."""
    prose = [at for at in reading.prose if at not in grounds.barred]
    news = [at for at in prose if reading.news[at] and not reading.sentences[at].isupper()]
    able = [at for at in news or prose if reading.body.sizes[at] >= _LEAST_WORDS]

    def promise(at: int) -> float:
        return float(grounds.printable[at]) + (at in grounds.lead) - _LATE * min(at, _LATEST)

    return sorted(able, key=promise, reverse=True)[:most]


def describe_offered(reading: Reading, offered: Offered) -> NDArray[np.float32]:
    """Describe headlines for the ranker.

    Args:
        reading: The body they are made of.
        offered: C headlines.

    Returns:
        Features [C, F].
    """
    pool = offered.pool
    columns = [
        *_steps(offered),
        *_lengths(reading, pool),
        *_sentences(reading, offered),
        *_words(reading, pool),
        *_predicates(reading, pool),
        *np.array([begins(reading.body, int(tokens[0])) for tokens in pool.tokens]).T,
    ]
    return side_by_side(columns, len(pool))


def _steps(offered: Offered) -> list[NDArray[np.generic]]:
    """How likely each was for the shortener, in itself and beside others of its sentence."""
    score = np.array([way.score for way in offered.ways])
    words = np.array([len(way.words) for way in offered.ways])
    first = offered.pool.first
    best = np.array([score[first == at].max() for at in first.tolist()])
    mean = score / (words + 1)
    best_mean = np.array([mean[first == at].max() for at in first.tolist()])
    return [
        np.maximum(score, -12) / 4,
        np.maximum(mean, -1) * 4,
        np.maximum([way.weakest for way in offered.ways], -6) / 2,
        np.maximum([way.end for way in offered.ways], -6) / 2,
        np.maximum(score - best, -8) / 2,
        np.maximum(mean - best_mean, -1) * 4,
    ]


def _lengths(reading: Reading, pool: Pool) -> list[NDArray[np.generic]]:
    chars = np.array([len(forms[0].text) for forms in pool.forms])
    row = pool.row
    first, last = row.tokens[row.starts], row.tokens[row.ends - 1]
    bounds = reading.body.bounds
    pieces = np.array([len(forms[0].pieces) for forms in pool.forms])
    return [
        row.sizes / 20,
        chars / 100,
        np.maximum(chars - _LONG_CHARS, 0) / 20,
        np.maximum(_SHORT_CHARS - chars, 0) / 20,
        np.minimum(pieces - 1, 4) / 2,
        row.sizes / reading.body.sizes[pool.first],
        (first - bounds[pool.first]) / 20,
        (bounds[pool.first + 1] - 1 - last) / 20,
        first == bounds[pool.first],
        last == bounds[pool.first + 1] - 1,
    ]


def _sentences(reading: Reading, offered: Offered) -> list[NDArray[np.generic]]:
    at, worth = offered.pool.first, reading.worth
    printable = np.clip(offered.grounds.printable, -_ODDS_CAP, _ODDS_CAP)
    lead = np.array([place in offered.grounds.lead for place in at.tolist()])
    return [
        np.minimum(at, _LATEST) / _LATEST,
        at == 0,
        np.log1p(at),
        lead,
        offered.grounds.odds[at] / _ODDS_CAP,
        printable[at] / _ODDS_CAP,
        (printable[at] - printable[at].max()) / _ODDS_CAP,
        *(np.clip(odds[at], -_ODDS_CAP, _ODDS_CAP) / _ODDS_CAP for odds in worth),
    ]


def _words(reading: Reading, pool: Pool) -> list[NDArray[np.generic]]:
    """Expected F1, figures and names, and what points at something unsaid."""
    body, row = reading.body, pool.row
    first, last = row.tokens[row.starts], row.tokens[row.ends - 1]
    bonds = [reading.bonds(forms[0].text) for forms in pool.forms]
    cases = row.totals(np.stack([body.digit, body.capital, body.nested], axis=1).astype(np.float32))
    marks = np.append(body.gap, 4)[last + 1]
    return [
        pool.single * 2,
        pool.double * 2,
        pool.gain / max(float(pool.gain.max()), 1e-6),
        *(cases / row.sizes[:, None]).T[:2],
        cases[:, 0] > 0,
        pool.dangling,
        np.array([bond.back for bond in bonds]),
        reading.bare_names[first],
        marks == 0,
        np.minimum([headline_faults(phrase) for phrase in pool.phrases], 2),
    ]


def _predicates(reading: Reading, pool: Pool) -> list[NDArray[np.generic]]:
    """How surely a predicate is kept, how much surer one is left out, and figures left out.

    A figure is left out before what it counts in "trao [2.500] cuốn sách".
    """
    body = reading.body
    verbs = np.where(body.capital, _NO_VERB, reading.edges.verbs).tolist()
    digit, gap = body.digit.tolist(), body.gap.tolist()
    kept, lost, bare = [], [], []
    for tokens in pool.tokens:
        ours = tokens.tolist()
        stays = set(ours)
        surest = max([verbs[at] for at in ours[1:]], default=_NO_VERB)
        gone = [verbs[at] for at in range(ours[0] + 1, ours[-1]) if at not in stays]
        kept.append(surest)
        lost.append(max(max(gone, default=_NO_VERB) - surest, 0.0))
        bare.append(any(digit[at - 1] and not gap[at] and at - 1 not in stays for at in ours[1:]))
    return [
        np.clip(kept, _NO_VERB, -_NO_VERB) / 3,
        np.minimum(lost, -_NO_VERB) / 3,
        np.array(bare),
    ]
