"""Sentence ends in Vietnamese: where they are, and where they only seem to be."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnsum.text.normalise import normalise
from vnsum.text.sentences import split_sentences


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn công tác của TP. Hà Nội đến Q.1 và P. Bến Nghé khảo sát.",
        "Lễ hội mở tại Q.1, P.5 và TP.Thủ Đức.",
        "ThS. Lê Minh, PGS.TS. Trần Hà và PGS. TS. Vũ An cùng dự.",
        "Hội thảo có Th.S Nguyễn Hoa, TS. Đỗ Bình, BS. Lan, GS. Khải.",
        "Dự lễ có đ/c. Phạm Hùng và đ/c Mai Lan.",
        "Kế hoạch số 45/KH-UBND. được ban hành ngày 1.7.2025 với 3.200.000 đồng.",
        "Công an mời ông Th. Nguyễn lên làm việc với bà N.T.H. Lê.",
        "Trong giỏ có cam, quýt, bưởi... và nhiều loại khác.",
        "“Ai sẽ đến? Tôi!” chị hỏi.".replace("? Tôi", "? tôi"),
        "“Đi thôi!” anh gọi cả tổ.",
        "Xe do ông K'B. (52 tuổi) lái va vào xe của bà H’N. (49 tuổi).",
        "Ông Y’L. Niê đã báo công an xã.",
        "1. Về công tác thu ngân sách.",
        "Điều 1. Đối tượng và số tiền",
        "CHƯƠNG II. QUY ĐỊNH CỤ THỂ",
        "Phường hỗ trợ 152. 206 người trong năm.",
        "Các hộ (gồm hộ nghèo. Hộ cận nghèo) đều nhận quà.",
        "Quà gồm gạo, dầu ăn, v.v. và sách vở.",
        "Cô nói: “Các em đã cố gắng. Nhà trường rất vui”.",
        'Cô nói: "Các em đã cố gắng. Nhà trường rất vui", rồi trao quà.',
        "Trang chinhphu.Vn và tp.Thủ Đức cùng đưa tin lúc 8.Sáng.",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    assert _split(text) == [text]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Phường tổ chức ra quân.", "Hơn 100 người tham gia."],
        ["“Chúng tôi sẽ làm ngay.”", "Ông Nam nói vậy."],
        ["Kết quả đạt 100%.", "(Số liệu đến 1.7.2025.)", "Việc còn lại rất ít."],
        ["Thu ngân sách đạt 111,8%….", "Chi đạt 106%."],
        ["Đô thị ngày càng đẹp....", "Người dân phấn khởi."],
        ["Nạn nhân là bà N.T.H.", "Công an đang điều tra."],
        ["Nạn nhân là bà K'H.", "Sau đó bà được đưa đi cấp cứu."],
        ["Điều 1.", "Xếp hạng di tích lịch sử cấp tỉnh."],
        ["Mức phạt theo điều 5.", "Người dân cần chú ý."],
        ["Hội nghị tổng kết năm 2021.", "120 tập thể được khen."],
        ["Phương án như sau: 1. Cấm xe tải trên cầu.", "2. Mở bãi đỗ xe."],
        ["Ai cũng vui?", "Đúng vậy!", "Rồi họ về."],
        ["Đoàn đến Q.1.", "Buổi chiều, đoàn về."],
        ["Văn bản là số 45/KH-UBND.", "Các phòng thực hiện."],
        ["Ông nói: “Rất tốt”.", "“Cảm ơn mọi người”, bà đáp."],
        ["“Các em đã cố gắng. Nhà trường rất vui.”", "Cô trao quà."],
        ['Ống dài 5" và 7".', "Ông mua hai đoạn.", "Ba đoạn nữa để sau."],
    ],
)
def test_sentences_are_told_apart(sentences: list[str]) -> None:
    assert _split(" ".join(sentences)) == sentences


def test_a_forgotten_blank_ends_a_sentence_too() -> None:
    text = normalise("Mỗi lần không quá 3 cuốn .Thư viện mở cả tuần.Ai cũng đến được.”Vui lắm").text
    assert _split(text) == [
        "Mỗi lần không quá 3 cuốn.",
        "Thư viện mở cả tuần.",
        "Ai cũng đến được.”",
        "Vui lắm",
    ]


def test_a_long_quotation_is_split() -> None:
    quotation = "“" + "Chúng tôi sẽ làm ngay từ hôm nay. " * 9 + "”"
    assert len(_split(quotation)) > 5


@given(st.text(alphabet=st.sampled_from('aBđ.?!…"”“() 1Q,TPN-'), max_size=80))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    view = normalise(text).text
    spans = split_sentences(view)
    assert "".join(view[a:b] for a, b in spans).replace(" ", "") == view.replace(" ", "")
    assert all(view[a:b] == view[a:b].strip() != "" for a, b in spans)


@pytest.mark.parametrize(
    "unit", [".", "(", "a. ", "“", "A.", '."', "1. 234 ", "x", ' "', "ba.Ba", "“a”"]
)
def test_a_20000_character_line_takes_no_time(unit: str) -> None:
    text = (unit * 20_000)[:20_000].strip()
    began = time.perf_counter()
    split_sentences(text)
    assert time.perf_counter() - began < 1


@pytest.mark.parametrize(
    "parts",
    [
        ["Giải mở từ năm 2019.", "Sau bảy mùa, số đội tăng gấp ba."],
        ["Nhà rộng 48m2.", "Ông Lý sống một mình."],
        ["Xã giảm còn 11%.", "Trong đó, hộ cận nghèo giữ nguyên."],
        ["Dự án do huyện làm chủ đầu tư (nhóm B).", "Ngày 3/4, xã họp dân."],
        ["Chị Hoa mới 17 tuổi.", "Cô là người trẻ nhất đội."],
    ],
)
def test_a_stop_glued_behind_a_figure_or_bracket_ends_a_sentence(parts: list[str]) -> None:
    assert _split("".join(parts)) == parts


@pytest.mark.parametrize(
    "text", ["Gồm: 1.Các hộ nghèo", "Mức 1.200.Nguyễn", "Số 12.2019.Anh em", "Tại 3.Tháng Hai"]
)
def test_a_glued_number_of_a_list_ends_none(text: str) -> None:
    assert len(_split(text)) == 1 + text.count("2019")


@pytest.mark.parametrize(
    "parts",
    [
        ["Tòa tuyên phạt Lý Văn P. 8 năm tù; miễn phạt tiền."],
        ["Bà N. lĩnh án, ông T. 2 năm 6 tháng tù."],
        ["Đêm xuống còn 7 độ C.", "Suốt bốn đêm, tổ tuần tra đi rừng."],
        ["Xã khởi tố Lý Văn P.", "8 năm qua, P. sống ở Bàu Tràm."],
    ],
)
def test_a_punishment_follows_an_initial_and_a_degree_is_none(parts: list[str]) -> None:
    assert _split(" ".join(parts)) == parts
