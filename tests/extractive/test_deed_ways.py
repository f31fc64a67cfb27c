"""Who did what, as far as there is room: in headlines, and in leads."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.headlines.deed_ways import deed_ways, lead_ways
from vnsum.backends.extractive.sentences.forms import trimmed_clauses

_GIFTS = (
    "Với tinh thần tương thân tương ái, hướng tới đón Xuân Bính Ngọ vui tươi, chiều 04/02/2026, "
    'tại nhà rông làng Klũh, Đồn Biên phòng Ia Mơ phối hợp với UBND xã và Câu lạc bộ "Hoa Pơ Lang" '
    'tổ chức chương trình "Xuân ấm lòng dân bản".'
)
_VISIT = (
    "Nhân dịp Đại lễ Phật đản, ngày 27/5, đoàn công tác của Sở Nội vụ do đồng chí Huỳnh Thị Trúc, "
    "Giám đốc Sở, làm trưởng đoàn đã đến thăm, chúc mừng tăng ni chùa Phước Hải."
)
_BRIDGE = (
    "Sáng 22/12, Đảng ủy, HĐND, UBND, Ủy ban MTTQ Việt Nam xã Cẩm Lương Sơn phối hợp với Ban "
    "Quản lý dự án đầu tư xây dựng khu vực phía Tây và đơn vị thi công tổ chức lễ khánh thành, "
    "đưa vào sử dụng công trình cầu Bến Trám, nhằm chấm dứt cảnh qua sông bằng cầu phao của hơn "
    "6.000 người."
)
_THIEVES = (
    "Ngày 9/4, Công an phường Long Thuận cho biết, đơn vị vừa phối hợp với Công an tỉnh làm rõ, "
    "bắt giữ nhóm 4 đối tượng trộm dây cáp điện tại các công trình trên địa bàn."
)
_PRIZE = (
    "Trong hai ngày 23 và 24/9/2025, với tinh thần đoàn kết, được sự cho phép của Ban Thường vụ "
    "Đảng ủy xã, Hội Nông dân xã Ea Kpal đã tổ chức thành công Đại hội đại biểu lần thứ I."
)


_CUT_OFF = (
    "Công ty Cấp nước Hải Vân trân trọng thông báo: để đấu nối tuyến ống mới xây dựng vào mạng "
    "lưới hiện hữu, Công ty sẽ tạm ngừng cấp nước từ 22 giờ ngày 17/7/2026 đến 6 giờ ngày "
    "18/7/2026."
)
_PUMP = (
    "Hồi 01 giờ 40 phút ngày 06/3/2026, tổ tuần tra Công an xã Tân Thủy phối hợp lực lượng bảo vệ "
    "an ninh, trật tự ở cơ sở bắt quả tang Lê Văn Tý, sinh năm 1994, trú ấp Gò, đang tháo trộm "
    "máy bơm nước của ông Bảy."
)
_COURT = (
    "Thực hiện Kế hoạch số 48/KH-TA của Tòa án tỉnh, ngày 26/5, Tòa án khu vực 17 phối hợp với "
    "Viện kiểm sát khu vực 17, Nhà tạm giữ và Đoàn Luật sư tỉnh mở phiên tòa trực tuyến, xét xử "
    'bị cáo Trương Lượm về tội "Vi phạm quy định về giao thông đường bộ" quy định tại Điều 260.'
)


def texts_of(sentence: str, pieces: tuple[tuple[int, int], ...]) -> str:
    return "".join(sentence[start:end] for start, end in pieces).strip(" ,;:")


def headlines(sentence: str, limit: int | None = None) -> list[str]:
    ways = deed_ways(sentence, trimmed_clauses(sentence), limit)
    return [texts_of(sentence, way.pieces) for way in ways]


def leads(sentence: str, low: int, high: int) -> list[str]:
    ways = lead_ways(sentence, trimmed_clauses(sentence), low, high)
    return [texts_of(sentence, way.pieces) for way in ways]


@pytest.mark.parametrize(
    ("sentence", "headline"),
    [
        (_GIFTS, 'Đồn Biên phòng Ia Mơ tổ chức chương trình "Xuân ấm lòng dân bản"'),
        (_VISIT, "đoàn công tác của Sở Nội vụ đến thăm, chúc mừng tăng ni chùa Phước Hải"),
        (
            _BRIDGE,
            "xã Cẩm Lương Sơn tổ chức lễ khánh thành, đưa vào sử dụng công trình cầu Bến Trám",
        ),
        (
            _THIEVES,
            (
                "Công an phường Long Thuận làm rõ, bắt giữ nhóm 4 đối tượng trộm dây cáp điện "
                "tại các công trình"
            ),
        ),
        (
            _CUT_OFF,
            (
                "Công ty Cấp nước Hải Vân sẽ tạm ngừng cấp nước từ 22 giờ ngày 17/7/2026 đến 6 giờ "
                "ngày 18/7/2026"
            ),
        ),
        (
            _PUMP,
            (
                "tổ tuần tra Công an xã Tân Thủy bắt quả tang Lê Văn Tý đang tháo trộm máy bơm "
                "nước của ông Bảy"
            ),
        ),
        (
            (
                "Thực hiện kế hoạch năm, được sự đồng ý của Đảng ủy, UBND phường, sáng 24/1, "
                "Công đoàn "
                "phường Láng Hạ phối hợp với Ban Quản lý Khu công nghiệp Bắc Thạnh tổ chức chương "
                'trình "Tết Sum vầy" với sự tham gia của hơn 600 đoàn viên.'
            ),
            'Công đoàn phường Láng Hạ tổ chức chương trình "Tết Sum vầy"',
        ),
        (
            (
                "Ngày 3/9, Hạt Kiểm lâm khu vực 5 phối hợp với Công an xã Hương Lâm tái thả 31 "
                "cá thể "
                "động vật hoang dã về môi trường tự nhiên."
            ),
            "Hạt Kiểm lâm khu vực 5 tái thả 31 cá thể động vật hoang dã về môi trường tự nhiên",
        ),
        (
            (
                "Sáng 5/3, Viện kiểm sát khu vực 2 do bà Trần Thị Sáu làm Trưởng đoàn cùng đại "
                "diện "
                "Công an phường Mỹ đã kiểm tra việc tạm giữ tại Nhà tạm giữ Công an phường Mỹ."
            ),
            "Viện kiểm sát khu vực 2 kiểm tra việc tạm giữ",
        ),
        (
            (
                "Ngày 6/6, Công an tỉnh Long Trà ra quyết định khởi tố vụ án, khởi tố bị can, "
                "thực hiện "
                'lệnh bắt tạm giam đối với Lê Văn T. (SN 1990) về tội "Cướp giật tài sản".'
            ),
            'Công an tỉnh Long Trà khởi tố bị can đối với Lê Văn T. về tội "Cướp giật tài sản"',
        ),
        (
            (
                "Ngày 20/8, Chủ tịch UBND tỉnh Long Trà ký quyết định công bố tình huống khẩn "
                "cấp về "
                "thiên tai đối với đoạn sạt lở bờ sông Mực."
            ),
            "Chủ tịch UBND tỉnh Long Trà ký quyết định công bố tình huống khẩn cấp về thiên tai",
        ),
        (
            _COURT,
            "Tòa án khu vực 17 mở phiên tòa trực tuyến, xét xử bị cáo Trương Lượm",
        ),
    ],
)
def test_headlines_say_who_did_what(sentence: str, headline: str) -> None:
    assert headline in headlines(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 5/9, tại hội trường, UBND phường Láng long trọng tổ chức lễ phát động.",
        "Theo ông Nguyễn Văn Tám, giá lúa vụ này tăng 200 đồng một ký so với vụ trước.",
        "Chiều 6/6, Công an xã Gò Me cho biết ông Lê Tý bị thương nặng khi chữa cháy.",
        "Hòa chung không khí thi đua của cả nước, với niềm tự hào của tuổi trẻ quê hương.",
        "Chiều 6/6, đoàn của Tỉnh ủy, HĐND tỉnh Long Trà do ông Tư dẫn đầu ghé thăm hai gia đình.",
    ],
)
def test_no_headline_without_a_deed_of_somebody(sentence: str) -> None:
    assert headlines(sentence) == []


def test_no_headline_loses_the_day_on_which_something_begins() -> None:
    assert not any("22 giờ đến" in text for text in headlines(_CUT_OFF))


def test_a_partner_that_only_plans_something_stays() -> None:
    sentence = (
        "Sáng 4/4, Đoàn công tác của UBND huyện do ông Phạm Tư làm trưởng đoàn cùng lãnh đạo Tập "
        "đoàn Đại Nam dự kiến khởi công nhà máy đã khảo sát khu đất 20 ha."
    )
    assert not any("huyện dự kiến" in text or "huyện khởi" in text for text in headlines(sentence))


def test_headlines_keep_the_limit() -> None:
    made = headlines(_BRIDGE, 90)
    assert made
    assert all(len(text) <= 90 for text in made)


@pytest.mark.parametrize(
    ("sentence", "size", "lead"),
    [
        (
            _PRIZE,
            (20, 40),
            (
                "Trong hai ngày 23 và 24/9/2025, Hội Nông dân xã Ea Kpal đã tổ chức thành công "
                "Đại hội đại biểu lần thứ I"
            ),
        ),
        (
            _BRIDGE,
            (25, 40),
            (
                "Sáng 22/12, Đảng ủy, HĐND, UBND, Ủy ban MTTQ Việt Nam xã Cẩm Lương Sơn tổ chức lễ "
                "khánh thành, đưa vào sử dụng công trình cầu Bến Trám"
            ),
        ),
        (
            (
                "Tính đến 17 giờ ngày 29/10, mưa lớn đã làm 342 ngôi nhà ở xã Trà Lân bị ngập, "
                "7 điểm sạt lở chia cắt đường liên thôn và buộc chính quyền di dời 128 hộ đến "
                "nơi an toàn."
            ),
            (15, 22),
            "Tính đến 17 giờ ngày 29/10, mưa lớn đã làm 342 ngôi nhà ở xã Trà Lân bị ngập",
        ),
    ],
)
def test_leads_end_where_the_deed_is_told(sentence: str, size: tuple[int, int], lead: str) -> None:
    assert lead in leads(sentence, *size)


@pytest.mark.parametrize(
    ("sentence", "size"),
    [
        (  # only when, and in whose honour
            (
                "Sáng 20/10/2025, nhân kỷ niệm 95 năm Ngày thành lập Hội Phụ nữ Việt Nam, Hội "
                "Phụ nữ phường Phước Long tổ chức lễ bàn giao nhà tình thương cho chị Đặng Thị "
                "Lượm."
            ),
            (10, 17),
        ),
        (  # only before what they found
            (
                "Kết quả khám do Trạm Y tế phường công bố ngày 23/10 cho thấy trong 640 học "
                "sinh được khám tại 8 trường, có 212 em mắc tật khúc xạ."
            ),
            (15, 26),
        ),
        (  # with whom, and not what
            (
                "Ngày 29/5, Hạt Kiểm lâm liên huyện phối hợp Trung tâm Cứu hộ Bắc Hương, tổ "
                "cộng đồng bản Suối thả 12 con tê tê về rừng."
            ),
            (10, 18),
        ),
    ],
)
def test_no_lead_ends_before_the_deed(sentence: str, size: tuple[int, int]) -> None:
    assert leads(sentence, *size) == []
