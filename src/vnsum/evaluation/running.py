"""One run: systems write about every item, their outputs are scored, everything is kept."""

from __future__ import annotations

import hashlib
import json
import random
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from vnsum.errors import OptionsError
from vnsum.evaluation.files import write_atomically
from vnsum.evaluation.fingerprints import code_sha256, machine, text_sha256, vnsum_version
from vnsum.evaluation.items import require_references
from vnsum.evaluation.jobs import Job
from vnsum.evaluation.leaks import LeakReport, find_leaks
from vnsum.evaluation.scoring import CODE, Output, Scoring
from vnsum.evaluation.writers import Task, Writing, baselines, identity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from vnsum.evaluation.items import DataSet
    from vnsum.results import Product

__all__ = [
    "COMPARED",
    "INDEX",
    "PRODUCTS",
    "Progress",
    "Run",
    "RunOptions",
    "Silent",
    "SystemRun",
    "summarize",
]

PRODUCTS: tuple[Product, ...] = ("lead", "headline", "summary")
INDEX = "run.json"
"""File in a run's folder that holds the scores by item."""
COMPARED = ("rouge1", "rouge2", "rougeL")
"""Columns that systems are compared by."""


class Progress(Protocol):
    """What a run tells while it goes on."""

    def start(self, label: str, total: int) -> None:
        """Begin a stage of `total` steps."""
        ...

    def advance(self, steps: int) -> None:
        """Tell that steps of the stage are done."""
        ...


class Silent:
    """Tells nothing."""

    def start(self, label: str, total: int) -> None:
        """Begin a stage."""

    def advance(self, steps: int) -> None:
        """Do a step."""


@dataclass(frozen=True, slots=True)
class RunOptions:
    """How a run is made.

    Attributes:
        systems: Names of systems, see `vnsum.evaluation.writers`; the first is the one the
            report is about.
        products: What they write.
        workers: Processes; 0 for this one.
        seed: Decides which article is the unrelated one.
        skip_missing: Leave out items without a reference instead of refusing them.
        beside: Whether the baselines, the floor and the ceilings are run as well.
        truth: Whether facts are checked against the source.
        words: Whether ROUGE is also told on words (extra `words`).
    """

    systems: Sequence[str]
    products: Sequence[Product] = ("lead",)
    workers: int = 1
    seed: int = 0
    skip_missing: bool = False
    beside: bool = True
    truth: bool = True
    words: bool = False

    def __post_init__(self) -> None:
        """Check the names.

        Raises:
            OptionsError: When a product does not exist or there is nothing to run.
        """
        unknown = [product for product in self.products if product not in PRODUCTS]
        if unknown or not self.products:
            raise OptionsError(f"no product {unknown}", hint="one of " + ", ".join(PRODUCTS))
        if not self.systems and not self.beside:
            raise OptionsError("no system to run")

    def named(self, product: Product) -> tuple[str, ...]:
        """Name every system that runs, the chosen ones first."""
        more = baselines(product) if self.beside else ()
        return tuple(dict.fromkeys((*self.systems, *more)))


@dataclass(frozen=True, slots=True)
class SystemRun:
    """One system on one product.

    Attributes:
        name: The system.
        about: What decides its outputs: model, version, options, checksums.
        outputs: A line for each item: id, text, seconds, peak_mb, and error where there is one.
        scores: A row for each item, columns as in `vnsum.evaluation.scoring`.
    """

    name: str
    about: Mapping[str, Any]
    outputs: Sequence[Mapping[str, Any]]
    scores: Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Run:
    """Everything one run made.

    Attributes:
        data: What it ran on, by product; items without a reference left out.
        systems: What came of each system, by product.
        leaks: Items known from a training set; None where nothing was compared.
        about: Version of vnsum, machine and options.
    """

    data: Mapping[Product, DataSet]
    systems: Mapping[Product, Sequence[SystemRun]]
    leaks: LeakReport | None
    about: Mapping[str, Any] = field(default_factory=dict)


