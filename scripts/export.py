"""Make a model of a training run, or carry its weights in small files.

    python scripts/export.py model --run RUN --corpus DIR --out MODEL
    python scripts/export.py reader --run RUN --questions DIR --out MODEL
    python scripts/export.py office --run RUN --out MODEL
    python scripts/export.py shards --run RUN --out DIR          bf16, each file at most 16 MiB
    python scripts/export.py join --shards DIR --out RUN         a run folder to make a model of

`model` writes what `vnsum.Summarizer(model=MODEL)` loads, converts it for CTranslate2, measures
int8 against fp32 on held-out articles, and writes card and manifest. `reader` writes what
`vnsum.QuestionAnswerer(model=MODEL)` loads; `office` a fine-tuned checkpoint, LoRA merged into it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from _running import make_parser, needs, run

needs("Exporting", "train", "torch")

from vnsum.training.corpus.shards import open_corpus
from vnsum.training.loop.cards import Made, card
from vnsum.training.loop.checkpoints import newest_checkpoint, save_checkpoint
from vnsum.training.loop.configuration import RUN_FILE, read_run
from vnsum.training.loop.parts import PART_BYTES, join_parts, write_parts
from vnsum.training.seq2seq.cards import writer_card
from vnsum.training.seq2seq.comparing import compare_numbers, convert_numbers
from vnsum.training.seq2seq.exporting import Trained, write_checkpoint
from vnsum.weights.manifests import write_manifest

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

_NUMBERS = ("int8", "bfloat16")


def main() -> None:
    """Run the subcommand."""
    parser = make_parser(__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_model(commands.add_parser("model", help="a folder to write with"))
    _add_reader(commands.add_parser("reader", help="a folder to answer with"))
    _add_office(commands.add_parser("office", help="a fine-tuned checkpoint to write with"))
    _add_shards(commands.add_parser("shards", help="weights in small files"))
    _add_join(commands.add_parser("join", help="small files into a run folder"))
    chosen = parser.parse_args()
    chosen.act(chosen)


def _add_model(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=200, help="measured for each product")
    _add_export(parser, _model)


def _add_reader(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--questions", type=Path, required=True)
    parser.add_argument("--most", type=int, default=600, help="questions to set and to measure by")
    _add_export(parser, _reader)


def _add_office(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--model", default="", help="what was fine-tuned, if it was moved since")
    _add_export(parser, _office)


def _add_export(parser: argparse.ArgumentParser, act: Callable[[argparse.Namespace], None]) -> None:
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--unpack-to", type=Path, help="where compressed shards are unpacked")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--weights", choices=["auto", "average", "model"], default="auto")
    parser.add_argument("--version", default="0.1.0")
    parser.add_argument("--data", default="", help="the card's sentence on data")
    parser.add_argument("--licence", default="", help="the card's sentence on licences")
    parser.set_defaults(act=act)


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
    made = _made(chosen)
    articles = corpus.about["articles"]
    trained = Trained(made.run, made.checkpoint, corpus.vocabulary, made.weights, articles)
    write_checkpoint(trained, chosen.out)
    for numbers in _NUMBERS:
        place = chosen.out / f"ctranslate2-{numbers}"
        convert_numbers(chosen.out, corpus.vocabulary, numbers, place)
    compared = None
    if chosen.articles:
        compared = compare_numbers(chosen.out, corpus, _NUMBERS, articles=chosen.articles)
    text = writer_card(trained, chosen.run, _words(chosen), chosen.version, compared)
    about = f"Seq2seq writer of Vietnamese news: {' and '.join(trained.products)}."
    _finish(made, chosen, text, about)


def _reader(chosen: argparse.Namespace) -> None:
    from vnsum.training.encoder.cards import reader_card  # noqa: PLC0415 - loads more of torch
    from vnsum.training.encoder.exporting import (  # noqa: PLC0415 - the same
        measure_reader,
        write_reader,
    )
    from vnsum.training.encoder.questions import open_questions  # noqa: PLC0415 - the same

    questions = open_questions(chosen.questions, unpack_to=chosen.unpack_to)
    made = _made(chosen)
    write_reader(made, questions.vocabulary, chosen.out)
    answered = measure_reader(chosen.out, questions, chosen.most) if chosen.most else []
    _finish(made, chosen, reader_card(made, _words(chosen), answered), "Reader of releases.")


def _office(chosen: argparse.Namespace) -> None:
    from vnsum.training.finetuning.exporting import write_office  # noqa: PLC0415 - loads more of torch

    made = _made(chosen)
    about = write_office(made, chosen.model, chosen.out)
    text = card(made, about, _words(chosen), {})
    _finish(made, chosen, text, "Fine-tuned writer of leads and headlines.")


def _made(chosen: argparse.Namespace) -> Made:
    checkpoint = newest_checkpoint(chosen.run)
    weights = _weights(chosen.weights, checkpoint.tensors)
    run = read_run(chosen.run / RUN_FILE)
    return Made(run, checkpoint, weights, chosen.run, chosen.version)


def _finish(made: Made, chosen: argparse.Namespace, text: str, about: str) -> None:
    (chosen.out / "README.md").write_text(text, "utf-8")
    write_manifest(chosen.out, name=made.run.name, version=chosen.version, description=about)
    print(text)


def _words(chosen: argparse.Namespace) -> dict[str, str]:
    said = {"data": chosen.data, "licence": chosen.licence}
    return {name: text for name, text in said.items() if text}


def _shards(chosen: argparse.Namespace) -> None:
    checkpoint = newest_checkpoint(chosen.run)
    weights = _weights(chosen.weights, checkpoint.tensors)
    for path in write_parts(checkpoint, weights, chosen.out, chosen.bytes):
        print(path, path.stat().st_size)


def _join(chosen: argparse.Namespace) -> None:
    print(save_checkpoint(chosen.out, join_parts(chosen.shards)))
    print(f"copy {RUN_FILE} and run.jsonl of the run beside it, then: export.py model")


def _weights(asked: str, tensors: object) -> str:
    if asked != "auto":
        return asked
    return "average" if isinstance(tensors, dict) and "average" in tensors else "model"


if __name__ == "__main__":
    run(main)
