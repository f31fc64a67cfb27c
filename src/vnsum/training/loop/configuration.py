"""What one run is: read from one YAML file, checked before anything else starts."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING, Any, TypeVar

from vnsum.errors import OptionsError
from vnsum.evaluation.files import write_atomically
from vnsum.training.corpus.plans import read_yaml
from vnsum.training.loop.shapes import SHAPES, Adapter, EncoderShape, Shape

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = [
    "RUN_FILE",
    "TASKS",
    "Run",
    "Stage",
    "parse_run",
    "read_run",
    "write_run",
]

RUN_FILE = "configuration.json"
"""What a run was told, in the run's folder; JSON is YAML, so `read_run` reads it."""

TASKS: Mapping[str, tuple[str, ...]] = {
    "seq2seq": ("spans", "gaps", "headline", "lead"),
    "encoder": ("masks",),
    "reader": ("made", "given"),
    "finetune": ("headline", "lead"),
}
"""What each kind of run can learn: span corruption, gap sentences and the two products; masked
tokens; questions made from news and questions that people wrote; an office's accepted products."""
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One part of a run, with a learning-rate schedule of its own.

    Attributes:
        name: In logs.
        tasks: Weight of each of the `TASKS` of its kind of run.
        share: Part of the run's minutes, where the run has a budget.
        steps: Optimiser steps, where it has none.
        epochs: Passes over the data in place of `steps`; 0 to go by them.
        source_buckets: Lengths a source is padded to; the last one is the limit.
        target_buckets: The same for targets.
        tokens: Padded source tokens of one optimiser step, over all processes.
        micro: Padded source tokens of one forward pass of one process.
        peak: Peak learning rate.
        warmup: Share of the stage in which the rate rises.
        floor: Share of the peak at the end of the cosine.
        dropout: Only in fine-tuning.
        smoothing: Label smoothing.
        metadata: Probability with which a known metadatum is shown before the body.
        titled: Probability with which a lead is asked for with the article's headline shown.
        average: Last share of the stage over which weights are averaged; 0 for none.
    """

    name: str
    tasks: Mapping[str, float]
    share: float = 1.0
    steps: int = 1000
    epochs: float = 0.0
    source_buckets: tuple[int, ...] = (256, 512)
    target_buckets: tuple[int, ...] = (128,)
    tokens: int = 131072
    micro: int = 65536
    peak: float = 1e-3
    warmup: float = 0.03
    floor: float = 0.05
    dropout: float = 0.0
    smoothing: float = 0.0
    metadata: float = 0.5
    titled: float = 0.0
    average: float = 0.0

    def __post_init__(self) -> None:
        """Check what would fail late.

        Raises:
            OptionsError: When a size cannot work.
        """
        buckets = (*self.source_buckets, *self.target_buckets)
        if not self.source_buckets or not self.target_buckets or min(buckets) < 8:  # noqa: PLR2004 - a product token, a word, an end and padding
            raise OptionsError(f"{self.name} has a bucket shorter than 8", hint="see the buckets")
        if not max(self.source_buckets) <= self.micro <= self.tokens:
            raise OptionsError(
                f"{self.name}: longest source {max(self.source_buckets)}, micro {self.micro}, "
                f"tokens {self.tokens}",
                hint="each at most the next",
            )
        if self.steps < 1 or self.epochs < 0 or not 0 < self.share <= 1:
            raise OptionsError(f"{self.name}: steps, epochs or share", hint="see configuration.py")
        if not 0 <= self.average < 1:
            raise OptionsError(f"{self.name}: average", hint="a share below 1")

    def check_tasks(self, kind: str) -> None:
        """Check the tasks.

        Args:
            kind: Of the run.

        Raises:
            OptionsError: When a task is unknown or has no weight.
        """
        unknown = sorted(set(self.tasks) - set(TASKS[kind]))
        if unknown or not self.tasks or min(self.tasks.values()) <= 0:
            said = ", ".join(unknown) or "none with a weight above 0"
            raise OptionsError(f"tasks of {self.name}: {said}", hint="of " + ", ".join(TASKS[kind]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run.

    Attributes:
        name: Of the model.
        stages: In order.
        kind: "seq2seq", "encoder", "reader" or "finetune".
        shape: Of the model; of a reader that of its encoder, of fine-tuning what is trained.
        base: The checkpoint that fine-tuning begins with; "" elsewhere.
        seed: Of weights, order, masks and dropout.
        optimiser: "adamw", or "muon" for the matrices inside layers and AdamW for the rest.
        embedding_rate: Learning rate of embeddings and position biases, as a multiple of that of
            the rest; T5's embedding has weights of size 1, which small steps hardly move.
        weight_decay: On matrices.
        betas: Of AdamW.
        clip: Largest norm of the gradient.
        attention: "sdpa" or "eager", an attention of transformers.
        compile: Whether torch.compile is used.
        workers: Processes that make batches; 0 for none.
        log_steps: Steps between two records.
        save_minutes: Minutes between two checkpoints; 0 for none but those by steps.
        save_steps: Steps between two checkpoints; 0 for none but those by minutes.
        validate_steps: Steps between two validations; 0 for the stages' ends alone.
        validate_batches: Batches of each held-out loss.
        rouge_articles: Held-out articles written out for ROUGE; 0 for none.
        validate_first: Whether it validates before the first step too.
    """

    name: str
    stages: tuple[Stage, ...]
    kind: str = "seq2seq"
    shape: Shape | EncoderShape | Adapter = field(default_factory=Shape)
    base: str = ""
    seed: int = 0
    optimiser: str = "adamw"
    embedding_rate: float = 1.0
    weight_decay: float = 0.01
    betas: tuple[float, float] = (0.9, 0.98)
    clip: float = 1.0
    attention: str = "sdpa"
    compile: bool = False
    workers: int = 0
    log_steps: int = 10
    save_minutes: float = 2.0
    save_steps: int = 0
    validate_steps: int = 0
    validate_batches: int = 8
    rouge_articles: int = 64
    validate_first: bool = False

    def __post_init__(self) -> None:
        """Check what would fail late.

        Raises:
            OptionsError: When there is no stage, no such attention, or a task of another kind.
        """
        if not self.stages:
            raise OptionsError("the run has no stages", hint="at least one under `stages`")
        for stage in self.stages:
            stage.check_tasks(self.kind)
        if self.attention not in {"sdpa", "eager"}:
            raise OptionsError(f"no attention {self.attention!r}", hint="sdpa or eager")
        if self.optimiser not in {"adamw", "muon"}:
            raise OptionsError(f"no optimiser {self.optimiser!r}", hint="adamw or muon")
        if self.log_steps < 1:
            raise OptionsError(f"log_steps is {self.log_steps}", hint="at least 1")
        if self.save_steps % self.log_steps or self.validate_steps % self.log_steps:
            raise OptionsError(
                "save_steps and validate_steps are counted at logs", hint="multiples of log_steps"
            )

    @property
    def writer(self) -> Shape:
        """The shape of an encoder-decoder."""
        return _of(self.shape, Shape)

    @property
    def encoder(self) -> EncoderShape:
        """The shape of an encoder."""
        return _of(self.shape, EncoderShape)

    @property
    def adapter(self) -> Adapter:
        """What of a checkpoint is trained."""
        return _of(self.shape, Adapter)

    @property
    def fingerprint(self) -> str:
        """Digest of what decides the losses; how often it saves may change on resume."""
        loose = {"workers", "save_minutes", "save_steps", "validate_steps", "rouge_articles"}
        loose |= {"validate_first", "validate_batches", "base"}  # a checkpoint may be moved
        kept = {name: value for name, value in asdict(self).items() if name not in loose}
        return hashlib.sha256(json.dumps(kept, sort_keys=True).encode()).hexdigest()


