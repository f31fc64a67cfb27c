"""What wards and provinces were called before and after July 2025, by underthesea's offline table.

On 1 July 2025 the districts were abolished, 63 provinces became 34 and some 10,000 wards and
communes 3,321. The table is read as a file: importing underthesea takes 1 to 4 seconds. Without
the extra `places` there are no changes.
"""

from __future__ import annotations

import importlib.util
import json
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vnsum.errors import MissingExtraError
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["DAY_OF_CHANGE", "PlaceChange", "PlaceTable", "place_table"]

DAY_OF_CHANGE = date(2025, 7, 1)
_FILE = Path("address", "data", "mapping.json")


@dataclass(frozen=True, slots=True)
class PlaceChange:
    """What became of a ward or commune.

    Attributes:
        ward: Its name with its head, before ("Phường Phúc Xá").
        district: The district it lay in.
        province: The province, before.
        new_ward: The ward it went to, wholly or for the greatest part.
        new_province: The province, after.
    """

    ward: str
    district: str
    province: str
    new_ward: str
    new_province: str


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """The changes of July 2025.

    Attributes:
        changes: One for each ward there was.
        provinces: From each province there was, with and without its head and folded
            ("hà giang", "tỉnh hà giang"), to its name after ("Tỉnh Tuyên Quang").
    """

    changes: tuple[PlaceChange, ...]
    provinces: Mapping[str, str]


@lru_cache(maxsize=1)
def place_table() -> PlaceTable:
    """Read the table, once a process; 0.1 s.

    Returns:
        The changes; none where the extra `places` is not installed.

    Raises:
        MissingExtraError: When underthesea is there without a table that can be read.
    """
    found = importlib.util.find_spec("underthesea")  # does not import it
    if found is None or found.origin is None:
        return PlaceTable((), {})
    try:
        written = json.loads((Path(found.origin).parent / _FILE).read_text("utf-8"))
        return PlaceTable(tuple(_changes(written)), _provinces(written))
    except (OSError, ValueError, KeyError) as error:
        raise MissingExtraError("Knowing old and new place names", "places") from error


def _changes(written: dict[str, Any]) -> list[PlaceChange]:
    """Take the wards; leave out parts of divided ones, and 90 rows that lack a name."""
    return [
        PlaceChange(*(_nfc(row[name]) for name in _COLUMNS))
        for row in written["ward_mapping"]
        if row["old_ward"] and row["new_ward"] and row.get("is_default", True)
    ]


_COLUMNS = ("old_ward", "old_district", "old_province", "new_ward", "new_province")


def _provinces(written: dict[str, Any]) -> dict[str, str]:
    names = {key: _nfc(said["name"]) for key, said in written["province_names"].items()}
    return {
        fold(_nfc(said[form])): names[written["province_mapping"][key]]
        for key, said in written["old_province_names"].items()
        for form in ("name", "short")
    }


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)
