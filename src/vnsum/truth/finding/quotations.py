"""Quotations: what stands in quotation marks, three words and more.

A quotation that runs over the end of its paragraph, or of the sentence that was cut out of it,
has one mark only: it is taken from the mark to the edge.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.facts import Fact
from vnsum.lazily import pattern
from vnsum.truth.finding.tokens import Place, split_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.text.normalise import NormalisedText

__all__ = ["find_quotations"]

_QUOTATION = pattern(
    r"“[^“”\n]{3,3000}(?:”|$)|^[^“”\"\n]{3,3000}”|«[^«»\n]{3,3000}»"
    r"|(?<![^\s(\[])\"[^\"“”\n]{3,3000}[\"”]",
    re.MULTILINE,
)
_FEWEST_WORDS = 3


def find_quotations(view: NormalisedText, shift: int = 0) -> Iterator[Fact]:
    """Find the quotations of a text.

    Args:
        view: The text, normalised with its lines kept.
        shift: Where it starts in the text that places count from.

    Yields:
        Quotations with their marks; their value is the folded words without any marks.
    """
    if not any(mark in view.text for mark in '“”"«'):
        return
    for found in _QUOTATION.finditer(view.text):
        words = [
            word
            for word in split_words(view.folded[found.start() : found.end()])
            if word[0].isalnum()
        ]
        if len(words) >= _FEWEST_WORDS:
            start, end = view.to_source(found.start(), found.end())
            place = Place(start + shift, end + shift, view.source[start:end])
            yield Fact("quotation", *place, " ".join(words))
