"""From a run to its report."""

from __future__ import annotations

import statistics
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from vnsum.evaluation.comparing import Pair, compare
from vnsum.evaluation.reports.examples import examples
from vnsum.evaluation.reports.model import (
    Cost,
    LengthBin,
    ProductReport,
    Report,
    SystemReport,
)
from vnsum.evaluation.running import COMPARED
from vnsum.evaluation.scoring import signatures
from vnsum.evaluation.truthfulness import FAMILIES
from vnsum.metrics import bootstrap_interval
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from vnsum.evaluation.comparing import PairResult
    from vnsum.evaluation.items import DataSet
    from vnsum.evaluation.leaks import LeakReport
    from vnsum.evaluation.running import Run, SystemRun
    from vnsum.metrics import Interval
    from vnsum.results import Product

__all__ = ["build_report"]

_BINS = 4
"""Quarters of the items by length."""
_RATIOS = ("facts", *FAMILIES)
_COUNTED = {*_RATIOS, *(f"{name}_supported" for name in _RATIOS), "facts_false", "id"}
"""Columns that are no means."""


def build_report(run: Run, title: str, *, texts: bool = True, samples: int = 10_000) -> Report:
    """Sum a run up.

    Args:
        run: The run.
        title: Heading of the report.
        texts: Whether outputs, references and sources may stand in it; False for news that
            must not be copied.
        samples: Resamplings for every interval and test.

    Returns:
        The report.
    """
    leaked = run.leaks.ids if run.leaks else frozenset[str]()
    return Report(
        title=title,
        about=run.about,
        signatures=signatures(words=bool(run.about.get("words"))),
        leaks=_leaks(run.leaks) if run.leaks else None,
        products=[
            _product(product, run, leaked, texts=texts, samples=samples) for product in run.systems
        ],
    )


def _product(
    product: Product, run: Run, leaked: Collection[str], *, texts: bool, samples: int
) -> ProductReport:
    data, systems = run.data[product], run.systems[product]
    clean = [index for index, item in enumerate(data.items) if item.id not in leaked]
    rest = [index for index, item in enumerate(data.items) if item.id in leaked]
    kept = clean or rest
    return ProductReport(
        product=product,
        data=_data(data, len(clean), len(rest)),
        systems=[_system(system, kept, samples) for system in systems],
        leaked=[_system(system, rest, samples) for system in systems] if clean and rest else (),
        by_length=_by_length(data, systems, kept, samples),
        comparisons=_comparisons(product, systems, kept, samples),
        examples=examples(data, product, systems[0], kept) if texts else {},
    )


def _data(data: DataSet, clean: int, leaked: int) -> dict[str, Any]:
    return {
        "name": data.name,
        "format": data.format,
        "sha256": data.sha256,
        "settings": data.settings,
        "items": len(data.items),
        "items_not_leaked": clean,
        "items_leaked": leaked,
    }


def _leaks(leaks: LeakReport) -> dict[str, Any]:
    return {
        "against": list(leaks.against),
        "leaked": len(leaks.ids),
        "by_body": len(leaks.by_body),
        "by_title": len(leaks.by_title),
        "by_lead": len(leaks.by_lead),
    }


def _system(system: SystemRun, kept: Sequence[int], samples: int) -> SystemReport:
    rows = [system.scores[index] for index in kept]
    outputs = [system.outputs[index] for index in kept]
    names = dict.fromkeys(name for row in rows for name in row if name not in _COUNTED)
    scores = {name: _mean([row[name] for row in rows if name in row], samples) for name in names}
    return SystemReport(
        name=system.name,
        about=system.about,
        items=len(rows),
        failed=sum("error" in line for line in outputs),
        scores=scores | _supported(rows, samples),
        cost=_cost(outputs),
    )


def _supported(rows: Sequence[Mapping[str, Any]], samples: int) -> dict[str, Interval]:
    """Return the share of facts that the source supports, by family."""
    found = {}
    for name in _RATIOS:
        pairs = [(row[f"{name}_supported"], row[name]) for row in rows if row.get(name)]
        if pairs:
            found[f"{name}_precision"] = _ratio(pairs, samples)
    return found


def _cost(outputs: Sequence[Mapping[str, Any]]) -> Cost:
    seconds = sorted(float(line["seconds"]) for line in outputs)
    cuts = statistics.quantiles(seconds, n=20, method="inclusive") if len(seconds) > 1 else seconds
    return Cost(
        p50_ms=1000 * statistics.median(seconds),
        p95_ms=1000 * cuts[-1],
        per_second=len(seconds) / max(sum(seconds), 1e-9),
        peak_mb=max(float(line["peak_mb"]) for line in outputs),
    )


def _by_length(
    data: DataSet, systems: Sequence[SystemRun], kept: Sequence[int], samples: int
) -> list[LengthBin]:
    sizes = {index: count_syllables(data.items[index].text) for index in kept}
    order = sorted(kept, key=lambda index: (sizes[index], index))
    cuts = sorted({round(part * len(order) / _BINS) for part in range(_BINS + 1)})
    quarters = [order[start:end] for start, end in pairwise(cuts)]
    return [
        LengthBin(
            low=sizes[quarter[0]],
            high=sizes[quarter[-1]],
            items=len(quarter),
            scores={
                system.name: _mean([system.scores[i]["rouge1"] for i in quarter], samples)
                for system in systems
            },
        )
        for quarter in quarters
    ]


def _comparisons(
    product: Product, systems: Sequence[SystemRun], kept: Sequence[int], samples: int
) -> list[PairResult]:
    first, *others = systems
    pairs = [
        Pair(
            product,
            first.name,
            other.name,
            {name: (_column(first, name, kept), _column(other, name, kept)) for name in COMPARED},
        )
        for other in others
    ]
    return compare(pairs, samples=samples)


def _column(system: SystemRun, name: str, kept: Sequence[int]) -> list[float]:
    return [system.scores[index][name] for index in kept]


def _mean(values: Sequence[float], samples: int) -> Interval:
    return bootstrap_interval(values, samples=samples)


def _ratio(pairs: Sequence[tuple[float, float]], samples: int) -> Interval:
    parts, wholes = zip(*pairs, strict=True)
    return bootstrap_interval(parts, wholes, samples=samples)
