"""The examples of the repository through the real engine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.fakes import Done

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").iterdir())


def spans_in(value: object) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        inner = [span for item in value.values() for span in spans_in(item)]
        return [*inner, value] if "start" in value else inner
    return [span for item in value for span in spans_in(item)] if isinstance(value, list) else []


def sources_in(value: object) -> list[dict[str, Any]]:
    """Find what a fact check names in the source; its other places lie in the draft."""
    if isinstance(value, dict):
        inner = [span for item in value.values() for span in sources_in(item)]
        return [*inner, *value.get("sources", [])]
    return [span for item in value for span in sources_in(item)] if isinstance(value, list) else []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_example_is_drafted_and_traced(run: Callable[..., Done], example: Path) -> None:
    release = json.loads(run("read", "--json", example).out)
    done = run("summarize", "--json", example)
    assert (done.status, done.err) == (0, "")
    draft = json.loads(done.out)
    assert draft["headline"]
    assert draft["lead"]
    assert draft["summary"]
    assert draft["source_sha256"] == release["source_sha256"]
    sources = sources_in(draft.pop("facts"))
    assert sources
    traced = sources + spans_in(draft) + spans_in(release)
    assert len(traced) > len(draft["sentences"])
    for span in traced:
        assert release["source"][span["start"] : span["end"]] == span["text"]


def test_figures_of_the_ward_release_are_whole(run: Callable[..., Done]) -> None:
    (example,) = [path for path in EXAMPLES if path.stem == "phuong-lang"]
    release = json.loads(run("read", "--json", example).out)
    body = " ".join(sentence["normalised"] for sentence in release["sentences"])
    for figure in ("4.318 hồ sơ", "87,6%", "98,5%", "1.250 hộ dân"):
        assert figure in body
    assert release["published"] == "2025-09-12T16:35:00"
    assert release["byline"]["text"] == "Thu Hà"
    assert len(release["captions"]) == 2
    assert "Viết bình luận" not in body


def test_the_mailed_release_keeps_its_first_line(run: Callable[..., Done]) -> None:
    (example,) = [path for path in EXAMPLES if path.stem == "thu-dien-tu-thu-vien"]
    release = json.loads(run("read", "--json", example).out)
    assert release["sentences"][0]["normalised"].startswith("Thư viện tỉnh thông báo mở phòng đọc")
    assert release["place"]["text"] == "Đồng Hới"
    assert release["published"] == "2026-04-18"


def test_the_readme_shows_what_comes_out(
    run: Callable[..., Done], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = EXAMPLES[0].parents[1]
    monkeypatch.chdir(root)
    monkeypatch.setenv("COLUMNS", "100")
    command = "$ vnsum summarize examples/phuong-lang.txt\n"
    shown = (root / "README.md").read_text("utf-8").partition(command)[2].partition("```")[0]
    assert run("summarize", "examples/phuong-lang.txt").out.rstrip() == shown.rstrip()


@pytest.mark.parametrize("command", ["summarize", "read"])
def test_into_a_pipe_every_line_is_whole(
    run: Callable[..., Done], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    (example,) = [path for path in EXAMPLES if path.stem == "phuong-lang"]
    monkeypatch.chdir(example.parent)
    monkeypatch.setenv("COLUMNS", "30")
    wrapped = run(command, example.name).out
    assert max(map(len, wrapped.splitlines())) <= 30
    monkeypatch.delenv("COLUMNS")
    whole = run(command, example.name).out
    assert "thay vì phải đến trụ sở phường." in whole
    assert " ".join(whole.split()) == " ".join(wrapped.split())
