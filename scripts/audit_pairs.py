"""Audit pairs of source and lead: made-up facts, copies, leaks, lengths; write the clean ones.

    python scripts/audit_pairs.py DIR/vietnews/train.jsonl.zst --sample 5000
    python scripts/audit_pairs.py PAIRS.jsonl --against TEST.jsonl.zst --out clean.jsonl

A pair is one JSON object a line with "abstract" (or "lead"), "body" (a string or a list of
sentences) and, where there is one, "title", which counts as source. A pair is kept when its lead
has no unsupported, misplaced or contradicted fact, repeats no earlier pair and is in no other set.
"""

from __future__ import annotations

import hashlib
import json
import random
import statistics
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from _running import make_parser, run
from vnsum.text.normalise import fold, normalise
from vnsum.text.syllables import count_syllables
from vnsum.training.extractor.data import read_articles
from vnsum.truth import check

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

FAILING = ("unsupported", "misplaced", "contradicted")
PERCENTILES = (5, 25, 50, 75, 95)
OPENING = 200
"""Characters of a body by which a copy is known."""


@dataclass
class Audit:
    """What was counted."""

    pairs: int = 0
    facts: Counter[str] = field(default_factory=Counter)
    failing: Counter[tuple[str, str]] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    body: list[int] = field(default_factory=list)
    lead: list[int] = field(default_factory=list)
    seconds: float = 0.0


def source_of(pair: Mapping[str, Any]) -> str:
    """Return title and body as one text."""
    body = pair["body"]
    return "\n".join([pair.get("title") or "", *([body] if isinstance(body, str) else body)])


def lead_of(pair: Mapping[str, Any]) -> str:
    """Return the lead under either of its names."""
    return str(pair.get("abstract") or pair.get("lead") or "")


def prints_of(pair: Mapping[str, Any]) -> set[str]:
    """Return what a copy of the pair would share: the start of its body, its whole lead."""
    body = pair["body"] if isinstance(pair["body"], str) else " ".join(pair["body"])
    texts = (fold(normalise(body).text)[:OPENING], fold(normalise(lead_of(pair)).text))
    return {hashlib.sha256(text.encode()).hexdigest() for text in texts if text}


def sound(pair: Mapping[str, Any], audit: Audit) -> bool:
    """Count the facts of a lead; tell whether its source bears all of them out."""
    start = time.perf_counter()
    report = check(lead_of(pair), source_of(pair))
    audit.seconds += time.perf_counter() - start
    audit.facts.update(fact.fact.kind for fact in report.facts)
    audit.failing.update((f.fact.kind, f.verdict) for f in report.facts if f.verdict in FAILING)
    return report.supported


def kept(
    pairs: Iterable[Mapping[str, Any]], others: set[str], audit: Audit
) -> Iterator[Mapping[str, Any]]:
    """Yield the pairs fit for training, counting all.

    Args:
        pairs: The pairs.
        others: Prints of the set that must not leak.
        audit: Where to count.

    Yields:
        Pairs that are no copy, no leak, and sound.
    """
    seen: set[str] = set()
    for pair in pairs:
        audit.pairs += 1
        audit.body.append(count_syllables(source_of(pair)))
        audit.lead.append(count_syllables(lead_of(pair)))
        prints = prints_of(pair)
        reasons = [
            name
            for name, fails in (
                ("copy", bool(prints & seen)),
                ("leak", bool(prints & others)),
                ("facts", not sound(pair, audit)),
            )
            if fails
        ]
        seen |= prints
        audit.dropped.update(reasons)
        if not reasons:
            yield pair


def lengths(values: Sequence[int]) -> str:
    """Write percentiles of lengths in syllables."""
    cuts = statistics.quantiles(values, n=100, method="inclusive")
    return ", ".join(f"p{number} {cuts[number - 1]:.0f}" for number in PERCENTILES)


def show(audit: Audit) -> None:
    """Print what was counted."""
    print(f"{audit.pairs} pairs, {1000 * audit.seconds / audit.pairs:.2f} ms a check")
    for kind, total in audit.facts.most_common():
        rates = [
            f"{verdict} {100 * audit.failing[kind, verdict] / total:.1f} %" for verdict in FAILING
        ]
        print(f"  {kind:<13}{total:>8}  {', '.join(rates)}")
    for reason in ("facts", "copy", "leak"):
        share = 100 * audit.dropped[reason] / audit.pairs
        print(f"dropped for {reason}: {audit.dropped[reason]} ({share:.1f} %)")
    if audit.pairs > 1:
        print(f"source, syllables: {lengths(audit.body)}")
        print(f"lead, syllables: {lengths(audit.lead)}")


def pairs_of(path: Path) -> Iterator[Mapping[str, Any]]:
    """Read pairs from JSON lines, packed with zstd or not."""
    if path.suffix == ".zst":
        yield from read_articles(path)
    else:
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def main() -> None:
    """Read the command line, audit, print, write."""
    parser = make_parser(__doc__)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--against", type=Path, help="a set that must not leak")
    parser.add_argument("--out", type=Path, help="where to write the pairs that are kept")
    parser.add_argument("--sample", type=int, help="draw so many pairs")
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    pairs: Iterable[Mapping[str, Any]] = pairs_of(chosen.pairs)
    if chosen.sample:
        pairs = random.Random(chosen.seed).sample(list(pairs), chosen.sample)  # noqa: S311 - a draw
    others = (
        {one for pair in pairs_of(chosen.against) for one in prints_of(pair)}
        if (chosen.against)
        else set()
    )
    audit = Audit()
    lines = (json.dumps(pair, ensure_ascii=False) + "\n" for pair in kept(pairs, others, audit))
    if chosen.out:
        part = chosen.out.with_name(f"{chosen.out.name}.part")
        with part.open("w", encoding="utf-8") as target:
            target.writelines(lines)
        part.replace(chosen.out)
    else:
        for _ in lines:
            pass
    show(audit)


if __name__ == "__main__":
    run(main)
