"""What is told of a release that the archive has already: what it lacked is filled in.

added "Cầu mới.txt", which says no day          published None
added again with published=date(2025, 3, 12)    published 2025-03-12, filled in
and again with published=date(2025, 4, 1)       published 2025-03-12 still, kept
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vnsum.archive.indexing import day_of
from vnsum.reading.known import with_known
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.documents import Metadata, PressRelease

__all__ = ["Completed", "completed"]


@dataclass(frozen=True, slots=True)
class Completed:
    """A release with what was told of it.

    Attributes:
        release: The release, complete.
        filled: What it lacked and has now: "title", "published", "place".
        kept: What it had and was told otherwise; it stays.
    """

    release: PressRelease
    filled: Sequence[str]
    kept: Sequence[str]


def completed(stored: PressRelease, given: PressRelease) -> Completed:
    """Fill in what a release lacks.

    Args:
        stored: The release as the archive has it.
        given: The same text, read with what is told of it now.

    Returns:
        The release and what became of each thing told.
    """
    had, told = _had(stored), _told(given.metadata)
    filled = [name for name in told if not had[name]]
    kept = [name for name, value in told.items() if had[name] not in ("", value)]
    known = replace(
        stored.metadata,
        title=None,
        **{name: getattr(given.metadata, name) for name in filled if name != "title"},
    )
    base = given if "title" in filled else stored  # a title is looked for when a text is read
    return Completed(with_known(base, known), filled, kept)


def _had(release: PressRelease) -> dict[str, str]:
    """Return what is known of a release, to be compared; "" for what is not."""
    place = release.place.text if release.place else release.metadata.place
    return {
        "title": fold(release.title_text or ""),
        "published": day_of(release.published) or "",
        "place": fold(place or ""),
    }


def _told(metadata: Metadata) -> dict[str, str]:
    """Return what is told of a release, to be compared."""
    values = {
        "title": fold(metadata.title or ""),
        "published": day_of(metadata.published) or "",
        "place": fold(metadata.place or ""),
    }
    return {name: value for name, value in values.items() if value}
