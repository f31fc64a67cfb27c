"""Facts traced to the source: a list to sign off, and a page of its own for any checked text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.rendering import labels
from vnsum.rendering.escape import escape_html
from vnsum.rendering.marks import Mark, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnsum.facts import CheckedFact, TruthReport

__all__ = ["distinct_facts", "fact_list", "fact_marks", "source_with_facts", "text_with_facts"]


def distinct_facts(facts: Iterable[CheckedFact]) -> Sequence[CheckedFact]:
    """Keep one of the facts that are written the same, judged the same and stand in one place.

    Args:
        facts: Facts of the headline, the lead and the summary, which repeat each other.

    Returns:
        Them in the order given, each once.
    """
    kept: dict[object, CheckedFact] = {}
    for item in facts:
        same = (item.fact.text, item.verdict, item.reason, item.found, tuple(item.sources))
        kept.setdefault(same, item)
    return list(kept.values())


def fact_list(facts: Sequence[CheckedFact]) -> Iterator[str]:
    """List facts, each with a box to tick on paper.

    Args:
        facts: Facts of a checked text, numbered from 1 in the order given.

    Yields:
        One section; nothing where there is no fact.
    """
    if facts:
        items = "".join(_item(number, fact) for number, fact in enumerate(facts, start=1))
        yield (
            f'<section class="facts"><h2>{labels.FACTS}</h2><ol>{items}</ol>'
            f'<p class="sign">{labels.SIGNATURE}</p></section>'
        )


def fact_marks(facts: Sequence[CheckedFact]) -> Iterator[Mark]:
    """Yield where facts stand in the source, under the numbers of `fact_list`."""
    for number, fact in enumerate(facts, start=1):
        for span in fact.sources:
            yield Mark(span.start, span.end, f"f{number}")


def text_with_facts(text: str, report: TruthReport) -> str:
    """Write a checked text with its facts to choose.

    Args:
        text: The text that was checked.
        report: Its report.

    Returns:
        HTML; a sentence turned round as a whole is marked too.
    """
    marks = [
        Mark(fact.fact.start, fact.fact.end, f"{number} {fact.verdict}")
        for number, fact in enumerate(report.facts, start=1)
    ]
    marks += [Mark(item.start, item.end, "turned") for item in report.sentences if item.reason]
    pieces = []
    for segment in cut(text, marks):
        written = escape_html(segment.text)
        kinds = [owner.split()[-1] for owner in segment.owners]
        pieces.append(
            f'<span class="said {" ".join(kinds)}">{written}</span>' if kinds else written
        )
    return "".join(pieces)


def source_with_facts(source: str, facts: Sequence[CheckedFact]) -> str:
    """Write a source with the places of facts marked.

    Args:
        source: The author's text.
        facts: Facts of a checked text.

    Returns:
        HTML.
    """
    return "".join(
        _marked(segment.text, segment.owners) for segment in cut(source, fact_marks(facts))
    )


def _marked(text: str, owners: Sequence[str]) -> str:
    if not owners:
        return escape_html(text)
    return (
        f'<mark class="fact" role="button" tabindex="0" aria-pressed="false" '
        f'data-of="{" ".join(owners)}">{escape_html(text)}</mark>'
    )


def _item(number: int, fact: CheckedFact) -> str:
    said = f" {labels.THE_SOURCE_SAYS} “{escape_html(fact.found)}”" if fact.found else ""
    return (
        f'<li><span class="tick" aria-hidden="true">☐</span>'
        f'<span class="claim {fact.verdict}" id="f{number}" role="button" tabindex="0" '
        f'aria-pressed="false">{escape_html(fact.fact.text)}</span>'
        f'<span class="note">{labels.verdict_label(fact.verdict, fact.reason)}.{said}</span></li>'
    )
