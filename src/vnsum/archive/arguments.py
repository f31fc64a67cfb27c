"""What callers give an archive: taken as it is meant, refused where it is nothing."""

from __future__ import annotations

from datetime import date, datetime
from os import PathLike
from pathlib import Path

from vnsum.errors import ArchiveError, ArgumentTypeError, OptionsError
from vnsum.options import require_type

__all__ = ["day", "file_path", "release_number", "require_text"]

_LARGEST = 2**63 - 1
"""The largest number SQLite keeps."""


def file_path(name: str, given: object) -> Path:
    """Take a path as text or as an object.

    Args:
        name: What it is called.
        given: The path.

    Returns:
        The path.

    Raises:
        ArgumentTypeError: When it is neither.
    """
    if not isinstance(given, str | PathLike):
        raise ArgumentTypeError(
            f"{name} must be a path, not {type(given).__name__}", hint="give str or pathlib.Path"
        )
    return Path(given)


def release_number(given: int) -> int:
    """Take the number of a release as it is; no release has a larger one than SQLite keeps.

    Args:
        given: The number.

    Returns:
        The number as Python's own.

    Raises:
        ArchiveError: When no release can have it.
        ArgumentTypeError: When it is none.
    """
    require_type("release", given, "int", hint="a number that Archive.search or iterating gives")
    if not 0 <= given <= _LARGEST:
        raise ArchiveError(f"the archive has no release {given}", hint="see vnsum archive list")
    return int(given)


def require_text(name: str, given: str) -> None:
    """Refuse a query or a question that is no text.

    Args:
        name: What it is called.
        given: What was given.

    Raises:
        ArgumentTypeError: When it is no text.
    """
    if not isinstance(given, str):
        raise ArgumentTypeError(
            f"a {name} must be text, not {type(given).__name__}", hint="give it as str"
        )


def day(name: str, given: date | str | None) -> date | None:
    """Take a day as it is, or as text in ISO 8601; a time of the day is left out.

    Args:
        name: What it is called.
        given: The day.

    Returns:
        The day; None where none was given.

    Raises:
        ArgumentTypeError: When it is neither.
        OptionsError: When a text is no day.
    """
    if isinstance(given, str):
        try:
            given = datetime.fromisoformat(given)
        except ValueError as error:
            raise OptionsError(f"{name} is no day: {given!r}", hint="YYYY-MM-DD") from error
    require_type(name, given, "date?", hint="a datetime.date, or text as YYYY-MM-DD")
    return given.date() if isinstance(given, datetime) else given
