"""What came in the end of what is told first: counted again, refused, found, moved, lifted.

"Viện kiểm sát đề nghị tù chung thân" is no lie, but whoever prints it has to print the sentence as
well. `matters` has the words; both sentences have to be about the same thing.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from vnsum.lazily import pattern, remembered
from vnsum.text.normalise import fold
from vnsum.text.words import words_of
from vnsum.undoing.aside import is_aside
from vnsum.undoing.matters import MATTERS
from vnsum.undoing.taking_back import undoes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["REACH", "settled", "settlements"]

REACH = 12
"""Sentences behind one in which what it leaves open is settled; set by hand."""
_BULLETIN = pattern(r"(?:theo )?bản tin số (\d{1,3})\b")
_COMMON = frozenset(
    fold(
        "của|và|các|cho|tại|với|trong|từ|đến|là|có|được|trên|về|theo|để|này|khi|đã|một|những|ngày|"
        "năm|tháng|số|bị|ra|do|vào|người|xã|phường|tỉnh|huyện|ubnd|hồi|lúc|giờ|sau|trước|không|"
        "việc|đồng|sẽ|còn|lại|thành|phố|công|an|trung|tâm|ông|bà|tổ|chức|nhân|dân|cùng|thời"
    ).split("|")
)
"""Words that do not show that two sentences are about the same thing."""
_THIS = pattern(r"\b(?:này|trên|nói trên|đó)\b")
_LATER_WORD = pattern(r"(?<=[\w,;:“(] )[^\W\d_]+")
"""A word that does not open its sentence."""
_NO_NAMES = frozenset(
    fold("Chủ|Phó|Ông|Bà|Anh|Chị|Giám|Trưởng|Tổ|Ủy|Sở|Viện|Tòa|Công|Hội|Ban|Bộ|Đảng").split("|")
)


class _Said(NamedTuple):
    """What a text says of matters: which it leaves open and settles, and about what."""

    opens: frozenset[int]
    settles: frozenset[int]
    matter: frozenset[str]
    names: frozenset[str]
    bulletin: int


@remembered
def _said(text: str) -> _Said:
    folded = fold(text)
    opens = [at for at, kind in enumerate(MATTERS) if kind.opens.search(folded)]
    settles = [at for at, kind in enumerate(MATTERS) if kind.settles.search(folded)]
    words = (word for word in words_of(text) if word not in _COMMON and not word[0].isdigit())
    named = (word for word in _LATER_WORD.findall(text) if word.istitle())
    names = frozenset(map(fold, named)) - _NO_NAMES
    bulletin = _BULLETIN.match(folded)
    return _Said(
        frozenset(() if undoes(text) else opens),
        frozenset(() if is_aside(text) else settles),
        frozenset(words),
        names,
        int(bulletin[1]) if bulletin else 0,
    )


def settled(text: str) -> frozenset[int]:
    """Return the kinds of matters that a text settles."""
    return _said(text).settles


def settlements(
    told: Mapping[int, str],
    behind: Mapping[int, str],
    whole: Mapping[int, str] | None = None,
    *,
    sure: bool = False,
) -> Iterator[int]:
    """Find what settles what some texts leave open, and is not told.

    Args:
        told: What is told, by the sentence it is made from.
        behind: Other sentences by their index, in order.
        whole: The sentences of which nearly all is told: what a text leaves out of its own may be
            what leaves the matter open.
        sure: Whether to ask only for what makes untrue what was left open.

    Yields:
        For each matter of each text the sentence that settles it in the end.
    """
    settling: dict[int, list[str]] = defaultdict(list)
    for text in told.values():
        for kind in settled(text):
            settling[kind].append(text)
    for index, text in told.items():
        reached = range(index + 1, index + 1 + REACH)
        near = {at: behind[at] for at in reached if at in behind}
        for kind in _opens(text, (whole or {}).get(index, text)) if near else ():
            if (sure and not MATTERS[kind].sure) or _is_told(kind, text, settling[kind]):
                continue
            found = [at for at, other in near.items() if _settles(kind, other, text, at - index)]
            yield from found[:1] if MATTERS[kind].first else found[-1:]
        yield from _later_bulletin(text, near)


def _opens(text: str, whole: str) -> frozenset[int]:
    """Return the matters that a text leaves open, or that its sentence does and makes it untrue."""
    opens = _said(text).opens
    if whole == text or undoes(text):
        return opens
    untrue = (kind for kind in _said(whole).opens if MATTERS[kind].sure)
    return opens.union(untrue)


def _is_told(kind: int, text: str, settling: Sequence[str]) -> bool:
    """Tell whether one of the texts that settle such a matter settles that of a text."""
    named = MATTERS[kind].named
    return any(not named or one == text or _share_names(one, text) for one in settling)


def _settles(kind: int, text: str, opened: str, behind: int) -> bool:
    """Tell whether a sentence settles what another one, so many before it, leaves open."""
    said, matter = _said(text), MATTERS[kind]
    if kind not in said.settles or (matter.named and not _share_names(text, opened)):
        return False
    points = behind == 1 and _THIS.search(fold(text)) is not None
    return points or len(said.matter & _said(opened).matter) >= matter.shared


def _share_names(one: str, other: str) -> bool:
    """Tell whether two texts name the same, or one of them names nobody and no place."""
    names = _said(one).names, _said(other).names
    return not all(names) or not names[0].isdisjoint(names[1])


def _later_bulletin(text: str, near: Mapping[int, str]) -> Iterator[int]:
    """Yield the last of the bulletins that came after the one that is told."""
    number = _said(text).bulletin
    later = [at for at, other in near.items() if number and _said(other).bulletin > number]
    yield from later[-1:]
