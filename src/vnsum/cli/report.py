"""Errors in words for a person at a terminal."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from vnsum.cli.messages import CATALOGUE
from vnsum.cli.words.failures import say_failure
from vnsum.rendering.escape import printable

if TYPE_CHECKING:
    from vnsum.cli.messages import Messages
    from vnsum.errors import VnsumError

__all__ = ["describe", "say_reason"]

_REASONS = {errno.ENOSPC: "disk_full", errno.EBADF: "closed"}


def describe(error: VnsumError, messages: Messages) -> str:
    """Say what went wrong and what to do about it, on one line.

    Args:
        error: The error.
        messages: The words to use; Vietnamese keeps the own words of a rare error in brackets.

    Returns:
        A line that is safe to print whatever the source held.
    """
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
