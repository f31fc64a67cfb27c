"""The commune or province that "Hội Phụ nữ xã", "toàn tỉnh" mean, where a text names only one.

A level without a name means a place that was named before. Where a text names a single one of it,
before it says "xã" of it, that is the one: its name is put in behind the level, or the place before
a headline whose sentence says "xã" of it. `locality` asks more, and needs no such mention.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.home_places import NO_LEVEL, acts_itself
from vnsum.backends.extractive.names.people import CAPITAL
from vnsum.backends.extractive.syntax.clauses import is_quoted
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.truth import find_facts
from vnsum.truth.finding.gazetteer import RARE_SURNAMES, SURNAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.documents import Span

__all__ = ["Home", "find_homes"]

_COMMUNES = "xã|phường|thị trấn|đặc khu"
_LEVELS = f"{_COMMUNES}|tỉnh"
_BODY = (
    r"(?:ubnd|hđnd|[uủ]y ban nhân dân|hội đồng nhân dân|đảng (?:ủy|bộ)|công an|mttq(?: việt nam)?|"
    r"mặt trận|lhpn|phụ nữ|nông dân|cựu chiến binh|người cao tuổi|khuyến học|chữ thập đỏ|"
    r"đoàn(?: thanh niên)?|chỉ huy quân sự|trạm y tế|chính quyền|kinh tế|hiến máu tình nguyện|"
    r"bầu cử|tái định cư|công đoàn|toàn|trên địa bàn)"
)
_BEHIND = (
    r"(?!\w|[-/]| (?:\d|(?:đảo|biên|vùng|miền|bãi|nông|"
    r"nghèo|anh|"
    r"trọng|đặc|điểm|hội|viên|luận|giao|này|đó|khác|bạn|cũ|mới|trên|nơi|quê|bên|nhà|mà|thuộc|của|"
    r"lân|láng|kia|kế|sở|ta|ven|liền|giáp)\b)|(?:,| và| hoặc| với)? (?:các |những )?"
    r"(?:xã|phường|thị trấn|thôn|huyện)\b)"
)
_MEANT = pattern(
    rf"(?<!\w)(?:(?i:{_BODY}) (?P<level>(?i:{_LEVELS}))|"
    rf"(?:^|(?<=, ))(?P<first>(?i:{_COMMUNES}))(?= (?:đã|sẽ|đang|vừa|có|còn|tổ chức|hoàn thành|"
    r"kiểm đếm|đạt|chi trả|phê duyệt|tiếp nhận|triển khai|ghi nhận|huy động|trao|thu hoạch|"
    rf"phấn đấu|ra mắt|thành lập|vận động|bố trí)\b)){_BEHIND}"
)
"""A place that is meant, if no name stands behind it."""
_NAMED = pattern(
    rf"(?<!\w){NO_LEVEL}(?P<level>(?i:{_LEVELS})) "
    rf"(?P<name>{CAPITAL}(?: {CAPITAL}){{0,3}}(?: \d+)?|\d{{1,2}})(?!\w)"
)
_SEVERAL = pattern(rf"(?<!\w)(?:các|những|\d+|hai|ba|bốn|mấy) (?:{_COMMUNES})(?!\w)", re.IGNORECASE)
_HERE = pattern(
    rf"(?:{_BODY}|bà con|nông dân|người dân|nhân dân|cổng thông tin điện tử|"
    r"(?:ban|hội đồng|[uủ]y ban|hội|tổ|trung tâm|sở|trường) (?!thăm|khách)[^,;:]{3,70}) $|"
    r"(?:^|(?<=, ))(?:(?:vừa qua, |sáng [\d/]+, )?(?:tại|trên địa bàn)|lễ hội|đình) [^;:()]{0,90}$",
    re.IGNORECASE,
)
"""Before a place where it happens or whose body acts, and not where somebody comes from."""
_GUEST = pattern(
    r"(?<!\w)(?:đoàn (?:tham quan|khách|đại biểu)|đội (?:bóng|tuyển|nữ|nam)|vận động viên|thí sinh|"
    r"trú|ngụ|quê|hộ khẩu|sinh sống|tuổi|sn \d{4}|sinh năm|theo gương|giáp)(?!\w)[^;]{0,60}$",
    re.IGNORECASE,
)
"""Before where somebody comes from, or lives."""
_VISITS = pattern(
    r"(?<!\w)(?:tham quan|học hỏi|học tập kinh nghiệm|giao lưu|kết nghĩa|đến thăm|thăm|chi viện|"
    r"sáp nhập|nhập về|hợp nhất)(?!\w)"
)
"""What is done with another place."""
_FOREIGN = pattern(r"(?<!\w)(?:tỉnh|huyện|quận|thành phố|cả nước|toàn quốc|trung ương)(?!\w)")
"""A larger place, of which a sentence may tell."""
_FAMILIES = SURNAMES | RARE_SURNAMES
_EARLY = 3
"""Sentences in which it is named first; set by hand."""
_MOST = 80
"""Sentences of a text that is looked through; longer ones name many places."""


@dataclass(frozen=True)
class Home:
    """The only commune or province of a text.

    Attributes:
        level: What it is ("xã"), folded.
        name: Its name.
        span: Where the source names it, with its level.
        sentences: Those that mean it without its name.
    """

    level: str
    name: str
    span: Span
    sentences: frozenset[int]

    def told(self, headline: str, sentence: int) -> str:
        """Say in a headline which commune is meant.

        Args:
            headline: The headline.
            sentence: The sentence it was made from.

        Returns:
            The headline with the name behind its level, or with the place before it; as it is
            where it names the place, or another may be meant.
        """
        if _NAMED.search(headline) or self.name in headline:
            return headline
        found = next(_meant(headline), None)
        if found is not None:
            if _level(found) != self.level or is_quoted(headline, found.start()):
                return headline
            return f"{headline[: found.end()]} {self.name}{headline[found.end() :]}"
        if sentence in self.sentences and _names_nowhere(headline):
            return f"{self.level.capitalize()} {self.name}: {headline}"
        return headline


def _names_nowhere(headline: str) -> bool:
    """Tell whether a headline says nothing of where."""
    folded = fold(headline)
    if _FOREIGN.search(folded) or re.search(rf"\b(?:{_COMMUNES})\b(?! hội)", folded):
        return False
    return not any(fact.kind in {"place", "organisation"} for fact in find_facts(headline))


def find_homes(page: Page) -> Sequence[Home]:
    """Find the only commune and the only province of a text, meant later without their names.

    Args:
        page: The sentences of a release.

    Returns:
        Those of which one is named, first neither as where somebody lives nor after it was meant.
    """
    if len(page.sentences) > _MOST:
        return ()
    found = (_find_home(page, large=large) for large in (False, True))
    return [home for home in found if home]


def _find_home(page: Page, *, large: bool) -> Home | None:
    sentences = page.sentences
    named = [
        (at, found)
        for at, one in enumerate(sentences)
        for found in _naming(one)
        if (_level(found) == "tỉnh") == large
    ]
    names = {fold(found[0]) for _, found in named}
    if len(names) != 1:
        return None
    index, first = named[0]
    level = _level(first)
    meant = [
        (at, found.start())
        for at, one in enumerate(sentences)
        for found in _meant(one)
        if (_level(found) == "tỉnh") == large
    ]
    before = sentences[index][: first.start()]
    acts = _HERE.search(before) or acts_itself(sentences[index], *first.span())
    here = index < _EARLY and acts and not _GUEST.search(before)
    here = here and not _VISITS.search(fold(sentences[index]))
    if not here or not meant or meant[0] < (index, first.start()):
        return None
    if not large and any(_SEVERAL.search(sentences[at]) for at in range(index + 1)):
        return None
    near = () if large else meant
    where = frozenset(at for at, _ in near if not _FOREIGN.search(fold(sentences[at])))
    return Home(level, first["name"], page.span(index, *first.span()), where)


def _naming(sentence: str) -> Iterator[re.Match[str]]:
    """Yield where a sentence names communes; "Chủ tịch UBND xã Lê Văn A" names none."""
    for found in _NAMED.finditer(sentence):
        family = fold(found["name"].partition(" ")[0])
        office = re.search(
            r"(?i:chủ tịch|bí thư|trưởng|phó|cán bộ)\b[^,.;:]{0,60}$", sentence[: found.start()]
        )
        if not (office and family in _FAMILIES and " " in found["name"]):
            yield found


def _meant(text: str) -> Iterator[re.Match[str]]:
    """Yield where a place is meant that is not named there."""
    for found in _MEANT.finditer(text):
        if not text[found.end() + 1 : found.end() + 2].isupper():
            yield found


def _level(found: re.Match[str]) -> str:
    return fold(found["level"] or found.groupdict().get("first") or "")
