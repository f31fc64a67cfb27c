"""Words of which every match of a pattern holds one, read off the pattern itself.

What RE2 calls a prefilter, with whole words in place of pieces of text: a set of the words of a
sentence is made once and asked for all patterns.
"""

from __future__ import annotations

import importlib
import re
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["required_words"]

_MODULE = "re._parser" if sys.version_info >= (3, 11) else "sre_parse"
_CUT = "\0"
"""Stands in a spelling where a word begins or ends."""
_MOST = 64
"""Spellings of one stretch; beyond, it is only known by what its parts need."""
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """
        ngày xã đồng có và năm công từ không được người trong đến cho đã tại tháng phường số hộ
        của ubnd là các trước trường chủ nhà với dân huyện học hội nhận triệu ông văn ở tổ lại
        giờ trên về một ban thị bị đầu báo thu hai thông tỷ kết chỉ do dự làm sau theo tin bà
        sinh an tỉnh nhân nghị phòng vụ giá còn đường thành khi định trung tịch vào cấp này động
        nước điện thứ mới qua phải hồ ra để ba chức điểm tiền con đó chưa việc bản bộ khu viên
        thôn đại
        """,
    )
)
"""Words that many sentences hold: another one is better."""
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_AHEAD = 1
"""How the parser marks what is looked at ahead."""
_COMMON_COST = 10
"""What one of these costs, counted in words that are not; set by hand."""

_Words = frozenset[str]


class _Part(NamedTuple):
    """What is known of a part of a pattern.

    Attributes:
        spelled: Everything it may match, where that is little.
        needs: Words of which every match holds one; None where that is not known.
    """

    spelled: frozenset[str] | None
    needs: _Words | None


_NOTHING, _ANYTHING = _Part(frozenset({""}), None), _Part(None, None)
_BREAK = _Part(frozenset({_CUT}), None)


def required_words(form: str) -> frozenset[str] | None:
    """Find words of which every match of a pattern holds one.

    Args:
        form: A pattern without flags, of text in small letters.

    Returns:
        Whole words, the rarest that are found; None where a match need not hold any, or the
        parser of the standard library is not where it was in Python 3.10 to 3.13.
    """
    try:
        parsed: Any = importlib.import_module(_MODULE).parse(form)
    except ImportError:
        return None
    if parsed.state.flags & re.IGNORECASE:
        return None
    return _sequence(parsed).needs


def _sequence(items: Iterable[tuple[Any, Any]], opening: str = "", closing: str = "") -> _Part:
    """Join what is known of items one behind the other."""
    spelled, parted = frozenset({opening}), False
    found: list[_Words | None] = []
    items = list(items)
    for at, item in enumerate(items):
        if _parts_words(items[at:], closing=bool(closing)):
            spelled = frozenset(one + _CUT for one in spelled)
        begins = all(_is_edge(one[-1:]) for one in spelled)
        ends = _parts_words(items[at + 1 :], closing=bool(closing))
        part = _item(item, _CUT * begins, _CUT * ends)
        found.append(part.needs)
        if part.spelled is not None and len(spelled) * len(part.spelled) <= _MOST:
            spelled = frozenset(one + more for one in spelled for more in part.spelled)
            continue
        found.append(_words(spelled))
        spelled, parted = frozenset({_edge(part)}), True
    spelled = frozenset(one + closing for one in spelled)
    needs = _best([*found, _words(spelled)])
    return _Part(None if parted else spelled, needs)


def _edge(part: _Part) -> str:
    """Return a mark where whatever a part matches ends a word."""
    return _CUT if part.spelled and all(_is_edge(one[-1:]) for one in part.spelled) else ""


def _is_edge(letter: str) -> bool:
    """Tell whether there is a character, and it belongs to no word."""
    return bool(letter) and not (letter.isalnum() or letter == "_")


def _parts_words(items: Sequence[tuple[Any, Any]], *, closing: bool) -> bool:
    """Tell whether a word ends where items begin."""
    for at, item in enumerate(items):
        kind, value = str(item[0]), item[1]
        looked = value[1] if kind == "ASSERT" and value[0] == _AHEAD else None
        repeats = kind in _REPEATS and value[0] == 0
        part = _sequence(looked or value[2]) if looked or repeats else _item(item, "", "")
        edged = bool(part.spelled) and all(_is_edge(one[:1]) for one in part.spelled or ())
        if edged and repeats:  # may be left out: then it is the next one
            continue
        return edged or (kind == "ASSERT" and _parts_words(items[at + 1 :], closing=closing))
    return closing


