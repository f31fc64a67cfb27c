"""What a sentence of a lead needs that stands outside it."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.body.ties import speaks
from vnsum.backends.extractive.sentences.forms import Form, sentence_forms
from vnsum.backends.extractive.sentences.standing import (
    hold_together,
    is_fragment,
    is_told,
    opens_unsaid,
)
from vnsum.backends.extractive.sentences.tails import before_list, told_before_list


@pytest.mark.parametrize(
    "text",
    [
        "12,5 tỷ đồng, trong đó huyện góp 4 tỷ, còn lại là của dân.",
        "Khoảng 40 ha, phần lớn ở ấp Bàu Sen.",
        "Hộ có sổ tạm trú tại thị trấn Mỹ Lâm, trên 16 tuổi.",
        "Ông Lê Văn Tám, Phó Trưởng phòng Tư pháp, sinh năm 1979, dân tộc Kinh, cử nhân luật.",
        "Bến Sỏi, 12/04/2025.",
    ],
)
def test_answers_and_lives_without_a_predicate_are_fragments(text: str) -> None:
    assert is_fragment(text)
    assert not is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "5 giờ sáng 12/4, nước đã rút khỏi xóm Chài.",
        "3 tháng đầu năm, xã thu ngân sách đạt 2 tỷ đồng.",
        "Người có thẻ bảo hiểm được khám không mất tiền.",
        "Ông Lê Văn Tám, sinh năm 1979, được bầu giữ chức Chủ tịch UBND xã.",
        "Người có tài sản: Trạm Y tế xã Mỹ Lâm.",
    ],
)
def test_whole_sentences_are_no_fragments(text: str) -> None:
    assert is_told(text)


def test_a_short_line_without_verb_figure_or_label_tells_nothing() -> None:
    assert not is_told("Hẻm bên hông chợ, đoạn sát bờ kè.")
    assert is_told("Hẻm bên hông chợ: đoạn sát bờ kè.")


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Con gái tôi học lớp 3 trường làng.", True),
        ("Chúng tôi đã gửi đơn ba lần.", True),
        ("Ông Tư cho biết: tôi đã gửi đơn ba lần.", False),
        ("“Tôi mừng lắm”, bà Năm nói.", False),
        ("Cán bộ được tôi luyện qua thực tế.", False),
    ],
)
def test_somebody_speaks_who_is_not_named(text: str, *, alone: bool) -> None:
    assert speaks(text) is alone


@pytest.mark.parametrize(
    "text",
    [
        "Họ trồng rau, nuôi cá, mở quán nước",
        "Hành động của anh được bà con khen ngợi",
        "Sức khỏe của nạn nhân đã ổn định",
        "Hoàn cảnh gia đình chị rất khó khăn",
        "Phát hiện 12 ca, tăng 3 ca so với tuần trước",
        "Tháng 7 năm ngoái là 40 vụ",
        "Cả đội đã trải qua một đêm như thế",
        "Đồng chí là nữ chủ tịch đầu tiên của xã",
        "Cùng đi có đại diện Phòng Giáo dục, Đảng ủy, UBND xã và bà con các bản.",
        "Công đoàn ngành sẽ làm tiếp 3 dãy nhà như vậy ở Tà Hừa trước tháng 9.",
        "Huyện đã dựng thêm 12 cây cầu tương tự trong năm nay.",
    ],
)
def test_a_lead_does_not_open_with_them_nor_with_cases_of_what_is_not_said(text: str) -> None:
    assert opens_unsaid(text)


@pytest.mark.parametrize(
    "text",
    [
        "Họ Nguyễn ở làng Chợ có 400 năm lịch sử",
        "Việc làm của chị Tám được khen ngợi",
        "Phát hiện 12 ca sốt rét, tăng 3 ca so với tuần trước",
        "Phát hiện 4 vụ, thu giữ 12 gam heroin",
        "Năm 2025 là năm thứ ba xã làm kè",
    ],
)
def test_what_names_its_persons_and_cases_may_open(text: str) -> None:
    assert not opens_unsaid(text)


SENTENCES = (
    "Hồi 9 giờ ngày 4/3, ghe cứu hộ đưa 6 ngư dân vào bờ Cửa Lấp.",
    "Trước đó, tối 3/3, tàu của ông Hai Sỏ bị sóng đánh vỡ mạn.",
    "Đến 2 giờ, cả 6 người bám được vào phao.",
    "Nhờ vậy, không ai bị thương nặng.",
    "Đây là lần thứ ba trong năm trạm cứu được ghe gặp nạn.",
    "Đây là căn thứ sáu.",
    "Còn 2 ngư dân nằm lại trạm y tế.",
    "Cả ba công trình khởi công trong tháng 3.",
)


def _forms(*places: int) -> list[Form]:
    return [Form(at, ((0, len(SENTENCES[at])),), SENTENCES[at].rstrip("."), 0) for at in places]


@pytest.mark.parametrize("places", [(0, 2), (0, 3), (0, 5), (0, 7), (3,)])
def test_what_hangs_on_another_sentence_is_not_told_behind_this_one(places: tuple[int]) -> None:
    assert not hold_together(_forms(*places), SENTENCES)


@pytest.mark.parametrize("places", [(0,), (2, 3), (0, 4), (0, 6), (6, 7)])
def test_what_stands_behind_its_own_or_by_itself_is(places: tuple[int]) -> None:
    assert hold_together(_forms(*places), SENTENCES)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Huyện trao quyết định đầu tư cho 4 dự án với tổng vốn 90 tỷ đồng, gồm:",
            "Huyện trao quyết định đầu tư cho 4 dự án với tổng vốn 90 tỷ đồng",
        ),
        (
            "Tuy nhiên vẫn còn 5 quán vi phạm, bị phạt tổng số tiền 61 triệu đồng:",
            "Tuy nhiên vẫn còn 5 quán vi phạm, bị phạt tổng số tiền 61 triệu đồng",
        ),
        (
            "Phòng Giáo dục khẳng định không tổ chức kỳ thi nào như tin nhắn nêu, và đề nghị:",
            "Phòng Giáo dục khẳng định không tổ chức kỳ thi nào như tin nhắn nêu",
        ),
        ("Chủ tịch UBND huyện yêu cầu 5 xã ven sông Cái thực hiện ngay:", ""),
        ("Hội nghị đã thảo luận và thống nhất thông qua 4 nội dung:", ""),
        ("Từ ngày 1/7/2025, giá nước sạch của thị trấn được tính như sau:", ""),
        ("UBND xã giao trưởng các thôn, bản thực hiện các nội dung:", ""),
    ],
)
def test_a_statement_before_its_list_stands_by_itself(text: str, told: str) -> None:
    assert text[: before_list(text)] == told
    form = told_before_list(Form(0, ((0, len(text)),), text, 0))
    assert (form.text if form else "") == told


@pytest.mark.parametrize(
    ("sentence", "broken"),
    [
        (
            (
                "Giám đốc Lò Văn Ún yêu cầu: trạm Pá Hu, nơi chỉ đạt 40%, có 2 bác sĩ từ 1/6; trạm "
                "Nà Hỳ phải mở cửa cả chủ nhật."
            ),
            "trạm Pá Hu",
        ),
        (
            (
                "Xã mở phiên chợ đầu xuân, hơn 200 người, phần lớn là bà con bản xa, đến xem "
                "và mua hàng."
            ),
            "bà con bản xa",
        ),
    ],
)
def test_no_cut_falls_between_a_subject_and_its_predicate(sentence: str, broken: str) -> None:
    assert not any(form.text.endswith(broken) for form in sentence_forms(sentence, 0))


def test_an_hour_that_opens_a_sentence_stays() -> None:
    sentence = "Đến 4 giờ 20 phút, đám cháy tại chợ Rạch Gốc được dập tắt hoàn toàn."
    assert all("4 giờ" in form.text for form in sentence_forms(sentence, 0))
