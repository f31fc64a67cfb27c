"""What a sentence of a list does not hold without: the heading above it, the row beside it.

"Thời gian: 30 ngày, …" below "3. Thời gian, địa điểm nhận phiếu đăng ký" is no time of the whole,
"Xe đạp: 2.000 đồng" below "1. Trông giữ xe" no price of a bicycle, and the time of one area no time
of another.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.syntax.clauses import skip_list_mark
from vnsum.documents import Span
from vnsum.drafting.notices.timetables import find_timetable, records_of, timetable_of
from vnsum.lazily import pattern
from vnsum.text.normalise import fold, normalise
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.documents import PressRelease
    from vnsum.drafting.notices.records import Record
    from vnsum.drafting.notices.timetables import Timetable
    from vnsum.results import DraftSentence

__all__ = ["Sections"]

_MARK = pattern(
    r"(?:(?P<article>(?:Điều|ĐIỀU|Mục|MỤC|Phần|PHẦN) [\dIVX]{1,4}[.:]?)|(?P<roman>[IVX]{1,5}[.)/])"
    r"|(?P<number>\d{1,2}(?:\.\d{1,2})*[.)/]?)|(?P<letter>[a-zđ][.)])|(?P<dash>[-–+*•]))\s+"
)
"""The mark of a heading or an item."""
_TALL = 12
"""Blanks of the longest heading; set by hand."""
_ENDS = (".", ";", ":", "!", "?", "…", ",", "”")
_BARE = pattern(
    r"(?:từ|trước|trong|vào|chậm nhất|đến|tại|lúc|kể từ|buổi|sáng|chiều|bắt đầu|hết)\b"
    r"(?!.*\b(?:đã|sẽ|đang|được|bị|là|có|tổ chức|tiếp nhận|thông báo|phải|yêu cầu)\b)"
)
"""What only says when or where, and not of what."""
_WHAT = r"(?:thời gian|thời hạn|địa điểm|nơi|hạn|cách thức|phương thức|hình thức|hồ sơ|lệ phí|mức)"
_LABEL = pattern(rf"{_WHAT}(?: dự kiến)? ?: ")
"""The same with a label that does not say of what either."""
_PRICE = pattern(r"[^:;]{2,100}: (?:từ |tối đa )?\d[\d.,]* ?(?:đồng|đ|triệu|nghìn)\b")
"""What costs how much, and not what for."""
_PART_OF_DAY = pattern(r"(?:buổi )?(?P<part>sáng|trưa|chiều|tối|cả ngày)(?= ?:)")
_DAY = pattern(r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|ngày \d)\b[^:;]{0,40}")
"""A heading that names a day, and what stands below it."""
_CAPTION = pattern(rf"{_WHAT}\b[^.;:!?]{{0,80}}")
"""What a heading names of which such a sentence tells; no names stand in it."""
_EMPTY = pattern(
    r"(?:(?:thời gian|thời hạn|địa điểm|nội dung|cụ thể|chi tiết|hình thức|cách thức|dự kiến|"
    r"thực hiện|tổ chức|và|chung|khác|quy định)[ ,]*)+"
)
"""A heading that does not say of what."""


class _Heading(NamedTuple):
    """A line above others.

    Attributes:
        text: Its words, without its mark.
        span: Where they stand.
        kind: The kind of its mark; "" for none.
    """

    text: str
    span: Span
    kind: str


class Sections:
    """The headings and the records of a release."""

    def __init__(self, release: PressRelease, page: Page, most: int) -> None:
        """Keep the release.

        Args:
            release: The release.
            page: Its sentences.
            most: Sentences of a summary; as many records are told as a timetable.
        """
        self._most = most
        self._release = release
        self._page = page

    @cached_property
    def records(self) -> Sequence[Record]:
        """Its records."""
        return records_of(self._release)

    @cached_property
    def recorded(self) -> frozenset[int]:
        """All sentences of its records."""
        return frozenset(at for record in self.records for at in record.rows)

    @cached_property
    def _beside(self) -> Mapping[int, int]:
        """The second row of a record that is told behind its first."""
        pairs = (record.told for record in self.records if self.table is None)
        return {pair[0]: pair[1] for pair in pairs if len(pair) > 1}

    @cached_property
    def table(self) -> Timetable | None:
        """Its timetable, if that is its only record."""
        if len(self.records) >= self._most and len(self.records) > 1:
            return timetable_of(self._release, self.records)
        table = find_timetable(self._release)
        return table if table and [record.rows for record in self.records] == [table.rows] else None

    @cached_property
    def brief(self) -> Timetable | None:
        """What a lead tells of its timetable, or of its records."""
        return self.table or timetable_of(self._release, self.records)

    def rows(self) -> frozenset[int]:
        """The sentences of its timetable; none where it has none."""
        return frozenset(self.table.rows if self.table else ())

    def is_table(self, index: int) -> bool:
        """Tell whether a sentence is the first row of a timetable, as which all are told."""
        return self.table is not None and index == self.table.rows[0]

    @cached_property
    def heads(self) -> Mapping[int, _Heading]:
        """The heading without which a sentence does not hold."""
        return dict(self._headed())

    @property
    def priced(self) -> Sequence[int]:
        """The rows below headings that say what costs how much."""
        told = ((at, self._page.sentences[at]) for at in self.heads)
        return [at for at, text in told if _PRICE.match(fold(text[skip_list_mark(text) :]))]

    def more(self, index: int) -> int:
        """Return how many syllables are told besides a sentence."""
        if index in self._beside:
            return count_syllables(self._page.sentences[self._beside[index]])
        if self.table and self.is_table(index):
            alone = count_syllables(self._page.item(index).text)
            return count_syllables(self.table.forms[0]) - alone
        head = self.heads.get(index)
        return count_syllables(head.text) if head else 0

    def told(
        self, made: Sequence[DraftSentence], index: int, before: int | None = None
    ) -> tuple[DraftSentence, ...]:
        """Tell a sentence with what it does not hold without.

        Args:
            made: The sentence as it is told.
            index: Its number.
            before: The one that is told right before it, whose heading need not be told again.

        Returns:
            "Thời gian nhận hồ sơ: Từ ngày 5/11 đến …"; the same where it holds by itself.
        """
        if not made:
            return ()
        first, *rest = made
        if index in self._beside:
            return (self._with_row(first, self._beside[index]), *rest)
        if self.table and self.is_table(index):
            return (self._with_table(first, self.table, self.table.forms[0]), *rest)
        head = self.heads.get(index)
        above = None if before is None else self.heads.get(before)
        if head is None or (above is not None and above.span == head.span):
            return tuple(made)
        return (self._below(head, first), *rest)

    def lead(self, lead: Sequence[DraftSentence], most: int) -> tuple[DraftSentence, ...]:
        """Tell the sentences of a lead behind their headings, as far as there is room.

        Args:
            lead: The sentences.
            most: Syllables that all may have.

        Returns:
            The sentences.
        """
        told = [one for one in lead if not self._heads_another(one, lead)]
        brief = self.brief
        tabled = [one for one in told if brief and one.source_sentences[0] == brief.rows[0]]
        size = sum(count_syllables(one.text) for one in told if one not in tabled)
        found: list[DraftSentence] = []
        for one in told:
            if brief and one in tabled:
                found.append(self._with_table(one, brief, brief.fitting(most - size)))
                continue
            before = found[-1].source_sentences[0] if found else None
            longer = self.told((one,), one.source_sentences[0], before)[0]
            more = count_syllables(longer.text) - count_syllables(one.text)
            fits = size + more <= most
            size += more if fits else 0
            found.append(longer if fits else one)
        return tuple(found)

    def _heads_another(self, one: DraftSentence, lead: Sequence[DraftSentence]) -> bool:
        """Tell whether a sentence is the heading that another one of a lead is told with."""
        heads = (self.heads.get(other.source_sentences[0]) for other in lead)
        return any(head is not None and head.text == one.text.rstrip(".") for head in heads)

    def _with_table(self, first: DraftSentence, table: Timetable, form: str) -> DraftSentence:
        """Tell the first row of a timetable with the others, or with the last."""
        rows = table.told(form)
        items = [self._page.item(row) for row in rows]
        spans = tuple(span for item in items for span in self._page.spans(item))
        return replace(first, text=self._page.style(f"{form}."), spans=spans, source_sentences=rows)

    def _with_row(self, first: DraftSentence, row: int) -> DraftSentence:
        """Tell a row of a record with the other one: "Thời gian: …; khu vực mất điện: …"."""
        other = self._page.item(row)
        text = f"{first.text.rstrip('.')}; {other.text[:1].lower()}{other.text[1:]}."
        return replace(
            first,
            text=self._page.style(text),
            spans=(*first.spans, *self._page.spans(other)),
            source_sentences=(*first.source_sentences, row),
        )

    def _below(self, head: _Heading, item: DraftSentence) -> DraftSentence:
        """Tell an item behind its heading, without a label that says the same."""
        text, folded = item.text, fold(item.text)
        part, label = _PART_OF_DAY.match(folded), _LABEL.match(folded)
        if part:
            joined = f"{head.text}, {text[:1].lower()}{text[1:]}"
        else:
            own = label and label[0].rstrip(" :").removesuffix(" dự kiến") in fold(head.text)
            rest = text[label.end() :] if label and own else text
            joined = f"{head.text}: {rest}"
        joined = joined[:1].upper() + joined[1:]
        return replace(item, text=self._page.style(joined), spans=(head.span, *item.spans))

    def _headed(self) -> Iterator[tuple[int, _Heading]]:
        """Yield the sentences that do not hold without the heading above them."""
        release, page = self._release, self._page
        captions = sorted(release.captions, key=lambda one: one.start)
        head: _Heading | None = None
        at = 0
        for index, sentence in enumerate(release.sentences):
            while at < len(captions) and captions[at].start <= sentence.start:
                head, at = _heading(captions[at]), at + 1
            text = page.sentences[index]
            own = _heading(Span(sentence.start, sentence.end, sentence.text))
            if own is not None and (own.kind or own.text.isupper() or _names_day(own)):
                head = own
                continue
            mark = _MARK.match(text)
            if head is not None and mark and head.kind and mark.lastgroup == head.kind:
                head = None
            named = None if head is None else _fitting(head, fold(text[skip_list_mark(text) :]))
            if named is not None:
                yield index, named


def _heading(span: Span) -> _Heading | None:
    """Return a line as a heading; None where it is none."""
    text = span.text.rstrip()
    mark = _MARK.match(text)
    start = mark.end() if mark else 0
    if not text[start:] or text.endswith(_ENDS) or text.count(" ") > _TALL or ": " in text:
        return None
    named = Span(span.start + start, span.start + len(text), text[start:])
    kind = (mark.lastgroup or "") if mark else ""
    return _Heading(normalise(named.text).text, named, kind)


def _names_day(head: _Heading) -> bool:
    return _DAY.fullmatch(fold(head.text)) is not None


def _fitting(head: _Heading, folded: str) -> _Heading | None:
    """Return a heading as it is told before a folded sentence; None where that needs none."""
    name = fold(head.text)
    if _PART_OF_DAY.match(folded):
        return head if _names_day(head) else None
    bare, labelled = _BARE.match(folded), _LABEL.match(folded)
    says = _CAPTION.fullmatch(name) is not None
    if says and head.text.isupper():
        head = head._replace(text=head.text.lower())
    if bare:
        return head if says else None
    plain = not head.text.isupper() and not _EMPTY.fullmatch(name)
    priced = head.kind and _PRICE.match(folded)
    return head if plain and ((labelled and says) or priced) else None
