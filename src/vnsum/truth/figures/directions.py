"""Where a figure or a date points: up or down, over or under, denied, first or last day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.lexicon import NEGATIONS, opposites

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.truth.index.places import Place

__all__ = ["ends_meet", "tells_change", "turned"]

_OVER = frozenset({"hơn", "trên", "quá"})
_UNDER = frozenset({"gần", "dưới", "ngót"})
_BOUNDS = {
    "chưa đến": _UNDER, "chưa bằng": _UNDER, "chưa tới": _UNDER, "chưa đầy": _UNDER,
    "không quá": _UNDER, "không đến": _UNDER, "không tới": _UNDER,
    "không dưới": _OVER, "ít nhất": _OVER, "tối thiểu": _OVER, "nhiều nhất": _UNDER,
    "tối đa": _UNDER, "thấp hơn": _UNDER, "ít hơn": _UNDER,
    "nhỏ hơn": _UNDER, "kém hơn": _UNDER,
}  # fmt: skip
"""Pairs that set a bound and deny nothing: "chưa đến 75 tuổi" is "dưới 75 tuổi"."""
_LIMITS = frozenset({"vượt", "ngưỡng", "đa", "trần", "hạn", "mức"})
"""Words by which an exact figure is a limit itself: "nếu vượt 15.000 người"."""
_COMPARED_WITH = frozenset({"toán", "hoạch", "tiêu", "trước", "kỳ", "ngoái"})
"""Last words of what a difference is told against, between "dưới" and the figure."""
_SPELT = frozenset(
    {"hai", "bốn", "sáu", "bảy", "tám", "chín", "mười", "mươi", "trăm", "nghìn", "triệu"}
)
"""Words of another figure: "ô tô dưới chín chỗ ba mươi nghìn đồng"."""
_WAITED = frozenset({"phải", "đợi", "chờ", "lùi", "dời", "hoãn", "sang"})
"""Words behind which "đến" names the day something begins."""
_DIFFERENCE_REACH = 10
"""Words before a figure in which a comparison it measures stands; set by hand."""
_FROM_TO = frozenset({"từ", "lên", "xuống", "còn", "đến", "tới", "thành", "sang"})
_ROSE, _FELL = frozenset({"tăng"}), frozenset({"giảm", "kém", "cắt"})
_LESS = frozenset({"ít", "thấp", "kém", "nhỏ", "rẻ"})
_MORE = frozenset({"nhiều", "cao", "lớn", "đắt"})
"""Words that compare together with "hơn"."""
_COMPARING = _LESS | _MORE | {"sớm", "muộn", "nhanh", "chậm", "dài", "ngắn", "xa", "nặng", "nhẹ"}
_VOTES = {
    "tán thành": 1, "đồng ý": 1, "ủng hộ": 1, "nhất trí": 1, "đồng tình": 1, "bỏ thuận": 1,
    "thuận": 1, "phản đối": -1, "chống": -1,
}  # fmt: skip
"""What those who are counted say to something, behind the figure."""
_VOTE_REACH = 6
"""Words behind a figure in which a vote stands; set by hand."""
_BOUND_REACH = 3
"""Words before a figure in which a word sets a bound to it; set by hand."""
_SIGNS = {"+": "rose by", "-": "fell by", "–": "fell by", "−": "fell by"}
_BEFORE_SIGNS = frozenset(" (|0123456789%")
_ROW = 30
"""Words of a row of a table at most; set by hand."""
_ROLE_REACH = 10
"""Words before a date in which it is called the first day or the last; set by hand."""
_ROLES = {
    "từ": "first", "bắt đầu": "first", "khai mạc": "first", "khởi công": "first",
    "khởi động": "first", "đến": "last", "tới": "last", "hết": "last", "kết thúc": "last",
    "khép lại": "last", "bế mạc": "last",
}  # fmt: skip
"""Words that make the day behind them the first or the last of something."""


def ends_meet(draft: Place, source: Place) -> bool:
    """Tell whether a date is not called the last day here and the first there.

    Args:
        draft: A date of the draft.
        source: The same date in the source.

    Returns:
        False where one text says that something ends on it and the other that it begins.
    """
    if draft.fact.value.count("?") != source.fact.value.count("?"):
        return True  # "trước khi hết tháng 9" of "ngày 30/9"
    ours, theirs = _role(draft), _role(source)
    return not ours or not theirs or ours == theirs


def _role(place: Place) -> str:
    words, clauses = place.passage.words, place.passage.clauses
    behind = words[place.last : place.last + _ROLE_REACH]
    for number in range(place.first - 1, max(-1, place.first - 1 - _ROLE_REACH), -1):
        if number and (words[number - 1] in _WAITED or "mới" in behind):
            return ""  # "phải đợi tới mùng 1 tháng 12", "đến ngày 23/6 mới phạt"
        near = number >= place.first - 2  # "từ" and "đến" have other uses farther away
        near = near and clauses[number] == clauses[place.first]  # "thứ hai tới, 13/3"
        pair = " ".join(words[number : number + 2])
        role = _ROLES.get(pair) or (_ROLES.get(words[number], "") if near else "")
        if role:
            return role
        if "/" in words[number]:  # another date
            return ""
    return ""


def turned(draft: Place, source: Place) -> str:
    """Tell whether the words before two equal figures point in opposite directions.

    Args:
        draft: A figure of the draft.
        source: The same figure in the source.

    Returns:
        "direction", "bound" (one says "under", the other says it exactly), or "".
    """
    if draft.passage.words[max(0, draft.first - 3) : draft.first] == _NOT_BUT:
        return ""  # "dưới 7 phút, chứ không phải 11 phút"
    return _turned(draft, source)


def _turned(draft: Place, source: Place) -> str:
    ours, theirs = _before(draft), _before(source)
    mine, its = _merged(ours), _merged(theirs)
    if mine[-1:] == ["ngoài"]:
        mine.pop()  # "ngoài 412 ha mất trắng": besides these
    if "vượt" in mine and _side(theirs) is _OVER:
        mine.remove("vượt")  # "vượt con số 15 nghìn lượt" of "đạt hơn 15.000 lượt"
    wide = source.passage.words[max(0, source.first - _VOTE_REACH) : source.first]
    said = [*mine, *_behind(draft)]
    if any(_is_opposed(word, said, its) for word in mine if word not in wide):
        return "direction"
    if any(side(draft) * side(source) < 0 for side in (_difference, _vote)):
        return "direction"  # "nhiều hơn cùng kỳ năm ngoái 5 vụ", "giảm 5 vụ"
    changes = _change(draft, ours), _change(source, theirs)
    if all(changes):
        return "" if _agree(*changes) else "direction"
    our_side, their_side = _side(ours), _side(theirs)
    if our_side in (_UNDER, _OVER) and their_side not in (our_side, None):
        return "direction"
    if our_side is _UNDER and not {"gần", "ngót"}.isdisjoint(ours):
        return ""  # "gần bốn tháng" of "bốn tháng"
    is_limit = not _LIMITS.isdisjoint(theirs)
    return "bound" if our_side is _UNDER and not their_side and not is_limit else ""


def _behind(place: Place) -> list[str]:
    """Return up to three words behind a figure: "thu hồi 214 triệu đồng đã chi sai"."""
    behind = place.passage.words[place.last : place.last + _BOUND_REACH]
    return [word for word in behind if not word[0].isdigit()]


def _vote(place: Place) -> int:
    """Tell whether a figure counts who is for something, 1, or against it, -1; 0 for neither."""
    words, clauses = place.passage.words, place.passage.clauses
    for number in range(place.tail, min(place.tail + _VOTE_REACH, len(words) - 1)):
        if clauses[number] != clauses[place.first] or words[number][0].isdigit():
            break
        side = _VOTES.get(" ".join(words[number : number + 2])) or _VOTES.get(words[number])
        if side:
            return -side if words[number - 1] in NEGATIONS else side
    return 0


def _is_opposed(word: str, mine: Sequence[str], its: Sequence[str]) -> bool:
    """Tell whether only the source has the opposite of a word: not "miễn khoản thu 2 triệu"."""
    against = opposites(word)
    return word not in its and not against.isdisjoint(its) and against.isdisjoint(mine)


def _difference(place: Place) -> int:
    """Return 1 for a figure by which something is more, -1 for less, 0 where nobody says."""
    words, clauses = place.passage.words, place.passage.clauses
    for number in range(place.first - 1, max(0, place.first - _DIFFERENCE_REACH), -1):
        word = words[number]
        if clauses[number] != clauses[place.first] or word in _FROM_TO:
            return 0
        if word in _ROSE:
            return 1
        if word in _FELL:
            return -1
        if word == "hơn":
            compared = words[number - 1]
            return (compared in _MORE) - (compared in _LESS)
    return 0


def _merged(words: Sequence[str]) -> list[str]:
    """Return words with comparisons as one: "ít hơn dự toán" is "dưới dự toán"."""
    found: list[str] = []
    for word in words:
        if word == "hơn" and found and found[-1] in _COMPARING:
            found[-1] = "dưới" if found[-1] in _LESS else "hơn" if found[-1] in _MORE else found[-1]
        else:
            found.append(word)
    return found


def tells_change(place: Place) -> bool:
    """Tell whether a figure is by how much something rose or fell, not what it came to."""
    return _change(place, _before(place)).endswith(" by")


def _agree(one: str, other: str) -> bool:
    """Tell whether two changes go the same way, and not from here what the other goes to."""
    return one[:4] == other[:4] and {one[5:], other[5:]} != {"from", "to"}


def _change(place: Place, before: Sequence[str]) -> str:
    """Tell whether a figure is how much something rose or fell, or what it rose or fell to or from.

    "giảm từ 9.640 xuống 7.115": the first is "fell from", the second "fell to".
    """
    words = place.passage.words
    word = words[place.first - 1] if place.first else ""
    if word in _TO:
        return f"{_TO[word]} to"
    if word == "từ" and place.first > 1:
        verb = _CHANGES.get(words[place.first - 2])
        return f"{verb} from" if verb else ""
    pair = " ".join(before[-2:])
    if pair in _COMPARED:
        return f"{_COMPARED[pair]} by"
    return f"{_CHANGES[word]} by" if word in _CHANGES else _signed(place)


def _signed(place: Place) -> str:
    """Return the change that the sign of a figure in a row or a bracket tells: "(-5%)"."""
    passage, cell = place.passage, place.fact.text.rpartition("\t")[2]
    if cell != place.fact.text and cell[:1] in _SIGNS:  # "24.000\t-1.500" may read as one figure
        return _SIGNS[cell[0]] if _digits(cell) == _digits(place.fact.value) else ""
    at = passage.view.from_source(place.fact.start - passage.start, place.fact.end - passage.start)[
        0
    ]
    sign = _SIGNS.get(passage.view.text[at - 1 : at], "")
    before = passage.view.text[max(0, at - 2) : at - 1]
    if not sign or not place.first or not before or before not in _BEFORE_SIGNS:
        return ""
    in_row = before == "(" or (len(passage.words) <= _ROW and passage.view.text[-1] not in ".;")
    return sign if in_row else ""


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


_CHANGES = {
    "tăng": "rose", "nâng": "rose", "thêm": "rose", "giảm": "fell", "hạ": "fell", "sụt": "fell",
    "rút": "fell", "bớt": "fell", "cắt": "fell",
}  # fmt: skip
_TO = {"lên": "rose", "xuống": "fell"}
_COMPARED = {
    "cao hơn": "rose", "nhiều hơn": "rose", "lớn hơn": "rose", "thấp hơn": "fell", "ít hơn": "fell",
    "nhỏ hơn": "fell", "kém hơn": "fell",
}  # fmt: skip
"""Words right before a figure that tell a change, what it came to, or a difference."""


_NOT_BUT = ["chứ", "không", "phải"]
_FREE = tuple(["không", verb] for verb in ("thu", "mất", "lấy", "tốn"))
"""Negations of what costs nothing: "khám không mất tiền cho 640 cụ" is "miễn phí"."""


def _before(place: Place) -> Sequence[str]:
    """Return up to four words before a figure in its clause, behind any other figure."""
    words, clauses = place.passage.words, place.passage.clauses
    start = place.first
    while start > max(0, place.first - 4) and clauses[start - 1] == clauses[place.first]:
        start -= 1
        if words[start][0].isdigit() or words[start] in _SPELT:
            break
    if start > 0 and words[start] == "hơn" and words[start - 1] in _COMPARING:
        start -= 1  # "thấp hơn đường Bờ Nam 28 cm"
    return [
        words[number]
        for number in range(start, place.tail)
        if not words[number][0].isdigit()
        and not (number and number < place.first and place.passage.is_capital(number))
        and not any(words[at : at + 2] in _FREE for at in (number - 1, number))
    ]


def _side(words: Sequence[str]) -> frozenset[str] | None:
    """Return the class of the direction word next to the figure."""
    bound = _BOUNDS.get(" ".join(words[-2:]))
    if bound is not None:
        return bound
    for number in range(len(words) - 1, max(-1, len(words) - 1 - _BOUND_REACH), -1):
        if words[number - 1 : number] in (["bên"], ["phía"]):
            return None
        if words[number] == "hơn" and number and words[number - 1] in _COMPARING:
            return None  # "thấp hơn dự toán 240 triệu đồng"
        if words[number] in _COMPARED_WITH:
            return None  # "dưới dự toán 35 triệu đồng"
        for side in (_OVER, _UNDER):
            if words[number] in side:
                return side
    return None
