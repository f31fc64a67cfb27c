"""Leads that tell beside what is turned the sentence that turns it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.sentences.forms import sentence_forms
from vnsum.backends.extractive.sentences.tails import shorter_forms
from vnsum.drafting.leads.pairing import longest
from vnsum.drafting.leads.resulting import event_forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.drafting.leads.pairing import Offer
    from vnsum.drafting.leads.read import Read
    from vnsum.undoing.turns import Turns

__all__ = ["may_stand_for", "turned_leads", "turned_places"]

_FAR = 2.0
"""Log-odds by which a turn less likely opens a lead that stands than what it turns; set by hand."""
_DOUBTED = 0.75
"""Log-odds of a turn below which such a one is not told instead: of 35 such releases whose story
turns and three whose does not, one and two are below; set by hand."""


def turned_leads(
    page: Page, read: Read, chosen: Offer, turns: Sequence[Form], most: int
) -> Iterator[Sequence[Form]]:
    """Yield leads that tell a turn, those that keep most of a lead first.

    Args:
        page: The sentences.
        read: The body as it is read.
        chosen: A lead that is turned.
        turns: Forms of the sentence that turns it, the longest first.
        most: Syllables of a lead.

    Yields:
        Forms in the order of the release, what is turned always among them; some are too long.
    """
    told = {form.sentence for form in chosen.forms}
    claim = read.owing.turns.claim_of(turns[0].sentence) if turns else None
    if claim is None or claim in told or _is_unfit(read, claim):
        told_first = chosen.forms
    else:
        told_first = (page.whole(claim, keep_connective=False), *chosen.forms)
    if chosen.under is None and chosen.announced is None:
        for turn in turns:
            apart = [form for form in told_first if form.sentence != turn.sentence]
            yield _in_order(*apart, turn)
            yield _in_order(*apart[:2], turn)
    both = longest(_forms_of(page, read, told_first[0]), turns, most)
    if both:
        yield _in_order(*both)


def _is_unfit(read: Read, sentence: int) -> bool:
    """Tell whether a sentence is more likely not to be printed than to be."""
    return bool(read.body.worth.unfit[read.told.index(sentence)] > 0)


def turned_places(turns: Turns, told: Sequence[int], lead: Sequence[int]) -> frozenset[int]:
    """Put what turns a sentence of a lead in its place.

    Args:
        turns: What turns what.
        told: The sentences that are read.
        lead: Those of the lead, numbered as they are read.

    Returns:
        Sentences, numbered as they are read.
    """
    found = {at: turns.owed((), told[at], "sure") for at in lead}
    return frozenset(at if turn is None else told.index(turn) for at, turn in found.items())


def _in_order(*forms: Form) -> Sequence[Form]:
    return sorted(forms, key=lambda form: form.sentence)


def _forms_of(page: Page, read: Read, form: Form) -> Sequence[Form]:
    """Return ways to write a sentence, the longest first."""
    index = form.sentence
    parts = read.body.clauses(read.told.index(index))
    clauses = sentence_forms(page.sentences[index], index, parts=parts)
    found = dict.fromkeys((*event_forms(form), *shorter_forms(form), *clauses))
    return sorted(found, key=lambda one: -len(one.text))


def may_stand_for(offer: Offer, chosen: Offer, read: Read, odds: Mapping[int, float]) -> bool:
    """Tell whether a lead that tells only what turns a story may be told instead of what it turns.

    Args:
        offer: The lead.
        chosen: The lead that it turns.
        read: The body as it is read.
        odds: Log-odds that leads stand, by the sentence that they open with.

    Returns:
        False for a quotation, and for what is no news where the network is not sure of the turn.
    """
    turns = dict(read.owing.turns.behind.get(chosen.opening, ()))
    sure = max((turns.get(sentence, 0.0) for sentence, _ in offer.parts), default=0.0)
    less = odds.get(chosen.opening, 0.0) - odds.get(offer.opening, 0.0)
    return offer.parts[0][1][0] not in '"“' and (less < _FAR or sure >= _DOUBTED)
