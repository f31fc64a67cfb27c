"""From a manuscript to a draft: what was asked for, checked against the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.syntax.clauses import opens_dangling
from vnsum.drafting.lacking import no_headline
from vnsum.drafting.leads.confidence import confidence_in, doubts
from vnsum.drafting.notices.proposing import proposing_sentence, says_proposed
from vnsum.drafting.overseer import Overseer
from vnsum.drafting.terms import holds, missing
from vnsum.drafting.untold import untold_by_headline, untold_by_text
from vnsum.results import Coverage, Draft, DraftFacts
from vnsum.threads import one_thread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnsum.drafting.overseer import Passed
    from vnsum.drafting.protocols import Brief, Manuscript
    from vnsum.options import SummaryOptions
    from vnsum.results import DraftSentence, Headline
    from vnsum.undoing.owing import Owing

__all__ = ["compose"]


@one_thread
def compose(brief: Brief, manuscript: Manuscript, model: str) -> Draft:
    """Choose, check and put together.

    Args:
        brief: The release and the options.
        manuscript: What the engine offers.
        model: Name and version of the model.

    Returns:
        The draft.

    Raises:
        NoBodyTextError: When the release holds no sentence with words.
    """
    options, release = brief.options, brief.release
    overseer = Overseer(release, faithful=options.faithful)
    lead = _lead(brief, manuscript, overseer)
    summary = overseer.summary(manuscript.summary())
    headlines, checked = overseer.headlines(manuscript.headlines(), manuscript.further_headlines)
    if not headlines:
        said = " ".join(item.text for item in lead.sentences)
        brief.warnings.append(no_headline(brief, said))
    elif headlines[0].engine == "title" and not checked.supported:
        brief.warnings.append("the text does not bear out a fact of the title")
    elif options.faithful and not checked.supported:
        brief.warnings.append("the text does not bear out a fact of the headline")
    brief.warnings += [part.warning for part in (lead, summary) if part.warning]
    brief.warnings += _untold(
        brief, manuscript.owing, lead, summary, headlines[0] if headlines else None
    )
    sure = confidence_in(
        lead.sentences, headlines[0] if headlines else None, manuscript.promise, release
    )
    brief.warnings += doubts(sure)
    return Draft(
        headline=headlines[0].text if headlines else "",
        headlines=headlines,
        lead=" ".join(item.text for item in lead.sentences),
        summary=" ".join(item.text for item in summary.sentences),
        sentences=(*lead.sentences, *summary.sentences),
        coverage=_coverage(brief, manuscript, lead.sentences, summary.sentences),
        warnings=tuple(brief.warnings),
        model=model,
        settings=options.to_dict(),
        source_sha256=release.source_sha256,
        release=release,
        facts=DraftFacts(checked, lead.report, summary.report),
        confidence=sure,
    )


def _lead(brief: Brief, manuscript: Manuscript, overseer: Overseer) -> Passed:
    offers = _with_terms(manuscript.leads(), brief.options)
    chosen = overseer.lead(offers, manuscript.instead)
    text = " ".join(item.text for item in chosen.sentences)
    if opens_dangling(text):
        brief.warnings.append(
            "the lead points at something said before it; read it with its source"
        )
    brief.warnings += _broken_terms(text, brief.options)
    return chosen


def _untold(
    brief: Brief, owing: Owing, lead: Passed, summary: Passed, headline: Headline | None
) -> Iterator[str]:
    """Warn of sentences that turn what is told, and are not told."""
    asks = proposing_sentence(brief.release, brief.page.sentences)
    said = " ".join(item.text for item in lead.sentences)
    number = _or_proposed(untold_by_text(owing, lead.sentences), said, asks)
    if number is not None:
        yield (
            f"the lead does not tell sentence {number + 1}, which takes back, settles or limits it"
        )
    said = " ".join(item.text for item in summary.sentences)
    number = _or_proposed(untold_by_text(owing, summary.sentences), said, asks)
    if number is not None:
        yield (
            f"the summary does not tell sentence {number + 1}, which takes back, settles or limits "
            "it"
        )
    said = headline.text if headline else ""
    number = _or_proposed(untold_by_headline(owing, said) if said else None, said, asks)
    if number is not None:
        yield (
            f"the headline does not tell sentence {number + 1}, which takes back, settles or "
            "limits it"
        )


def _or_proposed(number: int | None, told: str, asks: int | None) -> int | None:
    """Return the sentence that turns a text, or else the one by which it is only proposed."""
    proposed = number is None and told and not says_proposed(told)
    return asks if proposed else number


def _with_terms(
    leads: Iterable[Sequence[DraftSentence]], options: SummaryOptions
) -> Iterable[Sequence[DraftSentence]]:
    """Put leads that break the terms last; the order is kept otherwise."""
    if not options.require and not options.forbid:
        return leads

    def broken(lead: Sequence[DraftSentence]) -> tuple[bool, int]:
        text = " ".join(item.text for item in lead)
        return holds(text, options.forbid), len(missing(text, options.require))

    return sorted(leads, key=broken)


def _broken_terms(lead: str, options: SummaryOptions) -> list[str]:
    absent = missing(lead, options.require)
    absent_here = f"the lead lacks what was required: {', '.join(absent)}"
    present = [term for term in options.forbid if holds(lead, (term,))]
    present_here = f"the lead holds what was forbidden: {', '.join(present)}"
    return [absent_here] * bool(absent) + [present_here] * bool(present)


def _coverage(
    brief: Brief,
    manuscript: Manuscript,
    leads: Sequence[DraftSentence],
    summary: Sequence[DraftSentence],
) -> Coverage:
    return Coverage(
        total=len(brief.release.sentences),
        read=manuscript.read(leads),
        lead=tuple(dict.fromkeys(i for item in leads for i in item.source_sentences)),
        summary=tuple(dict.fromkeys(i for item in summary for i in item.source_sentences)),
    )
