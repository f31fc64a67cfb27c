"""Words put back into headlines that a cut may have broken, where there is room for them.

The shortener likes short headlines. What it leaves out in the middle of a clause is put back, but
for what headlines do without: brackets, whole clauses, when, where and with whom, a "đã".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.sentences.forms import NEVER_LAST
from vnsum.backends.extractive.ways.cut import AIMS, REPORTS
from vnsum.backends.extractive.ways.deeds import DEED
from vnsum.backends.extractive.ways.openings import LEVELS
from vnsum.backends.extractive.ways.partners import only_names
from vnsum.options import HEADLINE_PUSH
from vnsum.text.verbs import is_verb, opens_with_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.body.tokens import Body

__all__ = ["Restored", "restored", "without_joined", "without_report"]

_ADJUNCTS = frozenset(
    {
        *("tại", "ở", "trong", "với", "cùng", "theo", "trên", "vào", "ngày", "tháng", "năm"),
        *("sáng", "trưa", "chiều", "tối", "đêm", "lúc", "khoảng", "từ", "để", "nhằm", "dưới"),
        *("trước", "sau", "qua", "bằng", "giữa", "dịp", "nhân", "do", "vì", "nhờ"),
    }
)
"""First words of what may be left out: when, where, with whom, by whom, why, to what end."""
_HALVES = frozenset(
    {
        *(("nhà", "ở"), ("chỗ", "ở"), ("nơi", "ở"), ("mặt", "bằng"), ("đồng", "bằng")),
        *(("công", "bằng"), ("cân", "bằng"), ("văn", "bằng"), ("phía", "trước"), ("phía", "sau")),
        *(("phía", "trong"), ("phía", "trên"), ("phía", "dưới"), ("bên", "trong"), ("hôm", "qua")),
        *(("vừa", "qua"), ("kể", "từ"), ("thời", "trước"), ("ánh", "sáng"), ("công", "nhân")),
        *(("bệnh", "nhân"), ("nạn", "nhân"), ("cá", "nhân"), ("tư", "nhân"), ("quân", "nhân")),
        *(("thương", "nhân"), ("nguyên", "nhân"), ("doanh", "nhân"), ("hôn", "nhân")),
    }
)
"""Words of two syllables that end with one of them."""
_LIGHT = frozenset(
    {
        *("đã", "vừa", "đang", "cũng", "còn", "hiện", "mới", "nay", "qua", "rất", "việc", "công"),
        *("tác", "các", "những", "một", "số", "tiến", "hành", "thực", "được", "chiếc", "lại"),
        *("này", "thì", "là", "có", "ông", "bà", "anh", "chị", "đồng", "chí", "tổ", "chức", "lễ"),
        *("buổi", "đợt", "ngay", "toàn", "bộ"),
    }
)
"""Words that headlines do without."""
_TIED = frozenset({"cho", "của", "về", "gồm", "như"})
"""First words of what may be left out where a clause ends behind it."""
_OPENED = frozenset({"đoạn", "nơi", "lối"})
"""Words that what is left out behind them tells apart."""
_HANGS = NEVER_LAST | {"được", "đưa", "chuyển", "có", "cho", "thì", "tính", "vừa"}
"""Words that no headline ends with."""
_RELATES = frozenset({"nơi", "mà", "vốn"})
"""How it begins what is said besides of the last word."""
_POINTERS = frozenset({"này", "trên", "đó", "ấy", "nêu", "nói"})
"""Words that point at what was said before, which nobody misses."""
_OPEN = (0, 3)
"""Gaps inside a clause: none, and a bracket."""


_PAPERS = frozenset(
    {
        *(("quyết", "định"), ("công", "văn"), ("kế", "hoạch"), ("thông", "báo"), ("tờ", "trình")),
        *(("nghị", "quyết"), ("chỉ", "thị"), ("công", "điện"), ("văn", "bản"), ("hướng", "dẫn")),
    }
)
"""What is filed under a number."""
_WORST = 3
"""What it costs to have lost the head of a clause whose end is kept; set by hand, as all costs."""
_REPORTED = frozenset({"thông", "tin", "rằng", "việc", "là"})
"""Words between them and the fact."""
_FEW = 2
"""Words of such a verb."""
_WITH = frozenset({"với", "cùng"})
"""Words behind "phối hợp" before the partners."""
_ASKS = frozenset({("yêu", "cầu"), ("đề", "nghị")})
"""Verbs of asking."""
_FAR = 40
"""Words between who is asked and what; set by hand."""


class _Cut(NamedTuple):
    words: Sequence[int]
    cost: int


class Restored(NamedTuple):
    """A headline with words put back.

    Attributes:
        tokens: Those that are kept now.
        torn: How many cuts there was no room to mend.
    """

    tokens: list[int]
    torn: int


def restored(body: Body, kept: Sequence[int], limit: int | None) -> Iterator[Restored]:
    """Put words back that were left out in the middle of a clause.

    Args:
        body: The tokens.
        kept: Those of one sentence that are kept, rising, at least one.
        limit: Most characters; None for as many as headlines have.

    Yields:
        The kept ones with those for which there is room, then without them, where there are any.
    """
    kept = _without_numbers(body, kept)
    room, left = (limit or HEADLINE_PUSH) - _size(body, kept), 0
    found = set(kept)
    cuts = [cut for cut in (*_cuts(body, kept), _Cut(_asked(body, kept), 1)) if cut.words]
    for cut in cuts:
        size = _size(body, cut.words) + 1
        if size <= room:
            found.update(cut.words)
            room -= size
        else:
            left += cut.cost
    ends = _lists_on(body, kept[-1])
    if len(found) > len(kept):
        yield Restored(_without_numbers(body, sorted(found)), left + ends)
    yield Restored(list(kept), sum(cut.cost for cut in cuts) + ends)


def _without_numbers(body: Body, kept: Sequence[int]) -> list[int]:
    """Leave out under which number a paper is filed: "Quyết định [số 27/QĐ-UBND] phê duyệt …"."""
    gone: set[int] = set()
    for at in kept:
        filed = tuple(body.words[max(0, at - 2) : at]) in _PAPERS and at < kept[-1]
        if filed and body.words[at] == "số":
            end = at + 2
            while end < len(body.words) and not body.apart[end]:
                end += 1
            behind = body.words[end : end + 2]
            rules = behind[:1] == ["về"] or opens_with_verb(" ".join(behind))
            goes_on = end <= kept[-1] and not body.gap[end] and rules
            if body.digit[at + 1] and end > at + 2 and goes_on:
                gone.update(range(at, end))
    return [at for at in kept if at not in gone]


def without_joined(body: Body, kept: Sequence[int]) -> Sequence[int]:
    """Leave out "phối hợp" where the partners are left out: it joins nobody.

    Args:
        body: The tokens.
        kept: Those of one sentence that are kept, rising, at least one.

    Returns:
        What is kept; as it is where more than names is left out, or no deed stands behind them.
    """
    for n in range(1, len(kept) - 1):
        one, two = kept[n], kept[n + 1]
        joined = tuple(body.words[kept[n - 1] : one + 1]) == ("phối", "hợp")
        if joined and two > one + 1 and body.words[one + 1] in _WITH:
            left = [body.words[at] for at in range(one + 1, two) if not body.capital[at]]
            goes = n > 1 and only_names(left) and DEED.match(" ".join(body.words[two : two + 3]))
            return [*kept[: n - 1], *kept[n + 1 :]] if goes else kept
    return kept


def without_report(words: Sequence[str], kept: Sequence[int], facts: set[int]) -> Sequence[int]:
    """Leave out a verb of reporting that a headline opens with, and nobody's deed.

    "[Chủ tịch xã A] xác nhận gia đình bà B vừa nhận lại con" is "Gia đình bà B vừa nhận lại con".

    Args:
        words: Those of the body.
        kept: Those of one sentence that are kept, rising, at least one.
        facts: Words that a reported fact may begin with.

    Returns:
        What is kept of the fact; all where it is none, or begins with something left out.
    """
    if tuple(words[kept[0] : kept[0] + 2]) not in REPORTS:
        return kept
    behind = next((n for n, at in enumerate(kept) if at in facts and n >= _FEW), len(kept))
    while behind < len(kept) and words[kept[behind]] in _REPORTED:
        behind += 1
    whole = _FEW <= behind <= _FEW + _FEW and behind < len(kept)
    return kept[behind:] if whole and kept[behind] == kept[0] + behind else kept


def _asked(body: Body, kept: Sequence[int]) -> Sequence[int]:
    """Return what those have to do whom a headline ends with: "yêu cầu 18 hộ [phải sơ tán]"."""
    words, last = body.words, kept[-1]
    high = int(body.bounds[body.sentence[last] + 1])
    pairs = (n for n in range(len(kept) - 1) if tuple(words[kept[n] : kept[n] + 2]) in _ASKS)
    asks = next(pairs, len(kept))
    own = kept[asks + _FEW :]
    told = any(opens_with_verb(" ".join(words[at : at + _FEW])) for at in own)
    if not own or told or any(body.gap[at] for at in own):
        return ()
    must = next((at for at in range(last + 1, high) if words[at] == "phải"), high)
    if must == high or body.nested[must] or body.gap[must] or must - last > _FAR:
        return ()
    between = range(last + 1, must)
    if any(words[at] == "và" or opens_with_verb(" ".join(words[at : at + _FEW])) for at in between):
        return ()
    end = must + 1
    while end < high and not body.gap[end] and words[end] not in _ADJUNCTS:
        end += 1
    return range(must, end) if end - must > 1 else ()


def _cuts(body: Body, kept: Sequence[int]) -> Iterator[_Cut]:
    """Yield what is left out in the middle of clauses and should not be."""
    for one, two in pairwise(kept):
        run = range(one + 1, two)
        if run and not _may_go(body, run):
            headless = body.gap[one + 1] and not body.gap[two]
            cost = _WORST if headless or body.words[one] in _OPENED else 1
            yield _Cut(_up_to_adjunct(body, run), cost)
    yield _Cut(_rest(body, kept[-1]), 1)


def _size(body: Body, tokens: Sequence[int]) -> int:
    """Return about how many characters tokens take."""
    sizes = sum(int(body.ends[at] - body.starts[at]) for at in tokens)
    return sizes + len(tokens) - 1 + sum(1 for at in tokens if body.gap[at])


def _may_go(body: Body, run: range) -> bool:
    """Tell whether headlines do without: clauses, brackets, adjuncts, names, larger places."""
    first, behind = run[0], run[-1] + 1
    opens, ends = body.words[first], bool(body.gap[behind])
    if body.words[first - 1] in _OPENED:
        return False
    if body.gap[first] and (ends or opens in LEVELS):
        return True
    words = [at for at in run if not body.nested[at] and body.words[at] not in _LIGHT]
    if opens in AIMS:  # "họp [để thông qua] cách giữ đê" has lost its verb
        last, two = body.words[behind - 1], " ".join(body.words[behind - 2 : behind])
        return ends or not (is_verb(last) or is_verb(two))
    if not words or opens in _ADJUNCTS or (ends and opens in _TIED):
        return True
    numbered = opens == "số" and body.digit[words[0]]  # "Quyết định [số 27/QĐ-UBND]"
    return bool(numbered) or (not body.gap[first] and all(body.capital[at] for at in words))


def _up_to_adjunct(body: Body, run: range) -> Sequence[int]:
    """Return the words without brackets, and without when, where and with whom at their end."""
    end = next((at for at in run[1:] if _opens_adjunct(body, at)), run[-1] + 1)
    return [at for at in range(run[0], end) if not body.nested[at] or body.nested[run[-1] + 1]]


def _opens_adjunct(body: Body, at: int) -> bool:
    """Tell whether a word says when, where or with whom, and ends no other one."""
    pair = (body.words[at - 1], body.words[at])
    return pair[1] in _ADJUNCTS and pair not in _HALVES and not is_verb(" ".join(pair))


def _lists_on(body: Body, last: int) -> bool:
    """Tell whether a headline ends with the first of two verbs ("thăm|, tặng quà Mẹ …")."""
    high = int(body.bounds[body.sentence[last] + 1])
    if last + 2 >= high or body.gap[last + 1] != 1 or body.capital[last]:
        return False
    return is_verb(body.words[last]) and opens_with_verb(" ".join(body.words[last + 1 : last + 3]))


def _rest(body: Body, last: int) -> Sequence[int]:
    """Return what is left of the clause that a headline ends in, up to when, where and why."""
    high = int(body.bounds[body.sentence[last] + 1])
    end, found = last + 1, []
    while end < high and (body.nested[end] or body.gap[end] in _OPEN):
        if body.gap[end] == 0 and _opens_adjunct(body, end):
            break
        if not body.nested[end]:
            found.append(end)
        end += 1
    words = [body.words[at] for at in found]
    points = bool(words) and words[-1] in _POINTERS
    return [] if not words or points or words[0] in _RELATES or words[-1] in _HANGS else found
