"""One thread for small matrix products.

The products of the bundled models take microseconds. Where the library of numpy shares them out
among threads, each waits for the slowest, which on a busy machine takes ten times as long as one
thread alone; and sums come out in another order, so that drafts differ in their last digits.
"""

from __future__ import annotations

import threading
from contextlib import ContextDecorator
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController
    from typing_extensions import Self

__all__ = ["one_thread"]


@cache
def _controller() -> ThreadpoolController:
    """Find the libraries that are loaded, once: it takes a millisecond."""
    import numpy  # noqa: F401, ICN001, PLC0415 - its library has to be loaded to be found
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415 - 5 ms, for those who draft

    return ThreadpoolController()


def _let_go() -> None:
    """Let any thread limit and restore, which threadpoolctl 3.8 grants the first one alone.

    All of that happens under one lock here.
    """
    for library in _controller().lib_controllers:
        clear = getattr(library, "clear_controlling_thread", None)
        if clear is not None:
            clear(force=True)


class _OneThread(ContextDecorator):
    """Limits the products of the process while any of its threads is inside."""

    def __init__(self) -> None:
        """Start outside."""
        self._lock = threading.Lock()
        self._inside = 0
        self._limiter: Any = None

    def __enter__(self) -> Self:
        """Limit them, if nobody has yet."""
        with self._lock:
            if not self._inside:
                _let_go()
                self._limiter = _controller().limit(limits=1, user_api="blas")
            self._inside += 1
        return self

    def __exit__(self, *_: object) -> None:
        """Take the limit back, if nobody needs it any more."""
        with self._lock:
            self._inside -= 1
            if not self._inside:
                _let_go()
                self._limiter.restore_original_limits()
                _let_go()


one_thread = _OneThread()
"""Context and decorator under which matrix products of numpy take one thread; it may be nested."""
