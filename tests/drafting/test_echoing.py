"""A sentence that opens with the last words of the one before it."""

from __future__ import annotations

from vnsum.backends.extractive.sentences.forms import Form
from vnsum.drafting.leads.echoing import echoes
from vnsum.drafting.leads.pairing import longest


def _form(text: str) -> Form:
    return Form(0, ((0, len(text)),), text, 0)


LONG = _form("HĐND xã họp đánh giá nhiệm vụ 6 tháng đầu năm, triển khai nhiệm vụ cuối năm")
SHORT = _form("HĐND xã họp đánh giá nhiệm vụ 6 tháng đầu năm")
RESULT = _form("6 tháng đầu năm, thu ngân sách đạt 86,4 tỷ đồng")


def test_words_said_twice_are_heard() -> None:
    assert echoes(SHORT, RESULT)
    assert not echoes(LONG, RESULT)
    assert not echoes(SHORT, _form("Đầu năm, thu ngân sách đạt 86,4 tỷ đồng"))


def test_no_pair_echoes() -> None:
    assert longest([SHORT, LONG], [RESULT], 60) == (LONG, RESULT)
    assert longest([SHORT], [RESULT], 60) is None


def test_a_name_that_goes_on_is_no_echo() -> None:
    opened = _form("Sáng 4/6, xã tổ chức lễ khánh thành nhà văn hóa thôn")
    assert not echoes(opened, _form("Nhà văn hóa thôn Đồi Mây có hội trường 200 chỗ"))
    assert echoes(opened, _form("Nhà văn hóa thôn có hội trường 200 chỗ"))
