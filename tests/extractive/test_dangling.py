"""Openings that need what stood before them, and what is put in where that is sure."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.backends.extractive.names.antecedents import Completed
from vnsum.backends.extractive.names.filling import filled
from vnsum.backends.extractive.names.given_names import given_name
from vnsum.backends.extractive.sentences.also import without_beside
from vnsum.backends.extractive.sentences.dangling import calls_unknown, counts_among, dangles
from vnsum.backends.extractive.sentences.forms import Form

CAUGHT = "Đêm 4/6, Công an xã bắt giữ Lê Công Định khi đang cắt cáp điện tại thôn Cây Đa."
TOLD = "Tại cơ quan Công an, Định khai nhận đã gây ra 11 vụ trộm cáp tại ba xã."
ROAD = "Nhà thầu thi công cống trên đường Lê Văn Duyệt (đoạn từ cầu Sắt đến ngã tư Bốn Xã)."
CLOSED = "Ô tô tải không được vào đoạn đường nói trên từ 6 giờ đến 22 giờ hằng ngày."


def _form(text: str, sentence: int = 1) -> Form:
    return Form(sentence, ((0, len(text)),), text, 0)


def _filled(text: str, *before: str, said: str = "", most: int = 0) -> str:
    sentences = (*before, text)
    return filled(Completed(text), len(before), sentences, said=said, most=most).text


def test_a_name_alone_is_told_in_full() -> None:
    told = "Tại cơ quan Công an, Lê Công Định khai nhận đã gây ra 11 vụ trộm cáp tại ba xã."
    assert _filled(TOLD, CAUGHT) == told
    assert _filled(TOLD, CAUGHT, said=CAUGHT) == TOLD
    assert _filled(TOLD, CAUGHT, most=10) == TOLD


def test_a_name_of_two_is_not_put_in_and_opens_nothing() -> None:
    other = "Công an xã mời Trần Quốc Định đến làm việc."
    assert _filled(TOLD, CAUGHT, other) == TOLD
    form = _form("Định khai nhận đã gây ra 11 vụ trộm cáp tại ba xã", 2)
    assert dangles(form, (CAUGHT, other, TOLD))
    assert not dangles(form._replace(sentence=1), (CAUGHT, TOLD))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Định khai nhận đã lấy 3 xe máy", "Định"),
        ("Trường đã trao 20 suất quà", ""),
        ("Huế đang mưa to", "Huế"),
        ("Lê Công Định khai nhận", ""),
        ("Sáng 5/6, UBND xã đã họp", ""),
    ],
)
def test_who_is_called_by_one_name(text: str, name: str) -> None:
    assert given_name(text) == name


def test_a_place_of_one_name_stays() -> None:
    assert _filled("Huế đang mưa to trên diện rộng.", CAUGHT) == "Huế đang mưa to trên diện rộng."


def test_the_road_above_is_named() -> None:
    made = _filled(CLOSED, ROAD)
    assert "vào đường Lê Văn Duyệt (đoạn từ cầu Sắt đến ngã tư Bốn Xã) từ 6 giờ" in made
    assert _filled(CLOSED, ROAD, said=ROAD) == CLOSED
    assert not dangles(_form(CLOSED), (ROAD, CLOSED))


def test_one_of_two_roads_is_not_chosen() -> None:
    second = "Phường sửa đường Lý Nam Đế (đoạn từ chợ Gạo đến cầu Đá)."
    assert _filled(CLOSED, ROAD, second) == CLOSED
    assert dangles(_form(CLOSED, 2), (ROAD, second, CLOSED))


def test_beside_whom_there_are_others_goes() -> None:
    text = "Không riêng hộ ông Tô Quý, vụ vải năm nay toàn xã có 640 ha, sản lượng tăng 800 tấn"
    form = without_beside(_form(text))
    assert form.text == "vụ vải năm nay toàn xã có 640 ha, sản lượng tăng 800 tấn"
    assert text[slice(*form.pieces[0])] == form.text
    kept = _form("Không riêng hộ ông Quý, cả xã vui")
    assert without_beside(kept) is kept
    assert dangles(kept, ("", kept.text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngay sau khi nhận tin báo của gia đình, UBND xã đã huy động 6 tàu tìm kiếm", True),
        ("Sau khi nhận tin báo của người dân về vụ cháy, Công an xã đã đến hiện trường", False),
        ("Kết luận, Chủ tịch UBND xã không đồng ý tăng phí vệ sinh", False),
        ("Thay mặt tổ đại biểu, bà Hà Thị Lụa báo cáo nhanh kết quả kỳ họp", True),
        ("Kết quả, không mẫu nào nhiễm bệnh", False),
        ("Kết quả, 15 sản phẩm đạt hạng 3 sao", True),
        ("Trong 31 lô ấy có 19 lô nhiễm bệnh", True),
        ("Đợt này có 15 sản phẩm dự thi", True),
        ("Qua kiểm tra 36 cơ sở, đoàn phát hiện 7 cơ sở vi phạm", False),
        ("Trong 31 ngày, xã làm xong 4 km đường", False),
        ("UBND xã Phú Mỹ đã trao 40 suất quà", False),
    ],
)
def test_what_takes_up_what_was_told(text: str, expected: bool) -> None:  # noqa: FBT001 - a case
    assert dangles(_form(text), ("UBND xã tổ chức hội nghị.", text)) is expected


def test_the_first_sentence_may_tell_what_came_of_it() -> None:
    text = "Kết quả, 15 sản phẩm đạt hạng 3 sao"
    assert not dangles(_form(text, 0), (text,))
    assert not counts_among(text)


def test_he_who_is_nobody_sure() -> None:
    sentences = (
        "Hai đại biểu Lê Văn An và Trần Văn Bảo chất vấn.",
        "Ông cho biết đã chi 3 tỷ đồng.",
    )
    assert calls_unknown(_form(sentences[1]), sentences)
    known = ("Ông Lê Văn An, Chủ tịch UBND xã, trả lời chất vấn.", sentences[1])
    assert not calls_unknown(_form(known[1]), known)


def test_a_lead_opens_with_the_full_name() -> None:
    draft = vnsum.summarize(
        "Bắt đối tượng trộm cắp\n\n"
        "Khoảng 2 giờ ngày 12/6, tổ công tác bắt quả tang Lê Công Định đang phá khóa xe máy.\n\n"
        "Tại cơ quan Công an, Định khai nhận, do không có tiền tiêu xài, từ ngày 4/5 đến khi bị "
        "bắt, Định đã gây ra 5 vụ trộm cắp xe máy trên địa bàn hai phường Hồng Hà và Đông Sơn, bán "
        "cho một tiệm sửa xe với giá từ 2 đến 4 triệu đồng một chiếc.\n\n"
        "Vụ việc được chuyển đến Công an tỉnh. Người dân cần khóa cổ xe khi gửi."
    )
    assert "Định" not in draft.lead.split("Lê Công Định")[0]


def test_those_that_are_left_are_counted_among_others() -> None:
    assert counts_among("Ba khách sạn còn lại được nhắc nhở")
    assert counts_among("Các hộ còn lại bàn giao mặt bằng trước ngày 5/6")
    assert not counts_among("Ba khách sạn được nhắc nhở, còn lại đạt chuẩn")
