"""Things loaded by their place in Python, so that systems of others can be evaluated."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from vnsum.errors import OptionsError

__all__ = ["load_object"]


def load_object(name: str) -> Any:  # noqa: ANN401 - whatever the module holds
    """Load something by its place in Python.

    Args:
        name: "module:attribute".

    Returns:
        The attribute.

    Raises:
        OptionsError: When there is none.
    """
    module, _, attribute = name.partition(":")
    try:
        return getattr(import_module(module), attribute)
    except (ImportError, AttributeError, ValueError) as error:
        raise OptionsError(
            f"python:{name} cannot be loaded", hint="write python:MODULE:NAME"
        ) from error
