"""Predicates in headlines: each with its own subject, each matter with what it is."""

from __future__ import annotations

import pytest

from tests.extractive.seams.cutting import against, cut_of

_CASE = "UBND xã Vân Lợi giải quyết xong vụ tranh chấp 1.200 m2 đất giữa hai hộ dân."
_PRICES = "Xăng giảm 210 đồng/lít; dầu hỏa tăng 35 đồng/lít, lên 18.520 đồng/lít; ga giữ giá."
_TRUCK = "Xe tải biển số 63C do Hồ Lực, 35 tuổi, điều khiển va chạm với xe máy của bà Nga."


@pytest.mark.parametrize(
    ("rule", "sentence", "left"),
    [
        ("loses_matter", _CASE, "UBND xã Vân Lợi tranh chấp 1.200 m2 đất giữa hai hộ dân"),
        (
            "loses_matter",
            "Hội Nông dân xã Vân Thọ lên án hành vi đánh bắt cá bằng xung điện.",
            "Hội Nông dân xã Vân Thọ đánh bắt cá bằng xung điện",
        ),
        (
            "takes_verb",
            "Đê Hữu Vân vỡ tại thôn Cẩm, nước tràn vào 9 thôn, làm 27 người chết.",
            "Đê Hữu Vân tràn vào 9 thôn, làm 27 người chết",
        ),
        (
            "stands_bare",
            "Đê Hữu Vân vỡ tại thôn Cẩm, nước tràn vào 9 thôn, làm 27 người chết.",
            "Đê Hữu Vân nước tràn vào 9 thôn, làm 27 người chết",
        ),
        (
            "is_one_of_two",
            "Tổ hòa giải giải quyết xong tranh chấp giữa ông Tám và con trai là ông Chín.",
            "Tổ hòa giải giải quyết xong tranh chấp là ông Chín",
        ),
        (
            "names_one_of_several",
            "Hai người ứng cử là bà Tôn Hương, Bí thư Đoàn phường và ông Hồ Thuận, Tổ trưởng.",
            "Hai người ứng cử là bà Tôn Hương",
        ),
        ("crosses_semicolon", _PRICES, "Xăng giảm 210 đồng/lít, lên 18.520 đồng/lít"),
        ("ends_before_news", _PRICES, "Xăng giảm 210 đồng/lít; dầu"),
        (
            "ends_before_figure",
            "Tòa tuyên phạt bị cáo Lý Bình 11 năm tù, bị cáo Trương Lượm 3 năm tù.",
            "Tòa tuyên phạt bị cáo Lý Bình 11 năm tù, bị cáo Trương Lượm",
        ),
        ("loses_driver", _TRUCK, "Xe tải điều khiển va chạm với xe máy của bà Nga"),
        ("begins_with_driving", _TRUCK, "điều khiển va chạm với xe máy của bà Nga"),
        (
            "suffers_nobody",
            "Cháu Lê Nam, 9 tuổi, bị đuối nước khi tắm ở sông Vân.",
            "bị đuối nước khi tắm ở sông Vân",
        ),
        (
            "joins_prepositions",
            "Công an xử phạt ba người đánh cá bằng xung điện trên sông Vân.",
            "Công an xử phạt ba người đánh cá bằng trên sông Vân",
        ),
        (
            "halves_release",
            "Công an phường trả tự do cho anh Trọng, xác định anh nhặt được xe.",
            "Công an phường trả tự xác định anh nhặt được xe",
        ),
    ],
)
def test_predicates_stay_with_their_subjects(rule: str, sentence: str, left: str) -> None:
    """What somebody else did, or deals with, is not said of the first subject."""
    assert rule in against(cut_of(sentence, left))


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (_CASE, "UBND xã Vân Lợi giải quyết xong vụ tranh chấp 1.200 m2 đất"),
        (
            "HĐND xã Vân Lâm biểu quyết thông qua việc sáp nhập 4 thôn.",
            "HĐND xã Vân Lâm biểu quyết sáp nhập 4 thôn",
        ),
        (
            "Trung tâm Việc làm phối hợp với Phòng Lao động - Thương binh tổ chức phiên giao dịch.",
            "Trung tâm Việc làm tổ chức phiên giao dịch",
        ),
        (
            "Đoàn kiểm tra 34 nhà trọ; 21 nhà vi phạm, 6 nhà bị đình chỉ hoạt động.",
            "Đoàn kiểm tra 34 nhà trọ, 6 nhà bị đình chỉ hoạt động",
        ),
    ],
)
def test_what_says_the_same_is_left(sentence: str, left: str) -> None:
    """A paper, a partner or a part of its own may go."""
    new = {"loses_matter", "takes_verb", "stands_bare", "crosses_semicolon"}
    assert not new & against(cut_of(sentence, left))
