"""What a release is once it is read: typed spans over the author's own text.

This file knows the shapes only; `vnsum.reading` fills them. Everywhere,
offsets are half-open `[start, end)` in characters of `PressRelease.source`,
and `source[span.start:span.end] == span.text`.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, field
from datetime import date
from functools import cached_property
from os import PathLike
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from vnsum.plain import counted, json_text, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from vnsum.rendering.notices import Notice

__all__ = [
    "SOURCES",
    "Boilerplate",
    "BoilerplateKind",
    "Encoding",
    "Metadata",
    "Paragraph",
    "ParagraphKind",
    "PressRelease",
    "Sentence",
    "Source",
    "Span",
]

SOURCES = "text, bytes (or bytearray, memoryview), a path (pathlib.Path) or a PressRelease"
"""What a release may be read from, for those who gave something else."""
BoilerplateKind = Literal[
    "navigation",  # menus, breadcrumbs, "Trang chủ"
    "related",  # "Các bài mới đăng", "Tin liên quan" and the links below them
    "comments",  # comment forms and their labels
    "share",  # share, print and font-size buttons, view counts
    "tags",  # "Từ khóa: …"
    "recipients",  # "Nơi nhận: …" of administrative documents
    "letterhead",  # CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM …, signature blocks
    "table",  # rows of tables
    "mojibake",  # text whose letters are lost
    "contact",  # hotline, address and copyright footers
    "mail",  # headers, greeting and signature of an e-mail
    "rest",  # the words round a date, a number, a title or a name; headings
]

ParagraphKind = Literal["text", "item"]


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the source.

    Attributes:
        start: First character, counted from 0 in the source.
        end: One past the last character; never less than `start`.
        text: `source[start:end]`, unchanged.
    """

    start: int
    end: int
    text: str

    def __str__(self) -> str:
        """Return the text of the span."""
        return self.text


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence of the body.

    Attributes:
        normalised: The sentence in the normalised view: NFC, one line, spacing glitches
            repaired ("152 .206" is "152.206"). This is what is shown and fed to models.
        paragraph: Index of its paragraph in `PressRelease.paragraphs`.
    """

    normalised: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Paragraph(Span):
    """A paragraph or bullet of the body; hard-wrapped lines are one paragraph.

    Attributes:
        normalised: The paragraph in the normalised view, on one line.
        kind: "item" for an item of a list, a bullet or a label with a colon ("Thời gian: …"),
            which seldom stands alone; "text" for anything else.
    """

    normalised: str
    kind: ParagraphKind = "text"


@dataclass(frozen=True, slots=True)
class Boilerplate(Span):
    """A line or block that is not part of the release's own text."""

    kind: BoilerplateKind


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the characters were found.

    Attributes:
        name: "utf-8", "utf-16", "windows-1258", "tcvn3", "vni", "viscii", or
            "unicode" for a `str`.
        guessed: True when nothing in the file said so and the letters decided.
        confidence: From 0 to 1; 1 where nothing was guessed.
    """

    name: str
    guessed: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the caller knows and the text may not say.

    Attributes:
        title: The headline the release was published under.
        published: When it was published.
        place: Where it was issued.
    """

    title: str | None = None
    published: datetime | date | None = None
    place: str | None = None


@dataclass(frozen=True, repr=False)
class PressRelease:
    """A release taken apart.

    Attributes:
        source: The author's text, unchanged (for HTML, DOCX and PDF: the extracted text).
        title: The title line of the text; None where the caller gave a title that no line says.
        published: Date and time, or date alone; from the text, else from `metadata`.
        published_span: Where the text says so; None when it came from `metadata`.
        place: Where it was issued ("Hà Nội" in "Hà Nội, ngày 5 tháng 9 năm 2024").
        agency: Who issued it ("HNP", "Cổng TTĐT Chính phủ", "UBND quận Ba Đình").
        byline: Who wrote it.
        doc_number: Number of an administrative document ("123/TB-UBND").
        paragraphs: The body, in order, without anything named below.
        captions: Captions of photographs and videos.
        boilerplate: Everything that is not the release's own text, by kind.
        sentences: The sentences of the body, in order.
        metadata: What the caller passed in.
        format: "text", "txt", "html", "docx" or "pdf".
        encoding: How the characters were found.
        warnings: What an editor should know about the reading, in English sentences.
    """

    source: str
    title: Span | None = None
    published: datetime | date | None = None
    published_span: Span | None = None
    place: Span | None = None
    agency: Span | None = None
    byline: Span | None = None
    doc_number: Span | None = None
    paragraphs: Sequence[Paragraph] = ()
    captions: Sequence[Span] = ()
    boilerplate: Sequence[Boilerplate] = ()
    sentences: Sequence[Sentence] = ()
    metadata: Metadata = field(default_factory=Metadata)
    format: str = "text"
    encoding: Encoding = field(default_factory=lambda: Encoding("unicode"))
    warnings: Sequence[str] = ()

    @cached_property
    def source_sha256(self) -> str:
        """SHA-256 of `source` in UTF-8 (lone surrogates kept), in hexadecimal."""
        return hashlib.sha256(self.source.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def title_text(self) -> str | None:
        """The title as the text says it, or as the caller gave it where no line does."""
        return self.title.text if self.title is not None else self.metadata.title

    @property
    def notices(self) -> Sequence[Notice]:
        """The warnings for editors: each with its code and its Vietnamese sentence."""
        from vnsum.rendering.notices import notice_of  # noqa: PLC0415 - keeps `import vnsum` light

        return tuple(map(notice_of, self.warnings))

    @property
    def warning_codes(self) -> Sequence[str]:
        """What programs know the warnings by, in their order; the codes never change."""
        return tuple(notice.code for notice in self.notices)

    def __repr__(self) -> str:
        """Say what it is, on one line: the title, and how much there is of it."""
        parts = (
            counted(len(self.sentences), "sentence"),
            counted(len(self.source), "character"),
            counted(len(self.warnings), "warning"),
        )
        return f"<PressRelease {shortened(self.title_text or '')!r}: {', '.join(parts)}>"

    def to_dict(self) -> dict[str, Any]:
        """Return the release as plain values, dates in ISO 8601; offsets count in "source"."""
        return {
            "source_sha256": self.source_sha256,
            **_plain(asdict(self)),
            "warning_codes": list(self.warning_codes),
        }

    def to_json(self, *, indent: int | None = None) -> str:
        """Return `to_dict` as JSON with Vietnamese letters unescaped.

        Args:
            indent: Spaces per level; None for one line.

        Returns:
            Valid JSON; lone surrogates of the source are escaped.
        """
        return json_text(self.to_dict(), indent=indent)


Source: TypeAlias = str | bytes | bytearray | memoryview | PathLike[str] | PressRelease
"""What a release may come as: its text, the bytes of a file, its path, or one already read."""


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _plain_value(value) for name, value in values.items()}


def _plain_value(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return _plain(value) if isinstance(value, dict) else value
