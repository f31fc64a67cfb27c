"""What a headline leaves unsaid that stands alone."""

from __future__ import annotations

import pytest

from vnsum.drafting.headlines.unsaid import unsaid_cost


@pytest.mark.parametrize(
    "headline",
    [
        "Màn múa ấy giúp An giành giải đặc biệt hội diễn huyện",
        "Cả 9 cá thể được thả về rừng phòng hộ",
        "Nó vượt 30 giải pháp khác để vào chung kết",
        "Chủ tịch Hội cho biết đây là căn nhà thứ hai trong năm",
        "Công trình khởi công tháng 5, dự kiến xong trước Tết",
        "Đề nghị Tòa án tỉnh hủy toàn bộ bản án sơ thẩm",
        "Công an tỉnh ra quyết định khởi tố vụ án, khởi tố bị can",
    ],
)
def test_what_says_nothing_out_of_its_text_costs(headline: str) -> None:
    assert unsaid_cost(headline) > 0


@pytest.mark.parametrize(
    "headline",
    [
        "Em Lò Thị Mai giành giải đặc biệt hội diễn huyện",
        "Công trình cầu Bến Lội khởi công tháng 5",
        "Công an huyện quyết định không khởi tố vụ án hình sự",
        "Khởi tố bị can trộm 7 xe máy ở phường Láng",
        "Bắt quả tang hai người trộm dây cáp điện",
        "Chị Út trả lại 90 triệu đồng nhặt được",
    ],
)
def test_what_holds_costs_nothing(headline: str) -> None:
    assert unsaid_cost(headline) == 0
