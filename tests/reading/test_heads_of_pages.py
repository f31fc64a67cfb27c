"""Titles that pages name and show, when pages were published, and pages in other wrappings."""

from __future__ import annotations

import base64
from datetime import date, datetime

import pytest

from vnsum.errors import UnreadableInputError
from vnsum.reading import read
from vnsum.reading.formats.snapshots import page_in_snapshot
from vnsum.reading.formats.times import local_time, time_in_data
from vnsum.reading.formats.twice import repair_twice

TITLE = "Phường Vạn Lâm mở lớp dạy bơi cho 140 học sinh"
FIRST = "Chiều 2/6, phường Vạn Lâm khai giảng lớp dạy bơi miễn phí cho 140 học sinh tiểu học."
SECOND = "Lớp học kéo dài 24 buổi tại bể bơi của Trường THCS Vạn Lâm, do 5 giáo viên đứng lớp."
BODY = f"<div class=text><p>{FIRST}</p><p>{SECOND}</p></div>"
WHEN = datetime(2026, 6, 3, 7, 45)  # noqa: DTZ001 - no zone is named
SITES = [
    "In bài viết",
    "Xem chi tiết",
    "Tin tức sự kiện",
    "Báo Vạn Lâm",
    "Sở Giáo dục và Đào tạo Lâm Hà",
    "Công an tỉnh Lâm Hà",
    "(20+) Facebook",
    "vanlam.lamha.gov.vn",
    "Microsoft Word - TCBC.docx",
    "HĐND - UBND phường Vạn Lâm",
]


def _page(body: str, named: str = TITLE, head: str = "") -> str:
    return f"<html><head><title>{named}</title>{head}</head><body>{body}</body></html>"


def _beneath(line: str) -> str:
    return _page(f"<h1>{TITLE}</h1><div>{line}</div>{BODY}")


@pytest.mark.parametrize("named", SITES)
@pytest.mark.parametrize("shown", ["<h1>{}</h1>", "<h2>{}</h2>", "<div>{}</div>"])
@pytest.mark.parametrize("dated", ["<div>03/06/2026 07:45</div>", ""])
def test_the_name_of_a_site_is_no_title(named: str, shown: str, dated: str) -> None:
    head = f"<meta property='og:title' content='{named}'>"
    logo = f"<div class=logo><a href=/>{named}</a></div>"
    release = read(_page(f"{logo}{shown.format(TITLE)}{dated}{BODY}", named, head))
    assert release.title_text == TITLE


@pytest.mark.parametrize(
    "named",
    [
        f"UBND phường Vạn Lâm - {TITLE}",
        f"Phường Vạn Lâm :: {TITLE}",
        f"Trang chủ > Tin tức > {TITLE}",
        f"{TITLE} | Tin tức | Báo Vạn Lâm",
        f"{TITLE[:30]}...",
        TITLE.upper(),
    ],
)
def test_a_title_is_the_part_of_a_name_that_a_block_shows(named: str) -> None:
    release = read(_page(f"<div>{TITLE}</div><div>03/06/2026</div>{BODY}", named))
    assert release.title_text == TITLE


def test_a_name_that_a_title_begins_with_is_not_the_title() -> None:
    named = "Trường THCS Vạn Lâm mở lớp dạy bơi"
    site = "<div><a href=/>Trường THCS Vạn Lâm</a></div><div>Trường THCS Vạn Lâm</div>"
    assert read(_page(f"{site}<h1>{named}</h1>{BODY}", named)).title_text == named


def test_a_site_in_the_only_heading_leaves_the_title_to_the_page() -> None:
    site = "<h1>Trang thông tin điện tử phường Vạn Lâm</h1>"
    assert read(_page(f"{site}<h2>{TITLE}</h2>{BODY}")).title_text == TITLE


def test_a_title_in_two_lines_is_one() -> None:
    broken = TITLE.replace(" cho", "<br>cho")
    assert read(_page(f"<h1>{broken}</h1>{BODY}")).title_text == TITLE


@pytest.mark.parametrize("box", ["<div class=tieude>{}</div>", "<p><b>{}</b></p>", "<td>{}</td>"])
@pytest.mark.parametrize(
    ("named", "title"),
    [
        ("Chi tiết", TITLE.replace(" cho", "<br>cho")),
        ("Chi tiết", TITLE.upper().replace(" CHO", "<br/>CHO")),
        (f"{TITLE} - Cổng TTĐT phường Vạn Lâm", TITLE.replace(" Lâm", " Lâm<br>")),
    ],
)
def test_a_title_in_two_lines_of_a_box_is_one(box: str, named: str, title: str) -> None:
    shown = f"<table><tr>{box.format(title)}</tr></table>" if "td" in box else box.format(title)
    release = read(_page(f"{shown}<div>17/09/2025 08:20</div>{BODY}", named))
    words = title.replace("<br/>", " ").replace("<br>", " ").split()
    assert (release.title_text or "").split() == words
    assert release.published is not None


