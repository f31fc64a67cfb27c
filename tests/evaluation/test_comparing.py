"""Two systems are compared on the same items, and only on those."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from vnsum.errors import InputError, UnreadableInputError
from vnsum.evaluation.comparing import Pair, compare, compare_runs
from vnsum.evaluation.running import RunOptions, summarize

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.evaluation.items import DataSet


def _scores(shift: float) -> list[float]:
    draw = random.Random(7)  # noqa: S311 - a fixed draw
    return [min(1.0, max(0.0, draw.gauss(0.4, 0.1) + shift)) for _ in range(200)]


def test_equal_systems_do_not_differ() -> None:
    same = _scores(0)
    (found,) = compare([Pair("lead", "a", "b", {"rouge1": (same, same)})], samples=500)
    assert (found.difference, found.low, found.high) == (0, 0, 0)
    assert found.p_bootstrap == found.p_permutation == found.p_holm == 1


def test_a_clear_difference_is_found_and_holm_pays_for_every_test() -> None:
    better, worse = _scores(0.05), _scores(0)
    pairs = [
        Pair("lead", "a", "b", {"rouge1": (better, worse), "rouge2": (worse, worse)}),
        Pair("lead", "b", "a", {"rouge1": (worse, better)}),
    ]
    first, none, last = compare(pairs, samples=500)
    assert first.difference == pytest.approx(-last.difference)
    assert first.low > 0 > last.high
    assert first.p_permutation == pytest.approx(1 / 501)
    assert first.p_holm == pytest.approx(3 / 501)
    assert none.p_holm == 1
    assert "a - b = +" in str(first)


def test_the_same_seed_gives_the_same_result() -> None:
    pair = Pair("lead", "a", "b", {"rouge1": (_scores(0.002), _scores(0)[::-1])})
    assert compare([pair], samples=300, seed=3) == compare([pair], samples=300, seed=3)


def _run(data: DataSet, folder: Path, *systems: str) -> Path:
    options = RunOptions(systems, workers=0, beside=False, truth=False)
    summarize(data, folder, options)
    return folder


def test_runs_are_compared_system_by_system(data: DataSet, tmp_path: Path) -> None:
    one = _run(data, tmp_path / "one", "lead-1", "lead-2")
    two = _run(data, tmp_path / "two", "lead-2", "lexrank-1")
    assert {(found.first, found.second) for found in compare_runs(one, two)} == {
        ("lead-2", "lead-2")
    }
    named = compare_runs(one, two, systems=("lead-1", "lexrank-1"))
    assert [found.column for found in named] == ["rouge1", "rouge2", "rougeL"]
    with pytest.raises(InputError, match="no system 'lead-9'"):
        compare_runs(one, two, systems=("lead-9", "lexrank-1"))


def test_runs_of_other_data_are_not_compared(data: DataSet, tmp_path: Path) -> None:
    one = _run(data, tmp_path / "one", "lead-1")
    two = _run(data.drawn(2, seed=0), tmp_path / "two", "lead-1")
    with pytest.raises(InputError, match=r"of other data: .*4 items.*2 items"):
        compare_runs(one, two)


def test_a_folder_without_a_run_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match=r"no finished run .*run\.json"):
        compare_runs(tmp_path, tmp_path)
