"""What a draft copies and the source takes back, settles or limits further on, unsaid by the draft.

"Chợ đêm khai trương ngày 31/12" stands in the source, and so does that the opening was put off.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.facts import Alignment
from vnsum.undoing.owing import Owing, told_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.documents import PressRelease
    from vnsum.facts import CheckedSentence

__all__ = ["with_taken_back"]

_COPIED = 0.85
"""Likeness from which on a sentence says what the source's does: of 3,150 true leads of the probes
(dev) one owes something by what it copies, from 0.3 on eleven (2026-11-27)."""


def with_taken_back(
    sentences: Sequence[CheckedSentence], release: PressRelease
) -> Sequence[CheckedSentence]:
    """Mark the sentences that the source takes back, settles or limits, where the draft does not.

    Args:
        sentences: Of the draft, checked.
        release: The source.

    Returns:
        The same; those have the reason "taken-back", and what takes them back as the last of the
        sentences that they are aligned with.
    """
    told = told_of((one.aligned[0].sentence, one.text) for one in sentences if _is_copied(one))
    texts = [sentence.text for sentence in release.sentences]
    owing = Owing(texts, range(len(texts)))
    found = owing.by(told, "sure") if told else []
    return [_marked(one, owing, found, release) for one in sentences] if found else sentences


def _is_copied(sentence: CheckedSentence) -> bool:
    return bool(sentence.aligned) and sentence.aligned[0].score >= _COPIED


def _marked(
    sentence: CheckedSentence, owing: Owing, found: Sequence[int], release: PressRelease
) -> CheckedSentence:
    if sentence.reason or not _is_copied(sentence):
        return sentence
    own = owing.by({sentence.aligned[0].sentence: sentence.text}, "sure")
    taking = next((index for index in own if index in found), None)
    if taking is None:
        return sentence
    there = release.sentences[taking]
    behind = Alignment(taking, Span(there.start, there.end, there.text), 0.0)
    aligned = (*sentence.aligned, behind)
    return replace(sentence, verdict="contradicted", reason="taken-back", aligned=aligned)
