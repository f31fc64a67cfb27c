"""Make a model of a training run, or carry its weights in small files.

    python scripts/export.py model --run RUN --corpus DIR --out MODEL
    python scripts/export.py shards --run RUN --out DIR          bf16, each file at most 16 MiB
    python scripts/export.py join --shards DIR --out RUN         a run folder to make a model of

`model` writes what `vnsum.Summarizer(model=MODEL)` loads, converts it for CTranslate2, measures
int8 against fp32 on held-out articles, and writes card and manifest.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from vnsum.errors import OptionsError, VnsumError
from vnsum.training.corpus.shards import open_corpus
from vnsum.training.loop.checkpoints import find_checkpoints, load_checkpoint, save_checkpoint
from vnsum.training.loop.configuration import RUN_FILE, read_run
from vnsum.training.loop.parts import PART_BYTES, join_parts, write_parts
from vnsum.training.seq2seq.cards import card
from vnsum.training.seq2seq.comparing import compare_numbers, convert_numbers
from vnsum.training.seq2seq.exporting import Trained, write_checkpoint
from vnsum.weights.manifests import write_manifest

_NUMBERS = ("int8", "bfloat16")


def main() -> int:
    """Run the subcommand; return 1 on an error that is explained."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_model(commands.add_parser("model", help="a folder to write with"))
    _add_shards(commands.add_parser("shards", help="weights in small files"))
    _add_join(commands.add_parser("join", help="small files into a run folder"))
    chosen = parser.parse_args()
    try:
        chosen.act(chosen)
    except VnsumError as error:
        print(f"export.py: {error}", file=sys.stderr)
        return 1
    return 0


def _add_model(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--unpack-to", type=Path, help="where compressed shards are unpacked")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--weights", choices=["auto", "average", "model"], default="auto")
    parser.add_argument("--version", default="0.1.0")
    parser.add_argument("--articles", type=int, default=200, help="measured for each product")
    parser.add_argument("--data", default="", help="the card's sentence on data")
    parser.add_argument("--licence", default="", help="the card's sentence on licences")
    parser.set_defaults(act=_model)


def _add_shards(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--weights", choices=["auto", "average", "model"], default="auto")
    parser.add_argument("--bytes", type=int, default=PART_BYTES, help="most bytes of a file")
    parser.set_defaults(act=_shards)


def _add_join(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--shards", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.set_defaults(act=_join)


def _model(chosen: argparse.Namespace) -> None:
    corpus = open_corpus(chosen.corpus, unpack_to=chosen.unpack_to)
    checkpoint = load_checkpoint(_newest(chosen.run))
    weights = _weights(chosen.weights, checkpoint.tensors)
    trained = Trained(read_run(chosen.run / RUN_FILE), checkpoint, corpus.vocabulary, weights)
    write_checkpoint(trained, chosen.out)
    for numbers in _NUMBERS:
        place = chosen.out / f"ctranslate2-{numbers}"
        convert_numbers(chosen.out, corpus.vocabulary, numbers, place)
    compared = None
    if chosen.articles:
        compared = compare_numbers(chosen.out, corpus, _NUMBERS, articles=chosen.articles)
    said = {"data": chosen.data, "licence": chosen.licence}
    words = {name: text for name, text in said.items() if text}
    text = card(trained, chosen.run, words, chosen.version, compared)
    (chosen.out / "README.md").write_text(text, "utf-8")
    about = f"Seq2seq writer of Vietnamese news: {' and '.join(trained.products)}."
    write_manifest(chosen.out, name=trained.run.name, version=chosen.version, description=about)
    print(text)


def _shards(chosen: argparse.Namespace) -> None:
    checkpoint = load_checkpoint(_newest(chosen.run))
    weights = _weights(chosen.weights, checkpoint.tensors)
    for path in write_parts(checkpoint, weights, chosen.out, chosen.bytes):
        print(path, path.stat().st_size)


def _join(chosen: argparse.Namespace) -> None:
    print(save_checkpoint(chosen.out, join_parts(chosen.shards)))
    print(f"copy {RUN_FILE} and run.jsonl of the run beside it, then: export.py model")


def _newest(run: Path) -> Path:
    found = find_checkpoints(run)
    if not found:
        raise OptionsError(f"{run.name} has no checkpoint", hint="train first")
    return found[-1]


def _weights(asked: str, tensors: object) -> str:
    if asked != "auto":
        return asked
    return "average" if isinstance(tensors, dict) and "average" in tensors else "model"


if __name__ == "__main__":
    sys.exit(main())
