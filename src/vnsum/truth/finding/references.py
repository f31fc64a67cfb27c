"""Numbers that name rather than count: documents, phones, and what only looks like a figure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.facts import Fact
from vnsum.lazily import pattern
from vnsum.truth.finding.days import read_year
from vnsum.truth.finding.tokens import Found

if TYPE_CHECKING:
    from vnsum.truth.finding.tokens import Tokens

__all__ = ["document_of", "find_document", "find_phone", "find_plate", "is_part_of_name"]

_DOCUMENT = pattern(
    r"\d{1,6}[A-ZĐ]?(?:/\d{4})?[/-](?=[A-ZĐƯ]{2}|[A-ZĐƯ][A-Za-zĐđƯư]+[/-])[A-ZĐƯ][A-Za-zĐđƯư]*\d{0,2}"
    r"(?:[-/&.,][A-ZĐƯ][A-Za-zĐđƯư]*\d{0,2}| - [A-ZĐƯ]{2,}\b){0,6}"
)
_PLATE = pattern(r"(\d\d[A-ZĐ]{1,2}\d?)-(\d{3}\.?\d\d|\d{4})(?![\d.]*\d)")
_PLATED = "biển số"
"""Unit of the number plates of vehicles."""
_PHONE = pattern(r"(?:\+84|0)(?:[ .-]?\d){8,10}(?!\d)|1[89]00(?:[ .-]?\d){4,6}(?!\d)")
_HEADS = (
    "nghị quyết", "nghị định", "chỉ thị", "thông tư", "quyết định", "kế hoạch", "công văn",
    "thông báo", "kết luận", "công điện", "tờ trình", "hướng dẫn", "pháp lệnh", "sắc lệnh",
)  # fmt: skip
_HEAD_WORDS = frozenset(tuple(head.split()) for head in _HEADS)
_SEVERAL = frozenset({"các", "những", "hai", "ba", "bốn", "theo"})
_BEFORE_SEVERAL = frozenset({",", "và", "số", *(words[-1] for words in _HEAD_WORDS)})
_MOST_SEVERAL = 24
"""Numbers told one by one behind what they are numbers of."""
_LONG_NUMBER = 2
"""Digits from which on a number behind "các quyết định" is one of them."""
_BEHIND_DOCUMENTS = frozenset({"và", "của", "do", "ngày", "về", "được", "ban"})
_NO_END = pattern(r"\w")


def find_plate(tokens: Tokens, i: int) -> Found | None:
    """Find the number plate of a vehicle: "29H-418.26"; its value has no point."""
    if not tokens.is_glued(i + 1) or tokens.word(i + 2) != "-":
        return None
    found = _PLATE.match(tokens.text, tokens.starts[i])
    if not found or tokens.starts[i + 3 : i + 4] != [found.start(2)]:
        return None
    value = f"{found[1]}-{found[2].replace('.', '')}".lower()
    return Found((Fact("document", *tokens.place(i, i + 4), value, unit=_PLATED),), i + 4)


def find_document(tokens: Tokens, i: int) -> Found | None:
    """Find a document's number: "13/2023/NĐ-CP", or "35" in "Nghị quyết 35"."""
    if tokens.text[tokens.ends[i] : tokens.ends[i] + 1] in ("/", "-") or _ends_in_letter(tokens, i):
        found = _DOCUMENT.match(tokens.text, tokens.starts[i])
        if found and not _NO_END.match(tokens.text, found.end()):
            last = i + 1
            while last < tokens.size and tokens.ends[last - 1] < found.end():
                last += 1
            return _found(tokens, i, last, found[0].lower().lstrip("0").replace(" ", ""))
    return (_one_of_several(tokens, i) or _short(tokens, i)) if tokens.word(i).isdecimal() else None


def _ends_in_letter(tokens: Tokens, i: int) -> bool:
    return tokens.is_glued(i + 1) and len(tokens.word(i + 1)) == 1


