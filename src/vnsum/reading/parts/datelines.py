"""What opens the first sentence and is no part of it: place, date and source.

"HNP - Chiều 21/1, …", "Hà Nội (TTXVN) - …", "Quận Ba Vang, ngày 5/9/2024 - …". A dash alone proves
little ("Hà Nội - thành phố vì hòa bình"), so a place needs a source, a date or a time of day
beside it. A source may stand before a place ("(AKP) TP.HCM, 17/11 - …"), and the day before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.parts.bodies import BODY_NAME, names_body
from vnsum.reading.parts.dates import stamp_line
from vnsum.text.known_places import names_known_place
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from vnsum.reading.parts.dates import Stamp

__all__ = ["Dateline", "find_dateline", "find_opening", "find_wire"]

_NAME = r"[^\W\d_][\w .']{1,40}?(?:, [^\W\d_][\w .']{1,30}?)?"
_PLACE = rf"(?P<place>{_NAME})"
_DAY = (
    r"(?P<date>(?:ngày )?\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{4})?"
    r"| tháng \d{1,2}(?: năm \d{4})?)|tháng \d{1,2}(?:/| năm )\d{4})"
)
_FULL_DAY = r"(?P<date>(?:[Nn]gày )?\d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )\d{4})"
"""A day with its year, which tells a dateline from a sentence that begins with a day."""
_SOURCE = (
    r"(?:Cổng (?:TTĐT|[Tt]hông tin [Đđ]iện tử)|Báo|TTXVN|Trang (?:TTĐT|[Tt]hông tin)|Đài)"
    r"(?: (?!đưa |cho |của |dẫn |cáo |chí |tiết lộ|viết |biết |ngày )[^\s–—:;,()\[\]]+){0,10}?"
)
_LETTERS = r"(?!TP\b)[A-ZĐ][A-ZĐÂÊÔƠƯ.]{1,9}(?:\.VN|\.vn|\.com)?|[A-Z]\w+\.(?:vn|VN|com|gov\.vn)"
_BRACKETED = r"\((?P<bracketed>(?!ảnh\b|Ảnh\b)[^()]{2,90})\)"
_AGENCY = rf"(?P<agency>{_SOURCE}|{_LETTERS})"
_NAMED_SOURCE = pattern(rf"{_SOURCE}|{_LETTERS}")
_DASH = r"\s?(?:-{1,2}|[–—:])\s"
_CLOSE_DASH = r"\s?(?:(?:-{1,2}|[–—:])\s|[-–—])"
"""A dash that may touch the first word, where what stands round it leaves no doubt."""
_NEXT = r"(?=[\"“‘(]?[A-ZĐ0-9À-Ỹ])"
_REPORTER = rf"(?:{_BRACKETED}{_CLOSE_DASH}|{_AGENCY}{_DASH})"
_FIRST_WORD = (
    r"(?:Sau|Sáng|Trưa|Chiều|Tối|Đêm|Ngày|Hôm|Theo|Trong|Tại|Từ|Vừa|Nhân|Với|Để|Đến|Nhằm|Trước"
    r"|Khi|Do|Vào|Mới|Những|Các|Qua|Thực hiện|Căn cứ|Hưởng ứng)"
)
"""What begins a sentence and no name, so that letters glued before it are no part of one."""
_OFFICES = "(?:QĐND|BĐBP|TTĐT|CTTĐT|PTTH|TTTH|TTVH)"
_LEVEL = r" (?:tỉnh|thành phố|TP|thị xã|quận|huyện|xã|phường)(?: [A-ZĐÀ-Ỹ][^\W\d_]*){0,4}"
"""Whose paper or office the letters before it are: "QĐND tỉnh - Sáng 18/9, …"; letters of those
that do something themselves are subjects."""
_NEXT_WORD = r"(?=[\"“‘(]?[A-ZĐÀ-Ỹ])"
_TIME = (
    r"(?=(?:(?:Vào )?(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Nn]gày) (?:ngày )?\d"
    r"|(?:Sáng|Trưa|Chiều|Tối|Hôm) (?:nay|qua)\b|(?:Vừa qua|Mới đây),))"
)
_TIMED = pattern(_TIME)
_FORMS = tuple(
    pattern(form)
    for form in (
        rf"[(\[]?{_PLACE}, {_DAY}(?:[)\]]{_CLOSE_DASH}|{_DASH}){_NEXT_WORD}",
        rf"\({_PLACE}, {_DAY}\) {_NEXT_WORD}",
        rf"{_PLACE} \({_FULL_DAY}\){_DASH}{_NEXT_WORD}",
        rf"(?P<known>{_NAME}) \({_DAY}\){_DASH}{_NEXT_WORD}",
        rf"{_PLACE}(?:,|\s?[-–—]) {_FULL_DAY}{_DASH}(?!Ngày ){_NEXT_WORD}",
        rf"{_FULL_DAY}(?:,|\s?[-–—]) (?P<known>{_NAME}){_DASH}{_NEXT_WORD}",
        rf"\((?P<known>{_NAME})\)(?:{_CLOSE_DASH}| ){_NEXT}",
        rf"(?:Theo )?(?:{_PLACE},? )?(?:{_DAY},? )?{_REPORTER}{_NEXT}",
        rf"(?:{_PLACE},? )?(?P<agency>{_LETTERS})\s?[-–—](?={_FIRST_WORD} )",
        rf"(?P<agency>{_OFFICES}{_LEVEL})\s?[-–—]\s?(?={_FIRST_WORD} )",
        rf"(?:{_PLACE} )?\((?P<bracketed>TTXVN|VNA|ĐCSVN|HNP|PV)\) {_NEXT_WORD}",
        rf"\((?P<bracketed>{_SOURCE}[^()]{{0,40}})\) {_NEXT_WORD}",
        rf"(?P<issuer>[^\W\d_][^\d().:;,–—]{{1,70}}) \({_DAY}\)\s?[-–—]\s{_NEXT_WORD}",
        rf"{_PLACE}(?: \([\w .]{{2,30}}\))?{_CLOSE_DASH}{_TIME}",
    )
)
_MARKED = pattern(rf"\((?P<agency>(?![IVX]+\))[A-ZĐ]{{2,8}})\) {_NEXT_WORD}")
"""Letters in brackets alone, as sites of a phường mark their own text: "(VK) UBND phường …"."""
_SHOUTED = pattern(
    r"(?P<place>[^\W\d_]{2,}(?: [^\W\d_]{2,}){1,5})(?P<wider>, [^\W\d_]{2,}(?: [^\W\d_]{2,}){0,4})?"
    r" [-–—] (?=[\"“]?[^\W\d_][^\W\d_]|\d)"
)
"""A place in capitals before a dash; the text has to name it in small letters too."""
_STAMPED = pattern(rf"{_PLACE} - ")
"""A place that the document says is one."""
_DAY_BEHIND = pattern(r",? (?:ngày )?\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?$")
"""The day behind a source in brackets: "(TTXVN 12/12)"."""
_SEAT = pattern(r"(?:xã|phường|quận|huyện|tỉnh|thành phố|thị trấn|thị xã|đặc khu|tp)\b\.? ?")
_PERSON = r"(?:[ôÔ]ng|[bB]à|[aA]nh|[cC]hị|[eE]m|[cC]ụ|[cC]háu|[đĐ]ồng chí|[bB]ị cáo)"
_NO_MARK = pattern(r"[^(–—:-]*")
"""What none of them matches."""
_NOT_AGENCIES = frozenset(
    "UBND HĐND UB MTTQ TP HCM BCH BTV ĐU LĐLĐ UBMTTQ CT PCT CSĐT CA CSGT".split()  # noqa: SIM905 - 15 lines shorter
)
"""Letters that are bodies and no sources, unless a time follows the dash behind them."""
_WRITERS = frozenset({"PV", "P.V", "CTV"})
_NOTES = frozenset({"LTS", "L.T.S", "TIN", "BÀI"})
"""Letters that name no source: who wrote it, and a word of the editors or a label before a text."""
_NO_PLACE = pattern(
    r"(?:theo|tin|ông|bà|anh|chị|em|cô|chú|đồng chí|đ/c|cháu|pv|phóng viên"
    r"|nội dung|thời gian|địa điểm|sự kiện|hỏi|đáp|trả lời"
    r"|sáng|trưa|chiều|tối|đêm|ngày|hôm|từ|tại)\b"
)
_LABEL = pattern(r"tóm tắt|lời dẫn|tin vắn|sa-?pô|mở đầu")
"""What an article may call its lead; no part of the sentence either."""
_UNITS = frozenset(
    "thành phố tỉnh quận huyện thị xã phường trấn tp tx q h p và tphcm đặc khu".split()  # noqa: SIM905 - as above
)
_ISSUER = pattern(
    r"(?:ubnd|ủy ban|uỷ ban|hđnd|sở|công an|phòng|văn phòng|ban|bộ|cục|đảng ủy|quận ủy|thành ủy)\b"
)
_PLACE_WORDS = 9
_NAME_WORDS = 5
"""Most words of the name of a place that every reader knows, with its head."""
_TOLD = pattern(r"[.!?…][\"”)]{0,2}$")
"""How a sentence ends, and no row of a list."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Spans in the paragraph it opens, in the normalised view.

    Attributes:
        end: Where the sentence begins.
        agency: Who reports or issues.
        place: Where from.
        stamp: When, where it names the year; its place in the paragraph is `date`.
        date: Span of the date.
        writer: Who wrote it, where "PV" alone says so.
    """

    end: int
    agency: tuple[int, int] | None = None
    place: tuple[int, int] | None = None
    stamp: Stamp | None = None
    date: tuple[int, int] | None = None
    writer: tuple[int, int] | None = None


def find_dateline(text: str) -> Dateline | None:
    """Find what opens a paragraph before its first sentence.

    Args:
        text: The first paragraph in the normalised view.

    Returns:
        The dateline, or None where the sentence begins at once.
    """
    opening = text[:200]
    if _NO_MARK.fullmatch(opening):
        return None
    for form in _FORMS:
        found = form.match(opening)
        if found and (line := _dateline(found)):
            return line
    return None


def find_wire(text: str, below: str) -> Dateline | None:
    """Find a place with a source or a day that open the text below its first paragraph.

    Args:
        text: The second paragraph in the normalised view.
        below: The third one; "" where there is none.

    Returns:
        The dateline of "Hà Nội (TTXVN) - …" and "Hà Nội, 11/3/2026 – …", or None where it names no
        place, or where several places are listed with their days.
    """
    line = find_dateline(text)
    if line is None or line.place is None:
        return None
    if line.agency:
        return line if ")" in text[: line.end] else None
    told = line.date is not None and _TOLD.search(text) is not None
    return line if told and find_dateline(below) is None else None


def find_opening(text: str, source: str, *, placed: bool = False) -> Dateline | None:
    """Find what opens the first paragraph of a body, where no title can be meant.

    Args:
        text: The paragraph in the normalised view.
        source: The whole source, which names a place as other words do not stand in it.
        placed: Whether the document says that a place with a dash opens it.

    Returns:
        The dateline, or None where the sentence begins at once.
    """
    line = find_dateline(text) or _marked(text)
    if line is not None:
        return _with_other_half(line, text)
    if placed and (stamp := _STAMPED.match(text)) and _is_place(stamp["place"]):
        return Dateline(stamp.end(), place=stamp.span("place"))
    shout = _SHOUTED.match(text)
    named = shout is not None and _names_known(shout["place"], source)
    return Dateline(shout.end(), place=shout.span("place")) if shout and named else None


def _marked(text: str) -> Dateline | None:
    """Find letters in brackets with which a site marks its own text."""
    marked = _MARKED.match(text)
    if marked is None or marked["agency"] in _NOT_AGENCIES:
        return None
    return Dateline(marked.end(), marked.span("agency"))


def _with_other_half(line: Dateline, text: str) -> Dateline:
    """Add place and day behind a source, or a source behind them: "(AKP) TP.HCM, 17/11 - …"."""
    more = find_dateline(text[line.end :])
    if more is None or bool(line.place or line.date) == bool(more.place or more.date):
        return line
    if bool(line.agency) == bool(more.agency):
        return line

    def moved(span: tuple[int, int] | None) -> tuple[int, int] | None:
        return (span[0] + line.end, span[1] + line.end) if span else None

    return Dateline(
        line.end + more.end,
        line.agency or moved(more.agency),
        line.place or moved(more.place),
        line.stamp or more.stamp,
        line.date or moved(more.date),
        line.writer or moved(more.writer),
    )


def _names_known(shout: str, source: str) -> bool:
    """Tell a place in capitals that stands in the text as a name, and as no person's."""
    unit = _SEAT.match(fold(shout))
    body = unit is None and BODY_NAME.match(fold(shout))
    if not shout.isupper() or body:
        return False
    name = re.escape(shout[unit.end() if unit else 0 :].title())
    person = re.search(rf"{_PERSON} {name}(?!\w)", source)
    return person is None and re.search(rf"(?<!\w){name}(?!\w)", source) is not None


