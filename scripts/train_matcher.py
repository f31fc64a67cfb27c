"""Train the bundled matcher and write models/matcher.

    python scripts/train_matcher.py --data DIR --work DIR

--data holds vietnews/train.jsonl.zst and baomoi2017/articles.jsonl.zst. Steps: facts that an
article tells twice, or its lead as well; the network, from the vectors of the bundled reader.
--work keeps the cases, so that a second run only trains. Needs the extra `train`. On one core the
cases take twenty minutes, the network half an hour.
"""

from __future__ import annotations

import pickle
import random
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from _running import make_parser, needs, run

needs("Training", "train", "torch", "zstandard")

import numpy as np
import torch

import vnsum
from vnsum.training.extractor.data import read_articles
from vnsum.training.matcher import MatcherSettings, export_matcher, lay, train_matcher
from vnsum.training.matcher_data import cases_of
from vnsum.weights import bundled_model, read_tensors

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from vnsum.training.matcher_data import Case

_FILES = ("vietnews/train.jsonl.zst", "baomoi2017/articles.jsonl.zst")
_CHUNK = 200
_PLAIN = MatcherSettings()


def main() -> None:
    """Run both steps."""
    parser = make_parser(__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the data")
    parser.add_argument("--work", type=Path, required=True, help="where the cases are kept")
    parser.add_argument("--out", type=Path, default=Path("models/matcher"))
    parser.add_argument("--articles", type=int, help="articles of each file; all by default")
    parser.add_argument("--epochs", type=int, default=_PLAIN.epochs)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--version", default="0.1.0")
    chosen = parser.parse_args()
    cases = known_cases(chosen)
    random.Random(0).shuffle(cases)  # noqa: S311 - nothing secret
    settings = replace(_PLAIN, epochs=chosen.epochs, held=min(_PLAIN.held, len(cases) // 5))
    units, vectors = first_vectors(settings.axes)
    print(f"{len(cases)} cases", flush=True)
    module = train_matcher(
        lay(cases, units), vectors, settings, lambda line: print(line, flush=True)
    )
    weights = {name: value.numpy() for name, value in module.state_dict().items()}
    export_matcher(chosen.out, weights, units, chosen.version)


def known_cases(chosen: argparse.Namespace) -> list[Case]:
    """Read the cases that an earlier run kept, or collect them."""
    kept: Path = chosen.work / "cases.pickle"
    if kept.exists():
        with kept.open("rb") as file:
            found: list[Case] = pickle.load(file)  # noqa: S301 - written by this script
        return found
    found = []
    with ProcessPoolExecutor(chosen.workers) as pool:
        for number, part in enumerate(pool.map(collect, chunks(chosen)), start=1):
            found += part
            if number % 50 == 0:
                print(f"{number * _CHUNK} articles, {len(found)} cases", flush=True)
    chosen.work.mkdir(parents=True, exist_ok=True)
    with kept.open("wb") as file:
        pickle.dump(found, file)
    return found


def chunks(chosen: argparse.Namespace) -> Iterator[list[dict[str, Any]]]:
    """Yield the articles of all files in parts."""
    for name in _FILES:
        rows = islice(read_articles(chosen.data / name), chosen.articles)
        while part := list(islice(rows, _CHUNK)):
            yield part


def collect(articles: list[dict[str, Any]]) -> list[Case]:
    """Collect the cases of some articles."""
    found: list[Case] = []
    for article in articles:
        body = article["body"]
        lead = article.get("abstract") or article.get("sapo") or ""
        text = body if isinstance(body, str) else "\n".join(body)
        chance = random.Random(article["id"])  # noqa: S311 - nothing secret
        try:
            found += cases_of(vnsum.read(text, title=article["title"]), lead, chance)
        except vnsum.VnsumError:  # no text
            continue
    return found


def first_vectors(axes: int) -> tuple[list[str], NDArray[np.float32]]:
    """Return the vocabulary of the bundled reader and its vectors in fewer axes."""
    folder = bundled_model("reader").path
    units = (folder / "vocabulary.txt").read_text("utf-8").split("\n")
    vectors = read_tensors(folder / "reader.safetensors")["vectors"].astype(np.float32)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    _, _, turns = np.linalg.svd(vectors, full_matrices=False)
    fewer = vectors @ turns[:axes].T
    fewer /= np.maximum(np.linalg.norm(fewer, axis=1, keepdims=True), 1e-6)
    return units, np.ascontiguousarray(fewer, dtype=np.float32)


if __name__ == "__main__":
    torch.set_num_threads(1)
    run(main)
