"""The text of a PDF, page after page, as its producer laid it out.

Lines stay hard-wrapped: joining them is the business of whoever finds the
paragraphs. Running heads, page numbers and what a browser prints round a page are
dropped, as they would stand inside sentences; notes come last.
"""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from itertools import pairwise
from textwrap import dedent
from typing import TYPE_CHECKING

from vnsum.errors import (
    InputError,
    InputTooLargeError,
    MissingExtraError,
    UnreadableInputError,
)
from vnsum.lazily import pattern
from vnsum.reading.formats.notes import PageNotes
from vnsum.reading.formats.running import without_running

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pypdf import PageObject, PdfReader

    from vnsum.options import ReadLimits
    from vnsum.reading.layout.tables import BlockKind

__all__ = ["PdfText", "read_pdf"]

_WORD = pattern(r"[^\W\d_]+")
_TORN = 0.1
"""Share of words of one letter from which a page is read again; set by hand."""
_MOST_APART = 0.5
"""Share of lines apart from which the page is only widely spaced; set by hand."""
_ADDRESS = pattern(r"(?:https?|file|\ufb01le)://\S+\s+\d+/\d+")
_PRINTED = pattern(
    r"\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d{2}|\d{1,2}:\d{2}(?: [AP]M)?,? \d{1,2}/\d{1,2}/\d{2,4}"
)
_TOP, _FOOT = 4, 4
"""Lines at the top and at the foot of a page among which they stand."""
_SILENT = logging.NullHandler()
"""Keeps what pypdf tells about broken files off a program's standard error, unless it logs."""


@dataclass(frozen=True, slots=True)
class PdfText:
    """What was found in a file.

    Attributes:
        text: Its text, the notes of its pages last.
        title: The title in the file's properties, where the text has it too.
        warnings: What was left out.
        kinds: Which of its lines are notes, by number.
    """

    text: str
    title: str | None
    warnings: tuple[str, ...]
    kinds: Mapping[int, BlockKind]


