"""Learn which sentences go together as a summary that an editor would print.

`configs/extractor/summaries.jsonl` has one release a line: a "file" of this project, or the "name"
of a text in `told.jsonl`; "summaries", each the first characters of its sentences in the source and
a letter as in `leads.jsonl`; and "ideal", the sentences that the reader would have chosen, from
which nothing is learned. All summaries of a release have as many sentences, two to five; they were
read beside each other, and only the order within a release is learned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.drafting.extract import Extract
from vnsum.drafting.protocols import Brief
from vnsum.drafting.summaries.combining import describe_sets
from vnsum.options import SummaryOptions
from vnsum.training.extractor.choice import (
    ChoiceSettings,
    Offered,
    joined,
    offered_by,
    read_graded,
    train_order,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.backends.extractive.networks.model import ExtractorModel

__all__ = ["SUMMARY_SETTINGS", "describe_summaries", "train_summaries"]

SUMMARY_SETTINGS = ChoiceSettings(width=8, decay=0.1)
"""Fewer units than for leads, which have more releases to learn from for each feature."""


def describe_summaries(
    graded: Iterable[Mapping[str, Any]],
    texts: Mapping[str, str],
    root: Path,
    model: ExtractorModel,
) -> Offered:
    """Describe the summaries that were graded.

    Args:
        graded: Lines of `summaries.jsonl`.
        texts: Texts by name.
        root: Folder of the project.
        model: The extractor.

    Returns:
        Those whose sentences are still read as they were.
    """
    found = []
    for one in graded:
        release = read_graded(one, texts, root)
        length = len(one["summaries"][0][0])
        brief = Brief(release, SummaryOptions(summary_sentences=length))
        extract = Extract(model, brief)
        starts = [release.sentences[index].start for index in extract.offered.read.seen]
        places = {start: place for place, start in enumerate(starts)}
        known = [
            ([places[start] for start in told], grade)
            for told, grade in one["summaries"]
            if all(start in places for start in told)
        ]
        if known:
            board = extract.board
            rows = describe_sets(board, np.array([told for told, _ in known]))
            found.append(offered_by(board.ground, rows, [grade for _, grade in known]))
    return joined(found)


def train_summaries(
    releases: Offered, settings: ChoiceSettings = SUMMARY_SETTINGS
) -> dict[str, NDArray[np.float32]]:
    """Fit networks to the order of summaries within releases.

    Args:
        releases: Their summaries.
        settings: Schedule.

    Returns:
        Weights of a `Chooser`, below "summary.".
    """
    order = train_order(releases, settings)
    return {f"summary.{name}": value for name, value in order.items()}
