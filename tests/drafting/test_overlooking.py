"""News whose first sentence is too long for a lead is told all the same, in fewer words."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.backends.extractive.sentences.forms import trimmed_clauses
from vnsum.drafting.leads.details import details, loses_harm, small_details
from vnsum.drafting.leads.overlooking import overlooked
from vnsum.drafting.leads.tightening import tightened
from vnsum.options import SummaryOptions
from vnsum.text.syllables import count_syllables

SHORT = SummaryOptions(lead_min=25, lead_max=35)
CRASH = """Va chạm với xe tải, một phụ nữ tử vong

Khoảng 6 giờ 15 phút ngày 12/3/2026, tại Km 892+300 quốc lộ 14, đoạn qua thôn Tân Lập, xã Đắk \
Lâm, xe ô tô tải biển kiểm soát 48C-017.62 do anh Nguyễn Văn Hậu (sinh năm 1989, trú xã Quảng \
Tín, tỉnh Lâm Đồng) điều khiển lưu thông theo hướng Gia Nghĩa đi Buôn Ma Thuột đã va chạm với xe \
mô tô biển số 48H1-223.18 do bà Trần Thị Lụa (61 tuổi, trú thôn Tân Lập) điều khiển, làm bà Lụa \
tử vong tại chỗ.

Nhận được tin báo, Công an xã Đắk Lâm đã có mặt bảo vệ hiện trường, phân luồng giao thông.

Theo người dân địa phương, đoạn đường xảy ra tai nạn là khúc cua khuất tầm nhìn, từ đầu năm đến \
nay đã có 3 vụ va chạm.
"""
FALL = """Tai nạn lao động tại công trình trường học

Vào khoảng 14 giờ 20 phút ngày 16/6/2026, trong lúc đổ bê tông sàn tầng 2 công trình Trường THCS \
Nghĩa Lâm (thôn 4, xã Nghĩa Lâm) do Công ty TNHH Xây dựng Hoàng Phát làm chủ thầu thi công, giàn \
giáo bất ngờ đổ sập khiến 5 công nhân rơi xuống đất, trong đó 1 người tử vong là ông Lò Văn Ỏn \
(48 tuổi, quê tỉnh Sơn La), 4 người bị thương.

