"""Measure the extract-and-compress engine and the baselines on VietNews.

    python scripts/measure_extractor.py --data DIR/vietnews/val.jsonl.zst --articles 2000

Reference is the abstract (the title for headlines); articles are drawn with
seed 0. Prints ROUGE-1/2/L F1 on both scales with their signature, and the paired
bootstrap of the mean of the three against every baseline.
"""

from __future__ import annotations

import hashlib
import random
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import Any

from _running import make_parser, run
from vnsum import Summarizer, SummaryOptions, read
from vnsum.metrics import RougeMetric, paired_bootstrap
from vnsum.systems import Lead, LexRank, TextRank
from vnsum.training.extractor.data import read_articles

_BASELINES = (Lead(1), Lead(2), Lead(3), LexRank(1), LexRank(2), TextRank(1), TextRank(2))


def write(article: dict[str, Any]) -> dict[str, str]:
    """Return what every system writes for an article, by system."""
    text = "\n".join(article["body"])
    release = read(text)
    engine = Summarizer()
    free = SummaryOptions(headline_max_chars=None)
    found = {system.name: system(release) for system in _BASELINES}
    blind = engine.summarize(release, free)
    found["extractor, body alone"] = blind.lead
    found["extractor, title given"] = engine.summarize(
        read(text, title=article["title"]), free
    ).lead
    found["extractor, headline"] = blind.headline
    return found


def main() -> None:
    """Draw, write, score, compare."""
    parser = make_parser(__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--workers", type=int, default=2)
    chosen = parser.parse_args()
    articles = list(read_articles(chosen.data))
    articles = random.Random(0).sample(articles, chosen.articles)  # noqa: S311
    with Pool(chosen.workers) as pool:
        written = pool.map(write, articles, chunksize=25)
    digest = hashlib.sha256(chosen.data.read_bytes()).hexdigest()[:12]
    print(f"{chosen.data.name} sha256 {digest}, {len(articles)} articles, seed 0")
    print(Summarizer().model)
    for scale in ("syllables", "ascii"):
        metric = RougeMetric(scale)
        reports = {}
        for name in written[0]:
            field = "title" if name.endswith("headline") else "abstract"
            pairs = [
                (row[name], article[field]) for row, article in zip(written, articles, strict=True)
            ]
            reports[name] = metric.report(pairs)
            print(f"{name:28s} {reports[name]}")
        if scale == "syllables":
            compare({name: mean_scores(report) for name, report in reports.items()})


def mean_scores(report: Any) -> list[float]:  # noqa: ANN401
    """Return the mean of ROUGE-1, -2 and -L F1 of each document."""
    columns = (report.f1(kind) for kind in ("rouge1", "rouge2", "rougeL"))
    return [sum(row) / 3 for row in zip(*columns, strict=True)]


def compare(scores: dict[str, list[float]]) -> None:
    """Print the paired bootstrap of the engine against each baseline."""
    against = partial(paired_bootstrap, seed=0)
    for ours in ("extractor, body alone", "extractor, title given"):
        for system in _BASELINES:
            print(f"{ours} - {system.name}: {against(scores[ours], scores[system.name])}")


if __name__ == "__main__":
    run(main)
