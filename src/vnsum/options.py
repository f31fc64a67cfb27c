"""What can be chosen, as frozen objects that check themselves.

Lengths are in syllables (tokens between white space that hold a letter or a
digit), characters are code points of the NFC form.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from numbers import Integral, Real
from os import PathLike
from typing import TYPE_CHECKING, Any, Literal

from vnsum.errors import ArgumentTypeError, OptionsError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "HEADLINE_CMS",
    "HEADLINE_PUSH",
    "ReadLimits",
    "SummaryOptions",
    "ToneMarks",
    "require_count",
    "require_options",
    "require_several",
    "require_type",
    "settle_types",
]

ToneMarks = Literal["author", "old", "new"]

HEADLINE_CMS = 70
"""Characters a portal's content management system takes in a headline."""
HEADLINE_PUSH = 120
"""Characters a push notification shows."""
_LARGEST_SEED = 2**32 - 1
"""What every engine takes."""


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """Size limits of every reader.

    Attributes:
        max_bytes: Largest file or `bytes`; 20 MiB.
        max_chars: Longest text after extraction, in characters.
        max_pages: Most pages read of a PDF.
        max_expansion: Largest ratio of unpacked to packed size in a DOCX.
    """

    max_bytes: int = 20 * 1024 * 1024
    max_chars: int = 5_000_000
    max_pages: int = 500
    max_expansion: int = 100

    def __post_init__(self) -> None:
        """Check the ranges.

        Raises:
            OptionsError: When a limit is no whole number or below 1.
        """
        settle_types(self, {item.name: "int" for item in fields(self)})
        for item in fields(self):
            if getattr(self, item.name) < 1:
                raise OptionsError(f"{item.name} must be at least 1", hint="see vnsum.ReadLimits")


@dataclass(frozen=True, slots=True)
class SummaryOptions:
    """What a draft should look like.

    Attributes:
        lead_min: Fewest syllables of the lead; 0 and more.
        lead_max: Most syllables of the lead; at least `lead_min`.
        summary_sentences: Length of the summary in sentences, used when the two below are None.
        summary_syllables: Most syllables of the summary.
        summary_ratio: Most syllables of the summary as a share of the body's, in (0, 1].
        headline_max_chars: Most characters of a headline; None for no limit.
            `HEADLINE_CMS` is 70, `HEADLINE_PUSH` is 120.
        headline_candidates: How many ranked headlines to return, 1 to 20.
        tone_marks: Where tone marks stand in the output: as the author wrote them,
            "old" (hòa, thủy) or "new" (hoà, thuỷ).
        faithful: Whether text with a fact that the source does not bear out gives way to text
            without one; False only reports it in `Draft.facts`.
        use_title: Whether the release's title may guide the lead and stand among the headlines.
        require: Words the lead must hold, whatever their case; a lead without them is given only
            where no engine wrote another, and the draft says so.
        forbid: Words no part of the draft may hold; the same.
        beam_size: Beams of a seq2seq model, 1 to 16; None for what its recipe says.
        sampling_seed: None for deterministic search, else a seed to sample with, below 2**32.
    """

    lead_min: int = 25
    lead_max: int = 60
    summary_sentences: int = 3
    summary_syllables: int | None = None
    summary_ratio: float | None = None
    headline_max_chars: int | None = HEADLINE_PUSH
    headline_candidates: int = 5
    tone_marks: ToneMarks = "author"
    use_title: bool = True
    faithful: bool = True
    require: Sequence[str] = ()
    forbid: Sequence[str] = ()
    beam_size: int | None = None
    sampling_seed: int | None = None

    def __post_init__(self) -> None:
        """Check the ranges.

        Raises:
            OptionsError: When a value is of another type or out of range, or two contradict.
        """
        settle_types(self, _KINDS)
        _require(self.lead_min >= 0, "lead_min must be 0 or more")
        _require(self.lead_max >= max(1, self.lead_min), "lead_max must be at least lead_min and 1")
        _require(self.summary_sentences >= 1, "summary_sentences must be at least 1")
        _require(
            self.summary_syllables is None or self.summary_syllables >= 1,
            "summary_syllables must be at least 1",
        )
        _require(
            self.summary_ratio is None or 0 < self.summary_ratio <= 1,
            "summary_ratio must be above 0 and at most 1",
        )
        _require(
            self.summary_syllables is None or self.summary_ratio is None,
            "summary_syllables and summary_ratio exclude each other",
        )
        _require(
            self.headline_max_chars is None or self.headline_max_chars >= 10,
            "headline_max_chars must be at least 10",
        )
        _require(1 <= self.headline_candidates <= 20, "headline_candidates must be 1 to 20")
        _require(self.tone_marks in {"author", "old", "new"}, "tone_marks is author, old or new")
        _require(
            self.sampling_seed is None or 0 <= self.sampling_seed <= _LARGEST_SEED,
            "sampling_seed must be 0 to 4294967295",
        )
        _require(self.beam_size is None or 1 <= self.beam_size <= 16, "beam_size must be 1 to 16")
        for name in ("require", "forbid"):
            object.__setattr__(self, name, _terms(name, getattr(self, name)))

    def to_dict(self) -> dict[str, Any]:
        """Return the options as plain values."""
        return {item.name: _plain(getattr(self, item.name)) for item in fields(self)}


