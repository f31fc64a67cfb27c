"""One JSON object to one item, by the fields it has.

    ours      id, text (or title and body), title, lead(s), headline(s), summary or summaries,
              questions [{question, answer | null, start, end, kind}], key_figures
              [{text, start, end, counts}], published, place, format, era, tags
    vietnews  id, title, abstract, body (sentences), captions, government
    baomoi    id, title, sapo, body; ids come twice, so the line is added to them
    law       id, file, heading, text; the same
    reading   context, question, answer, answer_start (null: no answer)

Any other naming goes through a column mapping: ours to theirs.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from vnsum.errors import InputError
from vnsum.evaluation.items import AnswerText, Item, Question
from vnsum.evaluation.slices import names_local_authority

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["COLUMNS", "record_format", "rename", "to_item"]

Record = dict[str, Any]
COLUMNS = ("id", "text", "title", "lead", "headline", "summary", "question", "answers", "context")
"""Names a column mapping may give."""
_MISSING = "documented fields are in docs/evaluation.md; map other names with --columns"


def record_format(record: Record) -> str:
    """Tell which format a record is in.

    Args:
        record: The first object of a file.

    Returns:
        "vietnews", "baomoi", "law", "reading" or "ours".
    """
    if {"abstract", "body"} <= record.keys():
        return "vietnews"
    if {"sapo", "body"} <= record.keys():
        return "baomoi"
    if {"file", "heading", "text"} <= record.keys():
        return "law"
    return "reading" if {"context", "question"} <= record.keys() else "ours"


def to_item(record: Record, form: str, place: str) -> Item:
    """Read one record.

    Args:
        record: The object.
        form: What `record_format` said, or "ours" after a column mapping.
        place: File and line, for errors; the line also names a record without an id.

    Returns:
        The item.

    Raises:
        InputError: When a field is missing, of the wrong type, or an offset is wrong.
    """
    readers = {
        "vietnews": _vietnews,
        "baomoi": _baomoi,
        "law": _law,
        "reading": _reading,
        "ours": _ours,
    }
    number = place.rpartition(" ")[2]
    record = {"id": f"line-{number}", "line": number, **record}
    try:
        return readers[form](record)
    except KeyError as error:
        raise InputError(f"{place}: no field {error.args[0]!r}", hint=_MISSING) from error
    except (TypeError, ValueError, AttributeError) as error:
        raise InputError(f"{place}: {error}", hint=_MISSING) from error


def _vietnews(record: Record) -> Item:
    title, lead, body = str(record["title"]), str(record["abstract"]), list(record["body"])
    known = record.get("government")
    government = names_local_authority(title, lead, body) if known is None else bool(known)
    return Item(
        id=str(record["id"]),
        text="\n".join(body),
        title=title,
        leads=_texts(lead),
        headlines=_texts(title),
        tags=frozenset({"government"} if government else ()),
        captions=tuple(record.get("captions") or ()),
    )


def _baomoi(record: Record) -> Item:
    title = str(record["title"])
    return Item(
        id=f"{record['id']}-{record['line']}",
        text=str(record["body"]),
        title=title,
        leads=_texts(record["sapo"]),
        headlines=_texts(title),
    )


def _law(record: Record) -> Item:
    return Item(
        id=f"{record['id']}-{record['line']}",
        text=str(record["text"]),
        title=str(record["heading"]),
        headlines=_texts(record["heading"]),
    )


def _reading(record: Record) -> Item:
    answers = _answers(record.get("answers", record.get("answer")), record.get("answer_start"))
    asked = Question(str(record["id"]), str(record["question"]), answers)
    source = str(record.get("source") or "")
    return Item(
        id=str(record["id"]),
        text=str(record["context"]),
        questions=(asked,),
        tags=frozenset({source} if source else ()),
    )


def _ours(record: Record) -> Item:
    if record.get("context") is not None and record.get("question") is not None:
        return _reading(record)
    text = _body(record)
    identity = str(record["id"])
    for figure in record.get("key_figures") or ():
        _check_span(text, str(figure["text"]), int(figure["start"]))
    questions = enumerate(record.get("questions") or (), start=1)
    return Item(
        id=identity,
        text=text,
        title=str(record.get("title") or ""),
        leads=_texts(record.get("leads", record.get("lead"))),
        headlines=_texts(record.get("headlines", record.get("headline"))),
        summaries=_texts(record.get("summaries", record.get("summary"))),
        questions=tuple(_question(f"{identity}-q{n}", asked, text) for n, asked in questions),
        published=_published(record.get("published")),
        place=record.get("place"),
        tags=frozenset(filter(None, (record.get("era"),))) | frozenset(record.get("tags") or ()),
    )


def _body(record: Record) -> str:
    if record.get("text") is not None:
        return _joined(record["text"])
    return _joined(record["body"])


def _joined(value: object) -> str:
    if isinstance(value, list):
        return "\n".join(map(str, value))
    return str(value)


def _question(identity: str, asked: Record, text: str) -> Question:
    answers = _answers(asked.get("answers", asked.get("answer")), asked.get("start"))
    for answer in answers:
        if answer.start is not None:
            _check_span(text, answer.text, answer.start)
    kind = str(asked.get("kind") or "")
    return Question(str(asked.get("id") or identity), str(asked["question"]), answers, kind)


def _answers(value: Any, start: int | None) -> tuple[AnswerText, ...]:  # noqa: ANN401 - as in the file
    """Read an answer as text, as a list of texts, or as SQuAD has it; None is no answer."""
    if value is None or value == "":
        return ()
    if isinstance(value, str):
        return (AnswerText(value, start),)
    if isinstance(value, dict):  # {"text": [...], "answer_start": [...]}, as `datasets` stores it
        starts = value.get("answer_start") or [None] * len(value["text"])
        return tuple(AnswerText(*pair) for pair in zip(value["text"], starts, strict=True))
    return tuple(
        AnswerText(item["text"], item.get("answer_start"))
        if isinstance(item, dict)
        else AnswerText(str(item))
        for item in value
    )


def _check_span(text: str, piece: str, start: int) -> None:
    found = text[start : start + len(piece)]
    if found != piece:
        raise ValueError(f"at character {start} stands {found!r}, not {piece!r}")


def _texts(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    values = value if isinstance(value, list) else [value]
    return tuple(text for text in map(str, values) if text.strip())


def _published(value: object) -> date | None:
    if not value:
        return None
    text = str(value)
    return (
        datetime.fromisoformat(text) if len(text) > len("2025-07-01") else date.fromisoformat(text)
    )


def rename(record: Record, columns: Mapping[str, str]) -> Record:
    """Give the fields of a record our names.

    Args:
        record: The object.
        columns: Their name by ours; a dotted name looks into an object ("answers.text").

    Returns:
        A new object with our names alone, and the id where there is one.

    Raises:
        InputError: When a column does not exist.
    """
    named = {"id": record["id"]} if "id" in record else {}
    return named | {ours: _field(record, theirs) for ours, theirs in columns.items()}


def _field(record: Record, path: str) -> Any:  # noqa: ANN401 - as in the file
    value: Any = record
    for name in path.split("."):
        if not isinstance(value, dict) or name not in value:
            raise InputError(f"no column {path!r}", hint="there are: " + ", ".join(sorted(record)))
        value = value[name]
    return value
