r"""Prepare what training learns from.

    python scripts/prepare.py corpus --config configs/prepare-compact.yaml --data DATA --out DIR
    python scripts/prepare.py questions --config configs/questions.yaml --data DATA --corpus DIR \
        --out QUESTIONS

`corpus`: articles cleaned, copies and leaks told apart, titles and leads checked against the body,
tokenised, packed. `questions`: what a reader learns from, made from news and written by people,
with the corpus's vocabulary. Prints what came of everything, and writes it into the manifest.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from _running import make_parser, needs, run

needs("Preparing a corpus", "train", "sentencepiece", "yaml", "zstandard")

from rich.console import Console

from vnsum.training.corpus.plans import read_plan
from vnsum.training.corpus.preparing import prepare
from vnsum.training.corpus.shards import open_corpus

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping


def main() -> None:
    """Prepare."""
    parser = make_parser(__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    corpus = commands.add_parser("corpus", help="articles for pretraining, and pairs")
    questions = commands.add_parser("questions", help="questions for a reader")
    for command in (corpus, questions):
        command.add_argument("--config", type=Path, required=True)
        command.add_argument("--data", type=Path, default=Path(), help="where its paths start")
        command.add_argument("--out", type=Path, required=True, help="folder to make; new")
        command.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    corpus.set_defaults(make=_corpus)
    questions.add_argument("--corpus", type=Path, required=True, help="has the vocabulary")
    questions.set_defaults(make=_questions)
    chosen = parser.parse_args()
    console, begun = Console(stderr=True), time.monotonic()
    with console.status("reading") as status:
        about = chosen.make(chosen, status.update)
    size = sum(path.stat().st_size for path in chosen.out.iterdir())
    print(json.dumps(about, ensure_ascii=False, indent=1))
    print(f"{chosen.out}: {size / 1e6:.1f} MB packed, {time.monotonic() - begun:.0f} s")


def _corpus(chosen: argparse.Namespace, tell: Callable[[str], object]) -> Mapping[str, Any]:
    plan = read_plan(chosen.config)
    return prepare(plan, chosen.data, chosen.out, workers=chosen.workers, tell=tell)


def _questions(chosen: argparse.Namespace, tell: Callable[[str], object]) -> Mapping[str, Any]:
    from vnsum.training.encoder.asking import (  # noqa: PLC0415 - loads transformers
        prepare_questions,
        read_question_plan,
    )

    plan = read_question_plan(chosen.config, chosen.data)
    vocabulary = open_corpus(chosen.corpus).vocabulary
    return prepare_questions(plan, vocabulary, chosen.out, workers=chosen.workers, tell=tell)


if __name__ == "__main__":
    run(main)
