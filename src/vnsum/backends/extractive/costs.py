"""What a headline loses for where it starts and ends, and for saying nothing of its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.faults import left_open_from, nominal_until, said_from
from vnsum.backends.extractive.tokens import SENTENCE_START, WORD

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vnsum.backends.extractive.edges import Edges
    from vnsum.backends.extractive.pool import Pool
    from vnsum.backends.extractive.reading import Reading
    from vnsum.backends.extractive.tokens import Body

__all__ = ["edge_costs"]

START_COST, START_FLOOR = 0.04, -3.5
END_COST, END_FLOOR = 0.05, -2.6
VERB_COST, VERB_FLOOR = 0.08, -0.3
"""Score per log-odds below the floor. Set by hand, like what follows, on 300 articles of train the
tables had not seen and the 42 district releases (docs/log.md, 2026-11-26)."""
MARK_SHARE = 0.5
"""Of the cost of an end, at a comma or semicolon."""
NOMINAL_FLOOR = 0.0
"""The floor where the phrase opens with a noun made of a verb."""
TORN_COST, TORN_FLOOR = 0.3, -4.5
"""For an end inside a pair of words."""
BARE_COST = 0.15
"""For a person called by the last name alone."""
TWIN_COST = 0.15
"""For the first of two alone: "dám nghĩ" of "dám nghĩ, dám làm"."""
LEFT_COST, LEFT_FLOOR = 0.1, 0.0
"""For a surer predicate left behind the end, in the same clause."""
OPEN_COST, OPEN_FLOOR = 0.15, -1.8
"""For somebody named last, without a verb of theirs."""
_NO_VERB = -9.0
_MOST_LACKING = 2.0
_SUBORDINATE = frozenset({"nơi", "mà", "khi", "để", "nhằm", "do"})
"""Behind one of these a verb is no headline's predicate, up to the next mark."""
_NO_GROUNDS = frozenset({"tự", "lý", "vì"})
"""Before a "do" that gives no ground ("tự do", "lý do")."""
_AUXILIARIES = frozenset({"đã", "đang", "sẽ", "vừa", "vẫn"})
_NO_VERBS = frozenset({"qua", "rồi"})
"""What may stand behind an auxiliary that is none ("vừa qua")."""


def edge_costs(reading: Reading, pool: Pool) -> NDArray[np.float64]:
    """Say what each candidate loses, [C].

    Args:
        reading: The body.
        pool: C candidates for the headline.

    Returns:
        Costs in units of the ranker's score, 0 or more.
    """
    body, edges = reading.body, reading.edges
    row = pool.row
    first, last = row.tokens[row.starts], row.tokens[row.ends - 1]
    gap = np.append(body.gap, SENTENCE_START)[last + 1]
    weight = np.where(gap == SENTENCE_START, 0, np.where((gap == 1) | (gap == 2), MARK_SHARE, 1))  # noqa: PLR2004
    torn = (gap == 0) & (edges.ends[last] < TORN_FLOOR)
    start = np.maximum(START_FLOOR - edges.starts[first], 0)
    end = np.maximum(END_FLOOR - edges.ends[last], 0) * weight
    verbs = np.where(_subordinate(body), _NO_VERB, _predicates(edges, body)).tolist()
    gaps = body.gap.tolist()
    left = [_left(verbs, gaps, token) for token in last.tolist()]
    said = np.array([_unsaid(pool, at, verbs, left[at]) for at in range(len(pool))])
    cost: NDArray[np.float64] = START_COST * start + END_COST * end + TORN_COST * torn + said
    cost += BARE_COST * reading.bare_names[first]
    cost += TWIN_COST * ((gap == 1) & _twins(body)[last])
    return cost


def _twins(body: Body) -> NDArray[np.bool_]:
    """Tell which tokens, or the ones before them, are the next one over again, [N]."""
    after = np.append(body.local, -1)
    found: NDArray[np.bool_] = after[1:] == np.append(-2, after[:-2])
    return found


def _left(verbs: list[float], gaps: list[int], last: int) -> float:
    """Return the surest predicate behind a token in its clause."""
    end = last + 1
    while end < len(gaps) and not gaps[end]:
        end += 1
    return max(verbs[last + 1 : end], default=_NO_VERB)


def _unsaid(pool: Pool, at: int, verbs: list[float], left: float) -> float:
    """Say what a candidate loses for lacking a predicate, or the verb of whom it names last."""
    phrase, last = pool.phrases[at], int(pool.tokens[at][-1])

    def surest_behind(place: int) -> float:
        """Return the surest predicate among the words that do not start before a character."""
        if pool.stands(at):
            first = pool.reading.token_at(pool.forms[at][0].sentence, place)
            return max(verbs[first : last + 1], default=_NO_VERB)
        tokens = pool.tokens[at][len(WORD.findall(phrase.text[:place])) :]
        return max([verbs[token] for token in tokens.tolist()], default=_NO_VERB)

    begin = said_from(phrase)
    nominal = nominal_until(phrase, begin)
    floor = VERB_FLOOR if nominal is None else NOMINAL_FLOOR
    surest = surest_behind(begin if nominal is None else nominal)
    lacking = floor - surest
    cost = VERB_COST * (0.5 + min(lacking, _MOST_LACKING)) if lacking > 0 else 0.0
    if left > max(surest, LEFT_FLOOR):
        cost += LEFT_COST
    open_ = left_open_from(phrase)
    if open_ is not None and surest_behind(open_) < OPEN_FLOOR:
        cost += OPEN_COST
    return cost


def _predicates(edges: Edges, body: Body) -> NDArray[np.float32]:
    """Log-odds that a predicate opens with each token; sure where an auxiliary stands, [N]."""
    words = body.words
    marks = [
        at
        for at, word in enumerate(words)
        if word in _AUXILIARIES and (at + 1 == len(words) or words[at + 1] not in _NO_VERBS)
    ]
    sure = np.zeros(len(words) + 1, dtype=np.bool_)
    sure[marks] = True
    sure[[at + 1 for at in marks]] = True
    named = body.capital & (body.gap != SENTENCE_START)
    found: NDArray[np.float32] = np.where(sure[:-1], np.float32(0), edges.verbs)
    found[named] = _NO_VERB
    return found


def _subordinate(body: Body) -> NDArray[np.bool_]:
    words = body.words
    opens = np.zeros(len(words), dtype=np.int64)
    opens[
        [
            at
            for at, word in enumerate(words)
            if word in _SUBORDINATE and (word != "do" or words[max(at - 1, 0)] not in _NO_GROUNDS)
        ]
    ] = 1
    total = opens.cumsum()
    starts = body.gap > 0
    before = (total - opens)[starts]
    inside: NDArray[np.bool_] = total > before[starts.cumsum() - 1]
    return inside
