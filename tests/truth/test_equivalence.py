"""Two ways to write a value are one value, and a claim may say less but not more."""

from __future__ import annotations

from datetime import date

import pytest

from vnsum.facts import Fact
from vnsum.text.place_changes import PlaceTable
from vnsum.truth.finding import modern_places
from vnsum.truth.index.equivalence import same_value
from vnsum.truth.index.finder import find_facts


def _fact(text: str) -> Fact:
    facts = [fact for fact in find_facts(text) if fact.kind != "quotation" or "“" in text]
    assert facts, text
    return facts[0]


SAME = (
    ("3,2 tỷ đồng", "3.200 triệu đồng"),
    ("3,2 tỷ đồng", "3.200.000.000 đồng"),
    ("3,2 tỷ", "3,2 tỉ đồng"),
    ("152 .206 người", "152.206 người"),
    ("111,8 %", "111,8%"),
    ("hai hộ", "2 hộ"),
    ("hai mươi lăm xã", "25 xã"),
    ("5 ha", "50.000 m2"),
    ("1,5 km", "1.500 m"),
    ("2 tấn", "2.000 kg"),
    ("1 giờ đồng hồ", "60 phút"),
    ("2 năm", "24 tháng"),
    ("300 km²", "300 km2"),
    ("từ 1/7", "ngày 1 tháng 7"),
    ("từ 1/7", "ngày 1-7"),
    ("ngày 02/9/2024", "ngày 2 tháng 9 năm 2024"),
    ("tháng 8", "tháng Tám"),
    ("tháng 8", "ngày 5/8/2021"),
    ("năm 2021", "ngày 5/8/2021"),
    ("ngày 5/8/2021", "ngày 5/8"),
    ("chiều 21/1", "ngày 21/1"),
    ("tối 21/1", "đêm 21/1"),
    ("lúc 7h30", "lúc 7 giờ 30 phút"),
    ("lúc 15h", "lúc 3 giờ chiều"),
    ("lần thứ XIII", "lần thứ 13"),
    ("quý II", "quý 2"),
    ("khối 8", "lớp 8"),
    ("từ 600.000 đến 2 triệu đồng", "từ 600.000 đến 2.000.000 đồng"),
    ("nộp 46triệuđồng", "nộp 46 triệu đồng"),
    ("Trung tâm KSBT Hải Lâm", "Trung tâm Kiểm soát bệnh tật Hải Lâm"),
    ("ông Y Phon", "ông Y Phon Mlô"),
    ("ông Som-phet", "ông Som-phet Sy-ha-lath"),
    ("giai đoạn 2021-2025", "từ năm 2021 đến năm 2025"),
    ("12-17 tuổi", "từ 12 đến 17 tuổi"),
    ("1/4 diện tích", "một phần tư diện tích"),
    ("Nghị định 13/2023/NĐ-CP", "Nghị định số 13/2023/NĐ-CP"),
    ("Nghị quyết 54", "Nghị quyết số 54/2017/QH"),
    ("gọi 024.3733.1234", "gọi 024 3733 1234"),
    ("UBND quận Ba Đình", "Ủy ban nhân dân quận Ba Đình"),
    ("UBND quận Ba Đình", "Uỷ ban nhân dân quận Ba Đình"),
    ("UBND quận", "UBND quận Ba Đình"),
    ("UBND quận Ba Đình", "UBND quận"),
    ("Công an Hà Nội", "Công an thành phố Hà Nội"),
    ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"),
    ("ông Thắng", "ông Nguyễn Văn Thắng"),
    ("bà Lê Thị Hoà", "bà Lê Thị Hòa"),
    ("TP. HCM", "Thành phố Hồ Chí Minh"),
    ("TPHCM", "Thành phố Hồ Chí Minh"),
    ("Ba Đình", "quận Ba Đình"),
    ("“kỷ cương, trách nhiệm”", "“Kỷ cương, trách nhiệm, hành động”"),
)
DIFFERENT = (
    ("3,2 tỷ đồng", "3,2 triệu đồng"),
    ("3,2 tỷ đồng", "2,3 tỷ đồng"),
    ("125 ha", "125 km²"),
    ("125 ha", "125 tấn"),
    ("5 triệu đồng", "5 triệu USD"),
    ("5 triệu đồng/m2", "5 triệu đồng"),
    ("6,6%", "6,6 tấn"),
    ("25 xã", "52 xã"),
    ("30/31 chỉ tiêu", "31/30 chỉ tiêu"),
    ("12-17 tuổi", "12-18 tuổi"),
    ("12-17 tuổi", "12-17%"),
    ("ngày 1/7", "ngày 7/1"),
    ("ngày 5/8", "tháng 8"),
    ("ngày 5/8/2021", "ngày 5/8/2022"),
    ("năm 2021", "năm 2022"),
    ("sáng 21/1", "chiều 21/1"),
    ("lúc 7h30", "lúc 7h20"),
    ("quý II", "quý III"),
    ("quý II", "khóa II"),
    ("Nghị định 13/2023/NĐ-CP", "Nghị định 31/2023/NĐ-CP"),
    ("Nghị quyết 54", "Nghị định 54"),
    ("gọi 024.3733.1234", "gọi 024.3733.1243"),
    ("UBND quận Ba Đình", "UBND quận Tây Hồ"),
    ("UBND quận", "UBND phường Trúc Bạch"),
    ("UBND quận Ba Đình", "HĐND quận Ba Đình"),
    ("Sở Y tế", "Bộ Y tế"),
    ("ông Nguyễn Văn Thắng", "ông Thắng"),
    ("ông Nguyễn Văn Thắng", "ông Nguyễn Văn Thành"),
    ("quận 1", "phường 1"),
    ("quận Ba Đình", "quận Đống Đa"),
    ("“kỷ cương, vô trách nhiệm”", "“Kỷ cương, trách nhiệm, hành động”"),
    ("2 năm", "lúc 2 giờ sáng"),
)


