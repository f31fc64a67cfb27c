"""What is kept of a sentence goes on to what it needs."""

from __future__ import annotations

import pytest

from tests.extractive.seams.cutting import against, cut_of
from vnsum.backends.extractive.seams import needs as seam_needs

NEW = {rule.__name__.lstrip("_") for rule in seam_needs.RULES}
"""The rules asked here."""

_ONE_OF = "Ca trù Cổ Đạm là một trong 46 hồ sơ đề nghị UNESCO công nhận di sản đợt này."
_ONE_PROVINCE = "Nghệ An là một trong những tỉnh đang quản lý chi trả trợ cấp lớn thứ ba cả nước."
_EVACUATED = (
    "UBND huyện Nam Giang đã yêu cầu 18 hộ dân với gần 100 nhân khẩu tại tổ 7, thị trấn Thạnh Mỹ "
    "nằm giáp sông Cái phải sơ tán để tránh lũ."
)
_RESIGNED = (
    "Chủ tịch huyện Phú Vang Lê An vừa ký quyết định cho ông Hồ Lợi - Phó Chủ tịch xã Vinh Hà, cán "
    "bộ thuộc đề án của tỉnh, nghỉ việc theo đơn."
)
_BUSES = (
    "Phó Chủ tịch thành phố Hà Tĩnh yêu cầu Ban Quản lý bến xe làm việc với nhà xe Sơn Ca để chấn "
    "chỉnh tình trạng nhồi nhét khách."
)
_ROAD = "Sở Xây dựng Lâm Đồng khánh thành dự án nâng cấp quốc lộ 20 đi qua huyện Di Linh."
_FUND = "Công an huyện Cần Giuộc xác định quỹ 572 triệu đồng là nguồn thu do công đoàn lập nên."
_GLAD = "Bí thư Thị ủy Ba Đồn bày tỏ niềm vui khi được có mặt để nghe, thấy, gặp 10 bạn trẻ."
_FINAL = (
    "Trưởng ban tổ chức giải bơi sông Gianh cho biết hai đội Ba Đồn và Lệ Thủy đã chính thức giành "
    "quyền thi đấu tại trận chung kết."
)
_BOOKS = (
    "Hội sách Hội An năm 2019 với chủ đề Sách - Văn hóa và phát triển diễn ra từ 16/4 đến 21/4."
)
_ORDER = "Chủ tịch xã Gio Linh cho biết sau 3 tháng ra quân chấn chỉnh, chợ Cầu đã thông thoáng."
_TIDY = "Bí thư phường Vĩnh Ninh nhận định việc dọn hè phố, kiểm tra hàng quán chưa quyết liệt."


