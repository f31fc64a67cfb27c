"""A title over its limit made shorter: by what editors leave out first, and never by its news.

"Cấm đường Láng đoạn qua phường Hạc Thành để thảm nhựa" loses its "đoạn" before its aim, its aim
before a clause. What is left says nothing that the title does not say.
"""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.headlines.faults import headline_faults
from vnsum.backends.extractive.sentences.forms import headline_forms, is_balanced
from vnsum.backends.extractive.syntax.clauses import is_quoted, without_brackets
from vnsum.drafting.headlines.brief_ends import brief_ends, keeps_matter
from vnsum.drafting.headlines.brief_places import Edit
from vnsum.drafting.headlines.briefer import brief_edits
from vnsum.drafting.headlines.short_names import short_names
from vnsum.drafting.leads.bearing_out import word_pairs
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.verbs import has_verb, opens_with_verb
from vnsum.truth import find_facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnsum.results import Headline

__all__ = ["Shorter", "matter_first", "shortened"]

_LEAST_BLANKS = 4
"""Blanks of what is left of a title; set by hand."""
_CLAUSE_BLANKS, _CLAUSE_VERB = 5, 3
"""Blanks of the first of its clauses where the others go, and of one of these that begins with its
verb ("bồi thường, hỗ trợ" is a list); set by hand."""
_MOST_EDITS = 8
"""Edits tried together: the first ones; set by hand."""
_LONGEST = 300
"""Characters of a title from which no more is tried: all ends are looked at for all edits."""
_MORE_EDITS, _TOGETHER = 14, 4
"""Edits tried where those are not enough, and how many of them together; set by hand."""
_COMRADE = pattern(r"\bđồng chí (?=\w)")
_STRETCH = pattern(r",? đoạn(?= qua )|, tỷ lệ 1/\d[\d.]*(?=$|,)")
"""A part of a road, and the scale of a plan."""
_OCCASION = r"(?:nhân (?:dịp|ngày|kỷ niệm)|(?:thiết thực )?chào mừng|hưởng ứng)"
_IN_HONOUR = pattern(
    r"(?<!\blễ)(?<!mít tinh)(?<!ra quân)(?<!hoạt động)(?<!chương trình)(?<!tổ chức)(?<!phát động)"
    r"(?<!phong trào)(?<!công trình)(?<!\bbuổi)(?<!văn nghệ)(?<!hội nghị)(?<!gặp mặt)(?<!tọa đàm)"
    rf"(?:,? {_OCCASION}|, kỷ niệm) [^,:;]*$"
)
"""The occasion at the end; behind the event that is held for it, it is the news."""
_GROUND = pattern(
    rf"(?:{_OCCASION}|kỷ niệm|thực hiện|phát huy|hòa (?:chung|cùng)|trong không khí|nhằm|để) "
    r"[^,:;]*, (?=\w)"
)
"""Why it is done, in front."""
_AIM = pattern(r",? (?:để|nhằm|góp phần) ")
_ADVERBIAL = pattern(
    r",? (?:tại(?! (?:nguồn|chỗ|gốc|nhà)\b)|trong|sáng|chiều|tối|ngày|để|nhằm|năm|tháng|dịp|"
    r"góp phần|giai đoạn|từ ngày|nhiệm kỳ|trên (?:địa bàn|toàn)|"
    r"nhân (?:dịp|ngày|kỷ niệm|năm|tháng|lễ|tết))\b"
)
_TOLD = pattern(r"\w (?:bị|được|có(?! (?:thẩm quyền|hiệu quả|công|liên quan))|đã) ")
"""What is told of what stands before, behind where it is."""
_CASE = pattern(r",? trong (?:vụ|đường dây|chuyên án)\b")
"""What somebody is charged with."""
_DATE = pattern(
    r",? (?=(?:năm(?: học)? 20\d\d|giai đoạn (?:20)?\d\d|nhiệm kỳ 20\d\d)(?: ?[-–] ?(?:20)?\d\d)?$)"
)
"""The year at the end."""
_HELD = pattern(r"(?: sẽ)? diễn ra (?:(?:vào|từ|lúc|tại|trong) )?[^,:;]*$")
"""When an event takes place, at the end."""
_ISSUER = pattern(
    r" của (?:ubnd |hđnd )?(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|thành phố) [^,:;]*$"
)
"""Whose document it is, at the end."""
_PAPER = pattern(
    r"(?:công (?:khai|bố)|kế hoạch|báo cáo|thông báo|kết quả|lịch|danh sách|quyết định)\b"
)
_TRICK = pattern(
    r"(?<=\w) (?=(?:yêu cầu|gọi điện|để|nhằm|lừa|chiếm đoạt|dọa|đề nghị|cập nhật|mời|bán)\b)"
)
"""Where a trick is told behind whom it is played as ("giả danh cán bộ phường | yêu cầu …")."""
_PLAYED = pattern(r"\b(?:thủ đoạn|chiêu(?: trò)?|hình thức|tình trạng) (?:giả|mạo)\b[^,:;]*$")
_DAYS = pattern(r",? (?:từ )?ngày \d")
_NOUNS = pattern(r"(?:kết luận|kết quả|kế hoạch|báo cáo|danh sách|lịch|quyết định)\b")
"""Titles that are no sentences."""
_LIMITS = pattern(
    r"\b(?:nhưng|nếu|khi|chỉ|trừ|đủ|điều kiện|không|chưa|hủy|ban (?:đêm|ngày)|riêng|với các|"
    r"tối đa|tối thiểu|dự kiến|đề nghị|theo|trường hợp)\b"
)
_TURNS = pattern(
    r"\b(?:song|vẫn|còn|hoãn|lùi|rút|sai|giả|dù|tuy|thay|hết|xong|ổn định|giảm (?:nhẹ|sâu)|bác bỏ|"
    r"đình chỉ|đính chính|lừa)\b|^đã "
)
"""What a clause that goes may not say besides: it takes back what stands before it, or ends it."""
_OPEN = pattern(
    r"\b(?:đề nghị|yêu cầu|kiến nghị|đề xuất|cấm|không|chưa|làm việc|kiểm sát|"
    r"giữa|cuối|đầu|nửa|của|và|về|theo|các|tổ chức)$"
)
"""What an end may not hold that goes, and what the rest may not end with."""
_BAN = pattern(r"\b(?:không|chưa|cấm|dừng|ngừng|ngưng|đóng|hạn chế|hoãn|hủy|bác|đình chỉ)\b")
"""What would hold everywhere without its place, and what is told before its place but not why."""
_AIM_INSIDE = pattern(r" (?:để|nhằm|phục vụ) [^,:;()]*(?= (?:tại|trên địa bàn|từ ngày) )")
_MEETING = pattern(
    r"(?<=^kết luận)(?P<who> của [^,:;]*?)? tại (?:cuộc họp|buổi (?:họp|làm việc)|hội nghị"
    r"|phiên họp)[^,:;]*?(?= về )"
)
"""Who concluded and where, before what about."""
_TOPIC = pattern(
    r"(?:phòng,? chống|hội (?:nghị|thảo)|tọa đàm|thông báo|cải cách|chuyển đổi số)\b[^:]*: "
)
"""What a title is about, before somebody who is named and what he does."""
_NO_NEWS = pattern(
    r"(?:kết (?:luận|quả)|công điện|thông báo|báo cáo|kế hoạch|thư) (?:của|số) (?!.*\bvề\b)"
    r"|(?:nhân|sau|từ|trong|tại|với|nhằm|để|trước|qua|bên cạnh|kỷ niệm)\b[^,:]*$"
    r"|(?:hội (?:thi|nghị|thảo|thao)|giải(?! (?:đáp|quyết))|phiên|kỳ họp|ngày hội|lễ|"
    r"phòng,? chống|đại hội)\b"
    r"(?!.*\b(?:được|đã|sẽ|diễn ra|trao|thu|đạt|có|thông qua|bầu|gửi|khai mạc|bế mạc|"
    r"lùi|hoãn|hủy|dời|khép lại|vô địch)\b)"
)
"""What is left of a title that has lost its news."""
_ANSWERED = pattern(r": | do ")
"""A title that names an event and says in its second half what came of it, or whose it was."""
_NUMBERED = pattern(r"(?<!đợt )(?<!tháng )(?<!tuần )(?<!quý )(?<!lần )\b\d+$")
"""What a year belongs to: "kế hoạch 5 năm 2026 - 2030"."""
_MARK = pattern(r", |; |: | và ")
_SUBJECT = pattern(
    r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các|nhiều|hơn|gần|toàn|người|nông|tiểu|bà con|"
    r"học sinh|doanh nghiệp|lần đầu)\b"
)
"""How another clause begins, beside names and figures."""
_HOW = pattern(r"^(?:khẩn trương|tích cực|tiếp tục|chủ động|đồng loạt|kịp thời|nhanh chóng) ")
_UNHARMED = pattern(r"không (?:có )?(?:ai|thiệt hại về người|thương vong|người) ?(?:bị |về )?")
_CLAIM = pattern(
    r"\b(?:tin (?:đồn|giả)|đồn|cảnh báo|thủ đoạn|đề xuất|đề nghị|kiến nghị|dự thảo|dự kiến|lấy ý "
    r"kiến|phản ánh|tố|nghi|đính chính|bác bỏ|thực hư|sự thật)\b"
)
"""What a title is about that its second half answers."""
_EDIT, _COLON, _YEAR, _WHO, _END, _CLAUSE = 1, 3, 3, 4, 5, 8
"""What it costs to leave out, the least first; set by hand."""
_FEWEST, _SHARE = 3, 0.25
"""Pairs of words of a title, and their share among all of them, by which a headline of the text
tells its matter; set by hand, as in `bearing_out`."""
_LEAST_SHARE, _LEAST_SHARE_BRIEF = 0.45, 0.4
"""Share of a title that has to be left where its end goes; set by hand."""


