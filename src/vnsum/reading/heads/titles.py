"""The title: the first line above the body that is neither a masthead nor a part of the page.

Of several bodies above it the last one issues. Where only mastheads stand above the first
paragraph, a title in capitals may stand below it.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.lazily import pattern
from vnsum.reading.heads.headers import take_title
from vnsum.reading.heads.headlines import runs_below
from vnsum.reading.heads.issuers import BARE_BODY
from vnsum.reading.heads.mastheads import (
    ends_like_text,
    invites,
    is_filed,
    issuer_in,
    masthead_kind,
    mourns,
    names_masthead,
    names_page,
    names_seat,
    names_site,
    names_text,
)
from vnsum.reading.layout.endings import opens_text
from vnsum.reading.paragraphs.wrapping import is_wrapped
from vnsum.reading.parts.banners import is_quoted_item, names_banner, names_portal, speaks
from vnsum.reading.parts.bodies import BODY_NAME, ORGAN, names_body
from vnsum.reading.parts.bylines import CREDITED, is_byline
from vnsum.reading.parts.datelines import find_dateline
from vnsum.reading.parts.dates import stamp_behind
from vnsum.reading.parts.kinds import corrects, keeps_kind, leads_with_kind, names_kind
from vnsum.reading.parts.pages import is_salutation
from vnsum.reading.parts.sections import names_section
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.documents import BoilerplateKind
    from vnsum.reading.heads.headers import Header
    from vnsum.reading.layout.lines import Line

__all__ = ["find_title", "groups_of"]

_NAME_ALONE = 3
"""Syllables of a line that may be a name by itself."""
_TITLE_SYLLABLES = (2, 45)
"""Fewest and most syllables of a title; those of portals have 5 to 30."""
_CALLED = 30
"""Syllables from which what ends in "!" is no title; set by hand."""
_SUBJECT = pattern(r"(?:v/v|về việc)\b")
_BRACKETED = pattern(r"\s*\([^()]*\)\s*$")
"""What a kind of notice may have behind it in small letters: "THƯ MỜI BÁO GIÁ (lần 2)"."""
_LABELLED = pattern(r"(?:tiêu đề|tít|tên bài(?: viết)?|headline)\s*:\s+\w")
_PLACE_SYLLABLES = 4
"""Most syllables of the place below a name in capitals; set by hand."""
_LATE_SYLLABLES = 4
"""Fewest syllables of a title below the opening paragraph; set by hand."""
_ABOVE = 6
"""Most paragraphs above the title; set by hand."""
_NO_TITLE = pattern(
    r"(?:chú thích |trong )?(?:ảnh|hình ảnh|video)(?: minh họa)?\s*:|.*\((?:ảnh|nguồn ảnh)[^()]*\)$"
    rf"|(?:biên tập|biên soạn|duyệt|phát thanh viên)\s*:.*|{CREDITED.pattern}"
)
"""How the caption of a picture begins or ends, or a line says who edited, above a text without a
title."""
_NO_PLACES = (names_text, names_kind, BODY_NAME.match)
"""What may stand in capitals below a body and is no place."""
_GREETED = pattern(r"(?:kính (?:thưa|chào|gửi)|thân gửi|xin chào)\b")
"""How a greeting begins that may go on behind it."""


def find_title(lines: Sequence[Line], width: int, source: str, header: Header) -> None:
    """Take the first open line for the title where it looks like one.

    Args:
        lines: All lines, boilerplate marked.
        width: Where the text is hard-wrapped.
        source: The source.
        header: Takes the title.
    """
    groups = _below_pictures(groups_of(lines, width))
    first = groups[0] if groups else []
    _drop_above_label(groups)
    late = _late_title(groups)
    below = groups[late] if late else []
    _take_mastheads(groups, late, source, header)
    if len(groups) > 1 and first is not groups[0] and _is_bulletin_of(first, groups[0]):
        _take_agency(groups[0], source, header)
        groups[0] = first
    if _quotes_below_banner(groups):
        return
    if below and _is_text(groups[0]):
        take_title(below, source, header)
        return
    if len(groups) > 1 and _names_issuer(groups[0]) and not _is_title(groups[1]):
        _take_agency(groups.pop(0), source, header)
    if len(groups) < 2 or not _is_title(groups[0]):  # noqa: PLR2004 - a title and a body
        return
    title = groups[0]
    for group, below in pairwise(groups[1:]):
        if source[title[-1].end : group[0].start].strip():
            break
        if not (_belongs_to(title, group, source) or runs_below(title, group, below)):
            break
        title = title + group
    take_title(title, source, header)


def _below_pictures(groups: list[list[Line]]) -> list[list[Line]]:
    """Pass over the captions of pictures above the title, which stay open."""
    shown = takewhile(lambda group: len(group) == 1 and _NO_TITLE.match(group[0].folded), groups)
    return groups[sum(1 for _ in shown) :]


def _drop_above_label(groups: list[list[Line]]) -> None:
    """Take off what stands above a line that says of itself that it is the title."""
    for place, group in enumerate(takewhile(lambda group: not _is_text(group), groups)):
        if _LABELLED.match(group[0].folded):
            for line in (line for above in groups[:place] for line in above):
                line.role = "letterhead"
            del groups[:place]
            return


def _quotes_below_banner(groups: list[list[Line]]) -> bool:
    """Take off sites, sections, banners and tabs; tell a rumour that stands below a banner."""
    banner = False
    for _ in range(_ABOVE):
        if len(groups) < 2 or not _is_navigation(groups):  # noqa: PLR2004 - a title below it
            break
        banner |= names_banner(groups[0][0].folded)
        for line in groups.pop(0):
            line.role = "navigation"
    return banner and bool(groups) and is_quoted_item(groups[0][0].folded)


def _names_issuer(group: Sequence[Line]) -> bool:
    """Tell a body alone above the text: one with its place, in capitals, or a portal's own name."""
    text = group[0].text
    shout = len(group) == 1 and text.isupper() and names_body(text)
    name = text[slice(*issuer_in(text))]
    sited = name != text and names_body(name)
    named = names_seat(group) or names_page(group)
    return shout or named or (len(group) == 1 and (sited or names_portal(name)))


