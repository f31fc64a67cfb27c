"""Answers are compared by value in Vietnamese, and as SQuAD's scripts do."""

from __future__ import annotations

import math
import random
import unicodedata

import pytest

from vnsum.errors import OptionsError
from vnsum.metrics import (
    AnswerCounts,
    AnswerMetric,
    AnswerWay,
    ScoredAnswer,
    Threshold,
    answer_units,
    best_threshold,
    sum_by_type,
)

SAME = [
    ("3,2 tỷ đồng", "3.200 triệu đồng"),
    ("3.200.000.000 đồng", "3,2 tỷ đồng"),
    ("152 .206 đối tượng", "152.206 đối tượng"),
    ("1/7", "ngày 1 tháng 7"),
    ("01/07/2025", "ngày 1 tháng 7 năm 2025"),
    ("Hai", "2"),
    ("hai người", "2 người"),
    ("mười hai", "12"),
    ("5 ha", "50.000 m²"),
    ("8%", "8 phần trăm"),
    ("18h30", "18 giờ 30"),
    ("UBND phường Làng", "Ủy ban nhân dân phường Làng"),
    ("hoà bình", "HÒA BÌNH."),
    ("“An Giang”", "An Giang"),
    ("hàng trăm người", "Hàng trăm người"),
]
DIFFERENT = [
    ("An Giang", "Giang"),
    ("Nguyễn Văn A", "Nguyễn Văn"),
    ("The Coffee", "Coffee"),
    ("25/2/2025", "2522025"),
    ("3,2 tỷ đồng", "3,2 triệu đồng"),
    ("3,2 tỷ đồng", "32 tỷ đồng"),
    ("1/7", "7/1"),
    ("1/7", "1/7/2025"),
    ("12 người", "12 xã"),
    ("5 ha", "5 m²"),
    ("gần 30 người", "30 người"),
    ("hàng trăm người", "100 người"),
    ("ở", "ơ"),
    ("8", "8%"),
]


@pytest.mark.parametrize(("answer", "accepted"), SAME)
def test_the_same_value_is_an_exact_match(answer: str, accepted: str) -> None:
    for one, other in ((answer, accepted), (accepted, answer)):
        for form in ("NFC", "NFD"):
            counts = AnswerMetric().counts(unicodedata.normalize(form, one), other)
            assert (counts.em, counts.f1) == (1, 1)


@pytest.mark.parametrize(("answer", "accepted"), DIFFERENT)
def test_another_value_is_none(answer: str, accepted: str) -> None:
    assert AnswerMetric().counts(answer, accepted).em == 0
    assert AnswerMetric().counts(accepted, answer).em == 0


def test_dates_share_what_both_say() -> None:
    assert AnswerMetric().counts("1/7", "1/7/2025").f1 == pytest.approx(0.8)
    assert AnswerMetric().counts("tháng 7/2025", "1/7/2025").f1 == pytest.approx(0.8)


@pytest.mark.parametrize("text", ["", "...", "?!", " \n", "–"])
def test_signs_alone_are_no_units(text: str) -> None:
    assert answer_units(text) == []


@pytest.mark.parametrize(("text", "unit"), [("ở", "ở"), ("Ý", "ý"), ("đó", "đó"), ("A", "a")])
def test_short_words_are_kept(text: str, unit: str) -> None:
    assert answer_units(text) == [unit]


SQUAD = [  # worked out by hand from the published scripts: EM, F1 of v1.1, F1 of v2
    ("the Cat!", "cat", 1, 1, 1),
    ("An Giang", "Giang", 1, 1, 1),
    ("25/2/2025", "2522025", 1, 1, 1),
    ("hà nội", "Hà Nội, Việt Nam", 0, 2 / 3, 2 / 3),
    ("một một hai", "một hai hai", 0, 2 / 3, 2 / 3),
    ("a cat", "the dog", 0, 0, 0),
    ("", "một", 0, 0, 0),
    ("the", "một", 0, 0, 0),
    ("“một”", "một", 0, 0, 0),
    ("hoà", "hòa", 0, 0, 0),
    ("an-an", "anan", 1, 1, 1),
]


@pytest.mark.parametrize(("answer", "accepted", "em", "f1", "f1_v2"), SQUAD)
def test_squad_ways_on_cases_worked_by_hand(
    answer: str, accepted: str, em: int, f1: float, f1_v2: float
) -> None:
    first = AnswerMetric("squad1").counts(answer, accepted)
    second = AnswerMetric("squad2").counts(answer, accepted)
    assert (first.em, first.f1) == pytest.approx((em, f1))
    assert (second.em, second.f1) == pytest.approx((em, f1_v2))


def test_the_scripts_differ_where_nothing_is_left() -> None:
    assert AnswerMetric("squad1").counts("the", "a") == AnswerCounts(1, 1, 0.0, 1, 1, 0.0)
    assert AnswerMetric("squad2").counts("the", "a") == AnswerCounts(1, 1, 1.0, 1, 1, 1.0)
    assert AnswerMetric("squad2").counts("", "a", "cat").em == 0  # "a" is left out
    assert AnswerMetric("squad1").counts("", "a", "cat").em == 1


