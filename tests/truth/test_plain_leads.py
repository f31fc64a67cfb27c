"""What 1,800 plain leads of eleven founders taught the checker, in sentences of this test's own."""

from __future__ import annotations

import pytest

import vnsum

SOURCE = """\
Xã Đồng Lạc sơ kết mùa tưới

Sáng 12/6/2025, UBND xã Đồng Lạc sơ kết mùa tưới. Ông Mạc Văn Tuyển, Giám đốc Sở Thủy lợi chủ trì \
hội nghị. Trạm bơm Cửa Đình có 4.120 hộ dùng nước, 37 tổ thủy nông. Đến nay 2.615 hộ đã nộp phí; \
1.505 hộ còn lại chưa nộp, được gia hạn đến hết ngày 1/7. Chi hội nghị giảm 15%.

“Nước về chậm một ngày là lúa mất một lứa”, bà Quách Thị Mận nói. Ông Lò Văn Sình, Trưởng bản \
Nà Hin, xin thêm 3 máy bơm. Hộ nhận nước phải ký cam kết không lấn kênh. Đơn vị cấp nước có quyền \
từ chối hộ không ký. Máy bơm chạy được 62 km/giờ dây đai, tỷ lệ hộ trên máy là 1/1,25.

Tổng kinh phí 48 tỷ đồng, trong đó nạo vét 19 tỷ đồng. Xã không chọn máy bằng giá rẻ mà bằng công \
suất. Xã đã kiện 2 trong số 6 nhà thầu chậm tiến độ. So với năm trước, sản lượng tăng 8%. Hạn góp \
ý từ ngày 3/8 đến hết ngày 2/9. Bệnh viện huyện thuê 8 thầy cô dạy chữ cho bệnh nhi.
"""


@pytest.mark.parametrize(
    "draft",
    [
        "Xã Đồng Lạc cắt 15% chi hội nghị.",
        "Hội nghị do Giám đốc Sở Thủy lợi Mạc Văn Tuyển chủ trì sáng 12-6.",
        "Trưởng bản Nà Hin Lò Văn Sình xin thêm 3 máy bơm.",
        "Dây đai của máy bơm chạy 62 km/h.",
        "Tỷ lệ hộ trên máy là 1/1,25.",
        "Xã chọn máy bằng công suất chứ không phải bằng giá rẻ.",
        "Sản lượng tăng 8% so với năm 2024.",
        "Hạn góp ý là hết ngày 2/9.",
        "Bệnh viện thuê 8 giáo viên dạy chữ cho bệnh nhi.",
        "2.615 trên 4.120 hộ đã nộp phí.",
        "1.505 hộ còn lại được gia hạn đến 1-7.",
    ],
)
def test_what_is_so_in_plain_words_is_let_through(draft: str) -> None:
    report = vnsum.check(draft, SOURCE)
    assert report.supported, [(f.fact.text, f.verdict, f.reason) for f in report.facts]


@pytest.mark.parametrize(
    "draft",
    [
        "Trạm bơm Cửa Đình có 4.120 tổ thủy nông.",
        "2.615 hộ còn lại chưa nộp, được gia hạn đến hết ngày 1/7.",
        "Đơn vị cấp nước không có quyền từ chối hộ không ký cam kết.",
        "“Nước về chậm một ngày là lúa mất một lứa”, ông Lò Văn Sình nói.",
        "Dây đai của máy bơm chạy 26 km/h.",
        "Tổng kinh phí là 48 tỷ đô la Úc.",
        "Phó Giám đốc Sở Thủy lợi Mạc Văn Tuyển chủ trì hội nghị.",
    ],
)
def test_what_is_not_so_fails(draft: str) -> None:
    assert not vnsum.check(draft, SOURCE).supported
