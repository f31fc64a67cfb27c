"""The title is found where it stands: below offices and kinds, behind marks, under a list."""

from __future__ import annotations

import pytest

from vnsum import read

BODY = """
Sáng 14/3, UBND xã Bàu Tràm mở thư viện thiếu nhi tại trụ sở cũ của xã Đồng Cói, nơi để trống từ \
tháng 7 năm ngoái. Thư viện rộng 210 m2, có 4.600 đầu sách và 12 máy tính.

Kinh phí sửa chữa là 870 triệu đồng, trong đó ngân sách xã chi 520 triệu đồng, phần còn lại do \
các dòng họ đóng góp.
"""
TITLE = "Xã Bàu Tràm mở thư viện thiếu nhi trong trụ sở cũ"


def _title(text: str) -> str:
    release = read(text)
    assert release.title is not None
    title = release.title
    assert release.source[title.start : title.end] == title.text
    return title.text


@pytest.mark.parametrize(
    "mark", [">> ", "» ", "# ", "📌 ", "[Góc bạn đọc] ", ">> [Tin xã] ", "📌📌 "]
)
def test_marks_before_a_title_are_no_part_of_it(mark: str) -> None:
    assert _title(f"{mark}{TITLE}\n{BODY}") == TITLE


def test_a_cry_is_no_part_of_a_title() -> None:
    assert _title(f"{TITLE}!!!\n{BODY}") == TITLE


def test_a_list_of_links_ends_above_the_date() -> None:
    text = (
        f"TRANG THÔNG TIN ĐIỆN TỬ XÃ BÀU TRÀM\nTIN NỔI BẬT\n{TITLE}\nĐăng ngày: 14-03-2026 17:20 "
        f"| Chuyên mục: Văn hóa | Đã xem: 1024\nXem với cỡ chữ    Đọc bài\n{BODY}"
    )
    assert _title(text) == TITLE
    assert not read(text).captions


@pytest.mark.parametrize(
    "office", ["ĐỘI QUẢN LÝ ĐIỆN BÀU TRÀM", "TÒA ÁN NHÂN DÂN HUYỆN TRÀ LỘC", "XÍ NGHIỆP CẤP NƯỚC"]
)
def test_an_office_above_is_the_agency(office: str) -> None:
    release = read(f"{office}\n{TITLE}\n{BODY}")
    assert release.title_text == TITLE
    assert release.agency is not None
    assert release.agency.text == office


def test_traffic_is_no_verb_in_the_name_of_a_body() -> None:
    office = "Trung tâm Quản lý giao thông công cộng thành phố Sơn Hải"
    title = "LỊCH CHẠY XE BUÝT TUYẾN 23 TỪ NGÀY 01/8/2026"
    release = read(f"{office}\n{title}\n{BODY}")
    assert (release.title_text, release.agency and release.agency.text) == (title, office)


def test_a_kind_with_its_number_is_the_number() -> None:
    release = read(f"CÔNG ĐIỆN KHẨN số 07/CĐ-BCH\n{BODY}")
    assert release.title is None
    assert release.doc_number is not None
    assert release.doc_number.text == "07/CĐ-BCH"


def test_what_one_is_invited_to_is_the_title() -> None:
    text = (
        "BAN TỔ CHỨC HỘI LÀNG BÀU TRÀM\n\nGIẤY MỜI\n\nBan Tổ chức trân trọng kính mời quý vị đại "
        f"biểu và nhân dân tới dự\n\nHỘI LÀNG GỐM BÀU TRÀM NĂM 2026\n{BODY}"
    )
    release = read(text)
    assert release.title_text == "HỘI LÀNG GỐM BÀU TRÀM NĂM 2026"
    assert release.agency is not None
    assert release.agency.text == "BAN TỔ CHỨC HỘI LÀNG BÀU TRÀM"


def test_what_a_sender_asks_of_the_editors_is_the_mail() -> None:
    text = (
        "From: Văn phòng xã <vp@example.gov.vn>\nTo: Ban Biên tập\nSubject: Fwd: Gửi tin\n\n"
        "Kính gửi các anh chị Ban Biên tập,\n\nVăn phòng xin gửi tin dưới đây, nhờ các anh chị "
        f"đăng giúp trước sáng thứ hai.\n\n---------- Nội dung tin ----------\n\n{TITLE}\n{BODY}"
    )
    release = read(text)
    assert release.title_text == TITLE
    assert release.sentences[0].text.startswith("Sáng 14/3")


