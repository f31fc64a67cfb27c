"""Drafts with one thing wrong are noticed, and drafts that say it in other words are not."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from tests.truth.cases import CASES, RELEASES, Case
from vnsum.reading import read
from vnsum.truth import Checker

DETECTION = 0.95
FALSE_ALARMS = 0.03


@cache
def checker(release: str) -> Checker:
    return Checker(read(RELEASES[release]))


@cache
def is_flagged(case: Case) -> bool:
    return not checker(case.release).check(case.draft).supported


def test_there_are_enough_cases_and_half_are_tampered() -> None:
    kinds = Counter(case.kind for case in CASES)
    assert len(CASES) >= 150
    assert 0.45 <= kinds["clean"] / len(CASES) <= 0.55
    assert set(kinds) == {
        "clean", "number", "unit", "noun", "date", "person", "office", "turned", "quotation",
    }  # fmt: skip


def test_tampering_is_noticed() -> None:
    tampered = [case for case in CASES if case.kind != "clean"]
    missed = [case for case in tampered if not is_flagged(case)]
    assert len(missed) <= (1 - DETECTION) * len(tampered), missed


def test_clean_drafts_are_left_alone() -> None:
    clean = [case for case in CASES if case.kind == "clean"]
    alarms = [case for case in clean if is_flagged(case)]
    assert len(alarms) <= FALSE_ALARMS * len(clean), alarms


@pytest.mark.parametrize("release", RELEASES)
def test_a_release_bears_itself_out(release: str) -> None:
    report = checker(release).check(RELEASES[release])
    assert [fact for fact in report.facts if fact.verdict != "supported"] == []
    assert [item for item in report.sentences if item.reason] == []
