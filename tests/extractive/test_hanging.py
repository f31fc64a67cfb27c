"""Openings that hang on news told above: no lead begins so, and summaries tell what is above."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.sentences.dangling import dangles
from vnsum.backends.extractive.sentences.forms import Form
from vnsum.backends.extractive.sentences.hanging import belongs_behind, hangs_on_news, stands_always
from vnsum.backends.extractive.sentences.saying import tells_news
from vnsum.backends.extractive.sentences.scenes import may_go
from vnsum.backends.extractive.sentences.standing import hold_together
from vnsum.backends.extractive.summary import bound_sentences, leaning_sentences

FIRST = "Sáng 3/6, UBND xã Mường Lạc tổ chức hội thi bơi cho học sinh tại hồ Nậm Chiến."


def _form(text: str, sentence: int = 1) -> Form:
    return Form(sentence, ((0, len(text)),), text, 0)


@pytest.mark.parametrize(
    "text",
    [
        "Như tin đã đưa, đêm 2/6 căn nhà của ông Lò Văn Pánh bị cháy.",
        "Như Báo Sơn La đã thông tin, hai xã đã nhập làm một.",
        "Chỉ sau 15 phút, tổ tuần tra đã có mặt.",
        "Chỉ trong hai tuần, đã có 300 lượt người ủng hộ.",
        "Sau 40 phút, đám cháy được dập tắt.",
        "Vài giờ sau, nước rút.",
        "Trong thời gian trên, nước có thể bị đục nhẹ.",
        "Trong những ngày vất vả ấy, bà con đã giúp nhau dựng nhà.",
        "Sau khi có điện trở lại, các hộ kiểm tra thiết bị.",
        "Nhận được tin báo, lực lượng tại chỗ ngắt điện.",
        "Trong ngày đầu ra quân đã có 80 trẻ được tiêm.",
        "Phục vụ lễ hội, đường Nguyễn Huệ cấm ô tô từ 16 giờ.",
        "Ở nội dung nữ, giải Nhất thuộc về đội thôn Hạ.",
        "Điển hình, ngày 9/5, bà T. mất 80 triệu đồng.",
        "Đơn cử như hộ ông Sùng A Lử trồng 2 ha mắc ca.",
        "Trong đó Quỹ xã hỗ trợ 20 triệu đồng.",
        "Đến tháng 10 tỷ lệ này còn 16,2%.",
    ],
)
def test_what_hangs_opens_no_lead(text: str) -> None:
    assert hangs_on_news(text)
    assert dangles(_form(text), (FIRST, text))
    assert not hold_together((_form(text),), (FIRST, text))
    assert not dangles(_form(text, 0), (text,))  # what opens a body hangs on nothing


@pytest.mark.parametrize(
    "text",
    [
        "Sau 3 ngày tranh tài, giải bóng đá xã Mường Lạc đã bế mạc.",
        "Chỉ trong 2 tuần đầu tháng 11, Công an phường nhận 6 tin báo.",
        "Sau hơn 9 giờ, đám cháy rừng ở xã Nam Kim đã được khống chế.",
        "Trong ngày đầu năm mới, phường trồng 500 cây xanh.",
        "Nhận tin báo, Công an xã bắt giữ Trần Văn Giang khi đang tẩu thoát.",
        "Điển hình tiên tiến của xã được khen thưởng.",
        "Trước tình hình đó, ngày 4/6 UBND xã Mường Lạc họp khẩn.",
        "Trong khi đó, 80% số hồ sơ đã nộp qua mạng.",
        "Phục vụ 3.000 lượt khách, khu du lịch thu 2 tỷ đồng.",
        "Khi mưa lớn, hồ Nậm Chiến xả lũ.",
    ],
)
def test_what_stands_may_open_a_lead(text: str) -> None:
    assert not hangs_on_news(text)


def test_one_contest_of_several_keeps_its_name() -> None:
    assert not may_go("ở nội dung nữ")
    assert not may_go("trong hạng cân 56 kg")
    assert may_go("ở khu vực trung tâm")


@pytest.mark.parametrize(
    ("text", "always"),
    [
        ("Hằng năm 100% đảng viên hoàn thành tốt nhiệm vụ.", True),
        ("Hiện trên địa bàn phường có 1.120 doanh nghiệp đang hoạt động.", True),
        ("Xã có 34 bản với 5 dân tộc cùng sinh sống.", True),
        ("Toàn xã có 1.120 doanh nghiệp, nộp ngân sách 218 tỷ đồng.", False),
        ("Toàn xã có 86 hộ chưa nhận tiền.", False),
        ("Xã tổ chức trao 34 suất quà.", False),
    ],
)
def test_what_is_so_always(text: str, *, always: bool) -> None:
    assert stands_always(text) is always


def test_what_is_so_always_is_no_second_sentence() -> None:
    between = "Dự lễ có lãnh đạo các phòng."
    always = "Hiện trên địa bàn xã có 34 bản."
    result = "Kết quả, 12 em đoạt giải."
    told = (FIRST, between, always, result)
    assert not hold_together((_form(FIRST, 0), _form(always, 2)), told)
    assert hold_together((_form(FIRST, 0), _form(result, 3)), told)
    assert hold_together((_form(FIRST, 0), _form(always)), (FIRST, always))


def test_steps_lean_on_the_sentence_before() -> None:
    told = (
        "Đêm 2/7, tổ tuần tra bắt giữ 2 đối tượng cắt cáp.",
        "Qua đấu tranh, 2 đối tượng khai nhận gây ra 5 vụ trộm.",
        "Công an tỉnh đã khởi tố vụ án.",
        "Qua kiểm tra, 10 cơ sở đạt yêu cầu.",
    )
    assert bound_sentences(told) == {1}
    assert leaning_sentences(told).tolist() == [False, True, False, False]
    assert not belongs_behind(told[3])


@pytest.mark.parametrize(
    "text",
    [
        "Thời gian qua, xã Nậm Cắn luôn xác định giảm nghèo là nhiệm vụ chính trị trọng tâm.",
        "Đảng ủy phường luôn coi công tác dân vận là nhiệm vụ quan trọng hàng đầu.",
        "Những năm qua, phong trào khuyến học của xã đã đạt được nhiều kết quả tích cực.",
        "Rất mong bà con thông cảm!",
        "Kính chúc quý vị sức khỏe, hạnh phúc!",
    ],
)
def test_what_is_held_dear_is_no_news(text: str) -> None:
    assert not tells_news(text)


@pytest.mark.parametrize(
    "text",
    [
        "UBND xã xác định 3 nhiệm vụ trọng tâm của quý IV.",
        "Thời gian qua, xã đạt nhiều kết quả tích cực, giảm 120 hộ nghèo.",
        "HĐND phường thông qua nghị quyết coi chuyển đổi số là nhiệm vụ trọng tâm.",
        "Chiều 2/9, đoàn chúc mừng 6 giáo xứ trên địa bàn.",
    ],
)
def test_what_was_done_is_news(text: str) -> None:
    assert tells_news(text)
