"""Figures of another thing of the same passage, told by the words and figures beside them."""

from __future__ import annotations

import pytest

import vnsum

BARK = """\
Toàn xã có 512 hộ trồng quế, trong đó 340 hộ đã thu hoạch vỏ và 128 hộ đã ký hợp đồng bao tiêu. Xã \
đang mở 3 lớp tập huấn.
"""
BRIDGES = """\
Đợt này huyện sửa chữa 14 cây cầu và xây mới 6 cây cầu bắc qua suối. Kinh phí 21 tỷ đồng lấy từ \
ngân sách tỉnh.
"""
WATER = """\
Trạm Phú Xá đo được mực nước 4,15 m, trạm Hòa Duyệt 6,72 m lúc 7 giờ sáng. Mưa sẽ giảm từ chiều.
"""
LOADS = """\
Cân xe tại trạm cho thấy xe ben chở 41 tấn, trong khi cầu chỉ cho phép 25 tấn. Tài xế bị phạt 12 \
triệu đồng.
"""
RUN = """\
Giải chạy có ba cự ly: 5 km có 1.400 người, 10 km có 860 người, 21 km có 310 người. Giải bắt đầu \
lúc 5 giờ.
"""
PRIZES = """\
Hội thi trao giải Nhất 10 triệu đồng cho đội Bình Minh, giải Nhì 6 triệu đồng cho đội Sao Mai. Có \
18 đội dự thi.
"""
COURSE = """\
Lớp tập huấn có 45 nông dân nuôi dê và 30 nông dân nuôi ong tham gia trong 3 ngày. Học viên được \
hỗ trợ tiền ăn.
"""
GIFTS = """\
Quỹ trao 120 suất quà cho hộ dưới 3 người, 80 suất cho hộ trên 5 người. Mỗi suất 500.000 đồng.
"""
AGES = """\
Phường có 640 cụ từ 80 tuổi trở lên và 1.900 người từ 60 đến 79 tuổi. Có 5 câu lạc bộ dưỡng sinh.
"""
FUNDS = """\
Tổng mức đầu tư 487 tỷ đồng, gồm ngân sách trung ương 300 tỷ đồng, ngân sách tỉnh 187 tỷ đồng. Dự \
án thu hồi đất của 640 hộ.
"""
ROAD = """\
Thời gian đi từ Kim Hòa đến Bến Sung giảm từ 55 phút xuống còn 30 phút. Trên tuyến có 5 cầu.
"""
RICE = """\
Giá thu mua lúa tẻ là 8.200 đồng/kg, lúa nếp 10.500 đồng/kg. Vụ đông huyện trồng 820 ha ngô, 540 \
ha khoai tây.
"""
FARES = """\
Bảng giá vé xe khách mới của bến.

Tuyến\tGiá cũ (đồng)\tGiá mới (đồng)
Bến Tre - Mỹ Tho\t45.000\t52.000
Vĩnh Long - Cần Thơ\t60.000\t68.000

Giá áp dụng từ ngày 1/7/2026 trên toàn tuyến.
"""


@pytest.mark.parametrize(
    ("source", "draft", "value"),
    [
        (BARK, "340 hộ trồng quế của xã đã ký hợp đồng bao tiêu.", "128 hộ"),
        (BRIDGES, "Huyện xây mới 14 cây cầu bắc qua suối.", "6 cây cầu"),
        (WATER, "Mực nước tại trạm Hòa Duyệt lúc 7 giờ sáng là 4,15 m.", "6,72 m"),
        (LOADS, "Xe ben chở 25 tấn qua cầu.", "41 tấn"),
        (RUN, "Cự ly 21 km có 860 người chạy.", "310 người"),
        (PRIZES, "Đội Sao Mai nhận giải Nhì 10 triệu đồng.", "6 triệu đồng"),
        (COURSE, "Có 45 nông dân nuôi ong được tập huấn trong 3 ngày.", "30 nông dân"),
        (GIFTS, "Quỹ trao 80 suất quà cho hộ dưới 3 người.", "120 suất"),
        (AGES, "Phường có 1.900 người từ 80 tuổi trở lên.", "640 cụ"),
        (FUNDS, "Ngân sách tỉnh góp 300 tỷ đồng.", "187 tỷ đồng"),
        (ROAD, "Đi từ Kim Hòa đến Bến Sung nay mất 55 phút.", "30 phút"),
        (RICE, "Giá thu mua lúa nếp là 8.200 đồng/kg.", "10.500 đồng/kg"),
        (RICE, "Vụ đông huyện trồng 540 ha ngô.", "820 ha"),
        (FARES, "Giá mới tuyến Vĩnh Long - Cần Thơ là 60.000 đồng.", "68.000"),
    ],
)
def test_a_figure_told_in_the_words_of_another_is_misplaced(
    source: str, draft: str, value: str
) -> None:
    """The rival's words stand in the draft, the figure's own do not; the rival is quoted."""
    facts = vnsum.check(draft, source).facts
    found = [fact for fact in facts if fact.verdict == "misplaced"]
    assert found, facts
    assert any(fact.found.startswith(value) for fact in found), found


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (BARK, "Trong 512 hộ trồng quế của xã, 340 hộ thu hoạch vỏ, 128 hộ có hợp đồng bao tiêu."),
        (BARK, "Đã có 340 hộ thu vỏ quế, còn số hộ được bao tiêu là 128."),
        (BRIDGES, "Mười bốn cây cầu ở huyện được sửa chữa, thêm 6 cây cầu xây mới."),
        (WATER, "Trạm Phú Xá đo mực nước 4,15 m lúc 7 giờ sáng."),
        (LOADS, "Xe ben chở 41 tấn qua cầu có tải trọng cho phép 25 tấn."),
        (RUN, "860 người chọn cự ly 10 km."),
        (PRIZES, "Đội Bình Minh nhận 10 triệu đồng của giải Nhất."),
        (COURSE, "30 nông dân nuôi ong được tập huấn trong 3 ngày."),
        (GIFTS, "Hộ trên 5 người nhận 80 suất quà, hộ dưới 3 người 120 suất."),
        (AGES, "Phường có 1.900 người 60-79 tuổi."),
        (FUNDS, "Trung ương góp 300 tỷ đồng, tỉnh góp 187 tỷ đồng."),
        (ROAD, "Trước đây đi từ Kim Hòa đến Bến Sung mất 55 phút."),
        (RICE, "Lúa tẻ được mua với giá 8.200 đồng/kg."),
        (FARES, "Tuyến Vĩnh Long - Cần Thơ tăng từ 60.000 đồng lên 68.000 đồng."),
        (FARES, "Trước đây vé Bến Tre - Mỹ Tho giá 45.000 đồng."),
    ],
)
def test_a_figure_told_in_other_words_of_its_own_stays(source: str, draft: str) -> None:
    """True drafts, as an editor writes them."""
    report = vnsum.check(draft, source)
    assert report.supported, report.facts
