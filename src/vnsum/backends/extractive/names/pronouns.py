"""Who "ông" is in "Ông giao Phòng Kinh tế …": the one person the text before speaks of so.

Told away from its text, a sentence with a bare "ông", "cô" or "đồng chí" says nothing of whom. The
name is given where the last who was named so is surely a person, and nobody else has come in since,
with or without a name; nothing in all other cases, nor where the sentence harms or accuses.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.names.bystanders import (
    are_unnamed,
    brings_others,
    harms,
    is_absent,
    is_institution,
    names_place,
    opens_level,
)
from vnsum.backends.extractive.names.people import (
    ADDRESSES,
    CAPITAL,
    NEAR,
    SHORT,
    TITLE,
    TITLED,
    UPPER,
    offices_end,
    offices_start,
    people,
)
from vnsum.backends.extractive.syntax.clauses import is_quoted
from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from vnsum.backends.extractive.names.people import Person

__all__ = ["Pronouns", "bare_mentions", "introducing_people"]

_BARE = pattern(rf"(?<!\w)((?i:ông|bà|anh|chị|cô|bác|thầy|cụ|đồng chí))(?!\w)(?! [{UPPER}]| lập\b)")
"""A form of address without a name; "cô lập" is none."""
_ACTS = pattern(
    r" (?:đã|đang|sẽ|vừa|từng|được|bị|là|có|còn|không|chưa|cũng|vẫn|luôn|lại|đều|phải|cần|tự|mới|"
    r"chỉ|bắt đầu|tiếp tục|giao|yêu cầu|đề nghị|đề xuất|kiến nghị|chỉ đạo|khẳng định|nhấn mạnh|"
    r"cho (?:biết|hay|rằng|vay)|nói|kể|chia sẻ|bày tỏ|tâm sự|cảm ơn|lưu ý|mong|kêu gọi|cam kết|"
    r"đánh giá|ghi nhận|biểu dương|thông tin|phát biểu|thống nhất|gửi|trao|tặng|lãi|lời|thu|"
    r"nuôi(?= (?:\d|thử|thêm|được))|bán(?! hàng)|giữ(?! trẻ)|"
    r"trồng|mở|khám|dạy|học|lập|xin|mua|mượn|nhận|làm|đứng|sinh|quê|mất|về|lên|đi|dành|ghi|thuê|"
    r"hướng dẫn|hiến|vận động|phục vụ|tham gia|xung phong|tình nguyện|tìm|vay|nghỉ|khai|nộp|"
    r"duy trì|mạnh dạn|cùng|chọn|xây|báo tin)\b"
)
"""What somebody does or is: behind "ông" in "ông bà" and "cô giáo" stands no such word."""
_OWNS = pattern(r"(?:của|cho|với|gia đình|theo|thay) $")
"""Before somebody who may stand at the end of a clause."""
_ENDS = pattern(r" ?(?:[,.;:)]|$)| (?:kể từ|từ|tại|trong|vào|và|ở|khi|lúc|nếu|thì)\b")
_NO_PERSON = pattern(
    r"(?:^|[\s(“\"])(?:các|những|mọi|mấy|nhiều|hai|ba|bốn|năm|cả|mỗi|một|có|từng|vài|người|đàn|"
    rf"nước|quý|\d+|đồng|nhà|"
    rf"ngư|dụng|công|nông|khí|đạo|y|nhạc|giáo|{'|'.join(sorted(ADDRESSES))}) $"
)
"""Before what is nobody's address: "hai anh", "người anh", "ông bà", "ngư cụ"."""
_NAMED = pattern(rf"({TITLE}) [{UPPER}]")
_INITIAL = pattern(rf"{CAPITAL} [{UPPER}](?![\w'’])")
"""Somebody whose name is not told: "Lê Văn T."."""
_ACTING = pattern(r"(?:[^,.;:]{2,60}, )?")
"""Before who does something: nothing, or when and where ("Sáng 7/4, …")."""
_ALONE = pattern(r"(?:^|[,;:(] |\b(?:và|cùng|là) )$")
"""Before a name that is no part of another one."""
_COMRADE = "đồng chí"
_LOOSE = frozenset({"ông", "bà", _COMRADE})
"""What somebody in office is called of whom the text tells no form of address."""
_OF_OTHERS = {"bà": " văn ", "ông": " thị "}
"""What the name of nobody holds who is called so."""
_I_AM = pattern(r"\b(?:tôi|em|cháu) (?:là|tên(?: là)?) $")
_ASKS = pattern(r"\W*(?:bạn đọc|độc giả|công dân|cử tri|ông|bà|anh|chị)\b[^:?]{3,120}\bhỏi ?:")
"""Who writes a letter: "Tôi là Vi Thị Út, …", "Bạn đọc Vi Thị Út hỏi: …"."""
_TELLS = pattern(
    r"\b(?:cho (?:biết|hay|rằng)|nói|kể|khẳng định|nhấn mạnh|yêu cầu|chỉ đạo|trả lời|phát biểu|"
    r"thông tin|chia sẻ|cam kết|lưu ý|kêu gọi|giao|(?<!sinh )con)\b"
)
"""What an answer does not say of who asked."""
_TITLE_LENGTH = 16
"""Characters before a name in which its form of address stands."""
_MOST_BETWEEN = 20
"""Sentences with somebody in them in which who is meant is looked for; set by hand."""
_MASK = "·"


