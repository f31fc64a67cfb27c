"""The normalised view: idempotent, composed, and every character finds its way back."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnsum.text.normalise import fold, normalise
from vnsum.text.syllables import count_syllables
from vnsum.text.tones import new_tone_marks, old_tone_marks

ANY = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
TRICKY = st.text("a1 .,-/%()“”\u0300\u0323ạê\n\u200bóa\u1100\u1161\ud800\x00éhòaủy", max_size=40)


@given(st.one_of(ANY, TRICKY), st.booleans())
def test_normalising_twice_changes_nothing(text: str, keep_lines: bool) -> None:  # noqa: FBT001
    """The view of a view is the view, and it is composed."""
    view = normalise(text, keep_lines=keep_lines)
    assert normalise(view.text, keep_lines=keep_lines).text == view.text
    assert unicodedata.is_normalized("NFC", view.text)
    assert len(view.folded) == len(view.text)


@given(st.one_of(ANY, TRICKY))
def test_every_character_points_into_the_source(text: str) -> None:
    """Spans of the view map to ordered spans of the source that hold what they were made from."""
    view = normalise(text)
    before = 0
    for place, char in enumerate(view.text):
        start, end = view.to_source(place, place + 1)
        assert before <= start < end <= len(text)
        before = start
        if char.isalnum():
            assert char in normalise(text[start:end]).text
    assert (
        view.to_source(len(view.text), len(view.text)) == (len(text), len(text)) or not view.starts
    )


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("152 .206 đối tượng", "152.206 đối tượng"),
        ("đạt 111,8 % kế hoạch", "đạt 111,8% kế hoạch"),
        ("trẻ từ 1 -10 tuổi", "trẻ từ 1-10 tuổi"),
        ("từ 12 - 17 tuổi", "từ 12 - 17 tuổi"),
        ("ngày 21 / 1", "ngày 21/1"),
        ("đã xong .", "đã xong."),
        ("đạt 152. 206 người", "đạt 152. 206 người"),
        ("( phường Láng )", "(phường Láng)"),
        (unicodedata.normalize("NFD", "Đường Láng"), "Đường Láng"),
    ],
)
def test_glitches_are_repaired_and_nothing_else(written: str, shown: str) -> None:
    """Spaces inside figures go; what may be two sentences stays."""
    assert normalise(written).text == shown


def test_a_repaired_figure_points_at_the_authors_characters() -> None:
    """The figure in the view maps to the figure with its space in the source, and back."""
    view = normalise("hỗ trợ 152 .206 đối tượng")
    start = view.text.index("152.206")
    low, high = view.to_source(start, start + 7)
    assert view.source[low:high] == "152 .206"
    assert view.from_source(low, high) == (start, start + 7)


def test_tone_marks_have_two_styles_and_one_fold() -> None:
    """Open oa, oe and uy change; closed syllables and qu do not."""
    assert new_tone_marks("hòa khỏe thủy HÒA quý hoàn") == "hoà khoẻ thuỷ HOÀ quý hoàn"
    assert old_tone_marks(new_tone_marks("hòa khỏe thủy Ủy quỳ")) == "hòa khỏe thủy Ủy quỳ"
    assert fold("Hoà “Thuỷ” – İ") == 'hòa "thủy" - İ'


def test_syllables_hold_a_letter_or_a_digit() -> None:
    """Figures and dates are one syllable, lone marks are none."""
    assert count_syllables("Chiều 21/1 , quận - phường đạt 111,8% ( năm )") == 7


def test_many_commas_without_blanks_are_no_slower_than_their_length() -> None:
    def seconds(size: int) -> float:
        text = "Sáng nay " + "hội," * size
        start = time.process_time()
        normalise(text)
        return time.process_time() - start

    seconds(100)
    assert seconds(20_000) < 12 * max(seconds(4_000), 0.004)
