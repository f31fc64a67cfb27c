"""Which commune "UBND xã" is, where a text names only one: its name is put in where nobody said it.

"Ngày 30/3, UBND xã tổng kết đợt học" taken out of its text says nothing of which commune.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.antecedents import Completed
from vnsum.backends.extractive.names.people import CAPITAL
from vnsum.backends.extractive.syntax.clauses import is_quoted
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables
from vnsum.truth.finding.gazetteer import RARE_SURNAMES, SURNAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["NO_LEVEL", "acts_itself", "with_home_place"]

NO_LEVEL = (
    "".join(rf"(?<!(?i:{word}) )" for word in ("hợp tác", "thông tấn", "tân hoa"))
    + r"(?!(?i:xã việt nam)\b)"
)
"""Before what only ends like a level: "hợp tác xã Nông nghiệp 2", "văn hóa làng xã Việt Nam"."""
_BARE = pattern(
    r"(?<!\w)(?:(?i:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|đảng ủy|công an|mttq|mặt trận|"
    r"hội (?:lhpn|liên hiệp phụ nữ|phụ nữ|nông dân|cựu chiến binh|người cao tuổi|khuyến học|"
    r"chữ thập đỏ)|đoàn thanh niên|đoàn|ban chỉ huy quân sự|ban chqs|mttq việt nam|"
    r"trạm y tế|của|toàn|trên địa bàn|chính quyền|lãnh đạo) (?P<level>xã|phường|thị trấn)|"
    r"^(?P<first>Xã|Phường|Thị trấn)(?= (?:đã|sẽ|đang|vừa|có|hiện|phấn đấu|tổ chức|hoàn thành)\b))"
    r"(?!\w|[-/]| (?:[A-ZĐ]|\d|(?:đảo|biên|vùng|miền|bãi|nông|nghèo|anh|trọng|đặc|điểm|hội|viên|"
    r"luận|giao|này|đó|khác|bạn|cũ|mới|trên|nơi|quê|bên|nhà|mà|thuộc|của|lân|láng|kia|kế|sở)\b)|"
    r",? (?:và |hoặc |với )?(?:các |những )?(?:xã|phường|thị trấn|thôn|huyện)\b)"
)
"""A commune that is meant and not named."""
_NAMED = pattern(
    rf"(?<!\w){NO_LEVEL}(?P<level>(?i:xã|phường|thị trấn)) "
    rf"(?P<name>{CAPITAL}(?: {CAPITAL}){{0,3}}(?: \d+)?|\d{{1,2}})(?!\w)"
)
_ITS_BODY = pattern(
    r"(?<!\w)(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|đảng ủy|công an|trạm y tế|chính quyền|"
    r"mttq(?: việt nam)?|mặt trận|địa bàn|thường trực|do|lhpn|lhpn\)|liên hiệp phụ nữ|phụ nữ|"
    r"hội nông dân|cựu chiến binh|người cao tuổi|khuyến học|chữ thập đỏ|đoàn thanh niên|"
    r"ban chỉ huy quân sự|ban chqs) $",
    re.IGNORECASE,
)
"""Before the commune of which it is the body; "hợp nhất với xã Phìn Sử" names another one."""
_ACTS = pattern(
    r"(?:, (?:tỉnh|thành phố|huyện|quận) [^,.;:]{2,30}?)? (?:đã|vừa|tổ chức|ban hành|triển khai) "
)
"""What a commune does itself, behind its name."""
_GUEST = pattern(
    r"\b(?:đại diện|do|từ|của|với|cùng|tại|sang|bạn|cho|và|như|ở|đến|về|thăm|là|nhờ|khác) $"
)
"""Before a commune that is told of; "đại diện xã Ia Ko đã chia sẻ" tells of a guest."""
_OFFICE = pattern(
    r"(?:chủ tịch|bí thư|trưởng|phó|giám đốc|chỉ huy|cán bộ|công chức|đại biểu|chính trị viên)\b"
    r"[^,.;:]{0,60}$",
    re.IGNORECASE,
)
"""Before "UBND xã Tạ Văn Lượng", which names a person; of whose office nothing is put in."""
_FAMILIES = SURNAMES | RARE_SURNAMES
_OPENING = 70
"""Characters at the start of a text in which the mention stands; set by hand."""
_MOST = 80
"""Sentences of a text that is looked through; longer ones name many places."""
_FAR = 90
"""Characters before a name that are looked through; set by hand."""


def with_home_place(
    done: Completed, sentences: Sequence[str], *, said: str, most: int
) -> Completed:
    """Put in which commune is meant where it is the only one of a text.

    Args:
        done: Part of a sentence, completed.
        sentences: All of the body.
        said: What a reader has read before it.
        most: Most syllables of the result; 0 for any.

    Returns:
        The text with the name; as it is where one is named already, or several are in the body.
    """
    text = done.text
    found = _BARE.search(text)
    if found is None or found.start() > _OPENING or len(sentences) > _MOST:
        return done
    if (
        is_quoted(text, found.start())
        or _NAMED.search(said)
        or _NAMED.search(text)
        or _OFFICE.search(text[: found.start()])
    ):
        return done
    named = _only(sentences, fold(found["level"] or found["first"]))
    if named is None or named[0] in f"{said} {text}":
        return done
    name, place = named
    made = f"{text[: found.end()]} {name}{text[found.end() :]}"
    if most and count_syllables(made) > most:
        return done
    return Completed(made, (*done.places, place), done.left)


def acts_itself(sentence: str, start: int, end: int) -> bool:
    """Tell whether a commune that is named does something itself.

    Args:
        sentence: The sentence.
        start: Where the name begins, with its level.
        end: One past it.

    Returns:
        Whether it stands before what it did, and is nobody's guest or place.
    """
    guest = _GUEST.search(fold(sentence[max(0, start - _FAR) : start]))
    return guest is None and _ACTS.match(sentence, end) is not None


def _only(sentences: Sequence[str], level: str) -> tuple[str, tuple[int, int, int]] | None:
    """Return the only commune that a body names, and where; None of several, or of no such level.

    One whose body is not named, as somebody's home, counts and is not taken; neither is one that
    is named when a commune has been meant already.
    """
    places: dict[str, tuple[int, int, int]] = {}
    names: set[str] = set()
    meant = next((at for at, one in enumerate(sentences) if _BARE.search(one)), len(sentences))
    for index, sentence in enumerate(sentences):
        for found in _NAMED.finditer(sentence):
            before = sentence[max(0, found.start() - _FAR) : found.start()]
            family = fold(found["name"].partition(" ")[0])
            if family in _FAMILIES and " " in found["name"] and _OFFICE.search(before):
                continue
            names.add(fold(f"{found['level']} {found['name']}"))
            body = _ITS_BODY.search(before)
            acts = body or acts_itself(sentence, *found.span())
            leads = found.start() == (len(body[0]) if body else 0)
            first = index <= meant or leads
            if fold(found["level"]) == level and acts and first:
                places.setdefault(found["name"], (index, *found.span("name")))
    if len(names) != 1 or len(places) != 1:
        return None
    return next(iter(places.items()))
