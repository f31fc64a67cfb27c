"""Answers that a later sentence takes back are not given; what takes them back is."""

from __future__ import annotations

import pytest

import vnsum

BODY = (
    "Phường Bến Vạn ra thông báo về dịp lễ\n\n"
    "UBND phường Bến Vạn tổ chức đua thuyền lúc 8 giờ ngày 2/9 tại bến Đình. "
    "Mỗi đội có 12 tay chèo.\n\n{turn}\n\n"
    "Chợ đêm ven sông mở lúc 18 giờ 30 như mọi tuần."
)


def _ask(turn: str, question: str) -> vnsum.Answer:
    return vnsum.ask(BODY.format(turn=turn), question)


@pytest.mark.parametrize("question", ["Đua thuyền lúc mấy giờ?", "Đua thuyền ngày nào?"])
@pytest.mark.parametrize(
    "turn",
    [
        "Tuy nhiên, do nước lớn, phường quyết định hủy đua thuyền.",
        "Do dự báo có giông, phường hoãn đua thuyền đến khi có thông báo mới.",
    ],
)
def test_an_event_that_is_called_off_has_no_hour(turn: str, question: str) -> None:
    answer = _ask(turn, question)
    assert answer.text == turn
    assert answer.kind == "other"
    assert answer.value is None


def test_an_event_that_is_moved_has_the_new_day() -> None:
    answer = _ask("Do nước lớn, phường dời đua thuyền sang ngày 9/9.", "Đua thuyền ngày nào?")
    assert answer.text is not None
    assert "9/9" in answer.text


@pytest.mark.parametrize(
    ("turn", "question", "told"),
    [
        ("Giải có thể phải hoãn nếu nước lớn.", "Đua thuyền lúc mấy giờ?", "8 giờ ngày 2/9"),
        ("Phường hủy hội thi nấu cơm.", "Đua thuyền lúc mấy giờ?", "8 giờ ngày 2/9"),
        ("Phường hủy đua thuyền.", "Chợ đêm mở lúc mấy giờ?", "18 giờ 30"),
        ("Phường hủy đua thuyền.", "Mỗi đội có bao nhiêu tay chèo?", "12 tay chèo"),
        ("Phường hủy đua thuyền.", "Trước đó, đua thuyền dự kiến mấy giờ?", "8 giờ ngày 2/9"),
    ],
)
def test_what_is_not_called_off_is_answered(turn: str, question: str, told: str) -> None:
    assert _ask(turn, question).text == told


def test_an_hour_is_a_time_and_a_day_a_date() -> None:
    text = BODY.format(turn="Vé vào bến 10.000 đồng.")
    hour, day = vnsum.QuestionAnswerer().ask_many(
        text, ["Đua thuyền lúc mấy giờ?", "Đua thuyền ngày nào?"]
    )
    assert (hour.kind, hour.value) == ("time", "08:00")
    assert (day.kind, day.value) == ("date", "????-09-02")


def test_chances_of_a_question_come_to_one_at_the_most() -> None:
    text = BODY.format(turn="Giám đốc Công an phường là ông Lê Văn Tích.")
    for question in ("Ai?", "Đua thuyền lúc mấy giờ?", "Bao nhiêu tay chèo?", "Ai nấu cơm?"):
        answer = vnsum.QuestionAnswerer().ask(text, question, vnsum.AskOptions(top_k=5))
        assert answer.score + sum(one.score for one in answer.alternatives) <= 1.001
