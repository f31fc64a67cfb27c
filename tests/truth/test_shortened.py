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
