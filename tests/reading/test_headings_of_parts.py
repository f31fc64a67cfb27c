"""Headings of parts of a document are items, the first like the others, and never captions."""

from __future__ import annotations

import pytest

from vnsum.reading import read

HEAD = "UBND XÃ BÀU SEN\nSố: 12/BC-UBND\n\nBÁO CÁO\nKết quả công tác tháng 9\n\n"
FIRST = "Nông dân xã Bàu Sen thu hoạch 870 ha lúa, năng suất 6,1 tấn/ha, cao hơn vụ trước."
SECOND = "Tổng thu ngân sách chín tháng đạt 21,4 tỷ đồng, bằng 83% dự toán năm."


@pytest.mark.parametrize(
    "heads",
    [
        ["1. Nông nghiệp", "2. Thu, chi ngân sách", "3. Đầu tư công"],
        ["Điều 1. Phạm vi điều chỉnh", "Điều 2. Mức giá", "Điều 3. Miễn, giảm"],
        ["ĐIỀU 1. PHẠM VI", "ĐIỀU 2. MỨC GIÁ", "ĐIỀU 3. HIỆU LỰC"],
        ["Mục 1. Quy định chung", "Mục 2. Mức giá", "Mục 3. Hiệu lực"],
        ["Thứ Hai (17/11)", "Thứ Ba (18/11)", "Chủ nhật, ngày 23/11"],
        ["THỨ HAI 03/11", "Thứ 3 - 04/11:", "Thứ Tư"],
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_all_headings_of_parts_are_items(heads: list[str], gap: str) -> None:
    parts = [part for head in heads for part in (head, FIRST, SECOND)]
    release = read(HEAD + gap.join(parts))
    assert not release.captions
    assert [one.text for one in release.paragraphs if one.kind == "item"] == heads


def test_the_name_of_a_chapter_is_a_heading_too() -> None:
    heads = ["Chương I", "QUY ĐỊNH CHUNG", "Chương II", "TỔ CHỨC THỰC HIỆN"]
    parts = [*heads[:2], FIRST, *heads[2:], SECOND]
    release = read(HEAD + "\n".join(parts))
    assert not release.captions
    assert [one.text for one in release.paragraphs] == parts


def test_numbered_subheadings_of_an_article_stay_captions() -> None:
    heads = ["1. Chuyện đồng áng", "2. Chuyện tiền nong"]
    text = f"Xã Bàu Sen được mùa\n\n{FIRST}\n\n{heads[0]}\n\n{SECOND}\n\n{heads[1]}\n\n{FIRST}"
    assert [one.text for one in read(text).captions] == heads


@pytest.mark.parametrize(
    "line", ["Thứ trưởng thăm cánh đồng Bàu Sen", "Điều dưỡng khám cho người già"]
)
def test_words_that_begin_like_a_heading_are_none(line: str) -> None:
    text = f"Xã Bàu Sen được mùa\n\n{FIRST}\n\n{line}\n\n{SECOND}"
    assert [one.text for one in read(text).captions] == [line]
