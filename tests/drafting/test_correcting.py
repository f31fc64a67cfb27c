"""A correction tells what is right, an answer to the press what is not so."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.backends.extractive.sentences.writing import Page
from vnsum.drafting.notices.correcting import find_correction
from vnsum.reading import read

CORRECTION = """ĐÍNH CHÍNH THÔNG TIN

Trang tin Sông Vạc ngày 4/8 đăng bài “Đò Vàm Cui ngừng chạy ban đêm từ tháng 9”. Vì sơ suất khi \
biên tập, bài viết có chỗ sai, nay xin đính chính như sau:

1. Bài viết nêu “đò ngừng chạy từ 18 giờ”. Thông tin đúng là: đò chạy đến 22 giờ hằng ngày kể từ \
ngày 1/9; riêng thứ Bảy chạy đến 23 giờ.

2. Bài viết nêu “học sinh phải mua vé tháng 80.000 đồng”. Thông tin đúng là: học sinh các ấp cù \
lao đi đò không mất tiền.

3. Bến do UBND xã Đông Rạch quản lý, không phải Công ty Đò Vạc như bài đã đưa.

Trang tin Sông Vạc thành thật xin lỗi UBND xã Đông Rạch và bạn đọc. Bài viết đã được gỡ lúc 9 giờ \
ngày 5/8 và người biên tập bị nhắc nhở trước cơ quan.
"""
LABELLED = """Cáo lỗi

Bản tin xã Bàu Tràm số 14 có in nhầm một số chỗ trong lịch tiêm chủng của trạm y tế xã tháng 11.

- Bản tin ghi trẻ từ 6 tháng tuổi được tiêm. Nội dung chính xác là trẻ từ 9 tháng tuổi trở lên \
được tiêm tại trạm y tế vào sáng thứ Ba hằng tuần.

- Bản tin ghi mỗi mũi 50.000 đồng. Số liệu đúng là mọi mũi tiêm trong lịch không thu tiền của \
người dân trên địa bàn xã.

Ban Biên tập xin lỗi bạn đọc và gửi lại lịch đúng đến từng ấp trong tuần này.
"""
ANSWER = """Phòng Quản lý đô thị trả lời về bờ kè Rạch Vồn

Trước thông tin một số báo nêu bờ kè Rạch Vồn mới làm đã nứt, Phòng Quản lý đô thị huyện có ý kiến \
như sau:

Công trình bờ kè Rạch Vồn do Ban Quản lý dự án huyện làm chủ đầu tư, quy mô 1,4 km, tổng mức đầu \
tư 52 tỷ đồng, khởi công tháng 2/2024.

Ngày 11/6, đoàn kiểm tra đo 36 vị trí, vết nứt rộng dưới 1 mm nằm ở lớp vữa trát, thân kè không \
lún. Do đó, phản ánh cho rằng thân kè này đã nứt là không chính xác.

Đơn vị thi công phải trát lại 120 mét mặt kè trước ngày 30/6 và tự trả chi phí.

Phòng Quản lý đô thị trân trọng thông tin đến các cơ quan báo chí.
"""


IN_TWO = """ĐÍNH CHÍNH

Trong bản tin “Chợ nổi Cái Khế hút khách” đăng ngày 2/2 trên trang tin xã có một số chi tiết sai, \
xin đính chính như sau:

1. Bản tin viết: “Chợ đón 9.000 lượt khách trong ba ngày Tết”.
   Nay sửa lại: 3.200 lượt.

2. Bản tin viết: “Ghe bán hàng tăng 60%”.
   Nay sửa lại: 16%.

Ban Biên tập thành thật xin lỗi bạn đọc và các chủ ghe ở chợ nổi Cái Khế.
"""
AT_ONCE = """Thông báo đính chính danh sách hộ nhận heo giống

Ngày 5/3, trang tin xã Bàu Trâm đăng Thông báo số 12 kèm danh sách hộ nghèo được nhận heo giống \
đợt 1 năm 2025. Do sơ suất khi đánh máy, danh sách có chỗ sai. UBND xã xin đính chính như sau:

1. Tổng số hộ được nhận là 41 hộ, không phải 51 hộ.

2. Ngày nhận heo chuyển sang thứ Năm, 13/3.

