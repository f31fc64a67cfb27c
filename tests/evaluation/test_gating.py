"""The gate shuts below a floor, on other data, and when a floor sinks in silence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.evaluation.releases import RECORDS, write_lines
from vnsum.errors import OptionsError, UnreadableInputError
from vnsum.evaluation.gating import (
    Baseline,
    Check,
    Floor,
    Verdict,
    judge,
    pin,
    read_baseline,
    write_baseline,
)
from vnsum.evaluation.running import Silent

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

CHECK = Check("thử", "releases.jsonl", "", "lead", "lead-1", {"rouge1": Floor(0, 0)})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_lines(tmp_path / "releases.jsonl")
    return tmp_path


def _judge(baseline: Baseline, root: Path) -> list[Verdict]:
    return judge(baseline, root, root / "work", workers=0, progress=Silent())


def _pinned(root: Path, system: str = "lead-1") -> Baseline:
    baseline = Baseline([replace(CHECK, system=system)])
    return pin(baseline, _judge(baseline, root))


def _states(verdicts: Sequence[Verdict]) -> list[str]:
    return [verdict.state for verdict in verdicts]


def test_what_was_pinned_passes_again(root: Path) -> None:
    baseline = _pinned(root)
    floor = baseline.checks[0].floors["rouge1"]
    (verdict,) = _judge(baseline, root)
    assert verdict.state == "passed"
    assert 0 < verdict.scores["rouge1"] - floor.floor < 0.003
    assert str(verdict).startswith("passed  thử: rouge1 0.")


def test_unpinned_data_fails(root: Path) -> None:
    (verdict,) = _judge(Baseline([CHECK]), root)
    assert verdict.state == "failed"
    assert "pinned nothing" in verdict.message


def test_a_worse_system_fails(root: Path) -> None:
    good = _pinned(root, "oracle-greedy")
    worse = replace(good, checks=[replace(good.checks[0], system="unrelated")])
    (verdict,) = _judge(worse, root)
    assert verdict.state == "failed"


def test_changed_data_fails_and_is_pinned_anew_only_with_a_word(root: Path) -> None:
    baseline = _pinned(root)
    write_lines(root / "releases.jsonl", RECORDS[:3])
    verdicts = _judge(baseline, root)
    assert _states(verdicts) == ["failed"]
    assert verdicts[0].message.startswith("other data")
    with pytest.raises(OptionsError, match="pinned on other data"):
        pin(baseline, verdicts)
    again = pin(baseline, verdicts, lower="một bài đã bỏ")
    assert _states(_judge(again, root)) == ["passed"]


def test_a_floor_is_raised_freely_and_lowered_only_with_a_word(root: Path) -> None:
    low, high = _pinned(root, "unrelated"), _pinned(root, "oracle-greedy")
    as_oracle = replace(low, checks=[replace(low.checks[0], system="oracle-greedy")])
    assert pin(as_oracle, _judge(as_oracle, root)).checks == high.checks
    sunk = replace(high, checks=[replace(high.checks[0], system="unrelated")])
    verdicts = _judge(sunk, root)
    with pytest.raises(OptionsError, match=r"would be lowered: thử rouge1 .* → .*--lower"):
        pin(sunk, verdicts)
    with pytest.raises(OptionsError):
        pin(sunk, verdicts, lower="  ")
    told = pin(sunk, verdicts, lower="bộ tách câu mới")
    assert told.lowered[0].why == "bộ tách câu mới"
    assert told.checks[0].floors["rouge1"].highest == high.checks[0].floors["rouge1"].floor
    assert _states(_judge(told, root)) == ["passed"]


def test_a_lowered_floor_that_rises_a_part_of_the_way_keeps_its_reason(root: Path) -> None:
    high, middle = _pinned(root, "oracle-greedy"), _pinned(root, "lead-3")
    sunk = replace(high, checks=[replace(high.checks[0], system="unrelated")])
    told = pin(sunk, _judge(sunk, root), lower="bộ tách câu mới")
    better = replace(told, checks=[replace(told.checks[0], system="lead-3")])
    risen = pin(better, _judge(better, root))
    floor = risen.checks[0].floors["rouge1"]
    assert told.checks[0].floors["rouge1"].floor < floor.floor < floor.highest
    assert floor.floor == middle.checks[0].floors["rouge1"].floor
    assert [(item.after, item.why) for item in risen.lowered if item.score == "rouge1"] == [
        (floor.floor, "bộ tách câu mới")
    ]
    assert _states(_judge(risen, root)) == ["passed"]


def test_a_floor_that_is_still_passed_stays(root: Path) -> None:
    baseline = _pinned(root)
    floor = baseline.checks[0].floors["rouge1"].floor + 0.001
    tight = [replace(baseline.checks[0], floors={"rouge1": Floor(floor, floor)})]
    assert pin(replace(baseline, checks=tight), _judge(baseline, root)).checks == tight


def test_a_floor_edited_by_hand_is_noticed(root: Path) -> None:
    baseline = _pinned(root)
    floor = baseline.checks[0].floors["rouge1"]
    sunk = {"rouge1": replace(floor, floor=floor.floor - 0.05)}
    edited = replace(baseline, checks=[replace(baseline.checks[0], floors=sunk)])
    (verdict,) = _judge(edited, root)
    assert verdict.state == "failed"
    assert verdict.message == "floors lowered without a word: rouge1"


def test_missing_data_fails_inside_the_repository_and_skips_outside(root: Path) -> None:
    inside = replace(CHECK, data="gone.jsonl")
    outside = replace(CHECK, data="../nowhere-beside-it/gone.jsonl")
    verdicts = _judge(Baseline([inside, outside]), root)
    assert _states(verdicts) == ["failed", "skipped"]
    assert verdicts[1].message == "there is no ../nowhere-beside-it/gone.jsonl"
    assert pin(Baseline([outside]), verdicts[1:]).checks == [outside]


def test_broken_data_fails(root: Path) -> None:
    (root / "releases.jsonl").write_text("{", "utf-8")
    (verdict,) = _judge(Baseline([CHECK]), root)
    assert (verdict.state, "line 1 is not JSON" in verdict.message) == ("failed", True)


def test_the_file_comes_back_as_it_was_written(root: Path) -> None:
    path = root / "baseline.json"
    baseline = _pinned(root)
    write_baseline(baseline, path)
    assert read_baseline(path) == baseline
    path.write_text('{"checks": [{"name": "x"}], "lowered": []}', "utf-8")
    with pytest.raises(UnreadableInputError, match=r"baseline\.json cannot be read"):
        read_baseline(path)
