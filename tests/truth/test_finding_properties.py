"""What holds of every text: no error, exact places, no overlaps, linear time."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from vnsum.text.normalise import normalise
from vnsum.truth.index.equivalence import same_value
from vnsum.truth.index.finder import find_facts, find_in_view

if TYPE_CHECKING:
    from datetime import date

PIECES = (
    "21/1", "152 .206", "3,2", "tỷ", "đồng", "năm", "2021", "-", "–", "hai", "mươi", "lăm", "ngày",
    "tháng", "Nguyễn", "Văn", "UBND", "quận", "Ba Đình", "TP.", "HCM", "“", "”", '"', "%", "/", "(",
    ")", ".", ",", "7h30", "giờ", "chiều", "lần thứ", "XIII", "phần", "nửa", "rưỡi", "hàng", "trăm",
    "0912345678", "13/2023/NĐ-CP", "\n", "\n\n", "ông", "Sở", "Y tế", "và", "GD&ĐT", "$", "°", "²",
    "đến", "\u0301", "một", "phường 1", "khóa", "Chủ tịch", "9" * 30, "\ud800",
)  # fmt: skip
TEXTS = st.one_of(
    st.text(st.characters(), max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
)
RELEASE = (
    "Chiều 21/1, Phó Chủ tịch UBND quận Hải Châu Nguyễn Thị Mai cho biết quận đã hỗ trợ 152 .206 "
    "đối tượng với 82,3 tỷ đồng, tăng 6,6% so với năm 2020; “hoàn thành 30/31 chỉ tiêu”. "
)


@given(text=TEXTS, published=st.none() | st.dates())
def test_every_text_gives_facts_with_exact_places(text: str, published: date | None) -> None:
    facts = find_facts(text, published=published)
    assert all(text[fact.start : fact.end] == fact.text for fact in facts)
    assert all(fact.value and fact.text.strip() for fact in facts)
    assert [fact.start for fact in facts] == sorted(fact.start for fact in facts)


@given(text=TEXTS)
def test_only_quotations_overlap(text: str) -> None:
    facts = [fact for fact in find_facts(text) if fact.kind != "quotation"]
    assert all(one.end <= other.start for one, other in pairwise(facts))


@given(text=TEXTS)
def test_every_fact_is_itself(text: str) -> None:
    assert all(same_value(fact, fact) for fact in find_facts(text))


@settings(deadline=None)  # the first place of after July 2025 loads the extra places
@given(one=TEXTS, other=TEXTS, published=st.none() | st.dates())
def test_any_two_facts_can_be_compared(one: str, other: str, published: date | None) -> None:
    for claim in find_facts(one):
        for fact in find_facts(other):
            assert same_value(claim, fact, published=published) in (True, False)


def test_a_view_gives_the_same_facts() -> None:
    assert find_in_view(normalise(RELEASE, keep_lines=True)) == find_facts(RELEASE)


def _seconds(text: str) -> float:
    start = time.process_time()  # a busy machine does not count
    find_facts(text)
    return time.process_time() - start


def test_time_grows_with_length() -> None:
    """100,000 syllables; the limit leaves room for a busy machine, as doubling would not."""
    assert _seconds(RELEASE * 2400) < 10


def test_no_text_is_slow() -> None:
    words = ("“", '"a ', "Nguyễn ", "1, ", "UBND - ", "hai trăm ", "N.", "a", "1")
    assert max(_seconds(word * 20000) for word in words) < 5