UBND xã thành thật xin lỗi bà con.
"""


def _lead(text: str) -> str:
    draft = vnsum.summarize(text)
    for sentence in draft.sentences:
        source = draft.release.source
        assert all(source[span.start : span.end] == span.text for span in sentence.spans)
    assert draft.facts.lead.supported
    return draft.lead


def test_a_correction_tells_what_is_right() -> None:
    draft = vnsum.summarize(CORRECTION)
    assert _lead(CORRECTION) == (
        "Đò chạy đến 22 giờ hằng ngày kể từ ngày 1/9; riêng thứ Bảy chạy đến 23 giờ. Học sinh các "
        "ấp cù lao đi đò không mất tiền. Bến do UBND xã Đông Rạch quản lý, không phải Công ty Đò "
        "Vạc như bài đã đưa."
    )
    assert "80.000" not in draft.summary
    assert "22 giờ" in draft.summary


def test_what_is_right_may_be_said_in_other_words() -> None:
    lead = _lead(LABELLED)
    assert lead.startswith("Trẻ từ 9 tháng tuổi trở lên được tiêm tại trạm y tế")
    assert "6 tháng" not in lead
    assert "50.000" not in lead


def test_an_answer_to_the_press_tells_what_is_not_so() -> None:
    draft = vnsum.summarize(ANSWER)
    assert _lead(ANSWER) == (
        "Ngày 11/6, đoàn kiểm tra đo 36 vị trí, vết nứt rộng dưới 1 mm nằm ở lớp vữa trát, thân kè "
        "không lún. Do đó, phản ánh cho rằng thân kè này đã nứt là không chính xác."
    )
    assert "không chính xác" in draft.summary


@pytest.mark.parametrize(
    "text",
    [
        ANSWER.replace("có ý kiến", "cùng các sở kiểm tra").replace("như sau:", "bờ kè."),
        ANSWER.replace("là không chính xác", "được chuyển cho đơn vị thi công xem xét"),
    ],
)
def test_no_other_release_is_taken_for_an_answer(text: str) -> None:
    assert "Do đó, phản ánh" not in _lead(text)


def test_what_is_right_by_no_sentence_of_its_own_is_told_with_what_was_wrong() -> None:
    lead = _lead(IN_TWO)
    assert lead.startswith("Trong bản tin “Chợ nổi Cái Khế hút khách” đăng ngày 2/2")
    assert "chi tiết sai. Bản tin viết: “Chợ đón 9.000 lượt" in lead
    assert "Nay sửa lại: 3.200 lượt." in lead
    assert "như sau" not in lead


def test_what_is_corrected_is_told_with_the_first_correction() -> None:
    lead = _lead(AT_ONCE)
    assert lead.startswith("Ngày 5/3, trang tin xã Bàu Trâm đăng Thông báo số 12")
    assert lead.endswith("Tổng số hộ được nhận là 41 hộ, không phải 51 hộ.")


def test_no_other_release_that_says_what_is_not_is_taken_for_a_correction() -> None:
    text = AT_ONCE.replace("xin đính chính", "thông tin").replace("Thông báo đính chính d", "D")
    page = Page(read(text.encode()), "author")
    assert find_correction(page, 25, 60) == ()
    assert find_correction(Page(read(AT_ONCE.encode()), "author"), 25, 60)


_PRINTED = """ĐÍNH CHÍNH

Trong bài "Xã Mường Khe khánh thành trạm y tế 36 tỷ đồng" đăng ngày 12/5/2026, do sơ suất trong \
khâu biên tập, số liệu tổng mức đầu tư được ghi là 36 tỷ đồng là chưa chính xác. Tổng mức đầu tư \
đúng của công trình Trạm Y tế Mường Khe là 26 tỷ đồng, trong đó ngân sách tỉnh hỗ trợ 15 tỷ đồng, \
còn lại là ngân sách xã.

Ngoài ra, tên của Trưởng trạm đúng là Lò Thị Bích, không phải Lò Thị Biếc.

Trang thông tin điện tử xã Mường Khe thành thật cáo lỗi cùng bạn đọc.
"""


def test_where_it_was_printed_is_no_sentence_of_a_lead() -> None:
    lead = vnsum.summarize(_PRINTED).lead
    assert "là chưa chính xác" in lead
    assert lead.endswith("Trạm Y tế Mường Khe là 26 tỷ đồng.")
