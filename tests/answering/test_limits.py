"""What a question may be answered with at all, whatever the ranking thinks."""

from __future__ import annotations

import pytest

from tests.answering.releases import BRIDGE, WATER
from vnsum.answering.pages import Page
from vnsum.answering.questions import parse_question
from vnsum.answering.reader import BundledReader
from vnsum.answering.sizes import COUNTED, PEOPLE, POPULATION, THINGS
from vnsum.reading import read

READER = BundledReader()
OFFICES = """UBND xã Bến Lội họp bàn mở đường (08:15 12/3/2025)

BLP - Chiều 11/3, ông Trần Văn Lượm, Phó Chủ tịch UBND xã Bến Lội, chủ trì cuộc họp. \
Bí thư Đảng ủy xã Lê Thị Ngân dự. Bà Ngân nói xã đã dành 3 ha đất và 12 tấn đá cho 40 hộ. \
Xã giao Hợp tác xã Cầu Tre trông coi 18 km kênh từ ngày 5/4, trước 16 giờ ngày 20/4. \
Công trình hết 2,5 tỷ đồng, bằng 80% dự toán, do giá cát tăng.
"""


def _answers(source: str, question: str) -> set[str]:
    page = Page(read(source), READER.lexicon)
    allowed = page.limits.allowed(parse_question(question))
    spans = [one.span for one, is_one in zip(page.candidates, allowed, strict=True) if is_one]
    return {source[start:end] for start, end in spans}


@pytest.mark.parametrize(
    ("source", "question", "among", "never"),
    [
        (BRIDGE, "Ai là Chủ tịch UBND xã?", "Trần Văn Lượm", "xã Bến Lội"),
        (BRIDGE, "Ai phát biểu?", "Trần Văn Lượm", "Ông Trần Văn Lượm"),
        (OFFICES, "Ai là Phó Chủ tịch UBND xã?", "Trần Văn Lượm", "Bến Lội"),
        (OFFICES, "Ai là Chủ tịch UBND xã?", "Lê Thị Ngân", "Trần Văn Lượm"),
        (OFFICES, "Ai chủ trì?", "Trần Văn Lượm", "Hợp tác xã Cầu Tre"),
        (OFFICES, "Kênh giao cho ai trông?", "Hợp tác xã Cầu Tre", "xã Bến Lội"),
        (OFFICES, "Đơn vị nào trông kênh?", "Hợp tác xã Cầu Tre", "Trần Văn Lượm"),
        (OFFICES, "Công trình tốn bao nhiêu tiền?", "2,5 tỷ đồng", "40 hộ"),
        (OFFICES, "Công trình bằng bao nhiêu phần trăm dự toán?", "80%", "2,5 tỷ đồng"),
        (OFFICES, "Xã dành mấy héc-ta đất?", "3 ha", "18 km"),
        (OFFICES, "Kênh dài mấy cây số?", "18 km", "12 tấn"),
        (OFFICES, "Bao nhiêu người được chia đất?", "40 hộ", "3 ha"),
        (OFFICES, "Bao nhiêu đá được chở tới?", "12 tấn", "2,5 tỷ đồng"),
        (OFFICES, "Trông kênh từ hôm nào?", "ngày 5/4", "16 giờ ngày 20/4"),
        (OFFICES, "Mấy giờ phải xong?", "16 giờ ngày 20/4", "ngày 5/4"),
        (OFFICES, "Vì sao vượt dự toán?", "giá cát tăng", "do giá cát tăng"),
        (WATER, "Tỷ lệ hộ có nước sạch là bao nhiêu?", "87,5%", "18.000 m3"),
    ],
)
def test_certain_types_are_kept(source: str, question: str, among: str, never: str) -> None:
    found = _answers(source, question)
    assert among in found
    assert never not in found


def test_no_candidate_ends_within_a_unit() -> None:
    source = "UBND xã Bến Lội ký đất\n\nXã ghi lại 1.650 hợp đồng thuê đất và 12 thủ tục."
    found = _answers(source, "Bao nhiêu hợp đồng phải ghi lại?")
    assert "1.650 hợp đồng" in found
    assert "1.650 hợp" not in found


@pytest.mark.parametrize(
    ("question", "size"),
    [
        ("Có bao nhiêu người dự?", PEOPLE),
        ("Có bao nhiêu xe tải?", COUNTED),
        ("Phường có bao nhiêu dân?", POPULATION),
        ("Diện tích khu đất là bao nhiêu?", "area"),
        ("Bao nhiêu rác được chở đi?", THINGS),
        ("Hẻm rộng chừng mấy thước?", "length"),
        ("Đất rộng bao nhiêu mét vuông?", "area"),
        ("Khu đất rộng bao nhiêu?", "area|length|plot"),
        ("Ông được cho bao nhiêu?", ""),
    ],
)
def test_what_a_figure_measures(question: str, size: str) -> None:
    asking = parse_question(question)
    assert asking.size == size or asking.asked == "money"


def test_a_person_named_in_short_is_answered_in_full() -> None:
    page = Page(read(OFFICES), READER.lexicon)
    short = next(
        place
        for place, one in enumerate(page.candidates)
        if one.kind == "person" and one.text == "Ngân"
    )
    assert page.candidates[page.limits.persons.full_name(short)].text == "Lê Thị Ngân"
    assert page.limits.persons.full_name(0) == 0
