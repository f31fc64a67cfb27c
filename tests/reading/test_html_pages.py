"""Pages of portals: the title they show, the date above the article."""

from __future__ import annotations

from datetime import datetime

import pytest

from vnsum.reading import read
from vnsum.reading.formats.files import load

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
        (f"{TITLE} - Thành Đoàn", TITLE),
        (f"{TITLE} - Tỉnh đoàn Hồ Bạch", TITLE),
        (f"{TITLE} - thêu tay", f"{TITLE} - thêu tay"),
        (f"{TITLE} - Tỉnh đoàn tặng vải", f"{TITLE} - Tỉnh đoàn tặng vải"),
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


CAPTION = "Bà Lê Mẫu hướng dẫn học viên thêu mẫu đầu tiên tại nhà văn hóa phường."
MENU = "".join(
    f"<a href='#'>{name}</a><br>" for name in ("Giới thiệu", "Bộ máy tổ chức", "Hỏi đáp")
)


@pytest.mark.parametrize(
    "shown",
    [
        "<table><tr><td><img src='a'></td></tr><tr><td class='caption'>{}</td></tr></table>",
        "<figure><img src='a'><figcaption>{}</figcaption></figure>",
        "<div><img src='a'><p class='wp-caption-text'>{}</p></div>",
        "<div><img src='a'><span class='image-desc'>{}</span></div>",
    ],
)
def test_what_the_page_calls_a_caption_is_one(shown: str) -> None:
    page = (
        f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{FIRST}</p>"
        f"{shown.format(CAPTION)}<p>{SECOND}</p><p>{FIRST}</p></body></html>"
    )
    release = read(page)
    assert [one.text for one in release.captions] == [CAPTION]
    assert [one.text for one in release.sentences] == [FIRST, SECOND, FIRST]


def test_a_caption_that_is_never_closed_takes_no_paragraph() -> None:
    page = (
        f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>"
        f"<p class=caption>{CAPTION}<p>{FIRST}<p>{SECOND}</body></html>"
    )
    assert [one.text for one in read(page).sentences] == [FIRST, SECOND]


def test_a_whole_article_in_a_box_called_caption_is_the_body() -> None:
    article = " ".join([FIRST, SECOND] * 4)
    page = f"<html><title>{TITLE}</title><div class='caption'>{article}</div></html>"
    assert len(read(page).sentences) == 8


def test_buttons_in_the_block_of_the_date_do_not_hide_it() -> None:
    page = (
        f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div>"
        "<span>12/06/2024 17:05:00</span> <span>Xem cỡ chữ</span> <a>In bài</a> "
        f"<a>Đọc bài viết</a></div><p>{FIRST}</p><p>{SECOND}</p></body></html>"
    )
    release = read(page)
    assert release.published == datetime(2024, 6, 12, 17, 5)  # noqa: DTZ001 - no zone is named
    assert [one.text for one in release.sentences] == [FIRST, SECOND]


@pytest.mark.parametrize(
    "heading", ["<font size='4'>{}</font><br>", "<h2>{}</h2>", "<b>{}</b><br>"]
)
@pytest.mark.parametrize("date", ["", "<i>(Ngày đăng: 12/06/2024 - Lượt xem: 30)</i><br><br>"])
@pytest.mark.parametrize("named", ["Tin tức", TITLE])
def test_the_menu_of_a_page_made_of_tables_gives_no_title(
    heading: str, date: str, named: str
) -> None:
    page = (
        f"<html><head><title>{named}</title></head><body><table><tr><td colspan=2><b>TRANG THÔNG "
        f"TIN ĐIỆN TỬ PHƯỜNG HỒ BẠCH</b></td></tr><tr><td>{MENU}<b>Liên kết</b><br></td><td>"
        f"{heading.format(TITLE)}{date}{FIRST}<br><br>{SECOND}<br><br>{FIRST}<br><br>"
        "</td></tr></table></body></html>"
    )
    release = read(page)
    assert release.title is not None
    assert release.title.text == TITLE
    assert release.captions == ()
    assert [one.text for one in release.sentences] == [FIRST, SECOND, FIRST]
