"""Bylines: a personal name or a named source at the end of a release, or beside its date."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.parts.banners import names_portal
from vnsum.reading.parts.bodies import BODY_NAME, ORGAN, names_body
from vnsum.text.normalise import fold, normalise
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.layout.lines import Line

__all__ = [
    "BUTTON",
    "CREDITED",
    "is_bare_name",
    "is_byline",
    "is_name",
    "is_people",
    "names_desk",
    "names_place",
    "names_writer",
    "says_something",
    "signs_for_all",
    "take_byline",
]

_BYLINE_SYLLABLES = 14
_SPEAKER_SYLLABLES = 26
"""Most syllables of a line in brackets that says whose speech it was; set by hand."""
_NAME_SYLLABLES = 6
_FURNITURE_SYLLABLES = 10
"""Most syllables of a button or link below the byline; set by hand."""
_LEAST_GROUPS = 2
_SHORT_NOTE = 12
"""Syllables that a note has not below a bare name, which may be a heading; set by hand."""
_NOTE_SYLLABLES = (5, 32)
"""Fewest and most syllables of a note below the byline; set by hand."""
BUTTON = pattern(
    r"[<>«»|•*\[].*|\(?(?:gửi|lên|về|xem|in|chia sẻ|(?:được )?đăng|quay|trở|theo dõi|tải|bấm|nhấn"
    r"|click|nhập"
    r"|viết|bình|đánh giá|lưu|sao chép|đọc|nghe|kéo|hiển thị|liên hệ|trang|phiên bản|bản quyền|lượt"
    r"|hôm nay|hôm qua|tuần|tháng|tổng|đang|online|truy cập|số lượt|thống kê|thích|báo cáo|ảnh|hình"
    r"|video|clip|nguồn|tweet|like|facebook|zalo|ý kiến|hãy nhập|độc lập|đã xem"
    r"|chuyên mục|tra cứu)\b|người \w+\s?:|.*(?:\bđt\s?[:.]|điện thoại|fax|hotline|@|https?:|www\.)"
)
"""How a button, a link or the counter of a page begins, and the caption of a picture."""
_LAST_LINES = 6
"""Open lines at the end among which the byline stands."""
_BYLINE = pattern(
    r"[(\[]?\s*(?:theo(?! (?:đó|dõi|kế hoạch|quy))|tin(?: bài)?, ảnh|tin(?: và|,)? (?:bài|ảnh)"
    r"|tin(?! (?:được )?(?:phát|tiếp theo|cuối|kế tiếp)\b)|bài|bài, ảnh|bài và ảnh|nguồn(?: tin)?"
    r"|tác giả(?: bài viết)?|người viết|viết bởi|thực hiện"
    r"|biên tập|pv|ctv|phóng viên|(?:dự báo|phát thanh|biên tập) viên(?= ?:)"
    r"|người (?:tổng hợp|lập|thực hiện|đưa tin|cung cấp)(?= ?:)|(?:người )?đăng(?: bởi)?(?= ?:)"
    r"|ban biên tập)\s*(?::|(?=\s|$)).*"
    r"|[(\[]?\s*(?:ghi chép|phóng sự(?: ảnh)?|ký sự|bút ký|tùy bút|tản văn|chùm ảnh|lược ghi)"
    r"(?:\s*:| của\b).*"
    r"|\((?:bài )?(?:phát biểu|diễn văn) của\b[^()]*\)"
)
CREDITED = pattern(r".*(?:[.”\"]| [-–]) (?:ảnh|đồ họa)\s?: ?[^:]{2,40}$")
"""A caption with the name of the photographer behind it."""
_KEPT = pattern(
    r"[(\[]?\s*(?:ảnh|hình|video|clip)(?: \d{1,2})?\s*:.*"
    rf"|(?:đt|sđt|điện thoại|trực ban)\b[^:]{{0,30}}:.*|{CREDITED.pattern}"
)
"""What may stand below the writer and stays: the caption of a picture, a number to call."""
_ASKS = pattern(r"(?:pv|phóng viên)\s*:")
"""Who asks in an interview, where a sentence follows."""
_SOURCE = pattern(r"[(\[]?\s*nguồn(?: tin)?\s*:")
"""What a text was taken from, which is no writer where one signs too."""
_WITH_PHOTOS = pattern(r"(?P<name>[^:()]+?)\s*[-–|,;/]\s*(?i:ảnh)\s*:\s*(?P<who>[^:()]{2,40})")
_INITIALS = pattern(r"(?:[A-ZĐ]\.){1,3}[A-ZĐ]\.?")
_GATHERS = pattern(r"\(?(?P<name>[^()]+?) (?:tổng hợp|thực hiện|ghi|lược ghi|biên soạn)\)?")
_MARKED = pattern(r"\([A-ZĐ]{2,8}\)\s+(?P<name>[^()]+)")
_LETTERS = pattern(r"[A-ZĐ]{2,8}(?:[-&][A-ZĐ]{2,8})*\b")
"""How a body begins whose name is cut to its letters: "VP UBND xã", "TTĐT phường"."""
_SEATED = pattern(
    rf"{_LETTERS.pattern}(?: [^\W\d_]+(?:-[^\W\d_]+)*){{0,4}}"
    r" (?:xã|phường|quận|huyện|tỉnh|thành phố|thị xã|thị trấn)(?: [A-ZĐÀ-Ỹ][^\W\d_]*){0,4}"
)
_DIGITS = pattern(r"(?<!\d)(?!24 ?h\b)\d")
"""What a source without a colon has not: "Tin phát tiếp theo lúc 15h30"."""
_BODY_SYLLABLES = 7
"""Most syllables of a body that signs in small letters; set by hand."""
_ISSUES = pattern(
    r"(?:ủy ban|bộ|(?:tổng )?cục|chi cục|viện|sở|ban|hội|liên đoàn|hiệp hội|văn phòng|phòng"
    r"|trung tâm|công an|(?:tổng )?công ty|tập đoàn|đài|hội đồng|bảo hiểm xã hội)\b"
)
"""Bodies that issue, whose names may be longer; a school or a hospital may be what is shown."""
_NATIONAL = pattern(r".*\b(?:quốc gia|trung ương|việt nam|nhà nước)")
"""How the name of a body ends that is there for the whole country."""
_PLACE = pattern(r"(?:phường|xã|quận|huyện|tỉnh|thành phố|thị trấn|khu phố|tổ dân phố|đặc khu)\b")
_GATHERED = pattern(
    r"\s*\((?:tổng hợp|th|t/h|ghi|ghi chép|lược ghi|biên dịch|thực hiện|sưu tầm)\)$", re.IGNORECASE
)
_LABELLED = pattern(r"[(\[]?\s*[^:]{2,20}:")
_OFFICE = pattern(r"(?P<name>[^()/]+?) ?(?:\([^()]{2,40}\)|(?: [-–] |/)(?P<body>[^()/]{2,40}))$")
_PART = pattern(
    rf"{BODY_NAME.pattern}|(?:chi (?:hội|bộ|đoàn)|tổ|đài|câu lạc bộ|thôn|cộng tác viên|phóng viên"
    r"|cổng ttđt|cổng thông tin)\b"
)
_OFFICES = pattern(r"(?:văn phòng|phòng|ban biên tập|ban truyền thông|tổ|nhóm|bộ phận)\b")
_PRESS = pattern(r"(?:báo (?!cáo|chí|giá|động)|tạp chí |đài )[^\d:.,]{3,40}")
"""Parts of a body, and papers and stations."""
_CALLING = pattern(
    r"(?:Thẩm phán|Kiểm sát viên|Luật sư|Bác sĩ|Dược sĩ|Điều dưỡng|Kỹ sư|Cử nhân|Nhà báo|Giảng viên"
    r"|Thạc sĩ|Tiến sĩ|(?:Thiếu|Trung|Thượng|Đại) (?:úy|tá))\s"
)
"""What stands before the name of one who signs with his calling."""
_DESK = pattern(
    r"(?:nhóm )?(?:pv|p\.v|ctv|btv|bbt|phóng viên|cộng tác viên|biên tập viên)"
    r"|(?:ban biên tập|tòa soạn)(?: báo)?"
)
"""Writers without a name of their own."""
_SECTION = pattern(
    r"(?:tin|trang|thời|văn|kinh|đời|chính|xã|phường|y|giáo|thông|sự|thể|pháp|an|môi|du|khoa|bạn"
    r"|cải|chuyển|quốc|công|nông|đảng|đoàn|hội|ủy|ban|in|cỡ|chia|lượt|xem|thứ|chủ nhật|ngày)\b"
)
"""How a section of a site, a body or a button begins, whose words may all have capitals."""
_UNIT = r"(?:phường|xã|quận|huyện|tỉnh|thị trấn|thị xã|thành phố|đặc khu|TP\.?)\s+"


def take_byline(groups: list[list[Line]], source: str) -> list[Line]:
    """Take the writer's lines off the end of the groups, and what a page puts below them.

    One line below them that says something is no button: it stays, and is marked for the editor.

    Args:
        groups: The open paragraphs; the first one is never taken.
        source: The source.

    Returns:
        The lines of the byline; none where nobody signed.
    """
    note = groups.pop() if _closes_with_note(groups) else None
    tail = list(takewhile(_may_close, reversed(groups[1:][-_LAST_LINES:])))
    below = list(takewhile(lambda group: not is_byline(group[0]), tail))
    if note is None and len(below) == 1 and says_something(below[0][0]):
        note = groups.pop()
        tail, below = tail[1:], []
    taken = _writers(tail[len(below) :], source)
    shown = [
        group for group in reversed(below) if group[0].captioned or _KEPT.fullmatch(group[0].folded)
    ]
    below = [group for group in below if group not in shown]
    if taken and all(_is_furniture(group[0]) for group in below):
        del groups[-len(below) - len(shown) - len(taken) :]
        groups += shown
    else:
        taken = []
    for line in taken:
        line.role = "byline"
    for group in below if taken else []:
        group[0].role = "navigation"
    if note is not None:
        note[0].below = bool(taken)
        groups.append(note)
    return _without_source(taken)


def _without_source(taken: list[Line]) -> list[Line]:
    """Leave out where a text is from, above and below those who wrote it.

    Two fields of a site right below each other, the writer and the source, stay together.
    """
    first, last = 0, len(taken)
    while last - first > 1 and _SOURCE.match(taken[last - 1].folded):
        if not taken[last - 1].gap and _LABELLED.match(taken[last - 2].text):
            break
        last -= 1
    while last - first > 1 and _SOURCE.match(taken[first].folded):
        first += 1
    return taken[first:last]


def _closes_with_note(groups: Sequence[Sequence[Line]]) -> bool:
    """Tell a short sentence below the line of the writer."""
    if len(groups) <= _LEAST_GROUPS or groups[-2][0].bullet or not is_byline(groups[-2][0]):
        return False
    line = groups[-1][0]
    labelled = _LABELLED.match(groups[-2][0].text) is not None
    short = labelled or line.syllables < _SHORT_NOTE
    alone = len(groups[-1]) == 1 and line.stopped and short
    return alone and not is_byline(line) and says_something(line)


def _writers(tail: Sequence[Sequence[Line]], source: str) -> list[Line]:
    taken: list[Line] = []
    for group in takewhile(lambda group: is_byline(group[0]), tail):
        if taken and source[group[0].end : taken[0].start].strip():
            break
        taken.insert(0, group[0])
    return taken


def says_something(line: Line) -> bool:
    """Tell a line that tells news from the buttons, links and counts of a page.

    Args:
        line: Any line.

    Returns:
        True for a line with a verb or a figure that begins like neither.
    """
    if not _NOTE_SYLLABLES[0] <= line.syllables <= _NOTE_SYLLABLES[1]:
        return False
    if line.bullet or line.text[-1] in ":;," or BUTTON.match(line.folded):
        return False
    behind = line.text.partition(" ")[2]
    return has_verb(behind) or any(map(str.isdigit, behind))


def _may_close(group: Sequence[Line]) -> bool:
    return len(group) == 1 and (not group[0].stopped or is_byline(group[0]))


def _is_furniture(line: Line) -> bool:
    """Tell a button or a link from the caption of a picture."""
    return (
        line.syllables <= _FURNITURE_SYLLABLES
        and not line.bullet
        and line.text[-1] not in ":;,"
        and not line.folded.lstrip("([").startswith(("ảnh", "hình", "video", "clip"))
    )


def is_byline(line: Line) -> bool:
    """Tell whether an open line names its writer or source.

    Args:
        line: A line near the end.

    Returns:
        True when it does.
    """
    if line.syllables > (_SPEAKER_SYLLABLES if line.text[0] == "(" else _BYLINE_SYLLABLES):
        return False
    if _BYLINE.fullmatch(line.folded):
        labelled = _LABELLED.match(line.text) is not None or line.text.endswith(")")
        if line.stopped and _ASKS.match(line.folded):
            return False
        return labelled or not (line.stopped or _DIGITS.search(line.text))
    if line.stopped:
        return is_name(line) or _is_placed_name(line.text)
    bare = line.text[1:-1] if line.text[0] == "(" and line.text[-1] == ")" else line.text
    if (bare.isupper() or _signs(bare)) and names_body(bare):
        return True
    named = names_portal(bare) or names_desk(bare) or _SEATED.fullmatch(bare) is not None
    called = _CALLING.match(bare)
    named = named or (called is not None and is_bare_name(bare[called.end() :]))
    return named or is_name(line) or _is_placed_name(line.text) or _is_told_name(line.text)


def signs_for_all(lines: Sequence[Line]) -> bool:
    """Tell a whole body that signs in capitals, or a national one, from an office of a body.

    Args:
        lines: The lines of the byline.

    Returns:
        True for "TRẠM Y TẾ PHƯỜNG AN HÒA", "BÁO BÌNH AN" and "Cục Thú y Việt Nam", False for
        "VĂN PHÒNG UBND".
    """
    text = lines[0].text if len(lines) == 1 else ""
    folded = fold(text)
    office = _OFFICES.match(folded) is not None or ORGAN.match(folded) is not None
    if office or not (text.isupper() or _NATIONAL.fullmatch(folded)):
        return False
    return names_body(text) or _PRESS.fullmatch(folded) is not None


def _signs(text: str) -> bool:
    """Tell a name of a body that is no place: "Trạm Y tế", "Ban Biên tập"; a long one issues."""
    fits = len(text.split()) <= _BODY_SYLLABLES or _ISSUES.match(fold(text)) is not None
    return fits and text[:1].isupper() and not _PLACE.match(fold(text)) and not _DIGITS.search(text)


def _is_told_name(text: str) -> bool:
    """Tell a name with what its bearer did ("Lê Mẫu thực hiện", "Lê Mẫu - Ảnh: CTV")."""
    forms = (_WITH_PHOTOS, _GATHERS, _MARKED)
    found = next(filter(None, (form.fullmatch(text) for form in forms)), None)
    site, dash, name = text.rpartition(" - ")
    if dash and names_portal(site) and is_bare_name(name):
        return True
    return found is not None and (
        is_people(found["name"]) or bool(_INITIALS.fullmatch(found["name"]))
    )


def names_writer(text: str) -> bool:
    """Tell whether a text names nothing but who wrote something.

    Args:
        text: A block of a page.

    Returns:
        True for "Kim Ngân", "Bài, ảnh: Kim Ngân" and the like.
    """
    shown = normalise(text).text
    short = len(shown.split()) <= _BYLINE_SYLLABLES
    return short and (is_bare_name(shown) or _BYLINE.fullmatch(fold(shown)) is not None)


def is_name(line: Line) -> bool:
    """Tell whether a line is nothing but personal names.

    Args:
        line: Any line.

    Returns:
        True when each of its words has a capital.
    """
    return (not line.stopped or line.text.endswith(")")) and _names(line.text) > 0


def _is_placed_name(text: str) -> bool:
    """Tell a name with an office behind it ("Lê Mẫu (Đài xã)", "Lê Mẫu - Đoàn phường")."""
    found = _OFFICE.fullmatch(text)
    if found is None or _names(found["name"]) < 2:  # noqa: PLR2004 - a family name and a given one
        return False
    body = found["body"]
    return body is None or bool(_PART.match(body.lower()) or _LETTERS.match(body))


def _names(text: str) -> int:
    """Count the words of personal names; 0 where there is any other word."""
    bare = _GATHERED.sub("", text).strip("()[] ")
    words = [word for word in re.split(r"[\s,&–-]+", bare) if word and word.lower() != "và"]
    fine = len(words) <= _NAME_SYLLABLES and all(
        word[0].isupper() and re.sub(r"[.'’‘]", "", word).isalpha() for word in words
    )
    return len(words) if fine else 0


def names_desk(text: str) -> bool:
    """Tell writers without a name of their own.

    Args:
        text: Some words.

    Returns:
        True for "Nhóm phóng viên", "Tòa soạn" and the like.
    """
    return _DESK.fullmatch(fold(text)) is not None


def names_place(name: str, source: str) -> bool:
    """Tell the name of the place a release is about.

    Args:
        name: Words with capitals.
        source: The source.

    Returns:
        True for "Hồ Bạch" where "phường Hồ Bạch" stands in the source.
    """
    return re.search(_UNIT + re.escape(name), source, re.IGNORECASE) is not None


def is_people(text: str) -> bool:
    """Tell whether words are names of people, where a label says that they are no section.

    Args:
        text: Some words.

    Returns:
        True for two words or more, each with a capital.
    """
    return _names(text) > 1


def is_bare_name(text: str) -> bool:
    """Tell whether words are the name of a person, and none of a section or a body.

    Args:
        text: Some words.

    Returns:
        True for two words or more, each with a capital.
    """
    return _names(text) > 1 and not text.isupper() and not _SECTION.match(fold(text))
