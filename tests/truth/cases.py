"""Drafts of the releases in `releases/`, each with what the checker has to say about it.

They stand in `cases.txt`: below the name of a release, one draft a line behind its kind. Clean
drafts are said in other words than the release: clauses left out and put elsewhere, figures and
names written another way. A tampered draft has one thing wrong, named by its kind. Releases and
drafts were written for these tests; every name and figure in them is made up.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

__all__ = ["CASES", "RELEASES", "Case"]

_HERE = Path(__file__).parent


class Case(NamedTuple):
    """A draft and what is wrong with it.

    Attributes:
        release: Name of its release.
        kind: "clean", or what was tampered with.
        draft: The draft.
    """

    release: str
    kind: str
    draft: str


def _cases() -> tuple[Case, ...]:
    cases, release = [], ""
    for line in (_HERE / "cases.txt").read_text("utf-8").splitlines():
        kind, bar, draft = line.partition(" | ")
        if bar:
            cases.append(Case(release, kind, draft))
        else:
            release = line
    return tuple(cases)


CASES = _cases()
RELEASES = {path.stem: path.read_text("utf-8") for path in sorted(_HERE.glob("releases/*.txt"))}
