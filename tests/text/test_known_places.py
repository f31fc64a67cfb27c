"""Places that every reader knows."""

from __future__ import annotations

import pytest

from vnsum.text.known_places import names_known_place


@pytest.mark.parametrize(
    "name", ["Cà Mau", "CÀ MAU", "tỉnh Hoà Bình", "TP. Hồ Chí Minh", "TP.HCM", "Nha  Trang", "Huế"]
)
def test_known_places_are_told_with_and_without_their_head(name: str) -> None:
    assert names_known_place(name)


@pytest.mark.parametrize("name", ["", "tỉnh", "Bình An", "Cà Mau mới", "Báo Cà Mau", "Hà"])
def test_other_words_are_none(name: str) -> None:
    assert not names_known_place(name)
