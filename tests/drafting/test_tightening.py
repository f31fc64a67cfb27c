"""Short leads tell the news sentence in few words, and no other sentence instead."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.backends.extractive.sentences.forms import trimmed_clauses
from vnsum.drafting.leads.tightening import is_deed, tells_more, tightened
from vnsum.options import SummaryOptions
from vnsum.text.syllables import count_syllables

SHORT = SummaryOptions(lead_min=25, lead_max=35, summary_syllables=60)
MEETING = """Sáng ngày 09/7/2026, tại Hội trường Trung tâm Chính trị, HĐND phường Hòa Tân khóa II, \
nhiệm kỳ 2026 – 2031 đã long trọng khai mạc kỳ họp thứ 3 (kỳ họp thường lệ giữa năm 2026), chào \
mừng kỷ niệm 81 năm Cách mạng tháng Tám.

Theo báo cáo của UBND phường, 6 tháng đầu năm tổng thu ngân sách nhà nước trên địa bàn đạt 214,6 \
tỷ đồng, bằng 61,3% dự toán, tăng 9,2% so với cùng kỳ.

Ở nội dung chất vấn, 3 đại biểu nêu tình trạng ngập trên đường Lê Văn Lương mỗi khi triều cường.
"""
OBITUARY = """Nghệ nhân Ưu tú Lường Thị Pánh, người trọn đời giữ gìn điệu xòe cổ của người Thái ở \
xã Mường Lạc, tỉnh Sơn La, đã từ trần hồi 4 giờ 20 phút ngày 12/8/2026 (tức ngày 30 tháng 6 năm \
Bính Ngọ) tại nhà riêng ở bản Nà Lốc, hưởng thọ 90 tuổi.

Từ năm 1998, bà mở lớp dạy hát, dạy xòe miễn phí tại nhà cho hơn 300 học trò, trong đó có 4 người \
được phong tặng danh hiệu Nghệ nhân Ưu tú.

