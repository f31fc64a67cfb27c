"""What a mail program puts round a release: headers, greeting, closing and signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.lazily import pattern
from vnsum.reading.parts.boilerplate import BODY_SYLLABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.reading.layout.lines import Line

__all__ = ["belongs_to_mail", "mark_mail"]

_HEAD = 20
"""Lines at the top among which headers stand."""
_SIGNATURE_SYLLABLES = 12
"""Most syllables of a line of a signature without a stop; set by hand."""
_FIELD = pattern(
    r"(?:từ|from|người gửi|date|ngày(?: gửi)?|gửi(?: lúc)?|đã gửi|sent|to|tới|đến|người nhận"
    r"|b?cc|reply-to|(?P<subject>subject|chủ đề|tiêu đề)|đính kèm|attachments?|importance)"
    r"\s?:\s(?P<value>.+)"
)
_ADDRESS = pattern(r"\S@\S|^(?:from|subject|fwd?|re)\b")
_FROM = pattern(r"(?:từ|from|người gửi)\s?:")
_UNADDRESSED = 3
"""Fewest headers of a mail, who sent it first, where none of them has an address; set by hand."""
_LONE = pattern(r"(?:subject|fwd?|re)\s?:\s+\S")
"""The one header that is pasted with a mail."""
_FORWARD = pattern(
    r"--.*(?:forwarded|original|chuyển tiếp|thư gốc|nội dung (?:thư|tin|bài)).*"
    r"|begin forwarded message.*"
    r"|(?:vào|on) .{5,80}(?:đã viết|wrote):"
)
_SUBJECT_MARKS = pattern(
    r"(?:(?:fwd?|re|tr|trả lời|chuyển tiếp)\s?:\s?|\[[^\]]{1,30}\]\s*"
    r"|(?:tcbc|thông cáo báo chí|tin báo chí)\s?[-:–]\s?"
    r"|(?:gửi )?(?:tin(?:[ ,]+bài)?|bài(?: viết)?)\s?:\s?)+"
)
_GREETING = pattern(
    r"(?:kính gửi|kính chào|dear|thân gửi|chào (?:anh|chị|quý|các|bạn|cô|chú))\b[^.]{0,80}"
    r"|(?:quý |các )?(?:anh|chị|bạn|cô|chú|đồng nghiệp|báo|đài)\b[^.]{0,40} thân mến\s?[,!:]?"
)
_INTRODUCTION = pattern(
    r".{0,80}\b(?:gửi|thông tin|thông báo)\b.{0,80}(?:như sau|sau đây|dưới đây)\s?:"
)
_COVER = pattern(
    r"(?:(?:em|tôi|mình|chúng tôi|bên em)\b.{0,40}\b|"
    r"(?:văn phòng|phòng \w+)\b.{0,30}\b(?:xin|kính|trân trọng) )(?:gửi|chuyển)\b.{0,60}"
    r"\b(?:tcbc|thông cáo|tin bài|bài viết|file|bản tin)\b.{0,100}[.!]"
)
"""What is written to the newsroom above a release, in a mail only."""
_FOOT = pattern(r".*\btrước khi in (?:e-?mail|thư)\b.*|.*\bemail này (?:và|có thể|chứa)\b.*")
_SENDING = pattern(
    r".{0,80}\b(?:gửi|thông tin|thông báo)\b.{0,40}"
    r"\bquý (?:báo|đài|cơ quan|tòa soạn|vị|phóng viên)\b"
    r".{0,60}\b(?:như sau|sau đây|dưới đây)\b.{0,80}[.:]"
)
"""An introduction that is a sentence; only the press is told that something follows."""
_NOTE = pattern(
    r".{0,80}\b(?:nhờ|mong|xin) (?:\w+ ){0,4}?(?:anh chị|quý báo|biên tập|bbt|tòa soạn)\b.{0,60}"
    r"\b(?:đăng|biên tập|cắt|sửa)\b.*|.{0,60}\b(?:các )?anh chị (?:cứ )?cắt bớt\b.*"
)
"""What the sender asks of the editors."""
_CLOSING = pattern(
    r"(?:xin |kính |chân thành |rất mong )*(?:trân trọng|cảm ơn|cám ơn|thân mến|best regards"
    r"|kind regards|regards)(?:[\s,.!/]|cảm ơn|cám ơn|kính chào|thông báo|giới thiệu"
    r"|(?:các |quý )?(?:anh chị|anh|chị|báo|đài|vị|bạn|bà con|mọi người)\b|rất nhiều|nhiều)*|--"
)


_TO_PRESS = pattern(
    r"kính gửi\s?:?\s.{0,40}\b(?:ban biên tập|tòa soạn|phóng viên|báo|đài|cổng|trang|tạp chí)\b"
)
_ENCLOSES = pattern(
    r"\bgửi\b.{0,40}\b(?:bài|(?<!thông )tin(?! nhắn)|thông cáo)\b.{0,40}"
    r"\b(?:dưới đây|sau đây|kèm theo|để đăng|đăng)\b"
)
"""What a letter to the press says of the release below it."""
_NOTES = 3
"""Lines below the address among which it does; set by hand."""


_NOTE_LINES = 8
"""Most lines of what is written above a mail that is sent on; set by hand."""
_NOTE_SYLLABLES = 30
"""Most syllables of one of them; set by hand."""
_TOLD = pattern(
    r"\b(?:em|anh|chị|mình|tôi|cô|chú|bác|bạn|nhé|ạ|nhờ|giúp|bbt|biên tập|dear|hi|fyi|please|pls)\b"
)
"""What a long sentence holds that is written to somebody."""


def mark_mail(lines: Sequence[Line], source: str) -> Span | None:
    """Mark the lines that belong to a mail and not to the release in it.

    Args:
        lines: All lines.
        source: The source.

    Returns:
        The subject of the mail without "Fwd:" and the like, if any.
    """
    headers = list(_headers(lines)) or [line for line in lines[:1] if _LONE.match(line.folded)]
    forwards = [line for line in lines[:_HEAD] if _FORWARD.fullmatch(line.folded)]
    for line in [*headers, *forwards]:
        line.role = "mail"
    for line in [*_covers(lines), *_sent_on(lines)]:
        line.role = "mail"
    _mark_ends(lines, is_mail=bool(headers or forwards))
    for line in headers:
        found = _FIELD.fullmatch(line.folded)
        if found and found["subject"]:
            marks = _SUBJECT_MARKS.match(found["value"])
            start = found.start("value") + (marks.end() if marks else 0)
            first, last = line.place(start, len(line.text))
            return Span(first, last, source[first:last]) if first < last else None
    return None


def _headers(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the runs of at least two header lines that name an address or a subject."""
    run: list[Line] = []
    for line in [*lines[:_HEAD], None]:
        if line is not None and _FIELD.fullmatch(line.folded):
            run.append(line)
            continue
        if len(run) > 1 and _names_sender(run):
            yield from run
        run = []


