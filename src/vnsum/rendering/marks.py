"""A text cut where marks begin and end, so that marks may overlap.

HTML elements nest and spans of a source do not: "A[B(C]D)" is cut into A, B,
C, D, and each piece names every mark it lies in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Mark", "Segment", "cut"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the source and who uses it.

    Attributes:
        start: First character.
        end: One past the last.
        owner: Identifier of what was made from it.
    """

    start: int
    end: int
    owner: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the source that lies in the same marks from end to end.

    Attributes:
        text: The piece.
        owners: Owners of the marks it lies in, each once, in the order of the marks.
    """

    text: str
    owners: tuple[str, ...]


def cut(source: str, marks: Iterable[Mark]) -> Iterator[Segment]:
    """Cut a text at the edges of marks.

    Args:
        source: The text.
        marks: In any order, overlapping or not; what reaches outside the text is clipped.

    Yields:
        Segments that join to the source, none of them empty.
    """
    clipped = [_clip(mark, len(source)) for mark in marks]
    edges: dict[int, list[tuple[int, Mark, bool]]] = {}
    for order, mark in enumerate(clipped):
        if mark.start < mark.end:
            edges.setdefault(mark.start, []).append((order, mark, True))
            edges.setdefault(mark.end, []).append((order, mark, False))
    active: dict[int, str] = {}
    position = 0
    for edge in sorted(edges):
        if edge > position:
            yield Segment(source[position:edge], _owners(active))
        position = edge
        for order, mark, opens in edges[edge]:
            if opens:
                active[order] = mark.owner
            else:
                active.pop(order, None)
    if position < len(source):
        yield Segment(source[position:], ())


def _clip(mark: Mark, length: int) -> Mark:
    return Mark(max(0, mark.start), min(mark.end, length), mark.owner)


def _owners(active: dict[int, str]) -> tuple[str, ...]:
    """Name each owner once, in the order the marks were given."""
    return tuple(dict.fromkeys(owner for _, owner in sorted(active.items())))