class Shorter(NamedTuple):
    """A title that was made shorter.

    Attributes:
        text: What is left of it.
        start: Where it begins in the title.
        end: One past where it ends there.
    """

    text: str
    start: int
    end: int


def shortened(title: str, limit: int, written: str) -> Shorter | None:
    """Make a title shorter by what costs least.

    Args:
        title: The title, normalised.
        limit: Most characters.
        written: The text it stands above.

    Returns:
        What is left; None where nothing that fits says the same.
    """
    first = list(_edits(title))
    if (left := _shortest(title, limit, first[:_MOST_EDITS])) or len(title) > _LONGEST:
        return left
    edits = brief_edits(title, fold(title), written)
    more = sorted((*first, *(one for one in edits if not is_quoted(title, one.start))))
    return _shortest(title, limit, more[:_MORE_EDITS], brief=True)


def _shortest(
    title: str, limit: int, edits: Sequence[Edit], *, brief: bool = False
) -> Shorter | None:
    """Return what is left of a title by the edits and the end that cost least."""
    found: list[tuple[int, int, Shorter]] = []
    for chosen in _subsets(edits, _TOGETHER if brief else len(edits)):
        text, start = _edited(title, chosen)
        spent = sum(edit.cost for edit in chosen)
        ends = (*_ends(text), *brief_ends(text)) if brief else _ends(text)
        for end, cost in ends:
            left = text[:end].rstrip(" ,;:")
            least = _LEAST_SHARE_BRIEF * len(text) if brief else _LEAST_SHARE * len(title)
            enough = cost < _END or len(left) >= least
            if len(left) <= limit and left.count(" ") >= _LEAST_BLANKS and enough:
                high = len(title) if end == len(text) else _behind(title, left)
                found.append((spent + cost, -len(left), Shorter(left, start, high)))
    whole = headline_faults(title) + (_HELD.search(fold(title)) is not None)
    told = (one for *_, one in sorted(found) if headline_faults(one.text) <= whole)
    kept = (one for one in told if keeps_matter(title, one.text))
    bare = brief and not _ANSWERED.search(title) and _NO_NEWS.match(fold(title))
    return next((one for one in kept if bare or not _NO_NEWS.match(fold(one.text))), None)


