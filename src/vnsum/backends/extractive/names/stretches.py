"""Which stretch of road "đoạn đường nói trên" is: the one that was named before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.names.antecedents import Completed
from vnsum.backends.extractive.names.people import UPPER
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["points_at_stretch", "stretch_before", "with_stretch"]

_POINTS = pattern(
    r"(?<!\w)(?i:(?:đoạn|tuyến|con) đường|đoạn tuyến|đoạn)(?: (?:nói|nêu|kể))? trên"
    r"(?= (?:từ|đến|trong|sẽ|đã|để|được|bị|có|là|do|và|không|tạm|vào|theo|kể|bằng)\b| ?[,.;)]|$)"
)
"""A stretch of road that is not named."""
_ROAD = pattern(
    rf"(?:tuyến )?đường (?:[{UPPER}\d][\w/.-]*)(?: [{UPPER}\d][\w/.-]*){{0,5}} ?"
    r"(?:\((?:đoạn )?từ [^()]{5,80}\)|,? ?đoạn từ [^,.;:()]{5,60} đến "
    rf"(?:[^,.;:()]{{2,40}}?)(?=[,.;:]))"
)
"""A road that is named with where the stretch begins and ends."""


class Stretch(NamedTuple):
    """A stretch of road where it is named.

    Attributes:
        text: Its words.
        place: Sentence, start and end.
    """

    text: str
    place: tuple[int, int, int]


def points_at_stretch(text: str) -> bool:
    """Tell whether a text says "the road above" of one that it does not name."""
    found = _POINTS.search(text) if " trên" in text else None
    return found is not None and _ROAD.search(text, 0, found.start()) is None


def stretch_before(sentence: int, sentences: Sequence[str]) -> Stretch | None:
    """Find the only stretch of road that is named before a sentence.

    Args:
        sentence: The sentence.
        sentences: All of the body.

    Returns:
        The stretch; None where there is none, or another one.
    """
    found: dict[str, Stretch] = {}
    for index in range(sentence):
        if "đường" in sentences[index]:
            for one in _ROAD.finditer(sentences[index]):
                known = Stretch(one[0].strip(), (index, one.start(), one.end()))
                found.setdefault(fold(known.text), known)
    return next(iter(found.values())) if len(found) == 1 else None


def with_stretch(
    done: Completed, sentence: int, sentences: Sequence[str], *, said: str, most: int
) -> Completed:
    """Put in which road "đoạn đường nói trên" is.

    Args:
        done: Part of a sentence, completed.
        sentence: Its number.
        sentences: All of the body.
        said: What a reader has read before it.
        most: Most syllables of the result; 0 for any.

    Returns:
        The text with it; the same where it is not sure, or was read before.
    """
    if not points_at_stretch(done.text):
        return done
    known = stretch_before(sentence, sentences)
    if known is None or known.text in said:
        return done
    found = next(_POINTS.finditer(done.text))
    text = f"{done.text[: found.start()]}{known.text}{done.text[found.end() :]}"
    if most and count_syllables(text) > most:
        return done
    return Completed(text, (*done.places, known.place), done.left)