@pytest.mark.parametrize(("claim", "other"), SAME)
def test_same(claim: str, other: str) -> None:
    assert same_value(_fact(claim), _fact(other))


@pytest.mark.parametrize(("claim", "other"), DIFFERENT)
def test_different(claim: str, other: str) -> None:
    assert not same_value(_fact(claim), _fact(other))


@pytest.mark.parametrize("text", [text for pair in (*SAME, *DIFFERENT) for text in pair])
def test_every_fact_has_its_own_value(text: str) -> None:
    assert same_value(_fact(text), _fact(text))


PUBLISHED = (
    ("ngày 21/1", "ngày 21/1/2022", date(2022, 1, 21), True),
    ("ngày 21/1", "ngày 21/1/2021", date(2022, 1, 21), False),
    ("ngày 25/12", "ngày 25/12/2021", date(2022, 1, 21), True),
    ("ngày 5/1", "ngày 5/1/2023", date(2022, 12, 30), True),
    ("ngày 21/1/2021", "ngày 21/1", date(2022, 1, 21), False),
    ("ngày 21/1", "ngày 21/1/2021", None, True),
)


@pytest.mark.parametrize(("claim", "other", "published", "same"), PUBLISHED)
def test_the_year_comes_from_publication(
    claim: str,
    other: str,
    published: date | None,
    same: bool,  # noqa: FBT001 - a table
) -> None:
    assert same_value(_fact(claim), _fact(other), published=published) is same


def test_a_year_taken_for_a_number() -> None:
    number = Fact("number", 0, 4, "2020", "2020", number=find_facts("2020 người")[0].number)
    assert same_value(number, _fact("năm 2020"))
    assert not same_value(number, _fact("năm 2021"))


RENAMED = (
    ("phường Hồng Hà", "phường Phúc Xá, quận Ba Đình, thành phố Hà Nội", True),
    ("phường Phúc Xá, quận Ba Đình, Hà Nội", "phường Hồng Hà", True),
    ("phường Hồng Hà", "phường Phúc Xá", False),  # of which town?
    ("Thành phố Hồ Chí Minh", "tỉnh Bình Dương", True),
    ("quận Ba Đình", "Hà Nội", False),
    ("Thành phố Hồ Chí Minh", "tỉnh Nghệ An", False),
)


@pytest.mark.parametrize(("claim", "other", "same"), RENAMED)
def test_names_of_before_july_2025(
    claim: str,
    other: str,
    same: bool,  # noqa: FBT001 - a table
) -> None:
    pytest.importorskip("underthesea", reason="the extra places is not installed")
    pair = _fact(claim), _fact(other)
    assert same_value(*pair, published=date(2025, 7, 1)) is same
    assert not same_value(*pair, published=date(2025, 6, 30))
    assert not same_value(*pair)


def test_without_the_extra_nothing_is_renamed(monkeypatch: pytest.MonkeyPatch) -> None:
    modern_places.modern_place.cache_clear()
    monkeypatch.setattr(modern_places, "place_table", lambda: PlaceTable((), {}))
    pair = _fact("Thành phố Hồ Chí Minh"), _fact("tỉnh Bình Dương")
    assert not same_value(*pair, published=date(2025, 7, 1))
    modern_places.modern_place.cache_clear()


def test_a_place_keeps_the_larger_places_behind_it() -> None:
    (ward, district, city) = find_facts("Tại phường Phúc Xá, quận Ba Đình, Hà Nội.")
    assert (ward.counts, district.counts, city.counts) == ("quận ba đình, hà nội", "hà nội", "")
