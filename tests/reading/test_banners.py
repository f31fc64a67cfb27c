"""Lines above a text that are no title: banners, portals, questions, numbers of papers."""

from __future__ import annotations

import pytest

import vnsum

BODY = (
    "Chiều 12/3, UBND phường Láng khánh thành tuyến đường Bờ Kênh dài 2,4 km, tổng vốn 36 tỷ đồng. "
    "Tuyến đường rộng 7 m, có vỉa hè hai bên và 120 cột đèn.\n\nPhường cảm ơn 48 hộ đã hiến đất."
)


@pytest.mark.parametrize(
    "line",
    [
        "Bản tin kinh tế số 22/2024",
        "Bản tin cập nhật lúc 17h00 ngày 19/7",
        "🔥🔥 TIN NHANH – PHƯỜNG LÁNG 🔥🔥",
        "TIN TỔNG HỢP TRONG NGÀY 17/7/2023",
        "HỎA TỐC",
        "HỎI - ĐÁP",
        "Ngày trả lời: 17/06/2025",
        "Gửi bởi: Ban Biên tập — Mục: Giảm nghèo",
        "Số liệu do Phòng Kinh tế phường Láng cung cấp",
        "Hỏi: Bao giờ thì đường Bờ Kênh thông xe?",
        "Cổng Thông tin điện tử phường Láng",
        "Cổng Thông tin điện tử xã Quảng Bị Đông",
        "PHÒNG KINH TẾ PHƯỜNG LÁNG",
        "Số 07/CĐ-UBND, hồi 20 giờ 00 ngày 26/10/2025",
    ],
)
def test_no_title(line: str) -> None:
    release = vnsum.read(f"{line}\n\n{BODY}")
    assert release.title is None
    assert release.sentences[-1].text.startswith("Phường cảm ơn")


@pytest.mark.parametrize(
    "line",
    [
        "Bản tin dịch bệnh tuần 46",
        "Phường Láng khánh thành đường Bờ Kênh",
        "“Không để dân chờ đường”",
        "Hỏi đáp cùng chủ tịch phường về đường Bờ Kênh",
        "Phòng Kinh tế phường Láng nghiệm thu đường Bờ Kênh",
    ],
)
def test_a_title(line: str) -> None:
    assert vnsum.read(f"{line}\n\n{BODY}").title_text == line


def test_a_rumour_below_a_banner_is_no_title() -> None:
    rumour = "“Phường Láng khóa tài khoản của ai không cài ứng dụng”"
    release = vnsum.read(f"📢 CẢNH BÁO KHẨN – NHÓM ZALO TỔ 9\n{rumour}\n\nTin trên là giả. {BODY}")
    assert release.title is None
