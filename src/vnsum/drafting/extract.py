"""What the extractor offers for one release: every sentence is made of the source's own words."""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from vnsum.backends.extractive.body.reading import Layout
from vnsum.backends.extractive.engine import (
    headline_grounds,
    judge_leads,
    rank_headlines,
    read_body,
)
from vnsum.backends.extractive.fallback import short_leads
from vnsum.backends.extractive.names.antecedents import Antecedents, Completed
from vnsum.backends.extractive.names.filling import filled
from vnsum.backends.extractive.sentences.also import as_first, as_lead, without_ties
from vnsum.backends.extractive.sentences.saying import opens_list
from vnsum.backends.extractive.sentences.standing import hold_together
from vnsum.backends.extractive.sentences.tails import as_told, told_before_list
from vnsum.drafting.fitting import told_within
from vnsum.drafting.headlines.cutting import cut_short, standing_first, whole_headlines
from vnsum.drafting.headlines.differing import differing
from vnsum.drafting.headlines.offering import (
    announced_headline,
    as_read,
    deed_first,
    in_order,
    is_good,
    turned_first,
)
from vnsum.drafting.headlines.shortening import matter_first
from vnsum.drafting.headlines.titles import own_title
from vnsum.drafting.headlines.wording import headline_places, headline_words
from vnsum.drafting.lacking import no_summary
from vnsum.drafting.leads.confidence import promised
from vnsum.drafting.leads.heading import below_head, own_sentence, told_below
from vnsum.drafting.leads.leading import Leads
from vnsum.drafting.leads.pairing import renumbered
from vnsum.drafting.leads.read import Read
from vnsum.drafting.leads.turning import turned_places
from vnsum.drafting.notices.lists import ground_sentences, item_sentences
from vnsum.drafting.notices.schedules import untold_sentences
from vnsum.drafting.protocols import EXTRACTOR
from vnsum.drafting.summaries.choosing import choose_sentences, summary_board, summary_limit
from vnsum.drafting.summaries.labelling import Labels
from vnsum.drafting.summaries.quoting import mark_quotations
from vnsum.drafting.terms import holds
from vnsum.drafting.undone import Undone
from vnsum.options import HEADLINE_PUSH
from vnsum.results import DraftSentence, Headline
from vnsum.text.syllables import count_syllables
from vnsum.undoing.owing import Owing
from vnsum.undoing.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.reading import Reading
    from vnsum.backends.extractive.engine import Judged, Ranked
    from vnsum.backends.extractive.networks.model import ExtractorModel
    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.drafting.headlines.home import Home
    from vnsum.drafting.headlines.locality import Locality
    from vnsum.drafting.leads.pairing import Offer
    from vnsum.drafting.notices.announcement import Announcement
    from vnsum.drafting.protocols import Brief
    from vnsum.drafting.summaries.combining import Board
    from vnsum.results import Product

__all__ = ["Extract"]

_FURTHER = 24
"""Headlines tried where the source bears out none of the first."""


