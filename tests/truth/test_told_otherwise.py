"""Rules of the seventh session: units of the market, signatures, questions, phrases that agree."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth import find_facts

SOURCE = """\
Phường Bến Lở trả lời về quán bia đêm

Kính gửi ông Cù Văn Lãm,

Phường đã đo tiếng ồn đêm 3/8 và phạt chủ quán bia Gió Sông 4,5 triệu đồng. Phường đâu có cấm hát, \
chỉ cấm mở loa sau 21 giờ 30. Bà Tạ Thị Sen bị tạm giữ; ông Lục Văn Kha đang nuôi con nhỏ nên được \
tại ngoại. Hố ga cao 30 cm, rộng 1,2 m. Trong hai tháng 8 và 9, phường kiểm tra 14 quán. Thạc sĩ \
Quế Thị Lan (Viện Âm học), chủ nhiệm đề tài, giúp phường đo. Cống thoát nước chưa thông sao phường \
không sửa cống? Phường sẽ trả lại 36 hộ khoản thu không đúng quy định.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Đoàn Thế Vĩ
"""


@pytest.mark.parametrize(
    "draft",
    [
        "Hát không bị cấm ở phường Bến Lở, miễn là tắt loa sau 9 giờ rưỡi tối.",
        "Ông Lục Văn Kha đang nuôi con nhỏ nên không bị tạm giam.",
        "Hố ga cao 3 tấc, tức 30 phân.",
        "Phường sẽ sửa cống.",
        "Chủ nhiệm đề tài Quế Thị Lan giúp phường đo tiếng ồn.",
        "Phường sẽ trả lại 36 hộ khoản thu trái quy định.",
        "Phạt chủ quán bia Gió Sông hết 4,5 triệu, phường Bến Lở cho hay.",
    ],
)
def test_what_is_said_in_other_words_is_let_through(draft: str) -> None:
    assert vnsum.check(draft, SOURCE).supported


@pytest.mark.parametrize(
    "draft",
    [
        "Ông Lục Văn Kha đang nuôi con nhỏ nhưng vẫn bị tạm giam.",
        "Hố ga cao 30 mm.",
        "Chủ tịch Hội đồng Quế Thị Lan giúp phường đo tiếng ồn.",
        "Phường sẽ trả lại 36 hộ khoản thu đúng quy định.",
    ],
)
def test_what_is_not_is_found(draft: str) -> None:
    assert not vnsum.check(draft, SOURCE).supported


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hai tháng 8 và 9", ["tháng 8", "9"]),
        ("ba ngày 24, 25 và 26/7", ["ngày 24", "25", "26/7"]),
        ("cao 6 phân", ["6 phân"]),
        ("hai phân hiệu", ["hai phân hiệu"]),
        ("Vụ 2 năm ngoái", ["2"]),
        ("dùng 30 năm nay", ["30 năm"]),
        ("ồn 71 dBA", ["71 dBA"]),
        ("nghỉ sau 9 giờ rưỡi tối", ["9 giờ rưỡi tối"]),
        ("tắt loa sau 21 giờ 30", ["21 giờ 30"]),
    ],
)
def test_figures_end_where_they_end(text: str, found: list[str]) -> None:
    assert [fact.text for fact in find_facts(text)] == found