_KINDS = {
    "lead_min": "int",
    "lead_max": "int",
    "summary_sentences": "int",
    "summary_syllables": "int?",
    "summary_ratio": "float?",
    "headline_max_chars": "int?",
    "headline_candidates": "int",
    "tone_marks": "str",
    "use_title": "bool",
    "faithful": "bool",
    "beam_size": "int?",
    "sampling_seed": "int?",
}
"""What each option is; "?" where it may be None."""
_TYPES: dict[str, tuple[tuple[type, ...], str]] = {
    "int": ((Integral,), "a whole number"),
    "float": ((Real,), "a number"),
    "str": ((str,), "text"),
    "bool": ((bool,), "True or False"),
    "date": ((date,), "a date or a datetime"),
}
_SINGLE = (str, bytes, bytearray, memoryview, PathLike, Mapping)
"""Iterables that are one text or one file, or whose items are names."""
_PLAIN: dict[str, type[int | float]] = {"int": int, "float": float}
"""What numbers are made into."""


def require_type(name: str, value: object, kind: str, *, hint: str) -> None:
    """Refuse a value of another type.

    Args:
        name: What the value is called.
        value: The value.
        kind: "int", "float", "str", "bool" or "date", with "?" where None will do.
        hint: Where its caller says what it takes ("see vnsum.Archive").

    Raises:
        ArgumentTypeError: When it is of another type.
    """
    types, words = _TYPES[kind.rstrip("?")]
    if value is None and kind.endswith("?"):
        return
    if not isinstance(value, types) or (isinstance(value, bool) and kind != "bool"):
        other = " or None" if kind.endswith("?") else ""
        raise ArgumentTypeError(
            f"{name} must be {words}{other}, not {type(value).__name__}", hint=hint
        )


def settle_types(options: object, kinds: Mapping[str, str]) -> None:
    """Refuse options with a value of another type, and make the numbers Python's own.

    A whole number of NumPy or a fraction is taken, but no JSON can hold it, nor does every engine
    take it.

    Args:
        options: A frozen object with the options as attributes.
        kinds: What each has to be; see `require_type`.
    """
    hint = f"see vnsum.{type(options).__name__}"
    for name, kind in kinds.items():
        value: Any = getattr(options, name)
        require_type(name, value, kind, hint=hint)
        if value is not None and kind.rstrip("?") in _PLAIN and not isinstance(value, int | float):
            object.__setattr__(options, name, _PLAIN[kind.rstrip("?")](value))


def require_count(name: str, value: int, least: int, most: int, *, hint: str) -> int:
    """Take a whole number in a range.

    Args:
        name: What it is called.
        value: The number.
        least: The smallest.
        most: The largest.
        hint: Where its caller says what it takes.

    Returns:
        The number as Python's own.

    Raises:
        ArgumentTypeError: When it is no whole number.
        OptionsError: When it is out of its range.
    """
    require_type(name, value, "int", hint=hint)
    if not least <= value <= most:
        raise OptionsError(f"{name} must be {least:,} to {most:,}", hint=hint)
    return int(value)


def require_several(name: str, value: object, *, hint: str) -> None:
    """Refuse one text, one file or anything else where several are taken.

    Args:
        name: What they are called.
        value: What was given.
        hint: What to do with a single one.

    Raises:
        ArgumentTypeError: When it is not several.
    """
    if isinstance(value, _SINGLE) or not isinstance(value, Iterable):
        raise ArgumentTypeError(f"{name} must be several, not {type(value).__name__}", hint=hint)


def require_options(options: object, wanted: type) -> None:
    """Refuse anything but an options object, such as a dictionary.

    Args:
        options: What was given.
        wanted: `SummaryOptions`, `AskOptions` or `ReadLimits`.

    Raises:
        ArgumentTypeError: When it is something else.
    """
    if not isinstance(options, wanted):
        raise ArgumentTypeError(
            f"options must be {wanted.__name__}, not {type(options).__name__}",
            hint=f"make them with vnsum.{wanted.__name__}(…)",
        )


def _plain(value: Any) -> Any:  # noqa: ANN401 - any option
    return value if value is None or isinstance(value, str | int | float) else list(value)


def _terms(name: str, terms: Collection[str]) -> tuple[str, ...]:
    """Refuse one string, which would be taken for its letters, and terms without a letter."""
    given = isinstance(terms, Collection) and not isinstance(terms, str | bytes | Mapping)
    given = given and all(isinstance(term, str) for term in terms)
    if not given:
        raise ArgumentTypeError(f"{name} must be a sequence of words", hint=f'{name}=("Láng",)')
    _require(
        all(any(map(str.isalnum, term)) for term in terms), f"{name} holds a term without letters"
    )
    return tuple(sorted(terms) if isinstance(terms, set | frozenset) else terms)


def _require(condition: bool, message: str) -> None:  # noqa: FBT001 - reads as an assertion
    if not condition:
        raise OptionsError(message, hint="see vnsum.SummaryOptions")
