"""Measure sumy's LexRank on VietNews as others may have run it, beside ours.

    python scripts/measure_lexrank.py --data DIR/vietnews/val.jsonl.zst

What comes out depends on how sentences and words are cut before sumy sees them,
which a table seldom says: the file's own sentences or sentences cut at every end
mark; words between blanks or runs of letters and digits. One sentence is taken.
Prints ROUGE-1/2/L F1 on both scales, articles drawn with seed 0.
"""

from __future__ import annotations

import hashlib
import random
import re
from multiprocessing import Pool
from pathlib import Path
from typing import TYPE_CHECKING, Any

from _running import make_parser, needs, run

needs("Comparing with LexRank", "eval", "sumy", "zstandard")

from sumy.models import dom
from sumy.summarizers.lex_rank import LexRankSummarizer

from vnsum import read
from vnsum.metrics import RougeMetric
from vnsum.systems import LexRank
from vnsum.training.extractor.data import read_articles

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_END = re.compile(r"(?<=[.!?])\s+")
_WORD = re.compile(r"\w+")


class Words:
    """What sumy wants as its tokenizer."""

    def __init__(self, cut: Callable[[str], list[str]]) -> None:
        """Keep how words are cut."""
        self.to_words = cut


def file_sentences(article: dict[str, Any]) -> Sequence[str]:
    """Return the lines of the file."""
    lines: list[str] = article["body"]
    return lines


def cut_at_marks(article: dict[str, Any]) -> Sequence[str]:
    """Cut the lines at every end mark, abbreviations too."""
    return [part for line in article["body"] for part in _END.split(line) if part]


def as_read(article: dict[str, Any]) -> Sequence[str]:
    """Return the sentences `vnsum.read` finds."""
    return [sentence.text for sentence in read("\n".join(article["body"])).sentences]


CUTS = {
    "file's sentences": file_sentences,
    "cut at every end mark": cut_at_marks,
    "as vnsum.read": as_read,
}
WORDS: Mapping[str, Callable[[str], list[str]]] = {
    "blanks": str.split,
    "letters and digits": _WORD.findall,
}


def choose(article: dict[str, Any]) -> dict[str, str]:
    """Return the sentence each way chooses, by way."""
    found = {"ours": LexRank(1)(read("\n".join(article["body"])))}
    for cut_name, cut in CUTS.items():
        for words_name, words in WORDS.items():
            parts = [dom.Sentence(text, Words(words)) for text in cut(article)]
            document = dom.ObjectDocumentModel([dom.Paragraph(parts)])
            chosen = LexRankSummarizer()(document, 1)
            found[f"sumy, {cut_name}, {words_name}"] = " ".join(map(str, chosen))
    return found


def main() -> None:
    """Draw, choose, score."""
    parser = make_parser(__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=1500)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    articles = list(read_articles(given.data))
    articles = random.Random(0).sample(articles, given.articles)  # noqa: S311
    with Pool(given.workers) as pool:
        chosen = pool.map(choose, articles, chunksize=25)
    digest = hashlib.sha256(given.data.read_bytes()).hexdigest()[:12]
    print(f"{given.data.name} sha256 {digest}, {len(articles)} articles, seed 0")
    for way in chosen[0]:
        pairs = [
            (row[way], article["abstract"]) for row, article in zip(chosen, articles, strict=True)
        ]
        for scale in ("syllables", "ascii"):
            print(f"{way:48s} {scale:10s} {RougeMetric(scale).report(pairs)}")


if __name__ == "__main__":
    run(main)
