"""Which sentences of a release stand in lists: items, and the grounds of an act."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from vnsum.documents import PressRelease

__all__ = ["ground_sentences", "item_sentences"]

_GROUNDS = re.compile(r"(?:căn cứ|theo|xét|thực hiện)\b.*[;,]$", re.DOTALL)


def item_sentences(release: PressRelease) -> frozenset[int]:
    """Return the sentences that stand in items of lists."""
    listed = {index for index, part in enumerate(release.paragraphs) if part.kind == "item"}
    sentences = enumerate(release.sentences)
    return frozenset(index for index, item in sentences if item.paragraph in listed)


def ground_sentences(release: PressRelease) -> frozenset[int]:
    """Return the sentences with the grounds of an act ("Căn cứ Luật …;"), unless all are."""
    acts = {
        index
        for index, part in enumerate(release.paragraphs)
        if _GROUNDS.fullmatch(fold(part.normalised))
    }
    found = {index for index, item in enumerate(release.sentences) if item.paragraph in acts}
    return frozenset(found) if len(found) < len(release.sentences) else frozenset()
