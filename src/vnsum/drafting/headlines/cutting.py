"""Headlines of the text that are too long, made shorter as titles are."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from vnsum.backends.extractive.headlines.faults import headline_faults
from vnsum.drafting.headlines.brief_ends import keeps_open
from vnsum.drafting.headlines.shortening import shortened
from vnsum.drafting.headlines.spanning import arranged
from vnsum.drafting.leads.casualties import tells_death
from vnsum.lazily import pattern
from vnsum.options import HEADLINE_PUSH
from vnsum.results import Headline
from vnsum.text.normalise import fold
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnsum.backends.extractive.sentences.writing import Page

__all__ = ["cut_short", "standing_first", "whole_headlines"]

_LONGEST = 260
"""Characters of what is tried: more than that no headline is made of."""
_SCENE = pattern(r"(?:sau|với|do|để|nhằm|nhờ|trong|qua|trước|nhân)\b(?:[^,]|,(?=\S))*(?:, |$)")
"""A clause that only says when, why or with what; all of it where no other one follows."""
_SOMEBODY = pattern(
    r"\b(?:của|cho|nhờ|với) (?:ông|bà|anh|chị|cô)(?=,|$| (?:ở|tại|đã|năm))|^\d+ tuổi,"
)
_DAY = pattern(r"^ngày \d[\d/]*,? ")


def whole_headlines(
    page: Page, engine: str, sentences: Iterable[int]
) -> Iterator[tuple[Headline, int]]:
    """Make headlines of sentences as they stand, to be cut short.

    Args:
        page: The sentences of the release.
        engine: Who makes them.
        sentences: Those that are wanted.

    Yields:
        Headlines with their sentences.
    """
    for index in sentences:
        form = page.whole(index, keep_connective=False)
        yield Headline(page.headline(form.text), page.spans(form), 0.0, engine), index


_CALLED = pattern(
    r"(?:ông|bà|anh|chị|cô|em|cháu|thầy) (?!(?:bà|con|em|hùng|giáo|bé|bạn|mẹ|trò|cháu|chủ|thợ|đồ|"
    r"và|nội|ngoại|cụ|hội|cả|họ|lang|đỡ)\b)"
)
"""How a headline begins that calls somebody and does not name him."""


def standing_first(
    offered: Iterable[tuple[Headline, int]], title: str | None
) -> list[tuple[Headline, int]]:
    """Put headlines last that hang on nothing, or tell as decided what a title proposes.

    Args:
        offered: Headlines with their sentences, the best first.
        title: The title; None for none.

    Returns:
        All of them: "Sau 7 tháng thi công, cầu Rạch Bần" behind what says what is done.
    """

    def fails(one: tuple[Headline, int]) -> bool:
        text = one[0].text
        return _hangs(text) or (title is not None and not keeps_open(title, text))

    return sorted(offered, key=fails)


def _hangs(text: str) -> bool:
    """Tell whether a headline only says when or why, or calls somebody by a pronoun."""
    folded = fold(text)
    scene = _SCENE.match(folded)
    alone = scene is not None and not has_verb(text[scene.end() :])
    one = _CALLED.match(folded)
    unnamed = one is not None and text[one.end() : one.end() + 1].islower()
    return alone or unnamed or _SOMEBODY.search(folded) is not None


def cut_short(
    free: Iterable[tuple[Headline, int]],
    whole: Iterable[tuple[Headline, int]],
    offered: Iterable[tuple[Headline, int]],
    limit: int | None,
    written: str,
) -> Iterator[tuple[Headline, int]]:
    """Put a headline first that was made without a limit and cut short.

    Args:
        free: Headlines made so, with their sentences, the best first.
        whole: The sentence of the news, tried where the best of those does not serve.
        offered: Headlines made within the limit, the best first.
        limit: Most characters; None for no limit. Only less than is usual asks for cuts.
        written: The text.

    Yields:
        The one that was cut short, if any serves and none that is offered holds all of it; then
        those that are offered.
    """
    made, news = list(offered), list(whole)
    most = limit or HEADLINE_PUSH
    within = partial(_cut, limit=most, written=written)
    first = next(iter(free), None) if most < HEADLINE_PUSH else None
    cut = within(first) if first else None
    if first and cut is None and (headline_faults(first[0].text) or not made):
        cut = next(filter(None, map(within, news)), None)
    if any(tells_death(one[0].text) for one in news):
        cut = _deadly(cut or next(iter(made), None), made, map(within, news)) or cut
    richer = [one for one in made if cut and _holds(one[0].text, cut[0].text)]
    if cut and not richer:
        yield cut
    yield from richer[:1]
    yield from (one for one in made if one not in richer[:1])


def _deadly(
    first: tuple[Headline, int] | None,
    made: Sequence[tuple[Headline, int]],
    cuts: Iterable[tuple[Headline, int] | None],
) -> tuple[Headline, int] | None:
    """Find what tells the deaths that the news does where the first headline does not."""
    if first and tells_death(first[0].text):
        return None
    others = (one for one in made if tells_death(one[0].text))
    return next(chain(filter(None, cuts), others), None)


def _cut(one: tuple[Headline, int], limit: int, written: str) -> tuple[Headline, int] | None:
    """Cut a headline short; None where it points at something unsaid or nothing good is left."""
    text = one[0].text
    if headline_faults(text) or _hangs(text) or len(text) > _LONGEST:
        return None
    if len(text) <= limit:
        return one
    cut = shortened(text, limit, written)
    if cut is None:
        return None
    spans = arranged(cut.text, one[0].spans)
    return replace(one[0], text=cut.text[:1].upper() + cut.text[1:], spans=spans), one[1]


def _holds(text: str, cut: str) -> bool:
    """Tell whether a text has all words of another one in their order, its day aside, and more."""
    wanted = _DAY.sub("", fold(cut)).replace(",", "").split(" ")
    words = iter(fold(text).replace(",", "").split(" "))
    longer = len(text) > len(cut) and fold(text).startswith(wanted[0])
    return longer and not headline_faults(text) and all(one in words for one in wanted)
