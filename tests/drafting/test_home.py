"""Headlines name the only commune or province of a text where they mean it."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.backends.extractive.sentences.writing import Page
from vnsum.drafting.headlines.home import find_homes


def told(text: str, headline: str, sentence: int = 1) -> str:
    release = vnsum.read(text)
    for home in find_homes(Page(release, "author")):
        made = home.told(headline, sentence)
        if made != headline:
            return made
    return headline


HALL = (
    "Tối 20/10, tại nhà thi đấu xã Gò Lức, tỉnh Long Trà, Hội LHPN xã bế mạc giải bóng chuyền.\n\n"
    "Toàn xã có 12 đội tham gia. Hội LHPN xã trao 6 giải cho các đội."
)


@pytest.mark.parametrize(
    ("headline", "whole"),
    [
        ("Hội LHPN xã trao 6 giải cho các đội", "Hội LHPN xã Gò Lức trao 6 giải cho các đội"),
        ("Toàn xã có 12 đội tham gia", "Toàn xã Gò Lức có 12 đội tham gia"),
        (
            "Sau ba ngày, xã có 12 đội vào vòng trong",
            "Sau ba ngày, xã Gò Lức có 12 đội vào vòng trong",
        ),
        (
            "12 đội tham gia, đông nhất từ trước đến nay",
            "Xã Gò Lức: 12 đội tham gia, đông nhất từ trước đến nay",
        ),
    ],
)
def test_the_only_commune_is_named(headline: str, whole: str) -> None:
    assert told(HALL, headline) == whole


def test_the_only_province_is_named() -> None:
    text = "UBND tỉnh Long Trà họp ứng phó bão số 5.\n\nToàn tỉnh có 1.200 tàu đã vào bờ an toàn."
    assert told(text, "Toàn tỉnh có 1.200 tàu") == "Toàn tỉnh Long Trà có 1.200 tàu"


@pytest.mark.parametrize(
    "text",
    [
        # a guest, a neighbour, somebody's home, a team from there, named only later
        "Đoàn tham quan của xã Gò Lức đến học hỏi cách trồng nấm.\n\nToàn xã có 12 đội tham gia.",
        "Hội LHPN xã tổ chức đổi rác lấy quà.\n\nCách làm học theo xã Gò Lức. Toàn xã có 12 đội.",
        "Bà Lê Thị Na ở xã Gò Lức đến trình báo mất tiền.\n\nToàn xã có 12 vụ như vậy.",
        "Công an bắt Trần Văn K. (32 tuổi, trú xã Gò Lức).\n\nToàn xã có 12 vụ trộm xe.",
        "Đội bóng xã Gò Lức thắng trận chung kết.\n\nToàn xã có 12 đội tham gia giải.",
        "UBND xã Gò Lức họp với 4 xã lân cận về lũ.\n\nToàn xã có 12 điểm sạt lở.",
        "UBND xã Gò Lức giao đất cho phường Tân Mỹ.\n\nToàn xã có 12 điểm sạt lở.",
        "UBND xã Gò Lức sáp nhập về phường mới.\n\nToàn xã có 12 điểm sạt lở.",
    ],
)
def test_no_place_is_named_that_may_be_another(text: str) -> None:
    headline = "Toàn xã có 12 điểm"
    assert told(text, headline) == headline


@pytest.mark.parametrize(
    "headline",
    [
        "UBND xã Lê Văn Tám trao 6 giải",
        "Hội LHPN xã Gò Lức trao 6 giải",
        "UBND xã bạn gửi lời chúc mừng đội thắng",
        "Toàn tỉnh có 90 đội dự giải bóng chuyền",
    ],
)
def test_what_is_named_or_another_stays(headline: str) -> None:
    assert told(HALL.replace(", tỉnh Long Trà", ""), headline) == headline


def test_no_place_stands_before_what_is_told_of_a_larger_one() -> None:
    text = f"{HALL} Hội LHPN xã cho biết cả tỉnh có 90 đội như thế."
    assert told(text, "Cả nước có 90 đội như thế này", 3) == "Cả nước có 90 đội như thế này"
