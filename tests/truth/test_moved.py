"""Figures, dates and persons of a release: in another's place, and where they belong."""

from __future__ import annotations

from datetime import date

import pytest

import vnsum
from vnsum.truth import Checker

SOURCE = """\
Trạm y tế Đồng Xoan khám lưu động

Ngày 4/3, trạm y tế Đồng Xoan khám cho 212 người cao tuổi ở thôn Vực, phát 150 túi thuốc. Bác sĩ \
Lê Khả Tú, Trưởng trạm, cho biết thôn Vực xa trạm nhất nên được khám trước. Ngày 18/3, đoàn sang \
thôn Gạo khám cho 97 phụ nữ mang thai. Chủ tịch UBND xã Đồng Xoan Hà Thị Mận hứa sửa cầu treo sang \
thôn Gạo trước ngày 30/6 để xe cứu thương vào được.

Kinh phí cả đợt 64 triệu đồng, gồm 41 triệu đồng tiền thuốc, 23 triệu đồng xăng xe."""
CHECKER = Checker(vnsum.read(SOURCE))


@pytest.mark.parametrize(
    "draft",
    [
        "Trạm y tế Đồng Xoan khám cho 97 người cao tuổi ở thôn Vực và phát 150 túi thuốc.",
        "Ngày 18/3, trạm y tế Đồng Xoan khám cho người cao tuổi ở thôn Vực, phát 150 túi thuốc.",
        "Cầu treo sang thôn Gạo sẽ được sửa trước ngày 18/3 để xe cứu thương vào được.",
        "Đợt khám tốn 64 triệu đồng, trong đó xăng xe 41 triệu đồng.",
        "Đợt khám tốn 23 triệu đồng tiền thuốc, 41 triệu đồng xăng xe.",
    ],
)
def test_a_value_in_anothers_place_is_misplaced(draft: str) -> None:
    assert "misplaced" in {item.verdict for item in CHECKER.check(draft).facts}


@pytest.mark.parametrize(
    "draft",
    [
        "Ở thôn Vực, 212 người cao tuổi được khám, 150 túi thuốc được phát hôm 4/3.",
        "Cầu treo sang thôn Gạo sẽ được sửa trước ngày 30/6, Chủ tịch xã Hà Thị Mận hứa.",
        "Bác sĩ Lê Khả Tú giải thích thôn Vực được khám trước vì xa trạm nhất.",
        "Trong 64 triệu đồng của đợt khám, 41 triệu mua thuốc, 23 triệu đổ xăng.",
        "Hôm 18/3, 97 phụ nữ mang thai thôn Gạo được trạm y tế xã tới khám.",
    ],
)
def test_a_value_in_its_own_place_is_left_alone(draft: str) -> None:
    assert CHECKER.check(draft).supported


def test_posts_are_told_as_the_people_taken_on() -> None:
    source = "Năm nay, xã Đồng Xoan được giao 26 chỉ tiêu tuyển mới nhưng chỉ có 17 hồ sơ dự tuyển."
    people = vnsum.check("Xã Đồng Xoan được giao tuyển 26 giáo viên mà mới có 17 hồ sơ.", source)
    assert people.supported
    rooms = vnsum.check("Xã Đồng Xoan được giao tuyển 26 phòng học mới.", source)
    assert [one.verdict for one in rooms.facts if one.fact.number == 26] == ["unclear"]


def test_persons_between_their_own_words_are_not_exchanged() -> None:
    told = (
        "Khoảng 1 giờ ngày 9/5, mưa lớn kèm gió giật khiến tàu cá của ngư dân Võ Văn Kim (30 tuổi) "
        "và tàu cá của ngư dân Võ Văn Lạc (37 tuổi), đều trú tại phường Gành, bị chìm."
    )
    source = f"Theo đó, {told[0].lower()}{told[1:]} Ngư dân Võ Văn Lạc bơi vào bờ. Tàu được vớt."
    assert vnsum.check(told, source).supported


def test_a_question_in_its_own_words_turns_nothing() -> None:
    told = "Khó tìm được lý do tự nhiên nào khiến hồ Gành cạn, chẳng ai mở cống cả!?"
    source = f"{told} Mọi người đều biết hồ Gành đầy nước, ai cũng mở cống."
    assert vnsum.check(told, source).supported


def test_what_a_figure_is_told_to_differ_from_is_no_rival() -> None:
    source = (
        "Vụ kiện ở bến xe\n\nNhà xe Tám Gừa yêu cầu bồi thường 8,6 tỷ đồng; tòa chấp nhận 7,2 tỷ "
        "đồng, bác tiền thuê bãi.\n\nTòa xử hai ngày, 14 người làm chứng."
    )
    less = "Nhà xe Tám Gừa được bồi thường 7,2 tỷ đồng, ít hơn yêu cầu 1,4 tỷ đồng."
    assert vnsum.check(less, source).supported


def test_a_day_up_to_which_is_reported_is_no_rival() -> None:
    source = (
        "Xã tiêm phòng dại\n\nNgày 20/7/2025, đợt 1 đã xong. Có 549 con chó cần tiêm ngay; đến hôm "
        "nay 512 con đã tiêm, 37 con chưa tiêm vì chủ chưa có sổ.\n\nThời gian đợt 2: 04/8 - "
        "20/8/2025.\n\nĐợt 2 tiêm cả mèo; chó cái có chửa được tiêm tại nhà."
    )
    release = vnsum.read(source, published=date(2025, 7, 20))
    assert vnsum.check("Chủ chưa có sổ vẫn được tiêm từ ngày 4 tháng 8.", release).supported
