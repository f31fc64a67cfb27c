"""Any span backend as an engine: it reads one line of text, and its spans find their way back."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from vnsum.answering.engines import Finding, without_overlap
from vnsum.answering.questions import parse_question
from vnsum.answers import Choice
from vnsum.text.normalise import normalise
from vnsum.truth import find_facts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.answers import AnswerKind
    from vnsum.backends.protocols import AnswerSpan, SpanBackend
    from vnsum.backends.spans.searching import Reading
    from vnsum.documents import PressRelease, Span
    from vnsum.facts import Fact
    from vnsum.text.normalise import NormalisedText

__all__ = ["Context", "SpanReader"]

_VALUED = frozenset({"number", "money", "percent", "date", "time"})
_WHEN: Mapping[str, AnswerKind] = {"date": "date", "time": "time"}


@runtime_checkable
class _WeighsSilence(Protocol):
    """A span backend that also says how sure it is that there is no answer."""

    def read(self, pairs: Sequence[tuple[str, str]], *, top_k: int = 1) -> list[Reading]: ...


class Context:
    """Title, sentences and captions of a release as one text, with the way back."""

    def __init__(self, release: PressRelease) -> None:
        """Join what a model reads.

        Args:
            release: The release.
        """
        heads = [] if release.title is None else [release.title]
        parts: list[Span] = [*heads, *release.sentences, *release.captions]
        self._views: list[tuple[NormalisedText, int]] = []
        self._starts: list[int] = []
        texts: list[str] = []
        place = 0
        for part in parts:
            view = normalise(part.text)
            if view.text:
                self._views.append((view, part.start))
                self._starts.append(place)
                texts.append(view.text)
                place += len(view.text) + 1
        self.text = "\n".join(texts)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the text to the author's.

        Args:
            start: First character.
            end: One past the last; more than `start`.

        Returns:
            Start and end in the source. A span over two parts ends with the first of them, as
            they need not be neighbours there.
        """
        number = bisect_right(self._starts, start) - 1
        view, offset = self._views[number]
        low = start - self._starts[number]
        high = max(low, min(end - self._starts[number], len(view.text)))
        first, last = view.to_source(low, high)
        return first + offset, last + offset


class SpanReader:
    """Answers with a span backend."""

    def __init__(self, backend: SpanBackend) -> None:
        """Take the backend.

        Args:
            backend: Any span backend.
        """
        self.name = backend.name
        self._backend = backend

    def find(self, release: PressRelease, questions: Sequence[str], *, top_k: int) -> list[Finding]:
        """Answer questions about one release; see `Engine.find`."""
        context = Context(release)
        kinds = [parse_question(question).kind for question in questions]
        if not any(map(str.isalnum, context.text)):
            return [Finding((), answered=False, score=1.0, kind=kind) for kind in kinds]
        pairs = [(normalise(question).text, context.text) for question in questions]
        read = self._read(pairs, top_k)
        return [
            Finding(self._choices(release, context, spans, kind, top_k), answered, score, kind)
            for (spans, answered, score), kind in zip(read, kinds, strict=True)
        ]

    def _read(
        self, pairs: Sequence[tuple[str, str]], top_k: int
    ) -> list[tuple[Sequence[AnswerSpan], bool, float]]:
        if isinstance(self._backend, _WeighsSilence):
            return [
                (one.spans, one.answered, one.spans[0].score if one.answered else one.no_answer)
                for one in self._backend.read(pairs, top_k=top_k)
            ]
        found = self._backend.answer(pairs, top_k=top_k)
        return [(spans, bool(spans), spans[0].score if spans else 1.0) for spans in found]

    @staticmethod
    def _choices(
        release: PressRelease,
        context: Context,
        spans: Sequence[AnswerSpan],
        kind: AnswerKind,
        top_k: int,
    ) -> list[Choice]:
        found = []
        for span in spans:
            start, end = context.to_source(span.start, span.end)
            text = release.source[start:end]
            fact = _fact_in(text, kind) if kind in _VALUED else None
            value, unit = (fact.value, fact.unit) if fact is not None else (None, None)
            own = _WHEN.get(fact.kind, kind) if fact is not None and kind in _WHEN else kind
            found.append(Choice(text, start, end, span.score, own, value, unit))
        return without_overlap([choice for choice in found if choice.text], top_k)


def _fact_in(text: str, kind: AnswerKind) -> Fact | None:
    """Return the first figure, date or time of a text; of the kind asked for where it has one."""
    facts = [one for one in find_facts(text) if one.number is not None or one.kind in _WHEN]
    return next((one for one in facts if one.kind == kind), next(iter(facts), None))
