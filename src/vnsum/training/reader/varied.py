"""More questions out of those people wrote: the same ones with words dropped or exchanged.

Few were written, and the ranking sees each several times; seen in other words each time, they
teach more (docs/log.md).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.answering.words.asked import asked_for
from vnsum.text.normalise import fold, normalise
from vnsum.training.reader.synthetic import Changes

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator

    from vnsum.answering.words.wording import Lexicon
    from vnsum.training.reader.examples import Example

__all__ = ["varied"]

_MOST = 0.3
"""Share of the words that go, and of those that change, at the most; set by hand."""
_FEWEST = 2
"""Words a question keeps beside the asking ones."""


def varied(
    examples: Iterable[Example], lexicon: Lexicon, draw: random.Random, times: int
) -> Iterator[Example]:
    """Yield questions with some of their words dropped or exchanged for others.

    Args:
        examples: Examples.
        lexicon: Vectors and weights of words.
        draw: Where chance comes from.
        times: Variants of each, at the most.

    Yields:
        The variants that differ, those of an example together; what is asked for stays.
    """
    for example in examples:
        seen = {example.question}
        for _ in range(times):
            question = _variant(example.question, lexicon, draw)
            if question and question not in seen:
                seen.add(question)
                yield replace(example, question=question)


def _variant(question: str, lexicon: Lexicon, draw: random.Random) -> str:
    words = [word.strip("?,.!;:") for word in normalise(question).text.split()]
    words = [word for word in words if word]
    asked, (first, last) = asked_for(fold(" ".join(words)))
    last = min(last, len(words))
    changes = Changes(lexicon, draw, frozenset(), most=_MOST, synonyms=1.0)
    before, behind = changes.of(words[:first]), changes.of(words[last:])
    found = [*before, *words[first:last], *behind]
    line = " ".join(found)
    same = asked_for(fold(line))[0] == asked
    return f"{line}?" if same and len(before) + len(behind) >= _FEWEST else ""
