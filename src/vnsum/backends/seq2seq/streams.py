"""Tokens as they come: a search in a thread of its own, followed as an iterator."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Emit", "stream_through"]

Emit = Callable[[int], bool]
"""Hands a token on; tells whether anybody still wants more."""


def stream_through(write: Callable[[Emit], None]) -> Iterator[int]:
    """Run a search in a thread and follow it.

    The thread starts with the first token asked for. Leaving the iterator tells the search to
    stop and waits for it.

    Args:
        write: The search; it is given a function for each token.

    Yields:
        The tokens.

    Raises:
        BaseException: What the search raised.
    """
    queue: SimpleQueue[int | BaseException | None] = SimpleQueue()
    left = threading.Event()

    def emit(token: int) -> bool:
        queue.put(token)
        return not left.is_set()

    def run() -> None:
        try:
            write(emit)
        except BaseException as error:  # noqa: BLE001 - raised again in the caller's thread
            queue.put(error)
        else:
            queue.put(None)

    worker = threading.Thread(target=run, daemon=True)
    worker.start()
    try:
        while (item := queue.get()) is not None:
            if isinstance(item, BaseException):
                raise item
            yield item
    finally:
        left.set()
        worker.join()