def _is_bulletin_of(first: Sequence[Line], below: Sequence[Line]) -> bool:
    """Tell a bulletin with its week or number above the body it is by, which is no title."""
    numbered = first[0].folded.startswith("bản tin") and any(map(str.isdigit, first[0].text))
    body = BODY_NAME.match(below[0].folded)
    named = body is not None and not has_verb(below[0].folded[body.end() :])
    return len(first) == len(below) == 1 and numbered and (named or names_page(below))


def _take_agency(group: Sequence[Line], source: str, header: Header) -> None:
    header.agency = header.agency or _issuer([group], source)
    for line in group:
        line.role = "letterhead"


def _belongs_to(title: Sequence[Line], group: Sequence[Line], source: str) -> bool:
    """Tell whether a title goes on in the next paragraph, which names nobody who issues it."""
    if _breaks_name(title[-1], group[0], source):
        return True
    if mourns(title[-1].folded):
        return False
    if _keeps_kind(title, group, source):
        return _is_title(group) and not group[-1].stopped
    return _continues(title, group) or (_names_subject(title, group) and not _is_from(group))


def _keeps_kind(group: Sequence[Line], below: Sequence[Line], source: str) -> bool:
    """Tell a kind of document and its subject, where nothing between them parts the two."""
    kind, line = group[0], below[0]
    if len(group) > 1 or source[kind.end : line.start].strip() or is_byline(line):
        return False
    return keeps_kind(kind.folded, line.folded, shout=kind.text.isupper())


def _is_from(group: Sequence[Line]) -> bool:
    return names_masthead(group) or names_site(group)


