"""What stands above a title: bodies of all kinds, kinds of text, pages, posts and forms."""

from __future__ import annotations

import pytest

from vnsum import read

BODY = """
Từ ngày 12/5, Nhà văn hóa Lộc Ninh đóng cửa để thay mái tôn và hệ thống điện, dự kiến trong 45 \
ngày. Kinh phí 620 triệu đồng lấy từ quỹ phúc lợi của các thôn.

Trong thời gian này, các lớp học hè dời về hội trường thôn Bàu Sen, giữ nguyên giờ học. Người cần \
biết thêm gọi chị Hà theo số 0911 000 222.
"""
TITLE = "Tạm đóng cửa Nhà văn hóa Lộc Ninh để sửa chữa"
SENTENCES = 4


def _heads(head: str) -> tuple[str | None, str | None]:
    """Return title and agency; whatever stands above, the body is whole."""
    release = read(f"{head}\n{BODY}")
    assert len(release.sentences) == SENTENCES
    assert release.sentences[0].text.startswith("Từ ngày 12/5")
    agency = release.agency.text if release.agency else None
    return (release.title.text if release.title else None), agency


@pytest.mark.parametrize(
    "body",
    [
        "SỞ XÂY DỰNG TỈNH BÌNH SƠN",
        "Sở Xây dựng tỉnh Bình Sơn",
        "TRUNG TÂM DỊCH VỤ VIỆC LÀM HÀ THANH",
        "CÔNG TY CỔ PHẦN CẤP NƯỚC SÔNG CẦU",
        "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG KHU VỰC LỘC NINH",
        "Ban Quản lý dự án đầu tư xây dựng huyện Lộc Ninh",
        "QUỸ HỖ TRỢ NÔNG DÂN HUYỆN LỘC NINH",
        "BỆNH VIỆN PHỤC HỒI CHỨC NĂNG BÌNH SƠN",
        "HTX DỊCH VỤ NÔNG NGHIỆP LỘC NINH",
        "Liên minh Hợp tác xã tỉnh Bình Sơn",
        "CẢNG VỤ ĐƯỜNG THỦY NỘI ĐỊA KHU VỰC 3",
        "NHÀ VĂN HÓA LAO ĐỘNG TỈNH",
        "HỘI KHUYẾN HỌC XÃ LỘC NINH",
        "Trạm Y tế phường Hòa Cường Đông",
        "PHÒNG CẢNH SÁT PHÒNG CHÁY, CHỮA CHÁY VÀ CỨU NẠN, CỨU HỘ",
        "BAN CHỈ HUY PHÒNG CHỐNG THIÊN TAI VÀ TÌM KIẾM CỨU NẠN XÃ LỘC NINH",
    ],
)
def test_a_verb_in_the_field_of_a_body_makes_it_no_title(body: str) -> None:
    assert _heads(f"{body}\n{TITLE}") == (TITLE, body)
    assert _heads(f"{body}\n----\n\n{TITLE.upper()}") == (TITLE.upper(), body)


@pytest.mark.parametrize(
    "title",
    [
        "Sở Xây dựng cấm xe tải qua cầu Lộc Ninh",
        "Xã Lộc Ninh tập trung khắc phục hậu quả dông lốc",
        "XÃ LỘC NINH TUYỂN 38 GIÁO VIÊN MẦM NON",
        "Công an phường 5 ra quân dẹp vỉa hè",
        "PHÒNG CHỐNG ĐUỐI NƯỚC: LỘC NINH MỞ 9 LỚP BƠI",
        "HỘI THI NẤU ĂN XÃ LỘC NINH NĂM 2026",
        "Trường làng giữa đồng nước và những chuyến đò",
    ],
)
def test_what_a_body_does_is_a_title(title: str) -> None:
    assert _heads(f"{title}\n(Bài đăng trên bản tin xã)")[0] == title
    assert _heads(title)[0] == title


def test_a_lone_body_with_its_place_is_no_title() -> None:
    assert _heads("Hội Nông dân xã Lộc Ninh") == (None, "Hội Nông dân xã Lộc Ninh")


def test_an_organ_is_named_with_its_body() -> None:
    head = "HỘI CHỮ THẬP ĐỎ TỈNH BÌNH SƠN\nBAN CHẤP HÀNH"
    assert _heads(f"{head}\n***\n{TITLE}") == (TITLE, head)
    assert _heads(f"{head}\n*\nSố 12-TB/HCTĐ\n\n{TITLE}") == (TITLE, head)


def test_an_address_and_a_place_below_a_body_are_no_title() -> None:
    body = "TRƯỜNG TRUNG HỌC PHỔ THÔNG"
    assert _heads(f"{body}\nLỘC NINH\n\n{TITLE}") == (TITLE, f"{body}\nLỘC NINH")
    assert _heads(f"{body}\nSố 2 Bến Lội, phường Đông Kiều, TP Kiến Sa\n{TITLE}") == (TITLE, body)


