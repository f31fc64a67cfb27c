"""A passage that is told to hold nothing of use holds nothing of use: the fast path is the slow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.truth.cases import CASES, RELEASES
from vnsum.reading import read
from vnsum.truth.figures.absence import comparable
from vnsum.truth.index import source as sources
from vnsum.truth.index.equivalence import same_value
from vnsum.truth.index.passages import split_passages
from vnsum.truth.index.places import Place, place_facts
from vnsum.truth.index.source import SourceIndex

if TYPE_CHECKING:
    from collections.abc import Sequence

PIECES = st.sampled_from(
    [
        "hai mươi lăm hộ ", "một nửa số xã ", "1 tỷ 200 triệu đồng ", "3 giờ rưỡi ", "180 phút ",
        "hàng trăm người ", "năm xã ", "Năm 2024 ", "quý II ", "thứ nhất ", "khóa XIII ",
        "ngày 02/9 ", "tháng Tám ", "sáng 1.7.2025 ", "Sở GD&ĐT ", "UBND TP.HCM ", "Sài Gòn ",
        "ông Trần Văn Nam ", "Bí thư Lê An ", "phường Minh Khai ", "Quận 05 ", "đường 3/2 ",
        "45/KH-UBND ", "hôm nay ", "Bà Rịa - Vũng Tàu ", "2.000.000 ",
        "0,5% ", "5 ha ", "50.000 m2 ",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=12).map(lambda parts: ". Còn ".join(parts) + " nữa.")


def same_and_comparable(
    index: SourceIndex, draft: Place
) -> tuple[Sequence[Place], Sequence[Place]]:
    same = [
        place
        for place in index.places_like(draft.fact)
        if same_value(draft.fact, place.fact, published=index.published)
    ]
    numbers = range(len(index.passages))
    found = index.comparable_places(draft, numbers)
    return list(dict.fromkeys(same)), [place for place in found if comparable(draft, place)]


def check_both_ways(source: str, draft: str, monkeypatch: pytest.MonkeyPatch) -> None:
    release = read(source)
    fast, slow = SourceIndex(release), SourceIndex(release)
    for passage in split_passages(draft):
        for place in place_facts(passage, fast.published):
            if place.fact.kind == "quotation":
                continue
            found = same_and_comparable(fast, place)
            with monkeypatch.context() as patch:
                patch.setattr(sources, "_LONG", -1)
                every = [one for n in range(len(slow.passages)) for one in slow.places(n)]
                wanted = (
                    same_and_comparable(slow, place)[0],
                    [one for one in every if comparable(place, one)],
                )
            assert found == wanted, place.fact


@pytest.mark.parametrize("name", RELEASES)
def test_what_is_left_out_of_a_release_holds_nothing(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = [case.draft for case in CASES if case.release == name]
    check_both_ways(RELEASES[name], "\n".join([*drafts, RELEASES[name]]), monkeypatch)


@settings(max_examples=60, deadline=None)
@given(source=TEXTS, draft=TEXTS)
def test_what_is_left_out_of_any_text_holds_nothing(source: str, draft: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        check_both_ways(source, draft, patch)
