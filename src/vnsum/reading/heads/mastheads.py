"""What stands above the title and is none: the site's name, its sections, who issues, what kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.parts.bodies import BODY_NAME, FROM, names_body
from vnsum.reading.parts.bylines import is_byline
from vnsum.reading.parts.kinds import corrects, names_kind, opens_with_kind, stays
from vnsum.reading.parts.sections import names_column, names_section
from vnsum.text.normalise import fold
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.documents import BoilerplateKind
    from vnsum.reading.layout.lines import Line

__all__ = [
    "ends_like_text",
    "invites",
    "is_filed",
    "issuer_in",
    "masthead_kind",
    "mourns",
    "names_bodies",
    "names_masthead",
    "names_page",
    "names_seat",
    "names_site",
    "names_text",
]

_PAPER = pattern(
    r"(?:phát ngôn|biên bản|lịch|danh sách|chương trình|kế hoạch|thông báo|tin|bản tin|thể lệ|thư"
    r"|giấy|báo cáo|nội quy|quy chế|hướng dẫn|lời|kết quả|thông tin|phương án|đề án)\b"
)
"""How the title of a paper begins that stands below the name of a body in capitals."""
_SITE = pattern(
    r"(?:(?:cổng|trang) (?:thông tin|tin)\b|trang cộng đồng\b|fanpage\b|cổng ttđt\b|bản tin\b"
    r"|chuyên (?:mục|trang)\b|(?:báo|tạp chí)\b.{2,40}\b(?:online|điện tử)$).*"
    r"|(?:trả lời (?:công dân|bạn đọc|cử tri)|hỏi(?: -| và|,)? đáp|đường dây nóng|bạn đọc"
    r"|hộp thư(?: (?:bạn đọc|công dân|cử tri|truyền thanh))?"
    r"|ý kiến (?:bạn đọc|công dân|cử tri)|thư (?:công dân|bạn đọc))"
)
_PORTAL = pattern(r"(?:cổng|trang) (?:thông tin|tin) điện tử\b|(?:cổng|trang) ttđt\b")
_MOURNS = pattern(r"(?:thông báo\W{1,3})?(?:tin buồn|tin báo tang|cáo phó|báo tang)")
_ANNOUNCES = pattern(r".*\bbáo tin\s?:?")
"""The line below it that says what follows."""
_FILED = pattern(
    r"(?:mã (?:phản ánh|số|hồ sơ|tin|tra cứu|tiếp nhận)|trạng thái|lĩnh vực|ngày (?:gửi|tiếp nhận)|"
    r"người (?:gửi|hỏi)|(?:đơn vị|cơ quan) (?:xử lý|trả lời|ban hành|phát hành|đăng(?: tin)?)|"
    r"chuyên mục|danh mục|thể loại|nguồn(?: tin| bài)?)"
    r"\s*:"
)
"""What a form says of a letter it keeps, or a site of a page, above its title."""
_INVITES = pattern(r".*\bkính mời\b.*\b(?:dự|gia|lễ|hội)")
_PARTS = pattern(r"\s[-–/|]\s")
_TOGETHER = pattern(
    r" (?:kết nghĩa|đồng hành|kề vai|sát cánh|chung tay|bắt tay|hòa nhau|gặp nhau|hạnh phúc)\b"
)
"""What several bodies do: a title names them as well."""
_COLUMN = 80
"""Characters of the longest name of a column behind a body's."""
_SITE_BEHIND = pattern(r"\s[-–|]\s(?=(?i:bản tin|cổng|trang|chuyên|fanpage|tin)\b)|\s\|\s")
_PAGE = pattern(r"\s\|\s")
"""What parts the name of a site from the section of it that the page belongs to."""
_SEATED = pattern(r"\b(?:xã|phường|quận|huyện|tỉnh|thành phố|thị trấn|thị xã|đặc khu) \w")
_DASHED = 16
"""Most words of one body's name with a dash in it; set by hand."""
_SEAT = pattern(
    r"số (?:nhà )?\d+\w?(?:[-/]\d+)* [^.:]{3,60}, ?(?:phường|xã|quận|huyện|tp|tỉnh)\b[^.:]*"
)
"""The address below the name of a body."""
_SECTION_SYLLABLES = 7
_BARE_SECTION_SYLLABLES = 3
_PLAIN_SECTION_SYLLABLES = 4
"""Most syllables of a section's name with a dash in it, without one, and where no word behind the
first has a capital, as those of names have; set by hand."""
_LONGEST = 26
"""Most syllables of a masthead; set by hand."""