def _plain_units(text: str) -> str:
    """Lower case, no ASCII signs, no articles, single spaces: letter by letter."""
    kept = "".join(char for char in text.lower() if not 32 < ord(char) < 127 or char.isalnum())
    words, word = [], ""
    for char in kept + " ":
        if char.isalnum() or char == "_":
            word += char
        else:
            words += [" " if word in {"a", "an", "the"} else word, char]
            word = ""
    return " ".join("".join(words).split())


def _plain_f1(answer: str, accepted: str) -> float:
    left, ours = _plain_units(accepted).split(), _plain_units(answer).split()
    size, same = len(left) + len(ours), 0
    for word in ours:
        if word in left:
            left.remove(word)
            same += 1
    return 2 * same / size if size else 0.0


def test_squad_ways_equal_another_derivation() -> None:
    generator = random.Random(8)  # noqa: S311 - test data
    words = ["a", "an", "The", "Cat,", "hà", "Nội", "25/2", "“đó”", "an-toàn", "", "x", "?!", "5%"]
    for _ in range(2000):
        answer, *accepted = (
            " ".join(generator.choices(words, k=generator.randint(0, 5))) for _ in range(3)
        )
        em = float(any(_plain_units(answer) == _plain_units(text) for text in accepted))
        f1 = max(_plain_f1(answer, text) for text in accepted)
        counts = AnswerMetric("squad1").counts(answer, *accepted)
        assert (counts.em, counts.f1) == pytest.approx((em, f1))
        if all(map(_plain_units, accepted)) and _plain_units(answer):
            assert AnswerMetric("squad2").counts(answer, *accepted) == counts


@pytest.mark.parametrize("way", ["vietnamese", "squad2"])
def test_silence_is_right_where_there_is_no_answer(way: AnswerWay) -> None:
    metric = AnswerMetric(way)
    assert metric.counts("") == AnswerCounts(1, 1, 1.0)
    assert metric.counts("một") == AnswerCounts(1, 0, 0.0)
    total = metric.counts("") + metric.counts("một") + metric.counts("xã Làng", "Nam", "xã Đồi")
    assert (total.em, total.f1) == pytest.approx((1 / 3, (1 + 0 + 1 / 2) / 3))
    assert (total.no_answer.questions, total.no_answer.exact) == (2, 1)
    assert total.no_answer.f1 == pytest.approx(0.5)
    assert total.has_answer.f1 == pytest.approx(0.5)
    assert total.has_answer.questions == 1
    assert AnswerCounts().em == AnswerCounts().f1 == 0


def test_squad1_knows_no_silence() -> None:
    with pytest.raises(OptionsError, match="no reference"):
        AnswerMetric("squad1").counts("")


def test_sums_by_type() -> None:
    metric = AnswerMetric()
    pairs = [("số", metric.counts("2", "hai")), ("ai", metric.counts("Nam", "Lan"))]
    sums = sum_by_type([*pairs, ("số", metric.counts("3", "hai"))])
    assert list(sums) == ["ai", "số"]
    assert (sums["số"].questions, sums["số"].em, sums["ai"].em) == (2, 0.5, 0)


def test_threshold_on_evident_answers() -> None:
    right, wrong = ScoredAnswer(0.9, 1.0, 0.0), ScoredAnswer(0.2, 0.0, 1.0)
    assert best_threshold([right, wrong]) == Threshold(0.9, 1.0)
    assert best_threshold([wrong]) == Threshold(math.inf, 1.0)
    assert best_threshold([ScoredAnswer(0.2, 0.6, 0.0), right]) == Threshold(0.2, 0.8)
    with pytest.raises(OptionsError, match="no answers"):
        best_threshold([])


def test_no_threshold_parts_equal_scores() -> None:
    answers = [ScoredAnswer(0.5, 1.0, 0.0), ScoredAnswer(0.5, 0.0, 1.0)]
    assert best_threshold(answers).worth == 0.5


def test_threshold_is_the_best_of_all() -> None:
    generator = random.Random(9)  # noqa: S311 - test data
    for _ in range(200):
        answers = [
            ScoredAnswer(generator.randint(0, 9) / 10, generator.random(), generator.randint(0, 1))
            for _ in range(generator.randint(1, 12))
        ]

        def worth(least: float, given: list[ScoredAnswer] = answers) -> float:
            values = [one.given if one.score >= least else one.silent for one in given]
            return sum(values) / len(values)

        found = best_threshold(answers)
        assert found.worth == pytest.approx(worth(found.score))
        thresholds = [math.inf, *(one.score for one in answers)]
        assert found.worth == pytest.approx(max(map(worth, thresholds)))


def test_ways_are_checked_and_printed() -> None:
    assert str(AnswerMetric().signature) == (
        "answers|way:vietnamese|units:nfc.lower.oldtone.values|answers:best|v:1"
    )
    with pytest.raises(OptionsError, match="squad2"):
        AnswerMetric("squad3")  # type: ignore[arg-type]
