"""What a question asks for, and what may answer it."""

from __future__ import annotations

import pytest

from tests.answering.releases import BRIDGE, WATER
from vnsum.answering.finding.candidates import Candidate, candidates_of
from vnsum.answering.questions import parse_question, units_of
from vnsum.reading import read
from vnsum.truth.index.source import SourceIndex


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Vì sao cầu chậm?", "reason"),
        ("Nguyên nhân của vụ cháy là gì?", "reason"),
        ("Trạm bơm chạy từ mấy giờ?", "time"),
        ("Khi nào khởi công?", "date"),
        ("Hội nghị diễn ra ngày nào?", "date"),
        ("Việc sửa chữa kéo dài bao lâu?", "duration"),
        ("Hộ nghèo chiếm bao nhiêu phần trăm?", "percent"),
        ("Tỷ lệ hộ nghèo là bao nhiêu?", "percent"),
        ("Xã chi bao nhiêu tiền?", "money"),
        ("Kinh phí sửa cầu là bao nhiêu?", "money"),
        ("Có mấy hộ phải dời đi?", "number"),
        ("Ai ký quyết định?", "person"),
        ("Lễ hội tổ chức ở đâu?", "place"),
        ("Phường nào dẫn đầu?", "place"),
        ("Đơn vị nào thi công?", "organisation"),
        ("Vị nào chủ trì?", "person"),
        ("Văn bản nào quy định?", "which"),
        ("Cầu được xây thế nào?", "manner"),
        ("Món quà là gì?", "what"),
        ("Cầu dài 64 mét", "unsaid"),
        ("Nhờ đâu mà thu khá?", "reason"),
        ("Thay cống rồi sao hẻm vẫn ngập?", "reason"),
        ("Sản phẩm được mấy sao?", "number"),
        ("Mấy lô ế nằm ở chỗ nào?", "place"),
        ("Vị nữ lãnh đạo nào phát biểu?", "person"),
        ("Công ty xây dựng nào trúng thầu?", "organisation"),
        ("Người dân phường nào phải dời?", "place"),
        ("Trường hợp nào được miễn?", "which"),
        ("Cần hỏi thêm thì gọi số nào?", "contact"),
        ("Quyết định phê duyệt mang số mấy?", "document"),
        ("Hạn chót là hôm nào?", "date"),
        ("Chừng nào vét xong kênh?", "date"),
        ("Buổi họp kéo dài bao nhiêu lâu?", "duration"),
        ("Mỗi người kiếm được bao nhiêu?", "money"),
        ("Quận tích trữ hàng đáng giá chừng nào?", "money"),
        ("Chiếc cầu mới hết chừng nào?", "money"),
        ("Quỹ đã xài hết mấy trăm triệu?", "money"),
        ("Vị cán bộ nào nói vậy?", "person"),
        ("Nhân viên ngân hàng nào báo công an?", "person"),
        ("Gọi đường dây nóng thì ai bắt máy?", "person"),
        ("Công nhân bị treo chế độ tới địa chỉ nào để nhờ giúp?", "place"),
        ("Phần thưởng cao quý nào được gắn tối đó?", "which"),
        ("Con đê làm ì ạch là tại đâu?", "reason"),
        ("Lửa từ đâu mà ra?", "reason"),
        ("Ai là chủ đầu tư?", "organisation"),
        ("Nhà thầu xây chợ là ai?", "organisation"),
        ("Quận có cấp thẻ cho các cụ không?", "closed"),
        ("Cầu đã xong chưa?", "closed"),
        ("Có ai thiệt mạng không?", "closed"),
        ("Có người nào bị thương chưa?", "closed"),
        ("Ai không có nhà?", "person"),
        ("Có bao nhiêu hộ không có nước?", "number"),
    ],
)
def test_what_is_asked_for(question: str, asked: str) -> None:
    assert parse_question(question).asked == asked


def test_the_noun_beside_the_asking_words() -> None:
    assert parse_question("Bao nhiêu hộ được hỗ trợ?").focus[0] == "hộ"
    assert list(parse_question("Phường nào dẫn đầu?").focus) == ["phường"]


def test_abbreviations_are_spelt_out() -> None:
    units = units_of(parse_question("Ai là Chủ tịch UBND xã?"), {"chủ_tịch": 0, "nhân_dân": 1})
    assert units == ["chủ_tịch", "ủy", "ban", "nhân_dân", "xã"]


def test_a_question_of_asking_words_alone_is_looked_up_as_it_is() -> None:
    assert units_of(parse_question("Là ai?"), {}) == ["là", "ai"]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (BRIDGE, "Ông Trần Văn Lượm"),
        (BRIDGE, "Trần Văn Lượm"),
        (BRIDGE, "1 .250 hộ dân"),
        (BRIDGE, "12,6 tỷ đồng"),
        (BRIDGE, "do mưa lũ kéo dài"),
        (BRIDGE, "mưa lũ kéo dài"),
        (BRIDGE, "Sáng 11/3"),
        (WATER, "7.200 đồng"),
        (WATER, "hết ngày 31/12"),
        (WATER, "Trạm bơm Cống Bà"),
    ],
)
def test_editors_ends_are_among_the_candidates(source: str, text: str) -> None:
    index = SourceIndex(read(source))
    found = set()
    for number, passage in enumerate(index.passages):
        spans = [one.span for one in candidates_of(passage, number, index.places(number))]
        assert len(spans) == len(set(spans))
        found |= {source[start:end] for start, end in spans}
    assert text in found


SPONSORS = """UBND xã Bến Lội nhận quà

Công ty cổ phần Dược Nam Vịnh và Hợp tác xã Mây tre Ngũ Hồ tặng 40 máy đo. \
Thượng tá Trần Minh Đạo nhắc bà con đến khám từ năm 2024. \
Trạm y tế xuống cấp, đường vào xa nên ít người tới, do mưa lớn.
"""


@pytest.mark.parametrize(
    "text",
    [
        "Công ty cổ phần Dược Nam Vịnh",
        "Hợp tác xã Mây tre Ngũ Hồ",
        "Thượng tá Trần Minh Đạo",
        "Trần Minh Đạo",
        "Trạm y tế xuống cấp, đường vào xa",
        "do mưa lớn",
        "mưa lớn",
    ],
)
def test_names_titles_and_clauses_are_candidates(text: str) -> None:
    assert text in {SPONSORS[one.span[0] : one.span[1]] for one in _candidates(SPONSORS)}


def test_a_time_is_no_reason() -> None:
    reasons = [one.text for one in _candidates(SPONSORS) if one.kind == "reason"]
    assert reasons
    assert not any("2024" in text for text in reasons)


def test_a_title_is_whole_or_absent() -> None:
    titled = {one.text for one in _candidates(SPONSORS) if one.form == "titled"}
    assert titled == {"Thượng tá Trần Minh Đạo"}


def _candidates(source: str) -> list[Candidate]:
    index = SourceIndex(read(source))
    return [
        one
        for number, passage in enumerate(index.passages)
        for one in candidates_of(passage, number, index.places(number))
    ]
