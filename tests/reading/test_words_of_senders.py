"""What those who send a release write round it, and what of a release looks like that."""

from __future__ import annotations

import pytest

from vnsum import read

_TITLE = "Xã Đồng Mít khánh thành cầu treo Khe Sậy"
_FIRST = "Sáng 12/9, UBND xã Đồng Mít khánh thành cầu treo Khe Sậy, dài 84 m, hết 4,6 tỷ đồng."
_LAST = "Ông Nông Văn Tưởng, Chủ tịch UBND xã, cho biết 112 hộ dân không còn phải đi bè qua suối."
_TEXT = f"{_TITLE}\n\n{_FIRST}\n\n{_LAST}"


def _reads(text: str) -> None:
    release = read(text)
    assert release.title is not None
    assert release.title.text == _TITLE
    assert [one.normalised for one in release.paragraphs] == [_FIRST, _LAST]
    assert not release.captions
    assert all(release.source[one.start : one.end] == one.text for one in release.boilerplate)


@pytest.mark.parametrize(
    "above",
    [
        "Em gửi tin, anh xem giúp em nhé. Em cảm ơn anh!",
        "Chị ơi em gửi tin nhé",
        "Em chuyển chị bài của xã Đồng Mít ạ.",
        "Bạn đã gửi",
        "Lò Tài đã gửi Hôm nay lúc 09:14",
        "Lò Văn Tài (TT Đồng Mít)\n09:14",
        "Lò Hạnh, [21/10/2025 15:03]",
        "VHXH Đồng Mít <vhxh@example.vn>\n09:41 (3 giờ trước)\nđến tôi",
        "Từ: VHXH Đồng Mít\nĐã gửi: Thứ Sáu, 17 Tháng Mười 2025 9:41 SA\nĐến: Ban Biên tập",
        "Ký bởi: Ủy ban nhân dân xã Đồng Mít\nThời gian ký: 26/11/2025 16:42:10 +07:00",
        "KỊCH BẢN CHƯƠNG TRÌNH PHÁT THANH",
        "TIN BÀI",
        "Ngày nhận bài: 18/11/2025    Người duyệt: Đ/c Hà",
        "Bài gửi Cổng TTĐT, đã duyệt\nĐồng chí Bí thư đã xem",
        "Lãnh đạo UBND xã đã xem, cho đăng",
        "(Đã duyệt)",
        "Số 31 - 8/2025",
        "Số 31 (8/2025)",
        "Fanpage Xã Đồng Mít\n3 giờ trước",
        "Tin:",
        "BÀI DỰ THI",
        "TIN GỬI CỔNG TTĐT XÃ",
    ],
)
def test_what_stands_above_is_no_title(above: str) -> None:
    _reads(f"{above}\n\n{_TEXT}\n")


@pytest.mark.parametrize(
    "below",
    [
        "Sent from my iPhone",
        "Gửi từ Yahoo Mail cho iPhone",
        "Em cảm ơn anh chị nhiều ạ!",
        "[Hình ảnh]",
        "Đã gửi 2 ảnh",
        "Ok em, chị nhận được rồi",
        "(Nhạc cắt)",
        "Nam: Chương trình đến đây là hết, cảm ơn bà con đã lắng nghe.",
        "[A1] Commented [A1]: Kiểm tra lại số tiền giúp anh",
    ],
)
def test_what_stands_below_is_no_text(below: str) -> None:
    _reads(f"{_TEXT}\n\n{below}\n")


def test_the_stamp_of_an_office_that_a_letter_came_to() -> None:
    stamp = "UBND TỈNH BÌNH THANH\nVĂN BẢN ĐẾN\nSố: 3312\nNgày: 27/11/2025\n\n"
    letter = "ỦY BAN NHÂN DÂN XÃ ĐỒNG MÍT\nSố: 45/TB-UBND\nĐồng Mít, ngày 26 tháng 11 năm 2025\n\n"
    release = read(f"{stamp}{letter}{_TEXT}\n")
    assert release.title is not None
    assert release.title.text == _TITLE
    assert str(release.published) == "2025-11-26"


