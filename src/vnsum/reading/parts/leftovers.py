"""What no part of a release holds yet: the words round a date, a number or a title.

Nothing that an author wrote may disappear: every letter and digit belongs to a part of the
release or is listed here as left out.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from vnsum.documents import Boilerplate
from vnsum.lazily import pattern
from vnsum.reading.parts.boilerplate import names_buttons
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnsum.documents import Span

__all__ = ["leftovers"]

_WORDS = pattern(r"[^\W_](?:[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]*[^\W_])?[\u0300-\u036f]*")


def leftovers(source: str, spans: Iterable[Span | None]) -> Iterator[Boilerplate]:
    """Find the words that lie in none of the spans.

    Args:
        source: The source.
        spans: What was found in it; None is passed over.

    Yields:
        The pieces of each line, from the first letter or digit to the last.
    """
    position = 0
    taken = sorted((span.start, span.end) for span in spans if span is not None)
    for start, end in chain(taken, [(len(source), len(source))]):
        if start > position:
            for found in _WORDS.finditer(source, position, start):
                button = names_buttons(fold(found[0]))
                yield Boilerplate(*found.span(), found[0], "share" if button else "rest")
        position = max(position, end)
