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
