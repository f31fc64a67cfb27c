"""What decides a result: which code ran, and on which machine it was timed."""

from __future__ import annotations

import hashlib
import os
import platform
import re
from functools import cache
from importlib.metadata import version
from pathlib import Path

from vnsum.backends.processors import capabilities, processor_name

__all__ = ["code_sha256", "machine", "peak_megabytes", "text_sha256", "vnsum_version"]

_PACKAGE = Path(__file__).parents[1]


@cache
def code_sha256(*units: str) -> str:
    """Return one checksum for the source of some units of vnsum.

    Args:
        *units: Files or folders of the package, such as "text" or "metrics/rouge.py".

    Returns:
        SHA-256 in hexadecimal; it changes whenever a line does.
    """
    whole = hashlib.sha256()
    for unit in units:
        place = _PACKAGE / unit
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            whole.update(path.relative_to(_PACKAGE).as_posix().encode() + b"\0")
            whole.update(path.read_bytes() if path.exists() else b"")
    return whole.hexdigest()


def text_sha256(text: str) -> str:
    """Return the SHA-256 of a text in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def vnsum_version() -> str:
    """Return the version of vnsum that is installed."""
    return version("vnsum")


def machine() -> dict[str, str | int]:
    """Describe the machine that timings are of.

    Returns:
        Processor, cores, what its vector unit can do, and the version of Python.
    """
    return {
        "processor": processor_name(),
        "cores": os.cpu_count() or 1,
        "capability": " ".join(capabilities()),
        "python": platform.python_version(),
    }


def peak_megabytes() -> float:
    """Return the most memory this process has held.

    Returns:
        Megabytes; 0 where the system does not tell. On Linux it is read from /proc, as
        `getrusage` of a started process still counts what its parent held.
    """
    path = Path("/proc/self/status")
    if not path.exists():
        return 0.0
    found = re.search(r"VmHWM:\s*(\d+) kB", path.read_text("utf-8"))
    return int(found[1]) / 1024 if found else 0.0
