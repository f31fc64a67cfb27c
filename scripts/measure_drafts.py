"""Measure how many facts of the extractor's drafts the checker does not find in their articles.

    python scripts/measure_drafts.py --data DIR/vietnews/val.jsonl.zst

Drafts of headline, lead and summary are made of the bodies of articles drawn at random, without the
titles; --as-made takes what is written first, as with `faithful=False`. Listed are the texts that
fail: each is a bug of the checker or of what drops words.
"""

from __future__ import annotations

import random
from pathlib import Path

import vnsum
from _running import make_parser, run
from vnsum.training.extractor.data import read_articles

UNTRUE = frozenset({"unsupported", "misplaced", "contradicted"})


def main() -> None:
    """Print the failing texts, and how many facts and sentences fail."""
    parser = make_parser(__doc__)
    parser.add_argument("--data", type=Path, required=True, help="val.jsonl.zst of VietNews")
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--as-made", action="store_true", help="nothing that fails gives way")
    chosen = parser.parse_args()
    articles = list(read_articles(chosen.data))
    random.seed(chosen.seed)
    options = vnsum.SummaryOptions(faithful=not chosen.as_made)
    facts = failing = sentences = 0
    for article in random.sample(articles, min(chosen.articles, len(articles))):
        draft = vnsum.summarize(vnsum.read("\n".join(article["body"])), options=options)
        for report in (draft.facts.headline, draft.facts.lead, draft.facts.summary):
            facts += len(report.facts)
            failing += sum(fact.verdict in UNTRUE for fact in report.facts)
            for sentence in report.sentences:
                if sentence.verdict in UNTRUE:
                    sentences += 1
                    print(f"{article['id']}: {sentence.text} ({sentence.verdict})")
    print(f"{facts} facts, {failing} fail, in {sentences} sentences")


if __name__ == "__main__":
    run(main)
