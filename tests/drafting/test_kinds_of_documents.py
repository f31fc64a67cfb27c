"""The kind of a document stands before a subject that says too little, or too much, alone."""

from __future__ import annotations

import pytest

import vnsum

BODY = """
Chợ quê xã Bình Sậy họp vào sáng thứ Bảy hằng tuần, từ 6 giờ đến 11 giờ, với 32 gian hàng của các \
hộ trong xã, bắt đầu từ ngày 20/9/2026.

Xã miễn phí gian hàng trong ba tháng đầu cho hộ nghèo và hộ cận nghèo trên địa bàn.
"""
HEAD = """ỦY BAN NHÂN DÂN
XÃ BÌNH SẬY
Số: 77/UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Sậy, ngày 12 tháng 9 năm 2026

"""


@pytest.mark.parametrize(
    ("kind", "subject", "headline"),
    [
        ("HƯỚNG DẪN", "Đăng ký gian hàng tại chợ quê", "Hướng dẫn đăng ký gian hàng tại chợ quê"),
        ("BẢNG GIÁ NIÊM YẾT", "Thuê gian hàng chợ quê", "Bảng giá niêm yết thuê gian hàng chợ quê"),
        ("KẾT LUẬN KIỂM TRA", "Việc thu phí chợ", "Kết luận kiểm tra việc thu phí chợ"),
        ("KẾT LUẬN", "Của Chủ tịch xã về chợ quê", "Kết luận của Chủ tịch xã về chợ quê"),
        ("GIẤY MỜI", "Dự lễ khai mạc chợ quê", "Giấy mời dự lễ khai mạc chợ quê"),
        ("LỊCH TIẾP CÔNG DÂN", "Tháng 9 năm 2026", "Lịch tiếp công dân tháng 9 năm 2026"),
        ("THƯ CHÚC MỪNG", "Nhân dịp mở chợ quê", "Thư chúc mừng nhân dịp mở chợ quê"),
        ("THƯ KHEN", "Gửi: Tập thể Ban Quản lý chợ", "Thư khen gửi tập thể Ban Quản lý chợ"),
        ("NỘI QUY", "Chợ quê xã Bình Sậy", "Nội quy chợ quê xã Bình Sậy"),
        ("THÔNG BÁO", "Về thời gian họp chợ quê", "Thông báo về thời gian họp chợ quê"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_kind_stays_before_what_cannot_stand_alone(
    kind: str, subject: str, headline: str, gap: str
) -> None:
    release = vnsum.read(f"{HEAD}{kind}{gap}{subject}\n{BODY}")
    assert release.title is not None
    assert release.title.text == f"{kind}{gap}{subject}"
    assert not release.captions
    assert vnsum.headline(release) == headline


@pytest.mark.parametrize(
    ("kind", "subject"),
    [
        ("THÔNG BÁO", "Mở chợ quê vào sáng thứ Bảy hằng tuần"),
        ("KẾ HOẠCH", "Tổ chức chợ quê xã Bình Sậy năm 2026"),
        ("HƯỚNG DẪN", "Xã Bình Sậy mở lớp bán hàng qua mạng cho tiểu thương"),
        ("THƯ MỜI", "Về nguồn cùng chợ quê Bình Sậy"),
        ("Danh sách", "Chợ quê Bình Sậy mở cửa sáng thứ Bảy"),
    ],
)
def test_a_kind_above_what_stands_alone_goes(kind: str, subject: str) -> None:
    release = vnsum.read(f"{kind}\n{subject}\n{BODY}")
    assert release.title_text == subject
    assert vnsum.headline(release) == subject


def test_a_kind_that_its_number_parts_from_the_subject_goes() -> None:
    release = vnsum.read(f"GIẤY MỜI\nSố: 12/GM-UBND\nDự lễ khai mạc chợ quê\n{BODY}")
    assert release.title_text == "Dự lễ khai mạc chợ quê"


def test_a_bare_kind_is_no_headline() -> None:
    for kind in ("THƯ NGỎ", "HƯỚNG DẪN", "TỜ TRÌNH"):
        assert vnsum.headline(f"{kind}\n{BODY}") != kind


def test_days_in_brackets_go_before_a_long_title_does() -> None:
    subject = (
        "Của Giám đốc Sở Giáo dục và Đào tạo tỉnh Sậy Giang nhân kỷ niệm 44 năm Ngày Nhà giáo "
        "Việt Nam (20/11/1982 - 20/11/2026)"
    )
    headline = vnsum.headline(f"THƯ CHÚC MỪNG\n{subject}\n{BODY}")
    assert headline == "Thư chúc mừng c" + subject[1:].partition(" (")[0]


@pytest.mark.parametrize(
    ("marks", "subject", "headline"),
    [
        ("TỜ TRÌNH", "Về việc miễn phí gian hàng chợ", "Tờ trình về việc miễn phí gian hàng chợ"),
        ("TỜ TRÌNH", "Ban hành mức phí chợ quê", "Tờ trình ban hành mức phí chợ quê"),
        (
            "DỰ THẢO\nQUYẾT ĐỊNH",
            "Về việc miễn phí gian hàng chợ",
            "Dự thảo quyết định về việc miễn phí gian hàng chợ",
        ),
        ("TỜ TRÌNH", "Đề nghị miễn phí gian hàng chợ", "Đề nghị miễn phí gian hàng chợ"),
        ("QUYẾT ĐỊNH", "Về việc miễn phí gian hàng chợ", "Miễn phí gian hàng chợ"),
    ],
)
def test_what_is_proposed_is_not_headlined_as_decided(
    marks: str, subject: str, headline: str
) -> None:
    draft = vnsum.summarize(f"{HEAD}{marks}\n{subject}\n{BODY}")
    assert draft.headline == headline
    assert draft.headlines[0].engine == "title"
    said = " ".join(span.text for span in draft.headlines[0].spans).lower()
    assert all(mark.lower() in said for mark in marks.splitlines() if mark.title() in headline)


def test_a_long_request_loses_its_about_before_the_title_is_cut() -> None:
    subject = "ban hành mức phí thuê gian hàng cho các hộ bán rau quả, cá tôm tại chợ quê Bình Sậy"
    text = f"{HEAD}TỜ TRÌNH\nVề việc {subject}\n{BODY}"
    options = vnsum.SummaryOptions(headline_max_chars=len(subject) + 10)
    assert vnsum.summarize(text, options).headline == f"Tờ trình {subject}"
