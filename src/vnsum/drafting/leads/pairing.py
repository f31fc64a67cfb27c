"""Which leads are offered: those ranked, and the best one with what else is worth telling.

The ranker likes sentences as newspapers open; what a release is about often stands below its
first sentence, which only tells that people met. So the event is offered with each sentence that
editors would choose for a summary, and a chooser that has learned from editors decides.
"""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING, Literal, NamedTuple

from vnsum.backends.extractive.body.ties import speaks
from vnsum.backends.extractive.sentences.dangling import counts_among
from vnsum.backends.extractive.sentences.pointing import speaks_of_untold
from vnsum.backends.extractive.sentences.saying import opens_list
from vnsum.backends.extractive.sentences.standing import hold_together, is_told
from vnsum.backends.extractive.sentences.tails import told_before_list
from vnsum.backends.extractive.sentences.unsaid import opens_then
from vnsum.drafting.leads.bearing_out import leans_on
from vnsum.drafting.leads.echoing import echoes
from vnsum.drafting.leads.heading import line_above
from vnsum.drafting.leads.resulting import event_forms, result_forms, tells_of_people
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables
from vnsum.undoing.limiting import is_of_the_one_before

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from vnsum.backends.extractive.engine import Ranked
    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.drafting.notices.announcement import Announcement

__all__ = [
    "Offer",
    "Rule",
    "hangs",
    "headed_offers",
    "longest",
    "paired_offers",
    "price",
    "ranked_offers",
    "renumbered",
]

Rule = Literal["ranked", "paired", "completed", "announced", "given"]
"""Where an offer comes from: the ranker; its best with another sentence; a rule that completes the
best one; a notice; a correction or an invitation."""

_UNSAID = pattern(
    r"(?:như(?! vậy)|nguyên nhân|lý do|kết quả trên|số (?:tiền|này|còn lại|trên)|trên xe|"
    r"tại hiện trường|(?:một|hai|ba|thứ (?:nhất|hai|ba))(?=,))\b"
)
"""How a sentence begins that says something of what it does not name."""
_HEADLESS = pattern(
    r"(?:giao|yêu cầu|đề nghị|kiến nghị|chỉ đạo|đồng ý|thống nhất|cho phép|biểu dương|phê bình) "
)
"""How an order begins that does not say whose it is."""
_NUMBERED = pattern(
    r"(?:bước|gói|lô|phần|mục|điều|câu|nhóm|phụ lục|tiết mục)(?: (?:thầu|số))* [\divx]{1,4} ?[:.]"
)
"""How one of several parts begins."""
_RANKED = 24
"""Leads of different sentences that are offered as they are ranked; set by hand."""
_REFUSED = pattern(r"\b(?:chưa|không) (?:được )?(?:thông qua|đồng ý|chấp thuận|nhất trí)\b")
"""What may be false below a line that says that all was passed."""
_ELSEWHERE = 0.5
"""What a lead that opens with another sentence than the ranker's must be better by; set by hand."""
_TIED, _NEVER = 0.1, 1e3
"""What the ranker's own lead may be worse by, and what none is better by; set by hand."""
_LEAST = 4
"""Blanks of an item that says something without a figure."""
_HEADED = 5
"""Items told below their line beside the best lead; set by hand."""
_PAIRED = 9
"""Sentences, by their worth for a summary, that are told beside the best lead; set by hand."""


class Offer(NamedTuple):
    """A lead that may be chosen.

    Attributes:
        rule: Where it comes from.
        forms: What it is made of, behind the announcement where there is one.
        score: The ranker's; that of the best lead where it comes from elsewhere.
        rank: Its place in the ranking, from 0; -1 where it comes from elsewhere.
        announced: What a notice announces, told first.
        under: The line above its last form, an item that does not hold without it.
    """

    rule: Rule
    forms: tuple[Form, ...]
    score: float
    rank: int = -1
    announced: Announcement | None = None
    under: Form | None = None

    @property
    def opening(self) -> int:
        """The sentence it opens with, an announcement aside."""
        return self.forms[0].sentence

    @property
    def dropped(self) -> bool:
        """Whether clauses were left out."""
        return any(form.dropped for form in self.forms)

    @property
    def parts(self) -> list[tuple[int, str]]:
        """Sentence and text of its forms, in order; an item is told with the line above it."""
        told = [(form.sentence, form.text) for form in self.forms]
        if self.under is not None:
            sentence, text = told.pop()
            told.append((sentence, f"{self.under.text}: {text}"))
        return told


def renumbered(ranked: Iterable[Ranked], told: Sequence[int]) -> list[Ranked]:
    """Number the sentences of leads as the release does.

    Args:
        ranked: The leads.
        told: The sentences that are read, by which they number them.

    Returns:
        The leads.
    """
    return [
        one._replace(forms=tuple(item._replace(sentence=told[item.sentence]) for item in one.forms))
        for one in ranked
    ]


