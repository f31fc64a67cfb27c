"""Errors in words for a person at a terminal."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from vnsum.cli.messages import CATALOGUE
from vnsum.cli.words.failures import say_failure
from vnsum.errors import UnreadableInputError
from vnsum.rendering.escape import printable

if TYPE_CHECKING:
    from vnsum.cli.messages import Messages
    from vnsum.errors import VnsumError

__all__ = ["describe", "say_reason"]

_BINARY = "the data is binary, not text"
_REASONS = {errno.ENOSPC: "disk_full", errno.EBADF: "closed"}


def describe(error: VnsumError, messages: Messages, name: str = "") -> str:
    """Say what went wrong and what to do about it, on one line.

    Args:
        error: The error.
        messages: The words to use; Vietnamese keeps the own words of a rare error in brackets.
        name: The file it is about, if any: what is no text is a damaged file to who named it .docx.

    Returns:
        A line that is safe to print whatever the source held.
    """
    if name.lower().endswith(".docx") and error.message == _BINARY:
        error = UnreadableInputError("the DOCX file is damaged", hint="copy or download it again")
    if messages.language == "vi" and (known := say_failure(error.message, error.hint)):
        return " ".join(printable(known).split())
    keys = (f"error.{kind.__name__}" for kind in type(error).__mro__)
    said = messages(next(key for key in keys if key in CATALOGUE), message=error.message)
    details = [error.hint] if said == error.message else [error.message, error.hint]
    more = "; ".join(filter(None, details))
    return " ".join(printable(f"{said} ({more})" if more else said).split())


def say_reason(error: OSError, messages: Messages) -> str:
    """Say why something could not be written.

    Args:
        error: The system's error.
        messages: The words to use.

    Returns:
        A phrase; the system's own words where it is rare.
    """
    name = _REASONS.get(error.errno or 0)
    return messages(f"failure.{name}") if name else printable(error.strerror or str(error))
