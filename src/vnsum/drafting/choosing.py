"""Which sentences of a release its summary is made of."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from vnsum.backends.extractive.earlier import describing_sentences, earlier_sentences
from vnsum.backends.extractive.saying import tells_news
from vnsum.backends.extractive.summary import SummaryTerms, choose_summary
from vnsum.backends.extractive.tails import before_list
from vnsum.drafting.announcing import is_heading
from vnsum.drafting.bearing_out import bearing_out, harmed, leans_on
from vnsum.drafting.lists import item_sentences
from vnsum.drafting.terms import holds
from vnsum.drafting.undoing import undoing_behind, withdrawals
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from vnsum.backends.extractive.reading import Reading
    from vnsum.drafting.announcing import Announcement
    from vnsum.drafting.protocols import Brief

__all__ = ["choose_sentences"]


def choose_sentences(
    brief: Brief,
    reading: Reading,
    told: Sequence[int],
    said: Announcement | None,
    lead: Sequence[int],
) -> list[tuple[int, float]]:
    """Choose the sentences of the summary: all where the release is no longer than wanted.

    Args:
        brief: The release and the options; it is warned where all is given.
        reading: Its body.
        told: The sentences of the release that are read.
        said: What a notice announces.
        lead: Sentences of the best lead, numbered as they are read.

    Returns:
        (index in the release, value) in its order; may be empty.
    """
    options, sentences = brief.options, brief.page.sentences
    sizes = [count_syllables(sentence) for sentence in sentences]
    known = frozenset(told)
    banned = {index for index, text in enumerate(sentences) if holds(text, options.forbid)}
    banned |= {index for index in range(len(sentences)) if index not in known}
    limit = options.summary_syllables
    if options.summary_ratio is not None:
        limit = max(1, int(sum(sizes) * options.summary_ratio))
    wanted = options.summary_sentences if limit is None else len(sizes)
    short = len(sizes) <= wanted if limit is None else sum(sizes) <= limit
    if short:
        brief.warnings.append(
            "the release is no longer than the summary wanted; it is given as it is"
        )
        return [(index, 1.0) for index in range(len(sizes)) if index not in banned]
    spare = banned | _headings(brief, said) | _addressed(brief, said)
    unwanted = {place for place, index in enumerate(told) if index in spare} | reading.claims
    unwanted -= {at for at in lead if told[at] not in banned and _tells(sentences[told[at]])}
    first = _announced(brief, said, told) if said and said.sentence in known else list(lead)
    seen = told[: len(reading.body.sizes)]
    first += [told.index(index) for index in islice(withdrawals(sentences, seen), 1)]
    opening = [sentences[told[place]] for place in first]
    undone = undoing_behind(sentences, seen, opening, told[max(first)]) if first else None
    first += [told.index(undone)] if undone is not None else []
    first = [place for place in first if place < len(seen)]
    first += _borne_out(brief, seen, first, unwanted, titled=said is None)
    chosen = choose_summary(reading, SummaryTerms(wanted, limit, unwanted, first))
    return [(told[place], score) for place, score in chosen]


def _tells(sentence: str) -> bool:
    """Tell whether a sentence of the lead does more than open a list."""
    return not sentence.rstrip().endswith(":") or before_list(sentence) > 0


def _borne_out(
    brief: Brief,
    seen: Sequence[int],
    first: Sequence[int],
    unwanted: AbstractSet[int],
    *,
    titled: bool,
) -> list[int]:
    """Return who was harmed, and the sentence that bears out the title, where none wanted does."""
    sentences = [brief.page.sentences[index] for index in seen]
    said = [sentences[place] for place in first]
    open_ = [place for place in range(len(seen)) if place not in unwanted and place not in first]
    found = [harmed(" ".join(said), sentences, open_)]
    if brief.title and titled:
        apart = describing_sentences(sentences) | earlier_sentences(sentences)
        whole = [place for place in open_ if place not in apart and not leans_on(sentences[place])]
        found.append(bearing_out(brief.title, said, sentences, whole))
    return list(dict.fromkeys(place for place in found if place is not None))


def _announced(brief: Brief, said: Announcement, told: Sequence[int]) -> list[int]:
    """Return what announces and the items that say when and where, as their lead has them."""
    items = said.timed(brief.options.lead_min, brief.options.lead_max)
    found = (said.sentence, *(form.sentence for form in items))
    return [told.index(index) for index in found if index in told]


def _addressed(brief: Brief, said: Announcement | None) -> set[int]:
    """Return what an announcement has said, whom it is sent to, and what was before it.

    And what it wants done besides: by itself it would read as if it had been done. Nor is a life
    told before whose it is.
    """
    if said is None:
        return set()
    listed = range(said.sentence) if said.names else item_sentences(brief.release)
    before = {at for at in listed if at < said.sentence or said.orders}
    return before | said.said | earlier_sentences(brief.page.sentences)


def _headings(brief: Brief, said: Announcement | None) -> set[int]:
    """Return what only heads or introduces others, or says no news, unless all do."""
    sentences, listed = brief.page.sentences, item_sentences(brief.release)
    found = {
        index
        for index, text in enumerate(sentences)
        if (index not in listed and is_heading(text)) or not tells_news(text)
    }
    found -= {said.sentence} if said else set()
    return found if len(found) < len(sentences) else set()
