"""The extractor's files, loaded once a process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.form import FormModel
from vnsum.backends.extractive.network import TokenNetwork
from vnsum.backends.extractive.trees import Trees
from vnsum.errors import WeightsError
from vnsum.weights import bundled_model, read_tensors

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ExtractorModel", "load_extractor"]


@dataclass(frozen=True)
class ExtractorModel:
    """Everything the extract-and-compress engine has learned.

    Attributes:
        name: Name and version, as drafts tell it.
        vocabulary: Ids of folded words.
        network: Scores tokens.
        shapes: Judges forms.
        lead: Ranks candidates for the lead.
        headline: Ranks candidates for the headline.
    """

    name: str
    vocabulary: Mapping[str, int]
    network: TokenNetwork
    shapes: FormModel
    lead: Trees
    headline: Trees


@lru_cache(maxsize=1)
def load_extractor() -> ExtractorModel:
    """Load the bundled extractor.

    Returns:
        The model; the same object at every call.

    Raises:
        WeightsError: When files are missing or damaged.
    """
    info = bundled_model("extractor")
    network = {
        name: np.asarray(value, dtype=np.float32)
        for name, value in read_tensors(info.path / "network.safetensors").items()
    }
    shapes = read_tensors(info.path / "form.safetensors")
    trees = read_tensors(info.path / "rankers.safetensors")
    try:
        words = (info.path / "vocabulary.txt").read_text("utf-8").split("\n")
        return ExtractorModel(
            f"{info.name} {info.version}",
            {word: index for index, word in enumerate(words) if word},
            TokenNetwork(network),
            FormModel(
                np.asarray(shapes["weights"], dtype=np.float32),
                np.asarray(shapes["bias"], dtype=np.float32),
            ),
            Trees({name[5:]: value for name, value in trees.items() if name.startswith("lead.")}),
            Trees(
                {name[9:]: value for name, value in trees.items() if name.startswith("headline.")}
            ),
        )
    except (OSError, KeyError, UnicodeDecodeError) as error:
        raise WeightsError(
            "the extractor's files do not fit together", hint="reinstall vnsum"
        ) from error
