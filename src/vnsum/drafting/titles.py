"""The release's own title as its headline: without "V/v", and shorter where it is too long."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.backends.extractive.faults import headline_faults
from vnsum.backends.extractive.forms import headline_forms
from vnsum.documents import Span
from vnsum.drafting.kinds import proposal, told_on, with_small_kind
from vnsum.drafting.terms import holds
from vnsum.reading.kinds import names_kind, stays
from vnsum.results import Headline
from vnsum.text.normalise import fold, normalise
from vnsum.text.verbs import has_verb
from vnsum.truth import find_facts

if TYPE_CHECKING:
    from vnsum.drafting.protocols import Brief

__all__ = ["own_title"]

_SUBJECT = re.compile(
    r"(?:(?:về việc|v/v)\s*:?|"
    r"về(?= (?:kết quả|tình hình|công tác|giá|lịch|mức|chế độ|chính sách)\b))\s+(?=\w)"
)
"""How the subject of an official letter begins, which no headline does."""
_NO_LIMIT = 10_000
"""Characters that no headline reaches."""
_LEAST_BLANKS = 4
"""Blanks of what is left of a title; set by hand."""
_ADVERBIAL = re.compile(
    r",? (?:tại|trong|nhân|sáng|chiều|tối|ngày|để|nhằm|năm|tháng|dịp|góp phần|giai đoạn|từ ngày"
    r"|trên địa bàn(?= (?:xã|phường|tỉnh|huyện|quận|thành phố|thị trấn|toàn \w+)$))\b"
)
_NOUNS = re.compile(r"(?:kết luận|kết quả|kế hoạch|báo cáo|danh sách|lịch|quyết định)\b")
"""Titles that are no sentences."""
_LIMITS = re.compile(
    r"\b(?:nhưng|nếu|khi|chỉ|trừ|đủ|điều kiện|không|chưa|hủy|ban (?:đêm|ngày)|riêng|với các|"
    r"tối đa|tối thiểu|dự kiến|đề nghị|theo|trường hợp)\b"
)
_DATES = re.compile(r" \([\d\s/.–-]+\)$|, tỷ lệ 1/\d[\d.]*$")
"""Days in brackets behind an anniversary, and the scale of a plan, which go first."""
_OPEN = re.compile(r"\b(?:đề nghị|yêu cầu|kiến nghị|đề xuất|cấm|không|chưa)$")
"""What an end may not hold that goes, and what the rest may not end with."""
_GENERIC = frozenset({"tin tức", "tin buồn", "cáo phó"})
"""Titles that say nothing of what, beside the bare kinds of documents."""


def own_title(brief: Brief) -> Headline | None:
    """Return the title as a headline.

    A title that is too long is cut behind the place or body before its colon, or before an
    adverbial of time, place or aim at its end; the draft warns of it, and where no cut serves.

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
    if not text or _is_generic(fold(text)) or holds(text, brief.options.forbid):
        return None
    end = start + len(text)
    before = proposal(release, about=subject is not None, room=(limit or _NO_LIMIT) - len(text))
    limit = limit - len(before.text) if limit is not None else None
    if limit is not None and len(text) > limit:
        cut = _shortened(text, limit)
        if cut is None:
            brief.warnings.append(
                f"the title is longer than {most} characters; headlines are made from the text"
            )
            return None
        brief.warnings.append(f"the title is longer than {most} characters; it was shortened")
        start, end = start + cut[0], start + cut[1]
        text = text[cut[0] : cut[1]]
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


def _is_generic(folded: str) -> bool:
    return names_kind(folded) or stays(folded) or folded in _GENERIC


def _shortened(title: str, limit: int) -> tuple[int, int] | None:
    """Return the piece of a title that says what it says in fewer characters."""
    dates = _DATES.search(title)
    if dates and dates.start() <= limit:
        return 0, dates.start()
    behind = _behind_colon(title)
    if behind and len(title) - behind <= limit:
        return behind, len(title)
    ends = [
        form.pieces[0][1]
        for form in headline_forms(title, 0)
        if len(form.pieces) == 1
        and form.pieces[0][0] == 0
        and len(form.text) <= limit
        and (has_verb(form.text) or _NOUNS.match(fold(title)))
        and not headline_faults(form.text)
        and _may_go(fold(title[form.pieces[0][1] :]), fold(form.text))
    ]
    return (0, max(ends)) if ends else None


def _may_go(rest: str, kept: str) -> bool:
    """Tell whether the end of a title may go: an adverbial that neither limits nor takes back."""
    return bool(_ADVERBIAL.match(rest)) and not _LIMITS.search(rest) and not _OPEN.search(kept)


def _behind_colon(title: str) -> int:
    """Return where a title says what happens, behind where it does ("Phường Láng: Mở chợ đêm").

    Who says it, a rumour and a plan stay: only a place or a body may go.
    """
    head, mark, tail = title.partition(": ")
    said = mark and tail.count(" ") >= _LEAST_BLANKS and has_verb(tail)
    known = find_facts(head) if said else ()
    alone = len(known) == 1 and known[0].kind in {"place", "organisation"}
    return len(head) + len(mark) if alone and known[0].text == head else 0
