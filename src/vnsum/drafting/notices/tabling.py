"""What a timetable is of, and its rows behind that: the lead of a notice that lists days."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.backends.extractive.sentences.tails import left_out
from vnsum.backends.extractive.syntax.clauses import opens_dangling, points_back
from vnsum.drafting.notices.announcement import Announcement
from vnsum.drafting.notices.announcing import find_issuer
from vnsum.drafting.notices.lists import is_taken_back
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.documents import PressRelease
    from vnsum.drafting.notices.sections import Sections
    from vnsum.drafting.notices.timetables import Timetable

__all__ = ["with_timetable"]

_NEAR = 4
"""Sentences above a bare heading ("Lịch khám cụ thể:") the first of which says of what; by hand."""
_BARE = pattern(r"(?:lịch|chương trình|thời gian|kế hoạch|cụ thể|chi tiết)\b(?!.*\b(?:từ|ngày) \d)")
"""How such a heading begins."""
_ENDS = pattern(
    r"(?:,? (?:theo|với|vào) (?:lịch(?: trình)?|thời gian|kế hoạch|lộ trình|khung giờ)"
    r"(?: [^,;:]{0,25})?|,? cụ thể(?: như sau)?|,? (?:như )?sau(?: đây)?|,? (?:bao )?gồm(?: có)?"
    r")? ?:$"
)
"""What stands behind what a sentence tells that opens a timetable."""
_SAYS = pattern(r"\b(?:thông|kính) báo\b")
_FEWEST, _FEWEST_BARE = 7, 3
"""Blanks of what is left before that, and of a heading above which nothing is told; by hand."""


def with_timetable(
    page: Page, release: PressRelease, sections: Sections, found: Sequence[Announcement]
) -> Sequence[Announcement]:
    """Put its timetable to what a notice announces, or make that of what opens the timetable.

    Args:
        page: The sentences of the release.
        release: The release.
        sections: Its headings and records.
        found: What it announces.

    Returns:
        The same where it has no timetable, or takes something back.
    """
    table = sections.brief
    if table is None or is_taken_back(release):
        return found
    row = page.item(table.rows[0])
    sizes = [count_syllables(form) for form in table.forms]
    told = [replace(one, table=row, sizes=sizes) for one in found]
    form = None if table.opening is None else _opening(page, table, table.opening)
    if form is None:
        return told
    own = Announcement(form.sentence, form.text.rstrip(" .;:,"), page.spans(form), None, [])
    return [replace(own, table=row, sizes=sizes, tabled=True), *told]


def _opening(page: Page, table: Timetable, opening: int) -> Form | None:
    """Return what says of what a timetable is; None where nothing plainly does."""
    form = _cut(page.whole(opening, keep_connective=False), _FEWEST)
    bare = _BARE.match(fold(page.sentences[opening])) is not None
    if bare:
        form = page.whole(0, keep_connective=False) if 0 < opening <= _NEAR else None
        form = None if form is None or form.text.rstrip().endswith((":", "?", "!")) else form
    if bare and not opening:
        return _cut(page.whole(0, keep_connective=False), _FEWEST_BARE)
    if form is None or form.sentence >= table.rows[0]:
        return None
    if not (has_verb(form.text) or _SAYS.search(form.text)):
        return None
    return None if opens_dangling(form.text) or points_back(form.text) else form


def _cut(form: Form, fewest: int) -> Form | None:
    """Return what a sentence tells before its "theo lịch sau:"; None where that is too little."""
    ends = _ENDS.search(fold(form.text))
    if ends is None or len(form.pieces) != 1 or form.text.count(" ", 0, ends.start()) < fewest:
        return None
    told = left_out(form, ends.start(), len(form.text))
    says = _SAYS.search(told.text)
    start = find_issuer(told.text, says.start()) if says else None
    return left_out(told, 0, start) if start else told
