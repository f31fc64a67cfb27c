"""Schedules of which a draft has no room for all rows: then it tells none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.sentences.rows import rows_beside
from vnsum.backends.extractive.sentences.shown import shows_picture
from vnsum.drafting.notices.answering import bare_answers
from vnsum.drafting.notices.assumed import assumed_sentences
from vnsum.drafting.notices.claims import claimed_sentences
from vnsum.drafting.notices.proposing import refused_plans
from vnsum.drafting.notices.records import stray_rows
from vnsum.drafting.notices.timetables import records_of, timetable_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.documents import PressRelease
    from vnsum.drafting.notices.records import Record
    from vnsum.drafting.protocols import Brief
    from vnsum.options import SummaryOptions

__all__ = ["long_schedules", "told_records", "untold_sentences"]

_PAIR = 2
"""Rows of a record that says when and where."""


def untold_sentences(brief: Brief) -> frozenset[int]:
    """Return what no draft tells: what others claim, a drill assumes, a picture shows, and so on.

    Schedules that are too long for it as well, plans that the text says are none, and answers
    that say nothing without their question.

    Args:
        brief: The release and the options.

    Returns:
        The sentences. One of the summary is kept for what the schedule is of.
    """
    most = brief.options.summary_sentences - 1
    records = records_of(brief.release)
    rows = {at for record in records for at in record.rows} | stray_rows(brief.release)
    apart = rows - set(told_records(brief.release, records, brief.options))
    untold = claimed_sentences(brief.release) | assumed_sentences(brief.release) | apart
    untold |= bare_answers(brief.page.sentences)
    untold |= {*refused_plans(brief.page.sentences, brief.title or ""), *_pictured(brief)}
    told = {at for record in records for at in record.told[:1]} - apart
    return untold | (long_schedules(brief.page.sentences, most) - told)


def _pictured(brief: Brief) -> Sequence[int]:
    """Return the first sentence where it is a paragraph that only says what a picture shows."""
    sentences, told = brief.release.sentences, brief.page.sentences
    apart = len(told) > _PAIR and sentences[0].paragraph != sentences[1].paragraph
    return [0] if apart and shows_picture(told[0], told[1]) else []


def told_records(
    release: PressRelease, records: Sequence[Record], options: SummaryOptions
) -> Sequence[int]:
    """Return the sentences as which the records of a notice are told: all of them, or none.

    Args:
        release: The release.
        records: All of the notice.
        options: How long its summary is.

    Returns:
        The first of when and where of each, behind which the other is told; where there is no
        room for all, the first one, as which all are told briefly.
    """
    alone = any(len(record.told) < _PAIR for record in records)
    if len(records) < options.summary_sentences and not alone:
        return [record.told[0] for record in records]
    table = None if alone else timetable_of(release, records)
    return table.rows[:1] if table else []


def long_schedules(sentences: Sequence[str], most: int) -> frozenset[int]:
    """Return the rows of schedules that cannot all be told.

    Args:
        sentences: All of the body.
        most: Most rows that can be told.

    Returns:
        Their indices.
    """
    rows = (rows_beside(index, sentences) for index in range(len(sentences)))
    return frozenset(index for found in rows if len(found) > most for index in found)
