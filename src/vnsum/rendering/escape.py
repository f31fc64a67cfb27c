"""Text made safe to stand in HTML and in Markdown.

Lone surrogates and control characters cannot be written to either format;
they become U+FFFD, so the reader sees that something stood there.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from vnsum.lazily import pattern

if TYPE_CHECKING:
    import re

__all__ = ["escape_html", "escape_markdown", "printable"]

_UNPRINTABLE = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_BREAK = pattern("\r\n?")
_MARKDOWN = pattern(r"[\\`*_\[\]#|~]")
_LINE_START = pattern(r"\A(?:[-+=](?=[\s=-]|\Z)|\d{1,9}(?=[.)](?:\s|\Z)))")


def printable(text: str) -> str:
    """Replace what no text file can hold and write line breaks as line feeds.

    Args:
        text: Any text, lone surrogates and NUL included.

    Returns:
        Text that encodes to UTF-8 and survives an HTML parser.
    """
    return _UNPRINTABLE.sub("\ufffd", _LINE_BREAK.sub("\n", text))


def escape_html(text: str) -> str:
    """Escape a text for HTML content and quoted attributes.

    Args:
        text: Any text.

    Returns:
        HTML without a tag.
    """
    return html.escape(printable(text), quote=True)


def escape_markdown(text: str) -> str:
    """Escape a text so that Markdown shows it as it is, on one line.

    Args:
        text: Any text.

    Returns:
        One line; tags and entities are escaped as in HTML.
    """
    line = " ".join(printable(text).split())
    line = _MARKDOWN.sub(r"\\\g<0>", html.escape(line, quote=False))
    return _LINE_START.sub(_escaped_start, line)


def _escaped_start(found: re.Match[str]) -> str:
    """Escape the one character that makes a line a list item or a heading."""
    return found[0] + "\\" if found[0][0].isdigit() else "\\" + found[0]