@pytest.mark.parametrize(
    "lines",
    [
        f"UBND PHƯỜNG VẠN LÂM<br>{TITLE}",
        f"Tin tức<br>{TITLE}",
        f"{TITLE}<br>17/09/2025 08:20",
    ],
)
def test_lines_of_a_box_that_are_no_part_of_the_title(lines: str) -> None:
    assert read(_page(f"<div>{lines}</div>{BODY}", "Chi tiết")).title_text == TITLE


def test_a_letterhead_gives_no_title() -> None:
    head = (
        "<table><tr><td><p>UBND PHƯỜNG VẠN LÂM</p><p>Số: 31/TC-UBND</p></td><td><p><b>CỘNG HÒA XÃ "
        "HỘI CHỦ NGHĨA VIỆT NAM</b></p><p><b>Độc lập - Tự do - Hạnh phúc</b></p><p><i>Vạn Lâm, ngày"
        " 03 tháng 6 năm 2026</i></p></td></tr></table><p><b>THÔNG CÁO BÁO CHÍ</b></p>"
    )
    for named in ("", "UBND PHƯỜNG VẠN LÂM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"):
        release = read(_page(f"{head}<p><b>{TITLE}</b></p>{BODY}", named))
        assert release.title_text == TITLE
        assert release.agency is not None
        assert release.published == date(2026, 6, 3)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("3 Th6, 2026", date(2026, 6, 3)),
        ("3 thg 6, 2026, 07:45", WHEN),
        ("3 Tháng Sáu, 2026 7:45 sáng", WHEN),
        ("Tháng Sáu 3, 2026", date(2026, 6, 3)),
        ("Đăng vào 03/06/2026 bởi admin", date(2026, 6, 3)),
        ("Được viết ngày Thứ Tư, 03 Tháng 6 2026 07:45", WHEN),
        ("Tạo ngày: 03/06/2026", date(2026, 6, 3)),
        ("03/06/2026 07:45 (GMT+07:00)", WHEN),
        ("03/06/26 07:45", WHEN),
        ("03/06/2026 • 07:45", WHEN),
    ],
)
def test_dates_as_sites_write_them(line: str, published: date) -> None:
    assert read(_beneath(line)).published == published


@pytest.mark.parametrize("line", ["Tổng kinh phí 3/6/26 suất", "Từ tháng 6 đến tháng 8"])
def test_figures_that_are_no_dates(line: str) -> None:
    assert read(_beneath(line)).published is None


def test_half_a_day_later() -> None:
    late = datetime(2026, 6, 3, 19, 45)  # noqa: DTZ001 - no zone is named
    assert read(_beneath("3 Tháng Sáu, 2026 7:45 tối")).published == late


def test_the_day_of_publication_is_not_that_of_a_change() -> None:
    changed = "Cập nhật: 05/06/2026 10:00</div><div>Ngày đăng: 03/06/2026 07:45"
    assert read(_beneath(changed)).published == WHEN
    assert read(_beneath("Cập nhật: 03/06/2026 07:45")).published == WHEN


def test_a_time_in_the_item_behind_its_date() -> None:
    items = "<ul><li>Đăng bởi Tổ thông tin</li><li>3 Tháng 6, 2026</li><li>07:45 sáng</li></ul>"
    assert read(_beneath(items)).published == WHEN
    assert read(_page(f"{items}<h1>{TITLE}</h1>{BODY}")).published == WHEN


def test_the_day_of_publication_above_a_title_is_not_that_of_a_change() -> None:
    dates = "<div>Thứ tư, 03/06/2026, 07:45</div><div>Cập nhật lúc 09:10 ngày 04/06/2026</div>"
    assert read(_page(f"{dates}<h1>{TITLE}</h1>{BODY}")).published == WHEN


def test_when_a_post_of_a_blog_was_published() -> None:
    posted = "<abbr class=published title='2026-06-03T07:45:00+07:00'>07:45</abbr>"
    page = f"<h2>Nhật ký</h2><h3>{TITLE}</h3>{BODY}<div>Vào lúc {posted}</div>"
    assert read(_page(page)).published == WHEN
    other = posted.replace("2026-06-03", "2026-05-30")
    assert read(_page(f"{page}<div>{other}</div>")).published is None


def test_dates_above_the_title_and_below_the_text() -> None:
    shown = "<div>Thứ Tư, 03/06/2026, 07:45 (GMT+7)</div>"
    assert read(_page(f"{shown}<h1>{TITLE}</h1>{BODY}")).published == WHEN
    below = "<div>Ngày đăng: 03/06/2026 07:45</div>"
    assert read(_page(f"<h1>{TITLE}</h1>{BODY}{below}")).published == WHEN
    clock = "<div>Thứ Năm, ngày 11/06/2026</div>"
    assert read(_page(f"{clock}<h1>{TITLE}</h1>{BODY}")).published is None


