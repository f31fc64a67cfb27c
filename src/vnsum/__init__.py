"""Headlines, leads and summaries of Vietnamese press releases, traced to their source.

Names are loaded when first used, so that `import vnsum` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vnsum.answering import AskOptions, QuestionAnswerer, ask
    from vnsum.answers import Answer, Choice
    from vnsum.archive import Archive
    from vnsum.documents import (
        Boilerplate,
        Encoding,
        Metadata,
        Paragraph,
        PressRelease,
        Sentence,
        Source,
        Span,
    )
    from vnsum.errors import (
        ArchiveError,
        ArgumentTypeError,
        BackendError,
        EmptyInputError,
        InputError,
        InputTooLargeError,
        MissingExtraError,
        NoBodyTextError,
        OptionsError,
        UnreadableInputError,
        UnsupportedFormatError,
        VnsumError,
        WeightsError,
    )
    from vnsum.facts import Alignment, CheckedFact, CheckedSentence, Fact, TruthReport
    from vnsum.options import ReadLimits, SummaryOptions
    from vnsum.reading import read
    from vnsum.rendering.notices import Notice
    from vnsum.results import (
        Confidence,
        Coverage,
        Draft,
        DraftFacts,
        DraftSentence,
        Headline,
        Outcome,
    )
    from vnsum.summarizer import Summarizer, headline, lead, summarize
    from vnsum.truth import check

__all__ = [
    "Alignment",
    "Answer",
    "Archive",
    "ArchiveError",
    "ArgumentTypeError",
    "AskOptions",
    "BackendError",
    "Boilerplate",
    "CheckedFact",
    "CheckedSentence",
    "Choice",
    "Confidence",
    "Coverage",
    "Draft",
    "DraftFacts",
    "DraftSentence",
    "EmptyInputError",
    "Encoding",
    "Fact",
    "Headline",
    "InputError",
    "InputTooLargeError",
    "Metadata",
    "MissingExtraError",
    "NoBodyTextError",
    "Notice",
    "OptionsError",
    "Outcome",
    "Paragraph",
    "PressRelease",
    "QuestionAnswerer",
    "ReadLimits",
    "Sentence",
    "Source",
    "Span",
    "Summarizer",
    "SummaryOptions",
    "TruthReport",
    "UnreadableInputError",
    "UnsupportedFormatError",
    "VnsumError",
    "WeightsError",
    "ask",
    "check",
    "headline",
    "lead",
    "read",
    "summarize",
]

__version__ = "0.1.0"

_HOMES = {
    "Alignment": "vnsum.facts",
    "Answer": "vnsum.answers",
    "Archive": "vnsum.archive",
    "ArchiveError": "vnsum.errors",
    "ArgumentTypeError": "vnsum.errors",
    "AskOptions": "vnsum.answering",
    "BackendError": "vnsum.errors",
    "Boilerplate": "vnsum.documents",
    "CheckedFact": "vnsum.facts",
    "CheckedSentence": "vnsum.facts",
    "Choice": "vnsum.answers",
    "Confidence": "vnsum.results",
    "Coverage": "vnsum.results",
    "Draft": "vnsum.results",
    "DraftFacts": "vnsum.results",
    "DraftSentence": "vnsum.results",
    "EmptyInputError": "vnsum.errors",
    "Encoding": "vnsum.documents",
    "Fact": "vnsum.facts",
    "Headline": "vnsum.results",
    "InputError": "vnsum.errors",
    "InputTooLargeError": "vnsum.errors",
    "Metadata": "vnsum.documents",
    "MissingExtraError": "vnsum.errors",
    "NoBodyTextError": "vnsum.errors",
    "Notice": "vnsum.rendering.notices",
    "OptionsError": "vnsum.errors",
    "Outcome": "vnsum.results",
    "Paragraph": "vnsum.documents",
    "PressRelease": "vnsum.documents",
    "QuestionAnswerer": "vnsum.answering",
    "ReadLimits": "vnsum.options",
    "Sentence": "vnsum.documents",
    "Source": "vnsum.documents",
    "Span": "vnsum.documents",
    "Summarizer": "vnsum.summarizer",
    "SummaryOptions": "vnsum.options",
    "TruthReport": "vnsum.facts",
    "UnreadableInputError": "vnsum.errors",
    "UnsupportedFormatError": "vnsum.errors",
    "VnsumError": "vnsum.errors",
    "WeightsError": "vnsum.errors",
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
