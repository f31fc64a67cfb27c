"""Openings that hang on news told above: an event, a day or an example without which they mislead.

"Như tin đã đưa, …", "Chỉ sau 12 phút, …", "Ở nội dung nữ, …", "Điển hình, …": no lead of any length
opens so, as the reader does not know after what, of which contest, an example of what.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern, remembered
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    import re

__all__ = ["belongs_behind", "hangs_on_news", "sets_one_part", "stands_always", "steps_on"]

_REPORTED = pattern(
    r"như (?:(?:tin|báo|chúng tôi|[^,.;:]{2,30}) )?(?:đã|từng) (?:đưa|đưa tin|thông tin|phản ánh|"
    r"nêu|nói|đăng|trình bày)\b"
)
"""What was news before."""
_EXAMPLE = pattern(
    r"(?:(?:một )?(?:điển hình|đơn cử|tiêu biểu)(?: (?:nhất|trong số đó))?|chẳng hạn|ví dụ|"
    r"có thể kể (?:đến|tới))(?: (?:như|là|có))?(?:, | )"
    r"(?!(?:tiên tiến|toàn quốc|của|trong|cấp|về|cho|học tập)\b)"
)
"""One case of what is told above; not "điển hình tiên tiến", which is an honour."""
_COUNT = r"(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy)"
_AFTER = pattern(
    r"(?:(?:chỉ|mới|nhưng|và) )+(?:sau|trong) (?:(?:chưa đầy|gần|hơn|khoảng|vỏn vẹn) )?"
    rf"{_COUNT} (?:phút|giờ|tiếng|ngày|tuần|tháng|năm)(?: đồng hồ)?(?: sau| đó)?,|"
    rf"{_COUNT} (?:phút|giờ|tiếng|ngày|tuần) sau,"
)
"""So long after what is told above."""
_LATER = pattern(
    rf"sau (?:(?:gần|hơn|khoảng) )?{_COUNT} (?:phút|giờ|tiếng)(?: đồng hồ)?(?: sau| đó)?,"
)
_PLACED = pattern(r"\b(?:xã|phường|thị trấn|huyện|quận|tỉnh|thành phố) [A-ZĐ]")
"""The same, where the place is told of which it is said."""
_THEN = pattern(
    r"(?:trong|vào|giữa|suốt|tại|ở|nhân) (?:\w+ ){1,6}(?<!khi )(?:ấy|đó)(?=,| đã\b)|"
    r"(?:trong|tại|nhân|qua|sau|với|ở) (?:dịp|đợt|buổi|chuyến|lần|quá trình|chương trình|"
    r"hội nghị|nội dung|giai đoạn|sự kiện|hoạt động)(?: \w+){0,3} này(?=,| đã\b)|"
    r"(?:trong|vào|ngoài|sau|trước|hết) (?:khoảng )?(?:thời gian|thời điểm|thời hạn) "
    r"(?:trên|này|nói trên|nêu trên|kể trên)(?=,)"
)
"""In those days, on that occasion, in the time told above."""
_OF_IT = pattern(
    r"[^.;:]{0,70}?\b(?:tỷ lệ|con số|số tiền|số này|mức|chỉ số|chỉ tiêu|mô hình|dự án) này\b"
)
"""A rate or a sum that was told above."""
_AGAIN = pattern(r"(?:ngay )?(?:sau )?khi [^,.;:]{0,30}\btrở lại\b(?: \w+){0,2},")
"""After what was stopped has begun again."""
_REPORT = pattern(
    r"(?:ngay )?(?:sau )?(?:khi )?(?:nhận|tiếp nhận) (?:được )?(?:tin|tin báo|thông tin|đơn|"
    r"phản ánh|trình báo|tố giác|cuộc gọi)(?: (?:trên|này|đó|báo))?,"
)
"""When somebody heard of what is told above."""
_CAUGHT = pattern(
    r"\b(?:bắt(?: giữ| khẩn cấp)?|khởi tố|tạm giữ|khống chế)(?: \w+){0,3}? [A-ZĐ]\w+ [A-ZĐ]"
)
"""Who was caught, by name: that is news by itself."""
_FIRST_DAY = pattern(
    r"(?:ngay )?(?:trong |ở )?(?:ngày|buổi|tuần|đợt)(?: (?:thi|tiêm|học|ra quân))? "
    r"(?:đầu(?: tiên)?(?: (?:ra quân|triển khai|thực hiện))?|tiếp theo|còn lại|cuối cùng)"
    r"(?=,| (?:đã|có|ghi nhận)\b)"
)
"""The first day of what is told above."""
_SERVES = pattern(
    r"(?:để )?(?:phục vụ|chuẩn bị cho) "
    r"(?:chương trình|lễ hội|sự kiện|buổi \w+|giải|cuộc thi|ngày hội|đêm diễn|đợt \w+)"
    r"(?: này| trên)?,"
)
"""For the sake of an event without its name."""
_ONE_PART = pattern(
    r"(?:ở|trong|tại|với|riêng) (?:các )?(?:nội dung|hạng mục|hạng cân|cự ly|lứa tuổi|nhóm tuổi|"
    r"phần thi|thể loại|bảng) [^,.;:]{1,40},"
)
"""One contest of several."""
_STEPS = pattern(
    r"(?:bước đầu |qua |quá trình )*(?:đấu tranh|khai thác|truy xét)(?: ban đầu| nhanh| thêm)?, "
)
"""The next step of what the sentence before has begun: what came of an arrest."""
_AMONG = pattern(r"trong (?:số )?(?:đó|này)\b(?! là)")
"""A part of what is told above."""
_NOW = r"(?:hiện(?: nay| tại)?,? )?"
_STANDING = pattern(
    r"(?:hằng|hàng) (?:năm|tháng|ngày|tuần)\b(?! (?:nay|2))|"
    rf"(?:{_NOW}(?:trên địa bàn|toàn) (?:\w+ ){{0,2}}?(?:xã|phường|thị trấn)[^.;]{{0,40}}|"
    rf"{_NOW}(?:xã|phường|thị trấn|thôn|bản)(?: [^\s,.;]+){{0,4}}) (?:hiện )?có "
    r"(?:hơn |gần |khoảng |trên )?\d[\d.,]* (?:doanh nghiệp|hộ|thôn|bản|ấp|buôn|tổ dân phố|"
    r"khu phố|cơ sở|trường|dân tộc|nhân khẩu)\b"
    r"(?!.*(?:%|\b(?:đạt|nộp|tăng|giảm|bằng|tỷ|triệu|chưa|không|bị)\b))"
)
"""What is so every year, and how many there are of what a place has."""
_DUE = pattern(r"kết quả (?:dự kiến|sẽ|chưa|có sau)\b")
"""Results, not told of what, that are still to come."""
_BELONG = (_STEPS, _REPORTED, _EXAMPLE, _THEN, _AMONG, _DUE)
_LEAN = (_ONE_PART, _OF_IT, _AGAIN, _FIRST_DAY, _SERVES)
"""What belongs right behind another sentence, and what holds behind any that tells the event."""


@remembered
def hangs_on_news(text: str) -> bool:
    """Tell whether a text opens with what hangs on news told above it.

    Args:
        text: A sentence that is not the first of its body, or a form of it.

    Returns:
        Whether it says nothing, or something else, to who begins with it.
    """
    folded = fold(text)
    told = _REPORT.match(folded) and not _CAUGHT.search(text)
    told = told or (_LATER.match(folded) and not _PLACED.search(text))
    return bool(told) or _opens(folded, *_BELONG[1:], _AFTER, *_LEAN)


def sets_one_part(folded: str) -> bool:
    """Tell whether a folded text opens with one contest of several: what is behind is of it."""
    return _ONE_PART.match(folded) is not None


@remembered
def steps_on(text: str) -> bool:
    """Tell whether a text tells a step, a part or an example of what is right before it."""
    return _opens(fold(text), *_BELONG, _AFTER)


@remembered
def belongs_behind(text: str) -> bool:
    """Tell whether a text tells a part, an example or what came of just what is right before it."""
    return _opens(fold(text), *_BELONG)


def _opens(folded: str, *patterns: re.Pattern[str]) -> bool:
    return any(form.match(folded) for form in patterns)


@remembered
def stands_always(text: str) -> bool:
    """Tell whether a text tells what is so always ("Hằng năm …", "Trên địa bàn xã có 34 bản")."""
    return _STANDING.match(fold(text)) is not None
