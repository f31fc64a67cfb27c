"""Formulas of letters and decisions are no body; grounds are not glued to what is decided."""

from __future__ import annotations

import pytest

from vnsum.reading import read

TOLD = "Năm qua xã Bàu Sen xây 12 phòng học, trồng 3.400 cây xanh và làm 5 km đường thôn."
SECOND = "Tôi cảm ơn 300 thầy cô giáo đã ở lại các điểm trường lẻ trong mùa mưa lũ vừa qua."


@pytest.mark.parametrize(
    "to",
    [
        "Thân ái gửi: Các thầy giáo, cô giáo, cán bộ và người lao động ngành Giáo dục của tỉnh!",
        "Thân gửi: Các em học sinh",
        "Trân trọng kính gửi: Các cơ quan, doanh nghiệp trên địa bàn tỉnh",
    ],
)
def test_whom_a_letter_is_for_is_no_body(to: str) -> None:
    release = read(f"THƯ CHÚC MỪNG\nNhân dịp năm học mới\n\n{to}\n\n{TOLD}\n\n{SECOND}")
    assert [one.text for one in release.paragraphs] == [TOLD, SECOND]
    assert [one.text for one in release.boilerplate if one.kind == "recipients"] == [to]


@pytest.mark.parametrize("closing", ["Thân ái!", "Chào thân ái!", "Trân trọng./.", "Thân mến."])
def test_how_a_letter_closes_is_no_body(closing: str) -> None:
    release = read(f"THƯ NGỎ\n\n{TOLD}\n\n{SECOND}\n\n{closing}\n\nCHỦ TỊCH\nLê Hải Phong")
    assert [one.text for one in release.paragraphs] == [TOLD, SECOND]


def test_a_greeting_amid_a_text_stays() -> None:
    text = (
        f"Xã Bàu Sen cảm ơn thầy cô\n\n{TOLD}\n\nTôi thân ái gửi lời chúc tới thầy cô!\n\n{SECOND}"
    )
    assert len(read(text).paragraphs) == len((TOLD, "chúc", SECOND))


def test_what_stands_above_the_articles_is_no_body() -> None:
    grounds = "Căn cứ Luật Di sản văn hóa ngày 23/11/2024;"
    article = "Điều 1. Xếp hạng di tích đình Bàu Sen, xã Bàu Sen, diện tích 8.640 m² theo bản đồ."
    text = f"QUYẾT ĐỊNH\nVề việc xếp hạng đình Bàu Sen\n\n{grounds}\n\nQUYẾT ĐỊNH:\n\n{article}"
    assert [one.text for one in read(text).paragraphs] == [grounds, article]


GROUNDS = "Căn cứ Công văn số 33/SXD ngày 12/8/2025 của Sở Xây dựng về đồ án quy hoạch,"
DECIDED = "Ủy ban nhân dân phường Bàu Sen lấy ý kiến về đồ án quy hoạch khu A trong 30 ngày."


@pytest.mark.parametrize("who", ["Ủy ban nhân dân phường", "Chủ tịch UBND phường", "Sở Xây dựng"])
def test_grounds_are_not_glued_to_what_is_decided(who: str) -> None:
    decided = DECIDED.replace("Ủy ban nhân dân phường", who)
    release = read(f"THÔNG BÁO\nVề việc lấy ý kiến quy hoạch\n\n{GROUNDS}\n{decided}\n\n{TOLD}")
    assert [one.text for one in release.paragraphs] == [GROUNDS, decided, TOLD]


def test_a_paragraph_that_is_set_in_begins_anew_behind_a_comma() -> None:
    text = """THÔNG BÁO
Về việc lấy ý kiến quy hoạch khu A

     Để người dân phường Bàu Sen nắm rõ đồ án và có thời gian góp ý theo
quy định của Luật Quy hoạch đô thị và nông thôn năm 2024 đã được Quốc hội
thông qua tại kỳ họp thứ tám và các văn bản hướng dẫn đang có hiệu lực,
     Phường niêm yết đồ án tại trụ sở và nhà văn hóa của sáu tổ dân phố từ
ngày 20/8/2025 đến hết ngày 18/9/2025, nhận góp ý trong giờ hành chính.
"""
    first, second = (one.text for one in read(text).paragraphs)
    assert first.endswith("hiệu lực,")
    assert second.startswith("Phường niêm yết")


def test_a_line_that_goes_on_behind_a_comma_is_joined() -> None:
    release = read(
        f"Xã Bàu Sen làm đường\n\nTham dự lễ có đại diện Sở Xây dựng,\nUBND xã.\n\n{TOLD}"
    )
    assert release.paragraphs[0].text.endswith("UBND xã.")


@pytest.mark.parametrize("subject", ["Về việc lấy ý kiến quy hoạch khu A", "V/v lấy ý kiến khu A"])
@pytest.mark.parametrize("grounds", [GROUNDS, "Thực hiện Kế hoạch số 12/KH-UBND ngày 3/8/2025,"])
def test_the_subject_ends_above_the_grounds(subject: str, grounds: str) -> None:
    release = read(f"THÔNG BÁO\n{subject}\n{grounds}\n{DECIDED}\n{TOLD}")
    assert release.title_text == subject
    assert [one.text for one in release.paragraphs] == [grounds, DECIDED, TOLD]
