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


@pytest.mark.parametrize(
    ("title", "limit", "left"),
    [
        (
            "Cấm đường ven kênh Rạch Vồn, đoạn qua xã Đông Rạch trong 12 đêm để kè bờ",
            68,
            "Cấm đường ven kênh Rạch Vồn qua xã Đông Rạch trong 12 đêm để kè bờ",
        ),
        (
            "Ủy ban nhân dân xã Đông Rạch hỗ trợ 36 hộ dời nhà khỏi bốn điểm sạt lở",
            60,
            "UBND xã Đông Rạch hỗ trợ 36 hộ dời nhà khỏi bốn điểm sạt lở",
        ),
        (
            "Xã Đông Rạch (tỉnh Cần Giang) hỗ trợ 36 hộ dời nhà khỏi bốn điểm sạt lở",
            60,
            "Xã Đông Rạch hỗ trợ 36 hộ dời nhà khỏi bốn điểm sạt lở",
        ),
        (
            "Hưởng ứng Tuần lễ phòng chống thiên tai, xã Đông Rạch hỗ trợ 36 hộ ven kênh",
            60,
            "Xã Đông Rạch hỗ trợ 36 hộ ven kênh",
        ),
        (
            "Xã Đông Rạch trao 36 suất hỗ trợ cho hộ ven kênh nhân dịp Tết Nguyên đán Bính Ngọ",
            60,
            "Xã Đông Rạch trao 36 suất hỗ trợ cho hộ ven kênh",
        ),
        (
            "Xã Đông Rạch công bố kế hoạch dời nhà ven kênh năm 2026",
            50,
            "Xã Đông Rạch công bố kế hoạch dời nhà ven kênh",
        ),
        (
            "Xã Đông Rạch hỗ trợ 36 hộ ven kênh, triển khai kè tạm ở bốn điểm sạt lở mới",
            60,
            "Xã Đông Rạch hỗ trợ 36 hộ ven kênh",
        ),
        (
            "Xã Đông Rạch hỗ trợ 36 hộ ven kênh Rạch Vồn, khẩn trương triển khai kè tạm bốn điểm",
            60,
            "Xã Đông Rạch hỗ trợ 36 hộ ven kênh Rạch Vồn",
        ),
        (
            "Công an xã Đông Rạch cảnh báo thủ đoạn giả danh cán bộ xã yêu cầu nộp tiền dời nhà",
            60,
            "Công an xã Đông Rạch cảnh báo thủ đoạn giả danh cán bộ xã",
        ),
        (
            "Chương trình nghệ thuật mừng 5 năm thành lập xã Đông Rạch diễn ra tối 30/6",
            60,
            "Chương trình nghệ thuật mừng 5 năm thành lập xã Đông Rạch",
        ),
        (
            "Công khai danh sách 36 hộ dời nhà khỏi bờ kênh quý III của xã Đông Rạch",
            60,
            "Công khai danh sách 36 hộ dời nhà khỏi bờ kênh quý III",
        ),
        (
            "Tạm ngừng cung cấp nước để thay đường ống cấp một tại xã Đông Rạch",
            50,
            "Tạm ngừng cung cấp nước tại xã Đông Rạch",
        ),
    ],
)
def test_a_long_title_loses_what_an_editor_leaves_out_first(
    title: str, limit: int, left: str
) -> None:
    draft = _draft(title, limit)
    assert draft.headline == left
    assert draft.headlines[0].engine == "title"
    assert "title-shortened" in draft.warning_codes


@pytest.mark.parametrize(
    ("title", "limit"),
    [
        ("Cảnh báo: Không mua bán, đặt cọc đất nền tại khu sinh thái Rạch Vồn", 50),
        ("Phường Láng dừng cấp phép xây dựng nhà ở mới tại khu đất Rạch Vồn", 50),
        ("Xã Đông Rạch công khai phương án bồi thường, hỗ trợ, tái định cư 36 hộ ven kênh", 60),
        ("Đại học Rạch Vồn mở thêm hai chương trình cử nhân kép ngành Điều dưỡng", 45),
        ("HĐND xã Đông Rạch khai mạc kỳ họp thường lệ giữa năm 2026 ở hội trường mới", 50),
        ("HĐND xã Đông Rạch thông qua kế hoạch dời nhà 5 năm 2026 - 2030", 50),
    ],
)
def test_no_title_loses_its_bounds_or_half_a_list(title: str, limit: int) -> None:
    headlines = _draft(title, limit).headlines
    assert not headlines or headlines[0].engine != "title"


def test_what_tells_the_matter_of_a_title_that_does_not_fit_comes_first() -> None:
    title = "Xã Đông Rạch hỗ trợ mỗi hộ 20 triệu đồng tiền dời nhà khỏi bờ kênh Rạch Vồn mùa mưa"
    assert "20 triệu đồng" in _draft(title, 60).headline
