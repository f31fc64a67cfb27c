"""Headlines with who says it, when it was, what it does not hold for and what turns it."""

from __future__ import annotations

import pytest

from tests.extractive.seams.cutting import against, cut_of
from vnsum.backends.extractive.engine import read_body
from vnsum.backends.extractive.networks.model import load_extractor
from vnsum.backends.extractive.seams.misjoined import is_misjoined
from vnsum.backends.extractive.ways.cut import Frame

_RUMOUR = "Một trang mạng loan tin chợ Vân có 15 người ngộ độc, 3 người tử vong."
_BAN = "Cấm xe tải vào đường Vân Trì từ 6 giờ, trừ xe chở rác, xe cứu hộ."
_OFFER = "Sở đề xuất đình chỉ trang trại 6 tháng, song UBND tỉnh không áp dụng biện pháp này."
_FLOOD = "Đêm 18/9/1975, đê sông Vân bị vỡ làm 27 người chết."


@pytest.mark.parametrize(
    ("rule", "sentence", "left"),
    [
        ("loses_source", _RUMOUR, "chợ Vân có 15 người ngộ độc, 3 người tử vong"),
        ("loses_source", _RUMOUR, "Một trang mạng chợ Vân có 15 người ngộ độc"),
        (
            "loses_source",
            "Theo cáo trạng, bị cáo Vũ Thắng nhận 3,5 tỷ đồng của 12 doanh nghiệp.",
            "bị cáo Vũ Thắng nhận 3,5 tỷ đồng của 12 doanh nghiệp",
        ),
        (
            "loses_source",
            "Nhiều người chia sẻ thông tin tiệm bánh Vân dùng hàn the, làm 30 người nhập viện.",
            "tiệm bánh Vân dùng hàn the, làm 30 người nhập viện",
        ),
        (
            "claims_nothing",
            "Một tài khoản đăng video với nội dung đập Vân Sơn, xã Tân Vân xuất hiện vết nứt.",
            "Một tài khoản đăng video với nội dung đập Vân Sơn",
        ),
        ("halves_exception", _BAN, "Cấm xe tải vào đường Vân Trì, trừ xe chở rác"),
        ("halves_exception", _BAN, "Cấm xe tải vào đường Vân Trì, xe cứu hộ"),
        (
            "halves_exception",
            "Toàn bộ 14 thôn, trừ thôn Cao và thôn Vực, đã hoàn thành cấp đổi.",
            "Toàn bộ 14 thôn đã hoàn thành cấp đổi",
        ),
        ("hangs_on_turn", _OFFER, "Sở đề xuất đình chỉ trang trại 6 tháng, song"),
        ("loses_turn", _OFFER, "Sở đề xuất đình chỉ trang trại 6 tháng"),
        (
            "loses_turn",
            "Tuy mưa lớn kéo dài, phường Vân Hội không bị ngập.",
            "Tuy mưa lớn",
        ),
        (
            "halves_terms",
            "Người đang hưởng trợ cấp hằng tháng thì không được hưởng khoản này.",
            "hưởng trợ cấp hằng tháng thì không được hưởng khoản này",
        ),
        ("loses_year", _FLOOD, "đê sông Vân bị vỡ làm 27 người chết"),
        (
            "loses_year",
            "Nước tràn vào 9 thôn trong trận lụt năm 1999.",
            "Nước tràn vào 9 thôn",
        ),
    ],
)
def test_what_bounds_it_stays(rule: str, sentence: str, left: str) -> None:
    """A rumour keeps its source, a ban all of its exceptions, old news their year."""
    assert rule in against(cut_of(sentence, left))


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (_RUMOUR, "Một trang mạng loan tin chợ Vân có 15 người ngộ độc"),
        (_BAN, "Cấm xe tải vào đường Vân Trì, trừ xe chở rác, xe cứu hộ"),
        (_FLOOD, "Đêm 18/9/1975, đê sông Vân bị vỡ làm 27 người chết"),
        (
            "Tài xế vi phạm bị phạt 5 triệu đồng, trừ 4 điểm giấy phép lái xe.",
            "Tài xế vi phạm bị phạt 5 triệu đồng",
        ),
        (
            "Ông Trần Đăng, sinh năm 1951, hiến 900 m2 đất làm trường mầm non.",
            "Ông Trần Đăng hiến 900 m2 đất làm trường mầm non",
        ),
        (
            "Trên mạng lan truyền tin xã thu phí, UBND xã Tân Vân khẳng định không thu phí.",
            "UBND xã Tân Vân khẳng định không thu phí",
        ),
        (
            "Người dân có thể đăng ký thay đổi thông tin người sử dụng đất qua mạng.",
            "Người dân có thể đăng ký thay đổi thông tin người sử dụng đất",
        ),
        (
            "Công an xã xử lý 37 vụ khai thác cát, song số tiền phạt tăng gấp đôi.",
            "Công an xã xử lý 37 vụ khai thác cát",
        ),
    ],
)
def test_what_bounds_nothing_may_go(sentence: str, left: str) -> None:
    """A birth year, a deduction, a claim that is answered and a mere contrast may go."""
    new = {"loses_source", "claims_nothing", "halves_exception", "loses_turn", "loses_year"}
    assert not new & against(cut_of(sentence, left))


def test_year_of_the_release_may_go() -> None:
    """A day of the year that other sentences are of is no past."""
    body = ["Ngày 5/6/2019, xã Tân Vân khánh thành cầu.", "Cầu khởi công ngày 3/4/2019."]
    reading = read_body(load_extractor(), body, None)
    begin = reading.body.words.index("xã")
    assert not is_misjoined(Frame(reading, 0), list(range(begin, int(reading.body.bounds[1]))))
