"""Where one Vietnamese sentence ends and the next begins.

Works on the normalised view of one paragraph (one line, single spaces). A
sentence can end at `.`, `?`, `!` or `…`, with the closing quotes and brackets
behind it, before white space. Every such place is then asked for reasons not to
end: an abbreviation, an initial, a number cut in two, a lower-case letter next,
an open bracket. One pass, linear time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.abbreviations import ABBREVIATIONS, STARTERS
from vnsum.text.spelling import is_vietnamese_syllable

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

__all__ = ["ends_with_initial", "split_sentences"]

_CLOSERS = "\"'”’»)\\]}›"
_OPENERS = "\"'“‘«([{‹*"
_STOP = pattern(rf"[.!?…]+(?:[{_CLOSERS}]+[.!?…]*)*")
_ENCLOSED = pattern(
    r"\([^()]{0,300}\)"  # longer ones are forgotten brackets
    r"|“[^“”]{0,250}”"
    r"|(?<![^\s(])\"(?=\S)[^\"]{0,250}(?<=\S)\"(?![^\s.,;:!?)…])"
)
_WORD = pattern(r"[^\W\d_]+")
_NUMBER_CUT = pattern(r"\d{3}(?:[ .,]|$)")
_NUMBER_HEAD = pattern(r"(?:^|[^\d.,])\d{1,3}(?:\.\d{3})*$")
_LIST_OPENS = ": 1."
"""How a list opens within a line: "như sau: 1. Thời gian cấm đường"."""
_ENUMERATOR = pattern(r"[(]?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5}|[a-zđA-ZĐ])[)]?")
_ARTICLE = pattern(r"(?i:điều|chương|mục|phần|tiểu mục|phụ lục) (?:\d{1,3}[a-zđ]?|[IVX]{1,5})")
"""The number of a part of an act."""
_INITIALS = pattern(
    r"(?:[A-ZĐ]['’‘])?"
    r"(?:[A-ZĐÂÁƠƯÔÊĂÝ]\.)*(?:[A-ZĐÂÁƠƯÔÊĂÝ]|Ch|Gi|Kh|Ng|Ngh|Nh|Ph|Qu|Th|Tr)"
)
"""Of a name, with what stands before it in the Central Highlands: "K'B.", "Y’L."."""
_DEGREES = "độ C"
"""What ends with no initial: "nhiệt độ xuống 7 độ C. Suốt bốn đêm …"."""
_PUNISHED = pattern(r"\d+ (?:năm|tháng)(?: \d+ tháng)? (?:tù|cải tạo)\b")
"""What a court gives somebody, which does not begin a sentence: "tuyên phạt Lò Văn P. 8 năm tù"."""
_LONGEST_SYLLABLE = 7  # "nghiêng"
_COUNTED = pattern(r".*(?:[\d/]\d\d|\dm\d|[)%])")
"""What may end a sentence and is no number of a list: "năm 2018.Sau đó"."""
_LONG_ABBREVIATIONS = frozenset(word for word in ABBREVIATIONS if len(word) > 1)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Split a paragraph into sentences.

    Args:
        text: A paragraph in the normalised view, on one line.

    Returns:
        Spans [start, end) in `text`, in order, without surrounding white space; together they
        hold every character that is not white space.
    """
    spans = []
    start = len(text) - len(text.lstrip())
    for stop, after in _stops(text):
        if _ends(text, start, stop, after):
            spans.append((start, stop.end()))
            start = after
    end = len(text.rstrip())
    if start < end:
        spans.append((start, end))
    return spans


def ends_with_initial(text: str) -> bool:
    """Tell whether a text ends with the initials of a name behind other words: "em N.T. L."."""
    before, _, last = text.rpartition(" ")
    return bool(before) and last.endswith(".") and _INITIALS.fullmatch(last[:-1]) is not None


def _stops(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield each stop outside brackets and quotes, and where the next word starts.

    White space follows a stop, or was forgotten between two Vietnamese words ("xong.Sau đó").
    """
    encloses = "(" in text or "“" in text or '"' in text
    brackets = [found.span() for found in _ENCLOSED.finditer(text)] if encloses else []
    current = 0
    for stop in _STOP.finditer(text):
        end = stop.end()
        if end >= len(text) or not (text[end].isspace() or _runs_on(text, stop)):
            continue
        while current < len(brackets) and brackets[current][1] <= end:
            current += 1
        if current < len(brackets) and brackets[current][0] < end:
            continue
        after = end
        while after < len(text) and text[after].isspace():
            after += 1
        if after < len(text):
            yield stop, after


def _runs_on(text: str, stop: re.Match[str]) -> bool:
    """Tell whether the blank behind a stop was forgotten."""
    after = _WORD.match(text, stop.end())
    if after is None or len(after[0]) == 1 or not after[0].istitle():
        return False
    before = text[max(0, stop.start() - _LONGEST_SYLLABLE - 1) : stop.start()].rpartition(" ")[2]
    before = before.lstrip(_OPENERS)
    known = len(before) > 1 and before.islower() and is_vietnamese_syllable(before)
    counted = _COUNTED.fullmatch(before) is not None and after[0].lower() in STARTERS
    return counted or (known and is_vietnamese_syllable(after[0]))


def _ends(text: str, start: int, stop: re.Match[str], after: int) -> bool:
    """Tell whether the sentence that began at `start` ends at this stop."""
    if _continues(text, after):
        return False
    if stop[0] != ".":
        return True
    token = text[max(start, text.rfind(" ", start, stop.start()) + 1) : stop.start()]
    token = token.lstrip(_OPENERS)
    first = stop.start() - len(token)
    if (first <= start and _ENUMERATOR.fullmatch(token)) or _heads(text, start, stop.start()):
        return False
    if text.startswith(_LIST_OPENS, max(start, first - 2)):
        return False
    if _NUMBER_HEAD.search(token) and _NUMBER_CUT.match(text, after):
        return False
    return text.endswith(_DEGREES, start, stop.start()) or not _abbreviates(token, text, after)


def _heads(text: str, start: int, end: int) -> bool:
    """Tell whether the number of an article stands before its heading, which has no stop."""
    return text[-1].isalnum() and _ARTICLE.fullmatch(text, start, end) is not None


def _continues(text: str, after: int) -> bool:
    """Tell whether what follows cannot begin a sentence."""
    if text[after] in ",;:.)]”…":
        return True
    while after < len(text) and text[after] in _OPENERS + "-–— ":
        after += 1
    return after < len(text) and text[after].islower()


def _abbreviates(token: str, text: str, after: int) -> bool:
    """Tell whether the full stop behind `token` only shortens it."""
    if not token or token[-1].isdigit():
        return False
    folded = token.lower()
    if folded in ABBREVIATIONS or folded.rsplit(".", 1)[-1] in _LONG_ABBREVIATIONS:
        return not (len(token) == 1 and _starts(text, after))
    return bool(_INITIALS.fullmatch(token)) and not _starts(text, after)


def _starts(text: str, after: int) -> bool:
    """Tell whether the word at `after` usually begins a sentence."""
    if _PUNISHED.match(text, after):
        return False
    word = _WORD.search(text, after)
    return word is not None and word[0].lower() in STARTERS
