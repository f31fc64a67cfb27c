"""What a question may be answered with at all, whatever the ranking thinks."""

from __future__ import annotations

import pytest

from tests.answering.releases import BRIDGE, WATER
from vnsum.answering.finding.sizes import COUNTED, PEOPLE, POPULATION, THINGS
from vnsum.answering.pages import Page
from vnsum.answering.questions import parse_question
from vnsum.answering.reader import BundledReader
from vnsum.reading import read

READER = BundledReader()
OFFICES = """UBND xã Bến Lội họp bàn mở đường (08:15 12/3/2025)

BLP - Chiều 11/3, ông Trần Văn Lượm, Phó Chủ tịch UBND xã Bến Lội, chủ trì cuộc họp. \
Bí thư Đảng ủy xã Lê Thị Ngân dự. Bà Ngân nói xã đã dành 3 ha đất và 12 tấn đá cho 40 hộ. \
Xã giao Hợp tác xã Cầu Tre trông coi 18 km kênh từ ngày 5/4, trước 16 giờ ngày 20/4. \
Công trình hết 2,5 tỷ đồng, bằng 80% dự toán, do giá cát tăng.
"""
WELL = """Xã Bến Lội đào giếng (08:15 12/3/2025)

BLP - Giếng do Công ty cổ phần Xây lắp Minh Khải làm chủ đầu tư, Quỹ Giếng Làng tài trợ, trong đó \
Quỹ Bảo trợ trẻ em tỉnh giúp 400 triệu đồng. Gần 800 hộ dùng giếng.

Bà Lê Thị Ngân đăng ký trước 17h00 ngày 25/2 tại số 15 đường Trần Quý Cáp. Sáng 3/4: họp dân, \
hội trường UBND xã. Nước lấy ở độ cao 120 m. Bà nói người thợ sợ mất việc nên không ký. \
Nguyên nhân bước đầu là ống dẫn bị nghẹt.
"""
FERRY = """Xã Bến Lội sửa phà (08:15 12/3/2025)

BLP - Phà chạy từ 4 giờ 30 đến 20 giờ, hẹn dân sáng thứ Ba hằng tuần tại quầy số 3. Dọc đường có \
14 biển báo. Tiếng máy lên 78 dBA. Công ty TNHH Giống thủy sản Khánh Khơi chịu 40% chi phí. \
Bị cáo lĩnh 4 năm tù. Lưới cũ đem làm hạt nhựa. Ai cần xin gọi tổng đài 1900.5577.
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
        (WELL, "Ai là chủ đầu tư?", "Công ty cổ phần Xây lắp Minh Khải", "Lê Thị Ngân"),
        (WELL, "Ai bỏ tiền đào giếng?", "Quỹ Giếng Làng", "Quỹ Giếng Làng tài trợ"),
        (WELL, "Tổ chức nào cho tiền?", "Quỹ Bảo trợ trẻ em tỉnh", "Quỹ Giếng Làng tài trợ"),
        (WELL, "Muộn nhất bao giờ phải đăng ký?", "17h00 ngày 25/2", "ngày 25/2"),
        (WELL, "Muộn nhất hôm nào phải đăng ký?", "ngày 25/2", "17h00 ngày 25/2"),
        (WELL, "Lễ mở giếng ở đâu?", "số 15 đường Trần Quý Cáp", "Lê Thị Ngân"),
        (WELL, "Họp ở chỗ nào?", "hội trường UBND xã", "độ cao 120 m"),
        (WELL, "Vì sao người thợ không ký?", "sợ mất việc", "sợ mất việc nên không ký"),
        (WELL, "Do đâu mà giếng cạn?", "ống dẫn bị nghẹt", "Quỹ Giếng Làng"),
        (WELL, "Bao nhiêu hộ dùng giếng?", "800 hộ", "gần 800 hộ"),
        (FERRY, "Buổi tối phà còn chạy tới lúc nào?", "20 giờ", "40%"),
        (FERRY, "Buổi nào trong tuần xã hẹn dân?", "sáng thứ Ba", "78 dBA"),
        (FERRY, "Dân tới chỗ nào?", "quầy số 3", "78 dBA"),
        (FERRY, "Có mấy tấm bảng chỉ lối?", "14 biển báo", "hạt nhựa"),
        (FERRY, "Máy móc ồn tới mức nào?", "78 dBA", "hạt nhựa"),
        (
            FERRY,
            "Đơn vị nào chịu tiền?",
            "Công ty TNHH Giống thủy sản Khánh Khơi",
            "Công ty TNHH Giống",
        ),
        (FERRY, "Bị cáo chịu hình phạt gì?", "4 năm tù", "hạt nhựa"),
        (FERRY, "Lưới cũ biến thành thứ gì?", "hạt nhựa", "14 biển báo"),
        (FERRY, "Báo tin thì gọi vào điện thoại nào?", "1900.5577", "hạt nhựa"),
    ],
)
def test_certain_types_are_kept(source: str, question: str, among: str, never: str) -> None:
    found = _answers(source, question)
    assert among in found
    assert never not in found


def test_a_question_for_yes_or_no_has_no_answer() -> None:
    page = Page(read(WELL), READER.lexicon)
    assert not page.limits.allowed(parse_question("Xã có phát nước miễn phí không?")).any()
    (found,) = READER.find(page.release, ["Xã có phát nước miễn phí không?"], top_k=3)
    assert not found.answered
    assert not found.choices


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
