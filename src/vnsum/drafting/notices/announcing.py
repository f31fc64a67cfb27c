"""Notices that announce something and list it: what they say stands in a title and in items.

"Phòng Quản lý đô thị thông báo như sau:" is followed by items; the sentences outside them are
contacts and thanks. The announcement itself, completed by the title, and the item that says when
are its lead. Only words of the source are used.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.backends.extractive.sentences.saying import list_opening
from vnsum.backends.extractive.syntax.clauses import without_brackets
from vnsum.drafting.notices.announced_items import EARLY, forbids, is_when, items_behind
from vnsum.drafting.notices.announcement import FIGURE, Announcement, Matter
from vnsum.drafting.notices.lists import ground_sentences, heading_items, is_taken_back
from vnsum.drafting.notices.objects import going_on, says_more, title_object
from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.documents import PressRelease, Span
    from vnsum.drafting.notices.sections import Sections

_Told = tuple[str, "tuple[Span, ...]", Matter | None]

__all__ = ["find_announcements", "find_issuer", "is_heading"]

_PLANS = pattern(r"\b(?:xây dựng|ban hành) [kK]ế hoạch(?= )")
_ORDERED = pattern(r"\b(?:yêu cầu|giao|đề nghị|đang|chậm|phê bình|nhắc|phải|cần|hướng dẫn|để)\b")
"""Between who plans and that: others are to plan, or it is not done."""
_SAYS = (
    pattern(r"\b(?:thông báo|kính báo)(?= |:)"),
    pattern(r"\bthông tin(?= |:)"),
    pattern(r"\bcó nhu cầu(?= )"),
    pattern(r"\blấy ý kiến(?= )"),
    _PLANS,
)
_WANTS = pattern(r"\b(?:yêu cầu|đề nghị)(?= (?!của)|:)")
"""Verbs of an announcement, in small letters: "Phòng Văn hóa - Thông tin" is a name."""
_BODY = pattern(
    r"(?:(?:đồng chí )?(?:phó )?(?:chủ tịch|trưởng ban|giám đốc)|thường trực|ủy ban|ubnd|hội đồng|"
    r"hđnd|đảng ủy|huyện ủy|"
    r"quận ủy|thị ủy|thành ủy|tỉnh ủy|công an|ban|phòng|sở|chi cục|cục|trung tâm|trường|bệnh viện|"
    r"trạm|công ty|tổng công ty|văn phòng|hội|mặt trận|đội|đoàn|bộ|chi nhánh|hợp tác xã|htx|"
    r"bảo hiểm|thuế|kho bạc|ngân hàng|viện|điện lực|tòa án|hạt|xí nghiệp|liên đoàn)\b"
)
"""Who may announce something starts with one of these."""
_DENIES = pattern(
    r"\b(?:không|chưa|chẳng|bác bỏ|phủ nhận|giả|tin đồn|tố|tố cáo|cho rằng|sẽ|có|gửi|nhận|"
    r"từng|nếu|ra|đăng)\b"
)
"""Between who announces and the verb: then it is no announcement."""
_TOLD = pattern(
    r"\b(?:giả|giả mạo|mạo danh|lừa đảo|tin nhắn|phương án|kịch bản|dự thảo|khi|tố cáo|"
    r"tin giả|lan truyền|nếu|cho rằng|phản ánh|rằng|tin đồn)\b"
)
_GROUND = pattern(
    r"(?:căn cứ|theo|thực hiện|để|nhằm|từ|trong|với|sau|qua|trên cơ sở|được|nhân|hưởng ứng|xét|"
    r"tiếp theo|ngày|sáng|chiều|tại|kể từ|về việc|thời gian|đồng thời|do|vì)\b"
)
"""How what may be left out before it begins, and what it may not hold."""
_UNITS = pattern(
    r"(?: (?:các|những|cơ quan|đơn vị|phòng|ban|ngành|đoàn thể|hội|tổ chức|trường|tổ dân phố|"
    r"thôn|ấp|bản|buôn|khu phố|khu dân cư|địa phương|cá nhân|ủy ban nhân dân|ubnd|xã|phường|quận|"
    r"huyện|trưởng|bí thư|chi bộ|công an|chuyên môn|liên quan|trên địa bàn|và|,|thực hiện|"
    r"triển khai|tập trung|tốt|nghiêm|một số|quan tâm|khẩn trương|người dân|nhân dân|bà con|"
    r"hộ dân|hộ|dân))*"
)
"""Whom a letter may leave unsaid: everybody it is sent to."""
_DONE = pattern(
    r"(?:tăng cường|triển khai|thực hiện|phối hợp|đẩy mạnh|chấn chỉnh|tổ chức|tuyên truyền|"
    r"hướng dẫn|chủ động|rà soát|khắc phục|báo cáo|cử|đăng ký|nộp|kiểm tra|xử lý|hưởng ứng|"
    r"tham gia|bảo đảm|đảm bảo|tập trung|khẩn trương|phòng,? chống|"
    r"ứng phó|chuẩn bị|nghiêm túc|hạn chế|tạm dừng|tạm ngừng|"
    r"thu gom|vệ sinh|tiêm|cung cấp|góp ý|đóng góp|ủng hộ|vận động|lập|di dời|tháo dỡ)\b"
)
"""What a title says that is wanted of somebody starts with."""
_CLAUSE = pattern(
    r"(?!(?:về )?việc\b|về\b)(?:\w+ ){2,}?(?:tăng|giảm|được|bị|sẽ|đã|là|không|chưa|đạt|vượt)\b"
)
"""A title that says something by itself: nobody "thông tin giá nước tăng"."""
_OBJECT = pattern(r" (?:.* )?(?:về )?việc \w")
_ADDRESSED = pattern(r" (?:đến|tới|cho|để|gửi|rộng rãi|công khai)\b")
_MATTER = pattern(r"(?:về )?việc ")
_CALLED = pattern(r"\s*\((?:sau đây )?gọi (?:tắt )?[^()]*\)")
_FEWEST = 3
"""Words of what is announced; set by hand."""
_FIRST = 10
"""Sentences in which an announcement is looked for; set by hand."""
_LONGEST = 16
"""Words of who announces; set by hand."""
_HEADING_BLANKS = 12
"""Blanks below which a line without a stop is a heading; set by hand."""
_LABELLED = pattern(r"[^.,;:]{1,60}:")
"""An item with a name of its own ("Công an xã: …")."""


def is_heading(sentence: str) -> bool:
    """Tell whether a line heads what follows it ("II. ĐIỀU KIỆN")."""
    bare = sentence.rstrip("\"'”’)» ")
    return sentence.count(" ") < _HEADING_BLANKS and not bare.endswith((".", "!", "?", "…", ";"))


def find_announcements(page: Page, release: PressRelease, sections: Sections) -> list[Announcement]:
    """Find what a notice announces.

    Args:
        page: The sentences of the release.
        release: The release.
        sections: Its headings and records.

    Returns:
        The announcement as its sentence says it, and as it is with the title; none where a text
        is no notice. It has to be followed by the items of a list.
    """
    kinds = [release.paragraphs[one.paragraph].kind for one in release.sentences]
    for index, sentence in enumerate(page.sentences[:_FIRST]):
        listed = "item" in kinds[index + 1 : index + 3] or _heads_table(release, index)
        if not listed or kinds[index] == "item":
            continue
        found = list(_announced(page, index, sentence, release))
        if found and is_taken_back(release):
            return []
        if found:
            listed_there = items_behind(page, release, index, sections.heads)
            beside = sections.recorded | ground_sentences(release)
            items = [item for item in listed_there if item.sentence not in beside]
            more = {item.sentence: sections.more(item.sentence) for item in items}
            told = [Announcement(index, *one, items, more=more) for one in found]
            return [_with_items(page, one) for one in told]
    return []


def _heads_table(release: PressRelease, index: int) -> bool:
    """Tell whether rows of a table stand right behind a sentence."""
    start, after = release.sentences[index].end, release.sentences[index + 1 : index + 2]
    end = after[0].start if after else len(release.source)
    return any(part.kind == "table" and start <= part.start < end for part in release.boilerplate)


def _announced(page: Page, index: int, sentence: str, release: PressRelease) -> Iterator[_Told]:
    """Say who announces what, in the sentence itself and with the title."""
    folded = fold(sentence)
    follows = list_opening(folded)
    says = next(filter(None, (verb.search(sentence) for verb in (*_SAYS, _WANTS))), None)
    start = find_issuer(sentence, says.start()) if says else None
    if says is None or follows is None or start is None or follows.start() < says.end():
        return
    if says.re.pattern == _PLANS.pattern and _ORDERED.search(folded, start, says.start()):
        return
    told = folded[says.end() : follows.start()]
    titled = _titled(page, index, (start, says.end()), release)
    if says.re.pattern == _WANTS.pattern:
        if _UNITS.fullmatch(told):
            yield from _ordered(page, index, (start, says.end()), release)
        return
    said = _OBJECT.match(told) or not (_ADDRESSED.match(told) or len(told.split()) < _FEWEST)
    if said and not (sentence.endswith(":") and follows.end() - follows.start() == 1):
        pieces = _without_called(sentence, start, follows.start())
        matter = _MATTER.search(folded, says.end())
        behind = matter.end() if matter else says.end() + 1
        parts = tuple(without_brackets(sentence, behind, follows.start()))
        about = Matter(_written(sentence, parts), _spans(page, index, parts))
        whole = _written(sentence, pieces), _spans(page, index, pieces), about
        better = titled and _says_more(titled[0], whole[0])
        yield from [titled, whole] if titled and better else [whole]
        titled = None if better else titled
    if titled:
        yield titled


def _says_more(text: str, other: str) -> bool:
    """Tell whether a text counts or names what another does not, and the other nothing besides."""
    counts, told = ({*FIGURE.findall(one)} for one in (text, other))
    if told - counts:
        return False
    return bool(counts - told) or (says_more(text, other) and not says_more(other, text))


def _titled(page: Page, index: int, piece: tuple[int, int], release: PressRelease) -> _Told | None:
    """Say who announces what the title says, or wants it done."""
    sentence = page.sentences[index]
    wanted = sentence[: piece[1]].endswith(("yêu cầu", "đề nghị"))
    titled = title_object(release, about=not wanted)
    if not titled or (wanted and not _DONE.match(fold(titled[0]))):
        return None
    if sentence[: piece[1]].endswith("thông tin") and _CLAUSE.match(fold(titled[0])):
        return None
    text, span = titled
    pieces = _without_called(sentence, *piece)
    spans = (*_spans(page, index, pieces), *([span] if span else []))
    return f"{_written(sentence, pieces)} {text}", spans, None


def _ordered(
    page: Page, index: int, piece: tuple[int, int], release: PressRelease
) -> Iterator[_Told]:
    """Say who wants what the title says and the first items, together or one of them.

    An item by itself would read as if it had been done; below "1. Sở Y tế" it is told who has to
    do it.
    """
    sentence = page.sentences[index]
    pieces = _without_called(sentence, *piece)
    titled = _titled(page, index, piece, release)
    wants = _written(sentence, pieces), _spans(page, index, pieces), None
    early = [form for form in items_behind(page, release, index) if not _LABELLED.match(form.text)]
    early = sorted(early, key=lambda form: form.sentence)[:EARLY]
    bodies = {form.sentence: _body_above(page, release, form) for form in early}
    for opening, mark in ((titled, ":"), (wants, "")):
        for forms in (early, *([form] for form in early)):
            if opening and forms:
                orders = (_order(form, bodies[form.sentence]) for form in forms)
                named = [body for form in forms if (body := bodies[form.sentence])]
                spans = (span for form in (*named, *forms) for span in page.spans(form))
                yield f"{opening[0]}{mark} {'; '.join(orders)}", (*opening[1], *spans), None
    if titled:
        yield titled


def _body_above(page: Page, release: PressRelease, form: Form) -> Form | None:
    """Return the heading right above an item that names who has to act; None where none does.

    What is forbidden is so whoever sees to it.
    """
    above = form.sentence - 1
    if above not in heading_items(release) or forbids(form):
        return None
    head = page.item(above, stops=" .;:")
    return head if _BODY.match(fold(head.text)) else None


def _order(form: Form, body: Form | None) -> str:
    """Write an item as what is wanted, behind who has to do it."""
    return going_on(form.text) if body is None else f"{body.text} {going_on(form.text)}"


def _with_items(page: Page, told: Announcement) -> Announcement:
    """Tell the items that the announcement itself says from those that may complete it.

    Of orders none may but one that says when: by itself it would read as if it had been done.
    """
    said = [item for item in told.items if set(page.spans(item)) & set(told.spans)]
    orders = not any(kind.search(page.sentences[told.sentence]) for kind in _SAYS)
    others = [item for item in told.items if item not in said and (is_when(item) or not orders)]
    known = frozenset(item.sentence for item in said)
    return replace(told, items=others, said=known, orders=orders)


def _written(sentence: str, pieces: Sequence[tuple[int, int]]) -> str:
    return "".join(sentence[start:end] for start, end in pieces)


def _spans(page: Page, index: int, pieces: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(page.span(index, start, end) for start, end in pieces)


def _without_called(sentence: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Leave out what the issuer calls itself from there on."""
    called = _CALLED.search(sentence, start, end)
    if not called:
        return ((start, end),)
    return (start, called.start()), (called.end(), end)


def find_issuer(sentence: str, verb: int) -> int | None:
    """Find the body that announces or asks.

    What stands before it is left out only where it gives the ground, the aim or the time: not
    "nếu", not who tells of it.

    Args:
        sentence: A sentence.
        verb: Where it says that something is announced or asked for.

    Returns:
        Where the body begins; None where nothing plainly announces.
    """
    head = sentence[:verb].rstrip()
    folded = fold(head)
    starts = [0, *(found.end() for found in re.finditer(r"[,;] ", head))]
    named = [at for at in starts if head[at : at + 1].isupper() and _BODY.match(folded, at)]
    if not named or len(head[named[-1] :].split()) > _LONGEST:
        return None
    start = named[-1]
    grounded = not start or (_GROUND.match(folded) and not _TOLD.search(folded, 0, start))
    return start if grounded and not _DENIES.search(folded, start) else None
