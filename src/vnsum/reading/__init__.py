"""Reading a release: any source in, its parts with their places out.

formats     files to text: HTML, DOCX, PDF, pages that a browser saved
layout      lines as they stand on a page: margins, typefaces, tables, labels
parts       what a line may be that is no sentence: bylines, captions, buttons, contacts, days
paragraphs  wrapped lines put together, and items to lists
heads       what stands above the body: title, date, place, number, issuing body

anatomy     which lines are the body, and what the others are
cautions    what an editor should know about a reading
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.documents import Metadata, PressRelease
from vnsum.errors import NoBodyTextError
from vnsum.lazily import pattern
from vnsum.options import ReadLimits, require_options, require_type
from vnsum.reading.anatomy import dissect
from vnsum.reading.formats.files import load
from vnsum.reading.known import with_known
from vnsum.reading.parts.dates import parse_stamp
from vnsum.reading.parts.kinds import leads_with_kind, names_kind
from vnsum.text.normalise import fold, normalise

if TYPE_CHECKING:
    from datetime import date, datetime

    from vnsum.documents import Source
    from vnsum.reading.formats.files import Loaded

__all__ = ["read", "refuse_path"]

_LIMITS = ReadLimits()
_PATH = pattern(
    r"(?!.*(?:://|[,;:!?] |\bwww\.| [\w.-]+\.\w{2,4}/))(?!.*[à-ỹđ].* [\x21-\x7e]+[-_][\x21-\x7e]+$)"
    r"[^\r\n]*\w\.(?:txt|md|html?|mht|mhtml|docx?|odt|rtf|pdf|epub|xlsx?|pptx?|csv|zip)",
    re.IGNORECASE,
)
"""One line that ends in a suffix and holds no link, nothing that parts the clauses of a sentence,
and no words with marks before a name without them ("… trong tệp danh-sach.pdf")."""
_LONGEST_PATH = 300


def read(
    source: Source,
    *,
    title: str | None = None,
    published: datetime | date | None = None,
    place: str | None = None,
    limits: ReadLimits = _LIMITS,
) -> PressRelease:
    """Read a press release.

    Args:
        source: Text, the bytes of a file, its path (any `os.PathLike`), or a release, which comes
            back as it is but for what is told of it here.
        title: The headline it was published under, which goes before any other line of the text
            that may be its title; the line that says it is `PressRelease.title`. A release that was
            read from a page or a document takes none any more.
        published: When it was published, where the text does not say it.
        place: Where it was issued, where the text does not say it.
        limits: Size limits.

    Returns:
        The release, taken apart.

    Raises:
        InputError: When the source cannot be read or holds no sentence; see `vnsum.errors`.
        ArgumentTypeError: When the source, its title, date or place, or the limits are of another
            type.
        OptionsError: When a title is given to a release that takes none.
    """
    require_options(limits, ReadLimits)
    require_type("title", title, "str?", hint="give the headline as str")
    require_type("published", published, "date?", hint="datetime.date(2025, 9, 12), or a datetime")
    require_type("place", place, "str?", hint="give its name as str")
    metadata = Metadata(title, published, place)
    if isinstance(source, PressRelease):
        return with_known(source, metadata)
    if isinstance(source, str):
        refuse_path(source)
    loaded = load(source, limits)
    release = dissect(loaded.text, metadata=metadata, kinds=loaded.kinds)
    if title is None and loaded.title_hint and not _names_kind(loaded.title_hint):
        release = _with_hint(release, loaded)
    if release.published is None and loaded.published_hint:
        release = replace(release, published=parse_stamp(loaded.published_hint))
    return replace(
        release,
        format=loaded.format,
        encoding=loaded.encoding,
        warnings=(*loaded.warnings, *release.warnings),
    )


def refuse_path(text: str) -> None:
    """Tell those who gave a path as text that it has to be a `pathlib.Path`.

    Args:
        text: What was given as the text of a release.

    Raises:
        NoBodyTextError: When it looks like the path of a file.
    """
    if len(text) <= _LONGEST_PATH and _PATH.fullmatch(text):
        raise NoBodyTextError(
            f"{text!r} is text that looks like a path",
            hint="give the file as pathlib.Path(…); a str is the release itself",
        )


def _names_kind(title: str) -> bool:
    """Tell a heading that only says what kind of document it is; the subject stands below."""
    folded = fold(normalise(title).text)
    return names_kind(folded) or (title.isupper() and leads_with_kind(folded))


def _with_hint(release: PressRelease, loaded: Loaded) -> PressRelease:
    """Read again with the title of the container; keep it only where the text says it or none."""
    known = replace(release.metadata, title=loaded.title_hint)
    hinted = dissect(loaded.text, metadata=known, kinds=loaded.kinds)
    if hinted.title is not None:
        return replace(hinted, metadata=release.metadata)
    return release if release.title is not None else hinted
