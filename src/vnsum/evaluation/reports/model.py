"""The shapes of a report; plain values only, so that `report.json` is the report."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.evaluation.comparing import PairResult
    from vnsum.metrics import Interval

__all__ = [
    "Cost",
    "Example",
    "LengthBin",
    "Mark",
    "ProductReport",
    "Report",
    "SystemReport",
]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a system takes; of one process, reading the release included.

    Attributes:
        p50_ms: Median milliseconds for a release.
        p95_ms: 95 of 100 releases take no longer.
        per_second: Releases in a second.
        peak_mb: Most memory of a process, Python included.
    """

    p50_ms: float
    p95_ms: float
    per_second: float
    peak_mb: float


@dataclass(frozen=True, slots=True)
class SystemReport:
    """One system's scores.

    Attributes:
        name: The system.
        about: Model, version, options, checksums.
        items: Items scored.
        failed: Items it could not write about; scored as empty texts.
        scores: Means by column, and shares of facts that the source supports.
        cost: What it takes.
    """

    name: str
    about: Mapping[str, Any]
    items: int
    failed: int
    scores: Mapping[str, Interval]
    cost: Cost


@dataclass(frozen=True, slots=True)
class LengthBin:
    """Scores on items of one length.

    Attributes:
        low: Fewest syllables of the source.
        high: Most syllables.
        items: Number of items.
        scores: ROUGE-1 by system.
    """

    low: int
    high: int
    items: int
    scores: Mapping[str, Interval]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text with a verdict; "said" marks where the source says it."""

    start: int
    end: int
    verdict: str


@dataclass(frozen=True, slots=True)
class Example:
    """One output beside its source.

    Attributes:
        id: The item.
        score: Mean of ROUGE-1, -2 and -L.
        text: What the system wrote.
        marks: Its facts.
        references: What people wrote.
        source: What it was written from.
        source_marks: Where the source says the facts.
    """

    id: str
    score: float
    text: str
    marks: Sequence[Mark]
    references: Sequence[str]
    source: str
    source_marks: Sequence[Mark]


@dataclass(frozen=True, slots=True)
class ProductReport:
    """Everything about one product.

    Attributes:
        product: Which.
        data: Name, format, SHA-256 and settings of the data, and how many items it has.
        systems: Scores on the items that are in no training set.
        leaked: Scores on those that are; empty where none is.
        by_length: ROUGE-1 by length of the source, on the same items as `systems`.
        comparisons: The first system against every other.
        examples: Best, worst and least true outputs of the first system, by kind.
    """

    product: str
    data: Mapping[str, Any]
    systems: Sequence[SystemReport]
    leaked: Sequence[SystemReport]
    by_length: Sequence[LengthBin]
    comparisons: Sequence[PairResult]
    examples: Mapping[str, Sequence[Example]]


@dataclass(frozen=True, slots=True)
class Report:
    """A whole run.

    Attributes:
        title: Heading.
        about: Version, machine, seed.
        signatures: Settings of the metrics.
        leaks: What was compared and found; None where nothing was.
        products: One for each product.
    """

    title: str
    about: Mapping[str, Any]
    signatures: Mapping[str, str]
    leaks: Mapping[str, Any] | None
    products: Sequence[ProductReport]

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain values."""
        return asdict(self)
