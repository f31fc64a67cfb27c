"""Events that are called off by name: "1. Hoãn Giải đua thuyền truyền thống đến khi có …".

An item that begins with the verb takes back what another sentence tells of the same event. That a
second event is moved as well says nothing of the first.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from vnsum.lazily import pattern, remembered
from vnsum.text.normalise import fold
from vnsum.text.rare import rare_pattern
from vnsum.undoing.aside import is_aside
from vnsum.undoing.calling_off import MOVE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["cancellations", "cancels", "tells_change"]

_CALLS_OFF = (
    rf"(?:(?:tạm )?(?:hoãn|dừng|ngừng)|hủy(?: bỏ)?|{MOVE}"
    r"|(?:nay|sẽ|tạm|tạm thời) (?:chưa|không) tổ chức)"
)
_VERB = rare_pattern(
    r"(?<!\bđề nghị )(?<!\bxin )(?<!\bmuốn )(?<!\bcó thể )(?<!\bkhông )(?<!\bchưa )(?<!\btiêu )"
    rf"(?<!\bphá )(?<!\bđược )\b{_CALLS_OFF}"
    r"(?: (?:việc|tổ chức|khai mạc|thời gian|lịch|ngày|các|chương trình|hoạt động|sự kiện))*"
    r" (?=\w)",
    "dời dừng hoãn hủy lùi nay ngừng sẽ thời tạm",
)
"""What calls off the event behind it, where that is no request and no mere possibility."""
_PASSIVE = rare_pattern(
    r" (?:(?:sẽ|đã|nay|phải|bị|được|tạm)(?: (?:tạm|bị|được|phải))* (?:hoãn|hủy(?: bỏ)?|dừng|ngừng"
    r"|dời|lùi)|tạm (?:hoãn|dừng|ngừng)|(?:sẽ |nay )?(?:không|chưa) (?:được tổ chức|diễn ra))"
    r"(?= ?[,.;:]| ?$| (?:lại|do|vì|đến|sang|từ|cho|để|tới|trong|ngày|vô|theo)\b)",
    "chức diễn dời dừng hoãn hủy lùi ngừng",
)
"""The same behind the event."""
_SAYS_SO = rare_pattern(
    rf"\b{_CALLS_OFF}\b|\bthay đổi\b|\bđiều chỉnh\b|\bchuyển sang\b",
    "chuyển chỉnh dời dừng hoãn hủy lùi nay ngừng sẽ thay thời tạm",
)
"""What a text says that itself tells of a change."""
_HELD = rare_pattern(
    r"\b(?:tổ chức|diễn ra|khai (?:mạc|trương|giảng)|khởi (?:công|tranh|động)|bắt đầu|mở cửa|đón"
    r"|thi đấu|biểu diễn|dự kiến|sẽ|lịch|theo kế hoạch)\b",
    "biểu bắt chức cửa diễn giảng hoạch khởi kiến lịch mạc sẽ thi tranh trương đón",
)
"""What a text says that tells of an event to come."""
_IF = pattern(r"(?:\W|\d{1,2}[.)])*(?:nếu|(?:trong )?trường hợp|khi|tùy)\b")
_MARK = pattern(r"(?:\W|\d{1,2}[.)]|[a-zđ][.)])*")
_WORDS = pattern(r"\w+")
_WORD = pattern(r"[,.;:()]|\w+")
_ENDS = frozenset(
    {*",.;:()", "đến", "từ", "sang", "do", "vì", "cho", "để", "vào", "tại", "ngày", "dự", "trong"}
    | {"đêm", "tối", "sáng", "chiều", "trưa", "lúc", "dịp", "nhân", "năm", "tháng"}
)
"""Words behind which the name of an event has ended."""
_FEWEST, _MOST = 2, 4
"""Words by which an event is known again: that many at least, and no more are asked; by hand."""


def tells_change(text: str) -> bool:
    """Tell whether a text says itself that something is called off, moved or changed."""
    return _SAYS_SO.search(fold(text)) is not None


def cancels(sentence: str, text: str, whole: str = "") -> bool:
    """Tell whether a sentence calls off an event that a text tells of as to come.

    Args:
        sentence: A sentence of the body.
        text: What is told.
        whole: The sentence that it is told from, which may say what the text leaves out: "tổ chức
            bắn pháo hoa", where the text has "bắn pháo hoa" or "pháo hoa được bắn".

    Returns:
        Whether it names the event in the words of the text; never where that tells of a change.
    """
    folded = fold(text)
    if tells_change(text) or not any(map(_HELD.search, (folded, fold(whole)))):
        return False
    padded, there = _padded(folded), _padded(fold(whole))
    named = frozenset(padded.split())
    return any(
        f" {event} " in padded or (f" {event} " in there and named.issuperset(event.split()))
        for event in _events(sentence)
    )


def cancellations(
    sentences: Sequence[str], told: Mapping[int, str], seen: Sequence[int], reach: int
) -> Iterator[int]:
    """Find what calls off the events of which some texts tell, and is not told.

    Args:
        sentences: All of the body.
        told: What is told, by the sentence it is made from.
        seen: Other sentences, rising.
        reach: Sentences behind a text in which its event may be called off.

    Yields:
        For each text the first sentence that does, unless one that is told does as well.
    """
    if not any(_events(sentences[at]) for at in seen):
        return
    for index, text in told.items():
        near = seen[bisect_left(seen, index + 1) : bisect_left(seen, index + reach + 1)]
        found = next((at for at in near if cancels(sentences[at], text, sentences[index])), None)
        if found is not None and not any(
            cancels(other, text, sentences[index]) for at, other in told.items() if at != index
        ):
            yield found


def _padded(folded: str) -> str:
    """Return the words of a folded text, a blank before, between and behind."""
    return f" {' '.join(_WORDS.findall(folded))} "


@remembered
def _events(sentence: str) -> frozenset[str]:
    """Return the first words of the events that a sentence calls off, folded."""
    folded = fold(sentence)
    if _IF.match(folded) or is_aside(sentence):
        return frozenset()
    behind = (_name(folded[verb.end() :]) for verb in _VERB.finditer(folded))
    opening = _MARK.match(folded)
    start = opening.end() if opening else 0
    passive = _PASSIVE.search(folded, start)
    before = [_name(folded[start : passive.start()])] if passive else []
    return frozenset(name for name in (*behind, *before) if name.count(" ") >= _FEWEST - 1)


def _name(folded: str) -> str:
    """Return the first words of a folded text that name an event."""
    found: list[str] = []
    for word in _WORD.finditer(folded):
        if word[0] in _ENDS or len(found) == _MOST:
            break
        found.append(word[0])
    return " ".join(found)
