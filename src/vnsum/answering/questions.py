"""A question taken apart: what it asks for, the noun it turns on, and the words to look up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.answering.finding.offices import WantedOffice, wanted_office
from vnsum.answering.finding.sizes import size_asked
from vnsum.answering.words.asked import asked_for, grain_of
from vnsum.answering.words.wording import join_pairs
from vnsum.lazily import pattern
from vnsum.text.normalise import normalise
from vnsum.truth.finding.places import HEAD_WORDS
from vnsum.truth.finding.state_abbreviations import expand
from vnsum.truth.finding.tokens import word_set
from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.answering.words.asked import Asked
    from vnsum.answers import AnswerKind

__all__ = ["Asking", "parse_question", "units_of"]

_WORD = pattern(r"\d+(?:[.,:/-]\d+)+|[^\W_]+|%")
_MOST_WORDS = 60
"""Words of a question that are read; what comes behind them is left out. Set by hand."""


_KINDS: dict[Asked, AnswerKind] = {
    "reason": "reason",
    "time": "time",
    "date": "date",
    "duration": "number",
    "percent": "percent",
    "money": "money",
    "number": "number",
    "person": "person",
    "place": "place",
    "organisation": "organisation",
}
_ASKING_WORDS = word_set("""
    ai gì nào đâu sao bao nhiêu giờ mấy vì tại thế lâu hỏi ạ à vậy hả nhỉ những các là có nhiu
    ra thì mà hôm chừng khi xin biết
    được bị how many much who when where why what which is are was the of in did does do
    """)
_TELLING = word_set("trước sau trên dưới không tổng cộng")
_NEVER_LOOKED_UP = _ASKING_WORDS | (FUNCTION_WORDS - _TELLING)
_FOCUS_REACH = 3


@dataclass(frozen=True, slots=True)
class Asking:
    """A question taken apart.

    Attributes:
        text: The question in the normalised view.
        words: Its folded words.
        content: The words to look up, in order.
        focus: The words that name what is asked for: "đơn vị" of "đơn vị nào", "trẻ" of "bao
            nhiêu trẻ"; empty where nothing does.
        names: Words written with a capital inside the question, and those with digits.
        asked: What is asked for.
        kind: The kind of its answer.
        grain: What narrows it down, see `grain_of`.
        size: What a figure asked for measures, see `size_asked`; "" where nothing says so.
        office: The office whose holder is asked for; None for none.
    """

    text: str
    words: Sequence[str]
    content: Sequence[str]
    focus: Sequence[str]
    names: frozenset[str]
    asked: Asked
    kind: AnswerKind
    grain: str = ""
    size: str = ""
    office: WantedOffice | None = None


def parse_question(question: str) -> Asking:
    """Take a question apart.

    Args:
        question: Any text.

    Returns:
        What it asks for; a text that is no question asks for "unsaid".
    """
    view = normalise(question)
    found = list(_WORD.finditer(view.folded))[:_MOST_WORDS]
    words = [word[0] for word in found]
    surfaces = [view.text[word.start() : word.end()] for word in found]
    line = " ".join(words)
    asked, span = asked_for(line)
    focus = _focus(words, span, asked)
    names = {
        word
        for place, (word, surface) in enumerate(zip(words, surfaces, strict=True))
        if word[0].isdigit() or (place and surface[0].isupper() and word not in _ASKING_WORDS)
    }
    content = [word for word in words if word not in _NEVER_LOOKED_UP] or list(words)
    kind = _KINDS.get(asked, "other")
    return Asking(
        view.text,
        words,
        content,
        focus,
        frozenset(names),
        asked,
        kind,
        grain_of(line, asked),
        size_asked(words, span) if asked == "number" else "",
        wanted_office(words, surfaces) if asked == "person" else None,
    )


def units_of(asking: Asking, known: Mapping[str, int]) -> list[str]:
    """Return the units to look up, abbreviations spelt out.

    Args:
        asking: The question.
        known: The vocabulary.

    Returns:
        Units of one or two syllables, each once; all the words where none tells anything.
    """
    named = [
        word in asking.names or (not place and word not in HEAD_WORDS)
        for place, word in enumerate(asking.words)
    ]
    joined, _ = join_pairs(asking.words, known, named)
    kept = [unit for unit in joined if not _NEVER_LOOKED_UP.issuperset(unit.split("_"))]
    units = [
        part
        for unit in kept
        for part in ([unit] if "_" in unit else join_pairs(expand([unit]), known)[0])
    ]
    return list(dict.fromkeys(units)) or list(dict.fromkeys(asking.words))


def _focus(words: Sequence[str], span: tuple[int, int], asked: Asked) -> list[str]:
    """Return the noun beside the asking word."""
    first, last = span
    inside = [word for word in words[first:last] if word not in _ASKING_WORDS]
    if asked in {"number", "duration", "money", "percent"}:
        number = next((i for i, word in enumerate(words) if word in {"nhiêu", "mấy"}), last - 1)
        behind = words[number + 1 : number + 1 + _FOCUS_REACH]
        return [word for word in behind if word not in _ASKING_WORDS] or inside
    if asked in {"place", "organisation", "person", "which", "what"}:
        before = words[max(0, first - 2) : first] if asked in {"which", "what"} else []
        return [word for word in (*before, *inside) if word not in _ASKING_WORDS]
    return []