def read_pdf(data: bytes, limits: ReadLimits) -> PdfText:
    """Read a PDF.

    Args:
        data: The file.
        limits: `max_pages` cuts with a warning, `max_chars` raises.

    Returns:
        The text, its title and its notes.

    Raises:
        InputTooLargeError: When the text is too long, or a stream is far larger than it looks.
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
        text, kinds = _text(reader, limits)
        return PdfText(text, _title(reader, text), _warnings(reader, limits), kinds)
    except InputError:
        raise
    except getattr(pypdf.errors, "LimitReachedError", ()) as error:  # since pypdf 6
        raise InputTooLargeError(
            "the PDF file holds streams that unpack to far more than a text",
            hint="it may be made to fill the memory; print it to a new PDF if you trust it",
        ) from error
    except Exception as error:  # pypdf fails in as many ways as there are broken files
        raise UnreadableInputError(
            "the PDF file is damaged", hint="print it to a new PDF, or give its text"
        ) from error


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


def _text(reader: PdfReader, limits: ReadLimits) -> tuple[str, dict[int, BlockKind]]:
    """Return the text, the notes of its pages last, and which of its lines are such notes."""
    pages: list[list[str]] = []
    notes: list[str] = []
    length = 0
    for page in reader.pages[: limits.max_pages]:
        lines, below = _read_page(page)
        pages.append(lines)
        notes += below
        length += sum(len(line) + 1 for line in (*lines, *below))
        if length > limits.max_chars + 1:
            raise InputTooLargeError(
                f"the PDF holds more than {limits.max_chars:,} characters",
                hint="raise ReadLimits.max_chars or split the file",
            )
    text = "\n".join("\n".join(page) for page in without_running(pages) if page)
    if not text.strip():
        raise UnreadableInputError(
            "the PDF has no text, it may be scanned", hint="run text recognition (OCR) first"
        )
    if not notes:
        return text, {}
    first = text.count("\n") + 2
    return "\n".join([text, "", *notes]), {first + place: "note" for place in range(len(notes))}


def _read_page(page: PageObject) -> tuple[list[str], list[str]]:
    """Return the lines of a page without the marks of its notes, and the notes at its foot."""
    notes = PageNotes()
    text = notes.without_marks(_page_text(page, notes))
    return notes.split(text.strip().splitlines())


def _page_text(page: PageObject, notes: PageNotes | None = None) -> str:
    """Return the lines of a page in the order of its file, paragraphs apart where it shows them.

    A browser without the letters "ắ" and "ộ" in its font takes them from another one, and pypdf
    then puts blanks around each ("s ắ p"). Places on the page show that there are none.
    """
    plain = page.extract_text(visitor_text=notes.see) if notes else page.extract_text()
    lines = _without_print_marks((plain or "").splitlines())
    text = "\n".join(lines)
    layout = _layout(page)
    placed = _without_print_marks(layout.splitlines())
    if _torn(text) >= _TORN and _torn(layout) < _torn(text) / 2:
        return "\n".join(placed)
    return _with_gaps(lines, placed) or text


def _layout(page: PageObject) -> str:
    """Return the text of a page as it looks; empty where pypdf cannot tell."""
    try:
        return dedent(page.extract_text(extraction_mode="layout") or "")
    except Exception:  # noqa: BLE001 - the order of the file is enough
        return ""


def _without_print_marks(lines: list[str]) -> list[str]:
    """Drop what a browser prints above and below a page: day and title, address and number."""
    top, foot = range(min(_TOP, len(lines))), range(max(_TOP, len(lines) - _FOOT), len(lines))
    ends = [*top, *foot]
    shown = [line.strip() for line in lines]
    marks = {place for place in ends if _ADDRESS.fullmatch(shown[place])}
    for place, after in pairwise(ends):
        if after == place + 1 and _ADDRESS.fullmatch(f"{shown[place]} {shown[after]}"):
            marks |= {place, after}
    if not marks:
        return lines
    printed = {place for place in ends if _PRINTED.match(shown[place])}
    titles = {place + 1 for place in printed if _PRINTED.fullmatch(shown[place])}
    marks |= printed | {place for place in titles if place + 1 in marks}
    return [line for place, line in enumerate(lines) if place not in marks]


def _with_gaps(lines: Sequence[str], placed: Sequence[str]) -> str:
    """Put a blank line between lines that stand apart on the page.

    Args:
        lines: The lines in the order of the file.
        placed: The same page as it looks.

    Returns:
        The text; empty where the two are not the same lines, or where all lines stand apart.
    """
    shown = [line for line in lines if line.strip()]
    seen = [place for place, line in enumerate(placed) if line.strip()]
    if not shown or [line.split() for line in shown] != [placed[place].split() for place in seen]:
        return ""
    apart = [after - place > 1 for place, after in pairwise(seen)]
    if sum(apart) > _MOST_APART * len(apart):
        return ""
    gaps = ["\n\n" if gap else "\n" for gap in apart]
    return "".join(line + gap for line, gap in zip(shown, [*gaps, ""], strict=True))


def _torn(text: str) -> float:
    """Return the share of words that are one letter; those of a real text are some 2 %."""
    words = _WORD.findall(text)
    return sum(len(word) == 1 for word in words) / len(words) if words else 0.0


def _title(reader: PdfReader, text: str) -> str | None:
    """Return the title property, unless it is a file name or the like that the text lacks."""
    title = " ".join(str((reader.metadata or {}).get("/Title") or "").split())
    return title if title and title in " ".join(text.split()) else None


def _warnings(reader: PdfReader, limits: ReadLimits) -> tuple[str, ...]:
    total = len(reader.pages)
    if total <= limits.max_pages:
        return ()
    return (f"only the first {limits.max_pages} of {total} pages were read",)
