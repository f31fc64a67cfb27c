"""The card of a release, and the two commands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from tests.answering.releases import BRIDGE, WATER
from vnsum.answering.card.cards import CARD_FIELDS, make_card
from vnsum.cli.app import build_app
from vnsum.cli.messages import Messages

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


@pytest.fixture
def bridge(tmp_path: Path) -> str:
    path = tmp_path / "cau.txt"
    path.write_text(BRIDGE, "utf-8")
    return str(path)


def _run(*args: str, language: str = "en") -> Result:
    return CliRunner().invoke(build_app(Messages(language)), [*args])


def test_card_fields_are_places() -> None:
    for source in (BRIDGE, WATER):
        card = make_card(source)
        for name in CARD_FIELDS:
            for choice in getattr(card, name):
                assert source[choice.start : choice.end] == choice.text
    card = make_card(BRIDGE)
    assert [one.text for one in card.how_much][:2] == ["12,6 tỷ đồng", "1,1 tỷ đồng"]
    assert card.missing == []


def test_card_says_what_is_missing() -> None:
    card = make_card("Trời hôm ấy đẹp và mọi người đều thấy vui vẻ khi ra về.")
    assert set(card.missing) == {"who", "when", "where", "how_much"}


def test_card_command(bridge: str) -> None:
    told = _run("card", bridge, language="vi")
    assert told.exit_code == 0
    assert "Bao nhiêu: 12,6 tỷ đồng" in told.output
    plain = json.loads(_run("card", "--json", bridge).output)
    assert plain["how_much"][0]["text"] == "12,6 tỷ đồng"
    assert plain["missing"] == []


def test_ask_command(bridge: str) -> None:
    told = _run("ask", bridge, "Ai viết bài này?")
    assert told.exit_code == 0
    assert "Thu Nga" in told.output
    plain = json.loads(_run("ask", "--json", bridge, "Ai viết bài này?").output)
    assert plain["text"] == "Thu Nga"


def test_no_answer_is_status_3(bridge: str) -> None:
    told = _run("ask", bridge, "Văn bản này số bao nhiêu?", "Ai viết bài này?", language="vi")
    assert told.exit_code == 3
    assert "văn bản không nêu" in told.output


def test_wrong_use_is_status_2(bridge: str) -> None:
    assert _run("ask", bridge).exit_code == 2
    assert _run("ask", "--interactive", "-").exit_code == 2


def test_interactive_asks_in_turn(bridge: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("prompt_toolkit")
    typed = iter(["Ai viết bài này?", "?!", ""])
    monkeypatch.setattr("prompt_toolkit.PromptSession.prompt", lambda *_: next(typed))
    told = _run("ask", "--interactive", bridge)
    assert told.exit_code == 0
    assert "Thu Nga" in told.output
    assert "letter" in told.stderr


def test_interactive_without_the_extra_names_it(
    bridge: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "prompt_toolkit", None)
    told = _run("ask", "--interactive", bridge)
    assert "vnsum[interactive]" in str(told.exception)


def test_figures_are_shown_put_together(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Sáng 12/9, phường Đồi Chè tiếp nhận 3 .450 cuốn sách do người dân ủng hộ.")
    for told in (
        _run("card", str(path)),
        _run("ask", str(path), "Phường tiếp nhận bao nhiêu cuốn sách?"),
    ):
        assert "3.450 cuốn" in told.output
        assert "3 .450" not in told.output


FAIR = (
    "Hội chợ Gốm sứ Vạn Lộc trưng bày 214 gian lò\n\n"
    "VLO - Ngày 3/5, Ban Quản lý các làng nghề tỉnh Sơn Hà và Hợp tác xã Gốm cổ Vạn Lộc mở hội chợ "
    "tại quảng trường Bến Thóc với 214 gian lò, vốn 2,4 tỷ đồng.\n\n"
    "Nghệ nhân Đỗ Hữu Khang (Cần Thơ), 68 tuổi, nặn 30 kg đất theo lối gốm Biên Hòa. Gốm cổ Vạn "
    "Lộc có từ thế kỷ 17.\n"
)


def test_a_card_has_whole_names_and_neither_desks_nor_homes_nor_ages() -> None:
    card = make_card(FAIR)
    who = [one.text for one in card.who]
    assert who[0] == "Ban Quản lý các làng nghề tỉnh Sơn Hà"
    assert "Hợp tác xã Gốm cổ Vạn Lộc" in who
    assert "VLO" not in who
    where = [one.text for one in card.where]
    assert "quảng trường Bến Thóc" in where
    assert {"Cần Thơ", "Biên Hòa"}.isdisjoint(where)
    assert [one.text for one in card.how_much] == ["214 gian lò", "2,4 tỷ đồng", "30 kg"]
    for name in CARD_FIELDS:
        assert all(FAIR[one.start : one.end] == one.text for one in getattr(card, name))


def test_a_body_in_capitals_that_the_release_names_again_is_who_issued_it() -> None:
    text = FAIR.replace("mở hội chợ", "phối hợp VLO mở hội chợ")
    assert make_card(text).who[0].text == "VLO"


def test_a_name_is_not_lengthened_by_what_it_does() -> None:
    card = make_card("Tin vắn\n\nSáng 3/5, Công ty Hải Vân trồng cây keo Úc ở xã Bàu Tràm.")
    assert card.who[0].text == "Công ty Hải Vân"