def matter_first(
    title: str | None, offered: Iterable[tuple[Headline, int]]
) -> Iterable[tuple[Headline, int]]:
    """Put headlines of the text first that tell what a title tells which does not fit.

    Args:
        title: The title; None where there is another headline, or no title.
        offered: Headlines with their sentences, the best first.

    Returns:
        All of them.
    """
    if not title:
        return offered
    wanted = set(word_pairs(title))
    least = max(_FEWEST, _SHARE * len(wanted))

    def tells(one: tuple[Headline, int]) -> bool:
        return len(wanted.intersection(word_pairs(one[0].text))) >= least

    return sorted(offered, key=tells, reverse=True)


def _subsets(edits: Sequence[Edit], most: int) -> Iterator[Sequence[Edit]]:
    for size in range(most + 1):
        for chosen in combinations(edits, size):
            if all(one.end <= two.start for one, two in pairwise(chosen)):
                yield chosen


def _edits(title: str) -> Iterator[Edit]:
    """Yield what may go before the end of a title is touched, by its place."""
    folded = fold(title)
    found = [*short_names(folded), *_small(title, folded)]
    colon = _behind_colon(title)
    if colon:
        found.append(Edit(0, colon, "", _COLON))
    topic = _TOPIC.match(folded)
    if topic and _names_first(title[topic.end() :]):
        found.append(Edit(0, topic.end(), "", _WHO))
    found += _inside(folded)
    ground = _GROUND.match(folded)
    if ground and _stands(title[ground.end() :]):
        found.append(Edit(0, ground.end(), "", _COLON))
    honour = _IN_HONOUR.search(folded)
    if honour and _stands(title[: honour.start()]):
        found.append(Edit(honour.start(), len(title), "", _EDIT + 1))
    yield from sorted(one for one in found if not is_quoted(title, one.start))


