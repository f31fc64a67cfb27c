"""Headlines open with who does something, and say what he does."""

from __future__ import annotations

import pytest

from tests.extractive.seams.cutting import against, cut_of
from vnsum.backends.extractive.seams import openings as seam_openings

NEW = {rule.__name__.lstrip("_") for rule in seam_openings.RULES}
"""The rules asked here."""

_HELD = (
    "Ngày 5/3, Công an huyện Hướng Hóa bắt tạm giam ông Trần Văn Lộc, 47 tuổi, cán bộ địa chính "
    "xã Tân Long, để điều tra hành vi nhận hối lộ."
)
_SEIZED = (
    "Công an xác nhận đã bắt ông Lê Tý và ông Hồ Lợi - hai cán bộ Đội Quản lý rừng số 3, Chi cục "
    "Kiểm lâm Quảng Trị để điều tra về hành vi nhận hối lộ."
)
_GUESTS = (
    "UBND thành phố Huế mở hội thảo về du lịch, tham dự có Bí thư Thành ủy Lê An, Phó chủ tịch "
    "UBND thành phố Trần Bình cùng các chuyên gia trong nước đến từ nhiều trường đại học, viện "
    "nghiên cứu."
)
_HOSTS = (
    "Diễn đàn được tổ chức bởi Sở Công Thương, bộ Ngoại giao, Ngân hàng Nhà nước, UBND thành phố "
    "Huế và Hội Du lịch."
)
_ASKED = "Bà Mai Lan, Phó Chủ tịch UBND tỉnh Sơn La đã lý giải vì sao cầu Mường La chậm tiến độ."
_VISIT = (
    "Chủ tịch nước Lê An và Bí thư Thành ủy Huế Trần Bình đã tới bệnh viện thăm anh Hồ Nam - Bộ "
    "Tư lệnh Quân khu - người duy nhất sống sót sau khi tàu chìm."
)
_PAPER = "Chủ tịch UBND thành phố Huế vừa ký tờ trình gửi HĐND về việc đặt tên hai đường."
_HOME = (
    "Công an xác nhận nghi phạm Lý Văn Tư (SN 1988), trú tại thôn Hạ, xã Tân Bắc, Quang Bình "
    "(Hà Giang) đã ra đầu thú."
)


