"""What a text claims and how the claim was checked: frozen shapes, no logic of finding.

`vnsum.truth` fills them. A fact is a figure, a date, a name or a quotation that a reader could
look up. Offsets are half-open `[start, end)` in characters of the text it was found in, and
`text[fact.start:fact.end] == fact.text` always.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnsum.documents import Span

__all__ = [
    "Alignment",
    "CheckedFact",
    "CheckedSentence",
    "Fact",
    "FactKind",
    "TruthReport",
    "Verdict",
    "worst_verdict",
]

FactKind = Literal[
    "number",  # 4 trong 12 xã
    "money",  # 82.367 tỷ đồng, 3.500.000 đồng/m2
    "percent",  # 111,8 %
    "quantity",  # 125 ha, 30 hộ
    "ratio",  # 30/31 chỉ tiêu
    "range",  # 12-17 tuổi, từ 2021 đến 2025
    "ordinal",  # lần thứ XIII, quý II
    "date",  # 21/1, tháng 8, năm 2021
    "time",  # 7h30
    "duration",  # 15 phút, ba ngày
    "document",  # 13/2023/NĐ-CP
    "phone",  # 024.3733.1234
    "person",  # with the office before the name
    "organisation",  # UBND phường …
    "place",  # quận Ba Đình
    "quotation",  # “…”
]

Verdict = Literal["supported", "misplaced", "unsupported", "contradicted", "unclear"]

_SEVERITY: Sequence[Verdict] = (
    "supported",
    "unclear",
    "misplaced",
    "unsupported",
    "contradicted",
)
_FAULTS = frozenset[Verdict]({"misplaced", "unsupported", "contradicted"})


def worst_verdict(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the gravest of some verdicts.

    Args:
        verdicts: Any number of verdicts.

    Returns:
        The gravest; "supported" where there is none.
    """
    return max(verdicts, key=_SEVERITY.index, default="supported")


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure, date, name or quotation found in a text.

    Attributes:
        kind: What it is.
        start: First character in the text.
        end: One past the last character.
        text: The characters themselves, unchanged.
        value: Canonical form: a plain decimal string for figures ("3200000000"), ISO for dates
            with "?" for what is not said ("????-01-21"), folded words for names.
        unit: Canonical unit ("đồng", "%", "ha", "người"); None where there is none.
        number: The figure; the lower end of a range, the first part of a ratio.
        upper: The upper end of a range, the second part of a ratio.
        counts: Folded words behind the figure that say what it counts; "" where none do.
        exact: False for "hàng trăm", "khoảng 30", "hơn 200".
        modifier: The folded word that makes it inexact or gives it a direction ("hơn", "tăng").
        office: For persons the folded office before the name; "" where there is none.
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

    def __str__(self) -> str:
        """Return the text of the fact."""
        return self.text


@dataclass(frozen=True, slots=True)
class Alignment:
    """A source sentence that a draft sentence says again.

    Attributes:
        sentence: Its index in `PressRelease.sentences`; None for a title, caption or table row.
        span: The sentence in the source.
        score: How much of the draft sentence it accounts for, from 0 to 1.
    """

    sentence: int | None
    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class CheckedFact:
    """A fact of a draft and what the source says about it.

    Attributes:
        fact: The fact; its offsets count in the draft.
        verdict: What came out.
        sources: The exact places in the source it rests on.
        found: What the source says there instead; "" where nothing is to be said.
        reason: A short code ("other-noun", "direction", "other-office", "metadata"); may be "".
    """

    fact: Fact
    verdict: Verdict
    sources: tuple[Span, ...] = ()
    found: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """A sentence of a draft, its facts and its sources.

    Attributes:
        start: First character in the draft.
        end: One past the last character.
        text: The sentence, unchanged.
        verdict: The gravest verdict of its facts.
        facts: Its facts, in order.
        aligned: The source sentences it says again, best first.
    """

    start: int
    end: int
    text: str
    verdict: Verdict
    facts: tuple[CheckedFact, ...] = ()
    aligned: tuple[Alignment, ...] = ()


@dataclass(frozen=True, slots=True)
class TruthReport:
    """What was checked in a draft and what came out.

    Attributes:
        sentences: The sentences of the draft, in order.
        source_sha256: SHA-256 of the source in UTF-8.
    """

    sentences: tuple[CheckedSentence, ...]
    source_sha256: str

    @property
    def facts(self) -> tuple[CheckedFact, ...]:
        """All facts of the draft, in order."""
        return tuple(fact for sentence in self.sentences for fact in sentence.facts)

    @property
    def verdict(self) -> Verdict:
        """The gravest verdict of the sentences."""
        return worst_verdict(sentence.verdict for sentence in self.sentences)

    @property
    def supported(self) -> bool:
        """True when nothing is unsupported, misplaced or contradicted."""
        return all(sentence.verdict not in _FAULTS for sentence in self.sentences)

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain values; figures are strings, as JSON has no decimals."""
        return {
            "verdict": self.verdict,
            "supported": self.supported,
            "source_sha256": self.source_sha256,
            "sentences": [_plain(asdict(sentence)) for sentence in self.sentences],
        }

    def to_json(self, *, indent: int | None = None) -> str:
        """Return `to_dict` as JSON with Vietnamese letters unescaped.

        Args:
            indent: Spaces per level; None for one line.

        Returns:
            Valid JSON; lone surrogates of the texts are escaped.
        """
        text = json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)
        if any("\ud800" <= char <= "\udfff" for char in text):
            return json.dumps(self.to_dict(), ensure_ascii=True, indent=indent)
        return text


def _plain(value: Any) -> Any:  # noqa: ANN401 - what JSON can hold has no narrower type
    """Write the decimals in nested plain values as strings."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
