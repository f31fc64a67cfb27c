"""Drafts and releases on a terminal, with rich."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING

from rich.text import Text

from vnsum.cli.screen import new_console, print_line
from vnsum.rendering.escape import printable
from vnsum.rendering.labels import model_line
from vnsum.rendering.notices import notice_of
from vnsum.text.normalise import normalise
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from vnsum.cli.messages import Messages
    from vnsum.documents import PressRelease
    from vnsum.results import Draft, DraftSentence, Product

__all__ = ["show_draft", "show_release"]

_INDENT = 2
_HEADING = "bold cyan"


def show_draft(draft: Draft, name: str, messages: Messages) -> None:
    """Show a draft: headline, lead, summary, candidates, warnings.

    Args:
        draft: The draft.
        name: The file it was made from.
        messages: The words to use.
    """
    screen = _Screen(name)
    screen.block(Text(printable(draft.headline) or messages("show.no_headline"), style="bold"))
    screen.section(messages("show.lead"), _sentences(draft, "lead"))
    screen.section(messages("show.summary"), _sentences(draft, "summary"))
    screen.section(messages("show.headlines"), _other_headlines(draft, messages))
    screen.section(
        messages("show.warnings"), _warnings(draft.warnings, messages), style="bold yellow"
    )
    coverage = draft.coverage
    told = messages("show.coverage", read=len(coverage.read), total=coverage.total)
    parts: tuple[Product, ...] = ("headline", "lead", "summary")
    model = model_line(draft, {part: messages(f"show.{part}") for part in parts})
    screen.block(Text(f"{told} · {printable(model)}", style="dim"))


def show_release(release: PressRelease, name: str, messages: Messages) -> None:
    """Show how a release was read.

    Args:
        release: The release.
        name: The file it was read from.
        messages: The words to use.
    """
    screen = _Screen(name)
    for label, value in _facts(release, messages):
        if value:
            screen.fact(messages(f"show.{label}"), " ".join(printable(value).split()))
    screen.gap()
    screen.section(messages("show.body"), _paragraphs(release))
    screen.section(messages("show.captions"), _lines(span.text for span in release.captions))
    screen.section(messages("show.left_out"), _boilerplate(release, messages))
    screen.section(
        messages("show.warnings"), _warnings(release.warnings, messages), style="bold yellow"
    )


class _Screen:
    """Standard output, block by block."""

    def __init__(self, name: str) -> None:
        self._console = new_console()
        self.block(Text(printable(name), style="dim"))

    def block(self, text: Text) -> None:
        print_line(self._console, text)
        self.gap()

    def gap(self) -> None:
        self._console.print()

    def fact(self, label: str, value: str) -> None:
        print_line(self._console, Text.assemble((f"{label}: ", _HEADING), value))

    def section(self, heading: str, lines: Iterable[Text], *, style: str = _HEADING) -> None:
        """Show a heading and indented lines, or nothing when there is no line."""
        shown = list(lines)
        if shown:
            print_line(self._console, Text(heading, style=style))
            for line in shown:
                print_line(self._console, line, indent=_INDENT)
            self.gap()


def _sentences(draft: Draft, product: Product) -> Iterator[Text]:
    found = [item for item in draft.sentences if item.product == product]
    if found:
        yield from map(_sentence, found)
    else:
        yield from _lines(filter(None, [draft.lead if product == "lead" else draft.summary]))


def _sentence(sentence: DraftSentence) -> Text:
    numbers = ", ".join(str(index + 1) for index in sentence.source_sentences)
    return Text.assemble(printable(sentence.text), (f" [{numbers}]" if numbers else "", "dim"))


def _other_headlines(draft: Draft, messages: Messages) -> Iterator[Text]:
    for rank, item in enumerate(draft.headlines[1:], start=2):
        length = messages("show.characters", count=len(item.text))
        yield Text.assemble(f"{rank}. {printable(item.text)}", (f"  {length}", "dim"))


def _warnings(warnings: Sequence[str], messages: Messages) -> Iterator[Text]:
    vietnamese = messages.language == "vi"
    return _lines(f"! {notice_of(one).text if vietnamese else one}" for one in warnings)


def _lines(texts: Iterable[str]) -> Iterator[Text]:
    return (Text(" ".join(printable(text).split())) for text in texts)


def _facts(release: PressRelease, messages: Messages) -> Iterator[tuple[str, str]]:
    yield "title", normalise(release.title_text or "").text
    yield "published", _stamp(release.published, messages) if release.published else ""
    for label in ("place", "agency", "byline", "doc_number"):
        yield label, str(getattr(release, label) or "")
    yield "format", release.format
    yield "encoding", _encoding(release, messages)
    yield "body", _body_size(release, messages)


def _stamp(stamp: date, messages: Messages) -> str:
    """Write a day, with its time where it has one, as in Vietnam or in ISO 8601."""
    if messages.language != "vi":
        return stamp.isoformat()
    return f"{stamp:%H:%M %d/%m/%Y}" if isinstance(stamp, datetime) else f"{stamp:%d/%m/%Y}"


def _encoding(release: PressRelease, messages: Messages) -> str:
    encoding = release.encoding
    if not encoding.guessed:
        return encoding.name
    percent = round(100 * encoding.confidence)
    return messages("show.guessed", name=encoding.name, percent=percent)


def _body_size(release: PressRelease, messages: Messages) -> str:
    counts = {
        "paragraph": len(release.paragraphs),
        "sentence": len(release.sentences),
        "syllable": sum(count_syllables(item.normalised) for item in release.paragraphs),
    }
    ends = ((noun, count, "" if count == 1 else "s") for noun, count in counts.items())
    return ", ".join(messages(f"show.{noun}{end}", count=count) for noun, count, end in ends)


def _paragraphs(release: PressRelease) -> Iterator[Text]:
    for paragraph in release.paragraphs:
        yield Text.assemble(("¶ ", "dim"), printable(paragraph.normalised))


def _boilerplate(release: PressRelease, messages: Messages) -> Iterator[Text]:
    counts = Counter(item.kind for item in release.boilerplate)
    return _lines(messages(f"kind.{kind}", count=count) for kind, count in counts.items())
