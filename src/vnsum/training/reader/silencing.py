"""Questions without an answer, made of those with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.training.reader.examples import Example
from vnsum.truth.finding.tokens import word_set
from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from vnsum.answering.finding.candidates import Candidate

__all__ = ["silenced"]

_AROUND = 250
"""Characters around a sentence whose names may be what it is about; set by hand."""
_WORD = pattern(r"[^\W\d_]+")
_ASKING = word_set("bao nhiêu nào ai đâu sao gì mấy giờ khi là vì tại lâu")


def silenced(
    text: str, candidate: Candidate, question: str, stray: str, draw: random.Random
) -> Example:
    """Make a question without an answer.

    Args:
        text: The text.
        candidate: What would be the answer.
        question: The question.
        stray: A question about something else.
        draw: Where chance comes from.

    Returns:
        The example; the text may have lost the sentence that answers.
    """
    chance = draw.random()
    if chance < 0.2:  # noqa: PLR2004 - a share
        return Example(text, stray, (), "synthetic")
    start, end = candidate.span
    answer = text[start:end]
    passage = candidate.passage
    rest = text[: passage.start] + text[passage.end :]
    if chance < 0.5 and answer.lower() not in rest.lower():  # noqa: PLR2004 - a share
        return Example(rest, question, (), "synthetic")
    around = text[max(passage.start - _AROUND, 0) : passage.end + _AROUND]
    renamed = _renamed(question, text, around.lower().split(), draw)
    if renamed and chance < 0.85:  # noqa: PLR2004 - a share
        return Example(text, renamed, (), "synthetic")
    return Example(text, _mixed(question, stray, draw), (), "synthetic")


def _renamed(question: str, text: str, told: Sequence[str], draw: random.Random) -> str:
    """Put another name of the text in place of one of the question; "" where none can be."""
    known = set(told)
    inside = [name for name in _names(question) if not question.startswith(name)]
    others = sorted(
        {name for name in _names(text) if " " in name and known.isdisjoint(name.lower().split())}
    )
    if not inside or not others:
        return ""
    return question.replace(draw.choice(inside), draw.choice(others), 1)


def _names(text: str) -> list[str]:
    """Return the runs of capitalised words."""
    runs: list[list[str]] = []
    last = -2
    for found in _WORD.finditer(text):
        if found[0][0].isupper():
            if found.start() == last + 1 and text[last] == " ":
                runs[-1].append(found[0])
            else:
                runs.append([found[0]])
            last = found.end()
    return [" ".join(run) for run in runs]


def _mixed(question: str, stray: str, draw: random.Random) -> str:
    """Put words of another question in place of half of those of a question."""
    words, others = question.split(), [w for w in stray.split() if w.lower() not in FUNCTION_WORDS]
    others = [word for word in others if word.lower().strip("?") not in _ASKING]
    places = [i for i, word in enumerate(words) if word.lower().strip("?") not in FUNCTION_WORDS]
    for place in draw.sample(places, min(len(places), max(2, len(places) // 2))):
        if words[place].lower().strip("?") not in _ASKING:
            words[place] = draw.choice(others or ["khác"])
    return " ".join(words)
