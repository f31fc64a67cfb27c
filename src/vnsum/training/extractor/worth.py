"""Learn what sentences are worth from releases and articles that editors marked.

`configs/extractor/told.jsonl` has one text a line: a "file" of this project, a "text", or the id of
an "article" of VietNews train (none of its words), "led" where its abstract opens it; and the
first characters of the sentences an editor would print as the "lead", as the "summary", as well
("told"), and never ("unfit"). Of some articles only leads were marked: every sentence that would
stand as one under the title ("titled"), every one that would without it ("alone"), and the "unfit".
Texts marked by their writers, who know what they mean, count more "times". Held out are the
releases of `eval/district`, whose drafts are measured against reference summaries, and those marked
so.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.backends.extractive.body.describing import HEADS, PAIRS
from vnsum.backends.extractive.body.reading import Worth
from vnsum.backends.extractive.networks.worth import WorthModel
from vnsum.drafting.extract import Extract
from vnsum.drafting.protocols import Brief
from vnsum.options import SummaryOptions
from vnsum.reading import read
from vnsum.training.extractor.judge import area_under_curve
from vnsum.training.extractor.sentences import Known, fit_sentences, gram_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.backends.extractive.networks.model import ExtractorModel
    from vnsum.documents import PressRelease
    from vnsum.training.extractor.sentences import SentenceSettings

__all__ = [
    "Told",
    "areas",
    "calibrated",
    "describe_told",
    "marked_release",
    "train_worth",
]

_HELD = "eval/district/"
USUAL = ((-1.31, 2.10), (-0.04, 2.14), (-0.59, 2.19), (-4.31, 2.96))
"""Mean and spread of the log-odds of each use in extractor 0.8.0, on marked releases."""


@dataclass(frozen=True)
class Told:
    """R sentences of texts that were marked.

    Attributes:
        features: What the network sees, [R, F].
        grams: Rows of its table for each, [R, G], filled up with `rows`.
        rows: Rows of the table.
        marks: Whether an editor would use each, in the order of `Worth`, [R, 4]; NaN where nobody
            was asked.
        held: Whether its text is not to be learned from, [R].
        names: Names or files of the texts, [T]; "" for articles.
        owners: The text of each, [R].
    """

    features: NDArray[np.float32]
    grams: NDArray[np.int64]
    rows: int
    marks: NDArray[np.float32]
    held: NDArray[np.bool_]
    names: Sequence[str]
    owners: NDArray[np.int64]

    def without(self, names: AbstractSet[str]) -> Told:
        """Hold texts back as well."""
        apart = np.array([name in names for name in self.names])
        return replace(self, held=self.held | apart[self.owners])


def describe_told(
    path: Path, articles: Mapping[str, Mapping[str, Any]], root: Path, model: ExtractorModel
) -> Told:
    """Read marked texts again and describe their sentences, with and without the title.

    Args:
        path: The marks.
        articles: Articles by id; texts of others are left out.
        root: Folder of the project.
        model: The extractor; only its token network is asked.

    Returns:
        The sentences that the engine reads.
    """
    features, grams, marks, held = [], [], [], []
    names: list[str] = []
    numbers: list[int] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        told = json.loads(line)
        names.append(told.get("file") or told.get("name", ""))
        release = marked_release(told, articles, root)
        for titled in (True, False) if release and release.title_text else (True,):
            if release is None:
                continue
            times = told.get("times", 1)
            extract = Extract(model, Brief(release, SummaryOptions(use_title=titled)))
            rows, ids, owners = extract.reading.described
            features += [rows] * times
            grams += [ids[owners == at] for at in range(len(rows))] * times
            marked = _uses(told, titled=titled)
            marks += [_marks(marked, release, extract.told[: len(rows)])] * times
            apart = told.get("held", False) or told.get("file", "").startswith(_HELD)
            held += [apart] * len(rows) * times
            numbers += [number] * len(rows) * times
    size = PAIRS + HEADS + max(model.vocabulary.values()) + 1
    return Told(
        np.concatenate(features),
        gram_table(grams, size),
        size,
        np.concatenate(marks),
        np.array(held),
        names,
        np.array(numbers),
    )


def marked_release(
    told: Mapping[str, Any], articles: Mapping[str, Mapping[str, Any]], root: Path
) -> PressRelease | None:
    """Read a marked text again.

    Args:
        told: Its marks.
        articles: Articles by id.
        root: Folder of the project.

    Returns:
        The text; None for an article that is not there.
    """
    if "file" in told:
        return read(root / told["file"])
    if "text" in told:
        return read(told["text"])
    article = articles.get(told["article"])
    if article is None:
        return None
    lead = [article["abstract"]] if told["led"] else []
    return read("\n".join([*lead, *article["body"]]), title=article["title"])


def _uses(told: Mapping[str, Any], *, titled: bool) -> list[set[int] | None]:
    """Return the first characters of the sentences of each use; None where nobody was asked."""
    unfit = set(told["unfit"])
    if "alone" in told:
        return [None, None, unfit, set(told["titled" if titled else "alone"])]
    summary = set(told["summary"])
    return [summary, summary.union(told["told"]), unfit, set(told["lead"])]


def _marks(
    uses: Sequence[set[int] | None], release: PressRelease, read_sentences: Sequence[int]
) -> NDArray[np.float32]:
    starts = [release.sentences[at].start for at in read_sentences]
    found = [[np.nan if use is None else start in use for use in uses] for start in starts]
    return np.array(found, dtype=np.float32).reshape(-1, len(uses))


def train_worth(told: Told, settings: SentenceSettings) -> dict[str, NDArray[np.float32]]:
    """Fit networks to all sentences but those held out.

    Args:
        told: The sentences.
        settings: Schedule.

    Returns:
        The weights of one `WorthModel`, whose log-odds are the mean of the members'.
    """
    free = ~told.held
    even = np.ones(int(free.sum()), dtype=np.float32)
    known = Known(told.features[free], told.grams[free], told.rows, told.marks[free], even)
    return fit_sentences(known, settings)


def calibrated(
    weights: Mapping[str, NDArray[np.float32]], told: Told
) -> dict[str, NDArray[np.float32]]:
    """Bring the odds of each use to the mean and spread that what reads them was set by.

    The choice of headlines was learned, and the weights of leads were set, on odds of such a scale.

    Args:
        weights: Those of a `WorthModel`.
        told: The sentences.

    Returns:
        Weights whose odds have the means and spreads of `USUAL` over the sentences of releases
        that were marked in full.
    """
    rows: NDArray[np.bool_] = np.logical_not(np.isnan(told.marks).any(axis=1))
    odds = _odds(told, rows, weights)
    wanted = np.array(USUAL, dtype=np.float32)
    slope = (wanted[:, 1] / odds.std(axis=0)).astype(np.float32)
    shift = wanted[:, 0] - slope * odds.mean(axis=0)
    found = dict(weights)
    for name in ("out", "direct"):
        found[f"{name}.weight"] = weights[f"{name}.weight"] * slope[:, None]
        found[f"{name}.bias"] = weights[f"{name}.bias"] * slope
    found["grams.weight"] = weights["grams.weight"] * slope
    found["direct.bias"] = found["direct.bias"] + shift
    return found


def areas(told: Told, weights: Mapping[str, NDArray[np.float32]]) -> dict[str, float]:
    """Return the area under the curve of each use over the sentences held out.

    Args:
        told: The sentences.
        weights: Those of a `WorthModel`.

    Returns:
        For each field of `Worth` the chance that one so marked has better odds than another.
    """
    marks, odds = told.marks[told.held], _odds(told, told.held, weights)
    return {
        use: area_under_curve(odds[:, column], marks[:, column] > 0)
        for column, use in enumerate(Worth._fields)
    }


def _odds(
    told: Told, rows: NDArray[np.bool_], weights: Mapping[str, NDArray[np.float32]]
) -> NDArray[np.float32]:
    """Return the odds of some sentences, [R, 4]."""
    grams = told.grams[rows]
    owners, places = (grams < told.rows).nonzero()
    return WorthModel(weights).odds(told.features[rows], grams[owners, places], owners)
