"""What of a sentence only the one before it tells."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.body.referring import refers_back
from vnsum.backends.extractive.syntax.clauses import asks, grants


@pytest.mark.parametrize(
    "text",
    [
        "7 bị can còn lại được tại ngoại.",
        "Bốn thôn còn lại sẽ họp vào tuần sau.",
        "Số còn lại 2 tỷ đồng dùng để sửa đê.",
        "Trạm xá được cấp nước bằng xe bồn trong thời gian trên.",
        "Giá trên chưa gồm phí vận chuyển.",
        "Lợi dụng sơ hở ấy, kẻ gian lấy đi 3 xe máy.",
        "Tất cả đều đã xuất viện.",
        "Như anh Vừ A Lử ở bản Pú, mỗi năm bán 2 tấn cá.",
        "Lý do chủ yếu: đường vào bản chưa có cầu.",
        'Nay sửa lại là: "hỗ trợ 30% chi phí".',
        "Bị phạt từ 2 đến 4 triệu đồng.",
        "Bị phạt 5,5 triệu đồng, tước giấy phép lái xe 2 tháng.",
        "Số tiền còn lại dùng để sửa đê.",
        "Nguyên nhân là do bể chứa nứt.",
        "Hai ngày sau, sổ đỏ được trả tận nhà.",
    ],
)
def test_leans_on_what_was_said(text: str) -> None:
    assert refers_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "Trong số 20 hộ, 5 hộ còn lại chưa nhận tiền.",
        "Có 12 hộ đã dời đi, 5 hộ còn lại chưa nhận tiền.",
        "Chủ tịch xã yêu cầu vận động 5 hộ còn lại trước ngày 10/6.",
        "Xã còn lại 3 cầu ván.",
        "Giá trên thị trường tăng 5%.",
        "Giải ngân 3/5 tỷ đồng, phần còn lại chuyển sang quý II.",
        "Lý do: thay tuyến ống cũ.",
        "Như vậy, xã đã có 40 hộ nhận tiền.",
        "Bị cáo lĩnh 3 năm tù.",
        "Tất cả được miễn học phí từ năm học 2025-2026.",
        "Hầu hết được tiêm trước ngày 5/9.",
        "Bị loại khỏi danh sách, 12 hộ gửi đơn.",
        "Bị phạt 5 triệu đồng, ông Tư không kháng cáo.",
        "Bị thu hồi giấy phép từ tháng 4, cơ sở sấy cau này đóng cửa.",
        "Số hộ còn lại sẽ nhận tiền vào 5/9.",
        "Phần đường còn lại dài 2 km.",
        "Nguyên nhân vụ cháy là do chập điện.",
        "Hai ngày sau bão, xã đã có điện.",
    ],
)
def test_stands_by_itself(text: str) -> None:
    assert not refers_back(text)


def test_what_was_printed_wrongly_goes_with_what_is_right() -> None:
    assert asks('Tại đoạn 2, bài viết ghi: "mỗi hộ nộp 70.000 đồng".')
    assert grants("Nội dung đúng là 17.000 đồng.")
    assert not asks('Bài ghi "70.000 đồng", nay sửa lại là 17.000 đồng.')
