"""An event alone is no news: a lead that only tells of a meeting is told with what it decided.

"Sáng 8/7, tại hội trường …, Thuế tỉnh tổ chức hội nghị sơ kết" leaves out what the release is
about. What came of it may stand in a few sentences behind: "Kết quả, …", what the report says, what
the title names. Where both are too long, the place of the meeting and comparisons are left out.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from vnsum.backends.extractive.body.earlier import opens_with_year
from vnsum.backends.extractive.sentences.forms import is_balanced
from vnsum.backends.extractive.sentences.saying import opens_list, tells_result
from vnsum.backends.extractive.sentences.tails import (
    before_list,
    left_out,
    shorter_forms,
    told_before_list,
)
from vnsum.drafting.leads.bearing_out import leans_on, word_pairs
from vnsum.drafting.leads.echoing import echoes
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.rare import rare_pattern
from vnsum.text.syllables import count_syllables
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page

__all__ = [
    "counted_figures",
    "event_and_result",
    "event_forms",
    "has_label",
    "is_only_event",
    "result_forms",
    "tells_of_people",
    "tells_of_plans",
]

_MEETS = rare_pattern(
    r"\b(?:tổ chức|khai mạc|bế mạc|diễn ra|chủ trì|họp|tiến hành|dự)\b[^.;]{0,40}\b"
    r"(?:hội nghị|kỳ họp|phiên họp|cuộc họp|họp báo|buổi làm việc|tiếp xúc cử tri|đối thoại|"
    r"phiên đấu giá)\b|\bđấu giá quyền\b|\bhọp báo\b|"
    r"\b(?:hội nghị|kỳ họp|phiên họp|cuộc họp)\b[^.;]{0,90}"
    r"\b(?:bế mạc|khai mạc|diễn ra|kết thúc)\b",
    "buổi cuộc diễn họp khai mạc nghị phiên quyền thoại thúc tiếp",
)
"""What says that people met, or that something was put up for auction."""
_REPORTS = rare_pattern(
    r"\b(?:vừa )?(?:có|ban hành|công bố|phát hành|gửi) (?:văn bản |bản )?(?:báo cáo|thông báo|"
    r"kết luận|thông cáo)\b[^.;]{0,60}\bkết quả\b",
    "quả",
)
"""What says that results are published, and not which."""
_COUNTED = pattern(r"\d[\d.,]*(?:/\d+)? ?(?:%|(?!(?:đến|tới|và)\b)[^\W\d_]+)")
_NO_COUNT = pattern(
    r"\d+[/-]\d+[/-]\d+|\d{4} ?[-–] ?\d{4}|"
    r"\b(?:ngày|tháng|năm|quý|khóa|số|thứ|kỳ|lần|đợt|lớp|vòng|tuần|tầng|đường|phường|tổ|khu phố|"
    r"quận)\s+\d[\d.,/-]*(?: ?[-–] ?\d+)?|"
    r"\d+ (?:tháng|năm|quý|giờ|phút|đại biểu)\b|\d+[/-]\d+"
)
"""Figures that are days, numbers of things, or who was there."""
_TELLS = pattern(
    r"\b(?:đạt|ước|tăng|giảm|vượt|thông qua|biểu quyết|bầu|trúng|kiểm tra|phát hiện|xử phạt|"
    r"tiếp nhận|giải quyết|hoàn thành|thu|chi|giải ngân|ký|hỗ trợ|có|bằng|còn)\b"
)
_PLANS = rare_pattern(
    r"\b(?:sẽ|dự kiến|phấn đấu|mục tiêu|(?<!đạt )yêu cầu|đề nghị|chỉ đạo|dứt điểm)\b",
    "cầu dứt kiến phấn sẽ tiêu đạo đề",
)
"""What is still to be done."""
_LABEL = pattern(r"[^.,;:]{1,30}: (?=\w)")
"""What opens a sentence as a line of a list; with a figure, it is no label."""
_EMPTY = pattern(r"(?:diễn biến|tình hình|nội dung|cụ thể|tóm tắt|thông tin|tin nhanh)\b")
"""Labels that say nothing of what stands behind them."""
_ATTENDS = pattern(
    r"(?:cùng |đến |về |tham )?dự\b|tham gia (?:hội nghị|kỳ họp|buổi)|chủ trì\b|"
    r"(?:đồng chí|ông|bà) [^.;:]{0,90}(?:, | )(?:(?:đến |tới |về |tham )?dự|chủ trì)"
    r"(?: và (?:trao|chỉ đạo|phát biểu|chủ trì|dự)[^.;,]{0,30}|,? chỉ đạo)?[ .]*$"
)
_ACCOUNT = pattern(
    r"theo (?:báo cáo|số liệu|thống kê|tổng hợp)\b(?: (?:do|của)\b.*?\b(?:trình bày|báo cáo) ?)?"
    r"[^,]*, (?=\w)"
)
"""Whose report it is that a sentence opens with."""
_THERE = pattern(
    r"tại (?:hội nghị|kỳ họp|phiên họp|cuộc họp|buổi [^,]*|đại hội)\b[^,]{0,30}, (?=\w)"
)
"""What was done where people met."""
_VENUE = pattern(
    r", tại (?:hội trường|trụ sở|nhà văn hóa|phòng họp|trung tâm (?:hội nghị|văn hóa|chính trị)|"
    r"khách sạn|nhà hội nghị|sân vận động)[^,]*"
    r"(?:, (?:số|đường|phường|xã|tầng|thôn|thị trấn|quận|huyện|thành phố|tp)\b[^,]*)*(?=,)"
)
"""In which hall people met, between commas: "điểm hỗ trợ đặt tại nhà văn hóa" needs it."""
_TASKS = pattern(
    r",? (?:và )?(?:(?:bàn|thảo luận|định hướng|xác định|triển khai|thực hiện|đề ra)(?: về)? )?"
    r"(?:phương hướng, )?nhiệm vụ(?: trọng tâm)? [^,;]*$"
)
"""What else they spoke of."""
_NUMBERED_BODY = pattern(
    r"\b(thuế cơ sở|khu vực|công an|đội|trạm|cụm|viện kiểm sát|tòa án) \d{1,2}(?=\W)", re.IGNORECASE
)
"""A body called by a number, which is no figure: "Thuế cơ sở 9 tỉnh Hưng Sơn"."""
_WITHIN = 10
"""Sentences behind an event among which what came of it is looked for; set by hand."""
_SHORTEST = 5
"""Blanks of a result without its details: "HĐND xã thông qua 9 nghị quyết"."""
_CLOSE = 4
"""The same for what is published, of which the sentence with most figures is told."""
_LEAST = 2
"""Pairs of words of a title that tell what it is about."""


def is_only_event(text: str) -> bool:
    """Tell whether a text tells that people met or that something is published, and no more."""
    folded = fold(text)
    if _REPORTS.search(folded):
        return not _figures(folded)
    return _MEETS.search(folded) is not None and ("đấu giá" in folded or not _figures(folded))


def tells_of_people(folded: str) -> bool:
    """Tell whether a folded text opens with who was there."""
    return _ATTENDS.match(folded) is not None


def tells_of_plans(folded: str) -> bool:
    """Tell whether a folded text tells what is still to be done."""
    return _PLANS.search(folded) is not None


def has_label(folded: str) -> bool:
    """Tell whether a folded text opens as a line of a list ("Giải nhất: …")."""
    return _LABEL.match(folded) is not None


def counted_figures(folded: str) -> int:
    """Count the figures of a folded text, no days and no numbers of things."""
    return len(_figures(folded))


def event_and_result(
    page: Page, told: Sequence[int], form: Form, most: int, title: str | None
) -> tuple[Form, Form] | None:
    """Tell an event with what came of it.

    Args:
        page: The sentences.
        told: Those that are read.
        form: A lead of one sentence.
        most: Syllables that both may have.
        title: The title above them.

    Returns:
        Both, the longest that fit; None where the lead tells more than an event, no sentence
        behind says what came of it, or they do not fit.
    """
    if not is_only_event(_NUMBERED_BODY.sub(r"\1", form.text)):
        return None
    for index in _results(page.sentences, told, form, title or ""):
        results = result_forms(page.whole(index, keep_connective=True))
        for result, event in product(results, event_forms(form)):
            size = count_syllables(event.text) + count_syllables(result.text)
            if size <= most and not echoes(event, result):
                return event, result
    return None


def _results(
    sentences: Sequence[str], told: Sequence[int], form: Form, title: str
) -> Iterator[int]:
    """Yield sentences that say what came of an event, the likeliest first."""
    behind = [
        index for index in told[told.index(form.sentence) + 1 :] if _is_result(sentences[index])
    ]
    near = [index for index in behind if index <= form.sentence + _WITHIN]
    wanted = set(word_pairs(title)).difference(word_pairs(form.text))
    shared = {index: len(wanted.intersection(word_pairs(sentences[index]))) for index in behind}
    titled = [index for index in behind if shared[index] >= _LEAST]
    yield from sorted(titled, key=lambda index: -shared[index])
    yield from (index for index in near if tells_result(sentences[index]))
    yield from (index for index in near if _ACCOUNT.match(fold(sentences[index])))
    yield from (index for index in near if _THERE.match(fold(sentences[index])))
    if _REPORTS.search(fold(form.text)):
        close = [index for index in near if index <= form.sentence + _CLOSE]
        yield from sorted(close, key=lambda index: -len(_figures(fold(sentences[index]))))


def _is_result(sentence: str) -> bool:
    """Tell whether a sentence tells a figure of what was done, of this time."""
    whole = sentence[: before_list(sentence)] or sentence
    folded = fold(whole)
    label = _LABEL.match(folded)
    labelled = label and any(map(str.isdigit, label[0])) and not tells_result(sentence)
    other = _ATTENDS.match(folded) or _PLANS.search(folded) or labelled
    if other or leans_on(whole) or opens_list(whole) or opens_with_year(sentence):
        return False
    return bool(_figures(folded) and _TELLS.search(folded))


def result_forms(form: Form) -> list[Form]:
    """Return a sentence as it is, without whose report it is, and without its details."""
    whole = told_before_list(form) or form
    label = _LABEL.match(whole.text)
    if label and _EMPTY.match(fold(label[0])):
        whole = _without(whole, 0, label.end())  # "Bán hồ sơ: từ 18/3" is nothing without it
    account = _ACCOUNT.match(fold(whole.text))
    bare = _without(whole, 0, account.end()) if account else whole
    return list(dict.fromkeys((whole, *shorter_forms(bare, _SHORTEST))))


def event_forms(form: Form) -> list[Form]:
    """Return an event as it is, and without its hall and what else was spoken of."""
    found = [form]
    for told in (_VENUE, _TASKS):
        for one in tuple(found):
            match = told.search(one.text)
            if match and match.start():
                found.append(_without(one, *match.span()))
    return found


def _without(form: Form, start: int, end: int) -> Form:
    """Leave a stretch out of a form of one piece; the same form where that leaves no sentence."""
    left = left_out(form, start, end)
    whole = len(form.pieces) == 1 and is_balanced(left.text) and has_verb(left.text)
    return left if whole else form


def _figures(folded: str) -> list[str]:
    """Return the figures of a folded text, no days and no numbers of things."""
    return _COUNTED.findall(_NO_COUNT.sub(" ", folded))
