"""Words by which a text gives somebody an office, takes it away, or gives it to a successor.

"Bà Đan được bổ nhiệm Phó Giám đốc", "miễn nhiệm chức danh Phó Chủ tịch đối với ông Lộc", "ông Khải
thay ông Bảo giữ chức Giám đốc".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.finding.tokens import word_set
from vnsum.truth.lexicon import TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.truth.index.places import Place

__all__ = [
    "FORMER",
    "HOLDING",
    "gives",
    "is_given",
    "is_received",
    "is_succeeded",
    "is_surely_given",
    "to_whom",
]

FORMER = frozenset({"nguyên", "cựu"})
"""Words before an office that somebody holds no longer."""
HOLDING = frozenset({"giữ", "chức", "vụ", "là", "làm", "kiêm", "phụ", "trách", "được", "bầu"})
_ACTS = word_set(
    "bổ nhiệm điều động chỉ định phân công giao cử tái luân chuyển phê chuẩn tín vào miễn bãi thôi "
    "quyền đảm nhận danh tạm"
)
"""Words of what is done to whoever gets or loses an office: "được điều động, bổ nhiệm giữ chức"."""
_RECEIVED = frozenset({"được", "bị", "giữ", "làm", "thôi"})
"""Words one of which stands where it is done to the person before, and not by the person."""
_APPOINTED = ("bổ", "nhiệm")
_SURELY = frozenset(
    {
        _APPOINTED, ("chỉ", "định"), ("điều", "động"), ("miễn", "nhiệm"), ("bãi", "nhiệm"),
        ("chức", "danh"), ("chức", "vụ"), ("giữ", "chức"), ("bầu", "làm"), ("nhiệm", "làm"),
        ("cử", "làm"), ("định", "làm"),
    }
)  # fmt: skip
"""Pairs of words right before an office that is given or taken."""
_TO, _FOR = ["đối", "với"], ["cho"]
_INSTEAD = (["thay"], ["thay", "thế"], ["thay", "cho"], ["kế", "nhiệm"])


def gives(between: Sequence[str]) -> bool:
    """Tell whether the words between a name and a rank give the person the office.

    Args:
        between: The words.

    Returns:
        True for "được bầu giữ chức", not for "giao" of "ông A giao Giám đốc Sở".
    """
    words = set(between)
    acts = words - HOLDING - FORMER
    return not acts or (acts <= _ACTS and not _RECEIVED.isdisjoint(words))


def is_given(words: Sequence[str], rank: int) -> bool:
    """Tell whether the words right before a rank may give its office to somebody named before."""
    return words[rank - 1] in HOLDING or tuple(words[rank - 2 : rank]) == _APPOINTED


def is_received(words: Sequence[str], last: int, rank: int) -> bool:
    """Tell whether the words between a name that ends and a rank surely give it to that person.

    "Bà A, Trưởng phòng, được bổ nhiệm Phó Giám đốc"; not "bà A được Phó Giám đốc khen".
    """
    return is_surely_given(words, rank) and not _RECEIVED.isdisjoint(words[last:rank])


def to_whom(place: Place) -> int:
    """Return where "đối với" or "cho" stands before a person an office is given to or taken from.

    Args:
        place: A person.

    Returns:
        Where an office told before ends: "miễn nhiệm chức danh Phó Chủ tịch | đối với ông Lộc";
        0 where there is none.
    """
    words, first = place.passage.words, _first(place)
    for told in (_TO, _FOR):
        start = first - len(told)
        if start > 0 and words[start:first] == told:
            return start
    return 0


def is_surely_given(words: Sequence[str], rank: int) -> bool:
    """Tell whether the words right before a rank say that its office is given or taken."""
    return tuple(words[max(0, rank - 2) : rank]) in _SURELY


def is_succeeded(place: Place) -> bool:
    """Tell whether somebody takes a person's place: "ông Khải thay ông Bảo giữ chức …"."""
    words, first = place.passage.words, _first(place)
    return any(words[max(0, first - len(told)) : first] == told for told in _INSTEAD)


def _first(place: Place) -> int:
    """Return where a person begins with the titles before the name."""
    first, words = place.first, place.passage.words
    while first and words[first - 1] in TITLES:
        first -= 1
    return first
