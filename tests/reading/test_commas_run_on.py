"""A comma glued to what follows it is parted in the view; no number and no link is touched."""

from __future__ import annotations

import pytest

from vnsum.reading import read
from vnsum.text.normalise import normalise


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("xong mặt bằng,2 hộ chưa nhận", "xong mặt bằng, 2 hộ chưa nhận"),
        ("ở thôn Soi,1.250 hộ được vay", "ở thôn Soi, 1.250 hộ được vay"),
        ("dài 4,3 km, rộng 5,5 m", "dài 4,3 km, rộng 5,5 m"),
        ("diện tích m2,5 phần", "diện tích m2,5 phần"),
        ("mã a,2 lần", "mã a,2 lần"),
        ("bảng giá,2", "bảng giá,2"),
        ("dịp lễ (30/4),sáng qua,Đoàn xã", "dịp lễ (30/4), sáng qua, Đoàn xã"),
        ("mở hội ,thu hút 90 đội", "mở hội, thu hút 90 đội"),
        ("hết năm 2025,xã còn 3,2% hộ nghèo", "hết năm 2025, xã còn 3,2% hộ nghèo"),
        ("đội “Sóng Biển”,đội Núi Ông;đội Lăng", "đội “Sóng Biển”, đội Núi Ông; đội Lăng"),
        ("bà nói,“nước đã rút” ,rồi về", "bà nói, “nước đã rút”, rồi về"),
        ("cao 1,5m và 3,45tr", "cao 1,5m và 3,45tr"),
        ("https://xa.vn/tin-tuc,hop-dan.html", "https://xa.vn/tin-tuc,hop-dan.html"),
        ("an@xa.vn,binh@xa.vn", "an@xa.vn,binh@xa.vn"),
        ("x ,y", "x ,y"),
    ],
)
def test_only_a_comma_behind_a_word_is_parted(written: str, shown: str) -> None:
    view = normalise(written)
    assert view.text == shown
    for place, char in enumerate(shown):
        start, end = view.to_source(place, place + 1)
        assert char in f"{written[start:end]} "
    assert normalise(shown).text == shown
    assert view.to_source(0, len(view.text)) == (0, len(written))


def test_the_place_in_the_source_stays_true() -> None:
    text = "Đến nay 51 hộ đã bàn giao mặt bằng,2 hộ chưa nhận tiền do tranh chấp thừa kế."
    (sentence,) = read(f"Xã Lau trả tiền đền bù\n{text}").sentences
    assert sentence.text == text
    assert "bằng, 2 hộ" in sentence.normalised


def test_words_behind_a_glued_comma_point_at_the_author() -> None:
    text = "Sáng qua,Đoàn xã Lau trồng 90 cây ,dọn 3,5 km kênh."
    view = normalise(text)
    start = view.text.index("dọn")
    assert text[slice(*view.to_source(start, start + 3))] == "dọn"
    assert view.text == "Sáng qua, Đoàn xã Lau trồng 90 cây, dọn 3,5 km kênh."
