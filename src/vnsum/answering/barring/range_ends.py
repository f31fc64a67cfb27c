"""The ends of "từ ngày 10 đến ngày 12": which of them a question for a day or an hour asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vnsum.answering.finding.candidates import Candidate
    from vnsum.answering.questions import Asking

    Mask = NDArray[np.bool_]

__all__ = ["asks_of_end", "of_asked_end", "roles_of"]

_TIME = r"(?:(?:hết )?(?:khi|ngày|hôm|lúc|giờ|tháng|năm) (?:nào|mấy)|mấy|bao giờ|bao lâu|khi mô)"
_ENDS = pattern(
    rf"\b(?:đến|tới) {_TIME}|hết hạn|\bhạn\b|\bthời hạn|kết thúc|bế mạc|chậm nhất|muộn nhất"
    r"|trước (?:ngày|khi|hôm|giờ) (?:nào|mấy)|có (?:nước|điện) (?:trở )?lại|đóng cửa"
    r"|(?:hết|khi nào thôi) (?:cấm|mất|cúp|ngừng)|(?:thông xe|mở|đi) (?:trở )?lại|(?<!qua )lại được"
)
_STARTS = pattern(
    rf"\b(?:từ {_TIME}|bắt đầu|khởi tranh|mở màn|(?<!tới )(?<!đến )(?:mấy giờ|khi nào) (?:thì )?"
    r"(?:cúp|mất|cắt|ngừng)"
    r"|(?:mở cửa|cấm|cúp|mất \w+) (?:lúc|từ) mấy giờ)"
)
_BOTH = pattern(r"\btừ (?:\w+ ){1,2}(?:nào|mấy) (?:đến|tới)\b")
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
_LED_WITHIN = 3
_LEADS = {
    "end": frozenset({"trước", "nhất", "hết", "hạn", "thúc", "mạc", "đến", "tới"}),
    "start": frozenset({"từ", "đầu", "kể", "khởi"}),
}
"""What stands before the day that ends something, and the one that starts it."""
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
    if _BOTH.search(line):
        whole = allowed & (roles == "whole")
        return whole if whole.any() else allowed
    if bool(end) == bool(start):
        return allowed
    kept = allowed & ~np.isin(roles, ("whole", "start") if end else ("whole", "end"))
    if end:
        kept &= ~np.array([_is_from(item) for item in candidates], bool)
    kept = kept if kept.any() else allowed
    kept = _of_deed(asking, candidates, kept) if end else kept
    return _led(asking, candidates, kept, roles, "end" if end else "start")


def asks_of_end(asking: Asking) -> bool:
    """Tell a question for one end of a range of time.

    Args:
        asking: The question.

    Returns:
        True for "từ khi nào" and for "đến khi nào".
    """
    line = " ".join(asking.words)
    return bool(_ENDS.search(line) or _STARTS.search(line))


def _led(
    asking: Asking,
    candidates: Sequence[Candidate],
    allowed: Mask,
    roles: NDArray[np.str_],
    wanted: str,
) -> Mask:
    """Keep what is told as an end, where a sentence tells one that shares a word with it."""
    leads, ends = _LEADS[wanted], roles == wanted
    led = [
        not leads.isdisjoint(one.passage.words[max(one.first - _LED_WITHIN, 0) : one.first + 1])
        for one in candidates
    ]
    kept = allowed & (ends | np.array(led, bool))
    shared = set(asking.content)
    told = np.flatnonzero(kept & ends).tolist()
    near = any(not shared.isdisjoint(candidates[place].passage.words) for place in told)
    return kept if near else allowed


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


def _is_from(item: Candidate) -> bool:
    return "từ" in item.passage.words[max(item.first - 1, 0) : item.first + 1]


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