class _Called(NamedTuple):
    """Somebody a sentence names, how the person is addressed ("" for not at all), and acts."""

    person: Person
    address: str
    acts: bool


class _Scene(NamedTuple):
    """Who is in a sentence.

    Attributes:
        called: Those who are surely persons, by name.
        bare: How somebody is addressed in it without a name.
        doubtful: Whether there may be somebody else.
    """

    called: tuple[_Called, ...]
    bare: frozenset[str]
    doubtful: bool


def bare_mentions(text: str) -> Iterator[re.Match[str]]:
    """Yield who is meant by a form of address alone, quotations aside.

    Args:
        text: A sentence or a part of one.

    Yields:
        The matches; group 1 is the form of address.
    """
    for found in _BARE.finditer(text):
        before = text[: found.start()]
        opens = found[1][0].isupper()
        if (opens and before.strip()) or _NO_PERSON.search(fold(before)):
            continue
        acts = _ACTS.match(text, found.end()) is not None
        owns = _OWNS.search(fold(before)) is not None and _ENDS.match(text, found.end())
        if (acts or owns) and not is_quoted(text, found.start()):
            yield found


def introducing_people(sentences: Sequence[str]) -> dict[int, frozenset[int]]:
    """Find who introduces those whom sentences call "bà", where no name can be put in.

    Args:
        sentences: All of a body.

    Returns:
        The sentences that name somebody so addressed, by the sentence that calls her; none of
        those nobody is named before.
    """
    persons: Pronouns | None = None
    found: dict[int, frozenset[int]] = {}
    for at, text in enumerate(sentences):
        mention = next(bare_mentions(text), None)
        if mention is None:
            continue
        before, title = range(max(0, at - _MOST_BETWEEN), at), mention[1]
        able = frozenset(one for one in before if _names_so(sentences[one], fold(title)))
        if able and not _names_before(text, mention.start()):  # asked last: it costs most
            persons = persons or Pronouns(sentences)
            if persons.meant(title, at) is None:
                found[at] = able
    return found


def _names_before(text: str, start: int) -> bool:
    """Tell whether a text names somebody before a place in it."""
    head = text[:start]
    return _NAMED.search(head) is not None or next(people(head, 0), None) is not None


def _names_so(text: str, title: str) -> bool:
    """Tell whether a text names somebody addressed so."""
    return any(fold(one[1]) == title for one in _NAMED.finditer(text))


