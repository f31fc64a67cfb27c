"""What every system to be compared offers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from vnsum.documents import PressRelease

__all__ = ["System"]


class System(Protocol):
    """Chooses whole sentences of a release."""

    @property
    def name(self) -> str:
        """Name and length, as printed in a table: "lexrank-2"."""
        ...

    def indices(self, release: PressRelease) -> list[int]:
        """Return which of `release.sentences` are chosen, ascending."""
        ...

    def __call__(self, release: PressRelease) -> str:
        """Return the chosen sentences in their order, joined by spaces."""
        ...
