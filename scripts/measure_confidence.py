"""Measure whether leads stand as often as `Draft.confidence` says, and fit it anew.

    python scripts/measure_confidence.py --data DIR/vietnews/val.jsonl.zst [--fit]

The leads are those of the 150 articles that `scripts/measure_leads.py` counts, with the title and
without it, by the marks of two readers. They are the ones the confidence was fitted to: how it does
on others is in docs/log.md. With `--fit` is printed what its log-odds had to be added and
multiplied by to fit best.
"""

from __future__ import annotations

import itertools
import json
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from _running import make_parser, run
from measure_leads import MARKS, draft_of, stands, starts_of
from vnsum.training.extractor.data import read_articles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 1.01)


class Told(NamedTuple):
    """A lead.

    Attributes:
        titled: Whether it was written under the title.
        chance: That it stands, as the draft says.
        stands: Whether it does, for each reader who marked the article.
    """

    titled: bool
    chance: float
    stands: list[bool]


def main() -> None:
    """Print how many leads stand by how likely that was called."""
    parser = make_parser(__doc__)
    parser.add_argument("--data", type=Path, required=True, help="val.jsonl.zst of VietNews")
    parser.add_argument("--fit", action="store_true", help="fit the chance of a lead to the marks")
    chosen = parser.parse_args()
    told = list(leads(chosen.data))
    for titled in (True, False):
        report("titled" if titled else "alone", [one for one in told if one.titled == titled])
    if chosen.fit:
        shift, scale = fitted(told)
        print(f"log-odds {shift:+.2f} {scale:+.2f} x those of now")


def leads(data: Path) -> Iterator[Told]:
    """Yield the leads of the marked articles that the extractor wrote from judged sentences."""
    marks: dict[str, list[Mapping[str, Any]]] = {}
    for line in MARKS.read_text("utf-8").splitlines():
        mark = json.loads(line)
        marks.setdefault(mark["article"], []).append(mark)
    for article in read_articles(data):
        for titled in (True, False) if article["id"] in marks else ():
            draft = draft_of(article, titled=titled)
            kind = "titled" if titled else "alone"
            asked = [one for one in marks[article["id"]] if titled or one["alone"]]
            if draft.confidence.lead is not None and asked:
                said = [stands(starts_of(draft), mark, kind) for mark in asked]
                yield Told(titled, draft.confidence.lead, said)


def report(kind: str, told: Sequence[Told]) -> None:
    """Print how many stand in each range of chances, and the Brier score."""
    pairs = [(one.chance, stood) for one in told for stood in one.stands]
    error = sum((chance - stood) ** 2 for chance, stood in pairs) / len(pairs)
    print(f"{kind}: {len(pairs)} verdicts, Brier score {error:.3f}")
    for low, high in itertools.pairwise(BINS):
        there = [(chance, stood) for chance, stood in pairs if low <= chance < high]
        if there:
            said, stood = (sum(column) for column in zip(*there, strict=True))
            share = 100 * stood / len(there)
            print(
                f"  {low:.1f} to {high:.1f}: {stood} of {len(there)} stand ({share:.0f} %), "
                f"{100 * said / len(there):.0f} % expected"
            )


def fitted(told: Sequence[Told]) -> tuple[float, float]:
    """Fit what is added to the log-odds, and what they are multiplied by, by Newton's method."""
    pairs = [(_odds(one.chance), stood) for one in told for stood in one.stands]
    rows = np.array([(1.0, odds) for odds, _ in pairs])
    stood = np.array([float(one) for _, one in pairs])
    weights = np.array([0.0, 1.0])
    for _ in range(20):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = (rows.T * (chance * (1 - chance))) @ rows
        weights -= np.linalg.solve(slope, rows.T @ (chance - stood))
    shift, scale = weights.tolist()
    return shift, scale


def _odds(chance: float) -> float:
    within = min(max(chance, 0.001), 0.999)  # it is rounded to three digits
    return log(within / (1 - within))


if __name__ == "__main__":
    run(main)
