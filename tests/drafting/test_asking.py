"""Submissions and letters that ask: who asks whom for what is their lead."""

from __future__ import annotations

from tests.drafting.drafted import drafted
from vnsum import summarize

BRIDGE = """ỦY BAN NHÂN DÂN
XÃ ĐỒNG TÂM
Số: 45/TTr-UBND
Đồng Tâm, ngày 12 tháng 3 năm 2026

TỜ TRÌNH
Về việc hỗ trợ kinh phí sửa chữa cầu Rạch Gốc

Kính gửi: Sở Xây dựng tỉnh Vĩnh Hà.

Cầu Rạch Gốc được xây dựng năm 1998, dài 42 m, hiện mặt cầu bị bong tróc, hai mố cầu sụt lún, mỗi \
ngày có khoảng 1.500 lượt người và phương tiện qua lại.
Tháng 2/2026, đoàn kiểm tra của xã đã lập biên bản xác định cầu không bảo đảm an toàn.
UBND xã Đồng Tâm kính trình Sở Xây dựng xem xét, hỗ trợ 3,2 tỷ đồng để sửa chữa cầu Rạch Gốc trong \
quý II/2026.
Rất mong nhận được sự quan tâm của quý Sở./.
"""
ASKED = "UBND xã Đồng Tâm kính trình Sở Xây dựng xem xét, hỗ trợ 3,2 tỷ đồng"


def test_a_submission_leads_with_what_it_asks_for() -> None:
    draft = drafted(BRIDGE)
    assert draft.lead.startswith(ASKED)
    assert ASKED in draft.summary
    assert "Rất mong" not in draft.summary


def test_the_title_says_of_what_a_request_is() -> None:
    end = BRIDGE.index("UBND xã Đồng Tâm kính")
    short = BRIDGE[:end] + "UBND xã Đồng Tâm kính trình Sở Xây dựng xem xét, quyết định./.\n"
    assert drafted(short).lead.startswith(
        "UBND xã Đồng Tâm kính trình Sở Xây dựng xem xét, quyết định việc hỗ trợ kinh phí sửa chữa "
        "cầu Rạch Gốc"
    )
    act = short.replace("hỗ trợ kinh phí sửa", "đề nghị phê duyệt kinh phí sửa")
    assert "xem xét, quyết định kinh phí sửa chữa cầu Rạch Gốc" in drafted(act).lead


def test_a_title_goes_on_with_what_a_request_ends_with() -> None:
    text = """Số: 388/TTr-STC
TỜ TRÌNH
Về việc ban hành Nghị quyết quy định chính sách hỗ trợ học phí cho học sinh trường tư thục

Sở Tài chính kính trình UBND tỉnh xem xét, trình HĐND tỉnh ban hành Nghị quyết với các nội dung sau:

1. Đối tượng: trẻ em mầm non, học sinh phổ thông học tại trường tư thục trên địa bàn tỉnh.
2. Mức hỗ trợ: mầm non 120.000 đồng/trẻ/tháng; tiểu học 105.000 đồng/học sinh/tháng.

Dự kiến kinh phí 43,8 tỷ đồng/năm, do ngân sách tỉnh bảo đảm.
Sở Tài chính kính trình UBND tỉnh xem xét, quyết định./.
"""
    lead = drafted(text).lead
    assert lead.startswith(
        "Sở Tài chính kính trình UBND tỉnh xem xét, trình HĐND tỉnh ban hành Nghị quyết quy định "
        "chính sách hỗ trợ học phí cho học sinh trường tư thục"
    )


def test_a_letter_that_asks_leads_with_it() -> None:
    letter = """Số: 311/KSBT-PCBTN
V/v đề nghị cung ứng vắc xin dại

Kính gửi: Viện Vệ sinh dịch tễ Trung ương

Từ đầu năm đến nay, toàn tỉnh ghi nhận 1.240 người bị chó, mèo cắn phải tiêm phòng dại, tăng 18% \
so với cùng kỳ. Lượng vắc xin hiện còn 300 liều.
Trung tâm Kiểm soát bệnh tật tỉnh Vĩnh Hà đề nghị Viện Vệ sinh dịch tễ Trung ương hỗ trợ 5.000 \
liều vắc xin dại trước ngày 20/3/2026.
Trân trọng cảm ơn sự phối hợp của quý Viện./.
"""
    assert drafted(letter).lead.startswith("Trung tâm Kiểm soát bệnh tật tỉnh Vĩnh Hà đề nghị Viện")


def test_news_that_tells_of_a_request_leads_with_its_event() -> None:
    news = """Xã Đồng Tâm sửa xong cầu Rạch Gốc

Sáng 12/3, UBND xã Đồng Tâm tổ chức thông xe cầu Rạch Gốc dài 42 m sau 4 tháng sửa chữa với kinh \
phí 3,2 tỷ đồng.
Cầu được xây dựng năm 1998, mỗi ngày có khoảng 1.500 lượt người và phương tiện qua lại.
UBND xã đề nghị Sở Xây dựng tiếp tục hỗ trợ làm đường dẫn dài 300 m trong quý II/2026.
"""
    assert "thông xe cầu Rạch Gốc" in summarize(news).lead.split(". ")[0]


def test_an_appeal_leads_with_who_calls_on_whom() -> None:
    text = """LỜI KÊU GỌI
Ủng hộ đồng bào bị thiệt hại do bão số 11

Do ảnh hưởng của bão số 11, từ ngày 6 đến 8/10/2025, xã Phú Lâm có 214 ngôi nhà bị ngập, thiệt hại \
ước tính trên 38 tỷ đồng.
Với truyền thống "lá lành đùm lá rách", Ban Vận động cứu trợ xã tha thiết kêu gọi các tổ chức, cá \
nhân chung tay ủng hộ, giúp đỡ đồng bào vùng lũ sớm ổn định cuộc sống.
Thời gian tiếp nhận: từ ngày 9/10 đến hết ngày 31/12/2025.
Trân trọng cảm ơn!
"""
    lead = drafted(text).lead
    assert lead.startswith("Ban Vận động cứu trợ xã tha thiết kêu gọi các tổ chức, cá nhân")


def test_who_asks_for_opinions_is_told_with_of_what() -> None:
    text = """THÔNG BÁO
Về việc lấy ý kiến cộng đồng dân cư về đồ án quy hoạch khu A

UBND phường Suối Đá tổ chức lấy ý kiến cộng đồng dân cư về đồ án điều chỉnh quy hoạch chi tiết khu \
A, tỷ lệ 1/500, như sau:
1. Quy mô: 84,6 ha, dân số dự kiến khoảng 9.200 người.
2. Thời gian lấy ý kiến: 30 ngày, từ ngày 20/8/2025 đến hết ngày 18/9/2025.
3. Địa điểm niêm yết: trụ sở UBND phường và nhà văn hóa các tổ dân phố 5, 6, 11.
"""
    lead = drafted(text).lead
    assert lead.startswith("UBND phường Suối Đá tổ chức lấy ý kiến cộng đồng dân cư về đồ án")
    assert "từ ngày 20/8/2025 đến hết ngày 18/9/2025" in lead