def test_times_of_other_articles_are_not_taken() -> None:
    time = "<time datetime='2026-06-09T07:00:00+07:00'>9/6</time>"
    other = f"<aside><a href=/1>Tin nóng</a>{time}</aside>"
    own = "<time datetime='2026-06-03T07:45:00+07:00'></time>"
    assert read(_page(f"<h1>{TITLE}</h1>{BODY}{other}")).published is None
    assert read(_page(f"{other}<h1>{TITLE}</h1>{own}{BODY}{other}")).published == WHEN


def test_times_are_told_in_vietnam() -> None:
    head = "<meta property='article:published_time' content='2026-06-03T00:45:00+00:00'>"
    assert read(_page(f"<h1>{TITLE}</h1>{BODY}", head=head)).published == WHEN
    assert local_time("2026-06-02T18:00:00Z") == "2026-06-03 01:00"
    assert local_time("2026-06-03T07:45:00+07:00") == "2026-06-03T07:45:00+07:00"
    assert local_time("2026-13-45T99:99:00Z") == "2026-13-45T99:99:00Z"
    assert local_time("03/06/2026") == "03/06/2026"


def test_data_for_machines_tell_the_time() -> None:
    data = '{"@type":"NewsArticle","datePublished": "2026-06-03T07:45:00+07:00"}'
    head = f"<script type='application/ld+json'>{data}</script>"
    assert read(_page(f"<h1>{TITLE}</h1>{BODY}", head=head)).published == WHEN
    assert time_in_data("{}") is None


def test_who_posted_a_page() -> None:
    release = read(_beneath("Được đăng bởi Tạ Minh Vũ vào T4, 03/06/2026 - 07:45"))
    assert release.byline is not None
    assert release.byline.text == "Được đăng bởi Tạ Minh Vũ"
    linked = f"<div><a href=/tg>Tạ Minh Vũ</a></div><div>03/06/2026 07:45</div>{BODY}"
    release = read(_page(f"<h1>{TITLE}</h1>{linked}"))
    assert release.byline is not None
    assert release.byline.text == "Tạ Minh Vũ"


def test_pictures_below_the_writer_hide_no_byline() -> None:
    shown = "Một số hình ảnh tại buổi lễ:\n\nHọc sinh khởi động trước giờ học"
    release = read(f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\nTạ Minh Vũ\n\n{shown}")
    assert release.byline is not None
    assert release.byline.text == "Tạ Minh Vũ"
    assert len(release.captions) == 2


SNAPSHOT = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://vanlam.example/1\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n'
    "----b\r\nContent-Type: {kind}\r\n"
    "Content-Transfer-Encoding: base64\r\n\r\n{page}\r\n----b--\r\n"
)


def test_a_page_that_a_browser_saved_in_one_file() -> None:
    page = base64.b64encode(_page(f"<h1>{TITLE}</h1>{BODY}").encode()).decode()
    release = read(SNAPSHOT.format(kind="text/html; charset=utf-8", page=page).encode())
    assert release.title_text == TITLE
    assert [one.text for one in release.paragraphs] == [FIRST, SECOND]
    with pytest.raises(UnreadableInputError):
        page_in_snapshot(SNAPSHOT.format(kind="image/png", page=page).encode())


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_letters_that_were_encoded_twice(codec: str) -> None:
    text = f"{TITLE}\n\n03/06/2026\n\n{FIRST}\n\n{SECOND}"
    spoilt = "".join(bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in text.encode())
    for source in (spoilt, spoilt.encode(), _page(spoilt.replace("\n\n", "<p>"), "").encode()):
        release = read(source)
        assert [one.text for one in release.paragraphs] == [FIRST, SECOND]
        assert any("twice" in warning for warning in release.warnings)
    assert repair_twice(text) == (text, False)
    assert repair_twice("Ãng Æ°á»£c ghi") == ("Ãng Æ°á»£c ghi", False)


@pytest.mark.parametrize("opening", ["<div>", "<p>", "<article class=a>"])
def test_a_part_of_a_page_is_a_page(opening: str) -> None:
    part = f"{opening}<h1>{TITLE}</h1><p>03/06/2026</p>{BODY}</div>"
    for source in (part, part.encode()):
        release = read(source)
        assert release.title_text == TITLE
        assert [one.text for one in release.paragraphs] == [FIRST, SECOND]


def test_text_that_begins_with_a_sign_is_no_page() -> None:
    text = f"<p> là thẻ mở đầu một đoạn văn bản trên trang web.\n{FIRST}\n{SECOND}"
    assert read(text).format == "text"


def test_paragraphs_of_text_that_is_set_as_it_came() -> None:
    page = _page(f"<h1>{TITLE}</h1><pre>{FIRST}\n\n{SECOND}</pre>")
    assert [one.text for one in read(page).paragraphs] == [FIRST, SECOND]
