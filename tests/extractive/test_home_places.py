"""Which commune "UBND xã" is, where a text names only one."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.names.antecedents import Completed
from vnsum.backends.extractive.names.home_places import with_home_place

NAMED = "Bà là học viên của lớp học số do xã Quang Minh, thành phố Hà Nội mở trong tháng 3."
HELD = "Ngày 30/3, UBND xã tổng kết đợt học đầu tiên."


def _told(text: str, *others: str, said: str = "", most: int = 0) -> str:
    return with_home_place(Completed(text), (*others, text), said=said, most=most).text


def test_the_only_commune_is_told_with_its_body() -> None:
    told = "Ngày 30/3, UBND xã Quang Minh tổng kết đợt học đầu tiên."
    assert _told(HELD, NAMED) == told
    assert _told(HELD, "Công an xã Quang Minh mở lớp.") == told
    done = with_home_place(Completed(HELD), (NAMED, HELD), said="", most=0)
    sentence, start, end = done.places[0]
    assert (sentence, NAMED[start:end]) == (0, "Quang Minh")


def test_a_commune_that_is_told_is_not_told_again() -> None:
    assert _told(HELD, NAMED, said="Xã Quang Minh tổng kết lớp học số") == HELD
    assert _told(HELD, NAMED, most=10) == HELD


@pytest.mark.parametrize(
    "other",
    [
        "Xã nhận thêm 6 bản sau khi hợp nhất với xã Phìn Sử.",
        "Ông Lý Văn Páo trú tại xã Phìn Sử.",
        "Thực hiện tại xã Phìn Sử và xã Nậm Ban, UBND xã Nậm Ban chủ trì.",
        "Đoàn thăm Trường Tiểu học Quang Minh.",
        "Chủ tịch UBND xã Tạ Văn Lượng dự.",
        "Đại diện xã Ia Ko đã chia sẻ kinh nghiệm dạy chữ.",
    ],
)
def test_another_commune_is_not_put_in(other: str) -> None:
    assert _told(HELD, other) == HELD


def test_a_commune_named_after_one_was_meant_is_another() -> None:
    later = "Năm 2025, Công an xã Ia Hrú đã bắt 4 đối tượng trộm chó."
    sentences = ("Công an xã đã bắt 2 đối tượng trộm chó.", later)
    done = with_home_place(Completed(sentences[0]), sentences, said="", most=0)
    assert done.text == sentences[0]


def test_a_person_behind_an_office_is_no_commune() -> None:
    person = "Theo Phó Chủ tịch UBND xã Tạ Văn Lượng, lớp học đông."
    assert "UBND xã Quang Minh tổng" in _told(HELD, NAMED, person)


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 30/3, UBND xã đảo tổng kết lớp học.",
        "Vai trò của xã hội rất lớn.",
        "Ông Lượng, Chủ tịch UBND xã, cho biết lớp học đông.",
        "Đoàn của xã, phường cùng dự.",
        "Các lớp học cấp xã đã mở.",
    ],
)
def test_what_names_no_commune_of_its_own_stays(text: str) -> None:
    assert _told(text, NAMED) == text


@pytest.mark.parametrize(
    "other",
    ["Ông là Chủ tịch Liên minh hợp tác xã Việt Nam.", "Theo Thông tấn xã Việt Nam, lũ rút."],
)
def test_what_only_ends_like_a_commune_is_none(other: str) -> None:
    assert _told(HELD, other) == HELD
    assert "UBND xã Quang Minh tổng" in _told(HELD, NAMED, other)
