"""322 leads written on the probes' and the district's releases: most are noticed or let through.

Written by the founder who mended the checker, each half before its errors were looked at and
then tuned on, so that they hold a level and measure nothing new. The kinds are the hard ones:
turned round, another person, noun, date or office; the true ones are far from the source's words.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import vnsum

HERE = Path(__file__).resolve().parent
LEADS: list[dict[str, Any]] = [
    json.loads(line) for line in (HERE / "written.jsonl").read_text("utf-8").splitlines()
]
DETECTED, FALSE_ALARMS = 0.93, 0.03


@cache
def _release(root: str, name: str) -> vnsum.PressRelease:
    return vnsum.read((HERE.parents[1] / root / "releases" / f"{name}.txt").read_text("utf-8"))


def _is_flagged(lead: dict[str, Any]) -> bool:
    return not vnsum.check(lead["lead"], _release(lead["root"], lead["release"])).supported


def test_tampered_leads_are_noticed() -> None:
    tampered = [lead for lead in LEADS if lead["tampering"]]
    missed = [lead["id"] for lead in tampered if not _is_flagged(lead)]
    assert len(missed) <= (1 - DETECTED) * len(tampered), missed


def test_true_leads_are_let_through() -> None:
    clean = [lead for lead in LEADS if not lead["tampering"]]
    flagged = [lead["id"] for lead in clean if _is_flagged(lead)]
    assert len(flagged) <= FALSE_ALARMS * len(clean), flagged
