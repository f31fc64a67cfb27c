"""A draft whose every span stands in its source and whose lead the source bears out."""

from __future__ import annotations

import vnsum
from vnsum import SummaryOptions

__all__ = ["drafted"]


def drafted(source: str, **options: object) -> vnsum.Draft:
    """Draft a source, and check what every draft has to keep."""
    draft = vnsum.summarize(source, SummaryOptions(**options))  # type: ignore[arg-type]
    text = vnsum.read(source).source
    for sentence in draft.sentences:
        assert all(text[span.start : span.end] == span.text for span in sentence.spans)
    assert draft.facts.lead.supported
    return draft
