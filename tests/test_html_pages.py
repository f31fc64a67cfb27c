"""Pages of portals: the title they show, the date above the article."""

from __future__ import annotations

from datetime import datetime

import pytest

from vnsum.reading import read
from vnsum.reading.files import load

TITLE = "Phường Hồ Bạch mở lớp dạy nghề thêu"
FIRST = "Sáng 12/6, phường Hồ Bạch khai giảng lớp dạy nghề thêu cho bốn mươi hộ trên địa bàn."
SECOND = "Mỗi học viên được hỗ trợ vải, chỉ và tiền ăn trưa trong suốt ba tháng của khóa học này."


@pytest.mark.parametrize("heading", [TITLE, f"{TITLE} cho bốn mươi hộ"])
def test_a_page_without_h1_gives_its_shown_title_and_date(heading: str) -> None:
    page = (
        f"<html><head><title>{TITLE} - Cổng TTĐT phường Hồ Bạch</title></head><body>"
        "<table><tr><td><a href='/'>Trang chủ</a><td><a href='/t'>Tin tức</a></table>"
        f"<table><tr><td><div><b>{heading}</b></div><span>12/06/2024 09:30 Lượt xem: 30</span>"
        f"<div><p>{FIRST}</p><p>{SECOND}</p><p>{FIRST}</p></div></table></body></html>"
    )
    release = read(page)
    assert release.title is not None
    assert release.title.text == heading
    assert release.published == datetime(2024, 6, 12, 9, 30)  # noqa: DTZ001 - no zone is named
    assert [one.text for one in release.sentences] == [FIRST, SECOND, FIRST]


@pytest.mark.parametrize(
    ("named", "title"),
    [
        (f"{TITLE} | Báo Ba Vang", TITLE),
        (f"{TITLE} - Trang tin phường", TITLE),
        (f"{TITLE} - thêu tay", f"{TITLE} - thêu tay"),
    ],
)
def test_the_name_of_a_site_is_no_part_of_the_title(named: str, title: str) -> None:
    page = f"<html><title>{named}</title><p>{FIRST}</p><p>{SECOND}</p><p>{FIRST}</p></html>"
    assert load(page).title_hint == title


@pytest.mark.parametrize(
    "named", ["Trang chủ - UBND phường Hồ Bạch", "Chi tiết tin", "Cổng thông tin điện tử phường"]
)
def test_two_columns_of_a_table_are_no_row_and_every_page_s_name_no_title(named: str) -> None:
    menu = "<a href='/'>Trang chủ</a> | <a href='/g'>Giới thiệu</a> | <a href='/t'>Tin tức</a>"
    page = (
        f"<html><head><title>{named}</title></head><body><table><tr><td>{menu}</td></tr></table>"
        f"<table><tr><td><div>{TITLE}</div><div>Ngày đăng 12/06/2024</div><p>{FIRST}</p>"
        f"<p>{SECOND}</p></td><td><b>Tin mới</b><br><a href='/1'>Khai giảng</a></td></tr></table>"
        "</body></html>"
    )
    release = read(page)
    assert release.title is not None
    assert release.title.text == TITLE
    assert [one.text for one in release.sentences] == [FIRST, SECOND]
