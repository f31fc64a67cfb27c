"""What the processor is and what its vector units can do, as far as the system tells."""

from __future__ import annotations

import platform
import re
from functools import cache
from pathlib import Path

__all__ = ["capabilities", "processor_flags", "processor_name"]

_TOLD = ("avx2", "avx512f", "avx512_vnni", "avx512_bf16", "amx_int8")


@cache
def _described() -> str:
    path = Path("/proc/cpuinfo")
    return path.read_text("utf-8", errors="replace") if path.exists() else ""


def processor_name() -> str:
    """Return what the processor is called."""
    found = re.search(r"model name\s*:\s*(.+)", _described())
    return found[1] if found else platform.processor() or platform.machine()


def processor_flags() -> frozenset[str]:
    """Return what Linux says of an x86 processor; empty on other systems."""
    found = re.search(r"flags\s*:\s*(.+)", _described())
    return frozenset(found[1].split()) if found else frozenset()


def capabilities() -> list[str]:
    """Return the flags that decide how fast a model runs, the least first."""
    return [flag for flag in _TOLD if flag in processor_flags()]
