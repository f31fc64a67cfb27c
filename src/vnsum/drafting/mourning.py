"""Obituaries: who died stands in a line of its own, that and when in a sentence below.

"Đồng chí Vũ Đình Khoát" above "… đồng chí đã từ trần hồi 3 giờ 25 phút ngày 4/11/2025, hưởng thọ 88
tuổi." is one lead. Only words of the source are used.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.drafting.announcing import Announcement, Matter
from vnsum.text.normalise import fold, normalise

if TYPE_CHECKING:
    from vnsum.backends.extractive.writing import Page
    from vnsum.documents import PressRelease

__all__ = ["find_obituary"]

_TELLS = re.compile(r"\b(?:tin buồn|cáo phó)\b|\bthương tiếc (?:báo|thông báo|loan)\b")
_UPPER = "[A-ZÀ-ÝĐĂÂÊÔƠƯ\u1ea0-\u1ef8]"
_NAME = re.compile(
    r"^[ \t]*(?P<name>(?:Ông|Bà|Cụ(?: ông| bà)?|Anh|Chị|Em|Cháu|Đồng chí|Linh mục|Thượng tọa|"
    r"(?:Thiếu|Trung|Thượng|Đại) (?:úy|tá|tướng))"
    rf"(?: {_UPPER}[^\W\d_]*){{2,5}})[ \t]*[,.:]?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_DIED = re.compile(r"\b(?:đã )?(?P<died>từ trần|qua đời|tạ thế|mất) (?:hồi|lúc|vào|ngày)\b")


def find_obituary(page: Page, release: PressRelease) -> Announcement | None:
    """Find who died in a release that tells of nothing else.

    Args:
        page: The sentences of the release.
        release: The release.

    Returns:
        Who died and when; None where a text is no obituary, or names the person in no line of
        its own.
    """
    named = _NAME.search(release.source) if _TELLS.search(fold(release.source)) else None
    if named is None:
        return None
    place = named.span("name")
    who = Span(*place, release.source[slice(*place)])
    name = normalise(who.text).text
    for index, sentence in enumerate(page.sentences):
        died = _DIED.search(fold(sentence))
        if died:
            start, end, last = died.start("died"), died.end("died"), len(sentence.rstrip(" .!/"))
            matter = Matter(f"{name} {sentence[start:end]}", (who, page.span(index, start, end)))
            text = f"{name} {sentence[died.start() : last]}"
            return Announcement(
                index, text, (who, page.span(index, died.start(), last)), matter, ()
            )
    return None
