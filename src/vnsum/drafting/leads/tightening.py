"""The news of a release in few words, where a short lead is wanted: its own sentence, cut.

A lead of 25 to 35 syllables has no room for "Sáng ngày 8/7/2026, tại Hội trường …, HĐND phường …
(kỳ họp thường lệ giữa năm)". Another sentence that has the length is another matter; what may go
is said in brackets, where people met, what it was in honour of, and with whom.
"""

from __future__ import annotations

import re
from itertools import chain, combinations, islice
from typing import TYPE_CHECKING

from vnsum.backends.extractive.body.earlier import opens_with_year
from vnsum.backends.extractive.sentences.forms import Form, is_balanced, sentence_forms
from vnsum.backends.extractive.sentences.saying import tells_news
from vnsum.backends.extractive.sentences.scenes import hangs
from vnsum.backends.extractive.sentences.tails import shorter_forms, told_before_list
from vnsum.backends.extractive.syntax.clauses import without_brackets
from vnsum.backends.extractive.syntax.grounds import is_plan, is_ritual, main_clause
from vnsum.backends.extractive.syntax.parting import lacks_deed
from vnsum.backends.extractive.ways.partners import only_names
from vnsum.drafting.leads.details import Detail, details, loses_harm, small_details
from vnsum.drafting.leads.resulting import counted_figures, has_label
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables
from vnsum.text.verbs import has_verb
from vnsum.undoing.taking_back import spreads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from vnsum.backends.extractive.syntax.clauses import Clause

__all__ = ["is_deed", "tells_more", "tightened"]

_DEED = pattern(
    r"\b(?:sáng|trưa|chiều|tối|đêm|ngày)\b[^,;.]{0,12}\d|"
    r"\b(?:vừa|mới đây|(?:hôm|sáng|trưa|chiều|tối|đêm) (?:nay|qua)|"
    r"tổ chức|trao|tặng|khai mạc|bế mạc|khánh thành|khai trương|khởi công|thông báo|ban hành|"
    r"quyết định|thống nhất|hoàn thành|hỗ trợ|thành lập|công nhận|khởi tố|bắt giữ|bàn giao|"
    r"ra quân|ra mắt|ký kết|công bố|phát động|từ trần|xử phạt|xảy ra|đã gây|sẽ)\b"
)
"""What says that something was done, or on which day."""

