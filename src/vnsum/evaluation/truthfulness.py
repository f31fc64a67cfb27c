"""What the truth check says of an output, as columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth import check

if TYPE_CHECKING:
    from vnsum.evaluation.items import Item
    from vnsum.facts import CheckedFact, FactKind, TruthReport, Verdict

__all__ = ["FAMILIES", "check_output", "truth_columns"]

FAMILIES: dict[str, frozenset[FactKind]] = {
    "numbers": frozenset(
        {"number", "money", "percent", "quantity", "ratio", "range", "ordinal", "phone", "document"}
    ),
    "dates": frozenset({"date", "time", "duration"}),
    "names": frozenset({"person", "organisation", "place"}),
    "quotations": frozenset({"quotation"}),
}
"""Kinds of facts that are counted together."""
_FALSE: frozenset[Verdict] = frozenset({"unsupported", "misplaced", "contradicted"})


def check_output(text: str, item: Item) -> TruthReport | None:
    """Check an output against everything the item holds.

    Args:
        text: What a system wrote.
        item: The item it was written about.

    Returns:
        The report, with sources as offsets into `item.evidence`; None for an empty output.
    """
    if not text.strip():
        return None
    return check(text, item.evidence, published=item.published, place=item.place)


def truth_columns(text: str, item: Item) -> dict[str, float]:
    """Count the facts of an output and those the source supports.

    Args:
        text: What a system wrote.
        item: The item it was written about.

    Returns:
        `facts`, `facts_supported` and `facts_false`, the first two by family as well, and
        `true`: 1 where nothing is unsupported, misplaced or contradicted.
    """
    report = check_output(text, item)
    if report is None:
        return {}
    facts = list(report.facts)
    columns = _counted("facts", facts)
    columns["facts_false"] = sum(fact.verdict in _FALSE for fact in facts)
    for family, kinds in FAMILIES.items():
        columns |= _counted(family, [fact for fact in facts if fact.fact.kind in kinds])
    columns["true"] = float(report.supported)
    return columns


def _counted(name: str, facts: list[CheckedFact]) -> dict[str, float]:
    supported = sum(fact.verdict == "supported" for fact in facts)
    return {name: len(facts), f"{name}_supported": supported}