Các nạn nhân được đưa đi cấp cứu tại Trung tâm Y tế khu vực. Hiện sức khỏe 4 người đã ổn định.
"""


@pytest.mark.parametrize("options", [SummaryOptions(), SHORT])
def test_an_accident_is_told_with_its_death(options: SummaryOptions) -> None:
    for text in (CRASH, FALL):
        lead = vnsum.summarize(text, options=options).lead
        assert "tử vong" in lead
        assert options.lead_min <= count_syllables(lead) <= options.lead_max
        assert "48C" not in lead
        assert "tuổi" not in lead


def test_who_is_named_again_is_not_left_out() -> None:
    assert "bà Trần Thị Lụa điều khiển, làm bà Lụa tử vong" in vnsum.summarize(CRASH).lead
    assert "Nguyễn Văn Hậu" not in vnsum.summarize(CRASH, options=SHORT).lead


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            (
                "Ngày 18/4/2026, Cơ quan Cảnh sát điều tra Công an tỉnh Tây Lâm đã ra quyết định "
                "khởi tố vụ án, khởi tố bị can, bắt tạm giam đối với Phạm Văn Tuấn (sinh năm 1995,"
                " trú xã Ninh Điền), Lý Hoàng Nam (sinh năm 1998, trú cùng địa phương) về tội "
                "“Trộm cắp tài sản”."
            ),
            "đối với Phạm Văn Tuấn, Lý Hoàng Nam về tội",
        ),
        (
            (
                "Qua kiểm tra theo phản ánh của nhân dân, ngày 7/5/2026, Chủ tịch UBND xã Tân Lâm,"
                " tỉnh Tây Lâm đã ký quyết định xử phạt 3 hộ chăn nuôi gồm ông Nguyễn Văn Bảy, ông"
                " Trần Hữu Lộc, bà Lê Thị Sáu với tổng số tiền 31,5 triệu đồng vì xả nước thải ra "
                "kênh."
            ),
            "xử phạt 3 hộ chăn nuôi với tổng số tiền 31,5 triệu đồng",
        ),
        (
            (
                "Nhằm tiếp sức cho học sinh khó khăn trước thềm năm học mới, chiều 25/8/2026, Đoàn"
                " phường An Lâm phối hợp với Công ty May Thiên Long, Hội Khuyến học phường tổ chức"
                " chương trình “Tiếp bước đến trường”, trao 40 suất học bổng, mỗi suất trị giá 2 "
                "triệu đồng và 5 xe đạp cho học sinh nghèo vượt khó."
            ),
            "trao 40 suất học bổng và 5 xe đạp cho học sinh",
        ),
        (
            (
                "Thực hiện chỉ đạo của Công an thành phố về vận động, thu hồi vũ khí, vật liệu nổ,"
                " từ ngày 1/3 đến ngày 15/4/2026, Công an xã Hòa Lâm đã vận động người dân tự "
                "nguyện giao nộp 27 khẩu súng tự chế."
            ),
            "từ ngày 1/3 đến ngày 15/4/2026, Công an xã Hòa Lâm đã vận động",
        ),
    ],
)
def test_details_go_first(sentence: str, told: str) -> None:
    fitting, _ = tightened(sentence, 0, trimmed_clauses(sentence), 20, 35)
    assert told in fitting[0].text


@pytest.mark.parametrize(
    "plate",
    ["biển kiểm soát 48C-017.62", "BKS: 51C 12345", "biển số 63B9-771.20", "mang BKS 29A-xxx.12"],
)
def test_a_plate_goes_whole(plate: str) -> None:
    sentence = f"Tối 5/3, xe tải {plate} bị lật trên đèo."
    told = {sentence[one.start : one.end].strip() for one in small_details(sentence, len(sentence))}
    assert told == {plate}


def test_what_is_suspected_stays() -> None:
    sentence = "Xe máy đâm vào cột điện, nghi do tài xế ngủ gật, làm 2 người bị thương"
    assert loses_harm(sentence, "Xe máy đâm vào cột điện làm 2 người bị thương")
    assert loses_harm(sentence, "Xe máy đâm vào cột điện, nghi do tài xế ngủ gật")
    assert not loses_harm(sentence, "Xe máy đâm cột điện, nghi do ngủ gật, 2 người bị thương")


@pytest.mark.parametrize(
    "sentence",
    [
        "Đoàn đã làm việc với xã Tân Lâm và tỉnh bạn.",
        "Cảnh sát truy tìm xe do nghi phạm điều khiển đã bất ngờ tông vào dải phân cách.",
        "Lễ khởi công có 3 nhà thầu là bạn hàng lâu năm của xã.",
    ],
)
def test_what_is_no_detail_stays(sentence: str) -> None:
    assert not [*details(sentence, len(sentence) - 1)]


def test_a_lead_that_tells_the_news_overlooks_nothing() -> None:
    first = (
        "Sáng 5/3, xe khách bị lật trên đèo " + "thuộc xã Măng Lâm " * 20 + "làm 9 người bị thương."
    )
    other = "Công an xã đang điều tra nguyên nhân vụ tai nạn."
    seen = (first, other)
    assert overlooked("", [(1, other)], seen, [0, 1], 60) == 0
    assert overlooked("", [(0, first)], seen, [0, 1], 60) is None
    assert overlooked("", [(1, other)], seen, [0, 1], 600) is None


def test_what_happened_behind_the_first_sentence_is_not_lost() -> None:
    text = """Công an xã Vĩnh Lâm thông tin ban đầu về vụ tai nạn giao thông đường thủy xảy ra \
trên tuyến kênh Xáng Đôi, đoạn qua ấp 6.

Ngày 02/3/2025, sà lan mang số đăng ký LT-0417x do ông N.V.H. (sinh năm 1981, ngụ xã Hòa Lâm) \
điều khiển, chở khoảng 420 tấn cát, lưu thông hướng từ vàm Ông Cả về thị trấn Bình Sa. Khi đến \
gần cầu Kênh Tư thì va chạm với ghe gỗ chở 38 tấn lúa chạy chiều ngược lại.
"""
    lead = vnsum.summarize(text, options=SHORT).lead
    assert "va chạm" in lead or "vụ tai nạn" in lead


def test_a_part_of_a_sentence_that_loses_its_dead_is_not_enough() -> None:
    first = vnsum.read(FALL).sentences[0].text
    kept = first[: first.index(", trong đó")]
    assert overlooked("", [(0, kept)], (first,), [0], 60) == 0


def test_figures_are_worth_more_than_an_event_without_its_details() -> None:
    text = """Phường Tân Lâm kiểm tra điểm giết mổ

Từ ngày 17 đến ngày 21/11, Đoàn kiểm tra liên ngành về an toàn thực phẩm phường Tân Lâm, tỉnh Đồng \
Hà, do bà Trần Thị Mai làm trưởng đoàn, đã kiểm tra các điểm giết mổ, kinh doanh thịt gia súc.

Qua kiểm tra 27 điểm cho thấy chỉ 4 điểm đủ điều kiện; 23 điểm mổ ngay trên nền sân, không có dấu \
kiểm soát giết mổ.
"""
    assert "23 điểm" in vnsum.summarize(text, options=SHORT).lead
