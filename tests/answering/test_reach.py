"""Stretches of words around candidates, and the largest value in each."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.answering.releases import BRIDGE, WATER
from vnsum.answering.finding.reach import REACHES, Stretches, largest
from vnsum.answering.pages import Page
from vnsum.answering.reader import BundledReader
from vnsum.reading import read

LEXICON = BundledReader().lexicon


@given(st.integers(0, 2**32 - 1), st.integers(1, 90))
@settings(deadline=None)
def test_the_largest_of_each_range(seed: int, size: int) -> None:
    draw = np.random.default_rng(seed)
    values = draw.random((size, 3), np.float32)
    low = draw.integers(0, size, (2, 7))
    high = np.minimum(low + draw.integers(-2, 200, (2, 7)), size)
    found = largest(values, low, high)
    for place in np.ndindex(2, 7):
        part = values[low[place] : max(high[place], low[place])]
        assert np.array_equal(found[place], part.max(axis=0, initial=0.0))


def test_stretches_stay_in_their_passage() -> None:
    for source in (BRIDGE, WATER):
        page = Page(read(source), LEXICON)
        around = page.stretches
        start, end = page.layout.bounds[page.numbers], page.layout.bounds[page.numbers + 1]
        real = around.high > around.low
        assert (around.low >= start)[real].all()
        assert (around.high <= end)[real].all()
        outside = np.delete(np.arange(len(around.low)), Stretches.INSIDE)
        before, behind = around.high[outside] <= around.first, around.low[outside] >= around.last
        assert (before | behind | ~real[outside]).all()
        assert (around.high[: len(REACHES)] - around.low[: len(REACHES)]).max() == max(REACHES)


def test_the_clauses_around_a_candidate() -> None:
    page = Page(read(BRIDGE), LEXICON)
    place = next(
        number
        for number, one in enumerate(page.candidates)
        if one.kind == "money" and one.text == "12,6 tỷ đồng"
    )
    words = [word for passage in page.passages for word in passage.words]
    low, high = page.stretches.low[:, place], page.stretches.high[:, place]
    spoken = [" ".join(words[first:last]) for first, last in zip(low, high, strict=True)]
    assert spoken[Stretches.CLAUSE_LEFT] == "có tổng kinh phí"
    assert spoken[Stretches.CLAUSE_RIGHT] == ""
    assert spoken[Stretches.BEFORE] == "cầu dài 64 mét"
    assert spoken[Stretches.NEXT].startswith("trong đó người dân đóng góp")
