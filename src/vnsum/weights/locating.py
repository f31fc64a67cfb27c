"""Where a model stands that was named: a folder, a bundled model, or one of the Hub."""

from __future__ import annotations

from pathlib import Path

from vnsum.errors import WeightsError
from vnsum.weights import bundled_model, bundled_models, bundled_words
from vnsum.weights.hub import fetch

__all__ = ["locate"]

_CONFIG = "config.json"
"""What every checkpoint of transformers has."""


def locate(model: str | Path, *, revision: str | None = None) -> Path:
    """Return the folder of a checkpoint, downloaded first where it is one of the Hub.

    Args:
        model: A folder, the name of a bundled model, or an id on the Hub, in this order.
        revision: Branch, tag or commit of a Hub model; None for its main branch.

    Returns:
        The folder.

    Raises:
        BackendError: When the Hub cannot be reached, or breaks off.
        MissingExtraError: When a Hub model is asked for without the extra `hub`.
        WeightsError: When there is no such model, or it is one that comes with vnsum and has a
            duty of its own.
    """
    if Path(model).is_dir():
        return Path(model)
    if "/" not in str(model):
        return _bundled_checkpoint(str(model))
    return fetch(str(model), revision=revision)


def _bundled_checkpoint(name: str) -> Path:
    """Refuse what is no checkpoint: nothing but its own duty can be asked of "reader"."""
    found = bundled_model(name)
    if not (found.path / _CONFIG).is_file():
        raise WeightsError(
            f"the bundled model {name!r} {found.duty} and does nothing else",
            hint=bundled_words(bundled_models()),
        )
    return found.path
