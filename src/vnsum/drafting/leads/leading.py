"""The leads that the extractor offers for a release, in the order in which they are tried.

First what a correction, a notice or an invitation says, then leads that open with the sentence
that the ranker likes best: by itself, with what came of it, or with another sentence worth telling.
Among these a chooser decides. What is taken back is told with the sentence that does so.
"""

from __future__ import annotations

from functools import cached_property, partial
from itertools import chain, islice
from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.body.heads import lines_above, passes_for_first
from vnsum.backends.extractive.sentences.meeting import meeting_before
from vnsum.backends.extractive.sentences.standing import hold_together
from vnsum.backends.extractive.sentences.tails import told_before_list
from vnsum.backends.extractive.syntax.clauses import points_back
from vnsum.drafting.leads.completing import harm_behind, result_behind, with_outcome
from vnsum.drafting.leads.confidence import promised
from vnsum.drafting.leads.noticing import Notice
from vnsum.drafting.leads.overlooking import overlooked, surer, tells_less
from vnsum.drafting.leads.pairing import (
    Offer,
    Rule,
    hangs,
    headed_offers,
    longest,
    paired_offers,
    price,
    ranked_offers,
)
from vnsum.drafting.leads.resulting import event_and_result, event_forms, result_forms
from vnsum.drafting.leads.retelling import retold, retold_forms
from vnsum.drafting.leads.scenery import scenery
from vnsum.drafting.leads.tightening import tells_more, tightened
from vnsum.drafting.leads.turning import may_stand_for, turned_leads
from vnsum.drafting.leads.weighing import Ground, describe_offers
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables
from vnsum.undoing.owing import told_of
from vnsum.undoing.taking_back import spreads, undoes, withdrawals, withdraws

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.networks.chooser import Chooser
    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.drafting.leads.read import Read
    from vnsum.drafting.notices.announcement import Announcement
    from vnsum.drafting.protocols import Brief
    from vnsum.undoing.owing import Owing
    from vnsum.undoing.turns import Doubt

__all__ = ["Leads"]

_SO = pattern(r"(?:do|vì|bởi|như) (?:đó|vậy|thế)\b")
"""How a sentence opens that draws a conclusion from the one before it."""
_SHORTENED = 3
"""Forms of the news that are told with another sentence, where it is too short alone."""
_LEAST = 8
"""Syllables of what is told of that; set by hand."""