_RUMOUR = pattern(r"\b(?:truyền nhau|truyền tai|xôn xao|đồn (?:đoán|thổi|nhau|rằng)|tin đồn)\b")
"""What people tell each other, which is no deed."""
_HALL = (
    r"(?:hội trường|trụ sở|nhà văn hóa|phòng họp|trung tâm (?:hội nghị|văn hóa|chính trị)|"
    r"khách sạn|nhà hội nghị|nhà thi đấu|sân vận động|sân (?:nhà văn hóa|ubnd|trường)|"
    r"công viên|quảng trường|khuôn viên|đền(?: thờ)?|đình|chùa|nhà thờ|trường|trạm y tế|"
    r"(?:khu vực )?(?:nghĩa trang|tượng đài))"
)
_VENUE = pattern(
    rf", (?:ngay )?tại {_HALL}\b[^,;:()]*(?:\([^()]*\))?"
    r"(?:, (?:khu công nghiệp|cụm công nghiệp|khu|tòa nhà|số \d|đường) [^,;:()]*)*(?=, )"
)
"""In which hall, between commas."""
_ADDRESS = pattern(
    r", (?P<told>(?:xã|phường|thị trấn|đặc khu|huyện|quận|thành phố|tỉnh|tp\.?) [^,;:]+)(?=, )"
)
"""What follows it: the place of the news, which stays."""
_CELEBRATES = pattern(
    r"(?:,|(?<=[\"”\d]))(?: nhân dịp| nhằm| hướng tới| thiết thực)* "
    r"(?:chào mừng|kỷ niệm|lập thành tích|hưởng ứng|hướng tới kỷ niệm) [^;:]*$"
)
"""What it was in honour of, at the end."""
_ATTENDED = pattern(
    r",? (?:với|có|cùng|thu hút) sự (?:tham gia|tham dự|góp mặt|chứng kiến) của [^;:]*$"
)
"""Who was there besides, at the end."""
_NOTICE = pattern(
    r", (?:ubnd|ủy ban nhân dân|công an|chính quyền|lãnh đạo)(?: [^\s,;:]+){0,8}? "
    r"(?:thông báo|cho biết|cho hay|thông tin)(?: (?:chiều|sáng|tối|trưa|ngày)? ?[\d/]+)?$"
)
"""Whose notice it is, at the end."""
_TERM = pattern(
    r" (?:khóa [ivxl\d]+)?,? ?\(?nhiệm kỳ \d{4} ?[–-] ?\d{4}\)?,?(?= (?:đã |vừa )?"
    r"(?:long trọng |trọng thể )?(?:tổ chức|khai mạc|họp|tiến hành|bế mạc))"
)
"""The term of a council, before what it did."""
_AIM = pattern(
    r",? (?:nhằm|để (?:thi công|sửa chữa|phục vụ|bảo đảm|đảm bảo|nâng cấp)) [^;:]*$|"
    r"(?: hiện)?(?: đang)? (?:cư trú |sinh sống )?trên địa bàn$"
)
"""To what end, and that it was here."""
_MERIT = pattern(
    r" (?:có|đạt|vì|do|đã có) (?:nhiều )?thành tích (?:xuất sắc |đột xuất )*trong [^;:]*$"
)
"""For what somebody was honoured, at the end."""
_LED = pattern(
    r" do (?:đồng chí|ông|bà|ngài) [^;:()]{4,160}?,? "
    r"(?:làm trưởng đoàn|làm tổ trưởng|làm trưởng ban|dẫn đầu)(?= )"
)
"""Who led a delegation."""
_OPENING = (
    r"(?:thực hiện|hưởng ứng|nhằm|trước (?:tình hình|diễn biến|thực trạng)|để (?=phục vụ|đảm bảo)|"
    r"hòa chung|hòa cùng|trong không khí|nhân (?:dịp|kỷ niệm|ngày)|chào mừng|thiết thực|"
    r"được sự|căn cứ|tiếp tục|phát huy|với (?:mục đích|mong muốn|tinh thần)|trong khuôn khổ)\b"
)
_WHEN = r"(?:(?:rạng )?sáng|trưa|chiều|tối|từ ngày|ngày|vừa qua|(?:vào )?(?:lúc|khoảng|hồi) \d)\b"
_WHO = (
    r"(?:ubnd|ủy ban|hđnd|đảng ủy|công an|hội|đoàn|trường|trạm|ban|phường|xã|trung tâm|công ty|"
    r"điện lực|sở|chi cục|thị trấn|huyện|quận|tỉnh|thành phố|mặt trận|bệnh viện|ngân hàng)\b"
)
_HEAD = pattern(
    rf"(?:{_OPENING}(?![^,;:]*\bcủa\b)[^,;:]*, (?={_WHEN}|{_WHO})|{_OPENING}[^,;:]*, (?={_WHEN}))"
)
"""On what ground or occasion, before when or who."""
_OCCASION = pattern(rf"(?P<when>{_WHEN}[^,;:]*)(?P<told>(?:, {_OPENING}[^,;:]*)+)(?=, )")
"""The same, behind when."""
_HOME = pattern(r" tại (?:nhà riêng|gia đình|tư gia|bệnh viện)[^,;:]*(?=,|$)")
"""Where somebody died."""
_DIED = pattern(r"\b(?:từ trần|qua đời|tạ thế|mất) (?:hồi|lúc|vào|ngày)\b")
_LIVED = pattern(r", (?:người|nguyên|tên thật|sinh năm) [^;:]{4,240}?,(?= (?:đã |vừa )?(?:từ|qua))")
"""Who had died, between the name and the deed."""
_PARTNER = pattern(
    r"(?<!công tác)(?<!chương trình)(?<!quy chế)(?: chủ trì,?)? phối hợp (?!giữa )"
    r"(?:với |cùng (?:với )?)?[^;:]{4,200}?(?<!ban)(?<!bộ)(?<!các)(?<!những)"
    r"(?= (?:đã |vừa )?(?:tổ chức|trao|khai mạc|bắt|phát hiện|bàn giao|khám|kiểm tra|khởi công|"
    r"khánh thành|ra quân|tiêu hủy|tìm thấy)\b)|"
    r",? cùng (?:với )?(?:các )?(?:đơn vị|cơ quan|ban ngành)(?: \w+){0,3}(?= (?:đã )?tổ chức\b)"
)
"""With whom it was held."""
_ORDER = pattern(
    r"(?:(?<=công bố quyết định)|(?<=đón nhận quyết định)|(?<=trao quyết định)) của "
    r"(?:thủ tướng chính phủ|chủ tịch nước|chủ tịch ubnd \w+(?: \w+)?)(?= về việc )"
)
"""Whose decision is handed over, before what it says."""
_NEXT = pattern(
    r"(?:tổng|sơ) kết\b[^;:]*?(?P<told>(?:,| và) triển khai (?:phương hướng|nhiệm vụ)\b[^,;:]*)$"
)
"""What a meeting that looks back looks forward to."""
_WHOLE = pattern(r"\b(?:không(?! (?:khí|gian(?! lận)|ngừng)\b)|chưa|hoãn|hủy|trừ|nếu)\b")
"""What no cut may leave out."""
_STRETCHES = (
    *((_CELEBRATES, 1), (_ATTENDED, 1), (_NOTICE, 1), (_TERM, 1), (_LED, 1), (_MERIT, 2)),
    *((_AIM, 2), (_NEXT, 2), (_ORDER, 3), (_PARTNER, 4)),
)
"""What may go besides, and what each costs: set by hand."""
_MOST_CUTS = 10
"""Cuts that are tried together; set by hand."""
_DROPPED = 2
"""What it costs to leave out clauses at an end; set by hand."""
_SLACK = 3
"""Syllables by which cuts that touch may save more than each by itself."""
_LONGEST = 2_000
"""Characters of a sentence that is cut; no sentence a reader follows is longer."""
_LEAST = 7
"""Blanks of what is left; set by hand."""


