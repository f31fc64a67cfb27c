"""What was made from a checkpoint and is kept: built once, whole or not at all.

The folder is `VNSUM_CACHE`, else the user's cache folder. A build goes into a
folder beside the final one, gets a manifest with the checksum of every file,
and is renamed; a process that dies in between leaves nothing that is taken for
finished. Other processes wait.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vnsum.errors import MissingExtraError, WeightsError
from vnsum.weights.checksums import file_sha256

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

__all__ = ["Entry", "cache_root", "cached", "entries", "is_full", "remove", "verify_entry"]

MANIFEST = "vnsum-cache.json"
_HINT = "set VNSUM_CACHE to a folder that can be written"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something kept in the cache.

    Attributes:
        key: Its name there.
        folder: Where it is.
        about: What it was made from.
        made: When, in UTC.
        size: Bytes of its files.
    """

    key: str
    folder: Path
    about: Mapping[str, Any]
    made: datetime
    size: int


def cache_root() -> Path:
    """Return the folder everything is kept in; it may not exist yet."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - keeps `import vnsum` light

    named = os.environ.get("VNSUM_CACHE")
    return Path(named) if named else user_cache_path("vnsum")


def cached(key: str, build: Callable[[Path], None], *, about: Mapping[str, Any]) -> Path:
    """Return a folder of the cache, built the first time.

    Args:
        key: Name of the folder; it must say everything that decides its content.
        build: Fills an empty folder.
        about: What it is made from, as plain values.

    Returns:
        The folder.

    Raises:
        MissingExtraError: When the extra `hub` is not installed.
        WeightsError: When the cache cannot be written or the disk is full.
    """
    root = cache_root() / "models"
    folder = root / key
    if (folder / MANIFEST).is_file():
        return folder
    with _translated(), _locked(root, key):
        if not (folder / MANIFEST).is_file():
            _build(root, key, build, about)
    return folder


def entries() -> list[Entry]:
    """List what is kept, by name; what cannot be read is left out."""
    root = cache_root() / "models"
    found = [_entry(path.parent) for path in sorted(root.glob(f"*/{MANIFEST}"))]
    return [entry for entry in found if entry is not None]


def verify_entry(entry: Entry) -> None:
    """Check every file against its checksum.

    Args:
        entry: What to check.

    Raises:
        WeightsError: When a file is missing or differs.
    """
    manifest = _manifest(entry.folder)
    for name, wanted in (manifest or {}).get("files", {}).items():
        if file_sha256(entry.folder / name) != wanted["sha256"]:
            raise WeightsError(
                f"{name} of {entry.key} has another checksum",
                hint=f"vnsum models remove {entry.key}",
            )


def remove(entry: Entry) -> None:
    """Delete an entry.

    Args:
        entry: What to delete.

    Raises:
        MissingExtraError: When the extra `hub` is not installed.
        WeightsError: When the cache cannot be written.
    """
    with _translated(), _locked(entry.folder.parent, entry.key):
        (entry.folder / MANIFEST).unlink(missing_ok=True)
        shutil.rmtree(entry.folder)


def is_full(error: BaseException) -> bool:
    """Tell whether an error says that a disk, a quota or a file is full."""
    return getattr(error, "errno", None) in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def _build(root: Path, key: str, build: Callable[[Path], None], about: Mapping[str, Any]) -> None:
    """Build beside the final folder and rename; what an earlier process left is swept first."""
    for path in root.glob(f".{key}.*.tmp"):
        shutil.rmtree(path, ignore_errors=True)
    made = root / f".{key}.{os.getpid()}.tmp"
    made.mkdir()
    try:
        build(made)
        manifest = {
            "about": dict(about),
            "made": datetime.now(timezone.utc).isoformat(timespec="seconds"),
            "files": _files(made),
        }
        text = json.dumps(manifest, ensure_ascii=False, indent=1)
        (made / MANIFEST).write_text(text, "utf-8")
        _to_disk(made)
        if (root / key).exists():
            shutil.rmtree(root / key)
        made.rename(root / key)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _files(folder: Path) -> dict[str, dict[str, Any]]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): {
            "sha256": file_sha256(path),
            "size": path.stat().st_size,
        }
        for path in paths
    }


def _to_disk(folder: Path) -> None:
    """Wait until the disk has every file, so that a crash cannot leave an empty one behind."""
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb+") as opened:
                os.fsync(opened.fileno())
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _entry(folder: Path) -> Entry | None:
    manifest = _manifest(folder)
    try:
        if manifest is None:
            return None
        made = datetime.fromisoformat(manifest["made"])
        size = sum(int(item["size"]) for item in manifest["files"].values())
        return Entry(folder.name, folder, dict(manifest["about"]), made, size)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _manifest(folder: Path) -> dict[str, Any] | None:
    try:
        content = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) else None


@contextmanager
def _locked(root: Path, key: str) -> Iterator[None]:
    """Let one process at a time touch an entry; the lock dies with its process."""
    try:
        from filelock import FileLock  # noqa: PLC0415 - extra hub
    except ImportError as error:
        raise MissingExtraError("Keeping converted models", "hub") from error
    root.mkdir(parents=True, exist_ok=True)
    with FileLock(root / f".{key}.lock"):
        yield


@contextmanager
def _translated() -> Iterator[None]:
    """Say what a failing disk means."""
    try:
        yield
    except OSError as error:
        if is_full(error):
            raise WeightsError("the disk is full", hint=f"free some space, or {_HINT}") from error
        raise WeightsError("the cache folder cannot be written", hint=_HINT) from error
