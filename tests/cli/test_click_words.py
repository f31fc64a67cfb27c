"""The words of click in Vietnamese."""

from __future__ import annotations

import gettext
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vnsum.cli import click_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.fakes import Done

FOLDER = Path(click_words.__file__).parent / "locale" / "vi" / "LC_MESSAGES"
PAIR = re.compile(r'^msgid "(.+)"\n(?:msgid_plural ".+"\n)?msgstr(?:\[0\])? "(.+)"$', re.MULTILINE)


def source_pairs() -> dict[str, str]:
    """Read messages.po."""
    found = PAIR.findall((FOLDER / "messages.po").read_text("utf-8"))
    return {one.replace("\\n", "\n").replace("\\t", "\t"): two for one, two in found}


def test_the_catalogue_is_made_from_its_source() -> None:
    pairs = source_pairs()
    assert len(pairs) == (FOLDER / "messages.po").read_text("utf-8").count("\nmsgid ") - 1
    with (FOLDER / "messages.mo").open("rb") as stream:
        compiled = gettext.GNUTranslations(stream)
    for english, vietnamese in pairs.items():
        said = {compiled.gettext(english), compiled.ngettext(english, english, 2)}
        assert vietnamese.replace("\\n", "\n").replace("\\t", "\t") in said
        assert "{" in vietnamese or vietnamese != english


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--help"], "Cách dùng: vnsum"),
        (["--help"], "Tùy chọn:"),
        (["--help"], "Lệnh:"),
        (["--help"], "In hướng dẫn này rồi thoát."),
        (["read"], "Lỗi: Thiếu đối số 'FILE...'."),
        (["read"], "Xem hướng dẫn: 'vnsum read --help'."),
        (["read", "--jsom", "a"], "Lỗi: Không có tùy chọn '--jsom'. (Có phải ý bạn là: '--json'?)"),
        (["tom-tat"], "Lỗi: Không có lệnh 'tom-tat'."),
        (["summarize", "--candidates", "21", "a"], "21 không nằm trong khoảng"),
        (["summarize", "--candidates", "x", "a"], "'x' không phải là số hợp lệ."),
        (["summarize", "--tone-marks", "x", "a"], "'x' không thuộc 'author', 'old', 'new'."),
        (["summarize", "--title"], "Tùy chọn '--title' cần có giá trị."),
        (["summarize", "--json=1", "a"], "Tùy chọn '--json' không nhận giá trị."),
        (["completion", "bash", "a", "b"], "Thừa đối số (a b)"),
    ],
)
def test_click_speaks_vietnamese(run: Callable[..., Done], args: list[str], said: str) -> None:
    done = run("--lang", "vi", *args)
    shown = " ".join((done.out + done.err).split())
    assert said in shown
    assert not re.search(r"\b(?:Usage|Options|Commands|Error|Try|exit)\b", shown)


def test_the_option_wins_over_the_locale(
    run: Callable[..., Done], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "vi")
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    assert run("--help").out.startswith("Cách dùng: ")
    assert run("--lang", "en", "--help").out.startswith("Usage: ")


def test_nothing_is_left_behind(run: Callable[..., Done], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANGUAGE", raising=False)
    folder = gettext.bindtextdomain("messages")
    run("--lang", "vi", "--help")
    assert "LANGUAGE" not in os.environ
    assert gettext.bindtextdomain("messages") == folder
    assert gettext.gettext("Options") == "Options"
