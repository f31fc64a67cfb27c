"""What is known of an offered lead, in numbers, for the chooser that has learned from editors.

Of its first and its last sentence: what they are worth, where they stand, how much of them is
left, what sort of thing they say, how they meet the title; and of the whole its length, what of
the title it tells, and how its sentences go together.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.sentences.saying import tells_news, tells_result
from vnsum.drafting.leads.bearing_out import leans_on, word_pairs
from vnsum.drafting.leads.resulting import (
    counted_figures,
    has_label,
    is_only_event,
    tells_of_people,
    tells_of_plans,
)
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.rare import rare_pattern
from vnsum.text.syllables import count_syllables
from vnsum.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.reading import Reading
    from vnsum.drafting.leads.pairing import Offer

__all__ = ["PAGED", "Ground", "Part", "describe_offers", "figures_of"]

PAGED = 2
"""Column of a document that tells whether it came with what stands on a page."""

_FIGURE = pattern(r"\d[\d.,]*")
_DAY = pattern(r"\b(?:ngày|sáng|chiều|tối|đêm|trưa)\b[^,.]{0,12}\d")
_SAYS = rare_pattern(
    r"\b(?:cho biết|cho hay|khẳng định|nhấn mạnh|chia sẻ|phát biểu|đánh giá|ghi nhận|thông tin|"
    r"đề nghị|yêu cầu|lưu ý|khuyến cáo)\b",
    "biết biểu chia cầu ghi hay khuyến khẳng lưu mạnh thông đánh đề",
)
_COMMON = frozenset(
    fold(
        "của|và|các|cho|tại|với|trong|từ|đến|là|có|được|trên|về|theo|để|này|khi|đã|một|những|"
        "ngày|năm|tháng|số"
    ).split("|")
)
"""Words that say nothing of what a text is about."""
_SURE = 6.0
"""Odds are not trusted beyond."""
_FARTHEST = 12
"""Place of a sentence beyond which it does not matter."""


@dataclass(frozen=True)
class Ground:
    """What the leads of a release are weighed by.

    Attributes:
        sentences: All of the body.
        told: Those that are read, by which `reading` numbers them.
        reading: The body as the networks see it.
        odds: That each may stand alone, as they are read.
        title: The title; "" where none guides the lead.
        best: The ranker's score of the best lead.
        paged: Whether the text came with what stands on a page: a day, an agency.
    """

    sentences: Sequence[str]
    told: Sequence[int]
    reading: Reading
    odds: NDArray[np.float32]
    title: str
    best: float
    paged: bool

    @cached_property
    def places(self) -> Mapping[int, int]:
        """Where sentences are read, those that the networks have seen."""
        seen = self.told[: len(self.reading.body.sizes)]
        return {index: place for place, index in enumerate(seen)}

    @cached_property
    def title_words(self) -> frozenset[str]:
        """What the title is about."""
        return _words(self.title)

    @cached_property
    def title_pairs(self) -> frozenset[tuple[str, str]]:
        """Neighbouring words of the title."""
        return frozenset(word_pairs(self.title))

    @cached_property
    def title_figures(self) -> frozenset[str]:
        """Figures of the title."""
        return frozenset(figures_of(self.title))

    def part(self, sentence: int, text: str) -> Part:
        """Return what is known of a sentence, or of what is left of it, worked out once."""
        known = self._parts.get((sentence, text))
        if known is None:
            known = self._parts[sentence, text] = _part(self, sentence, text)
        return known

    @cached_property
    def _parts(self) -> dict[tuple[int, str], Part]:
        return {}

    def document(self) -> NDArray[np.float32]:
        """Describe the text: how long it is, how good its best lead, its page, its opening, [D]."""
        opening = self.part(self.told[0], self.sentences[self.told[0]])
        size = math.log(len(self.sentences))
        return np.array([size, self.best, self.paged, *opening.row], dtype=np.float32)


def describe_offers(ground: Ground, offers: Sequence[Offer]) -> NDArray[np.float32]:
    """Describe leads.

    Args:
        ground: What they are weighed by.
        offers: C leads, at least one.

    Returns:
        Features [C, F].
    """
    rows = []
    for offer in offers:
        parts = [ground.part(sentence, text) for sentence, text in offer.parts]
        rows.append([*_row(parts), *_whole(ground, offer, parts)])
    return np.array(rows, dtype=np.float32)


@dataclass(frozen=True)
class Part:
    """A sentence of a lead or a summary.

    Attributes:
        sentence: Its index.
        text: What is told of it.
        words: What it is about.
        syllables: How long it is.
        worth: Log-odds of its uses, and that it stands alone.
        figures: How many figures it tells, no days.
        event: Whether it only tells that people met.
        result: Whether it says what came of something.
        dated: Whether it says on which day.
        row: Its features.
    """

    sentence: int
    text: str
    words: frozenset[str]
    syllables: int
    worth: Sequence[float]
    figures: int
    event: bool
    result: bool
    dated: bool
    row: Sequence[float]


def _part(ground: Ground, sentence: int, text: str) -> Part:
    folded, words = fold(text), _words(text)
    place = ground.places.get(sentence)
    worth = [0.0, 0.0, 0.0, 0.0, -1.0]
    if place is not None:
        odds = (*(use[place] for use in ground.reading.worth), ground.odds[place])
        worth = [max(-_SURE, min(float(value), _SURE)) / 4 for value in odds]
    figures = counted_figures(folded)
    event, result, dated = is_only_event(text), tells_result(text), bool(_DAY.search(folded))
    size, whole = count_syllables(text), count_syllables(ground.sentences[sentence])
    row = [
        *worth,
        min(sentence, _FARTHEST) / _FARTHEST,
        sentence == 0,
        math.log1p(sentence) / 3,
        size / 40,
        min(size / max(whole, 1), 1.2),
        min(figures, 4) / 2,
        figures > 0,
        "%" in text,
        " đồng" in text,
        dated,
        event,
        result,
        tells_of_plans(folded),
        tells_of_people(folded),
        "“" in text or '"' in text,
        leans_on(text),
        tells_news(text),
        bool(_SAYS.search(folded)),
        has_label(folded),
        *_beside_title(ground, text, words),
    ]
    return Part(sentence, text, words, size, worth, figures, event, result, dated, row)


def _beside_title(ground: Ground, text: str, words: frozenset[str]) -> list[float]:
    """Tell what of the title a text tells, and how much of the text that is, 0 to 1 each."""
    title, pairs, figures = ground.title_words, ground.title_pairs, ground.title_figures
    met = len(title & words)
    return [
        met / max(len(title), 1),
        met / max(len(words), 1),
        len(pairs.intersection(word_pairs(text))) / max(len(pairs), 1),
        len(figures.intersection(figures_of(text))) / max(len(figures), 1),
    ]


def _row(parts: Sequence[Part]) -> list[float]:
    """Return the features of the first and the last sentence; of one alone the second are 0."""
    first = parts[0].row
    return [*first, *(parts[-1].row if len(parts) > 1 else [0.0] * len(first))]


def _whole(ground: Ground, offer: Offer, parts: Sequence[Part]) -> list[float]:
    first, last, two = parts[0], parts[-1], len(parts) > 1
    text = " ".join(part.text for part in parts)
    size, gap = count_syllables(text) / 60, last.sentence - first.sentence
    words = frozenset[str]().union(*(part.words for part in parts))
    second = last.worth if two else [0.0] * len(first.worth)
    gained = len((last.words - first.words) & ground.title_words) if two else 0
    shared = len(first.words & last.words) if two else 0
    ranked = offer.rule != "paired"
    return [
        two,
        len(parts) > len((first, last)),
        size,
        size * size,
        max(-3, min(gap, 10)) / 10,
        gap < 0,
        gap == 1,
        max(-1.0, offer.score - ground.best) * ranked,
        offer.score * ranked,
        math.log1p(max(offer.rank, 0)) / 3,
        *(offer.rule == rule for rule in ("paired", "completed")),
        *_beside_title(ground, text, words),
        bool(ground.title),
        min(len(ground.title_figures), 3) / 3,
        gained / max(len(ground.title_words), 1),
        shared / max(min(len(first.words), len(last.words)), 1),
        math.log(len(ground.sentences)),
        first.event and not two,
        first.event and two and last.figures > 0,
        first.event and two and last.result,
        *(one + other for one, other in zip(first.worth, second, strict=True)),
        min(first.worth[0], last.worth[0]),
        max(first.worth[2], last.worth[2]),
        any(part.figures for part in parts),
        any(part.dated for part in parts),
        offer.under is not None,
    ]


def figures_of(text: str) -> list[str]:
    """Return the figures of a text as they are written."""
    return _FIGURE.findall(text)


def _words(text: str) -> frozenset[str]:
    """Return what a text is about."""
    return frozenset(words_of(text)) - _COMMON
