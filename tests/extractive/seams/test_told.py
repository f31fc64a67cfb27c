"""A deed that is told, wished, allowed or another's is not told as done."""

from __future__ import annotations

import pytest

from tests.extractive.seams.cutting import against, cut_of
from vnsum.backends.extractive.seams import told as seam_told
from vnsum.backends.extractive.ways.partners import only_names

NEW = {rule.__name__.lstrip("_") for rule in seam_told.RULES}
"""The rules asked here."""

_RAID = "Mạng xã hội những ngày qua đưa tin, Công an xã Ea Drông bắt giữ 6 thiếu niên phá vườn."
_MILK = (
    "Hội Chữ thập đỏ phường Yên Đổ, theo lời một số phụ huynh, trao sữa hết hạn cho 60 trẻ mầm non."
)
_PRICE = (
    "UBND thành phố điều chỉnh giá nước lên 9.800 đồng với điều kiện HĐND tỉnh đồng ý ngày 5/7."
)
_POWER = (
    "Công ty Điện lực được Sở Công Thương chấp thuận chủ trương đóng điện trạm biến áp Chư Prông."
)
_MONEY = (
    "UBND xã Ia Tiêm tiếp nhận 200 triệu đồng của nhóm từ thiện, trả lại do nghi tiền phi pháp."
)
_GRANTS = "Hội tham dự lễ trao 200 suất học bổng do Quỹ Vì ngày mai tổ chức tại Trường Quy Nhơn."
_FAIR = (
    "UBND xã Hòa Thịnh phối hợp với Hội Nông dân cảnh báo việc nhóm lạ tổ chức hội thảo bán thuốc."
)


@pytest.mark.parametrize(
    ("rule", "sentence", "left"),
    [
        ("drops_hearsay", _RAID, "Công an xã Ea Drông bắt giữ 6 thiếu niên phá vườn"),
        (
            "drops_hearsay",
            _MILK,
            "Hội Chữ thập đỏ phường Yên Đổ trao sữa hết hạn cho 60 trẻ mầm non",
        ),
        (
            "drops_condition",
            _PRICE,
            "UBND thành phố điều chỉnh giá nước lên 9.800 đồng ngày 5/7",
        ),
        (
            "drops_governing",
            _POWER,
            "Công ty Điện lực được Sở Công Thương đóng điện trạm biến áp Chư Prông",
        ),
        ("drops_return", _MONEY, "UBND xã Ia Tiêm tiếp nhận 200 triệu đồng của nhóm từ thiện"),
        ("tears_agent", _GRANTS, "Hội tham dự lễ trao 200 suất học bổng do Quỹ Vì"),
        (
            "drops_but",
            (
                "Bị cáo Phạm Quý, nguyên Hiệu trưởng, bị phạt 3 năm tù nhưng cho hưởng án treo về "
                "tội thiếu trách nhiệm."
            ),
            "Bị cáo Phạm Quý bị phạt 3 năm tù về tội thiếu trách nhiệm",
        ),
        (
            "drops_for_whom",
            "Người dân được đổi giấy miễn phí đối với hộ cá thể, còn bằng lái vẫn thu lệ phí.",
            "Người dân được đổi giấy miễn phí còn bằng lái vẫn thu lệ phí",
        ),
        (
            "drops_another",
            (
                "UBND tỉnh thưởng Phòng Cảnh sát điều tra tội phạm về ma túy và Đồn Thanh Luông vì "
                "phá án."
            ),
            "UBND tỉnh thưởng Phòng Cảnh sát điều tra tội phạm vì phá án",
        ),
        (
            "drops_finding",
            "Chi cục Thú y xác nhận mẫu lấy tại hộ ông Thuận, xã Gò Me, dương tính với vi rút.",
            "Chi cục Thú y xác nhận mẫu lấy tại hộ ông Thuận",
        ),
        (
            "swallows",
            _FAIR,
            "UBND xã Hòa Thịnh phối hợp tổ chức hội thảo bán thuốc",
        ),
    ],
)
def test_what_is_only_told_is_not_done(rule: str, sentence: str, left: str) -> None:
    assert rule in against(cut_of(sentence, left))


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (
            "Sáng 5/5, Công an xã Gò Me phối hợp với Hội Nông dân xã tổ chức lễ ra quân.",
            "Công an xã Gò Me tổ chức lễ ra quân",
        ),
        (_POWER, "Công ty Điện lực được Sở Công Thương chấp thuận chủ trương đóng điện"),
        (_GRANTS, "Hội tham dự lễ trao 200 suất học bổng"),
    ],
)
def test_what_is_whole_stays(sentence: str, left: str) -> None:
    assert NEW.isdisjoint(against(cut_of(sentence, left)))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("phối hợp với Công an xã, Trạm Y tế và các nhà hảo tâm", True),
        ("phối hợp với Cơ quan Cảnh sát điều tra Công an tỉnh", True),
        ("phối hợp với Sở Tài chính lên kế hoạch", False),
        ("phối hợp với Quỹ Thiện Tâm bất thành trong việc", False),
        ("phối hợp với Hội Nông dân cảnh báo các nhóm", False),
        ("phối hợp với Ban Chỉ huy Quân sự phường hụt", False),
    ],
)
def test_partners_are_names(text: str, names: bool) -> None:  # noqa: FBT001 - what is expected
    assert only_names(text.split()) is names
