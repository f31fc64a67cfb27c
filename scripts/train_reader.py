"""Train the bundled reader and write models/reader.

    python scripts/train_reader.py --data DIR --work DIR

--data holds vietnews/train.jsonl.zst, baomoi2017, viwiki, law and qa/train.jsonl. Steps: vectors of
words from all of them; questions made from the news beside those people wrote, and variants of
these; rankings without each quarter of them, to judge that quarter by; rankings and judges on all.
--work keeps what each step made, so that a run goes on where it was stopped and the last steps can
be tried again. Needs the extra `train`. Every step is seeded.
"""

from __future__ import annotations

import pickle
import random
import time
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from _running import make_parser, needs, run

needs("Training", "train", "torch", "zstandard")

import numpy as np
import torch

from vnsum.answering.words.synonyms import HINTS, KIN, SYNONYMS
from vnsum.answering.words.wording import Lexicon
from vnsum.training.extractor.data import read_articles
from vnsum.training.reader.examples import lay, read_asked, read_examples, read_released
from vnsum.training.reader.exporting import export_reader
from vnsum.training.reader.fitting import FitOptions, fit_reader
from vnsum.training.reader.retold import make_retold
from vnsum.training.reader.synthetic import article_text, make_examples
from vnsum.training.reader.varied import varied
from vnsum.training.reader.vectors import LexiconOptions, train_lexicon

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator

    from vnsum.training.extractor.data import Article
    from vnsum.training.reader.examples import Example, Laid

_TIMES = {"asked": 3, "released": 3, "given": 1, "made": 1, "retold": 1, "varied": 1}
"""Times each question is seen: those that people wrote are few. Set by hand."""
_DECIDING = ("asked", "released")
"""Those that are like what editors ask."""
_VARIANTS = 4
_ROOT = Path(__file__).resolve().parents[1]
_ASKED = _ROOT / "configs" / "reader" / "questions.jsonl"
_RELEASES = _ROOT / "eval" / "probes"
_RELEASED = (_RELEASES / "questions.jsonl", _ROOT / "configs" / "reader" / "releases.jsonl")
_LAST_RELEASE = 104
"""Number of the last release of the probes whose questions are learnt from."""
_LEXICON = LexiconOptions(size=40_000, axes=128, power=0.25)
_LEAST_SENTENCES = 5


