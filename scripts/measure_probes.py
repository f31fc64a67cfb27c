"""Measure the checker and the reader on the probes of eval/probes.

    python scripts/measure_probes.py --split dev --errors
    python scripts/measure_probes.py --split test
    python scripts/measure_probes.py --file more_leads --part held-out
    python scripts/measure_probes.py --file turned --part held-out
    python scripts/measure_probes.py --file styled_leads --split test

Prints how many tampered leads are detected, over all and by kind of tampering, how many of them
at the tampered words, how many clean leads are flagged, and exact match and F1 of the answers.
Releases 137 to 152, 225 to 248, 369 to 388, 409 to 428, 465 to 482, 573 to 590, 603 to 608, 621 to
626, 639 to 644 and 745 to 764 are `test`: of them only scores are to be looked at, so --errors is
refused. All others are `dev`. Of `more_leads` and `worked_leads` the third about releases whose
number three divides is held out: of it only scores are to be looked at as well, so --errors lists
those of the other two thirds. So it is with the last third of `turned`, sentences turned round
beside their sources; it is measured only where it is asked for. `styled_leads` are about releases
of configs/extractor/told.jsonl; of the sets 15 and 19 only scores are looked at.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import vnsum
from _running import make_parser, run
from vnsum.metrics import AnswerCounts, AnswerMetric, sum_by_type

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.facts import TruthReport

PROBES = Path(__file__).resolve().parents[1] / "eval" / "probes"
BLIND = frozenset(
    (
        *range(137, 153),
        *range(225, 249),
        *range(369, 389),
        *range(409, 429),
        *range(465, 483),
        *range(573, 591),
        *range(603, 609),
        *range(621, 627),
        *range(639, 645),
        *range(745, 765),
    )
)
"""Numbers of the releases of which only scores may be looked at."""
LEADS = ("leads", "free_leads", "more_leads", "worked_leads", "plain_leads")
STYLED, BLIND_SETS = "styled_leads", frozenset({"15", "19"})
"""Leads in many styles about releases of the extractor, and their sets that are `test`."""
TOLD = PROBES.parents[1] / "configs" / "extractor" / "told.jsonl"
THIRDS = frozenset({"more_leads", "worked_leads", "turned"})
"""The files of which a third is held out."""
LAST_FITTED = "t200"
"""Line of `turned` behind which only scores are looked at."""
UNTRUE = frozenset({"unsupported", "misplaced", "contradicted"})
METRIC = AnswerMetric("vietnamese")

Probe = dict[str, Any]
"""A lead or a question, a line of its file."""


def main() -> None:
    """Check every lead, ask every question, print what came of it."""
    parser = make_parser(__doc__)
    parser.add_argument("--split", choices=("dev", "test", "all"), default="dev")
    parser.add_argument(
        "--file", choices=(*LEADS, "turned", STYLED), help="measure the leads of one file alone"
    )
    parser.add_argument("--part", choices=("held-out", "fitted", "all"), default="all")
    parser.add_argument("--errors", action="store_true", help="list the misses; dev only")
    chosen = parser.parse_args()
    if chosen.errors and (chosen.split != "dev" or chosen.part == "held-out"):
        parser.error("--errors is for --split dev: of the rest only scores are looked at")
    releases = {
        path.stem: vnsum.read(path.read_text("utf-8"))
        for path in sorted((PROBES / "releases").glob("*.txt"))
        if in_split(path.stem, chosen.split)
    }
    if chosen.file == "turned":
        releases = {told["id"]: vnsum.read(told["source"]) for told in lines_of("turned")}
    if chosen.file == STYLED:
        wanted = {lead["release"] for lead in styled(chosen.split)}
        releases = {name: vnsum.read(text) for name, text in texts_told().items() if name in wanted}
    misses: list[str] = []
    for file in LEADS if chosen.file is None else (chosen.file,):
        for part in ("fitted", "held-out"):
            leads = [lead for lead in probes(file, releases) if part_of(file, lead) == part]
            if leads and chosen.part in {part, "all"}:
                print(f"\n{file}" + (f", {part}" if file in THIRDS else ""))
                found = measure_leads(leads, releases)
                misses += found if part == "fitted" else []
    if chosen.file is None:
        misses += measure_questions(probes("questions", releases), releases)
    if chosen.errors:
        print("", *misses, sep="\n")


def in_split(release: str, split: str) -> bool:
    """Tell whether a release belongs to a split."""
    return split == "all" or (int(release.split("-", maxsplit=1)[0]) in BLIND) == (split == "test")


def is_held_out(release: str) -> bool:
    """Tell whether leads of `THIRDS` about a release are of those of which only scores are seen."""
    return int(release.split("-", maxsplit=1)[0]) % 3 == 0


def is_turned_held_out(name: str) -> bool:
    """Tell whether a line of `turned` is one of those of which only scores are looked at."""
    return name > LAST_FITTED


def part_of(file: str, lead: Probe) -> str:
    """Tell whether only the score of a lead may be looked at: "held-out", else "fitted"."""
    held = is_turned_held_out if file == "turned" else is_held_out
    return "held-out" if file in THIRDS and held(lead["release"]) else "fitted"


def probes(name: str, releases: Mapping[str, object]) -> list[Probe]:
    """Read the probes about some releases."""
    if name == "turned":
        return [lead for told in lines_of(name) for lead in leads_of(told)]
    return [probe for probe in lines_of(name) if probe["release"] in releases]


def styled(split: str) -> list[Probe]:
    """Read the leads in many styles of a split."""
    return [
        lead
        for lead in lines_of(STYLED)
        if split == "all" or (lead["id"][:2] in BLIND_SETS) == (split == "test")
    ]


def texts_told() -> dict[str, str]:
    """Return the texts of the extractor's releases by their names."""
    lines = map(json.loads, TOLD.read_text("utf-8").splitlines())
    return {told["name"]: told["text"] for told in lines if "text" in told}