def _breaks_name(line: Line, below: Line, source: str) -> bool:
    """Tell a line broken amid a name that stands whole elsewhere ("KCN Nam", "Thạch, …")."""
    last, first = line.text.rsplit(maxsplit=1)[-1], re.match(r"\w+", below.text)
    if below.gap or line.stopped or below.stopped or first is None or line.text.isupper():
        return False
    capital = last.isalpha() and last[0].isupper() and first[0][0].isupper()
    long = below.syllables > _NAME_ALONE
    return capital and long and re.search(rf"\b{last} {first[0]}\b", source) is not None


def _continues(title: Sequence[Line], group: Sequence[Line]) -> bool:
    """Tell whether a title goes on: in capitals, or as the subject of a letter in its column."""
    if any(line.stopped for line in group) or opens_text(group[0].text):
        return False
    if _SUBJECT.match(title[0].folded) and not group[0].gap and not group[0].bullet:
        return True
    return title[-1].text.isupper() and all(line.text.isupper() for line in group)


def _names_subject(title: Sequence[Line], group: Sequence[Line]) -> bool:
    """Tell the subject below a title in capitals that only says what kind of notice it is."""
    line = group[0]
    short = len(title) == len(group) == 1 and _is_title(group) and not is_byline(line)
    led = _BRACKETED.sub("", title[0].text).isupper() and leads_with_kind(title[0].folded)
    return short and (led or corrects(title[0].folded)) and not line.stopped


def _take_mastheads(groups: list[list[Line]], late: int, source: str, header: Header) -> None:
    """Take off what stands above the title, as long as a title is left.

    Of several bodies the last one issues; those above it are the ones it belongs to.
    """
    count = 0
    issuers: list[list[Line]] = []
    open_ended = list(takewhile(lambda group: not _is_text(group), groups[: _ABOVE + 1]))
    open_ended += [groups[late]] if late else []
    for group, below in pairwise(open_ended):
        titled = any(map(_is_title, open_ended[count + 1 :]))
        placed = titled and bool(issuers) and _names_place(issuers[-1], group)
        kind: BoilerplateKind | None = "letterhead" if placed else None
        if placed:
            issuers[-1] = [*issuers[-1], *group]
        elif titled and not _keeps_kind(group, below, source):
            kind = masthead_kind(group, below)
        if kind is None:
            break
        count += 1
        for line in group:
            line.role = kind
        if BODY_NAME.match(group[0].folded) and not invites(group[-1].folded):
            issuers.append(group)
    if issuers and count + 1 == len(open_ended) and _is_last_body(groups, count):
        issuers.append(groups[count])
        for line in groups[count]:
            line.role = "letterhead"
        count += 1
    del groups[:count]
    if issuers and header.agency is None:
        header.agency = _issuer(issuers, source)


def _is_last_body(groups: Sequence[Sequence[Line]], count: int) -> bool:
    """Tell the body in capitals right above the text, below the one that it belongs to."""
    text = " ".join(line.text for line in groups[count])
    above = count + 1 < len(groups) and _is_text(groups[count + 1])
    return above and text.isupper() and names_body(text)


def _is_navigation(groups: Sequence[Sequence[Line]]) -> bool:
    """Tell what is no title, whatever stands below: a site, its sections, a remark, a tab."""
    folded = " ".join(line.folded for line in groups[0])
    named = names_site(groups[0]) or names_section(folded) or is_filed(folded)
    named = named or (len(groups[0]) == 1 and names_banner(folded))
    return named or _is_note(groups) or _is_tab(groups)


def _is_note(groups: Sequence[Sequence[Line]]) -> bool:
    """Tell a remark in brackets above the title ("(đăng lại trên website …)")."""
    note, below = groups[0], groups[1]
    text = note[0].text
    bracketed = len(note) == 1 and text[0] == "(" and text[-1] == ")" and not _is_title(note)
    return bracketed and len(groups) > 2 and _is_title(below)  # noqa: PLR2004 - and a body


def _is_tab(groups: Sequence[Sequence[Line]]) -> bool:
    """Tell the title with the name of the site behind it, above the title itself."""
    tab, below = groups[0][0].folded, groups[1][0].folded
    return tab.startswith(below) and tab[len(below) :].lstrip()[:1] in set("-–|»")


