"""Headlines say who does it, and of nobody what another one does."""

from __future__ import annotations

import pytest

from tests.extractive.seams.cutting import against, cut_of
from vnsum.backends.extractive.seams import doers as seam_doers

NEW = {rule.__name__.lstrip("_") for rule in seam_doers.RULES}
"""The rules asked here."""

_APPOINTED = (
    "Bí thư Huyện ủy Đô Lương trao quyết định điều động và bổ nhiệm ông Lê Văn Bảy (Chủ tịch xã "
    "Tràng Sơn) giữ chức Trưởng ban Dân vận Huyện ủy."
)
_USED = (
    "Nhóm cò đất ở huyện Krông Pắc tìm những người là hộ nghèo, gia đình chính sách đứng tên mua "
    "đất, gây thiệt hại 3 tỷ đồng."
)
_CONFIRMED = (
    "Bà Hồ Thị Mây - Chủ tịch xã Hướng Phùng, huyện Hướng Hóa, Quảng Trị - xác nhận chợ Cợp vừa "
    "cháy 12 quầy hàng."
)
_FLOWERS = (
    "Triển lãm hoa ban, do UBND thành phố Điện Biên Phủ tổ chức nhân dịp 5 năm lập phố đi bộ, sẽ "
    "diễn ra trong ba ngày."
)
_DELEGATION = (
    "Đoàn công tác của Bộ Y tế về phòng chống sốt rét do Thứ trưởng Lê An dẫn đầu, đã làm việc với "
    "huyện Nam Trà My."
)
_DISCIPLINED = (
    "Ông Lê Tý, Phó trưởng ban thường trực Ban chỉ đạo thi tuyển huyện Tuần Giáo và ba cán bộ bị "
    "đề nghị kỷ luật."
)
_PAVEMENTS = (
    "Chủ tịch quận Ngô Quyền nhận định, sau 3 tháng, ở một số nơi, việc dọn vỉa hè chưa quyết liệt."
)
_TRIAL = (
    "Chiều 19/6, phiên xét xử phúc thẩm bị cáo Lê Tý khi góp vốn vào HTX Tân Kỳ tiếp tục với phần "
    "xét hỏi."
)
_WISHED = (
    "HĐND huyện Cư Jút vừa chuyển xuống xã Nam Dong đơn của ông Lê Tý, xin chuyển đổi đất để làm "
    "khu du lịch."
)
_ABOUT = (
    "Về việc hỗ trợ giá vé xe buýt tuyến Đồng Hới - Ba Đồn, quận Vọng, các đại biểu đồng ý mức 50%."
)
_STORM = (
    "Theo ông Lê Tý - bí thư thị xã Ba Đồn, đến trưa 24/7 toàn thị xã có 604 căn nhà bị tốc mái."
)


