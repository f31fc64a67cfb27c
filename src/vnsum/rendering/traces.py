"""Facts as HTML: a list to sign off, and the texts they stand in with the facts marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.rendering import labels
from vnsum.rendering.escape import escape_html
from vnsum.rendering.marks import Mark, cut
from vnsum.rendering.tracing import ELSEWHERE, fact_marks, said_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnsum.facts import TruthReport
    from vnsum.rendering.tracing import Traced

__all__ = ["fact_list", "mark_text", "piece_text", "source_with_facts", "text_with_facts"]


def fact_list(traced: Sequence[Traced]) -> Iterator[str]:
    """List facts, each with a box to tick on paper.

    Args:
        traced: Facts of a checked text, numbered from 1 in the order given.

    Yields:
        One section; nothing where there is no fact.
    """
    if traced:
        items = "".join(_item(number, one) for number, one in enumerate(traced, start=1))
        yield (
            f'<section class="facts"><h2>{labels.FACTS}</h2><ol>{items}</ol>'
            f'<p class="sign">{labels.SIGNATURE}</p></section>'
        )


def text_with_facts(text: str, report: TruthReport, traced: Sequence[Traced]) -> str:
    """Write a checked text with its facts to choose.

    Args:
        text: The text that was checked.
        report: Its report.
        traced: The facts of it, numbered from 1 in the order given.

    Returns:
        HTML; a sentence turned round as a whole, or that no passage is like, is marked too.
    """
    verdicts = {f"f{number}": one.fact.verdict for number, one in enumerate(traced, start=1)}
    marks = [
        Mark(mark.start, mark.end, f"{mark.owner} {verdicts[mark.owner]}")
        for mark in said_marks(traced, "text", 0, len(text))
    ]
    marks += [Mark(item.start, item.end, "turned") for item in report.sentences if item.reason]
    marks += [Mark(item.start, item.end, "unseen") for item in report.sentences if item.unseen]
    return "".join(_said(segment.text, segment.owners) for segment in cut(text, marks))


def piece_text(text: str, marks: Iterable[Mark]) -> str:
    """Write a piece of a draft in which the facts of a list can be lit.

    Args:
        text: The piece.
        marks: Its facts, from `said_marks`.

    Returns:
        HTML.
    """
    return "".join(
        f'<span class="piece" data-facts="{" ".join(segment.owners)}">{escape_html(segment.text)}'
        "</span>"
        if segment.owners
        else escape_html(segment.text)
        for segment in cut(text, marks)
    )


def source_with_facts(source: str, traced: Iterable[Traced]) -> str:
    """Write a source with the places of facts marked.

    Args:
        source: The author's text.
        traced: Facts of a checked text.

    Returns:
        HTML; the list of facts has the buttons, so that nobody tabs through each mark.
    """
    return "".join(
        mark_text(segment.text, segment.owners) for segment in cut(source, fact_marks(traced))
    )


def mark_text(text: str, owners: Sequence[str]) -> str:
    """Write a piece of a source that something of the draft was made from.

    Args:
        text: The piece.
        owners: Identifiers of what was made from it; none for a piece that nobody uses.

    Returns:
        HTML.
    """
    if not owners:
        return escape_html(text)
    letters = {owner[0] for owner in owners}
    kind = "body" if "s" in letters else "headline" if "h" in letters else "fact"
    kind = "elsewhere" if letters == {ELSEWHERE} else kind
    return f'<mark class="{kind}" data-of="{" ".join(owners)}">{escape_html(text)}</mark>'


def _said(text: str, owners: Sequence[str]) -> str:
    if not owners:
        return escape_html(text)
    kinds = " ".join(owner.split()[-1] for owner in owners)
    facts = " ".join(owner.split()[0] for owner in owners if " " in owner)
    known = f' data-facts="{facts}"' if facts else ""
    unseen = f' title="{labels.UNSEEN}"' if "unseen" in owners else ""
    return f'<span class="said {kinds}"{known}{unseen}>{escape_html(text)}</span>'


def _item(number: int, one: Traced) -> str:
    fact = one.fact
    said = f" {labels.THE_SOURCE_SAYS} “{escape_html(fact.found)}”" if fact.found else ""
    where = labels.parts_line(place.part for place in one.said)
    return (
        f'<li><span class="tick" aria-hidden="true">☐</span>'
        f'<span class="claim {fact.verdict}" id="f{number}" role="button" tabindex="0" '
        f'aria-pressed="false">{escape_html(fact.fact.text)}</span>'
        f'<span class="note">{where}{labels.verdict_label(fact.verdict, fact.reason)}.{said}</span>'
        "</li>"
    )
