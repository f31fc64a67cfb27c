"""One door to every data set: a path or a name in, a checked `DataSet` out."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from vnsum.errors import InputError, OptionsError, UnreadableInputError, UnsupportedFormatError
from vnsum.evaluation.data import hub
from vnsum.evaluation.data.folders import read_folder
from vnsum.evaluation.data.lines import SUFFIXES, read_lines
from vnsum.evaluation.data.records import COLUMNS, record_format, rename, to_item
from vnsum.evaluation.data.squad import read_squad
from vnsum.evaluation.items import DataSet, check_items

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.evaluation.items import Item

__all__ = ["HUB", "DataOptions", "load"]

HUB = "hub:"
"""How a name on the Hub begins, so that it is never taken for a path."""


@dataclass(frozen=True, slots=True)
class DataOptions:
    """What is taken of a source.

    Attributes:
        columns: Their column by our field, for data sets with other names.
        split: Which split of a data set that has several.
        tag: Slice to keep, such as "government"; "" for everything.
        limit: How many items to draw; None for all.
        seed: Seed of the draw.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    split: str = "test"
    tag: str = ""
    limit: int | None = None
    seed: int = 0

    def __post_init__(self) -> None:
        """Check the columns.

        Raises:
            OptionsError: When one is mapped to a field that does not exist.
        """
        unknown = sorted(set(self.columns) - set(COLUMNS))
        if unknown:
            raise OptionsError(f"no field is called {unknown[0]!r}", hint=", ".join(COLUMNS))


def load(source: str, options: DataOptions | None = None) -> DataSet:
    """Read a data set.

    Args:
        source: A file, a folder, or "hub:owner/name".
        options: Columns, split, slice, limit, seed.

    Returns:
        The items, checked, with the SHA-256 of where they came from.

    Raises:
        InputError: When it cannot be read, or cannot be evaluated on.
        MissingExtraError: When reading it needs an extra that is not installed.
    """
    chosen = options or DataOptions()
    data = _read(source, chosen)
    check_items(data.name, data.items)
    if chosen.tag:
        data = data.tagged(chosen.tag)
    return data.drawn(chosen.limit, chosen.seed)


def _read(source: str, options: DataOptions) -> DataSet:
    if source.startswith(HUB):
        name = source.removeprefix(HUB)
        items = hub.read_hub(name, options.split, options.columns)
        return _of_datasets(name, "datasets", items, options)
    path = Path(source)
    if path.is_dir():
        return _read_folder(path, options)
    if not path.is_file():
        raise UnreadableInputError(
            f"there is no {source}", hint=f"a data set of the Hub is written {HUB}owner/name"
        )
    return _read_file(path, options)


def _read_folder(path: Path, options: DataOptions) -> DataSet:
    if hub.is_saved(path):
        items = hub.read_saved(path, options.split, options.columns)
        return _of_datasets(path.name, "datasets", items, options)
    form, digest, items = read_folder(path)
    return DataSet(path.name, form, digest, items)


def _of_datasets(name: str, form: str, items: Sequence[Item], options: DataOptions) -> DataSet:
    settings: dict[str, str | int] = {"split": options.split}
    settings |= {f"column {ours}": theirs for ours, theirs in options.columns.items()}
    return DataSet(name, form, _content_sha256(items), items, settings)


def _read_file(path: Path, options: DataOptions) -> DataSet:
    name = f"{path.parent.name}/{path.name}" if path.parent.name else path.name
    if path.suffix in hub.BUILDERS:
        items = hub.read_built(path, options.columns)
        return _of_datasets(name, path.suffix[1:], items, options)
    digest = _sha256(path)
    if path.suffix == ".json":
        return DataSet(name, "squad", digest, read_squad(path))
    if not path.name.endswith(SUFFIXES):
        raise UnsupportedFormatError(
            f"{path.name}: no reader for this kind of file",
            hint="read are " + ", ".join((*SUFFIXES, ".json", *hub.BUILDERS)),
        )
    form, items = _read_records(path, options.columns)
    return DataSet(name, form, digest, items)


def _read_records(path: Path, columns: Mapping[str, str]) -> tuple[str, list[Item]]:
    form = "ours" if columns else ""
    items = []
    for number, record in read_lines(path):
        place = f"{path.name} line {number}"
        form = form or record_format(record)
        items.append(to_item(_renamed(record, columns, place), form, place))
    return form or "ours", items


def _renamed(
    record: dict[str, object], columns: Mapping[str, str], place: str
) -> dict[str, object]:
    try:
        return rename(record, columns) if columns else record
    except InputError as error:
        raise InputError(f"{place}: {error.message}", hint=error.hint) from error


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _content_sha256(items: Sequence[Item]) -> str:
    whole = hashlib.sha256()
    for item in items:
        plain = json.dumps(asdict(item), ensure_ascii=False, sort_keys=True, default=_plain)
        whole.update(plain.encode("utf-8", "surrogatepass") + b"\n")
    return whole.hexdigest()


def _plain(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else str(value)