def _short(tokens: Tokens, i: int) -> Found | None:
    """Find the number behind "Nghị quyết" or "Nghị định số"."""
    head = i - 1 - (tokens.word(i - 1) == "số")
    if not document_of(tokens, head + 1):
        return None
    if tokens.word(i + 1) == "/" and read_year(tokens, i + 2):
        return _found(tokens, i, i + 3, f"{tokens.word(i).lstrip('0')}/{tokens.word(i + 2)}")
    small = head == i - 1 and not tokens.is_capital(head - 1)
    if small and (tokens.word(head) != "văn" or tokens.word(i + 1)[:1].isdecimal()):
        return None  # "thông báo 5 ca mắc"; "công văn 112" is one
    if tokens.word(i + 1) in ("%", "/", "-") and tokens.is_glued(i + 1):
        return None
    return _found(tokens, i, i + 1, tokens.word(i).lstrip("0"))


def _one_of_several(tokens: Tokens, i: int) -> Found | None:
    """Find a number of those told one by one: "các quyết định 1808 và 1809 của UBND"."""
    unit = _unit_of_several(tokens, i) if _may_be_of_several(tokens, i) else None
    return _found(tokens, i, i + 1, tokens.word(i).lstrip("0"), unit) if unit else None


def _may_be_of_several(tokens: Tokens, i: int) -> bool:
    """Tell whether a number is one of "các quyết định 1808 và 1809", not "các quyết định 5 hộ"."""
    if tokens.word(i - 1) not in _BEFORE_SEVERAL:
        return False
    if len(tokens.word(i)) < _LONG_NUMBER or tokens.word(i + 1) in ("%", "/", "-"):
        return False
    return not tokens.is_lower(i + 1) or tokens.word(i + 1) in _BEHIND_DOCUMENTS


def _unit_of_several(tokens: Tokens, i: int) -> str | None:
    """Return the kind of documents whose numbers are told one by one up to a token."""
    end = i - 2 * _MOST_SEVERAL
    while i > end and tokens.word(i - 1) in (",", "và") and tokens.is_number(i - 2):
        i -= 2
    start = i - (tokens.word(i - 1) == "số")
    return document_of(tokens, start) if tokens.word(start - 3) in _SEVERAL else None


def _found(tokens: Tokens, first: int, last: int, value: str, unit: str | None = None) -> Found:
    start = first - (tokens.word(first - 1) == "số")
    unit = unit or document_of(tokens, start)
    return Found((Fact("document", *tokens.place(first, last), value, unit=unit),), last)


def document_of(tokens: Tokens, i: int) -> str | None:
    """Return the kind of document named before a token; None where none is."""
    words = (tokens.word(i - 2), tokens.word(i - 1))
    return " ".join(words) if words in _HEAD_WORDS else None


def find_phone(tokens: Tokens, i: int) -> Found | None:
    """Find a phone number; its value is its digits, +84 written as 0."""
    plus = i - 1 if tokens.word(i - 1) == "+" else i
    if tokens.word(i)[0] not in "018" and plus == i:
        return None
    found = _PHONE.match(tokens.text, tokens.starts[plus])
    if not found:
        return None
    digits = re.sub(r"\D", "", found[0])
    digits = "0" + digits[2:] if found[0].startswith("+84") else digits
    last = i + 1
    while last < tokens.size and tokens.ends[last - 1] < found.end():
        last += 1
    return Found((Fact("phone", *tokens.place(plus, last), digits),), last)


def is_part_of_name(tokens: Tokens, i: int) -> bool:
    """Tell whether digits belong to a name: COVID-19, Covid 19, U-23, F-16, 5G."""
    if tokens.word(i - 1) == "-" and tokens.is_glued(i) and tokens.is_glued(i - 1):
        is_unit = tokens.is_number(i - 3) and tokens.is_glued(i - 2)  # "19h-22h"
        return tokens.word(i - 2)[:1].isalpha() and not is_unit
    if tokens.word(i - 1) in ("covid", "ncov"):
        return True
    return tokens.is_glued(i + 1) and tokens.is_capital(i + 1) and len(tokens.word(i + 1)) == 1