def test_a_site_and_its_section_are_no_title() -> None:
    head = "Thanh tra tỉnh Bình Sơn | Công khai kết luận thanh tra"
    assert _heads(f"{head}\n{TITLE}") == (TITLE, "Thanh tra tỉnh Bình Sơn")


def test_a_title_in_capitals_may_stand_below_the_opening_paragraph() -> None:
    opening, rest = BODY.strip().split("\n\n")
    title = 'KẾT QUẢ HỘI THI "KỂ CHUYỆN THEO SÁCH"'
    text = f"Phòng GD&ĐT Lộc Ninh - Cụm chuyên môn số 4\n\n{opening}\n\n{title}\n\n{rest}"
    release = read(text)
    assert release.title_text == title
    assert len(release.sentences) == SENTENCES
    assert read(f"{TITLE}\n\n{opening}\n\n{title}\n\n{rest}").title_text == TITLE


@pytest.mark.parametrize("kind", ["KẾT LUẬN", "BIÊN BẢN", "Dự thảo lần 2", "QUYẾT ĐỊNH"])
def test_a_kind_alone_stands_above_its_subject(kind: str) -> None:
    body = "THANH TRA SỞ Y TẾ BÌNH SƠN"
    assert _heads(f"{body}\n\n{kind}\n{TITLE}") == (TITLE, body)


def test_a_kind_may_have_brackets_behind_it() -> None:
    title = "THƯ MỜI BÁO GIÁ (lần 2)\nGói mua sắm máy chiếu cho nhà văn hóa"
    assert _heads(f"TRƯỜNG TIỂU HỌC LỘC NINH A\n\n{title}") == (title, "TRƯỜNG TIỂU HỌC LỘC NINH A")


@pytest.mark.parametrize(
    "page",
    [
        "MENU  Giới thiệu  Tổ chuyên môn  Tuyển sinh  Góc học sinh\n\nHome » Tuyển sinh",
        "☰  Trang chủ   Giới thiệu   Tin tức   Văn bản   Liên hệ",
        "Bạn đang ở: Trang chủ → Tin hoạt động → Chi tiết tin",
        "TIN TRONG XÃ  »  KINH TẾ",
        "Website này sử dụng cookie để cải thiện trải nghiệm. Chấp nhận | Từ chối",
        "[X] Đóng\nTrang web dùng cookie. Nhấn Đồng ý để tiếp tục.\n[Đồng ý]",
        "Bỏ qua nội dung chính\nĐăng nhập  Đăng ký  VI  EN",
        "Đang xem: 37 | Tổng truy cập: 1.204.556",
        "Xã Lộc Ninh - Trang cộng đồng\n12 tháng 5 lúc 19:30 · 🌐",
        "#LocNinh #thongbao\n📢📢",
        "👁 1.204   💬 12   🕒 12/05/2026 09:10",
        "Tên file: TCBC_nha van hoa_final.docx",
        "BÁO LỘC NINH ONLINE\nXÃ HỘI",
        "Tin nóng 24h | Lộc Ninh",
        f"{TITLE} - Cổng thông tin điện tử xã Lộc Ninh",
        "SỐ 15 - THÁNG 5/2026\nBẢN TIN LỘC NINH",
        "Đơn vị: Hội Phụ nữ xã Lộc Ninh\nTiêu đề:",
    ],
)
def test_what_a_page_or_a_form_puts_above_is_no_title(page: str) -> None:
    gap = " " if page.endswith(":") else "\n"
    assert _heads(f"{page}{gap}{TITLE}")[0] == TITLE


def test_the_writer_may_stand_above_the_title() -> None:
    release = read(f"Tác giả: Lê Hà\n{TITLE}\n12/05/2026\n{BODY}")
    assert (release.title_text, str(release.byline)) == (TITLE, "Tác giả: Lê Hà")


@pytest.mark.parametrize(
    "greeting",
    [
        "Kính thưa bà con nhân dân xã Lộc Ninh!",
        "Thưa quý thầy cô, quý Mạnh Thường Quân và các em học sinh thân mến!",
        "Các bác, các anh chị trong thôn thân mến,",
    ],
)
def test_a_greeting_is_no_title(greeting: str) -> None:
    assert read(f"Lộc Ninh, 16-9-2026\n\n{greeting}\n{BODY}").title is None


