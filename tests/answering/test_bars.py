"""What is said of the opposite, taken back or of the other end of a range answers nothing."""

from __future__ import annotations

import pytest

from vnsum.answering import QuestionAnswerer

ANSWERER = QuestionAnswerer()
TRADE = """Xuất khẩu của tỉnh Lam Khê đạt 3,4 tỷ USD

Theo Sở Công Thương tỉnh Lam Khê, chín tháng kim ngạch xuất khẩu đạt 3,4 tỷ USD, tăng 12%. \
Chi thường xuyên của tỉnh là 5.100 tỷ đồng. Tỉnh đón 210.000 lượt khách quốc tế.
"""
POOR = """Xã Lũng Vài tặng quà Tết

UBND xã Lũng Vài tặng mỗi hộ nghèo 700.000 đồng, mỗi hộ cận nghèo 400.000 đồng. Xã còn 61 hộ nghèo.
"""
RACE = """Giải chạy xã Lũng Vài

Sáng 5/4, xã Lũng Vài tổ chức giải chạy. Ở nội dung nam, Lò Văn Phúng về nhất, nhận 6 triệu đồng.
"""
LAND = """Xã Lũng Vài trả tiền bồi thường

Đến ngày 8/9, 54 hộ dân xã Lũng Vài đã nhận tiền bồi thường. Tổng số tiền đã trả là 31 tỷ đồng.
"""


@pytest.mark.parametrize(
    ("source", "question"),
    [
        (TRADE, "Kim ngạch nhập khẩu là bao nhiêu?"),
        (TRADE, "Chi đầu tư là bao nhiêu tiền?"),
        (TRADE, "Có bao nhiêu khách nội địa?"),
        (POOR, "Hộ thoát nghèo được bao nhiêu tiền?"),
        (RACE, "Ai về nhất nội dung nữ?"),
        (RACE, "Ai về nhì nội dung nam?"),
        (LAND, "Bao nhiêu hộ chưa nhận tiền bồi thường?"),
        (LAND, "Tổng số tiền chưa trả là bao nhiêu?"),
        (POOR, "Học phí là bao nhiêu tiền?"),
    ],
)
def test_the_other_side_is_no_answer(source: str, question: str) -> None:
    assert ANSWERER.ask(source, question).text is None


@pytest.mark.parametrize(
    ("source", "question", "answer"),
    [
        (TRADE, "Kim ngạch xuất khẩu là bao nhiêu?", "3,4 tỷ USD"),
        (POOR, "Mỗi hộ cận nghèo được bao nhiêu tiền?", "400.000 đồng"),
        (POOR, "Mỗi hộ nghèo được bao nhiêu tiền?", "700.000 đồng"),
        (RACE, "Ai về nhất nội dung nam?", "Lò Văn Phúng"),
        (LAND, "Bao nhiêu hộ đã nhận tiền bồi thường?", "54 hộ dân"),
        (LAND, "Tổng số tiền đã trả là bao nhiêu?", "31 tỷ đồng"),
    ],
)
def test_the_side_asked_about_is_one(source: str, question: str, answer: str) -> None:
    assert ANSWERER.ask(source, question).text == answer


MOVED_DAY = """Lùi ngày mở giải bóng chuyền xã Lũng Vài

Giải bóng chuyền xã Lũng Vài dự kiến tổ chức ngày 6/5 được lùi sang ngày 20/5 do mưa.
"""
REPLACED = """Xã Lũng Vài có chủ tịch mới

HĐND xã Lũng Vài bầu ông Lò Văn Phúng làm Chủ tịch UBND xã thay bà Quàng Thị Mến nghỉ hưu.
"""
CORRECTED = """Đính chính số nhà sập ở xã Lũng Vài

UBND xã Lũng Vài đính chính: lũ làm 7 nhà sập chứ không phải 9 nhà sập như đã báo.
"""
RUMOUR = """Bác tin đồn

Công an tỉnh bác bỏ tin đồn có 4 trẻ em bị bắt cóc tại xã Lũng Vài.
"""
PRICE = """Giá chè xã Lũng Vài tăng

Giá chè tươi ở xã Lũng Vài tăng từ 9.000 đồng/kg lên 14.000 đồng/kg nhờ hợp tác xã thu mua.
"""