def test_two_signatures_side_by_side_are_no_byline() -> None:
    text = (
        f"{TITLE}\n{BODY}\nTHƯ KÝ                         CHỦ TRÌ\n"
        "Đinh Thị Minh Nguyệt           Khúc Văn Đường"
    )
    release = read(text)
    assert release.byline is None
    assert not release.captions


@pytest.mark.parametrize(
    "line",
    [
        "Mã phản ánh: PA-2025-0917 | Trạng thái: Đã trả lời",
        "Nghe bài viết 00:00 / 03:12 1x",
        "Bình luận (3) Thích Chia sẻ Lưu bài",
    ],
)
def test_what_a_page_says_above_is_no_title(line: str) -> None:
    assert _title(f"{line}\n{TITLE}\n{BODY}") == TITLE


@pytest.mark.parametrize(
    ("kind", "subject"), [("GIẤY MỜI", "Dự họp báo mở thư viện"), ("THƯ NGỎ", "Gửi nhân dân xã")]
)
def test_a_kind_that_its_subject_needs_is_a_part_of_the_title(kind: str, subject: str) -> None:
    assert _title(f"{kind}\n{subject} Bàu Tràm\n{BODY}") == f"{kind}\n{subject} Bàu Tràm"


def test_a_greeting_and_a_sender_are_no_titles() -> None:
    for line in ("Kính gửi bà con phường Bàu Tràm!", "Người gửi: Bà Tăng Thị Cúc, thôn Phước Hậu"):
        title = read(f"{line}\n{BODY}").title_text or ""
        assert line not in title


def test_a_bulletin_above_the_body_it_is_by_is_the_title() -> None:
    release = read(
        f"BẢN TIN DỊCH BỆNH TUẦN 33 (12/8 - 18/8)\nTrung tâm Y tế huyện Sông Rạng\n{BODY}"
    )
    assert release.title_text == "BẢN TIN DỊCH BỆNH TUẦN 33 (12/8 - 18/8)"
    assert release.agency is not None
    assert release.agency.text == "Trung tâm Y tế huyện Sông Rạng"


def test_a_menu_is_no_title() -> None:
    assert _title(f"Menu 🔍 Tìm kiếm\n{TITLE}\n{BODY}") == TITLE
    assert _title(f"Tìm kiếm...    Tiếng Việt ▾    A- A A+\n{TITLE}\n{BODY}") == TITLE


def test_what_an_office_has_sent_to_others_is_the_release() -> None:
    text = (
        "From: Văn phòng xã <vp@example.gov.vn>\nTo: Ban Biên tập\nSubject: Tin viết báo\n\n"
        f"{TITLE}\n\nVăn phòng xã đã gửi 30 bản tin về dịch tả lợn tới các thôn.\n{BODY}"
    )
    assert read(text).sentences[0].text.startswith("Văn phòng xã đã gửi 30 bản tin")


@pytest.mark.parametrize("title", ["GIÁM ĐỐC SỞ Y TẾ TỪ CHỨC", "GIÁM ĐỐC BỆNH VIỆN QUA ĐỜI"])
def test_an_office_that_does_something_is_a_title(title: str) -> None:
    assert _title(f"{title}\n{BODY}") == title


@pytest.mark.parametrize(
    "section",
    [
        "AN NINH TRẬT TỰ",
        "Chăn nuôi - Thú y",
        "Hoạt động của lãnh đạo",
        "Gương sáng quanh ta",
        "Quản lý đô thị",
        "Chuyên mục: Nông lâm nghiệp",
        "Nguồn: Thuế cơ sở 4",
        ">> Thông báo >> Đấu thầu - Mua sắm",
    ],
)
def test_a_section_is_no_title_with_or_without_one_below(section: str) -> None:
    assert read(f"{section}\n14/03/2026 08:10\n{BODY}").title is None
    assert _title(f"{section}\nThư viện xã\n14/03/2026 08:10\n{BODY}") == "Thư viện xã"


