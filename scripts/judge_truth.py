"""Draw facts of human leads to be judged by hand, and score the checker against the kept list.

    python scripts/judge_truth.py draw --data DIR/vietnews/val.jsonl.zst --to FOLDER
    python scripts/judge_truth.py score --data DIR/vietnews/val.jsonl.zst --show

`draw` checks the leads of government articles against title and body and draws 100 facts with a
seed: half among those the checker does not call supported, half among the others, each half spread
over the kinds as evenly as there are facts. It writes FOLDER/facts.jsonl with lead and article,
without the verdict, for reading, and FOLDER/list.tsv with empty judgements. The first holds news
and must not be kept in the repository. Each fact stands for as many of its kind and half as there
are for every one drawn ("stands_for"); `score` weighs by it. "True" is judged supported, "marked"
is called unsupported, misplaced or contradicted; unclear passes, as it does in a draft.
"""

from __future__ import annotations

import csv
import hashlib
import json
import math
import random
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from _running import make_parser, run
from vnsum.reading import read
from vnsum.training.extractor.data import read_articles
from vnsum.truth import Checker

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vnsum.facts import CheckedFact

LIST = Path(__file__).resolve().parents[1] / "docs" / "truth-judged.tsv"
COLUMNS = ("id", "kind", "text", "start", "end", "lead", "stands_for", "verdict", "reason")
FAILING = ("unsupported", "misplaced", "contradicted")
LONGEST, QUOTED = 60, 20
"""Characters of a fact that are kept, and of a quotation, so that no sentence of news is."""
Z = 1.96
"""Of the 95 % intervals."""


def report(article: Mapping[str, Any]) -> Sequence[CheckedFact]:
    """Check the human lead of an article against its title and body."""
    release = read("\n".join(article["body"]), title=article["title"])
    return Checker(release).check(article["abstract"]).facts


