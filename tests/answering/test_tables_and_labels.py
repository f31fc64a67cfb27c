"""Answers in tables and behind labels, days of birth and of death, and what a card leaves out."""

from __future__ import annotations

import pytest

from vnsum.answering import QuestionAnswerer
from vnsum.answering.card.cards import make_card

RESULTS = """Xã Hòa Lợi tổng kết thu ngân sách năm 2025

Ngày 20/12/2025, UBND xã Hòa Lợi công bố kết quả thu ngân sách của năm ấp.

Ấp | Số hộ | Số thu | Tăng so với năm trước
Tân Thành | 412 | 340 triệu đồng | 12%
Vồn | 288 | 215 triệu đồng | 4%
Bàu Sen | 350 | 402 triệu đồng | 21%
Rạch Đông | 197 | 98 triệu đồng | -3%

Tổng thu của xã đạt 1,055 tỷ đồng, vượt 8% kế hoạch.

Bà Phạm Thị Lành, Chủ tịch UBND xã, cho biết ấp Bàu Sen dẫn đầu nhờ chợ mới mở.
"""
FESTIVAL = """GIẤY MỜI ĐƯA TIN
Lễ hội bánh dân gian Hòa Lợi lần thứ 5

Ban Tổ chức Lễ hội bánh dân gian Hòa Lợi kính mời Quý báo, đài cử phóng viên đến đưa tin.

Thời gian: 18 giờ 30 phút ngày 14/2/2026 (thứ Bảy)
Địa điểm: Quảng trường Rạch Vồn, xã Hòa Lợi
Nội dung: trình diễn 60 loại bánh của 45 gian hàng

Lễ hội kéo dài đến hết ngày 17/2/2026, dự kiến đón 20.000 lượt khách.
"""
SCHOOL = """Trường Tiểu học Bến Gỗ 1 đón bằng chuẩn quốc gia

Sáng 14/11, Trường Tiểu học Bến Gỗ 1 đón bằng công nhận trường chuẩn quốc gia mức độ 2.

Năm | Số lớp | Học sinh | Học sinh giỏi
2023 | 28 | 980 | 410
2024 | 30 | 1.060 | 466

Cô Hồ Thị Kim Anh, Hiệu trưởng, cho biết mục tiêu là dạy hai buổi mỗi ngày.

Chỉ tiêu | Năm 2022 | Năm 2025
Số phòng máy | 2 | 4
Số thư viện | 1 | 3
"""
OBITUARY = """TIN BUỒN

Đảng ủy, HĐND, UBND phường Bến Gỗ và gia đình thương tiếc báo tin:

Ông LÊ VĂN TÁM
Sinh ngày 2/9/1938
Quê quán: xã Hòa Lợi, tỉnh Tân An
Nguyên Bí thư Đảng ủy phường Bến Gỗ

Ông đã từ trần lúc 14 giờ 20 phút ngày 10/11/2025 tại nhà riêng, hưởng thọ 88 tuổi.

Lễ viếng bắt đầu từ 9 giờ ngày 11/11/2025 tại Nhà tang lễ phường, số 40 đường Hoa Sen.

Ông Tám vào Đảng năm 1960, được tặng Huy hiệu 60 năm tuổi Đảng.
"""


@pytest.fixture(scope="module")
def answerer() -> QuestionAnswerer:
    return QuestionAnswerer()


@pytest.mark.parametrize(
    ("source", "question", "text"),
    [
        (RESULTS, "Ấp Tân Thành thu được bao nhiêu?", "340 triệu đồng"),
        (RESULTS, "Ấp Vồn có bao nhiêu hộ?", "288"),
        (RESULTS, "Số thu của ấp Bàu Sen là bao nhiêu?", "402 triệu đồng"),
        (RESULTS, "Rạch Đông giảm bao nhiêu phần trăm?", "-3%"),
        (RESULTS, "Tổng thu của xã là bao nhiêu?", "1,055 tỷ đồng"),
        (SCHOOL, "Năm 2024 trường có bao nhiêu học sinh giỏi?", "466"),
        (SCHOOL, "Năm 2023 có bao nhiêu lớp?", "28"),
        (SCHOOL, "Năm 2025 trường có bao nhiêu phòng máy?", "4"),
        (FESTIVAL, "Lễ hội diễn ra khi nào?", "18 giờ 30 phút ngày 14/2/2026"),
        (FESTIVAL, "Lễ hội diễn ra ngày nào?", "ngày 14/2/2026"),
        (FESTIVAL, "Lễ hội tổ chức ở đâu?", "Quảng trường Rạch Vồn, xã Hòa Lợi"),
        (FESTIVAL, "Lễ hội kết thúc ngày nào?", "ngày 17/2/2026"),
        (OBITUARY, "Ông Tám mất khi nào?", "14 giờ 20 phút ngày 10/11/2025"),
        (OBITUARY, "Ông Tám qua đời ngày nào?", "ngày 10/11/2025"),
        (OBITUARY, "Ông Tám sinh ngày nào?", "ngày 2/9/1938"),
    ],
)
def test_the_answer_is_found(
    answerer: QuestionAnswerer, source: str, question: str, text: str
) -> None:
    answer = answerer.ask(source, question)
    assert answer.text == text
    assert answer.start is not None
    assert source[answer.start : answer.end] == text


@pytest.mark.parametrize(
    ("source", "question", "wrong"),
    [
        (RESULTS, "Ấp Tân Thành thu được bao nhiêu năm 2019?", "340 triệu đồng"),
        (RESULTS, "Ấp Tân Thành nộp phạt bao nhiêu tấn lúa?", "412"),
        (SCHOOL, "Năm 2021 có bao nhiêu lớp?", "28"),
        (OBITUARY, "Bà Lan mất khi nào?", "14 giờ 20 phút ngày 10/11/2025"),
    ],
)
def test_no_cell_and_no_day_is_given_for_something_else(
    answerer: QuestionAnswerer, source: str, question: str, wrong: str
) -> None:
    assert answerer.ask(source, question).text != wrong


def test_no_answer_runs_over_two_cells(answerer: QuestionAnswerer) -> None:
    for question in ("Bao nhiêu hộ ở Vồn?", "Vồn và Bàu Sen có bao nhiêu hộ?"):
        answer = answerer.ask(RESULTS, question)
        texts = [answer.text or "", *(one.text for one in answer.alternatives)]
        assert not [text for text in texts if "|" in text]


def test_a_card_has_no_birthday_and_no_birthplace() -> None:
    card = make_card(OBITUARY)
    assert [one.text for one in card.when][:2] == ["ngày 10/11/2025", "ngày 11/11/2025"]
    assert "xã Hòa Lợi" not in [one.text for one in card.where]
    assert "HĐND" not in [one.text for one in card.who]


def test_a_card_has_no_year_of_comparison_and_no_half_of_a_noun() -> None:
    text = (
        "Trong tuần, thị xã Vồn ghi nhận 84 ca sốt xuất huyết, không có ca tử vong.\n\n"
        "Từ đầu năm đến nay có 1.236 ca, tăng 18% so với cùng kỳ năm 2024.\n\n"
        "Trung tâm Y tế thị xã Vồn phun hóa chất vào ngày 19/11."
    )
    card = make_card(text)
    assert [one.text for one in card.when] == ["ngày 19/11"]
    assert next(one.text for one in card.how_much) == "84 ca"
    who = [one.text for one in make_card(FESTIVAL).who]
    assert who == ["Ban Tổ chức Lễ hội bánh dân gian Hòa Lợi"]
