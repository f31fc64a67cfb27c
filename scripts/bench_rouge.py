"""Measure ROUGE-1/2/L against rouge_score on the same pairs, on one core.

Run `python scripts/bench_rouge.py`; `--json` prints one JSON object. The pairs are made up by
`make_pairs` and, where the shared data lie beside the repository, drawn from VietNews (two
sentences of the body against the lead). Both sides split texts by the same means: rouge_score is
handed the Unicode tokenizer of vnsum, or keeps its own on the ASCII scale. They take turns in
chunks, in processor time, so that a busy machine hits both. Every score has to agree.
"""

from __future__ import annotations

import json
import random
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from _running import make_parser, needs, run

needs("Comparing with rouge_score", "eval", "rouge_score")

from rouge_score import rouge_scorer

from bench import processor
from vnsum.evaluation.data import DataOptions, load
from vnsum.metrics import SCALES, RougeMetric

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.metrics import RougeCounts, Scale

TYPES = ("rouge1", "rouge2", "rougeL")
VIETNEWS = Path(__file__).resolve().parents[2] / "shared/data/vietnews/val.jsonl.zst"
TARGET = 5.0
TOLERANCE = 1e-9
CHUNK = 500
ONSETS = """b c ch d đ g gh h kh l m n ng nh ph qu r s t th tr v x"""
RHYMES = """
a à ác an ang anh ao ấp ây âu e ế ên êu i ính iên o ó oa hoà ong ô ộ ở ơi u ủ ương y ý
"""


@dataclass(frozen=True)
class Timing:
    """Processor time of both over the same pairs.

    Attributes:
        pairs: Where they come from.
        scale: The scale.
        number: How many pairs.
        syllables: Mean length of a text.
        theirs: Seconds of rouge_score.
        ours: Seconds of vnsum.
    """

    pairs: str
    scale: Scale
    number: int
    syllables: float
    theirs: float
    ours: float

    @property
    def ratio(self) -> float:
        """How many times as fast vnsum is."""
        return self.theirs / self.ours

    def __str__(self) -> str:
        """Return one line."""
        return (
            f"{self.pairs}, {self.scale}, {self.number:,} pairs of {self.syllables:.0f} syllables: "
            f"rouge_score {self.theirs:.2f} s, vnsum {self.ours:.2f} s, "
            f"{self.ratio:.1f} times as fast (at least {TARGET:g})"
        )


class OurTokenizer:
    """Hands the tokens of a scale to rouge_score."""

    def __init__(self, scale: Scale) -> None:
        """Take the scale."""
        self.tokenize = SCALES[scale]


def make_pairs(number: int, seed: int = 0) -> list[tuple[str, str]]:
    """Make up pairs as long as a lead and its reference, which share about half of their words.

    Args:
        number: How many.
        seed: Seed of the chance.

    Returns:
        Candidate and reference of each pair.
    """
    chance = random.Random(seed)  # noqa: S311 - made-up texts
    common = [onset + rhyme for onset in ONSETS.split() for rhyme in RHYMES.split()]
    weights = [1 / rank for rank in range(1, len(common) + 1)]
    return [_pair(chance, common, weights) for _ in range(number)]


def _pair(
    chance: random.Random, syllables: Sequence[str], weights: Sequence[float]
) -> tuple[str, str]:
    reference = chance.choices(syllables, weights, k=chance.randint(20, 50))
    start = chance.randrange(len(reference))
    fresh = chance.choices(syllables, weights, k=chance.randint(10, 40))
    return _written(chance, fresh + reference[start:] + fresh[:5]), _written(chance, reference)


def _written(chance: random.Random, syllables: Sequence[str]) -> str:
    """Write syllables as a sentence, with capitals, figures and signs in between."""
    words = [
        chance.choice((word.title(), word + ",", f"{chance.randint(1, 9)}.{word}"))
        if chance.random() < 0.1  # noqa: PLR2004 - about as often as in news; set by hand
        else word
        for word in syllables
    ]
    return " ".join(words).capitalize() + "."


def vietnews_pairs(number: int) -> list[tuple[str, str]]:
    """Draw the first two lines of articles and their leads.

    Args:
        number: How many.

    Returns:
        Candidate and reference of each pair.
    """
    data = load(str(VIETNEWS), DataOptions(limit=number))
    return [(" ".join(item.text.splitlines()[:2]), item.leads[0]) for item in data.items]


def compare(name: str, pairs: Sequence[tuple[str, str]], scale: Scale) -> Timing:
    """Time both on the same pairs, chunk by chunk in turns.

    Args:
        name: Where the pairs come from.
        pairs: Candidate and reference of each.
        scale: The scale.

    Returns:
        Seconds of both.

    Raises:
        SystemExit: When a score differs.
    """
    tokenizer = None if scale == "ascii" else OurTokenizer(scale)
    scorer, metric = rouge_scorer.RougeScorer(TYPES, tokenizer=tokenizer), RougeMetric(scale)
    theirs = ours = 0.0
    for first in range(0, len(pairs), CHUNK):
        chunk = pairs[first : first + CHUNK]
        start = time.process_time()
        counts = [metric.counts(candidate, reference) for candidate, reference in chunk]
        middle = time.process_time()
        scores = [scorer.score(reference, candidate) for candidate, reference in chunk]
        theirs, ours = theirs + time.process_time() - middle, ours + middle - start
        if not all(map(agree, counts, scores)):
            raise SystemExit(f"{name}, {scale}: a score differs from that of rouge_score")
    lengths = [len(SCALES["syllables"](text)) for pair in pairs for text in pair]
    return Timing(name, scale, len(pairs), sum(lengths) / len(lengths), theirs, ours)


def agree(counts: RougeCounts, scores: dict[str, Any]) -> bool:
    """Tell whether the precision, recall and F1 of every type are the same to 1e-9."""
    return all(
        abs(mine - its) <= TOLERANCE
        for kind in TYPES
        for mine, its in zip(_ratios(counts, kind), scores[kind], strict=True)
    )


def _ratios(counts: RougeCounts, kind: str) -> tuple[float, float, float]:
    mean = getattr(counts, kind).mean
    return mean.precision, mean.recall, mean.f1


def main() -> int:
    """Measure and print; fail below the target."""
    parser = make_parser(__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--pairs", type=int, default=10_000, help="how many pairs")
    chosen = parser.parse_args()
    sources = {"made up": make_pairs(chosen.pairs)}
    if VIETNEWS.exists():
        sources["VietNews val"] = vietnews_pairs(chosen.pairs)
    else:
        print("VietNews is not beside the repository: made-up pairs only", file=sys.stderr)
    scales: tuple[Scale, ...] = ("syllables", "ascii")
    timings = [compare(name, pairs, scale) for name, pairs in sources.items() for scale in scales]
    report(timings, as_json=chosen.json)
    return int(any(timing.ratio < TARGET for timing in timings))


def report(timings: Sequence[Timing], *, as_json: bool) -> None:
    """Print the timings with the processor they were taken on."""
    machine = processor()
    if as_json:
        values = [{**asdict(timing), "ratio": timing.ratio} for timing in timings]
        print(json.dumps({"machine": machine, "timings": values}, ensure_ascii=False))
        return
    for name, value in machine.items():
        print(f"{name}: {value}")
    for timing in timings:
        print(timing)


if __name__ == "__main__":
    run(main)
