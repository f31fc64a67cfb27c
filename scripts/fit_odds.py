"""Fit the odds of `vnsum.truth`: that a figure was worked out, that a fact was moved or turned.

    python scripts/fit_odds.py
    python scripts/fit_odds.py --write
    python scripts/fit_odds.py --write --only moved

Worked out are the figures of the clean leads of the probes of `dev` (and those of tests/truth) that
stand nowhere in their release; made up are the figures of the leads tampered with, and every figure
of a clean lead with digits exchanged or others, which weighs less. Moved are the figures, dates and
persons tampered with; in their places are all others that another value could stand in place of.
Turned round are the sentences so tampered with that may be; none of all others is. A third of
more_leads.jsonl is left out, for its scores to be those of leads nobody fitted anything on.
Printed is what passes at several odds, each eight releases judged by weights fitted on the others.
"""

from __future__ import annotations

import json
import random
import re
import textwrap
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

import vnsum
from _running import make_parser, run
from measure_probes import in_split, is_held_out, styled, texts_told
from vnsum.truth import Checker, checking
from vnsum.truth.moved import rivalry
from vnsum.truth.turned import turning
from vnsum.truth.worked_out import workings
from vnsum.truth.worked_out.odds import Odds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
WEIGHTS = ROOT / "src" / "vnsum" / "truth" / "weights.py"
HELD_OUT_FILE = "eval/probes/more_leads.jsonl"
FILES = (
    ("eval/probes/leads.jsonl", "eval/probes"), ("eval/probes/free_leads.jsonl", "eval/probes"),
    (HELD_OUT_FILE, "eval/probes"), ("eval/probes/plain_leads.jsonl", "eval/probes"),
    ("tests/truth/written.jsonl", ""),
    ("tests/truth/paraphrases.jsonl", "eval/district"),
)  # fmt: skip
ALTERED = 3
"""Times each figure of a clean lead is altered."""
OF_ALTERED = 0.12
"""What an altered figure weighs beside a founder's."""
RIDGE = {"worked_out": 0.5, "turned": 5.0}
RIDGE_OF_MOVED, RIDGE_OF_BIAS = 3.0, 0.01
ROUNDS, STEPS = 6, 30
FIRST = {"plain": 1.0, "aligned": 1.0, "subject": 0.2, "object": 0.2, "broad": -2.0}
"""Weights by which the best way is chosen first, by the last word of their names."""
FOR = {"turned": ("plain", "aligned", "shared", "ahead")}
"""Last words of the names of what can only speak for it, by the sort: with few cases their weights
turn round otherwise, and the likest places become those that are passed over."""
FARTHEST = 1.0
"""Most any weight changes in a step, so that none runs away while the best ways change."""
LEAST = 0.03
"""Weights below this, times the spread of what they weigh, are left out."""
EIGHT, STYLED_GROUPS = 8, 1000
COLUMNS = 92
"""Characters of a line of weights."""
_FITTED = {"number", "quantity", "money", "percent", "duration"}
_MOVED = {"noun", "date", "person"}


@dataclass(frozen=True)
class Case:
    """A fact of a lead, and what is known of each way it may have come to be.

    Attributes:
        group: The eight releases it is of.
        sort: What is fitted on it.
        kind: Where it comes from.
        true: Whether what is fitted is so.
        ways: What is known of each way, by name.
    """

    group: int
    sort: str
    kind: str
    true: bool
    ways: Sequence[dict[str, float]]


def main() -> None:
    """Collect the cases, then fit on all, or judge each eight releases by the others."""
    parser = make_parser(__doc__)
    parser.add_argument("--write", action="store_true", help="write the weights into weights.py")
    parser.add_argument("--only", default="", help="only sorts whose names end so")
    chosen = parser.parse_args()
    cases = defaultdict(list)
    for case in Collector().collect():
        if case.sort.endswith(chosen.only):
            cases[case.sort].append(case)
    for sort, told in sorted(cases.items()):
        if chosen.write:
            write(sort, Fit(told))
        else:
            report(told)


