"""Who "cụ" is amid a sentence, where a text tells of only one: the name is put behind it.

"… khi xe đến ngã ba, cụ gục xuống" says nothing of whom. Few texts tell of more than one "cụ", and
those that do, or tell of somebody's old parents, are left as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.antecedents import Completed
from vnsum.backends.extractive.names.people import UPPER, people
from vnsum.backends.extractive.syntax.clauses import is_quoted
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.names.people import Person

__all__ = ["with_elder"]

_ELDER = pattern(
    r"(?:^|, |\b(?:đặt|giúp|cứu|đưa|thăm|gặp|cho|của|với) )(?P<called>[Cc]ụ)"
    rf"(?= [^\W\d_]|[,.])(?! (?:thể|ông|bà|già|cố|tổ|[{UPPER}]))"
)
"""Somebody old without a name: who does something, or to whom something is done."""
_NAMED = pattern(r"\bcụ(?: ông| bà)? $")
"""Before the name of somebody so called."""
_CALLED = pattern(rf"(?<!\w)(?i:cụ)(?: ông| bà)? (?P<name>[{UPPER}]\w*(?: [{UPPER}]\w*)*)")
_SEVERAL = pattern(
    r"\b(?:các|những|hai|ba|bốn|năm|nhiều|mấy|đôi|vợ chồng|\d+) cụ\b|\b(?:bà|ông) cụ\b|"
    r"\bcụ (?:già|cố)\b|"
    r"\b(?:vợ|chồng|mẹ|má|cha|bố|thân mẫu|thân phụ|bà nội|bà ngoại|ông nội|ông ngoại|người già|"
    r"người cao tuổi|bậc cao niên|mẹ già)\b"
)
"""Others who may be called so."""
_UNNAMED = pattern(rf"(?<!\w)(?i:cụ) (?:ông|bà)\b(?! [{UPPER}])")
_MOST = 60
"""Sentences of a text that is looked through."""


def with_elder(
    done: Completed, sentence: int, sentences: Sequence[str], *, said: str, most: int
) -> Completed:
    """Put the name of the only "cụ" of a text behind the first "cụ" without one.

    Args:
        done: Part of a sentence, completed.
        sentence: Its number.
        sentences: All of the body.
        said: What a reader has read before it.
        most: Most syllables of the result; 0 for any.

    Returns:
        The text with the name; as it is where another may be meant, or it was read before.
    """
    found = _ELDER.search(done.text) if "ụ" in done.text and len(sentences) <= _MOST else None
    if found is None or is_quoted(done.text, found.start("called")):
        return done
    person = _only_elder(sentences, sentence)
    if person is None or person.name in f"{said} {done.text}" or _CALLED.search(said):
        return done
    text = f"{done.text[: found.end()]} {person.name}{done.text[found.end() :]}"
    if most and count_syllables(text) > most:
        return done
    start = sentences[person.sentence].index(person.name, person.start)
    place = person.sentence, start, start + len(person.name)
    return Completed(text, (*done.places, place), done.left)


def _only_elder(sentences: Sequence[str], before: int) -> Person | None:
    """Return the only person of a text who is called so, and introduced before a sentence."""
    named: list[Person] = []
    for index, sentence in enumerate(sentences):
        folded = fold(sentence)
        if _SEVERAL.search(folded) or _UNNAMED.search(sentence):
            return None
        named += [one for one in people(sentence, index) if _NAMED.search(folded[: one.start])]
    names = {fold(one.name) for one in named}
    if len(names) != 1 or named[0].sentence >= before:
        return None
    called = (one["name"] for text in sentences for one in _CALLED.finditer(text))
    return named[0] if all(named[0].name.endswith(name) for name in called) else None
