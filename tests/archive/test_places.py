"""A place is found by its name of before July 2025 and by that of today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.archive.conftest import figures
from vnsum.archive import gazetteer, naming
from vnsum.archive.places import renamed_places
from vnsum.archive.queries import parse, renamed
from vnsum.archive.words import words_of
from vnsum.text.place_changes import DAY_OF_CHANGE, PlaceTable, place_table

if TYPE_CHECKING:
    from vnsum import Archive

TODAY = (
    "Phường Hồng Hà mở lớp bơi\n(08:00 12/09/2025)\n\n"
    "Ngày 12/9, phường Hồng Hà mở lớp dạy bơi cho 120 trẻ em.\nKinh phí là 4,5 tỷ đồng."
)
BEFORE = (
    "Phường Phúc Xá dạy bơi\n(08:00 12/06/2024)\n\n"
    "Ngày 12/6, phường Phúc Xá (quận Ba Đình) dạy bơi cho 80 trẻ em.\nKinh phí là 1,2 tỷ đồng."
)
NAMESAKE = (
    "Phường Hồng Hà dạy bơi\n(08:00 01/06/2024)\n\n"
    "Phường Hồng Hà (thành phố Yên Bái) dạy bơi cho 90 trẻ em.\nKinh phí là 0,8 tỷ đồng."
)
FOREST = (
    "Tỉnh Hà Giang trồng rừng\n(08:00 12/09/2023)\n\nTỉnh Hà Giang trồng 300 ha rừng trong tháng 9."
)
FOREST_TODAY = (
    "Tỉnh Tuyên Quang trồng rừng\n(08:00 12/09/2025)\n\n"
    "Tỉnh Tuyên Quang trồng 500 ha rừng trong tháng 9."
)
SPELT = "phường Phúc Xá"
NOTICE = (
    "UBND TỈNH HÀ GIANG\n\nTHÔNG BÁO\nTrồng rừng phòng hộ\n\n"
    "Ủy ban nhân dân tỉnh trồng 20 ha rừng phòng hộ từ ngày 1/6/2024."
)


CITY = "thành phố Hồ Chí Minh"


@pytest.fixture(autouse=True)
def _table() -> None:
    if not place_table().changes:
        pytest.skip("the extra places is not installed")


@pytest.fixture
def places(archive: Archive) -> Archive:
    texts = {"nay": TODAY, "xưa": BEFORE, "rừng-xưa": FOREST, "rừng-nay": FOREST_TODAY}
    for name, text in texts.items():
        archive.add(text, name=name)
    return archive


def found(archive: Archive, query: str) -> list[tuple[str, str]]:
    return [(hit.name, hit.renamed) for hit in archive.search(query).hits]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("phường Phúc Xá", [("xưa", ""), ("nay", "phường Hồng Hà")]),
        ("phuong phuc xa day boi", [("xưa", ""), ("nay", "phường Hồng Hà")]),
        ("P. Phúc Xá, quận Ba Đình dạy bơi", [("xưa", SPELT), ("nay", "phường Hồng Hà")]),
        ("phường Hồng Hà", [("nay", ""), ("xưa", "phường Phúc Xá")]),
        ('"dạy bơi" "phường Hồng Hà"', [("nay", ""), ("xưa", "phường Phúc Xá")]),
        ('"tại phường Phúc Xá"', []),
        ("quận Ba Đình", [("xưa", ""), ("nay", "phường Hồng Hà")]),
        ("Hà Giang trồng rừng", [("rừng-xưa", ""), ("rừng-nay", "tỉnh Tuyên Quang")]),
        ("Tuyên Quang -bơi", [("rừng-nay", ""), ("rừng-xưa", "tỉnh Hà Giang")]),
        ("phường Phúc Xá chữa cháy", []),
        ("dạy bơi", [("xưa", ""), ("nay", "")]),
    ],
)
def test_both_names_find_both(places: Archive, query: str, hits: list[tuple[str, str]]) -> None:
    assert found(places, query) == hits


def test_who_types_marks_means_them(places: Archive) -> None:
    places.add(
        "Phường Vạn Phúc họp\n(08:00 12/09/2025)\n\nPhường Vạn Phúc họp với xã bên, cả xã phục vụ.",
        name="khác",
    )
    names = [("xưa", ""), ("nay", "phường Hồng Hà"), ("khác", "")]
    assert found(places, "phường Phúc Xá") == names
    assert [name for name, _ in found(places, "phuong phuc xa")] == ["xưa", "khác", "nay"]


def test_what_is_shown_is_the_other_name(places: Archive) -> None:
    page = places.search("phường Phúc Xá", limit=1, offset=1)
    (hit,) = page.hits
    assert (hit.exact, page.more) == (False, False)
    assert {mark.text for mark in hit.marks} >= {"Hồng", "Hà"}
    source = places.get(hit.release).source
    assert all(source[mark.start : mark.end] == mark.text for mark in hit.marks)


def test_a_namesake_of_another_time_is_not_meant(archive: Archive) -> None:
    archive.add(NAMESAKE, name="yên-bái")
    assert found(archive, "phường Phúc Xá") == []
    assert not archive.ask("Kinh phí dạy bơi ở phường Phúc Xá là bao nhiêu?").found


def test_a_namesake_in_another_province_must_be_named(archive: Archive) -> None:
    text = "Xã Trần Phú mở chợ\n(08:00 12/09/2025)\n\nXã Trần Phú ({}) mở chợ phiên từ ngày 1/10."
    archive.add(text.format("tỉnh Thái Nguyên"), name="khác")
    archive.add(text.format("thành phố Hà Nội"), name="đúng")
    assert found(archive, "xã Hữu Văn mở chợ") == [("đúng", "xã Trần Phú")]


def test_a_filter_takes_either_name(archive: Archive) -> None:
    archive.add(NOTICE, name="thông-báo", place="Hà Giang")
    for place in ("Hà Giang", "tỉnh Hà Giang", "Tuyên Quang"):
        assert [hit.name for hit in archive.search("rừng", place=place).hits] == ["thông-báo"]
    assert not archive.search("rừng", place="Lào Cai").hits


def test_a_question_is_asked_with_the_other_name_where_nothing_answers(archive: Archive) -> None:
    archive.add(TODAY)
    question = "Kinh phí dạy bơi ở phường Phúc Xá, quận Ba Đình là bao nhiêu?"
    (citation,) = archive.ask(question).citations
    assert (citation.renamed, citation.answer.text) == ("phường Hồng Hà", "4,5 tỷ đồng")
    archive.add(BEFORE)
    (citation,) = archive.ask(question).citations
    assert (citation.renamed, citation.answer.text) == ("", "1,2 tỷ đồng")


def test_an_answer_from_before_for_the_name_of_today(archive: Archive) -> None:
    archive.add(BEFORE)
    (citation,) = archive.ask("Kinh phí dạy bơi ở phường Hồng Hà là bao nhiêu?").citations
    assert (citation.renamed, citation.answer.text) == ("phường Phúc Xá", "1,2 tỷ đồng")


@pytest.mark.parametrize(
    ("text", "later", "earlier"),
    [
        ("phường Láng", set(), {"phường Láng Thượng", "phường Láng Hạ"}),
        ("Bình Dương", {"thành phố Hồ Chí Minh"}, set()),
        ("TP.HCM", set(), {CITY, "tỉnh Bình Dương", "tỉnh Bà Rịa - Vũng Tàu"}),
        (CITY, set(), {CITY, "tỉnh Bình Dương", "tỉnh Bà Rịa - Vũng Tàu"}),
        ("phường 5 quận 3", {"phường Bàn Cờ"}, set()),
        ("gìn giữ hòa bình", set(), set()),
        ("tỉnh Hòa Bình", {"tỉnh Phú Thọ"}, set()),
        ("phường Phúc Xà", set(), set()),
        ("Phúc Xá", set(), set()),
        ("", set(), set()),
    ],
)
def test_other_names(text: str, later: set[str], earlier: set[str]) -> None:
    places = renamed_places(words_of(text))
    assert {name.name for place in places for name in place.later} == later
    assert {name.name for place in places for name in place.earlier} == earlier


def test_a_phrase_keeps_its_words_round_the_place() -> None:
    parsed = parse('"tại phường Phúc Xá mới" bơi')
    query = renamed(parsed, renamed_places(parsed.words), "later")
    assert query is not None
    assert query.phrases == (("bơi",),)
    assert [name.words for name in query.choices[0]] == [("tại", "phường", "hồng", "hà", "mới")]


def test_without_the_extra_nothing_is_renamed(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add(TODAY)
    caches = (gazetteer._units, gazetteer._rows, gazetteer._provinces)
    monkeypatch.setattr(gazetteer, "place_table", lambda: PlaceTable((), {}))
    for cache in caches:
        cache.cache_clear()
    try:
        assert found(archive, "phường Phúc Xá") == []
        assert found(archive, "phường Hồng Hà") == [("nay", "")] or archive.search("Hồng Hà").hits
    finally:
        for cache in caches:
            cache.cache_clear()


def test_the_table_is_whole() -> None:
    table = place_table()
    assert len(table.changes) > 9900
    assert len(set(table.provinces.values())) == 34
    assert DAY_OF_CHANGE.isoformat() == "2025-07-01"


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Xã Mường Lẫm còn bao nhiêu hộ nghèo?", [(("xa", "muong", "lam"), ("muong", "lam"))]),
        ("Lũng Pìa còn bao nhiêu hộ nghèo?", [(("lung", "pia"),)]),
        ("Ai là Chủ tịch UBND phường Láng?", [(("phuong", "lang"),)]),
        ("Bà Tạ Thị Mơ nói gì?", [(("ba", "ta", "thi", "mo"), ("ta", "thi", "mo"))]),
        ("Kinh phí là bao nhiêu?", []),
        ("xã mường lẫm còn bao nhiêu hộ nghèo", []),
        ("", []),
    ],
)
def test_names_of_a_question(question: str, names: list[tuple[tuple[str, ...], ...]]) -> None:
    assert list(naming.names_in(question)) == names


def test_another_commune_does_not_answer(archive: Archive) -> None:
    text = "Xã {} sửa đường\n(08:00 12/03/2025)\n\nXã {} sửa đường liên thôn hết 4,2 tỷ đồng."
    archive.add(text.format("Mường Lẫm", "Mường Lẫm"))
    archive.add(text.format("Mường Tấc", "Mường Tấc"))
    said = archive.ask("Xã Mường Tấc sửa đường liên thôn hết bao nhiêu tiền?")
    assert [citation.release for citation in said.citations] == [2]
    assert not archive.ask("Xã Mường Hịch sửa đường liên thôn hết bao nhiêu tiền?").found


def test_the_reader_is_spared_the_place_a_release_is_about(archive: Archive) -> None:
    release = archive.get(archive.add(TODAY).release or 0)
    for question in ("Kinh phí ở phường Hồng Hà là bao nhiêu?", "Kinh phí là bao nhiêu?"):
        assert naming.without_own_place(question, release) == "Kinh phí là bao nhiêu?"
    elsewhere = "Kinh phí ở phường Láng là bao nhiêu?"
    assert naming.without_own_place(elsewhere, release) == elsewhere
    assert figures is archive._reader
