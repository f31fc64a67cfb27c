"""The extractor's files, loaded once a process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from vnsum.backends.extractive.networks.chooser import Chooser
from vnsum.backends.extractive.networks.edges import EdgeTable
from vnsum.backends.extractive.networks.form import FormNetwork
from vnsum.backends.extractive.networks.judge import Judge
from vnsum.backends.extractive.networks.layers import under
from vnsum.backends.extractive.networks.network import TokenNetwork
from vnsum.backends.extractive.networks.packed import unpacked
from vnsum.backends.extractive.networks.ranker import Ranker
from vnsum.backends.extractive.networks.shortener import Shortener
from vnsum.backends.extractive.networks.turning import TurnModel
from vnsum.backends.extractive.networks.worth import WorthModel
from vnsum.errors import WeightsError
from vnsum.weights import bundled_model, read_tensors

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

__all__ = ["ExtractorModel", "assemble", "load_extractor"]

_FILES = ("network", "form", "rankers", "judge", "worth", "turns", "shortener", "chooser")


@dataclass(frozen=True)
class ExtractorModel:
    """Everything the extract-and-compress engine has learned.

    Attributes:
        name: Name and version, as drafts tell it.
        vocabulary: Ids of folded words.
        network: Scores tokens.
        shapes: Judges forms.
        edges: Tells where titles start and end, and where predicates open.
        shortener: Leaves words out of sentences.
        lead: Ranks candidates for the lead.
        headline: Ranks candidates for the headline.
        judge: Says which leads would stand.
        worth: Says what sentences are worth; None while that is being learned.
        turns: Says which sentences turn the story; None while that is being learned.
        chooser: Says which of the leads offered to print.
    """

    name: str
    vocabulary: Mapping[str, int]
    network: TokenNetwork
    shapes: FormNetwork
    edges: EdgeTable
    shortener: Shortener
    lead: Ranker
    headline: Ranker
    judge: Judge
    worth: WorthModel | None
    turns: TurnModel | None
    chooser: Chooser


@lru_cache(maxsize=1)
def load_extractor() -> ExtractorModel:
    """Load the bundled extractor.

    Returns:
        The model; the same object at every call.

    Raises:
        WeightsError: When files are missing or damaged.
    """
    info = bundled_model("extractor")
    tensors = {name: unpacked(read_tensors(info.path / f"{name}.safetensors")) for name in _FILES}
    try:
        words = (info.path / "vocabulary.txt").read_text("utf-8").split("\n")
        vocabulary = {word: index for index, word in enumerate(words) if word}
        edges = EdgeTable(read_tensors(info.path / "edges.safetensors"))
        return assemble(f"{info.name} {info.version}", vocabulary, tensors, edges)
    except (OSError, KeyError, UnicodeDecodeError) as error:
        raise WeightsError(
            "the extractor's files do not fit together", hint="reinstall vnsum"
        ) from error


def assemble(
    name: str,
    vocabulary: Mapping[str, int],
    tensors: Mapping[str, Mapping[str, NDArray[np.float32]]],
    edges: EdgeTable,
) -> ExtractorModel:
    """Put an extractor together.

    Args:
        name: Name and version.
        vocabulary: Ids of folded words.
        tensors: Weights of the "network", the "form" network, and under "lead." and
            "headline." of the "rankers", of the "judge", of what sentences are "worth" and which
            are "turns", of the "shortener", and of the "chooser"; without the last five the model
            may weigh leads but not rank them.
        edges: The edge tables.

    Returns:
        The model.
    """
    rankers = tensors["rankers"]
    return ExtractorModel(
        name,
        vocabulary,
        TokenNetwork(tensors["network"]),
        FormNetwork(tensors["form"]),
        edges,
        Shortener(tensors.get("shortener", {}), tensors["network"]["embed.weight"]),
        Ranker(under("lead.", rankers)),
        Ranker(under("headline.", rankers)),
        Judge(tensors.get("judge", {})),
        WorthModel(tensors["worth"]) if "worth" in tensors else None,
        TurnModel(tensors["turns"]) if "turns" in tensors else None,
        Chooser(tensors.get("chooser", {})),
    )
