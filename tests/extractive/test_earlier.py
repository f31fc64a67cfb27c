"""What was before the news is told apart from it."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.backends.extractive.body.earlier import describing_sentences, earlier_sentences
from vnsum.backends.extractive.sentences.forms import sentence_forms

NEWS = "Khoảng 21 giờ ngày 11/02/2026, xe tải va chạm xe máy trên đèo Mây, một người tử vong."


@pytest.mark.parametrize(
    "sentence",
    [
        "Trước đó, ngày 9/1, một xe khách mất lái lao vào vách núi làm bốn người bị thương.",
        "Trước đây, 412 hộ muốn qua chợ phải đi đò.",
        "Năm ngoái xã tuyển 9 người nhưng có 4 người bỏ việc.",
        "Đêm 28 tháng 12, một xe chở gỗ lật ở khúc cua thứ ba.",
        "Trước khi làm giám đốc sở, ông Hồ Văn Lương là trưởng phòng quản lý đường bộ.",
        "Năm 2026 nơi này từng xảy ra một vụ cháy làm hai người tử vong.",
    ],
)
def test_another_time_is_told(sentence: str) -> None:
    assert earlier_sentences([NEWS, sentence]) == {1}
    assert not earlier_sentences([sentence])


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 12/2, tuyến đường được thông trở lại sau ba giờ ách tắc.",
        "Từ ngày 15/12 đến nay, công an xã kiểm tra 74 xe.",
        "Trước đó, tài xế đã dừng ở chân đèo gần một giờ.",
        "Tỷ lệ 9/10 tài xế được hỏi nói đèo quá tối.",
    ],
)
def test_the_news_itself_is_no_other_time(sentence: str) -> None:
    assert not earlier_sentences([NEWS, sentence])


def test_a_head_that_says_when_is_never_cut() -> None:
    sentence = "Trong đợt mưa ngày 12/10, sạt lở ở thôn 4 đã vùi lấp 3 ngôi nhà và một chuồng trâu."
    assert all("12/10" in form.text for form in sentence_forms(sentence, 0))


def test_an_older_accident_is_no_headline() -> None:
    body = (
        f"{NEWS} Người ngồi sau bị gãy chân, đang điều trị tại bệnh viện huyện, sức khỏe đã ổn "
        "định. Đây là vụ tai nạn chết người thứ hai trên đèo kể từ đầu năm. Trước đó, ngày 9/1, "
        "một xe khách mất lái lao vào vách núi khiến phụ xe thiệt mạng và 4 khách bị thương nhẹ."
    )
    draft = vnsum.summarize(body)
    assert not any("xe khách" in headline.text for headline in draft.headlines)
    assert "xe khách" not in draft.lead


def test_an_earlier_year_is_told() -> None:
    news = "Ngày 5/3/2025, công an xã lập biên bản xe máy va vào cột mốc ở khúc cua."
    assert earlier_sentences([news, "Trong năm 2024 tại đây đã xảy ra 4 vụ."]) == {1}
    assert not earlier_sentences([news, "Năm 2025 xã lắp 12 gương cầu lồi."])


@pytest.mark.parametrize(
    ("sentence", "describes"),
    [
        ("Dự án quy mô 6 ha, tổng vốn 80 tỷ đồng, khởi công tháng 4/2023.", True),
        ("Cầu Mây có tổng mức đầu tư 9 tỷ đồng, khởi công từ ngày 2/3/2024.", True),
        ("Dự án tổng vốn 80 tỷ đồng, khởi công tháng 4/2023, vừa hoàn thành.", False),
        ("Dự án dự kiến khởi công tháng 4/2027, tổng vốn 80 tỷ đồng.", False),
        ("Xã đã chi 80 tỷ đồng làm đường.", False),
    ],
)
def test_what_only_describes_a_project(sentence: str, describes: bool) -> None:  # noqa: FBT001
    assert describing_sentences([NEWS, sentence]) == ({1} if describes else set())
    assert not describing_sentences([sentence])
