"""Ratios and ranges the source tells in parts are worked out, not made up."""

from __future__ import annotations

import pytest

import vnsum

SOURCE = """Tòa án tuyên án vụ Hưng Đạt

1. Vũ Quang Chuẩn: 14 năm tù;
2. Mai Thị Sắc: 9 năm tù;
3. Lê Văn Đáng: 7 năm tù;
4. Hồ Thị Mây: 3 năm tù.

Trong 62 bị hại, 41 người đã được trả tiền. Vụ án kéo dài từ năm 2019.
"""


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        ("Ba bị cáo khác trong vụ Hưng Đạt lĩnh từ 3 đến 9 năm tù.", "3 đến 9 năm"),
        ("Bốn bị cáo lĩnh 3-14 năm tù.", "3-14 năm"),
    ],
)
def test_the_ends_of_a_range_are_looked_for(draft: str, text: str) -> None:
    report = vnsum.check(draft, SOURCE)
    [fact] = [fact for fact in report.facts if text in fact.fact.text]
    assert (fact.verdict, fact.reason) == ("unclear", "worked-out")
    assert [SOURCE[span.start : span.end] for span in fact.sources]


@pytest.mark.parametrize("draft", ["Ba bị cáo lĩnh từ 3 đến 8 năm tù.", "Họ lĩnh 4-14 năm tù."])
def test_a_range_with_another_end_is_noticed(draft: str) -> None:
    assert not vnsum.check(draft, SOURCE).supported


LEFT = """Thị trấn Ba Gò chi trả tiền đền bù

Đến nay đã có 118/163 hộ nhận tiền. Hộ còn lại đề nghị đo lại đất.

Chiều 9/4, cả 6 chiếc thuyền gặp nạn; 5 chiếc được kéo vào bờ, chiếc còn lại chìm.

Đồng chí LÊ BÁ TRUNG
Sinh năm 1944; đã từ trần ngày 6/3/2025 tại nhà riêng ở thị trấn Ba Gò.
"""


@pytest.mark.parametrize(
    "draft",
    [
        "Còn 45/163 hộ ở thị trấn Ba Gò chưa nhận tiền đền bù.",
        "Chiếc thứ sáu chìm chiều 9/4.",
        "Gia đình ông Lê Bá Trung (1944-2025) ở thị trấn Ba Gò xin miễn phúng điếu.",
    ],
)
def test_what_is_left_the_last_and_the_years_of_a_life_follow(draft: str) -> None:
    assert vnsum.check(draft, LEFT).supported


@pytest.mark.parametrize(
    "draft",
    [
        "Còn 54/163 hộ ở thị trấn Ba Gò chưa nhận tiền đền bù.",
        "Chiếc thứ bảy chìm chiều 9/4.",
        "Gia đình ông Lê Bá Trung (1949-2025) ở thị trấn Ba Gò xin miễn phúng điếu.",
    ],
)
def test_other_ones_do_not(draft: str) -> None:
    assert not vnsum.check(draft, LEFT).supported
