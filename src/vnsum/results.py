"""What vnsum writes: frozen drafts in which every sentence points at its source."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

from vnsum.facts import TruthReport, worst
from vnsum.plain import FrozenMapping, counted, json_text, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.documents import PressRelease, Span
    from vnsum.errors import VnsumError
    from vnsum.facts import CheckedFact, Verdict
    from vnsum.rendering.notices import Notice

__all__ = [
    "Confidence",
    "Coverage",
    "Draft",
    "DraftFacts",
    "DraftSentence",
    "Headline",
    "Outcome",
    "Product",
]

Product = Literal["headline", "lead", "summary"]


@dataclass(frozen=True, slots=True)
class Headline:
    """One candidate for the headline.

    Attributes:
        text: The headline, without a full stop.
        spans: The pieces of the source it was made from, in the order of its text; for one that
            a model wrote freely, the source sentences most like it.
        score: The engine's estimate of quality; higher is better, comparable among the headlines
            of one engine.
        engine: Which engine wrote it ("title" when it is the release's own title).
    """

    text: str
    spans: Sequence[Span]
    score: float
    engine: str


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """One sentence of the lead or the summary.

    Attributes:
        product: "lead" or "summary".
        text: The sentence as written.
        spans: The pieces of the source it was made from, in the order of its text; for one that
            a model wrote freely, the source sentences most like it, best first, which may be none.
        source_sentences: Indices into `PressRelease.sentences` of what it was made from.
        score: The ranker's estimate of quality, comparable within a product.
        engine: Which engine wrote it.
    """

    product: Product
    text: str
    spans: Sequence[Span]
    source_sentences: Sequence[int]
    score: float
    engine: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """What of the release was read and what was used.

    Attributes:
        total: Number of sentences of the body.
        read: Indices of the sentences the engine looked at that wrote the lead.
        lead: Indices of the sentences the lead was made from.
        summary: Indices of the sentences the summary was made from.
    """

    total: int
    read: Sequence[int]
    lead: Sequence[int]
    summary: Sequence[int]


@dataclass(frozen=True, slots=True)
class Confidence:
    """How likely an editor lets a part of a draft stand as it is.

    Of ten leads with a chance of 0.9 readers let about nine stand; it says nothing of single facts,
    which are looked up one by one (`Draft.facts`), nor whether a story turns further on.

    Attributes:
        lead: Of the lead, 0 to 1; None where another engine wrote it, rules put it together, or
            its first sentence was not judged.
        headline: Of a headline made from the text; None elsewhere, as for the release's own title.
    """

    lead: float | None = None
    headline: float | None = None


_UNCHECKED = TruthReport((), "")


@dataclass(frozen=True, slots=True)
class DraftFacts:
    """A draft checked against its source, part by part.

    Attributes:
        headline: The check of `Draft.headline`; offsets count from its start.
        lead: The check of `Draft.lead`.
        summary: The check of `Draft.summary`.
    """

    headline: TruthReport = _UNCHECKED
    lead: TruthReport = _UNCHECKED
    summary: TruthReport = _UNCHECKED

    @property
    def verdict(self) -> Verdict:
        """The worst verdict of the three."""
        return worst([self.headline.verdict, self.lead.verdict, self.summary.verdict])

    @property
    def supported(self) -> bool:
        """Whether nothing is unsupported, misplaced or contradicted."""
        return self.headline.supported and self.lead.supported and self.summary.supported

    @property
    def checked(self) -> Sequence[CheckedFact]:
        """All facts: of the headline, of the lead, of the summary."""
        return (*self.headline.facts, *self.lead.facts, *self.summary.facts)

    def to_dict(self) -> dict[str, Any]:
        """Return the reports as plain values."""
        return {
            "supported": self.supported,
            "headline": self.headline.to_dict(),
            "lead": self.lead.to_dict(),
            "summary": self.summary.to_dict(),
        }


@dataclass(frozen=True, repr=False)
class Draft:
    """A headline, a lead and a summary of one release.

    Attributes:
        headline: The best headline; empty only when `warnings` says why.
        headlines: Ranked candidates, best first; the first one is `headline`.
        lead: The lead (sa-pô), one or more whole sentences.
        summary: The summary, whole sentences in the order of the source.
        sentences: The sentences of the lead, then those of the summary.
        coverage: What was read and what was used.
        warnings: What an editor should know before signing, in English sentences.
        model: Name and version of the model that wrote the draft.
        settings: The options it was written with, by name.
        source_sha256: SHA-256 of the source in UTF-8.
        release: The release as it was read.
        facts: Every figure, date, name and quotation looked up in the source.
        confidence: How likely an editor lets headline and lead stand.
    """

    headline: str
    headlines: Sequence[Headline]
    lead: str
    summary: str
    sentences: Sequence[DraftSentence]
    coverage: Coverage
    warnings: Sequence[str]
    model: str
    settings: Mapping[str, Any]
    source_sha256: str
    release: PressRelease
    facts: DraftFacts = DraftFacts()
    confidence: Confidence = Confidence()

    def __post_init__(self) -> None:
        """Keep the settings from changes."""
        object.__setattr__(self, "settings", FrozenMapping(self.settings))

    def __hash__(self) -> int:
        """Return the same for equal drafts, without going through all their parts."""
        return hash((self.source_sha256, self.model, self.headline, self.lead, self.summary))

    def __repr__(self) -> str:
        """Say what it is, on one line: the headline, how long the rest is, what wrote it."""
        summary = sum(item.product == "summary" for item in self.sentences)
        parts = (
            f"lead of {counted(len(self.lead), 'character')}",
            f"summary of {counted(summary, 'sentence')}",
            counted(len(self.warnings), "warning"),
            self.model,
        )
        return f"<Draft {shortened(self.headline)!r}: {', '.join(parts)}>"

    def _repr_html_(self) -> str:
        """Show the page of the draft in a notebook, its styles kept to itself."""
        from vnsum.rendering import draft_in_notebook  # noqa: PLC0415 - keeps `import vnsum` light

        return draft_in_notebook(self)

    @property
    def notices(self) -> Sequence[Notice]:
        """The warnings for editors: each with its code and its Vietnamese sentence."""
        from vnsum.rendering.notices import notice_of  # noqa: PLC0415 - keeps `import vnsum` light

        return tuple(map(notice_of, self.warnings))

    @property
    def warning_codes(self) -> Sequence[str]:
        """What programs know the warnings by, in their order; the codes never change."""
        return tuple(notice.code for notice in self.notices)

    @property
    def written_by(self) -> Mapping[Product, str]:
        """Engine of the headline, the lead and the summary; a part without text is not named.

        "title" is the release's own title, "extractor" what stands in for a seq2seq model.
        """
        found: dict[Product, str] = {}
        if self.headline:
            found["headline"] = self.headlines[0].engine
        for item in self.sentences:
            found.setdefault(item.product, item.engine)
        return found

    def to_dict(self) -> dict[str, Any]:
        """Return the draft as plain values, without the source text."""
        return {
            "headline": self.headline,
            "lead": self.lead,
            "summary": self.summary,
            "headlines": [asdict(item) for item in self.headlines],
            "sentences": [asdict(item) for item in self.sentences],
            "coverage": asdict(self.coverage),
            "warnings": list(self.warnings),
            "warning_codes": list(self.warning_codes),
            "model": self.model,
            "written_by": dict(self.written_by),
            "settings": FrozenMapping(self.settings).to_dict(),
            "source_sha256": self.source_sha256,
            "facts": self.facts.to_dict(),
            "confidence": asdict(self.confidence),
        }

    def to_json(self, *, indent: int | None = None) -> str:
        """Return `to_dict` as JSON with Vietnamese letters unescaped.

        Args:
            indent: Spaces per level; None for one line.

        Returns:
            Valid JSON; lone surrogates of the source are escaped.
        """
        return json_text(self.to_dict(), indent=indent)

    def to_markdown(self) -> str:
        """Return the draft as Markdown: headline, lead, summary, sources, warnings."""
        from vnsum.rendering import draft_to_markdown  # noqa: PLC0415 - keeps `import vnsum` light

        return draft_to_markdown(self)

    def to_html(self) -> str:
        """Return one self-contained, escaped HTML page: click a sentence, see it in the source."""
        from vnsum.rendering import draft_to_html  # noqa: PLC0415 - keeps `import vnsum` light

        return draft_to_html(self)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source of many: a draft or an error, never both.

    Attributes:
        index: Its place among the sources, from 0.
        draft: The draft; None where there is an error.
        error: What went wrong; None where there is a draft.
    """

    index: int
    draft: Draft | None
    error: VnsumError | None
