"""Which of two systems is better on the same items, and how sure that is."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from vnsum.errors import InputError, UnreadableInputError
from vnsum.evaluation.running import COMPARED, INDEX
from vnsum.metrics import holm, paired_bootstrap, paired_permutation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

__all__ = ["Pair", "PairResult", "compare", "compare_runs"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two systems' scores on the same items.

    Attributes:
        product: What they wrote.
        first: One system.
        second: The other.
        columns: Scores of both by column, in the order of the items.
    """

    product: str
    first: str
    second: str
    columns: Mapping[str, tuple[Sequence[float], Sequence[float]]]


@dataclass(frozen=True, slots=True)
class PairResult:
    """One system against another by one score.

    Attributes:
        product: What they wrote.
        first: One system.
        second: The other.
        column: The score.
        difference: Mean of the first less mean of the second.
        low: Lower end of its 95 % interval, by paired bootstrap.
        high: Upper end.
        p_bootstrap: Two-sided p value of the paired bootstrap.
        p_permutation: Two-sided p value of the paired permutation test.
        p_holm: The larger of the two, corrected by Holm for every comparison made at once.
        items: Items compared.
    """

    product: str
    first: str
    second: str
    column: str
    difference: float
    low: float
    high: float
    p_bootstrap: float
    p_permutation: float
    p_holm: float
    items: int

    def __str__(self) -> str:
        """Return the difference ×100 with its interval and p values."""
        return (
            f"{self.product} {self.column}: {self.first} - {self.second} = "
            f"{100 * self.difference:+.2f} [{100 * self.low:+.2f}, {100 * self.high:+.2f}], "
            f"p {self.p_bootstrap:.4f} (bootstrap) {self.p_permutation:.4f} (permutation) "
            f"{self.p_holm:.4f} (Holm), {self.items} items"
        )


def compare(pairs: Sequence[Pair], *, samples: int = 10_000, seed: int = 0) -> list[PairResult]:
    """Test every pair by every score, all of them as one family.

    Args:
        pairs: Systems and their scores.
        samples: Resamplings of each test.
        seed: Seed of the resampling.

    Returns:
        One result for each pair and column, in order.

    Raises:
        OptionsError: When two systems were not scored on the same number of items.
    """
    results = [_tested(pair, column, samples, seed) for pair in pairs for column in pair.columns]
    corrected = holm([max(found.p_bootstrap, found.p_permutation) for found in results])
    return [replace(found, p_holm=value) for found, value in zip(results, corrected, strict=True)]


def compare_runs(
    first: Path, second: Path, *, systems: tuple[str, str] | None = None, seed: int = 0
) -> list[PairResult]:
    """Compare two runs on the same items.

    Args:
        first: Folder of one run.
        second: Folder of the other, or the same.
        systems: Name of the system of each; by default every system that both have.
        seed: Seed of the resampling.

    Returns:
        One result for each product, pair of systems and score.

    Raises:
        InputError: When the runs are of other data, or share no system.
        UnreadableInputError: When a folder holds no finished run.
    """
    ours, theirs = _index(first), _index(second)
    pairs = [
        pair
        for product in ours
        if product in theirs
        for pair in _pairs(product, ours[product], theirs[product], systems)
    ]
    if not pairs:
        raise InputError("the runs share no system on a product", hint="name one of each")
    return compare(pairs, seed=seed)


def _tested(pair: Pair, column: str, samples: int, seed: int) -> PairResult:
    first, second = pair.columns[column]
    bootstrap = paired_bootstrap(first, second, samples=samples, seed=seed)
    permutation = paired_permutation(first, second, samples=samples, seed=seed)
    return PairResult(
        product=pair.product,
        first=pair.first,
        second=pair.second,
        column=column,
        difference=bootstrap.difference,
        low=bootstrap.low,
        high=bootstrap.high,
        p_bootstrap=bootstrap.p_value,
        p_permutation=permutation,
        p_holm=1.0,
        items=len(first),
    )


def _index(folder: Path) -> dict[str, dict[str, Any]]:
    try:
        products: dict[str, dict[str, Any]] = json.loads((folder / INDEX).read_text("utf-8"))[
            "products"
        ]
    except (OSError, ValueError, KeyError) as error:
        raise UnreadableInputError(
            f"{folder.name} holds no finished run",
            hint=f"`summarize` writes {INDEX}; readers are compared in the report of `answer`",
        ) from error
    return products


def _pairs(
    product: str,
    ours: Mapping[str, Any],
    theirs: Mapping[str, Any],
    systems: tuple[str, str] | None,
) -> list[Pair]:
    if ours["data"]["sha256"] != theirs["data"]["sha256"] or ours["ids"] != theirs["ids"]:
        raise InputError(
            f"the runs are of other data: {_described(ours)} and {_described(theirs)}",
            hint="run both on the same data with the same slice, limit and seed",
        )
    shared = [(name, name) for name in ours["systems"] if name in theirs["systems"]]
    return [
        _pair(product, names, ours["systems"], theirs["systems"])
        for names in ([systems] if systems else shared)
    ]


def _pair(
    product: str, names: tuple[str, str], ours: Mapping[str, Any], theirs: Mapping[str, Any]
) -> Pair:
    for name, run in zip(names, (ours, theirs), strict=True):
        if name not in run:
            raise InputError(f"the run has no system {name!r}", hint="it has: " + ", ".join(run))
    first, second = ours[names[0]], theirs[names[1]]
    columns = {name: (first[name], second[name]) for name in COMPARED}
    return Pair(product, names[0], names[1], columns)


def _described(run: Mapping[str, Any]) -> str:
    data = run["data"]
    return f"{data['name']} ({data['sha256'][:12]}, {len(run['ids'])} items)"