@pytest.mark.parametrize(
    "title",
    [
        'Cô Út "bán sách"',
        "Tình hình đọc sách tại xã Bàu Tràm",
        "Tin vui ở xóm Chài",
        "Nông thôn mới, nếp sống mới",
        "Chuyển đổi số ở ấp Bàu Sen",
    ],
)
def test_a_title_without_a_verb_is_one(title: str) -> None:
    assert _title(f"{title}\n14/03/2026 08:10\n{BODY}") == title


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("PV. - 06:00, 14/03/2026", "2026-03-14 06:00:00"),
        ("Tin ngày 14/3/2026", "2026-03-14"),
        ("Quốc phòng - An ninh   14/03/2026   10:50", "2026-03-14 10:50:00"),
        ("Tin địa phương / 14-03-2026 / 14:35", "2026-03-14 14:35:00"),
    ],
)
def test_a_line_with_a_stamp_is_no_title(line: str, published: str) -> None:
    release = read(f"{line}\n{BODY}")
    assert (release.title, str(release.published)) == (None, published)


@pytest.mark.parametrize("kind", ["ĐÍNH CHÍNH", "Đính chính", "THÔNG BÁO ĐÍNH CHÍNH"])
def test_what_takes_a_title_back_is_a_part_of_it(kind: str) -> None:
    subject = "Lịch mở cửa thư viện xã Bàu Tràm năm 2026"
    assert _title(f"{kind}\n{subject}\n14/03/2026\n{BODY}") == f"{kind}\n{subject}"


def test_the_subject_below_an_answer_is_the_title() -> None:
    subject = "Về việc bà Tăng Thị Cúc phản ánh thư viện đóng cửa sớm"
    assert _title(f"TRẢ LỜI PHẢN ÁNH\n{subject}\n{BODY}") == subject


def test_a_title_below_a_letter_to_the_press_is_found() -> None:
    text = (
        "Kính gửi: Tòa soạn Báo Bàu Tràm\n\nVăn phòng xã gửi bài viết dưới đây, mong được quý báo "
        f"đăng tải trong tuần này.\n\n{TITLE.upper()}\n(14/3/2026)\n{BODY}"
    )
    release = read(text)
    assert release.title_text == TITLE.upper()
    assert release.sentences[0].text.startswith("Sáng 14/3")


def test_a_body_below_the_one_it_belongs_to_is_no_title() -> None:
    text = "UBND XÃ BÀU TRÀM\nBAN QUẢN LÝ THƯ VIỆN\n\nBàu Tràm, ngày 14 tháng 3 năm 2026\n"
    release = read(f"{text}{BODY}")
    assert release.title is None
    assert release.agency is not None
    assert release.agency.text == "BAN QUẢN LÝ THƯ VIỆN"


@pytest.mark.parametrize(
    "title",
    [
        "XÃ BÀU TRÀM ĐỔI THAY SAU MỘT NĂM SÁP NHẬP",
        "HỌP THÔN ĐƯỢC CÔNG KHAI: Xã Bàu Tràm mở thư viện thiếu nhi",
    ],
)
def test_capitals_of_a_title_are_neither_a_body_nor_a_source(title: str) -> None:
    assert _title(f"{title}\n(Thứ bảy, 14/03/2026, 17:40)\n{BODY}") == title


@pytest.mark.parametrize(
    "line",
    [
        "Thứ Bảy, 14/03/2026 - Lượt xem 356",
        "Viết bởi: Trạm Y tế Bàu Tràm | Thứ bảy, 14 Tháng 3 2026 17:05",
        "Thứ Bảy, 14 Tháng Ba 2026 17:05",
        "Đất đai - môi trường       Ngày 14.03.2026",
    ],
)
def test_a_line_of_date_counts_and_writer_is_no_title(line: str) -> None:
    release = read(f"{line}\n\n{BODY}")
    assert release.title is None
    assert release.published is not None
    assert release.published.timetuple()[:3] == (2026, 3, 14)


def test_sections_parted_by_a_bar_are_no_title() -> None:
    assert _title(f"Tin trong ngày | Chuyển đổi số\n{TITLE}\n14/3/2026\n{BODY}") == TITLE


@pytest.mark.parametrize(
    "above",
    [
        "TRUNG TÂM Y TẾ - DÂN SỐ VÀ KẾ HOẠCH HÓA GIA ĐÌNH HUYỆN BÀU TRÀM",
        "THỐNG KÊ TỈNH BÀU TRÀM",
        "An ninh - Hình sự",
        "Tin hoạt động kiểm sát",
        "Chuyện pháp đình",
        "Các em đọc sách trong ngày mở cửa. Ảnh: Tư Lành",
        "Các em đọc sách - Ảnh: T.L",
        "Người đăng: admin_xa",
        "Được đăng bởi: quantri",
        "Posted by: editor",
    ],
)
def test_what_a_portal_puts_above_a_title_is_none(above: str) -> None:
    assert _title(f"{above}\n{TITLE}\n14/3/2026\n{BODY}") == TITLE


