"""Obituaries: who died stands in a line of its own, that and when in a sentence below.

"Đồng chí Vũ Đình Khoát" above "… đồng chí đã từ trần hồi 3 giờ 25 phút ngày 4/11/2025, hưởng thọ 88
tuổi." is one lead. Only words of the source are used.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.drafting.notices.announcement import Announcement, Matter
from vnsum.lazily import pattern
from vnsum.text.containing import has_any
from vnsum.text.normalise import composed, fold, normalise

if TYPE_CHECKING:
    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.documents import PressRelease

__all__ = ["find_obituary"]

_TELLS = pattern(
    r"^[^\w\n]{0,20}(?:tin buồn|cáo phó)[^\w\n]{0,20}$|"
    r"\bthương tiếc (?:báo|thông báo|loan)\b[^.\n]{0,60}$",
    re.MULTILINE,
)
"""A line that only says so, or that ends where the name begins."""
_TOLD = ("tin buồn", "cáo phó", "thương tiếc ")
"""What every such line holds; looked for first in a whole source."""
_DENIES = pattern(
    r"\b(?:tin giả|giả mạo|sai sự thật|bịa đặt|bác bỏ|đính chính|cải chính|vẫn (?:còn sống|khỏe)|"
    r"không phải)\b"
)
_UPPER = "[A-ZÀ-ÝĐĂÂÊÔƠƯĨŨ\u1ea0-\u1ef8]"
_NAME = pattern(
    rf"^[ \t]*(?P<shouted>(?:{_UPPER}[^\n:;]{{0,80}}:? )?{_UPPER}+(?: {_UPPER}+){{1,4}})"
    r"[ \t]*(?:\([^()\n]{1,40}\)[ \t]*)?$|"
    r"^[ \t]*(?P<name>(?i:ông|bà|cụ(?: ông| bà)?|anh|chị|em|cháu|đồng chí|linh mục|thượng tọa|"
    r"(?:thiếu|trung|thượng|đại) (?:úy|tá|tướng))"
    rf"(?: {_UPPER}[^\W\d_]*){{2,5}})"
    r"(?:[ \t]*(?:\([^()\n]{1,40}\))?[,.:]?[ \t]*$|(?=[,;] (?:sinh (?:năm|ngày)|nguyên) ))",
    re.MULTILINE,
)
_BODY = pattern(
    r"(?:ban|ủy|ubnd|hđnd|đảng|liên đoàn|hội|công (?:đoàn|ty|an)|chi (?:bộ|hội)|trường|sở|phòng|"
    r"(?:cùng|và) (?:gia|toàn)|huyện|tỉnh|thành|xã|phường|thị|thôn|cơ quan|mttq|ubmttq|mặt trận|"
    r"thường trực|văn phòng|đoàn (?:thanh|tncs|khối|xã|phường)|bệnh viện|trung tâm|tổng|tin|cáo)\b"
)
"""How a line in capitals begins that names who announces it."""
_NEAR = 250
"""Characters between what tells of a death and the name; set by hand."""
_DIED = pattern(
    r"(?:^|[,;] |\b(?:ông|bà|cụ|anh|chị|em|cháu|già|thầy|mẹ|đồng chí|(?:giáo|luật) sư|"
    r"(?:bác|nghệ) sĩ|nên|nhưng) )(?P<said>(?:đã )?"
    r"(?P<died>từ trần|qua đời|tạ thế)) (?:hồi|lúc|vào|ngày)\b"
)


def find_obituary(page: Page, release: PressRelease) -> Announcement | None:
    """Find who died in a release that tells of nothing else.

    Args:
        page: The sentences of the release.
        release: The release.

    Returns:
        Who died and when; None where a text is no obituary, or names the person neither in a line
        of its own nor at the start of one that tells his life.
    """
    view = composed(release.source)
    if not has_any(view.folded, _TOLD) or _DENIES.search(view.folded):
        return None
    named = _named(view.text, view.folded)
    if named is None:
        return None
    place = view.to_source(*named.span(named.lastgroup or 0))
    who = Span(*place, release.source[slice(*place)])
    name = normalise(who.text).text.replace(": ", " ")
    for index, sentence in enumerate(page.sentences):
        died = _DIED.search(fold(sentence)) if release.sentences[index].start > place[0] else None
        if died:
            start, end, last = died.start("died"), died.end("died"), len(sentence.rstrip(" .!/"))
            matter = Matter(f"{name} {sentence[start:end]}", (who, page.span(index, start, end)))
            said = died.start("said")
            text, spans = f"{name} {sentence[said:last]}", (who, page.span(index, said, last))
            return Announcement(index, text, spans, matter, (), names=True)
    return None


def _named(source: str, folded: str) -> re.Match[str] | None:
    """Find the name near a line that tells of a death."""
    for tells in _TELLS.finditer(folded):
        for named in _NAME.finditer(source, tells.end(), tells.end() + 2 * _NEAR):
            if named.start() > tells.end() + _NEAR:
                break
            if not _BODY.match(fold(named[0].strip())):
                return named
    return None
