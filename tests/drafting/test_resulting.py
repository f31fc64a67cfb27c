"""An event alone is no news: it is told with what came of it."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.drafting.leads.resulting import is_only_event

SESSION = """HĐND xã Thượng Vĩ thông qua 11 nghị quyết

Sáng 18/12/2025, tại hội trường trụ sở, HĐND xã Thượng Vĩ (tỉnh Hưng Sơn) khóa II, nhiệm kỳ 2021 - \
2026 tổ chức kỳ họp thứ sáu.

Dự kỳ họp có bà Mạc Thị Lành, Phó Trưởng Ban Pháp chế HĐND tỉnh cùng 27 đại biểu.

Chủ tịch UBND xã Đới Văn Khuyến yêu cầu các thôn nộp báo cáo trước ngày 25/12.

HĐND xã đã biểu quyết thông qua 11 nghị quyết, trong đó có:

- Nghị quyết về dự toán ngân sách năm 2026;
- Nghị quyết về kế hoạch đầu tư công năm 2026.
"""
REVIEW = """Thuế cơ sở 9: Thu 9 tháng đạt 81% dự toán

Chiều 06/10, tại hội trường tầng 2 số 15 phố Vạn, phường Tân Mỹ, Thuế cơ sở 9 tỉnh Hưng Sơn tổ \
chức hội nghị sơ kết công tác 9 tháng, triển khai nhiệm vụ quý cuối năm.

Theo báo cáo do bà Hứa Thị Mơ, Phó Trưởng Thuế cơ sở trình bày, đến hết tháng 9 đơn vị thu 412,8 \
tỷ đồng, bằng 81% dự toán năm, tăng 7,4% so với cùng kỳ năm 2024.

Đơn vị phấn đấu thu thêm 96,2 tỷ đồng trong quý cuối năm.
"""


def test_a_session_is_told_with_what_it_decided() -> None:
    draft = vnsum.summarize(SESSION)
    assert "kỳ họp thứ sáu" in draft.lead
    assert draft.lead.endswith("HĐND xã đã biểu quyết thông qua 11 nghị quyết.")
    assert "25/12" not in draft.lead


def test_hall_and_reporter_make_room_for_the_result() -> None:
    draft = vnsum.summarize(REVIEW)
    assert "hội trường" not in draft.lead
    assert "412,8 tỷ đồng, bằng 81% dự toán năm" in draft.lead
    assert "96,2" not in draft.lead
    assert len(draft.lead.split()) <= 60
    for sentence in draft.sentences:
        for span in sentence.spans:
            assert REVIEW[span.start : span.end] == span.text


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Sáng 8/7, UBND phường Mỹ Lộc tổ chức hội nghị sơ kết 6 tháng đầu năm 2025", True),
        ("Sở Y tế vừa có Báo cáo số 118/BC-SYT ngày 21/5/2024 về kết quả kiểm tra", True),
        ("Kỳ họp thứ 19 HĐND huyện Yên Lộ khóa XX đã hoàn thành chương trình và bế mạc", True),
        ("Sáng 8/7, hội nghị sơ kết của phường Mỹ Lộc cho biết thu ngân sách đạt 62,5%", False),
        ("UBND phường Mỹ Lộc khánh thành cầu dân sinh bắc qua rạch Ông Dầu", False),
        ("Sở Y tế xử phạt 84 cơ sở với tổng số tiền 263 triệu đồng", False),
    ],
)
def test_what_tells_only_an_event(text: str, only: bool) -> None:  # noqa: FBT001 - a case
    assert is_only_event(text) is only
