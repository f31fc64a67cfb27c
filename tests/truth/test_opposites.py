"""The file of opposites, and what is compared close to two places."""

from __future__ import annotations

import unicodedata
from importlib import resources

import pytest

from vnsum.text.normalise import fold
from vnsum.truth.nearness import figure_beside, likeness_near, surroundings_of
from vnsum.truth.passages import split_passages
from vnsum.truth.sides import AXES, opposites

TEXT = resources.files("vnsum.truth").joinpath("opposites.tsv").read_text("utf-8")
ROWS = [[side.split("|") for side in line.split("\t")] for line in TEXT.splitlines()]
PAIRS = [row for row in ROWS if len(row) > 1]


def test_the_file_is_folded_and_composed() -> None:
    assert unicodedata.is_normalized("NFC", TEXT)
    assert fold(TEXT) == TEXT


def test_every_row_but_the_last_has_two_sides_with_nothing_in_common() -> None:
    assert [len(row) for row in ROWS] == [2] * len(PAIRS) + [1]
    assert len(PAIRS) > AXES
    assert all(not set(one) & set(other) for one, other in PAIRS)
    assert all(phrase == " ".join(phrase.split()) != "" for row in ROWS for side in row
               for phrase in side)  # fmt: skip


def test_no_side_names_a_phrase_twice() -> None:
    assert all(len(side) == len(set(side)) for row in ROWS for side in row)


def test_a_denied_phrase_stands_on_the_other_side() -> None:
    sides = dict(opposites().phrases["không"]["đạt"])
    assert sides["không", "đạt"] & {(pair, True) for pair in range(AXES)}


@pytest.mark.parametrize(
    ("text", "place", "figure"),
    [
        ("Nhu cầu của ngành may tăng 6% so với quý 1", 5, "6"),
        ("Số vụ 14 thì giảm, còn 9 người chết", 4, "14"),
        ("Giá lúa giảm nhiều", 2, ""),
    ],
)
def test_a_figure_goes_with_a_place_of_its_clause(text: str, place: int, figure: str) -> None:
    assert figure_beside(split_passages(text)[0], place, place + 1) == figure


def test_nearer_words_are_worth_more() -> None:
    (passage,) = split_passages("Xã Phú Lâm tăng chuyến đò Rạch Nhum, giảm vé")
    worth = surroundings_of(passage, 3, 4)
    assert worth["chuyến"] > worth["đò"] > worth["nhum"] > worth["vé"] > 0
    assert likeness_near(worth, worth) == sum(worth.values())
    assert likeness_near(worth, {"chuyến": 0.5, "xe": 1.0}) == 0.5
