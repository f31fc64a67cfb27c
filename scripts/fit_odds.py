"""Fit what tells a figure that was worked out from one that was made up (`vnsum.truth.odds`).

    python scripts/fit_odds.py
    python scripts/fit_odds.py --write

True are the figures of the clean leads of the probes of `dev` (and those of tests/truth) that stand
nowhere in their release; made up are the figures of the leads tampered with, and, at an eighth of
the weight, every figure of a clean lead with digits exchanged or others. Printed is what passes at
several odds where each eight releases are judged by weights fitted on the others.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from measure_probes import number_of, in_split

import vnsum
from vnsum.truth import Checker, workings
from vnsum.truth.odds import Odds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from vnsum.truth.places import Place

ROOT = Path(__file__).resolve().parents[1]
ODDS = ROOT / "src" / "vnsum" / "truth" / "odds.py"
FILES = (
    ("eval/probes/leads.jsonl", "eval/probes"), ("eval/probes/free_leads.jsonl", "eval/probes"),
    ("tests/truth/written.jsonl", ""), ("tests/truth/paraphrases.jsonl", "eval/district"),
)  # fmt: skip
ALTERED = 3
"""Times each figure of a clean lead is altered."""
WEIGHT = 0.12
RIDGE, RIDGE_OF_BIAS = 0.5, 0.01
ROUNDS = 6
LEAST = 0.05
"""Weights below this are left out."""
EIGHT = 8
_FITTED = {"number", "quantity", "money", "percent", "duration"}


@dataclass(frozen=True)
class Figure:
    """A figure that stands nowhere, and all ways it comes out.

    Attributes:
        group: The eight releases it is of.
        kind: "clean", a kind of tampering, or "altered".
        ways: What is known of each way, by name.
    """

    group: int
    kind: str
    ways: Sequence[dict[str, float]]


class _Recorder:
    """Keeps what the checker asks of `Workings` while it checks."""

    def __init__(self) -> None:
        self.asked: list[tuple[workings.Workings, Place, frozenset[int]]] = []
        judge = workings.Workings.judge

        def recorded(
            this: workings.Workings, draft: Place, told: frozenset[int] = frozenset()
        ) -> Any:  # noqa: ANN401 - whatever it returns
            self.asked.append((this, draft, told))
            return judge(this, draft, told)

        workings.Workings.judge = recorded  # type: ignore[method-assign]


def main() -> None:
    """Collect the figures, judge each eight releases by the others, fit on all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the weights into odds.py")
    chosen = parser.parse_args()
    figures = list(collect())
    names = sorted({name for figure in figures for way in figure.ways for name in way})
    report(figures, names)
    if chosen.write:
        write(fit(figures, names), names)


def collect() -> Iterator[Figure]:
    """Yield the figures of all leads that may be looked at, true ones and made up ones."""
    recorder, chance = _Recorder(), random.Random(0)
    checkers: dict[tuple[str, str], Checker] = {}
    for file, home in FILES:
        for line in (ROOT / file).read_text("utf-8").splitlines():
            lead = json.loads(line)
            root = home or lead["root"]
            if root == "eval/probes" and not in_split(lead["release"], "dev"):
                continue
            key = root, lead["release"]
            if key not in checkers:
                path = ROOT / root / "releases" / f"{lead['release']}.txt"
                checkers[key] = Checker(vnsum.read(path.read_text("utf-8")))
            group = (number_of(lead["release"]) - 1) // EIGHT if root == "eval/probes" else -1
            yield from _of_lead(lead, checkers[key], group, recorder, chance)


def _of_lead(
    lead: dict[str, Any],
    checker: Checker,
    group: int,
    recorder: _Recorder,
    chance: random.Random,
) -> Iterator[Figure]:
    text, tampering = lead["lead"], lead.get("tampering")
    if tampering:
        if tampering in {"number", "transposed", "unit"} and lead.get("span"):
            yield from _missing(checker, text, lead["span"], (group, tampering), recorder)
        return
    report = checker.check(text)
    yield from _missing(checker, text, (0, len(text)), (group, "clean"), recorder)
    for item in report.facts:
        fact = item.fact
        if fact.number is None or fact.kind in {"ordinal", "date", "time"}:
            continue
        for _ in range(ALTERED):
            told = _altered(fact.text, chance)
            if told != fact.text:
                span = fact.start, fact.start + len(told)
                other = text[: fact.start] + told + text[fact.end :]
                yield from _missing(checker, other, span, (group, "altered"), recorder)


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


