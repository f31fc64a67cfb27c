"""Train the rankers: candidates of real articles, described, against their true ROUGE."""

from __future__ import annotations

from functools import partial
from multiprocessing import Pool
from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.backends.extractive.candidates import (
    Candidate,
    Reading,
    describe,
    headline_candidates,
    lead_candidates,
)
from vnsum.backends.extractive.features import title_words
from vnsum.backends.extractive.tokens import WORD, tokenise
from vnsum.metrics.rouge import RougeMetric
from vnsum.options import HEADLINE_PUSH, SummaryOptions
from vnsum.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.form import FormModel
    from vnsum.backends.extractive.network import TokenNetwork

__all__ = ["describe_articles", "train_trees", "tree_arrays"]

Parts = tuple["TokenNetwork", "FormModel", "Mapping[str, int]"]
Rows = tuple["NDArray[np.float32]", "NDArray[np.float32]"]
_parts: list[Parts] = []
_LIMITS = SummaryOptions()


def describe_articles(
    articles: Sequence[dict[str, Any]], parts: Parts, *, headline: bool, workers: int
) -> Rows:
    """Describe the candidates of articles and score them.

    Args:
        articles: Records with title, abstract and body.
        parts: Network, form model and vocabulary.
        headline: Headlines against the title instead of leads against the abstract. Leads
            of every other article are made with the title known.
        workers: Processes.

    Returns:
        Features [C, F] and targets [C]: mean of ROUGE-1, -2 and -L F1, less the mean
        over the article's candidates.
    """
    jobs = [(article, bool(index % 2)) for index, article in enumerate(articles)]
    with Pool(workers, _start, (parts,)) as pool:
        work = partial(_describe, headline=headline)
        found = [row for row in pool.imap(work, jobs, chunksize=50) if row is not None]
    return np.concatenate([row[0] for row in found]), np.concatenate([row[1] for row in found])


def train_trees(
    features: NDArray[np.float32], targets: NDArray[np.float32], *, trees: int, leaves: int
) -> dict[str, NDArray[Any]]:
    """Fit boosted trees and return them as the arrays of `Trees`."""
    import lightgbm  # noqa: PLC0415 - extra `train`

    settings = {
        "objective": "regression",
        "learning_rate": 0.06,
        "num_leaves": leaves,
        "min_data_in_leaf": 100,
        "feature_fraction": 0.7,
        "bagging_fraction": 0.8,
        "bagging_freq": 1,
        "seed": 0,
        "deterministic": True,
        "verbose": -1,
    }
    booster = lightgbm.train(settings, lightgbm.Dataset(features, targets), trees)
    return tree_arrays(booster)


def tree_arrays(booster: Any) -> dict[str, NDArray[Any]]:  # noqa: ANN401 - lightgbm has no types
    """Flatten the trees of a LightGBM booster into the arrays of `Trees`."""
    dump = booster.dump_model()["tree_info"]
    return _arrays([_nodes(tree["tree_structure"]) for tree in dump])


def _start(parts: Parts) -> None:
    _parts[:] = [parts]


def _describe(job: tuple[dict[str, Any], bool], *, headline: bool) -> Rows | None:
    article, with_title = job
    network, shapes, vocabulary = _parts[0]
    sentences = [normalise(sentence).text for sentence in article["body"]]
    if not any(WORD.search(sentence) for sentence in sentences):
        return None
    body = tokenise(sentences, vocabulary)
    title = title_words(normalise(article["title"]).text) if with_title and not headline else None
    reading = Reading.of(sentences, body, network(body, title), title)
    if headline:
        candidates = headline_candidates(reading, shapes, HEADLINE_PUSH)
        reference = article["title"]
    else:
        candidates = lead_candidates(reading, shapes, _LIMITS.lead_min, _LIMITS.lead_max)
        reference = article["abstract"]
    if len(candidates) < 2:  # noqa: PLR2004 - nothing to rank
        return None
    targets = np.array(list(_scores(candidates, reference)), dtype=np.float32)
    return describe(reading, candidates, headline=headline), targets - targets.mean()


def _scores(candidates: Sequence[Candidate], reference: str) -> Iterator[float]:
    metric = RougeMetric()
    for candidate in candidates:
        counts = metric.counts(". ".join(form.text for form in candidate.forms), reference)
        yield sum(score.f1 for score in counts.means.values()) / 3


def _nodes(root: dict[str, Any]) -> list[tuple[int, float, int, int, float]]:
    """Flatten a tree into (feature or -1, threshold, left, right, value), root first."""
    nodes: list[tuple[int, float, int, int, float]] = []

    def add(node: dict[str, Any]) -> int:
        place = len(nodes)
        nodes.append((-1, 0.0, place, place, float(node.get("leaf_value", 0.0))))
        if "split_feature" in node:
            left, right = add(node["left_child"]), add(node["right_child"])
            threshold = np.float32(node["threshold"])
            if float(threshold) > node["threshold"]:  # x <= t holds for the same float32 x
                threshold = np.nextafter(threshold, np.float32(-np.inf))
            nodes[place] = (int(node["split_feature"]), float(threshold), left, right, 0.0)
        return place

    add(root)
    return nodes


def _arrays(
    trees: Sequence[Sequence[tuple[int, float, int, int, float]]],
) -> dict[str, NDArray[Any]]:
    width = max(len(tree) for tree in trees)
    padded = [[*tree, *[(-1, 0.0, 0, 0, 0.0)] * (width - len(tree))] for tree in trees]
    columns = [np.array([[node[i] for node in tree] for tree in padded]) for i in range(5)]
    kinds = (np.int16, np.float32, np.int16, np.int16, np.float32)
    names = ("feature", "threshold", "left", "right", "value")
    return {
        name: column.astype(kind) for name, column, kind in zip(names, columns, kinds, strict=True)
    }
