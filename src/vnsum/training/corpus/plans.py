"""How data is made: plans, read from YAML files."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from vnsum.errors import MissingExtraError, OptionsError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["Plan", "Source", "read_plan", "read_yaml"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where articles come from.

    Attributes:
        path: JSON lines, from the folder of data.
        pairs: Whether titles and leads are taught.
        limit: Most articles, drawn with the seed; 0 for all.
    """

    path: str
    pairs: bool = True
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """How a corpus is made; one YAML file.

    Attributes:
        sources: Where from.
        against: Sets to be judged on: nothing of them is learned.
        vocabulary: Number of ids.
        sample: Articles the vocabulary is learned from.
        held: Articles kept for validation.
        longest: Most tokens of a body; the rest of it is left out, whole sentences first.
        truth: Whether targets are checked against their article.
        room: MiB that the packed corpus may take, so that it travels in one trip; articles without
            a target are left out first. 0 for any size.
        seed: Of every draw.
    """

    sources: Sequence[Source]
    against: Sequence[str] = ()
    vocabulary: int = 16_000
    sample: int = 20_000
    held: int = 1_000
    longest: int = 4_096
    truth: bool = True
    room: float = 0.0
    seed: int = 0


def read_plan(path: Path) -> Plan:
    """Read a plan.

    Args:
        path: A YAML file.

    Returns:
        The plan.

    Raises:
        MissingExtraError: When the extra `train` is not installed.
        OptionsError: When a key is unknown or a value is of no use.
    """
    values = read_yaml(path)
    known = {item.name for item in fields(Plan)}
    if set(values) - known or not values.get("sources"):
        keys = ", ".join(sorted(known))
        raise OptionsError(f"{path.name} is no plan", hint=f"keys are {keys}")
    try:
        sources = tuple(Source(**source) for source in values.pop("sources"))
        return Plan(sources, **values)
    except TypeError as error:
        raise OptionsError(f"{path.name} cannot be used: {error}", hint="see configs/") from error


def read_yaml(path: Path) -> dict[str, Any]:
    """Read a mapping.

    Args:
        path: A YAML file.

    Returns:
        Its values by key.

    Raises:
        MissingExtraError: When PyYAML is not installed.
        OptionsError: When it cannot be read or is no mapping.
    """
    try:
        import yaml  # noqa: PLC0415 - extra train
    except ImportError as error:
        raise MissingExtraError("Reading a configuration", "train") from error
    try:
        values = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise OptionsError(f"{path.name} cannot be read: {error}", hint="see configs/") from error
    if not isinstance(values, dict):
        raise OptionsError(f"{path.name} is no mapping", hint="key: value lines, see configs/")
    return {str(key): value for key, value in values.items()}
