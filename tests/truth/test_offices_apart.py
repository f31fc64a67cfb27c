"""Offices of persons named elsewhere, of former days, after a dash, and officers' grades."""

from __future__ import annotations

import pytest

import vnsum

SOURCE = """Trường Tiểu học Bến Nứa chia tay cô giáo già

Cô Lò Thị Phương về trường năm 1989, khi lớp học còn vách nứa. Ba mươi lăm năm, trong đó 12 năm \
làm hiệu trưởng, cô chưa nghỉ một buổi. Bác bảo vệ kể cô hiệu trưởng hay tự gõ trống.

Tham dự có ông Mạc Duy Tân - Phó Chủ tịch UBND phường, bà Chu Thị Xoan - Phó Trưởng phòng Giáo dục.

Em Bế Quang Hưng, học sinh lớp 5, đội trưởng, tặng cô bó hoa rừng.

Đại diện phụ huynh có ông Hà Văn Đức, nguyên Bí thư Đảng ủy xã Bến Nứa, và Đại úy Lường Văn Pó, \
công an xã.

Phát biểu, đồng chí Phó Bí thư Thường trực Quàng Văn Tới cảm ơn cô.
"""
SIGNED = """UBND xã Bến Nứa thông báo giờ đóng cửa rừng

Từ ngày 12/3, các cửa rừng ở xã Bến Nứa đóng lúc 17 giờ hằng ngày để phòng cháy.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
Hoàng Bá Lộc
"""
MOURNED = """TIN BUỒN

Đảng ủy, UBND xã Trường Kha và gia đình vô cùng thương tiếc báo tin:

Đồng chí PHAN VĂN BẰNG
Sinh năm 1940; quê quán: thôn Đoài, xã Trường Kha
Nguyên Bí thư Đảng ủy xã, nguyên Chủ tịch UBND huyện Hạ Lương

Sau một thời gian lâm bệnh, đồng chí đã từ trần hồi 22 giờ 40 phút ngày 3/5/2025, thọ 86 tuổi.
"""

TRUE = [
    ("Cô Lò Thị Phương, hiệu trưởng Trường Tiểu học Bến Nứa, về trường năm 1989.", SOURCE),
    ("Hiệu trưởng Lò Thị Phương về trường năm 1989.", SOURCE),
    ("Phó Trưởng phòng Giáo dục Chu Thị Xoan tham dự buổi chia tay.", SOURCE),
    ("Đội trưởng Bế Quang Hưng tặng cô bó hoa rừng.", SOURCE),
    ("Nguyên Bí thư Đảng ủy xã Bến Nứa Hà Văn Đức đại diện phụ huynh.", SOURCE),
    ("Đại úy Lường Văn Pó, công an xã, đại diện phụ huynh.", SOURCE),
    ("Phó Bí thư Thường trực Quàng Văn Tới cảm ơn cô.", SOURCE),
    ("Phó Chủ tịch UBND xã Bến Nứa Hoàng Bá Lộc ký thông báo đóng cửa rừng từ 12/3.", SIGNED),
    ("Nguyên Chủ tịch UBND huyện Hạ Lương Phan Văn Bằng từ trần ngày 3/5/2025.", MOURNED),
]
FALSE = [
    ("Cô Lò Thị Phương, phó hiệu trưởng Trường Tiểu học Bến Nứa, về trường năm 1989.", SOURCE),
    ("Phó Chủ tịch UBND phường Chu Thị Xoan tham dự buổi chia tay.", SOURCE),
    ("Bí thư Đảng ủy xã Bến Nứa Hà Văn Đức đại diện phụ huynh.", SOURCE),
    ("Thiếu tá Lường Văn Pó, công an xã, đại diện phụ huynh.", SOURCE),
    ("Bí thư Quàng Văn Tới cảm ơn cô.", SOURCE),
    ("Chủ tịch UBND xã Bến Nứa Hoàng Bá Lộc ký thông báo đóng cửa rừng từ 12/3.", SIGNED),
    ("Nguyên Phó Chủ tịch UBND huyện Hạ Lương Phan Văn Bằng từ trần ngày 3/5/2025.", MOURNED),
]


def _offices(draft: str, source: str) -> list[str]:
    return [fact.reason for fact in vnsum.check(draft, source).facts if "office" in fact.reason]


@pytest.mark.parametrize(("draft", "source"), TRUE)
def test_an_office_told_apart_from_the_name_is_borne_out(draft: str, source: str) -> None:
    assert not _offices(draft, source)


@pytest.mark.parametrize(("draft", "source"), FALSE)
def test_another_office_is_noticed(draft: str, source: str) -> None:
    assert _offices(draft, source)


def test_a_body_whose_name_begins_like_a_person_s_is_none() -> None:
    source = """Công bố quyết định

Sáng 1/7, tỉnh bổ nhiệm bà H'Lan Byă, Chủ tịch UBND huyện Krông Hin, giữ chức Giám đốc Sở Văn hóa, \
Thể thao và Du lịch.
"""
    draft = "Chủ tịch UBND huyện Krông Hin H'Lan Byă làm Giám đốc Sở VH-TT&DL từ sáng 1/7."
    assert vnsum.check(draft, source).supported
    assert not vnsum.check(draft.replace("Chủ tịch", "Phó Chủ tịch", 1), source).supported


def test_an_office_in_the_place_of_another_is_noticed() -> None:
    source = """Kiểm sát nhà tạm giữ

Chiều 4/6, đoàn kiến nghị Trưởng Nhà tạm giữ khắc phục thiếu sót trước ngày 15/7.
"""
    draft = "Chiều 4/6, đoàn kiến nghị Trưởng Công an khu vực khắc phục thiếu sót trước ngày 15/7."
    assert _offices(draft, source)
    assert not _offices(draft.replace("Trưởng Công an khu vực", "Trưởng Nhà tạm giữ"), source)