@pytest.mark.parametrize(
    ("rule", "sentence", "left"),
    [
        ("is_one_of_nothing", _ONE_OF, "Ca trù Cổ Đạm là một đề nghị UNESCO công nhận di sản"),
        ("is_one_of_nothing", _ONE_OF, "Ca trù Cổ Đạm là một"),
        ("is_one_of_nothing", _ONE_PROVINCE, "Nghệ An là một quản lý chi trả trợ cấp lớn thứ ba"),
        ("asks_for_aim", _BUSES, "Phó Chủ tịch thành phố Hà Tĩnh yêu cầu để chấn chỉnh tình trạng"),
        ("asks_for_aim", _BUSES, "Phó Chủ tịch thành phố Hà Tĩnh yêu cầu tình trạng nhồi nhét"),
        (
            "asks_somebody_alone",
            _EVACUATED,
            "UBND huyện Nam Giang đã yêu cầu 18 hộ dân với gần 100 nhân khẩu",
        ),
        (
            "gives_paper_alone",
            _RESIGNED,
            "Chủ tịch huyện Phú Vang ký quyết định cho ông Hồ Lợi, cán bộ thuộc đề án của tỉnh",
        ),
        ("leads_nowhere", _ROAD, "Sở Xây dựng Lâm Đồng khánh thành dự án nâng cấp quốc lộ 20 đi"),
        (
            "deals_with_nothing",
            "Liên quan đến vụ bán vở giá cao, Chủ tịch quận Ngô Quyền đã có chỉ đạo xử lý.",
            "Chủ tịch quận Ngô Quyền đã có chỉ đạo xử lý",
        ),
        ("is_which_one", _FUND, "Công an huyện Cần Giuộc xác định quỹ 572 triệu là nguồn thu"),
        ("shares_object", _GLAD, "Bí thư Thị ủy Ba Đồn bày tỏ niềm vui khi có mặt để nghe, thấy"),
        ("wins_chance", _FINAL, "hai đội Ba Đồn và Lệ Thủy đã chính thức giành quyền thi đấu"),
        (
            "says_nothing_of_it",
            _FINAL,
            "Trưởng ban tổ chức giải bơi sông Gianh cho biết hai đội Ba Đồn và Lệ Thủy tại trận",
        ),
        ("halves_theme", _BOOKS, "Hội sách Hội An năm 2019 Văn hóa và phát triển diễn ra từ 16/4"),
        ("says_only_when", _ORDER, "Chủ tịch xã Gio Linh cho biết sau 3 tháng ra quân chấn chỉnh"),
        ("says_only_of_what", _TIDY, "Bí thư phường Vĩnh Ninh nhận định việc dọn hè phố"),
        (
            "runs_into_scene",
            "Gia đình chị Hon vừa nhận lại con sau khi xã Ea Trul đã làm thủ tục khai tử.",
            "Gia đình chị Hon vừa nhận lại con khai tử",
        ),
        (
            "leads_nowhere",
            _ROAD,
            "Sở Xây dựng Lâm Đồng khánh thành dự án nâng cấp quốc lộ 20 đi huyện Di Linh",
        ),
        (
            "joins_two_deeds",
            "Hội pháo hoa Đà Nẵng khai mạc tối 30/4 và đã trải qua bốn đêm thi vòng loại.",
            "Hội pháo hoa Đà Nẵng khai mạc trải qua bốn đêm thi vòng loại",
        ),
        (
            "ends_on_count",
            "Triển lãm hoa ban ở Mường Lay sẽ diễn ra trong ba ngày.",
            "Triển lãm hoa ban ở Mường Lay sẽ diễn ra trong ba",
        ),
        (
            "halves_two_lands",
            "Thị xã Ba Đồn mở hội dịp 45 năm quan hệ ngoại giao Việt Nam - Nhật Bản, có múa lân.",
            "Thị xã Ba Đồn mở hội dịp 45 năm quan hệ Nhật Bản, có múa lân",
        ),
    ],
)
def test_what_is_kept_is_whole(rule: str, sentence: str, left: str) -> None:
    """Something is kept without what it is nothing without."""
    assert rule in against(cut_of(sentence, left))


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (_ONE_OF, "Ca trù Cổ Đạm là một trong 46 hồ sơ đề nghị UNESCO công nhận di sản"),
        (_ONE_PROVINCE, "Nghệ An là một tỉnh quản lý chi trả trợ cấp lớn thứ ba cả nước"),
        (_BUSES, "Phó Chủ tịch thành phố Hà Tĩnh yêu cầu chấn chỉnh tình trạng nhồi nhét khách"),
        (_EVACUATED, "UBND huyện Nam Giang yêu cầu 18 hộ dân với gần 100 nhân khẩu phải sơ tán"),
        (
            "Kết quả, 2 sản phẩm đủ điểm đề nghị tỉnh xét 4 sao, 2 sản phẩm bị loại.",
            "2 sản phẩm đủ điểm đề nghị tỉnh xét 4 sao",
        ),
        (_RESIGNED, "Chủ tịch huyện Phú Vang ký quyết định cho ông Hồ Lợi nghỉ việc"),
        (
            "Bí thư Huyện ủy Hướng Hóa trao quyết định cho bà Hồ Thị Mây, chúc mừng bà.",
            "Bí thư Huyện ủy Hướng Hóa trao quyết định cho bà Hồ Thị Mây",
        ),
        (_ROAD, "Sở Xây dựng Lâm Đồng khánh thành dự án nâng cấp quốc lộ 20"),
        ("Quận Ngô Quyền chỉ đạo xử lý vụ bán vở.", "Quận Ngô Quyền chỉ đạo xử lý vụ bán vở"),
        ("9 quán ở Sa Pa bị kiểm tra, xử lý.", "9 quán ở Sa Pa bị kiểm tra, xử lý"),
        (_FUND, "Công an huyện Cần Giuộc xác định quỹ là nguồn thu do công đoàn lập nên"),
        (_FINAL, "hai đội Ba Đồn và Lệ Thủy chính thức giành quyền thi đấu tại trận chung kết"),
        (_BOOKS, "Hội sách Hội An năm 2019 diễn ra từ 16/4 đến 21/4"),
        (_ORDER, "Chủ tịch xã Gio Linh cho biết chợ Cầu đã thông thoáng"),
        (
            _TIDY,
            "Bí thư phường Vĩnh Ninh nhận định việc dọn hè phố, kiểm tra hàng quán chưa quyết liệt",
        ),
    ],
)
def test_whole_headlines_stay(sentence: str, left: str) -> None:
    """None of these rules speaks against them."""
    assert not against(cut_of(sentence, left)) & NEW
