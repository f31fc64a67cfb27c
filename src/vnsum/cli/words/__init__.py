"""Every word the command line says, in English and in Vietnamese, by key."""

from __future__ import annotations

from vnsum.cli.words.archive import ARCHIVE
from vnsum.cli.words.asking import ASKING
from vnsum.cli.words.help import HELP
from vnsum.cli.words.models import MODELS
from vnsum.cli.words.shown import SHOWN

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, str]] = {**HELP, **ARCHIVE, **MODELS, **SHOWN, **ASKING}
