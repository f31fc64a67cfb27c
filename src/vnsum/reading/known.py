"""What the caller knows of a release that was read already."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.documents import Metadata
from vnsum.errors import OptionsError
from vnsum.reading.anatomy import dissect

if TYPE_CHECKING:
    from vnsum.documents import PressRelease

__all__ = ["with_known"]

_PLAIN = frozenset({"text", "txt"})
"""Formats whose text says all; what a page or a document says of its lines is not kept."""


def with_known(release: PressRelease, given: Metadata) -> PressRelease:
    """Add what the caller knows: the release is as if it had been read with it.

    Args:
        release: A release that was read.
        given: What is known besides; a day and a place that the text says itself go before.

    Returns:
        The release; the same where nothing new is known.

    Raises:
        OptionsError: When a title is given that has to be looked for among the lines of a page
            or document.
    """
    known = Metadata(
        release.metadata.title if given.title is None else given.title,
        given.published or release.metadata.published,
        release.metadata.place if given.place is None else given.place,
    )
    if known == release.metadata:
        return release
    if known.title != release.metadata.title:
        release = _entitled(release, known.title)
    published = release.published
    if release.published_span is None:
        published = given.published or published
    return replace(release, published=published, metadata=known)


def _entitled(release: PressRelease, title: str | None) -> PressRelease:
    """Take a text apart anew, its title known: it is looked for among the first lines."""
    if release.format not in _PLAIN:
        raise OptionsError(
            f"a title cannot be given to a release that was read from {release.format}",
            hint="give it when the file is read: vnsum.read(file, title=…)",
        )
    before = dissect(release.source, metadata=release.metadata)
    found = dissect(release.source, metadata=replace(release.metadata, title=title))
    loading = [warning for warning in release.warnings if warning not in before.warnings]
    return replace(
        found,
        published=found.published or release.published,
        format=release.format,
        encoding=release.encoding,
        warnings=(*loading, *found.warnings),
    )
