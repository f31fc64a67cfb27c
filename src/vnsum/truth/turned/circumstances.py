"""Under which circumstances something is said or denied: pledged, on condition, of another figure.

What two texts say under different circumstances is no opposite: "ký cam kết không lấn chiếm" does
not deny that somebody did. These are told to the odds of `turning`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.truth.index.passages import Passage

__all__ = ["circumstances"]

_BACK, _NEAR, _SCOPE = 7, 5, 9
"""Words before a place in which it is pledged or conditional, words around it in which a figure
stands, words behind a negation that it denies; set by hand."""
_PLEDGED = frozenset(
    {
        ("cam", "kết"), ("vận", "động"), ("kêu", "gọi"), ("khuyến", "cáo"), ("yêu", "cầu"),
        ("đề", "nghị"), ("nhắc", "nhở"), ("tuyệt", "đối"), ("quyết", "tâm"), ("phấn", "đấu"),
        ("chủ", "trương"), ("đảm", "bảo"), ("bảo", "đảm"), ("dự", "kiến"), ("kiên", "quyết"),
        ("khuyên", "bà"), ("khuyên", "người"), ("hứa", "sẽ"), ("mục", "tiêu"),
    }
)  # fmt: skip
_CONDITIONAL = frozenset({"nếu", "khi", "hễ", "giả"})
_CONDITIONAL_PAIRS = frozenset(
    {
        ("trường", "hợp"), ("mà", "chưa"), ("mà", "không"), ("mà", "vẫn"), ("quá", "hạn"),
        ("hộ", "nào"), ("em", "nào"), ("người", "nào"), ("sau", "thời"),
    }
)  # fmt: skip
_ASKING = frozenset(
    {
        ("yêu", "cầu"), ("đề", "nghị"), ("cho", "phép"), ("cần", "phải"), ("được", "phép"),
        ("tổ", "chức"), ("thực", "hiện"), ("tham", "gia"), ("tiến", "hành"), ("bảo", "đảm"),
        ("đảm", "bảo"), ("có", "thể"), ("được", "hỗ"), ("phải", "có"),
    }
)  # fmt: skip
"""Verbs that say little without what stands behind them."""


def circumstances(
    sentence: Passage, first: int, last: int, passage: Passage, there: tuple[int, int]
) -> Iterator[tuple[str, float]]:
    """Tell what a place of a draft and one of its source are said under.

    Args:
        sentence: A sentence of the draft.
        first: First word of the place.
        last: One past its last word.
        passage: A passage of the source.
        there: First word, and one past the last, of the place in it.

    Yields:
        What was found, by name; 0 to 1.
    """
    for name, told in (("pledged", _is_pledged), ("conditional", _is_conditional)):
        ours, theirs = told(sentence, first), told(passage, there[0])
        yield f"{name} here", float(ours and not theirs)
        yield f"{name} there", float(theirs and not ours)
    mine, its = _figure_at(sentence, first, last), _figure_at(passage, *there)
    yield "figure beside", float(bool(mine) and bool(its) and mine != its)
    yield "denied alike", _denied_alike(sentence, passage)
    same = set(sentence.words[last : last + _NEAR]) & set(passage.words[there[1] : there[1] + 8])
    asks = tuple(sentence.words[first : first + 2]) in _ASKING
    yield "asks other", float(asks and same <= FUNCTION_WORDS)


def _before(passage: Passage, place: int) -> list[str]:
    """Return the words before a place in its clause."""
    clauses = passage.clauses
    start = max(0, place - _BACK)
    return [passage.words[n] for n in range(start, place) if clauses[n] == clauses[place]]


def _is_pledged(passage: Passage, place: int) -> bool:
    return any(pair in _PLEDGED for pair in pairwise(_before(passage, place)))


def _is_conditional(passage: Passage, place: int) -> bool:
    before = _before(passage, place)
    pairs = pairwise([*before, passage.words[place]])
    return not _CONDITIONAL.isdisjoint(before) or any(pair in _CONDITIONAL_PAIRS for pair in pairs)


def _figure_at(passage: Passage, first: int, last: int) -> str:
    """Return the figure nearest to a place; "" where none is near."""
    words = passage.words
    for distance in range(1, _NEAR + 1):
        for number in (first - distance, last - 1 + distance):
            if 0 <= number < len(words) and words[number][0].isdigit():
                return words[number]
    return ""


def _denied_alike(sentence: Passage, passage: Passage) -> float:
    """Return the share of what the draft denies that the passage denies as well."""
    ours, theirs = _denied(sentence), _denied(passage)
    return len(ours & theirs) / len(ours) if ours else 0.0


def _denied(passage: Passage) -> set[str]:
    words = passage.words
    found = {
        word for number in passage.negations for word in words[number + 1 : number + 1 + _SCOPE]
    }
    return found - FUNCTION_WORDS - NEGATIONS
