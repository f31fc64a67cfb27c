"""Folders on disks that are full or cannot be written, for a process of their own.

A mount namespace gives a process a disk that nobody else sees and that goes with it; root's rights
do not help against it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["run_on_a_disk_of_its_own"]

_UNSHARE = ["unshare", "--mount", "--map-root-user"]
_ON_A_DISK = 'mount -t tmpfs -o "size=$1" none "$2" && shift 2 && exec "$@"'
_ON_A_READ_ONLY_DISK = (
    'mount -t tmpfs -o "size=$1" none "$2" && mount -o remount,ro "$2" && shift 2 && exec "$@"'
)


def run_on_a_disk_of_its_own(
    code: str, arguments: Sequence[str | Path], *, folder: Path, size: str, read_only: bool = False
) -> subprocess.CompletedProcess[str]:
    """Run Python code while `folder` is a disk of `size`; skip where the system does not let us."""
    if shutil.which("unshare") is None:
        pytest.skip("no unshare: this is Linux alone")
    if subprocess.run([*_UNSHARE, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets no process mount a disk of its own")
    folder.mkdir(parents=True, exist_ok=True)
    script = _ON_A_READ_ONLY_DISK if read_only else _ON_A_DISK
    command = [*_UNSHARE, "sh", "-c", script, "sh", size, str(folder)]
    command += [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