@pytest.mark.parametrize(
    ("rule", "sentence", "left"),
    [
        (
            "decides_for_another",
            "Chi cục Thú y Huế lập hồ sơ trình UBND thành phố xử phạt ông Hồ Lợi.",
            "Chi cục Thú y Huế xử phạt ông Hồ Lợi",
        ),
        (
            "takes_office_of_another",
            _APPOINTED,
            "Bí thư Huyện ủy Đô Lương giữ chức Trưởng ban Dân vận Huyện ủy",
        ),
        (
            "takes_office_of_another",
            _APPOINTED,
            "Bí thư Huyện ủy Đô Lương trao quyết định điều động giữ chức Trưởng ban Dân vận",
        ),
        (
            "takes_office_of_another",
            "HĐND xã Quỳ Châu đã bầu bà Vi Thị Sen làm Phó Chủ tịch UBND xã.",
            "HĐND xã Quỳ Châu làm Phó Chủ tịch UBND xã",
        ),
        (
            "does_what_it_was_used_for",
            _USED,
            "gia đình chính sách đứng tên mua đất, gây thiệt hại 3 tỷ đồng",
        ),
        ("reports_without_reporter", _CONFIRMED, "xác nhận chợ Cợp vừa cháy 12 quầy hàng"),
        (
            "reports_without_reporter",
            "Huyện Lý Sơn cũng đã ra thông báo tàu khách tuyến Sa Kỳ không được xuất bến.",
            "ra thông báo tàu khách tuyến Sa Kỳ không được xuất bến",
        ),
        (
            "reports_without_reporter",
            "Ông Hồ Lợi - Phó Chủ tịch huyện Cư Jút, vừa ký công văn chấn chỉnh việc dạy thêm.",
            "ký công văn chấn chỉnh việc dạy thêm",
        ),
        (
            "reports_without_reporter",
            "Quan trọng nhất là phải hỗ trợ tối đa, đảm bảo được an ninh cho khách ở đảo Cồn Cỏ.",
            "đảm bảo được an ninh cho khách ở đảo Cồn Cỏ",
        ),
        (
            "opens_with_end_of_address",
            _CONFIRMED,
            "Quảng Trị xác nhận chợ Cợp vừa cháy 12 quầy hàng",
        ),
        ("is_only_about", _ABOUT, "Về việc hỗ trợ giá vé xe buýt tuyến Đồng Hới - Ba Đồn"),
        (
            "holds_nothing",
            _FLOWERS,
            "Triển lãm hoa ban, do UBND thành phố Điện Biên Phủ tổ chức nhân dịp 5 năm",
        ),
        (
            "opens_with_doer",
            _FLOWERS,
            "do UBND thành phố Điện Biên Phủ tổ chức, sẽ diễn ra trong ba ngày",
        ),
        (
            "holds_it_without_verb",
            _FLOWERS,
            "Triển lãm hoa ban, do UBND thành phố Điện Biên Phủ dịp 5 năm lập phố đi bộ, sẽ",
        ),
        ("holds_nothing", _DELEGATION, "Đoàn công tác của Bộ Y tế về phòng chống sốt rét"),
        (
            "holds_nothing",
            _TRIAL,
            "phiên xét xử phúc thẩm bị cáo Lê Tý",
        ),
        (
            "is_post_alone",
            _DISCIPLINED,
            "Phó trưởng ban thường trực Ban chỉ đạo thi tuyển huyện Tuần Giáo",
        ),
        (
            "charges_all",
            _PAVEMENTS,
            "Chủ tịch quận Ngô Quyền nhận định, việc dọn vỉa hè chưa quyết liệt",
        ),
        (
            "denies_for_another",
            "Theo bà Hồ Thị Mây, việc góp vốn vào HTX Tân Kỳ không phải nguyên nhân mất tiền.",
            "việc góp vốn vào HTX Tân Kỳ không phải nguyên nhân mất tiền",
        ),
        (
            "asks_what_another_asks",
            _WISHED,
            "HĐND huyện Cư Jút xin làm khu du lịch",
        ),
        ("says_of_whole_place", _STORM, "toàn thị xã có 604 căn nhà bị tốc mái"),
    ],
)
def test_who_does_it_is_said(rule: str, sentence: str, left: str) -> None:
    """What is left out makes something else, or nothing, of the rest."""
    assert rule in against(cut_of(sentence, left))


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (
            _APPOINTED,
            "Bí thư Huyện ủy Đô Lương trao quyết định bổ nhiệm ông Lê Văn Bảy giữ chức Trưởng ban",
        ),
        (_APPOINTED, "Bí thư Huyện ủy Đô Lương trao quyết định điều động ông Lê Văn Bảy"),
        (
            "Ông Lê Văn Bảy được bổ nhiệm giữ chức Trưởng ban Dân vận Huyện ủy Đô Lương.",
            "Ông Lê Văn Bảy giữ chức Trưởng ban Dân vận Huyện ủy Đô Lương",
        ),
        (_USED, "Nhóm cò đất ở huyện Krông Pắc tìm những người là hộ nghèo đứng tên mua đất"),
        (_CONFIRMED, "Chủ tịch xã Hướng Phùng xác nhận chợ Cợp vừa cháy 12 quầy hàng"),
        ("Ngày 5/3, thông báo tuyển 12 giáo viên mầm non.", "thông báo tuyển 12 giáo viên mầm non"),
        ("Công an huyện Cư Jút khởi tố hai người.", "khởi tố hai người"),
        ("Quận đảm bảo an ninh dịp Tết ở phố cổ Hội An.", "đảm bảo an ninh dịp Tết"),
        ("Về việc tăng cường phòng cháy rừng.", "Về việc tăng cường phòng cháy rừng"),
        (_ABOUT, "các đại biểu đồng ý mức 50%"),
        (_FLOWERS, "Triển lãm hoa ban sẽ diễn ra trong ba ngày"),
        (_DELEGATION, "Đoàn công tác của Bộ Y tế đã làm việc với huyện Nam Trà My"),
        ("Danh sách 9 tuyến phố cấm xe tải.", "Danh sách 9 tuyến phố cấm xe tải"),
        ("Hội thi nông dân giỏi thu hút 300 người, đã trao 9 giải.", "Hội thi thu hút 300 người"),
        (_DISCIPLINED, "Ông Lê Tý và ba cán bộ bị đề nghị kỷ luật"),
        (_WISHED, "HĐND huyện Cư Jút chuyển xuống xã đơn của ông Lê Tý, xin chuyển đổi đất"),
        (_PAVEMENTS, "Chủ tịch quận Ngô Quyền nhận định, ở một số nơi, việc dọn vỉa hè chưa quyết"),
        ("Toàn huyện có 604 căn nhà bị tốc mái, 3 trâu chết.", "Toàn huyện có 604 căn nhà bị tốc"),
    ],
)
def test_whole_headlines_stay(sentence: str, left: str) -> None:
    """None of these rules speaks against them."""
    assert not against(cut_of(sentence, left)) & NEW


@pytest.mark.parametrize(
    ("sentence", "left", "inside"),
    [
        (_CONFIRMED, "chợ Cợp vừa cháy 12 quầy hàng", False),
        (
            "Chủ tịch xã Phù Hóa xác nhận thông tin tại trụ sở vừa xảy ra vụ trộm 1 tỷ đồng.",
            "tại trụ sở vừa xảy ra vụ trộm 1 tỷ đồng",
            False,
        ),
        (
            "Người dân xã Phù Hóa cho biết nước giếng nhiễm phèn nhiều năm.",
            "nước giếng nhiễm phèn nhiều năm",
            True,
        ),
        (
            "Bí thư quận Ngô Quyền cho biết ông rất ấn tượng về phố đi bộ Tam Bạc.",
            "ông rất ấn tượng về phố đi bộ Tam Bạc",
            True,
        ),
        (
            "Liên quan đến thông tin quận Ngô Quyền sắp thu phí, UBND quận khẳng định chưa thu.",
            "quận Ngô Quyền sắp thu phí, UBND quận khẳng định chưa thu",
            True,
        ),
        (
            "Đoàn kiểm tra kết luận, trong 2.150 hồ sơ của xã Lộc Ninh có 640 hồ sơ do cán bộ nộp.",
            "hồ sơ của xã Lộc Ninh do cán bộ nộp",
            True,
        ),
    ],
)
def test_a_fact_that_an_authority_reports_begins_a_headline(
    sentence: str, left: str, *, inside: bool
) -> None:
    """What others say, a rumour and a part of some are none."""
    assert ("starts_inside" in against(cut_of(sentence, left))) is inside