def test_place_and_date_above_a_letter_are_no_writer() -> None:
    release = read(f"Lộc Ninh, 16-9-2026\n\nThưa bà con!\n{BODY}")
    assert (str(release.place), str(release.published)) == ("Lộc Ninh", "2026-09-16")
    assert release.byline is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Posted on 24/06/2026 by admin  •  63 Comments", "2026-06-24"),
        ("Lộc Ninh, hồi 16h00 ngày 12/5/2026", "2026-05-12 16:00:00"),
        ("By admin | 12/05/2026 | 0 comments", "2026-05-12"),
    ],
)
def test_when_it_was_published(line: str, date: str) -> None:
    release = read(f"{TITLE}\n{line}\n{BODY}")
    assert (release.title_text, str(release.published)) == (TITLE, date)
    assert not release.captions


def test_the_last_day_of_a_period_is_no_date_of_publication() -> None:
    title = "Ngừng cấp điện tuần 28 (06/7 – 12/7/2026)"
    release = read(f"ĐIỆN LỰC LỘC NINH\n{title}\n{BODY}")
    assert (release.title_text, release.published) == (title, None)


@pytest.mark.parametrize(
    ("opening", "agency", "date"),
    [
        ("(Cổng TTĐT xã Lộc Ninh) ", "Cổng TTĐT xã Lộc Ninh", None),
        (
            "Ban QLDA chợ Lộc Ninh (30/10/2026) – ",
            "Ban QLDA chợ Lộc Ninh",
            30,
        ),
    ],
)
def test_who_issues_opens_the_first_paragraph(opening: str, agency: str, date: int | None) -> None:
    release = read(f"{TITLE}\n\n{opening}{BODY.strip()}")
    assert str(release.agency) == agency
    assert release.sentences[0].text.startswith("Từ ngày 12/5")
    assert (release.published.day if release.published else None) == date


@pytest.mark.parametrize("name", ["BSCKII. Tăng Hữu Phước", "A Thuyn", "TS. Lương Mậu Tuất"])
def test_who_signs_below_an_office_is_no_byline(name: str) -> None:
    release = read(f"{TITLE}\n{BODY}\n          GIÁM ĐỐC\n          {name}")
    assert release.byline is None
    assert not release.captions


@pytest.mark.parametrize(
    "line",
    [
        "Bạn thấy bài viết này thế nào?  👍 0  ❤ 0",
        "Ý kiến bạn đọc (0)   Họ tên... Email... Nội dung... [Gửi]",
        "Leave a reply\nName *   Email *   Website\n[Post comment]",
        "Đánh giá câu trả lời: ☆☆☆☆☆   Hài lòng | Chấp nhận | Không hài lòng",
        "Tải toàn văn (PDF, 2,4MB)",
        "Trang 1",
        "#locninh #nhavanhoa | Thích 1,2K - 88 bình luận",
    ],
)
def test_what_a_page_puts_below_is_no_text(line: str) -> None:
    release = read(f"{TITLE}\n{BODY}\n{line}")
    assert len(release.sentences) == SENTENCES
    assert not release.captions


def test_whom_a_letter_is_addressed_to_is_no_sentence() -> None:
    to = "Kính gửi: Ông Cao Xuân Thụ, số 27 đường Bờ Nam, khu phố Tân Phước, phường Lộc Ninh."
    release = read(f"{to}\n{BODY}")
    assert len(release.sentences) == SENTENCES
    assert release.title is None


def test_a_remark_in_brackets_above_the_title_is_none() -> None:
    note = "(đăng lại trên website lúc 21:14 CN 24/11/2024)"
    release = read(f"Trường THPT Lộc Ninh - Bản tin số 31\n{note}\n\n{TITLE.upper()}\n{BODY}")
    assert (release.title_text, str(release.agency)) == (TITLE.upper(), "Trường THPT Lộc Ninh")
    assert str(release.published) == "2024-11-24 21:14:00"


@pytest.mark.parametrize("mark", ["---HẾT---", "--- Hết ---", "*** HẾT ***"])
def test_the_mark_of_the_end_is_no_byline(mark: str) -> None:
    release = read(f"{TITLE}\n{BODY}\n{mark}")
    assert release.byline is None
    assert not release.captions


def test_pictures_on_both_sides_of_capitals_frame_a_title() -> None:
    title = "NHÀ VĂN HÓA LỘC NINH TẠM ĐÓNG CỬA ĐỂ SỬA CHỮA TỪ NGÀY MAI"
    assert _heads(f"❗❗❗ {title} ❗❗❗")[0] == title


def test_the_day_a_page_is_looked_at_is_no_date_of_publication() -> None:
    release = read(f"Hôm nay, Thứ Ba ngày 12/05/2026\n{TITLE}\n{BODY}")
    assert (release.title_text, release.published) == (TITLE, None)


def test_a_list_of_what_is_read_most_stands_above_the_title() -> None:
    text = f"XEM NHIỀU\n1. Giá heo tăng\n2. Mưa lớn\n\n{TITLE}\n12/05/2026 08:00"
    assert _heads(text)[0] == TITLE
