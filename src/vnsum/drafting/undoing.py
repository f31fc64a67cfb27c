"""What a release takes back: notices withdrawn or moved, rumours denied, what was only a drill.

A lead or a summary of what is taken back, without the sentence that does so, is a lie made of the
release's own words. So the sentence is told beside it, or what it undoes is not told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["DENIED", "undoes", "undoing_behind", "withdrawals"]

_PAPER = (
    r"(?:quyết định|thông báo|lệnh|công văn|văn bản|kế hoạch|lịch|kết quả|nội dung|chương trình"
    r"|quy định|giấy phép|bài (?:viết|đăng)|bản tin|số liệu|khuyến cáo|cảnh báo|kết luận)"
)
_ANY_PAPER = "văn bản"
"""What any paper is called the second time."""
_WITHDRAWS = re.compile(
    r"\b(?:quyết định|thông báo|lệnh)\b[^.,;]{3,60}"
    r"\b(?:đã|được|bị|nay)(?: (?:đã|được|bị))* (?:hủy|thu hồi|bãi bỏ)\b|"
    r"\b(?:quyết định|thống nhất|nay|cập nhật[^.]{0,80}) (?:tạm )?(?:hoãn|dời|lùi)\b"
)
"""What a sentence says that takes back or moves what is told before it, whatever that is."""
_TAKES_BACK = re.compile(
    r"\b(?:thu hồi|rút lại|hủy(?: bỏ)?|bãi bỏ|thay thế|thay cho|sửa đổi) (?:toàn bộ |các )?"
    rf"{_PAPER}\b"
    rf"|\b{_PAPER}\b[^.;]{{0,60}}\b(?:bị|được|đã) (?:bị |được )?"
    r"(?:hủy|thu hồi|bãi bỏ|thay thế|gỡ)\b"
    r"|\bkhông còn (?:hiệu lực|giá trị|áp dụng)\b|\bđính chính\b|\bsửa lại (?:như sau|là|thành)\b"
    r"|(?<!đề nghị )(?<!xin )(?<!muốn )\b(?:lùi|dời) [^.;]{3,60} sang\b"
)
"""What takes back a paper, or what it said."""
DENIED = (
    r"sai sự thật|bịa đặt|thất thiệt|tin giả|bác bỏ|hoàn toàn sai|không (?:đúng|chính xác)"
    r"|không có (?:việc|chuyện)"
)
"""What a release says of a rumour, in any place."""
_DENIES = re.compile(
    rf"\b(?:{DENIED}|không có cơ sở|hoàn toàn bịa|tố cáo sai|giả mạo)\b"
    r"|\b(?:không|chưa) (?:hề )?(?:có (?:việc|chuyện|chủ trương)|ban hành|phát hành|cử)\b"
    r"|\bkhẳng định[^.;]{0,60}\bkhông\b|\bchưa (?:chính xác|đúng)\b|\bnhầm lẫn\b"
    r"|\bkhông có (?:vụ|sự việc|trường hợp|dấu hiệu|cơ sở)[^.;,]{0,40}\b(?:nào|xảy ra)\b"
    r"|\b(?:đổi|chuyển) hướng\b|\bkhông đổ bộ\b|\bvẫn (?:còn sống|khỏe|mạnh khỏe|bình thường)\b"
)
"""What denies the words of others, or shows that they were wrong."""
_DRILLS = re.compile(r"\b(?:tình huống|kịch bản|nội dung) (?:giả định|diễn tập|thực tập)\b")
"""What says that what was told did not happen."""
_DRILLED = re.compile(r"\b(?:diễn tập|thực tập|tập huấn|giả định)\b")
"""What a lead says that tells of a drill as one."""
_CLAIMS = re.compile(
    r"\b(?:lan truyền|bài (?:đăng|viết)|tin (?:đồn|nhắn)|clip|đơn (?:thư|tố)|tố cáo|phản ánh"
    r"|nghe nói|cho rằng|nói rằng|loan tin|đăng (?:tin|bài)|(?:có|với) nội dung|văn bản có dấu"
    r"|theo bản tin|được dự báo)\b"
    r"|:\s*[\"“']|^[\"“]"
)
"""What a sentence says that gives the words of others."""
_PAPERS = re.compile(rf"\b{_PAPER}\b")
_REACH = 8
"""Sentences behind one in which it may be taken back; set by hand."""
_LEAST_BLANKS = 4
"""Blanks of a sentence that takes back something and says what; set by hand."""


def withdrawals(sentences: Sequence[str], told: Sequence[int]) -> Iterator[int]:
    """Yield the sentences that take back or move what is told before them.

    Args:
        sentences: All of the body.
        told: Those that are read.

    Yields:
        Their indices; never the first.
    """
    for index in told[1:]:
        if _WITHDRAWS.search(fold(sentences[index])):
            yield index


def undoes(text: str) -> bool:
    """Tell whether a sentence denies, corrects or takes back something."""
    folded = fold(text)
    return any(kind.search(folded) for kind in (_DENIES, _TAKES_BACK, _DRILLS))


def undoing_behind(
    sentences: Sequence[str], told: Sequence[int], texts: Iterable[str], last: int
) -> int | None:
    """Find the sentence that takes back what some texts tell, where they do not say so.

    Args:
        sentences: All of the body.
        told: Those that are read.
        texts: What is told.
        last: The last sentence it was made from.

    Returns:
        Its index: one that denies, where they give the words of others, that takes back the sort
        of paper they name, or that says it was a drill; None where none behind does, or they say
        so themselves.
    """
    said = [fold(text) for text in texts]
    if any(map(undoes, said)):
        return None
    claims, drill = (any(map(kind.search, said)) for kind in (_CLAIMS, _DRILLED))
    papers = {paper for text in said for paper in _PAPERS.findall(text)}
    for index in (index for index in told if last < index <= last + _REACH):
        text = fold(sentences[index])
        if text.count(" ") >= _LEAST_BLANKS:
            named = {*_PAPERS.findall(text)}
            same = not papers.isdisjoint(named) or (papers and _ANY_PAPER in named)
            taken = same and _TAKES_BACK.search(text)
            staged = not drill and _DRILLS.search(text)
            denied = claims and (_DENIES.search(text) or _TAKES_BACK.search(text))
            if taken or staged or denied:
                return index
    return None
