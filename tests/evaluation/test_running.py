"""Runs keep what they wrote, go on where they stopped, and never mix data."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.evaluation.releases import RECORDS, write_lines
from vnsum.errors import BackendError, InputError, OptionsError, UnreadableInputError
from vnsum.evaluation import running
from vnsum.evaluation.data import load
from vnsum.evaluation.items import DataSet
from vnsum.evaluation.jobs import Job
from vnsum.evaluation.reports import build_report
from vnsum.evaluation.reports.markdown import report_to_markdown
from vnsum.evaluation.running import Run, RunOptions, summarize
from vnsum.evaluation.writers import Task, Writing, identity
from vnsum.metrics import RougeMetric

if TYPE_CHECKING:
    from vnsum.documents import PressRelease

SYSTEMS = ("lead-1", "lexrank-1")


@dataclass(frozen=True)
class Dying:
    """A system whose process is killed after some items."""

    system: str
    calls: list[str]
    last: int = 2

    def __call__(self, task: Task) -> dict[str, Any]:
        if len(self.calls) == self.last:
            raise KeyboardInterrupt
        self.calls.append(task.item.id)
        return Writing(self.system)(task)


def _first_words(release: PressRelease) -> str:
    return " ".join(release.sentences[0].normalised.split()[:4])


def _texts(run: Run) -> dict[str, list[str]]:
    return {
        system.name: [line["text"] for line in system.outputs] for system in run.systems["lead"]
    }


def _scores(run: Run) -> dict[str, Any]:
    return {system.name: system.scores for system in run.systems["lead"]}


def _options(*systems: str, workers: int = 0, beside: bool = False) -> RunOptions:
    return RunOptions(systems, workers=workers, beside=beside, truth=False)


def test_baselines_floor_and_ceilings_stand_beside_every_system(
    data: DataSet, tmp_path: Path
) -> None:
    run = summarize(data, tmp_path / "run", _options("vnsum:extractor", beside=True))
    names = [system.name for system in run.systems["lead"]]
    assert names[:5] == ["vnsum:extractor", "lead-1", "lead-2", "lead-3", "lexrank-1"]
    assert names[5:] == ["title", "unrelated", "oracle-1", "oracle-greedy"]
    mean = {
        name: sum(row["rouge1"] + row["rouge2"] for row in rows)
        for name, rows in _scores(run).items()
    }
    assert mean["oracle-greedy"] >= mean["oracle-1"] >= max(mean["lead-1"], mean["lexrank-1"])
    assert mean["unrelated"] < min(mean[name] for name in names if name != "unrelated")


def test_unrelated_is_never_the_item_itself(data: DataSet, tmp_path: Path) -> None:
    run = summarize(data, tmp_path / "run", _options("unrelated", "lead-2"))
    texts = _texts(run)
    assert set(texts["unrelated"]) == set(texts["lead-2"])
    assert all(a != b for a, b in zip(texts["unrelated"], texts["lead-2"], strict=True))
    alone = DataSet("một", "ours", "0", data.items[:1])
    single = summarize(alone, tmp_path / "one", _options("lead-1", beside=True))
    assert "unrelated" not in _texts(single)


def test_scores_are_those_of_the_metric_on_the_closest_reference(
    data: DataSet, tmp_path: Path
) -> None:
    options = RunOptions(("lead-1",), ("headline",), workers=0, beside=False, truth=False)
    system = summarize(data, tmp_path / "run", options).systems["headline"][0]
    text = system.outputs[0]["text"]
    best = max(
        RougeMetric().counts(text, reference).rouge1.f1_sum for reference in data.items[0].headlines
    )
    assert system.scores[0]["rouge1"] == pytest.approx(best)
    assert system.scores[0]["fits_push"] == (0 < len(text) <= 120)


def test_processes_and_one_process_write_the_same(data: DataSet, tmp_path: Path) -> None:
    one = summarize(data, tmp_path / "one", _options(*SYSTEMS))
    many = summarize(data, tmp_path / "many", _options(*SYSTEMS, workers=2))
    assert _texts(one) == _texts(many)
    assert _scores(one) == _scores(many)


def test_finished_work_is_reused(
    data: DataSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = summarize(data, tmp_path / "run", _options(*SYSTEMS))
    calls: list[str] = []
    monkeypatch.setattr(running, "Writing", lambda system: Dying(system, calls, last=0))
    again = summarize(data, tmp_path / "run", _options(*SYSTEMS))
    assert again.systems == first.systems
    with pytest.raises(KeyboardInterrupt):
        summarize(data, tmp_path / "run", _options("lead-2"))


def test_interrupted_run_goes_on_with_the_same_result(
    data: DataSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = summarize(data, tmp_path / "whole", _options(*SYSTEMS))
    calls: list[str] = []
    with monkeypatch.context() as patch:
        patch.setattr(running, "Writing", lambda system: Dying(system, calls))
        with pytest.raises(KeyboardInterrupt):
            summarize(data, tmp_path / "cut", _options(*SYSTEMS))
    parts = list((tmp_path / "cut").rglob("*.part"))
    assert [len(part.read_text("utf-8").splitlines()) for part in parts] == [3]  # header and two
    with parts[0].open("a", encoding="utf-8") as file:
        file.write('{"id": "tiem-phong", "text": "Trạm th')  # torn in the middle of a line
    with monkeypatch.context() as patch:
        patch.setattr(running, "Writing", lambda system: Dying(system, calls, last=99))
        resumed = summarize(data, tmp_path / "cut", _options(*SYSTEMS))
    assert calls == [item.id for item in data.items] * 2  # nothing was written twice
    assert _texts(resumed) == _texts(whole)
    assert _scores(resumed) == _scores(whole)
    assert not list((tmp_path / "cut").rglob("*.part"))


KILLED = """
import multiprocessing, os, signal, sys
from concurrent.futures import ProcessPoolExecutor
from vnsum.evaluation.jobs import _end_with_parent
if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(1, context, initializer=_end_with_parent)
    print(pool.submit(os.getpid).result(), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def _ended(process: Path) -> bool:
    try:
        return "\nState:\tZ" in (process / "status").read_text("utf-8")
    except OSError:
        return True


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks processes up in /proc")
def test_no_process_outlives_a_run_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(KILLED, "utf-8")
    command = [sys.executable, str(script)]
    quiet = subprocess.DEVNULL  # Python tells on standard error that semaphores were left
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True) as run:
        assert run.stdout is not None
        worker = Path("/proc", run.stdout.readline().strip())
        assert run.wait(30) == -signal.SIGKILL
    for _ in range(100):
        if _ended(worker):
            return
        time.sleep(0.05)
    pytest.fail("the worker still runs")


