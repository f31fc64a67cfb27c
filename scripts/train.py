r"""Train the models vnsum writes and reads with.

    python scripts/train.py seq2seq --config configs/compact.yaml --corpus DIR --out RUN
    python scripts/train.py seq2seq ... --minutes 24
    torchrun --nproc-per-node 2 scripts/train.py seq2seq ...
    python scripts/train.py encoder --config configs/encoder.yaml --corpus DIR --out ENCODER
    python scripts/train.py reader --config configs/reader.yaml --encoder ENCODER \
        --questions DIR --out RUN
    python scripts/train.py finetune --config configs/office.yaml --model MODEL \
        --pairs office.jsonl --out RUN
    python scripts/train.py bench --config configs/compact.yaml

--resume continues a run that was killed, at the same losses. A run writes run.jsonl, status.json
(renewed whole, so it can be read at any time), checkpoints and curves.png. SIGTERM makes it save
and stop. docs/training.md says more.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import asdict, replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from rich.console import Console

from _running import make_parser, run
from vnsum.extras import require_extra
from vnsum.training.loop.configuration import RUN_FILE, read_run

if TYPE_CHECKING:
    from collections.abc import Callable

    from vnsum.training.loop.configuration import Run
    from vnsum.training.loop.learners import Learner


def main() -> None:
    """Run the subcommand."""
    begun = time.monotonic()  # before torch is loaded: a budget counts that time too
    parser = make_parser(__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_seq2seq(commands.add_parser("seq2seq", help="pretrain and train on a prepared corpus"))
    _add_encoder(commands.add_parser("encoder", help="fill masks, on a prepared corpus"))
    _add_reader(commands.add_parser("reader", help="mark answers, on prepared questions"))
    _add_finetune(commands.add_parser("finetune", help="any checkpoint on an office's leads"))
    _add_bench(commands.add_parser("bench", help="tokens a second against the machine's limit"))
    chosen = parser.parse_args(namespace=argparse.Namespace(begun=begun))
    require_extra("Training", "train", "torch")
    chosen.act(chosen)


def _add_run(parser: argparse.ArgumentParser, act: Callable[[argparse.Namespace], None]) -> None:
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--unpack-to", type=Path, help="where compressed shards are unpacked")
    parser.add_argument("--out", type=Path, required=True, help="folder of the run")
    parser.add_argument("--minutes", type=float, default=0.0, help="budget; 0 goes by steps")
    parser.add_argument("--device", default="auto", help="auto, cpu or cuda")
    parser.add_argument("--resume", action="store_true", help="continue where the run stopped")
    parser.add_argument("--start", type=Path, help="checkpoint whose weights to begin with")
    parser.set_defaults(act=act)


def _add_seq2seq(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--corpus", type=Path, required=True, help="folder made by prepare.py")
    _add_run(parser, _seq2seq)


def _add_encoder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--corpus", type=Path, required=True, help="folder made by prepare.py")
    _add_run(parser, _encoder)


def _add_reader(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--encoder", type=Path, required=True, help="run of train.py encoder")
    parser.add_argument("--questions", type=Path, required=True, help="folder made by prepare.py")
    _add_run(parser, _reader)


def _add_finetune(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--model", required=True, help="folder or Hub id of a seq2seq checkpoint")
    parser.add_argument("--pairs", type=Path, required=True, help="accepted leads, JSON lines")
    parser.add_argument("--held", type=Path, help="pairs to judge by; a tenth of --pairs else")
    _add_run(parser, _finetune)


def _add_bench(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--device", default="auto", help="auto, cpu or cuda")
    parser.add_argument("--vocabulary", type=int, default=16000, help="number of ids")
    parser.add_argument("--micro", type=int, default=0, help="source tokens a step")
    parser.add_argument("--attention", choices=["sdpa", "eager"])
    parser.add_argument("--compile", action="store_true")
    parser.add_argument("--steps", type=int, default=5)
    parser.set_defaults(act=_bench)


def _seq2seq(chosen: argparse.Namespace) -> None:
    from vnsum.training.corpus.shards import open_corpus  # noqa: PLC0415 - loads torch
    from vnsum.training.seq2seq.learner import CorpusLearner  # noqa: PLC0415 - loads torch

    run = read_run(chosen.config, "seq2seq")
    _train(chosen, run, CorpusLearner(run, open_corpus(chosen.corpus, unpack_to=chosen.unpack_to)))


def _encoder(chosen: argparse.Namespace) -> None:
    from vnsum.training.corpus.shards import open_corpus  # noqa: PLC0415 - loads torch
    from vnsum.training.encoder.masks import MaskLearner  # noqa: PLC0415 - loads torch

    run = read_run(chosen.config, "encoder")
    _train(chosen, run, MaskLearner(run, open_corpus(chosen.corpus, unpack_to=chosen.unpack_to)))


def _reader(chosen: argparse.Namespace) -> None:
    from vnsum.training.encoder.questions import open_questions  # noqa: PLC0415 - loads torch
    from vnsum.training.encoder.reading import ReaderLearner  # noqa: PLC0415 - loads torch
    from vnsum.training.loop.checkpoints import newest_checkpoint  # noqa: PLC0415 - loads torch

    encoder = read_run(chosen.encoder / RUN_FILE, "encoder")
    run = replace(read_run(chosen.config, "reader"), shape=encoder.shape)
    questions = open_questions(chosen.questions, unpack_to=chosen.unpack_to)
    _train(chosen, run, ReaderLearner(run, questions, newest_checkpoint(chosen.encoder)))


def _finetune(chosen: argparse.Namespace) -> None:
    from vnsum.training.finetuning.learner import OfficeLearner  # noqa: PLC0415 - loads torch
    from vnsum.training.finetuning.pairs import read_pairs, split_pairs  # noqa: PLC0415 - the same

    run = replace(read_run(chosen.config, "finetune"), base=str(chosen.model))
    pairs = split_pairs(read_pairs(chosen.pairs), chosen.held and read_pairs(chosen.held), run.seed)
    _train(chosen, run, OfficeLearner(run, chosen.model, pairs))


def _train(chosen: argparse.Namespace, run: Run, learner: Learner) -> None:
    from vnsum.training.loop.curves import plot_run  # noqa: PLC0415 - loads torch
    from vnsum.training.loop.training import TrainOptions, train  # noqa: PLC0415 - loads torch

    options = TrainOptions(
        folder=chosen.out,
        minutes=chosen.minutes,
        device=chosen.device,
        resume=chosen.resume,
        start=chosen.start,
        console=Console(stderr=True),
        begun=chosen.begun,
    )
    print(train(run, learner, options))
    print(plot_run(chosen.out))


def _bench(chosen: argparse.Namespace) -> None:
    from vnsum.training.seq2seq.bench import measure_speed  # noqa: PLC0415 - loads torch

    run = _bench_run(read_run(chosen.config, "seq2seq"), chosen)
    vocabulary = SimpleNamespace(size=chosen.vocabulary, pad_id=0, eos_id=1)
    for speed in measure_speed(run, vocabulary, chosen.device, steps=chosen.steps):
        print(asdict(speed) | {"share": round(speed.share, 4)}, flush=True)


def _bench_run(run: Run, chosen: argparse.Namespace) -> Run:
    stage = run.stages[0]
    size = chosen.micro or stage.micro
    stage = replace(stage, micro=size, tokens=max(size, stage.tokens))
    attention = chosen.attention or run.attention
    return replace(run, stages=(stage,), attention=attention, compile=chosen.compile)


if __name__ == "__main__":
    run(main)
