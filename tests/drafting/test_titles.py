"""The title as headline: cut where it is too long, and a word about it."""

from __future__ import annotations

import pytest

import vnsum
from vnsum import SummaryOptions
from vnsum.rendering.notices import warning_code

BODY = """

Sáng 4/11, UBND xã Đông Rạch họp với 36 hộ ven kênh Rạch Vồn về việc dời nhà khỏi 4 điểm sạt lở. \
Xã hỗ trợ mỗi hộ 20 triệu đồng tiền dời nhà và cho mượn nền ở khu dân cư ấp 5.

Ông Thạch Minh Sang, Chủ tịch UBND xã, đề nghị các hộ dời xong trước ngày 20/11.
"""
LONG = "Xã Đông Rạch hỗ trợ 36 hộ dời nhà khỏi bờ kênh để bảo đảm an toàn trong mùa mưa lũ năm nay"


def _draft(title: str, limit: int) -> vnsum.Draft:
    return vnsum.summarize(title + BODY, SummaryOptions(headline_max_chars=limit))


def test_a_title_that_fits_is_kept_as_it_is() -> None:
    draft = _draft(LONG, 120)
    assert draft.headline == LONG
    assert not [text for text in draft.warnings if "title" in text]


def test_a_long_title_is_cut_before_an_adverbial_and_the_draft_says_so() -> None:
    draft = _draft(LONG, 70)
    assert draft.headline == "Xã Đông Rạch hỗ trợ 36 hộ dời nhà khỏi bờ kênh để bảo đảm an toàn"
    assert draft.headlines[0].spans[0].text == draft.headline
    assert "the title is longer than 70 characters; it was shortened" in draft.warnings


def test_a_title_that_cannot_be_cut_gives_way_and_the_draft_says_so() -> None:
    title = "Xã Đông Rạch hỗ trợ mỗi hộ 20 triệu đồng tiền dời nhà khỏi bờ kênh Rạch Vồn mùa mưa"
    draft = _draft(title, 60)
    assert draft.headlines[0].engine != "title"
    said = "the title is longer than 60 characters; headlines are made from the text"
    assert said in draft.warnings
    assert warning_code(said) == "title-too-long"


@pytest.mark.parametrize(
    ("title", "limit"),
    [
        ("Tin giả lan truyền trên mạng: Công an bắt 12 cán bộ xã Đông Rạch vì nhận tiền", 60),
        ("Chủ tịch Nguyễn Văn Nam: Dự án chợ Rạch Vồn đã làm thất thoát 50 tỷ đồng", 60),
        ("Đề xuất của Sở Tài chính: Tăng học phí đại học công lập gấp ba từ năm 2027", 60),
        ("Học sinh được nghỉ học thứ Bảy ở các trường đủ điều kiện dạy hai buổi", 50),
        ("Xã Đông Rạch phạt chủ quán theo đề nghị của công an, nhưng sau đó hủy quyết định", 60),
        ("Bệnh viện tạm dừng nhận bệnh nhân cấp cứu vào ban đêm từ tháng sau", 50),
    ],
)
def test_no_title_is_cut_so_that_it_says_something_else(title: str, limit: int) -> None:
    assert _draft(title, limit).headlines[:1] == () or (
        _draft(title, limit).headlines[0].engine != "title"
    )


def test_the_place_before_a_colon_may_go() -> None:
    title = "Xã Đông Rạch: Hỗ trợ 36 hộ dời nhà khỏi bờ kênh đang sạt lở ở bốn điểm"
    draft = _draft(title, 65)
    assert draft.headline == "Hỗ trợ 36 hộ dời nhà khỏi bờ kênh đang sạt lở ở bốn điểm"


def test_a_long_title_without_a_verb_is_cut_too() -> None:
    title = "Kết luận của Chủ tịch UBND xã Đông Rạch tại cuộc họp giao ban về giải phóng mặt bằng"
    told = "Kết luận của Chủ tịch UBND xã Đông Rạch về giải phóng mặt bằng"
    assert _draft(title, 70).headline == told
