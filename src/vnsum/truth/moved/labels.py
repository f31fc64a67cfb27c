"""What items of a list are called: "148 ha ngô, 96 ha khoai tây và 193 ha rau các loại".

Two values of one list are told apart by their labels, the words that belong to one and not to the
other. A draft that tells a value under the other's label ("rau các loại chiếm 148 ha") moved it,
though all other words around are the same. A label stands before the value or behind it, up to the
next figure, mark or "và" that another value stands beyond; where nothing there says anything
("tăng 6,4 %"), in the stretch before.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from vnsum.truth.index.places import Place

__all__ = ["BARE", "Told", "label_words", "labels", "told_under"]

_SIDE = 12
"""Words on each side that may belong to a label; set by hand."""
_BACK = 3
"""Stretches before a value's own that may hold its label; set by hand."""
_ITEMS = 8
"""Passages apart up to which two values may stand in one list; set by hand."""
_BETWEEN = frozenset({"và", "còn", "hoặc"})
BARE = FUNCTION_WORDS - {"còn", "lại", "chưa", "không", "mới", "trên", "dưới"} | frozenset(
    {
        "tăng", "giảm", "chiếm", "ước", "lượt", "tỉ", "cao", "thấp", "lên", "xuống", "riêng",
        "kỳ", "lúc", "mức", "số", "hết", "toàn",
    }
)  # fmt: skip
"""Words that are no label."""


class Told(NamedTuple):
    """Under which of two labels a draft tells a value, each 0 to 1.

    Attributes:
        rival: Share of the words of the rival's label that the draft has there.
        own: Share of the words of the value's own label.
    """

    rival: float
    own: float


def label_words(draft: Place) -> frozenset[str]:
    """Return the words a draft tells a value with: beside it, or before where those are bare."""
    said: set[str] = set()
    for stretch in islice(_stretches(draft, -1), 1 + _BACK):
        said |= stretch
        if not said.issubset(BARE):
            break
    return frozenset(said)


def told_under(
    said: AbstractSet[str], mine: Place, rival: Place, weight: Callable[[str], float]
) -> Told | None:
    """Tell under which label a draft tells a value.

    Args:
        said: The `label_words` of the value in the draft.
        mine: A place of it in the source.
        rival: A place of another value.
        weight: What a word is worth.

    Returns:
        The shares; None where the two are not told apart by labels.
    """
    own, other = labels(mine, rival)
    if not own or not other:
        return None
    return Told(_share(other, said, weight), _share(own, said, weight))


def labels(mine: Place, rival: Place) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that only one of two values goes by.

    Args:
        mine: A value.
        rival: Another one of the same source.

    Returns:
        The label of each; both empty where they stand farther apart than items of a list do.
    """
    if mine.number == rival.number and mine.first == rival.first:
        return frozenset(), frozenset()
    if abs(mine.number - rival.number) > _ITEMS:
        return frozenset(), frozenset()
    key = "labels", mine.first, rival.number, rival.first
    known = mine.passage.memo.get(key)
    if known is None:
        known = mine.passage.memo[key] = _labels(mine, rival)
    found: tuple[frozenset[str], frozenset[str]] = known
    return found


def _labels(mine: Place, rival: Place) -> tuple[frozenset[str], frozenset[str]]:
    beside = mine.number == rival.number
    ours = list(islice(_stretches(mine, rival.last - 1 if beside else -1), 1 + _BACK))
    theirs = list(islice(_stretches(rival, mine.last - 1 if beside else -1), 1 + _BACK))
    return _first(ours, theirs[0]), _first(theirs, ours[0])


def _first(stretches: Sequence[AbstractSet[str]], other: AbstractSet[str]) -> frozenset[str]:
    """Return what the first stretch has that says something and that the other value has not."""
    labelled = (frozenset(stretch - other - BARE) for stretch in stretches)
    return next((label for label in labelled if label), frozenset())


def _stretches(place: Place, other: int) -> Iterator[set[str]]:
    """Yield the words beside a value, then those of the stretches before it.

    Args:
        place: The value.
        other: A word that is not passed, where it stands before the value.

    Yields:
        Sets of words, without those of the value itself.
    """
    words, own = place.passage.words, set(place.words)
    behind = _run(place, place.last, 1)
    start = place.first
    before = _run(place, start, -1)
    yield {*(words[number] for number in (*before, *behind)), *place.head} - own
    edge = before[-1] if before else start
    while edge > 0:
        edge -= 1
        if edge == other:
            return
        if words[edge][0].isdigit() or words[edge] in _BETWEEN:
            continue
        stretch = [edge, *_run_from(place, edge, -1)]
        yield {words[number] for number in stretch} - own
        edge = stretch[-1]


def _run(place: Place, edge: int, step: int) -> Sequence[int]:
    """Return the words on one side of a value that belong to it, the nearest first."""
    return _run_from(place, edge - 1 if step > 0 else edge, step)


def _run_from(place: Place, start: int, step: int) -> Sequence[int]:
    """Return the words from one on, without it, up to a figure, a mark, or "và" between figures."""
    words, clauses = place.passage.words, place.passage.clauses
    home = clauses[min(start, len(words) - 1)]
    found: list[int] = []
    for number in range(start + step, start + step * (_SIDE + 1), step):
        inside = 0 <= number < len(words) and clauses[number] == home
        if not inside or words[number][0].isdigit():
            break
        if words[number] in _BETWEEN and _is_figure_beyond(place, number, step):
            break
        found.append(number)
    return found


def _is_figure_beyond(place: Place, start: int, step: int) -> bool:
    """Tell whether a figure stands in the same clause beyond a word."""
    words, clauses = place.passage.words, place.passage.clauses
    number = start + step
    while 0 <= number < len(words) and clauses[number] == clauses[start]:
        if words[number][0].isdigit():
            return True
        number += step
    return False


def _share(
    label: AbstractSet[str], said: AbstractSet[str], weight: Callable[[str], float]
) -> float:
    return sum(map(weight, label & said)) / (sum(map(weight, label)) or 1.0)
