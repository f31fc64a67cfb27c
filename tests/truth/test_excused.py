"""What seems the opposite and is none, and what is plainly denied."""

from __future__ import annotations

import pytest

import vnsum

BAN = """\
Từ ngày 4/6, cấm ô tô qua cầu Nà Lầu trong 40 ngày. Trong thời gian sửa cầu cấm toàn bộ ô tô (trừ \
xe cứu thương, xe đưa rước học sinh). Xe đưa rước học sinh chạy cách nhau 15 phút.
"""
TERM = """\
Các hộ chưa kê khai phải thực hiện xong trước 17 giờ ngày 12/9. Sau thời hạn này, Thuế cơ sở lập \
biên bản và xử phạt theo quy định.
"""
FEE = "Bãi xe 80 chỗ ở chợ Vực miễn phí tuần đầu, sau đó thu 15.000 đồng/lượt gửi."
DUTY = """\
Ông ở xã nào thì làm ngay tại công an xã đó, không phải lên tỉnh. Người mua không làm thủ tục sang \
tên trong 30 ngày bị phạt 800.000 đồng.
"""
CARDS = "Thẻ giấy cũ còn hạn vẫn dùng đến hết 30/11. Thẻ mới không được cho mượn lại."
PAPERS = """\
Từ 1/3, hồ sơ nhập học không phải nộp giấy xác nhận cư trú vì trường tự tra cứu. Người dân không \
bắt buộc phải đổi ngay giấy tờ khi sáp nhập xã.
"""
RIVER = "Người đi bộ qua được trên nửa đập phía thượng lưu rộng 2,4 m."
KEEPING = """\
HĐND xã quyết nghị dừng thu phí trông giữ xe đạp, xe máy tại chợ Vực từ ngày 1/10. Mỗi năm khoản \
thu chỉ được 90 triệu đồng.
"""


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Xe đưa rước học sinh vẫn được qua cầu Nà Lầu trong đợt cấm ô tô từ 4/6.", BAN),
        ("Sau 17 giờ ngày 12/9, hộ chưa kê khai bị lập biên bản, xử phạt.", TERM),
        ("Người gửi xe ở chợ Vực được miễn phí tuần đầu, sau đó trả 15.000 đồng mỗi lượt.", FEE),
        ("Ông làm thủ tục sang tên ngay tại công an xã, khỏi lên tỉnh.", DUTY),
        ("Thẻ giấy cũ còn hạn vẫn được dùng đến hết 30/11.", CARDS),
        ("Hồ sơ nhập học từ 1/3 không cần có giấy xác nhận cư trú.", PAPERS),
        ("Người dân không phải đổi ngay giấy tờ khi sáp nhập xã.", PAPERS),
        ("Người đi bộ được qua trên nửa đập phía thượng lưu rộng 2,4 m.", RIVER),
        ("HĐND xã quyết nghị bỏ khoản thu này từ ngày 1/10.", KEEPING),
    ],
)
def test_exceptions_and_terms_turn_nothing(draft: str, source: str) -> None:
    assert not {sentence.reason for sentence in vnsum.check(draft, source).sentences} - {""}


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Ô tô được qua cầu Nà Lầu từ ngày 4/6.", BAN),
        ("Thẻ giấy cũ còn hạn không được dùng nữa.", CARDS),
        ("Từ 1/3, hồ sơ nhập học phải có giấy xác nhận cư trú.", PAPERS),
        ("Người dân phải đổi ngay giấy tờ khi sáp nhập xã.", PAPERS),
        ("Người đi bộ qua được trên nửa đập phía hạ lưu rộng 2,4 m.", RIVER),
        (
            "Các hộ chưa kê khai phải thực hiện xong sau 17 giờ ngày 12/9.",
            TERM.partition(" Sau")[0],
        ),
    ],
)
def test_what_is_plainly_denied_is_found(draft: str, source: str) -> None:
    assert {sentence.reason for sentence in vnsum.check(draft, source).sentences} - {""}


def test_an_indictment_noun_is_no_speech() -> None:
    source = """\
Hội đồng xét xử do Thẩm phán Lục Văn Hiển làm chủ tọa nhận định bị cáo thành khẩn khai báo, đã nộp \
lại 120 triệu đồng nên giảm một phần hình phạt. Bị cáo Nịnh Thị Sáu lĩnh 3 năm tù.
"""
    told = "Nịnh Thị Sáu lĩnh 3 năm tù, nhẹ hơn đề nghị do thành khẩn khai báo, đã nộp lại tiền."
    assert vnsum.check(told, source).supported
