"""Who says what: a sentence that gives one person's words to another one of the source.

"Theo ông Khải, vướng nhất là 31 thửa đất" has a true office and a true figure, but the source says
"bà Ngân cho biết khó khăn nhất là 31 thửa đất". Who speaks is told by a verb of saying behind the
name or by "theo" before it; "bà cho biết" and the rest of a quotation go on with the one before.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from vnsum.facts import CheckedFact
from vnsum.lazily import lazy, pattern
from vnsum.truth.index.titled import is_capital
from vnsum.truth.lexicon import FUNCTION_WORDS, TITLES
from vnsum.truth.offices.agreeing import agree
from vnsum.truth.offices.reading import end_of_office, offices_at
from vnsum.truth.offices.unnamed import place_unnamed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex
    from vnsum.truth.offices.reading import Office

__all__ = ["Speakers"]

_SAYS_TEXT = """
    cho biết|cho hay|cho rằng|nói|chia sẻ|khẳng định|nhấn mạnh|thông tin|khuyến cáo|lưu ý|đề nghị|
    kiến nghị|phát biểu|trả lời|phản ánh|kể|bày tỏ|nhận định|đánh giá|giải thích|thừa nhận|xác nhận|
    tâm sự|cảnh báo|nhắc|cười|bộc bạch|trăn trở|băn khoăn|đề xuất|hứa|yêu cầu|báo cáo|khai|
    phân tích|giải đáp|dẫn chứng|quán triệt|chỉ đạo|cam kết|mong|kết luận|cảm ơn|biểu dương|ghi nhận
