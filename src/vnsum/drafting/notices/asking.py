"""Who asks whom for what: the lead of a submission, an appeal, or a letter that asks.

What it tells first is why; by itself that hides that something is asked for, and nothing decided.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.backends.extractive.sentences.forms import is_balanced
from vnsum.backends.extractive.sentences.saying import list_opening
from vnsum.backends.extractive.syntax.clauses import opens_dangling, points_back
from vnsum.drafting.notices.announced_items import is_when, items_behind
from vnsum.drafting.notices.announcement import Announcement
from vnsum.drafting.notices.announcing import find_issuer
from vnsum.drafting.notices.objects import going_on, title_object
from vnsum.drafting.notices.proposing import proposing_sentence
from vnsum.lazily import pattern
from vnsum.text.normalise import fold, normalise
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.documents import PressRelease, Span

__all__ = ["find_request"]

_TITLE = pattern(r"(?:(?:v/v|về việc|tờ trình)[: ]*)*(?:xin|đề nghị|kiến nghị|đề xuất)\b")
"""How a title begins that asks for something."""
_ASKS = pattern(r"\b(?:(?:kính|xin) )?(?:trình|đề nghị|đề xuất|kiến nghị)(?= \w)")
_APPEAL = pattern(r"\W*(?:lời|thư) kêu gọi\b.*")
"""The line that says that a document is an appeal."""
_APPEALS = pattern(r"\bkêu gọi(?= \w)")
_DECIDES = (
    r"(?:xem xét|quyết định|phê duyệt|thông qua|chấp thuận|cho ý kiến|cho chủ trương|ban hành|"
    r"giải quyết|quan tâm|hỗ trợ)"
)
_OPEN = pattern(rf" {_DECIDES}(?:(?:,? và|,) {_DECIDES})*$")
"""How a request ends that does not say what is to be decided."""
_SAME = pattern(rf"\b(?:trình|đề nghị|đề xuất|kiến nghị)\b.* {_DECIDES}$")
"""How a submission ends, which asks again for the same."""
_STEPS = pattern(rf"(?:đề nghị|kiến nghị|đề xuất|xin) (?:(?:{_DECIDES}|về(?: việc)?),? )*")
"""How a title begins that says of what."""
_STEP = pattern(r"^(?:đề nghị|kiến nghị|đề xuất|xin) ", re.IGNORECASE)
_WHY = pattern(r"(?:sự cần thiết|lý do|căn cứ|cơ sở|mục (?:đích|tiêu))\b")
"""How an item begins that is not what is asked for."""
_WITH = pattern(r",? (?:với )?(?:các|những|một số)? ?(?:nội dung|vấn đề)(?: [^,;:]{1,25})?$")
_LEAST_SHARED = 2
"""Words at the end of a request with which a title goes on; set by hand."""
_TELLS = 18
"""Syllables of a request that says what it asks for; set by hand."""


def find_request(page: Page, release: PressRelease) -> Announcement | None:
    """Find who asks whom for what in a submission, an appeal or a letter that asks.

    Args:
        page: The sentences of the release.
        release: The release.

    Returns:
        What it asks for, in its words and those of the title; None in other texts, and where no
        sentence says who asks.
    """
    addressed = any(part.kind == "recipients" for part in release.boilerplate)
    kinds = [part.text for part in release.boilerplate if part.kind == "letterhead"]
    if any(
        _APPEAL.fullmatch(normalise(text).folded) for text in (*kinds, release.title_text or "")
    ):
        return next(_requests(page, release, _APPEALS), None)
    letter = addressed or release.doc_number is not None
    titled = letter and _TITLE.match(normalise(release.title_text or "").folded) is not None
    if not titled and proposing_sentence(release, page.sentences) is None:
        return None
    return next(_requests(page, release, _ASKS), None)


def _requests(page: Page, release: PressRelease, verb: re.Pattern[str]) -> Iterator[Announcement]:
    """Yield what each sentence asks for that says who asks."""
    said = frozenset(
        at for at, text in enumerate(page.sentences) if _SAME.search(fold(text).rstrip(" ./"))
    )
    for index, sentence in enumerate(page.sentences):
        asks = verb.search(sentence)
        start = find_issuer(sentence, asks.start()) if asks else None
        if asks is None or start is None:
            continue
        follows = list_opening(fold(sentence))
        end = follows.start() if follows else len(sentence.rstrip(" ./"))
        listed = _WITH.search(sentence[:end])
        end = listed.start() if listed else end
        text = sentence[start:end].rstrip(" ,:;")
        spans: tuple[Span, ...] = (page.span(index, start, start + len(text)),)
        if not is_balanced(text) or opens_dangling(text) or points_back(text):
            continue
        behind = items_behind(page, release, index)
        items = [one for one in behind if _asked_for(one) or verb is _APPEALS]
        titled = title_object(release)
        more = _what(text, titled[0]) if titled else ""
        if more and titled:
            spans = (*spans, *([titled[1]] if titled[1] else []))
            yield Announcement(index, f"{text} {more}", spans, None, items, said)
        elif not _OPEN.search(text) and count_syllables(text) >= _TELLS:
            yield Announcement(index, text, spans, None, items, said)


def _asked_for(item: Form) -> bool:
    """Tell an item of what is asked for from why, and from when it would be."""
    return not (is_when(item) or _WHY.match(fold(item.text)))


def _what(text: str, title: str) -> str:
    """Return what of a title says what a request asks for; nothing where that says it itself."""
    about = re.sub(r"^(?:về )?(?:việc )?", "", title, flags=re.IGNORECASE)
    words = fold(text).split()
    for wanted in (about, _STEP.sub("", about)):
        shared = _shared(words, fold(wanted).split())
        if shared >= _LEAST_SHARED:
            return " ".join(wanted.split()[shared:])
    if not _OPEN.search(text):
        return ""
    steps = _STEPS.match(fold(about))
    return about[steps.end() :] if steps else f"việc {going_on(about)}"


def _shared(words: list[str], wanted: list[str]) -> int:
    """Return how many words that a title begins with a request ends with."""
    most = min(len(words), len(wanted) - 1)
    return next((n for n in range(most, 0, -1) if words[-n:] == wanted[:n]), 0)