class Collector:
    """Keeps what the checker asks while it checks leads that may be looked at."""

    def __init__(self) -> None:
        """Listen to the two questions that are fitted."""
        self._worked: list[Any] = []
        self._moved: list[Any] = []
        self._turned: list[Any] = []
        self._chance = random.Random(0)  # noqa: S311 - nothing secret
        judge, find = workings.Workings.judge, rivalry.Rivalry.find

        def judged(this: workings.Workings, *asked: Any, **more: Any) -> Any:  # noqa: ANN401
            self._worked.append((this, *asked[:2], *[frozenset()][len(asked) - 1 :]))
            return judge(this, *asked, **more)

        def found(this: rivalry.Rivalry, same: Any, rivals: Any) -> Any:  # noqa: ANN401
            self._moved.append((this, same, rivals))
            return find(this, same, rivals)

        def asked(sentence: Any, turns: Any, scores: Any, weight: Any) -> Any:  # noqa: ANN401
            self._turned.append((sentence, turns, scores, weight))
            return turning.likeliest(sentence, turns, scores, weight)

        checking.likeliest = asked  # type: ignore[attr-defined]
        workings.Workings.judge = judged  # type: ignore[assignment, method-assign]
        rivalry.Rivalry.find = found  # type: ignore[assignment, method-assign]

    def collect(self) -> Iterator[Case]:
        """Yield the cases of all leads."""
        releases: dict[Path, vnsum.PressRelease] = {}
        for file, home in FILES:
            for line in (ROOT / file).read_text("utf-8").splitlines():
                lead = json.loads(line)
                root, name = home or lead["root"], lead["release"]
                if root == "eval/probes" and not in_split(name, "dev"):
                    continue
                path = ROOT / root / "releases" / f"{name}.txt"
                if path not in releases:
                    releases[path] = vnsum.read(path.read_text("utf-8"))
                if file == HELD_OUT_FILE and is_held_out(name):
                    continue
                number = int(name.split("-", maxsplit=1)[0])
                group = (number - 1) // EIGHT if root == "eval/probes" else -1
                yield from self._of_lead(lead, releases[path], group)
        texts, told = texts_told(), {}
        for lead in styled("dev"):
            name = lead["release"]
            if name not in told:
                told[name] = vnsum.read(texts[name])
            yield from self._of_lead(lead, told[name], STYLED_GROUPS + int(lead["id"][:2]))

    def _of_lead(
        self, lead: dict[str, Any], release: vnsum.PressRelease, group: int
    ) -> Iterator[Case]:
        checker = Checker(release)
        text, tampering, span = lead["lead"], lead.get("tampering"), lead.get("span")
        if tampering and not span:
            return
        facts = self._check(checker, text)
        kind = tampering or "clean"
        if not tampering:
            yield from self._missing((0, len(text)), group, kind)
        elif span and tampering in {"number", "transposed", "unit"}:
            yield from self._missing(span, group, kind)
        yield from self._standing(span or (0, 0), group, kind)
        yield from self._turns(span, group, kind)
        if tampering:
            return
        for fact in facts:
            if fact.number is None or fact.kind in {"ordinal", "date", "time"}:
                continue
            for _ in range(ALTERED):
                told = _altered(fact.text, self._chance)
                if told != fact.text:
                    self._check(checker, text[: fact.start] + told + text[fact.end :])
                    place = fact.start, fact.start + len(told)
                    yield from self._missing(place, group, "altered")

    def _check(self, checker: Checker, text: str) -> Sequence[Any]:
        self._worked.clear()
        self._moved.clear()
        self._turned.clear()
        return [item.fact for item in checker.check(text).facts]

    def _missing(self, span: Sequence[int], group: int, kind: str) -> Iterator[Case]:
        """Yield the figures of a span that stand nowhere in the release."""
        for this, draft, elsewhere in {one[1].first: one for one in self._worked}.values():
            if _is_inside(draft, span) and not elsewhere and draft.fact.kind in _FITTED:
                odds = Odds(draft, this.others, this.facts, this.scores)
                ways = [odds.features(way) for way in this.all_of(draft)]
                yield Case(group, "worked_out", kind, kind == "clean", ways)

    def _standing(self, span: Sequence[int], group: int, kind: str) -> Iterator[Case]:
        """Yield the facts that stand in the release: moved in the span, in place elsewhere."""
        for this, same, rivals in self._moved:
            inside = _is_inside(this.draft, span)
            if this.sort and rivals and not (inside and kind not in _MOVED):
                ways = this.features(same, rivals)
                yield Case(group, f"{this.sort}_moved", kind if inside else "clean", inside, ways)

    def _turns(self, span: Sequence[int] | None, group: int, kind: str) -> Iterator[Case]:
        """Yield the sentences that may be turned round: in the span, or elsewhere."""
        for sentence, turns, scores, weight in self._turned:
            ways = [turning.tell(sentence, turn, scores, weight) for turn in turns]
            inside = span is not None and sentence.start < span[1] and span[0] < sentence.end
            if inside and kind == "turned":
                yield Case(group, "turned", kind, inside, ways)
            elif not inside:  # none of them is one
                yield from (Case(group, "turned", "clean", inside, [way]) for way in ways)


def _is_inside(draft: Any, span: Sequence[int]) -> bool:  # noqa: ANN401 - a place
    return bool(draft.fact.start < span[1] and span[0] < draft.fact.end)