def is_deed(sentence: str) -> bool:
    """Tell whether a sentence tells what was done: a scene has no day and no deed, nor a rumour."""
    folded = fold(sentence)
    told = _DEED.search(folded) is not None
    return told and not (_RUMOUR.search(folded) or spreads(sentence))


def tells_more(sentence: str) -> bool:
    """Tell whether a sentence tells a figure or a deed, behind news told in few words."""
    folded = fold(sentence)
    plain = tells_news(sentence) and not (has_label(folded) or opens_with_year(sentence))
    return plain and (counted_figures(folded) > 0 or is_deed(sentence))


def tightened(
    sentence: str,
    index: int,
    parts: Sequence[Clause],
    low: int,
    high: int,
) -> tuple[Sequence[Form], Sequence[Form]]:
    """Write a sentence in few words.

    Args:
        sentence: The sentence.
        index: Its place in the body.
        parts: Its `trimmed_clauses`.
        low: Fewest syllables wanted.
        high: Most syllables.

    Returns:
        The forms of the length wanted, and those that are shorter; those that leave out least
        first.
    """
    if len(sentence) > _LONGEST:
        return [], []
    cost: dict[Form, tuple[int, int]] = {}
    long = count_syllables(sentence) > high
    small = _may_go(sentence, small_details) if long else []
    found = [*_cuts(sentence, parts), *(_may_go(sentence, details) if long else ())]
    cuts = _cheapest(sentence, [cut for cut in found if cut not in small])
    for form in _bases(sentence, index, parts):
        bare = (_without(form, sentence, small) if small else None) or form
        price, most = _DROPPED * bool(form.dropped), count_syllables(bare.text) - high - _SLACK
        for chosen in _subsets(cuts, most):
            made = _without(bare, sentence, chosen)
            if made is not None:
                size = count_syllables(made.text)
                paid = price + sum(cut.cost for cut in chosen)
                cost[made] = min(cost.get(made, (paid, -size)), (paid, -size))
    ordered = [form for form in cost if not loses_harm(sentence, form.text)]
    ordered.sort(key=lambda form: cost[form])
    fitting = [form for form in ordered if low <= -cost[form][1] <= high]
    return fitting, [form for form in ordered if -cost[form][1] < low]


def _bases(sentence: str, index: int, parts: Sequence[Clause]) -> Sequence[Form]:
    """Return the sentence, and what is left of it without clauses at its ends."""
    whole = sentence_forms(sentence, index, whole_only=True, parts=parts)
    told = chain.from_iterable(map(shorter_forms, filter(None, map(told_before_list, whole))))
    main = main_clause([sentence[part.start : part.end] for part in parts])
    first = parts[main or 0].start if parts else 0
    return [form for form in dict.fromkeys(told) if form.pieces[-1][1] > first]


