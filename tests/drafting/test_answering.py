"""Answers that say only who, and nothing of them without their question."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.drafting.notices.answering import bare_answers

_ASKED = """Những điều cần biết về tẩy giun cho học sinh xã Bản Lù

Trạm Y tế xã Bản Lù giải đáp câu hỏi về đợt tẩy giun bắt đầu từ ngày 5/10/2026.

Hỏi: Em nào được uống thuốc?
Đáp: Tất cả học sinh từ 5 đến 11 tuổi đang học tại 4 điểm trường, không phân biệt thường trú.

Hỏi: Uống ở đâu?
Đáp: Học sinh uống thuốc miễn phí tại 4 điểm trường. Phụ huynh mang theo sổ sức khỏe.

Hỏi: Sau khi uống cần làm gì?
Đáp: Các em ở lại lớp 30 phút để cô giáo theo dõi.

Đợt tẩy giun kết thúc ngày 31/10/2026.
"""


@pytest.mark.parametrize(("question", "answer"), [
    ("Hỏi: Hộ nào phải di dời?", "12 hộ ở bờ sông, 5 hộ ven núi."),
    ("Câu hỏi 2: Ai được miễn học phí?", "Con hộ nghèo, hộ cận nghèo."),
])  # fmt: skip
def test_who_alone_is_no_answer(question: str, answer: str) -> None:
    assert bare_answers((question, answer)) == {1}


@pytest.mark.parametrize(("question", "answer"), [
    ("Hỏi: Ai được hỗ trợ?", "Hộ nghèo được hỗ trợ 500.000 đồng."),
    ("Hỏi: Khi nào khai giảng?", "Trường mở cửa từ ngày 5/9."),
    ("Hỏi: Cần theo dõi thế nào sau tiêm?", "Ở lại điểm tiêm 30 phút."),
    ("Hộ nào cũng mừng?", "Nước sạch đã về bản."),
])  # fmt: skip
def test_what_says_something_of_them_is_one(question: str, answer: str) -> None:
    assert not bare_answers((question, answer))


def test_no_draft_tells_who_without_what() -> None:
    draft = vnsum.summarize(_ASKED)
    assert "Tất cả học sinh" not in f"{draft.lead} {draft.summary}"
    assert "Học sinh uống thuốc miễn phí" in draft.summary
