"""What the network says turns the story is owed like what words say."""

from __future__ import annotations

import pytest

from vnsum.undoing.owing import Owing
from vnsum.undoing.turns import NO_TURNS, Turns

BODY = [
    "Hợp tác xã Ea Tân xuất khẩu 54 tấn sầu riêng sang Quảng Châu.",
    "Giá thu mua tại vườn là 78.000 đồng mỗi ki-lô-gam.",
    "Ba xe quay đầu về nội địa hôm 25/8.",
    "Phía Quảng Châu ngừng nhận hàng của vùng trồng này.",
]
SURE, DOUBTFUL = 2.0, -0.9


def _owing(*behind: tuple[int, float]) -> Owing:
    return Owing(BODY, range(len(BODY)), Turns({0: behind}))


def test_what_turns_a_sentence_is_owed_beside_it() -> None:
    owing = _owing((2, SURE))
    assert owing.by({0: BODY[0]}) == [2]
    assert owing.by({0: BODY[0], 2: BODY[2]}) == []
    assert owing.by({1: BODY[1]}) == []
    assert Owing(BODY, range(len(BODY))).by({0: BODY[0]}) == []


def test_one_of_several_turns_is_enough_and_the_likeliest_is_named() -> None:
    owing = _owing((2, SURE), (3, SURE / 2))
    assert owing.by({0: BODY[0]}) == [2]
    assert owing.by({0: BODY[0], 3: BODY[3]}) == []


def test_a_turn_that_is_cut_or_far_less_likely_is_not_enough() -> None:
    owing = _owing((2, SURE), (3, SURE - 1.5))
    assert owing.by({0: BODY[0], 3: BODY[3]}) == [2]
    assert owing.by({0: BODY[0], 2: BODY[2][:12]}) == [2]
    assert owing.untold({0: BODY[0], 2: BODY[2][:12]}) == [2]


@pytest.mark.parametrize(
    "turn",
    [
        "Ba xe quay đầu về nội địa hôm 25/8.",
        "Chỉ 12 trong 54 tấn qua được cửa khẩu.",
        "Phát biểu tại buổi lễ, ông Khải cho biết 54 tấn này chưa được thông quan.",
        "Lô hàng nằm lại bãi xe Tân Thanh.",
    ],
)
def test_an_editor_is_warned_of_what_reads_as_if_it_turned(turn: str) -> None:
    owing = Owing([BODY[0], turn], range(2), Turns({0: [(1, SURE)]}))
    assert owing.untold({0: BODY[0]}) == [1]
    assert owing.likely_turn((), 0) == 1


@pytest.mark.parametrize(
    "beside",
    [
        "Vườn cây mở cửa đón khách từ 7 giờ đến 17 giờ hằng ngày.",
        "Phát biểu tại buổi lễ, ông Khải biểu dương những kết quả mà hợp tác xã đã đạt được.",
        "Hợp tác xã Ea Tân có 48 thành viên, canh tác 65 ha.",
    ],
)
def test_an_editor_is_not_warned_of_what_only_adds_to_it(beside: str) -> None:
    owing = Owing([BODY[0], beside], range(2), Turns({0: [(1, DOUBTFUL / 3)]}))
    assert owing.untold({0: BODY[0]}) == []
    assert owing.likely_turn((), 0) is None
    assert owing.by({0: BODY[0]}) == [1]


def test_what_is_turned_most_likely_is_the_claim() -> None:
    turns = Turns({0: [(3, 0.4)], 1: [(3, 0.9), (2, 2.0)]})
    assert turns.claim_of(3) == 1
    assert turns.claim_of(0) is None


def test_a_doubtful_turn_is_owed_by_releases_alone_and_told_to_editors() -> None:
    owing = _owing((2, DOUBTFUL))
    told = {0: BODY[0]}
    assert owing.by(told, "may") == [2]
    assert owing.by(told, "likely") == owing.by(told, "sure") == []
    assert owing.surely.by(told, "may") == owing.by_words.by(told, "may") == []
    assert owing.untold(told) == [2]


def test_the_first_sentence_can_be_what_turns_another() -> None:
    owing = Owing([BODY[2], BODY[0]], range(2), Turns({1: [(0, SURE)]}))
    assert owing.untold({1: BODY[0]}) == [0]


def test_no_network_no_turns() -> None:
    assert NO_TURNS.owed({}, 0, "may") is None
    assert not NO_TURNS.sure.behind