def _item(item: tuple[Any, Any], opening: str, closing: str) -> _Part:
    """Return what is known of one item, between two marks or none."""
    kind, value = str(item[0]), item[1]
    if kind in _GROUPS:
        ways = [_sequence(one, opening, closing) for one in _GROUPS[kind](value)]
        return _branch(ways) if ways else _ANYTHING
    return _KINDS[kind](value) if kind in _KINDS else _ANYTHING


def _is(value: object, name: str | tuple[str, ...]) -> bool:
    """Tell whether a place of a pattern is of a kind."""
    return str(value).endswith(name)


def _is_word(items: Sequence[tuple[Any, Any]]) -> bool:
    r"""Tell whether items are one `\w`, as in `(?<!\w)`."""
    return [str(one) for one in items] == ["(IN, [(CATEGORY, CATEGORY_WORD)])"]


def _branch(ways: Sequence[_Part]) -> _Part:
    """Join what is known of ways of which one is taken."""
    spelled: frozenset[str] | None = frozenset()
    needs: _Words | None = frozenset()
    for way in ways:
        spelled = spelled | way.spelled if spelled is not None and way.spelled is not None else None
        needs = needs | way.needs if needs is not None and way.needs is not None else None
    return _Part(spelled if spelled and len(spelled) <= _MOST else None, needs or None)


def _class(members: Sequence[tuple[Any, Any]]) -> _Part:
    """Return what is known of a class of characters."""
    if all(str(kind) == "LITERAL" for kind, _ in members):
        spelled = frozenset(chr(value) for _, value in members)
        return _Part(spelled, None) if len(spelled) <= _MOST else _ANYTHING
    parts = all(
        (str(kind) == "LITERAL" and _is_edge(chr(value)))
        or (str(kind) == "CATEGORY" and str(value) in {"CATEGORY_SPACE", "CATEGORY_NOT_WORD"})
        for kind, value in members
    )
    return _BREAK if parts else _ANYTHING


def _words(spelled: Iterable[str]) -> _Words | None:
    """Return one whole word of each spelling, the rarest; None where one has none."""
    found = set()
    for one in spelled:
        whole = re.findall(r"(?<=\W)\w+(?=\W)", one)
        if not whole:
            return None
        found.add(min(whole, key=lambda word: (word in _COMMON, -len(word), word)))
    return frozenset(found)


def _best(found: Iterable[_Words | None]) -> _Words | None:
    """Return the words that the fewest sentences hold."""
    known = [one for one in found if one]
    return min(known, key=_cost, default=None)


def _cost(words: _Words) -> int:
    return sum(_COMMON_COST if word in _COMMON else 1 for word in words)


def _repeated(value: tuple[int, int, Sequence[tuple[Any, Any]]]) -> _Part:
    """Return what is known of items that come so many times."""
    least, most, items = value
    once = _sequence(items)
    if least == 0:
        optional = most == 1 and once.spelled is not None
        return _Part(frozenset({"", *(once.spelled or ())}), None) if optional else _ANYTHING
    return once if most == 1 else _Part(None, once.needs)


_GROUPS: dict[str, Callable[[Any], Sequence[Any]]] = {
    "SUBPATTERN": lambda value: () if value[1] or value[2] else (value[3],),  # not with flags
    "ATOMIC_GROUP": lambda value: (value,),
    "BRANCH": lambda value: value[1],
}
_KINDS: dict[str, Callable[[Any], _Part]] = {
    "LITERAL": lambda value: _Part(frozenset({chr(value)}), None),
    "IN": _class,
    "AT": lambda value: _NOTHING if _is(value, "NON_BOUNDARY") else _BREAK,
    "ASSERT": lambda _: _NOTHING,
    "ASSERT_NOT": lambda value: _BREAK if _is_word(value[1]) else _NOTHING,
    **dict.fromkeys(_REPEATS, _repeated),
}
