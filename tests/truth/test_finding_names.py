"""Persons, organisations, places and quotations in sentences written for this test."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth.index.finder import find_facts

CASES = (
    # Persons.
    ("Bà Nguyễn Thị Mai phát biểu.", "person Nguyễn Thị Mai = nguyễn thị mai"),
    ("Theo Nguyễn Văn Thắng, việc đã xong.", "person Nguyễn Văn Thắng = nguyễn văn thắng"),
    ("Ông Thắng cho biết thêm.", "person Thắng = thắng"),
    ("Bà Ba bán nước.", "person Ba = ba"),
    ("Ông Tám về quê.", "person Tám = tám"),
    ("TS. Lê An trình bày.", "person Lê An = lê an"),
    ("Đ/c Hà chủ trì.", "person Hà = hà"),
    ("Anh N.T.L. khai báo.", "person N.T.L = n t l"),
    ("Ông Th. khai báo.", "person Th = th"),
    ("Tổng thống Adam Kowal phát biểu.", "person Adam Kowal = adam kowal"),
    ("Cao Thị Lan nhận giải.", "person Cao Thị Lan = cao thị lan"),
    ("Mai Hoa nở rộ.", ""),
    ("Từ Sơn đi bộ.", ""),
    ("Bà Chủ tịch chủ trì.", ""),
    ("Phóng viên Người Bạn Đường đưa tin.", ""),
    ("Lỗi không của anh. Theo báo cáo thì khác.", ""),
    # Places.
    ("Họp tại quận Ba Đình.", "place quận Ba Đình = quận ba đình"),
    ("Họp tại Ba Đình.", "place Ba Đình = ba đình"),
    ("Họp tại Quận 1.", "place Quận 1 = quận 1"),
    ("Họp tại Q.1.", "place Q.1 = quận 1"),
    ("Họp tại phường 05.", "place phường 05 = phường 5"),
    (
        "Họp tại các phường 1, 2 và 3.",
        "place phường 1 = phường 1; place 2 = phường 2; place 3 = phường 3",
    ),
    ("Họp tại phường 3, 20 hộ dự.", "place phường 3 = phường 3; quantity 20 hộ = 20"),
    ("Phường Phú Thượng họp dân.", "place Phường Phú Thượng = phường phú thượng"),
    (
        "UBND phường Phú Thượng lấy ý kiến.",
        "organisation UBND phường Phú Thượng = ủy ban nhân dân phường phú thượng",
    ),
    ("Gặp ông Lê Văn An Thượng tá Công an.", "person Lê Văn An = lê văn an"),
    ("Trên đường 3/2 có chợ.", "place đường 3/2 = đường 3/2"),
    ("Trên phố Trần Hưng Đạo.", "place phố Trần Hưng Đạo = phố trần hưng đạo"),
    ("Tại huyện Trần Văn Thời.", "place huyện Trần Văn Thời = huyện trần văn thời"),
    ("Tại TP. HCM.", "place TP. HCM = thành phố hồ chí minh"),
    ("Tại TP.HCM.", "place TP.HCM = thành phố hồ chí minh"),
    ("Tại TPHCM.", "place TPHCM = hồ chí minh"),
    ("Tại Thành phố Hồ Chí Minh.", "place Thành phố Hồ Chí Minh = thành phố hồ chí minh"),
    ("Tại tỉnh Bà Rịa - Vũng Tàu.", "place tỉnh Bà Rịa - Vũng Tàu = tỉnh bà rịa vũng tàu"),
    ("Trên quốc lộ 1A.", "place quốc lộ 1A = quốc lộ 1a"),
    ("Tại Hội An và Trường Sa.", "place Hội An = hội an; place Trường Sa = trường sa"),
    ("Tại Hà Nội và Nhật Bản.", "place Hà Nội = hà nội; place Nhật Bản = nhật bản"),
    ("Tại tỉnh và thành phố.", ""),
    ("Họp tại TP. Thời gian tới sẽ rõ.", ""),
    ("Họp tại TP. Vinh đã xong.", "place TP. Vinh = thành phố vinh"),
    ("Ở huyện. Sân bay vắng.", ""),
    ("Phát triển nông thôn Thanh Hóa.", "place Thanh Hóa = thanh hóa"),
    ("Trên đường Điện Biên Phủ.", "place đường Điện Biên Phủ = đường điện biên phủ"),
    ("Tại ngách 15/51 có cháy.", "place ngách 15/51 = ngách 15/51"),
    ("Thôn 5 hộ đã dời.", "quantity 5 hộ = 5"),
    # A place with a person behind it.
    (
        "Quận Hải Châu Nguyễn Thị Mai.",
        "place Quận Hải Châu = quận hải châu; person Nguyễn Thị Mai = nguyễn thị mai",
    ),
    # Organisations.
    ("UBND quận Ba Đình họp.", "organisation UBND quận Ba Đình = ủy ban nhân dân quận ba đình"),
    (
        "Ủy ban nhân dân quận Ba Đình họp.",
        "organisation Ủy ban nhân dân quận Ba Đình = ủy ban nhân dân quận ba đình",
    ),
    ("HĐND tỉnh họp.", "organisation HĐND tỉnh = hội đồng nhân dân tỉnh"),
    ("Sở GD&ĐT họp.", "organisation Sở GD&ĐT = sở giáo dục đào tạo"),
    ("Sở Giáo dục và Đào tạo họp.", "organisation Sở Giáo dục và Đào tạo = sở giáo dục đào tạo"),
    ("Bộ Y tế họp.", "organisation Bộ Y tế = bộ y tế"),
    (
        "Sở LĐ-TB&XH họp.",
        "organisation Sở LĐ-TB&XH = sở lao động thương binh xã hội",
    ),
    (
        "Sở Lao động - Thương binh và Xã hội họp.",
        "organisation Sở Lao động - Thương binh và Xã hội = sở lao động thương binh xã hội",
    ),
    ("Công an TP. Hà Nội điều tra.", "organisation Công an TP. Hà Nội = công an thành phố hà nội"),
    ("Quận ủy chỉ đạo.", "organisation Quận ủy = quận ủy"),
    ("Chính phủ giao việc.", "organisation Chính phủ = chính phủ"),
    ("Công ty Hoa Sen hỗ trợ.", "organisation Công ty Hoa Sen = công ty hoa sen"),
    ("Ban đầu, hội nghị mới bàn.", ""),
    ("Ở khu vực trung tâm thành phố.", ""),
    ("Vì môi trường TP. Đà Nẵng.", "place TP. Đà Nẵng = thành phố đà nẵng"),
    (
        "Ban Thường vụ Thành ủy họp.",
        "organisation Ban Thường vụ Thành ủy = ban thường vụ thành ủy",
    ),
    ("Sở TN - MT họp.", "organisation Sở TN - MT = sở tài nguyên môi trường"),
    ("Đoàn tham quan sở thú.", ""),
    # A body with the person behind it who leads it.
    (
        "Bí thư Thành ủy Nguyễn Văn An dự.",
        "organisation Thành ủy = thành ủy; person Nguyễn Văn An = nguyễn văn an",
    ),
    (
        "Giám đốc Sở Y tế Lê Thị Hoa dự.",
        "organisation Sở Y tế = sở y tế; person Lê Thị Hoa = lê thị hoa",
    ),
    (
        "Trường THCS Lê Quý Đôn khai giảng.",
        "organisation Trường THCS Lê Quý Đôn = trường trung học cơ sở lê quý đôn",
    ),
    ("Ở trung tâm TP. Đà Nẵng.", "place TP. Đà Nẵng = thành phố đà nẵng"),
    ("Huyện miền núi Mường Tè.", ""),
    ("Ông Đoàn Ngọc Hà dự.", "person Đoàn Ngọc Hà = đoàn ngọc hà"),
    ("Đoàn Ngọc Hà dự.", "person Đoàn Ngọc Hà = đoàn ngọc hà"),
    ("Đoàn Thanh niên dự.", "organisation Đoàn Thanh niên = đoàn thanh niên"),
    ("Trên tàu cao tốc Thành Long.", ""),
    ("Tại bán đảo Sơn Trà.", "place bán đảo Sơn Trà = bán đảo sơn trà"),
    # A foreigner behind the name of a country.
    ("Tổng thống Mỹ Barack Lindqvist đến.", "person Barack Lindqvist = barack lindqvist"),
    (
        "Thủ tướng Nhật Bản Kenzo Fukuda đến.",
        "place Nhật Bản = nhật bản; person Kenzo Fukuda = kenzo fukuda",
    ),
    ("Thủ tướng Thái Lan Chaiwat Srisai đến.", "person Chaiwat Srisai = chaiwat srisai"),
    ("Ca sĩ Đức Greta Holm hát.", "person Greta Holm = greta holm"),
    ("Tổng thống Pháp Dupont đến.", "person Dupont = dupont"),
    ("Nhạc sĩ Đức Trí đến.", "person Đức Trí = đức trí"),
    ("Bà Mỹ Helen đến.", "person Mỹ Helen = mỹ helen"),
    # Quotations.
    (
        "Chủ đề là “Kỷ cương, trách nhiệm, hành động”.",
        "quotation “Kỷ cương, trách nhiệm, hành động” = kỷ cương trách nhiệm hành động",
    ),
    ('Anh nói: "Việc này rất khó" rồi về.', 'quotation "Việc này rất khó" = việc này rất khó'),
    ("Anh nói: «Việc này rất khó».", "quotation «Việc này rất khó» = việc này rất khó"),
    ("Anh nói: “Việc này rất khó.", "quotation “Việc này rất khó. = việc này rất khó"),
    ("Nhưng phải làm”, anh nói.", "quotation Nhưng phải làm” = nhưng phải làm"),
    ("Mục tiêu “kép” đã đạt.", ""),
)


def _found(text: str) -> str:
    return "; ".join(f"{fact.kind} {fact.text} = {fact.value}" for fact in find_facts(text))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_names_and_quotations(text: str, expected: str) -> None:
    assert _found(text) == expected


OFFICES = (
    (
        "Phó Chủ tịch UBND quận Hải Châu Nguyễn Thị Mai dự.",
        "phó chủ tịch ủy ban nhân dân quận hải châu",
    ),
    ("Chủ tịch UBND huyện Nguyễn Văn An dự.", "chủ tịch ủy ban nhân dân huyện"),
    ("Giám đốc Sở Y tế, bà Lê Thị Hoa, dự.", ""),
    ("Thủ tướng Lê Văn An dự.", "thủ tướng"),
    ("Ông Lê Văn An dự.", ""),
    ("Chủ tịch xã thăm ông Lê Văn An.", ""),
)


@pytest.mark.parametrize(("text", "office"), OFFICES)
def test_offices(text: str, office: str) -> None:
    (person,) = [fact for fact in find_facts(text) if fact.kind == "person"]
    assert person.office == office


def test_a_quotation_holds_other_facts() -> None:
    facts = find_facts("Ông nói: “Quận có 30 hộ nghèo”.")
    assert [fact.kind for fact in facts] == ["quotation", "quantity"]


def test_names_end_with_their_line() -> None:
    facts = find_facts("Huy Kiên\n\nLê Văn An\nCác bài khác")
    assert [fact.text for fact in facts] == ["Lê Văn An"]


def test_names_go_on_over_a_hard_wrap() -> None:
    text = "Dự lễ có lãnh đạo quận, đại diện các phường và bà Nguyễn\nThị Mai, tổ trưởng."
    assert [fact.text for fact in find_facts(text)] == ["Nguyễn\nThị Mai"]


@pytest.mark.parametrize(
    "name",
    [
        "Công ty CP Thực phẩm Hoàng Trà",
        "Công ty Lâm sản Tín Vượng",
        "Công ty cổ phần Cấp nước Thạnh Hóa",
        "công ty trách nhiệm hữu hạn một thành viên Tân Á",
        "Trung tâm Phục vụ hành chính công xã Đại Bình",
        "Đại học Kỹ thuật Vạn Xuân",
        "Bệnh viện Đa khoa Trung tâm Tiền Châu",
    ],
)
def test_bodies_with_compounds_in_small_letters_stay_whole(name: str) -> None:
    [fact] = find_facts(f"Hôm qua {name} đã trả lời.")
    assert (fact.kind, fact.text) == ("organisation", name)


def test_a_lake_is_no_person() -> None:
    facts = find_facts("Anh Bàn Văn Chài về nhất tại Hồ Suối Mận.")
    assert [fact.text for fact in facts if fact.kind == "person"] == ["Bàn Văn Chài"]


@pytest.mark.parametrize("name", ["Hồ Chí Minh", "Hồ Thị Mai", "Hồ Văn Tài"])
def test_persons_called_as_lakes_are_stay_persons(name: str) -> None:
    assert name in [fact.text for fact in find_facts(f"Đoàn đã thăm gia đình ở {name} hôm qua.")]


@pytest.mark.parametrize(
    "name",
    [
        "Quỹ Bảo trợ trẻ em Hạt Sen",
        "Ngân hàng Chính sách xã hội huyện Lộc Vĩ",
        "Hội Doanh nhân trẻ tỉnh",
        "Đoàn Đại biểu Quốc hội tỉnh",
        "Phòng Tiếp công dân huyện",
        "Ban Chỉ huy Phòng thủ dân sự xã Lộc Vĩ",
        "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
        "Công ty Đấu giá hợp danh Lộc Vĩ",
        "Công ty Cổ phần Quản lý và Khai thác Chợ Vĩ",
        "Viện Huyết học - Truyền máu Lộc Vĩ",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "Phòng Kinh tế, Hạ tầng và Đô thị xã Lộc Vĩ",
        "Phòng Văn hóa - Xã hội phường Lộc Vĩ",
        "Tòa án nhân dân khu vực 3",
        "TAND khu vực III",
        "Bảo hiểm xã hội cơ sở Lộc Vĩ",
        "Thuế cơ sở 7 tỉnh Lộc Vĩ",
        "Đội Quản lý thị trường số 4",
        "Hạt Kiểm lâm",
        "Công ty CP Cầu đường 76",
    ],
)
def test_names_of_bodies_end_at_the_end_of_a_word(name: str) -> None:
    found = find_facts(f"{name} họp sáng nay.")
    assert [(fact.kind, fact.text) for fact in found] == [("organisation", name)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UBND xã Xuân Giao thông báo lịch.", ["UBND xã Xuân Giao"]),
        ("UBND xã Tân Hòa giải quyết đơn.", ["UBND xã Tân Hòa"]),
        ("Sở Y tế kiểm tra các cơ sở.", ["Sở Y tế"]),
        ("Sở Tài chính và Sở Xây dựng họp.", ["Sở Tài chính", "Sở Xây dựng"]),
        ("Sở Y tế, Công an tỉnh họp.", ["Sở Y tế", "Công an tỉnh"]),
        ("Theo Bộ luật Hình sự thì sai.", []),
        ("Đội trưởng đi vắng.", []),
        ("Công ty Cấp nước 5 tỷ đồng.", ["Công ty Cấp nước"]),
        ("Các TAND khu vực 4, 5 và 6 họp.", ["TAND khu vực 4", "5", "6"]),
        ("Bảo vệ Trường Tiểu học số 2 Lò Văn Sình kể.", ["Trường Tiểu học số 2"]),
    ],
)
def test_names_of_bodies_take_no_other_words(text: str, names: list[str]) -> None:
    found = find_facts(text)
    assert [fact.text for fact in found if fact.kind == "organisation"] == names


def test_offices_are_counted_for_their_bodies() -> None:
    source = "Sáng 1/7, tỉnh Lộc Vĩ công bố quyết định lập 6 VKSND khu vực trên cơ sở 11 viện cũ."
    assert vnsum.check("Tỉnh Lộc Vĩ công bố quyết định cho 6 Viện trưởng.", source).supported


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Văn phòng Ủy ban nhân dân tỉnh ra thông báo.", ["Văn phòng Ủy ban nhân dân tỉnh"]),
        ("Sở Dân tộc và Tôn giáo họp.", ["Sở Dân tộc và Tôn giáo"]),
        ("TAND khu vực 4 - Lạng Giang xử vụ án.", ["TAND khu vực 4 - Lạng Giang"]),
        ("Công ty Cổ phần Cầu 12 thi công.", ["Công ty Cổ phần Cầu 12"]),
        ("Xã Cư M'gar, huyện Ea H'leo có mưa.", ["Xã Cư M'gar", "huyện Ea H'leo"]),
    ],
)
def test_names_are_found_whole(text: str, names: list[str]) -> None:
    assert [fact.text for fact in find_facts(text)] == names


def test_a_firm_is_called_without_its_form() -> None:
    source = "Công ty Cổ phần Cầu 18 được giao gói thầu XL-03."
    assert vnsum.check("Gói thầu XL-03 giao cho Công ty Cầu 18.", source).supported
    assert not vnsum.check("Gói thầu XL-03 giao cho Công ty Cầu 12.", source).supported
