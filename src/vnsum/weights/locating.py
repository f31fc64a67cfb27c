"""Where a model stands that was named: a folder, a bundled model, or one of the Hub."""

from __future__ import annotations

from pathlib import Path

from vnsum.weights import bundled_model
from vnsum.weights.hub import fetch

__all__ = ["locate"]


def locate(model: str | Path, *, revision: str | None = None) -> Path:
    """Return the folder of a model, downloaded first where it is one of the Hub.

    Args:
        model: A folder, the name of a bundled model, or an id on the Hub, in this order.
        revision: Branch, tag or commit of a Hub model; None for its main branch.

    Returns:
        The folder.

    Raises:
        BackendError: When the Hub cannot be reached, or breaks off.
        MissingExtraError: When a Hub model is asked for without the extra `hub`.
        WeightsError: When there is no such model.
    """
    if Path(model).is_dir():
        return Path(model)
    if "/" not in str(model):
        return bundled_model(str(model)).path
    return fetch(str(model), revision=revision)
