"""Messy texts of many kinds: a post of a neighbourhood, a timetable, a radio script, a mail."""

from __future__ import annotations

import time
from datetime import date, datetime
from itertools import pairwise

import pytest

from vnsum.reading import read

FIRST = "Phường Bến Gỗ tiêm phòng dại cho chó, mèo từ ngày 15/11 đến ngày 20/11/2025."
LAST = "Mỗi hộ đưa chó, mèo đến nhà văn hóa khu phố; tiêm miễn phí cho mọi con vật."

POST = """📢📢📢 KHU PHỐ 3 - PHƯỜNG BẾN GỖ
THÔNG BÁO KHẨN ‼️
Kính thưa bà con!
Do vỡ ống nước trước nhà số 45 đường Hoa Sen, Xí nghiệp Cấp nước cúp nước đột xuất
⏰ Từ 13h00 - 20h00 hôm nay 12/11/2025
📍 Các hẻm 12, 14, 20 đường Hoa Sen
Xe bồn sẽ chở nước miễn phí tới cổng chung cư lúc 17h
Trân trọng!
"""
MAIL = """From: Nguyen Thi Mai <mai.nt@bengo.example>
To: bandoc@bao.example
Subject: [TCBC] Bến Gỗ mở phố đi bộ cuối tuần
Date: {date}

Anh chị thân mến,
Em gửi anh chị TCBC về phố đi bộ, nhờ anh chị đăng giúp trước thứ Sáu ạ.

{first}

{last}

Cảm ơn anh chị nhiều!

Nguyễn Thị Mai | Chuyên viên Phòng Văn hóa - Xã hội
UBND phường Bến Gỗ | 12 Hoa Sen | 0901.234.567
Vui lòng nghĩ đến môi trường trước khi in email này.
"""


def test_a_post_without_stops_is_text() -> None:
    release = read(POST)
    lines = POST.splitlines()
    assert str(release.agency) == "KHU PHỐ 3 - PHƯỜNG BẾN GỖ"
    assert [one.text for one in release.paragraphs if one.kind == "text"] == [
        lines[2],
        lines[3],
        lines[6],
    ]
    assert len([one for one in release.paragraphs if one.kind == "item"]) == 2
    assert release.captions == ()


def test_one_sentence_with_a_stop_makes_no_post() -> None:
    caption = "Cán bộ thú y phường tiêm phòng cho đàn chó ở khu phố 3"
    release = read(f"{FIRST}\n\n{caption}\n\n{LAST}")
    assert [one.text for one in release.captions] == [caption]


@pytest.mark.parametrize(
    ("head", "agency", "title"),
    [
        (
            "TRƯỜNG THCS BẾN GỖ\nLỊCH KIỂM TRA CUỐI HỌC KỲ I",
            "TRƯỜNG THCS BẾN GỖ",
            "LỊCH KIỂM TRA CUỐI HỌC KỲ I",
        ),
        (
            "TRUNG TÂM DỰ BÁO KHÍ TƯỢNG THỦY VĂN TÂN AN\nTIN CẢNH BÁO TRIỀU CƯỜNG",
            "TRUNG TÂM DỰ BÁO KHÍ TƯỢNG THỦY VĂN TÂN AN",
            "TIN CẢNH BÁO TRIỀU CƯỜNG",
        ),
        (
            "ĐÀI TRUYỀN THANH XÃ HÒA LỢI\nChương trình phát thanh ngày 13/11/2025",
            "ĐÀI TRUYỀN THANH XÃ HÒA LỢI",
            "Chương trình phát thanh ngày 13/11/2025",
        ),
        (
            "TRUNG TÂM Y TẾ THỊ XÃ VỒN\n\nBẢN TIN DỊCH BỆNH TUẦN 46\n(từ ngày 10/11 đến 16/11)",
            "TRUNG TÂM Y TẾ THỊ XÃ VỒN",
            "BẢN TIN DỊCH BỆNH TUẦN 46",
        ),
        (
            "Công ty TNHH May Trường Thịnh tuyển dụng 150 lao động phổ thông",
            None,
            "Công ty TNHH May Trường Thịnh tuyển dụng 150 lao động phổ thông",
        ),
        (
            (
                "TÒA ÁN NHÂN DÂN KHU VỰC 4       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                "      TỈNH TÂN AN                  Độc lập - Tự do - Hạnh phúc\n"
                "   Số: 88/2025/TB-TA         Tân An, ngày 05 tháng 11 năm 2025\n\n"
                "THÔNG BÁO\nVề việc niêm yết lịch xét xử"
            ),
            "TÒA ÁN NHÂN DÂN KHU VỰC 4",
            "Về việc niêm yết lịch xét xử",
        ),
    ],
)
def test_who_issues_and_what_is_the_title(head: str, agency: str | None, title: str) -> None:
    release = read(f"{head}\n\n{FIRST}\n\n{LAST}")
    assert (str(release.agency) if release.agency else None) == agency
    assert str(release.title) == title
    assert [one.text for one in release.sentences] == [FIRST, LAST]


