"""What passes between the front door, the engines and the composer."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from vnsum.backends.extractive.sentences.writing import Page
from vnsum.options import SummaryOptions
from vnsum.reading.parts.dates import day_text
from vnsum.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vnsum.documents import PressRelease
    from vnsum.results import DraftSentence, Headline
    from vnsum.undoing.owing import Owing

__all__ = ["EXTRACTOR", "Brief", "Manuscript", "Writer"]

EXTRACTOR = "extractor"
"""The engine that drafts name where the extractor wrote something."""

_USUAL = SummaryOptions()


class Brief:
    """One release, and what is wanted of it.

    Attributes:
        release: The release.
        options: Lengths and style.
        warnings: What the editor should know; it grows while the draft is made.
    """

    def __init__(self, release: PressRelease, options: SummaryOptions) -> None:
        """Start with the warnings of the reading.

        Args:
            release: The release.
            options: Lengths and style.
        """
        self.release = release
        self.options = options
        self.warnings = list(release.warnings)

    @cached_property
    def page(self) -> Page:
        """The sentences in the normalised view, with the way back to the source."""
        return Page(self.release, self.options.tone_marks)

    @cached_property
    def title(self) -> str | None:
        """The title in the normalised view, where it may guide the draft."""
        title = self.release.title_text if self.options.use_title else None
        return title and normalise(title).text

    def of_usual_length(self) -> Brief | None:
        """Return the same with a lead of the usual length; None where that is wanted."""
        usual = {name: getattr(_USUAL, name) for name in ("lead_min", "lead_max")}
        options = replace(self.options, **usual)
        if options == self.options:
            return None
        other = Brief(self.release, options)
        other.page = self.page
        return other

    @cached_property
    def metadata(self) -> Mapping[str, str]:
        """What is known of the release in the words models were taught.

        "title" where it may guide the draft, "agency", "published".
        """
        agency, published = self.release.agency, self.release.published
        told = {
            "title": self.title or "",
            "agency": normalise(agency.text).text if agency else "",
            "published": day_text(published) if published else "",
        }
        return {name: value for name, value in told.items() if value}


class Manuscript(Protocol):
    """What one engine offers for one release, before anything is checked.

    A sentence without spans was written freely; its sources are found by the check.
    """

    @property
    def owing(self) -> Owing:
        """What has to be told beside what, so that a text does not mislead."""
        ...

    @property
    def promise(self) -> Mapping[int, float]:
        """Log-odds that leads stand which open with sentences of the release; empty if unknown."""
        ...

    def read(self, lead: Sequence[DraftSentence]) -> Sequence[int]:
        """Tell which sentences of the release the engine that wrote a lead looked at."""
        ...

    def leads(self) -> Iterable[Sequence[DraftSentence]]:
        """Offer leads, best first, at least one."""
        ...

    def instead(self, failed: Sequence[DraftSentence]) -> Sequence[DraftSentence]:
        """Give what stands in for a lead that failed and could not be mended."""
        ...

    def summary(self) -> Sequence[DraftSentence]:
        """Offer a summary; empty where nothing fits."""
        ...

    def headlines(self) -> Sequence[tuple[Headline, int]]:
        """Offer headlines, best first, each with its source sentence; -1 for none."""
        ...

    def further_headlines(self) -> Sequence[tuple[Headline, int]]:
        """Offer headlines for where the source bears out none of the first, good or not."""
        ...


class Writer(Protocol):
    """An engine.

    Attributes:
        batch: Releases that are worth writing about together.
    """

    batch: int

    @property
    def name(self) -> str:
        """Name and version of the model, as drafts tell it."""
        ...

    def write(self, briefs: Sequence[Brief]) -> Sequence[Manuscript]:
        """Write about several releases at once.

        Args:
            briefs: What is wanted, with the same options for all.

        Returns:
            One manuscript for each, in order.
        """
        ...

    def stream(self, brief: Brief) -> Iterator[str]:
        """Write a lead piece by piece, nothing checked.

        Args:
            brief: What is wanted.

        Returns:
            Pieces of text; together they are the lead.
        """
        ...
