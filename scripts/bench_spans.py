"""Measure readers of extractive-QA checkpoints: CTranslate2 against transformers, the same spans.

Run `python scripts/bench_spans.py`; `--json` prints one JSON object. Without `--model` it makes a
checkpoint of the shape of XLM-R-base (12 layers, d 768, 250,002 words) with random weights, saves
it and loads it as any user would. The engines take turns, so that a busy moment hits all; the
figure is the median of the ratios. Time is that of `CheckpointReader.read`, tokenising and search
among it. On random weights say nothing about int8: judge it on trained ones.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from _running import make_parser, needs, run

needs("Measuring span engines", "hub", "sentencepiece", "torch", "transformers")

import sentencepiece
import torch
from transformers import XLMRobertaConfig, XLMRobertaForQuestionAnswering, XLMRobertaTokenizer

from bench import processor
from vnsum.backends.spans import load_spans

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from vnsum.backends.spans import CheckpointReader, Reading

QUESTIONS = (1, 32)
WORDS = 250_002
SPREAD = 0.05
"""Standard deviation of the random weights, so that scores differ clearly; set by hand."""
PLACES = ("phường Đống Đa", "xã Hòa Bình", "quận Ba Đình", "phường Thủy Xuân", "xã Nghĩa Hưng")
MATTERS = ("cây xanh", "hộ nghèo", "lớp học", "giường bệnh", "đèn đường", "xe buýt", "nhà văn hóa")
FRAMES = (
    "Năm nay {place} có {number} {matter}, tăng {share}% so với cùng kỳ.",
    "Ủy ban nhân dân {place} cho biết sẽ bàn giao {number} {matter} trong tháng {month}.",
    "Người dân {place} góp ý về {number} {matter} tại cuộc họp chiều {day}/{month}.",
)


@dataclass(frozen=True)
class Figure:
    """What one engine did on one release.

    Attributes:
        engine: Name of the engine.
        questions: Questions per release.
        seconds: Median.
        times: Median of the reference's seconds over this engine's, turn by turn.
        same_spans: Share of the answers, five for each question, that are the reference's.
        score_gap: Largest difference between the raw scores of the two.
    """

    engine: str
    questions: int
    seconds: float
    times: float
    same_spans: float
    score_gap: float


def write_release(sentences: int) -> str:
    """Write a release of so many sentences."""
    rng = random.Random(11)  # noqa: S311 - made-up text
    return " ".join(_sentence(rng) for _ in range(sentences))


def write_questions(number: int) -> list[str]:
    """Write different questions."""
    asked = [f"{place} có bao nhiêu {matter}?" for place in PLACES for matter in MATTERS]
    return asked[:number]


def make_checkpoint(folder: Path, layers: int) -> Path:
    """Save a checkpoint of XLM-R-base's shape, its tokenizer trained on made-up sentences."""
    lines = [*(write_release(1) for _ in range(9)), write_release(400), *write_questions(35)]
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines),
        model_prefix=str(folder / "sentencepiece.bpe"),
        vocab_size=400,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    XLMRobertaTokenizer.from_pretrained(folder).save_pretrained(folder)
    torch.manual_seed(1)
    config = XLMRobertaConfig(
        vocab_size=WORDS,
        num_hidden_layers=layers,
        max_position_embeddings=514,
        type_vocab_size=1,
        layer_norm_eps=1e-5,
        initializer_range=SPREAD,
    )
    XLMRobertaForQuestionAnswering(config).save_pretrained(folder)
    return folder


def measure(
    readers: dict[str, CheckpointReader], release: str, number: int, repeats: int
) -> list[Figure]:
    """Let the engines take turns on the same questions; the first is the reference."""
    pairs = [(question, release) for question in write_questions(number)]
    seconds: dict[str, list[float]] = {name: [] for name in readers}
    readings: dict[str, list[Reading]] = {}
    for turn in range(repeats + 1):  # the first turn warms up
        for name, reader in readers.items():
            start = time.perf_counter()
            readings[name] = reader.read(pairs, top_k=5)
            if turn:
                seconds[name].append(time.perf_counter() - start)
    reference = next(iter(readers))
    return [
        Figure(
            name,
            number,
            statistics.median(mine),
            statistics.median(b / a for a, b in zip(mine, seconds[reference], strict=True)),
            _share_of_same(readings[reference], readings[name]),
            _score_gap(readings[reference], readings[name]),
        )
        for name, mine in seconds.items()
    ]


def _sentence(rng: random.Random) -> str:
    return rng.choice(FRAMES).format(
        place=rng.choice(PLACES),
        matter=rng.choice(MATTERS),
        number=rng.randint(10, 999),
        share=rng.randint(2, 30),
        month=rng.randint(1, 12),
        day=rng.randint(1, 28),
    )


def _share_of_same(theirs: Sequence[Reading], ours: Sequence[Reading]) -> float:
    same = [
        (a.start, a.end) == (b.start, b.end)
        for one, other in zip(theirs, ours, strict=True)
        for a, b in zip(one.spans, other.spans, strict=True)
    ]
    return statistics.fmean(same)


def _score_gap(theirs: Sequence[Reading], ours: Sequence[Reading]) -> float:
    return max(abs(a.difference - b.difference) for a, b in zip(theirs, ours, strict=True))


def _arguments() -> argparse.Namespace:
    parser = make_parser(__doc__)
    parser.add_argument("--model", help="a folder or Hub id instead of random weights")
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--sentences", type=int, default=30)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def _load(model: str, threads: int) -> dict[str, CheckpointReader]:
    ways: list[tuple[Any, str]] = [
        ("transformers", "float32"),
        ("ctranslate2", "float32"),
        ("ctranslate2", "int8"),
    ]
    return {
        f"{engine} {kind}": load_spans(
            model, engine=engine, device="cpu", compute_type=kind, threads=threads
        )
        for engine, kind in ways
    }


def main() -> int:
    """Measure and print."""
    chosen = _arguments()
    with TemporaryDirectory() as folder:
        model = chosen.model or str(make_checkpoint(Path(folder), chosen.layers))
        readers = _load(model, chosen.threads)
    release = write_release(chosen.sentences)
    figures = [
        figure
        for number in QUESTIONS
        for figure in measure(readers, release, number, chosen.repeats)
    ]
    machine = {**processor(), "load": os.getloadavg(), "threads": chosen.threads}
    if chosen.json:
        print(json.dumps({"machine": machine, "figures": [asdict(one) for one in figures]}))
        return 0
    print(machine)
    for one in figures:
        print(
            f"{one.engine:22} {one.questions:3} questions {one.seconds * 1000:9.1f} ms "
            f"x{one.times:5.2f}  same spans {one.same_spans:6.1%}  score gap {one.score_gap:.1e}"
        )
    return 0


if __name__ == "__main__":
    run(main)
