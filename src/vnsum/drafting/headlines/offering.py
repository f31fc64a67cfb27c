"""Phrases offered as headlines: which come last, and which are good enough beside another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.engine import Ranked
from vnsum.backends.extractive.headlines.telling import tell_deed
from vnsum.backends.extractive.sentences.saying import says_nothing, says_of_press
from vnsum.backends.extractive.syntax.clauses import (
    leans_back,
    opens_dangling,
    points_back,
    skip_list_mark,
)
from vnsum.drafting.headlines.naming import tears_name
from vnsum.drafting.headlines.unsaid import unsaid_cost
from vnsum.drafting.terms import holds
from vnsum.lazily import pattern
from vnsum.options import HEADLINE_PUSH
from vnsum.results import Headline
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from vnsum.backends.extractive.body.reading import Reading
    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.drafting.notices.announcement import Announcement
    from vnsum.drafting.protocols import Brief

__all__ = ["announced_headline", "as_read", "deed_first", "in_order", "is_good", "turned_first"]

_LEAST = -1.25
"""Log-odds below which a headline is not offered beside another one: of 190 made for 140 titled
releases and marked, 105 of 139 above it would be printed, 14 of 78 below."""
_DOUBTFUL, _LIKELY, _FAR, _EARLY = -1.2, -0.2, 1.0, 6
"""Log-odds below which the best headline seldom stands (of 80 of unseen releases two below stood),
those from which a lead likely does, how far below them those of another sentence are that a
headline is not made of, and sentences that are looked at; set by hand."""
_CAUSE = pattern(r"(?:cho )?nên\b|bởi\b|vì\b|do\b|song\b|nhưng\b|trong số là\b")
"""How a headline opens that draws on what is told before it."""
_LABELLED = pattern(
    r"(?:thời (?:gian|hạn|điểm)|địa (?:điểm|chỉ)|tên, |hồ sơ|hình thức|thành phần|lý do|đối tượng|"
    r"phạm vi|khu vực|lệ phí|mức|số lượng|nội dung|giá khởi điểm|tiền|điện thoại)[^:]{0,60}:"
)
"""How an item begins that answers a question of a form: no headline."""
_PLACE = pattern(
    r"(?:tại|trong|ở|cho|của|với) (?!.*\b(?:được|bị|có|còn|đã|sẽ|cấm|không|tổ chức|diễn ra|xảy ra|"
    r"là|ngừng|dừng|hoãn|bắt đầu)\b)"
)
"""A piece of a sentence that says only where or for whom."""
_JOINED = pattern(r"\bphối hợp (?:với|cùng) ")
"""Partners in a headline, who take the room of what was done."""


def in_order(
    phrases: Sequence[Ranked], sentences: Sequence[str], items: AbstractSet[int]
) -> Sequence[Ranked]:
    """Order phrases, the best first: those that say nothing come last.

    Args:
        phrases: Phrases with their scores, best first.
        sentences: What they were made of.
        items: Those that stand in items of lists.

    Returns:
        All of them but items with a label and torn names, unless there is nothing else; what one
        leaves unsaid is taken from its score, not from its place, as the next one is often a
        detail.
    """
    phrases = _without_labels(phrases, items)
    phrases = [one for one in phrases if not _tears(one.forms[0], sentences)] or phrases
    silent = bool(phrases) and says_nothing(phrases[0].forms[0].text)

    def order(one: Ranked) -> tuple[bool, float]:
        return silent and says_nothing(one.forms[0].text), -one.score

    ordered = sorted(phrases, key=order)
    return [Ranked(one.forms, one.score - unsaid_cost(one.forms[0].text)) for one in ordered]


def is_good(form: Form, score: float, sentences: Sequence[str]) -> bool:
    """Tell whether a headline is offered beside another one.

    Args:
        form: The headline.
        score: Its log-odds.
        sentences: What its number counts among.

    Returns:
        False for one that is likely no headline, with a torn name, or about what a paper prints.
    """
    torn = _tears(form, sentences)
    return score >= _LEAST and not torn and not says_of_press(form.text)


def turned_first(
    ranked: Sequence[Ranked], turned: AbstractSet[int], sentences: Sequence[str]
) -> Sequence[Ranked]:
    """Put good headlines made of what turns the story before those of other sentences.

    Args:
        ranked: Headlines, the best first.
        turned: The sentences that turn it.
        sentences: All sentences.

    Returns:
        The same headlines.
    """
    first = [
        one
        for one in ranked
        if one.forms[0].sentence in turned
        and is_good(one.forms[0], one.score, sentences)
        and not _leans(one.forms[0].text)
    ]
    return [*first, *(one for one in ranked if one not in first)]


def as_read(
    promise: Mapping[int, float], told: Sequence[int], barred: AbstractSet[int]
) -> Mapping[int, float]:
    """Number what `promised` says as the sentences are read.

    Args:
        promise: Log-odds by sentences of the release.
        told: The sentences that are read.
        barred: Those that no headline is made of, as they are read.

    Returns:
        The log-odds of the others that have some.
    """
    read = ((at, promise.get(sentence)) for at, sentence in enumerate(told))
    return {at: odds for at, odds in read if odds is not None and at not in barred}


def deed_first(
    ranked: Sequence[Ranked], reading: Reading, odds: Mapping[int, float], limit: int | None
) -> Sequence[Ranked]:
    """Put first who did what in the likeliest sentence, where the best headline is doubtful.

    Args:
        ranked: Headlines, the best first.
        reading: The body.
        odds: Log-odds that a lead stands which opens with a sentence, by sentences.
        limit: Most characters; None for no limit.

    Returns:
        The same headlines, and the deed, if it can be told.
    """
    if limit is not None and limit < HEADLINE_PUSH:  # cut short of a longer one
        return ranked
    early = [at for at in odds if at < _EARLY]
    news = max(early, key=lambda at: odds[at]) if early else -1
    if news < 0 or odds[news] < _LIKELY:
        return ranked
    if ranked and ranked[0].score >= _DOUBTFUL:
        own = ranked[0].forms[0].sentence
        joined = own == news and _JOINED.search(fold(ranked[0].forms[0].text))
        if not joined and (own == news or odds.get(own, 0.0) > odds[news] - _FAR):
            return ranked
    deed = tell_deed(reading, news, limit)
    if deed is None or unsaid_cost(deed.text):
        return ranked
    score = ranked[0].score if ranked else _DOUBTFUL
    others = (one for one in ranked if one.forms[0].text != deed.text)
    return [Ranked((deed,), score), *others]


def _without_labels(phrases: Sequence[Ranked], items: AbstractSet[int]) -> Sequence[Ranked]:
    """Leave out items with a label: "Thời gian lấy ý kiến: 30 ngày" is no headline."""

    def labelled(form: Form) -> bool:
        text = form.text[skip_list_mark(form.text) :]
        return form.sentence in items and _LABELLED.match(fold(text)) is not None

    return [one for one in phrases if not labelled(one.forms[0])] or phrases


def _tears(form: Form, sentences: Sequence[str]) -> bool:
    return tears_name(sentences[form.sentence], form.pieces)


def _leans(text: str) -> bool:
    opens = opens_dangling(text) or _CAUSE.match(fold(text)) is not None
    return opens or leans_back(text) or points_back(text)


def announced_headline(told: Announcement, brief: Brief, engine: str) -> Headline | None:
    """Return what is announced as a headline.

    Args:
        told: The announcement.
        brief: The release and the options.
        engine: Who made it.

    Returns:
        The headline; None where nothing is, or it is too long or holds what is forbidden.
    """
    if not told.matter:
        return None
    text, limit = brief.page.headline(told.matter.text), brief.options.headline_max_chars
    if (limit is not None and len(text) > limit) or holds(text, brief.options.forbid):
        return None
    if _PLACE.match(fold(text)):
        return None
    return Headline(text, told.matter.spans, 1.0, engine)
