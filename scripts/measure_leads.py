"""Measure how many leads would stand, by marks of two readers in articles nobody learned from.

    python scripts/measure_leads.py --data DIR/vietnews/val.jsonl.zst

`configs/extractor/leads_held.jsonl` has 150 articles of local authorities of VietNews val twice,
each time with the first characters of the "best" lead of one or two sentences, of every sentence
that would stand as the lead under the title ("titled") or without it ("alone"), and of those not
to be printed ("unfit"); none of their words. A lead stands where all its sentences do, or where it
is the best one. Without a title the articles count in which some sentence would do.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import vnsum
from _running import make_parser, run
from vnsum.training.extractor.data import read_articles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MARKS = Path(__file__).resolve().parents[1] / "configs" / "extractor" / "leads_held.jsonl"


def main() -> None:
    """Print the shares for both readers, with and without the title."""
    parser = make_parser(__doc__)
    parser.add_argument("--data", type=Path, required=True, help="val.jsonl.zst of VietNews")
    chosen = parser.parse_args()
    marks = [json.loads(line) for line in MARKS.read_text("utf-8").splitlines()]
    wanted = {one["article"] for one in marks}
    articles = {one["id"]: one for one in read_articles(chosen.data) if one["id"] in wanted}
    for kind in ("titled", "alone"):
        leads = {name: lead_of(one, titled=kind == "titled") for name, one in articles.items()}
        for reader in (1, 2):
            told = [
                one for one in marks if one["reader"] == reader and (kind != "alone" or one[kind])
            ]
            stand = sum(stands(leads[one["article"]], one, kind) for one in told)
            unfit = sum(not set(one["unfit"]).isdisjoint(leads[one["article"]]) for one in told)
            print(
                f"{kind:<7}reader {reader}: {stand} of {len(told)} leads stand "
                f"({100 * stand / len(told):.1f} %), {unfit} have a sentence not to be printed"
            )


def lead_of(article: Mapping[str, Any], *, titled: bool) -> Sequence[int]:
    """Return where the sentences of the lead of an article start in its body."""
    return starts_of(draft_of(article, titled=titled))


def draft_of(article: Mapping[str, Any], *, titled: bool) -> vnsum.Draft:
    """Draft an article, with its title or from the body alone."""
    release = vnsum.read("\n".join(article["body"]), title=article["title"])
    return vnsum.summarize(release, options=vnsum.SummaryOptions(use_title=titled))


def starts_of(draft: vnsum.Draft) -> Sequence[int]:
    """Return where the sentences of the lead of a draft start in the body."""
    told = [one for one in draft.sentences if one.product == "lead"]
    return [draft.release.sentences[one.source_sentences[0]].start for one in told]


def stands(lead: Sequence[int], marks: Mapping[str, Any], kind: str) -> bool:
    """Tell whether a reader would let a lead stand."""
    best = kind == "titled" and list(lead) == marks["best"]
    return best or set(lead).issubset(marks[kind])


if __name__ == "__main__":
    run(main)
