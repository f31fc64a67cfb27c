"""Measure the bundled reader beyond exact match: is its score a probability, and how long it takes.

    python scripts/measure_reader.py
    python scripts/measure_reader.py --data FILE

FILE has one release a line with text and questions as `eval/district/district.jsonl`. Prints, for
answers and for silences by score, how many there are, their mean score and how many are right; how
far the reader is ahead of two baselines, by paired bootstrap over the releases; then the time for
ten questions about a release, reading it included, the best of three runs of each.
"""

from __future__ import annotations

import json
import statistics
import time
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from _running import make_parser, run
from vnsum.answering import QuestionAnswerer
from vnsum.evaluation.answers.readers import reader
from vnsum.metrics import AnswerCounts, AnswerMetric, paired_bootstrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.protocols import SpanBackend

DISTRICT = Path(__file__).resolve().parents[1] / "eval" / "district" / "district.jsonl"
METRIC = AnswerMetric("vietnamese")
LEVELS = (0.2, 0.4, 0.6, 0.8, 1.0)
RUNS, ASKED = 3, 10
BASELINES = ("lexical", "first-of-type")

Row = dict[str, Any]


def main() -> None:
    """Ask every question, print both tables."""
    parser = make_parser(__doc__)
    parser.add_argument("--data", type=Path, default=DISTRICT)
    chosen = parser.parse_args()
    rows = [json.loads(line) for line in chosen.data.read_text("utf-8").splitlines()]
    answerer = QuestionAnswerer()
    print_calibration([pair for row in rows for pair in judged(answerer, row)])
    print_comparisons(rows)
    times = [milliseconds(answerer, row) for row in rows if row["questions"]]
    print(f"\n{ASKED} questions about a release: median {statistics.median(times):.1f} ms, "
          f"longest {max(times):.1f} ms, {len(times)} releases")  # fmt: skip


def judged(answerer: QuestionAnswerer, row: Row) -> list[tuple[bool, float, bool]]:
    """Return for each question whether it was answered, with which score, and whether rightly."""
    asked = [question["question"] for question in row["questions"]]
    found = []
    for question, answer in zip(
        row["questions"], answerer.ask_many(row["text"], asked), strict=True
    ):
        accepted = [question["answer"]] if question["answer"] else []
        right = METRIC.counts(answer.text or "", *accepted).exact > 0
        found.append((answer.found, answer.score, right))
    return found


def print_calibration(pairs: Sequence[tuple[bool, float, bool]]) -> None:
    """Print how often answers and silences of each score are right."""
    print(f"{'said':<10}{'score':<12}{'count':>6}{'mean score':>12}{'right':>9}")
    for told, name in ((True, "answer"), (False, "silence")):
        low = 0.0
        for high in LEVELS:
            group = [
                (score, right)
                for found, score, right in pairs
                if found is told and low <= score < high + (high == LEVELS[-1])
            ]
            if group:
                mean = statistics.mean(score for score, _ in group)
                right = statistics.mean(right for _, right in group)
                print(f"{name:<10}{f'{low:.1f}-{high:.1f}':<12}{len(group):>6}"
                      f"{100 * mean:>10.1f} %{100 * right:>7.1f} %")  # fmt: skip
            low = high


def print_comparisons(rows: Sequence[Row]) -> None:
    """Print how far the reader is ahead of the baselines."""
    own = [worth(reader("reader"), row) for row in rows]
    print()
    for name in BASELINES:
        other = [worth(reader(name), row) for row in rows]
        for place, column in enumerate(("EM", "F1")):
            pair = ([score[place] for score in scores] for scores in (own, other))
            found = paired_bootstrap(*pair)
            low, high = 100 * found.low, 100 * found.high
            print(f"reader - {name:<14}{column}: {100 * found.difference:+.1f} "
                  f"[{low:+.1f}, {high:+.1f}], p {found.p_value:.4f}")  # fmt: skip


def worth(system: SpanBackend, row: Row) -> tuple[float, float]:
    """Return exact match and F1 of a system on one release, the mean over its questions."""
    pairs = [(question["question"], row["text"]) for question in row["questions"]]
    total = AnswerCounts()
    for spans, question in zip(system.answer(pairs), row["questions"], strict=True):
        said = row["text"][spans[0].start : spans[0].end] if spans else ""
        accepted = [question["answer"]] if question["answer"] else []
        total += METRIC.counts(said, *accepted)
    return total.em, total.f1


def milliseconds(answerer: QuestionAnswerer, row: Row) -> float:
    """Return the time for ten questions about a release."""
    questions = list(islice(cycle(one["question"] for one in row["questions"]), ASKED))
    best = float("inf")
    for _ in range(RUNS):
        start = time.perf_counter()
        answerer.ask_many(row["text"], questions)
        best = min(best, time.perf_counter() - start)
    return 1000 * best


if __name__ == "__main__":
    run(main)
