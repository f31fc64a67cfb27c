"""A reader becomes a folder that `vnsum.QuestionAnswerer` loads with either engine.

OUT/config.json, model.safetensors              transformers, XLM-R with the head for questions
OUT/tokenizer.json, tokenizer_config.json       the vocabulary as `AutoTokenizer` loads it
OUT/spiece.model                                the same for SentencePiece
OUT/vnsum.json                                  window, and when to keep silent, as calibrated
OUT/README.md, manifest.json                    the card, the hashes
"""

from __future__ import annotations

import random
import shutil
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from safetensors import SafetensorError

from vnsum.backends.spans import SpanExample, SpanRecipe, calibrate, load_spans
from vnsum.backends.spans.recipes import write_recipe
from vnsum.errors import WeightsError
from vnsum.training.encoder.models import build_reader, encoder_config
from vnsum.training.encoder.scoring import score_answers
from vnsum.training.encoder.tokenisers import write_tokeniser
from vnsum.training.loop.averages import load_weights
from vnsum.training.seq2seq.pieces import load_pieces

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vnsum.backends.spans import CheckpointReader
    from vnsum.training.corpus.vocabulary import Vocabulary
    from vnsum.training.encoder.questions import Questions, QuestionSet
    from vnsum.training.loop.cards import Made

__all__ = ["Answered", "measure_reader", "write_reader"]

_ENGINES = ("transformers", "ctranslate2")


@dataclass(frozen=True, slots=True)
class Answered:
    """How one engine did.

    Attributes:
        engine: "transformers" or "ctranslate2".
        scores: Exact match and F1 by source, see `score_answers`.
        same: Share of answers as with transformers.
        seconds: Time for all questions.
    """

    engine: str
    scores: dict[str, str]
    same: float
    seconds: float


def write_reader(made: Made, vocabulary: Vocabulary, folder: Path) -> None:
    """Write the folder, its recipe not yet calibrated.

    Args:
        made: What to write.
        vocabulary: Of the questions.
        folder: Where to; made where it is missing.

    Raises:
        WeightsError: When it cannot be written, or weights or vocabulary are others.
    """
    if made.checkpoint.standing.vocabulary != vocabulary.sha256:
        raise WeightsError(
            "the checkpoint was trained with another vocabulary than the questions have",
            hint="name the questions of the run",
        )
    run, tensors = made.run, made.checkpoint.tensors
    config = encoder_config(run.encoder, vocabulary, run.attention)
    longest = max(stage.source_buckets[-1] for stage in run.stages)
    try:
        model: Any = build_reader(config, tensors[made.weights], run.seed)
        load_weights(model, dict(tensors[made.weights]))
        folder.mkdir(parents=True, exist_ok=True)
        model.save_pretrained(folder)
        shutil.copyfile(vocabulary.path, folder / "spiece.model")
    except (OSError, SafetensorError, KeyError, RuntimeError) as error:
        raise WeightsError(f"{folder.name} cannot be written", hint=str(error)) from error
    write_tokeniser(vocabulary, folder)
    write_recipe(folder, SpanRecipe(window=longest, overlap=longest // 3, words="none"))


def measure_reader(folder: Path, questions: QuestionSet, most: int) -> list[Answered]:
    """Calibrate a reader on one half of the held-out questions, measure it on the other.

    Args:
        folder: Written by `write_reader`; its recipe is renewed.
        questions: Their split "val".
        most: Most questions of each half.

    Returns:
        How each engine did.
    """
    held = _examples(questions)
    random.Random(0).shuffle(held)  # noqa: S311 - files are ordered by source
    middle = min(most, len(held) // 2)
    halves = held[:middle], held[middle:][:most]
    calibrate(_load(folder, "transformers"), [example for _, example in halves[0]])
    answered: list[Answered] = []
    reference: list[str] = []
    for engine in _ENGINES:
        begun = time.perf_counter()
        given = _answers(_load(folder, engine), halves[1])
        seconds = time.perf_counter() - begun
        reference = reference or given
        wanted = [(source, "".join(one.answers)) for source, one in halves[1]]
        told = [(source, text, right) for (source, right), text in zip(wanted, given, strict=True)]
        same = sum(map(str.__eq__, given, reference)) / max(1, len(given))
        answered.append(Answered(engine, score_answers(told), same, seconds))
    return answered


def _load(folder: Path, engine: Any) -> CheckpointReader:  # noqa: ANN401 - a Literal
    return load_spans(folder, engine=engine, device="cpu")


def _answers(reader: CheckpointReader, examples: Sequence[tuple[str, SpanExample]]) -> list[str]:
    pairs = [(one.question, one.context) for _, one in examples]
    found = reader.answer(pairs)
    return [
        context[spans[0].start : spans[0].end] if spans else ""
        for (_, context), spans in zip(pairs, found, strict=True)
    ]


def _examples(questions: QuestionSet) -> list[tuple[str, SpanExample]]:
    """Return the held-out questions as text; SentencePiece loses nothing but white space."""
    held: Questions = questions.splits["val"]
    pieces = load_pieces(questions.vocabulary)
    made = []
    for number in range(len(held)):
        one = held[number]
        answer = one.context[one.start : one.end] if one.start is not None else one.context[:0]
        context, question, text = (
            pieces.decode(ids.tolist()) for ids in (one.context, one.question, answer)
        )
        if context and question:
            made.append((one.source, SpanExample(question, context, (text,) if text else ())))
    return made
