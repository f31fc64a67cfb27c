"""Questions as they are typed: half without marks, in capitals, politely, without asking words."""

from __future__ import annotations

import pytest

from tests.answering.releases import BRIDGE
from vnsum.answering import QuestionAnswerer
from vnsum.answering.pages import Page
from vnsum.answering.reader import BundledReader
from vnsum.answering.restoring import restored
from vnsum.answering.words.openings import completed
from vnsum.answering.words.phrasing import bare_question
from vnsum.reading import read

READER = BundledReader()
PAGE = Page(read(BRIDGE), READER.lexicon)
ANSWERER = QuestionAnswerer()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Dạ cho em hỏi cầu dài bao nhiêu mét vậy ạ?", "cầu dài bao nhiêu mét?"),
        ("Xin cho biết ai là chủ tịch xã", "ai là chủ tịch xã"),
        ("Tôi muốn hỏi cầu tốn bao nhiêu tiền nhỉ", "cầu tốn bao nhiêu tiền?"),
        ("CẦU DÀI BAO NHIÊU MÉT?", "cầu dài bao nhiêu mét?"),
        ("cầu dc bn mét", "cầu được bao nhiêu mét"),
        ("Muốn hỏi thì tìm ai?", "Muốn hỏi thì tìm ai?"),
        ("Ai cho biết công trình chậm?", "Ai cho biết công trình chậm?"),
        ("Ruộng được mấy héc ta?", "Ruộng được mấy héc ta?"),
        ("Sao nước lên nhiều đến vậy?", "Sao nước lên nhiều đến vậy?"),
        ("EVN?", "EVN?"),
        ("vậy ạ?", "vậy ạ?"),
    ],
)
def test_politeness_and_capitals(typed: str, meant: str) -> None:
    assert bare_question(typed) == meant


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("cầu dai bao nhieu met", "cầu dài bao nhiêu mét"),
        ("Cầu dài bao nhieu mét?", "Cầu dài bao nhiêu mét?"),
        ("cầu co tong kinh phi bao nhieu", "cầu có tổng kinh phí bao nhiêu"),
        ("Bao nhiêu xe tham gia đi qua cầu?", "Bao nhiêu xe tham gia đi qua cầu?"),
        ("Ai cho trẻ em đi xe qua cầu?", "Ai cho trẻ em đi xe qua cầu?"),
    ],
)
def test_single_words_get_their_marks(typed: str, read_as: str) -> None:
    assert restored(typed, PAGE, READER.lexicon) == read_as


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("xã mường lò có bao nhiêu hộ?", "xã Mường Lò có bao nhiêu hộ?"),
        ("cầu của xã bến lội dài bao nhiêu?", "cầu của xã Bến Lội dài bao nhiêu?"),
        ("xã hỗ trợ bao nhiêu tiền?", "xã hỗ trợ bao nhiêu tiền?"),
        ("xã trích kinh phí bao nhiêu?", "xã trích kinh phí bao nhiêu?"),
        ("huyện nào làm cầu?", "huyện nào làm cầu?"),
        ("phường phá vụ này khi nào?", "phường phá vụ này khi nào?"),
    ],
)
def test_strange_places_get_capitals(typed: str, read_as: str) -> None:
    assert restored(typed, PAGE, READER.lexicon) == read_as


def test_a_strange_place_in_small_letters_is_not_answered_with_the_own_one() -> None:
    told = "Trạm Y tế xã Bến Lội tiêm cho 318 trẻ, đạt 92% kế hoạch. Xã còn 26 trẻ chưa tiêm."
    questions = [
        "Xã Mường Lò có bao nhiêu trẻ được tiêm?",
        "xã mường lò có bao nhiêu trẻ được tiêm?",
    ]
    first, second = ANSWERER.ask_many(f"Xã Bến Lội tiêm sởi\n\n{told}\n", questions)
    assert first.text is None
    assert second.text is None


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Kinh phí sửa cầu?", "Kinh phí sửa cầu là bao nhiêu tiền?"),
        ("Thời gian cấm xe?", "Thời gian cấm xe là khi nào?"),
        ("Địa điểm đấu giá?", "Địa điểm đấu giá là ở đâu?"),
        ("Tỷ lệ hộ nghèo của xã?", "Tỷ lệ hộ nghèo của xã là bao nhiêu phần trăm?"),
        ("Người ký?", "Người ký là ai?"),
        ("Hạn nộp hồ sơ", "Hạn nộp hồ sơ là khi nào?"),
        ("Kinh phí do ai cấp?", "Kinh phí do ai cấp?"),
        ("Cầu Rạch Sậy", "Cầu Rạch Sậy"),
        ("Xã có cầu mới không?", "Xã có cầu mới không?"),
        ("Địa chỉ email?", "Địa chỉ email?"),
    ],
)
def test_questions_without_an_asking_word(typed: str, asked: str) -> None:
    assert completed(typed) == asked


@pytest.mark.parametrize("text", ["zzz", "xin chào", "ok", "Giá vàng bao nhiêu?"])
def test_what_shares_no_word_is_not_answered(text: str) -> None:
    assert ANSWERER.ask(BRIDGE, text).text is None


@pytest.mark.parametrize("text", ["Hết bao nhiêu tiền?", "Khi nào khánh thành?", "Ai phát biểu?"])
def test_short_questions_are_answered_still(text: str) -> None:
    assert ANSWERER.ask(BRIDGE, text).text is not None


def test_nothing_left_to_rank_is_not_certain() -> None:
    answer = ANSWERER.ask(
        "Trời đẹp và mọi người thấy vui vẻ khi ra về.", "Mọi người về lúc mấy giờ?"
    )
    assert answer.text is None
    assert answer.score < 1
