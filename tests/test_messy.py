"""Messy texts of many kinds: a post of a neighbourhood, a timetable, a radio script, a mail."""

from __future__ import annotations

import time
from datetime import date, datetime

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
