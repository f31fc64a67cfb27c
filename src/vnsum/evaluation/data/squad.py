"""SQuAD-format JSON: XQuAD, MLQA, ViQuAD."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from vnsum.errors import InputError, UnreadableInputError
from vnsum.evaluation.items import AnswerText, Item, Question

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["read_squad"]


def read_squad(path: Path) -> list[Item]:
    """Read a file of SQuAD 1.1 or 2.0.

    Args:
        path: A JSON file with `data`, `paragraphs` and `qas`.

    Returns:
        One item for each paragraph, with its questions.

    Raises:
        UnreadableInputError: When it is not JSON.
        InputError: When a field is missing or an offset is wrong.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise UnreadableInputError(f"{path.name} is not JSON", hint=str(error)) from error
    try:
        return list(_paragraphs(content))
    except (KeyError, TypeError) as error:
        raise InputError(
            f"{path.name} is not laid out as SQuAD", hint=f"missing or wrong: {error}"
        ) from error


def _paragraphs(content: dict[str, Any]) -> Iterator[Item]:
    for number, article in enumerate(content["data"], start=1):
        for place, paragraph in enumerate(article["paragraphs"], start=1):
            context = str(paragraph["context"])
            yield Item(
                id=f"{number}-{place}",
                text=context,
                questions=tuple(_question(asked, context) for asked in paragraph["qas"]),
            )


def _question(asked: dict[str, Any], context: str) -> Question:
    given = () if asked.get("is_impossible") else asked["answers"]
    pairs = dict.fromkeys((str(item["text"]), int(item["answer_start"])) for item in given)
    for text, start in pairs:
        if context[start : start + len(text)] != text:
            raise InputError(
                f"question {asked['id']!r}: {text!r} does not stand at character {start}"
            )
    answers = tuple(AnswerText(text, start) for text, start in pairs)
    return Question(str(asked["id"]), str(asked["question"]), answers)
