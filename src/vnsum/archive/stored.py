"""A release as the archive keeps it, and the release rebuilt from that, unread.

Spans are kept as offsets; what is shown of a sentence only where it is not
what `normalise` makes of its text.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from vnsum.documents import (
    Boilerplate,
    Encoding,
    Metadata,
    Paragraph,
    PressRelease,
    Sentence,
    Span,
)
from vnsum.errors import ArchiveError
from vnsum.text.normalise import fold, normalise

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

__all__ = [
    "body_sha256",
    "fetch",
    "fetch_source",
    "pack",
    "pack_source",
    "prose",
    "searchable",
    "unpack",
]

_FETCH = "SELECT source, parts FROM releases WHERE id = ?"
_FETCH_SOURCE = "SELECT source FROM releases WHERE id = ?"
_SPANS = ("title", "published_span", "place", "agency", "byline", "doc_number")


def pack_source(source: str) -> bytes:
    """Compress a text, lone surrogates kept."""
    return zlib.compress(source.encode("utf-8", "surrogatepass"))


def pack(release: PressRelease) -> bytes:
    """Write down everything of a release but its source.

    Args:
        release: The release.

    Returns:
        Compressed JSON.
    """
    values: dict[str, Any] = {
        name: [span.start, span.end]
        for name in _SPANS
        if (span := getattr(release, name)) is not None
    }
    values |= {
        "published": _written(release.published),
        "paragraphs": [[*_shown(item), item.kind] for item in release.paragraphs],
        "captions": [[item.start, item.end] for item in release.captions],
        "boilerplate": [[item.start, item.end, item.kind] for item in release.boilerplate],
        "sentences": [[*_shown(item), item.paragraph] for item in release.sentences],
        "metadata": [
            release.metadata.title,
            _written(release.metadata.published),
            release.metadata.place,
        ],
        "format": release.format,
        "encoding": [
            release.encoding.name,
            release.encoding.guessed,
            release.encoding.confidence,
        ],
        "warnings": list(release.warnings),
    }
    return zlib.compress(json.dumps(values, ensure_ascii=True, separators=(",", ":")).encode())


def unpack(source: bytes, parts: bytes) -> PressRelease:
    """Rebuild a release.

    Args:
        source: What `pack_source` gave.
        parts: What `pack` gave.

    Returns:
        The release, equal to the one that was packed.

    Raises:
        ArchiveError: When either is damaged.
    """
    text = _unpacked(source)
    try:
        return _rebuilt(text, json.loads(zlib.decompress(parts)))
    except (zlib.error, ValueError, KeyError, TypeError, IndexError) as error:
        raise _damaged() from error


def _unpacked(source: bytes) -> str:
    try:
        return zlib.decompress(source).decode("utf-8", "surrogatepass")
    except (zlib.error, ValueError, TypeError) as error:
        raise _damaged() from error


def _damaged() -> ArchiveError:
    return ArchiveError("a release of the archive is damaged", hint="take the last backup")


def fetch(connection: sqlite3.Connection, number: int) -> PressRelease:
    """Return a release of the archive.

    Args:
        connection: The archive.
        number: Number of the release.

    Returns:
        The release.

    Raises:
        ArchiveError: When there is none of that number, or it is damaged.
    """
    row = connection.execute(_FETCH, (number,)).fetchone()
    if row is None:
        raise ArchiveError(f"the archive has no release {number}", hint="see vnsum archive")
    return unpack(*row)


def fetch_source(connection: sqlite3.Connection, number: int) -> str:
    """Return the text of a release that is there, four times as fast as the release.

    Args:
        connection: The archive.
        number: Number of the release.

    Returns:
        Its source.

    Raises:
        ArchiveError: When it is damaged.
    """
    (packed,) = connection.execute(_FETCH_SOURCE, (number,)).fetchone()
    return _unpacked(packed)


def prose(release: PressRelease) -> str:
    """Return the title and the body, a line for each paragraph, in the normalised view."""
    head = normalise(release.title_text or "").text
    return "\n".join([head, *(item.normalised for item in release.paragraphs)])


def searchable(release: PressRelease) -> str:
    """Return the text that is indexed: title, header, body and captions."""
    spans = [release.title, release.agency, release.place, release.byline, release.doc_number]
    known = [release.metadata.title or "", release.metadata.place or ""]
    given = [normalise(text).text for text in known]
    head = [normalise(span.text).text for span in spans if span is not None]
    body = [item.normalised for item in release.paragraphs]
    captions = [normalise(item.text).text for item in release.captions]
    return "\n".join([*given, *head, *body, *captions])


def body_sha256(release: PressRelease) -> str:
    """Checksum the letters of the body, so that header, case and spacing make no difference."""
    letters = "".join(filter(str.isalnum, fold(" ".join(s.normalised for s in release.sentences))))
    return hashlib.sha256(letters.encode("utf-8", "surrogatepass")).hexdigest()


def _shown(item: Paragraph | Sentence) -> list[Any]:
    same = normalise(item.text).text == item.normalised
    return [item.start, item.end, None if same else item.normalised]


def _written(when: datetime | date | None) -> str | None:
    return None if when is None else when.isoformat()


def _moment(written: str | None) -> datetime | date | None:
    if written is None:
        return None
    return datetime.fromisoformat(written) if "T" in written else date.fromisoformat(written)


def _rebuilt(text: str, values: dict[str, Any]) -> PressRelease:
    def span(place: Sequence[int]) -> Span:
        return Span(place[0], place[1], text[place[0] : place[1]])

    def shown(place: Sequence[Any]) -> tuple[int, int, str, str]:
        piece = text[place[0] : place[1]]
        return place[0], place[1], piece, normalise(piece).text if place[2] is None else place[2]

    title, published, place = values["metadata"]
    return PressRelease(
        source=text,
        **{name: span(values[name]) for name in _SPANS if name in values},
        published=_moment(values["published"]),
        paragraphs=tuple(Paragraph(*shown(item), item[3]) for item in values["paragraphs"]),
        captions=tuple(span(item) for item in values["captions"]),
        boilerplate=tuple(
            Boilerplate(item[0], item[1], text[item[0] : item[1]], item[2])
            for item in values["boilerplate"]
        ),
        sentences=tuple(Sentence(*shown(item), item[3]) for item in values["sentences"]),
        metadata=Metadata(title, _moment(published), place),
        format=values["format"],
        encoding=Encoding(*values["encoding"]),
        warnings=tuple(values["warnings"]),
    )