def _names_place(issuer: Sequence[Line], group: Sequence[Line]) -> bool:
    """Tell the place in capitals right below a body ("TRƯỜNG TRUNG HỌC", "LỘC NINH")."""
    text = " ".join(line.text for line in group)
    if names_seat(issuer) or any(form(group[0].folded) for form in _NO_PLACES):
        return False
    shout = issuer[-1].text.isupper() and text.isupper() and not group[0].gap
    short = len(text.split()) <= _PLACE_SYLLABLES and text.replace(" ", "").isalpha()
    return shout and short and not has_verb(text)


def _issuer(issuers: Sequence[Sequence[Line]], source: str) -> Span:
    """Take the last body, with the one above it where its name alone says nothing."""
    last, above = issuers[-1], issuers[-2] if len(issuers) > 1 else None
    whole = above is not None and (
        BARE_BODY.fullmatch(above[-1].folded) or ORGAN.fullmatch(last[0].folded)
    )
    start, end = (above if above is not None and whole else last)[0].start, last[-1].end
    first, behind = (start + place for place in issuer_in(source[start:end]))
    return Span(first, behind, source[first:behind])


def _late_title(groups: Sequence[Sequence[Line]]) -> int:
    """Find the one title in capitals below an opening paragraph that stands below mastheads only.

    Args:
        groups: The open paragraphs.

    Returns:
        Its place among the paragraphs; 0 where there is none.
    """
    bodies = list(takewhile(lambda group: not _is_text(group), groups))
    place = len(bodies) + 1
    if not bodies or not all(names_masthead(group) for group in bodies):
        return 0
    shouts = [group for group in groups[len(bodies) :] if _is_shout(group)]
    lone = len(shouts) == 1 and place < len(groups) - 1 and groups[place] is shouts[0]
    return place if lone and names_text(shouts[0][0].folded) else 0


def _is_shout(group: Sequence[Line]) -> bool:
    shout = all(line.text.isupper() for line in group) and _is_title(group)
    return shout and sum(line.syllables for line in group) >= _LATE_SYLLABLES


def groups_of(lines: Sequence[Line], width: int) -> list[list[Line]]:
    """Join open lines that were wrapped.

    Args:
        lines: All lines.
        width: Where the text is hard-wrapped; 0 where it is not.

    Returns:
        The open lines, each group one paragraph.
    """
    groups: list[list[Line]] = []
    previous: Line | None = None
    for line in lines:
        if not line.role:
            if previous is not None and is_wrapped(previous, line, width):
                groups[-1].append(line)
            else:
                groups.append([line])
        previous = None if line.role else line
    return groups


def _is_text(group: Sequence[Line]) -> bool:
    """Tell a paragraph of the body: a sentence, or longer than any title."""
    syllables = sum(line.syllables for line in group)
    return syllables > _TITLE_SYLLABLES[1] or (ends_like_text(group) and not _is_title(group))


def _is_title(group: Sequence[Line]) -> bool:
    last = group[-1]
    syllables = sum(line.syllables for line in group)
    if not _TITLE_SYLLABLES[0] <= syllables <= _TITLE_SYLLABLES[1] or last.text[-1] in ",;:":
        return False
    one = len(group) == 1
    if (
        not any(map(str.isalpha, "".join(line.text for line in group)))  # "12/3/2026 - 20/3"
        or _GREETED.match(last.folded)
        or is_salutation(last)
        or (one and speaks(group[0].folded))
        or (one and (invites(last.folded) or is_filed(last.folded)))
        or names_page(group)
    ):
        return False
    closed = last.text.isupper() and last.text.endswith("./.")
    if last.stopped and stamp_behind(last.folded) is None and not closed:
        return last.text[-1] in "?!" and len(group) == 1 and syllables < _CALLED
    if group[0].bullet or group[0].captioned or _NO_TITLE.match(group[0].folded):
        return False
    if len(group) == 1 and last.text[0] == "(" and last.text[-1] == ")":
        return _SUBJECT.match(last.folded[1:]) is not None
    opening = None if group[0].text.isupper() else find_dateline(group[0].text)
    return opening is None or opening.agency is None
