"""Pages that a browser saved in one file (MHTML): the page among its pictures."""

from __future__ import annotations

import re
from email import message_from_bytes, policy

from vnsum.errors import UnreadableInputError
from vnsum.lazily import pattern

__all__ = ["is_snapshot", "page_in_snapshot"]

_HEAD = 4_096
"""Bytes in which a file says that it is one."""
_SAVED = pattern(
    rb"^(?:snapshot-content-location|content-location)\s*:|^from:\s*<?saved by",
    re.IGNORECASE | re.MULTILINE,
)
_PARTS = pattern(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def is_snapshot(data: bytes) -> bool:
    """Tell a page saved with its pictures from a mail and from any other file.

    Args:
        data: The file.

    Returns:
        Whether its head says so.
    """
    head = data[:_HEAD]
    return _PARTS.search(head) is not None and _SAVED.search(head) is not None


def page_in_snapshot(data: bytes) -> bytes:
    """Take the page out of the file that a browser saved.

    Args:
        data: The file.

    Returns:
        The bytes of the page.

    Raises:
        UnreadableInputError: When there is no page in it.
    """
    hint = "open it in a browser and save it as .html, or copy its text"
    try:
        parts = list(message_from_bytes(data, policy=policy.compat32).walk())
        pages = [
            part.get_payload(decode=True) for part in parts if _is_page(part.get_content_type())
        ]
    except Exception as error:  # the parser of mails fails in many ways on damaged ones
        raise UnreadableInputError("the saved page is damaged", hint=hint) from error
    page = next((one for one in pages if isinstance(one, bytes) and one.strip()), None)
    if page is None:
        raise UnreadableInputError("there is no page in the saved file", hint=hint)
    return page


def _is_page(kind: str) -> bool:
    return kind in _PAGES
