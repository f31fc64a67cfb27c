"""Whole releases, own texts in the forms that portals use, taken apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vnsum.reading import read

if TYPE_CHECKING:
    from vnsum.documents import Span

_RELEASES = Path(__file__).parents[1] / "releases"


@dataclass(frozen=True)
class Expected:
    name: str
    title: str | None
    paragraphs: int
    captions: int = 0
    published: date | None = None
    agency: str | None = None
    byline: str | None = None
    place: str | None = None
    number: str | None = None
    kinds: str = ""


def _text(span: Span | None) -> str | None:
    return None if span is None else span.text


def _at(*parts: int) -> datetime:
    return datetime(parts[0], parts[1], parts[2], parts[3], parts[4])  # noqa: DTZ001 - as read


_EXPECTED = [
    Expected(
        "ward-portal",
        "Phường Hoa Sen ra quân dọn vệ sinh đầu tuần",
        2,
        1,
        _at(2024, 9, 4, 9, 15),
        byline="Thu Hà",
        kinds="navigation rest share share tags related related related",
    ),
    Expected(
        "new-ward-2025",
        "Phường Bạch Đằng vận hành bộ máy mới từ ngày 1.7.2025",
        2,
        1,
        _at(2025, 7, 2, 8, 30),
        "Cổng TTĐT phường Bạch Đằng",
        "Nguồn: Văn phòng UBND phường",
    ),
    Expected(
        "notice-letterhead",
        "Về việc tạm ngừng cấp nước trên đường Cây Sữa",
        5,
        0,
        date(2024, 9, 5),
        "ỦY BAN NHÂN DÂN\nQUẬN SÔNG TRĂNG",
        place="Sông Trăng",
        number="123/TB-UBND",
        kinds="letterhead " * 4 + "rest letterhead " + "recipients " * 3 + "letterhead " * 5,
    ),
    Expected("wrapped-mail", "Quận Sông Trăng mở tuần lễ hàng Việt", 2),
    Expected(
        "government-portal",
        "Bộ Đường sông công bố ba tuyến buýt mới",
        2,
        1,
        _at(2024, 9, 5, 10, 30),
        "Cổng TTĐT Đường sông",
        kinds="share share share",
    ),
    Expected(
        "caps-title",
        "ĐẢNG ỦY PHƯỜNG MAI VÀNG\nTỔ CHỨC HỘI NGHỊ SƠ KẾT SÁU THÁNG",
        2,
        1,
        date(2025, 7, 15),
        byline="Tin, ảnh: Hoàng Nam",
        kinds="rest",
    ),
    Expected(
        "press-statement",
        "V/v tổ chức Ngày hội đọc sách thành phố năm 2025",
        3,
        kinds="letterhead contact contact",
    ),
    Expected(
        "bullets-table",
        "Xã Đồi Chè công bố kết quả chuyển đổi số quý II",
        5,
        byline="Theo Đài truyền thanh xã",
        kinds="table table",
    ),
    Expected(
        "numbered-heads",
        "Huyện Núi Đá tổng kết phong trào khuyến học",
        2,
        2,
        _at(2023, 12, 20, 14, 5),
        kinds="rest comments comments comments",
    ),
    Expected("body-only", None, 3),
    Expected("no-marks", None, 1),
    Expected(
        "spaced-letterhead",
        "Trồng 10.000 cây xanh dịp Quốc khánh",
        2,
        0,
        date(2025, 8, 2),
        "UBND XÃ ĐỒI CHÈ",
        place="Đồi Chè",
        number="45/KH-UBND",
        kinds="letterhead rest letterhead",
    ),
]


@pytest.mark.parametrize("expected", _EXPECTED, ids=lambda one: one.name)
def test_release_is_taken_apart(expected: Expected) -> None:
    release = read(_RELEASES / f"{expected.name}.txt")
    found = Expected(
        expected.name,
        release.title_text,
        len(release.paragraphs),
        len(release.captions),
        release.published,
        _text(release.agency),
        _text(release.byline),
        _text(release.place),
        _text(release.doc_number),
        " ".join(one.kind for one in release.boilerplate),
    )
    assert found == Expected(**{**expected.__dict__, "kinds": expected.kinds.strip()})


def test_decomposed_text_is_shown_composed_and_placed_in_the_source() -> None:
    release = read(_RELEASES / "nfd.txt")
    assert release.title is not None
    assert release.title.text != "Phường Hoà Bình tặng quà người cao tuổi"
    assert release.agency is not None
    assert release.agency.text == "HNP"
    assert release.published == _at(2024, 10, 1, 10, 0)
    assert [len(release.captions), len(release.paragraphs)] == [1, 2]
    assert release.sentences[1].normalised == "Mỗi suất trị giá 500.000 đồng."


def test_glitches_are_repaired_in_what_is_shown_only() -> None:
    release = read(_RELEASES / "government-portal.txt")
    first = release.sentences[0]
    assert "152.206 triệu" in first.normalised
    assert "152 .206 triệu" in first.text
    assert first.normalised.startswith("Bộ Đường sông")
    assert "swapped" in release.warnings[0]
