"""The index of words, and by which rules of text it was made.

The index keeps no copy of the words (it is contentless), so a release leaves it only with the very
words it came in with. They are cut anew from the release, and other rules of text cut other words:
the file says by which rules its index was made, and where these rules are others it is made again.
"""

from __future__ import annotations

import hashlib
import logging
from datetime import datetime
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from vnsum.archive.stored import searchable, unpack
from vnsum.archive.words import TOKENCHARS, plain, words_of
from vnsum.documents import Metadata, Paragraph, PressRelease, Span
from vnsum.errors import ArchiveError
from vnsum.text.normalise import normalise

if TYPE_CHECKING:
    import sqlite3
    from datetime import date

__all__ = ["INDEX", "clean", "day_of", "header_columns", "rebuild", "rules", "words_columns"]

_LOG = logging.getLogger(__name__)
INDEX = f"""
CREATE VIRTUAL TABLE words USING fts5 (
    exact, plain, content='', tokenize="unicode61 remove_diacritics 0 tokenchars '{TOKENCHARS}'"
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, 'col');
"""
"""The words of the releases, and how often each stands where."""
_PROBE = (
    "Tin: XÃ ĐỒI THÔNG hoà giải, hòa thuận, thuỷ lợi, khoẻ, quý, İ ﬁ ² ½ Ａ",
    "UBND xa\u0303 \u0110o\u0302\u0300i Tho\u0302ng",
    "Đồi\u00a0Thông",
    "Nguyễn\u00adVăn \u200bThảo – PV",
    "13/2023/NĐ-CP",
    "có 152 .206 hộ, đạt 111,8 %, từ 1 -10 tuổi, ngày 21 / 1, cỡ 1.200 m² và 2,5 ha .",
    "mặt bằng,2 hộ sáng nay ,Hội họp (chợ),nhà;kho xong .Sau đó ( xong ) “ đúng ” cá,tôm,cua",
    "**Kết quả**: ông Ng** V** T** nói: «tốt», ‘hay’ — tổ-dân-phố, Covid-19, a_b, 24/7, x&amp;y",
    "> https://vd.vn/a,b?c=d,e www.vd.vn ten.toi@vd.vn\x0bdòng\u2028mới\ttab\r\n> trích\x07 dẫn",
    "Ảnh: \ud800 \0 a" + "\u0301" * 40 + " 1/2/3, A.B.C, 1-2, 1–2, 5%/năm, 7h30’, +84 24 3.825",
)
"""A made-up release of what rules of text are about: its title, agency, place, byline and number,
paragraphs and a caption. A rule that it does not show changes an archive unseen: add to it."""
_ROW = "SELECT source, parts, day, place, agency FROM releases WHERE id = ?"


def words_columns(release: PressRelease) -> tuple[str, str]:
    """Return the words of a release as the index has them, with and without marks.

    Args:
        release: The release.

    Returns:
        Two texts of words parted by blanks; by the same rules a release always gives the same.
    """
    words = words_of(clean(searchable(release)))
    return " ".join(words), " ".join(map(plain, words))


def header_columns(release: PressRelease) -> tuple[str | None, str, str]:
    """Return what searches are filtered by.

    Args:
        release: The release.

    Returns:
        Its day as YYYY-MM-DD, or None; place and agency in the normalised view, "" without one.
    """
    place = release.place.text if release.place else release.metadata.place or ""
    agency = release.agency.text if release.agency else ""
    return day_of(release.published), _line(place), _line(agency)


def day_of(when: datetime | date | None) -> str | None:
    """Return the day of publication as YYYY-MM-DD."""
    day = when.date() if isinstance(when, datetime) else when
    return None if day is None else day.isoformat()


def _line(text: str) -> str:
    return clean(normalise(text).text)


def clean(text: str) -> str:
    """Take out what SQLite keeps in no text."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")


@cache
def rules() -> str:
    """Return a mark of the rules by which words are cut here: other rules have another one."""
    words = "\n".join(words_columns(_probe()))
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def _probe() -> PressRelease:
    ends = list(accumulate(len(line) + 1 for line in _PROBE))
    spans = [
        Span(end - 1 - len(line), end - 1, line) for line, end in zip(_PROBE, ends, strict=True)
    ]
    title, agency, place, byline, doc_number, *body, caption = spans
    return PressRelease(
        source="\n".join(_PROBE),
        title=title,
        agency=agency,
        place=place,
        byline=byline,
        doc_number=doc_number,
        paragraphs=tuple(
            Paragraph(one.start, one.end, one.text, normalise(one.text).text) for one in body
        ),
        captions=(caption,),
        metadata=Metadata(title=_PROBE[1], place=_PROBE[2]),
    )


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the index again of the releases, by the rules of here; inside a transaction.

    A damaged release has no words, and `verify` tells of it.

    Args:
        connection: The archive, in the midst of a transaction that writes.
    """
    for name in ("vocabulary", "words"):
        connection.execute(f"DROP TABLE IF EXISTS {name}")
    for statement in INDEX.split(";"):
        connection.execute(statement)
    numbers = connection.execute("SELECT id FROM releases ORDER BY id").fetchall()
    if numbers:
        _LOG.warning("the index of %s releases is being made again", f"{len(numbers):,}")
    for (number,) in numbers:
        _index_again(connection, number)
    connection.execute("DELETE FROM text_rules")
    connection.execute("INSERT INTO text_rules (rules) VALUES (?)", (rules(),))


def _index_again(connection: sqlite3.Connection, number: int) -> None:
    source, parts, *known = connection.execute(_ROW, (number,)).fetchone()
    try:
        release = unpack(source, parts)
    except ArchiveError:
        return
    header = header_columns(release)
    if header != tuple(known):
        connection.execute(
            "UPDATE releases SET day = ?, place = ?, agency = ? WHERE id = ?", (*header, number)
        )
    connection.execute(
        "INSERT INTO words (rowid, exact, plain) VALUES (?, ?, ?)",
        (number, *words_columns(release)),
    )
