"""Every fact of a draft looked up in its source: found, compared in its place, judged.

finding     how each kind of fact is found: one file per kind
index       a text as passages and facts, ready to be asked; what has equal value
offices     who holds which office in the source, and which one the draft gives
figures     what figures count, are per and point at; said in other ways, or not at all
moved       facts that the source has of something else: the odds that one was moved
worked_out  figures that follow from others, and the odds that it is no chance
turned      sentences turned round: negations, opposites, targets, and what excuses them

alignment   which passages a sentence was made from
judging     one fact: the verdict and the places it rests on
checking    a draft, sentence by sentence

What this folder knows: how facts are written in Vietnamese, when two of them say the same, and
whether they stand with the same words. What it does not know: how a draft was made. Names are
loaded when first used, so that finding facts does not load the checker.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vnsum.truth.checking import Checker, check
    from vnsum.truth.index.finder import find_facts

__all__ = ["Checker", "check", "find_facts"]

_HOMES = {
    "Checker": "vnsum.truth.checking",
    "check": "vnsum.truth.checking",
    "find_facts": "vnsum.truth.index.finder",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the module exports
    """Load a public name from its module."""
    if name not in _HOMES:
        raise AttributeError(f"module 'vnsum.truth' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
