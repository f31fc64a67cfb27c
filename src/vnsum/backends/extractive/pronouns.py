"""Who "ông" is in "Ông giao Phòng Kinh tế …": the one person the text before speaks of so.

Told away from its text, a sentence with a bare "ông", "cô" or "đồng chí" says nothing of whom. The
name is given where the sentence that last named anybody names one who is called so, or the whole
text before speaks of one only; nothing where there may be two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.clauses import is_quoted
from vnsum.backends.extractive.people import ADDRESSES, CAPITAL, TITLE, TITLED, UPPER, people
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.people import Person

__all__ = ["Pronouns", "bare_mentions"]

_BARE = re.compile(
    r"(?<!\w)((?i:ông|bà|anh|chị|cô|bác|thầy|cụ|đồng chí))(?!\w)(?! [A-ZÀ-ỸĐ]| lập\b)"
)
"""A form of address without a name; "cô lập" is none."""
_ACTS = re.compile(
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
_OWNS = re.compile(r"(?:của|cho|với|gia đình|theo|thay) $")
"""Before somebody who may stand at the end of a clause."""
_ENDS = re.compile(r" ?(?:[,.;:)]|$)| (?:kể từ|từ|tại|trong|vào|và|ở|khi|lúc|nếu|thì)\b")
_NO_PERSON = re.compile(
    r"(?:^|[\s(“\"])(?:các|những|mọi|mấy|nhiều|hai|ba|bốn|năm|cả|mỗi|một|có|từng|vài|người|đàn|"
    rf"nước|quý|\d+|đồng|nhà|"
    rf"ngư|dụng|công|nông|khí|đạo|y|nhạc|giáo|{'|'.join(sorted(ADDRESSES))}) $"
)
"""Before what is nobody's address: "hai anh", "người anh", "ông bà", "ngư cụ"."""
_PLACE = re.compile(
    r"\b(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|thôn|ấp|bản|buôn|làng|đường|phố|"
    r"chợ|cầu|sông|núi|hồ|đảo|trường|công ty|chùa|đình|khu|số) $"
)
"""Before what is no person's name."""
_NAMED = re.compile(rf"({TITLE}) [{UPPER}]")
_SHORT = re.compile(rf"({TITLE}) ({CAPITAL})(?!\w)(?! {CAPITAL})")
_MALE, _FEMALE = frozenset({"ông", "anh", "thầy"}), frozenset({"bà", "chị", "cô"})
_COMRADE = "đồng chí"
_NEAR = 3
"""Sentences before in which who opens a sentence was named; set by hand."""


class _Called(NamedTuple):
    """Somebody a sentence names, how and where the person is addressed; "" for not at all."""

    person: Person
    address: str
    start: int


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


class Pronouns:
    """The persons of a text by how they are addressed."""

    def __init__(self, sentences: Sequence[str]) -> None:
        """Find who is named where.

        Args:
            sentences: The sentences of the text, normalised.
        """
        self._sentences = sentences
        self._full = [list(people(text, index)) for index, text in enumerate(sentences)]
        self._by_last: dict[str, dict[str, Person]] = {}
        for person in (one for found in self._full for one in found):
            last = person.name.rsplit(" ", 1)[-1]
            self._by_last.setdefault(last, {}).setdefault(fold(person.name), person)
        self._called = [list(self._calls(index)) for index in range(len(sentences))]
        self._addresses: dict[str, set[str]] = {}
        for one in (one for found in self._called for one in found):
            self._addresses.setdefault(fold(one.person.name), set()).add(one.address)

    def meant(self, title: str, sentence: int, *, opens: bool) -> Person | None:
        """Find who is addressed so.

        Args:
            title: The form of address.
            sentence: The sentence in which it stands alone.
            opens: Whether the sentence begins with it.

        Returns:
            The person; None where there may be another, or nobody is called so.
        """
        title = fold(title)
        for index in range(sentence - 1, max(-1, sentence - 1 - _NEAR), -1) if opens else ():
            if self._has_stranger(title, index):
                return None
            near = self._fitting(title, (index,), strictly=False)
            if near:
                return next(iter(near.values())) if len(near) == 1 else None
        return self._only(title, sentence)

    def names(self, text: str) -> bool:
        """Tell whether a text names anybody, in full or with a form of address."""
        return _NAMED.search(text) is not None or next(people(text, 0), None) is not None

    def _only(self, title: str, sentence: int) -> Person | None:
        """Return the only person of the text before who is addressed so, or could be."""
        before = range(sentence)
        if title == _COMRADE:
            return None
        found = self._fitting(title, before, strictly=True)
        near = range(max(0, sentence - _NEAR), sentence)
        if any(self._has_stranger(title, index) for index in before):
            return None
        found |= self._fitting(title, near if found else before, strictly=False)
        return next(iter(found.values())) if len(found) == 1 else None

    def _fitting(self, title: str, places: Sequence[int], *, strictly: bool) -> dict[str, Person]:
        """Return the persons named in some sentences who are, or may be, addressed so."""
        called = (one for index in places for one in self._called[index])
        return {
            fold(one.person.name): one.person
            for one in called
            if self._fits(title, fold(one.person.name), strictly=strictly)
        }

    def _fits(self, title: str, name: str, *, strictly: bool) -> bool:
        given = self._addresses[name] & ADDRESSES
        if given or strictly:
            return title in given or (title == _COMRADE and not strictly)
        if " thị " in f" {name} " and title in _MALE:
            return False
        return not (" văn " in f" {name} " and title in _FEMALE)

    def _has_stranger(self, title: str, index: int) -> bool:
        """Tell whether a sentence has somebody so called whose name is not known ("ông K'T.")."""
        known = {one.start for one in self._called[index]}
        return any(
            found.start() not in known and title in {_COMRADE, fold(found[1])}
            for found in _NAMED.finditer(self._sentences[index])
        )

    def _calls(self, index: int) -> Iterator[_Called]:
        text = self._sentences[index]
        for person in self._full[index]:
            if not _PLACE.search(text[: person.start].lower()):
                place = text.find(person.name, person.start)
                found = TITLED.search(text[:place])
                yield _Called(person, *((fold(found[1]), found.start()) if found else ("", place)))
        for short in _SHORT.finditer(text):
            bearers = self._by_last.get(short[2], {})
            if len(bearers) == 1:
                yield _Called(next(iter(bearers.values())), fold(short[1]), short.start())