def test_outputs_of_other_data_are_never_reused(data: DataSet, tmp_path: Path) -> None:
    summarize(data, tmp_path / "run", _options("lead-1"))
    changed = [{**RECORDS[0], "text": RECORDS[0]["text"] + " Hết."}, *RECORDS[1:]]
    other = load(str(write_lines(tmp_path / "other.jsonl", changed)))
    summarize(other, tmp_path / "run", _options("lead-1"))
    assert len(list((tmp_path / "run" / "predictions" / "lead").iterdir())) == 2


def test_kept_file_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kept.jsonl"
    job = Job(path, {"system": "a"}, lambda task: {"id": task}, [("1", "1"), ("2", "2")])
    job.run(0, lambda _: None)
    with pytest.raises(InputError, match=r"made from something else \(system\)"):
        Job(path, {"system": "b"}, job.work, job.tasks).run(0, lambda _: None)
    with pytest.raises(InputError, match=r"made from something else \(other items\)"):
        Job(path, job.header, job.work, [("1", "1")]).run(0, lambda _: None)
    path.write_text("", "utf-8")
    with pytest.raises(UnreadableInputError, match="is empty"):
        job.run(0, lambda _: None)


def test_leftover_of_something_else_is_not_continued(tmp_path: Path) -> None:
    part = tmp_path / "kept.jsonl.part"
    part.write_text('{"system": "b"}\n{"id": "1", "from": "b"}\n', "utf-8")
    job = Job(tmp_path / "kept.jsonl", {"system": "a"}, lambda task: {"id": task}, [("1", "1")])
    assert job.run(0, lambda _: None) == [{"id": "1"}]


def test_predictions_of_another_system_come_from_a_file(data: DataSet, tmp_path: Path) -> None:
    rows = [{"id": item.id, "text": item.leads[0]} for item in data.items]
    path = write_lines(tmp_path / "theirs.jsonl", rows)
    run = summarize(data, tmp_path / "run", _options(f"file:{path}"))
    assert [row["rouge1"] for row in _scores(run)["file:theirs.jsonl"]] == [1.0] * len(rows)


def test_predictions_of_other_data_are_refused(data: DataSet, tmp_path: Path) -> None:
    rows = [{"id": f"khac-{item.id}", "text": "Trời mưa."} for item in data.items]
    path = write_lines(tmp_path / "theirs.jsonl", rows)
    with pytest.raises(BackendError, match=r"no prediction for 'be-boi' .*other data"):
        summarize(data, tmp_path / "run", _options(f"file:{path}"))


def test_a_wrong_figure_is_no_true_draft(data: DataSet, tmp_path: Path) -> None:
    texts = {item.id: item.leads[0] for item in data.items}
    texts["be-boi"] = "Bể bơi 7,5 tỷ đồng của phường Bến Sỏi mở cửa sáng 4/3."
    rows = [{"id": name, "text": text} for name, text in texts.items()]
    path = write_lines(tmp_path / "theirs.jsonl", rows)
    options = RunOptions((f"file:{path}",), workers=0, beside=False)
    first, second, *_ = summarize(data, tmp_path / "run", options).systems["lead"][0].scores
    assert (first["true"], first["facts_false"]) == (0, 1)
    assert first["numbers_supported"] == first["numbers"] - 1
    assert (second["true"], second["facts_false"]) == (1, 0)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([{"id": "1", "text": "a"}, {"id": "1", "text": "b"}], "line 2 gives '1' again"),
        ([{"id": "1"}], "line 1 lacks id or text"),
    ],
)
def test_broken_predictions_are_refused(
    tmp_path: Path, rows: list[dict[str, Any]], message: str
) -> None:
    with pytest.raises(InputError, match=message):
        identity(f"file:{write_lines(tmp_path / 'theirs.jsonl', rows)}")