def _altered(text: str, chance: random.Random) -> str:
    """Exchange two neighbouring digits of a figure or change one of its first two."""
    digits = [place for place, letter in enumerate(text) if letter.isdigit()]
    letters = list(text)
    if len(digits) > 1 and chance.random() < 0.5:  # noqa: PLR2004 - a half
        number = chance.randrange(len(digits) - 1)
        one, other = digits[number : number + 2]
        letters[one], letters[other] = letters[other], letters[one]
    elif digits:
        letters[chance.choice(digits[:2])] = chance.choice("123456789")
    return "".join(letters)


class Fit:
    """A logistic regression on the best way of each case, chosen anew each round."""

    def __init__(self, cases: Sequence[Case]) -> None:
        """Fit.

        Args:
            cases: Cases of one sort.
        """
        self.names = sorted({name for case in cases for way in case.ways for name in way})
        self._ridge = RIDGE.get(cases[0].sort, RIDGE_OF_MOVED)
        rows = [self._told(case) for case in cases if case.ways]
        every = np.concatenate(rows)
        self.spread = (
            every.std(axis=0) if cases[0].sort != "worked_out" else np.ones(every.shape[1])
        )
        self.spread[self.spread == 0] = 1.0
        true = np.array([case.true for case in cases if case.ways], float)
        worth = np.array(
            [OF_ALTERED if case.kind == "altered" else 1.0 for case in cases if case.ways]
        )
        bound = [name.split()[-1] in FOR.get(cases[0].sort, ()) for name in self.names]
        self._least = np.where([*bound, False], 0.0, -np.inf)
        self.weights = self._fit([row / self.spread for row in rows], true, worth) / self.spread

    def _told(self, case: Case) -> NDArray[np.float64]:
        return np.array([[way.get(name, 0.0) for name in self.names] + [1.0] for way in case.ways])

    def _fit(
        self,
        rows: Sequence[NDArray[np.float64]],
        true: NDArray[np.float64],
        worth: NDArray[np.float64],
    ) -> NDArray[np.float64]:
        ridge = np.full(len(self.names) + 1, self._ridge)
        ridge[-1] = RIDGE_OF_BIAS
        weights = np.array([FIRST.get(name.split()[-1], 0.0) for name in self.names] + [0.0])
        for _ in range(ROUNDS):
            best = np.array([row[np.argmax(row @ weights)] for row in rows])
            for _ in range(STEPS):
                likely = 1 / (1 + np.exp(-np.clip(best @ weights, -STEPS, STEPS)))
                slope = best.T @ (worth * (true - likely)) - ridge * weights
                bend = (best * (worth * likely * (1 - likely))[:, None]).T @ best
                step = np.linalg.solve(bend + np.diag(ridge), slope)
                weights = weights + step * min(1.0, FARTHEST / np.abs(step).max())
                weights = np.maximum(weights, self._least)
        return weights

    def odds(self, case: Case) -> float:
        """Return the log of the odds of a case's best way."""
        return float((self._told(case) @ self.weights).max()) if case.ways else -np.inf


def report(cases: Sequence[Case]) -> None:
    """Print what passes at several odds, each eight releases by weights of the others."""
    odds: dict[str, list[float]] = defaultdict(list)
    for group in sorted({case.group for case in cases}):
        fit = Fit([case for case in cases if case.group != group])
        for case in cases:
            if case.group == group:
                odds[case.kind].append(fit.odds(case))
    print(f"\n{cases[0].sort}\nodds" + "".join(f"{f'{k} ({len(o)})':>19}" for k, o in odds.items()))
    for least in (-3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1):
        shares = (100 * float(np.mean(np.array(told) >= least)) for told in odds.values())
        print(f"{least:4}" + "".join(f"{share:17.1f} %" for share in shares))


def write(sort: str, fit: Fit) -> None:
    """Write the weights of one sort into weights.py."""
    told = zip(fit.names, fit.weights, fit.spread, strict=False)
    kept = [
        f'"{name}": {float(f"{weight:.3g}")},'
        for name, weight, spread in told
        if abs(weight * spread) >= LEAST
    ]
    rows = textwrap.indent("\n".join(side_by_side(kept, COLUMNS)), " " * 8)
    block = (
        f"{sort.upper()} = Weights(\n    {fit.weights[-1]:.3f},\n"
        f"    {{\n{rows}\n    }},\n)  # fmt: skip\n"
    )
    text = WEIGHTS.read_text("utf-8")
    pattern = rf"^{sort.upper()} = Weights\((?:0\.0, \{{\}}\)\n|.*?^\)(?:  # fmt: skip)?\n)"
    WEIGHTS.write_text(re.sub(pattern, block, text, flags=re.DOTALL | re.MULTILINE), "utf-8")


def side_by_side(items: Sequence[str], columns: int) -> Iterator[str]:
    """Yield lines of some items each, none longer than the columns."""
    line = ""
    for item in items:
        if line and len(line) + 1 + len(item) > columns:
            yield line
            line = ""
        line = f"{line} {item}".lstrip()
    yield line


if __name__ == "__main__":
    run(main)
