"""What is only proposed is not told as decided."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.drafting.notices.proposing import proposing_sentence, refused_plans, says_proposed

SUBMISSION = """UBND TỈNH CỬU PHONG
SỞ TÀI CHÍNH
Số: 388/{}

{}
Về việc ban hành Nghị quyết quy định chính sách hỗ trợ học phí ngoài công lập

Kính gửi: Ủy ban nhân dân tỉnh

Căn cứ Luật Ngân sách nhà nước ngày 25/6/2025;

Sở Tài chính kính trình UBND tỉnh xem xét, trình HĐND tỉnh ban hành Nghị quyết với các nội dung sau:

1. Đối tượng: trẻ em mầm non, học sinh phổ thông học tại cơ sở dân lập, tư thục trên địa bàn tỉnh.

2. Mức hỗ trợ: mầm non 120.000 đồng/trẻ/tháng; tiểu học 105.000 đồng/học sinh/tháng.

3. Thời gian hỗ trợ: theo số tháng học thực tế, không quá 9 tháng/năm học.

4. Thời điểm áp dụng: từ học kỳ II năm học 2025 - 2026, chi trả theo từng học kỳ.
"""


def test_a_submission_is_told_as_one() -> None:
    draft = vnsum.summarize(SUBMISSION.format("TTr-STC", "TỜ TRÌNH"))
    assert "kính trình UBND tỉnh" in draft.summary
    assert draft.headline.startswith("Tờ trình về việc ban hành Nghị quyết")


def test_an_editor_is_warned_where_a_title_says_that_it_is_decided() -> None:
    text = SUBMISSION.format("TTr-STC", "TỜ TRÌNH")
    draft = vnsum.summarize(text, title="Ban hành chính sách hỗ trợ học phí ngoài công lập")
    assert "misleading-headline" in draft.warning_codes


def test_a_decision_is_no_submission() -> None:
    text = SUBMISSION.format("QĐ-UBND", "QUYẾT ĐỊNH")
    release = vnsum.read(text)
    told = [item.normalised for item in release.sentences]
    assert proposing_sentence(release, told) is None
    assert "misleading-headline" not in vnsum.summarize(text).warning_codes


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Sở Tài chính trình chính sách hỗ trợ học phí", True),
        ("Đề xuất hỗ trợ học phí ngoài công lập", True),
        ("Ban hành chương trình hỗ trợ học phí", False),
    ],
)
def test_what_says_that_it_is_proposed(text: str, said: bool) -> None:  # noqa: FBT001 - a case
    assert says_proposed(text) == said


PLAN = [
    "Sáng 5/3, Sở Xây dựng tỉnh Hà Nam trả lời báo chí về quy hoạch chợ đến năm 2030.",
    "Trước đó, Viện Quy hoạch tỉnh đã tư vấn và đề xuất đến năm 2030 cần có 12 chợ loại một.",
    "Đến nay tỉnh có 7 chợ nên trong 5 năm tới, sẽ xây thêm 5 chợ với khoảng 90 tỷ đồng.",
    "Sở khẳng định đề xuất trên chỉ là ý kiến tư vấn của Viện.",
]


def test_a_plan_that_is_refused_is_not_told_as_decided() -> None:
    assert [*refused_plans(PLAN, "")] == [2]
    assert [*refused_plans(PLAN[:3], "Hà Nam bác thông tin xây 5 chợ")] == [2]
    assert "sẽ xây thêm" not in vnsum.summarize("\n".join(PLAN)).lead


def test_a_plan_that_nobody_refuses_may_be_told() -> None:
    assert [*refused_plans(PLAN[:3], "Hà Nam xây chợ")] == []
    decided = "UBND tỉnh đã phê duyệt nên trong 5 năm tới sẽ xây thêm 5 chợ."
    assert [*refused_plans([*PLAN[:2], decided, PLAN[3]], "")] == []