@pytest.mark.parametrize(
    ("stamp", "value"),
    [
        ("Wed, 12 Nov 2025 16:20:11 +0700", datetime(2025, 11, 12, 16, 20)),  # noqa: DTZ001 - as it says
        ("Th 4, 12 thg 11, 2025 lúc 16:20", datetime(2025, 11, 12, 16, 20)),  # noqa: DTZ001 - as it says
        ("Nov 12, 2025 at 4:20 PM", datetime(2025, 11, 12, 16, 20)),  # noqa: DTZ001 - as it says
        ("12 November 2025", date(2025, 11, 12)),
        ("Wed, 42 Nov 2025 16:20", None),
    ],
)
def test_a_mail_to_a_newsroom_gives_the_release_in_it(
    stamp: str, value: date | datetime | None
) -> None:
    release = read(MAIL.format(date=stamp, first=FIRST, last=LAST))
    assert release.published == value
    assert str(release.title) == "Bến Gỗ mở phố đi bộ cuối tuần"
    assert [one.text for one in release.sentences] == [FIRST, LAST]
    assert {one.kind for one in release.boilerplate} <= {"mail", "rest"}
    assert release.warnings == ()


def test_answers_and_sums_without_a_stop_are_body() -> None:
    lines = ["Hỏi: Xe rác đến lúc nào?", "Đáp: 18 giờ các ngày thứ Ba, thứ Năm"]
    total = "Tổng cộng: 47.150.000 đồng và 300 kg gạo"
    release = read("\n\n".join([FIRST, *lines, LAST, total, LAST]))
    assert [one.text for one in release.paragraphs] == [FIRST, *lines, LAST, total, LAST]
    assert release.captions == ()


@pytest.mark.parametrize("end", ["", "."])
def test_a_credit_behind_a_dash_makes_a_caption(end: str) -> None:
    caption = f"Cán bộ thú y tiêm phòng cho đàn chó ở khu phố 3 - Ảnh: Mai Lan{end}"
    release = read(f"{FIRST}\n\n{caption}\n\n{LAST}")
    assert [one.text for one in release.captions] == [caption]


def test_what_comes_next_is_no_byline() -> None:
    release = read(
        f"{FIRST}\n\n{LAST}\n\nTin phát tiếp theo lúc 15h30 ngày 13/11\nDự báo viên: Duy"
    )
    assert str(release.byline) == "Dự báo viên: Duy"


@pytest.mark.parametrize(
    "unit",
    ["[a] ", "a > ", "Ảnh: ", "thời gian: | ", "12 ", "- - ", "ngày ", "a, ngày ", "12 nov 2025 ",
     "số 1/", "họ tên: ", "Chào anh ", "gửi ", "| 12/11/2025 ", "(ký) ", "o0o "],
)  # fmt: skip
def test_no_pattern_takes_long(unit: str) -> None:
    for text in (f"{FIRST}\n{(unit * 20_000)[:20_000]}\n{LAST}", f"{FIRST}\n{unit * 18}x\n{LAST}"):
        began = time.perf_counter()
        assert read(text).sentences
        assert time.perf_counter() - began < 2


PAGE = (
    "<html><head><title>Kết quả bầu trưởng ấp xã Hòa Lợi</title></head><body><article>"
    "<h1>Kết quả bầu trưởng ấp xã Hòa Lợi</h1>"
    "<p>Ngày 16/11, cử tri năm ấp của xã Hòa Lợi đi bầu trưởng ấp nhiệm kỳ "
    "2025 - 2028.</p>{}<p>Ấp Bàu Sen phải bầu lại vào ngày 30/11 do không ứng viên nào quá 50% số "
    "phiếu.</p>{}</article><div><a href='/1'>Hòa Lợi mở chợ Tết ở sân xã</a></div></body></html>"
)


def test_captions_and_the_writer_below_an_article_of_a_page_are_kept() -> None:
    below = "<figure><figcaption>Cử tri ấp Vồn bỏ phiếu</figcaption></figure><p><b>Kim Ngân</b></p>"
    release = read(PAGE.format("", below))
    assert [one.text for one in release.captions] == ["Cử tri ấp Vồn bỏ phiếu"]
    assert str(release.byline) == "Kim Ngân"
    assert len(release.sentences) == 2


def test_a_table_laid_out_with_blanks_is_a_table() -> None:
    rows = (
        "Mặt hàng      Giá hôm nay     Hôm qua\n"
        "Lúa OM18      7.200 đ/kg      +100\n"
        "Cá tra        28.000 đ/kg     -500"
    )
    release = read(f"{FIRST}\n\n{rows}\n\n{LAST}")
    assert [one.kind for one in release.boilerplate] == ["table"] * 3
    assert release.warnings == ("a table of 3 rows was left out",)