def main() -> None:
    """Run every step."""
    parser = make_parser(__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the data")
    parser.add_argument("--work", type=Path, required=True, help="folder for what each step makes")
    parser.add_argument("--out", type=Path, default=Path("models/reader"))
    parser.add_argument("--asked", type=int, default=400, help="articles asked in their words")
    parser.add_argument("--retold", type=int, default=250, help="articles asked in their lead's")
    parser.add_argument("--skip", type=int, default=1, help="take each so many'th question of qa")
    parser.add_argument("--epochs", type=int, default=3, help="times the ranking sees a question")
    parser.add_argument("--members", type=int, default=3, help="rankings, and judges, averaged")
    parser.add_argument("--version", default="0.5.0")
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    chosen.work.mkdir(parents=True, exist_ok=True)
    words, lexicon = _lexicon(chosen.data, chosen.work / "lexicon.pickle")
    laid = _laid(chosen, lexicon)
    networks, threshold = fit_reader(
        [one for source, times in _TIMES.items() for _ in range(times) for one in laid[source]],
        [one for source in _DECIDING for one in laid[source]],
        FitOptions(hidden=(128, 64), epochs=chosen.epochs, members=chosen.members),
        FitOptions(hidden=(32, 16), epochs=8, decay=5e-2, dropout=0.3, members=chosen.members),
    )
    _tell(f"threshold {threshold:.2f}")
    tensors = {**networks, "threshold": np.full(1, threshold, np.float32)}
    tensors |= {"vectors": lexicon.vectors[:-1], "weights": lexicon.weights[:-1]}
    export_reader(chosen.out, words, tensors, version=chosen.version)


def _lexicon(data: Path, kept: Path) -> tuple[list[str], Lexicon]:
    if not kept.exists():
        pairs = {*SYNONYMS, *KIN, *HINTS, *chain.from_iterable(HINTS.values())}
        words, made = train_lexicon(_texts(data), sorted(pairs), _LEXICON)
        kept.write_bytes(pickle.dumps((words, made.vectors[:-1], made.weights[:-1])))
        _tell(f"{len(words)} units")
    words, vectors, weights = pickle.loads(kept.read_bytes())  # noqa: S301 - written above
    return words, Lexicon(words, vectors, weights)


def _texts(data: Path) -> Iterator[str]:
    """Yield everything the vectors learn from."""
    for page in read_articles(data / "viwiki" / "pages.jsonl.zst"):
        yield f"{page['title']}\n{page['text']}"
    for article in read_articles(data / "baomoi2017" / "articles.jsonl.zst"):
        yield f"{article['title']}\n{article['sapo']}\n{article['body']}"
    for rule in read_articles(data / "law" / "articles.jsonl.zst"):
        yield f"{rule['heading']}\n{rule['text']}"
    for article in read_articles(data / "vietnews" / "train.jsonl.zst"):
        yield article_text(article)


def _laid(chosen: argparse.Namespace, lexicon: Lexicon) -> dict[str, list[Laid]]:
    """Make the questions and lay them over their texts, or read what an earlier run laid."""
    draw = random.Random(0)  # noqa: S311 - the files are ordered by newspaper
    articles = _articles(chosen.data / "vietnews" / "train.jsonl.zst", draw)
    asked, retold = articles[: chosen.asked], articles[chosen.asked :][: chosen.retold]
    texts = {article["id"]: article_text(article) for article in articles}
    written = [*read_asked(_ASKED, texts), *_released()]
    made: dict[str, Callable[[], Iterable[Example]]] = {
        "asked": lambda: read_asked(_ASKED, texts),
        "released": _released,
        "given": lambda: read_examples(chosen.data / "qa" / "train.jsonl")[:: chosen.skip],
        "made": lambda: make_examples(asked, lexicon, draw),
        "retold": lambda: make_retold(retold, lexicon, draw),
        "varied": lambda: varied(written, lexicon, draw, _VARIANTS),
    }
    found = {}
    for source, make in made.items():
        kept = chosen.work / f"{source}.pickle"
        if not kept.exists():
            kept.write_bytes(pickle.dumps(list(lay(make(), lexicon)), protocol=5))
        found[source] = pickle.loads(kept.read_bytes())  # noqa: S301 - written above
        answerable = sum(one.answerable for one in found[source])
        _tell(f"{source}: {len(found[source])} questions, {answerable} answerable")
    return found


def _released() -> list[Example]:
    """Read the questions about releases kept with the project, those of a release together."""
    folder = (_RELEASES / "releases").glob("*.txt")
    kept = (path for path in sorted(folder) if int(path.stem.split("-")[0]) <= _LAST_RELEASE)
    texts = {path.stem: path.read_text("utf-8") for path in kept}
    examples = [one for path in _RELEASED for one in read_released(path, texts)]
    return sorted(examples, key=lambda one: one.text)


def _articles(path: Path, draw: random.Random) -> list[Article]:
    """Read articles long enough to ask about, in any order; half of the first are governed."""
    found = [one for one in read_articles(path) if len(one["body"]) >= _LEAST_SENTENCES]
    draw.shuffle(found)
    governed = [one for one in found if one["government"]]
    others = [one for one in found if not one["government"]]
    mixed = chain.from_iterable(zip(governed, others, strict=False))
    return [*mixed, *islice(others, len(governed), None)]


def _tell(line: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {line}", flush=True)


if __name__ == "__main__":
    run(main)