def digest(text: str) -> str:
    """Return the start of the SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def short(text: str, kind: str) -> str:
    """Return a fact as it is kept: whole, or cut with an ellipsis."""
    longest = QUOTED if kind == "quotation" else LONGEST
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def spread(sizes: Mapping[str, int], total: int) -> Counter[str]:
    """Share out a number over kinds, as evenly as their sizes allow, the largest kind first."""
    shares: Counter[str] = Counter()
    while shares.total() < min(total, sum(sizes.values())):
        for kind in sorted(sizes, key=lambda kind: (-sizes[kind], kind)):
            if shares[kind] < sizes[kind] and shares.total() < total:
                shares[kind] += 1
    return shares


def draw(articles: Sequence[Mapping[str, Any]], total: int, seed: int, folder: Path) -> None:
    """Check, draw, and write what is to be judged.

    Args:
        articles: Whose leads are checked.
        total: Facts to draw.
        seed: Decides which.
        folder: Where the two files go.
    """
    halves: dict[bool, dict[str, list[tuple[int, CheckedFact]]]] = {True: {}, False: {}}
    for number, article in enumerate(articles):
        for one in report(article):
            half = halves[one.verdict == "supported"]
            half.setdefault(one.fact.kind, []).append((number, one))
    chance = random.Random(seed)  # noqa: S311 - a draw
    drawn: list[tuple[int, CheckedFact, float]] = []
    for half in halves.values():
        shares = spread({kind: len(group) for kind, group in half.items()}, total // 2)
        for kind, share in sorted(shares.items()):
            facts = half[kind]
            drawn += [(*pair, len(facts) / share) for pair in chance.sample(facts, share)]
    chance.shuffle(drawn)
    folder.mkdir(parents=True, exist_ok=True)
    with (
        (folder / "facts.jsonl").open("w", encoding="utf-8") as reading,
        (folder / "list.tsv").open("w", encoding="utf-8", newline="") as kept,
    ):
        rows = csv.DictWriter(
            kept,
            COLUMNS,
            delimiter="\t",
            lineterminator="\n",
            quoting=csv.QUOTE_NONE,
            quotechar=None,
        )
        rows.writeheader()
        for number, checked, weight in drawn:
            article, fact = articles[number], checked.fact
            span = {"kind": fact.kind, "start": fact.start, "end": fact.end}
            line = {"id": article["id"], **span, "text": fact.text, "title": article["title"]}
            line |= {"lead": article["abstract"], "body": article["body"]}
            reading.write(json.dumps(line, ensure_ascii=False) + "\n")
            row = {"id": article["id"], **span, "text": short(fact.text, fact.kind)}
            row |= {"lead": digest(article["abstract"]), "stands_for": f"{weight:.3f}"}
            rows.writerow(row)


@dataclass(frozen=True)
class Judged:
    """A judged fact and what the checker says.

    Attributes:
        row: The row of the list.
        verdict: The checker's verdict; "not found" where it no longer finds the fact.
        reason: Its reason and what it found instead.
    """

    row: Mapping[str, str]
    verdict: str
    reason: str

    @property
    def weight(self) -> float:
        """How many facts it stands for."""
        return float(self.row["stands_for"])

    @property
    def false(self) -> bool:
        """Whether it was judged not to be what the source says."""
        return self.row["verdict"] in FAILING

    @property
    def marked(self) -> bool:
        """Whether the checker says so."""
        return self.verdict in FAILING


def judged(rows: Iterable[Mapping[str, str]], articles: Mapping[str, Any]) -> list[Judged]:
    """Look up what the checker says of every judged fact.

    Args:
        rows: The list.
        articles: Articles by id.

    Returns:
        The facts in the order of the list.

    Raises:
        ValueError: When a lead or a span is not what was judged.
    """
    reports: dict[str, Sequence[CheckedFact]] = {}
    found = []
    for row in rows:
        article = articles[row["id"]]
        start, end = int(row["start"]), int(row["end"])
        text = article["abstract"][start:end]
        if digest(article["abstract"]) != row["lead"] or short(text, row["kind"]) != row["text"]:
            raise ValueError(f"{row['id']}: {row['text']!r} is not at {start} to {end} of the lead")
        if row["id"] not in reports:
            reports[row["id"]] = report(article)
        facts = reports[row["id"]]
        there = [one for one in facts if one.fact.start < end and start < one.fact.end]
        same = [one for one in there if (one.fact.start, one.fact.end) == (start, end)]
        one = next((one for one in same if one.fact.kind == row["kind"]), None)
        one = one or next(iter([*same, *there]), None)
        verdict, reason = (one.verdict, f"{one.reason} {one.found}") if one else ("not found", "")
        found.append(Judged(row, verdict, reason))
    return found


def share(facts: Sequence[Judged], right: Sequence[Judged]) -> str:
    """Write which weighted share of facts is right, with its interval and the bare counts.

    The interval is Wilson's for as many facts as the weights are worth (Kish).
    """
    if not facts:
        return "-"
    total, effective = sum(one.weight for one in facts), worth(facts)
    p, z = sum(one.weight for one in right) / total, Z * Z / effective
    middle, width = (p + z / 2) / (1 + z), math.sqrt(z * p * (1 - p) + z * z / 4) / (1 + z)
    low, high = max(0.0, middle - width), min(1.0, middle + width)
    percent = f"{100 * p:.0f} % [{100 * low:.0f}, {100 * high:.0f}]"
    return f"{percent}, {len(right)} of {len(facts)}"


def worth(facts: Sequence[Judged]) -> float:
    """Return how many facts of equal weight tell as much."""
    weights = [one.weight for one in facts]
    return sum(weights) ** 2 / sum(weight * weight for weight in weights)


def agreement(facts: Sequence[Judged]) -> float:
    """Return the weighted share of facts on which checker and judge agree."""
    right = sum(one.weight for one in facts if one.marked == one.false)
    return right / sum(one.weight for one in facts)


def show(facts: Sequence[Judged], *, disagreements: bool) -> None:
    """Print the table, and on wish the facts on which checker and judge disagree.

    Args:
        facts: All facts.
        disagreements: Whether to print those too.
    """
    kinds: defaultdict[str, list[Judged]] = defaultdict(list)
    for one in facts:
        kinds[one.row["kind"]].append(one)
    print("| Kind | Facts (stand for) | Agreement | Precision | Recall |\n|---|---|---|---|---|")
    ordered = sorted(kinds.items(), key=lambda item: -sum(one.weight for one in item[1]))
    for kind, group in [*ordered, ("all", list(facts))]:
        right = [one for one in group if one.marked == one.false]
        marked, false = [one for one in group if one.marked], [one for one in group if one.false]
        both = [one for one in marked if one.false]
        size = f"{len(group)} ({sum(one.weight for one in group):.0f})"
        cells = (kind, size, share(group, right), share(marked, both), share(false, both))
        print(f"| {' | '.join(cells)} |")
    for name, group in (
        ("judged false", [one for one in facts if one.false]),
        ("marked", [one for one in facts if one.marked]),
        ("unclear", [one for one in facts if one.verdict == "unclear"]),
    ):
        print(f"\n{name}: {share(facts, group)}", end="")
    pairs = Counter((one.row["verdict"], one.verdict) for one in facts)
    print(f"\nsame of the four verdicts: {sum(n for (a, b), n in pairs.items() if a == b)}")
    for (ours, theirs), count in sorted(pairs.items()):
        print(f"  judged {ours}, checker {theirs}: {count}")
    for one in facts if disagreements else ():
        if one.marked != one.false:
            row = one.row
            print(f"{row['id']} {row['kind']} {row['text']!r} judged {row['verdict']}", end=" ")
            print(f"({row['reason']}), checker {one.verdict} ({one.reason.strip()})")


def main() -> None:
    """Read the command line, draw or score."""
    parser = make_parser(__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    drawing, scoring = commands.add_parser("draw"), commands.add_parser("score")
    for one in (drawing, scoring):
        one.add_argument("--data", type=Path, required=True, help="vietnews/val.jsonl.zst")
    drawing.add_argument("--to", type=Path, required=True, help="a folder outside the repository")
    drawing.add_argument("--articles", type=int, default=500)
    drawing.add_argument("--facts", type=int, default=100)
    drawing.add_argument("--seed", type=int, default=0)
    scoring.add_argument("--list", type=Path, default=LIST)
    scoring.add_argument("--show", action="store_true", help="print the disagreements")
    scoring.add_argument("--floor", type=float, default=0.0, help="fail below this agreement")
    chosen = parser.parse_args()
    articles = [one for one in read_articles(chosen.data) if one["government"]]
    if chosen.command == "draw":
        sample = random.Random(chosen.seed).sample(articles, chosen.articles)  # noqa: S311
        draw(sample, chosen.facts, chosen.seed, chosen.to)
        return
    with chosen.list.open(encoding="utf-8", newline="") as kept:
        rows = list(csv.DictReader(kept, delimiter="\t", quoting=csv.QUOTE_NONE))
    facts = judged(rows, {one["id"]: one for one in articles})
    show(facts, disagreements=chosen.show)
    if agreement(facts) < chosen.floor:
        sys.exit(f"agreement {agreement(facts):.3f} is below {chosen.floor}")


if __name__ == "__main__":
    run(main)
