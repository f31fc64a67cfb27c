"""Persons who are called by the end of their names amid a sentence: "… giúp Ngân giành giải".

The full name is put in where the text names one person so before, and nobody and nothing else that
is called so: no namesake, no commune, no school that bears the name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.bystanders import is_institution, names_place
from vnsum.backends.extractive.names.given_names import named_at
from vnsum.backends.extractive.names.people import (
    ADDRESSES,
    CAPITAL,
    TITLED,
    UPPER,
    Person,
    people,
)
from vnsum.backends.extractive.syntax.clauses import is_quoted
from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.names.antecedents import Completed

__all__ = ["with_called_names"]

_RUN = pattern(
    rf"(?<![\w.’'-]){CAPITAL}(?:(?: [AY])? {CAPITAL})*(?![\w’'-])(?! \d|\.\w)(?! [AY] [{UPPER}])"
)
"""Words in capitals side by side; "Giàng A Lử" is a name too."""
_MALE = pattern(rf"(?<![\w.’'-]){CAPITAL} A (?P<last>{CAPITAL})(?= \(|,| và | cùng |\.)")
"""A name of the Mông, as a text introduces somebody."""
_ACTS = pattern(
    r" (?:đã|đang|sẽ|vừa|bị|được|là|có|không|chưa|cũng|vẫn|còn|phải|từng|luôn|tự|"
    r"khai|thừa nhận|cho biết|nói|kể|chia sẻ|tiếp tục|lấy|dùng|mang|rủ|lợi dụng|đến|về|"
    r"lừa|nảy sinh|điều khiển|thực hiện|gây|chiếm đoạt|trộm|sinh|tốt nghiệp|giành|đoạt|đạt|"
    r"giữ lại|nhặt|ôm|trả lại|phát hiện|dậy|chở|học|sống|tham gia|dự định|cầm|lái|thuê|"
    r"bán|mua|viết|đọc|trình bày|bỏ trốn|bỏ chạy|nhận|chạy|xây|mở|trồng|nuôi|dạy|tham dự)\b"
)
"""What somebody does or is."""
_TAKES = pattern(
    r"\b(?:giúp|bắt(?: giữ)?|khởi tố|thưởng(?: cho)?|tặng(?: cho)?|của|với|và|cùng|đối với|gặp|mời|"
    r"đưa|gia đình|nhóm của|hành vi của|việc) $"
)
"""What stands before somebody."""
_CLOSED = pattern(r" ?(?:[,.;:)]|$)| (?:và|cùng|để|vì|về|tại|trong|vào|từ|\d[\d.,]*)\b")
"""What stands behind somebody to whom something is done."""
_BY_NAME = pattern(r"\b(?:tên|gọi|biệt danh|bí danh|tự xưng)(?: là)? $")
"""Before a name by which somebody else may be introduced."""
_MOST_SHORT = 2
"""Words of a short name."""
_OTHERS = pattern(
    r"^(?:tết|đảng|đoàn|hội|nhà|thành|công|quân|quốc|nhân|trung|tỉnh|huyện|xã|phường|sở|ban|bộ|"
    r"đội|tổ|trường|viện|phòng|tòa|thuế|thanh|chi|hà|nam|bắc|đông|tây|việt|huế|vinh)$"
)
"""Words in capitals that are mostly no person: bodies, feasts and towns."""
_MOST = 80
"""Sentences of a text that is looked through; longer ones name many persons."""


def with_called_names(
    done: Completed, sentence: int, sentences: Sequence[str], *, said: str, most: int
) -> Completed:
    """Put in the full names of those who are called by the end of it within a text.

    Args:
        done: Part of a sentence, completed.
        sentence: Its number.
        sentences: All of the body.
        said: What a reader has read before it.
        most: Most syllables of the result; 0 for any.

    Returns:
        The text with them, as far as it is sure who is meant and there is room.
    """
    if not sentence or len(sentences) > _MOST:
        return done
    start = 0
    while found := _next_called(done.text, start):
        start = found.end()
        person = _only_bearer(found[0], sentence, sentences)
        if person is None or person.name in f"{said} {done.text}":
            continue
        longer = named_at(done, found.span(), person, sentences, most)
        start += len(longer.text) - len(done.text)
        done = longer
    return done


def _next_called(text: str, start: int) -> re.Match[str] | None:
    """Return the next short name behind a place of a text that is surely that of somebody."""
    return next((one for one in _RUN.finditer(text, start) if _is_called(text, one)), None)


def _is_called(text: str, found: re.Match[str]) -> bool:
    """Tell whether words in capitals amid a text are what somebody is called by alone."""
    before = text[: found.start()]
    if found[0].count(" ") >= _MOST_SHORT or not before.strip() or before.endswith((". ", ": ")):
        return False
    if _OTHERS.match(fold(found[0])) or is_quoted(text, found.start()):
        return False
    if TITLED.search(before) or names_place(before):
        return False
    if _ACTS.match(text, found.end()):
        return True
    taken = _TAKES.search(fold(before)) is not None
    return taken and _CLOSED.match(text, found.end()) is not None


def _only_bearer(short: str, sentence: int, sentences: Sequence[str]) -> Person | None:
    """Return who is meant by a short name: the one who bears it, and is named before it."""
    bearing = [at for at, text in enumerate(sentences) if short in text]
    known = [one for at in bearing for one in _people(sentences[at], at)]
    known = [one for one in known if one.name.endswith(f" {short}")]
    names = {fold(one.name) for one in known}
    if len(names) != 1 or known[0].sentence >= sentence:
        return None
    person, addresses = known[0], set[str]()
    for at in bearing:
        for before, run in _runs_with(short, sentences[at]):
            other = run == short and _BY_NAME.search(fold(before))
            if other or not _is_of(run, short, person) or _is_of_thing(before, run, person):
                return None
            addresses |= _addressed(before, run)
    return person if len(addresses & ADDRESSES) <= 1 else None


def _people(text: str, index: int) -> Iterator[Person]:
    """Yield those a sentence names in full, men of the Mông too."""
    yield from people(text, index)
    yield from (Person(one[0], index, *one.span()) for one in _MALE.finditer(text))


def _addressed(before: str, run: str) -> set[str]:
    """Return how somebody is addressed before a name, or by its first word: "Anh Phan Thạnh"."""
    called = TITLED.search(before)
    return {fold(called[1]) if called else "", fold(run.partition(" ")[0])}


def _runs_with(short: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield the words in capitals that end with a short name, or begin so, and what is before."""
    for found in _RUN.finditer(text):
        run = found[0]
        if f" {short} " in f" {run} ":
            yield text[: found.start()], run


def _is_of(run: str, short: str, person: Person) -> bool:
    """Tell whether words in capitals are a name of somebody, the form of address aside."""
    if fold(run.partition(" ")[0]) in ADDRESSES and " " in run:
        run = run.partition(" ")[2]
    return run.endswith(short) and (person.name.endswith(run) or run.endswith(person.name))


def _is_of_thing(before: str, run: str, person: Person) -> bool:
    """Tell whether a place, a street or a school is called so."""
    whole = run.endswith(person.name) and run != person.name
    return names_place(before) or (whole and is_institution(run, person.name))
