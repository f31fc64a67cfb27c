"""The command line: parse, call, show.

What this folder knows: files, terminals and two languages. What it does not
know: how a release is read or a draft is made; `vnsum.reading` and
`vnsum.summarizer` are imported only when a command needs them, so that
`vnsum --help` and shell completion answer at once.
"""

from __future__ import annotations

from vnsum.cli.app import main

__all__ = ["main"]
