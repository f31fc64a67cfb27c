"""Heads and numbers of pages in a text that was copied from them, and figures that are none."""

from __future__ import annotations

import pytest

from vnsum import read

_TITLE = "Xã Đồng Mít thả 120 nghìn con cá giống xuống lòng hồ\nKhe Sậy"
_FIRST = """\
Ngày 6/9, Trạm Thủy sản phối hợp với các đoàn thể của xã
Đồng Mít thả 120 nghìn con cá giống xuống lòng hồ Khe Sậy,
trong đó có 40 nghìn con cá lăng và 80 nghìn con cá
trắm, cỡ từ 5 đến 7 cm. Trạm đề nghị bà con không đánh
bắt bằng lưới mắt nhỏ trong vòng 60 ngày kể từ"""
_LAST = """\
ngày thả giống.
Kinh phí của đợt thả là 96 triệu đồng, trong đó hai hợp
tác xã góp 30 triệu đồng. Đợt sau diễn ra vào tháng 4 tại
hồ Nà Phặc."""
_HEAD = "UBND XÃ ĐỒNG MÍT\nTRẠM THỦY SẢN"


@pytest.mark.parametrize(
    "text",
    [
        f"{_HEAD}\n1\n{_TITLE}\n{_FIRST}\n2\n{_HEAD}\n{_LAST}\n3",
        f"{_HEAD}\n{_TITLE}\n{_FIRST}\n- 1 -\n{_HEAD}\n{_LAST}\n- 2 -",
        f"{_TITLE}\n{_FIRST}\n1/2\n{_LAST}\n2/2",
        f"{_HEAD}\n{_TITLE}\n{_FIRST}\n{_HEAD}\n{_LAST}",
        f"Trang 1\n\n{_TITLE}\n{_FIRST}\n\nTrang 2\n\n{_LAST}",
    ],
)
def test_the_break_of_a_page_is_no_text(text: str) -> None:
    release = read(text)
    assert (release.title_text or "").split() == _TITLE.split()
    assert not release.captions
    shown = " ".join(one.normalised for one in release.paragraphs)
    assert shown.split() == f"{_FIRST} {_LAST}".split()
    assert "a sentence is torn by the break of a page: '… 60 ngày kể từ'" in release.warnings


def test_numbered_rows_and_items_stay() -> None:
    text = f"{_TITLE}\n\n{_FIRST}\nngày thả.\n1\nCá lăng\n2\nCá trắm"
    assert all(one.kind != "navigation" for one in read(text).boilerplate)


def test_a_line_that_comes_again_between_sentences_stays() -> None:
    told = "Hồ rộng 240 ha, có 96 hộ nuôi cá lồng và 14 hộ đánh bắt quanh năm."
    text = f"Ông Lò Văn Tài\n\nXã thả cá giống\n\n{told}\n\nÔng Lò Văn Tài\n\n{told}"
    assert "Ông Lò Văn Tài" not in [one.text for one in read(text).boilerplate[1:]]
