"""What may be left out at the end of a whole sentence that has no room: details, comparisons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.backends.extractive.forms import is_balanced
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.backends.extractive.forms import Form

__all__ = ["left_out", "shorter_forms", "without_details"]

_TAIL = re.compile(
    r", (?:(?:cao|thấp|nhiều|ít|nhanh|chậm|sớm|muộn|lớn|nhỏ) hơn|tăng|giảm|vượt|gấp|hơn|trong đó|"
    r"bằng|chiếm)\b"
)
"""How a clause begins that only compares or tells details of what is told before it."""
_LABEL = 25
"""Characters at the beginning in which a colon only ends a label: "Kết quả vòng 1: …"."""
_LEAST_BLANKS = 7
"""Blanks of what is left; set by hand."""


def left_out(form: Form, start: int, end: int) -> Form:
    """Leave a stretch of its text out of a form of one piece, or of the first of several.

    Args:
        form: The form.
        start: First character that is left out.
        end: One past the last.

    Returns:
        What is left; it may be no sentence.
    """
    first, last = form.pieces[0]
    pieces = ((first, first + start), (first + end, last))
    kept = tuple(piece for piece in pieces if piece[0] < piece[1])
    text = form.text[:start] + form.text[end:]
    return form._replace(pieces=(*kept, *form.pieces[1:]), text=text, dropped=form.dropped + 1)


def without_details(form: Form) -> Form:
    """Leave out what stands behind the first semicolon outside quotations and brackets.

    Args:
        form: A form of one piece.

    Returns:
        The shorter form, or the same form.
    """
    head, semicolon, _ = form.text.partition("; ")
    if not semicolon or ":" in head[_LABEL:] or not is_balanced(head):
        return form  # "ba nhóm vấn đề: đất đai; môi trường; …" would be a list cut short
    return left_out(form, len(head), len(form.text))


def shorter_forms(form: Form, least: int = _LEAST_BLANKS) -> Iterator[Form]:
    """Yield a form as it is, and without the details and comparisons at its end.

    Args:
        form: A form.
        least: Fewest blanks of what is left.

    Yields:
        Forms, the longest first.
    """
    yield form
    short = without_details(form)
    if short is not form:
        yield short
    for tail in reversed([*_TAIL.finditer(short.text)]):
        head = short.text[: tail.start()]
        if len(short.pieces) == 1 and head.count(" ") >= least and is_balanced(head):
            if not has_verb(head):
                break
            yield left_out(short, len(head), len(short.text))
