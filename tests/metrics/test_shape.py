"""Length, compression, novelty and copied fragments equal their definitions."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnsum.errors import OptionsError
from vnsum.metrics import LimitMetric, ShapeCounts, ShapeMetric, Share
from vnsum.metrics.shape import copied_fragments

SOURCE = "Phường Làng khai trương thư viện cộng đồng đầu tiên vào sáng 14 tháng 3"


def _figure_three(draft: list[str], source: list[str]) -> list[int]:
    """Follow figure 3 of Grusky et al. (2018) line by line."""
    fragments, i, j = [], 0, 0
    while i < len(draft):
        fragment: list[str] = []
        while j < len(source):
            if draft[i] == source[j]:
                i2, j2 = i, j
                while i2 < len(draft) and j2 < len(source) and draft[i2] == source[j2]:
                    i2, j2 = i2 + 1, j2 + 1
                if len(fragment) < i2 - i:
                    fragment = draft[i:i2]
                j = j2
            else:
                j += 1
        i, j = i + max(len(fragment), 1), 0
        fragments.append(len(fragment))
    return [size for size in fragments if size]


@given(st.lists(st.sampled_from("abc"), max_size=25), st.lists(st.sampled_from("abc"), max_size=40))
def test_fragments_are_those_of_the_paper(draft: list[str], source: list[str]) -> None:
    assert copied_fragments(draft, source) == _figure_three(draft, source)


def test_a_copied_draft_is_one_fragment() -> None:
    draft = "khai trương thư viện cộng đồng"
    counts = ShapeMetric().counts(draft, SOURCE)
    assert (counts.documents, counts.syllables, counts.characters) == (1, 6, len(draft))
    assert counts.coverage.mean == 1
    assert counts.density.mean == 6
    assert counts.compression.mean == 15 / 6
    assert [share.mean for share in counts.novelty] == [0, 0, 0]


def test_new_words_break_fragments() -> None:
    counts = ShapeMetric(orders=2).counts("thư viện mới khai trương sáng 14", SOURCE)
    assert counts.coverage.mean == 6 / 7
    assert counts.density.mean == (4 + 4 + 4) / 7
    assert [(share.part, share.whole) for share in counts.novelty] == [(1, 7), (3, 6)]


def test_counts_add_and_empty_drafts_have_no_ratio() -> None:
    metric = ShapeMetric()
    total = metric.counts("", SOURCE) + metric.counts("thư viện", SOURCE) + ShapeCounts()
    assert (total.documents, total.length) == (2, 1)
    assert total.coverage == Share(2, 2, 1, 1.0)
    assert total.novelty[2] == Share()
    assert ShapeCounts().length == 0
    assert (Share().mean, Share().pooled) == (0, 0)


def test_mean_and_pooled_ratios_differ() -> None:
    share = Share.of_document(1, 2) + Share.of_document(1, 8)
    assert share.mean == pytest.approx((1 / 2 + 1 / 8) / 2)
    assert share.pooled == 2 / 10


def test_spelling_habits_are_no_novelty() -> None:
    source = unicodedata.normalize("NFD", "Hoà Bình")
    assert ShapeMetric().counts("HÒA BÌNH", source).novelty[1].mean == 0


@pytest.mark.parametrize(
    ("headline", "kept"), [("", 0), ("   ", 0), ("Đủ", 1), ("Vừa đủ", 1), ("Quá dài", 0)]
)
def test_limits_are_exact(headline: str, kept: int) -> None:
    decomposed = unicodedata.normalize("NFD", headline)
    for text in (headline, decomposed, f" {headline}\n"):
        assert LimitMetric(6).counts(text) == Share(kept, 1, 1, kept)


def test_settings_are_checked_and_printed() -> None:
    assert str(ShapeMetric().signature) == "shape|units:syllables|novelty:1-3|fragments:greedy|v:1"
    assert str(LimitMetric(70).signature) == "limit|characters:70|form:nfc|empty:no|v:1"
    with pytest.raises(OptionsError, match="n-grams"):
        ShapeMetric(orders=0)
    with pytest.raises(OptionsError, match="no reference"):
        ShapeMetric().counts("một")
