"""Whose words a sentence is, or of what disease: the label above that it does not hold without.

"Ghi nhận 63 ca, giảm 9 ca" below "2. Tay chân miệng" is false behind the figures of another
disease, and what somebody says in an interview is nothing that the paper says. Told away from its
place, such a sentence is told behind its label.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.names.people import ADDRESSES
from vnsum.documents import Span
from vnsum.drafting.notices.claims import turns
from vnsum.lazily import pattern
from vnsum.text.normalise import composed, fold, normalise
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.documents import PressRelease
    from vnsum.results import DraftSentence

__all__ = ["Labels"]

_DISEASES = (
    r"sốt xuất huyết|tay,? chân,? miệng|sởi(?:[ -]+rubella)?|rubella|ho gà|bạch hầu|uốn ván|"
    r"thủy đậu|quai bị|cúm(?: (?:mùa|gia cầm|a))?|covid(?:[ -]?19)?|viêm (?:não|màng não|gan)|dại|"
    r"lao|sốt rét|não mô cầu|đậu mùa khỉ|tiêu chảy|hiv|tả lợn|lở mồm long móng|viêm da nổi cục|"
    r"tai xanh|tụ huyết trùng|đạo ôn|bạc lá|khảm lá|rầy nâu|liên cầu lợn|whitmore|thương hàn"
)
_HEADS = pattern(
    r"(?:\W|\d{1,2}[.)]|[a-zđivx]{1,3}[.)])*(?P<name>(?:(?:tình hình|về|phòng,? chống|công tác|"
    rf"dịch|bệnh) )*(?P<disease>{_DISEASES})(?: [^,.;:()]{{1,30}})?)(?: ?\([^()]*\))?\W*"
)
"""A heading that names a disease."""
_NAMES = pattern(rf"\b(?:{_DISEASES})\b")
_OWN = pattern(r"[^\W\d][^:,.;]{2,30}: ")
"""A label of its own."""
_NUMBERED = pattern(r"(?:[IVX]{1,4}|\d{1,2})[.)] [^.;:!?]+")
_LONGEST = 10
"""Blanks of a numbered line that heads others; set by hand."""
_LEAST = 2
"""Headings that name diseases from which a bulletin tells of several."""


class _Label(NamedTuple):
    """What stands above a sentence.

    Attributes:
        text: The words.
        span: Where they stand.
        known: What a sentence, or a title, holds that says the same, folded.
        speaks: Whether it is somebody who speaks.
    """

    text: str
    span: Span
    known: str
    speaks: bool = False


class Labels:
    """What stands above the sentences of a release that do not hold without it."""

    def __init__(self, release: PressRelease, page: Page) -> None:
        """Keep the release.

        Args:
            release: The release.
            page: Its sentences.
        """
        self._release = release
        self._page = page

    def put(self, sentences: Sequence[DraftSentence], most: int = 0) -> tuple[DraftSentence, ...]:
        """Put its label before each sentence that is told away from it.

        Args:
            sentences: What is told, in order.
            most: Most syllables of all; a label for which there is no room is left out. 0 for any.

        Returns:
            The sentences.
        """
        if not self._labels:
            return tuple(sentences)
        size = sum(count_syllables(one.text) for one in sentences)
        last: _Label | None = None
        first = True
        told: list[DraftSentence] = []
        for one in sentences:
            label = self._labels.get(one.source_sentences[0])
            if label is not None and last is not None and label.text == last.text:
                told.append(_without_name(one, label))
            elif label is not None and not self._says(label, one, first=first):
                text = f"{self._page.headline(label.text)}: "
                size += count_syllables(text)
                fits = not most or size <= most
                spans = (label.span, *one.spans)
                told.append(replace(one, text=text + one.text, spans=spans) if fits else one)
            else:
                told.append(one)
            last, first = label, first and label is None
        return tuple(told)

    def _says(self, label: _Label, one: DraftSentence, *, first: bool) -> bool:
        """Tell whether a sentence says what its label does, or the title does before all others."""
        if label.speaks:
            return _opens(label, one) > 0
        text, title = fold(one.text), normalise(self._release.title_text or "").folded
        titled = first and label.known in title
        return titled or _NAMES.search(text) is not None or _OWN.match(text) is not None

    @cached_property
    def _labels(self) -> dict[int, _Label]:
        return {**dict(self._diseases()), **dict(self._speakers())}

    def _speakers(self) -> Iterator[tuple[int, _Label]]:
        """Yield who says each sentence of an interview; one that opens an answer says it itself."""
        sentences = self._page.sentences
        found: dict[str, Span] = {}
        spoken: list[tuple[int, str]] = []
        for index, opener, end in turns(self._release):
            start = len(sentences[opener]) - len(sentences[opener].lstrip(" -–+*•"))
            name = sentences[opener][start:end]
            found.setdefault(name, self._page.span(opener, start, end))
            spoken += [(opener, name), (index, name)]
        for index, name in spoken:
            full = _full_name(name, [*found])
            known = f"{fold(name)}|{fold(full)}"
            yield index, _Label(full, found[full], known, speaks=True)

    def _diseases(self) -> Iterator[tuple[int, _Label]]:
        """Yield of what disease each sentence of a bulletin is that tells of several."""
        spans = sorted((*self._release.captions, *self._lines()), key=lambda one: one.start)
        views = [composed(one.text) for one in spans]
        heads = [
            (one, _HEADS.fullmatch(view.folded)) for one, view in zip(spans, views, strict=True)
        ]
        if sum(found is not None for _, found in heads) < _LEAST:
            return
        for index, sentence in enumerate(self._release.sentences):
            above = [at for at, (one, _) in enumerate(heads) if one.start <= sentence.start]
            span, found = heads[above[-1]] if above else (None, None)
            if span is None or found is None or span.start == sentence.start:
                continue
            if above[-1] == len(heads) - 1 and self._follows(index, span.end):
                continue
            start, end = views[above[-1]].to_source(*found.span("name"))
            part = Span(span.start + start, span.start + end, span.text[start:end])
            yield index, _Label(normalise(part.text).text, part, found["disease"])

    def _lines(self) -> Iterator[Span]:
        """Yield the headings that are read as sentences: "II. Tay chân miệng"."""
        for one in self._release.sentences:
            if _NUMBERED.fullmatch(one.text.strip()) and one.text.count(" ") <= _LONGEST:
                yield Span(one.start, one.end, one.text)

    def _follows(self, index: int, place: int) -> bool:
        """Tell whether a sentence stands in a later paragraph than the first behind a place."""
        release = self._release
        first = next(one for one in release.sentences if one.start > place)
        return release.sentences[index].paragraph != first.paragraph


def _opens(label: _Label, one: DraftSentence) -> int:
    """Return where the words of somebody begin behind the name; 0 where it is not told."""
    text = fold(one.text)
    named = (re.match(rf"{re.escape(known)}[^:]*: ?", text) for known in label.known.split("|"))
    return max((found.end() for found in named if found), default=0)


def _without_name(one: DraftSentence, label: _Label) -> DraftSentence:
    """Leave out who speaks where the sentence before has said it."""
    text = one.text[_opens(label, one) :] if label.speaks else one.text
    return replace(one, text=text[:1].upper() + text[1:])


def _full_name(name: str, names: Sequence[str]) -> str:
    """Return what somebody is called in full where one name only ends so: "Bà Lan Phương"."""
    address, _, short = name.partition(" ")
    longer = [
        one
        for one in names
        if one.endswith(f" {short}") and len(one) > len(name) and _same(address, one)
    ]
    return longer[0] if len(longer) == 1 else name


def _same(address: str, full: str) -> bool:
    """Tell whether a form of address may be that of somebody: "ông" also of "Bác sĩ Lý Thành"."""
    called = fold(full.partition(" ")[0])
    return called == fold(address) or called not in ADDRESSES or full.startswith("Bác sĩ ")