def _names_sender(run: Sequence[Line]) -> bool:
    """Tell headers by an address or a subject, or by who sent them above several others."""
    sent = len(run) >= _UNADDRESSED and _FROM.match(run[0].folded) is not None
    return sent or any(_ADDRESS.search(one.folded) for one in run)


def _covers(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield what a letter to the press says of the release below it, as long as one is there."""
    for place, line in enumerate(lines[:_HEAD]):
        if not _TO_PRESS.match(line.folded):
            continue
        for below, note in enumerate(lines[place + 1 : place + 1 + _NOTES], start=place + 2):
            text = any(map(_is_sentence, lines[below:]))
            if note.stopped and text and _ENCLOSES.search(note.folded):
                yield note
        return


def _sent_on(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield what stands above a mail that is sent on, where it only speaks to who gets it."""
    last = max((at for at, line in enumerate(lines[:_HEAD]) if line.role == "mail"), default=0)
    above = [line for line in lines[:last] if not line.role]
    below = sum(line.syllables for line in lines[last + 1 :])
    short = all(line.syllables <= _NOTE_SYLLABLES for line in above)
    spoken = all(_TOLD.search(line.folded) for line in above if _is_sentence(line))
    few = len(above) <= _NOTE_LINES and 2 * sum(line.syllables for line in above) < below
    if few and short and spoken and any(map(_is_sentence, lines[last + 1 :])):
        yield from above


def _is_sentence(line: Line) -> bool:
    return line.stopped and line.syllables >= BODY_SYLLABLES


def _mark_ends(lines: Sequence[Line], *, is_mail: bool) -> None:
    """Mark greeting and closing; in a mail also the signature behind the closing."""
    signing = False
    for line in lines:
        short = not line.stopped and line.syllables <= _SIGNATURE_SYLLABLES
        if line.role:
            continue
        if is_mail and belongs_to_mail(line):
            line.role = "mail"
        elif _CLOSING.fullmatch(line.folded):
            line.role = "mail" if is_mail else "letterhead"
            signing = is_mail
        elif signing and short:
            line.role = "mail"
        else:
            signing = False


def belongs_to_mail(line: Line) -> bool:
    """Tell what is written round a release in a mail: a greeting, what comes, a word on paper.

    Args:
        line: A line of a mail.

    Returns:
        True where its words say so.
    """
    if not line.stopped and _opens(line):
        return True
    return any(form.fullmatch(line.folded) for form in (_SENDING, _NOTE, _COVER, _FOOT))


def _opens(line: Line) -> bool:
    return any(form.fullmatch(line.folded) for form in (_GREETING, _INTRODUCTION))
