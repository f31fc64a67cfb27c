"""Facts found in a text and what became of them when they were looked up in its source."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from vnsum.plain import json_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.documents import Span

__all__ = [
    "Alignment",
    "CheckedFact",
    "CheckedSentence",
    "Fact",
    "FactKind",
    "FactReason",
    "SentenceReason",
    "TruthReport",
    "Verdict",
    "worst",
]

FactKind = Literal[
    "number",
    "money",
    "percent",
    "quantity",
    "ratio",
    "range",
    "ordinal",
    "date",
    "time",
    "duration",
    "document",
    "phone",
    "person",
    "organisation",
    "place",
    "quotation",
]
Verdict = Literal["supported", "misplaced", "unsupported", "contradicted", "unclear"]
FactReason = Literal[
    "",
    "altered",
    "article",
    "bound",
    "counted",
    "direction",
    "invented",
    "metadata",
    "office-not-in-source",
    "other-context",
    "other-noun",
    "other-office",
    "other-speaker",
    "other-value",
    "other-word",
    "otherwise",
    "outside-body",
    "per",
    "rounded",
    "weekday",
    "words-apart",
    "worked-out",
    "year-from-published",
]
"""All codes of why the verdict on a fact is not plain; "" where it is."""
SentenceReason = Literal["", "negation", "opposite", "unreal", "taken-back"]
"""Why a sentence as a whole is not supported; "" where nothing speaks against it."""
_WORST: tuple[Verdict, ...] = ("contradicted", "unsupported", "misplaced", "unclear", "supported")


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a text: `text[start:end]` of the text it was found in is `Fact.text`.

    Attributes:
        kind: What it is.
        start: First character.
        end: One past the last.
        text: As it stands.
        value: Canonical form, equal for equal facts of a kind: plain decimals without
            separators ("3200000000"), dates as YYYY-MM-DD with ? for what is not said
            ("????-01-21"), names folded.
        unit: Canonical unit ("đồng", "%", "ha", "người"); None without one.
        number: The number in `unit`; None where there is none.
        upper: Upper end of a range, second part of a ratio.
        counts: Folded words after it that say what it counts; for a place the larger places
            named right behind it; "" for none.
        exact: False for "hàng trăm", "khoảng 30".
        modifier: Folded word before it that bends it ("hơn", "gần", "khoảng", "trên",
            "dưới", "tăng", "giảm"); "" for none.
        office: Folded office before a person's name; "" for none.
    """

    kind: FactKind
    start: int
    end: int
    text: str
    value: str
    unit: str | None = None
    number: Decimal | None = None
    upper: Decimal | None = None
    counts: str = ""
    exact: bool = True
    modifier: str = ""
    office: str = ""


@dataclass(frozen=True, slots=True)
class CheckedFact:
    """A fact of a draft with its verdict.

    Attributes:
        fact: The fact, with offsets into the draft.
        verdict: What became of it.
        sources: Where the source says it, exact places in the author's text.
        found: What the source says there instead; "" where nothing.
        reason: One of `FactReason`: why the verdict is not plain; "" where it is.
    """

    fact: Fact
    verdict: Verdict
    sources: Sequence[Span] = ()
    found: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Alignment:
    """A source sentence a draft sentence was made from.

    Attributes:
        sentence: Index of the source sentence.
        span: Its place in the source.
        score: Likeness, 0 to 1.
    """

    sentence: int
    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """One sentence of a draft: `draft[start:end] == text`.

    Attributes:
        start: First character in the draft.
        end: One past the last.
        text: The sentence.
        verdict: The worst verdict in it: of its facts, "contradicted" where it has a reason of its
            own, and "unclear" where no source sentence is like it.
        facts: Its facts in order.
        aligned: Source sentences it was made from, best first.
        reason: Why the sentence as a whole is not supported; "" for none.
        against: The clause of the source that it turns round; None where it turns none.
    """

    start: int
    end: int
    text: str
    verdict: Verdict
    facts: Sequence[CheckedFact]
    aligned: Sequence[Alignment]
    reason: SentenceReason = ""
    against: Span | None = None

    @property
    def unseen(self) -> bool:
        """Whether no passage of the source is like it and no fact of it is wrong.

        Nothing bears out then what it says besides its facts, and nothing speaks against it.
        """
        return self.verdict == "unclear" and not self.aligned and not self.reason


@dataclass(frozen=True, slots=True)
class TruthReport:
    """A draft checked against its source.

    Attributes:
        sentences: Its sentences in order.
        source_sha256: SHA-256 of the source in UTF-8.
    """

    sentences: Sequence[CheckedSentence]
    source_sha256: str

    @property
    def facts(self) -> Sequence[CheckedFact]:
        """All facts in order."""
        return tuple(fact for sentence in self.sentences for fact in sentence.facts)

    @property
    def verdict(self) -> Verdict:
        """The worst verdict of the sentences; "supported" for a draft without a sentence.

        A sentence without facts is "unclear" where no source sentence is like it.
        """
        return worst([sentence.verdict for sentence in self.sentences])

    @property
    def supported(self) -> bool:
        """Whether nothing is unsupported, misplaced or contradicted.

        It does not mean that the source says all of it: judged are figures, dates, names,
        quotations, and what is turned round. A sentence that no passage is like has no failing
        fact either; `CheckedSentence.unseen` tells it.
        """
        return self.verdict in {"supported", "unclear"}

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain values; decimals as strings."""
        found = asdict(self)
        return {"verdict": self.verdict, "supported": self.supported, **_plain(found)}

    def to_json(self, *, indent: int | None = None) -> str:
        """Return `to_dict` as JSON with Vietnamese letters unescaped.

        Args:
            indent: Spaces per level; None for one line.

        Returns:
            Valid JSON; lone surrogates of the texts are escaped.
        """
        return json_text(self.to_dict(), indent=indent)


def worst(verdicts: Sequence[Verdict]) -> Verdict:
    """Return the worst of verdicts; "supported" for none."""
    return next((verdict for verdict in _WORST if verdict in verdicts), "supported")


def _plain(value: Any) -> Any:  # noqa: ANN401 - any tree of plain values
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, Decimal) else value
