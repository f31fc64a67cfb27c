"""Words that tell what sort of thing a sentence says, and where the other sentences say it.

The day of a fair is wrong where a later sentence moves it, and what a citizen claims where a later
one says what was found. So each sentence is told which sorts of words stand in it, beside it,
before it and behind it. What that means for its worth is learned; see `worth`.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

__all__ = ["SORTS", "describe_cues", "describe_paragraphs"]

_SORTS = {
    "moved": (
        "đính chính|thu hồi|hủy|hoãn|dời|lùi|không tổ chức|tạm dừng|tạm ngừng|tạm hoãn|bãi bỏ"
        "|thay thế|điều chỉnh|không còn hiệu lực|thay đổi"
    ),
    "denied": (
        "không đúng|sai sự thật|tin giả|bác bỏ|không có cơ sở|không có việc|chưa có căn cứ"
        "|không chấp nhận|không thống nhất|không đồng ý|không thông qua|chưa xem xét|không phải"
        "|không được chấp"
    ),
    "claimed": (
        "phản ánh|tố cáo|khiếu nại|kiến nghị|cho rằng|nghi|tin đồn|lan truyền|xin|đề xuất"
        "|đề nghị|mong|ý kiến|khai|thắc mắc|hỏi"
    ),
    "found": (
        "kết luận|kết quả|xác minh|xác định|trả lời|quyết nghị|thống nhất|chấp thuận|thông qua"
        "|quyết định|chốt|kiểm tra"
    ),
    "planned": (
        "dự kiến|mục tiêu|chỉ tiêu|phấn đấu|kế hoạch|sẽ|nhiệm vụ|theo đề án|lộ trình|giai đoạn"
        "|tiếp tục|tới"
    ),
    "done": "đã|hoàn thành|đạt|xong|vừa|được",
    "before": (
        "năm ngoái|năm trước|trước đây|trước đó|cùng kỳ|từng|lúc đầu|ban đầu|khi đó|hồi"
        "|ngày trước|xưa|truyền thống|lịch sử|thành lập"
    ),
    "now": "hiện|đến nay|tính đến|hôm nay|sáng nay|chiều nay|nay",
    "praised": (
        "cảm ơn|trân trọng|chúc|tự hào|góp phần|ý nghĩa|tinh thần|phát huy|nâng cao"
        "|tạo điều kiện|không ngừng|khẳng định"
    ),
    "reached": "điện thoại|liên hệ|địa chỉ|email|website|đường dây nóng|hotline|số tài khoản",
}
SORTS = tuple(_SORTS)
"""Names of the sorts, in the order they are told."""
_ANY_SORT = "|".join(f"(?P<{sort}>{fold(words)})" for sort, words in _SORTS.items())
_CUE = pattern(rf"\b(?:{_ANY_SORT})\b")
_YEAR = pattern(r"\b(?:19\d\d|20[0-4]\d)\b")
_MOST_SENTENCES, _MOST_PLACE = 6, 5


def describe_cues(sentences: Sequence[str]) -> NDArray[np.float32]:
    """Tell the sorts of words of each sentence, of its neighbours, and of all before and behind.

    Args:
        sentences: S normalised sentences.

    Returns:
        For each sort whether it stands in the sentence, in the one before, the one behind, any
        before, any behind, and its share of all sentences; then five marks of the years named.
        [S, 6 C + 5].
    """
    folded = [fold(sentence) for sentence in sentences]
    own = np.zeros((len(folded), len(SORTS)), dtype=np.float32)
    for at, text in enumerate(folded):
        for cue in _CUE.finditer(text):
            own[at, _COLUMNS[cue.lastgroup or ""]] = 1
    none = np.zeros((1, len(SORTS)), dtype=np.float32)
    earlier = np.maximum.accumulate(own, axis=0)
    later = np.maximum.accumulate(own[::-1], axis=0)[::-1]
    share = np.broadcast_to(own.mean(axis=0, keepdims=True), own.shape)
    before, behind = (np.concatenate([none, rows[:-1]]) for rows in (own, earlier))
    after, ahead = (np.concatenate([rows[1:], none]) for rows in (own, later))
    return np.concatenate([own, before, after, behind, ahead, share, _years(folded)], axis=1)


def describe_paragraphs(paragraphs: Sequence[int]) -> NDArray[np.float32]:
    """Tell where each sentence stands in its paragraph, and its paragraph in the body.

    Args:
        paragraphs: The paragraph of each of S sentences, in order.

    Returns:
        Whether it opens its paragraph, the sentences there, whether it is the only one, its place
        among them, and how far down the paragraph stands, 0 to 1. [S, 5].
    """
    sizes = Counter(paragraphs)
    rows, first = [], 0
    for at, number in enumerate(paragraphs):
        first = first if at and number == paragraphs[at - 1] else at
        rows.append(
            (
                at == first,
                min(sizes[number], _MOST_SENTENCES) / _MOST_SENTENCES,
                sizes[number] == 1,
                min(at - first, _MOST_PLACE) / _MOST_PLACE,
                number / (paragraphs[-1] + 1),
            )
        )
    return np.array(rows, dtype=np.float32).reshape(len(rows), 5)


_COLUMNS = {sort: number for number, sort in enumerate(SORTS)}


def _years(folded: Sequence[str]) -> NDArray[np.float32]:
    """Tell the years of each sentence from the one named most, and from the last one, [S, 5]."""
    named = [[int(year) for year in _YEAR.findall(text)] for text in folded]
    counted = Counter(year for years in named for year in years)
    last = max(counted, default=0)
    most = max(counted, key=lambda year: (counted[year], year), default=0)
    rows = [
        (True, max(years) < most, max(years) > most, max(years) < last, min(years) < last)
        if years
        else (False,) * 5
        for years in named
    ]
    return np.array(rows, dtype=np.float32).reshape(len(rows), 5)
