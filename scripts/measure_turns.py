"""Measure how many drafts mislead about releases whose story turns.

    python scripts/measure_turns.py [--data FILE] [--out DRAFTS.jsonl]

Each line of the data has a "set", a "text" and its "turns": the first characters of sentences that,
told alone, are false or mislead ("claims"), and of those that set them right, each by itself
("turn"). A text misleads where it tells a claim and none of its turns; a headline, where it is made
of a claim and none of its turns. A turn of which less than three fifths are told is not told.
"straight" are the releases that only look as if they turned: there, warnings are wrong.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import vnsum
from _running import make_parser, run

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vnsum.documents import PressRelease, Span
    from vnsum.results import Draft

TRAPS = Path(__file__).resolve().parents[1] / "eval" / "traps" / "releases.jsonl"
WHOLE = 0.6
"""Share of a turn that a lead or a summary has to tell."""
MISLEADING = {"misleading-lead", "misleading-summary", "misleading-headline"}


def main() -> None:
    """Print one line for each set."""
    parser = make_parser(__doc__)
    parser.add_argument("--data", type=Path, default=TRAPS)
    parser.add_argument("--sets", nargs="*", help="only these")
    parser.add_argument("--out", type=Path, help="where to write the drafts")
    chosen = parser.parse_args()
    counts: dict[str, Counter[str]] = {}
    drafts = []
    for line in chosen.data.read_text("utf-8").splitlines():
        one = json.loads(line)
        name = one.get("set") or one["name"].partition("-")[0]
        if chosen.sets and name not in chosen.sets:
            continue
        release = vnsum.read(one["text"])
        draft = vnsum.summarize(release)
        marks = marks_of(draft, release, one["turns"])
        counts.setdefault(name, Counter()).update(marks)
        parts = {"headline": draft.headline, "lead": draft.lead, "summary": draft.summary}
        told = {kind: kind in marks for kind in ("headlines", "leads", "summaries")}
        drafts.append({"id": one.get("id") or one["name"], **parts, "misleading": told})
    for name, found in counts.items():
        print(line_of(name, found))
    print(line_of("all", sum(counts.values(), Counter())))
    if chosen.out:
        lines = (json.dumps(one, ensure_ascii=False) for one in drafts)
        chosen.out.write_text("\n".join(lines) + "\n", "utf-8")


def marks_of(
    draft: Draft, release: PressRelease, turns: Sequence[Mapping[str, Any]]
) -> Sequence[str]:
    """Return what is to be counted of a draft."""
    found = ["turning" if turns else "straight"]
    warned = not MISLEADING.isdisjoint(draft.warning_codes)
    if not turns:
        return [*found, "warned wrongly"] if warned else found
    parts: dict[str, Sequence[Span]] = {
        kind: [span for one in draft.sentences if one.product == product for span in one.spans]
        for kind, product in (("leads", "lead"), ("summaries", "summary"))
    }
    if draft.headlines and draft.headlines[0].engine != "title":
        found.append("made headlines")
        parts["headlines"] = draft.headlines[0].spans
    for kind, spans in parts.items():
        if misleads(told_by(release, spans), told_by(release, spans, WHOLE), turns):
            found.append(kind)
    if "leads" in found and not warned:
        found.append("unwarned")
    return [*found, "warned"] if warned else found


def told_by(release: PressRelease, spans: Iterable[Span], least: float = 0.0) -> set[int]:
    """Return the first characters of the sentences of which more than a share is told."""
    told: dict[int, int] = {}
    for one in release.sentences:
        for span in spans:
            shared = min(span.end, one.end) - max(span.start, one.start)
            if shared > 0:
                told[one.start] = told.get(one.start, 0) + shared
    ends = {one.start: one.end for one in release.sentences}
    return {start for start, size in told.items() if size > least * (ends[start] - start)}


def misleads(told: set[int], whole: set[int], turns: Sequence[Mapping[str, Any]]) -> bool:
    """Tell whether a text tells what is turned, and nothing that turns it nearly whole."""
    return any(
        not told.isdisjoint(one["claims"]) and whole.isdisjoint(one["turn"]) for one in turns
    )


def line_of(name: str, found: Mapping[str, int]) -> str:
    """Write what was counted."""
    turning, straight = found["turning"], found["straight"]
    return (
        f"{name:<10} of {turning} that turn: misleading leads {found['leads']} "
        f"({found['unwarned']} without a warning), summaries {found['summaries']}, "
        f"headlines {found['headlines']} of {found['made headlines']} made; warned "
        f"{found['warned']}, wrongly {found['warned wrongly']} of {straight}"
    )


if __name__ == "__main__":
    run(main)
