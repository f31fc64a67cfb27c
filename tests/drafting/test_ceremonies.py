"""Ceremonies: what is told of their long openings has room in short leads and summaries."""

from __future__ import annotations

import vnsum
from vnsum.options import SummaryOptions

_HALL = """LỄ KHÁNH THÀNH NHÀ VĂN HÓA ẤP GÒ DỪA

Hòa chung không khí thi đua sôi nổi chào mừng kỷ niệm 81 năm Cách mạng tháng Tám và Quốc khánh \
2/9, sáng ngày 28/8/2026, ấp Gò Dừa, xã Tân Bửu đã long trọng tổ chức Lễ khánh thành Nhà văn hóa ấp.

Đến dự buổi lễ, về phía xã có đ/c Lê Văn Tâm – Phó Bí thư Thường trực Đảng ủy; đ/c Ngô Minh Hà – \
Chủ tịch UBND xã; cùng toàn thể nhân dân trong ấp.

Nhà văn hóa ấp Gò Dừa được khởi công tháng 2/2026 trên diện tích 950 m2, gồm hội trường 150 chỗ, \
sân thể thao và khu vui chơi trẻ em, tổng kinh phí 3,6 tỷ đồng; trong đó ngân sách 2,8 tỷ đồng, \
nhân dân đóng góp 0,8 tỷ đồng cùng 420 ngày công.

Phát biểu tại buổi lễ, đ/c Ngô Minh Hà đề nghị ấp xây dựng quy chế quản lý, khai thác có hiệu quả \
công trình, tránh để lãng phí.
"""


def test_a_short_lead_tells_who_held_it_with_what_else_is_told_without_its_details() -> None:
    draft = vnsum.summarize(_HALL, options=SummaryOptions(lead_min=25, lead_max=35))
    assert draft.lead == (
        "Sáng ngày 28/8/2026, ấp Gò Dừa, xã Tân Bửu đã tổ chức Lễ khánh thành Nhà văn hóa ấp. "
        "Nhà văn hóa ấp Gò Dừa được khởi công tháng 2/2026 trên diện tích 950 m2."
    )


def test_a_short_summary_has_room_for_it() -> None:
    draft = vnsum.summarize(_HALL, options=SummaryOptions(summary_ratio=0.2))
    assert draft.summary == (
        "Sáng ngày 28/8/2026, ấp Gò Dừa, xã Tân Bửu đã long trọng tổ chức Lễ khánh thành Nhà văn "
        "hóa ấp."
    )
    assert "summary-without-news" not in draft.warning_codes