Lễ viếng bắt đầu từ 7 giờ ngày 13/8 tại nhà riêng. Lễ truy điệu lúc 8 giờ 30 phút ngày 14/8.
"""


def _tight(sentence: str, low: int = 25, high: int = 35) -> list[str]:
    fitting, _ = tightened(sentence, 0, trimmed_clauses(sentence), low, high)
    return [form.text for form in fitting]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            (
                "Sáng ngày 22/02, tại Nhà văn hóa khu 7, phường Móng Sơn 1 (Quảng Ninh), Ủy ban "
                "MTTQ "
                "Việt Nam phường đã tổ chức trao hỗ trợ cho gia đình ông Hoàng Văn Phú bị cháy nhà "
                "đêm 14/02."
            ),
            (
                "Sáng ngày 22/02, tại phường Móng Sơn 1 (Quảng Ninh), Ủy ban MTTQ Việt Nam "
                "phường đã "
                "tổ chức trao hỗ trợ cho gia đình ông Hoàng Văn Phú bị cháy nhà đêm 14/02"
            ),
        ),
        (
            (
                "Thực hiện Kế hoạch số 47/KH-UBND ngày 20/02/2026 của UBND phường Hải An về "
                "chiến dịch "
                "phòng, chống dịch sởi năm 2026, từ ngày 02/3 đến ngày 20/3, Trạm Y tế phường tổ "
                "chức "
                "tiêm vắc xin sởi cho trẻ từ 6 tháng đến dưới 9 tháng tuổi đang cư trú trên địa "
                "bàn."
            ),
            (
                "từ ngày 02/3 đến ngày 20/3, Trạm Y tế phường tổ chức tiêm vắc xin sởi cho trẻ "
                "từ 6 "
                "tháng đến dưới 9 tháng tuổi đang cư trú trên địa bàn"
            ),
        ),
        (
            (
                "Từ 22 giờ ngày 03/8 đến hết ngày 22/8/2026, đường Nguyễn Trãi (đoạn từ ngã tư "
                "Phú Sơn "
                "đến cầu Cốc) thuộc phường Hạc Sơn sẽ cấm toàn bộ phương tiện từ 22 giờ đêm hôm "
                "trước "
                "đến 4 giờ sáng hôm sau để thi công thảm lại mặt đường, UBND phường thông báo "
                "chiều "
                "29/7."
            ),
            (
                "Từ 22 giờ ngày 03/8 đến hết ngày 22/8/2026, đường Nguyễn Trãi thuộc phường Hạc "
                "Sơn sẽ "
                "cấm toàn bộ phương tiện từ 22 giờ đêm hôm trước đến 4 giờ sáng hôm sau"
            ),
        ),
    ],
)
def test_the_news_in_few_words(sentence: str, told: str) -> None:
    assert _tight(sentence)[0] == told


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        (
            (
                "Ngày 6/6, tại phường Bình Đức, đoàn viên ra quân dọn kênh (chưa kể 3 tuyến không "
                "thuộc phường) cùng với người dân."
            ),
            "(chưa kể 3 tuyến không thuộc phường)",
        ),
        (
            (
                "Nếu mưa lớn trên 200 mm, UBND xã Nậm Ban sẽ tổ chức sơ tán 86 hộ dân ven suối đến "
                "trường học, nhằm không để ai bị nạn."
            ),
            "Nếu mưa lớn",
        ),
        (
            (
                "Ngày 6/6, tại phường Bình Đức, tỉnh An Giang, đoàn viên ra quân dọn kênh, có sự "
                "tham "
                "gia của 30 hộ dân."
            ),
            "tại phường Bình Đức, tỉnh An Giang",
        ),
    ],
)
def test_what_would_turn_a_sentence_stays(sentence: str, kept: str) -> None:
    told = _tight(sentence, 5, 60)
    assert told
    assert all(kept in text for text in told)


def test_a_short_lead_tells_the_event() -> None:
    lead = vnsum.summarize(MEETING, SHORT).lead
    assert "HĐND phường Hòa Tân" in lead
    assert "khai mạc kỳ họp thứ 3" in lead
    assert 25 <= count_syllables(lead) <= 35


def test_a_short_obituary_tells_the_death() -> None:
    draft = vnsum.summarize(OBITUARY, SHORT)
    assert "Lường Thị Pánh đã từ trần hồi 4 giờ 20 phút ngày 12/8/2026" in draft.lead
    assert "từ trần" in draft.summary


def test_the_usual_length_is_as_it_was() -> None:
    assert "khóa II, nhiệm kỳ 2026 – 2031" in vnsum.summarize(MEETING).lead


def test_a_scene_is_no_deed() -> None:
    assert is_deed("Chiều 9/12, đoàn công tác làm việc tại xã Đất Mũi.")
    assert is_deed("Hai bên ký kết thỏa thuận.")
    assert not is_deed("Nhắc đến tổ 22, ai cũng nghĩ tới khu xưởng gạch bỏ hoang nhiều năm.")
    assert not is_deed("Sáng 4/5, phụ huynh truyền nhau thông tin trường sẽ bị xóa bỏ.")


@pytest.mark.parametrize(
    ("sentence", "more"),
    [
        ("Tổng kinh phí 186 triệu đồng.", True),
        ("HĐND xã sẽ xem xét vào cuối tháng 9.", True),
        ("Kết quả xác minh: không có cơ sở, nội dung tố cáo sai.", False),
        ("Rất mong nhận được sự thông cảm của quý khách hàng.", False),
        ("Xuồng không vào được vì dòng xoáy.", False),
    ],
)
def test_what_is_told_behind(sentence: str, *, more: bool) -> None:
    assert tells_more(sentence) is more


def test_no_lead_is_what_only_opens_words_of_somebody() -> None:
    opening = (
        "Ngày 14/5/2026, trả lời câu hỏi của phóng viên về vụ tàu cá Sông Trà 07 gặp nạn ngoài "
        "khơi đảo Hòn Mực, Người phát ngôn Sở Ngoại vụ tỉnh Bình Châu nhấn mạnh:"
    )
    body = (
        "Tàu hàng đi ngang qua đã cứu được 8 thuyền viên, sức khỏe hiện ổn định.\n"
        "Sở đã cử cán bộ đến cảng Hòn Mực phối hợp làm thủ tục đưa 8 thuyền viên về nước "
        "trong tuần này."
    )
    draft = vnsum.summarize(f"Người phát ngôn trả lời về vụ tàu cá gặp nạn\n\n{opening}\n{body}")
    assert not draft.lead.rstrip(".").endswith("nhấn mạnh")


def test_what_opens_a_list_may_still_be_told_before_it() -> None:
    opening = (
        "Đội Quản lý điện khu vực Đồi Thông thuộc Công ty Điện lực Bình Châu trân trọng thông báo "
        "đến quý khách hàng lịch tạm ngừng cung cấp điện để bảo trì, sửa chữa lưới điện, bảo đảm "
        "cung cấp điện an toàn, ổn định trong mùa nắng nóng năm nay và các tháng cuối năm, cụ thể "
        "như sau:"
    )
    body = (
        "1. Thứ Hai, ngày 15/6/2026: từ 06 giờ 00 đến 11 giờ 00. Khu vực mất điện: thôn An Quý, "
        "thôn An Lợi 1 và một phần thôn An Lợi 2. Lý do: thay sứ, phát quang hành lang tuyến.\n"
        "2. Thứ Tư, ngày 17/6/2026: từ 05 giờ 30 đến 10 giờ 30. Khu vực mất điện: các trạm biến áp "
        "Chợ Gò Mít, Chợ Gò Mít 2 và Trường THPT Đồi Thông. Lý do: đấu nối trạm biến áp mới.\n"
        "Để bảo đảm an toàn, đề nghị khách hàng xem như lưới điện luôn có điện."
    )
    draft = vnsum.summarize(f"Thông báo lịch tạm ngừng cung cấp điện\n\n{opening}\n\n{body}")
    assert draft.lead.startswith("Đội Quản lý điện khu vực Đồi Thông")
