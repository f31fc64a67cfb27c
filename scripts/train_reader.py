"""Train the bundled reader and write models/reader.

    python scripts/train_reader.py --data DIR

DIR holds vietnews/train.jsonl.zst, vietnews/val.jsonl.zst and qa/train.jsonl. Steps: vectors of
words from the news, questions made from the news, the ranking on 70 % of all questions, the judge
on the rest, which the ranking has not seen, and its threshold on questions made from `val`. Needs
the extra `train`. Every step is seeded.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch

from vnsum.answering.network import Network
from vnsum.training.extractor_data import read_articles
from vnsum.training.reader.examples import lay, read_examples
from vnsum.training.reader.exporting import export_reader
from vnsum.training.reader.fitting import FitOptions, calibrate, fit_judge, fit_rank
from vnsum.training.reader.synthetic import article_text, make_examples
from vnsum.training.reader.vectors import news_sentences, train_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.training.extractor_data import Article
    from vnsum.training.reader.examples import Laid

_RANKED = 0.7
"""Share of the questions that the ranking learns from; the judge learns from the rest."""
_GIVEN_TIMES = 2
"""Times each question that people wrote is seen, as there are few of them; set by hand."""
_LEAST_SENTENCES = 5
_HELD = 200
"""Articles of `val` whose questions decide on the threshold."""


def main() -> None:
    """Run every step."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with vietnews and qa")
    parser.add_argument("--out", type=Path, default=Path("models/reader"))
    parser.add_argument("--read", type=int, default=16_000, help="articles the vectors learn from")
    parser.add_argument("--asked", type=int, default=2_200, help="articles questions are made of")
    parser.add_argument(
        "--epochs", type=int, default=6, help="times the ranking sees its questions"
    )
    parser.add_argument("--version", default="0.1.0")
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    draw = random.Random(0)  # noqa: S311 - the files are ordered by newspaper
    articles = _articles(chosen.data / "vietnews" / "train.jsonl.zst", draw)
    texts = [article_text(article) for article in articles[: chosen.read]]
    words, lexicon = train_lexicon(news_sentences(texts))
    _tell(f"{len(words)} words")
    rest = articles[chosen.read :]
    governed = [one for one in rest if one["government"]][: chosen.asked // 2]
    others = [one for one in rest if not one["government"]][: chosen.asked - len(governed)]
    asked = draw.sample([*governed, *others], len(governed) + len(others))
    made = list(lay(make_examples(asked, lexicon, draw), lexicon))
    given = list(lay(read_examples(chosen.data / "qa" / "train.jsonl"), lexicon))
    draw.shuffle(given)
    _tell(f"{len(made)} questions made, {len(given)} given")
    ranked, judged = _parted([one for one in given for _ in range(_GIVEN_TIMES)], made)
    rank = fit_rank(ranked, FitOptions(epochs=chosen.epochs))
    judged += [one for one in judged if one.source != "synthetic"]  # weigh twice again
    judge = fit_judge(judged, rank, FitOptions(hidden=(48, 24), epochs=5, decay=1e-2))
    tensors = {**rank, **judge, "threshold": np.ones(1, np.float32)}
    held = _articles(chosen.data / "vietnews" / "val.jsonl.zst", random.Random(1))  # noqa: S311
    unseen = list(lay(make_examples(held[:_HELD], lexicon, draw), lexicon))
    tensors["threshold"][0] = calibrate(unseen, Network(tensors))
    tensors |= {"vectors": lexicon.vectors[:-1], "weights": lexicon.weights[:-1]}
    export_reader(chosen.out, words, tensors, version=chosen.version)
    _tell(f"threshold {tensors['threshold'][0]:.2f}")


def _articles(path: Path, draw: random.Random) -> list[Article]:
    """Read the articles that are long enough to ask about, in any order."""
    found = [one for one in read_articles(path) if len(one["body"]) >= _LEAST_SENTENCES]
    draw.shuffle(found)
    return found


def _parted(*groups: Sequence[Laid]) -> tuple[list[Laid], list[Laid]]:
    """Cut each group in two."""
    first = [one for group in groups for one in group[: int(len(group) * _RANKED)]]
    second = [one for group in groups for one in group[int(len(group) * _RANKED) :]]
    return first, second


def _tell(line: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {line}", flush=True)


if __name__ == "__main__":
    main()
