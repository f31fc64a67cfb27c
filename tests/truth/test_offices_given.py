"""Offices somebody gets, loses or takes over, and two offices of one person."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth import Checker

SOURCE = """\
Hội đồng nhân dân phường bầu ông Đoàn Ngọc Chính, Phó Bí thư Đảng ủy, giữ chức Chủ tịch UBND \
phường. Bà Hà Linh Đan, Trưởng phòng Nghiệp vụ Sở Tư pháp, được bổ nhiệm Phó Giám đốc Sở Tư pháp. \
Ông Lưu Hải Nam, Phó Giám đốc Sở Kế hoạch và Đầu tư, được phân công phụ trách Sở. Kỳ họp miễn \
nhiệm chức danh Phó Chủ tịch UBND xã đối với ông Bùi Đình Lộc. Ông Vũ Đình Khải thay ông Đặng Quốc \
Bảo giữ chức Giám đốc Sở Y tế. Ông Lê Văn Hòa, Trưởng phòng Văn hóa, Trưởng ban tổ chức, phát \
biểu. Ông Tô Minh Thái nghỉ hưu từ ngày 1/3. Ông Thái nguyên là Giám đốc Sở Tài chính. UBND phường \
hỗ trợ sân bãi."""
CHECKER = Checker(vnsum.read(SOURCE))


@pytest.mark.parametrize(
    "draft",
    [
        "Ông Đoàn Ngọc Chính được bầu giữ chức Phó Chủ tịch UBND phường.",
        "Phó Bí thư Đảng ủy Đoàn Ngọc Chính được bầu giữ chức Phó Chủ tịch UBND phường.",
        "Bà Hà Linh Đan được bổ nhiệm Giám đốc Sở Tư pháp.",
        "Giám đốc Sở Kế hoạch và Đầu tư Lưu Hải Nam được phân công phụ trách Sở.",
        "Kỳ họp miễn nhiệm chức danh Chủ tịch UBND xã đối với ông Bùi Đình Lộc.",
        "Ông Vũ Đình Khải thay ông Đặng Quốc Bảo giữ chức Phó Giám đốc Sở Y tế.",
        "Ông Lê Văn Hòa, Chủ tịch UBND phường, Trưởng ban tổ chức, phát biểu.",
        "Nguyên Phó Giám đốc Sở Tài chính Tô Minh Thái nghỉ hưu từ ngày 1/3.",
        "Giám đốc Sở Tài chính Tô Minh Thái nghỉ hưu từ ngày 1/3.",
    ],
)
def test_an_office_nobody_gave(draft: str) -> None:
    assert {"other-office", "office-not-in-source"} & {
        one.reason for one in CHECKER.check(draft).facts
    }


@pytest.mark.parametrize(
    "draft",
    [
        "Ông Đoàn Ngọc Chính được bầu giữ chức Chủ tịch UBND phường.",
        "Phó Bí thư Đảng ủy Đoàn Ngọc Chính được bầu làm Chủ tịch UBND phường.",
        "Bà Hà Linh Đan được bổ nhiệm làm Phó Giám đốc Sở Tư pháp.",
        "Phó Giám đốc Sở Kế hoạch và Đầu tư Lưu Hải Nam được giao phụ trách Sở.",
        "Phó Chủ tịch UBND xã Bùi Đình Lộc được miễn nhiệm.",
        "Thay ông Đặng Quốc Bảo, ông Vũ Đình Khải làm Giám đốc Sở Y tế.",
        "Trưởng phòng Văn hóa, Trưởng ban tổ chức Lê Văn Hòa phát biểu.",
        "Nguyên Giám đốc Sở Tài chính Tô Minh Thái nghỉ hưu từ ngày 1/3.",
    ],
)
def test_an_office_told_in_other_words(draft: str) -> None:
    assert CHECKER.check(draft).supported


def test_the_office_quoted_is_the_one_taken_for_it() -> None:
    report = CHECKER.check("Bà Hà Linh Đan được bổ nhiệm Giám đốc Sở Tư pháp.")
    assert "Phó Giám đốc Sở Tư pháp" in report.facts[0].found


def test_a_teacher_of_a_class_holds_no_second_office() -> None:
    source = "Phụ huynh báo giáo viên chủ nhiệm. Hiệu trưởng Hà Thị Thanh cho biết thẻ phát từ 3/9."
    draft = "Phụ huynh báo cho giáo viên chủ nhiệm, Hiệu trưởng Hà Thị Thanh cho biết."
    assert vnsum.check(draft, source).supported
