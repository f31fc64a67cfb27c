"""What sorts of words stand in, before and behind each sentence."""

from __future__ import annotations

import numpy as np

from vnsum.backends.extractive.body.cues import SORTS, describe_cues, describe_paragraphs

TOLD = [
    "Xã dự kiến mở hội ngày 18/10/2025.",
    "Năm 2024, hội thu hút 1.200 người.",
    "Vì mưa lớn, hội dời sang ngày 1/11/2025.",
]
WIDE = len(SORTS)


def _marks(part: int, sort: str) -> list[float]:
    marks: list[float] = describe_cues(TOLD)[:, part * WIDE + SORTS.index(sort)].tolist()
    return marks


def test_a_sentence_knows_what_stands_before_and_behind_it() -> None:
    own, before, after, behind, ahead, share = range(6)
    assert _marks(own, "moved") == [0, 0, 1]
    assert _marks(before, "planned") == [0, 1, 0]
    assert _marks(after, "moved") == [0, 1, 0]
    assert _marks(behind, "planned") == [0, 1, 1]
    assert _marks(ahead, "moved") == [1, 1, 0]
    np.testing.assert_allclose(_marks(share, "moved"), [1 / 3] * 3, rtol=1e-6)


def test_years_are_told_from_the_one_named_most() -> None:
    years = describe_cues(TOLD)[:, 6 * WIDE :].tolist()
    assert years == [[1, 0, 0, 0, 0], [1, 1, 0, 1, 1], [1, 0, 0, 0, 0]]
    assert describe_cues(["Không nói năm nào."])[:, 6 * WIDE :].tolist() == [[0] * 5]


def test_words_are_whole_and_spelt_in_any_way() -> None:
    moved = SORTS.index("moved")
    assert describe_cues(["Huỷ buổi họp.", "HỦY BUỔI HỌP."])[:, moved].tolist() == [1, 1]
    assert describe_cues(["Đời sống người dân."])[0, moved] == 0


def test_places_in_paragraphs() -> None:
    rows = describe_paragraphs([0, 0, 2, 3])
    assert rows[:, 0].tolist() == [1, 0, 1, 1]
    assert rows[:, 2].tolist() == [0, 0, 1, 1]
    assert rows[:, 4].tolist() == [0, 0, 0.5, 0.75]
    assert describe_paragraphs(range(3))[:, 2].tolist() == [1, 1, 1]
    assert describe_paragraphs([]).shape == (0, 5)
