"""Take a release apart: which lines are its body, and what the others are.

1. Lines, those that were broken put together (`lines`, `wrapping`, `headlines`).
2. The title that is known already, then dates, number, issuing body (`headers`).
3. Boilerplate, by kind (`boilerplate`).
4. The title, the byline (`headers`, `bylines`).
5. What is open yet: paragraphs and captions; sentences of the paragraphs.
6. What none of these holds, so that nothing is lost (`leftovers`).

All spans lie over the text as it came; only what is shown is normalised.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from vnsum.documents import Boilerplate, Metadata, Paragraph, PressRelease, Sentence, Span
from vnsum.errors import EmptyInputError, NoBodyTextError
from vnsum.lazily import pattern
from vnsum.reading.cautions import cautions
from vnsum.reading.heads.beneath import mark_beneath_title, take_early_byline
from vnsum.reading.heads.columns import part_subjects
from vnsum.reading.heads.headers import Header, mark_header, mark_title
from vnsum.reading.heads.headlines import join_headlines
from vnsum.reading.heads.titles import find_title, groups_of
from vnsum.reading.layout.lines import Line, split_lines
from vnsum.reading.paragraphs.items import find_items
from vnsum.reading.paragraphs.wrapping import join_wrapped, wrap_width
from vnsum.reading.parts.boilerplate import mark_boilerplate
from vnsum.reading.parts.bylines import signs_for_all, take_byline
from vnsum.reading.parts.captions import (
    is_caption,
    is_credit,
    is_loose,
    join_credits,
    mark_galleries,
    mark_headings,
    tells,
)
from vnsum.reading.parts.contacts import mark_about
from vnsum.reading.parts.covers import mark_covers
from vnsum.reading.parts.datelines import find_opening, find_wire
from vnsum.reading.parts.doubts import doubts
from vnsum.reading.parts.leftovers import leftovers
from vnsum.reading.parts.mail import mark_mail
from vnsum.reading.parts.pages import mark_page
from vnsum.reading.parts.pasted_pages import mark_running
from vnsum.reading.parts.signatures import mark_signatures
from vnsum.reading.put_back import put_back
from vnsum.text.normalise import composed, fold, normalise
from vnsum.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    from vnsum.documents import BoilerplateKind, ParagraphKind
    from vnsum.reading.layout.tables import BlockKind
    from vnsum.reading.parts.datelines import Dateline
    from vnsum.text.normalise import NormalisedText

    _Block: TypeAlias = tuple[list[Line], ParagraphKind]

__all__ = ["dissect"]

_NOT_BOILERPLATE = frozenset({"", "title", "published", "number", "byline"})
_END_MARK = pattern(r"(?<=\w) ?/\.$|(?<=[.!?…]) ?/\.?$")
"""How documents of State bodies say that nothing follows: "… 700 m./."."""
_ANSWER = pattern(r"(?:trả lời|đáp|giải đáp)\s?: (?=\S)")
"""What opens an answer and is no part of its first sentence."""
_LEAST_SYLLABLES = 4
"""Fewest syllables of a text without punctuation that still counts as a sentence."""


def dissect(
    text: str, *, metadata: Metadata | None = None, kinds: Mapping[int, BlockKind] | None = None
) -> PressRelease:
    """Take the author's text apart.

    Args:
        text: The whole text, unchanged.
        metadata: What is known already; its title is looked for among the first lines.
        kinds: What the document says of its lines, by number, counted by line feeds from 0.

    Returns:
        The release; every span lies over `text`. It is read with its letters composed: how their
        marks are written changes nothing.

    Raises:
        EmptyInputError: When the text shows nothing.
        NoBodyTextError: When there is no sentence in it.
    """
    view = composed(text)
    return put_back(_dissect(view.text, metadata or Metadata(), kinds or {}), view)


def _dissect(text: str, metadata: Metadata, kinds: Mapping[int, BlockKind]) -> PressRelease:
    lines = split_lines(text, kinds)
    mark_running(lines)
    lines = part_subjects(join_wrapped(lines, text), text)
    if not lines:
        raise EmptyInputError("the source is empty", hint="give the text of a press release")
    width = wrap_width(lines)
    lines = join_headlines(lines, text)
    header = _mark(lines, width, text, metadata)
    groups = groups_of(lines, width)
    writers = take_byline(groups, text)
    issuer = _span(writers, text) if signs_for_all(writers) else None
    header.byline = _span(writers, text) if writers and issuer is None else header.byline
    groups = take_early_byline(groups, text, header)
    groups = join_credits(groups, text)
    blocks, captions = _bodies(groups, formal=header.doc_number is not None)
    blocks = blocks or [(group, "text") for group in _last_resort(captions, header, lines)]
    paragraphs, sentences = _paragraphs(blocks, text, header)
    if header.agency is None:
        header.agency = issuer
    else:
        header.byline = header.byline or issuer
    if not sentences:
        raise NoBodyTextError(
            "no sentence of a release was found", hint="the text holds only headings or page parts"
        )
    shown = [_span(caption, text) for caption in captions]
    boilerplate = _boilerplate(lines, text)
    heads = (header.title, header.published_span, header.place, header.agency, header.doc_number)
    rest = list(leftovers(text, [*heads, header.byline, *paragraphs, *shown, *boilerplate]))
    return PressRelease(
        source=text,
        title=header.title,
        published=header.published if header.published is not None else metadata.published,
        published_span=header.published_span,
        place=header.place,
        agency=header.agency,
        byline=header.byline,
        doc_number=header.doc_number,
        paragraphs=tuple(paragraphs),
        captions=tuple(shown),
        boilerplate=tuple(sorted([*boilerplate, *rest], key=attrgetter("start"))),
        sentences=tuple(sentences),
        metadata=metadata,
        warnings=(*cautions(text, header, paragraphs, lines), *doubts(lines, rest)),
    )


def _mark(lines: Sequence[Line], width: int, text: str, metadata: Metadata) -> Header:
    header = Header()
    known = fold(normalise(metadata.title or "").text)
    found = mark_title(lines, known, text, header) if known else False
    subject = mark_mail(lines, text)
    mark_covers(lines)
    header.byline = mark_page(lines, text)
    mark_header(lines, text, header)
    mark_boilerplate(lines, text)
    mark_signatures(lines, text)
    mark_about(lines)
    mark_galleries(lines)
    if not found:
        find_title(lines, width, text, header)
    mark_beneath_title(lines, text, header)
    mark_headings(lines)
    header.title = None if known and not found else header.title or subject
    header.agency = header.agency or header.sender
    return header


def _bodies(groups: Sequence[list[Line]], *, formal: bool) -> tuple[list[_Block], list[list[Line]]]:
    """Tell paragraphs and items from captions."""
    bodies: list[_Block] = []
    captions: list[list[Line]] = []
    items = find_items(groups, formal=formal)
    loose = is_loose([group for group, item in zip(groups, items, strict=True) if not item])
    for index, (group, item) in enumerate(zip(groups, items, strict=True)):
        around = [groups[near][0] for near in (index - 1, index + 1) if 0 <= near < len(groups)]
        if item:
            bodies.append((group, "item"))
        elif _is_told(group, loose=loose) or not is_caption(group, around):
            bodies.append((group, "text"))
        else:
            captions.append(group)
    return bodies, captions


def _is_told(group: Sequence[Line], *, loose: bool) -> bool:
    """Tell a note below the byline, and a sentence of a post, that have no stop."""
    return (group[0].below and not is_credit(group[0])) or (loose and tells(group))


def _last_resort(
    captions: list[list[Line]], header: Header, lines: Sequence[Line]
) -> list[list[Line]]:
    """Take what has no punctuation for the body where nothing else is there."""
    body = [group for group in captions if group[0].syllables >= _LEAST_SYLLABLES]
    captions[:] = [group for group in captions if group[0].syllables < _LEAST_SYLLABLES]
    if not body:
        body = [[line] for line in lines if line.role == "table"]
        body = [row for row in body if row[0].syllables >= _LEAST_SYLLABLES]
        for row in body:
            row[0].role = ""
    if not body:
        titles = [line for line in lines if line.role == "title"]
        body = [titles] if sum(line.syllables for line in titles) >= _LEAST_SYLLABLES else []
        header.title = None if body else header.title
    return body


def _paragraphs(
    blocks: Sequence[_Block], text: str, header: Header
) -> tuple[list[Paragraph], list[Sentence]]:
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    for place, (block, kind) in enumerate(blocks):
        span = _span(block, text)
        view = block[0].view if len(block) == 1 else normalise(span.text)
        start = span.start
        opening = None
        if not paragraphs:
            opening = find_opening(view.text, text, placed=block[0].placed)
        elif len(paragraphs) == 1:
            below = _span(blocks[place + 1][0], text).text if place + 1 < len(blocks) else ""
            opening = find_wire(view.text, normalise(below).text) if kind == "text" else None
        if opening is not None:
            start += _take_dateline(view, opening, span, header)
            view = normalise(text[start : span.end])
        found = _sentences(view, start, len(paragraphs))
        if found:
            paragraphs.append(Paragraph(start, span.end, view.source, view.text, kind))
            sentences += found
    return paragraphs, sentences


def _take_dateline(view: NormalisedText, opening: Dateline, span: Span, header: Header) -> int:
    """Take place, date and source off the first paragraph; return how many characters."""

    def part(place: tuple[int, int] | None) -> Span | None:
        if place is None:
            return None
        first, last = view.to_source(*place)
        return Span(span.start + first, span.start + last, span.text[first:last])

    header.agency = header.agency or part(opening.agency)
    header.place = header.place or part(opening.place)
    header.byline = header.byline or part(opening.writer)
    if header.published is None and opening.stamp is not None:
        header.published = opening.stamp.value
        header.published_span = part(opening.date)
    return view.to_source(opening.end, len(view.text))[0]


def _sentences(view: NormalisedText, offset: int, paragraph: int) -> list[Sentence]:
    sentences = []
    label = _ANSWER.match(view.folded)
    for begin, end in split_sentences(view.text):
        start = max(begin, label.end() if label else 0)
        slash = view.text.rfind("/", max(start, end - 2), end) >= 0
        mark = _END_MARK.search(view.text, start, end) if slash else None
        first, last = view.to_source(start, end := mark.start() if mark else end)
        shown, raw = view.text[start:end], view.source[first:last]
        if any(map(str.isalnum, shown)):
            sentences.append(Sentence(offset + first, offset + last, raw, shown, paragraph))
    return sentences


def _boilerplate(lines: Sequence[Line], text: str) -> list[Boilerplate]:
    return [
        Boilerplate(line.start, line.end, text[line.start : line.end], _kind(line.role))
        for line in lines
        if line.role not in _NOT_BOILERPLATE
    ]


def _kind(role: str) -> BoilerplateKind:
    return role  # type: ignore[return-value]  # roles that are left are the kinds


def _span(group: Sequence[Line], text: str) -> Span:
    start, end = group[0].start, group[-1].end
    return Span(start, end, text[start:end])
