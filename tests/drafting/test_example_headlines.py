"""Every headline that the examples of the repository are given, word by word."""

from __future__ import annotations

from pathlib import Path

import pytest

import vnsum
from vnsum.options import SummaryOptions

_EXAMPLES = Path(__file__).parents[2] / "examples"
_WRITER = vnsum.Summarizer()


@pytest.mark.parametrize(
    ("name", "limit", "headlines"),
    [
        (
            "phuong-lang.txt",
            70,
            [
                "Phường Láng ra mắt điểm hỗ trợ dịch vụ công tại các khu dân cư",
                "UBND phường Láng ra mắt 6 điểm hỗ trợ tại nhà văn hóa các khu dân cư",
            ],
        ),
        (
            "phuong-lang.txt",
            120,
            [
                "Phường Láng ra mắt điểm hỗ trợ dịch vụ công tại các khu dân cư",
                (
                    "UBND phường Láng ra mắt 6 điểm hỗ trợ dịch vụ công trực tuyến đặt tại nhà "
                    "văn hóa các khu dân cư"
                ),
                (
                    "UBND phường Láng tổ chức ra mắt 6 điểm hỗ trợ dịch vụ công trực tuyến đặt "
                    "tại nhà văn hóa các khu dân cư"
                ),
            ],
        ),
        (
            "thong-bao-cap-nuoc.txt",
            70,
            ["Tạm ngừng cấp nước tại các ấp Bà Lắm, Tân Phú và Lý Quàn"],
        ),
        (
            "thong-bao-cap-nuoc.txt",
            120,
            ["Tạm ngừng cấp nước để đấu nối đường ống mới tại các ấp Bà Lắm, Tân Phú và Lý Quàn"],
        ),
        (
            "thu-dien-tu-thu-vien.txt",
            120,
            [
                "Thư viện tỉnh mở phòng đọc đêm cho học sinh ôn thi",
                (
                    "Giám đốc Thư viện tỉnh cho biết năm ngoái thư viện mở thử phòng đọc đêm "
                    "trong 5 tuần và phục vụ 6.420 lượt bạn đọc"
                ),
            ],
        ),
        ("xe-buyt-dien.html", 70, ["Ba tuyến xe buýt điện sẽ chính thức phục vụ hành khách"]),
        (
            "xe-buyt-dien.html",
            120,
            [
                "Thành phố đưa vào khai thác ba tuyến xe buýt điện nối ga với các bệnh viện",
                (
                    "Ba tuyến xe buýt điện nối nhà ga trung tâm với bốn bệnh viện lớn sẽ chính "
                    "thức phục vụ hành khách"
                ),
                (
                    "Ba tuyến xe buýt điện sẽ chính thức phục vụ hành khách, với tần suất 12 "
                    "phút một chuyến vào giờ cao điểm"
                ),
            ],
        ),
    ],
)
def test_the_headlines_of_the_examples(name: str, limit: int, headlines: list[str]) -> None:
    release = vnsum.read(_EXAMPLES / name)
    draft = _WRITER.summarize(release, SummaryOptions(headline_max_chars=limit))
    assert [one.text for one in draft.headlines] == headlines


def test_partners_of_a_notice_are_called_what_they_are() -> None:
    release = vnsum.read(_EXAMPLES / "thong-bao-cap-nuoc.txt")
    draft = _WRITER.summarize(release, SummaryOptions(use_title=False))
    assert "phối hợp với đơn vị cấp nước đấu nối" in draft.headlines[0].text
