"""Networks of transformers, loaded from a folder: whole, quietly, and without code of their own."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from vnsum.errors import WeightsError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["load_pretrained"]


def load_pretrained(kind: Any, folder: Path, **options: Any) -> Any:  # noqa: ANN401 - no types
    """Load a network.

    Args:
        kind: A class of transformers with `from_pretrained`.
        folder: Folder with config.json and safetensors.
        **options: What `from_pretrained` shall know besides.

    Returns:
        The network.

    Raises:
        WeightsError: When the weights are damaged, or do not fill the network.
    """
    try:
        with _quietly():
            model, report = kind.from_pretrained(
                folder,
                local_files_only=True,
                output_loading_info=True,
                trust_remote_code=False,
                use_safetensors=True,
                **options,
            )
    except Exception as error:  # anything: the config decides which code runs
        raise WeightsError(
            f"the model in {folder.name} cannot be loaded: {error}",
            hint="download or save the model again; weights must be safetensors, and transformers "
            "must know the architecture",
        ) from error
    if report["missing_keys"]:
        first, *others = sorted(report["missing_keys"])
        more = f" and {len(others)} more" if others else ""
        raise WeightsError(
            f"weights are missing from {folder.name}: {first}{more}",
            hint="they would be random; download or save the model again",
        )
    return model


@contextmanager
def _quietly() -> Iterator[None]:
    """Show no progress bars; only the host decides what is printed."""
    from transformers.utils import logging  # noqa: PLC0415 - extra hub

    shown = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        if shown:
            logging.enable_progress_bar()
