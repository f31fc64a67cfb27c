"""What stands above a title and is none, and dates in lines that say more than a date."""

from __future__ import annotations

from datetime import date, datetime

import pytest

import vnsum
from vnsum.reading.parts.dates import stamp_in

BODY = (
    "Sáng 3/4, phường Đồi Thông ra quân trồng 1.200 cây xanh dọc tuyến đường ven hồ.\n"
    "Hơn 300 đoàn viên và người dân đã tham gia từ 6 giờ sáng."
)
TITLE = "Đồi Thông trồng 1.200 cây xanh ven hồ"


@pytest.mark.parametrize(
    "above",
    [
        "CỔNG THÔNG TIN ĐIỆN TỬ PHƯỜNG ĐỒI THÔNG",
        "PHƯỜNG ĐỒI THÔNG\nTrang thông tin điện tử",
        "Trang chủ » Tin tức » Môi trường",
        "Trang chủ   Giới thiệu   Tin tức   Văn bản   Liên hệ",
        "UBND PHƯỜNG ĐỒI THÔNG\nTRUNG TÂM VĂN HÓA VÀ TRUYỀN THÔNG",
        "UBND PHƯỜNG ĐỒI THÔNG - CÔNG TY CỔ PHẦN CÂY XANH ĐÔ THỊ\nTHÔNG CÁO BÁO CHÍ",
        "ĐOÀN THANH NIÊN PHƯỜNG ĐỒI THÔNG\nBẢN TIN THÁNG BA SỐ 3",
        "Hội Nông dân phường Đồi Thông - Bản tin nhà nông",
        "Môi trường - Đô thị",
        "TIN ĐOÀN - HỘI",
        "UBND PHƯỜNG ĐỒI THÔNG\nTHÔNG TIN DÀNH CHO BÁO CHÍ",
        "TRẢ LỜI CÔNG DÂN",
        "Hỏi - đáp",
        "BAN CHỈ HUY PHÒNG THỦ DÂN SỰ PHƯỜNG ĐỒI THÔNG",
        "Cảng hàng không Phù Sa\nTIN HOẠT ĐỘNG  /  Khai thác bay",
        "Hợp tác xã Nông nghiệp An Bình\nTIN HOẠT ĐỘNG",
        "Văn phòng Đăng ký đất đai Nam Hà\nTin tức - Sự kiện",
        "Bến xe Nam Hà\nTIN HOẠT ĐỘNG",
        "UBND THÀNH PHỐ HẢI PHÒNG\nSỞ XÂY DỰNG",
        "UBND THÀNH PHỐ CẦN THƠ\nSỞ Y TẾ",
        "UBND PHƯỜNG ĐỒI THÔNG\nVĂN PHÒNG HĐND VÀ UBND\n\nTHÔNG CÁO BÁO CHÍ",
    ],
)
def test_what_stands_above_the_title_is_none(above: str) -> None:
    release = vnsum.read(f"{above}\n\n{TITLE}\nNgày đăng: 03/04/2026 10:15\n\n{BODY}")
    assert release.title is not None
    assert release.title.text == TITLE
    assert len(release.sentences) == 2
    assert release.published == datetime(2026, 4, 3, 10, 15)  # noqa: DTZ001 - as the page says it


@pytest.mark.parametrize(
    "title",
    [
        "XÃ SUỐI ĐÁ ĐĂNG QUANG GIẢI BÓNG ĐÁ NAM THANH NIÊN",
        "UBND phường Đồi Thông khai trương thư viện số",
        "Ban Chỉ huy phòng thủ dân sự phường Đồi Thông họp khẩn",
        "Đường dây nóng phường Đồi Thông nhận 40 phản ánh",
        "Bản tin cảnh báo cháy rừng cấp IV được phát từ ngày 3/4",
        "PHƯỜNG ĐỒI THÔNG\nTỔ CHỨC LỄ TRỒNG CÂY ĐẦU XUÂN",
        "Trồng cây",
    ],
)
def test_a_title_is_not_taken_for_a_masthead(title: str) -> None:
    release = vnsum.read(f"{title}\n\n{BODY}")
    assert release.title is not None
    assert release.title.text == title


def test_the_issuer_above_the_title_is_the_agency() -> None:
    release = vnsum.read(f"UBND PHƯỜNG ĐỒI THÔNG\n\nTHÔNG CÁO BÁO CHÍ\n{TITLE}\n\n{BODY}")
    assert release.agency is not None
    assert release.agency.text == "UBND PHƯỜNG ĐỒI THÔNG"


