"""What an archive found and said, on a terminal: the words found stand out, lines are indented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from vnsum.cli.screen import new_console, print_line
from vnsum.documents import Span
from vnsum.rendering.escape import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from vnsum.archive import ArchiveAnswer, Citation, Entry, Hit, SearchPage
    from vnsum.cli.messages import Messages

__all__ = ["show_archive_answer", "show_entry", "show_page", "shown_day"]

_STEP = 2
"""Blanks of a level."""
_MOST_READ = 5
"""Releases named where none answers; set by hand."""

Line = tuple[int, Text]


def show_page(page: SearchPage, messages: Messages) -> None:
    """Show a page of hits.

    Args:
        page: The page.
        messages: The words to use.
    """
    _print(_page_lines(page, messages))


def show_archive_answer(answer: ArchiveAnswer, messages: Messages) -> None:
    """Show what the archive says to a question.

    Args:
        answer: The answer.
        messages: The words to use.
    """
    _print(_answer_lines(answer, messages))


def show_entry(entry: Entry, messages: Messages) -> None:
    """Show a release of the list.

    Args:
        entry: The release.
        messages: The words to use.
    """
    _print(_head_lines(entry, messages))


def shown_day(day: date | None, messages: Messages) -> str:
    """Write a day as in Vietnam."""
    return f"{day:%d/%m/%Y}" if day else messages("show.archive.undated")


def _print(lines: Iterable[Line]) -> None:
    console = new_console()
    for level, line in lines:
        print_line(console, line, indent=_STEP * level)


def _page_lines(page: SearchPage, messages: Messages) -> Iterator[Line]:
    if not page.hits:
        yield 0, Text(messages("show.archive.none"))
    if page.order == "newest":
        yield 0, Text(messages("show.archive.newest"), style="dim")
    for hit in page.hits:
        yield from _hit_lines(hit, messages)
    if page.more:
        yield 0, Text(messages("show.archive.more", offset=page.offset + len(page.hits)))


def _head_lines(found: Entry | Hit, messages: Messages) -> Iterator[Line]:
    """Yield number and title, then day, body and place."""
    yield 0, Text.assemble(f"{found.release}  ", (_line(found.title or found.name), "bold"))
    about = (shown_day(found.published, messages), _line(found.agency), _line(found.place))
    yield 2, Text(" · ".join(filter(None, about)), style="dim")


def _hit_lines(hit: Hit, messages: Messages) -> Iterator[Line]:
    yield from _head_lines(hit, messages)
    if hit.renamed:
        yield 2, Text(messages("show.archive.renamed", name=hit.renamed), style="yellow")
    for sentence in hit.sentences:
        yield 2, _marked(sentence, hit.marks)


def _marked(sentence: Span, marks: Sequence[Span]) -> Text:
    """Write a sentence in one line, the marks in it bold, its place behind it."""
    inside = sorted(
        (mark.start - sentence.start, mark.end - sentence.start)
        for mark in marks
        if sentence.start <= mark.start and mark.end <= sentence.end
    )
    text, position = Text(), 0
    for start, end in inside:
        text.append(_flat(sentence.text[position:start]))
        text.append(_flat(sentence.text[start:end]), style="bold green")
        position = end
    text.append(_flat(sentence.text[position:]))
    return text.append(f"  [{sentence.start}-{sentence.end}]", style="dim")


def _answer_lines(answer: ArchiveAnswer, messages: Messages) -> Iterator[Line]:
    yield 0, Text(f"? {_line(answer.question)}")
    if not answer.found:
        yield 1, Text(messages("show.archive.absent"), style="bold")
        if answer.read:
            numbers = ", ".join(map(str, answer.read[:_MOST_READ]))
            yield 1, Text(messages("show.archive.read", numbers=numbers), style="dim")
    if answer.differing:
        yield 1, Text(messages("show.archive.differ"), style="yellow")
    for citation in answer.citations:
        yield from _citation_lines(citation, messages)


def _citation_lines(citation: Citation, messages: Messages) -> Iterator[Line]:
    answer = citation.answer
    yield 1, Text.assemble((_line(answer.text or ""), "bold green"), f"  ({answer.score:.0%})")
    where = messages("show.archive.release", release=citation.release)
    about = (where, shown_day(citation.published, messages), _line(citation.title))
    yield 2, Text(" · ".join(filter(None, about)), style="dim")
    if citation.renamed:
        told = messages("show.archive.renamed", name=citation.renamed)
        yield 2, Text(told, style="yellow")
    if answer.sentence is not None and answer.start is not None and answer.end is not None:
        place = Span(answer.start, answer.end, answer.text or "")
        yield 2, _marked(answer.sentence, [place])


def _line(text: str) -> str:
    return printable(" ".join(text.split()))


def _flat(text: str) -> str:
    """Write a piece of a sentence without its line breaks, the blanks at its ends kept."""
    return printable(text).replace("\n", " ")
