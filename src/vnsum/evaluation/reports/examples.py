"""The outputs worth looking at: best, worst and least true, each beside its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.evaluation.reports.model import Example, Mark
from vnsum.evaluation.running import COMPARED
from vnsum.evaluation.truthfulness import check_output

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.evaluation.items import DataSet, Item
    from vnsum.evaluation.running import SystemRun
    from vnsum.results import Product

__all__ = ["KINDS", "SHOWN", "examples"]

SHOWN = 10
"""How many of each kind."""
KINDS = {"best": "Best", "worst": "Worst", "least_true": "Least truthful"}


def examples(
    data: DataSet, product: Product, system: SystemRun, kept: Sequence[int]
) -> dict[str, list[Example]]:
    """Choose the outputs to show.

    Args:
        data: The items.
        product: What was written.
        system: Whose outputs.
        kept: Indices of the items that count.

    Returns:
        Up to ten by kind: "best", "worst" and "least_true"; the last holds only outputs with a
        fact that the source does not support.
    """
    score = {index: _score(system.scores[index]) for index in kept}
    ranked = sorted(kept, key=lambda index: (-score[index], index))
    false = [index for index in kept if system.scores[index].get("facts_false", 0)]
    false.sort(key=lambda index: (-system.scores[index]["facts_false"], score[index], index))
    chosen = {"best": ranked[:SHOWN], "worst": ranked[::-1][:SHOWN], "least_true": false[:SHOWN]}
    return {
        kind: [
            _example(data.items[index], product, system.outputs[index]["text"], score[index])
            for index in indices
        ]
        for kind, indices in chosen.items()
    }


def _score(row: Mapping[str, float]) -> float:
    return sum(row[name] for name in COMPARED) / len(COMPARED)


def _example(item: Item, product: Product, text: str, score: float) -> Example:
    marks, source_marks = _marks(text, item)
    return Example(
        item.id, score, text, marks, item.references(product), item.evidence, source_marks
    )


def _marks(text: str, item: Item) -> tuple[list[Mark], list[Mark]]:
    report = check_output(text, item)
    facts = list(report.facts) if report else []
    spans = {(span.start, span.end) for fact in facts for span in fact.sources}
    return (
        [Mark(fact.fact.start, fact.fact.end, fact.verdict) for fact in facts],
        [Mark(start, end, "said") for start, end in sorted(spans)],
    )