@pytest.mark.parametrize(
    ("source", "question", "answer"),
    [
        (MOVED_DAY, "Giải bóng chuyền tổ chức ngày nào?", "ngày 20/5"),
        (REPLACED, "Ai là Chủ tịch UBND xã?", "Lò Văn Phúng"),
        (REPLACED, "Ai nghỉ hưu?", "Quàng Thị Mến"),
        (CORRECTED, "Lũ làm bao nhiêu nhà sập?", "7 nhà"),
        (RUMOUR, "Có bao nhiêu trẻ em bị bắt cóc?", None),
        (PRICE, "Giá chè tươi hiện nay là bao nhiêu?", "14.000 đồng/kg"),
        (PRICE, "Giá chè tươi trước đây là bao nhiêu?", "9.000 đồng/kg"),
    ],
)
def test_what_is_taken_back(source: str, question: str, answer: str | None) -> None:
    assert ANSWERER.ask(source, question).text == answer


HIRING = """Phường Nam Gò tuyển 9 viên chức

UBND phường Nam Gò tuyển 9 viên chức. Thời gian nhận hồ sơ từ ngày 3/3/2026 đến ngày 2/4/2026 tại \
Phòng Nội vụ. Kết quả được công bố chậm nhất ngày 8/5/2026.
"""
FAIR = """Lễ hội làng Gò Chài

Lễ hội làng Gò Chài được tổ chức từ ngày 4 đến 6/9/2025 tại phường Nam Gò. Lễ rước diễn ra lúc \
6 giờ sáng 4/9.
"""
WATER_CUT = """Phường Nam Gò ngừng cấp nước

Công ty Cấp nước Gò Chài ngừng cấp nước phường Nam Gò từ 21 giờ ngày 7/8 đến 4 giờ ngày 8/8/2025.
"""


@pytest.mark.parametrize(
    ("source", "question", "answer"),
    [
        (HIRING, "Hạn cuối nộp hồ sơ là ngày nào?", "ngày 2/4/2026"),
        (HIRING, "Nhận hồ sơ từ ngày nào?", "ngày 3/3/2026"),
        (HIRING, "Ngày nào công bố kết quả?", "ngày 8/5/2026"),
        (FAIR, "Lễ hội kết thúc khi nào?", "6/9/2025"),
        (FAIR, "Lễ hội bắt đầu ngày nào?", "ngày 4"),
        (WATER_CUT, "Khi nào có nước lại?", "4 giờ ngày 8/8/2025"),
        (WATER_CUT, "Mất nước từ mấy giờ?", "21 giờ ngày 7/8"),
        (WATER_CUT, "Ngừng cấp nước khi nào?", "21 giờ ngày 7/8 đến 4 giờ ngày 8/8/2025"),
    ],
)
def test_the_end_that_is_asked_for(source: str, question: str, answer: str) -> None:
    assert ANSWERER.ask(source, question).text == answer


MOVE = """Trung tâm hành chính công phường Nam Gò chuyển trụ sở

Từ ngày 1/6/2025, Trung tâm Phục vụ hành chính công phường Nam Gò chuyển từ số 7 phố Lò Rèn đến \
số 31 đường Ngô Thì Đáng. Trụ sở mới rộng 400 m2.
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Trung tâm chuyển đến đâu?", "số 31 đường Ngô Thì Đáng"),
        ("Địa chỉ cũ ở đâu?", "số 7 phố Lò Rèn"),
        ("Trung tâm chuyển từ ngày nào?", "ngày 1/6/2025"),
    ],
)
def test_where_something_moves(question: str, answer: str) -> None:
    assert ANSWERER.ask(MOVE, question).text == answer


def test_people_last_no_time() -> None:
    told = "Lớp dệt ở xã Lũng Vài có 34 người học, ba nhà máy nhận thợ."
    assert (
        ANSWERER.ask(f"Xã Lũng Vài mở lớp dệt\n\n{told}\n", "Lớp dệt học mấy tháng?").text is None
    )


def test_a_name_is_not_cut_before_what_a_person_is_called() -> None:
    told = "Lễ rước diễn ra tại đền Đức Ông vào sáng 4/9, có 300 người dự."
    answer = ANSWERER.ask(f"Lễ hội làng Gò Chài\n\n{told}\n", "Lễ rước diễn ra ở đâu?")
    assert answer.text == "đền Đức Ông"
