"""The language of the command line, and its words in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.cli.words import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["CATALOGUE", "LANGUAGES", "Messages", "choose_language"]

LANGUAGES = ("en", "vi")


class Messages:
    """The catalogue in one language."""

    def __init__(self, language: str) -> None:
        """Choose the language.

        Args:
            language: "en" or "vi".
        """
        self.language = language
        self._column = LANGUAGES.index(language)

    def __call__(self, key: str, /, **values: object) -> str:
        """Return a message with its values filled in."""
        text = CATALOGUE[key][self._column]
        return text.format(**values) if values else text


def choose_language(args: Sequence[str], environment: Mapping[str, str]) -> str:
    """Choose the language before the command line is parsed: help texts depend on it.

    Args:
        args: The command line; `--lang vi` or `--lang=vi` decides wherever it stands.
        environment: LC_ALL, LC_MESSAGES and LANG, the first one set decides.

    Returns:
        "vi" or "en".
    """
    options = list(args[: args.index("--")] if "--" in args else args)
    for place, word in enumerate(options):
        name, _, value = word.partition("=")
        if name == "--lang":
            value = value or next(iter(options[place + 1 :]), "")
            return value if value in LANGUAGES else "en"
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    return "vi" if locale.lower().startswith("vi") else "en"
