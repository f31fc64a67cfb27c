"""Headlines that tell alone, or as of today, what was done with others, once or on one day."""

from __future__ import annotations

import pytest

from tests.extractive.seams.cutting import against, cut_of


@pytest.mark.parametrize(
    ("rule", "sentence", "left"),
    [
        (
            "joins_nobody",
            (
                "Hội Nông dân xã Láng phối hợp với Trạm Thú y khu vực tổ chức tiêm phòng cho 300 "
                "con bò."
            ),
            "Hội Nông dân xã Láng phối hợp tổ chức tiêm phòng cho 300 con bò",
        ),
        (
            "takes_fate",
            "Hội Nông dân xã Láng phối hợp với Quỹ Hạt Vàng bị đình chỉ tổ chức trao 90 suất quà.",
            "Hội Nông dân xã Láng bị đình chỉ tổ chức trao 90 suất quà",
        ),
        (
            "cuts_named",
            "Hội Nông dân xã Láng trao quà tại các xóm Rỳ, Phầy, Ngùa cho 90 hộ.",
            "Hội Nông dân xã Láng trao quà tại các xóm Rỳ, Phầy",
        ),
        (
            "told_of_past",
            "Những năm trước, người dân thôn Cọ phải chở nước bằng xe bồn với giá 60.000 đồng.",
            "người dân thôn Cọ phải chở nước bằng xe bồn với giá 60.000 đồng",
        ),
        (
            "told_of_past",
            "Mấy chục năm qua, người dân thôn Cọ phải chở nước bằng xe bồn.",
            "người dân thôn Cọ phải chở nước bằng xe bồn",
        ),
        (
            "loses_day_of_weather",
            "Từ chiều 3/9, vùng biển Hòn Mực có gió cấp 6, giật cấp 8.",
            "vùng biển Hòn Mực có gió cấp 6",
        ),
        (
            "loses_charge",
            (
                "Công an huyện Gò Me ra quyết định khởi tố vụ án, khởi tố bị can đối với Lê "
                "Văn K. về "
                "tội trộm cắp tài sản."
            ),
            "Công an huyện Gò Me ra quyết định khởi tố vụ án, khởi tố bị can",
        ),
    ],
)
def test_what_breaks_is_seen(rule: str, sentence: str, left: str) -> None:
    assert rule in against(cut_of(sentence, left))


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (
            "Sáng 3/9, Hội Nông dân xã Láng phối hợp tổ chức tiêm phòng cho 300 con bò.",
            "Hội Nông dân xã Láng phối hợp tổ chức tiêm phòng cho 300 con bò",
        ),
        (
            "Thời gian qua, người dân thôn Cọ nhặt được 12 quả đạn cối cũ.",
            "người dân thôn Cọ nhặt được 12 quả đạn cối cũ",
        ),
        (
            "Từ chiều 3/9, vùng biển Hòn Mực có gió cấp 6, giật cấp 8.",
            "Từ chiều 3/9, vùng biển Hòn Mực có gió cấp 6",
        ),
        (
            "Sáng 3/9, Công an huyện Gò Me quyết định không khởi tố vụ án hình sự.",
            "Công an huyện Gò Me quyết định không khởi tố vụ án hình sự",
        ),
        (
            (
                "Ngày 3/9, Hội Cựu chiến binh xã Láng bàn giao nhà cho ông Lò Văn Sình, hội "
                "viên chi hội "
                "bản Pên."
            ),
            "Hội Cựu chiến binh xã Láng bàn giao nhà cho ông Lò Văn Sình",
        ),
        (
            (
                "Ngày 3/9, Hạt Kiểm lâm khu vực 3 thả 12 cá thể khỉ về môi trường tự nhiên, theo "
                "quy định."
            ),
            "Hạt Kiểm lâm khu vực 3 thả 12 cá thể khỉ về môi trường tự nhiên",
        ),
    ],
)
def test_what_holds_is_left_alone(sentence: str, left: str) -> None:
    assert against(cut_of(sentence, left)) == set()
