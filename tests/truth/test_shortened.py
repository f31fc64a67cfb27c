"""Sentences of the source's own words: brackets left out, a full name for a short one."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth import Checker

SOURCE = """\
Ngày 2/3, Giám đốc Sở Tài nguyên và Môi trường (TN & MT) TP Sông Lam Ngô Điểu cho biết sở vừa gửi \
tờ trình. Trưởng công an xã Mỹ Lộc (huyện Đông An) xác nhận, Lê Quốc Khánh (33 tuổi, ngụ xã Mỹ \
Lộc) đã rời địa phương. Tòa đưa ông Đoàn Thiện Tứ, nguyên hiệu trưởng Trường Cao đẳng Cộng đồng \
(CĐCĐ) Sông Lam (59 tuổi), Phạm Ngọc Quang (51 tuổi) ra xét xử.

Ông Hồ Trung Ân thuê máy gặt của chủ máy ở xã bên. Khi chủ tịch hội Lục Đình Tấn giữ lại biên bản, \
ông Ân ngăn cản ông Tấn. Hôm sau ông Hồ Trung Ân đến xin lỗi."""
CHECKER = Checker(vnsum.read(SOURCE))


@pytest.mark.parametrize(
    "draft",
    [
        "Giám đốc Sở Tài nguyên và Môi trường TP Sông Lam Ngô Điểu cho biết sở vừa gửi tờ trình.",
        "Trưởng công an xã Mỹ Lộc xác nhận, Lê Quốc Khánh đã rời địa phương.",
        "Đoàn Thiện Tứ, nguyên hiệu trưởng Trường Cao đẳng Cộng đồng Sông Lam, Phạm Ngọc Quang.",
    ],
)
def test_an_office_may_lose_its_brackets(draft: str) -> None:
    assert CHECKER.check(draft).supported


@pytest.mark.parametrize(
    "draft",
    [
        "Phó Giám đốc Sở Tài nguyên và Môi trường TP Sông Lam Ngô Điểu nói sở vừa gửi tờ trình.",
        "Giám đốc Sở Y tế TP Sông Lam Ngô Điểu cho biết sở vừa gửi tờ trình.",
        "Hiệu trưởng Trường Cao đẳng Cộng đồng Lê Quốc Khánh đã rời địa phương.",
    ],
)
def test_another_office_is_found_all_the_same(draft: str) -> None:
    assert not CHECKER.check(draft).supported


def test_a_full_name_may_stand_for_the_short_one() -> None:
    draft = "Khi chủ tịch hội Lục Đình Tấn giữ lại biên bản, ông Hồ Trung Ân ngăn cản ông Tấn."
    assert CHECKER.check(draft).supported


def test_the_last_name_of_two_persons_is_neithers() -> None:
    told = f"{SOURCE}\n\nÔng Vũ Đức Ân ký đơn khiếu nại gửi lên huyện đòi bồi thường máy gặt."
    draft = "Ông Hồ Trung Ân ký đơn khiếu nại gửi lên huyện đòi bồi thường máy gặt."
    assert not vnsum.check(draft, told).supported


def test_a_name_standing_alone_is_that_of_the_person() -> None:
    told = (
        "Tòa huyện tuyên Bùi Công Lẫm 30 tháng tù. Luật sư Vũ Đình Chấn xin cho Lẫm hưởng án treo "
        "vì bị cáo có con nhỏ, tòa không chấp nhận."
    )
    draft = "Dù luật sư xin cho hưởng án treo vì có con nhỏ, Bùi Công Lẫm vẫn phải ngồi tù."
    assert vnsum.check(draft, told).supported


FIRE = """\
Rạng sáng 24-2 (tức mùng 9 tháng giêng), lửa bùng lên ở nhà bà Đàm Thị Sen (59 tuổi, phường Láng). \
Lúc này, anh Tô Văn Rạng (con trai bà Sen) bế con một tuổi leo lên nóc nhà bên và được cứu. Ngày \
26-2, phường họp bàn. Cửa hàng (chưa được cấp phép) bán gas cho 40 hộ. Kiến nghị của ông Tạ Duy \
Hảo (cháu nội cụ Tạ Chí Lương/Tạ Chí Thiện) về việc trả lại nhà được phường nhận hôm 27-2 (thứ \
hai)."""


@pytest.mark.parametrize(
    "draft",
    [
        "Lúc này, anh Tô Văn Rạng bế con một tuổi leo lên nóc nhà bên và được cứu.",
        "Rạng sáng 24-2, lửa bùng lên ở nhà bà Đàm Thị Sen (59 tuổi, phường Láng).",
        "Rạng sáng 24-2 (tức mùng 9 tháng giêng), lửa bùng lên ở nhà bà Đàm Thị Sen.",
        "Kiến nghị của ông Tạ Duy Hảo về việc trả lại nhà được phường nhận hôm 27-2.",
        "Rạng sáng 24-2, ở nhà bà Đàm Thị Sen lửa bùng lên.",
        "Cửa hàng bán gas cho 40 hộ.",
    ],
)
def test_what_stands_in_brackets_may_be_left_out(draft: str) -> None:
    assert vnsum.check(draft, FIRE).supported


@pytest.mark.parametrize(
    "draft",
    [
        "Lúc này, anh Tô Văn Sen bế con một tuổi leo lên nóc nhà bên và được cứu.",
        "Rạng sáng 26-2, lửa bùng lên ở nhà bà Đàm Thị Sen (59 tuổi, phường Láng).",
        "Rạng sáng 24-2, lửa bùng lên ở nhà bà Đàm Thị Sen (40 tuổi, phường Láng).",
        "Kiến nghị của ông Tạ Duy Hảo về việc trả lại nhà được phường nhận hôm 26-2.",
        "Cửa hàng bán gas cho 59 hộ.",
    ],
)
def test_what_is_changed_beside_brackets_is_found(draft: str) -> None:
    assert not vnsum.check(draft, FIRE).supported


def test_an_office_may_be_told_by_the_last_name() -> None:
    told = (
        "Theo kết luận, ngày 26/2, chủ tịch xã Láng ký quyết định bổ nhiệm ông Hảo giữ chức vụ phó "
        "giám đốc Trung tâm Văn hóa. Ông Tạ Minh Hảo khi đó đang đi học. Trưởng phòng Cảnh sát "
        "giao thông dự họp, có Lâm Hữu Cảnh, cán bộ xã."
    )
    given = "Ngày 26/2, chủ tịch xã Láng bổ nhiệm ông Tạ Minh Hảo giữ chức vụ {} Trung tâm Văn hóa."
    assert vnsum.check(given.format("phó giám đốc"), told).supported
    assert not vnsum.check(given.format("giám đốc"), told).supported
    assert not vnsum.check("Trưởng phòng Lâm Hữu Cảnh dự họp.", told).supported


def test_a_foreigner_may_be_called_by_the_first_name() -> None:
    told = (
        "Cô Sunita Verma, 23 tuổi, nghe tiếng cừu kêu thì chạy ra. Mẹ của cô, người cũng bị thương "
        "trong vụ hổ vồ, đã kéo cô vào nhà. Mẹ cô Sunita còn chưa hết sợ khi kể lại."
    )
    draft = "Mẹ của cô Sunita Verma, người cũng bị thương trong vụ hổ vồ, đã kéo cô vào nhà."
    assert vnsum.check(draft, told).supported


def test_who_is_asked_about_somebody_has_the_own_office() -> None:
    told = (
        "Tổng thư ký Hội Nuôi ong Lại Xuân Thụ đã nhận được câu hỏi liên quan đến bà Đàm Thị Sen - "
        "Phó Chủ tịch Hội Nuôi ong tỉnh Bàu."
    )
    draft = "Tổng thư ký Hội Nuôi ong nhận được câu hỏi liên quan đến bà Đàm Thị Sen"
    assert vnsum.check(draft, told).supported
    assert not vnsum.check("Tổng thư ký Hội Nuôi ong Đàm Thị Sen nhận được câu hỏi", told).supported


def test_a_copy_that_has_lost_its_first_word_is_none() -> None:
    told = "Sáng 26/2, Phó Chủ tịch UBND xã Láng yêu cầu công an (23 người) tuần tra ban đêm."
    assert not vnsum.check(
        "Chủ tịch UBND xã Láng yêu cầu công an tuần tra ban đêm.", told
    ).supported
    draft = "Phó Chủ tịch UBND xã Láng yêu cầu công an tuần tra ban đêm."
    assert vnsum.check(draft, told).supported