def _small(title: str, folded: str) -> Iterator[Edit]:
    """Yield the words that a headline does without."""
    for match in _COMRADE.finditer(folded):
        if title[match.end()].isupper():
            yield Edit(*match.span(), "", _EDIT)
    for match in _STRETCH.finditer(folded):
        yield Edit(*match.span(), "", _EDIT)
    kept = without_brackets(title, 0, len(title)) if "(" in title else [(0, len(title))]
    for (_, start), (end, _) in pairwise([(0, 0), *kept, (len(title), 0)]):
        if start < end:
            yield Edit(start, end, "", _EDIT + 1)


def _inside(folded: str) -> Iterator[Edit]:
    """Yield what may go between what a title is and what it is about."""
    meeting = _MEETING.search(folded)
    if meeting:
        who = meeting.end("who") if meeting["who"] else meeting.start()
        yield Edit(who, meeting.end(), "", _EDIT)
        if meeting["who"]:
            yield Edit(meeting.start(), who, "", _COLON)
    aim = _AIM_INSIDE.search(folded)
    if aim and _BAN.search(folded, 0, aim.start()):
        yield Edit(*aim.span(), "", _WHO)


def _names_first(text: str) -> bool:
    """Tell whether a text begins with a place or a body, and says what it does."""
    known = find_facts(text)
    named = known and known[0].start == 0 and known[0].kind in {"place", "organisation"}
    return bool(named) and _stands(text[known[0].end :])


def _stands(text: str) -> bool:
    """Tell whether the rest of a title is one."""
    return text.count(" ") >= _LEAST_BLANKS and has_verb(text)


def _edited(title: str, chosen: Sequence[Edit]) -> tuple[str, int]:
    """Return a title with edits, and where what is left of it begins."""
    text, at = "", 0
    for edit in chosen:
        text += title[at : edit.start] + edit.put
        at = edit.end
    text = re.sub(r" {2,}", " ", text + title[at:])
    gone = chosen[0].end if chosen and not (chosen[0].start or chosen[0].put) else 0
    return text.replace(" ,", ",").strip(), gone


def _behind(title: str, left: str) -> int:
    """Return where the last word of what is left stands in a title, or its end."""
    place = title.rfind(left.rpartition(" ")[2], 0, len(title))
    whole = title.find(left)
    if whole >= 0:
        return whole + len(left)
    return place + len(left.rpartition(" ")[2]) if place >= 0 else len(title)


