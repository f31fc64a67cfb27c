"""Items that hold only on the day, or in the part, that the line above them names."""

from __future__ import annotations

import vnsum
from vnsum.backends.extractive.body.heads import heads_of

SCHEDULE = """Điện lực Bãi Ngang thông báo lịch ngừng cung cấp điện

Điện lực Bãi Ngang thông báo ngừng cung cấp điện để thay dây ở hai xã Cồn Sẻ và Hòa Trạch.

Thứ Ba, ngày 12/5/2026:
- Từ 5 giờ đến 11 giờ: thôn Đông, thôn Nam xã Cồn Sẻ mất điện.

Thứ Năm, ngày 14/5/2026:
- Từ 13 giờ đến 17 giờ: toàn bộ xã Hòa Trạch mất điện.

Khoảng 2.140 khách hàng bị ảnh hưởng. Việc thay dây xong trước ngày 20/5. Điện lực mong người dân
thông cảm.
"""


def test_items_have_a_head_unless_it_only_opens_the_list() -> None:
    lines = [
        "Lịch như sau:",
        "- Thôn Đông từ 5 giờ.",
        "Thứ Bảy, ngày 29/11/2025:",
        "- Thôn Nam từ 6 giờ.",
        "- Thôn Bắc từ 9 giờ.",
        "Giai đoạn 2 (từ 5/6):",
        "- Cấm xe tải.",
        "Mọi việc xong trong tháng 6.",
        "- Cầu mở lại.",
        "Không áp dụng với các trường hợp sau:",
        "- Hộ đã nhận nhà.",
        "Công an xã:",
        "- Trực 24/24.",
    ]
    assert heads_of(lines, {1, 3, 4, 6, 8, 10, 12}) == {3: 2, 4: 2, 6: 5, 10: 9, 12: 11}


def test_what_opens_an_answer_is_no_head_and_what_others_say_is_one() -> None:
    for line in (
        "Về câu hỏi của bạn, Bảo hiểm xã hội tỉnh có ý kiến như sau:",
        "Về vấn đề ông nêu, Phòng Kinh tế xã trả lời như sau:",
        "Với thắc mắc của bà, Điện lực giải đáp như sau:",
    ):
        assert not heads_of([line, "1. Người lao động đóng đủ 6 tháng."], {1})
    for line in ("Cử tri có ý kiến như sau:", "Về giá đất, cử tri có ý kiến như sau:"):
        assert heads_of([line, "1. Xã thu sai 12 hộ."], {1}) == {1: 0}


def test_a_head_ends_where_other_marks_begin() -> None:
    lines = [
        "2. Tang vật thu giữ:",
        "- 13.472 lon sữa.",
        "- 305.000 tem.",
        "3. Khởi tố bảy người.",
        "- Tạm giam năm người.",
        "4. Công an xã:",
        "5. Thu hồi sữa giả.",
    ]
    assert heads_of(lines, set(range(7))) == {1: 0, 2: 0}


def test_a_summary_tells_the_day_of_an_item() -> None:
    draft = vnsum.summarize(SCHEDULE, vnsum.SummaryOptions(summary_sentences=6))
    told = [item for item in draft.sentences if item.product == "summary"]
    assert "mất điện" in draft.summary
    for item in told:
        if "mất điện" in item.text:
            day = "12/5/2026: Từ 5 giờ" if "Cồn Sẻ" in item.text else "14/5/2026: Từ 13 giờ"
            assert day in item.text
            assert len(item.spans) == len(item.source_sentences) == 2
        for span in item.spans:
            assert SCHEDULE[span.start : span.end] == span.text


def test_no_lead_tells_an_item_without_its_day() -> None:
    lead = vnsum.summarize(SCHEDULE).lead
    assert "Từ 5 giờ" not in lead
    assert "Từ 13 giờ" not in lead


def test_a_line_heads_no_item_of_its_own_list_nor_one_that_goes_on() -> None:
    lines = [
        "3. Giá thuê một số gian (chưa gồm thuế):",
        "4. Miễn phí: hộ nghèo, người khuyết tật.",
        "Có 40 gian hàng, gồm:",
        "- Nông sản 25 gian.",
        "- Ngoài ra có 6 gian ẩm thực.",
        "Trong đó:",
        "- 12 gian của hợp tác xã.",
        "5. Cấm một số việc sau:",
        "a) Đốt lửa trại.",
    ]
    items = {1, 3, 4, 6, 8}
    assert heads_of(lines, items) == {3: 2, 8: 7}
