"""Every fact of a draft looked up in its source: found, compared in its place, judged.

What this folder knows: how facts are written in Vietnamese, when two of them say the same, and
whether they stand with the same words. What it does not know: how a draft was made. Names are
loaded when first used, so that finding facts does not load the checker.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vnsum.truth.checking import Checker, check
    from vnsum.truth.finder import find_facts

__all__ = ["Checker", "check", "find_facts"]

_HOMES = {
    "Checker": "vnsum.truth.checking",
    "check": "vnsum.truth.checking",
    "find_facts": "vnsum.truth.finder",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the module exports
    """Load a public name from its module."""
    if name not in _HOMES:
        raise AttributeError(f"module 'vnsum.truth' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
