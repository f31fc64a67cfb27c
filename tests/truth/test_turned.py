"""Sentences turned round by a verb, an opposite or a direction, and those that only look so."""

from __future__ import annotations

import pytest

from vnsum.truth import check

SOURCE = """\
Hội đồng phường Bến Sậy nhất trí niêm yết danh sách ở cả 21 tổ dân phố theo đề nghị của bà Tường \
Vi. Ông Lộc không đồng ý miễn tiền thuê mặt nước năm 2024 cho các hộ nuôi nghêu.

Thịt lợn có dấu kiểm dịch ở chợ Bến Sậy vẫn được bán bình thường. Huyện chưa cưỡng chế hộ nào \
thuộc nhóm vướng nguồn gốc đất. Xã bỏ nghề nấu ăn, thêm nghề lắp pin mặt trời.

Từ đầu năm công an xử lý 37 vụ cát lậu, giảm 9 vụ so với cùng kỳ. Hạt giống mới giá 38.000 \
đồng/kg, đắt hơn giống thường 11.000 đồng/kg. Chỉ 386 học sinh biết bơi, chưa bằng một nửa mức của \
tỉnh.

Giám đốc Hợp tác xã Bình Minh Đào Thị Sen kiến nghị nâng mức hỗ trợ lên 15 triệu đồng. Đại hội chỉ \
tốn 215 triệu đồng, ít hơn dự toán 35 triệu đồng. Lớp học đóng cửa vì thiếu giáo viên. Phường 3 \
thắng phường 9 sau loạt luân lưu."""


@pytest.mark.parametrize(
    "draft",
    [
        "Hội đồng phường Bến Sậy bác đề nghị niêm yết danh sách ở cả 21 tổ dân phố.",
        "Ông Lộc đồng ý miễn tiền thuê mặt nước năm 2024 cho các hộ nuôi nghêu.",
        "Thịt lợn có dấu kiểm dịch ở chợ Bến Sậy không được bán nữa.",
        "Các hộ thuộc nhóm vướng nguồn gốc đất ở huyện đã bị cưỡng chế.",
        "Xã giữ nghề nấu ăn và thêm nghề lắp pin mặt trời.",
        "Công an xử lý 37 vụ cát lậu từ đầu năm, nhiều hơn cùng kỳ 9 vụ.",
        "Hạt giống mới giá 38.000 đồng một cân, rẻ hơn giống thường 11.000 đồng.",
        "Chỉ 386 học sinh biết bơi, hơn một nửa mức của tỉnh.",
        "Bà Đào Thị Sen, Giám đốc Hợp tác xã Thống Nhất, kiến nghị nâng mức hỗ trợ.",
        "Sau loạt luân lưu, phường 9 thắng phường 3.",
    ],
)
def test_turned_sentences_are_found(draft: str) -> None:
    assert not check(draft, SOURCE).supported


@pytest.mark.parametrize(
    "draft",
    [
        "Hội đồng phường Bến Sậy tán thành đề nghị niêm yết danh sách ở cả 21 tổ dân phố.",
        "Ông Lộc từ chối miễn tiền thuê mặt nước năm 2024 cho các hộ nuôi nghêu.",
        "Thịt lợn có dấu kiểm dịch ở chợ Bến Sậy còn được bán.",
        "Xã thôi dạy nghề nấu ăn và dạy thêm nghề lắp pin mặt trời.",
        "Công an xử lý 37 vụ cát lậu từ đầu năm, ít hơn cùng kỳ 9 vụ.",
        "Hạt giống mới đắt hơn giống thường 11.000 đồng mỗi cân.",
        "Đại hội tốn 215 triệu đồng, dưới dự toán 35 triệu đồng.",
        "Lớp học đóng cửa do không đủ giáo viên.",
        "Bà Đào Thị Sen, Giám đốc Hợp tác xã Bình Minh, kiến nghị nâng mức hỗ trợ.",
    ],
)
def test_other_words_turn_nothing(draft: str) -> None:
    assert check(draft, SOURCE).supported


