"""The forms a sentence can take, and the phrases headlines are cut from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.backends.extractive.clauses import clauses, skip_connective, without_brackets
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.clauses import Clause

__all__ = ["Form", "headline_forms", "sentence_forms"]

_MAX_CLAUSES = 12
"""Clauses looked at in one sentence; longer ones are enumerations."""
_MAX_DROPPED = 4
"""Most clauses left out inside a sentence."""
_HEADLINE_WORDS = (5, 22)
"""Words of a headline: 1st to 99th percentile of VietNews titles are 6 to 20."""

_PHRASE = re.compile(
    r"\s(?=(?:nhằm|để|với|tại|trên|trong|khi|sau|trước|do|vì|bởi|theo|cho|đến|từ|nhân|về|của|"
    r"ở|qua|bằng|giữa|vào|là|và|được|bị|có|đã|đang|sẽ|gồm|thuộc|đồng|cùng|mà|nên|thì|nếu|như)\s)"
)
_REPORT = re.compile(
    r"\b(?:cho biết|cho hay|thông tin|thông báo|xác nhận|khẳng định|cho rằng|nhấn mạnh|"
    r"rằng)[,:]?\s(?:rằng\s)?"
)
_DATE_OPENING = re.compile(
    r"(?:vào\s)?(?:(?:sáng|trưa|chiều|tối|đêm|rạng sáng|khuya)(?: qua| nay| ngày)?\s?|ngày\s|"
    r"hôm nay|hôm qua|"
    r"(?:vào )?(?:khoảng )?(?:lúc )?\d+\s?(?:h|giờ)\d*\s?(?:phút)?\s?)"
    r"(?:ngày\s)?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)?(?:\s?\([^)]{0,12}\))?,?\s"
)


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a sentence.

    Attributes:
        sentence: Index of the sentence it comes from.
        pieces: What is kept, as (start, end) in the normalised sentence, in order.
        text: The kept words with their marks, without capital and full stop.
        dropped: How many clauses were left out.
    """

    sentence: int
    pieces: tuple[tuple[int, int], ...]
    text: str
    dropped: int


def sentence_forms(sentence: str, index: int, *, whole_only: bool = False) -> list[Form]:
    """Return the whole sentence and the forms with clauses left out.

    Args:
        sentence: One normalised sentence.
        index: Its place in the body.
        whole_only: Leave out nothing but an opening connective.

    Returns:
        The whole sentence first, then the shorter forms, none twice.
    """
    parts = _trimmed(sentence)
    if not parts:
        return []
    forms = {tuple(range(len(parts))): None}
    if not whole_only and len(parts) <= _MAX_CLAUSES:
        for kept in _selections(parts):
            forms.setdefault(kept)
    written = [_form(sentence, index, parts, kept) for kept in forms]
    if "(" in sentence and not whole_only:
        written += [_form(sentence, index, parts, kept, brackets=False) for kept in forms]
    return list({form.text: form for form in written if form is not None}.values())


def headline_forms(sentence: str, index: int) -> list[Form]:
    """Return the phrases of a sentence that may stand as a headline.

    They start where the sentence, a clause or reported speech starts, after an
    opening date too, and end before a mark or a function word.

    Args:
        sentence: One normalised sentence.
        index: Its place in the body.

    Returns:
        Contiguous pieces of 5 to 22 words, and a few with one inner clause left out.
    """
    parts = _trimmed(sentence)
    found: dict[tuple[tuple[int, int], ...], Form] = {}
    ends = {clause.end for clause in parts}
    ends |= {cut.start() for cut in _PHRASE.finditer(fold(sentence))}
    for start in _starts(sentence, parts):
        for end in ends:
            if (
                end > start
                and _HEADLINE_WORDS[0] <= sentence.count(" ", start, end) + 1 <= _HEADLINE_WORDS[1]
            ):
                text = sentence[start:end].strip(" ,;:-–")
                pieces = ((start, end),)
                if _balanced(text):
                    found[pieces] = Form(index, pieces, text, 0)
    if len(parts) <= _MAX_CLAUSES:
        for kept in _inner_drops(parts):
            form = _form(sentence, index, parts, kept)
            if form and _HEADLINE_WORDS[0] <= form.text.count(" ") + 1 <= _HEADLINE_WORDS[1]:
                found[form.pieces] = form
    return list(found.values())


