"""A copied sentence that the source takes back is told so, whatever its facts."""

from __future__ import annotations

import pytest

import vnsum

DRILL = (
    "Hồi 2 giờ ngày 5/10, một vụ va chạm giữa tàu cá và tàu hàng làm 9 thuyền viên rơi xuống biển.",
    "Toàn bộ là kịch bản của cuộc diễn tập tìm kiếm cứu nạn do UBND đặc khu chủ trì.",
)
FEE = (
    "Từ tháng 10, mỗi hộ sẽ nộp 60.000 đồng mỗi tháng tiền thu gom rác, tăng 20.000 đồng.",
    "Mức thu này còn phải được HĐND phường thông qua.",
)
ELECTED = (
    "Theo kết quả kiểm phiếu sơ bộ, ông Lại Văn Tuất trúng cử đại biểu HĐND xã với 1.204 phiếu.",
    "Sau khi kiểm lại hòm phiếu số 4, ông Tuất xếp sau bà Đinh Thị Mận với 1.131 phiếu.",
)
TITLE = "Thông tin trong ngày của xã Bàu Tràm\n"
OTHER = "Trạm y tế xã khám cho 45 cụ cao tuổi của ba thôn trong tháng này."


@pytest.mark.parametrize("pair", [DRILL, FEE, ELECTED])
def test_half_of_the_truth_is_contradicted_by_the_rest(pair: tuple[str, str]) -> None:
    first, last = pair
    source = f"{TITLE}{first}\n{last}\n{OTHER}"
    report = vnsum.check(first, source)
    assert report.verdict == "contradicted"
    assert report.sentences[0].reason == "taken-back"
    behind = report.sentences[0].aligned[-1].span
    assert source[behind.start : behind.end] == behind.text == last
    assert vnsum.check(f"{first} {last}", source).supported
    assert vnsum.check(OTHER, source).supported
    assert vnsum.check(last, source).sentences[0].reason == ""


def test_one_s_own_words_are_only_compared() -> None:
    source = TITLE + "\n".join((*FEE, OTHER))
    said = vnsum.check("Tiền thu gom rác mỗi hộ có thể là 60.000 đồng mỗi tháng.", source)
    assert said.sentences[0].reason == ""
