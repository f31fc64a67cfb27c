"""What an editor is warned of: a sentence that turns what a draft tells, unsaid by the draft."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.backends.extractive.networks.model import load_extractor
from vnsum.drafting.extract import Extract
from vnsum.drafting.protocols import Brief
from vnsum.options import SummaryOptions
from vnsum.text.words import words_of
from vnsum.undoing.owing import told_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnsum.documents import PressRelease
    from vnsum.facts import TruthReport
    from vnsum.results import DraftSentence
    from vnsum.undoing.owing import Owing

__all__ = ["untold_by_check", "untold_by_headline", "untold_by_text"]

_ALIKE = 0.3
"""Likeness from which on a sentence of a checked text tells one of the source; set by hand."""
_MET = 0.6
"""Share of the words of a headline that the sentence has which it tells; set by hand."""


def untold_by_text(owing: Owing, sentences: Iterable[DraftSentence]) -> int | None:
    """Find a sentence that a lead or a summary owes.

    Args:
        owing: What has to be told beside what.
        sentences: Of the text.

    Returns:
        The index of the first; None where it tells all.
    """
    told = told_of((index, item.text) for item in sentences for index in item.source_sentences)
    every = replace(owing, seen=range(len(owing.sentences)))
    return next(iter(every.untold(told)), None)


def untold_by_headline(owing: Owing, headline: str) -> int | None:
    """Find a sentence that turns what a headline tells.

    Args:
        owing: What has to be told beside what.
        headline: The headline; the sentence it tells is the one most like it.

    Returns:
        The index; None where no sentence is like the headline, or nothing turns the one that is.
    """
    shares = list(_shares(headline, owing.sentences))
    most = max(shares, default=0.0)
    if most < _MET:
        return None
    index = shares.index(most)
    by_words = owing.by_words.by({index: headline}, "sure")
    turn = next(iter(by_words), owing.likely_turn((), index))
    return None if turn is None or shares[turn] == most else turn


def untold_by_check(report: TruthReport, release: PressRelease) -> Sequence[int]:
    """Find what turns the story that a checked text tells, and is not told by it.

    Args:
        report: The check of the text.
        release: Its source; it has a sentence.

    Returns:
        Indices of sentences of the source, rising.

    Raises:
        WeightsError: When the extractor's files are damaged.
    """
    told: dict[int, str] = {}
    for one in report.sentences:
        for alignment in one.aligned:
            if alignment.score >= _ALIKE and alignment.sentence >= 0:
                told.setdefault(alignment.sentence, one.text)
    if not told:
        return []
    owing = Extract(load_extractor(), Brief(release, SummaryOptions())).owing
    turns = {owing.likely_turn(told, index) for index in told}
    return sorted(index for index in turns if index is not None)


def _shares(headline: str, sentences: Sequence[str]) -> Iterator[float]:
    """Yield the share of the words of a headline that each sentence has."""
    words = set(words_of(headline))
    for sentence in sentences:
        yield len(words.intersection(words_of(sentence))) / max(1, len(words))
