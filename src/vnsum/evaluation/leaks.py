"""Items of an evaluation set that also stand in a training set."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.metrics import tokenise_syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.evaluation.items import DataSet, Item

__all__ = ["BODY_SYLLABLES", "LEAST_SYLLABLES", "LeakReport", "digest_of", "find_leaks"]

BODY_SYLLABLES = 40
"""Syllables of the body's start that are compared; set by hand."""
LEAST_SYLLABLES = 6
"""Fewest syllables of a title or lead that is compared; set by hand: shorter ones such as
"Tin tức trong ngày" repeat without being the same article."""


@dataclass(frozen=True, slots=True)
class LeakReport:
    """Which items leaked, and how it was seen.

    Attributes:
        against: Names and checksums of the training sets.
        by_body: Ids with the same start of the body.
        by_title: Ids with the same title.
        by_lead: Ids with the same lead.
    """

    against: Sequence[str]
    by_body: frozenset[str]
    by_title: frozenset[str]
    by_lead: frozenset[str]

    @property
    def ids(self) -> frozenset[str]:
        """Every leaked item."""
        return self.by_body | self.by_title | self.by_lead


def find_leaks(data: DataSet, training: Sequence[DataSet]) -> LeakReport:
    """Look for items in training sets by body start, title and lead.

    Texts are compared as syllables in lower case with tone marks in one style, so that
    spacing, punctuation and letter case do not hide a leak.

    Args:
        data: What is evaluated on.
        training: What a system was trained on.

    Returns:
        The leaked ids.
    """
    seen = {key for trained in training for item in trained.items for key in _keys(item)}
    found: dict[str, set[str]] = {"body": set(), "title": set(), "lead": set()}
    for item in data.items:
        for kind, key in _keys(item):
            if (kind, key) in seen:
                found[kind].add(item.id)
    return LeakReport(
        [f"{trained.name} {trained.sha256[:12]}" for trained in training],
        *(frozenset(found[kind]) for kind in ("body", "title", "lead")),
    )


def _keys(item: Item) -> Iterator[tuple[str, bytes]]:
    yield "body", digest_of(tokenise_syllables(item.text[: BODY_SYLLABLES * 20])[:BODY_SYLLABLES])
    texts = [("title", item.title), *(("lead", lead) for lead in item.leads)]
    for kind, text in texts:
        syllables = tokenise_syllables(text)
        if len(syllables) >= LEAST_SYLLABLES:
            yield kind, digest_of(syllables)


def digest_of(syllables: Sequence[str]) -> bytes:
    """Return what two texts of the same syllables share: 16 bytes."""
    return hashlib.blake2b(" ".join(syllables).encode("utf-8"), digest_size=16).digest()