def test_a_message_with_day_and_name_before_it() -> None:
    _reads(f"[21/10/2025 15:03] Lò Hạnh: {_TEXT}\n")


@pytest.mark.parametrize(
    "line",
    [
        "Số tài khoản ủng hộ: 0000 111 222 (Hội Chữ thập đỏ xã)",
        "Mời bà con gửi tin về Ban Văn hóa xã trước trưa thứ Sáu hằng tuần.",
        "Chương trình được tổ chức hằng năm vào dịp khai giảng.",
    ],
)
def test_what_a_release_says_itself_stays(line: str) -> None:
    shown = [one.normalised for one in read(f"{_TEXT}\n\n{line}\n").paragraphs]
    assert line in shown


def test_the_hour_and_day_of_a_portal_stay_its_day_of_publication() -> None:
    release = read(f"{_TITLE}\n17:20 21/05/2024\n\n{_FIRST}\n\n{_LAST}\n")
    assert str(release.published) == "2024-05-21 17:20:00"


def test_one_who_is_thanked_in_the_text_stays() -> None:
    said = '"Em cảm ơn thầy cô đã giúp em đến trường", em Lò Thị Xuân nói với cán bộ xã Đồng Mít.'
    shown = [
        one.normalised for one in read(f"{_TITLE}\n\n{_FIRST}\n\n{said}\n\n{_LAST}").paragraphs
    ]
    assert shown == [_FIRST, said, _LAST]


_SENT_ON = "---------- Forwarded message ---------\nTừ: Xã Đồng Mít <xa@example.vn>\n"


@pytest.mark.parametrize(
    "note",
    [
        "Chào em,\nChị chuyển em bài dưới đây, em biên tập đăng giúp trước 4h chiều nhé.\nChị Thu",
        "FYI",
        "Dear BBT,\n\nMong anh chị đăng giúp trong ngày hôm nay, có gì gọi lại cho mình nhé.",
    ],
)
@pytest.mark.parametrize("subject", ["Subject: Fwd: Tin: Xã Đồng Mít có cầu treo mới\n", ""])
def test_a_note_above_a_mail_that_is_sent_on_is_no_text(note: str, subject: str) -> None:
    _reads(f"{note}\n\n{_SENT_ON}{subject}To: Ban Biên tập <bbt@example.vn>\n\n{_TEXT}\n")


def test_a_release_above_a_mail_stays() -> None:
    old = "Chào anh, em đã nhận được thư của anh, em sẽ gửi bài trong chiều nay. Em cảm ơn anh."
    release = read(f"{_TEXT}\n\n{_SENT_ON}Subject: Bài xã Đồng Mít\nTo: a@example.vn\n\n{old}\n")
    assert release.paragraphs[0].normalised == _FIRST


@pytest.mark.parametrize("label", ["Tin: ", "TIN: ", "Bài viết: ", "Tin bài: "])
def test_a_label_of_who_sends_is_no_part_of_a_title(label: str) -> None:
    release = read(f"{label}{_TEXT}")
    assert release.title_text == _TITLE
    assert not release.captions


def test_a_label_above_a_name_is_a_byline() -> None:
    release = read(f"Tin: Lò Văn Hặc\n{_TEXT}")
    assert release.title_text == _TITLE
    assert release.byline is not None


def test_what_an_office_lets_pass_may_be_the_news() -> None:
    title = "Bí thư Đảng ủy xã đã duyệt 3 dự án"
    assert read(f"{title}\n\n{_FIRST}\n\n{_LAST}").title_text == title


def test_a_title_in_capitals_between_marks_is_one() -> None:
    title = "XÃ ĐỒNG MÍT TIẾP NHẬN HỒ SƠ ĐĂNG KÝ MUA NHÀ Ở XÃ HỘI"
    release = read(
        f"Fanpage Xã Đồng Mít\n3 giờ trước\n【THÔNG BÁO】 {title} 🏠🏠\n\n{_FIRST}\n\n{_LAST}"
    )
    assert release.title_text == title
