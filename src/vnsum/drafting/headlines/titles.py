"""The release's own title as its headline: without "V/v", and shorter where it is too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.drafting.headlines.shortening import shortened
from vnsum.drafting.notices.inviting import invited_to
from vnsum.drafting.notices.kinds import proposal, told_on, with_small_kind
from vnsum.drafting.notices.objects import going_on
from vnsum.drafting.terms import holds
from vnsum.lazily import pattern
from vnsum.reading.parts.kinds import names_kind, stays
from vnsum.results import Headline
from vnsum.text.normalise import fold, normalise

if TYPE_CHECKING:
    from vnsum.drafting.protocols import Brief

__all__ = ["own_title"]

_SUBJECT = pattern(
    r"(?:(?:về việc|v/v)\s*:?|"
    r"về(?= (?:kết quả|tình hình|công tác|giá|lịch|mức|chế độ|chính sách)\b))\s+(?=\w)"
)
"""How the subject of an official letter begins, which no headline does."""
_INVITATION = pattern(r"(?:giấy|thư) mời")
"""A kind of document that an item below it says of what."""
_NO_LIMIT = 10_000
"""Characters that no headline reaches."""
_GENERIC = frozenset({"tin tức", "tin buồn", "cáo phó"})
"""Titles that say nothing of what, beside the bare kinds of documents."""


def own_title(brief: Brief) -> Headline | None:
    """Return the title as a headline.

    A title that is too long is shortened, see `shortened`; the draft warns of it, and where nothing
    shorter serves.

    Args:
        brief: The release and the options; a warning may be added.

    Returns:
        The headline; None where there is no title that serves.
    """
    release, limit = brief.release, brief.options.headline_max_chars
    most = limit
    view = normalise(release.title_text or "")
    subject = _SUBJECT.match(view.folded)
    start = subject.end() if subject else 0
    text = with_small_kind(view.text[start:].rstrip(" ."), release.title)
    if _INVITATION.fullmatch(fold(text)):
        return _invitation(brief, text)
    if not text or _is_generic(fold(text)) or holds(text, brief.options.forbid):
        return None
    end = start + len(text)
    before = proposal(release, about=subject is not None, room=(limit or _NO_LIMIT) - len(text))
    limit = limit - len(before.text) if limit is not None else None
    if limit is not None and len(text) > limit:
        cut = shortened(text, limit, release.source)
        if cut is None:
            brief.warnings.append(
                f"the title is longer than {most} characters; headlines are made from the text"
            )
            return None
        brief.warnings.append(f"the title is longer than {most} characters; it was shortened")
        text, start, end = cut.text, start + cut.start, start + cut.end
    text = before.joined(told_on(text)) if before.text else told_on(text)
    text = text[:1].upper() + text[1:] if start else text
    spans = before.spans
    if release.title:
        low = view.to_source(start, start)[0]
        whole = end == len(view.text.rstrip(" ."))
        high = len(release.title.text) if whole else view.to_source(start, end)[1]
        first = release.title.start
        spans = (*spans, Span(first + low, first + high, release.title.text[low:high]))
    return Headline(brief.page.style(text), spans, 1.0, "title")


def _invitation(brief: Brief, kind: str) -> Headline | None:
    """Say to what a bare "GIẤY MỜI" is; None where no item says so, or it is too long."""
    come, limit = invited_to(brief.page), brief.options.headline_max_chars
    what = come.text.partition(":")[2].strip() if come else ""
    text = f"{kind[:1]}{kind[1:].lower()} dự {going_on(what)}"
    fits = come is not None and what and (limit is None or len(text) <= limit)
    if not fits or come is None or holds(text, brief.options.forbid):
        return None
    return Headline(brief.page.style(text), brief.page.spans(come), 1.0, "title")


def _is_generic(folded: str) -> bool:
    return names_kind(folded) or stays(folded) or folded in _GENERIC
