"""Captions and sub-headings: short lines without a final stop between paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.layout.endings import breaks_off
from vnsum.reading.parts.bylines import CREDITED, is_byline
from vnsum.text.sentences import split_sentences
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.layout.lines import Line

__all__ = [
    "CAPTION_SYLLABLES",
    "heads_part",
    "is_caption",
    "is_credit",
    "is_loose",
    "join_credits",
    "mark_galleries",
    "mark_headings",
    "names_chapter",
    "opens_credit",
    "opens_section",
    "tells",
]

CAPTION_SYLLABLES = 32
"""Most syllables of a caption; in 400 articles the longer lines were sentences without a stop."""
_TWO_SENTENCES = 18
"""Syllables of a line that is body where a sentence ends inside it; set by hand."""
_HEADING_SYLLABLES = 14
_LONG_SYLLABLES = 8
"""Fewest syllables of a line of a post that is a sentence; set by hand."""
_BROKEN_SYLLABLES = 10
"""Fewest syllables of a line that breaks off; a heading may end so ("CÔNG TÁC ỨNG PHÓ")."""
_MARKED = pattern(
    r"[(\[]?\s*(?:(?:chú thích |trong )?ảnh|hình ảnh|hình|video|clip|đồ họa|ảnh minh họa|photo"
    r"|stylist|make[ -]?up|trang điểm)(?: \d{1,2})?\s*:|\(ảnh\b"
)
_CREDIT = pattern(r"[(\[](?:ảnh|nguồn ảnh|nguồn|video)\s*:[^()]{1,60}[)\]]\.?$")
_SCENE = pattern(
    r"(?!.*\b(?:nhất trí|biểu quyết|thông qua|thống nhất|đã|sẽ|đề nghị|kiến nghị|cho rằng)\b)"
    r"(?:quang cảnh|toàn cảnh|(?:các )?đại biểu (?:tham )?dự) [^.,;:!?\d\"]{2,50}\."
)
"""What a picture shows, in a short sentence by itself."""
_SCENE_SYLLABLES = 9
_SAID = pattern(r"(?:hỏi|đáp|trả lời|pv|phóng viên|câu hỏi(?: \d+)?)\s?:")
"""What opens a question or an answer, with a stop behind it or not."""
_CALLED = pattern(r"\bgọi\b.*\d(?:[ .]?\d){7,10}$")
"""A number to call, which no picture shows."""
_GALLERY = pattern(
    r"(?:(?:một (?:số|vài)|những|các|chùm) )?(?:hình ảnh|ảnh)"
    r"(?: (?:tại|về|của|trong|từ|khác|hoạt động|buổi|lễ|đẹp|liên quan)\b[^.:?!]{0,80})?\s?:?"
)
"""What heads a row of pictures; a figure behind "ảnh" is the number of one."""
_SECTION = pattern(r"[IVX]{1,4}\. ")
_ARTICLE = pattern(
    r"(?:điều|chương|mục|phần|phụ lục) (?:\d{1,3}|[ivxl]{1,6}|thứ \w+)(?:[.:](?= )| [-–] |$)"
)
"""How the heading of an article or a chapter begins: "Điều 2. Mức giá"."""
_DAY = pattern(
    r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
    r"[\s,:(-]*(?:ngày )?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)?\)?\s?:?"
)
"""The day of a weekly schedule on a line by itself."""


def mark_galleries(lines: Sequence[Line]) -> None:
    """Tell the pictures listed below a heading of their own ("Một số hình ảnh tại buổi lễ:").

    Args:
        lines: All lines; the open ones below such a heading are marked as captions.
    """
    shown = False
    for line in lines:
        heading = not line.role and not line.stopped and _GALLERY.fullmatch(line.folded)
        short = not line.role and not line.stopped and line.syllables <= CAPTION_SYLLABLES
        shown = bool(heading) or (shown and short and not is_byline(line))
        line.captioned |= shown


def mark_headings(lines: Sequence[Line]) -> None:
    """Tell the headings of parts from captions, where the document says which lines they are.

    Args:
        lines: All lines, the title found; the open ones that head a part are left out.
    """
    for line in lines:
        short = not line.stopped and line.syllables <= CAPTION_SYLLABLES
        bare = not (line.role or line.bullet or line.text[-1] in ":;," or opens_section(line))
        if line.heading and short and bare:
            line.role = "rest"


def join_credits(groups: Sequence[list[Line]], source: str) -> list[list[Line]]:
    """Put a credit to the caption it stands below ("Ảnh: Hà An").

    Args:
        groups: The open paragraphs.
        source: The source.

    Returns:
        The same, where a lone line right above a credit is one paragraph with it.
    """
    joined: list[list[Line]] = []
    for place, group in enumerate(groups):
        ends = place + 1 == len(groups) or groups[place + 1][0].gap
        credit = ends and not group[0].gap and opens_credit(group[0])
        if joined and credit and _is_lone(joined[-1]) and _touch(joined[-1], group, source):
            joined[-1] = [*joined[-1], *group]
        else:
            joined.append(list(group))
    return joined


def _touch(group: Sequence[Line], below: Sequence[Line], source: str) -> bool:
    """Tell whether nothing stands between two paragraphs, as a row of a table may."""
    return not source[group[-1].end : below[0].start].strip()


def _is_lone(group: Sequence[Line]) -> bool:
    """Tell a line that blank ones part from the body and that may tell what a picture shows."""
    line = group[0]
    short = line.syllables <= CAPTION_SYLLABLES and len(split_sentences(line.text)) == 1
    named = opens_credit(line) or is_byline(line) or line.text[-1] in ":;,"
    return len(group) == 1 and line.gap and short and not named


def is_caption(group: Sequence[Line], neighbours: Sequence[Line]) -> bool:
    """Tell whether an open line, or one broken in two, is a caption or sub-heading.

    Args:
        group: The lines of a paragraph.
        neighbours: The lines right before and behind it.

    Returns:
        True when it is.
    """
    line = group[0]
    if len(group) > 1:
        return _is_broken_caption(group)
    scene = line.syllables <= _SCENE_SYLLABLES and _SCENE.fullmatch(line.folded)
    shown = is_credit(line) and line.syllables <= CAPTION_SYLLABLES
    if line.captioned or shown or (scene and len(neighbours) > 1):
        return True
    if line.stopped or line.syllables > CAPTION_SYLLABLES or _goes_on(line):
        return False
    two = line.syllables >= _TWO_SENTENCES and len(split_sentences(line.text)) > 1
    if two or _SAID.match(line.folded) or _CALLED.search(line.folded):
        return False
    if line.bullet:
        among = any(other.bullet for other in neighbours)
        heads = line.numbered and line.syllables <= _HEADING_SYLLABLES
        return heads and not among and not opens_section(line)
    return True


def _goes_on(line: Line) -> bool:
    """Tell a line that announces something, or a long one that ends amid a sentence."""
    long = line.syllables >= _BROKEN_SYLLABLES
    return line.text[-1] in ":;," or (long and breaks_off(line.folded))


def is_loose(groups: Sequence[Sequence[Line]]) -> bool:
    """Tell a post, whose author ends no line with a stop.

    Args:
        groups: The open paragraphs that are no items.

    Returns:
        True where no long line has a stop, and some have none.
    """
    long = [group for group in groups if group[0].syllables >= _LONG_SYLLABLES]
    return bool(long) and not any(group[-1].stopped or group[-1].text[-1] == ":" for group in long)


def tells(group: Sequence[Line]) -> bool:
    """Tell a line that may be a sentence without a stop.

    Args:
        group: The lines of a paragraph.

    Returns:
        True for a long one with a verb or a figure that is no credit and no caption of a document.
    """
    line = group[0]
    long = line.syllables >= _LONG_SYLLABLES and line.text[0] not in "(["
    told = has_verb(line.text) or any(map(str.isdigit, line.text))
    return long and told and not line.captioned and not is_credit(line)


def _is_broken_caption(group: Sequence[Line]) -> bool:
    """Tell a caption in two lines, or one with its credit below."""
    if opens_credit(group[-1]):
        return True
    short = sum(one.syllables for one in group) <= CAPTION_SYLLABLES
    open_ended = not any(one.stopped or one.text[-1] in ":;," for one in group)
    return len(group) == 2 and short and open_ended and not group[0].bullet  # noqa: PLR2004 - two


def opens_section(line: Line) -> bool:
    """Tell the heading of a section of a document ("II. NỘI DUNG"), which belongs to the body.

    Args:
        line: Any line.

    Returns:
        True when it is one.
    """
    if line.stopped or line.syllables > CAPTION_SYLLABLES:
        return not line.stopped and _SECTION.match(line.text) is not None
    named = _SECTION.match(line.text) or _ARTICLE.match(line.folded) or _DAY.fullmatch(line.folded)
    return named is not None


def names_chapter(line: Line) -> bool:
    """Tell a heading whose name stands on the next line ("Chương II")."""
    found = _ARTICLE.match(line.folded)
    return found is not None and found.end() == len(line.folded)


def heads_part(group: Sequence[Line]) -> bool:
    """Tell a short numbered line without a stop, as headings of parts are ("2. Thu ngân sách").

    Args:
        group: The lines of a paragraph.

    Returns:
        True when it may be one.
    """
    line = group[0]
    short = len(group) == 1 and line.numbered and line.syllables <= _HEADING_SYLLABLES
    return short and not line.stopped and not line.captioned and line.text[-1] not in ":;,"


def is_credit(line: Line) -> bool:
    """Tell whether a line says that it belongs to a picture ("Ảnh: …", "… (Nguồn: …)").

    Args:
        line: Any line.

    Returns:
        True when it does.
    """
    if ":" not in line.text and not line.folded.startswith("(ảnh"):
        return False
    forms = (_MARKED.match, _CREDIT.search, CREDITED.fullmatch)
    return any(form(line.folded) for form in forms)


def opens_credit(line: Line) -> bool:
    """Tell whether a line begins as one of a picture does ("Ảnh: …").

    Args:
        line: Any line.

    Returns:
        True when it does.
    """
    return _MARKED.match(line.folded) is not None
