"""Extract and compress: from the sentences of a body to ranked leads, headlines and a summary.

For every token a small network gives the chance that it belongs in the lead
(in the headline); candidates are sentences, sentences with clauses left out
and pairs of them; boosted trees, trained on the true ROUGE of such candidates
and given the word of a form model, choose. Never a word that is not in the
source.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.candidates import (
    Candidate,
    Reading,
    describe,
    headline_candidates,
    lead_candidates,
)
from vnsum.backends.extractive.clauses import has_verb, opens_dangling
from vnsum.backends.extractive.features import title_words
from vnsum.backends.extractive.tokens import WORD, tokenise
from vnsum.errors import NoBodyTextError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.model import ExtractorModel

__all__ = ["Ranked", "choose_summary", "rank_headlines", "rank_leads", "read_body"]

_DANGLING_COST = 0.08
"""Taken from the predicted score of a lead that points at something unsaid; set by
hand; an article's best and tenth candidate are 0.05 apart (median of 56, VietNews train)."""
_SHAPE_WEIGHT = 0.012
_HEADLINE_SHAPE_WEIGHT = 0.02
"""Score per log-odds of being well-formed: readability before ROUGE."""
_SHAPE_CAP = 6.0
_NO_VERB_COST = 0.08
"""Taken from a headline without a common verb."""


@dataclass(frozen=True)
class Ranked:
    """A candidate with its final score; higher is better."""

    candidate: Candidate
    score: float


def read_body(model: ExtractorModel, sentences: Sequence[str], title: str | None) -> Reading:
    """Tokenise sentences and score their tokens.

    Args:
        model: The extractor.
        sentences: Normalised sentences of the body.
        title: The release's title, where it may guide the lead.

    Returns:
        The tokens with their chances.

    Raises:
        NoBodyTextError: When there is no word in them.
    """
    if not any(WORD.search(sentence) for sentence in sentences):
        raise NoBodyTextError("the release has no sentence with words")
    body = tokenise(sentences, model.vocabulary)
    words = title_words(title) if title else None
    return Reading.of(sentences, body, model.network(body, words), words)


def rank_leads(model: ExtractorModel, reading: Reading, low: int, high: int) -> list[Ranked]:
    """Rank candidates for a lead of `low` to `high` syllables, best first; may be empty."""
    candidates = lead_candidates(reading, model.shapes, low, high)
    if not candidates:
        return []
    scores = model.lead(describe(reading, candidates, headline=False))
    ranked = [
        Ranked(
            candidate,
            float(score)
            - _DANGLING_COST * opens_dangling(candidate.forms[0].text)
            + _SHAPE_WEIGHT
            * min(candidate.shape, _SHAPE_CAP)
            * any(f.dropped for f in candidate.forms),
        )
        for candidate, score in zip(candidates, scores, strict=True)
    ]
    return sorted(ranked, key=lambda item: -item.score)


def rank_headlines(model: ExtractorModel, reading: Reading, limit: int | None) -> list[Ranked]:
    """Rank phrases of at most `limit` characters, best first; may be empty."""
    candidates = headline_candidates(reading, model.shapes, limit)
    if not candidates:
        return []
    scores = model.headline(describe(reading, candidates, headline=True))
    ranked = [
        Ranked(
            candidate,
            float(score)
            - _DANGLING_COST * opens_dangling(candidate.forms[0].text)
            - _NO_VERB_COST * (not has_verb(candidate.forms[0].text))
            + _HEADLINE_SHAPE_WEIGHT * min(candidate.shape, _SHAPE_CAP),
        )
        for candidate, score in zip(candidates, scores, strict=True)
    ]
    return sorted(ranked, key=lambda item: -item.score)


def choose_summary(
    reading: Reading, sentences: int, syllables: int | None
) -> list[tuple[int, float]]:
    """Choose whole sentences that together say most of what matters.

    Greedy: each step takes the sentence that adds the most expected words and pairs not
    yet covered, per length to the power of 0.75; constants set by hand.

    Args:
        reading: The body.
        sentences: Most sentences.
        syllables: Most syllables together; None for no limit.

    Returns:
        (sentence index, gain) in the order of the body; at least one sentence unless none
        fits the limit.
    """
    body = reading.body
    covered = np.zeros(int(body.local.max()) + 1, dtype=np.bool_)
    chosen: dict[int, float] = {}
    left = syllables if syllables is not None else np.inf
    spans = list(zip(body.bounds[:-1].tolist(), body.bounds[1:].tolist(), strict=True))
    while len(chosen) < sentences:
        best, gain = -1, 0.0
        for index, (low, high) in enumerate(spans):
            if index in chosen or high == low or high - low > left:
                continue
            new = ~covered[body.local[low:high]]
            value = float(
                (reading.chances[low:high, :2].sum(axis=1) * new).sum() / (high - low + 12) ** 0.75
            )
            if opens_dangling(reading.sentences[index]) and index - 1 not in chosen:
                value *= 0.7
            if value > gain:
                best, gain = index, value
        if best < 0:
            break
        low, high = spans[best]
        chosen[best] = gain
        covered[body.local[low:high]] = True
        left -= high - low
    return sorted(chosen.items())
