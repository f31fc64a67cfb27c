"""Whether a text holds a verb: a list of the common ones, as no tagger is light enough."""

from __future__ import annotations

from vnsum.lazily import pattern
from vnsum.text.normalise import fold

__all__ = ["has_verb", "is_verb", "opens_with_verb"]

_VERB = pattern(
    r"\b(?:đã|đang|sẽ|được|bị|là|có|không|chưa|vừa|phải|cần|nên|muốn|làm|ra|tổ chức|khai mạc|"
    r"khai trương|"
    r"khánh thành|khởi công|ra mắt|phát động|tổng kết|sơ kết|triển khai|thực hiện|hỗ trợ|trao|"
    r"tặng|tăng|giảm|"
    r"đạt|vượt|xây dựng|hoàn thành|tiếp nhận|ban hành|công bố|kiểm tra|xử lý|xử phạt|"
    r"khen thưởng|kỷ luật|bắt|"
    r"khởi tố|tạm giữ|điều tra|phát hiện|thu hồi|cấp|mở|đóng|dừng|ngừng|tạm dừng|kêu gọi|"
    r"đề nghị|yêu cầu|chỉ đạo|"
    r"khuyến cáo|cảnh báo|tuyên truyền|vận động|hướng dẫn|giải quyết|tiêm|phòng|chống|bàn giao|"
    r"ký|họp|thăm|gặp|"
    r"đón|tiếp|dâng|kỷ niệm(?! chương)|công nhận|bổ nhiệm|miễn nhiệm|bầu|duyệt|phê duyệt|đầu tư|"
    r"đưa|thu|"
    r"chi|nộp|mất|chết|"
    r"tử vong|cháy|húc|đâm|va chạm|cứu|tìm|nhận|gửi|nói|khẳng định|cho biết|đồng ý|quyết định|"
    r"điều chỉnh|"
    r"thay đổi|lắp đặt|sửa chữa|cải tạo|mở rộng|nâng cấp|tham gia|thi|giành|thắng|thua|lấy|bán|"
    r"mua|xin|thiếu|"
    r"thừa|sang|đi|về|lên|xuống|vào|đến|chuyển|kéo dài|bắt đầu|kết thúc|diễn ra|xảy ra|"
    r"đẩy mạnh|tăng cường|"
    r"giúp|dành|áp dụng|phối hợp|đối thoại|lập|thành lập|giao|trình|thông qua|tái diễn|lo|"
    r"từ chức|qua đời|từ trần|nghỉ hưu|nhậm chức|trúng cử|đắc cử|"
    r"(?:tái )?thả(?= \d)|xôn xao|đăng quang|đoạt|đạt giải|vô địch|tri ân|chào đón)\b"
)
"""Common verbs and auxiliaries of district news."""
_NOUN = pattern(r"\b(?:buổi|ngày|nơi|giờ) làm việc\b|\bcông (?:tác|việc|trình)\b|\bgiao thông\b")
"""Nouns with a verb in them."""


def has_verb(text: str) -> bool:
    """Tell whether a text holds one of the common verbs of district news.

    Args:
        text: Any text.

    Returns:
        True where one is found; a headline without one is seldom a sentence.
    """
    words = text.split()
    if not text.isupper():  # behind the first word a capital is a name: "TP Cần Thơ"
        words = words[:1] + [word for word in words[1:] if not word[0].isupper()]
    return bool(_VERB.search(_NOUN.sub(" ", fold(" ".join(words)))))


def opens_with_verb(text: str) -> bool:
    """Tell whether a folded text begins with one of the common verbs of district news."""
    return _VERB.match(text) is not None


def is_verb(text: str) -> bool:
    """Tell whether a folded text is one of the common verbs of district news."""
    return _VERB.fullmatch(text) is not None
