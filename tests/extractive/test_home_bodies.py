"""The only centre, company or hospital of a text is named where it is meant, and no person is."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.names.antecedents import Completed
from vnsum.backends.extractive.names.home_bodies import with_home_body

_TOLD = "Trung tâm đã tiếp nhận 18.264 hồ sơ"
_NAMED = "Trung tâm Phục vụ Hành chính công phường Đông Thiệu mở cửa từ ngày 1/7."


def _completed(sentences: list[str], text: str = _TOLD, *, said: str = "", most: int = 0) -> str:
    return with_home_body(Completed(text), sentences, said=said, most=most).text


def test_the_only_body_of_its_kind_is_named() -> None:
    done = with_home_body(Completed(_TOLD), [_NAMED, f"{_TOLD}."], said="", most=0)
    name = "Phục vụ Hành chính công phường Đông Thiệu"
    assert done.text == f"Trung tâm {name} đã tiếp nhận 18.264 hồ sơ"
    assert [_NAMED[start:end] for _, start, end in done.places] == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo Phó Giám đốc Trung tâm Nguyễn Hữu Khoát, việc tiếp dân đã nhanh hơn.",
        "Bác sĩ Trung tâm Lê Thị Mai, người trực hôm đó, kể lại.",
        "Lãnh đạo Trung tâm Trần Văn Tý đã xin lỗi dân.",
    ],
)
def test_who_works_there_is_not_its_name(sentence: str) -> None:
    assert _completed([sentence]) == _TOLD


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Bệnh viện đã tiếp nhận 12 trẻ",
            [
                "Bệnh viện đa khoa tỉnh Gia Lai họp báo sáng 5/5.",
                "Bệnh viện đã tiếp nhận 12 trẻ, hai trẻ nặng chuyển đến Bệnh viện Chợ Rẫy.",
            ],
        ),
        (
            "Trung tâm đã đầu tư 10 máy chạy thận",
            [
                "Trung tâm y tế khu vực Chư Sê khánh thành khu chạy thận.",
                "Trung tâm đã đầu tư 10 máy chạy thận; trước phải đến trung tâm Pleiku.",
            ],
        ),
        (
            "Công ty sẽ tạm ngừng cấp nước",
            [
                "Công ty cổ phần cấp nước Gia Lai thông báo.",
                "Công ty sẽ tạm ngừng cấp nước để thay ống do Công ty Hải Long thi công.",
            ],
        ),
        (
            "Bệnh viện đã thực hiện 20 ca ghép thận",
            ["BVĐK tỉnh mời thầy của Bệnh viện Bạch Mai, nay đã thực hiện 20 ca ghép thận."],
        ),
        (
            "Bảo tàng trưng bày đã có 40 hiện vật",
            ["Bảo tàng mượn 40 hiện vật của Bảo tàng Đắk Lắk."],
        ),
        (
            "Trường có 412 học sinh",
            ["Bão tốc mái, học sinh phải chuyển đến Trường Lê Lợi.", "Trường có 412 học sinh."],
        ),
    ],
)
def test_no_other_body_lends_its_name(text: str, sentences: list[str]) -> None:
    assert _completed(sentences, text) == text


def test_one_of_several_is_not_named() -> None:
    other = "Trung tâm Y tế huyện Gò Me, nơi bà nằm, đã đóng cửa."
    assert _completed([_NAMED, other]) == _TOLD


def test_it_is_named_once_and_where_there_is_room() -> None:
    assert _completed([_NAMED], said="Chuyện ở phường Đông Thiệu") == _TOLD
    assert _completed([_NAMED], most=12) == _TOLD
