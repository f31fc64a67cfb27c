"""Sections, broadcasts, weeks, mourners and those who issue are no titles; what goes on, is one."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from vnsum.reading import read

TITLE = "Xã Lau Soi trồng 300 cây xanh trên đê"
FIRST = (
    "Sáng 12/3, đoàn viên xã Lau Soi trồng 300 cây xanh dọc tuyến đê dài 2,4 km, hết 36 triệu đồng."
)
BODY = f"{FIRST}\n\nXã cảm ơn 48 hộ đã hiến đất mở rộng mặt đê trong dịp này."
DATED = datetime(2026, 3, 12, 15, 20)  # noqa: DTZ001 - no zone is named


@pytest.mark.parametrize(
    "line",
    [
        "Văn bản chỉ đạo điều hành",
        "Thông tin chỉ đạo, điều hành",
        "Sự kiện sắp tới",
        "Tín dụng chính sách | Người tốt việc tốt",
        "Tin tức / Sự kiện sắp diễn ra",
        "Bộ đội Biên phòng – Tin hoạt động",
        "Công an xã Lau Soi – Gương người tốt, việc tốt",
        "Phát trên hệ thống truyền thanh lúc 5h30 và 17h00",
        "Tuần từ ngày 3/3 đến ngày 9/3/2026",
    ],
)
def test_the_title_stands_below_a_section(line: str) -> None:
    assert read(f"{line}\n\n{TITLE}\n\n{BODY}").title_text == TITLE


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Công an xã Lau Soi  -  Người tốt, việc tốt", "Công an xã Lau Soi"),
        ("Tin từ Thống kê cơ sở Lau Soi", "Thống kê cơ sở Lau Soi"),
        ("Hội Phụ nữ xã Lau Soi - Đoàn Trường Lau", "Hội Phụ nữ xã Lau Soi - Đoàn Trường Lau"),
        ("BAN CHỈ HUY PHÒNG, CHỐNG THIÊN TAI XÃ", "BAN CHỈ HUY PHÒNG, CHỐNG THIÊN TAI XÃ"),
    ],
)
def test_who_sends_a_text_is_no_title(line: str, agency: str) -> None:
    release = read(f"{line}\n\n{BODY}")
    assert release.title is None
    assert release.agency is not None
    assert release.agency.text == agency
    assert release.sentences[0].text == FIRST


@pytest.mark.parametrize(
    "line",
    [
        "Chuyện làng – phát trên loa chiều thứ năm",
        "Truyền thanh xã Lau Soi, thứ Ba ngày 4 tháng 3",
        "(Phát 2 lần: 5 giờ 30 và 17 giờ)",
        "Biên tập: Tổ thông tin cơ sở",
    ],
)
def test_a_broadcast_without_a_title(line: str) -> None:
    release = read(f"{line}\n\n{BODY}")
    assert release.title is None
    assert not release.captions


@pytest.mark.parametrize(
    "line",
    [
        "Phát 2 lần quà Tết cho hộ nghèo xã Lau Soi",
        "Tin xã Lau Soi trồng cây lan nhanh trên mạng",
        "Công an xã Lau Soi - Điểm tựa của nhân dân",
        "Trường Tiểu học Lau Soi - Ngôi trường hạnh phúc",
        "Công ty Lau - Công ty Soi ký hợp đồng cấp nước",
        "Thống kê cơ sở Lau Soi công bố giá lúa",
        "Tin buồn",
    ],
)
def test_a_title_that_looks_like_one_of_them(line: str) -> None:
    assert read(f"{line}\n\n{BODY}").title_text == line


@pytest.mark.parametrize(
    "below",
    [
        "Phát trên loa lúc 5h00 - Biên tập: Mạc Dung",
        "Tuần từ 3 đến 9/3/2026",
        "Công ty Cấp nước Lau - Phòng Kiểm nghiệm",
        "Biên tập: Mạc Thị Dung",
    ],
)
@pytest.mark.parametrize("named", ["BẢN TIN TUẦN XÃ LAU SOI", "BẢN TIN NƯỚC SẠCH SỐ 7"])
def test_a_bulletin_keeps_its_name(named: str, below: str) -> None:
    assert read(f"{named}\n{below}\n\n{BODY}").title_text == named


@pytest.mark.parametrize("named", ["TIN BUỒN", "CÁO PHÓ"])
def test_the_news_of_a_death_is_headed_by_its_kind(named: str) -> None:
    bodies = ["Đảng ủy - UBND xã Lau Soi", "Hội Nông dân xã Lau Soi", "Cùng gia đình"]
    told = ["Vô cùng thương tiếc báo tin:", "Ông MẠC VĂN LÝ", FIRST]
    release = read("\n\n".join([named, *bodies, *told]))
    assert release.title_text == named
    assert release.agency is not None
    assert release.agency.text == bodies[0]
    assert read("\n\n".join([bodies[1], "và gia quyến", *told])).title is None


def test_one_who_died_is_no_body() -> None:
    release = read(f"TIN BUỒN\n\nGia đình báo tin:\n\nĐOÀN VĂN LÝ\n\n{BODY}")
    assert release.title_text == "TIN BUỒN"
    assert release.agency is None


@pytest.mark.parametrize(
    ("title", "below", "day"),
    [
        ("THÔNG BÁO TUYỂN DỤNG", "Trạm Y tế xã Lau Soi", "Số 12/TB-TYT, ngày 12/3/2026"),
        ("ĐÍNH CHÍNH", "Cổng thông tin điện tử Chi cục Thuế xã Lau Soi", "Ngày 12/3/2026"),
        ("ĐÍNH CHÍNH THÔNG TIN", "Công ty Nước Lau - Công ty Điện Soi", "12/03/2026"),
        ("CẢI CHÍNH", "Hội Nông dân xã Lau Soi", "Số 9/CV-HND      Ngày 12 tháng 3 năm 2026"),
    ],
)
def test_who_issues_below_a_title_is_no_part_of_it(title: str, below: str, day: str) -> None:
    release = read(f"{title}\n\n{below}\n{day}\n\n{BODY}")
    assert release.title_text == title
    assert release.agency is not None
    assert release.agency.text == below
    assert release.published == date(2026, 3, 12)


def test_what_a_notice_is_about_is_part_of_its_title() -> None:
    about = "Ba điều dưỡng cho Trạm Y tế xã Lau Soi"
    release = read(f"THÔNG BÁO TUYỂN DỤNG\n{about}\nSố 12/TB-TYT, ngày 12/3/2026\n\n{BODY}")
    assert release.title_text == f"THÔNG BÁO TUYỂN DỤNG\n{about}"


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Cập nhật lần cuối: 12/03/2026, 15:20 – Phòng Kinh tế xã Lau", "Phòng Kinh tế xã Lau"),
        ("Công an thành phố Hội An, 15h20 ngày 12/3/2026", "Công an thành phố Hội An"),
        ("Trang thông tin điện tử xã Lau Soi, 15:20 ngày 12/03/2026", None),
        ("(Công an xã Lau Soi) Cập nhật lúc 15:20, ngày 12/3/2026", "Công an xã Lau Soi"),
        ("Công an xã Lau Soi      Thứ Năm, 12-03-2026 15:20", "Công an xã Lau Soi"),
        ("Hồi 15 giờ 20, ngày 12/3/2026", None),
        ("[12/03/2026 15:20] Chuyên mục: Dân hỏi, xã trả lời", None),
        ("Tin pháp luật, 15 giờ 20 ngày 12/3/2026", None),
    ],
)
def test_a_day_with_what_stands_beside_it(line: str, agency: str | None) -> None:
    for release in (read(f"{line}\n\n{BODY}"), read(f"{TITLE}\n{line}\n\n{BODY}")):
        assert release.published == DATED
        assert release.place is None
        if agency:
            assert release.agency is not None
            assert release.agency.text == agency
    assert read(f"{line}\n\n{BODY}").title is None


def test_a_day_below_a_long_question_is_read() -> None:
    asked = "Đoàn viên xã Lau Soi trồng cây trên đê thì có phải xin phép ai không?"
    release = read(f"{asked}\nHội Nông dân xã Lau | Bạn đọc | 12/03/2026 15:20\n\n{BODY}")
    assert release.title_text == asked
    assert release.published == DATED
    assert release.agency is not None
    assert release.agency.text == "Hội Nông dân xã Lau"


def test_a_place_before_a_day_stays_one() -> None:
    for place in ("Hội An", "Xã Lau Soi"):
        release = read(f"{TITLE}\n{place}, ngày 12/3/2026\n\n{BODY}")
        assert release.place is not None
        assert release.place.text == place


def test_a_span_of_years_is_no_day_of_publication() -> None:
    assert read(f"{TITLE}\n(12/3/1986 - 12/3/2026)\n\n{BODY}").published is None
    release = read(f"{TITLE}\n12/3/2026 - 15:20\n\n{BODY}")
    assert release.published == DATED


def test_a_title_broken_amid_a_name_goes_on() -> None:
    broken = "Dập tắt đám cháy ở chợ xã Lau\nSoi, không ai bị thương"
    assert read(f"{broken}\n\n12/03/2026\n\n{BODY}").title_text == broken
    apart = read(f"Dập tắt đám cháy ở chợ Lau\nMạc Dung\n12/03/2026\n\n{BODY}")
    assert apart.title_text == "Dập tắt đám cháy ở chợ Lau"


def test_who_wrote_a_text_stands_with_an_office() -> None:
    writer = "Người viết: Mạc Dung, cán bộ văn hóa xã"
    release = read(f"{TITLE}\n{writer}\n\n{BODY}")
    assert release.title_text == TITLE
    assert release.byline is not None
    assert release.byline.text == writer


@pytest.mark.parametrize(
    "title",
    [
        "Trường Tiểu học Lau Soi – Trường Tiểu học Bản Mó kết nghĩa",
        "Đoàn Thanh niên - Hội Phụ nữ đồng hành cùng thí sinh",
        "Phát sóng trên loa thôn: 12 hộ bỏ hủ tục",
        "Phát lúc nửa đêm, cháy lớn thiêu rụi 3 kho hàng",
        "Truyền thanh xã Lau Soi, ngày 12 tháng 3 thêm 6 cụm loa",
    ],
)
def test_a_title_may_name_bodies_and_stations(title: str) -> None:
    assert read(f"{title}\n\n12/3/2026 15:20\n\n{BODY}").title_text == title
