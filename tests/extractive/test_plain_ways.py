"""Headlines of whole clauses, without what headlines do without."""

from __future__ import annotations

import re

import pytest

from vnsum.backends.extractive.sentences.forms import trimmed_clauses
from vnsum.backends.extractive.ways.plain_ways import plain_ways


def headlines(sentence: str, limit: int | None = None) -> list[str]:
    ways = plain_ways(sentence, trimmed_clauses(sentence), limit)
    texts = (" ".join(sentence[a:b].strip() for a, b in pieces) for pieces in ways)
    return [re.sub(r" ([,;])", r"\1", text) for text in texts]


@pytest.mark.parametrize(
    ("sentence", "headline"),
    [
        (
            "Sở Nội vụ cho biết có gần 700 sổ đã được trả lại cho công nhân Công ty Sao (Bình Đa).",
            "gần 700 sổ được trả lại cho công nhân Công ty Sao",
        ),
        (
            "Công an Bình Đại xác nhận vừa khởi tố ông Lê Văn Tám, 50 tuổi, vì nhận hối lộ.",
            "Công an Bình Đại vừa khởi tố ông Lê Văn Tám, vì nhận hối lộ",
        ),
        (
            "Chiều 5/6, ông Phan Văn Út, Chủ tịch UBND xã Đất Đỏ, trao 12 máy tính cho trường.",
            "ông Phan Văn Út trao 12 máy tính cho trường",
        ),
    ],
)
def test_clauses_are_kept_whole(sentence: str, headline: str) -> None:
    assert headline in headlines(sentence)


def test_neither_scenes_nor_bare_predicates_nor_subjects_alone() -> None:
    sentence = (
        "Tại buổi làm việc, ông Đỗ Văn Hai, Giám đốc Công ty Sao Vàng, có trụ sở tại xã Củ Chi, "
        "cho rằng việc chuyển đổi bến tàu để làm du lịch là phù hợp với quy hoạch của thành phố."
    )
    for text in headlines(sentence):
        assert not text.startswith(("Tại", "có", "là"))
        assert not text.endswith(("xã Củ Chi", "bến tàu"))


def test_only_what_somebody_lives_in_goes_with_where_he_lives() -> None:
    sentence = "Công an bắt Lê Văn An, trú tại ấp 3, xã Ba, khởi tố Trần Văn Cường về tội cướp."
    whole = "Công an bắt Lê Văn An khởi tố Trần Văn Cường về tội cướp"
    assert whole in headlines(sentence)
    bridge = "UBND xã Thạnh Phú khánh thành cầu mới nối hai bờ kênh Xáng."
    assert headlines(bridge)
    assert all("cầu mới" in text for text in headlines(bridge))


def test_the_limit_is_kept() -> None:
    sentence = "UBND xã Cần Giờ mở chợ nông sản sạch từ ngày 1/8, trên địa bàn ba ấp ven biển."
    assert headlines(sentence, 60)
    assert all(len(text) <= 60 for text in headlines(sentence, 60))
    assert headlines("") == []
