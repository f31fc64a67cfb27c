"""A first line that only says what a picture shows opens no lead."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.backends.extractive.sentences.shown import shows_picture

NEWS = (
    "Sáng 6/2, tại các xã Thanh Sơn, Liên Sơn và thị trấn Ba Sao, UBND huyện Kim Bảng thu giữ 40 "
    "kg pháo nổ do người dân giao nộp."
)


@pytest.mark.parametrize(
    "line",
    [
        "Xác pháo hồng trước cửa một nhà dân tại xã Thanh Sơn, huyện Kim Bảng (Hà Nam).",
        "Quả bom dài 1,2 m, nặng 150 kg tại bến đò sông Đáy.",
        "Bản đồ quy hoạch chợ của thành phố Phủ Lý đến năm 2030.",
        "Hiện trường vụ lật xe ở xã Liên Sơn, huyện Kim Bảng.",
    ],
)
def test_what_a_picture_shows_is_found(line: str) -> None:
    assert shows_picture(line, NEWS)


@pytest.mark.parametrize(
    "line",
    [
        "Xác pháo rải đầy đường tại xã Thanh Sơn, huyện Kim Bảng.",
        "Hiện trường vụ lật xe đã được dọn sạch lúc 9 giờ.",
        "Cảnh sát giao thông tỉnh Hà Nam ra quân tại thành phố Phủ Lý.",
        "Cháy lớn tại chợ Bầu, thành phố Phủ Lý.",
        "Sáng 6/2, lễ giao quân tại huyện Kim Bảng.",
        "Danh sách các điểm bán hàng bình ổn tại huyện Kim Bảng:",
        "Hội Nông dân xã Thanh Sơn trân trọng cáo lỗi tại trang này.",
    ],
)
def test_what_tells_something_is_none(line: str) -> None:
    assert not shows_picture(line, NEWS)


def test_the_lead_begins_behind_it() -> None:
    line = "Xác pháo hồng trước cửa một nhà dân tại xã Thanh Sơn, huyện Kim Bảng (Hà Nam)."
    rest = (
        "Ông Trần Văn Lạc, Phó Chủ tịch UBND huyện Kim Bảng, thừa nhận một số xã vẫn đốt pháo.\n"
        "Công an huyện đã lập biên bản ba trường hợp đốt pháo trong đêm giao thừa."
    )
    draft = vnsum.summarize(f"{line}\n{NEWS}\n{rest}")
    assert "Xác pháo" not in draft.lead
