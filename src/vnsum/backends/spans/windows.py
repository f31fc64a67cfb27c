"""Long contexts, a window at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.errors import InputTooLargeError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.spans.tokenising import Layout

__all__ = ["Window", "cut_windows"]

_LEAST_ROOM = 0.25
"""Share of a window that is left to the context at least; set by hand."""


@dataclass(frozen=True, slots=True)
class Window:
    """What a model reads at once.

    Attributes:
        ids: Token ids, special tokens among them; the first stands for "no answer".
        types: Token types, as many.
        offset: Where the context's tokens start among `ids`.
        first: Which token of the whole context that is.
        count: How many tokens of the context there are.
    """

    ids: tuple[int, ...]
    types: tuple[int, ...]
    offset: int
    first: int
    count: int


def cut_windows(
    question: Sequence[int], context: Sequence[int], layout: Layout, *, size: int, overlap: int
) -> Iterator[Window]:
    """Cut a context into windows, each with the question before it.

    Args:
        question: Token ids of the question.
        context: Token ids of the context.
        layout: The special tokens.
        size: Most tokens of a window.
        overlap: Tokens of the context that neighbours share, at most half of what fits.

    Yields:
        Windows that together hold every token of the context.

    Raises:
        InputTooLargeError: When the question leaves too little room for the context.
    """
    room = size - layout.special - len(question)
    if room < size * _LEAST_ROOM:
        raise InputTooLargeError(
            f"the question has {len(question)} tokens; the model reads {size} at once",
            hint="ask a shorter question",
        )
    step = room - min(overlap, room // 2)
    head = (*layout.before, *question, *layout.between)
    for first in range(0, max(len(context) - (room - step), 1), step):
        piece = tuple(context[first : first + room])
        ids = (*head, *piece, *layout.after)
        types = (0,) * len(head) + (layout.context_type,) * (len(ids) - len(head))
        yield Window(ids, types, len(head), first, len(piece))
