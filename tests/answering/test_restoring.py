"""Questions without marks or capitals, and questions that name the release's own place."""

from __future__ import annotations

import pytest

from tests.answering.releases import BRIDGE, WATER
from vnsum.answering.own_places import without_own_place
from vnsum.answering.pages import Page
from vnsum.answering.questions import parse_question
from vnsum.answering.reader import BundledReader
from vnsum.answering.restoring import restored
from vnsum.reading import read

READER = BundledReader()
BRIDGE_PAGE, WATER_PAGE = (Page(read(text), READER.lexicon) for text in (BRIDGE, WATER))


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("bao nhieu ho dan duoc phuc vu?", "bao nhiêu hộ dân được phục vụ?"),
        ("Vi sao cong trinh cham?", "Vì sao công trình chậm?"),
        ("le khanh thanh to chuc khi nao?", "lễ khánh thành tổ chức khi nào?"),
        ("cau rach say ton bao nhieu tien?", "cầu Rạch Sậy tốn bao nhiêu tiền?"),
        ("cầu rạch sậy dài bao nhiêu?", "cầu Rạch Sậy dài bao nhiêu?"),
        ("ai là chủ tịch xã bến lội?", "ai là chủ tịch xã Bến Lội?"),
        ("Cầu Rạch Sậy dài bao nhiêu?", "Cầu Rạch Sậy dài bao nhiêu?"),
        ("How much did the bridge cost?", "How much did the bridge cost?"),
        ("SELECT * FROM x; -- 12", "SELECT * FROM x; -- 12"),
    ],
)
def test_marks_and_capitals_are_put_back(typed: str, read_as: str) -> None:
    found = restored(typed, BRIDGE_PAGE, READER.lexicon)
    assert found == read_as or (typed.isascii() and found.casefold() == read_as.casefold())


@pytest.mark.parametrize(
    "question",
    [
        "Vì sao công trình chậm 3 tháng?",
        "Người dân đóng góp bao nhiêu tiền?",
        "Lễ khánh thành cầu được tổ chức khi nào?",
    ],
)
def test_a_question_is_answered_the_same_in_lower_case(question: str) -> None:
    page = Page(read(BRIDGE), READER.lexicon)
    answer, lower = READER.find(page.release, [question, question.lower()], top_k=1)
    assert answer == lower


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Chủ tịch UBND xã Bến Lội là ai?", "chủ tịch ubnd xã là ai"),
        ("Xã Bến Lội có bao nhiêu hộ nghèo?", "xã có bao nhiêu hộ nghèo"),
        ("Xã Tân Hòa có bao nhiêu hộ nghèo?", "xã tân hòa có bao nhiêu hộ nghèo"),
        ("Xã Bến Lội là gì?", "xã bến lội là gì"),
    ],
)
def test_the_place_of_the_release_is_not_looked_for(question: str, left: str) -> None:
    asking = without_own_place(parse_question(question), BRIDGE_PAGE)
    assert " ".join(asking.words) == left


def test_another_place_of_the_level_in_the_heading_keeps_it() -> None:
    source = BRIDGE.replace("khánh thành cầu Rạch Sậy (", "và xã Tân Hòa khánh thành cầu (")
    page = Page(read(source), READER.lexicon)
    asking = parse_question("Xã Bến Lội có bao nhiêu hộ nghèo?")
    assert without_own_place(asking, page) == asking
