"""Offices and places in headlines: nobody does what a relative, a servant or a resident did."""

from __future__ import annotations

import pytest

from tests.extractive.seams.cutting import against, cut_of

_SON = "Anh Đỗ Quang, con rể ông Mai Tiến, Giám đốc Sở Xây dựng tỉnh Vân Hải, bị bắt vì đánh bạc."
_DRIVER = "Anh Lê Sỹ, lái xe của ông Hà Hùng, Chủ tịch UBND phường An Tiên, bị phạt vì nồng độ cồn."
_SWIM = (
    "Chiều 27/7, khi tắm tại bãi sông thuộc tổ 4, phường Láng Hạ, tỉnh Nam Vân, hai em Ma Đức và "
    "Lý Hân bị dòng nước cuốn ra xa."
)
_SNAILS = (
    "Bỏ việc ở phố, anh Trần Duy về thôn Xuân Tự, xã Vạn Vân, tỉnh Khánh Nam vay 400 triệu đồng "
    "nuôi ốc."
)
_HOME = "Chị Mạc Sen, ở thôn Đoài, xã Yên Vân vừa xuất khẩu lô chuối đầu tiên sang Nhật Bản."


@pytest.mark.parametrize(
    ("rule", "sentence", "left"),
    [
        ("office_of_another", _SON, "Giám đốc Sở Xây dựng tỉnh Vân Hải bị bắt vì đánh bạc"),
        ("office_of_another", _SON, "ông Mai Tiến, Giám đốc Sở Xây dựng bị bắt vì đánh bạc"),
        ("office_of_another", _SON, "con rể bị bắt vì đánh bạc"),
        ("office_of_another", _DRIVER, "Chủ tịch UBND phường An Tiên, bị phạt vì nồng độ cồn"),
        ("office_of_another", _DRIVER, "lái xe, Chủ tịch UBND phường An Tiên, bị phạt"),
        (
            "office_of_another",
            "Cụ Lò Thị Ín, thân mẫu đồng chí Lò Văn Pản, Bí thư Đảng ủy xã Nậm Lanh, từ trần.",
            "Bí thư Đảng ủy xã Nậm Lanh, từ trần",
        ),
        (
            "kin_of_nobody",
            "Công an tỉnh khởi tố bị can Hà Thị Thảo, vợ ông Đào Khiêm, Chủ tịch xã Cẩm Vân.",
            "Công an tỉnh khởi tố bị can, vợ, Chủ tịch xã Cẩm Vân",
        ),
        (
            "office_behind_second",
            "Xe ô tô của ông Tạ Tài, Chủ tịch UBND xã Lộc Vân, bị cháy rụi trong sân.",
            "Chủ tịch UBND xã Lộc Vân, bị cháy rụi trong sân",
        ),
        (
            "place_goes_on",
            _SWIM,
            "phường Láng Hạ bị dòng nước cuốn ra xa",
        ),
        (
            "place_goes_on",
            _SNAILS,
            "xã Vạn Vân vay 400 triệu đồng nuôi ốc",
        ),
        ("rest_of_place", _HOME, "xã Yên Vân vừa xuất khẩu lô chuối đầu tiên sang Nhật Bản"),
        (
            "rest_of_place",
            "Nhóm học sinh Trường THPT Bùi Vịnh, phường Đông Vân vừa chế tạo robot gom rác.",
            "phường Đông Vân vừa chế tạo robot gom rác",
        ),
        (
            "rest_of_place",
            "Bà Hà Lý, 52 tuổi, xã Tân Vân nhặt được 50 triệu đồng và trả lại.",
            "xã Tân Vân nhặt được 50 triệu đồng và trả lại",
        ),
        (
            "skips_place",
            "Cựu binh Bùi Thịnh, 71 tuổi, ở tổ 4, phường Quang Vân hiến 520 m2 đất mở đường.",
            "Cựu binh Bùi Thịnh phường Quang Vân hiến 520 m2 đất mở đường",
        ),
        (
            "begins_with_home",
            "Bà Hà Lý, 52 tuổi, ngụ ấp Bình, xã Tân Vân nhặt được 50 triệu đồng.",
            "ngụ ấp Bình, xã Tân Vân nhặt được 50 triệu đồng",
        ),
        (
            "body_of_person",
            "Em Triệu Chài, lớp 8B, Trường THCS Sín Vân được Chủ tịch nước gửi thư khen.",
            "Trường THCS Sín Vân được Chủ tịch nước gửi thư khen",
        ),
        (
            "happens_nowhere",
            "Tại ngã ba Cây Xoài, xã Phú Vân xảy ra va chạm giữa xe tải và xe máy.",
            "xã Phú Vân va chạm giữa xe tải và xe máy",
        ),
        (
            "loses_own_name",
            "Hai học sinh Trường THPT Bùi Thị Vịnh bị ngã khi tham gia hội khỏe.",
            "Hai học sinh Trường THPT bị ngã khi tham gia hội khỏe",
        ),
        (
            "ends_before_name",
            "Cụ Tẹo là mẹ của liệt sĩ Nguyễn Văn Đạo và liệt sĩ Nguyễn Văn Đức.",
            "Cụ Tẹo là mẹ của liệt sĩ Nguyễn Văn Đạo và liệt sĩ",
        ),
    ],
)
def test_nobody_does_what_another_did(rule: str, sentence: str, left: str) -> None:
    """An office or a place behind somebody is no subject."""
    assert rule in against(cut_of(sentence, left))


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (_SON, "con rể ông Mai Tiến bị bắt vì đánh bạc"),
        (_SON, "con rể Giám đốc Sở Xây dựng tỉnh Vân Hải bị bắt vì đánh bạc"),
        (_SON, "Anh Đỗ Quang bị bắt vì đánh bạc"),
        (_DRIVER, "Anh Lê Sỹ bị phạt vì nồng độ cồn"),
        (_HOME, "Chị Mạc Sen vừa xuất khẩu lô chuối đầu tiên sang Nhật Bản"),
        (
            "Đồng chí Bùi Hòa, Phó Bí thư Đảng ủy phường Kinh Vân, chủ trì hội nghị sơ kết.",
            "Phó Bí thư Đảng ủy phường Kinh Vân chủ trì hội nghị sơ kết",
        ),
        (
            "Ngày 28 và 29/3, phường An Vân khám sức khỏe cho 640 người cao tuổi.",
            "phường An Vân khám sức khỏe cho 640 người cao tuổi",
        ),
        (
            "Tại trụ sở UBND xã Quang Vân, Tỉnh đoàn trao Huy hiệu cho 12 thanh niên.",
            "Tỉnh đoàn trao Huy hiệu cho 12 thanh niên",
        ),
    ],
)
def test_whose_it_is_stays(sentence: str, left: str) -> None:
    """Who did it keeps his predicate, with whose relative he is or without."""
    assert not against(cut_of(sentence, left))