def test_a_name_broken_in_the_left_column_belongs_to_the_letterhead() -> None:
    head = (
        "  UBND QUẬN HỒ SEN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        " PHÒNG VĂN HÓA, KHOA HỌC         Độc lập - Tự do - Hạnh phúc\n"
        "      VÀ THÔNG TIN               --------------------\n"
        "   Số: 12/TB-VHKHTT          Hồ Sen, ngày 3 tháng 4 năm 2026\n\n"
        "                 THÔNG BÁO\n"
    )
    release = vnsum.read(f"{head}{TITLE}\n\n{BODY}")
    assert release.title is not None
    assert release.title.text == TITLE
    assert release.doc_number is not None
    assert release.doc_number.text == "12/TB-VHKHTT"
    assert release.published == date(2026, 4, 3)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Đăng bởi: Ban Biên tập  |  03/04/2026 08:15  |  Chuyên mục: Tin địa phương", 3),
        ("Người đăng: Ban Biên tập  -  Ngày đăng: 03-04-2026  -  Số lần đọc: 64", 3),
        ("Thứ Sáu, 03/04/2026, 09:20 [GMT+7]", 3),
        ("Đăng lúc 19:40, 03/04/2026 · Công khai", 3),
        ("(Phát hành 8h00 ngày 3/4/2026. Thay cho thông báo ngày 1/4/2026)", 3),
        ("Đồi Thông, 3/4/2026", 3),
        ("(Đồi Thông, 03/4/2026)", 3),
        ("Thứ sáu, 03/04/2026 | 16:42      Cỡ chữ: A-  A  A+      Lượt xem: 318", 3),
        ("BẢN TIN NHANH SỐ 4 - phát lúc 18h00 ngày 3/4/2026", 3),
    ],
)
def test_dates_in_lines_that_say_more(line: str, day: int) -> None:
    release = vnsum.read(f"{TITLE}\n{line}\n\n{BODY}")
    assert release.published is not None
    assert (release.published.year, release.published.month, release.published.day) == (
        2026,
        4,
        day,
    )
    assert release.published_span is not None
    span = release.published_span
    assert release.source[span.start : span.end] == span.text
    assert len(release.sentences) == 2


def test_a_mail_was_sent_when_its_header_says() -> None:
    head = (
        "Từ: Văn phòng <vp@hosen.example>\nNgày: T6, 03/04/2026 lúc 10:14\nChủ đề: Trồng cây ven hồ"
    )
    release = vnsum.read(f"{head}\n\n{BODY}")
    assert release.published == datetime(2026, 4, 3, 10, 14)  # noqa: DTZ001 - as the mail says it


@pytest.mark.parametrize(
    "text", ["hội thi diễn ra ngày 3/4/2026 tại hồ sen", "không có ngày nào ở đây", "số 3 | số 4"]
)
def test_a_date_of_an_event_is_no_stamp(text: str) -> None:
    assert stamp_in(text) is None


def test_a_title_in_capitals_with_a_colon_is_no_dateline() -> None:
    head = "CỔNG THÔNG TIN ĐIỆN TỬ XÃ ĐÔNG ANH\nTrang chủ > Tin tức\nThứ Ba, 10/03/2026 | 14:32\n\n"
    title = "XÃ ĐÔNG ANH: KHỞI CÔNG ĐƯỜNG TRỤC THÔN"
    release = vnsum.read(f"{head}{title}\n\n{BODY}")
    assert release.title is not None
    assert release.title.text == title


def test_a_title_does_not_reach_over_other_lines() -> None:
    release = vnsum.read(f"KHỞI CÔNG ĐƯỜNG TRỤC THÔN\n10/03/2026 | 14:32\nDÀI 2 KM\n\n{BODY}")
    assert release.title is not None
    assert release.title.text == "KHỞI CÔNG ĐƯỜNG TRỤC THÔN"


@pytest.mark.parametrize(
    ("above", "agency"),
    [
        ("SỞ Y TẾ\nTRẠM Y TẾ PHƯỜNG ĐỒI THÔNG", "TRẠM Y TẾ PHƯỜNG ĐỒI THÔNG"),
        ("ỦY BAN NHÂN DÂN\nPHƯỜNG ĐỒI THÔNG", "ỦY BAN NHÂN DÂN\nPHƯỜNG ĐỒI THÔNG"),
        ("BỘ CÔNG AN\nCÔNG AN HÀ NỘI\nCÔNG AN PHƯỜNG", "CÔNG AN PHƯỜNG"),
    ],
)
def test_of_several_bodies_the_last_one_issues(above: str, agency: str) -> None:
    release = vnsum.read(f"{above}\n\nTHÔNG CÁO BÁO CHÍ\n{TITLE}\n\n{BODY}")
    assert release.agency is not None
    assert release.agency.text == agency
    assert release.title is not None
    assert release.title.text == TITLE


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("HỘI NÔNG DÂN HUYỆN TÂN HÒA\nPost date: 15/12/2023 - 10:27 AM\n\n", "Nhà mới bên sông"),
        ("Đài Truyền thanh phường Bến Đò Nam\nBiên tập: Lê Thị Mơ. Duyệt: Võ Gia Lượng\n\n", None),
        ("Duyệt: Võ Gia Lượng\n\n", None),
    ],
)
def test_who_edited_and_when_it_was_posted_is_no_title(above: str, title: str | None) -> None:
    body = "Ngày 12/12, xã Tân Hòa bàn giao 23 căn nhà cho các hộ nghèo bên sông Cái.\n"
    text = above + (f"{title}\n\n" if title else "") + body
    assert vnsum.read(text).title_text == title


@pytest.mark.parametrize(
    "title",
    [
        "UBND XÃ AN HÒA CẤM XE TẢI",
        "CÔNG AN XÃ AN HÒA PHÁ ĐƯỜNG DÂY LÔ ĐỀ",
        "TRƯỜNG THCS AN HÒA DẠY BƠI MIỄN PHÍ",
        "XÃ AN HÒA DỌN KÊNH",
    ],
)
def test_what_a_body_does_in_capitals_is_a_title(title: str) -> None:
    release = vnsum.read(f"{title}\n\n{BODY}")
    assert release.title is not None
    assert release.title.text == title
