"""A delegation is told without the roll of its members."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.sentences.forms import sentence_forms
from vnsum.backends.extractive.syntax.rolls import roll_of

VOTERS = (
    "Chiều 8/8, Tổ đại biểu HĐND huyện gồm các ông, bà: Lê Thu Hà, Trưởng ban; Bùi Văn Tám, Chánh "
    "Văn phòng; Đỗ Vân, Ủy viên đã tiếp xúc với 120 cử tri xã Phú Mỹ."
)


def test_the_roll_goes() -> None:
    form = sentence_forms(VOTERS, 0)[-1]
    assert form.text == "Chiều 8/8, Tổ đại biểu HĐND huyện đã tiếp xúc với 120 cử tri xã Phú Mỹ"
    assert "".join(VOTERS[start:end] for start, end in form.pieces) == form.text


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 9/9, Ban Quản lý dự án gồm 5 thành viên đã họp phiên đầu.",
        "Tỉnh có các đồng chí: Trần Mai, Lý Quang, Đỗ Vân đã nghỉ hưu.",
        "Các đồng chí: Trần Mai, Lý Quang, Đỗ Vân đã đến thăm xã.",
        "Dự lễ có các ông, bà: Trần Mai, Lý Quang.",
    ],
)
def test_what_is_no_roll(sentence: str) -> None:
    assert roll_of(sentence) is None
