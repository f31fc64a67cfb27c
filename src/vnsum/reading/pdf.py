"""The text of a PDF, page after page, as its producer laid it out.

Lines stay hard-wrapped: joining them is the business of whoever finds the
paragraphs. Running page numbers are dropped, as they would stand inside
sentences.
"""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING

from vnsum.errors import (
    InputError,
    InputTooLargeError,
    MissingExtraError,
    UnreadableInputError,
)

if TYPE_CHECKING:
    from pypdf import PdfReader

    from vnsum.options import ReadLimits

__all__ = ["read_pdf"]

_SILENT = logging.NullHandler()
"""Keeps what pypdf tells about broken files off a program's standard error, unless it logs."""


def read_pdf(data: bytes, limits: ReadLimits) -> tuple[str, str | None, tuple[str, ...]]:
    """Read a PDF.

    Args:
        data: The file.
        limits: `max_pages` cuts with a warning, `max_chars` raises.

    Returns:
        The text, the title in the file's properties where the text has it too, and warnings.

    Raises:
        InputTooLargeError: When the text is too long.
        MissingExtraError: When pypdf is not installed.
        UnreadableInputError: When the file is damaged, encrypted or scanned.
    """
    try:
        import pypdf  # noqa: PLC0415 - an extra, loaded on demand
    except ImportError as error:
        raise MissingExtraError("Reading PDF", "files") from error
    logging.getLogger("pypdf").addHandler(_SILENT)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        _unlock(reader)
        text = _text(reader, limits)
        return text, _title(reader, text), _warnings(reader, limits)
    except InputError:
        raise
    except Exception as error:  # pypdf fails in as many ways as there are broken files
        raise UnreadableInputError("the PDF file is damaged") from error


def _unlock(reader: PdfReader) -> None:
    """Open a file that only forbids printing; refuse one that wants a password."""
    if not reader.is_encrypted:
        return
    try:
        opened = bool(reader.decrypt(""))
    except Exception as error:  # AES needs a package of its own
        raise _locked() from error
    if not opened:
        raise _locked()


def _locked() -> UnreadableInputError:
    return UnreadableInputError("the PDF file is encrypted", hint="save it without a password")


def _text(reader: PdfReader, limits: ReadLimits) -> str:
    pages: list[str] = []
    length = 0
    for number, page in enumerate(reader.pages[: limits.max_pages], start=1):
        pages.append(_without_number(page.extract_text() or "", number))
        length += len(pages[-1]) + 1
        if length > limits.max_chars + 1:
            raise InputTooLargeError(
                f"the PDF holds more than {limits.max_chars:,} characters",
                hint="raise ReadLimits.max_chars or split the file",
            )
    text = "\n".join(page for page in pages if page)
    if not text.strip():
        raise UnreadableInputError(
            "the PDF has no text, it may be scanned", hint="run text recognition (OCR) first"
        )
    return text


def _without_number(page: str, number: int) -> str:
    """Drop the page's own number from its first or last line."""
    lines = page.strip().splitlines()
    marks = {str(number), f"- {number} -", f"-{number}-", f"{number}."}
    if len(lines) > 1 and lines[-1].strip() in marks:
        lines.pop()
    if len(lines) > 1 and lines[0].strip() in marks:
        lines.pop(0)
    return "\n".join(lines)


def _title(reader: PdfReader, text: str) -> str | None:
    """Return the title property, unless it is a file name or the like that the text lacks."""
    title = " ".join(str((reader.metadata or {}).get("/Title") or "").split())
    return title if title and title in " ".join(text.split()) else None


def _warnings(reader: PdfReader, limits: ReadLimits) -> tuple[str, ...]:
    total = len(reader.pages)
    if total <= limits.max_pages:
        return ()
    return (f"only the first {limits.max_pages} of {total} pages were read",)
