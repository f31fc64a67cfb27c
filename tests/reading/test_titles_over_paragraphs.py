"""Titles that a new paragraph breaks, as in documents of Word, and what below a title is none."""

from __future__ import annotations

import io

import pytest
from docx import Document

from vnsum import read

_BODY = (
    "Ngày 13/11, xã Đồng Mít mở hội chợ tại sân vận động, có 42 gian hàng của 6 hợp tác xã.\n\n"
    "Hội chợ kéo dài 4 ngày, người dân vào cửa tự do và không mất tiền gửi xe."
)


@pytest.mark.parametrize("above", ["", "THÔNG BÁO\n\n"])
@pytest.mark.parametrize(
    "lines",
    [
        ("Hội chợ nông sản và sản phẩm OCOP", "xã Đồng Mít năm 2025"),
        ("Kết quả tổ chức hội chợ nông sản", "và sản phẩm OCOP xã Đồng Mít"),
        ("Xã Đồng Mít mở hội chợ nông sản của", "Hợp tác xã Khe Sậy"),
        ("Kết luận của Ban Thường vụ Đảng ủy", "về công tác giảm nghèo", "mười tháng năm 2025"),
    ],
)
def test_a_title_over_paragraphs_is_one(above: str, lines: tuple[str, ...]) -> None:
    release = read(above + "\n\n".join((*lines, _BODY)))
    assert release.title is not None
    assert " ".join(release.title.text.split()) == " ".join(lines)
    assert not release.captions
    assert len(release.paragraphs) == 2


@pytest.mark.parametrize(
    "below",
    [
        "Bà con mua quế ở gian hàng của thôn Nà Phặc",
        "gồm các gian hàng:",
        "- quế, hồi và mật ong",
        "tin do Đài Truyền thanh xã Đồng Mít phát, mời bà con đón nghe vào lúc 17 giờ.",
    ],
)
def test_what_ends_or_begins_something_is_no_title(below: str) -> None:
    title = "Hội chợ nông sản và sản phẩm OCOP"
    assert read(f"{title}\n\n{below}\n\n{_BODY}").title_text == title


def test_a_styled_title_of_word_goes_on_in_its_style() -> None:
    document = Document()
    document.add_heading("Hội chợ nông sản và sản phẩm OCOP", level=0)
    document.add_heading("xã Đồng Mít năm 2025", level=0)
    for one in _BODY.split("\n\n"):
        document.add_paragraph(one)
    stream = io.BytesIO()
    document.save(stream)
    release = read(stream.getvalue())
    assert (release.title_text or "").split()[-2:] == ["năm", "2025"]
