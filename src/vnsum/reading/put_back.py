"""A release that was read from composed letters, put back over the author's own ones."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from vnsum.documents import Span

if TYPE_CHECKING:
    from vnsum.documents import PressRelease
    from vnsum.text.normalise import NormalisedText

__all__ = ["put_back"]

_Part = TypeVar("_Part", bound=Span)


def put_back(release: PressRelease, view: NormalisedText) -> PressRelease:
    """Let every span lie over the source of a view that it was found in.

    Args:
        release: A release over `view.text`.
        view: The text with its letters composed.

    Returns:
        The release over `view.source`.
    """
    if view.starts is None:
        return release

    def back(span: _Part) -> _Part:
        start, end = view.to_source(span.start, span.end)
        return replace(span, start=start, end=end, text=view.source[start:end])

    def kept(span: Span | None) -> Span | None:
        return back(span) if span is not None else None

    return replace(
        release,
        source=view.source,
        title=kept(release.title),
        published_span=kept(release.published_span),
        place=kept(release.place),
        agency=kept(release.agency),
        byline=kept(release.byline),
        doc_number=kept(release.doc_number),
        paragraphs=tuple(map(back, release.paragraphs)),
        captions=tuple(map(back, release.captions)),
        boilerplate=tuple(map(back, release.boilerplate)),
        sentences=tuple(map(back, release.sentences)),
    )
