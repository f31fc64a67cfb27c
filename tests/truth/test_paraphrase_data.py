"""The paraphrased leads of paraphrases.jsonl: schema, offsets and every release's share."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
RELEASES = {path.stem for path in (HERE.parents[1] / "eval/district/releases").glob("*.txt")}
TAMPERINGS = (
    "number", "transposed", "unit", "noun", "date", "person", "office", "turned", "quotation",
)  # fmt: skip
LEADS: list[dict[str, Any]] = [
    json.loads(line) for line in (HERE / "paraphrases.jsonl").read_text("utf-8").splitlines()
]


def test_every_release_has_three_clean_leads_and_four_kinds_of_tampering_in_turn() -> None:
    written = list(dict.fromkeys(lead["release"] for lead in LEADS))
    assert set(written) <= RELEASES
    for number, release in enumerate(written):
        kinds = [lead["tampering"] for lead in LEADS if lead["release"] == release]
        in_turn = [TAMPERINGS[(4 * number + turn) % len(TAMPERINGS)] for turn in range(4)]
        assert kinds == [None] * 3 + in_turn


def test_no_lead_is_there_twice() -> None:
    assert max(Counter(lead["id"] for lead in LEADS).values()) == 1
    assert max(Counter(lead["lead"] for lead in LEADS).values()) == 1


@pytest.mark.parametrize("lead", LEADS, ids=lambda lead: lead["id"])
def test_leads_say_what_was_tampered_with(lead: dict[str, Any]) -> None:
    assert list(lead) == ["id", "release", "lead", "verdict", "tampering", "span", "note"]
    assert lead["verdict"] == ("tampered" if lead["tampering"] else "clean")
    assert lead["lead"].endswith(".")
    assert unicodedata.is_normalized("NFC", lead["lead"])
    if lead["verdict"] == "clean":
        assert lead["span"] is None
        return
    start, end = lead["span"]
    tampered = lead["lead"][start:end]
    assert tampered == tampered.strip() != ""
    assert not any(map(str.isalnum, lead["lead"][:start][-1:] + lead["lead"][end : end + 1]))
    assert lead["note"]
