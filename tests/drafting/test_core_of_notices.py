"""What a notice or a decision is about and no draft leaves out: the ban, the price, the day."""

from __future__ import annotations

import vnsum
from tests.drafting.drafted import drafted
from vnsum.drafting.notices.objects import going_on

BAN = """THÔNG BÁO
Điều chỉnh tổ chức giao thông tạm thời qua cầu Rạch Vồn để sửa mố cầu

Sở Xây dựng thông báo điều chỉnh tổ chức giao thông qua cầu Rạch Vồn (nối ấp 3 với ấp 5) như sau:

I. THỜI GIAN

Từ 0 giờ ngày 5/11/2025 đến 24 giờ ngày 25/11/2025.

II. NỘI DUNG

1. Cấm toàn bộ xe ô tô lưu thông qua cầu. Xe mô tô, xe gắn máy được đi lại từ 5 giờ đến 18 giờ \
hằng ngày.

2. Ban Bảo trì đường bộ lắp đặt biển báo, rào chắn và bố trí người trực gác 24/24 giờ.
"""


def test_what_is_forbidden_is_told_before_what_is_excepted() -> None:
    draft = drafted(BAN)
    for text in (draft.lead, draft.summary):
        assert "Cấm toàn bộ xe ô tô" in text
        assert "5/11/2025 đến 24 giờ ngày 25/11/2025" in text


DECISION = """QUYẾT ĐỊNH
Quy định giá dịch vụ thu gom rác thải sinh hoạt trên địa bàn xã Đông Rạch

Căn cứ Luật Giá số 16/2023/QH15;

Ủy ban nhân dân xã ban hành Quyết định quy định giá dịch vụ thu gom rác thải sinh hoạt.

Điều 1. Phạm vi điều chỉnh

1. Quyết định này quy định giá tối đa dịch vụ thu gom rác thải sinh hoạt trên địa bàn xã Đông Rạch.

2. Đối tượng áp dụng: hộ gia đình, cá nhân và cơ sở kinh doanh phát sinh rác thải sinh hoạt.

Điều 2. Mức giá

1. Hộ gia đình, cá nhân tại các ấp: 27.000 đồng/hộ/tháng.

2. Cơ sở kinh doanh dịch vụ ăn uống: 420.000 đồng/m³.

Điều 3. Hiệu lực thi hành

1. Quyết định này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026.

2. Bãi bỏ Quyết định số 19/2022/QĐ-UBND ngày 30 tháng 6 năm 2022 của UBND huyện.
"""


def test_a_decision_on_prices_is_told_with_a_price_and_of_what_it_is() -> None:
    assert "Mức giá: Hộ gia đình, cá nhân tại các ấp: 27.000 đồng" in drafted(DECISION).summary
    other = DECISION.replace("Quy định giá dịch vụ", "Tổ chức bộ máy")
    assert "27.000" not in drafted(other).lead


def test_an_auction_is_told_with_its_day() -> None:
    text = """THÔNG BÁO ĐẤU GIÁ QUYỀN SỬ DỤNG ĐẤT

1. Người có tài sản: UBND xã Đông Rạch, tỉnh Cửu Phong.

2. Tài sản: Quyền sử dụng 18 thửa đất ở tại khu dân cư ấp Cái Tàu, tổng diện tích 2.304 m².

3. Tiền đặt trước: 20% giá khởi điểm của từng thửa đất. Tiền mua hồ sơ: 200.000 đồng/hồ sơ.

4. Thời gian xem tài sản: ngày 29 và 30/12/2025, trong giờ hành chính.

5. Thời gian bán hồ sơ: từ ngày 17/12/2025 đến 17 giờ 00 ngày 06/01/2026.

6. Thời gian, địa điểm tổ chức đấu giá: 08 giờ 30 phút ngày 09/01/2026 tại Hội trường UBND xã.
"""
    assert "09/01/2026" in drafted(text).summary


TASKS = """CHỈ THỊ
Về việc tăng cường bảo đảm an toàn thực phẩm dịp Tết Nguyên đán

Năm 2025 xảy ra 3 vụ ngộ độc thực phẩm với 187 người mắc. Để bảo đảm an toàn, Chủ tịch UBND thành \
phố yêu cầu:

1. Sở Y tế

Chủ trì thành lập 6 đoàn kiểm tra liên ngành, kiểm tra từ ngày 15/01 đến hết ngày 28/02/2026.

2. Sở Công Thương

Chuẩn bị 12.000 tấn hàng bình ổn, tổ chức 45 chuyến bán hàng lưu động tại các xã.
"""


def test_an_order_below_a_body_is_told_with_who_has_to_act() -> None:
    text = TASKS.replace("\n\nChủ trì", "\na) Chủ trì").replace("\n\nChuẩn bị", "\na) Chuẩn bị")
    lead = drafted(text).lead
    assert "Sở Y tế chủ trì thành lập 6 đoàn" in lead


def test_who_holds_an_office_keeps_the_capital_behind_a_colon() -> None:
    assert going_on("Chủ tịch UBND các xã cấm tàu ra khơi") == (
        "Chủ tịch UBND các xã cấm tàu ra khơi"
    )
    assert going_on("Trưởng các ấp vận động") == "trưởng các ấp vận động"


def test_no_headline_is_an_item_with_a_label() -> None:
    text = """Ủy ban nhân dân phường Bến Cỏ tổ chức lấy ý kiến về đồ án quy hoạch khu dân cư số 4.

1. Phạm vi, quy mô: 84,6 ha, dân số dự kiến khoảng 9.200 người, giáp đường Phạm Văn Đồng.

2. Thời gian lấy ý kiến: 30 ngày, từ ngày 20/8/2025 đến hết ngày 18/9/2025.

3. Địa điểm niêm yết: trụ sở UBND phường và nhà văn hóa các tổ dân phố 5, 6, 11.
"""
    found = [one.text for one in vnsum.summarize(text).headlines]
    assert found
    assert not [one for one in found if one.startswith(("Thời gian", "Địa điểm", "Phạm vi"))]


def test_what_is_forbidden_needs_nobody_to_act() -> None:
    ban = "a) Nghiêm cấm bán hàng không rõ nguồn gốc, từ 0 giờ ngày 20/01 đến hết ngày 28/02/2026."
    text = TASKS.replace("\n\nChuẩn bị", "\na) Chuẩn bị")
    head, _, rest = text.partition("\n\nChủ trì")
    lead = drafted(f"{head}\n{ban}{rest[rest.index('2026.') + 5 :]}").lead
    assert ": nghiêm cấm bán hàng" in lead