def _may_go(sentence: str, found_in: Callable[[str, int], Iterable[Detail]]) -> Sequence[Detail]:
    """Return the details of a sentence that may go without turning it round."""
    found = found_in(sentence, len(sentence.rstrip(" .!?…")))
    return [one for one in found if not _WHOLE.search(fold(sentence[one.start : one.end]))]


def _cheapest(sentence: str, cuts: Sequence[Detail]) -> Sequence[tuple[Detail, int]]:
    """Return the cuts that are tried, and how many syllables each saves."""
    found = sorted(dict.fromkeys(cuts), key=lambda cut: cut.cost)[:_MOST_CUTS]
    return [(cut, count_syllables(sentence[cut.start : cut.end])) for cut in found]


def _subsets(cuts: Sequence[tuple[Detail, int]], least: int) -> Iterator[Sequence[Detail]]:
    """Yield cuts that together save enough, by their place."""
    for count in range(len(cuts) + 1):
        for chosen in combinations(cuts, count):
            if sum(saved for _, saved in chosen) >= least:
                yield [cut for cut, _ in chosen]


def _cuts(sentence: str, parts: Sequence[Clause]) -> Iterator[Detail]:
    """Yield what may be left out of a sentence; nothing where that may turn it round."""
    end = len(sentence.rstrip(" .!?…"))
    folded = fold(sentence[:end])
    kept = without_brackets(sentence, 0, end)
    places = [0, *(place for piece in kept for place in piece), end]
    found = [Detail(*pair, 1) for pair in zip(places[::2], places[1::2], strict=True)]
    venue = _VENUE.search(folded)
    if venue:
        address = _ADDRESS.match(folded, venue.end())
        last = address.start("told") if address else venue.end()
        first = venue.start() + len(", tại ") if address else venue.start()
        found.append(Detail(first, last, 2))
    found += _opening(sentence, folded, parts)
    for form, cost in _STRETCHES:
        told = (one.span("told" if one.groupdict() else 0) for one in form.finditer(folded))
        if form is _PARTNER:
            told = (span for span in told if only_names(sentence[slice(*span)].split()))
        found += [Detail(*span, cost) for span in islice(told, 1)]
    if _DIED.search(folded):
        for form in (_LIVED, _HOME):
            found += [Detail(*one.span(), 2) for one in islice(form.finditer(folded), 1)]
    for cut in found:
        if cut.start < cut.end and not _WHOLE.search(folded, cut.start, cut.end):
            yield cut


def _opening(sentence: str, folded: str, parts: Sequence[Clause]) -> list[Detail]:
    """Return the ground or the occasion that a sentence opens with, or names behind when."""
    main = main_clause([sentence[part.start : part.end] for part in parts])
    head = folded[parts[0].start : parts[0].end] if parts else ""
    if main is not None and (is_plan(head) or is_ritual(head)):
        return [Detail(parts[0].start, parts[main].start, 1)]
    ground, occasion = _HEAD.match(folded), _OCCASION.match(folded)
    told = ground.span() if ground else occasion and occasion.span("told")
    told = told or _long_head(folded, parts)
    return [Detail(*told, 2)] if told else []


def _long_head(folded: str, parts: Sequence[Clause]) -> tuple[int, int] | None:
    """Return the ground in several clauses, before the first that says when, if none acts."""
    if not parts or not re.match(_OPENING, folded[parts[0].start :]):
        return None
    for part in parts[1:]:
        if re.match(_WHEN, folded[part.start : part.end]):
            return parts[0].start, part.start
        if part.separator != "," or re.match(_WHO, folded[part.start : part.end]):
            return None
    return None


def _without(form: Form, sentence: str, cuts: Sequence[Detail]) -> Form | None:
    """Leave stretches out of a form; None where that leaves no sentence, or nothing is left out."""
    pieces = form.pieces
    for cut in cuts:
        left = tuple(
            piece
            for start, end in pieces
            for piece in ((start, min(end, cut.start)), (max(start, cut.end), end))
            if piece[0] < piece[1]
        )
        if left == pieces:
            return None
        pieces = left
    if not cuts:
        return form
    text = "".join(sentence[start:end] for start, end in pieces).strip(" ,;:")
    if ", ," in text or text.count(" ") < _LEAST or not (is_balanced(text) and has_verb(text)):
        return None
    behind = sentence[pieces[-1][1] :].lstrip(" ,;:")
    if lacks_deed(text) or (behind.rstrip(" .") and hangs([text], behind)):
        return None
    return form._replace(pieces=pieces, text=text, dropped=form.dropped + len(cuts))
