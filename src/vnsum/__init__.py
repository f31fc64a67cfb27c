"""Headlines, leads and summaries of Vietnamese press releases, traced to their source.

Names are loaded when first used, so that `import vnsum` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vnsum.answering import AskOptions, QuestionAnswerer, ask
    from vnsum.answers import Answer
    from vnsum.archive import Archive
    from vnsum.documents import PressRelease, Span
    from vnsum.errors import VnsumError
    from vnsum.facts import TruthReport
    from vnsum.options import ReadLimits, SummaryOptions
    from vnsum.reading import read
    from vnsum.results import Draft
    from vnsum.summarizer import Summarizer, headline, lead, summarize
    from vnsum.truth import check

__all__ = [
    "Answer",
    "Archive",
    "AskOptions",
    "Draft",
    "PressRelease",
    "QuestionAnswerer",
    "ReadLimits",
    "Span",
    "Summarizer",
    "SummaryOptions",
    "TruthReport",
    "VnsumError",
    "ask",
    "check",
    "headline",
    "lead",
    "read",
    "summarize",
]

__version__ = "0.1.0"

_HOMES = {
    "Answer": "vnsum.answers",
    "Archive": "vnsum.archive",
    "AskOptions": "vnsum.answering",
    "Draft": "vnsum.results",
    "PressRelease": "vnsum.documents",
    "QuestionAnswerer": "vnsum.answering",
    "ReadLimits": "vnsum.options",
    "Span": "vnsum.documents",
    "Summarizer": "vnsum.summarizer",
    "SummaryOptions": "vnsum.options",
    "TruthReport": "vnsum.facts",
    "VnsumError": "vnsum.errors",
    "ask": "vnsum.answering",
    "check": "vnsum.truth",
    "headline": "vnsum.summarizer",
    "lead": "vnsum.summarizer",
    "read": "vnsum.reading",
    "summarize": "vnsum.summarizer",
}


if not TYPE_CHECKING:  # a type checker takes the imports above, and finds misspelt names

    def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the module exports
        """Load a public name from its module."""
        if name not in _HOMES:
            raise AttributeError(f"module 'vnsum' has no attribute {name!r}")
        value = getattr(import_module(_HOMES[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted([*__all__, "__version__"])
