"""Who says what: another speaker of the source is noticed, the right one is left in peace."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth.index.passages import split_passages
from vnsum.truth.index.places import place_facts
from vnsum.truth.index.source import SourceIndex
from vnsum.truth.speakers import Speakers

SOURCE = """Phường Tân Lạng họp bàn chống ngập

Sáng 12/8, phường Tân Lạng họp bàn chống ngập. Dự họp có ông Đỗ Quang Vịnh, Chủ tịch UBND phường; \
bà Lưu Thị Nhạn, Trưởng phòng Kinh tế; ông Phan Đức Hòe, Giám đốc Xí nghiệp Thoát nước số 3.

Bà Nhạn cho biết vướng nhất là 27 hộ lấn rạch Ông Đội chưa nhận tiền bồi thường. Bà đề nghị kéo \
dài thời hạn bàn giao mặt bằng đến hết tháng 10.

“Cống Bà Sáu chỉ thoát được một nửa lượng nước khi triều lên. Muốn hết ngập phải lắp thêm hai máy \
bơm công suất 500 m3/giờ”, ông Hòe nói.

Kết luận, ông Đỗ Quang Vịnh yêu cầu nạo vét xong 3,2 km rạch trước ngày 30/9.

Toàn phường có 14 điểm ngập, giảm 5 điểm so với năm ngoái.
"""

TRUE = [
    (
        "Theo bà Lưu Thị Nhạn, Trưởng phòng Kinh tế, khó nhất là 27 hộ lấn rạch Ông Đội chưa nhận "
        "bồi thường."
    ),
    (
        "Bà Lưu Thị Nhạn, Trưởng phòng Kinh tế, đề nghị lùi thời hạn bàn giao mặt bằng đến hết "
        "tháng 10."
    ),
    (
        "“Cống Bà Sáu chỉ thoát được một nửa lượng nước khi triều lên”, ông Phan Đức Hòe, Giám đốc "
        "Xí nghiệp Thoát nước số 3, nói."
    ),
    "Chủ tịch UBND phường Đỗ Quang Vịnh yêu cầu nạo vét 3,2 km rạch trước 30/9.",
    "Ông Phan Đức Hòe cho biết phường Tân Lạng có 14 điểm ngập, giảm 5 điểm so với năm ngoái.",
]
FALSE = [
    (("Theo ông Phan Đức Hòe, Giám đốc Xí nghiệp Thoát nước số 3, vướng nhất là 27 hộ lấn rạch Ông "
     "Đội chưa nhận tiền bồi thường."), "Phan Đức Hòe", "Nhạn"),
    (("Ông Đỗ Quang Vịnh, Chủ tịch UBND phường, đề nghị kéo dài thời hạn bàn giao mặt bằng đến hết "
     "tháng 10."), "Đỗ Quang Vịnh", "Nhạn"),
    (("“Cống Bà Sáu chỉ thoát được một nửa lượng nước khi triều lên”, bà Lưu Thị Nhạn, Trưởng "
     "phòng Kinh tế, chia sẻ."), "Lưu Thị Nhạn", "Hòe"),
    (("“Muốn hết ngập phải lắp thêm hai máy bơm công suất 500 m3/giờ”, ông Đỗ Quang Vịnh, Chủ "
     "tịch UBND phường, nhận định."), "Đỗ Quang Vịnh", "Hòe"),
    (("Giám đốc Xí nghiệp Thoát nước số 3 Phan Đức Hòe yêu cầu nạo vét xong 3,2 km rạch trước "
     "ngày 30/9."), "Phan Đức Hòe", "Đỗ Quang Vịnh"),
]  # fmt: skip


@pytest.mark.parametrize("draft", TRUE)
def test_the_one_who_says_it_is_left_in_peace(draft: str) -> None:
    report = vnsum.check(draft, SOURCE)
    assert "other-speaker" not in [fact.reason for fact in report.facts]


@pytest.mark.parametrize(("draft", "name", "speaker"), FALSE)
def test_another_one_who_says_it_is_named(draft: str, name: str, speaker: str) -> None:
    report = vnsum.check(draft, SOURCE)
    [fact] = [fact for fact in report.facts if fact.reason == "other-speaker"]
    assert (fact.fact.text, fact.verdict) == (name, "contradicted")
    assert fact.found.startswith(speaker)
    assert [SOURCE[span.start : span.end] for span in fact.sources] == [speaker]
    assert report.verdict == "contradicted"


@pytest.mark.parametrize(
    "draft",
    [
        "Bà Nhạn cho biết vậy.",  # says nothing that could be looked for
        "Ông Trần Văn Mẫn cho biết vướng nhất là 27 hộ lấn rạch Ông Đội chưa nhận tiền bồi thường.",
        "Vướng nhất là 27 hộ lấn rạch Ông Đội chưa nhận tiền bồi thường, ông Hòe và bà Nhạn nói.",
        "Dự họp có ông Đỗ Quang Vịnh, Chủ tịch UBND phường, và bà Lưu Thị Nhạn.",
    ],
)
def test_nobody_is_misnamed_where_it_cannot_be_told(draft: str) -> None:
    source = SourceIndex(vnsum.read(SOURCE))
    [sentence] = split_passages(draft)
    places = tuple(place_facts(sentence, source.published))
    assert Speakers(source).misnamed(sentence, places) is None


def test_who_does_something_says_nothing() -> None:
    draft = (
        "Ông Đỗ Quang Vịnh chủ trì cuộc họp, nghe báo cáo về 27 hộ lấn rạch Ông Đội chưa nhận tiền "
        "bồi thường."
    )
    assert "other-speaker" not in [fact.reason for fact in vnsum.check(draft, SOURCE).facts]


def test_words_that_stand_everywhere_tell_nobody_apart() -> None:
    told = "Ông Đỗ Quang Vịnh cho biết phường Tân Lạng đã nạo vét rạch Ông Đội xong trước mùa mưa."
    source = "Phường họp\n\n" + "\n\n".join([told] * 40)
    draft = "Ông Vịnh hứa phường Tân Lạng đã nạo vét rạch Ông Đội xong trước mùa mưa."
    assert "other-speaker" not in [fact.reason for fact in vnsum.check(draft, source).facts]


def test_a_short_sentence_behind_a_speaker_is_read_to_its_end() -> None:
    source = SOURCE.replace("Bà đề nghị", "Bà ngừng lời. Bà đề nghị")
    draft = "Theo ông Phan Đức Hòe, vướng nhất là 27 hộ lấn rạch Ông Đội chưa nhận tiền bồi thường."
    assert "other-speaker" in [fact.reason for fact in vnsum.check(draft, source).facts]


@pytest.mark.parametrize(
    "draft",
    [
        "Học sinh viết thư gửi tới thầy Hiệu trưởng Trường Tiểu học Bến Nứa đề xuất trồng cây.",
        "Thư gửi đến Hiệu trưởng Trường Tiểu học Bến Nứa đề nghị trồng 30 cây bàng ở sân sau.",
    ],
)
def test_who_is_written_to_does_not_speak(draft: str) -> None:
    source = (
        "Ở xã Bến Nứa, em Bế Quang Hưng, học sinh lớp 5, viết thư gửi tới thầy Hiệu trưởng Trường "
        "Tiểu học Bến Nứa đề xuất trồng 30 cây bàng ở sân sau. Thầy Mạc Duy Tân, Hiệu trưởng "
        "Trường Tiểu học Bến Nứa, cho biết ông rất vui."
    )
    assert "other-speaker" not in [fact.reason for fact in vnsum.check(draft, source).facts]
