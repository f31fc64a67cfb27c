"""The probes of eval/probes: every span is where it says, every release has its share."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROBES = ROOT / "eval" / "probes"
RELEASES = {path.stem: path.read_text("utf-8") for path in (PROBES / "releases").glob("*.txt")}
FEWEST = 16
ASKED = 120
"""The last release with questions."""
FIRST_PLAIN, FIRST_TOLD = 153, 309
"""The first release with plain leads alone, and the first of those written for the extractor."""
KINDS = {"number", "money", "percent", "date", "person", "organisation", "place", "reason", "other"}
TAMPERINGS = [
    "number", "transposed", "unit", "noun", "date", "person", "office", "turned", "quotation",
]  # fmt: skip
ASKING = re.compile(
    r"\b(?:là|gì|ai|nào|ở|đâu|khi|vì|sao|có|của|được|bị|thì|mấy|bao|nhiêu|và|cho|các|những|với|trong|đã"
    r"|sẽ|cả|này|đó|ấy|một|người|như|thế|ra|do|từ|đến|để|lâu|giờ|hay|không|chưa|bằng|về|theo|phải|lại"
    r"|tại|việc|số|mà|cứ)\b"
)
"""Syllables of questions that say nothing about what is asked for."""
SENTENCE_END = re.compile(r"[.!?;:][\"”]?\s+|\n\n")


def _lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (PROBES / name).read_text("utf-8").splitlines()]


QUESTIONS = _lines("questions.jsonl")
LEADS, FREE, MORE, WORKED, PLAIN = (
    _lines(f"{name}leads.jsonl") for name in ("", "free_", "more_", "worked_", "plain_")
)


def _syllables(text: str) -> list[str]:
    return re.findall(r"\w+", ASKING.sub(" ", text.lower()))


def _paraphrased(asked: dict[str, Any]) -> bool:
    """Tell whether at most half of what a question says stands where its answer stands."""
    text = RELEASES[asked["release"]]
    ends = list(SENTENCE_END.finditer(text))
    start = max((end.end() for end in ends if end.end() <= asked["start"]), default=0)
    end = min((end.start() for end in ends if end.start() >= asked["end"]), default=len(text))
    told, said = _syllables(asked["question"]), set(_syllables(text[start:end]))
    return 2 * sum(word in said for word in told) <= len(told)


def test_releases_are_numbered_and_as_long_as_releases_are() -> None:
    assert len(RELEASES) >= FEWEST
    assert sorted(int(name.split("-")[0]) for name in RELEASES) == list(range(1, len(RELEASES) + 1))
    sizes = {int(name.split("-")[0]): len(re.findall(r"\w+", RELEASES[name])) for name in RELEASES}
    assert all(250 <= size <= 700 for number, size in sizes.items() if number < FIRST_TOLD)
    assert all(200 <= size <= 800 for size in sizes.values())
    assert all(unicodedata.is_normalized("NFC", text) for text in RELEASES.values())


def test_questions_have_nine_answers_and_three_gaps_a_release_up_to_120() -> None:
    found = Counter((asked["release"], asked["answer"] is not None) for asked in QUESTIONS)
    assert found == {(name, answered): 9 if answered else 3
                     for name in RELEASES for answered in (True, False)
                     if int(name.split("-")[0]) <= ASKED}  # fmt: skip
    assert len({asked["id"] for asked in QUESTIONS}) == len(QUESTIONS)


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: asked["id"])
def test_answers_are_exact_spans(asked: dict[str, Any]) -> None:
    assert list(asked) == ["id", "release", "question", "answer", "start", "end", "kind"]
    assert asked["kind"] in KINDS
    assert asked["question"].endswith("?")
    if asked["answer"] is None:
        assert asked["start"] is asked["end"] is None
        return
    text = RELEASES[asked["release"]]
    around = text[asked["start"] - 1], text[asked["end"]]
    assert text[asked["start"] : asked["end"]] == asked["answer"] == asked["answer"].strip()
    assert not any(map(str.isalnum, around))


def test_three_questions_of_four_are_in_other_words() -> None:
    answered = [asked for asked in QUESTIONS if asked["answer"]]
    assert sum(map(_paraphrased, answered)) >= 0.75 * len(answered)


def test_every_release_has_five_clean_leads_and_every_tampering_once() -> None:
    named = [name for name in RELEASES if int(name.split("-")[0]) < FIRST_PLAIN]
    for name in named:
        mine = [lead for lead in LEADS if lead["release"] == name]
        assert [lead["tampering"] for lead in mine] == [None] * 5 + TAMPERINGS
        assert len({lead["lead"] for lead in mine}) == len(mine)
    assert len(LEADS) == len({lead["id"] for lead in LEADS}) == 14 * len(named)


def test_free_leads_are_eight_clean_and_four_tampered_a_release_of_dev() -> None:
    for name in {lead["release"] for lead in FREE}:
        mine = [lead for lead in FREE if lead["release"] == name]
        assert Counter(lead["verdict"] for lead in mine) == {"clean": 8, "tampered": 4}
        assert sum(lead["tampering"] == "turned" for lead in mine) == 2
    assert len(FREE) == len({lead["id"] for lead in FREE}) == 12 * 40


def test_more_leads_are_four_clean_and_two_tampered_a_release_of_dev() -> None:
    for name in {lead["release"] for lead in MORE}:
        mine = [lead for lead in MORE if lead["release"] == name]
        assert Counter(lead["verdict"] for lead in mine) == {"clean": 4, "tampered": 2}
        assert sum(lead["tampering"] == "turned" for lead in mine) == 1
    assert len(MORE) == len({lead["id"] for lead in MORE}) == 6 * 104


def test_worked_leads_are_four_clean_and_two_tampered_a_release_of_dev() -> None:
    for name in {lead["release"] for lead in WORKED}:
        mine = [lead for lead in WORKED if lead["release"] == name]
        assert [lead["tampering"] for lead in mine] == [None] * 4 + ["number"] * 2
    assert len(WORKED) == len({lead["id"] for lead in WORKED}) == 6 * 44


def test_every_later_release_has_as_many_plain_leads_as_its_founder_was_asked_for() -> None:
    named = [name for name in RELEASES if int(name.split("-")[0]) >= FIRST_PLAIN]
    for name in named:
        mine = [lead for lead in PLAIN if lead["release"] == name]
        clean = sum(lead["verdict"] == "clean" for lead in mine)
        assert (clean, len(mine) - clean) in {(4, 4), (5, 3), (3, 3), (6, 2)}
        assert len({lead["lead"] for lead in mine}) == len(mine)
        assert {lead["tampering"] for lead in mine} <= {None, *TAMPERINGS}
    assert len(PLAIN) == len({lead["id"] for lead in PLAIN}) == 4800


def test_styled_leads_are_as_their_writers_were_asked_for() -> None:
    told = map(json.loads, (ROOT / "configs/extractor/told.jsonl").read_text("utf-8").splitlines())
    texts = {one["name"]: one["text"] for one in told if "text" in one}
    leads = _lines("styled_leads.jsonl")
    for release in {lead["release"] for lead in leads}:
        mine = [lead["tampering"] for lead in leads if lead["release"] == release]
        freely = mine == [None, None, "noun", "turned"]
        assert freely or (mine.count(None) == len(set(mine)) - 1 == 3)
        assert release in texts
    for lead in leads:
        assert (lead["verdict"] == "clean") == (lead["tampering"] is None) == (lead["span"] is None)
        start, end = lead["span"] or (0, 1)
        assert 0 <= start < end <= len(lead["lead"])
        assert "[[" not in lead["lead"]
    assert len(leads) == len({lead["id"] for lead in leads}) == 1980


@pytest.mark.parametrize("lead", PLAIN, ids=lambda lead: lead["id"])
def test_plain_leads_say_what_was_tampered_with(lead: dict[str, Any]) -> None:
    assert list(lead) == ["id", "release", "lead", "verdict", "tampering", "span"]
    assert lead["verdict"] == ("tampered" if lead["tampering"] else "clean")
    assert 20 <= len(re.findall(r"\w+", lead["lead"])) <= 85
    if lead["verdict"] == "clean":
        assert lead["span"] is None
        return
    start, end = lead["span"]
    assert lead["lead"][start:end].strip() != ""


@pytest.mark.parametrize("lead", [*LEADS, *FREE, *MORE, *WORKED], ids=lambda lead: lead["id"])
def test_leads_say_what_was_tampered_with(lead: dict[str, Any]) -> None:
    assert list(lead) == ["id", "release", "lead", "verdict", "tampering", "span", "note"]
    assert lead["verdict"] == ("tampered" if lead["tampering"] else "clean")
    assert lead["lead"].endswith(".")
    if lead["verdict"] == "clean":
        assert lead["span"] is None
        return
    start, end = lead["span"]
    tampered = lead["lead"][start:end]
    assert tampered == tampered.strip() != ""
    assert lead["note"]


def test_errors_of_the_test_split_stay_unseen() -> None:
    script = [sys.executable, str(ROOT / "scripts" / "measure_probes.py"), "--errors"]
    for asked in (["--split", "test"], ["--split", "all"], ["--part", "held-out"]):
        done = subprocess.run([*script, *asked], capture_output=True, text=True, check=False)
        assert done.returncode == 2
        assert "only scores are looked at" in done.stderr
