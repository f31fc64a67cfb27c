"""Offices: whose holder a question asks for, and who holds one in a release.

Ranks are compared exactly: a deputy is not the head. "Who leads" asks for a head of any name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.truth.finding.state_abbreviations import expand
from vnsum.truth.finding.tokens import word_set
from vnsum.truth.lexicon import FUNCTION_WORDS, RANKS
from vnsum.truth.offices.reading import goes_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.passages import Passage

__all__ = ["HeldOffice", "WantedOffice", "held_offices", "starts_with_rank", "wanted_office"]

_MORE_RANKS = (
    "đồn trưởng", "phó đồn trưởng", "hạt trưởng", "phó hạt trưởng", "trạm trưởng", "trưởng trạm",
    "trưởng bản", "trưởng ấp", "trưởng khu phố", "trưởng khóm", "trưởng làng", "trưởng xóm",
    "phó trưởng thôn", "phó trưởng trạm", "trưởng ban quản lý", "phó hội trưởng", "hội trưởng",
    "chi hội trưởng", "trưởng đồn", "phó trạm trưởng", "phó đoàn", "trưởng chi cục",
    "phó trưởng công an", "phó ban", "trưởng nhóm", "nhóm trưởng", "trụ trì", "quản lý",
    "chủ nhà trọ", "thuyền trưởng",
    "đội trưởng", "tổ phó", "phó chủ nhiệm", "phó chính ủy", "huyện đội trưởng", "chỉ huy trưởng",
    "phó trưởng trung tâm", "trưởng trung tâm", "trưởng văn phòng", "phó văn phòng", "hiệu phó",
)  # fmt: skip
_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _rank in sorted({*RANKS, *_MORE_RANKS}, key=lambda rank: (-len(rank.split()), rank)):
    _BY_FIRST.setdefault(_rank.split()[0], []).append(tuple(_rank.split()))
_HEADS = pattern(r"trưởng|chủ tịch|bí thư|giám đốc|chủ nhiệm|chánh|tư lệnh|trụ trì|tổng thống")
_LEADS = pattern(
    r"(?:đứng|cầm) đầu|lãnh đạo (?:cao nhất|của|lực|phường|xã|quận|huyện|cơ|ủy)|chỉ huy|\bsếp\b"
    r"|(?:phụ trách|điều hành|lãnh đạo|quản lý) (?:cơ quan|ngành|lực lượng|trung tâm|phòng|đồn"
    r"|công ty|hợp tác xã|trường|đoàn|hội|ban|đơn vị|chính quyền|địa phương|sở|huyện|xã|phường)"
)
_REACH, _GAP = 14, 8
_LEVELS = word_set("xã phường huyện quận tỉnh trấn phố khu")
_VERBS = word_set("""
    đã tặng trao thăm gặp tiếp giao cùng và với cho biết nói nhấn phát tham dự yêu mời bầu gồm do
    """)
_ASKING = word_set("ai là tên gì người nào đang làm giữ chức vụ ở của hiện nay vị ông bà hiện tại")


@dataclass(frozen=True, slots=True)
class WantedOffice:
    """An office a question asks for.

    Attributes:
        ranks: Its ranks; empty where any head will do.
        words: The words of the body, names of places left out.
    """

    ranks: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """An office a release gives a person.

    Attributes:
        ranks: Its ranks.
        words: All its words, names of places left out.
        leads: Whether one of the ranks is a head's.
    """

    ranks: frozenset[str]
    words: frozenset[str]
    leads: bool

    def with_other(self, other: HeldOffice) -> HeldOffice:
        """Return both offices of one person in one."""
        ranks, words = self.ranks | other.ranks, self.words | other.words
        return HeldOffice(ranks, words, self.leads or other.leads)


def wanted_office(words: Sequence[str], surfaces: Sequence[str]) -> WantedOffice | None:
    """Read the office a question asks for.

    Args:
        words: Its folded words.
        surfaces: The same as written.

    Returns:
        The office; None where none is named.
    """
    ranks = [rank for _, _, rank in _ranks(words, 0, len(words))]
    if not ranks and not _LEADS.search(" ".join(words)):
        return None
    capitals = [surface[:1].isupper() for surface in surfaces]
    kept = _unplaced(words, capitals, 0, len(words))
    parts = frozenset(expand(kept)) - FUNCTION_WORDS - _ASKING
    return WantedOffice(frozenset(ranks), parts - {word for rank in ranks for word in rank.split()})


def held_offices(passage: Passage, persons: Sequence[tuple[int, int]]) -> list[HeldOffice | None]:
    """Read the offices of the persons of a passage.

    Args:
        passage: The passage.
        persons: First word and one past the last of each, in order.

    Returns:
        An office for each, None where none stands beside the name.
    """
    found: list[HeldOffice | None] = []
    for number, (first, last) in enumerate(persons):
        floor = max((end for _, end in persons[:number] if end <= first), default=0)
        roof = min((start for start, _ in persons[number + 1 :] if start >= last), default=10**6)
        found.append(_before(passage, first, floor) or _behind(passage, last, roof))
    return found


def starts_with_rank(words: Sequence[str]) -> bool:
    """Tell whether words start with a rank or with the start of one: "Phó Chủ"."""
    ranks = _BY_FIRST.get(words[0], ())
    return any(tuple(words[: len(rank)]) == rank[: len(words)] for rank in ranks)


def _before(passage: Passage, name: int, floor: int) -> HeldOffice | None:
    words, clauses = passage.words, passage.clauses
    ranks = _ranks(words, max(floor, name - _REACH), name)
    if not ranks or clauses[name] - clauses[ranks[-1][1] - 1] > 1:
        return None
    if any(words[n] in _VERBS and not goes_on(passage, n) for n in range(ranks[-1][1], name)):
        return None
    chain = [ranks[-1]]
    for rank in reversed(ranks[:-1]):
        apart = clauses[chain[-1][0]] - clauses[rank[1] - 1]
        if chain[-1][0] - rank[1] <= _GAP and apart <= 1:
            chain.append(rank)
    return _office(passage, chain, chain[-1][0], name)


def _behind(passage: Passage, name: int, roof: int) -> HeldOffice | None:
    words, clauses = passage.words, passage.clauses
    ranks = _ranks(words, name, min(roof, name + 4, len(words)))
    between = words[name : ranks[0][0]] if ranks else []
    if not ranks or (between and between[0] not in {"là", "hiện"} and not between[0].isdigit()):
        return None
    first = end = ranks[0][0]
    held = ranks[:1]
    while end < min(roof, len(words), first + 2 * _REACH):
        if end > first and clauses[end] != clauses[end - 1]:
            more = _ranks(words, end, min(end + 3, len(words)))
            if not more or more[0][0] != end:
                break
            held += more[:1]
        end += 1
    return _office(passage, held, first, end)


def _office(
    passage: Passage, ranks: Sequence[tuple[int, int, str]], first: int, last: int
) -> HeldOffice:
    text = passage.view.text
    capitals = [text[start].isupper() for start in passage.starts]
    words = frozenset(expand(_unplaced(passage.words, capitals, first, last))) - FUNCTION_WORDS
    names = frozenset(rank for _, _, rank in ranks)
    return HeldOffice(names, words, any(_leads(name) for name in names))


def _leads(rank: str) -> bool:
    return "phó" not in rank and bool(_HEADS.search(rank))


def _unplaced(words: Sequence[str], capitals: Sequence[bool], first: int, last: int) -> list[str]:
    """Return words without the names of places: "huyện Lộc Trà" is "huyện"."""
    kept, in_name = [], False
    for number in range(first, last):
        behind = number > first and words[number - 1] in _LEVELS
        in_name = capitals[number] and (in_name or behind)
        if not in_name:
            kept.append(words[number])
    return kept


def _ranks(words: Sequence[str], start: int, end: int) -> list[tuple[int, int, str]]:
    return list(_found(words, start, end))


def _found(words: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int, str]]:
    place = start
    while place < end:
        for rank in _BY_FIRST.get(words[place], ()):
            if tuple(words[place : place + len(rank)]) == rank and place + len(rank) <= end:
                yield place, place + len(rank), " ".join(rank)
                place += len(rank) - 1
                break
        place += 1
