"""News that a lead overlooks since its sentence is too long: an accident, a fire, an arrest.

"Khoảng 6 giờ 15 phút ngày 12/3, tại Km 892+300 quốc lộ 14 …, làm bà Lụa tử vong tại chỗ" fits no
lead, and what fits is that the road has a bend. The first sentence is then wanted all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.sentences.saying import tells_news
from vnsum.drafting.leads.bearing_out import leans_on, word_pairs
from vnsum.drafting.leads.casualties import tells_harm
from vnsum.drafting.leads.details import details, loses_harm, tells_event
from vnsum.drafting.leads.resulting import (
    counted_figures,
    has_label,
    tells_of_people,
    tells_of_plans,
)
from vnsum.drafting.leads.tightening import is_deed
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.drafting.leads.pairing import Offer

__all__ = ["overlooked", "surer", "tells_less"]

_THEN = pattern(r"(?:khi|lúc|đến|vừa|đang)\b[^.;]{0,160}? thì\b")
"""How a sentence opens that goes on with the one before it."""
_DECIDES = pattern(
    r"\b(?:thông qua (?:việc|nghị quyết|chủ trương|đề án|phương án)|tán thành|quyết nghị|sai phạm|"
    r"biểu quyết|không chấp thuận|bác (?:kháng cáo|đơn|đề nghị)|xử phạt|phải thu hồi)\b"
)
"""What came of a session, an inspection or a trial."""
_FIRST = 2
"""Sentences among which the first that tells news is looked for; set by hand."""
_FIGURES = 2
"""Figures of a lead that is worth more than news without one; set by hand."""
_SURER, _SURER_LONG = 2.3, 1.75
"""Log-odds by which another sentence more likely opens a lead that stands; set by hand."""
_MORE = 2
"""Pairs of words of a title that the sentence tells and the lead does not; set by hand."""


def overlooked(
    title: str,
    lead: Sequence[tuple[int, str]],
    sentences: Sequence[str],
    seen: Sequence[int],
    most: int,
) -> int | None:
    """Find the sentence that tells the news which a lead does not tell.

    Args:
        title: The title; empty for none.
        lead: Sentence and text of the parts of the lead.
        sentences: All of the body.
        seen: Those that are read, in order.
        most: Syllables of a lead, which the sentence has not.

    Returns:
        Its index; None where the lead tells it, or it would not be news.
    """
    index = next((at for at in seen[:_FIRST] if tells_news(sentences[at])), None)
    if index is None:
        return None
    sentence, told = sentences[index], " ".join(text for _, text in lead)
    if any(at == index for at, _ in lead) and not loses_harm(sentence, told):
        return None
    if count_syllables(sentence) <= most or not is_deed(sentence):
        return None
    if leans_on(sentence) or tells_of_people(fold(sentence)):
        return None
    elsewhere = tells_harm(sentence) and all(at != index for at, _ in lead)
    missed = elsewhere or loses_harm(sentence, told) or _bears_out(title, sentence, told)
    return index if missed else None


def surer(
    odds: Mapping[int, float], opening: int | None, sentences: Sequence[str], most: int
) -> int | None:
    """Find the sentence that far more likely opens a lead which stands than the chosen one.

    Args:
        odds: What `promised` says.
        opening: The sentence that the chosen lead opens with; None for no lead.
        sentences: All of the body.
        most: Syllables of a lead: what is longer was not among those to choose from.

    Returns:
        Its index; None where there is none, or the lead tells what came of it and that does not.
    """
    best = max(odds, key=lambda at: odds[at], default=None)
    if best is None or opening is None or odds[best] < 0:
        return None
    told, other = (_DECIDES.search(fold(sentences[at])) for at in (opening, best))
    if told and not other:
        return None
    wanted = _SURER_LONG if count_syllables(sentences[best]) > most else _SURER
    return best if odds[best] - odds.get(opening, odds[best]) > wanted else None


def _bears_out(title: str, sentence: str, told: str) -> bool:
    """Tell whether a sentence says more of what a title says than a lead does."""
    wanted = set(word_pairs(title))
    here, there = (len(wanted.intersection(word_pairs(text))) for text in (sentence, told))
    return here >= there + _MORE


def tells_less(news: Offer, best: Sequence[Offer], sentences: Sequence[str]) -> bool:
    """Tell whether news that had to lose details tells no figure, and the best lead does.

    Or whether what happened stands behind it: "… lưu thông về Bình Sa. Khi đến cầu thì va chạm …".

    Args:
        news: The news in the length wanted.
        best: The best lead, or none.
        sentences: All of the body.

    Returns:
        Whether the best lead is the better one.
    """
    form = news.forms[0]
    behind = fold(sentences[form.sentence + 1]) if form.sentence + 1 < len(sentences) else ""
    if _THEN.match(behind) and not tells_event(form.text) and len(news.forms) == 1:
        return True
    told = counted_figures(fold(form.text)) or tells_event(form.text) or len(news.forms) > 1
    if told or not any(_is_figured(text) for one in best for _, text in one.parts[:1]):
        return False
    sentence = sentences[form.sentence]
    return any(
        not any(start <= one.start and one.end <= end for start, end in form.pieces)
        for one in details(sentence, len(sentence.rstrip(" .!?…")))
    )


def _is_figured(text: str) -> bool:
    """Tell whether a text tells figures of what was done."""
    folded = fold(text)
    return counted_figures(folded) >= _FIGURES and not (tells_of_plans(folded) or has_label(folded))
