"""Which model writes, and how it runs: refused early where no model takes it."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike
from typing import TYPE_CHECKING, Literal

from vnsum.backends.devices import require_known
from vnsum.drafting.extractive import ExtractiveWriter
from vnsum.drafting.protocols import EXTRACTOR
from vnsum.errors import ArgumentTypeError, OptionsError
from vnsum.options import require_type

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.drafting.protocols import Writer

__all__ = ["ModelChoice"]

_ENGINES = ("auto", "transformers", "ctranslate2")
_CHOSEN = {"revision": "str?", "device": "str", "compute_type": "str", "threads": "int?"}
"""What each choice of a model has to be."""


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Which model writes, and how it runs; see `vnsum.Summarizer`.

    Attributes:
        model: "extractor", a folder or an id on the Hub.
        revision: Branch, tag or commit of a Hub model.
        engine: What runs a seq2seq model.
        device: "auto", "cpu" or "cuda".
        compute_type: The numbers it calculates in, or "auto".
        threads: Threads of a seq2seq model; None for the machine's cores.
    """

    model: str | Path
    revision: str | None
    engine: Literal["auto", "transformers", "ctranslate2"]
    device: str
    compute_type: str
    threads: int | None

    def __post_init__(self) -> None:
        """Refuse what no model takes, also where the extractor would not ask for it."""
        if not isinstance(self.model, str | PathLike):
            raise ArgumentTypeError(
                f"model must be a name or a path, not {type(self.model).__name__}",
                hint="see vnsum models list",
            )
        if self.engine not in _ENGINES:
            raise OptionsError(f"unknown engine {self.engine!r}", hint=", ".join(_ENGINES))
        for name, kind in _CHOSEN.items():
            require_type(name, getattr(self, name), kind, hint="see vnsum.Summarizer")
        require_known(self.device, self.compute_type)
        if self.threads is not None and self.threads < 1:
            raise OptionsError("threads must be at least 1", hint="leave it out for all cores")

    def load(self) -> Writer:
        """Load the writer."""
        if self.model == EXTRACTOR:
            return ExtractiveWriter()
        from vnsum.drafting.generative import GenerativeWriter  # noqa: PLC0415 - extra hub

        return GenerativeWriter.load(
            self.model,
            revision=self.revision,
            engine=self.engine,
            device=self.device,
            compute_type=self.compute_type,
            threads=self.threads,
        )
