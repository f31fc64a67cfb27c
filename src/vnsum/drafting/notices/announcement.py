"""What a notice announces, and how its items complete a lead."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.sentences.tails import without_details
from vnsum.backends.extractive.syntax.clauses import opens_dangling, points_back
from vnsum.drafting.notices.announced_items import WHOLE, counts_posts, forbids, is_when, is_where
from vnsum.lazily import pattern
from vnsum.results import DraftSentence
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.documents import Span
    from vnsum.results import Product

__all__ = ["FIGURE", "Announcement", "Matter"]

FIGURE = pattern(r"\d[\d.,/]*")
"""A figure as it is written."""
_RECRUITS = pattern(r"\b(?:tuyển (?:dụng|sinh|chọn|lao động)|có nhu cầu)\b")
_NAMED = 3
"""Words of a place by which it is known again; set by hand."""


class Matter(NamedTuple):
    """What is announced, and where its words stand in the source."""

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Announcement:
    """What a notice announces.

    Attributes:
        sentence: Index of the sentence that announces.
        text: Who announces what, without a stop.
        spans: Where its words stand in the source.
        matter: What is announced, for a headline, and where; None where the title says it.
        items: What else the lead may say, the best first.
        said: Sentences of items that `text` says.
        orders: Whether the items are what somebody wants done.
        names: Whether it names of whom the sentences before it tell.
        more: Syllables that are told besides an item: the heading it does not hold without.
        table: The first row of a timetable, as which all of it is told in a lead.
        sizes: How many syllables that may be.
        tabled: Whether it is told with its timetable or not at all.
    """

    sentence: int
    text: str
    spans: tuple[Span, ...]
    matter: Matter | None
    items: Sequence[Form]
    said: frozenset[int] = frozenset()
    orders: bool = False
    names: bool = False
    more: Mapping[int, int] = field(default_factory=dict)
    table: Form | None = None
    sizes: Sequence[int] = ()
    tabled: bool = False

    def completed(self, low: int, high: int) -> tuple[Form, ...] | None:
        """Choose what completes the lead.

        Args:
            low: Fewest syllables of the lead.
            high: Most syllables.

        Returns:
            The first item that fits, nothing where the announcement is long enough and no item
            says when; None where no lead of that length can be made.
        """
        size = count_syllables(self.text)
        if self.table is not None and any(low <= size + more <= high for more in self.sizes):
            return (self.table,)
        if self.tabled:
            return None
        for item in self.items:
            wanted = size < low or is_when(item)
            if wanted and low <= size + self._size(item) <= high:
                return self._with_place(item, high - size)
        if not low <= size <= high:
            return None
        parts = (part for item in self.items for part in (item, without_details(item)))
        counting = (part for part in parts if _counts(part, self.text))
        fits = (part for part in counting if self._size(part) <= high - size)
        return tuple(islice(fits, 1))

    def timed(self, low: int, high: int) -> tuple[Form, ...]:
        """Return what completes a lead of that length where it says when; nothing otherwise."""
        items = self.completed(low, high) or ()
        return items if any(map(is_when, items)) else ()

    def sentence_of(self, product: Product, page: Page, score: float, engine: str) -> DraftSentence:
        """Write it as a sentence of a draft.

        Args:
            product: What it is a sentence of.
            page: The sentences of the release, which know its spelling.
            score: What it is worth.
            engine: Who makes the draft.

        Returns:
            The sentence, with a stop.
        """
        text = f"{page.headline(self.text)}."
        return DraftSentence(product, text, self.spans, (self.sentence,), score, engine)

    @property
    def place(self) -> Form | None:
        """The first item that says where, unless the announcement begins with its words."""
        return next((one for one in self.items if is_where(one) and self._adds(one)), None)

    @property
    def beside(self) -> Form | None:
        """What is told beside the item that says when: how many, where, or what is forbidden."""
        recruits = _RECRUITS.search(fold(self.text)) is not None
        posts = next(filter(counts_posts, self.items), None) if recruits else None
        return posts or self.place or next(filter(forbids, self.items), None)

    def _adds(self, item: Form) -> bool:
        """Tell whether an item names what the announcement does not."""
        named = fold(item.text).partition(":")[2].split()[:_NAMED]
        return " ".join(named).rstrip(",;") not in fold(self.text)

    def _size(self, item: Form) -> int:
        """Return how long an item is told."""
        return count_syllables(item.text) + self.more.get(item.sentence, 0)

    def _with_place(self, item: Form, most: int) -> tuple[Form, ...]:
        """Put where, or what is forbidden, beside the item that says when, if there is room."""
        where = self.beside
        if where is None or where is item or not is_when(item):
            return (item,)
        if self._size(item) + self._size(where) > most:
            return (item,)
        return (item, where) if item.sentence < where.sentence else (where, item)


def _counts(item: Form, told: str) -> bool:
    """Tell whether an item is a sentence of its own with a figure that is not told yet."""
    said = item.text.count(" ") >= WHOLE and has_verb(item.text)
    if not said or opens_dangling(item.text) or points_back(item.text):
        return False
    return not {*FIGURE.findall(item.text)}.issubset(FIGURE.findall(told))