class Extract:
    """What the extractor offers for one release; parts are made when they are asked for."""

    def __init__(self, model: ExtractorModel, brief: Brief) -> None:
        """Keep what is wanted.

        Args:
            model: The extractor.
            brief: The release and the options.
        """
        self._model = model
        self._brief = brief

    @cached_property
    def reading(self) -> Reading:
        """The body with the chance of every token."""
        brief, told = self._brief, self.told
        sentences = [brief.page.sentences[index] for index in told]
        items, claims = (
            frozenset(place for place, index in enumerate(told) if index in chosen)
            for chosen in (item_sentences(brief.release), untold_sentences(brief))
        )
        placed = [brief.release.sentences[index].paragraph for index in told]
        return read_body(self._model, sentences, brief.title, Layout(items, claims, placed))

    @property
    def page(self) -> Page:
        """The sentences of the release."""
        return self._brief.page

    @cached_property
    def told(self) -> Sequence[int]:
        """The sentences that are read: all but the grounds of an act, which precede its news."""
        grounds = self._grounds
        return [at for at in range(len(self._brief.page.sentences)) if at not in grounds]

    @cached_property
    def _grounds(self) -> frozenset[int]:
        return ground_sentences(self._brief.release)

    @cached_property
    def _ranked(self) -> Sequence[Ranked]:
        """Leads of the length wanted, best first; those that hold by themselves if any does."""
        ranked = renumbered(self._judged.leads, self.told)
        sentences = self._brief.page.sentences
        return [one for one in ranked if hold_together(one.forms, sentences)] or ranked

    @cached_property
    def _places(self) -> Sequence[Locality | Home]:
        """The places that headlines of a release without title name."""
        return () if self._brief.title else headline_places(self._brief.page)

    @property
    def odds(self) -> NDArray[np.float32]:
        """That each sentence, as they are read, may stand alone."""
        return self._judged.odds

    @property
    def promise(self) -> Mapping[int, float]:
        """See `Manuscript.promise`."""
        return promised(self.offered)

    @cached_property
    def _judged(self) -> Judged:
        options = self._brief.options
        return judge_leads(self._model, self.reading, options.lead_min, options.lead_max)

    @cached_property
    def lead_sentences(self) -> Sequence[int]:
        """The sentences of the best lead, numbered as they are read."""
        best = self._ranked[0].forms if self._ranked else ()
        given = [form.sentence for form in self.offered.notice.given if form.sentence in self.told]
        news = [] if self._news is None else [self._news]
        return [self.told.index(at) for at in given or news or [form.sentence for form in best]]

    def read(self, lead: Sequence[DraftSentence]) -> Sequence[int]:  # noqa: ARG002 - one engine
        """See `Manuscript.read`."""
        return tuple(sorted({*self.offered.read.seen, *self._grounds}))

    @cached_property
    def owing(self) -> Owing:
        """See `Manuscript.owing`."""
        told, turns = self.told, self.reading.turns
        found = {told[at]: [(told[by], odds) for by, odds in own] for at, own in turns.items()}
        seen = told[: len(self.reading.body.sizes)]
        return Owing(self.page.sentences, seen, Turns(found))

    @cached_property
    def offered(self) -> Leads:
        """The leads that are offered."""
        read = Read(self.told, self.reading, self._ranked, self.odds, self.owing, self._news)
        return Leads(self._brief, read, self._model.chooser)

    @cached_property
    def _news(self) -> int | None:
        """The sentence that a lead of the usual length opens with; None where that is wanted."""
        brief = self._brief.of_usual_length()
        if brief is None:
            return None
        usual = Extract(self._model, brief)
        usual.reading = self.reading
        return usual.offered.news

    def leads(self) -> Iterator[Sequence[DraftSentence]]:
        """See `Manuscript.leads`."""
        found = map(self.write_offer, self.offered.ordered())
        first = next(found, None)
        if first is not None:
            return chain((first,), found)
        if self.offered.pressed:
            return iter((self._sentences("lead", self.offered.pressed, 0.0),))
        low, high = self._brief.options.lead_min, self._brief.options.lead_max
        unsaid = {self.told[at] for at in self.reading.claims | self.reading.heads.keys()}
        apart = self.offered.notice.sections.rows() | self._grounds | unsaid
        forms, warning = short_leads(self._brief.page, low, high, apart)
        self._brief.warnings += [warning] if warning else []
        told = self._labels.put(self._sentences("lead", forms, 0.0), high)
        return iter((self.offered.notice.sections.lead(told, high),))

    def write_offer(self, offer: Offer) -> Sequence[DraftSentence]:
        """Write an offered lead; what a rule has put together is left as it is."""
        said = None if offer.rule in {"announced", "given"} else self._brief.title or ""
        most = self._brief.options.lead_max
        written = self._sentences("lead", offer.forms, offer.score, said)
        written = self._labels.put(written, most) if said is not None else written
        if offer.under is not None:
            *first, item = written
            size = count_syllables(offer.under.text)
            size += sum(count_syllables(one.text) for one in written)
            if size > most:  # with what was put in
                *first, item = self._sentences("lead", offer.forms, offer.score, said=None)
            return (*first, told_below(offer.under, item, self._brief.page))
        if offer.announced is not None:
            written = (self._announced("lead", offer.announced, offer.score), *written)
        return self.offered.notice.sections.lead(written, most)

    def _announced(self, product: Product, told: Announcement, score: float) -> DraftSentence:
        return told.sentence_of(product, self._brief.page, score, EXTRACTOR)

    def instead(self, failed: Sequence[DraftSentence]) -> Sequence[DraftSentence]:
        """Give the source's own sentences that a lead was made from."""
        indices = dict.fromkeys(own_sentence(item, self.page.sentences) for item in failed)
        forms = (self._brief.page.whole(index, keep_connective=False) for index in indices)
        told = [told_before_list(form) or form for form in forms]
        return self._sentences("lead", told, failed[0].score)

    @property
    def board(self) -> Board:
        """What the summary is weighed by."""
        return summary_board(self._brief, self.offered, self.lead_sentences)

    def summary(self) -> Sequence[DraftSentence]:
        """See `Manuscript.summary`."""
        choose = self._model.chooser.summary_scores
        chosen = choose_sentences(self._brief, self.offered, self.lead_sentences, choose)
        if not chosen:
            self._brief.warnings.append(no_summary(self._brief))
        limit, kept = summary_limit(self._brief), frozenset(index for index, _ in chosen)

        def tell(
            found: tuple[DraftSentence, ...],
            one: tuple[int, float],
            put_in: bool,  # noqa: FBT001
        ) -> tuple[DraftSentence, ...]:
            return self._with_sentence(found, kept, one, put_in=put_in)

        found = mark_quotations(told_within(limit, chosen, tell), self.page.sentences)
        whole = len(chosen) == len(self.page.sentences)
        return found if whole else self._labels.put(found, limit or 0)

    def _with_sentence(
        self,
        found: tuple[DraftSentence, ...],
        kept: frozenset[int],
        one: tuple[int, float],
        *,
        put_in: bool,
    ) -> tuple[DraftSentence, ...]:
        """Return a summary with its next sentence.

        Args:
            found: The summary so far.
            kept: All sentences that were chosen for it.
            one: The next of them, and its value.
            put_in: Whether it is told who and which.

        Returns:
            The longer summary.
        """
        (index, score), announced = one, self.offered.notice.announcement
        told, page = self.told, self.page
        whole = len(kept) == len(page.sentences)
        if announced and index == announced.sentence and not whole:
            return (*found, self._announced("summary", announced, score))
        connected = index - 1 in kept or index == 0
        parts = self.reading.clauses(told.index(index)) if not connected and index in told else None
        form = page.whole(index, keep_connective=connected, parts=parts)
        first = form if connected or found else as_first(form, page.sentences[index])
        form = form if connected else without_ties(first)
        form = form if whole else as_told(form)
        said = " ".join(item.text for item in found) if put_in and not whole else None
        made = self._sentences("summary", (form,), score, said=said)
        under = self.offered.notice.sections
        head = None if whole or under.is_table(index) else self._head(index)
        if head is None:
            last = found[-1].source_sentences[0] if found else None
            return (*found, *(made if whole else under.told(made, index, last)))
        return tuple(below_head(found, made, head, page))

    def _head(self, index: int) -> int | None:
        """Return the line above that an item does not hold without."""
        told = self.told
        above = self.reading.heads.get(told.index(index)) if index in told else None
        return None if above is None else told[above]

    def headlines(self) -> Sequence[tuple[Headline, int]]:
        """See `Manuscript.headlines`."""
        options = self._brief.options
        own = own_title(self._brief) if options.use_title else None
        announced = None if own else self.offered.notice.announcement
        if announced and announced.sentence not in self._undone.barred:
            own = announced_headline(announced, self._brief, EXTRACTOR)
        found = [(own, announced.sentence if announced else -1)] if own else []
        limit, title = options.headline_max_chars, None if own else self._brief.title
        offered = self._offered_headlines(limit, further=bool(found))
        if not found:
            first = [self.told[at] for at in self.lead_sentences[:1]]
            free = self._offered_headlines(HEADLINE_PUSH, further=False)
            news, text = whole_headlines(self.page, EXTRACTOR, first), self._brief.release.source
            cut = cut_short(free, news, offered, limit, text)
            offered = (one for one in cut if not self._undone.bars(one[1], one[0].text))
        offered = standing_first(matter_first(title, offered), title)
        return differing(offered, found, options.headline_candidates)

    def further_headlines(self) -> Sequence[tuple[Headline, int]]:
        """See `Manuscript.further_headlines`."""
        limit = self._brief.options.headline_max_chars
        return differing(self._offered_headlines(limit, further=False, every=True), [], _FURTHER)

    def _offered_headlines(
        self, limit: int | None, *, further: bool, every: bool = False
    ) -> Iterable[tuple[Headline, int]]:
        """Make headlines and their sentences, the best first, good ones beside one `further` on."""
        phrases, page = self._phrases(limit), self._brief.page
        for ranked in renumbered(phrases, self.told):
            form = as_first(ranked.forms[0], page.sentences[ranked.forms[0].sentence])
            good = every or not further or is_good(form, ranked.score, page.sentences)
            if not good or self._undone.bars(form.sentence, form.text):
                continue
            text, spans = headline_words(form, page, self._antecedents, self._places, limit)
            short = (limit is None or len(text) <= limit) and not (further and opens_list(text))
            if short and not holds(text, self._brief.options.forbid):
                yield Headline(text, spans, ranked.score, EXTRACTOR), form.sentence
                further = True

    def _phrases(self, limit: int | None) -> Sequence[Ranked]:
        """Rank phrases for a headline."""
        lead, sentences = self.lead_sentences, self.reading.sentences
        near = turned_places(self.owing.turns, self.told, lead)
        scenes = {at for at, one in enumerate(self.told) if one in self.offered.scenery}
        grounds = headline_grounds(self.reading, near, self.odds, self._undone.places | scenes)
        ranked = rank_headlines(self._model, self.reading, limit, grounds)
        phrases = in_order(ranked, sentences, self.reading.items)
        if self._brief.title is None:
            odds = as_read(self.promise, self.told, self._undone.places)
            phrases = deed_first(phrases, self.reading, odds, limit)
        return turned_first(phrases, near.difference(lead), sentences)

    @cached_property
    def _undone(self) -> Undone:
        return Undone(self._brief, self.told, self.owing)

    @cached_property
    def _labels(self) -> Labels:
        return Labels(self._brief.release, self._brief.page)

    @cached_property
    def _antecedents(self) -> Antecedents:
        """Those of all sentences: the judge's, where it has read all of them."""
        sentences = self._brief.page.sentences
        whole = len(self.told) == len(sentences)
        return self.reading.antecedents if whole else Antecedents(sentences)

    def _sentences(
        self, product: Product, forms: Sequence[Form], score: float, said: str | None = ""
    ) -> tuple[DraftSentence, ...]:
        """Write forms as sentences in which it is told who and which, within the length wanted.

        Args:
            product: What they are for.
            forms: The forms.
            score: Of each.
            said: What a reader has read before them; None to put nothing in.

        Returns:
            The sentences.
        """
        page, sizes = self._brief.page, [count_syllables(form.text) for form in forms]
        most = max(self._brief.options.lead_max, sum(sizes)) if product == "lead" else 0
        made: list[DraftSentence] = []
        if product == "lead" and forms:
            forms = as_lead(forms, page.sentences)
        for at, form in enumerate(forms):
            done = Completed(form.text)
            if said is not None:
                room = most and most - sum(sizes) + sizes[at]
                known = self._antecedents
                done = known.complete(form.text, form.sentence, said=said, most=room)
                done = known.introduce(done, form.sentence, said=said, most=room)
                done = filled(done, form.sentence, page.sentences, said=said, most=room)
                said, sizes[at] = f"{said} {done.text}", count_syllables(done.text)
            text, spans = page.sentence(form, done.text), page.spans(form, done.places)
            sources = dict.fromkeys((form.sentence, *(place[0] for place in done.places)))
            made.append(DraftSentence(product, text, spans, tuple(sources), score, EXTRACTOR))
        return tuple(made)
