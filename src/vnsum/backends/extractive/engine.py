"""Extract and compress: from the sentences of a body to ranked leads, headlines and a summary.

For every token a small network gives the chance that it belongs in the lead
(in the headline); candidates are sentences, sentences with clauses left out
and pairs of them; a second network judges their form, and a third, trained on the
true ROUGE of such candidates, chooses. Never a word that is not in the source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vnsum.backends.extractive.body.features import title_features, title_words
from vnsum.backends.extractive.body.reading import PLAIN, Reading
from vnsum.backends.extractive.body.tokens import WORD, tokenise
from vnsum.backends.extractive.candidates import lead_candidates
from vnsum.backends.extractive.headlines.headlining import (
    Grounds,
    describe_offered,
    offer_headlines,
)
from vnsum.backends.extractive.networks.judge import SURE, Weighed, judge_rows
from vnsum.backends.extractive.networks.ranker import describe
from vnsum.backends.extractive.pool import pool_of
from vnsum.backends.extractive.sentences.forms import sentence_forms
from vnsum.backends.extractive.sentences.unsaid import leaves_unsaid
from vnsum.errors import NoBodyTextError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.reading import Layout
    from vnsum.backends.extractive.networks.model import ExtractorModel
    from vnsum.backends.extractive.pool import Pool
    from vnsum.backends.extractive.sentences.forms import Form

__all__ = [
    "Judged",
    "Ranked",
    "headline_grounds",
    "judge_leads",
    "rank_headlines",
    "read_body",
    "weigh_leads",
]

_TORN_COST = 0.3
"""Taken from the score of a headline for each cut in the middle of a clause; set by hand."""
_DANGLING_COST = 0.08
"""Taken from the predicted score of a lead that points at something unsaid; set by
hand; an article's best and tenth candidate are 0.05 apart (median of 56, VietNews train)."""
_SHAPE_WEIGHT = 0.012
"""Score per log-odds of being well-formed: readability before ROUGE. Set by hand."""
_SHAPE_CAP = 6.0
_WHOLE_SHAPE = 5.0
"""Taken for the form of a whole sentence: asking the network changes the odds by 0.1 (median,
correlation 0.996, district releases)."""
_MOST_JUDGED = 20
"""Leads that are judged: those with the best scores."""
_JUDGE_WEIGHT, _JUDGE_WEIGHT_TITLED = 0.01, 0.03
_LEAD_WORTH, _LEAD_WORTH_TITLED, _LEAD_WORTH_LISTED = (0.006, 4.0), (0.03, 0.0), (0.1, 0.0)
"""Score of a lead per log-odds that an editor would print just its sentences, and what is added to
the odds of each: alone, under a title, and where there are lists, whose news may stand anywhere.
Set by odds of networks that had not seen them, like what follows, on 550 marked texts, as high as
ROUGE of articles without their lead allows; under a title on 910 articles with marked leads."""
_WORTH_CAP, _UNFIT = 4.0, 2.0
"""Odds are not trusted beyond; taken per log-odds that a sentence must not be printed."""


class Ranked(NamedTuple):
    """A candidate: its forms, and its final score; higher is better."""

    forms: tuple[Form, ...]
    score: float


class Judged(NamedTuple):
    """What is known of the leads and of the sentences of a body.

    Attributes:
        leads: Candidates for the lead, the best first; may be empty.
        odds: Log-odds that an editor would let each sentence stand alone, [S], within 4 of 0; -4
            for items and for sentences without words.
    """

    leads: list[Ranked]
    odds: NDArray[np.float32]


_NOTHING = np.zeros((0, 0), np.float32), np.zeros(0)


def read_body(
    model: ExtractorModel,
    sentences: Sequence[str],
    title: str | None,
    layout: Layout = PLAIN,
) -> Reading:
    """Tokenise sentences and score their tokens.

    Args:
        model: The extractor.
        sentences: Normalised sentences of the body.
        title: The release's title, where it may guide the lead.
        layout: How they stand on the page.

    Returns:
        The tokens with their chances.

    Raises:
        NoBodyTextError: When there is no word in them.
    """
    if not any(WORD.search(sentence) for sentence in sentences):
        raise NoBodyTextError("the release has no sentence with words")
    body = tokenise(sentences, model.vocabulary)
    met = title_features(body, title_words(title) if title else None)
    scores, edges = model.network(body, met), model.edges(body)
    return Reading(sentences, body, scores, met, edges, model.worth, model.turns, layout)