def _missing(
    checker: Checker,
    text: str,
    span: Sequence[int],
    told: tuple[int, str],
    recorder: _Recorder,
) -> Iterator[Figure]:
    """Yield the figures of a span of a lead that stand nowhere in the release."""
    recorder.asked.clear()
    checker.check(text)
    for this, draft, elsewhere in {id(draft): one for one in recorder.asked if (draft := one[1])}.values():
        inside = draft.fact.start < span[1] and span[0] < draft.fact.end
        if inside and not elsewhere and draft.fact.kind in _FITTED:
            odds = Odds(draft, this.others, this.facts, this.scores)
            yield Figure(*told, [odds.features(way) for way in this.all_of(draft)])


def fit(figures: Sequence[Figure], names: Sequence[str]) -> NDArray[np.float64]:
    """Fit a logistic regression on the best way of each figure, chosen anew each round.

    Args:
        figures: The figures.
        names: Names of what is known of a way.

    Returns:
        A weight a name, and the bias.
    """
    rows = [_rows(figure, names) for figure in figures if figure.ways]
    true = np.array([figure.kind == "clean" for figure in figures if figure.ways], float)
    worth = np.array([WEIGHT if f.kind == "altered" else 1.0 for f in figures if f.ways])
    ridge = np.full(len(names) + 1, RIDGE)
    ridge[-1] = RIDGE_OF_BIAS
    weights = np.zeros(len(names) + 1)
    for _ in range(ROUNDS):
        best = np.array([row[np.argmax(row @ weights)] for row in rows])
        for _ in range(30):
            likely = 1 / (1 + np.exp(-np.clip(best @ weights, -30, 30)))
            slope = best.T @ (worth * (true - likely)) - ridge * weights
            bend = (best * (worth * likely * (1 - likely))[:, None]).T @ best + np.diag(ridge)
            step = np.linalg.solve(bend, slope)
            weights = weights + step
            if np.abs(step).max() < 1e-6:  # noqa: PLR2004 - settled
                break
    return weights


def _rows(figure: Figure, names: Sequence[str]) -> NDArray[np.float64]:
    return np.array([[way.get(name, 0.0) for name in names] + [1.0] for way in figure.ways])


def report(figures: Sequence[Figure], names: Sequence[str]) -> None:
    """Print what passes at several odds, each eight releases by weights of the others."""
    odds: dict[str, list[float]] = {}
    for group in sorted({figure.group for figure in figures}):
        weights = fit([figure for figure in figures if figure.group != group], names)
        for figure in figures:
            if figure.group == group:
                best = (_rows(figure, names) @ weights).max() if figure.ways else -np.inf
                odds.setdefault(figure.kind, []).append(best)
    print("odds" + "".join(f"{f'{kind} ({len(told)})':>20}" for kind, told in odds.items()))
    for least in (-2, -1.5, -1, -0.5, 0, 0.5, 1):
        shares = (100 * float(np.mean(np.array(told) >= least)) for told in odds.values())
        print(f"{least:4}" + "".join(f"{share:18.1f} %" for share in shares))


def write(weights: NDArray[np.float64], names: Sequence[str]) -> None:
    """Write the weights into odds.py."""
    told = {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=False)}
    rows = "".join(f'    "{name}": {told[name]},\n' for name in names if abs(told[name]) >= LEAST)
    text = ODDS.read_text("utf-8")
    text = re.sub(r"_BIAS = .*", f"_BIAS = {round(float(weights[-1]), 2)}", text)
    text = re.sub(r"(_WEIGHTS[^{]*\{\n).*?\}\n", rf"\g<1>{rows}}}\n", text, flags=re.DOTALL)
    ODDS.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
