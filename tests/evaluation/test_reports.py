"""A report says what was measured, on what, and loads nothing."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.evaluation.releases import RECORDS, write_lines
from vnsum.errors import MissingExtraError
from vnsum.evaluation.data import load
from vnsum.evaluation.reports import build_report, write_report
from vnsum.evaluation.reports.markdown import report_to_markdown
from vnsum.evaluation.running import Run, RunOptions, summarize

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.evaluation.items import DataSet

SAMPLES = 200


@pytest.fixture
def run(data: DataSet, tmp_path: Path) -> Run:
    options = RunOptions(("lead-1",), ("lead", "headline"), workers=0, truth=False)
    return summarize(data, tmp_path / "run", options)


def _without_time(content: dict[str, Any]) -> dict[str, Any]:
    for product in content["products"]:
        for system in product["systems"]:
            system.pop("cost")
    return content


def test_a_report_is_the_same_for_the_same_outputs(run: Run, data: DataSet, tmp_path: Path) -> None:
    options = RunOptions(("lead-1",), ("lead", "headline"), workers=0, truth=False)
    again = summarize(data, tmp_path / "again", options)
    first, second = (
        _without_time(build_report(one, "Thử", samples=SAMPLES).to_dict()) for one in (run, again)
    )
    assert json.dumps(first, ensure_ascii=False) == json.dumps(second, ensure_ascii=False)


def test_means_and_intervals_are_of_the_scores(run: Run) -> None:
    report = build_report(run, "Thử", samples=SAMPLES)
    system = report.products[0].systems[0]
    rows = run.systems["lead"][0].scores
    mean = sum(row["rouge1"] for row in rows) / len(rows)
    assert system.scores["rouge1"].value == pytest.approx(mean)
    assert system.scores["rouge1"].low <= mean <= system.scores["rouge1"].high
    assert system.cost.p50_ms <= system.cost.p95_ms
    assert [product.product for product in report.products] == ["lead", "headline"]
    assert {"fits_cms", "fits_push"} <= report.products[1].systems[0].scores.keys()


def test_every_number_stands_beside_its_data_and_settings(run: Run, data: DataSet) -> None:
    text = report_to_markdown(build_report(run, "Thử", samples=SAMPLES))
    assert f"4 items, sha256 {data.sha256[:12]}" in text
    assert "`rouge|scale:syllables|" in text
    assert "`rouge|scale:ascii|" in text
    assert re.search(r"\| lead-1 \| \d+\.\d/\d+\.\d/\d+\.\d \|", text)
    assert "| lead-1 – unrelated | rouge1 | +" in text


def test_examples_are_ranked_and_can_be_left_out(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    shown = build_report(run, "Thử", samples=SAMPLES).products[0].examples
    assert [example.id for example in shown["best"]] == [
        example.id for example in shown["worst"][::-1]
    ]
    assert shown["best"][0].score == max(example.score for example in shown["best"])
    bare = build_report(run, "Thử", texts=False, samples=SAMPLES)
    write_report(bare, tmp_path / "bare")
    written = "".join(path.read_text("utf-8") for path in (tmp_path / "bare").iterdir())
    for record in RECORDS:
        assert str(record["lead"]) not in written
        assert str(record["text"])[:60] not in written


def test_the_page_loads_nothing_and_escapes_every_text(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    evil = {
        "id": "<b>",
        "text": "Giá <script>alert(1)</script> là 5 nghìn đồng. Mời mua.",
        "lead": "<img src=x> & giá 5 nghìn đồng",
    }
    data = load(str(write_lines(tmp_path / "evil.jsonl", [evil, *RECORDS])))
    options = RunOptions(("lead-1",), workers=0, beside=False, truth=False)
    run = summarize(data, tmp_path / "run", options)
    write_report(build_report(run, "<i>Thử</i>", samples=SAMPLES), tmp_path / "out")
    page = (tmp_path / "out" / "report.html").read_text("utf-8")
    assert "<script" not in page
    assert "<img src=x>" not in page
    assert "<i>Thử" not in page
    assert re.search(r"&lt;script&gt;.{0,40}alert", page)
    assert not re.findall(r'(?:src|href)="(?!data:)', page)
    assert page.count('<img alt="') >= 3  # every plot has words for those who do not see it


def test_leaked_items_are_scored_apart(data: DataSet, tmp_path: Path) -> None:
    trained = load(str(write_lines(tmp_path / "train.jsonl", RECORDS[:1])))
    options = RunOptions(("lead-1",), workers=0, beside=False, truth=False)
    run = summarize(data, tmp_path / "run", options, against=[trained])
    report = build_report(run, "Thử", samples=SAMPLES)
    product = report.products[0]
    assert (product.systems[0].items, product.leaked[0].items) == (3, 1)
    rows = run.systems["lead"][0].scores
    assert product.leaked[0].scores["rouge1"].value == pytest.approx(rows[0]["rouge1"])
    assert sum(group.items for group in product.by_length) == 3
    text = report_to_markdown(report)
    assert "The 1 items that leaked, apart:" in text
    assert "Leaks: 1 items also stand in" in text


def test_missing_matplotlib_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "matplotlib", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'vnsum\[eval\]'"):
        write_report(build_report(run, "Thử", samples=SAMPLES), tmp_path / "out")
