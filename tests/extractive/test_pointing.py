"""What is spoken of as known is told behind what introduces it, or said in full."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.names.antecedents import Completed
from vnsum.backends.extractive.names.counted import with_counted
from vnsum.backends.extractive.sentences.pointing import introducing, speaks_of_untold

_LATE = "Công trình chậm vì vướng 13 hộ ở xóm Bờ Đậu."
_ALL = "Đến ngày 20/4, cả 13 hộ đã nhận tiền."
_TABLES = "Thuế cơ sở đặt 11 “bàn hướng dẫn” tại các chợ."
_HELPED = "Đến ngày 1/3, các bàn đã hướng dẫn 1.460 hộ."
_OTHER = "Trời mưa hai ngày liền."


def _put_in(text: str, *before: str, said: str = "", most: int = 0) -> str:
    sentences = (*before, text)
    done = with_counted(Completed(text), len(before), sentences, said=said, most=most)
    assert all(sentences[index][start:end] in done.text for index, start, end in done.places)
    return done.text


def test_where_they_are_and_what_they_are_called_is_put_in() -> None:
    assert _put_in(_ALL, _LATE) == "Đến ngày 20/4, cả 13 hộ ở xóm Bờ Đậu đã nhận tiền."
    assert _put_in(_HELPED, _TABLES) == ("Đến ngày 1/3, các “bàn hướng dẫn” đã hướng dẫn 1.460 hộ.")


def test_what_was_read_or_does_not_fit_is_not_put_in() -> None:
    assert _put_in(_ALL, _LATE, said=_LATE) == _ALL
    assert _put_in(_ALL, _LATE, most=8) == _ALL


@pytest.mark.parametrize(
    ("text", "before"),
    [
        (_ALL, ("Có 13 hộ ở xóm Đông.", "Có 13 hộ ở xóm Tây.")),
        (_ALL, ("Có 13 hộ ở xóm Đông chưa nhận tiền.",)),
        (_ALL, ("Có 15 hộ ở xóm Đông.",)),
        (_HELPED, ("Xã mở 8 “bàn bán hàng” và 5 “bàn tiếp nhận”.",)),
        (_HELPED, (_TABLES, "Có 9 bàn ăn được kê thêm.")),
        (_HELPED, ("Nhiều bàn ghế hỏng.", _TABLES)),
    ],
)
def test_nothing_doubtful_is_put_in(text: str, before: tuple[str, ...]) -> None:
    assert _put_in(text, *before) == text


@pytest.mark.parametrize(
    ("text", "before", "by"),
    [
        ("Tiết mục ấy được khán giả vỗ tay.", (_OTHER, "Em Hân hát."), {1}),
        ("Đến 7 giờ, hai ngư dân còn lại được vớt.", (_OTHER, "Tàu vớt một người."), {1}),
        ("Câu hỏi ấy, cô Nhi viết lên bảng.", (_OTHER, "Con thích gì?"), {1}),
        ("Ở xã Long, câu trả lời là 4 em.", (_OTHER, "Bao nhiêu em gặp nạn?"), {1}),
        ("Đó là một trong 14 điểm.", (_OTHER, "Tiểu thương vây quanh bàn."), {1}),
        ("Đến 5/5, cả 13 hộ đã đi.", ("Có 13 hộ chưa đi.", _OTHER), {0}),
        ("Đến nay, ba người còn lại được cứu.", ("Có 5 người lạc.", _OTHER, "Tìm được A."), {0, 2}),
    ],
)
def test_what_introduces_it_has_to_be_told(
    text: str, before: tuple[str, ...], by: set[int]
) -> None:
    sentences = (*before, text)
    place = len(before)
    assert introducing(sentences) == {place: frozenset(by)}
    assert speaks_of_untold(text, place, sentences, [])
    assert not speaks_of_untold(text, place, sentences, by)


@pytest.mark.parametrize(
    "text",
    [
        "Các hộ dân hiến 420 m2 đất.",
        "Sau khi ấy đã muộn, mọi người ra về.",
        "Xã còn lại 20 hộ nghèo.",
        "Trong đó có 5 hộ nghèo.",
        "Tin ấy được xác định là bịa đặt.",
        "Lớp học ấy đã bị hoãn đến tháng 9.",
        "Từ nỗi lo ấy, xã đã mở lớp võ cho 200 em.",
        _ALL,
        _HELPED,
    ],
)
def test_what_is_clear_or_can_be_put_in_hangs_on_nothing(text: str) -> None:
    sentences = (_LATE, _TABLES, _OTHER, text)
    assert introducing(sentences) == {}
    assert not speaks_of_untold(text, 3, sentences, [])


def test_a_title_tells_how_many() -> None:
    sentences = ("Có 13 hộ chưa đi.", _OTHER, _ALL)
    assert speaks_of_untold(_ALL, 2, sentences, [])
    assert not speaks_of_untold(_ALL, 2, sentences, [], "Những bước chân của 13 hộ")


_CALLED = "Chị Lò Thị T. nhận cuộc gọi lạ."
_LOST = "Sau 20 phút, tài khoản của chị bị chuyển mất 48 triệu đồng."


def test_whose_account_it_is_stands_before() -> None:
    assert introducing((_CALLED, _OTHER, _LOST)) == {2: frozenset({0})}
    assert not introducing((_OTHER, _LOST))


@pytest.mark.parametrize("text", [
    "Chị Lò Thị Mai kể tài khoản của chị bị chuyển mất 48 triệu đồng.",
    "Các chị đã dọn vệ sinh.",
    "Hội tặng quà cho anh chị em công nhân.",
])  # fmt: skip
def test_who_is_named_or_is_nobody_needs_no_other(text: str) -> None:
    assert not introducing((_CALLED, text))