class Leads:
    """What may be the lead of a release.

    Attributes:
        read: Its body.
        notice: What it announces, corrects, invites to or thanks for.
    """

    def __init__(self, brief: Brief, read: Read, choose: Chooser) -> None:
        """Keep what leads are made of.

        Args:
            brief: The release and the options.
            read: Its body.
            choose: Compares leads of releases.
        """
        self._brief = brief
        self._choose = choose
        self.read = read
        self._low, self._high = brief.options.lead_min, brief.options.lead_max
        self.notice = Notice(brief)

    @cached_property
    def first(self) -> Offer | None:
        """The best; None where no lead of the length wanted can be made."""
        return next(self.ordered(), None)

    @property
    def news(self) -> int | None:
        """The sentence that the best opens with; None where that is announced, given or undone."""
        first = self.first
        if first is None or first not in self._chosen[:1]:
            return None
        return None if any(undoes(text) for _, text in first.parts[1:]) else first.opening

    def ordered(self) -> Iterator[Offer]:
        """Yield the offers, the best first.

        Yields:
            Offers; none where no lead of the length wanted can be made.
        """
        notice = self.notice
        announced = notice.announced(self.read)
        yield from (self._offer("announced", forms, told) for forms, told in announced)
        yield from [self._offer("given", notice.led)] if notice.led else []
        ranked = [
            Offer("ranked", tuple(one.forms), one.score, rank)
            for rank, one in enumerate(self.read.ranked)
        ]
        if self._chosen:
            back = self._taken_back(self._chosen[0])
            yield from (one for one in back if not self._splits_records(one))
            found = sorted([*self._chosen, *ranked], key=lambda one: one.opening in self.scenery)
            found.sort(key=self._hangs)
            yield from sorted(found, key=self._splits_records)

    @cached_property
    def _chosen(self) -> Sequence[Offer]:
        """All offers in order, first the best with what came of it."""
        title, found = self._brief.title or "", self._preferred
        for best in found[:1]:
            made = with_outcome(self._brief.page, self.read, title, best.forms, self._high)
            offers = (self._offer("completed", forms) for forms in made)
            fitting = (one for one in offers if self._fits(one) and not self._hangs(one))
            return [*islice(fitting, 1), *found]
        return found

    @cached_property
    def _preferred(self) -> Sequence[Offer]:
        """All offers in order; where another length is wanted than usual, first the news."""
        weighed = self._weighed if self.read.ranked else []
        weighed = sorted(weighed, key=lambda one: one.opening in self.scenery)
        told = weighed[0].opening if weighed else None
        missed = self._overlooked(weighed[:1])
        missed = self._surer(told) if missed is None else missed
        if missed is None and told == self.read.news:
            return weighed
        wanted = islice(self._news(self.read.news if missed is None else missed), 1)
        sentences = self._brief.page.sentences
        first = (one for one in wanted if not tells_less(one, weighed[:1], sentences))
        return [*first, *weighed]

    @cached_property
    def scenery(self) -> frozenset[int]:
        """Sentences with which nothing begins: they set a scene, or quote nobody who is named."""
        return scenery(self._brief.title or "", self._brief.page.sentences)

    @cached_property
    def pressed(self) -> Sequence[Form]:
        """The first sentence that can be cut to the length wanted, where no lead has it."""
        page, read = self._brief.page, self.read
        for at in read.body.prose:
            sentence = page.sentences[read.told[at]]
            if tells_more(sentence):
                parts = read.body.clauses(at)
                fitting, _ = tightened(sentence, read.told[at], parts, self._low, self._high)
                if fitting:
                    return fitting[:1]
        return ()

    def _overlooked(self, best: Sequence[Offer]) -> int | None:
        """Return the sentence that a lead of the usual length leaves out since it is too long."""
        if self._brief.of_usual_length() is not None:
            return None
        told = [part for one in best for part in one.parts]
        sentences, seen = self._brief.page.sentences, self.read.seen
        return overlooked(self._brief.title or "", told, sentences, seen, self._high)

    def _surer(self, opening: int | None) -> int | None:
        """Return the sentence that a usual lead far more likely stands with than with its own."""
        usual = self._brief.of_usual_length() is None
        sentences = self._brief.page.sentences
        return surer(promised(self), opening, sentences, self._high) if usual else None

    def _news(self, index: int | None) -> Iterator[Offer]:
        """Yield the sentence that a usual lead opens with, in the length wanted.

        Args:
            index: The sentence.

        Yields:
            Offers.
        """
        page, read = self._brief.page, self.read
        if index is None or index not in read.seen:
            return
        likely = promised(self).get(index, 0.0)
        fitting, short = retold(page, read, index, likely, (self._low, self._high))
        found = (self._offer("completed", [form]) for form in fitting)
        yield from filter(self._fits, found)
        counted = [at for at in self._worth_telling if tells_more(page.sentences[at])]
        apart = list({form.text: form for form in short}.values())
        offers = [self._offer("completed", [form]) for form in apart[:_SHORTENED]]
        for one in offers:
            yield from filter(self._fits, paired_offers(page, one, counted, self._high))
        for one in offers:
            size = (_LEAST, self._high - count_syllables(one.forms[0].text))
            tell = partial(retold_forms, page, read, size=size)
            yield from filter(self._fits, paired_offers(page, one, counted, self._high, tell))

    @cached_property
    def _weighed(self) -> Sequence[Offer]:
        """What is ranked or made of that; of articles only what the rules complete and the best."""
        offers, best = self.offers, ranked_offers(self.read.ranked)[0]
        if not self.of_release:
            return [*(offer for offer in offers if offer.rule == "completed"), best]
        scores = self._choose.scores(describe_offers(self.ground, offers))
        scores -= [price(one, best) for one in offers]
        return [offers[at] for at in np.argsort(-scores, kind="stable").tolist()]

    @cached_property
    def offers(self) -> Sequence[Offer]:
        """The best lead with what completes it, the ranked ones, the best with other sentences."""
        ranked = ranked_offers(self.read.ranked)
        if not ranked:
            return []
        page, best = self._brief.page, ranked[0]
        others = chain(
            paired_offers(page, best, self._worth_telling, self._high),
            headed_offers(page, best, self._headed, self._high),
        )
        found: dict[tuple[Sequence[Form], Form | None], Offer] = {}
        completed = (self._offer("completed", forms) for forms in self._with_more(ranked[0].forms))
        for offer in (*completed, *ranked, *others):
            if offer.rank >= 0 or self._fits(offer):
                found.setdefault((offer.forms, offer.under), offer)
        return list(found.values())

    def _fits(self, offer: Offer) -> bool:
        """Tell whether a lead has the length wanted and holds together."""
        size = sum(count_syllables(text) for _, text in offer.parts)
        return self._low <= size <= self._high and hold_together(
            offer.forms, self._brief.page.sentences
        )

    def _hangs(self, offer: Offer) -> bool:
        """Tell whether a lead speaks of what it does not tell."""
        return hangs(offer, self._brief.page.sentences, self._brief.title or "")

    def _splits_records(self, offer: Offer) -> bool:
        """Tell whether a lead tells some records of a notice and not all, each whole."""
        sections, told = self.notice.sections, {sentence for sentence, _ in offer.parts}
        if sections.recorded.isdisjoint(told):
            return False
        size = sum(count_syllables(text) for _, text in offer.parts)
        size += sum(map(sections.more, told))
        every = {record.told[0] for record in sections.records}
        return not every.issubset(told) or size > self._high

    @cached_property
    def withdrawn(self) -> Sequence[int]:
        """Sentences that take back or move what is told before them."""
        return [*withdrawals(self._brief.page.sentences, self.read.seen)]

    @cached_property
    def of_release(self) -> bool:
        """Whether the text is like a release."""
        return self._choose.is_release(self.ground.document())

    @property
    def doubt(self) -> Doubt:
        """What has to be told beside a text: of news, where many speak, only what is likely."""
        return "may" if self.of_release else "likely"

    @cached_property
    def ground(self) -> Ground:
        """What they are weighed by."""
        read, page = self.read, self._brief.page
        title, best = self._brief.title or "", read.ranked[0].score if read.ranked else 0.0
        release = self._brief.release
        paged = any((release.published, release.agency))
        return Ground(page.sentences, read.told, read.body, read.odds, title, best, paged)

    def _offer(
        self, rule: Rule, forms: Sequence[Form], announced: Announcement | None = None
    ) -> Offer:
        """Make an offer that the ranker has not scored."""
        best = self.read.ranked[0].score if self.read.ranked else 0.0
        return Offer(rule, tuple(forms), best, announced=announced)

    def _with_more(self, forms: Sequence[Form]) -> Iterator[Sequence[Form]]:
        """Yield the best lead with what came of it, who was harmed, or the meeting it was at."""
        page, told, most = self._brief.page, self.read.told, self._high
        title, first = self._brief.title, forms[0]
        if len(forms) == 1:
            result = result_behind(page, told, first, most, title)
            both = event_and_result(page, told, first, most, title)
            yield from filter(None, (result and (first, result), both))
        else:
            harm = harm_behind(page, told, forms)
            for before in (forms, forms[:1]) if harm else ():
                yield sorted((*before, *harm), key=lambda form: form.sentence)
        meeting = meeting_before(first, page.sentences, told)
        if meeting is not None:
            yield page.whole(meeting, keep_connective=False), *forms

    def _taken_back(self, chosen: Offer) -> Iterator[Offer]:
        """Yield a lead with what takes it back, where something does, and another that says so."""
        owing, first = self._owed(chosen), chosen.forms[0]
        own = self.read.owing.by_words.by({first.sentence: first.text})
        for index in dict.fromkeys((*self.withdrawn, *own)):
            if index > first.sentence:
                both = longest(event_forms(first), self._settling(first, index), self._high)
                yield from [self._offer("completed", both)] if both else []
        for index in (at for at in owing if at > first.sentence and at not in own):
            yield from self._with_turn(chosen, index)
        ranked = [self._offer("ranked", one.forms) for one in self.read.ranked] if owing else []
        if self._owed(chosen, self.read.owing.by_words):
            says = (one for one in ranked if any(undoes(form.text) for form in one.forms))
            says = (one for one in says if not self._hangs(one))
            yield from (one for one in islice(says, 1) if not self._owed(one))
        if self._owed(chosen, self.read.owing.surely):
            told = [one for one in ranked if self._tells(one, owing) and not self._hangs(one)]
            odds = promised(self)
            told = [one for one in told if own or may_stand_for(one, chosen, self.read, odds)]
            told.sort(key=lambda one: any(points_back(form.text) for form in one.forms))
            yield from (one for one in told if not self._owed(one))
            alike = (one for one in self._chosen if one.opening == chosen.opening)
            yield from (one for one in alike if not (self._hangs(one) or self._owed(one)))
        if owing and any(spreads(text) for _, text in chosen.parts):
            true = (one for one in ranked if not any(spreads(form.text) for form in one.forms))
            yield from islice(true, 1)

    def _with_turn(self, chosen: Offer, index: int) -> Iterator[Offer]:
        """Yield the best lead that tells what is turned and what turns it, if there is room."""
        turns = self._settling(chosen.forms[0], index)
        made = turned_leads(self._brief.page, self.read, chosen, turns, self._high)
        found = (self._offer("completed", forms) for forms in made)
        yield from islice((one for one in found if self._fits(one) and not self._hangs(one)), 1)

    def _settling(self, first: Form, index: int) -> Sequence[Form]:
        """Return the forms of a sentence that leave nothing owed behind the first of a lead.

        An item that holds only with the line above it has none: "Khách sạn Biển Ngọc: | Thu hồi …".
        """
        page, read = self._brief.page, self.read
        if index in read.told and read.told.index(index) in read.body.heads:
            return []
        apart = index > first.sentence + 1 and _SO.match(fold(page.sentences[index]))
        behind = told_before_list(page.whole(index, keep_connective=not apart))
        if behind is None:
            return []
        says = withdraws if index in self.withdrawn else undoes
        told = {first.sentence: first.text}
        return [
            one
            for one in result_forms(behind)
            if says(one.text) or not self.read.owing.by({**told, index: one.text})
        ]

    def _owed(self, offer: Offer, owing: Owing | None = None) -> Sequence[int]:
        """Return the sentences without which a lead misleads."""
        return (owing or self.read.owing).by(told_of(offer.parts), self.doubt)

    @staticmethod
    def _tells(offer: Offer, wanted: Sequence[int]) -> bool:
        return any(sentence in wanted for sentence, _ in offer.parts)

    @property
    def _worth_telling(self) -> Sequence[int]:
        """Sentences that stand by themselves, those worth most for a summary first."""
        told, heads = self.read.told, self.read.body.heads
        return [told[at] for at in self._by_worth if at not in heads]

    @property
    def _headed(self) -> Sequence[tuple[int, int]]:
        """Items of lists and the lines above them, in the same order."""
        body, told = self.read.body, self.read.told
        above = lines_above(body.sentences, body.items)
        return [
            (told[at], told[above[at]])
            for at in self._by_worth
            if at in above and not passes_for_first(body.sentences, at, above[at])
        ]

    @cached_property
    def _by_worth(self) -> Sequence[int]:
        """What may be told, as it is read, what is worth most for a summary first."""
        body = self.read.body
        worth = body.worth.summary.tolist()
        places = [at for at in range(len(worth)) if at not in body.claims]
        return sorted(places, key=lambda at: -worth[at])
