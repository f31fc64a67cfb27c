"""Which candidates there are for the lead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.body.ties import speaks
from vnsum.backends.extractive.pool import LEAD_LENGTH, pair_up, pool_of
from vnsum.backends.extractive.sentences.forms import sentence_forms
from vnsum.backends.extractive.sentences.standing import is_fragment, is_worded
from vnsum.backends.extractive.sentences.tails import before_list, told_before_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.body.reading import Reading
    from vnsum.backends.extractive.networks.form import FormNetwork
    from vnsum.backends.extractive.pool import Pool

__all__ = ["lead_candidates"]

_SENTENCES = 7
"""Sentences whose shorter forms are tried, by expected F1."""
_SINGLES = 12
"""Forms that go to the ranker."""
_JUDGED = 2 * _SINGLES
"""Forms that go to the form network."""
_PAIRED = 10
"""Best forms that are paired."""
_SPARE = 4
"""How many more are judged where one was broken."""
_LEAST_WORDS = 6
"""Fewest words of a sentence of the lead; shorter ones are captions and remarks. Set by hand."""
_SENTENCE_FLOOR = -3.0
"""Log-odds a shortened sentence must reach; whole sentences need none. Set by hand."""
_STOPS = (".", "!", "…")


def lead_candidates(reading: Reading, shapes: FormNetwork, low: int, high: int) -> Pool:
    """Return candidates of `low` to `high` syllables; none where the body has none."""
    made = (
        form
        for place, s in enumerate(_by_gain(reading))
        for form in sentence_forms(
            reading.sentences[s], s, whole_only=place >= _SENTENCES, parts=reading.clauses(s)
        )
    )
    forms = list(dict.fromkeys(filter(None, map(told_before_list, made))))
    singles = _best(pool_of(reading, forms, headline=False), _JUDGED)
    judged = _judge(reading, singles, shapes)
    paired = judged.take(np.arange(min(_PAIRED, len(judged))))
    found = _of_length(judged, low, high).joined(pair_up(reading, paired, low, high))
    if len(found):
        return found
    whole = [row for row in range(len(singles)) if not singles.forms[row][0].dropped]
    return _of_length(singles.take(np.array(whole, dtype=np.int64)), low, high)


def _best(pool: Pool, count: int) -> Pool:
    return pool.take(np.argsort(-pool.gain, kind="stable")[:count])


def _of_length(pool: Pool, low: int, high: int) -> Pool:
    return pool.take(np.flatnonzero((pool.syllables >= low) & (pool.syllables <= high)))


def _judge(reading: Reading, pool: Pool, shapes: FormNetwork) -> Pool:
    """Add the form network's word, leave out what it finds broken, and keep the best.

    The network is asked about as many as are wanted, then about further ones where some were
    broken, which is rare.
    """
    start = _SINGLES
    found = _passed(reading, pool.take(np.arange(len(pool))[:start]), shapes)
    while len(found) < _SINGLES and start < len(pool):
        stop = start + _SPARE
        part = pool.take(np.arange(start, min(stop, len(pool))))
        found = found.joined(_passed(reading, part, shapes))
        start = stop
    return found if len(found) <= _SINGLES else found.take(np.arange(_SINGLES))


def _passed(reading: Reading, pool: Pool, shapes: FormNetwork) -> Pool:
    shape = shapes(reading.body, pool.tokens, headline=False)
    cut = np.array([forms[0].dropped > 0 for forms in pool.forms], dtype=np.bool_)
    return replace(pool, shape=shape).take(np.flatnonzero((shape >= _SENTENCE_FLOOR) | ~cut))


def _by_gain(reading: Reading) -> list[int]:
    """Return the finished sentences, the one with most expected words and pairs first."""
    bounds = reading.body.bounds
    total = np.concatenate([[0.0], np.cumsum(reading.chances[:, :2].sum(axis=1))])
    size = np.diff(bounds)
    gain = (total[bounds[1:]] - total[bounds[:-1]]) / (size + LEAD_LENGTH)
    long = [s for s in reading.prose if size[s] >= _LEAST_WORDS] or reading.prose
    return sorted(_finished(reading, long), key=lambda s: -gain[s])


def _finished(reading: Reading, rows: Sequence[int]) -> list[int]:
    """Return the sentences that state something and end as sentences do; all where none does.

    What somebody says of himself, or has no predicate, is left out where there is anything else.
    """
    ended = [s for s in rows if _states(reading, s)]
    whole = [s for s in ended if not _is_part(reading.sentences[s])]
    return whole or ended or list(rows)


def _states(reading: Reading, index: int) -> bool:
    sentence = reading.sentences[index]
    if sentence.endswith(":"):
        return before_list(sentence) > 0
    return _is_whole(sentence) and reading.news[index]


def _is_part(sentence: str) -> bool:
    return speaks(sentence) or is_fragment(sentence)


def _is_whole(sentence: str) -> bool:
    return sentence.rstrip("\"'”’)» ").endswith(_STOPS) and is_worded(sentence)
