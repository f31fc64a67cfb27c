"""What is said keeps its subject, a denial its limit, a measure its figure."""

from __future__ import annotations

import pytest

from tests.extractive.seams.cutting import against, cut_of
from vnsum.backends.extractive.seams import limits as seam_limits

NEW = {rule.__name__.lstrip("_") for rule in seam_limits.RULES}
"""The rules asked here."""

_BOOKS = "Liên đoàn Lao động Đồng Nai cho biết có gần 1.700 sổ bảo hiểm đã được trả lại công nhân."
_JUDGED = (
    "Ủy ban Kiểm tra Huyện ủy Hóc Môn đánh giá, ông Lê Tý là đảng viên nhưng thiếu rèn luyện, suy "
    "thoái tư tưởng rất nghiêm trọng."
)
_ENROL = "UBND phường Vĩ Dạ cho biết công tác tuyển sinh năm học mới được thực hiện trên mạng."
_SCHOOL = (
    "Ông Quân yêu cầu việc cử cán bộ đi học thì không cử đi đào tạo theo hình thức từ xa, tại chức."
)
_BOATS = "UBND đảo Cồn Cỏ cho biết không có tàu cá nào của đảo vi phạm vùng biển nước ngoài."


@pytest.mark.parametrize(
    ("rule", "sentence", "left"),
    [
        (
            "sets_scene_of_nothing",
            "Phường Vĩ Dạ kết luận: trong 11 ngày kiểm tra, thịt thiếu 18%; trường phải trả tiền.",
            "Phường Vĩ Dạ kết luận: trong 11 ngày kiểm tra; trường phải trả tiền",
        ),
        (
            "says_without_subject",
            _BOOKS,
            "Liên đoàn Lao động Đồng Nai cho biết được trả lại công nhân",
        ),
        (
            "says_without_subject",
            _JUDGED,
            "Ủy ban Kiểm tra Huyện ủy Hóc Môn đánh giá, suy thoái tư tưởng rất nghiêm trọng",
        ),
        (
            "says_without_subject",
            "Chủ tịch quận cho biết việc điều động này mới được Thành ủy quyết định.",
            "Chủ tịch quận cho biết điều động mới được Thành ủy quyết định",
        ),
        ("ends_with_saying", _JUDGED, "Ủy ban Kiểm tra Huyện ủy Hóc Môn đánh giá"),
        (
            "says_only_what",
            _ENROL,
            "UBND phường Vĩ Dạ cho biết công tác tuyển sinh năm học mới",
        ),
        (
            "denies_more",
            _SCHOOL,
            "Ông Quân yêu cầu việc cử cán bộ đi học thì không cử đi đào tạo",
        ),
        (
            "denies_more",
            "Xe tải từ 2,5 tấn không được lưu hành trên đường Lê Duẩn từ 6 giờ.",
            "Xe tải từ 2,5 tấn không được lưu hành",
        ),
        ("denies_being", _BOATS, "UBND đảo Cồn Cỏ cho biết không có tàu cá"),
        (
            "keeps_no_distance",
            "Nước sông Tam Bạc rút để lộ quả bom cách chân cầu Hạ Lý chỉ vài mét.",
            "Nước sông Tam Bạc rút để lộ quả bom cách chân cầu Hạ Lý",
        ),
        (
            "loses_cause_word",
            "Ban Kinh tế đề nghị không thông qua vì tỷ lệ cây xanh của Huế mới đạt 3 m2.",
            "Ban Kinh tế đề nghị không thông qua tỷ lệ cây xanh của Huế",
        ),
        (
            "gives_half_a_reason",
            "Ban Kinh tế đề nghị không thông qua vì tỷ lệ cây xanh của Huế mới đạt 3 m2.",
            "Ban Kinh tế đề nghị không thông qua vì tỷ lệ cây xanh",
        ),
        (
            "loses_colon",
            "Trạm thú y lấy 12 mẫu, kết quả chiều 17/7: 9 mẫu dương tính với dịch tả.",
            "Trạm thú y lấy 12 mẫu 9 mẫu dương tính với dịch tả",
        ),
        (
            "ends_at_no_time",
            "Giáo xứ Trà Kiệu thống nhất tổ chức canh thức kết thúc trước 23 giờ.",
            "Giáo xứ Trà Kiệu thống nhất tổ chức canh thức kết thúc",
        ),
        (
            "points_at_nothing",
            "Có một điều trùng hợp tại buổi gặp cử tri Hòa Vang lần này là nhiều người vắng mặt.",
            "Có một điều trùng hợp tại buổi gặp cử tri Hòa Vang",
        ),
        (
            "cuts_offices",
            "HĐND huyện Hải Hà bầu các chức danh Chủ tịch HĐND, Phó Chủ tịch UBND huyện.",
            "HĐND huyện Hải Hà bầu các chức danh Chủ tịch HĐND",
        ),
    ],
)
def test_what_is_said_stays_whole(rule: str, sentence: str, left: str) -> None:
    """What is said, denied or measured is not told without what makes it true."""
    assert rule in against(cut_of(sentence, left))


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (_BOOKS, "Liên đoàn Lao động Đồng Nai cho biết gần 1.700 sổ bảo hiểm được trả lại"),
        (
            "Chủ tịch công đoàn cho biết, đến nay đã tuyển dụng hơn 600 công nhân ở Trảng Bom.",
            "Chủ tịch công đoàn cho biết tuyển dụng hơn 600 công nhân",
        ),
        (
            "Công an huyện Đakrông xác nhận vừa ra quyết định khởi tố, bắt giữ hai người.",
            "Công an huyện Đakrông xác nhận khởi tố, bắt giữ hai người",
        ),
        (
            "Chủ tịch xã Hoang Thèn xác nhận trên địa bàn vừa xảy ra tai nạn làm hai người chết.",
            "Chủ tịch xã Hoang Thèn xác nhận xảy ra tai nạn làm hai người chết",
        ),
        (
            "UBND huyện Phú Tân cho biết, ông Lý Gặp, Chủ tịch xã Rạch Chèo, bị cách chức.",
            "UBND huyện Phú Tân cho biết Chủ tịch xã Rạch Chèo, bị cách chức",
        ),
        (
            "Vụ cháy ở chợ Lao Bảo không gây thiệt hại về người trong đêm 5/3.",
            "Vụ cháy ở chợ Lao Bảo không gây thiệt hại về người",
        ),
        (_ENROL, "UBND phường Vĩ Dạ cho biết công tác tuyển sinh được thực hiện trên mạng"),
    ],
)
def test_what_says_the_same_stays(sentence: str, left: str) -> None:
    """A scene, a bracket or a light word behind a verb of saying may go."""
    assert not NEW & against(cut_of(sentence, left))


def test_one_of_several_accidents_is_not_the_only_one() -> None:
    """What follows may count all of them."""
    sentence = "Đây là vụ tai nạn thứ tư tại dốc Cây Sấu, làm tổng cộng 3 người chết."
    left = "vụ tai nạn tại dốc Cây Sấu, làm tổng cộng 3 người chết"
    assert "loses_rank" in against(cut_of(sentence, left))