def judge_leads(model: ExtractorModel, reading: Reading, low: int, high: int) -> Judged:
    """Rank candidates for a lead, and judge every sentence as if it stood alone.

    Args:
        model: The extractor.
        reading: A body of S sentences.
        low: Fewest syllables of a lead.
        high: Most syllables.

    Returns:
        The leads, and the odds of the sentences; all are judged at once.
    """
    weighed, alone = weigh_leads(model, reading, low, high), _weigh_sentences(reading)
    best = np.argsort(-weighed.scores, kind="stable")[:_MOST_JUDGED]
    asked = weighed.take(best).joined(alone)
    odds = np.full(len(reading.body.sizes), -SURE, dtype=np.float32)
    told = model.judge(judge_rows(reading, asked)) if len(asked.pool) else odds[:0]
    odds[alone.pool.first] = told[len(best) :]
    if not len(best):
        return Judged([], odds)
    judged = np.full(len(weighed.scores), told[: len(best)].min(), dtype=np.float32)
    judged[best] = told[: len(best)]
    weight = _JUDGE_WEIGHT_TITLED if reading.titled else _JUDGE_WEIGHT
    scores = weighed.scores + weight * judged + _lead_worth(reading, weighed.pool)
    return Judged(_ranked(weighed.pool, scores), odds)


def _lead_worth(reading: Reading, pool: Pool) -> NDArray[np.floating]:
    """Return what leads gain for what editors would print, [C]."""
    plain = _LEAD_WORTH_TITLED if reading.titled else _LEAD_WORTH
    weight, added = _LEAD_WORTH_LISTED if reading.items else plain
    odds = (weight * (_printable(reading) + added)).tolist()
    return np.array([sum([odds[form.sentence] for form in forms]) for forms in pool.forms])


def _printable(reading: Reading) -> NDArray[np.floating]:
    """Return what editors would give for each sentence as a lead, [S]."""
    odds: NDArray[np.floating] = np.clip(reading.worth.lead, -_WORTH_CAP, _WORTH_CAP)
    odds -= _UNFIT * np.maximum(reading.worth.unfit, 0)
    return odds


def weigh_leads(model: ExtractorModel, reading: Reading, low: int, high: int) -> Weighed:
    """Score candidates for a lead by the ranker and the rules of form; may be none."""
    pool = lead_candidates(reading, model.shapes, low, high)
    if not len(pool):
        return Weighed(pool, *_NOTHING)
    cut = np.array([any(form.dropped for form in forms) for forms in pool.forms])
    bonus = _SHAPE_WEIGHT * np.minimum(pool.shape, _SHAPE_CAP) * cut
    described = describe(reading, pool)
    unsaid = [leaves_unsaid(forms, reading.sentences) for forms in pool.forms]
    scores = model.lead(described) + bonus - _DANGLING_COST * (pool.dangling | np.array(unsaid))
    return Weighed(pool, described, scores)


def _weigh_sentences(reading: Reading) -> Weighed:
    """Describe every sentence that has words and is no item, whole, as if it were the lead."""
    whole = [
        sentence_forms(reading.sentences[s], s, whole_only=True, parts=reading.clauses(s))[:1]
        for s in reading.prose
    ]
    forms = [form for forms in whole for form in forms]
    pool = pool_of(reading, forms, headline=False, shape=_WHOLE_SHAPE)
    if not len(pool):
        return Weighed(pool, *_NOTHING)
    described = describe(reading, pool)
    return Weighed(pool, described, np.zeros(len(pool)))


def rank_headlines(
    model: ExtractorModel,
    reading: Reading,
    limit: int | None,
    grounds: Grounds | None = None,
) -> list[Ranked]:
    """Rank phrases of at most `limit` characters, best first; may be empty.

    Args:
        model: The extractor.
        reading: The body.
        limit: Most characters; None for no limit.
        grounds: What is known of its sentences; see `headline_grounds`.

    Returns:
        The phrases that may stand as a headline.
    """
    grounds = grounds or headline_grounds(reading)
    offered = offer_headlines(reading, model.shortener, grounds, limit)
    if offered is None:
        return []
    scores = model.headline(describe_offered(reading, offered))
    return _ranked(offered.pool, scores - _TORN_COST * offered.torn)


def headline_grounds(
    reading: Reading,
    lead: AbstractSet[int] = frozenset(),
    odds: NDArray[np.float32] | None = None,
    barred: AbstractSet[int] = frozenset(),
) -> Grounds:
    """Return what is known of sentences before headlines are made of them; see `Grounds`."""
    if odds is None:
        odds = np.zeros(len(reading.body.sizes), dtype=np.float32)
    return Grounds(lead, odds, _printable(reading), barred)


def _ranked(pool: Pool, scores: NDArray[np.floating]) -> list[Ranked]:
    order = np.argsort(-scores, kind="stable").tolist()
    return [Ranked(pool.forms[row], float(scores[row])) for row in order]