def test_a_function_is_a_system(data: DataSet, tmp_path: Path) -> None:
    name = "python:tests.evaluation.test_running:_first_words"
    run = summarize(data, tmp_path / "run", _options(name))
    assert _texts(run)[name][0] == "Sáng 4/3, UBND phường"
    for wrong in ("python:tests:nothing", "python:no_such_module_here:x"):
        with pytest.raises(OptionsError, match="cannot be loaded"):
            identity(wrong)


def test_a_release_nobody_can_read_is_an_empty_output(tmp_path: Path) -> None:
    rows = [*RECORDS, {"id": "rong", "text": "...", "lead": "Không có gì."}]
    data = load(str(write_lines(tmp_path / "odd.jsonl", rows)))
    run = summarize(data, tmp_path / "run", _options("vnsum:extractor"))
    last = run.systems["lead"][0].outputs[-1]
    assert last["text"] == ""
    assert "error" in last
    assert run.systems["lead"][0].scores[-1]["rouge1"] == 0


def test_the_engine_sees_the_title_only_where_it_is_given(data: DataSet, tmp_path: Path) -> None:
    options = RunOptions(
        ("vnsum:extractor", "vnsum:extractor+title"),
        ("headline",),
        workers=0,
        beside=False,
        truth=False,
    )
    blind, titled = summarize(data, tmp_path / "run", options).systems["headline"]
    assert [line["text"] for line in titled.outputs] == [item.title for item in data.items]
    assert all(a["text"] != b.title for a, b in zip(blind.outputs, data.items, strict=True))
    assert str(blind.about["model"]).startswith("extractor ")


@pytest.mark.parametrize("name", ["lead-0", "lead", "oracle", "bart"])
def test_unknown_systems_are_refused(name: str) -> None:
    with pytest.raises(OptionsError, match="no system is called"):
        identity(name)


def test_leaked_items_are_found_by_body_title_and_lead(data: DataSet, tmp_path: Path) -> None:
    first, second, third, _ = RECORDS
    training = [
        {"id": "a", "text": str(first["text"]).upper().replace(",", " ,")},
        {"id": "b", "text": "Bài khác hẳn.", "title": third["title"]},
        {"id": "c", "text": "Bài khác nữa.", "lead": second["lead"].replace("hòa", "hoà")},
    ]
    trained = load(str(write_lines(tmp_path / "train.jsonl", training)))
    run = summarize(data, tmp_path / "run", _options("lead-1"), against=[trained])
    assert run.leaks is not None
    assert run.leaks.by_body == {"be-boi"}
    assert run.leaks.by_title == {"tiem-phong"}
    assert run.leaks.by_lead == {"cau"}
    assert run.leaks.ids == {"be-boi", "tiem-phong", "cau"}


def test_the_index_holds_the_scores_by_item(data: DataSet, tmp_path: Path) -> None:
    run = summarize(data, tmp_path / "run", _options("lead-1"))
    lead = json.loads((tmp_path / "run" / "run.json").read_text("utf-8"))["products"]["lead"]
    assert lead["ids"] == [item.id for item in data.items]
    assert lead["data"]["sha256"] == data.sha256
    rows = run.systems["lead"][0].scores
    assert lead["systems"]["lead-1"]["rougeL"] == [row["rougeL"] for row in rows]


def test_words_are_scored_where_a_run_asks_for_them(data: DataSet, tmp_path: Path) -> None:
    pytest.importorskip("underthesea")
    options = RunOptions(("lead-1",), workers=0, beside=False, truth=False, words=True)
    run = summarize(data, tmp_path / "run", options)
    text = run.systems["lead"][0].outputs[0]["text"]
    metric = RougeMetric("words")
    expected = metric.counts(text, *data.items[0].references("lead")).rouge1.f1_sum
    assert run.systems["lead"][0].scores[0]["words1"] == expected
    report = report_to_markdown(build_report(run, "Từ", samples=100))
    assert "Words R-1/R-2/R-L" in report
    assert str(metric.signature) in report
    plain = summarize(data, tmp_path / "plain", _options("lead-1"))
    assert "words1" not in plain.systems["lead"][0].scores[0]
    assert "Words" not in report_to_markdown(build_report(plain, "Âm tiết", samples=100))


def test_options_check_themselves() -> None:
    with pytest.raises(OptionsError, match="one of lead, headline, summary"):
        RunOptions(("lead-1",), ("sapo",))  # type: ignore[arg-type] # the mistake on purpose
    with pytest.raises(OptionsError, match="no system"):
        RunOptions((), beside=False)