class Pronouns:
    """The persons of a text by how they are addressed."""

    def __init__(self, sentences: Sequence[str]) -> None:
        """Find who is named where.

        Args:
            sentences: The sentences of the text, normalised.
        """
        self._sentences = sentences
        self._by_last: dict[str, dict[str, Person]] = {}
        for person in (one for index, text in enumerate(sentences) for one in people(text, index)):
            last = person.name.rsplit(" ", 1)[-1]
            self._by_last.setdefault(last, {}).setdefault(fold(person.name), person)
        self._scenes = [self._look(text, index) for index, text in enumerate(sentences)]
        self._addresses: dict[str, set[str]] = {}
        for one in (one for scene in self._scenes for one in scene.called):
            self._addresses.setdefault(fold(one.person.name), set()).add(one.address)
        self._bearers = Counter(title for found in self._addresses.values() for title in found)
        self._writers = [one for at in range(len(sentences)) for one in self._writing(at)]
        self._before: list[int] = []  # the sentence before each in which there is anybody
        latest = -1
        for index, scene in enumerate(self._scenes):
            self._before.append(latest)
            latest = index if scene.called or scene.bare or scene.doubtful else latest

    def meant(self, title: str, sentence: int) -> Person | None:
        """Find who is addressed so.

        Args:
            title: The form of address.
            sentence: The sentence in which it stands alone.

        Returns:
            The person; None where there may be another, or nobody is called so.
        """
        title, text = fold(title), self._sentences[sentence]
        found = next(bare_mentions(text), None)
        if found is None or fold(found[1]) != title or harms(text):
            return None
        head = text[: found.start()]
        beside = self._look(head, sentence)
        if beside.called or beside.doubtful:
            return None
        one = self._last_called(title, sentence, opens=not head.strip())
        return one.person if one else self._writer(title, sentence)

    def names(self, text: str) -> bool:
        """Tell whether a text names anybody, in full or with a form of address."""
        return _NAMED.search(text) is not None or next(people(text, 0), None) is not None

    def _last_called(self, title: str, sentence: int, *, opens: bool) -> _Called | None:
        """Return who was named last of those so addressed, if nobody else came in since."""
        index = self._before[sentence]
        for _ in range(_MOST_BETWEEN):
            if index < 0:
                break
            scene = self._scenes[index]
            if scene.doubtful or scene.bare - {title}:
                return None
            unsure = [one for one in scene.called if not self._known(one)]
            strict = {
                fold(one.person.name): one
                for one in scene.called
                if title in self._addresses[fold(one.person.name)]
            }
            if unsure or (title == _COMRADE and scene.called):
                close = opens and index == sentence - 1
                return self._single(title, scene, strict, close=close)
            if strict:
                far = sentence - index >= NEAR and self._bearers[title] > 1
                return next(iter(strict.values())) if len(strict) == 1 and not far else None
            index = self._before[index]
        return None

    def _writer(self, title: str, sentence: int) -> Person | None:
        """Return who wrote the one letter of a text, to whom its answer speaks."""
        names = {fold(one.person.name) for one in self._writers}
        if len(names) != 1 or _TELLS.search(fold(self._sentences[sentence])):
            return None
        writer = self._writers[0]
        since = self._scenes[writer.person.sentence + 1 : sentence + 1]
        others = {fold(one.person.name) for scene in since for one in scene.called} - names
        if not since or others or any(scene.bare - {title} for scene in since):
            return None
        letter = self._sentences[writer.person.sentence : sentence + 1]
        if any(brings_others(text, title) for text in letter):
            return None
        given = self._addresses[fold(writer.person.name)] & ADDRESSES
        if given:
            return writer.person if title in given else None
        other = _OF_OTHERS.get(title, "-") in f" {fold(writer.person.name)} "
        return None if other or title == _COMRADE else writer.person

    def _writing(self, index: int) -> Iterator[_Called]:
        """Yield who says in a sentence that he writes, or is said to ask."""
        text = self._sentences[index]
        asks = _ASKS.match(fold(text))
        for one in self._scenes[index].called:
            person = one.person
            if person.behind or person.before or person.sentence != index:
                continue
            if _I_AM.search(fold(text[: person.start])) or (asks and person.end <= asks.end()):
                yield one

    def _single(
        self, title: str, scene: _Scene, strict: Mapping[str, _Called], *, close: bool
    ) -> _Called | None:
        """Return the only person of a sentence, if it is one in office who does what it tells."""
        one = scene.called[0]
        if len({fold(each.person.name) for each in scene.called}) > 1:
            return None
        if strict:
            return one
        named, office = f" {fold(one.person.name)} ", one.person.before or one.person.behind
        if _OF_OTHERS.get(title, "-") in named:
            return None
        in_office = bool(office or one.address) and title in _LOOSE
        return one if in_office and one.acts and close else None

    def _known(self, one: _Called) -> bool:
        """Tell whether the text says how somebody is addressed."""
        return not ADDRESSES.isdisjoint(self._addresses[fold(one.person.name)])

    def _look(self, text: str, index: int) -> _Scene:
        """Find who is in a text, and whether there may be others."""
        called, rest, doubtful = [], text, False
        for person in people(text, index):
            place = text.find(person.name, person.start)
            behind = place + len(person.name)
            start, title = _address(text, person, place)
            if not title and not person.before and names_place(text[:place]):
                rest = _masked(rest, place, behind)
                continue
            end = offices_end(text, max(person.end, behind))
            sure = _is_person(person, text, titled=bool(title))
            doubtful |= not sure or is_absent(text[:start], text[end:])
            called.append(_Called(person, title, _acts(text, start)))
            rest = _masked(rest, start, end)
        for short in SHORT.finditer(rest):
            bearers = self._by_last.get(short[2], {})
            if len(bearers) == 1:
                person = next(iter(bearers.values()))
                called.append(_Called(person, fold(short[1]), _acts(text, short.start())))
                rest = _masked(rest, short.start(), offices_end(text, short.end()))
        doubtful |= any(found.search(rest) for found in (_NAMED, _INITIAL)) or are_unnamed(rest)
        bare = frozenset(fold(found[1]) for found in bare_mentions(rest))
        return _Scene(tuple(called), bare, doubtful)


def _address(text: str, person: Person, place: int) -> tuple[int, str]:
    """Return where begins what names somebody, and how the person is addressed there."""
    start = person.start if person.before else place
    for at in (place, start):
        found = TITLED.search(text[max(0, at - _TITLE_LENGTH) : at])
        if found:
            return offices_start(text, min(start, at - len(found[0]))), fold(found[1])
    return offices_start(text, start), ""


def _acts(text: str, start: int) -> bool:
    """Tell whether a clause begins with somebody."""
    return _ACTING.fullmatch(text[:start]) is not None


def _is_person(person: Person, text: str, *, titled: bool) -> bool:
    """Tell whether a name is surely that of a person and of no school, street or commune."""
    if titled:
        return True
    if person.before:
        place = text.find(person.name, person.start) + len(person.name)
        return not is_institution(person.before, person.name) and not opens_level(text[place:])
    alone = _ALONE.search(text[: person.start]) is not None
    return bool(person.behind) and alone and not is_institution("", person.name)


def _masked(text: str, start: int, end: int) -> str:
    """Put out who is known."""
    return f"{text[:start]}{_MASK * (end - start)}{text[end:]}"