def test_one_who_is_sought_is_told_in_items() -> None:
    lines = [
        "Ông: TRẦN VĂN LÙN, sinh năm 1951",
        "Đặc điểm: cao khoảng 1m60, da ngăm, mất 2 răng cửa.",
        "Khi đi mặc: áo sơ mi trắng, quần kaki xám",
        "Ông ra khỏi nhà lúc 5h sáng 9/11, đến hôm nay gia đình chưa tìm thấy",
        "Họ tên người báo tin: chị Trần Thị Lan",
        "Địa chỉ: số 7 tổ 2 ấp Vồn",
    ]
    release = read("\n".join(["TÌM NGƯỜI THÂN", "", *lines, "Gia đình xin hậu tạ."]))
    assert [one.text for one in release.paragraphs] == [*lines, "Gia đình xin hậu tạ."]
    assert release.boilerplate == ()


@pytest.mark.parametrize(
    "signed",
    [
        ["THƯ KÝ                    CHỦ TRÌ", "(đã ký)                   (đã ký)"],
        ["NGƯỜI PHÁT NGÔN", "BS.CKII Lý Thanh Bình - Phó Giám đốc"],
    ],
)
def test_who_signs_side_by_side_or_with_an_office_is_no_byline(signed: list[str]) -> None:
    release = read("\n".join(["Họp dân ấp Vồn", "", FIRST, LAST, *signed]))
    assert release.byline is None
    assert [one.kind for one in release.boilerplate] == ["letterhead"] * 2


def test_the_number_of_a_page_is_no_text() -> None:
    release = read(f"{FIRST}\n\n- 2 -\n\n{LAST}")
    assert [one.text for one in release.boilerplate] == ["- 2 -"]
    assert release.warnings == ()


@pytest.mark.parametrize(
    "above",
    [
        "Trang nhất » Tin tức » Xã hội",
        "[THÔNG CÁO BÁO CHÍ]",
        "THÔNG CÁO BÁO CHÍ SỐ 3",
        "Subject: Thong cao bao chi",
    ],
)
def test_what_stands_above_is_no_title(above: str) -> None:
    release = read(f"{above}\n\nHòa Lợi: 40 hộ nhận nước sạch\n\n{FIRST}\n\n{LAST}")
    assert str(release.title) == "Hòa Lợi: 40 hộ nhận nước sạch"


@pytest.mark.parametrize(
    ("above", "agency"),
    [
        ("UBND XÃ HÒA LỢI\nPHÒNG KINH TẾ", "PHÒNG KINH TẾ"),
        ("HỘI PHỤ NỮ\nPHƯỜNG BẾN GỖ", "HỘI PHỤ NỮ\nPHƯỜNG BẾN GỖ"),
        ("ỦY BAN NHÂN DÂN\nPHƯỜNG BẾN GỖ", "ỦY BAN NHÂN DÂN\nPHƯỜNG BẾN GỖ"),
    ],
)
def test_of_two_bodies_above_a_number_the_last_one_issues(above: str, agency: str) -> None:
    head = f"{above}\nSố: 15/KH-PKT\n\nKẾ HOẠCH\nTổ chức phiên chợ Tết"
    assert str(read(f"{head}\n\n{FIRST}\n\n{LAST}").agency) == agency


def test_a_list_that_a_page_was_read_without_is_kept() -> None:
    page = PAGE.format("<ul><li>Xoài cát: 80 tấn</li><li>Xoài Đài Loan: 40 tấn</li></ul>", "")
    items = [one.text for one in read(page).paragraphs if one.kind == "item"]
    assert items == ["Xoài cát: 80 tấn", "Xoài Đài Loan: 40 tấn"]


def test_who_posted_a_page_is_no_title() -> None:
    info = "<p>admin <i></i> 14/11/2025 <i></i> 512</p>"
    page = (
        "<html><body><div><h3>Hợp tác xã Sen Hồng xuất khẩu 120 tấn trái cây</h3>"
        f"{info}<p>{FIRST}</p><p>{LAST}</p></div></body></html>"
    )
    release = read(page)
    assert str(release.title) == "Hợp tác xã Sen Hồng xuất khẩu 120 tấn trái cây"
    assert release.published == date(2025, 11, 14)


def test_a_credit_below_a_row_belongs_to_no_line_above_it() -> None:
    caption = "Cán bộ thú y tiêm cho đàn chó"
    release = read(f"{FIRST}\n\n{caption}\n\n12 15 18 20 31\nẢnh: Mai Lan\n\n{LAST}")
    parts = sorted((one.start, one.end) for one in [*release.captions, *release.boilerplate])
    assert all(end <= start for (_, end), (start, _) in pairwise(parts))
    assert len(release.captions) == 2
