"""Check the releases of eval/district/releases and write eval/district/district.jsonl."""

from __future__ import annotations

import sys
from pathlib import Path

from vnsum.errors import VnsumError
from vnsum.evaluation.district import read_releases, to_lines
from vnsum.evaluation.files import write_atomically

_DISTRICT = Path(__file__).resolve().parents[1] / "eval" / "district"


def main() -> None:
    """Check, write, and say how many there are."""
    try:
        records = read_releases(_DISTRICT / "releases")
        write_atomically(_DISTRICT / "district.jsonl", to_lines(records))
    except VnsumError as error:
        sys.exit(str(error))
    print(f"{len(records)} releases")


if __name__ == "__main__":
    main()
