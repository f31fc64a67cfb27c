"""What stands round a text: buttons, sites, sections, writers, sources, speakers, signatures."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from vnsum.reading import read

if TYPE_CHECKING:
    from vnsum.documents import PressRelease

TITLE = "Phường Đồng Lau thay 64 bóng đèn hỏng trên đường Bờ Đê"
FIRST = "Chiều 6/5, phường Đồng Lau thay xong 64 bóng đèn hỏng trên đường Bờ Đê, hết 91 triệu đồng."
SECOND = "Từ đầu năm, đoạn đường này có 5 vụ va chạm vì thiếu ánh sáng, không có người bị thương."
THIRD = "Tháng tới, phường sửa tiếp 28 cột đèn ở xóm Trại và lắp thêm 9 camera tại các ngã ba."
BODY = f"{FIRST}\n{SECOND}\n{THIRD}"


def _below(*lines: str) -> PressRelease:
    release = read("\n".join([TITLE, "07/05/2026 08:15", BODY, *lines]))
    assert [one.text for one in release.sentences] == [FIRST, SECOND, THIRD]
    return release


def _beneath(*lines: str) -> PressRelease:
    release = read("\n".join([TITLE, *lines, BODY]))
    assert release.title_text == TITLE
    assert [one.text for one in release.sentences] == [FIRST, SECOND, THIRD]
    return release


@pytest.mark.parametrize(
    "line",
    [
        "Share on Facebook",
        "Chia sẻ bài viết qua Zalo",
        "Lượt xem: 318    Quay lại    Về đầu trang",
        "[Chia sẻ] [Thích] [Bình luận (2)]",
        "Đọc bài | Lưu | In",
        "Font size: a- a+",
        "<< Câu trước    Câu sau >>",
        "Bạn nghĩ gì về nội dung này?",
        "Bài viết có hữu ích không?",
        ">> Xem thêm: Đồng Lau nạo vét mương xóm Trại",
        "Chuyên mục: Hạ tầng",
    ],
)
def test_what_a_site_puts_below_a_text_is_no_part_of_it(line: str) -> None:
    release = _below("Mạc Thị Dung", line)
    assert not release.captions
    assert release.byline is not None
    assert release.byline.text == "Mạc Thị Dung"


@pytest.mark.parametrize(
    "line",
    [
        "Mạc Thị Dung - VP UBND phường",
        "Mạc Dung - Cộng tác viên",
        "Mạc Dung/CDC",
        "Mạc Dung - Ảnh: CTV",
        "(Mạc Dung thực hiện)",
        "(ĐLO) Mạc Dung",
        "Cổng TTĐT phường Đồng Lau",
        "Cổng TTĐT phường Đồng Lau - Mạc Dung",
        "(Phòng Kinh tế phường)",
        "BBT Đài Truyền thanh phường",
        "Người tổng hợp: Mạc Thị Dung - Văn phòng HĐND và UBND phường",
        "(Phát biểu của đồng chí Mạc Văn Lý, Bí thư Đảng ủy phường Đồng Lau)",
    ],
)
def test_who_signs_below_a_text_is_its_byline(line: str) -> None:
    release = _below(line)
    assert not release.captions
    assert release.byline is not None
    assert release.byline.text == line


@pytest.mark.parametrize("caption", ["Ảnh: CTV", "Ảnh: Công nhân thay bóng đèn"])
def test_a_picture_below_the_writer_hides_no_byline(caption: str) -> None:
    release = _below("Mạc Thị Dung", caption)
    assert release.byline is not None
    assert release.byline.text == "Mạc Thị Dung"
    assert [one.text for one in release.captions] == [caption]


def test_a_number_to_call_below_the_writer_stays() -> None:
    release = read(f"{TITLE}\n{BODY}\nNgười lập: Mạc Thị Dung\nĐT trực ban: 0203.000.114")
    assert release.byline is not None
    assert release.byline.text == "Người lập: Mạc Thị Dung"
    assert not [one for one in release.boilerplate if one.kind == "navigation"]


def test_a_source_apart_from_the_writer_is_no_part_of_the_byline() -> None:
    release = _below("", "Mạc Thị Dung", "", "Nguồn: Trung tâm Dịch vụ tổng hợp phường")
    assert release.byline is not None
    assert release.byline.text == "Mạc Thị Dung"
    alone = _below("Nguồn: Trung tâm Dịch vụ tổng hợp phường").byline
    assert alone is not None
    assert alone.text.startswith("Nguồn:")


def test_the_last_words_of_an_interview_are_no_byline() -> None:
    release = read(f"{TITLE}\n{BODY}\nPV: Cảm ơn bà về cuộc trao đổi!\nMạc Dung thực hiện")
    assert release.byline is not None
    assert release.byline.text == "Mạc Dung thực hiện"
    assert release.sentences[-1].text == "PV: Cảm ơn bà về cuộc trao đổi!"


def test_who_signed_a_notice_is_no_caption() -> None:
    release = _below("Chủ tịch UBND phường: Mạc Văn Lý (đã ký)")
    assert not release.captions
    assert release.boilerplate[-1].kind == "letterhead"


def test_what_stands_between_title_and_text() -> None:
    release = _beneath("07/05/2026 08:15", "Mạc Thị Dung")
    assert release.byline is not None
    assert release.byline.text == "Mạc Thị Dung"
    assert not release.captions
    release = _beneath("(Cổng TTĐT phường Đồng Lau)")
    assert release.agency is not None
    assert release.agency.text == "Cổng TTĐT phường Đồng Lau"
    assert not _beneath("07/05/2026 08:15", "Kinh tế - Xã hội").captions


def test_a_place_beneath_the_title_is_no_writer() -> None:
    release = _beneath("07/05/2026 08:15", "Đồng Lau")
    assert release.byline is None


def test_fields_that_part_a_text_stay_headings() -> None:
    text = f"{TITLE}\n07/05/2026\nKinh tế\n{FIRST}\nVăn hóa\n{SECOND}\n{THIRD}"
    assert [one.text for one in read(text).captions] == ["Kinh tế", "Văn hóa"]


def test_a_sentence_that_shows_a_picture_is_a_caption() -> None:
    release = read(f"{TITLE}\n{FIRST}\nĐại biểu dự buổi lễ.\n{SECOND}\n{THIRD}")
    assert [one.text for one in release.captions] == ["Đại biểu dự buổi lễ."]
    told = "Đại biểu dự buổi lễ tặng phường 12 bóng đèn."
    assert not read(f"{TITLE}\n{FIRST}\n{told}\n{SECOND}\n{THIRD}").captions


@pytest.mark.parametrize(
    "line",
    [
        "07/05/2026 | 17:20 Lượt xem: 12 In trang Chia sẻ",
        "Tin phường | 07/05/2026 | 17:20",
        "07/05/2026 - 17:20",
    ],
)
def test_the_time_of_day_is_kept(line: str) -> None:
    assert _beneath(line).published == datetime(2026, 5, 7, 17, 20)  # noqa: DTZ001 - no zone


def test_an_answer_is_published_when_it_was_given() -> None:
    asked = "Chuyên mục: Hỏi - Đáp   |   Ngày gửi: 02/05/2026   |   Ngày trả lời: 07/05/2026"
    assert read(f"{asked}\n\n{BODY}").published == date(2026, 5, 7)


@pytest.mark.parametrize(
    ("mark", "place", "agency"),
    [
        ("SÔNG TRÀ – ", "SÔNG TRÀ", None),
        ("(ĐL) ", None, "ĐL"),
        ("TIN BUỒN – ", None, None),
        ("MẠC VĂN LÝ – ", None, None),
        ("(UBND) ", None, None),
    ],
)
def test_what_opens_the_first_paragraph(mark: str, place: str | None, agency: str | None) -> None:
    start = "Sau một tuần, phường thay xong 64 bóng đèn do ông Mạc Văn Lý ở Sông Trà tặng."
    release = read(f"{TITLE}\n{mark}{start}\n{SECOND}")
    assert (release.place and release.place.text) == place
    assert (release.agency and release.agency.text) == agency
    assert release.sentences[0].text == (start if place or agency else mark + start)


@pytest.mark.parametrize(
    "line",
    [
        "Tweet    Pin it    Copy link",
        "Xem với cỡ chữ A- A+   Gửi cho bạn bè   In trang này",
        "Xem với cỡ chữ: [+] [-]   Tương phản",
        "Tra cứu theo mã hóa đơn [Tìm kiếm]",
        "Chia sẻ   Bình luận 14",
        "Quét mã QR để đánh giá mức độ hài lòng",
        "Đánh giá: Rất hài lòng ( )  Hài lòng ( )  Không hài lòng ( )  [Gửi]",
        "Tổng đài chăm sóc khách hàng: 0260.3888.111 (giờ hành chính)",
        "Đặt lịch khám: 1900 6868 | Zalo: Trạm Đồng Lau",
    ],
)
def test_tools_and_numbers_to_call_are_neither_text_nor_captions(line: str) -> None:
    release = _below(line)
    assert release.captions == ()
    assert line in [one.text for one in release.boilerplate]


@pytest.mark.parametrize(
    "label",
    [
        "Mọi thắc mắc xin liên hệ:",
        "Thông tin báo chí vui lòng liên hệ:",
        "Để biết thêm thông tin, vui lòng liên hệ:",
    ],
)
def test_whom_to_ask_is_no_writer(label: str) -> None:
    release = _below(label, "Ms. Mạc Thị Dung – Phòng Truyền thông", "M: 0903 111 222")
    assert release.byline is None
    assert {one.kind for one in release.boilerplate} >= {"contact"}


@pytest.mark.parametrize(
    "signed", ["TRẠM Y TẾ PHƯỜNG ĐỒNG LAU", "BÁO ĐỒNG LAU", "CÔNG TY CẤP NƯỚC ĐỒNG LAU"]
)
def test_a_body_that_signs_in_capitals_issues(signed: str) -> None:
    release = _below(signed)
    assert release.byline is None
    assert release.agency is not None
    assert release.agency.text == signed


@pytest.mark.parametrize(
    "signed",
    ["VĂN PHÒNG UBND PHƯỜNG", "T.S - Ảnh: Q.Bảo", "P.V", "Bác sĩ Mạc Thị Dung", "Nhóm phóng viên"],
)
def test_an_office_initials_and_a_calling_sign(signed: str) -> None:
    release = _below(signed)
    assert release.byline is not None
    assert release.byline.text == signed
    assert release.captions == ()


def test_pictures_listed_at_the_end_are_captions() -> None:
    shown = ["Một số hình ảnh tại buổi lễ:", "Thợ điện thay bóng đèn", "Bà con ra xem đèn mới"]
    release = _below(*shown, "Tin bài: Mạc Dung")
    assert [one.text for one in release.captions] == shown


def test_a_credit_below_the_writer_is_a_caption() -> None:
    shown = "Thợ điện thay bóng đèn trên đường Bờ Đê. Ảnh: Mạc Dung"
    release = _below("Bài, ảnh: Mạc Dung", shown)
    assert [one.text for one in release.captions] == [shown]


def test_links_between_bars_and_behind_arrows_are_no_text() -> None:
    release = _below("|| Tin cùng chuyên mục ||", "Phường Đồng Lau trồng 300 cây xanh")
    assert release.captions == ()
    release = _below(">> Vì sao đèn đường Bờ Đê hay hỏng?", ">> Khi nào lắp camera?")
    assert [one.kind for one in release.boilerplate] == ["related", "related"]


def test_what_a_firm_says_of_itself_is_no_text() -> None:
    about = "Thành lập năm 1994, Công ty có 560 thợ điện và chăm lo 9.200 bóng đèn trong tỉnh."
    release = _below("Về Chiếu Sáng Đồng Lau", about)
    assert about in [one.text for one in release.boilerplate]
    assert any("may be text" in warning for warning in release.warnings)


def test_those_a_dispatch_is_sent_to_are_no_text() -> None:
    head = "CÔNG ĐIỆN\nVề việc ứng phó bão số 4\nCHỦ TỊCH UBND TỈNH BÌNH LÂM ĐIỆN:"
    sent = "- Chủ tịch UBND các xã, phường;\n- Giám đốc các sở, ngành."
    release = read(f"{head}\n{sent}\n\n{BODY}")
    assert [one.text for one in release.sentences] == [FIRST, SECOND, THIRD]
    assert release.agency is not None
    assert release.agency.text == "CHỦ TỊCH UBND TỈNH BÌNH LÂM"


@pytest.mark.parametrize("closing", ["Thân ái,", "Trân trọng!", "Kính thư"])
def test_the_closing_of_a_letter_is_no_text(closing: str) -> None:
    release = _below(closing, "Mạc Văn Tài", "Chủ tịch UBND phường Đồng Lau")
    assert release.byline is not None
    assert release.byline.text == "Mạc Văn Tài"


@pytest.mark.parametrize("label", ["Trả lời:", "Đáp:", "TRẢ LỜI:"])
def test_the_label_of_an_answer_is_no_part_of_it(label: str) -> None:
    release = read(f"{TITLE}\n07/05/2026\nHỏi: Bao giờ có đèn?\n{label} {FIRST}\n{SECOND}")
    assert release.sentences[1].text == FIRST
    assert release.paragraphs[1].text == f"{label} {FIRST}"


@pytest.mark.parametrize(
    "form",
    [
        "Lĩnh vực: Đất đai | Cơ quan ban hành: UBND phường Đồng Lau | Tệp: TB.pdf",
        "Cơ quan ban hành: UBND phường Đồng Lau",
    ],
)
def test_a_form_says_who_issues(form: str) -> None:
    release = _beneath("Ngày ban hành: 07/05/2026", form)
    assert release.agency is not None
    assert release.agency.text == "UBND phường Đồng Lau"
    assert release.published == date(2026, 5, 7)
