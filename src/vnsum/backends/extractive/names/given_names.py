"""Persons who are called by the last syllable of their name alone: "Hậu khai nhận …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.antecedents import Completed
from vnsum.backends.extractive.names.people import CAPITAL, people
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.names.people import Person

__all__ = ["bearers", "given_name", "named_at", "with_full_name"]

_OPENS = pattern(
    rf"(?:[^,;:.()\"“”]{{3,60}}, )?(?P<name>{CAPITAL}) (?=(?:khai|thừa nhận|đã|đang|bị|được|"
    r"cho biết|nói|kể|chia sẻ|không|có|là|tiếp tục|lấy|dùng|bỏ|mang|rủ|liên hệ|lợi dụng|đến|đi|"
    r"về|lừa|bán|mua|gọi|nhận|cùng|nảy|điều khiển|thực hiện|gây|chiếm đoạt|trộm|"
    r"sinh|quê|tốt nghiệp|giành|đoạt|đạt|vô địch|trở thành)\b)"
)
"""How a text begins that calls somebody so."""
_NOUNS = frozenset(
    {
        *("trường", "đoàn", "hội", "tổ", "bản", "đội", "thành", "công", "dân", "quân", "xuân"),
        *("ban", "sở", "tỉnh", "huyện", "xã", "phường", "thôn", "đảng", "bé", "hiện", "nay", "mai"),
        *("năm", "ba", "tư", "sáu", "nhà", "người", "bà", "ông", "chợ", "trạm", "phòng", "thanh"),
        *("viện", "chi", "trung", "hà", "việt", "đông", "tây", "nam", "bắc", "tân", "bình"),
    }
)
"""Words that may begin a clause and are somebody's name too, or a place's."""


def given_name(text: str) -> str:
    """Return the name alone by which the subject of a text is called.

    Args:
        text: A sentence, or a form of one.

    Returns:
        The name; "" where the text begins otherwise.
    """
    found = _OPENS.match(text)
    return found["name"] if found and fold(found["name"]) not in _NOUNS else ""


def bearers(name: str, sentence: int, sentences: Sequence[str]) -> Sequence[Person]:
    """Find who is named in full before a sentence with a name at the end.

    Args:
        name: The last syllable.
        sentence: The sentence.
        sentences: All of the body.

    Returns:
        The persons, each once, as they are named first.
    """
    holding = [at for at in range(sentence) if f" {name}" in sentences[at]]
    known = (one for at in holding for one in people(sentences[at], at))
    found: dict[str, Person] = {}
    for one in known:
        if one.name.rsplit(" ", 1)[-1] == name:
            found.setdefault(fold(one.name), one)
    return [*found.values()]


def with_full_name(
    done: Completed, sentence: int, sentences: Sequence[str], *, said: str, most: int
) -> Completed:
    """Put in the full name of a subject who is called by its last syllable.

    Args:
        done: Part of a sentence, completed.
        sentence: Its number.
        sentences: All of the body.
        said: What a reader has read before it.
        most: Most syllables of the result; 0 for any.

    Returns:
        The text with it; the same where two bear the name, or it was read before.
    """
    name = given_name(done.text)
    known = bearers(name, sentence, sentences) if name else ()
    if len(known) != 1 or known[0].name in said:
        return done
    at = done.text.index(f"{name} ")
    return named_at(done, (at, at + len(name)), known[0], sentences, most)


def named_at(
    done: Completed, place: tuple[int, int], person: Person, sentences: Sequence[str], most: int
) -> Completed:
    """Put a full name where a short one stands.

    Args:
        done: Part of a sentence, completed.
        place: Start and end of the short name.
        person: Who is meant.
        sentences: All of the body.
        most: Most syllables of the result; 0 for any.

    Returns:
        The text with it; the same where it would be too long.
    """
    text = f"{done.text[: place[0]]}{person.name}{done.text[place[1] :]}"
    if most and count_syllables(text) > most:
        return done
    start = sentences[person.sentence].index(person.name, person.start)
    source = person.sentence, start, start + len(person.name)
    return Completed(text, (*done.places, source), done.left)
