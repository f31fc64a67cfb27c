"""Schedules: all rows or none, and never without the sentence that says of what they are."""

from __future__ import annotations

import vnsum
from vnsum.backends.extractive.sentences.forms import Form
from vnsum.backends.extractive.sentences.rows import rows_beside, splits_rows
from vnsum.drafting.notices.schedules import long_schedules

HEAD = "Chi cục thông báo tạm ngừng cấp nước tại phường Tân Phú như sau:"
ROWS = (
    "Khu phố 1, 2: từ 22 giờ ngày 12/6 đến 5 giờ ngày 13/6.",
    "- Khu phố 3: từ 22 giờ ngày 13/6 đến 5 giờ ngày 14/6.",
    "Khu phố 4: từ 21 giờ ngày 14/6 đến 6 giờ ngày 15/6.",
)
BODY = (HEAD, *ROWS, "Mọi thắc mắc gọi số 0274 111.")
TURNS = """Lịch tiêm vắc xin cúm tại phường Hải Tân Đông

Trạm Y tế phường Hải Tân Đông tổ chức tiêm vắc xin cúm miễn phí cho người từ 65 tuổi trở lên.

- Sáng 5/11: tổ dân phố 1 đến 8, tại nhà văn hóa số 2.
- Sáng 6/11: tổ dân phố 9 đến 17, tại Trường Tiểu học Lê Lai.
- Sáng 7/11: tổ dân phố 18 đến 25, tại Trạm Y tế phường.

Người dân mang theo căn cước và thẻ bảo hiểm y tế.
"""
TWO = """Lịch tiếp công dân tháng 9 của Chủ tịch UBND phường Vĩnh Trại Hạ

UBND phường Vĩnh Trại Hạ thông báo lịch tiếp công dân tháng 9 của Chủ tịch UBND phường như sau:

Ngày 5/9: tiếp công dân tổ dân phố 1 đến 6.
Ngày 19/9: tiếp công dân tổ dân phố 7 đến 12.
"""
JOBS = """UBND xã Lương Mông Hạ tuyển nhân viên hợp đồng

UBND xã Lương Mông Hạ thông báo tuyển 2 nhân viên hợp đồng làm việc tại bộ phận một cửa như sau:

I. ĐIỀU KIỆN
Người dự tuyển tốt nghiệp trung cấp trở lên, biết dùng máy tính, cư trú trong tỉnh.
II. HỒ SƠ
Hồ sơ gồm đơn, sơ yếu lý lịch, bản sao văn bằng.
III. THỜI GIAN, ĐỊA ĐIỂM NỘP HỒ SƠ
Từ ngày 2/6 đến hết ngày 20/6/2025, trong giờ hành chính, tại Văn phòng UBND xã Lương Mông Hạ.
"""


def _forms(*indices: int) -> list[Form]:
    return [Form(at, ((0, len(BODY[at])),), BODY[at], 0) for at in indices]


def test_rows_are_found_together() -> None:
    assert rows_beside(2, BODY) == (1, 2, 3)
    assert rows_beside(0, BODY) == ()
    assert rows_beside(4, BODY) == ()
    assert rows_beside(0, ("Sáng 5/6: UBND xã họp.", "Người dân đã về.")) == ()


def test_who_says_something_opens_no_row() -> None:
    said = ("Ngày 5/6, Chủ tịch xã nhấn mạnh: phải dọn rác.", "Ngày 6/6, ông Tô nói: đã xong.")
    assert rows_beside(0, said) == ()
    assert rows_beside(0, ("Khối xã: xã Hạ đạt 95 điểm.", "Khối sở: Sở Y đạt 91 điểm.")) == ()
    assert rows_beside(0, ("Công an xã: trực 24/24.", "Trạm Y tế: chuẩn bị thuốc.")) == ()


def test_a_lead_with_some_rows_is_refused() -> None:
    assert splits_rows(_forms(0, 1), BODY)
    assert splits_rows(_forms(1, 2, 3), BODY)
    assert not splits_rows(_forms(0, 1, 2, 3), BODY)
    assert not splits_rows(_forms(0, 4), BODY)


def test_schedules_without_room_are_not_told() -> None:
    assert long_schedules(BODY, 2) == {1, 2, 3}
    assert not long_schedules(BODY, 3)


def test_a_draft_tells_no_single_turn() -> None:
    draft = vnsum.summarize(TURNS)
    days = ("sáng 5/11", "sáng 6/11", "sáng 7/11")
    assert all((day in draft.summary.lower()) for day in days)
    assert len({day in draft.lead.lower() for day in days}) == 1
    assert "tiêm vắc xin cúm miễn phí" in draft.summary


def test_a_short_schedule_is_told_whole_behind_its_line() -> None:
    lead = vnsum.summarize(TWO).lead
    assert "ngày 5/9" in lead.lower()
    assert "ngày 19/9" in lead.lower()
    assert lead.startswith("UBND phường Vĩnh Trại Hạ thông báo lịch tiếp công dân tháng 9")


def test_when_and_where_stand_behind_their_heading() -> None:
    draft = vnsum.summarize(JOBS)
    for text in (draft.lead, draft.summary):
        before = text.partition("Từ ngày 2/6")[0]
        assert before == text or before.endswith("Thời gian, địa điểm nộp hồ sơ: ")
