"""Turns facts of a sentence into questions: the words around them, with asking words inside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vnsum.answering.words.synonyms import SYNONYMS
from vnsum.truth.finding.number_words import ONES, SCALES
from vnsum.truth.index.ranks import ranks_in

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from vnsum.answering.finding.candidates import Candidate
    from vnsum.truth.index.passages import Passage

__all__ = ["Draft", "asked_of"]

_REACH = 14
_FIGURES = frozenset({*ONES, *SCALES, "mười", "mươi"})
_LONGEST_OFFICE = 10
_FRONTED, _MOVED, _NOMINAL, _NAMED = 0.3, 0.6, 0.25, 0.6
_OTHERWISE, _UNNAMED = 0.3, 0.15
"""Shares of the wordings of a question; set by hand."""
_DAYS = frozenset({"date", "time"})
_COUNTED = frozenset({"quantity", "number", "money", "percent"})
_TIME = ("mấy giờ", "lúc nào", "lúc mấy giờ", "khi nào", "vào giờ nào", "bao giờ")
_PLACE_HEADS = frozenset(
    ["phường", "quận", "xã", "huyện", "tỉnh", "đường", "phố", "ấp", "thôn", "bản", "làng", "cầu"]
)
_WHEN = (
    "khi nào", "ngày nào", "bao giờ", "vào ngày nào", "thời gian nào", "lúc nào", "hôm nào",
    "chừng nào", "vào hôm nào", "vào lúc nào", "vào thời điểm nào", "đến khi nào", "từ bao giờ",
)  # fmt: skip
_MONEY = (
    "bao nhiêu tiền",
    "bao nhiêu",
    "bao nhiêu đồng",
    "số tiền bao nhiêu",
    "hết bao nhiêu tiền",
    "tốn bao nhiêu",
    "hết mấy tiền",
    "mấy đồng",
    "bao nhiêu kinh phí",
    "cả thảy bao nhiêu tiền",
)
_WHY = (
    "vì sao", "tại sao", "vì lý do gì", "do đâu", "vì đâu", "vì sao mà", "nguyên nhân nào khiến",
    "sao", "nhờ đâu", "lý do gì khiến",
)  # fmt: skip
_WHO = ("ai", "ai là người", "người nào", "ai đã", "vị nào", "ai đang", "nhân vật nào")
_IN_OFFICE = (
    "ai là", "ai làm", "ai giữ chức", "ai đang là", "ai phụ trách", "ai đứng đầu", "ai lãnh đạo",
)  # fmt: skip
_MANY = ("bao nhiêu", "bao nhiêu", "mấy", "có bao nhiêu", "có mấy", "tổng cộng bao nhiêu")


@dataclass(frozen=True, slots=True)
class Draft:
    """A question before its words are changed.

    Attributes:
        before: Words before the asking words.
        asking: The asking words.
        behind: Words behind them.
        told: Folded words of the sentence that answers.
    """

    before: Sequence[str]
    asking: str
    behind: Sequence[str]
    told: Sequence[str] = ()


def asked_of(candidate: Candidate, draw: random.Random) -> Draft | None:
    """Ask for a candidate.

    Args:
        candidate: What is to be the answer.
        draw: Where chance comes from.

    Returns:
        A question; None where none is known for the kind.
    """
    draft = _drafted(candidate, draw)
    return draft and replace(draft, told=candidate.passage.words)


def _drafted(candidate: Candidate, draw: random.Random) -> Draft | None:
    left, right = _around(candidate)
    if candidate.kind == "reason":
        return _reason(candidate, left, draw)
    if candidate.kind == "person":
        return _person(candidate, left, right, draw)
    if candidate.kind == "setting":
        return Draft(left[:-1], draw.choice(("ở đâu", "tại đâu", "ở nơi nào")), ())
    asking, chance = _asking(candidate, draw), draw.random()
    if candidate.kind in _DAYS and chance < _MOVED:
        around = (*left, *right)
        return Draft((), asking, around) if chance < _FRONTED else Draft(around, asking, ())
    if candidate.kind in _COUNTED and chance < _NOMINAL:
        return Draft((*left, *_tail(candidate), *right), "là bao nhiêu", ())
    return Draft(left, asking, right) if asking else None


def _around(candidate: Candidate) -> tuple[list[str], list[str]]:
    """Return the words of the clause around a candidate, of its neighbours where it is short."""
    passage, first, last = candidate.passage, candidate.first, candidate.last
    clauses, words = passage.clauses, _surfaces(passage)
    inside = {clauses[first], clauses[last - 1]}
    if clauses.count(clauses[first]) - (last - first) < 5:  # noqa: PLR2004 - too little to ask with
        inside |= {clauses[first] - 1, clauses[last - 1] + 1}
    left = [words[i] for i in range(max(0, first - _REACH), first) if clauses[i] in inside]
    right = [words[i] for i in range(last, min(len(words), last + _REACH)) if clauses[i] in inside]
    return left, right


def _surfaces(passage: Passage) -> list[str]:
    """Return the words with their capitals, but for the one that starts the sentence."""
    text, starts, ends = passage.view.text, passage.starts, passage.ends
    words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    if len(words) > 1 and words[1][:1].islower():
        words[0] = words[0].lower()
    return words


def _tail(candidate: Candidate) -> Sequence[str]:
    return [word for word in candidate.words if word[0].isalpha() and word not in _FIGURES][-2:]


def _asking(candidate: Candidate, draw: random.Random) -> str:
    """Return asking words for a kind; "" where none are known."""
    kind, words = candidate.kind, candidate.words
    if kind in _DAYS:
        return _when(candidate, draw) if kind == "date" else draw.choice(_TIME)
    if kind == "place" and words[0] in _PLACE_HEADS and draw.random() < _NAMED:
        return f"{words[0]} nào"
    unit, head, last = " ".join(_tail(candidate)), " ".join(words[:2]), words[-1]
    forms = {
        "quantity": tuple(f"{many} {_like(unit, draw)}" for many in _MANY),
        "number": tuple(f"{many} {_like(unit, draw)}" for many in _MANY),
        "money": (*_MONEY, *_scaled(candidate)),
        "percent": ("bao nhiêu phần trăm", "mấy phần trăm", "bao nhiêu", "tỷ lệ bao nhiêu"),
        "duration": ("bao lâu", f"bao nhiêu {last}", f"mấy {last}", "trong bao lâu"),
        "organisation": (
            *("đơn vị nào", "cơ quan nào", "tổ chức nào", "bên nào", "nơi nào", "ai"),
            *(f"{head} nào", f"{words[0]} nào"),
        ),
        "name": (f"{_common(candidate)} nào",),
        "place": ("nơi nào", "đâu", "địa phương nào", "chỗ nào", "ở đâu", "khu nào"),
    }
    return draw.choice(forms[kind]) if kind in forms else ""


def _like(unit: str, draw: random.Random) -> str:
    """Return a noun that may be asked with in place of a unit, or none at all."""
    same = sorted(SYNONYMS.get("_".join(unit.split()), frozenset()))
    if same and draw.random() < _OTHERWISE:
        return draw.choice(same).replace("_", " ")
    return "" if draw.random() < _UNNAMED else unit


def _scaled(candidate: Candidate) -> Sequence[str]:
    """Return "mấy tỷ" for an amount in tỷ."""
    scale = next((word for word in candidate.words if word in {"tỷ", "triệu", "nghìn"}), "")
    return (f"mấy {scale}", f"bao nhiêu {scale}") if scale else ()


def _common(candidate: Candidate) -> str:
    """Return the common nouns a name starts with."""
    words = _surfaces(candidate.passage)[candidate.first : candidate.last]
    size = next((place for place, word in enumerate(words) if word[0].isupper()), len(words))
    return " ".join(words[:size])


def _when(candidate: Candidate, draw: random.Random) -> str:
    words = candidate.words
    before = candidate.passage.words[candidate.first - 1] if candidate.first else ""
    if words[0] == "năm" or (len(words) == 1 and len(words[0]) == 4):  # noqa: PLR2004 - a year
        return draw.choice(("năm nào", "khi nào", "năm bao nhiêu"))
    if words[0] == "tháng":
        return draw.choice(("tháng nào", "khi nào", "tháng mấy"))
    if before in {"trước", "đến", "từ", "sau"}:
        return draw.choice(("ngày nào", "khi nào"))
    if words[0] == "hết":
        return "khi nào"
    return draw.choice(_WHEN)


def _reason(candidate: Candidate, left: Sequence[str], draw: random.Random) -> Draft | None:
    passage = candidate.passage
    if len(left) < 3:  # noqa: PLR2004 - "Do mưa lớn, đường ngập": what follows is asked about
        words, clauses = _surfaces(passage), passage.clauses
        after = candidate.last
        if after >= len(words):
            return None
        left = [words[i] for i in range(after, len(words)) if clauses[i] == clauses[after]]
    if draw.random() < _NOMINAL:
        lead = draw.choice(("nguyên nhân", "lý do", "nguyên do"))
        return Draft((lead, *left), draw.choice(("là gì", "là do đâu")), ())
    return Draft((), draw.choice(_WHY), left)


def _person(
    candidate: Candidate, left: Sequence[str], right: Sequence[str], draw: random.Random
) -> Draft:
    office = _office(candidate)
    if office and draw.random() < _NAMED:
        if draw.random() < _FRONTED:
            return Draft(office, draw.choice(("là ai", "tên gì", "là người nào", "tên là gì")), ())
        asking = draw.choice(_IN_OFFICE)
        body = office[1:] if asking.endswith(("đầu", "đạo", "trách")) else office
        return Draft((), asking, body or office)
    if len(right) >= len(left):
        return Draft((), draw.choice(_WHO), right)
    return Draft(left, draw.choice(("ai", "ai", "người nào")), right)


def _office(candidate: Candidate) -> list[str]:
    """Return the office right behind a name or right before it."""
    passage, last = candidate.passage, candidate.last
    words, clauses = _surfaces(passage), passage.clauses
    ranks = ranks_in(passage, last, len(words))
    if ranks and ranks[0][0] == last and clauses[last] != clauses[last - 1]:
        return [words[i] for i in range(last, len(words)) if clauses[i] == clauses[last]][
            :_LONGEST_OFFICE
        ]
    before = [
        rank
        for rank in ranks_in(passage, 0, candidate.first)
        if candidate.first - rank[0] <= _LONGEST_OFFICE
    ]
    if before and clauses[before[-1][0]] == clauses[candidate.first - 1]:
        return words[before[-1][0] : candidate.first]
    return []
