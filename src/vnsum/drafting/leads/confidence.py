"""How likely editors let a lead or a headline stand as it is, learned from what readers said.

Both are logistic in what the extractor knows already. The lead's was fitted to the marks of two
readers on 150 articles (`configs/extractor/leads_held.jsonl`), with the title and without it, and
tried on 177 others, of which 78 % stand: area under the curve 0.86; of those from 0.5 on 88 %
stand, of those below 36 % (`scripts/measure_confidence.py`; docs/log.md, 2026-11-28). The
headline's was fitted to 183 verdicts on headlines made from the body alone, half of which stand:
area 0.71, each half of the verdicts judged by the other.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from vnsum.drafting.protocols import EXTRACTOR
from vnsum.results import Confidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnsum.documents import PressRelease
    from vnsum.drafting.leads.leading import Leads
    from vnsum.results import DraftSentence, Headline

__all__ = ["confidence_in", "doubts", "promised"]

_LEAD, _LEAD_ALONE, _LEAD_WORTH = -0.08, 0.38, 0.22
"""Log-odds of a lead: that its first sentence may stand alone, and would be chosen for it."""
_HEADLINE, _HEADLINE_SCORE, _HEADLINE_LEAD = 0.56, 0.63, 0.33
"""Those of a headline: the ranker's score, and those of a lead that opens with its sentence."""
_DOUBTFUL = 0.5
"""Below, more do not stand than do."""


def promised(offered: Leads) -> Mapping[int, float]:
    """Return the log-odds that leads stand which open with sentences of a release.

    Args:
        offered: The leads that are offered.

    Returns:
        Log-odds by the sentence; empty where rules put the lead together.
    """
    read, notice = offered.read, offered.notice
    if notice.announcements or notice.led:
        return {}
    odds = _LEAD + _LEAD_ALONE * read.odds + _LEAD_WORTH * read.body.worth.lead
    return dict(zip(read.told, odds.tolist(), strict=False))


def confidence_in(
    lead: Sequence[DraftSentence],
    headline: Headline | None,
    promise: Mapping[int, float],
    release: PressRelease,
) -> Confidence:
    """Tell how likely a lead and a headline stand as they are.

    Args:
        lead: The sentences of the lead.
        headline: The headline; None for none.
        promise: What `promised` says of sentences of the release.
        release: The release.

    Returns:
        The chances; None for what the extractor has not made of sentences that it has judged.
    """
    own = lead and all(one.engine == EXTRACTOR for one in lead) and lead[0].source_sentences
    first = promise.get(own[0]) if own else None
    return Confidence(
        None if first is None else _chance(first),
        _of_headline(headline, promise, release) if headline else None,
    )


def _of_headline(
    headline: Headline, promise: Mapping[int, float], release: PressRelease
) -> float | None:
    """Return the chance of a headline that was made from the body."""
    if headline.engine != EXTRACTOR or not headline.spans:
        return None
    start = headline.spans[-1].start  # the first may be the place put before it
    own = (at for at, one in enumerate(release.sentences) if one.start <= start < one.end)
    odds = promise.get(next(own, -1))
    if odds is None:
        return None
    return _chance(_HEADLINE + _HEADLINE_SCORE * headline.score + _HEADLINE_LEAD * odds)


def doubts(confidence: Confidence) -> Iterator[str]:
    """Yield warnings of what more likely does not stand.

    Args:
        confidence: The chances.

    Yields:
        English sentences.
    """
    if confidence.headline is not None and confidence.headline < _DOUBTFUL:
        yield "the headline was made from the text and may not stand as it is; read it first"
    if confidence.lead is not None and confidence.lead < _DOUBTFUL:
        yield "the lead may not stand as it is; read it first"


def _chance(odds: float) -> float:
    return round(1 / (1 + exp(-odds)), 3)