def masthead_kind(group: Sequence[Line], below: Sequence[Line]) -> BoilerplateKind | None:
    """Tell what a line above a possible title is, if it is no title itself.

    Args:
        group: The lines of one paragraph.
        below: The lines of the next paragraph.

    Returns:
        "letterhead" for who issues and what kind of document it is, "navigation" for the site and
        its sections, None for anything else.
    """
    folded = " ".join(line.folded for line in group)
    syllables = sum(line.syllables for line in group)
    if is_filed(folded):
        return "navigation"
    if names_kind(folded) or stays(folded) or invites(folded):
        return None if corrects(folded) else "letterhead"
    if mourns(folded) and _told_by_bodies(below):
        return None
    open_ended = not ends_like_text(group) and group[-1].text[-1] != ":"
    if not open_ended or syllables > _LONGEST or _runs_on(group, below):
        return None
    text = " ".join(line.text for line in group)
    return _names_issuer(text) or _names_section(folded, text, syllables, below)


def _names_issuer(text: str) -> BoilerplateKind | None:
    """Tell the name of a body or site, or of several, and the section of a page behind it."""
    parts = _split(text)
    if kind := _known_parts(parts):
        return kind
    several = len(parts) > 1 and text.isupper() and all(BODY_NAME.match(fold(one)) for one in parts)
    dashed = len(text.split()) <= _DASHED and "|" not in text and names_body(text)
    if several or dashed:
        return "letterhead"
    return "navigation" if _names_page_of(parts[0], text) else None


def _split(text: str) -> list[str]:
    return [part.strip() for part in _PARTS.split(text)]


def _known_parts(parts: Sequence[str]) -> BoilerplateKind | None:
    """Tell bodies, or a body or a site with its sections, where nothing else is said."""
    folded = list(map(fold, parts))
    bodies, sites = list(map(names_body, parts)), list(map(_names_site, folded))
    known = zip(bodies, sites, map(names_column, folded), strict=True)
    if not all(map(any, known)) or not (any(bodies) or any(sites)):
        return None
    return "letterhead" if all(bodies) else "navigation"


def _names_page_of(name: str, text: str) -> bool:
    """Tell a body from which a bar parts the page that follows."""
    return names_body(name) and _PAGE.match(text, len(name)) is not None


def _names_site(folded: str) -> bool:
    return _SITE.fullmatch(folded) is not None


def _names_section(
    folded: str, text: str, syllables: int, below: Sequence[Line]
) -> BoilerplateKind | None:
    """Tell the section of a site, or where a body has its seat."""
    if _SITE.fullmatch(folded) and (not has_verb(folded) or syllables <= _SECTION_SYLLABLES):
        return "navigation"
    if _SEAT.fullmatch(folded):
        return "letterhead"
    if names_section(folded):
        return "navigation"
    return "navigation" if _is_section(folded, text, syllables, below) else None


def names_masthead(group: Sequence[Line]) -> bool:
    """Tell what can stand above a title only: a body, a site, the kind of a document.

    Args:
        group: The lines of one paragraph.

    Returns:
        True where nothing else is said.
    """
    text = " ".join(line.text for line in group)
    return names_kind(fold(text)) or _names_issuer(text) is not None


def names_page(group: Sequence[Line]) -> bool:
    """Tell who issues and in which section, or several who do: no title, whatever stands below.

    Args:
        group: The lines of one paragraph.

    Returns:
        True for "Công an tỉnh … - Gương người tốt", "Công ty … - Phòng …", "Tin từ UBND xã …".
    """
    text = " ".join(line.text for line in group)
    folded = fold(text)
    parts = _split(text)
    if len(parts) == 1:
        return FROM.match(folded) is not None and names_body(text)
    named = _known_parts(parts) is not None or _names_page_of(parts[0], text)
    return named and not folded.startswith("bản tin") and not _TOGETHER.search(folded)