def summarize(
    data: DataSet,
    folder: Path,
    options: RunOptions,
    *,
    against: Sequence[DataSet] = (),
    progress: Progress | None = None,
) -> Run:
    """Let systems write about every item, and score what they wrote.

    Args:
        data: What to run on.
        folder: Where outputs and scores are kept; what is there and still true is reused.
        options: Systems, products, processes.
        against: Training sets to look for leaks in.
        progress: Told about every step.

    Returns:
        Outputs and scores of every system.

    Raises:
        BackendError: When a model fails or a process dies.
        InputError: When a reference is missing, or the folder holds something else.
        OptionsError: When no system has a name that was given.
    """
    told = progress or Silent()
    used = {
        product: require_references(data, product, skip=options.skip_missing)
        for product in options.products
    }
    abouts = {name: identity(name) for product in used for name in options.named(product)}
    systems: dict[Product, list[SystemRun]] = {product: [] for product in used}
    for product, chosen in used.items():
        for name in _runnable(options.named(product), chosen):
            place = _Place(folder, chosen, product, options)
            systems[product].append(_run_system(place, name, abouts[name], told))
    run = Run(used, systems, find_leaks(data, against) if against else None, _about(options))
    _write_index(folder, run)
    return run


@dataclass(frozen=True, slots=True)
class _Place:
    """Where and on what a system runs."""

    folder: Path
    data: DataSet
    product: Product
    options: RunOptions

    def path(self, kind: str, header: Mapping[str, Any]) -> Path:
        """Name a file by what decides its content."""
        key = text_sha256(json.dumps(header, sort_keys=True))[:12]
        slug = re.sub(r"[^\w.+-]+", "-", str(header["system"]))
        return self.folder / kind / self.product / f"{slug}-{key}.jsonl"


def _run_system(
    place: _Place, name: str, about: Mapping[str, Any], progress: Progress
) -> SystemRun:
    data, product, workers = place.data, place.product, place.options.workers
    header = {
        **about,
        "product": product,
        "data_sha256": data.sha256,
        "items_sha256": data.selection_sha256,
        "seed": place.options.seed,
    }
    others = _others(data, place.options.seed) if name == "unrelated" else {}
    tasks = [(item.id, Task(item, product, others.get(item.id, ""))) for item in data.items]
    progress.start(f"{product} {name}", 2 * len(tasks))
    outputs = Job(place.path("predictions", header), header, Writing(name), tasks).run(
        workers, progress.advance
    )
    scores = _scored(place, header, outputs, progress)
    return SystemRun(str(about["system"]), about, outputs, scores)


def _scored(
    place: _Place,
    header: Mapping[str, Any],
    outputs: Sequence[Mapping[str, Any]],
    progress: Progress,
) -> list[dict[str, Any]]:
    texts = hashlib.sha256()
    for line in outputs:
        texts.update(text_sha256(line["text"]).encode())
    header = {
        "system": header["system"],
        "product": place.product,
        "data_sha256": place.data.sha256,
        "items_sha256": place.data.selection_sha256,
        "texts_sha256": texts.hexdigest(),
        "code_sha256": code_sha256(*CODE),
        "truth": place.options.truth,
        "words": place.options.words,
    }
    pairs = zip(place.data.items, outputs, strict=True)
    tasks = [(item.id, Output(item, place.product, line["text"])) for item, line in pairs]
    scoring = Scoring(place.options.truth, place.options.words)
    job = Job(place.path("scores", header), header, scoring, tasks)
    return job.run(place.options.workers, progress.advance)


def _runnable(names: Sequence[str], data: DataSet) -> list[str]:
    """Leave out the floor where there is no other article."""
    return [name for name in names if name != "unrelated" or len(data.items) > 1]


def _others(data: DataSet, seed: int) -> dict[str, str]:
    """Give each item the text of another one."""
    order = list(data.items)
    random.Random(seed).shuffle(order)  # noqa: S311 - a reproducible draw, no secret
    turned = [*order[1:], *order[:1]]
    return {item.id: other.text for item, other in zip(order, turned, strict=True)}


def _about(options: RunOptions) -> dict[str, Any]:
    about = {"vnsum": vnsum_version(), "machine": machine()}
    return about | {"seed": options.seed, "words": options.words}


def _write_index(folder: Path, run: Run) -> None:
    """Keep what `compare` needs in one file."""
    content = {
        "about": run.about,
        "products": {product: _indexed(run, product) for product in run.systems},
    }
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / INDEX, json.dumps(content, ensure_ascii=False, sort_keys=True))


def _indexed(run: Run, product: Product) -> dict[str, Any]:
    data = run.data[product]
    return {
        "data": {"name": data.name, "sha256": data.sha256, "settings": data.settings},
        "ids": [item.id for item in data.items],
        "systems": {system.name: _columns(system.scores) for system in run.systems[product]},
    }


def _columns(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[float]]:
    return {name: [row[name] for row in rows] for name in COMPARED if name in rows[0]}