@pytest.mark.parametrize(
    ("rule", "sentence", "left"),
    [
        (
            "describes_object",
            _HELD,
            "cán bộ địa chính xã Tân Long, để điều tra hành vi nhận hối lộ",
        ),
        (
            "describes_object",
            "Xã Tân Long khen thưởng chị Hồ Thị Mây, giáo viên Trường Mầm non Lao Bảo.",
            "giáo viên Trường Mầm non Lao Bảo",
        ),
        (
            "loses_aim_before_object",
            "Chi cục làm việc với UBND xã Yên Sơn và Công ty Bảo An để thống nhất cách giữ hang.",
            "UBND xã Yên Sơn và Công ty Bảo An cách giữ hang",
        ),
        (
            "only_names",
            "Ban Quản lý dự án đầu tư xây dựng quận Lê Chân, Phòng Giáo dục động thổ trường học.",
            "Ban Quản lý dự án đầu tư xây dựng quận Lê Chân, Phòng Giáo dục",
        ),
        (
            "describes_behind_dash",
            _VISIT,
            "người duy nhất sống sót sau khi tàu chìm",
        ),
        (
            "aims_without_deed",
            _SEIZED,
            "Chi cục Kiểm lâm Quảng Trị để điều tra về hành vi nhận hối lộ",
        ),
        (
            "aims_without_deed",
            "Công an xã Tân Long phối hợp với bộ đội để tìm người mất tích.",
            "Công an xã Tân Long để tìm người mất tích",
        ),
        ("asks_without_verb", _ASKED, "Phó Chủ tịch UBND tỉnh Sơn La vì sao cầu chậm tiến độ"),
        (
            "tells_about_nothing",
            "Công an xã Tân Long thông tin ban đầu về vụ tai nạn trên quốc lộ 9.",
            "Công an xã Tân Long ban đầu về vụ tai nạn trên quốc lộ 9",
        ),
        (
            "only_names",
            _GUESTS,
            "Phó chủ tịch UBND Trần Bình cùng chuyên gia đến từ trường đại học, viện nghiên cứu",
        ),
        (
            "only_names",
            _HOSTS,
            "bộ Ngoại giao, Ngân hàng Nhà nước, UBND thành phố Huế và Hội Du lịch",
        ),
        (
            "only_relates",
            "Nhiều cử tri bày tỏ lo ngại, bức xúc liên quan đến trạm thu phí ở Cai Lậy.",
            "bức xúc liên quan đến trạm thu phí ở Cai Lậy",
        ),
        (
            "names_paper_alone",
            _PAPER,
            "Chủ tịch UBND thành phố Huế tờ trình gửi HĐND về việc đặt tên hai đường",
        ),
        (
            "takes_verb_of_all",
            "Trạm thú y lấy 12 mẫu lợn bệnh, sáng 18/7, toàn bộ số thịt được tiêu hủy.",
            "Trạm thú y lấy 12 mẫu lợn bệnh được tiêu hủy",
        ),
        (
            "only_follows",
            "Với tổng mức đầu tư 38 tỷ đồng từ vốn tỉnh, ngày 9/10, xã xây cầu Lao Bảo.",
            "Với tổng mức đầu tư 38 tỷ đồng từ vốn tỉnh",
        ),
        (
            "only_follows",
            "Tiếp nối quan hệ kết nghĩa giữa hai xã, năm nay Tân Long xây 6 phòng học.",
            "Tiếp nối quan hệ kết nghĩa giữa hai xã",
        ),
        (
            "only_follows",
            "Tại hội nghị sơ kết chống khai thác cát, UBND xã Tân Long cho biết không có vi phạm.",
            "Tại hội nghị sơ kết chống khai thác cát",
        ),
        (
            "served_before",
            "Trước khi làm giám đốc Sở Y tế, ông Lê An làm phó giám đốc Bệnh viện Cẩm Xuyên.",
            "ông Lê An làm phó giám đốc Bệnh viện Cẩm Xuyên",
        ),
        (
            "keeps_subject_alone",
            "Sau 7 tháng thi công, cầu Rạch Bần qua xã Tân Long đã khánh thành sáng 5/3.",
            "Sau 7 tháng thi công, cầu Rạch Bần",
        ),
        (
            "begins_behind_abbreviation",
            "Sở Xây dựng gửi UBND TP. Huế về việc doanh nghiệp xin xây khu du lịch.",
            "Huế về việc doanh nghiệp xin xây khu du lịch",
        ),
        (
            "describes_object",
            "Tới dự có đồng chí Hồ Hạnh, Phó Bí thư Tỉnh ủy; các trường đóng trên địa bàn.",
            "Phó Bí thư Tỉnh ủy các trường đóng trên địa bàn",
        ),
        (
            "takes_name_of_another",
            _VISIT,
            "Chủ tịch nước Huế Trần Bình đã tới bệnh viện thăm anh Hồ Nam",
        ),
        (
            "keeps_end_of_address",
            _HOME,
            "Công an xác nhận nghi phạm Lý Văn Tư, Quang Bình (Hà Giang) đã ra đầu thú",
        ),
        (
            "lives_nowhere",
            _HOME,
            "Công an xác nhận nghi phạm Lý Văn Tư tại thôn Hạ đã ra đầu thú",
        ),
    ],
)
def test_headlines_open_with_who_does_something(rule: str, sentence: str, left: str) -> None:
    """Neither an object nor a list of bodies nor an aim makes a headline."""
    assert rule in against(cut_of(sentence, left))


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (
            _HELD,
            "Công an huyện Hướng Hóa bắt tạm giam ông Trần Văn Lộc, cán bộ địa chính xã Tân Long",
        ),
        (_ASKED, "Phó Chủ tịch UBND tỉnh Sơn La lý giải vì sao cầu Mường La chậm tiến độ"),
        (
            "Theo ông Hồ Lợi, bãi để xe của phường Láng sẽ mở cửa từ ngày 5/3.",
            "bãi để xe của phường Láng sẽ mở cửa từ ngày 5/3",
        ),
        (
            "UBND thị xã Quảng Trị đăng tải dự thảo nghị quyết quy định giờ xe tải để lấy ý kiến.",
            "UBND thị xã Quảng Trị đăng tải dự thảo nghị quyết để lấy ý kiến",
        ),
        (
            "Ông Hồ Thọ - Phó Chủ tịch UBND xã Cam Lộ - xác nhận cầu treo bị đứt cáp.",
            "Phó Chủ tịch UBND xã Cam Lộ - xác nhận cầu treo bị đứt cáp",
        ),
        (
            "Trước khi dự lễ, Chủ tịch tỉnh cắt băng khai mạc triển lãm về đảo Cồn Cỏ.",
            "Chủ tịch tỉnh cắt băng khai mạc triển lãm về đảo Cồn Cỏ",
        ),
        (
            "Sau 7 tháng thi công, cầu Rạch Bần qua xã Tân Long đã khánh thành sáng 5/3.",
            "cầu Rạch Bần qua xã Tân Long đã khánh thành",
        ),
        (_PAPER, "Chủ tịch UBND thành phố Huế ký tờ trình gửi HĐND về việc đặt tên hai đường"),
    ],
)
def test_whole_openings_stay(sentence: str, left: str) -> None:
    """Who does something, and what, is enough."""
    assert not NEW & against(cut_of(sentence, left))
