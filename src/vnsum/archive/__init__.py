"""An archive of releases in one SQLite file: added, searched, asked.

1. `words` makes text searchable, `queries` turns what was typed into a query;
2. `gazetteer` and `places` know places by their names before and since July 2025;
3. `schema` lays the file out, `database` opens it and says what its errors mean;
4. `stored` writes releases down and rebuilds them, `adding` takes them in, `completing`
   fills in what one lacked, `listing` lists them, `verifying` checks;
5. `searching` finds, `asking` answers (`naming`: what of a question is a name), `results` is
   what they give;
6. `archive` is the front door, `arguments` what it is given.
"""

from __future__ import annotations

from vnsum.archive.archive import Archive
from vnsum.archive.results import Added, ArchiveAnswer, Citation, Entry, Hit, SearchPage, Stats

__all__ = ["Added", "Archive", "ArchiveAnswer", "Citation", "Entry", "Hit", "SearchPage", "Stats"]
