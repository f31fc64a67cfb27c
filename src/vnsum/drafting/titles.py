"""The release's own title as its headline: without "V/v", and shorter where it is too long."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.backends.extractive.faults import headline_faults
from vnsum.backends.extractive.forms import headline_forms
from vnsum.documents import Span
from vnsum.drafting.terms import holds
from vnsum.results import Headline
from vnsum.text.normalise import fold, normalise
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from vnsum.drafting.protocols import Brief

__all__ = ["own_title"]

_SUBJECT = re.compile(r"(?:(?:về việc|v/v)\s*:?|về(?= (?:kết quả|tình hình|công tác)\b))\s+(?=\w)")
"""How the subject of an official letter begins, which no headline does."""
_LEAST_BLANKS = 4
"""Blanks of what is left of a title; set by hand."""
_GENERIC = ("thông cáo báo chí", "thông báo", "tin tức", "công văn", "báo cáo", "kế hoạch")


def own_title(brief: Brief) -> Headline | None:
    """Return the title as a headline.

    A title that is too long is cut behind its colon or before an adverbial at its end; the draft
    warns of it, and where no cut serves.

    Args:
        brief: The release and the options; a warning may be added.

    Returns:
        The headline; None where there is no title that serves.
    """
    release, limit = brief.release, brief.options.headline_max_chars
    view = normalise(release.title_text or "")
    subject = _SUBJECT.match(view.folded)
    start = subject.end() if subject else 0
    text = view.text[start:].rstrip(" .")
    if not text or fold(text) in _GENERIC or holds(text, brief.options.forbid):
        return None
    end = start + len(text)
    if limit is not None and len(text) > limit:
        cut = _shortened(text, limit)
        if cut is None:
            brief.warnings.append(
                f"the title is longer than {limit} characters; headlines are made from the text"
            )
            return None
        brief.warnings.append(f"the title is longer than {limit} characters; it was shortened")
        start, end = start + cut[0], start + cut[1]
        text = view.text[start:end]
    text = text[:1].upper() + text[1:] if start else text
    spans: tuple[Span, ...] = ()
    if release.title:
        low = view.to_source(start, start)[0]
        whole = end == len(view.text.rstrip(" ."))
        high = len(release.title.text) if whole else view.to_source(start, end)[1]
        first = release.title.start
        spans = (Span(first + low, first + high, release.title.text[low:high]),)
    return Headline(brief.page.style(text), spans, 1.0, "title")


def _shortened(title: str, limit: int) -> tuple[int, int] | None:
    """Return the piece of a title that says what it says in fewer characters."""
    behind = _behind_colon(title)
    if behind and len(title) - behind <= limit:
        return behind, len(title)
    ends = [
        form.pieces[0][1]
        for form in headline_forms(title, 0)
        if len(form.pieces) == 1
        and form.pieces[0][0] == 0
        and len(form.text) <= limit
        and has_verb(form.text)
        and not headline_faults(form.text)
    ]
    return (0, max(ends)) if ends else None


def _behind_colon(title: str) -> int:
    """Return where a title says what happens, behind who or where ("Phường Láng: Mở chợ đêm")."""
    head, mark, tail = title.partition(": ")
    said = mark and tail.count(" ") >= _LEAST_BLANKS and not has_verb(head) and has_verb(tail)
    return len(head) + len(mark) if said else 0
