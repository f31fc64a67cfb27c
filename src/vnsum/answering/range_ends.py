"""The ends of "từ ngày 10 đến ngày 12": which of them a question for a day or an hour asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vnsum.answering.candidates import Candidate
    from vnsum.answering.questions import Asking

    Mask = NDArray[np.bool_]

__all__ = ["of_asked_end", "roles_of"]

_TIME = r"(?:(?:hết )?(?:khi|ngày|hôm|lúc|giờ|tháng|năm) (?:nào|mấy)|mấy|bao giờ|bao lâu|khi mô)"
_ENDS = re.compile(
    rf"\b(?:đến|tới) {_TIME}|hết hạn|\bhạn\b|\bthời hạn|kết thúc|bế mạc|chậm nhất|muộn nhất"
    r"|trước (?:ngày|khi|hôm|giờ) (?:nào|mấy)|có (?:nước|điện) (?:trở )?lại|đóng cửa"
    r"|(?:hết|khi nào thôi) (?:cấm|mất|cúp|ngừng)|(?:thông xe|mở|đi) (?:trở )?lại|lại được"
)
_STARTS = re.compile(
    rf"\b(?:từ {_TIME}|bắt đầu|khởi tranh|mở màn|(?:mấy giờ|khi nào) (?:thì )?(?:cúp|mất|cắt|ngừng)"
    r"|(?:mở cửa|cấm|cúp|mất \w+) (?:lúc|từ) mấy giờ)"
)
_TO = frozenset({"đến", "tới"})
_BETWEEN = frozenset({"đến", "tới", "hết", "ngày", "hết ngày", "cuối"})
_WITHIN = 9
"""Words between the two ends at the most; set by hand."""
_VERBS = (
    frozenset({"nộp", "nhận", "gửi"}),
    frozenset({"đăng"}),
    frozenset({"góp"}),
)
"""What is to be done by a day; verbs of one row stand for one another."""
_DATED = frozenset({"date", "time", "range"})


def roles_of(candidates: Sequence[Candidate]) -> NDArray[np.str_]:
    """Return of each candidate which part of a range of time it is.

    Args:
        candidates: The candidates of a page.

    Returns:
        "whole", "start", "end" or "".
    """
    return np.array([_role(item) if item.kind in _DATED else "" for item in candidates], "U5")


def of_asked_end(
    asking: Asking, candidates: Sequence[Candidate], allowed: Mask, roles: NDArray[np.str_]
) -> Mask:
    """Keep of each range of time the end that a question asks for.

    Args:
        asking: A question for a day or an hour.
        candidates: The candidates.
        allowed: Which of them it may have.
        roles: What `roles_of` says of them.

    Returns:
        Those kept; all allowed ones where it asks for no end, or for both.
    """
    line = " ".join(asking.words)
    end, start = _ENDS.search(line), _STARTS.search(line)
    if bool(end) == bool(start):
        return allowed
    kept = allowed & ~np.isin(roles, ("whole", "start") if end else ("whole", "end"))
    kept = kept if kept.any() else allowed
    return _of_deed(asking, candidates, kept) if end else kept


def _of_deed(asking: Asking, candidates: Sequence[Candidate], allowed: Mask) -> Mask:
    """Keep the days told of what is to be done: "hạn nộp" is not when results are published."""
    deeds = next((row for row in _VERBS if not row.isdisjoint(asking.words)), None)
    if deeds is None:
        return allowed
    told: dict[int, bool] = {}
    for item in candidates:
        if item.number not in told:
            told[item.number] = not deeds.isdisjoint(item.passage.words)
    kept = allowed & np.array([told[item.number] for item in candidates], bool)
    return kept if kept.any() else allowed


def _role(item: Candidate) -> str:
    words, first, last = item.passage.words, item.first, item.last
    inner = item.words
    middle = next((n for n, word in enumerate(inner) if word in _TO and n), 0)
    if middle and _holds_figure(inner[:middle]) and _holds_figure(inner[middle:]):
        return "whole"
    if last < len(words) and words[last] in _TO and _holds_figure(words[last + 1 : last + 4]):
        return "start"
    before = words[max(first - 3, 0) : first]
    to = next((n for n in range(len(before) - 1, -1, -1) if before[n] in _TO), None)
    if inner[0] in _TO:
        return "end"
    if to is None or not _BETWEEN.issuperset(before[to:]):
        return ""
    place = first - len(before) + to
    return "end" if _holds_figure(words[max(place - _WITHIN, 0) : place]) else ""


def _holds_figure(words: Sequence[str]) -> bool:
    return any(word[0].isdigit() for word in words)