@pytest.mark.parametrize(
    "above",
    [
        "Pháp luật - Hình sự",
        "Văn hóa - Con người",
        "Các em đọc sách trong ngày mở cửa. Ảnh: Tư Lành",
        "Sở Công Thương tỉnh Bàu Tràm - Cổng thông tin điện tử",
        "Người đăng: quantri",
    ],
)
def test_what_a_portal_puts_above_a_text_without_title_is_none(above: str) -> None:
    release = read(f"{above}\n14/3/2026\n{BODY}")
    assert release.title is None
    assert release.published is not None


def test_the_site_behind_a_body_is_no_part_of_its_name() -> None:
    release = read(f"Sở Công Thương tỉnh Bàu Tràm - Cổng thông tin điện tử\n14/3/2026\n{BODY}")
    assert release.agency is not None
    assert release.agency.text == "Sở Công Thương tỉnh Bàu Tràm"


@pytest.mark.parametrize("desk", ["Tòa soạn", "Ban Biên tập", "Nhóm PV", "Nhóm phóng viên"])
def test_the_desk_below_a_title_in_capitals_is_no_part_of_it(desk: str) -> None:
    title = "THÔNG BÁO TẠM DỪNG MỞ CỬA THƯ VIỆN"
    release = read(f"{title}\n{desk}\n14/3/2026\n{BODY}")
    assert release.title_text == title
    assert release.byline is not None
    assert release.byline.text == desk


def test_the_kind_below_a_body_is_no_part_of_its_name() -> None:
    release = read(f"SỞ Y TẾ\nVĂN PHÒNG\nTHÔNG CÁO BÁO CHÍ\n{TITLE}\n14/3/2026\n{BODY}")
    assert release.title_text == TITLE
    assert release.agency is not None
    assert release.agency.text == "SỞ Y TẾ\nVĂN PHÒNG"


@pytest.mark.parametrize(
    ("line", "published", "agency"),
    [
        ("BHXH tỉnh Bàu Tràm   14/03/2026 09:20:11", "2026-03-14 09:20:00", "BHXH tỉnh Bàu Tràm"),
        ("ANBT 06:52 14/03/2026", "2026-03-14 06:52:00", None),
        ("14/03/2026 | Sở Y tế | 1.204 lượt xem", "2026-03-14", "Sở Y tế"),
        ("Đăng tải: 14/03/2026 15:30", "2026-03-14 15:30:00", None),
        ("Ngày đăng tải: 14/03/2026", "2026-03-14", None),
        ("Ngày ban hành: 14/03/2026", "2026-03-14", None),
        ("Posted on: March 14, 2026 | By: admin | Category: News", "2026-03-14", None),
        ("Published: 14 Mar 2026", "2026-03-14", None),
        ("Saturday, March 14th, 2026 at 3:05 pm", "2026-03-14 15:05:00", None),
        ("Thời sự   Thứ bảy, 14/3/2026 21:35 (GMT+7)", "2026-03-14 21:35:00", None),
        ("PC Bàu Tràm Thượng - Thứ bảy, 14/03/2026", "2026-03-14", None),
    ],
)
def test_lines_of_dates_are_read_with_the_body_beside_them(
    line: str, published: str, agency: str | None
) -> None:
    release = read(f"{TITLE}\n{line}\n{BODY}")
    assert release.title_text == TITLE
    assert str(release.published) == published
    assert (release.agency and release.agency.text) == agency
    assert release.place is None
    assert release.captions == ()


def test_a_weekday_may_stand_between_place_and_date() -> None:
    release = read(f"{TITLE}\nBàu Tràm, thứ Bảy, ngày 14/3/2026\n{BODY}")
    assert release.place is not None
    assert release.place.text == "Bàu Tràm"


def test_a_body_with_a_day_amid_the_text_tells_of_an_event() -> None:
    release = read(f"{TITLE}\n{BODY}\nTrường Mầm non Hoa   16/03/2026 08:00\n{BODY}")
    assert release.published is None
