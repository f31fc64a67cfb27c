"""What the program's exit status says, the same for every command; `vnsum --help` lists it."""

from __future__ import annotations

__all__ = ["FAILED", "INTERRUPTED", "NOT_CHECKED", "NO_ANSWER"]

FAILED = 1
"""At least one input failed; of `check`: something is unsupported, misplaced or contradicted."""
NO_ANSWER = 3
"""The release, or the archive, does not answer a question; 2 is click's, for a wrong line."""
NOT_CHECKED = 4
"""`check` came to no verdict: a file cannot be read, or the report cannot be written."""
INTERRUPTED = 130
"""Stopped by Ctrl-C: 128 and the number of the signal, as shells have it."""
