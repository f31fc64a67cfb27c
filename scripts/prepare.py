"""Prepare a corpus to train on: clean, tell copies and leaks apart, check, tokenise, pack.

    python scripts/prepare.py --config configs/prepare-compact.yaml --data ../shared/data --out DIR
    python scripts/prepare.py --config configs/prepare-toy.yaml --data ../shared/data --out DIR

Prints what came of the articles, and writes it into the corpus's manifest.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from pathlib import Path

from rich.console import Console

from vnsum.errors import VnsumError
from vnsum.training.corpus.preparing import prepare, read_plan


def main() -> int:
    """Prepare; return 1 on an error that is explained."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=Path(), help="where paths of the plan start")
    parser.add_argument("--out", type=Path, required=True, help="folder of the corpus; new")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    chosen = parser.parse_args()
    console, begun = Console(stderr=True), time.monotonic()
    try:
        with console.status("reading") as status:
            plan = read_plan(chosen.config)
            about = prepare(
                plan, chosen.data, chosen.out, workers=chosen.workers, tell=status.update
            )
    except VnsumError as error:
        print(f"prepare.py: {error}", file=sys.stderr)
        return 1
    size = sum(path.stat().st_size for path in chosen.out.iterdir())
    print(json.dumps(about, ensure_ascii=False, indent=1))
    print(f"{chosen.out}: {size / 1e6:.1f} MB packed, {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