"""
_SAYS = frozenset(tuple(verb.split()) for verb in _SAYS_TEXT.split("|"))
"""What somebody does who says something."""
_NO_SAYING = frozenset({("kể", "từ"), ("kể", "cả"), ("nhắc", "nhở"), ("mong", "muốn")})
_NO_SAYING |= {
    ("khai", word) for word in ("báo", "trương", "mạc", "thác", "sinh", "giảng", "hội", "thuế")
}
_TOLD_TO = frozenset(
    {"nghe", "được", "bị", "bản", "các", "những", "theo", "từ", "hơn", "mức", "so"}
)
"""Words before what somebody is told, or what is no verb: "nghe báo cáo", "nhẹ hơn đề nghị"."""
_TO = frozenset({"giao", "mời", "cho", "với", "cùng", "gặp", "thăm", "tặng", "tới", "đến"})
"""Words before one whom another one tells, gives or asks something."""
_ACCORDING = "theo"
_BEFORE_NAME = 12
"""Words from "theo" to the name, its office between them; set by hand."""
_BEHIND_NAME = 22
"""Words from a name to what its holder does, the office between them; set by hand."""
_PRONOUN = pattern(
    r"\s*(?:(?:cũng )?theo )?(?:ông|bà|anh|chị|đồng chí|bác sĩ|vị này|cô|em)(?: này| cũng)?,? "
)
_LEAST, _MARGIN = 0.4, 0.15
"""Share of what is said that the other's passage has, and by how much it has more of it than all
that the one named may say; set on 5,500 leads of the probes, of which one true one is flagged."""
_MOST = 60
"""Passages looked through for who holds an office."""
_FEWEST = 5
"""Words that say enough to be looked for; set by hand."""


class Speakers:
    """Who tells what in a source."""

    def __init__(self, source: SourceIndex) -> None:
        """Take a source.

        Args:
            source: The source; who speaks in it is looked for when first asked for.
        """
        self._source = source

    def misnamed(self, sentence: Passage, places: Sequence[Place]) -> CheckedFact | None:
        """Return whom a sentence has say what another one says in the source; None mostly.

        Args:
            sentence: A sentence of the draft.
            places: Its facts.

        Returns:
            The person of the draft, contradicted, and who speaks in the source.
        """
        if self._source.is_vast:
            return None
        persons = [place for place in places if place.fact.kind == "person"]
        speaker = _only_speaker(sentence, persons)
        holders: AbstractSet[str] = frozenset({speaker.words[-1]} if speaker else ())
        if not persons:
            speaker, holders = self._speaking_office(sentence, places)
        if speaker is None or not holders:
            return None
        said = _said(sentence, places, speaker)
        said_by = self._who_says(said, holders) if said else None
        if said_by is None or any(said_by.words[-1] in place.words for place in persons):
            return None
        spans = (said_by.span,)
        return CheckedFact(speaker.fact, "contradicted", spans, said_by.quoted(), "other-speaker")

    def _speaking_office(
        self, sentence: Passage, places: Sequence[Place]
    ) -> tuple[Place | None, AbstractSet[str]]:
        """Return the office that speaks in a sentence without names, and the names of its holders.

        "Chủ tịch UBND xã yêu cầu …": nobody where the source names no holder.
        """
        offices = place_unnamed(sentence, places)
        speaker = _only_speaker(sentence, [place for place, _ in offices])
        office = next((office for place, office in offices if place == speaker), None)
        if speaker is None or office is None:
            return None, frozenset()
        return speaker, self._holders(office)

    def _holders(self, office: Office) -> AbstractSet[str]:
        """Return the names of those the source gives an office: "Tập Cận Bình" is "ông Tập" too."""
        return frozenset(
            word
            for number in islice(self._source.holding(office.parts[0][0].split()[-1]), _MOST)
            for place in self._source.places(number)
            if place.fact.kind == "person"
            and any(agree(office, its) for its in offices_at(place, self._source.places(number)))
            for word in place.words
        )

    def _who_says(self, said: AbstractSet[str], names: AbstractSet[str]) -> Place | None:
        """Return who says so where it is none of those with the names, and the source has both."""
        weight, passages = self._source.weight, self._source.passages
        whole = sum(map(weight, said)) or 1.0  # 0 where every word stands everywhere
        shares = [sum(map(weight, said & passage.distinct)) / whole for passage in passages]
        named = frozenset(self._naming(names))
        own = max((shares[number] for number in named), default=1.0)
        if max(shares, default=0.0) < max(_LEAST, own + _MARGIN):
            return None
        best = max(self._told, key=lambda number: shares[number], default=-1)
        its = max((shares[number] for number in self._open_to(names, named)), default=0.0)
        sure = best >= 0 and shares[best] >= max(_LEAST, its + _MARGIN)
        return self._told[best] if sure else None

    def _open_to(self, names: AbstractSet[str], named: AbstractSet[int]) -> Iterator[int]:
        """Yield the passages that a person may tell: his or hers, and those nobody tells."""
        for number in range(len(self._source.passages)):
            told = self._told.get(number)
            if told is None or told.words[-1] in names or number in named:
                yield number

    def _naming(self, names: AbstractSet[str]) -> Iterator[int]:
        """Yield the passages that name somebody so."""
        for name in names:
            for number in self._source.holding(name):
                for place in self._source.places(number):
                    if place.fact.kind == "person" and place.words[-1] == name:
                        yield number

    @lazy
    def _told(self) -> Mapping[int, Place]:
        """Who tells each passage that somebody tells, by its number."""
        return dict(_all_speakers(self._source))


def _said(sentence: Passage, places: Sequence[Place], speaker: Place) -> AbstractSet[str]:
    """Return the words somebody says: those quoted, else those behind the verb, else all others."""
    names = {word for place in places if place.fact.kind == "person" for word in place.words}
    verb = _verb_behind(sentence, speaker.last, len(sentence.words))
    behind = [] if verb is None else sentence.words[verb.stop :]
    quoted = [place.words for place in places if place.fact.kind == "quotation"]
    rest = behind or sentence.words[end_of_office(speaker, places) :]
    around = sentence.words[: speaker.first] + rest
    for words in (*quoted, behind, around):
        said = frozenset(words) - names - FUNCTION_WORDS - TITLES
        if len(said) >= _FEWEST:
            return said
    return frozenset()


def _only_speaker(sentence: Passage, persons: Sequence[Place]) -> Place | None:
    found = list(_speakers(sentence, persons))
    return found[0] if len(found) == 1 else None


def _speakers(passage: Passage, persons: Sequence[Place]) -> Iterator[Place]:
    """Yield the persons of a passage who say something in it."""
    ordered = sorted(persons, key=lambda place: place.first)
    for number, place in enumerate(ordered):
        floor = ordered[number - 1].last if number else 0
        after = ordered[number + 1].first if number + 1 < len(ordered) else len(passage.words)
        before = passage.words[max(floor, place.first - _BEFORE_NAME) : place.first]
        if next((word for word in reversed(before) if word not in TITLES), "") in _TO:
            continue  # "giao bà Loan làm việc với từng hộ"
        if _ACCORDING in before or _verb_behind(passage, place.last, after) is not None:
            yield place


def _verb_behind(passage: Passage, first: int, last: int) -> range | None:
    """Return the words of the first verb of saying between two words; None where none is."""
    words = passage.words
    for number in range(first, min(last, first + _BEHIND_NAME, len(words))):
        pair = tuple(words[number : number + 2])
        size = 2 if pair in _SAYS else 1 if pair[:1] in _SAYS and pair not in _NO_SAYING else 0
        told = number > first and words[number - 1] in _TOLD_TO
        if size and not told and not is_capital(passage, number):
            return range(number, number + size)
    return None


def _all_speakers(source: SourceIndex) -> Iterator[tuple[int, Place]]:
    """Yield who tells each passage; a quotation is told by who is named in it or right behind."""
    last: Place | None = None
    waiting: list[int] = []
    quoting = False
    for number, passage in enumerate(source.passages):
        persons = [place for place in source.places(number) if place.fact.kind == "person"]
        speaker = _only_speaker(passage, persons)
        inside, quoting = quoting, _is_quoting(passage, quoting)
        if speaker is not None:
            last = speaker
            yield from ((before, speaker) for before in (*waiting, number))
            waiting = []
        elif persons:
            last, waiting = None, []
        elif last is not None and (inside or _goes_on(passage)):
            yield number, last
        elif quoting:
            waiting.append(number)
        else:
            waiting = []


def _is_quoting(passage: Passage, before: bool) -> bool:  # noqa: FBT001 - a state
    """Tell whether a quotation is open behind a passage."""
    text = passage.view.text
    opened, closed = text.rfind("“"), text.rfind("”")
    if opened == closed:  # neither
        return before != bool(text.count('"') % 2)
    return opened > closed


def _goes_on(passage: Passage) -> bool:
    """Tell whether a passage goes on with the one who spoke before: "Ông cho biết …"."""
    match = _PRONOUN.match(passage.view.folded)
    return match is not None and _verb_behind(passage, 0, 6) is not None