def test_a_negation_the_source_has_between_the_same_words_is_found_far_behind() -> None:
    source = "Có 23 kiến nghị chưa được trả lời phần lớn."
    head = "Sau buổi họp dài về thu chi, đường sá, cây xanh, chợ, trường, trạm, bến, cầu và cống"
    report = check(f"{head}, 23 kiến nghị được trả lời phần lớn.", source)
    assert report.verdict == "contradicted"


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Xã Suối Đôi dùng vốn 3 tỷ đồng của Ngân hàng CSXH.",
         "Xã Suối Đôi dùng 3 tỷ đồng vốn của Ngân hàng Chính sách xã hội."),
        ("Ngoài 412 ha mất trắng, xã Suối Đôi còn lúa bị mặn hại nhẹ hơn.",
         "Mặn hại 1.935 ha lúa ở xã Suối Đôi, trong đó 412 ha mất trắng."),
        ("Người vào chợ Suối Đôi được miễn khoản thu 480.000 đồng mỗi tháng.",
         "Người vào chợ được miễn tiền sạp (chợ Suối Đôi thu 480.000 đồng/tháng)."),
    ],
)  # fmt: skip
def test_besides_and_both_sides_of_a_pair_point_nowhere(draft: str, source: str) -> None:
    assert check(draft, source).supported


BAN = """Cấm xe qua cầu Vực để sửa chữa

Từ 0h ngày 12/10, phường Phú Lạng cấm xe tải trên 5 tấn, xe khách trên 29 chỗ lưu thông qua cầu \
Vực trong 46 ngày; 12 cán bộ được bố trí phân luồng ở hai đầu cầu.
"""


@pytest.mark.parametrize(
    "draft",
    [
        "Xe tải trên 5 tấn không được qua cầu Vực trong 46 ngày.",
        "Phường Phú Lạng cấm xe tải trên 5 tấn qua cầu Vực từ 12/10.",
        "Trong 46 ngày cấm xe tải qua cầu Vực, 12 cán bộ được bố trí phân luồng ở hai đầu cầu.",
    ],
)
def test_what_is_banned_is_not_allowed(draft: str) -> None:
    assert not [s.reason for s in check(draft, BAN).sentences if s.reason]


@pytest.mark.parametrize(
    "draft",
    [
        "Xe tải trên 5 tấn được qua cầu Vực trong 46 ngày.",
        "Từ ngày 12/10, xe tải trên 5 tấn và xe khách trên 29 chỗ được lưu thông qua cầu Vực.",
    ],
)
def test_what_is_allowed_though_banned_is_noticed(draft: str) -> None:
    assert check(draft, BAN).verdict == "contradicted"


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (
            "Ông Nguyễn Văn Cấm được tặng giấy khen vì hiến đất làm đường.",
            "Ông Nguyễn Văn Cấm, Trưởng ấp 3, được tặng giấy khen vì hiến đất làm đường làng.",
        ),
        (
            "Tàu cá được ra khơi từ 6 giờ ngày 5/10.",
            "Từ 6 giờ ngày 5/10, xã dừng cấm tàu cá ra khơi.",
        ),
        (
            "Công an hướng dẫn người dân được gửi xe tại bãi Hồ Tây.",
            "Phường cấm đỗ xe tại 5 tuyến phố, 30 công an hướng dẫn dân gửi xe tại bãi Hồ Tây.",
        ),
    ],
)
def test_names_and_lifted_bans_deny_nothing(draft: str, source: str) -> None:
    release = f"Xã An Bình họp bàn\n\n{source} Xã đề nghị người dân phối hợp thực hiện."
    assert not [s.reason for s in check(draft, release).sentences if s.reason]


@pytest.mark.parametrize("who", ["Hiệp hội", "Liên đoàn"])
def test_flying_is_no_negation(who: str) -> None:
    letter = "công bố bức thư đề nghị Bộ trưởng chấm dứt việc đóng cửa sân bay"
    source = f"{who} Phi công Hàng không (LPH) hôm 2/1 {letter} Tân Lộc."
    assert check(f"{who} Phi công Hàng không {letter}", source).supported
