"""The list of all releases, page by page: an archive need not fit into memory."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from vnsum.archive.results import Entry

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

__all__ = ["listed"]

_PAGE = 500
"""Releases of a page; set by hand."""
_LIST = """
SELECT id, name, title, day, place, agency FROM releases WHERE id >= ? ORDER BY id LIMIT ?
"""


def listed(connection: sqlite3.Connection, first: int) -> Sequence[Entry]:
    """Return a page of releases in the order of their numbers.

    Args:
        connection: The archive.
        first: The number it begins with.

    Returns:
        The releases; empty behind the last one.
    """
    return [
        Entry(number, name, title, date.fromisoformat(day) if day else None, place, agency)
        for number, name, title, day, place, agency in connection.execute(_LIST, (first, _PAGE))
    ]
