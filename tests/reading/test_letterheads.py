"""Letterheads laid out with blanks, kinds of documents above their subjects, signatures below."""

from __future__ import annotations

import io
from datetime import date

import docx
import pytest

from vnsum.reading import read

FIRST = "Phường Bến Gỗ tiêm phòng dại cho chó, mèo từ ngày 15/11 đến ngày 20/11/2025."
LAST = "Mỗi hộ đưa chó, mèo đến nhà văn hóa khu phố; tiêm miễn phí cho mọi con vật."
SUBJECT = "Về việc tiêm phòng dại cho chó, mèo"


def text(span: object) -> str | None:
    return None if span is None else str(span)


@pytest.mark.parametrize(
    ("head", "agency", "number"),
    [
        (
            (
                "UBND XÃ BẾN GỖ                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                "   -------                              Độc lập - Tự do - Hạnh phúc\n"
                "Số: 45/TB-UBND                        ---------------\n"
                "                                      Bến Gỗ, ngày 12 tháng 11 năm 2025"
            ),
            "UBND XÃ BẾN GỖ",
            "45/TB-UBND",
        ),
        (
            (
                "ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                "PHƯỜNG BẾN GỖ                      Độc lập - Tự do - Hạnh phúc\n"
                "    *****                                  ***********\n"
                "Số: 45/TB-UBND          Bến Gỗ, ngày 12 tháng 11 năm 2025"
            ),
            "PHƯỜNG BẾN GỖ",
            "45/TB-UBND",
        ),
        (
            (
                "UBND HUYỆN LONG PHƯỚC     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                "UBND XÃ BẾN GỖ              Độc lập - Tự do - Hạnh phúc\n"
                "  ———                           ————————\n"
                "Số 45/TB-UBND              Bến Gỗ, ngày 12 tháng 11 năm 2025"
            ),
            "UBND XÃ BẾN GỖ",
            "45/TB-UBND",
        ),
        (
            (
                "ĐẢNG BỘ TỈNH TÂN AN            ĐẢNG CỘNG SẢN VIỆT NAM\n"
                "ĐẢNG ỦY PHƯỜNG BẾN GỖ          Bến Gỗ, ngày 12 tháng 11 năm 2025\n"
                "         *\n"
                "Số 12-TB/ĐU"
            ),
            "ĐẢNG ỦY PHƯỜNG BẾN GỖ",
            "12-TB/ĐU",
        ),
        (
            (
                "ĐẢNG BỘ TỈNH TÂN AN            ĐẢNG CỘNG SẢN VIỆT NAM\n"
                "ĐẢNG ỦY PHƯỜNG BẾN GỖ\n"
                "Số 12-TB/ĐU          Bến Gỗ, ngày 12 tháng 11 năm 2025"
            ),
            "ĐẢNG ỦY PHƯỜNG BẾN GỖ",
            "12-TB/ĐU",
        ),
        (
            (
                "Ủy ban nhân dân\nphường Bến Gỗ\n-------\nSố: 45/TB-UBND\n"
                "Bến Gỗ, ngày 12 tháng 11 năm 2025"
            ),
            "Ủy ban nhân dân\nphường Bến Gỗ",
            "45/TB-UBND",
        ),
    ],
)
def test_a_letterhead_laid_out_with_blanks_is_read(head: str, agency: str, number: str) -> None:
    release = read(f"{head}\n\n      THÔNG BÁO\n   {SUBJECT}\n     * * *\n{FIRST}\n\n{LAST}")
    assert text(release.agency) == agency
    assert text(release.doc_number) == number
    assert text(release.place) == "Bến Gỗ"
    assert release.published == date(2025, 11, 12)
    assert text(release.title) == SUBJECT
    assert release.captions == ()
    assert [one.text for one in release.sentences] == [FIRST, LAST]
    assert release.warnings == ()


