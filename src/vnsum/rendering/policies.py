"""What a page may load: nothing but the style and the script that stand in it, by their hash."""

from __future__ import annotations

import base64
import hashlib

__all__ = ["inline_hash"]


def inline_hash(text: str) -> str:
    """Name an inline style or script as a content security policy does.

    Args:
        text: What stands between the tags.

    Returns:
        "sha256-…".
    """
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
