"""Plain values as JSON that Vietnamese readers can read."""

from __future__ import annotations

import json
from typing import Any

__all__ = ["json_text"]


def json_text(value: dict[str, Any], *, indent: int | None = None) -> str:
    """Return plain values as JSON with Vietnamese letters unescaped.

    Args:
        value: Plain values.
        indent: Spaces per level; None for one line.

    Returns:
        Valid JSON; everything beyond ASCII is escaped where there is a lone surrogate.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    if any("\ud800" <= char <= "\udfff" for char in text):
        return json.dumps(value, ensure_ascii=True, indent=indent)
    return text
