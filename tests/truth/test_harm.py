"""Nobody died, or somebody did."""

from __future__ import annotations

import pytest

import vnsum

SOURCE = (
    "Từ đầu năm đến nay, toàn huyện Suối Đôi ghi nhận 1.926 ca sốt xuất huyết, trong đó có 01 "
    "trường hợp tử vong tại xã Hòa Rạch. Vụ cháy kho phế liệu đêm 4/11 không có thương vong về "
    "người, chỉ làm hư hỏng 3 xe tải. Đoàn kiểm tra 24 cơ sở, phát hiện 5 cơ sở vi phạm."
)


@pytest.mark.parametrize(
    "draft",
    [
        "Toàn huyện Suối Đôi ghi nhận 1.926 ca sốt xuất huyết, chưa có trường hợp tử vong nào.",
        "Huyện Suối Đôi có 1.926 ca sốt xuất huyết từ đầu năm, không ai tử vong.",
        "Vụ cháy kho phế liệu đêm 4/11 làm một người chết và hư hỏng 3 xe tải.",
        "Đoàn kiểm tra 24 cơ sở và không phát hiện cơ sở nào vi phạm.",
    ],
)
def test_harm_denied_or_made_up_is_found(draft: str) -> None:
    assert vnsum.check(draft, SOURCE).verdict == "contradicted"


@pytest.mark.parametrize(
    "draft",
    [
        "Toàn huyện Suối Đôi ghi nhận 1.926 ca sốt xuất huyết, trong đó một ca tử vong.",
        "Vụ cháy kho phế liệu đêm 4/11 làm hư hỏng 3 xe tải, không có ai thương vong.",
        "Đoàn kiểm tra 24 cơ sở, 5 cơ sở vi phạm.",
    ],
)
def test_harm_told_as_it_is_passes(draft: str) -> None:
    assert vnsum.check(draft, SOURCE).supported


def test_animals_that_died_are_nobody() -> None:
    source = "Trận lũ làm 240 con lợn và 1.200 con gà chết, không có thiệt hại về người."
    assert vnsum.check(
        "Trận lũ không làm ai chết, 240 con lợn và 1.200 con gà chết.", source
    ).supported
