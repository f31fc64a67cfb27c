"""Which clauses of a sentence may be left out at its ends, so that the rest is true and whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.backends.extractive.sentences.scenes import (
    goes_on,
    goes_on_where,
    hangs,
    lists_helpers,
    may_go,
    opens_apart,
)
from vnsum.backends.extractive.syntax.clauses import REPORTS, ends_ban
from vnsum.backends.extractive.syntax.grounds import (
    is_plan,
    is_ritual,
    main_clause,
    spreads_on,
    tells_deed,
)
from vnsum.backends.extractive.syntax.parting import lacks_deed, parts_whole
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.syntax.clauses import Clause

__all__ = ["MAX_DROPPED", "selections"]

MAX_DROPPED = 4
"""Most clauses left out inside a sentence."""
_DATED = pattern(
    r"(?:(?:vào|từ|trong|khoảng|hồi|đầu|giữa|cuối) )*"
    r"(?:sáng|trưa|chiều|tối|đêm|rạng sáng|ngày|tháng|quý|năm)\b.*\d|"
    r"(?:(?:vào|đến|lúc|khoảng|gần|hơn) )*\d{1,2} ?(?:giờ|h\d{0,2})\b|"
    r"trước (?:đây|đó|kia)|năm (?:ngoái|trước)|(?:tháng|tuần) trước|hồi |xưa|.*\bngày \d",
    re.DOTALL,
)
"""A head that says when: a lead keeps it, or what was before would be told as news."""
_RELATIVE = pattern(
    r"(?:nơi|vốn|tức)\b|(?:tăng|giảm|chiếm|vượt|gấp|bằng|(?:cao|thấp|nhiều|ít) hơn) [\w.,]*\d"
)
"""How a clause begins that tells something of the one before it: "…, tăng 3 cơ sở"."""
_PARTS = frozenset({"", ";", ":"})
"""What stands before a clause with a subject of its own."""
_APPOSED = pattern(r"(?:nơi|vốn|tức|phần (?:lớn|đông)|đa (?:số|phần)|hầu hết|chủ yếu|nhiều nhất)\b")
"""How a clause begins that only says more of a noun, behind which the sentence goes on."""
_TAIL = pattern(
    r"(?:nhằm|để|trong đó|đồng thời|qua đó|từ đó|góp phần|với|gồm|bao gồm|như|cùng|cùng với|tạo|"
    r"hướng tới|hướng đến|đặc biệt|nhất là|kể cả|do|vì|bởi|khi|sau khi|trước khi|theo đó|cũng như|"
    r"còn|tại|trên|ở|từ|đến|trong|nhân|sau|trước|thay vì|tương đương|tương ứng|giúp|mở ra|"
    r"phấn đấu|tiến tới|thể hiện|khẳng định|đáp ứng|đảm bảo|bảo đảm|nâng cao|phục vụ|phù hợp|"
    r"mang lại|kết hợp|trị giá|dự kiến|thuộc|ngay|sáng|chiều|tối|ngày|chủ yếu|phần lớn|nơi|"
    r"bên cạnh|gắn với|gắn liền|mỗi \w+ (?:\w+ )?(?:gồm|có|được|trị giá)|có nhiệm vụ)\b"
)
"""What a tail that may be left out starts with: the clause before it is whole."""

_GOES_ON = pattern(r"(?:đồng thời|và|sau đó|qua đó|nhằm|để)\b")
"""How a clause begins that is not what somebody says."""
_ENDS_SAYING = pattern(
    r"\b(?:xác định|cho (?:biết|hay|thấy|rằng)|khẳng định|nhận định|nêu rõ|chỉ ra)$"
)
"""How a text ends before what somebody says or finds."""
_SUBJECT = pattern(r"\b(?:do|gồm) (?:ông|bà|đồng chí|các)\b|\b(?:đã|đang|sẽ|vừa)\b")
"""What is no aim any more: who did something, behind aims or plans."""


def selections(sentence: str, parts: Sequence[Clause]) -> Iterator[tuple[int, ...]]:
    """Choose clauses to keep: without a setting head, without a dependent tail, without both.

    Enumerations and subjects are never cut: of thirty leads read one by one, dropping
    any clause left one in three broken (docs/log.md).
    """
    size = len(parts)
    heads, tails = _heads(sentence, parts), [*_tails(sentence, parts)]
    told = [sentence[part.start : part.end] for part in parts]
    first = fold(told[0]) if told else ""
    main, ritual = main_clause(told), is_ritual(first)
    free = (main or 0) if ritual else 0
    if main is not None:
        heads = [head for head in heads if head in {0, main} or (is_plan(first) and head < main)]
        heads += [main] if free and main not in heads else []
        tails = [tail for tail in tails if tail > main]
    if ritual:  # "Dưới sự lãnh đạo của Đảng ủy, Ban A phối hợp với trạm B |, tổ chức …"
        tails = [tail for tail in tails if tail == size or tells_deed(told[free or 1 : tail])]
    for head in heads:
        for tail in tails:
            if head < tail and tail - head < size and not _harms(sentence, parts, head, tail):
                dropped = (*range(free, head), *range(tail, size))
                yield from _if_safe(parts, tuple(range(head, tail)), dropped)


def _heads(sentence: str, parts: Sequence[Clause]) -> list[int]:
    """Return where a form may begin: behind clauses that only set the scene.

    What goes on with the aims or grounds of a head goes with it.
    """
    heads, setting, spread, where = [0], "", False, False
    for cut in range(1, min(len(parts), 1 + MAX_DROPPED)):
        last, behind = (sentence[part.start : part.end] for part in parts[cut - 1 : cut + 1])
        if where and not (opens_apart(behind) or goes_on_where(setting, behind)):
            break
        setting = setting if spread or where else fold(last)
        if not may_go(setting) or (_DATED.match(setting) and not is_plan(setting)):
            break
        if lists_helpers(setting, behind):
            break
        where = goes_on_where(setting, behind)
        goes = where or goes_on(setting, behind) or _RELATIVE.match(fold(behind))
        spread = spreads_on(setting, behind) if spread or goes or is_plan(setting) else False
        if spread and _SUBJECT.search(fold(behind)):
            break
        if not (goes or spread or _by_leave(sentence, parts, cut)):
            heads.append(cut)
    return heads


def _by_leave(sentence: str, parts: Sequence[Clause], at: int) -> bool:
    """Tell whether a clause only says by whose leave the next one was done: it may go as well."""
    if at + 1 >= len(parts):
        return False
    leave, behind = (sentence[part.start : part.end] for part in parts[at : at + 2])
    return fold(leave).startswith("được sự ") and not lists_helpers(fold(leave), behind)


def _tails(sentence: str, parts: Sequence[Clause]) -> Iterator[int]:
    """Yield where a form may end: before a semicolon, and before what depends on it."""
    yield len(parts)
    for cut in range(1, len(parts)):
        opening = fold(sentence[parts[cut].start : parts[cut].end])
        if parts[cut].separator == ";" or _TAIL.match(opening):
            yield cut


def _harms(sentence: str, parts: Sequence[Clause], head: int, tail: int) -> bool:
    """Tell whether the clauses from a head to a tail are no sentence, or tell half of one."""
    kept = [sentence[part.start : part.end] for part in parts[head:tail]]
    if ends_ban(sentence, parts[head:tail], parts[tail:]):
        return True
    if tail == len(parts):
        return False
    behind = sentence[parts[tail].start :]
    if _leaves_out_said(sentence[parts[head].start : parts[tail - 1].end], behind):
        return True
    if hangs(kept, behind) or _breaks(parts[head:tail], kept, behind):
        return True
    whole = sentence[parts[head].start : parts[tail - 1].end]
    return lacks_deed(whole) or parts_whole(whole, parts[tail].separator, behind)


def _leaves_out_said(kept: str, behind: str) -> bool:
    """Tell whether a text ends with who says something, and what is said is left out.

    "Ông A, Chủ tịch UBND xã, cho biết | , ngày 27/11 …": nothing was said before it.
    """
    if _ENDS_SAYING.search(fold(kept)):
        return True
    if not REPORTS.search(fold(kept)) or _GOES_ON.match(fold(behind)):
        return False
    return not any(mark in kept for mark in '"“”')


def _breaks(parts: Sequence[Clause], kept: Sequence[str], behind: str) -> bool:
    """Tell whether a cut falls between a subject and its predicate, beside an apposition.

    "Tòa khu vực 5 | , nơi chỉ đạt 71%, được tăng cường …", "có 300 người dân, phần lớn là ngư dân |
    , đến theo dõi". A new subject or predicate stands behind a semicolon or a colon.
    """
    if _APPOSED.match(fold(behind)):
        begins = max((at for at, part in enumerate(parts) if part.separator in _PARTS), default=0)
        return not has_verb(" ".join(kept[begins:]))
    return behind.startswith("đến ") and len(kept) > 1 and bool(_APPOSED.match(fold(kept[-1])))


def _if_safe(
    parts: Sequence[Clause], kept: tuple[int, ...], dropped: tuple[int, ...]
) -> Iterator[tuple[int, ...]]:
    """Yield what is kept where nothing dropped qualifies it and no clause mark is left hanging."""
    if not all(parts[index].droppable for index in dropped):
        return
    after = kept[-1] + 1
    if after < len(parts) and parts[after].separator == ":":
        return
    if after < len(parts) and parts[after].separator == ";" and _lists(parts, kept):
        return
    if kept[0] > 0 and parts[kept[0]].separator == ":":
        return
    yield kept


def _lists(parts: Sequence[Clause], kept: Sequence[int]) -> bool:
    """Tell whether a list has begun among clauses: "có hai mỏ: mỏ A" does not end there."""
    return any(parts[index].separator == ":" for index in kept[1:])
