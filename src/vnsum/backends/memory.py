"""Freed memory stays in the process while an engine writes.

The C library of Linux gives large blocks back with each `free` and asks for
them again with each `malloc`, which costs page faults. While an engine of
vnsum writes, large blocks are kept; a second after the last one ended, the C
library's own settings come back and what is free is returned to the system, so
that calls in a row keep what they share (4 % of the processor's time in batches
of 8, 6 % for one source and 4 beams, compact shape, 2026-11-25).
`VNSUM_KEEP_MEMORY=0` in the environment switches this off. Other C libraries
are left alone.

`scripts/bench_seq2seq.py`, compact shape, int8, two busy cores (2026-11-24):
batches of 8 are 1.26 times as fast in greedy search and 1.15 times with 4
beams, a single source 1.06 and 1.0 times; the process peaks at 394 MB instead
of 467 and at 207 instead of 352, as all threads share one arena.

One thing cannot be put back: glibc stops adjusting its threshold for large
blocks once it was set by hand.
"""

from __future__ import annotations

import ctypes
import os
import platform
import threading
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["IDLE", "memory_kept"]

SWITCH = "VNSUM_KEEP_MEMORY"
IDLE = 1.0
"""Seconds after which memory is given back; set by hand."""
_TRIM_THRESHOLD, _TOP_PAD, _MMAP_MAX, _ARENA_MAX = -1, -2, -4, -8
"""Parameters of mallopt(3)."""
_KEEP = {_MMAP_MAX: 0, _TRIM_THRESHOLD: 2**31 - 1, _TOP_PAD: 64 << 20, _ARENA_MAX: 1}
_USUAL = {_MMAP_MAX: 65_536, _TRIM_THRESHOLD: 128 << 10, _TOP_PAD: 128 << 10}
"""What mallopt(3) names as defaults; an arena once made stays, so its limit is left."""


class _Keeper:
    """Counts who is inside."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._waiting: threading.Timer | None = None

    def enter(self, library: Any) -> None:  # noqa: ANN401 - ctypes has no type for it
        with self._lock:
            self._inside += 1
            if self._waiting is not None:
                self._waiting.cancel()
                self._waiting = None
            elif self._inside == 1:
                _set(library, _KEEP)

    def leave(self, library: Any) -> None:  # noqa: ANN401 - ctypes has no type for it
        with self._lock:
            self._inside -= 1
            if self._inside == 0:
                self._waiting = threading.Timer(IDLE, self._give_back, [library])
                self._waiting.daemon = True
                self._waiting.start()

    def _give_back(self, library: Any) -> None:  # noqa: ANN401 - ctypes has no type for it
        with self._lock:
            if self._inside or self._waiting is None:  # somebody came in meanwhile
                return
            self._waiting = None
            _set(library, _USUAL)
            library.malloc_trim(0)


_KEEPER = _Keeper()


@contextmanager
def memory_kept() -> Iterator[bool]:
    """Keep freed memory in the process; may be entered by several threads.

    Yields:
        Whether it is kept: only on glibc, unless `VNSUM_KEEP_MEMORY` is 0.
    """
    library = _glibc() if os.environ.get(SWITCH, "1") != "0" else None
    if library is None:
        yield False
        return
    _KEEPER.enter(library)
    try:
        yield True
    finally:
        _KEEPER.leave(library)


@lru_cache(maxsize=1)
def _glibc() -> Any:  # noqa: ANN401 - ctypes has no type for it
    """Return the C library where it is glibc, else None."""
    if platform.system() != "Linux" or platform.libc_ver()[0] != "glibc":
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "mallopt") and hasattr(library, "malloc_trim") else None


def _set(library: Any, settings: dict[int, int]) -> None:  # noqa: ANN401 - no type for it
    for name, value in settings.items():
        library.mallopt(ctypes.c_int(name), ctypes.c_int(value))