def read_run(path: Path, kind: str = "") -> Run:
    """Read a run from a YAML file.

    Args:
        path: The file.
        kind: Which kind it has to be; "" for any.

    Returns:
        The run, checked.

    Raises:
        MissingExtraError: When PyYAML is missing.
        OptionsError: When the file cannot be read or describes no run, or one of another kind.
    """
    run = parse_run(read_yaml(path))
    if kind and run.kind != kind:
        raise OptionsError(f"{path.name} describes a run of {run.kind}", hint=f"one of {kind}")
    return run


def write_run(run: Run, path: Path) -> None:
    """Write a run so that `read_run` gives it back.

    Args:
        run: The run.
        path: The file.

    Raises:
        UnreadableInputError: When it cannot be written.
    """
    write_atomically(path, json.dumps(asdict(run), indent=1) + "\n")


def parse_run(values: Any) -> Run:  # noqa: ANN401 - whatever a YAML file holds
    """Build a run from plain values.

    Args:
        values: A mapping as YAML or JSON gives it.

    Returns:
        The run, checked.

    Raises:
        OptionsError: When a key is unknown or missing, or a value is out of range.
    """
    known = _mapping(values, "the configuration")
    stages = known.get("stages")
    if not isinstance(stages, list):
        raise OptionsError(
            "the configuration has no list `stages`", hint="see configs/compact.yaml"
        )
    shape = SHAPES.get(known.get("kind", "seq2seq"))
    if shape is None:
        raise OptionsError(f"no kind of run {known['kind']!r}", hint="one of " + ", ".join(SHAPES))
    parts = {
        "stages": tuple(_build(Stage, stage, "a stage") for stage in stages),
        "shape": _build(shape, known.get("shape", {}), "shape"),
    }
    return _build(Run, known | parts, "the configuration")


def _of(shape: object, kind: type[_T]) -> _T:
    if not isinstance(shape, kind):
        raise OptionsError("the run is of another kind", hint="see `kind` in its configuration")
    return shape


def _mapping(values: Any, where: str) -> dict[str, Any]:  # noqa: ANN401 - see parse_run
    if not isinstance(values, dict):
        raise OptionsError(f"{where} is no mapping", hint="key: value lines")
    return {str(key): value for key, value in values.items()}


def _build(kind: type[_T], values: Any, where: str) -> _T:  # noqa: ANN401 - see parse_run
    given = _mapping(values, where)
    names = [one.name for one in fields(kind)]  # type: ignore[arg-type] # a dataclass
    unknown = sorted(set(given) - set(names))
    if unknown:
        raise OptionsError(
            f"{where} has no {', '.join(unknown)}", hint="one of " + ", ".join(names)
        )
    lists = {key: tuple(value) for key, value in given.items() if isinstance(value, list)}
    try:
        return kind(**(given | lists))
    except TypeError as error:
        raise OptionsError(f"{where} is incomplete or of a wrong type", hint=str(error)) from error
