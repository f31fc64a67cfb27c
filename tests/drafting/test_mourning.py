"""Obituaries name the dead, and say when."""

from __future__ import annotations

import pytest

import vnsum

TEXT = """TIN BUỒN

Đảng ủy, UBND, Hội Cựu chiến binh xã Bàu Tràm và gia đình vô cùng thương tiếc báo tin:

{name}

Sinh năm 1938 tại thôn Thượng, xã Bàu Tràm; nguyên Bí thư Đảng ủy xã; thương binh hạng 2/4.

Sau một thời gian lâm bệnh, mặc dù đã được gia đình tận tình cứu chữa, nhưng do tuổi cao, đồng chí \
đã từ trần hồi 3 giờ 25 phút ngày 4/11/2025 (tức ngày 15 tháng 9 năm Ất Tỵ) tại nhà riêng, hưởng \
thọ 88 tuổi.

Lễ viếng tổ chức từ 14 giờ ngày 5/11/2025 tại Nhà tang lễ xã; an táng tại nghĩa trang thôn Thượng.

Năm 1984, đồng chí nghỉ hưu về địa phương, hai năm sau được bầu làm Bí thư Đảng ủy xã.
"""


@pytest.mark.parametrize("name", ["Đồng chí Vũ Đình Khoát", "Ông VŨ ĐÌNH KHOÁT", "Cụ bà Vũ Thị Na"])
def test_who_died_and_when(name: str) -> None:
    source = TEXT.format(name=name)
    draft = vnsum.summarize(source)
    assert draft.headline == f"{name} từ trần"
    assert draft.lead == (
        f"{name} đã từ trần hồi 3 giờ 25 phút ngày 4/11/2025 (tức ngày 15 tháng 9 năm Ất Tỵ) tại "
        "nhà riêng, hưởng thọ 88 tuổi."
    )
    assert draft.lead in draft.summary
    assert draft.facts.lead.supported
    told = next(item for item in draft.sentences if item.product == "lead")
    assert [source[span.start : span.end] for span in told.spans] == [
        span.text for span in told.spans
    ]


def test_who_is_named_in_no_line_is_not_put_before() -> None:
    draft = vnsum.summarize(TEXT.format(name="ông Khoát, nguyên Bí thư Đảng ủy xã và Chủ tịch xã."))
    assert not draft.headline.endswith("từ trần")


def test_a_name_before_the_life_is_who_died() -> None:
    source = TEXT.format(name="Cụ Vũ Thị Na, sinh năm 1938; nguyên Trạm trưởng Trạm Y tế xã.")
    draft = vnsum.summarize(source)
    assert draft.headline == "Cụ Vũ Thị Na từ trần"
    assert draft.lead.startswith("Cụ Vũ Thị Na đã từ trần hồi 3 giờ 25 phút ngày 4/11/2025")


def test_a_title_before_a_colon_names_as_well() -> None:
    draft = vnsum.summarize(TEXT.format(name="Đồng chí: VŨ ĐÌNH KHOÁT"))
    assert draft.headline == "Đồng chí VŨ ĐÌNH KHOÁT từ trần"


@pytest.mark.parametrize("name", ["Ông VŨ ĐÌNH KHOÁT", "Đồng chí Vũ Đình Khoát", "VŨ ĐÌNH KHOÁT"])
def test_another_name_in_brackets_is_left_out(name: str) -> None:
    draft = vnsum.summarize(TEXT.format(name=f"{name} (Năm Khoát)"))
    assert draft.headline == f"{name} từ trần"
    assert draft.lead.startswith(f"{name} đã từ trần hồi 3 giờ 25 phút")


def test_who_announces_it_has_not_died() -> None:
    body = "BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG HẢI SA\nCÙNG GIA ĐÌNH\n\nThương tiếc báo tin:"
    source = TEXT.format(name="Đồng chí VŨ ĐÌNH KHOÁT").replace(
        "TIN BUỒN\n", f"TIN BUỒN\n\n{body}\n", 1
    )
    assert body in source
    assert vnsum.summarize(source).lead.startswith("Đồng chí VŨ ĐÌNH KHOÁT đã từ trần")


def test_the_life_is_not_told_before_whose_it_is() -> None:
    draft = vnsum.summarize(TEXT.format(name="Ông VŨ ĐÌNH KHOÁT"))
    assert draft.summary.startswith("Ông VŨ ĐÌNH KHOÁT đã từ trần hồi 3 giờ 25 phút")
    assert "Sinh năm 1938" not in draft.summary
