"""Data sets of the `datasets` package: on disk, on the Hub, or files it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vnsum.errors import InputError, MissingExtraError, UnreadableInputError
from vnsum.evaluation.data.records import record_format, rename, to_item

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from vnsum.evaluation.items import Item

__all__ = ["BUILDERS", "is_saved", "read_built", "read_hub", "read_saved"]

BUILDERS = {".parquet": "parquet", ".csv": "csv", ".arrow": "arrow"}
"""Files that `datasets` reads, and by which of its builders."""


def is_saved(folder: Path) -> bool:
    """Tell whether a folder was written by `save_to_disk`."""
    return any((folder / name).exists() for name in ("state.json", "dataset_dict.json"))


def read_saved(folder: Path, split: str, columns: Mapping[str, str]) -> list[Item]:
    """Read what `save_to_disk` wrote.

    Args:
        folder: The folder.
        split: Which split, where it holds several.
        columns: Their column by our field.

    Returns:
        The items, in order.

    Raises:
        InputError: When the split or a column is missing.
        MissingExtraError: When `datasets` is not installed.
        UnreadableInputError: When `datasets` cannot read it.
    """
    datasets = _datasets()
    try:
        found = datasets.load_from_disk(str(folder))
    except Exception as error:  # whatever it raises is its own
        raise UnreadableInputError(f"{folder.name} cannot be read", hint=str(error)) from error
    if isinstance(found, dict):
        if split not in found:
            raise InputError(
                f"{folder.name} has no split {split!r}", hint="it has: " + ", ".join(found)
            )
        found = found[split]
    return _items(found, columns, folder.name)


def read_hub(name: str, split: str, columns: Mapping[str, str]) -> list[Item]:
    """Read a data set of the Hub, from its cache where it has been read before.

    Args:
        name: "owner/name", or "owner/name:configuration".
        split: Which split.
        columns: Their column by our field.

    Returns:
        The items, in order.

    Raises:
        InputError: When a column is missing.
        MissingExtraError: When `datasets` is not installed.
        UnreadableInputError: When it cannot be fetched or read.
    """
    repository, _, configuration = name.partition(":")
    return _items(_load(repository, split, configuration or None), columns, name)


def read_built(path: Path, columns: Mapping[str, str]) -> list[Item]:
    """Read a Parquet, CSV or Arrow file.

    Args:
        path: A file ending in one of `BUILDERS`.
        columns: Their column by our field.

    Returns:
        The items, in order.

    Raises:
        InputError: When a column is missing.
        MissingExtraError: When `datasets` is not installed.
        UnreadableInputError: When it cannot be read.
    """
    found = _load(BUILDERS[path.suffix], "train", None, data_files=str(path))
    return _items(found, columns, path.name)


def _load(name: str, split: str, configuration: str | None, **more: str) -> Iterable[Any]:
    datasets = _datasets()
    try:
        found: Iterable[Any] = datasets.load_dataset(name, configuration, split=split, **more)
    except Exception as error:  # whatever it raises is its own
        raise UnreadableInputError(
            f"{name} cannot be read by the datasets package", hint=str(error)
        ) from error
    return found


def _items(rows: Iterable[Any], columns: Mapping[str, str], name: str) -> list[Item]:
    records = [rename(dict(row), columns) if columns else dict(row) for row in rows]
    form = "ours" if columns or not records else record_format(records[0])
    return [
        to_item(record, form, f"{name} row {number}")
        for number, record in enumerate(records, start=1)
    ]


def _datasets() -> Any:  # noqa: ANN401 - an optional module
    try:
        import datasets  # noqa: PLC0415 - extra `eval`
    except ImportError as error:
        raise MissingExtraError("Reading data sets of the datasets package", "eval") from error
    datasets.disable_progress_bars()
    return datasets
