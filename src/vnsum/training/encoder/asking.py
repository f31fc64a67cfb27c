"""From files to questions: those that people wrote, and those made from news, side by side."""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from dataclasses import dataclass, fields
from functools import partial
from itertools import chain
from multiprocessing import Pool
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vnsum.answering.reader import BundledReader
from vnsum.backends.spans.tokenising import load_tokeniser
from vnsum.errors import OptionsError
from vnsum.evaluation.data.lines import read_lines
from vnsum.training.corpus.plans import read_yaml
from vnsum.training.encoder.questions import write_questions
from vnsum.training.encoder.tokenisers import write_tokeniser
from vnsum.training.reader.examples import read_examples
from vnsum.training.reader.synthetic import make_examples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from vnsum.training.corpus.vocabulary import Vocabulary
    from vnsum.training.reader.examples import Example

__all__ = ["QuestionPlan", "prepare_questions", "read_question_plan"]

_CHUNK = 50
"""Articles a process asks about at once; their draws are seeded by the chunk's number."""


@dataclass(frozen=True, slots=True)
class QuestionPlan:
    """Where questions come from; one YAML file.

    Attributes:
        news: JSON lines with title, abstract and body, to make questions from.
        given: Questions that people wrote, to learn from.
        held: Questions to judge by.
        articles: Articles of the news that are asked about, drawn with the seed.
        skip_longer: Characters of an article above which it is passed over.
        seed: Of every draw.
    """

    news: Path
    given: Path
    held: Path
    articles: int = 50_000
    skip_longer: int = 6_000
    seed: int = 0


def read_question_plan(path: Path, data: Path) -> QuestionPlan:
    """Read a plan.

    Args:
        path: A YAML file.
        data: Folder that its paths start from.

    Returns:
        The plan.

    Raises:
        MissingExtraError: When the extra `train` is not installed.
        OptionsError: When a key is unknown or missing.
    """
    values = read_yaml(path)
    for name in {"news", "given", "held"} & set(values):
        values[name] = data / str(values[name])
    try:
        return QuestionPlan(**values)
    except TypeError as error:
        raise OptionsError(f"{path.name} cannot be used: {error}", hint="see configs/") from error


def prepare_questions(
    plan: QuestionPlan,
    vocabulary: Vocabulary,
    out: Path,
    *,
    workers: int = 1,
    tell: Callable[[str], object] = lambda _: None,
) -> Mapping[str, Any]:
    """Make a pack of questions.

    Args:
        plan: How.
        vocabulary: Of the corpus that the encoder learns from.
        out: Folder to make.
        workers: Processes that make questions.
        tell: Told of every stage.

    Returns:
        Counts by split and source.

    Raises:
        InputError: When a source cannot be read or `out` exists.
        WeightsError: When the disk is full.
    """
    tell("reading")
    with tempfile.TemporaryDirectory() as place:
        write_tokeniser(vocabulary, Path(place))
        _as_reader(Path(place))
        tokeniser = load_tokeniser(Path(place), "none")
    splits = {
        "made": list(_made(_drawn(plan), plan.seed, workers, tell)),
        "given": read_examples(plan.given),
        "val": read_examples(plan.held),
    }
    counts = Counter(
        f"{name}, {one.source}, {'un' * (not one.spans)}answerable"
        for name, examples in splits.items()
        for one in examples
    )
    settings = {one.name: getattr(plan, one.name) for one in fields(plan)}
    about = {
        "settings": {name: getattr(value, "name", value) for name, value in settings.items()},
        "questions": dict(sorted(counts.items())),
    }
    tell(f"tokenising {sum(map(len, splits.values())):,} questions")
    write_questions(out, vocabulary.path, splits, tokeniser, about=about)
    return about


def _as_reader(folder: Path) -> None:
    """Say of what kind the tokenizer's model is, which `AutoTokenizer` asks."""
    (folder / "config.json").write_text('{"model_type": "xlm-roberta"}', "utf-8")


def _drawn(plan: QuestionPlan) -> list[Mapping[str, Any]]:
    path = plan.news
    count = sum(1 for _ in read_lines(path))
    draw = random.Random(plan.seed)  # noqa: S311 - a draw
    wanted = frozenset(draw.sample(range(count), min(plan.articles, count)))
    found = (line for place, (_, line) in enumerate(read_lines(path)) if place in wanted)
    return [line for line in found if _size(line) <= plan.skip_longer]


def _size(line: Mapping[str, Any]) -> int:
    try:
        return sum(map(len, (line["title"], line["abstract"], *line["body"])))
    except (KeyError, TypeError) as error:
        raise OptionsError(
            "questions are made from lines with title, abstract and body", hint="see data/vietnews"
        ) from error


def _made(
    articles: Sequence[Mapping[str, Any]],
    seed: int,
    workers: int,
    tell: Callable[[str], object],
) -> Iterator[Example]:
    chunks = [
        (start, articles[start : start + _CHUNK]) for start in range(0, len(articles), _CHUNK)
    ]
    ask = partial(_ask, seed)
    if workers == 1:
        yield from chain.from_iterable(map(ask, chunks))
        return
    with Pool(workers) as pool:
        for number, examples in enumerate(pool.imap(ask, chunks)):
            tell(f"asking: {number * _CHUNK:,} of {len(articles):,} articles")
            yield from examples


_lexicon: list[Any] = []


def _ask(seed: int, chunk: tuple[int, Sequence[Mapping[str, Any]]]) -> list[Example]:
    if not _lexicon:  # once in each process
        _lexicon.append(BundledReader().lexicon)
    start, articles = chunk
    draw = random.Random(f"{seed}:{start}")  # noqa: S311 - a draw
    return list(make_examples(articles, _lexicon[0], draw))
