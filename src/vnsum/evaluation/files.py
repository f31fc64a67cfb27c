"""Files that are there whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.errors import UnreadableInputError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["write_atomically"]


def write_atomically(path: Path, text: str) -> None:
    """Write a file under another name and then rename it.

    Args:
        path: The file; its folder is made where it is missing.
        text: Its content, written as UTF-8.

    Raises:
        UnreadableInputError: When it cannot be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise UnreadableInputError(f"{path.name} cannot be written", hint=str(error)) from error
