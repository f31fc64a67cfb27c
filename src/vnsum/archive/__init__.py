"""An archive of releases in one SQLite file: added, searched, asked.

1. `words` makes text searchable, `queries` turns what was typed into a query;
2. `schema` lays the file out, `database` opens it and says what its errors mean;
3. `stored` writes releases down and rebuilds them, `adding` takes them in;
4. `searching` finds, `asking` answers, `results` is what they give;
5. `archive` is the front door.
"""

from __future__ import annotations

from vnsum.archive.archive import Archive
from vnsum.archive.results import Added, ArchiveAnswer, Citation, Hit, SearchPage, Stats

__all__ = ["Added", "Archive", "ArchiveAnswer", "Citation", "Hit", "SearchPage", "Stats"]
