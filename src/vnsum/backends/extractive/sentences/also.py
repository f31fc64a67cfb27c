"""The "also", and the "not only", of a text before which nothing stands any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.sentences.forms import is_balanced
from vnsum.backends.extractive.sentences.meeting import without_meeting
from vnsum.backends.extractive.syntax.clauses import is_quoted
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.verbs import has_verb, opens_with_verb

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from vnsum.backends.extractive.sentences.forms import Form

__all__ = [
    "as_first",
    "as_lead",
    "opens_back",
    "opens_helped",
    "without_also",
    "without_back",
    "without_beside",
    "without_that",
    "without_ties",
]

_ACTS = (
    "kiến nghị|chủ trì|tổ chức|trao|tặng|thăm|đề nghị|yêu cầu|thống nhất|thông qua|triển khai|"
    "phối hợp|hỗ trợ|ban hành|chỉ đạo|phát động|kêu gọi|đề xuất|xây dựng|thành lập|công bố|giao|"
    "cử|bố trí|dành|khai trương|khánh thành|tiếp nhận|bàn giao|xử lý|xử phạt|phát hiện|thu hồi|"
    "tạm giữ|kiểm tra|khởi tố|bắt giữ|điều tra|khám xét|cấp|phê duyệt|đầu tư|ký|tham gia|"
    "tuyên truyền|vận động|hướng dẫn|giải quyết|khen thưởng|biểu dương|tuyên dương|nhấn mạnh|"
    "khẳng định|cho biết|cho hay|lưu ý|bày tỏ|đánh giá|ghi nhận|thừa nhận|bổ nhiệm|quyết định|"
    "cam kết|đón|gặp|dâng|tưởng niệm|thực hiện|tiến hành|áp dụng|quy định|xem xét|thảo luận|nghe|"
    "bầu|ra mắt|giới thiệu|khuyến cáo|cảnh báo|nhắc nhở|nêu|chỉ ra|báo cáo|trình|kiểm điểm|"
    "kỷ luật|đình chỉ|nâng cấp|sửa chữa|lắp đặt|"
    "được (?:trao|tặng|hỗ trợ|xem|nghe|giới thiệu|cấp|tổ chức|trang bị)"
)
"""What somebody may do besides."""
_ALSO = pattern(rf"[^,.;:()\"“”]{{2,70}}? (?P<also>cũng|còn) (?=(?:(?:đã|sẽ|vừa) )?(?:{_ACTS})\b)")
_NEEDED = pattern(
    r"\b(?:ngoài|bên cạnh|cùng với|không (?:chỉ|những|riêng)|dù|tuy|dẫu|nếu|khi|vừa|ai|gì|nào|nấy|"
    r"đâu|mà|nhưng|song|và|thì|nên)\b|\b(?:không|chưa|chẳng|vẫn|chỉ|hiện|đang|nay|lúc|hãy|đều|là)$"
)
"""Before an "also" that its own sentence explains, or that is none ("không còn tổ chức")."""

_STILL = pattern(
    r"\bcòn\b.*\b(?:đến (?:hết|nay|ngày|khi)|rồi|chưa|dừng)\b|"
    r"\b(?:có|số|những|các|hộ) (?:\w+ ){0,3}còn\b|\bcùng (?:mức|ngày|lúc)\b|\btrước đó\b"
)
"""Where "còn" means still, or "cũng" that something was so twice."""


_BESIDE = pattern(
    r"(?:không (?:chỉ )?riêng(?: gì)?|(?:không chỉ|ngoài|cũng như|giống như)(?: có)? "
    r"(?:hộ|gia đình|ông|bà|anh|chị|em))\b[^,;:.]{2,60}, (?=\w)"
)
"""Somebody told of before, beside whom there are others: "Không riêng hộ ông Tài, …"."""
_THAT = pattern(
    r"ngoài (?:[^\W\d]+ ){1,6}(?:trên|này|đó|ấy|nói trên|nêu trên), (?!.{0,80}\b(?:còn|cũng)\b)"
)
"""Something told of before, besides which there is more: "Ngoài hình phạt trên, …"."""
_POINTS = r"(?:ấy|đó|này|trên|nói trên|nêu trên|kể trên|trên đây)"
_CAUSE = pattern(
    r"(?:xuất phát |bắt nguồn )?từ (?:những |các |chính )?(?:(?:nỗi|sự) \w+|trăn trở|suy nghĩ|"
    r"day dứt|mất mát|đau thương|mong muốn|ý tưởng|bài học|câu chuyện|ý nghĩa|yêu cầu|nhu cầu|"
    r"tình cảm|tấm lòng|thực tế|thực trạng|khó khăn|kinh nghiệm|lợi thế)(?: \w+)? "
    rf"{_POINTS}, |"
    r"trước (?:những |các )?(?:tình hình|tình trạng|thực trạng|thực tế|sự việc|vụ việc|thông tin|"
    r"diễn biến|phản ánh|khó khăn|nguy cơ|vấn đề|hoàn cảnh|mất mát|hành vi|yêu cầu)(?: \w+)? "
    rf"{_POINTS}, |"
    r"với (?:những |các |sự )?(?:cách làm|tinh thần|quyết tâm|ý nghĩa|mong muốn|phương châm|"
    rf"suy nghĩ|nỗ lực|thành tích|đóng góp|việc làm|kết quả)(?: \w+)? {_POINTS}, |"
    r"(?:để|nhằm) (?:phát huy|tiếp nối|khắc phục|giải quyết|tháo gỡ|đáp ứng|hạn chế|ngăn chặn|"
    rf"xử lý|chấm dứt|cải thiện)(?: [^\W\d_]+){{1,4}} {_POINTS}, "
)
"""Why or how something was done, told before: "Từ nỗi đau ấy, …", "Trước tình hình trên, …"."""
_HANGS_ON = pattern(
    r"\b(?:sẽ|dự kiến|có thể|ước|nếu|phải|cần|không|chưa|chẳng|mới|chỉ|cũng|còn|đó|ấy|này|"
    r"trên(?=[,.;]|$)|như vậy|như thế|khác|trong đó)\b"
)
"""What may be otherwise without it, or points back itself."""
_HELPED = pattern(
    r"(?:phần (?:thi|trình diễn|thể hiện|trình bày)|tiết mục|màn(?: \w+)?|"
    r"bài (?:thi|dự thi|viết|hát)|cú \w+|bàn thắng|pha \w+|chiến thắng|kết quả|thành tích|nỗ lực|"
    r"tác phẩm|mô hình|sáng kiến|ý tưởng|đề tài|sản phẩm|bức \w+|câu chuyện|"
    rf"giải pháp|công trình) {_POINTS} (?:đã )?giúp "
    r"(?=(?:\w+ ){1,6}?(?:giành|đoạt|đạt|vô địch|trở thành|thoát nghèo|vào chung kết)\b)"
)
"""What is told of before, and helped somebody win: "Phần thi ấy giúp Ngân giành …"."""
_LEAST_BLANKS = 6
"""Blanks of what is left; set by hand."""


def as_first(form: Form, sentence: str) -> Form:
    """Write a form as the first of its text: nothing came before that it could add to.

    Args:
        form: What is told.
        sentence: The sentence it is made from.

    Returns:
        The form, or what is left of it.
    """
    return without_meeting(without_back(without_that(without_also(form, sentence))))


def as_lead(forms: Sequence[Form], sentences: Sequence[str]) -> Sequence[Form]:
    """Write forms as those of a lead, before which nothing stands.

    Args:
        forms: What is told, at least one.
        sentences: All of the body.

    Returns:
        Each without what adds to or points at what its readers have not been told.
    """
    first = as_first(forms[0], sentences[forms[0].sentence])
    told = {form.sentence + 1 for form in forms}
    return [
        without_beside(form) if form.sentence in told else without_ties(form)
        for form in (first, *forms[1:])
    ]


def without_ties(form: Form) -> Form:
    """Leave out what ties a form to the sentence before its own, which is not told."""
    return without_back(without_beside(form))


def without_beside(form: Form) -> Form:
    """Leave out beside whom there are others, where a text is told away from that one.

    Args:
        form: A form of a sentence.

    Returns:
        The form without it, or the same form.
    """
    return _without(form, _BESIDE)


def without_that(form: Form) -> Form:
    """Leave out besides what there is more, of a text before which nothing stands.

    Args:
        form: A form of a sentence.

    Returns:
        The form without "Ngoài hình phạt trên, ", or the same form.
    """
    return _without(form, _THAT)


def without_back(form: Form) -> Form:
    """Leave out why something was done, or what helped, where that is told before and not here.

    Args:
        form: A form of a sentence before which its own does not stand.

    Returns:
        The form without "Từ nỗi đau ấy, " or "Phần thi ấy giúp ", or the same form.
    """
    if opens_back(form.text):
        return _without(form, _CAUSE)
    return _without(form, _HELPED) if opens_helped(form.text) else form


def opens_back(text: str) -> bool:
    """Tell whether a text opens with why something was done, and says the same without it."""
    folded = fold(text)
    cause = _CAUSE.match(folded)
    rest = folded[cause.end() :] if cause else ""
    return bool(cause) and not opens_with_verb(rest) and not _HANGS_ON.search(rest)


def opens_helped(text: str) -> bool:
    """Tell whether a text opens with what helped somebody, by name, to win."""
    found = _HELPED.match(fold(text))
    if found is None:
        return False
    who = text[found.end() :].split(" ", 2)
    return any(word[:1].isupper() for word in who[:2])


def _without(form: Form, head: re.Pattern[str]) -> Form:
    """Leave out a head behind which a whole sentence is left."""
    found = head.match(fold(form.text))
    start, end = form.pieces[0]
    if found is None or start + found.end() >= end:
        return form
    rest = form.text[found.end() :]
    if rest.count(" ") < _LEAST_BLANKS or not has_verb(rest) or not is_balanced(rest):
        return form
    pieces = ((start + found.end(), end), *form.pieces[1:])
    return form._replace(pieces=pieces, text=rest)


def without_also(form: Form, sentence: str) -> Form:
    """Leave out "cũng" or "còn" between the subject of a sentence and what it does besides.

    "Hội nghị còn kiến nghị …" at the start of a lead makes readers ask what else was; without the
    word it says the same of the conference.

    Args:
        form: A form of a sentence.
        sentence: The normalised sentence.

    Returns:
        The form without the word, or the same form.
    """
    folded = fold(form.text)
    found = _ALSO.match(folded)
    if found is None or _STILL.search(folded):
        return form
    if _NEEDED.search(folded[: found.start("also")].rstrip()):
        return form
    start, end = form.pieces[0]
    cut, after = start + found.start("also"), start + found.end()
    word = form.text[found.start("also") : found.end()]
    if after > end or sentence[cut:after] != word or is_quoted(sentence, cut):
        return form
    text = form.text[: found.start("also")] + form.text[found.end() :]
    return form._replace(pieces=((start, cut), (after, end), *form.pieces[1:]), text=text)
