"""Checkpoints from the Hugging Face Hub: pinned, safe files only, checked, kept.

The huggingface_hub package does the transfer and resumes what was interrupted;
its cache (HF_HOME), HF_HUB_OFFLINE, HF_ENDPOINT and tokens apply.
"""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from vnsum.errors import BackendError, MissingExtraError, WeightsError
from vnsum.lazily import pattern
from vnsum.weights.cache import is_full
from vnsum.weights.stamps import remembered_sha256

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["fetch"]

_ID = pattern(r"[\w.-]+/[\w.-]+")
_WANTED = [
    "config.json",
    "generation_config.json",
    "vnsum.json",
    "*.safetensors",
    "*.safetensors.index.json",
    "tokenizer*.json",
    "special_tokens_map.json",
    "added_tokens.json",
    "spiece.model",
    "sentencepiece*.model",
    "tokenizer.model",
    "vocab.*",
    "merges.txt",
    "bpe.codes",
    "dict.txt",
]
"""Never a pickle, never code."""
_PICKLES = ["pytorch_model*.bin", "pytorch_model.bin.index.json"]


def fetch(
    model: str,
    *,
    revision: str | None = None,
    cache_dir: Path | None = None,
    pickles: bool = False,
) -> Path:
    """Return a local folder with a checkpoint of the Hub, downloaded where it is not there yet.

    Args:
        model: "owner/name", or "owner/name@revision".
        revision: Branch, tag or commit; None for the main branch.
        cache_dir: Where to keep it; None for the Hub's own cache.
        pickles: Whether pickled weights are downloaded too, for `vnsum.weights.pickles` to convert.

    Returns:
        The folder of the commit that the revision names.

    Raises:
        BackendError: When the Hub cannot be reached, or breaks off.
        MissingExtraError: When the extra `hub` is not installed.
        WeightsError: When there is no such model or revision, it may not be read, a file does not
            have its checksum, or the disk is full.
    """
    name, _, named = model.partition("@")
    if not _ID.fullmatch(name):
        raise WeightsError(
            f"no model is called {model!r}", hint="give a folder, or an id like owner/name"
        )
    try:
        import huggingface_hub  # noqa: PLC0415 - extra hub
    except ImportError as error:
        raise MissingExtraError("A model of the Hub", "hub") from error
    with _translated(name, revision or named):
        found = huggingface_hub.snapshot_download(
            name,
            revision=revision or named or None,
            cache_dir=cache_dir,
            allow_patterns=[*_WANTED, *(_PICKLES if pickles else ())],
        )
    folder = Path(found)
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            _check(path)
    return folder


def _check(path: Path) -> None:
    """Compare a file with the checksum it is kept under: SHA-256, or Git's for small files.

    A large file is read once; from then on its size and time tell that it is the same.
    """
    wanted = path.resolve().name
    data = path.read_bytes() if len(wanted) == 40 else b""  # noqa: PLR2004 - hex of SHA-1
    if len(wanted) == 64:  # noqa: PLR2004 - hex of SHA-256
        same = remembered_sha256(path) == wanted
    elif data or len(wanted) == 40:  # noqa: PLR2004 - as above
        same = _git_sha1(data) == wanted
    else:
        return
    if not same:
        path.resolve().unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        raise WeightsError(
            f"{path.name} does not have the checksum the Hub states", hint="download it again"
        )


def _git_sha1(data: bytes) -> str:
    """Return the name Git gives to a file's content."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


@contextmanager
def _translated(name: str, revision: str | None) -> Iterator[None]:
    """Say what an error of huggingface_hub means."""
    from huggingface_hub import errors  # noqa: PLC0415 - extra hub

    try:
        yield
    except errors.GatedRepoError as error:
        raise WeightsError(
            f"{name} may be read only by those it was granted to",
            hint="ask for access on its page, then log in with `hf auth login`",
        ) from error
    except errors.RepositoryNotFoundError as error:
        raise WeightsError(
            f"the Hub has no model {name!r}", hint="look at the spelling; private ones need a login"
        ) from error
    except errors.RevisionNotFoundError as error:
        raise WeightsError(
            f"{name} has no revision {revision!r}", hint="give a branch, a tag or a commit"
        ) from error
    except (errors.LocalEntryNotFoundError, errors.OfflineModeIsEnabled) as error:
        raise BackendError(
            f"{name} is not on this machine, and the Hub cannot be reached",
            hint="unset HF_HUB_OFFLINE, look at the network, or give a folder",
        ) from error
    except (errors.HfHubHTTPError, OSError) as error:
        raise _broken_off(name, error) from error
    except Exception as error:  # the HTTP library's own errors, whichever it is
        raise BackendError(
            f"the download of {name} broke off: {error}", hint="run it again; it goes on"
        ) from error


def _broken_off(name: str, error: Exception) -> WeightsError | BackendError:
    if is_full(error):
        return WeightsError("the disk is full", hint="free some space, or set HF_HOME")
    return BackendError(f"the download of {name} failed: {error}", hint="run it again; it goes on")