def _dateline(found: re.Match[str]) -> Dateline | None:
    spans = {name: found.span(name) for name, value in found.groupdict().items() if value}
    agency = spans.get("agency") or spans.get("bracketed") or spans.get("issuer")
    if agency and (day := _DAY_BEHIND.search(found.string, *agency)):
        agency = agency[0], day.start()
    place = spans.get("place") or spans.get("known")
    names = {found.string[slice(*span)] for span in (agency, place) if span}
    short = bool(names & _NOT_AGENCIES)
    untimed = short and not _TIMED.match(found.string, found.end())
    no_body = "issuer" in spans and not names_body(found["issuer"])
    if untimed or no_body or ("known" in spans and not _is_known_seat(found)):
        return None
    if (
        agency
        and place
        and (
            _is_one_shout(found.string, place, agency)
            or _ISSUER.match(fold(found.string[slice(*place)]))
        )
    ):
        return None
    if place and agency is None and _LABEL.fullmatch(fold(found.string[slice(*place)])):
        return Dateline(found.end())
    if place and not _is_place(found.string[slice(*place)]):
        return None
    source = found.string[slice(*agency)] if agency else ""
    if place and "bracketed" in spans and not _NAMED_SOURCE.fullmatch(source):
        return None
    if place and agency is None and (short or _ISSUER.match(fold(found.string[slice(*place)]))):
        agency, place = place, None
    date = spans.get("date")
    stamp = stamp_line(fold(found.string[slice(*date)])) if date else None
    named = found.string[slice(*agency)] if agency else ""
    writer = agency if named in _WRITERS else None
    agency = None if named in _WRITERS | _NOTES else agency
    return Dateline(found.end(), agency, place, stamp, date, writer)


def _is_known_seat(found: re.Match[str]) -> bool:
    """Tell a known place from other words, and from the first of two: "Hà Nội - Hải Phòng"."""
    if not names_known_place(found["known"].removesuffix(", Việt Nam")):
        return False
    behind = found.string[found.end() :].replace(",", " ").split()[:_NAME_WORDS]
    joined = (" ".join(behind[:size]) for size in range(1, _NAME_WORDS + 1))
    return found.string[0] == "(" or not any(map(names_known_place, joined))


def _is_one_shout(text: str, place: tuple[int, int], agency: tuple[int, int]) -> bool:
    """Tell a phrase in capitals whose last word is no source ("HỌP THÔN CÔNG KHAI: …")."""
    return text[place[1] : agency[0]] == " " and text[place[0] : agency[1]].isupper()


def _is_place(text: str) -> bool:
    """Tell a name of a place from other words: each word has a capital or names a unit."""
    if _NO_PLACE.match(fold(text)):
        return False
    words = re.findall(r"[^\s,.]+", text)
    named = [word for word in words if word.lower() not in _UNITS]
    return (
        len(words) <= _PLACE_WORDS
        and (bool(named) or text.isupper())
        and all(word[0].isupper() or word[0].isdigit() for word in named)
    )
