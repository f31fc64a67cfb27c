"""What may be left out at the end of a whole sentence that has no room: details, comparisons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.sentences.forms import is_balanced, trimmed_clauses
from vnsum.backends.extractive.sentences.scenes import hangs
from vnsum.backends.extractive.syntax.grounds import is_ritual, main_clause
from vnsum.backends.extractive.syntax.parting import lacks_deed, parts_whole
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.backends.extractive.sentences.forms import Form

__all__ = [
    "as_told",
    "before_list",
    "left_out",
    "shorter_forms",
    "told_before_list",
    "without_details",
    "without_grounds",
    "without_ritual",
]

_TAIL = pattern(
    r", (?:(?:cao|thấp|nhiều|ít|nhanh|chậm|sớm|muộn|lớn|nhỏ) hơn|tăng|giảm|vượt|gấp|"
    r"hơn(?! \d[\d.]* (?:người|cán bộ|chiến sĩ|hộ|đại biểu|học sinh|em|đoàn viên|hội viên))|"
    r"trong đó|bằng|chiếm)\b"
)
"""How a clause begins that only compares or tells details of what is told before it."""
_OPENS = pattern(
    r"(?:,? (?:trong đó|bao gồm|gồm)(?: có)?|, cụ thể(?: như sau)?|"
    r",? (?:nay )?xin (?:được )?(?:đính chính|sửa)[^,;:]{0,20}|"
    r" (?:cụ thể )?như sau(?= ?:)|"
    r",? theo (?:lịch(?: trình)?|lộ trình|phương án)(?: cụ thể)?(?: như)? (?:sau|dưới)(?: đây)?"
    r")? ?:$"
)
"""How a sentence ends that opens a list of what it has told."""
_ANNOUNCES = pattern(
    r"\bthông báo (?:về )?(?:việc |lịch |kế hoạch )?(?:tạm )?(?:ngừng|dừng|ngưng|cắt|cấm|"
    r"tuyển|tổ chức|thu|tiêm|đóng|hoãn|lùi|dời|điều chỉnh|thay đổi|tiếp nhận|cấp|mở|"
    r"phân luồng|hạn chế)\b"
)
"""What is announced before a list says when and where."""
_ORDERS = pattern(
    r",? (?:và|đồng thời)(?: \w+){0,2}? (?:yêu cầu|đề nghị|khuyến cáo|lưu ý|kiến nghị|giao|chỉ đạo|"
    r"hướng dẫn|quyết định)(?: [^,;:]{0,60})?:$"
)
"""The same, of what somebody wants besides."""
_COUNTED = pattern(
    r"(?<![\d./-])\d[\d.,]*(?![\d/-]) ?(?:%|(?!(?:nội dung|nhiệm vụ|giải pháp|vấn đề|nhóm|mức|bước|"
    r"điểm|phương án|việc|yêu cầu|kiến nghị|đề xuất|ý kiến|phần|giai đoạn|đợt|hình thức|cách|"
    r"lý do|nguyên nhân|điều|tiêu chí|bài học|mục|loại|tháng|năm|quý|ngày|giờ|phút|đến|và)\b)"
    r"[^\W\d_]+)"
)
"""A figure of what is no heading: "3 dự án", not "3 nội dung" or "tháng 5"."""
_PROMISES = pattern(
    r"\b(?:yêu cầu|đề nghị|giao|chỉ đạo|thông báo|hướng dẫn|quy định|nội dung|nhiệm vụ|như sau|sau|"
    r"kết quả|kiến nghị|khuyến cáo)$"
)
_ORDERED = pattern(r"\b(?:yêu cầu|đề nghị|giao|chỉ đạo|kiến nghị|khuyến cáo)\b")
"""What says nothing without the list."""
_LABEL = 25
"""Characters at the beginning in which a colon only ends a label: "Kết quả vòng 1: …"."""
_TOLD_LAST = 4
"""Most words behind the figure with which a sentence ends that tells what its list holds."""
_SAFETY = pattern(
    r" (?:để|nhằm) (?:bảo đảm|đảm bảo) (?:an toàn|sức khỏe|tính mạng|tuyệt đối an toàn)[^.,;:]*$"
)
"""For whose safety something was put off: no news, at the end of a sentence."""
_LEAST_BLANKS = 7
"""Blanks of what is left; set by hand."""

_LONG_RITUAL = 20
"""Words of an opening from which no summary tells it; set by hand."""


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


def before_list(text: str) -> int:
    """Return where a text that ends with a colon has told something whole; 0 where it has not.

    "… trao chứng nhận cho 3 dự án với tổng vốn 287 triệu USD | , gồm:" is news by itself,
    "UBND xã yêu cầu:" and "… 3 nội dung sau:" are not.

    Args:
        text: A sentence, or a form of one.

    Returns:
        One past the last character of what is told.
    """
    folded = fold(text.rstrip())
    if not folded.endswith(":"):
        return 0
    ordered = _ORDERS.search(folded)
    opened = ordered or _OPENS.search(folded)
    if opened is None:
        return 0
    head = folded[: opened.start()]
    if head.count(" ") < _LEAST_BLANKS or not has_verb(text[: len(head)]):
        return 0
    if _PROMISES.search(head) or _ORDERED.search(head) or not is_balanced(head):
        return 0
    figures = [*_COUNTED.finditer(head)]
    if len(opened[0].strip()) == 1:
        last = head[figures[-1].end() :] if figures else head
        return len(head) if figures and _ends_with(last) else 0
    announced = " sau" in opened[0] and _ANNOUNCES.search(head)
    whole = ordered or announced or any(word in opened[0] for word in ("đính", " theo "))
    return len(head) if figures or whole else 0


def _ends_with(tail: str) -> bool:
    """Tell whether what stands behind a figure only says of what it is."""
    plain = not any(mark in tail for mark in ",;:") and not has_verb(tail)
    return plain and tail.count(" ") <= _TOLD_LAST


def told_before_list(form: Form) -> Form | None:
    """Return a form without the list that it opens; None where it tells nothing without it."""
    if not form.text.rstrip().endswith(":"):
        return form
    end = before_list(form.text)
    return left_out(form, end, len(form.text)) if end and len(form.pieces) == 1 else None


def without_details(form: Form) -> Form:
    """Leave out what stands behind the first semicolon outside quotations and brackets.

    Args:
        form: A form of one piece.

    Returns:
        The shorter form, or the same form.
    """
    head, semicolon, behind = form.text.partition("; ")
    if not semicolon or ":" in head[_LABEL:] or not is_balanced(head):
        return form  # "ba nhóm vấn đề: đất đai; môi trường; …" would be a list cut short
    if lacks_deed(head) or parts_whole(head, ";", behind):
        return form
    return left_out(form, len(head), len(form.text))


def shorter_forms(form: Form, least: int = _LEAST_BLANKS) -> Iterator[Form]:
    """Yield a form as it is, and without the details and comparisons at its end.

    Args:
        form: A form.
        least: Fewest blanks of what is left.

    Yields:
        Forms, the longest first; last those without the grounds of what was done.
    """
    yield form
    yield from _cut_short(form, least)
    bare = without_grounds(form)
    if bare is not form and bare.text.count(" ") >= least:
        yield bare
        yield from _cut_short(bare, least)
        aim = _SAFETY.search(fold(bare.text))
        if aim and bare.text.count(" ", 0, aim.start()) >= least:
            yield left_out(bare, aim.start(), len(bare.text))


def without_grounds(form: Form) -> Form:
    """Leave out why something was done where that stands before it in several clauses.

    Args:
        form: A form of one piece.

    Returns:
        The shorter form, or the same form.
    """
    parts = trimmed_clauses(form.text)
    main = main_clause([form.text[part.start : part.end] for part in parts])
    if main is None or len(form.pieces) > 1 or not is_balanced(form.text[parts[main].start :]):
        return form
    return left_out(form, 0, parts[main].start)


def without_ritual(form: Form) -> Form:
    """Leave out a long opening that honours occasions before the news; a short one tells when.

    Args:
        form: A form of one piece.

    Returns:
        The shorter form, or the same form.
    """
    bare = without_grounds(form) if is_ritual(fold(form.text)) else form
    lost = form.text.count(" ") - bare.text.count(" ")
    return bare if lost >= _LONG_RITUAL else form


def as_told(form: Form) -> Form:
    """Return a sentence as summaries tell it: without the list it opens and without a long ritual.

    Args:
        form: The sentence.

    Returns:
        What is told of it.
    """
    return without_ritual(told_before_list(form) or form)


def _cut_short(form: Form, least: int) -> Iterator[Form]:
    """Yield a form without the details, then without the comparisons at its end."""
    short = without_details(form)
    if short is not form:
        yield short
    for tail in reversed([*_TAIL.finditer(short.text)]):
        head = short.text[: tail.start()]
        behind = short.text[tail.start() + 2 :]
        told = [head[part.start : part.end] for part in trimmed_clauses(head)]
        if not told or parts_whole(head, ",", behind) or hangs(told, behind):
            continue
        if len(short.pieces) == 1 and head.count(" ") >= least and is_balanced(head):
            if not has_verb(head) or lacks_deed(head):
                break
            yield left_out(short, len(head), len(short.text))
