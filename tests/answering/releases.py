"""Releases written for these tests."""

from __future__ import annotations

__all__ = ["BRIDGE", "QUESTIONS", "WATER"]

BRIDGE = """UBND xã Bến Lội khánh thành cầu Rạch Sậy (08:15 12/3/2025)

BLP - Sáng 11/3, UBND xã Bến Lội tổ chức lễ khánh thành cầu Rạch Sậy nối ấp Đông với ấp Tây. \
Cầu dài 64 mét, có tổng kinh phí 12,6 tỷ đồng, trong đó người dân đóng góp 1,1 tỷ đồng.

Ông Trần Văn Lượm, Chủ tịch UBND xã, cho biết công trình chậm 3 tháng do mưa lũ kéo dài. \
Cầu sẽ phục vụ 1 .250 hộ dân và gần 400 học sinh Trường Tiểu học Bến Lội.

Thu Nga
"""
WATER = """SỞ TÀI NGUYÊN TỈNH VĨNH TRẠCH
Số: 45/TB-STN

THÔNG BÁO
Về việc cấp nước mùa khô

Từ ngày 5/4, nhà máy nước Hòa Thạnh tăng công suất lên 18.000 m3 mỗi ngày. Trạm bơm Cống Bà chạy \
từ 4 giờ đến 22 giờ. Tỷ lệ hộ có nước sạch đạt 87,5%, tăng 6% so với năm 2024.

Bà Lê Thị Ngân, Giám đốc nhà máy, nói giá nước vẫn giữ 7.200 đồng/m3 đến hết ngày 31/12.
"""
QUESTIONS = (
    "Cầu tốn bao nhiêu tiền?",
    "Bà con góp bao nhiêu?",
    "Ai là Chủ tịch UBND xã?",
    "Vì sao công trình chậm?",
    "Lễ khánh thành tổ chức khi nào?",
    "Bao nhiêu hộ dân được phục vụ?",
    "Cầu nối ấp nào với ấp Tây?",
    "Nhà thầu nào thi công?",
    "Ai viết bài này?",
    "Bài này đăng khi nào?",
)