def word(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        heading = paragraph.startswith("# ")
        document.add_paragraph(paragraph.removeprefix("# "), "Heading 1" if heading else None)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("kind", ["THÔNG BÁO", "THƯ NGỎ", "KẾ HOẠCH", "Thông báo"])
def test_a_heading_that_only_names_the_kind_is_no_title(kind: str) -> None:
    release = read(word("UBND PHƯỜNG BẾN GỖ", "Số: 12/TB-UBND", f"# {kind}", SUBJECT, FIRST, LAST))
    assert text(release.title) == SUBJECT
    assert text(release.agency) == "UBND PHƯỜNG BẾN GỖ"
    assert release.captions == ()


def test_a_kind_that_says_more_is_a_title_with_its_subject() -> None:
    release = read(word("# THÔNG BÁO TUYỂN SINH", "Lớp 1 năm học 2025 - 2026", FIRST, LAST))
    assert text(release.title) == "THÔNG BÁO TUYỂN SINH\n\nLớp 1 năm học 2025 - 2026"


@pytest.mark.parametrize(
    ("byline", "below"),
    [
        ("Ghi chép của Trần Hồng", []),
        ("Phóng sự: Trần Hồng - Ảnh: Mai Lan", []),
        ("Ghi chép của Trần Hồng", ["Bến Gỗ, ngày 12/11/2025"]),
        ("Nguyễn Thị Mai", ["Phó Chủ tịch UBND phường"]),
    ],
)
def test_who_wrote_it_is_no_caption(byline: str, below: list[str]) -> None:
    release = read("\n\n".join(["Bến Gỗ tiêm phòng dại", FIRST, LAST, byline, *below]))
    assert text(release.byline) == byline
    assert release.captions == ()
    assert release.warnings == ()


@pytest.mark.parametrize(
    "signed",
    [
        ["Hiệu trưởng", "(Đã ký, đóng dấu)", "Nguyễn Thị Mai"],
        ["Chủ tịch UBND phường", "(đã ký)", "Lê Văn Tài"],
    ],
)
def test_a_signature_is_no_caption(signed: list[str]) -> None:
    closing = "Bến Gỗ, ngày 12 tháng 11 năm 2025"
    release = read("\n".join(["Bến Gỗ tiêm phòng dại", "", FIRST, LAST, closing, *signed]))
    assert release.published == date(2025, 11, 12)
    assert [one.text for one in release.boilerplate if one.kind == "letterhead"] == signed
    assert release.captions == ()


@pytest.mark.parametrize(
    "closing",
    [
        "Bến Gỗ, ngày 12 tháng 11 năm 2025      NGƯỜI BÁO CÁO",
        "Bến Gỗ, ngày ... tháng 11 năm 2025",
        "Bến Gỗ, tháng 11 năm 2025",
        "Bến Gỗ, ngày 12-11-2025",
    ],
)
def test_a_closing_place_and_day_is_no_caption(closing: str) -> None:
    release = read(f"Bến Gỗ tiêm phòng dại\n\n{FIRST}\n\n{LAST}\n\n{closing}")
    assert release.captions == ()
    assert len(release.sentences) == 2


PAGE = (
    "<html><head><title>Xã Bình Trà khởi công cầu</title></head><body><div><h1>Xã Bình Trà khởi "
    "công cầu Suối Đá</h1><div class='meta'>{}</div>"
    "<p>Sáng 12/11, UBND xã Bình Trà khởi công cầu Suối Đá nối thôn 3 với thôn 4, tổng vốn 4,2 tỷ "
    "đồng.</p><p>Cầu dài 36 m, rộng 5 m, do Công ty Xây dựng Trường Phát thi công, xong trước ngày "
    "30/6/2026.</p></div></body></html>"
)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("12/11/2025 08:30 | Lan Anh | 1.204 lượt xem", "Lan Anh"),
        ("Thứ Tư, 12/11/2025 08:30 - Tác giả: Lan Anh - Lượt xem: 1.204", "Tác giả: Lan Anh"),
        ("<span>12-11-2025</span> · <span>Lan Anh</span> · <span>1204</span>", "Lan Anh"),
        ("Đăng bởi Lan Anh | 12/11/2025 | 1.204 lượt xem | 3 bình luận", "Đăng bởi Lan Anh"),
        ("<span>Lan Anh</span> <span>08:30 12/11/2025</span> <span>Xem: 1.204</span>", "Lan Anh"),
        ("12/11/2025 08:30 | Bình Trà | 1.204 lượt xem", None),
        ("12/11/2025 08:30 | Tin Tức | 1.204 lượt xem", None),
    ],
)
def test_date_writer_and_views_in_one_line_of_a_page(line: str, byline: str | None) -> None:
    release = read(PAGE.format(line))
    assert release.published is not None
    assert release.published.timetuple()[:3] == (2025, 11, 12)
    assert text(release.byline) == byline
    assert len(release.sentences) == 2
    assert release.captions == ()


@pytest.mark.parametrize(
    "line", ["Hạn nộp đơn - 12/11/2025", "Khai giảng | 15/11/2025", "Hồ bơi, ngày 15/11/2025"]
)
def test_a_day_of_an_event_amid_the_body_is_no_publication(line: str) -> None:
    release = read(f"Bến Gỗ tiêm phòng dại\n10/11/2025\n\n{FIRST}\n\n{line}\n\n{LAST}")
    assert release.published == date(2025, 11, 10)
    assert "rest" not in {one.kind for one in release.boilerplate}