def _trimmed(sentence: str) -> list[Clause]:
    """Return the clauses after an opening connective."""
    start = skip_connective(sentence)
    parts = clauses(sentence[start:])
    if not start:
        return parts
    return [
        type(part)(part.start + start, part.end + start, part.separator, part.droppable)
        for part in parts
    ]


def _selections(parts: Sequence[Clause]) -> Iterator[tuple[int, ...]]:
    """Choose clauses to keep: the start, the end, or all but some inside."""
    every = tuple(range(len(parts)))
    size = len(parts)
    for cut in range(1, size):
        yield from _if_safe(parts, every[:cut], every[cut:])
        if cut <= _MAX_DROPPED:
            yield from _if_safe(parts, every[cut:], every[:cut])
    for low in range(1, size - 1):
        for high in range(low + 1, min(size, low + 1 + _MAX_DROPPED)):
            yield from _if_safe(parts, every[:low] + every[high:], every[low:high])


def _inner_drops(parts: Sequence[Clause]) -> Iterator[tuple[int, ...]]:
    every = tuple(range(len(parts)))
    for low in range(1, len(parts) - 1):
        for high in range(low + 1, min(len(parts), low + 1 + _MAX_DROPPED)):
            for last in range(high + 1, len(parts) + 1):
                yield from _if_safe(
                    parts, every[:low] + every[high:last], every[low:high] + every[last:]
                )


def _if_safe(
    parts: Sequence[Clause], kept: tuple[int, ...], dropped: tuple[int, ...]
) -> Iterator[tuple[int, ...]]:
    """Yield what is kept where nothing dropped qualifies it and no clause mark is left hanging."""
    if not kept or not all(parts[index].droppable for index in dropped):
        return
    after = kept[-1] + 1
    if after < len(parts) and parts[after].separator == ":":
        return
    if kept[0] > 0 and parts[kept[0]].separator == ":":
        return
    yield kept


def _form(
    sentence: str,
    index: int,
    parts: Sequence[Clause],
    kept: Sequence[int],
    *,
    brackets: bool = True,
) -> Form | None:
    """Write kept clauses as one text; None where quotes or brackets would be left open."""
    runs: list[tuple[int, int]] = []
    for place, i in enumerate(kept):
        if place and kept[place - 1] == i - 1:
            runs[-1] = (runs[-1][0], parts[i].end)
        else:
            runs.append((parts[i].start, parts[i].end))
    pieces: list[tuple[int, int]] = []
    text = ""
    for start, end in runs:
        outside = [(start, end)] if brackets else without_brackets(sentence, start, end)
        written = "".join(sentence[a:b] for a, b in outside)
        mark = next((part.separator for part in parts if part.start == start), ",")
        text = f"{text}{mark} {written}" if text else written
        pieces += outside
    if not text or not _balanced(text):
        return None
    return Form(index, tuple(pieces), text, len(parts) - len(kept))


def _starts(sentence: str, parts: Sequence[Clause]) -> set[int]:
    starts = {part.start for part in parts}
    if parts:
        first = parts[0].start
        folded = fold(sentence)
        opening = _DATE_OPENING.match(folded, first)
        if opening:
            starts.add(opening.end())
        starts |= {found.end() for found in _REPORT.finditer(folded)}
    return starts


def _balanced(text: str) -> bool:
    """Tell whether quotes and brackets come in pairs."""
    return (
        text.count("(") == text.count(")")
        and text.count("“") == text.count("”")
        and text.count('"') % 2 == 0
    )
