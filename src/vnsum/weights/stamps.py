"""Checksums of large files, remembered as long as size and time of the file stay the same.

The 900 MB of ViT5-base take half a second to checksum where the processor has instructions for
it and three where it has not, twice for a model of the Hub: more than loading it. What was read
once is kept in `checksums.json` in the cache folder. A file that was changed in the last moments
is not remembered, as it could change again within the clock's step.
"""

from __future__ import annotations

import json
import os
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from vnsum.weights.cache import cache_root
from vnsum.weights.checksums import file_sha256

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["remembered_sha256"]

_FILE = "checksums.json"
_SMALL = 1 << 20
"""Bytes; a smaller file is read each time, which takes a millisecond."""
_SETTLED = 2.0
"""Seconds since the last change; file systems keep time in steps of up to two seconds."""
_MOST = 1000
"""Files remembered, the last ones."""


def remembered_sha256(path: Path) -> str:
    """Checksum a file, or recall its checksum where it has not changed since.

    Args:
        path: The file.

    Returns:
        SHA-256 in hexadecimal.

    Raises:
        WeightsError: When it cannot be read.
    """
    try:
        whole = path.resolve(strict=True)
        found = whole.stat()
    except OSError:
        return file_sha256(path)  # it says what is wrong
    if found.st_size < _SMALL:
        return file_sha256(path)
    stamp = [found.st_size, found.st_mtime_ns, found.st_ino]
    known = _known().get(str(whole))
    if isinstance(known, dict) and known.get("stamp") == stamp:
        return str(known["sha256"])
    digest = file_sha256(path)
    if time.time() - found.st_mtime > _SETTLED:
        _remember(str(whole), {"stamp": stamp, "sha256": digest})
    return digest


def _known() -> dict[str, Any]:
    """Read what is remembered; what is damaged is as good as nothing."""
    try:
        content = json.loads((cache_root() / _FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _remember(name: str, entry: dict[str, Any]) -> None:
    """Write what is remembered anew; two processes at once lose an entry, not the file."""
    known = _known()
    known.pop(name, None)
    kept = dict([*known.items(), (name, entry)][-_MOST:])
    root = cache_root()
    unfinished = root / f".{_FILE}.{os.getpid()}.{threading.get_ident()}"
    try:
        root.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(json.dumps(kept), "utf-8")
        unfinished.replace(root / _FILE)
    except OSError:  # a cache that cannot be written: the file is read again next time
        with suppress(OSError):
            unfinished.unlink()