def names_bodies(text: str) -> bool:
    """Tell the name of a body, or of several with dashes between them."""
    return names_body(text) or all(map(names_body, _PARTS.split(text)))


def issuer_in(text: str) -> tuple[int, int]:
    """Find the name of a body on a line with the site or the section behind it.

    Args:
        text: The line.

    Returns:
        Where the name stands.
    """
    sent = FROM.match(fold(text))
    start = sent.end() if sent else 0
    name = _SITE_BEHIND.split(text)[0]
    for mark in _PARTS.finditer(name):
        behind = name[mark.end() : mark.end() + _COLUMN + 1].strip()
        if len(behind) <= _COLUMN and names_column(fold(behind)):
            name = name[: mark.start()]
            break
    return start, len(name.rstrip())


def mourns(folded: str) -> bool:
    """Tell a line that heads the news of a death ("tin buồn")."""
    return _MOURNS.fullmatch(folded) is not None


def _told_by_bodies(below: Sequence[Line]) -> bool:
    """Tell those who announce a death, or their words, where the name stands below."""
    text = " ".join(line.text for line in below)
    return _names_issuer(text) is not None or _ANNOUNCES.fullmatch(fold(text)) is not None


def names_seat(group: Sequence[Line]) -> bool:
    """Tell a body with the place it is for, which is no title even where no other line is one.

    Args:
        group: The lines of one paragraph.

    Returns:
        True for "Ủy ban nhân dân xã …" and the like.
    """
    text = " ".join(line.text for line in group)
    return names_body(text) and _SEATED.search(fold(text)) is not None


def names_text(folded: str) -> bool:
    """Tell a title that says what kind of text it stands above ("kết quả hội thi …")."""
    return _PAPER.match(folded) is not None


def ends_like_text(group: Sequence[Line]) -> bool:
    """Tell whether a line ends like a sentence; in capitals "…" only leaves a name out.

    Args:
        group: The lines of one paragraph.

    Returns:
        True when it does.
    """
    last = group[-1]
    return last.stopped and not (last.text.isupper() and last.text.endswith(("…", "...")))


def names_site(group: Sequence[Line]) -> bool:
    """Tell the name of a site, which is no title even where no other line is one.

    Args:
        group: The lines of one paragraph.

    Returns:
        True for "Cổng thông tin điện tử xã …" and the like.
    """
    folded = " ".join(line.folded for line in group)
    short = sum(line.syllables for line in group) <= _LONGEST and not group[-1].stopped
    return short and _PORTAL.match(folded) is not None and not has_verb(BODY_NAME.sub("", folded))


def is_filed(folded: str) -> bool:
    """Tell what a form says of a letter, or a site of a page ("Người gửi: …", "Chuyên mục: …")."""
    return _FILED.match(folded) is not None


def invites(folded: str) -> bool:
    """Tell a line that ends where what one is invited to begins ("… kính mời quý vị tới dự")."""
    return _INVITES.fullmatch(folded) is not None


def _runs_on(group: Sequence[Line], below: Sequence[Line]) -> bool:
    """Tell a title in capitals that was broken after its subject, as the verb below it shows."""
    first = below[0]
    shout = group[-1].text.isupper() and first.text.isupper()
    named = any(form.match(first.folded) for form in (BODY_NAME, _SITE, _PAPER))
    named = named or opens_with_kind(first.folded)
    begun = has_verb(" ".join(first.folded.split()[:2]))
    return shout and not first.gap and not named and begun


def _is_section(folded: str, text: str, syllables: int, below: Sequence[Line]) -> bool:
    """Tell the name of a section: short, without a verb or a figure, above something longer."""
    dashed = len(_PARTS.split(text)) > 1
    plain = text[0].isupper() and text[1:].islower()
    most = _PLAIN_SECTION_SYLLABLES if plain else _BARE_SECTION_SYLLABLES
    most = _SECTION_SYLLABLES if dashed else most
    longer = sum(line.syllables for line in below) > (syllables if dashed else most)
    longer = longer and below[-1].text[-1] != ":" and not is_byline(below[0])
    figure = re.search(r"\d", folded) and not _PAGE.search(folded)
    return syllables <= most and longer and not figure and not has_verb(folded)
