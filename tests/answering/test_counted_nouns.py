"""Numbers of somebody else, of the other one of two, and what costs nothing."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.answering.finding.trades import trade_named, trade_of
from vnsum.answering.questions import parse_question

TEXT = (
    "Bệnh viện Cầu Ngà mở khoa sản\n\n"
    "Ngày 4/6, Bệnh viện Cầu Ngà khánh thành khoa sản mới với 60 giường, do Công ty Hà Thành thi "
    "công. Trước đây khoa cũ chỉ có 15 giường.\n\n"
    "Bệnh viện tuyển 9 bác sĩ và 31 điều dưỡng, ký hợp đồng với Công ty Ánh Dương hồi tháng 3/2026."
    " Phòng truyền thống trưng bày 84 hiện vật, mở cửa từ thứ Hai đến thứ Sáu.\n\n"
    "Sản phụ gửi xe được miễn phí. Đây là lần thứ 5 bệnh viện mở rộng."
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Bao nhiêu điều dưỡng được tuyển?", "31 điều dưỡng"),
        ("Bao nhiêu bác sĩ được tuyển?", "9 bác sĩ"),
        ("Khoa cũ có bao nhiêu giường?", "15 giường"),
        ("Bệnh viện ký hợp đồng với ai?", "Công ty Ánh Dương"),
        ("Bao nhiêu hiện vật được trưng bày?", "84 hiện vật"),
        ("Gửi xe bao nhiêu tiền?", "miễn phí"),
        ("Mở rộng lần thứ mấy?", "lần thứ 5"),
        ("Ai thi công khoa sản?", "Công ty Hà Thành"),
    ],
)
def test_the_one_that_is_asked_for_answers(question: str, told: str) -> None:
    assert vnsum.ask(TEXT, question).text == told


@pytest.mark.parametrize(
    "question",
    [
        "Ai tài trợ máy siêu âm?",
        "Phòng truyền thống đóng cửa ngày nào?",
        "Vé xem phim giá bao nhiêu?",
    ],
)
def test_what_the_release_has_no_word_of_is_not_answered(question: str) -> None:
    assert vnsum.ask(TEXT, question).text is None


def test_the_new_one_is_not_answered_with_the_old_one() -> None:
    assert vnsum.ask(TEXT, "Khoa mới có bao nhiêu giường?").text in {"60 giường", None}


def test_trades_are_named_and_anybody_is_of_none() -> None:
    assert trade_named(["y", "tá", "được"]) == trade_of("điều dưỡng") is not None
    assert trade_of("bác sĩ") != trade_of("điều dưỡng")
    assert trade_of("người") is trade_of(None) is trade_named(["em"]) is None


@pytest.mark.parametrize(
    ("question", "asked", "grain"),
    [
        ("Giải chạy lần thứ mấy?", "number", "order"),
        ("Đội nhà xếp hạng thứ mấy?", "number", "order"),
        ("Họp thứ mấy?", "date", "day"),
        ("Bao nhiêu lần?", "number", ""),
    ],
)
def test_which_of_several_in_order_is_no_day(question: str, asked: str, grain: str) -> None:
    asking = parse_question(question)
    assert (asking.asked, asking.grain) == (asked, grain)
