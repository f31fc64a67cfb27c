"""Every reason a check gives can be said in both languages, on the screen and on the page."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

import vnsum
from vnsum.cli.words.shown import SHOWN
from vnsum.facts import SentenceReason
from vnsum.rendering.labels import verdict_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.cli.fakes import Done

TRUTH = Path(vnsum.__file__).parent / "truth"
FIFTH = 4


def _reasons() -> Iterator[str]:
    for path in TRUTH.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "CheckedFact":
                given = [*node.args[FIFTH:], *(k.value for k in node.keywords if k.arg == "reason")]
                for value in given:
                    yield from (
                        str(n.value) for n in ast.walk(value) if isinstance(n, ast.Constant)
                    )


REASONS = sorted(
    filter(None, {*map(str, _reasons()), *get_args(SentenceReason), "direction", "bound"})
)


def test_reasons_are_found_in_the_code() -> None:
    assert {"per", "weekday", "worked-out", "rounded", "metadata"} <= set(REASONS)


@pytest.mark.parametrize("reason", REASONS)
def test_a_reason_can_be_said(reason: str) -> None:
    assert f"reason.{reason.replace('-', '_')}" in SHOWN
    assert "(" in verdict_label("unclear", reason)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_share_in_the_place_of_a_percentage_is_reported(
    run: Callable[..., Done], tmp_path: Path, language: str
) -> None:
    source, draft = tmp_path / "source.txt", tmp_path / "draft.txt"
    source.write_text("Phường thu 5.000 đồng mỗi tháng cho mỗi xe gửi ở bến.", "utf-8")
    draft.write_text("Phường thu 5.000 đồng mỗi ngày cho mỗi xe gửi ở bến.", "utf-8")
    done = run("--lang", language, "check", draft, source)
    assert done.status == 1
    assert SHOWN["reason.per"][language == "vi"] in done.out


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_rumour_told_as_a_fact_is_reported(
    run: Callable[..., Done], tmp_path: Path, language: str
) -> None:
    source, draft = tmp_path / "source.txt", tmp_path / "draft.txt"
    source.write_text(
        "Công an xã Cẩm Vĩnh cho biết thông tin 3 học sinh bị bắt cóc ở cổng trường sáng 5/6 là "
        "sai sự thật.\n\nCông an đang làm rõ người đăng tin và đề nghị người dân không chia sẻ.",
        "utf-8",
    )
    draft.write_text("Ba học sinh bị bắt cóc ở cổng trường sáng 5/6.", "utf-8")
    done = run("--lang", language, "check", draft, source)
    assert done.status == 1
    assert SHOWN["reason.unreal"][language == "vi"] in done.out
