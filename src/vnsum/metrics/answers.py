"""Exact match and F1 of answers, the Vietnamese way and as SQuAD's scripts have them.

SQuAD's normaliser deletes a, an and the, and glues figures together: "An Giang" becomes "giang",
"25/2/2025" becomes "2522025". It is here to compare with published figures. The Vietnamese way
compares values, see `vnsum.metrics.answer_units`.

A question without accepted answers has none in the text: "" is the right answer to it.
"""

from __future__ import annotations

import string
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from vnsum.errors import OptionsError
from vnsum.lazily import pattern
from vnsum.metrics.answer_units import answer_units
from vnsum.metrics.scores import Signature, require_references

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

__all__ = [
    "AnswerCounts",
    "AnswerMetric",
    "AnswerWay",
    "ScoredAnswer",
    "Threshold",
    "best_threshold",
    "sum_by_type",
]

AnswerWay = Literal["vietnamese", "squad1", "squad2"]

_VERSION = 1
_ARTICLES = pattern(r"\b(a|an|the)\b")
_PUNCTUATION = str.maketrans("", "", string.punctuation)


@dataclass(frozen=True, slots=True)
class AnswerCounts:
    """What one answer is worth, or the sum over many.

    Attributes:
        questions: How many.
        exact: How many answers match exactly.
        f1_sum: Sum of their F1.
        answerable: How many questions have an answer in the text ("HasAns").
        answerable_exact: Exact matches among those.
        answerable_f1_sum: Sum of their F1.
    """

    questions: int = 0
    exact: int = 0
    f1_sum: float = 0.0
    answerable: int = 0
    answerable_exact: int = 0
    answerable_f1_sum: float = 0.0

    def __add__(self, other: AnswerCounts) -> AnswerCounts:
        """Add count by count."""
        return AnswerCounts(
            self.questions + other.questions,
            self.exact + other.exact,
            self.f1_sum + other.f1_sum,
            self.answerable + other.answerable,
            self.answerable_exact + other.answerable_exact,
            self.answerable_f1_sum + other.answerable_f1_sum,
        )

    @property
    def em(self) -> float:
        """Share of exact matches, 0 to 1."""
        return self.exact / max(self.questions, 1)

    @property
    def f1(self) -> float:
        """Mean F1, 0 to 1."""
        return self.f1_sum / max(self.questions, 1)

    @property
    def has_answer(self) -> AnswerCounts:
        """Counts of the questions with an answer in the text alone."""
        mine = (self.answerable, self.answerable_exact, self.answerable_f1_sum)
        return AnswerCounts(*mine, *mine)

    @property
    def no_answer(self) -> AnswerCounts:
        """Counts of the questions without an answer in the text alone."""
        return AnswerCounts(
            self.questions - self.answerable,
            self.exact - self.answerable_exact,
            self.f1_sum - self.answerable_f1_sum,
        )


@dataclass(frozen=True, slots=True)
class AnswerMetric:
    """Exact match and F1.

    Attributes:
        way: "vietnamese" to judge by; "squad1" as SQuAD's v1.1 script, "squad2" as its v2 script.
    """

    way: AnswerWay = "vietnamese"

    def __post_init__(self) -> None:
        """Check the way.

        Raises:
            OptionsError: When there is no such way.
        """
        if self.way not in _UNITS:
            raise OptionsError(
                f"no way {self.way!r} to compare answers", hint="one of " + ", ".join(_UNITS)
            )

    @property
    def signature(self) -> Signature:
        """The settings to print beside every number."""
        settings = {"way": self.way, "units": _FORMS[self.way], "answers": "best"}
        return Signature("answers", settings, _VERSION)

    def counts(self, candidate: str, *references: str) -> AnswerCounts:
        """Compare an answer with everything people accept.

        Args:
            candidate: The answer; "" for none.
            *references: Accepted answers; none where the text has no answer.

        Returns:
            Counts of this question, exact match and F1 each the best over the accepted answers.

        Raises:
            OptionsError: When `way` is "squad1", which knows answers only, and none is accepted.
        """
        if self.way == "squad1":
            require_references(references)
        units = _UNITS[self.way]
        ours, accepted = units(candidate), [units(text) for text in references]
        if self.way != "squad1":  # what is nothing but signs is no answer
            accepted = [theirs for theirs in accepted if theirs] or [[]]
        exact = max(int(ours == theirs) for theirs in accepted)
        f1 = max(self._f1(ours, theirs) for theirs in accepted)
        return AnswerCounts(1, exact, f1, *((1, exact, f1) if references else ()))

    def _f1(self, ours: Sequence[str], theirs: Sequence[str]) -> float:
        if self.way != "squad1" and not (ours and theirs):
            return float(ours == theirs)
        common = (Counter(ours) & Counter(theirs)).total()
        if not common:
            return 0.0
        precision, recall = common / len(ours), common / len(theirs)
        return 2 * precision * recall / (precision + recall)


@dataclass(frozen=True, slots=True)
class ScoredAnswer:
    """An answer with how sure its system is.

    Attributes:
        score: Grows with certainty; any range.
        given: Worth of the answer, 0 to 1.
        silent: Worth of no answer: 1 where the text has none, else 0.
    """

    score: float
    given: float
    silent: float


@dataclass(frozen=True, slots=True)
class Threshold:
    """The least score to answer at.

    Attributes:
        score: Answer at this score and above; infinite where silence is best throughout.
        worth: Mean worth there, 0 to 1.
    """

    score: float
    worth: float


def best_threshold(answers: Iterable[ScoredAnswer]) -> Threshold:
    """Find the score below which a system should have kept silent.

    As SQuAD's v2 script does with the probability of no answer, but answers with the same score
    are taken together, as no threshold can part them.

    Args:
        answers: The answers.

    Returns:
        The highest of the best thresholds.

    Raises:
        OptionsError: When there is no answer.
    """
    ordered = sorted(answers, key=lambda answer: -answer.score)
    if not ordered:
        raise OptionsError("there are no answers to find a threshold for")
    worth = best = float(sum(answer.silent for answer in ordered))
    threshold = float("inf")
    for score, group in groupby(ordered, key=lambda answer: answer.score):
        worth += sum(answer.given - answer.silent for answer in group)
        if worth > best + 1e-9:  # sums of floats; the least true gain is far above
            best, threshold = worth, score
    return Threshold(threshold, best / len(ordered))


def sum_by_type(counts: Iterable[tuple[str, AnswerCounts]]) -> dict[str, AnswerCounts]:
    """Add up counts by the type of their question.

    Args:
        counts: Type and counts of each question.

    Returns:
        The sum of each type, types in alphabetical order.
    """
    sums: dict[str, AnswerCounts] = {}
    for kind, one in counts:
        sums[kind] = sums.get(kind, AnswerCounts()) + one
    return dict(sorted(sums.items()))


def _squad_units(text: str) -> list[str]:
    return _ARTICLES.sub(" ", text.lower().translate(_PUNCTUATION)).split()


_UNITS: Mapping[AnswerWay, Callable[[str], list[str]]] = {
    "vietnamese": answer_units,
    "squad1": _squad_units,
    "squad2": _squad_units,
}
_FORMS: Mapping[AnswerWay, str] = {
    "vietnamese": "nfc.lower.oldtone.values",
    "squad1": "lower.punctuation.articles",
    "squad2": "lower.punctuation.articles",
}