def ranked_offers(ranked: Iterable[Ranked]) -> list[Offer]:
    """Offer the best form of each choice of sentences, and of the first the whole ones.

    Args:
        ranked: The leads, best first.

    Returns:
        The offers, best first.
    """
    best: dict[tuple[int, ...], Offer] = {}
    whole: list[Offer] = []
    for rank, one in enumerate(ranked):
        offer = Offer("ranked", tuple(one.forms), one.score, rank)
        known = best.setdefault(tuple(sorted(form.sentence for form in one.forms)), offer)
        if known.dropped and not offer.dropped and rank < _RANKED:
            whole.append(offer)
    return [*islice(best.values(), _RANKED), *whole]


def paired_offers(
    page: Page,
    base: Offer,
    behind: Iterable[int],
    most: int,
    written: Callable[[Form], Sequence[Form]] = result_forms,
) -> Iterator[Offer]:
    """Offer the first form of the best lead with other sentences, where both fit.

    Args:
        page: The sentences.
        base: The best lead.
        behind: Sentences that may stand beside it, those worth most first.
        most: Syllables of both.
        written: Returns the ways to write such a sentence, the best first.

    Yields:
        The offers.
    """
    first = base.forms[0]
    events = event_forms(first)
    others = (index for index in behind if index != first.sentence)
    for index in islice(others, _PAIRED):
        behind_it = told_before_list(page.whole(index, keep_connective=True))
        if behind_it is None or not _may_follow(first, behind_it, page.sentences):
            continue
        forms = longest(events, written(behind_it), most)
        if forms is not None:
            yield Offer("paired", forms, base.score)


def headed_offers(
    page: Page, base: Offer, items: Iterable[tuple[int, int]], most: int
) -> Iterator[Offer]:
    """Offer the first form of the best lead with items that are told below their line.

    "… tổ chức hội nghị công bố các quyết định. Theo đó: Bổ nhiệm ông A giữ chức …"

    Args:
        page: The sentences.
        base: The best lead.
        items: Items and the lines above them, those worth most first.
        most: Syllables of all.

    Yields:
        The offers.
    """
    first = base.forms[0]
    events = event_forms(first)
    apart = ((item, head) for item, head in items if first.sentence not in {item, head})
    for item, head in islice(apart, _HEADED):
        line = line_above(page, head)
        told = told_before_list(page.whole(item, keep_connective=True))
        if line is None or told is None or not _is_matter(told.text):
            continue
        room = most - count_syllables(line.text)
        forms = longest(events, result_forms(told), room)
        if forms is not None:
            yield Offer("paired", forms, base.score, under=line)


def _is_matter(text: str) -> bool:
    """Tell whether an item says something below its line: no name, nobody's attendance."""
    folded = fold(text)
    told = text.count(" ") >= _LEAST or any(map(str.isdigit, text))
    plain = any(map(str.islower, text)) and not leans_on(text) and not speaks(text)
    said = not (tells_of_people(folded) or _UNSAID.match(folded) or _REFUSED.search(folded))
    return told and plain and said


def _may_follow(first: Form, form: Form, sentences: Sequence[str]) -> bool:
    """Tell whether a sentence is one by itself, and may be told behind the first of a lead."""
    said = form.text if form.dropped else sentences[form.sentence]
    folded = fold(said)
    if _UNSAID.match(folded) or _HEADLESS.match(folded) or tells_of_people(folded):
        return False
    if leans_on(said) or opens_list(said) or not is_told(said) or _NUMBERED.match(folded):
        return False
    return hold_together((first, form), sentences)


def longest(events: Sequence[Form], others: Sequence[Form], most: int) -> tuple[Form, ...] | None:
    """Return the first that fit of others and events, the longest of either first.

    Args:
        events: Forms of what is told first.
        others: Forms of what is told behind it.
        most: Syllables of both.

    Returns:
        One of each; None where none fit.
    """
    sizes = {form: count_syllables(form.text) for form in (*events, *others)}
    fitting = (
        (event, other)
        for other, event in product(others, events)
        if sizes[event] + sizes[other] <= most and not echoes(event, other)
    )
    return next(fitting, None)


def hangs(offer: Offer, sentences: Sequence[str], title: str = "") -> bool:
    """Tell whether a part of a lead opens with what an untold sentence tells of.

    Args:
        offer: The lead.
        sentences: All of the body.
        title: The title above it.

    Returns:
        Whether no reader knows of what it speaks.
    """
    told = [sentence for sentence, _ in offer.parts]
    parts = [(at, text) for at, text in offer.parts if at and at - 1 not in told]
    kinds = (is_of_the_one_before, counts_among, opens_then)
    return any(
        any(kind(text) for kind in kinds) or speaks_of_untold(text, at, sentences, told, title)
        for at, text in parts
    )


def price(offer: Offer, best: Offer) -> float:
    """Return what an offer has to be better by; who was there opens no lead if others do."""
    if offer.rule == "completed" or offer.opening == best.opening:
        return -_TIED if offer.rank == best.rank else 0.0
    return _NEVER if tells_of_people(fold(offer.parts[0][1])) else _ELSEWHERE