def lines_of(name: str) -> list[Probe]:
    """Read a file of probes."""
    text = (PROBES / f"{name}.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def leads_of(told: Probe) -> list[Probe]:
    """Return the true lead and the turned one of a line of `turned`."""
    return [
        {"id": f"{told['id']}-{kind}", "release": told["id"], "lead": told[kind],
         "verdict": "clean" if kind == "clean" else "tampered", "note": told["how"],
         "tampering": None if kind == "clean" else kind, "span": (0, len(told[kind]))}
        for kind in ("clean", "turned")
    ]  # fmt: skip


def measure_leads(leads: Sequence[Probe], releases: Mapping[str, vnsum.PressRelease]) -> list[str]:
    """Check leads, print the rates and return the misses."""
    outcomes: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    misses = []
    for lead in leads:
        report = vnsum.check(lead["lead"], releases[lead["release"]])
        clean = lead["verdict"] == "clean"
        outcomes[lead["tampering"] or "clean"].append(
            (not report.supported, in_place(lead, report))
        )
        if report.supported != clean:
            misses.append(lead_miss(lead, report))
    alarms = [flagged for flagged, _ in outcomes.pop("clean")]
    print(f"{'tampering':<12}{'detected':>14}{'':9}{'in place':>12}")
    every = [pair for pairs in outcomes.values() for pair in pairs]
    for kind, pairs in [*outcomes.items(), ("all", every)]:
        detected, placed = (sum(column) for column in zip(*pairs, strict=True))
        share = 100 * detected / len(pairs)
        print(f"{kind:<12}{detected:>6} of {len(pairs):<4}{share:6.1f} %{placed:>13}")
    print(f"false alarms {sum(alarms)} of {len(alarms)} clean leads, "
          f"{100 * sum(alarms) / len(alarms):.1f} %")  # fmt: skip
    return misses


def in_place(lead: Probe, report: TruthReport) -> bool:
    """Tell whether a fact that touches the tampered words is found untrue."""
    start, end = lead["span"] or (0, 0)
    return any(
        fact.verdict in UNTRUE and fact.fact.start < end and start < fact.fact.end
        for fact in report.facts
    )


def lead_miss(lead: Probe, report: TruthReport) -> str:
    """Describe a false alarm, or a lead that was let through."""
    flags = [
        f"    {fact.verdict}: {fact.fact.text} ({fact.reason} {fact.found})"
        for fact in report.facts
        if fact.verdict in UNTRUE
    ]
    flags += [
        f"    sentence: {sentence.reason}" for sentence in report.sentences if sentence.reason
    ]
    told = "FALSE ALARM" if lead["verdict"] == "clean" else f"MISSED {lead['tampering']}"
    note = f"    note: {lead.get('note', '')}"
    return "\n".join([f"{lead['id']} {told}: {lead['lead']}", note, *flags])


def measure_questions(
    questions: Sequence[Probe], releases: Mapping[str, vnsum.PressRelease]
) -> list[str]:
    """Ask questions, print exact match and F1 and return the misses."""
    worth: list[tuple[str, AnswerCounts]] = []
    misses = []
    for asked in questions:
        answer = vnsum.ask(releases[asked["release"]], asked["question"])
        accepted = [asked["answer"]] if asked["answer"] else []
        counts = METRIC.counts(answer.text or "", *accepted)
        worth.append((asked["kind"], counts))
        if not counts.exact:
            misses.append(
                f"{asked['id']} F1 {counts.f1:.2f}: {asked['question']}\n"
                f"    {asked['answer']!r} <- {answer.text!r} ({answer.score:.2f})"
            )
    every = sum((counts for _, counts in worth), start=AnswerCounts())
    print(f"\n{'questions':<14}{'count':>6}{'EM':>8}{'F1':>8}    {METRIC.signature}")
    print_answers("all", every)
    print_answers("HasAns", every.has_answer)
    print_answers("NoAns", every.no_answer)
    for kind, counts in sum_by_type(
        (kind, counts) for kind, counts in worth if counts.answerable
    ).items():
        print_answers(f"  {kind}", counts)
    return misses


def print_answers(name: str, counts: AnswerCounts) -> None:
    """Print one line of the table of answers."""
    print(f"{name:<14}{counts.questions:>6}{100 * counts.em:8.1f}{100 * counts.f1:8.1f}")


if __name__ == "__main__":
    run(main)
