"""Conclusions of inspections and penalties: what was found, and how much is paid."""

from __future__ import annotations

from tests.drafting.drafted import drafted
from vnsum import read, summarize
from vnsum.backends.extractive.sentences.writing import Page
from vnsum.drafting.notices.findings import find_findings

INSPECTION = """THANH TRA TỈNH VĨNH HÀ
Số: 18/KL-TT
KẾT LUẬN THANH TRA
Việc quản lý, sử dụng ngân sách tại UBND xã Phú Lâm giai đoạn 2023 - 2025

Ngày 2/3/2026, Chánh Thanh tra tỉnh ban hành kết luận thanh tra việc quản lý, sử dụng ngân sách \
tại UBND xã Phú Lâm.
I. KHÁI QUÁT CHUNG
Xã Phú Lâm có diện tích 32 km2, dân số 12.400 người.
II. KẾT QUẢ THANH TRA
1. UBND xã chi sai chế độ 412 triệu đồng tiền hội nghị, tiếp khách.
2. Thu quỹ quốc phòng của 1.100 hộ vượt mức 86 triệu đồng.
III. KIẾN NGHỊ
1. Thu hồi 498 triệu đồng nộp ngân sách nhà nước trước ngày 30/4/2026.
2. Kiểm điểm trách nhiệm Chủ tịch UBND xã và kế toán ngân sách giai đoạn 2023 - 2025.
Yêu cầu UBND xã Phú Lâm nghiêm túc thực hiện kết luận này.
"""
PENALTY = """QUYẾT ĐỊNH
Xử phạt vi phạm hành chính trong lĩnh vực bảo vệ môi trường

Căn cứ Luật Xử lý vi phạm hành chính;
QUYẾT ĐỊNH:
Điều 1. Xử phạt vi phạm hành chính đối với Công ty TNHH Giấy Hưng Phát, địa chỉ tại cụm công \
nghiệp Phú Lâm, do ông Lê Văn Tài làm giám đốc.
Công ty đã xả nước thải vượt quy chuẩn 3 lần ra sông Trà.
Hình thức xử phạt: Phạt tiền 320.000.000 đồng.
Biện pháp khắc phục hậu quả: Cải tạo hệ thống xử lý nước thải trong 60 ngày.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Chánh Văn phòng UBND tỉnh, Công ty TNHH Giấy Hưng Phát chịu trách nhiệm thi hành \
Quyết định này./.
"""


def test_a_conclusion_tells_what_was_found() -> None:
    draft = drafted(INSPECTION)
    for text in (draft.lead, draft.summary):
        assert "UBND xã chi sai chế độ 412 triệu đồng tiền hội nghị, tiếp khách" in text
        assert "nghiêm túc" not in text


def test_a_penalty_tells_how_much() -> None:
    draft = drafted(PENALTY)
    for text in (draft.lead, draft.summary):
        assert "Công ty TNHH Giấy Hưng Phát" in text
        assert "Phạt tiền 320.000.000 đồng" in text
        assert "có hiệu lực kể từ ngày ký" not in text
        assert "chịu trách nhiệm thi hành" not in text


def test_news_of_a_penalty_or_a_conclusion_is_no_act() -> None:
    news = """Xử phạt 3 trường hợp đổ trộm phế thải ở phường Hòa An

Trong tháng 2, Công an phường Hòa An phát hiện 3 trường hợp đổ trộm phế thải bên đường Hùng Vương.
UBND phường đã xử phạt 3 trường hợp này tổng số tiền 45 triệu đồng, buộc thu dọn 12 m3 phế thải.
Năm 2025, phường đã xử phạt 21 trường hợp, tổng số tiền 310 triệu đồng.
"""
    release = read(news)
    assert find_findings(Page(release, "new"), release, 0, 999) == ()


def test_who_is_cleared_is_no_finding() -> None:
    cleared = INSPECTION.replace("UBND xã chi sai chế độ 412", "Chưa phát hiện chi sai chế độ 412")
    assert "chi sai chế độ" not in summarize(cleared).lead
