"""What the model reads and has to write, as it will be asked in use."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import numpy as np

from vnsum.backends.seq2seq import Wording, open_wording
from vnsum.drafting.extractive import ExtractiveWriter
from vnsum.drafting.protocols import Brief
from vnsum.drafting.selection import salience, select
from vnsum.errors import OptionsError
from vnsum.options import SummaryOptions
from vnsum.training.loop.plans import EpochPlans
from vnsum.training.seq2seq.batches import PairBatch, collate
from vnsum.training.seq2seq.objectives import Example

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.results import Product
    from vnsum.training.finetuning.pairs import Pair
    from vnsum.training.loop.configuration import Run, Stage
    from vnsum.weights.checkpoints import Checkpoint

__all__ = ["Office", "OfficeExamples", "open_office"]


class Office:
    """A checkpoint's wording for the products of a run."""

    def __init__(self, checkpoint: Checkpoint, wording: Wording, limits: tuple[int, int]) -> None:
        """Keep how it is asked.

        Args:
            checkpoint: What is trained further.
            wording: How it is asked, for all products of the run.
            limits: Most tokens of sources and of targets.
        """
        self.checkpoint, self.wording, self.limits = checkpoint, wording, limits
        self._extractor = ExtractiveWriter()

    def example(self, pair: Pair, product: str) -> Example:
        """Ask for a product of a release.

        Args:
            pair: Has the product.
            product: "headline" or "lead".

        Returns:
            Source and target.
        """
        kind = cast("Product", product)
        brief = Brief(pair.release, SummaryOptions())
        source = self.wording.encode_source(
            self._text(brief, kind), kind, known=brief.metadata, limit=self.limits[0]
        )
        target = self.wording.codec.encode(getattr(pair, product))
        room = self.limits[1] - len(self.wording.tokens.start)
        ids = [*target[:room], self.wording.tokens.eos]
        return Example(np.array(source, dtype=np.int64), np.array(ids, dtype=np.int64))

    def _text(self, brief: Brief, product: Product) -> str:
        """Choose sentences as `drafting.generative` does."""
        sentences = brief.page.sentences
        sizes = [self.wording.codec.count(text) for text in sentences]
        asked = self.wording.encode_source("", product, known=brief.metadata)
        budget = self.limits[0] - len(asked)
        selection = select(sizes, max(1, budget), lambda: self._worth(brief, len(sizes)))
        return " ".join(sentences[index] for index in selection.indices)

    def _worth(self, brief: Brief, count: int) -> list[float]:
        return salience(self._extractor.write([brief])[0].reading, count)


def open_office(model: str | Path, run: Run) -> Office:
    """Find out how a checkpoint is asked for the products of a run.

    A product that its recipe lacks gets the prefix "headline: " or "lead: ".

    Args:
        model: A folder, the name of a bundled model, or an id on the Hub.
        run: Tasks and buckets.

    Returns:
        The checkpoint and its wording.

    Raises:
        WeightsError: When there is no such model or its files are damaged.
    """
    checkpoint, wording = open_wording(model)
    taught = {task for stage in run.stages for task in stage.tasks}
    recipe = wording.recipe
    products = [cast("Product", name) for name in ("headline", "lead") if name in taught]
    prefixes = {name: recipe.prefixes.get(name, f"{name}: ") for name in products}
    decodings = {name: recipe.decoding(name) for name in products}
    source = max(stage.source_buckets[-1] for stage in run.stages)
    target = max(stage.target_buckets[-1] for stage in run.stages)
    limits = min(source, recipe.max_source_tokens), min(target, recipe.max_target_tokens)
    own = replace(
        recipe,
        prefixes=prefixes,
        decodings={
            name: replace(one, max_tokens=min(one.max_tokens, limits[1]))
            for name, one in decodings.items()
        },
        max_source_tokens=limits[0],
        max_target_tokens=limits[1],
    )
    return Office(checkpoint, replace(wording, recipe=own, assumed=()), limits)


class OfficeExamples:
    """The batches of a stage by number."""

    def __init__(self, office: Office, pairs: Sequence[Pair], stage: Stage, seed: int) -> None:
        """Tokenise the pairs.

        Args:
            office: How the model is asked.
            pairs: What it learns from.
            stage: Its tasks and buckets.
            seed: Of the run and the stage.

        Raises:
            OptionsError: When a task has no pair.
        """
        self._stage, self._tokens = stage, office.wording.tokens
        self._made: list[tuple[Example, ...]] = []
        for task in stage.tasks:
            found = [office.example(pair, task) for pair in pairs if getattr(pair, task)]
            if not found:
                raise OptionsError(f"no pair has a {task}", hint="leave it out of the tasks")
            self._made.append(tuple(found))
        self.plans = EpochPlans(stage, self._rows, seed, partial=True)

    def __getitem__(self, number: int) -> PairBatch:
        """Return the batch of a number."""
        plan = self.plans[number]
        by_task = dict(zip(self._stage.tasks, self._made, strict=True))
        rows = [by_task[task][item] for task, item in zip(plan.tasks, plan.items, strict=True)]
        return collate(rows, (plan.source, plan.target), self._tokens.pad, self._tokens.start)

    def _rows(self, _: int, rng: np.random.Generator) -> NDArray[np.int64]:  # noqa: ARG002 - the plans' form
        """Return every pair of every task; weights of tasks repeat the rarer ones."""
        rows = []
        shift = len(self._tokens.start) - 1
        least = min(self._stage.tasks.values())
        for number, (task, made) in enumerate(zip(self._stage.tasks, self._made, strict=True)):
            times = max(1, round(self._stage.tasks[task] / least))
            for item, example in enumerate(made):
                sizes = len(example.source), len(example.target) + shift
                rows += [(number, item, 0, *sizes)] * times
        return np.array(rows, dtype=np.int64)
