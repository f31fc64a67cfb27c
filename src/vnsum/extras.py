"""Optional dependencies, asked for before the work that needs them and not at its end."""

from __future__ import annotations

from importlib.util import find_spec

from vnsum.errors import MissingExtraError

__all__ = ["require_extra"]


def require_extra(feature: str, extra: str, *modules: str) -> None:
    """Refuse to begin where a module is missing.

    Args:
        feature: What needs them, as the start of a sentence ("Training").
        extra: The extra that brings them ("train").
        *modules: Names of modules; they are not loaded.

    Raises:
        MissingExtraError: When one of them is not installed.
    """
    if not all(map(find_spec, modules)):
        raise MissingExtraError(feature, extra)