def _ends(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a title may end, and what that costs."""
    yield len(text), 0
    folded = fold(text)
    for match in _DATE.finditer(folded):
        kept = folded[: match.start()]
        if not (_OPEN.search(kept) or _NUMBERED.search(kept)):
            yield match.start(), _YEAR
    for form in headline_forms(text, 0):
        ((start, end), *more) = form.pieces
        if more or start or not (has_verb(form.text) or _NOUNS.match(folded)):
            continue
        if not headline_faults(form.text) and _may_go(folded[end:], fold(form.text)):
            yield end, _END
    yield from ((end, _END) for end in _tails(folded))
    for match in _MARK.finditer(folded):
        if _is_clause(text, match):
            yield match.start(), _CLAUSE


def _tails(folded: str) -> Iterator[int]:
    """Yield where else a title may end: before when it is held, whose it is, how a trick goes."""
    held, issuer = _HELD.search(folded), _ISSUER.search(folded)
    if held and _LIMITS.search(folded, held.start()) is None:
        yield held.start()
    if issuer and _PAPER.match(folded):
        yield issuer.start()
    tricks = (match.start() for match in _TRICK.finditer(folded))
    first = next((at for at in tricks if _PLAYED.search(folded[:at])), None)
    if first is not None:
        yield first


def _may_go(rest: str, kept: str) -> bool:
    """Tell whether the end of a title may go: an adverbial that neither limits nor takes back."""
    verbs = any(map(has_verb, rest.lstrip(" ,").split(", ")[1:])) or _TOLD.search(rest)
    if (verbs and not _AIM.match(rest)) or not _ADVERBIAL.match(rest) or _CASE.match(rest):
        return False
    if _LIMITS.search(rest) or _OPEN.search(kept):
        return False
    dated = _NOUNS.match(kept) and _DAYS.match(rest)
    return bool(_AIM.match(rest) or dated or not _BAN.search(kept))


def _is_clause(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a title is one up to a mark, and what stands behind is another.

    No list is cut behind its first member: "dạy thêm, học thêm", "nâng cấp, mở rộng ngõ 87".
    """
    kept, rest = text[: mark.start()], text[mark.end() :]
    behind = _UNHARMED.sub("", fold(rest))
    if not _is_whole(kept) or _LIMITS.search(behind) or _TURNS.search(behind):
        return False
    if mark[0] == ": ":
        return has_verb(" ".join(kept.split(" ")[1:]))
    if opens_with_verb(behind) or opens_with_verb(_HOW.sub("", behind)):
        return behind.split(",")[0].count(" ") >= _CLAUSE_VERB
    named = rest[:1].isupper() and not kept.rpartition(" ")[2][:1].isupper()
    opens = rest[:1].isdigit() or named or _SUBJECT.match(behind) is not None
    told = behind.split(", ")[0].replace(" có ", " ").split(" ")[2:]
    return mark[0] != " và " and opens and has_verb(" ".join(told))


def _is_whole(kept: str) -> bool:
    """Tell whether the first clause of a title says something that no other one answers."""
    if kept.count(" ") < _CLAUSE_BLANKS or not is_balanced(kept) or headline_faults(kept):
        return False
    folded = fold(kept)
    *_, one, two = folded.split(" ")
    verb = opens_with_verb(f"{one} {two}") or opens_with_verb(two)
    named = kept.rpartition(" ")[2][:1].isupper() and not kept.isupper()
    hangs = (verb and not named) or _OPEN.search(folded)
    return has_verb(kept) and not hangs and not _CLAIM.search(folded)


def _behind_colon(title: str) -> int:
    """Return where a title says what happens, behind where it does ("Phường Láng: Mở chợ đêm").

    Who says it, a rumour and a plan stay: only a place or a body may go.
    """
    head, mark, tail = title.partition(": ")
    said = mark and tail.count(" ") >= _LEAST_BLANKS and has_verb(tail)
    known = find_facts(head) if said else ()
    alone = len(known) == 1 and known[0].kind in {"place", "organisation"}
    return len(head) + len(mark) if alone and known[0].text == head else 0
