"""A comma glued to the figure behind it is parted in the view, and no number is touched."""

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
    ],
)
def test_only_a_comma_behind_a_word_is_parted(written: str, shown: str) -> None:
    view = normalise(written)
    assert view.text == shown
    assert normalise(shown).text == shown
    assert view.to_source(0, len(view.text)) == (0, len(written))


def test_the_place_in_the_source_stays_true() -> None:
    text = "Đến nay 51 hộ đã bàn giao mặt bằng,2 hộ chưa nhận tiền do tranh chấp thừa kế."
    (sentence,) = read(f"Xã Lau trả tiền đền bù\n{text}").sentences
    assert sentence.text == text
    assert "bằng, 2 hộ" in sentence.normalised
