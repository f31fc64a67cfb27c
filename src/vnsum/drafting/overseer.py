"""Which of several texts the source bears out: what stands between the engine and the draft.

Works on any engine's candidates. The best-ranked text without a failing fact wins;
where there is none, failing clauses are left out; where that does not help either,
what the engine gives instead stands in. Text written freely gets its sources here;
a sentence of it that no passage of the source aligns with fails too, as a fluent
sentence about something else may hold no fact at all.

Unrelated leads (400 articles of VietNews val, each with the next one's lead): 10 to 12 % hold no
failing fact, none aligns with a passage (2026-11-25).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vnsum.drafting.provenance import traced_headline, traced_sentences
from vnsum.truth import Checker
from vnsum.truth.mending import without_failures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from vnsum.documents import PressRelease
    from vnsum.facts import TruthReport
    from vnsum.results import DraftSentence, Headline

__all__ = ["Overseer", "Passed"]

_TRIED = 8
"""Candidates for the lead that are checked before clauses are left out; set by hand."""


@dataclass(frozen=True)
class Passed:
    """Sentences with their check.

    Attributes:
        sentences: The sentences.
        report: The check of their text, joined by blanks.
        warning: What the editor should know about the choice; "" for nothing.
    """

    sentences: Sequence[DraftSentence]
    report: TruthReport
    warning: str = ""


class Overseer:
    """Checks what is written about one release."""

    def __init__(self, release: PressRelease, *, faithful: bool) -> None:
        """Index the release.

        Args:
            release: The release.
            faithful: Whether a failing text gives way; else the first one is taken as it is.
        """
        self._checker = Checker(release)
        self._faithful = faithful

    def lead(
        self,
        candidates: Iterable[Sequence[DraftSentence]],
        instead: Callable[[Sequence[DraftSentence]], Sequence[DraftSentence]],
    ) -> Passed:
        """Choose a lead.

        Args:
            candidates: Leads, best first, at least one.
            instead: Gives what stands in for a lead that could not be mended.

        Returns:
            The first lead that the source bears out, a mended one, or what stands in for it.
        """
        failed: list[Passed] = []
        for sentences in candidates:
            report = self._check(sentences)
            if _stands(sentences, report) or not self._faithful:
                return self._passed(sentences, report, _passed_over(len(failed)))
            failed.append(Passed(sentences, report))
            if len(failed) == _TRIED:
                break
        return self._mended(failed[0]) or self._instead(failed[0], instead(failed[0].sentences))

    def _mended(self, failed: Passed) -> Passed | None:
        """Leave out the clauses that fail; None where what is left fails too."""
        text = without_failures(failed.report)
        head = failed.sentences[0]
        sentences = (
            replace(
                head,
                text=text,
                spans=tuple(span for item in failed.sentences for span in item.spans),
                source_sentences=_made_from(failed.sentences),
            ),
        )
        report = self._check(sentences)
        if not text or not _stands(failed.sentences, report):
            return None
        warning = "a clause of the lead was left out: the source does not bear out a fact in it"
        return self._passed(sentences, report, warning)

    def _instead(self, failed: Passed, sentences: Sequence[DraftSentence]) -> Passed:
        report = self._check(sentences)
        if report.supported and sentences[0].engine != failed.sentences[0].engine:
            warning = (
                "no lead of the model was free of unconfirmed facts; another engine's is given"
            )
        elif report.supported:
            warning = "no lead was free of unconfirmed facts; the source's own sentences are given"
        else:
            warning = "the lead holds facts that the source does not bear out"
        return self._passed(sentences, report, warning)

    def summary(self, sentences: Sequence[DraftSentence]) -> Passed:
        """Check a summary, and leave out the sentences the source does not bear out."""
        report = self._check(sentences)
        if _stands(sentences, report) or not self._faithful:
            return self._passed(sentences, report)
        kept = tuple(item for item in sentences if _stands((item,), self._check((item,))))
        if not kept:
            warning = "the summary holds facts that the source does not bear out"
            return self._passed(sentences, report, warning)
        warning = "a sentence of the summary was left out: the source does not bear it out"
        return self._passed(kept, self._check(kept), warning)

    def headlines(
        self,
        headlines: Sequence[tuple[Headline, int]],
        further: Callable[[], Sequence[tuple[Headline, int]]] = tuple,
    ) -> tuple[Sequence[Headline], TruthReport]:
        """Leave out headlines that the source does not bear out, unless there is no other.

        The release's own title stays first: who gives it knows more than the text may say.

        Args:
            headlines: Candidates, best first, each with the source sentence it was made from;
                -1 for none.
            further: Makes more, for where the source bears out none of those.

        Returns:
            The candidates in their new order, and the check of the first; an empty check where
            there is none.
        """
        if not headlines:
            return (), self._checker.check("")
        checked = headlines if self._faithful else headlines[:1]
        reports = [
            self._checker.check(item.text, near=(index,), alone=True) for item, index in checked
        ]
        stands = [
            _stands((item,), report) for (item, _), report in zip(checked, reports, strict=True)
        ]
        made = [item.engine != "title" for item, _ in checked]
        order = sorted(
            range(len(reports)),
            key=lambda number: (
                made[number],
                not stands[number],
                not stands[number] and _is_free(checked[number][0]),
            ),
        )
        kept = [
            number
            for place, number in enumerate(order)
            if not place or stands[number] or not made[number]
        ]
        if self._faithful and made[kept[0]] and not stands[kept[0]]:
            for item, index in further():
                report = self._checker.check(item.text, near=(index,), alone=True)
                if _stands((item,), report):
                    return (traced_headline(item, report),), report
        ranked = [traced_headline(headlines[number][0], reports[number]) for number in kept]
        return (*ranked, *(item for item, _ in headlines[len(order) :])), reports[kept[0]]

    def _passed(
        self, sentences: Sequence[DraftSentence], report: TruthReport, warning: str = ""
    ) -> Passed:
        return Passed(traced_sentences(sentences, report), report, warning)

    def _check(self, sentences: Sequence[DraftSentence]) -> TruthReport:
        text = " ".join(item.text for item in sentences)
        return self._checker.check(text, near=_made_from(sentences), alone=True)


def _stands(parts: Sequence[DraftSentence | Headline], report: TruthReport) -> bool:
    """Tell whether every fact is borne out and every freely written sentence has a source."""
    traced = all(sentence.aligned for sentence in report.sentences)
    return report.supported and (traced or not any(map(_is_free, parts)))


def _is_free(part: DraftSentence | Headline) -> bool:
    """Tell what a model wrote from what was taken from the source."""
    return not part.spans and part.engine != "title"


def _made_from(sentences: Sequence[DraftSentence]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(i for item in sentences for i in item.source_sentences))


def _passed_over(number: int) -> str:
    if not number:
        return ""
    return f"better ranked leads passed over for a fact the source does not bear out: {number}"
