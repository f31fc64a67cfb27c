"""Check the releases of eval/district/releases and write eval/district/district.jsonl."""

from __future__ import annotations

from pathlib import Path

from _running import make_parser, run
from vnsum.evaluation.district import read_releases, to_lines
from vnsum.evaluation.files import write_atomically

_DISTRICT = Path(__file__).resolve().parents[1] / "eval" / "district"


def main() -> None:
    """Check, write, and say how many there are."""
    make_parser(__doc__).parse_args()
    records = read_releases(_DISTRICT / "releases")
    write_atomically(_DISTRICT / "district.jsonl", to_lines(records))
    print(f"{len(records)} releases")


if __name__ == "__main__":
    run(main)
