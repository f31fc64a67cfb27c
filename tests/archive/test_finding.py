"""Searching and asking: diacritics first, syntax never, spans exact, differences side by side."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.archive.conftest import BOOKS, BRIDGE, figures
from vnsum import Archive
from vnsum.archive import searching
from vnsum.errors import (
    ArchiveError,
    ArgumentTypeError,
    EmptyInputError,
    InputError,
    InputTooLargeError,
    OptionsError,
)

if TYPE_CHECKING:
    from pathlib import Path


SIGNS = "aăđLáng \"'*-()^:;,.NEARORANDNOT1%\0\n\ud800"


def names(archive: Archive, query: str, **filters: Any) -> list[str]:  # noqa: ANN401 - keywords
    return [hit.name for hit in archive.search(query, **filters).hits]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("cầu Suối Đá", {"cau", "cau-2"}),
        ('"thư viện số"', {"sach"}),
        ('"số thư viện"', set()),
        ("khánh*", {"cau"}),
        ("suối -quyết", {"cau"}),
        ('suối -"quyết toán"', {"cau"}),
        ("quận 1", {"sach"}),
        ("1.200 đầu sách", {"sach"}),
        ("THƯ VIỆN", {"sach"}),
        ("thuỷ điện", set()),
    ],
)
def test_what_is_found(filled: Archive, query: str, found: set[str]) -> None:
    assert set(names(filled, query)) == found


def test_diacritics_come_first_and_none_are_needed(filled: Archive) -> None:
    filled.add("Phuong Duong Lang mo lop hoc boi cho tre em.", name="khong-dau")
    assert names(filled, "duong lang") == ["khong-dau", "sach", "cau"]
    page = filled.search("đường láng")
    assert [hit.name for hit in page.hits][:2] == ["sach", "cau"]
    assert [hit.exact for hit in page.hits] == [True, True, False]


def test_neighbours_rank_before_words_apart(archive: Archive) -> None:
    archive.add("Xã mở lớp nước sạch, lớp học và lớp dạy bơi cho điện lực.", name="xa")
    archive.add("Xã mở lớp điện nước cho học sinh cuối cấp trong hè này.", name="gan")
    assert names(archive, "điện nước") == ["gan", "xa"]


def test_filters_and_pages(filled: Archive) -> None:
    assert names(filled, "suối", since=date(2025, 4, 1)) == ["cau-2"]
    assert names(filled, "suối", until=date(2025, 4, 1)) == ["cau"]
    filled.add(
        "UBND XÃ HOA SEN\n\nTHÔNG BÁO\nMở chợ suối\n\nXã mở chợ bên suối từ 1/6.", name="cho"
    )
    assert names(filled, "suối", agency="ubnd xã hoa sen") == ["cho"]
    first = filled.search("suối", limit=2)
    second = filled.search("suối", limit=2, offset=2)
    assert (len(first.hits), first.more, len(second.hits), second.more) == (2, True, 1, False)
    assert not {hit.name for hit in first.hits} & {hit.name for hit in second.hits}


def test_where_very_many_match_the_newest_come_first(
    filled: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "_MANY", 1)
    monkeypatch.setattr(searching, "_RERANKED", 1)
    page = filled.search("suối", limit=1)
    assert (page.order, page.more) == ("newest", True)
    assert [hit.name for hit in page.hits] == ["cau-2"]
    assert filled.search("suối").order == "relevance"


def test_snippets_are_spans_of_the_source(filled: Archive) -> None:
    (hit,) = filled.search("mo thu vien so").hits
    source = filled.get(hit.release).source
    assert hit.sentences
    assert hit.marks
    for span in (*hit.sentences, *hit.marks):
        assert source[span.start : span.end] == span.text
    assert "thư" in {mark.text.lower() for mark in hit.marks}


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    query=st.text(
        st.sampled_from(list("aăđLáng \"'*-()^:;,.NEARORANDNOT1%\0\n\ud800")), max_size=25
    )
)
def test_no_query_is_read_as_syntax(filled: Archive, query: str) -> None:
    try:
        page = filled.search(query)
    except InputError:
        return
    for hit in page.hits:
        source = filled.get(hit.release).source
        for span in (*hit.sentences, *hit.marks):
            assert source[span.start : span.end] == span.text


def test_bad_queries(filled: Archive) -> None:
    for query in ("", "  ", '""', "-", "***", "\0"):
        with pytest.raises(EmptyInputError):
            filled.search(query)
    with pytest.raises(InputTooLargeError):
        filled.search("suối " * 10_000)
    for limit, offset in ((0, 0), (1001, 0), (5, -1)):
        with pytest.raises(OptionsError):
            filled.search("suối", limit=limit, offset=offset)


def test_differing_figures_stand_side_by_side_newest_first(filled: Archive) -> None:
    found = filled.ask("Kinh phí cầu Suối Đá là bao nhiêu?")
    assert found.differing
    assert [item.answer.text for item in found.citations] == ["4,5 tỷ đồng", "4,2 tỷ đồng"]
    assert [str(item.published) for item in found.citations] == ["2025-06-20", "2025-03-12"]
    for item in found.citations:
        source = filled.get(item.release).source
        assert source[item.answer.start : item.answer.end] == item.answer.text


def test_what_no_release_is_about_is_not_there(filled: Archive) -> None:
    found = filled.ask("Vé xem xiếc ở rạp Hồng Hà giá bao nhiêu?")
    assert (found.found, found.text, found.read) == (False, None, ())
    filled.remove(1)
    filled.remove(2)
    assert not filled.ask("Thư viện số Đường Láng có kinh phí bao nhiêu?").found


def test_questions_without_marks(filled: Archive) -> None:
    assert filled.ask("kinh phi cau Suoi Da").found


def test_bad_questions(filled: Archive) -> None:
    with pytest.raises(EmptyInputError):
        filled.ask(" ?!")
    with pytest.raises(InputTooLargeError):
        filled.ask("cầu " * 10_000)
    with pytest.raises(OptionsError):
        filled.ask("cầu", releases=0)
    assert not filled.ask("'; DROP TABLE releases; -- \0").found
    assert len(filled) == 3


def test_the_bundled_reader_answers(tmp_path: Path) -> None:
    with Archive(tmp_path / "kho.db") as archive:
        archive.add(BRIDGE)
        archive.add(BOOKS)
        found = archive.ask("Cầu Suối Đá dài bao nhiêu mét?")
    assert found.read[0] == 1
    assert figures is not archive._reader


def test_days_may_be_given_as_text(filled: Archive) -> None:
    def found(**days: Any) -> list[int]:  # noqa: ANN401 - whatever a caller may give
        return [hit.release for hit in filled.search("suối đá", **days).hits]

    assert found(since="2025-06-01") == found(since=date(2025, 6, 1))
    assert found(until="2025-06-01") == found(until=datetime(2025, 6, 1, 9))  # noqa: DTZ001
    assert found(since="2025-06-01") != found(until="2025-06-01")
    for wrong in ("1/6/2025", "hôm qua", 2025):
        with pytest.raises(OptionsError, match="since"):
            found(since=wrong)


def test_a_day_of_the_first_year_is_kept(archive: Archive) -> None:
    archive.add("Xã Đồi Thông mở chợ đêm bên hồ.", published=date(1, 1, 1))
    archive.add("Xã Đồi Thông mở chợ hoa bên hồ.", published=datetime(2025, 3, 12, 9))  # noqa: DTZ001
    assert archive.stats().first == date(1, 1, 1)
    assert [str(hit.published) for hit in archive.search("đêm").hits] == ["0001-01-01"]
    asked = archive.search("chợ", since=date(2025, 3, 12))
    assert [hit.release for hit in asked.hits] == [2]
    on_the_day = archive.search("chợ", since=datetime(2025, 3, 12, 17))  # noqa: DTZ001
    assert on_the_day.hits == asked.hits


def test_places_and_agencies_are_found_however_they_were_typed(archive: Archive) -> None:
    header = "ỦY BAN NHÂN DÂN XÃ ĐỒI THÔNG\nĐồi Thông, ngày 5 tháng 9 năm 2024\nTHÔNG BÁO\n\n"
    text = header + "Xã Đồi Thông mở chợ đêm bên hồ Sen từ ngày 12/9/2024."
    for form in ("NFC", "NFD"):
        archive.add(unicodedata.normalize(form, text), name=form)
    archive.add("Xã mở chợ phiên.", name="given", place=unicodedata.normalize("NFD", "Đồi Thông"))
    archive.add(
        "Xã họp chợ sớm.", name="titled", title=unicodedata.normalize("NFD", "Phiên chợ Đồi Thông")
    )
    for typed in ("Đồi Thông", unicodedata.normalize("NFD", "Đồi Thông")):
        assert set(names(archive, "chợ", place=typed)) == {"NFC", "NFD", "given"}
        assert set(names(archive, typed)) == {"NFC", "NFD", "given", "titled"}
    assert set(names(archive, "chợ", agency="xã Đồi Thông")) == {"NFC", "NFD"}
    archive.verify()


@pytest.mark.parametrize("question", ["Phường Đường Láng?", "phường Đường Láng", "Ở Đường Láng?"])
def test_a_question_of_nothing_but_a_place_is_silent(tmp_path: Path, question: str) -> None:
    with Archive(tmp_path / "kho.db") as archive:
        archive.add(BOOKS, place="Phường Đường Láng")
        assert archive.ask(question).text is None


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"limit": "5"}, "limit"),
        ({"limit": True}, "limit"),
        ({"limit": 2.5}, "limit"),
        ({"limit": 1001}, "limit must be 1 to 1,000"),
        ({"offset": -1}, "offset"),
        ({"offset": 10**30}, "offset"),
        ({"place": None}, "place"),
        ({"agency": 5}, "agency"),
        ({"until": 5}, "until"),
    ],
)
def test_a_search_has_its_types(filled: Archive, wrong: dict[str, Any], said: str) -> None:
    with pytest.raises(OptionsError, match=said):
        filled.search("suối", **wrong)


def test_every_door_of_the_archive_has_its_types(filled: Archive, tmp_path: Path) -> None:
    odd: Any = "1"
    for work in (filled.get, filled.remove):
        with pytest.raises(OptionsError, match="release must be a whole number"):
            work(odd)
        for number in (0, -1, 10**30):
            with pytest.raises(ArchiveError, match="no release"):
                work(number)
    for many in ("tin.txt", tmp_path / "tin.txt", b"tin.txt", 5):
        wrong: Any = many
        with pytest.raises(OptionsError, match="files must be several"):
            list(filled.add_files(wrong))
    with pytest.raises(OptionsError, match="workers"):
        list(filled.add_files([], workers=-1))
    with pytest.raises(OptionsError, match="releases must be 1 to 100"):
        filled.ask("Cầu dài bao nhiêu?", releases=0)
    with pytest.raises(OptionsError, match="name"):
        filled.add(BOOKS, name=5)  # type: ignore[arg-type]
    for wait in (odd, -1, float("nan"), float("inf")):
        with pytest.raises(OptionsError, match="wait"):
            Archive(tmp_path / "kho-2.db", wait=wait)
    with pytest.raises(OptionsError, match="reader"):
        Archive(tmp_path / "kho-2.db", reader=odd)
    assert not (tmp_path / "kho-2.db").exists()


@pytest.mark.parametrize("asked", [None, 5, b"c\xe1\xba\xa7u"])
def test_a_question_is_text(filled: Archive, asked: Any) -> None:  # noqa: ANN401 - whatever is given
    with pytest.raises(ArgumentTypeError, match="query must be text"):
        filled.search(asked)
    with pytest.raises(ArgumentTypeError, match="question must be text"):
        filled.ask(asked)


def test_what_is_no_file_is_told_in_its_place(filled: Archive, tmp_path: Path) -> None:
    (tmp_path / "tin.txt").write_text("Xã Đồi Thông mở chợ đêm.", "utf-8")
    files: Any = [None, tmp_path / "tin.txt", 5]
    added = list(filled.add_files(files))
    assert [item.state for item in added] == ["failed", "added", "failed"]
    assert isinstance(added[0].error, ArgumentTypeError)


def test_numbers_of_other_kinds_are_taken(filled: Archive) -> None:
    whole: Any = np.int64(2)
    assert len(filled.search("suối", limit=whole).hits) == 2
    assert filled.get(whole) == filled.get(2)
