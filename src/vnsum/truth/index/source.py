"""The source of a draft, ready to be asked: which passages, which facts stand where."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.lazily import lazy, pattern
from vnsum.truth.finding.state_abbreviations import expand
from vnsum.truth.index.equivalence import may_rename
from vnsum.truth.index.finder import find_facts
from vnsum.truth.index.keys import fact_keys
from vnsum.truth.index.passages import passages_at, split_passages
from vnsum.truth.index.places import figures_in, place_facts
from vnsum.truth.index.prospects import may_compare, may_equal, prospect_of
from vnsum.truth.index.shared_units import with_units_of_head, with_units_of_next
from vnsum.truth.index.tables import find_columns, with_columns
from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from vnsum.documents import PressRelease
    from vnsum.facts import Fact
    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.places import Place
    from vnsum.truth.index.prospects import Prospect
    from vnsum.truth.index.tables import Column

__all__ = ["SourceIndex"]

_FEW, _SHARE = 3, 5
"""A word tells places apart that stands in three passages or a fifth of them; set by hand."""
_COMMON = 32
"""A word that stands in more passages than this tells none of them apart; also what keeps
alignment linear. Set by hand."""
_MOST_SPANS = 3
_BY_DAY = "e"
"""First letter of the keys by which days without a month are found."""
_YEAR = pattern(r"(?<!\d)20\d\d(?!\d)")
_MOST_ALIKE = 96
_MOST_ALIKE_VAST = 24
"""Places of one key looked at; what stands more often is common property. Fewer in a book."""
_LONG = 64
"""Passages from which on all facts are found at once where many are looked up, so that a fact of
the draft does not ask every passage: what keeps long texts linear. News has 5 to 40; set by
hand."""
_VAST = 20_000
"""Words from which on a source is a book, of which less is looked at for each sentence."""
_SELDOM = 64
"""Facts that are looked up one by one in a long source too, as a headline has few."""
_KEPT_BOILERPLATE = frozenset({"table", "letterhead", "recipients", "contact"})
_DATED = frozenset({"rest", "navigation"})
"""Where days stand that are no day of publication: "Bản tin tuần 29 (từ 14/7 đến 20/7)"."""


class SourceIndex:
    """A release as passages, words and facts."""

    def __init__(self, release: PressRelease) -> None:
        """Cut the release into passages.

        Args:
            release: The release; the facts in it are looked for when first asked for.
        """
        self.release = release
        self.published: date | None = release.published
        """When the release was published, as far as it or the caller says."""
        self.passages: Sequence[Passage] = tuple(_passages(release))
        self._places: dict[int, tuple[Place, ...]] = {}
        self._keyed: dict[int, dict[str, list[Place]]] = {}
        self._weights: dict[str, float] = {}
        self._asked = 0
        self._in_page: dict[str, bool] = {}
        self.equals: dict[tuple[str, ...], Sequence[Place]] = {}
        """Places of the names that were looked up, so that a name told again costs nothing."""
        self._held: dict[str, list[int]] = {}

    @lazy
    def is_vast(self) -> bool:
        """Whether the source is a book rather than a release."""
        return sum(len(passage.words) for passage in self.passages) > _VAST

    def numbers_of(self, sentence: int) -> Sequence[int]:
        """Return the passages of a sentence of the body, mostly one; none where it is unknown."""
        return self._by_sentence.get(sentence, ())

    @lazy
    def _by_sentence(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for number, passage in enumerate(self.passages):
            found[passage.sentence].append(number)
        return dict(found)

    def copies_of(self, text: str) -> Sequence[int]:
        """Return the passages that are a text word for word, in the normalised view."""
        return self._by_text.get(text, ())

    @lazy
    def _by_text(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, passage in enumerate(self.passages):
            found[passage.view.text].append(number)
        return dict(found)

    @lazy
    def vocabulary(self) -> Counter[str]:
        """How often each word stands in the source."""
        return Counter(word for passage in self.passages for word in passage.words)

    def weight(self, word: str) -> float:
        """Return how much a word tells passages apart: 0 for common ones."""
        known = self._weights.get(word)
        if known is None:
            known = self._weights[word] = self._weight(word)
        return known

    def _weight(self, word: str) -> float:
        if word in FUNCTION_WORDS:
            return 0.0
        number = len(self.holding(word))
        if number > max(_COMMON, len(self.passages) // 3):
            return 0.0
        return math.log((len(self.passages) + 2) / (number + 0.5))

    def tells(self, word: str) -> bool:
        """Tell whether a word stands in few enough passages to tell them apart."""
        return len(self.holding(word)) <= max(_FEW, len(self.passages) // _SHARE)

    def holders(self, word: str) -> Sequence[int]:
        """Return the passages a content word stands in; none where it stands in too many."""
        found = self.holding(word)
        return found if len(found) <= _COMMON and word not in FUNCTION_WORDS else ()

    @lazy
    def heads(self) -> Sequence[int]:
        """The passages of titles, captions and the rest, which belong to no place of the body."""
        return [n for n, passage in enumerate(self.passages[:_LONG]) if passage.sentence < 0]

    def places(self, number: int) -> tuple[Place, ...]:
        """Find the facts of a passage."""
        if number not in self._places:
            told = place_facts(self.passages[number], self.published, number)
            found = with_units_of_head(with_units_of_next(told))
            columns = self._columns.get(number)
            self._places[number] = tuple(with_columns(found, columns) if columns else found)
        return self._places[number]

    @lazy
    def _columns(self) -> dict[int, Sequence[Column]]:
        return find_columns(self.passages)

    def places_like(self, fact: Fact) -> Iterator[Place]:
        """Yield the facts that share a key with a fact, key by key, in the order of the source."""
        keys = fact_keys(fact)
        if len(keys) > 1:
            keys = tuple(key for key in keys if key[0] != _BY_DAY)
        self._asked += 1
        if len(self.passages) > _LONG and self._asked > _SELDOM:
            for key in keys:
                yield from self._all_by_key.get(key, ())
            return
        may_hold = may_equal(fact, renamed=may_rename(self.published))
        numbers = [number for number, one in enumerate(self._prospects) if may_hold(one)]
        for key in keys:
            found = (place for number in numbers for place in self._by_key(number).get(key, ()))
            yield from islice(found, self._most_alike)

    @lazy
    def _prospects(self) -> Sequence[Prospect]:
        return [prospect_of(passage) for passage in self.passages]

    @lazy
    def _all_by_key(self) -> dict[str, list[Place]]:
        found: dict[str, list[Place]] = defaultdict(list)
        for number in range(len(self.passages)):
            for key, places in self._by_key(number).items():
                found[key] += places[: self._most_alike - len(found[key])]
        return dict(found)

    @lazy
    def _most_alike(self) -> int:
        return _MOST_ALIKE_VAST if self.is_vast else _MOST_ALIKE

    def _by_key(self, number: int) -> Mapping[str, Sequence[Place]]:
        """Return the facts of a passage by the keys that equal facts share."""
        known = self._keyed.get(number)
        if known is None:
            known = self._keyed[number] = {}
            for place in self.places(number):
                for part in (place, *figures_in(place)):
                    for key in fact_keys(part.fact):
                        known.setdefault(key, []).append(part)
        return known

    def comparable_places(self, draft: Place, numbers: Iterable[int]) -> Iterator[Place]:
        """Yield the facts of passages that may be comparable with a fact, and others."""
        may_hold = may_compare(draft)
        for number in numbers:
            if may_hold(self._prospects[number]):
                yield from self.places(number)

    def has_digits(self, number: int) -> bool:
        """Tell whether a passage may hold a figure in digits."""
        return self._prospects[number].has_digits

    def text_of(self, passage: Passage) -> str:
        """Return a passage as the author wrote it."""
        return self.release.source[passage.start : passage.end]

    @lazy
    def given_facts(self) -> Sequence[Fact]:
        """Facts of the title, date and place the caller gave, and days of lines above the body."""
        given = self.release.metadata
        named = [fact for text in (given.title, given.place) if text for fact in find_facts(text)]
        first = min((one.start for one in self.release.sentences), default=0)
        lines = (one for one in self.release.boilerplate if one.kind in _DATED)
        heads = (span.text for span in lines if span.end <= first)
        dated = (fact for text in heads for fact in find_facts(text) if fact.kind == "date")
        return (*named, *self.own_days, *dated)

    @lazy
    def own_days(self) -> Sequence[Fact]:
        """The day the release was published, as a fact; empty where nobody says so."""
        day = self.release.published
        return find_facts(f"ngày {day.day}/{day.month}/{day.year}") if day else ()

    @lazy
    def usual_year(self) -> frozenset[str]:
        """The year that is told most often, the later of two; empty where none is."""
        counts = Counter(_YEAR.findall(self.release.source))
        best = max(counts, key=lambda year: (counts[year], year), default=None)
        return frozenset({best} if best else ())

    @lazy
    def spelt_vocabulary(self) -> frozenset[str]:
        """All words of the source, those of abbreviations spelt out too."""
        return frozenset(expand(list(self.vocabulary)))

    def occurrences(self, word: str) -> Iterator[tuple[int, int]]:
        """Yield where a word stands, as passage and word in it."""
        for number in self.holding(word):
            for place in self.passages[number].positions[word]:
                yield number, place

    def saying(self, words: Sequence[str]) -> Sequence[int]:
        """Return the passages in which words stand together, a word at least."""
        rarest = min((self.holding(word) for word in words), key=len)
        name = f" {' '.join(words)} "
        return [number for number in rarest if name in self.passages[number].joined]

    @lazy
    def _page_words(self) -> frozenset[str]:
        return frozenset(self.page.split(" "))

    @lazy
    def _page_pairs(self) -> frozenset[tuple[str, str]]:
        """Neighbouring words: a book is long to look a name up in, and holds few of those asked."""
        return frozenset(pairwise(self.page.split(" ")))

    @lazy
    def page(self) -> str:
        """The words of the whole page, also of what is no passage, with one blank around each."""
        words = (word for item in split_passages(self.release.source) for word in item.words)
        return f" {' '.join(words)} "

    def is_in_page(self, words: Sequence[str]) -> bool:
        """Tell whether words stand together on the page."""
        name = f" {' '.join(words)} "
        known = self._in_page.get(name)
        if known is None:
            stand = self._page_words.issuperset(words)
            stand = stand and (not self.is_vast or self._page_pairs.issuperset(pairwise(words)))
            known = self._in_page[name] = stand and name in self.page
        return known

    def spans_of(self, before: str, word: str) -> Iterator[Span]:
        """Yield the first three places of a word behind another, or of a word when that is ""."""
        found = 0
        for number, place in self.occurrences(word):
            passage = self.passages[number]
            if not before or (place and passage.words[place - 1] == before):
                start, end = passage.place_of(place, place + 1)
                yield Span(start, end, self.release.source[start:end])
                found += 1
                if found == _MOST_SPANS:
                    return

    @lazy
    def numbers_behind(self) -> dict[str, list[str]]:
        """For each word the words with digits that stand behind it."""
        found: dict[str, list[str]] = defaultdict(list)
        for passage in self.passages:
            for left, right in pairwise(passage.words):
                if right[0].isdigit():
                    found[left].append(right)
        return dict(found)

    def holding(self, word: str) -> Sequence[int]:
        """Return the passages a word stands in, function words too."""
        if len(self.passages) > _LONG:
            return self._holding.get(word, ())
        known = self._held.get(word)
        if known is None:
            known = [n for n, passage in enumerate(self.passages) if word in passage.distinct]
            self._held[word] = known
        return known

    @lazy
    def _holding(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, passage in enumerate(self.passages):
            for word in passage.distinct:
                found[word].append(number)
        return dict(found)


def _passages(release: PressRelease) -> Iterator[Passage]:
    for number, sentence in enumerate(release.sentences):
        yield from passages_at(release.source, sentence.start, sentence.end, number)
    for span in _others(release):
        yield from passages_at(release.source, span.start, span.end)


def _others(release: PressRelease) -> Iterator[Span]:
    """Yield what is no sentence of the body and still says something."""
    heads = (release.title, release.published_span, release.place, release.agency, release.byline)
    yield from (span for span in (*heads, release.doc_number) if span is not None)
    yield from release.captions
    yield from (span for span in release.boilerplate if span.kind in _KEPT_BOILERPLATE)
