"""Places that bear a known name and a side: "phường Hòa Bình Đông" is not "phường Hòa Bình"."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth import find_facts

SOURCE = "Sáng 5/8, Công an phường Hòa Bình Tây lập biên bản 4 cơ sở ở thôn Vĩnh Long Thượng."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Công an phường Hòa Bình Đông phạt 5 cơ sở.", "Công an phường Hòa Bình Đông"),
        ("Chợ ở xã Vĩnh Long Hạ mở lại.", "xã Vĩnh Long Hạ"),
        ("Hội thi có đội Hà Nội, Nam Định.", "Hà Nội"),
        ("Xe chạy tuyến Hà Nội Nam Định.", "Hà Nội"),
    ],
)
def test_the_side_belongs_to_the_name(text: str, found: str) -> None:
    assert found in [fact.text for fact in find_facts(text)]


@pytest.mark.parametrize(
    "draft",
    [
        "Công an phường Hòa Bình Đông lập biên bản 4 cơ sở.",
        "Bốn cơ sở ở thôn Vĩnh Long Hạ bị lập biên bản.",
    ],
)
def test_another_side_is_another_place(draft: str) -> None:
    assert vnsum.check(draft, SOURCE).verdict not in {"supported", "unclear"}


def test_the_same_side_is_borne_out() -> None:
    draft = "Công an phường Hòa Bình Tây lập biên bản 4 cơ sở."
    assert vnsum.check(draft, SOURCE).supported


def test_a_score_behind_a_place_is_no_number_of_it() -> None:
    found = [fact.text for fact in find_facts("Đội thôn 3 thua Công an phường 4-3, hòa thôn 5.")]
    assert "Công an phường" in found
    assert "thôn 5" in found
