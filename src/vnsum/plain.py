"""Plain values: as JSON that Vietnamese readers can read, kept from changes, said in short."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FrozenMapping", "counted", "json_text", "shortened"]

_LONGEST = 60
"""Characters of a text that stands in a repr."""


class FrozenMapping(Mapping[str, Any]):
    """A mapping that nobody changes, lists in it become tuples; equal to a dict of the same.

    `types.MappingProxyType` can be neither pickled nor copied.
    """

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, Any]) -> None:
        """Copy the values."""
        self._values = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in values.items()
        }

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - any plain value
        """Return a value by name."""
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(self._values)

    def __len__(self) -> int:
        """Return the number of values."""
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        """Compare by names and values, whatever kind of mapping the other one is."""
        if not isinstance(other, Mapping):
            return NotImplemented
        return self._values == FrozenMapping(other)._values

    def __hash__(self) -> int:
        """Return the same for the same names and values."""
        return hash(frozenset(self._values.items()))

    def __repr__(self) -> str:
        """Show the values as a dict does."""
        return repr(self._values)

    def to_dict(self) -> dict[str, Any]:
        """Return the values as JSON holds them, tuples as lists."""
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in self._values.items()
        }


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


def counted(count: int, noun: str) -> str:
    """Say how many there are ("1 sentence", "12 sentences").

    Args:
        count: How many.
        noun: Of what, in the singular.

    Returns:
        Both.
    """
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def shortened(text: str) -> str:
    """Cut a text for a repr, one line.

    Args:
        text: A title, a headline.

    Returns:
        The text, "…" behind it where it was cut.
    """
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
