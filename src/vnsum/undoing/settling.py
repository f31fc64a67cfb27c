"""What came in the end of what is told first: counted again, refused, found, moved, lifted.

"Viện kiểm sát đề nghị tù chung thân" is no lie, but whoever prints it has to print the sentence as
well. Each kind is told by words of what is still open and words of what settles it; both have to
be about the same thing.
"""

from __future__ import annotations

import re
from itertools import chain, takewhile
from typing import TYPE_CHECKING, NamedTuple

from vnsum.lazily import remembered
from vnsum.text.normalise import fold
from vnsum.text.words import words_of
from vnsum.undoing.taking_back import undoes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

__all__ = ["limit_behind", "settled", "settlements"]


class _Kind(NamedTuple):
    """A matter that may stay open.

    Attributes:
        opens: What is said as long as it is open, folded.
        settles: What settles it.
        shared: Words that both have to say besides these.
        first: Whether the first sentence that does so settles it; else the last.
    """

    opens: re.Pattern[str]
    settles: re.Pattern[str]
    shared: int
    first: bool = False


def _kind(opens: str, settles: str, shared: int, *, first: bool = False) -> _Kind:
    left, done = (re.compile(rf"\b(?:{words})\b") for words in (opens, settles))
    return _Kind(left, done, shared, first)


_EVENT = (
    r"tổ chức|thời gian|lịch|việc|hoạt động|chương trình|lễ|hội|trận|buổi|giải|phiên|đêm|kỳ|"
    r"sự kiện|cuộc|chợ|khai (?:mạc|trương|giảng)|thi đấu"
)
_KINDS = (
    _kind(  # counted
        r"ban đầu|lúc đầu|bước đầu (?:xác định|ghi nhận|thống kê)|sơ bộ|công bố|báo cáo|xác định",
        r"nâng (?:tổng )?số [^.;,]{2,40} lên|(?:được )?điều chỉnh (?:còn|lại còn|xuống|giảm)|"
        r"(?:kiểm|đếm) (?:phiếu )?lại[^.;]{0,60}|"
        r"(?:sau|qua) (?:khi )?(?:rà soát|phúc tra|phúc tập|xác minh lại)[^.;]{0,60}"
        r"(?:còn|loại|điều chỉnh|giảm)|con số này",
        1,
    ),
    _kind(  # demanded before a court
        r"viện kiểm sát [^.;]{0,40}(?:đề nghị|luận tội)|nguyên đơn|bị đơn|"
        r"yêu cầu [^.;]{0,40}bồi thường",
        r"tuyên (?:phạt|buộc)|tuyên [^.;]{0,120}(?:năm tù|tháng tù|án treo|vô tội|chung thân|"
        r"không phạm tội|tử hình|cải tạo)|hội đồng xét xử [^.;]{0,60}(?:bác|chấp nhận)|"
        r"tòa(?: án)? (?:bác|chấp nhận)",
        0,
        first=True,
    ),
    _kind(  # asked for
        r"(?<!theo )(?<!căn cứ )(?:đề (?:nghị|xuất)|kiến nghị|đòi)",
        r"không (?:được )?(?:đồng ý|thông qua|chấp thuận|chấp nhận|tiếp thu)|"
        r"bác (?:đề|yêu cầu|đơn|kiến nghị)|chưa (?:được )?(?:đồng ý|chấp thuận|thông qua)|"
        r"(?:biểu quyết|quyết nghị|kết luận)[^.;]{0,40} (?:chỉ(?! đạo)|không|chưa)",
        3,
    ),
    _kind(  # lost
        r"(?<!\d người )(?<!chết, )mất tích|mất liên lạc|đi lạc",
        r"(?<!chưa )(?<!không )(?:tìm (?:thấy|được)|phát hiện thi thể)|đã trở về",
        0,
    ),
    _kind(  # accused
        r"bắt|tạm giữ|khởi tố|nghi|thủ phạm|biên bản",
        r"trả tự do|vô tội|minh oan|không phạm tội|(?:đình chỉ|hủy) (?:điều tra|bị can|vụ án)|"
        r"hủy (?:bỏ )?(?:biên bản|quyết định xử phạt)",
        1,
    ),
    _kind(  # suspected to be ill
        r"(?:xét nghiệm|test) nhanh|nghi (?:nhiễm|mắc)",
        r"âm tính|không (?:nhiễm|mắc)",
        0,
    ),
    _kind(  # won
        r"giành|đoạt|đạt giải|trúng (?:cử|tuyển)|vô địch|huy chương",
        r"(?:bị )?tước (?:giải|huy chương|danh hiệu|quyền)|"
        r"thu hồi (?:huy chương|giải|danh hiệu|cúp)|"
        r"(?<!sẽ )(?<!sẽ bị )(?<!phải )hủy (?:bỏ )?(?:kết quả|tư cách)|"
        r"(?:kiểm|đếm) (?:phiếu )?lại",
        1,
    ),
    _kind(  # led before the last round
        r"vòng (?:loại|sơ khảo|sơ loại|bảng)|sơ khảo|bán kết|hiệp (?:một|1)",
        r"chung kết[^.;]{0,100}(?:giành|nhất|vô địch|thắng|đoạt)|chung cuộc",
        0,
    ),
    _kind(  # complained of
        r"phản ánh|khiếu nại|tố (?:cáo|rằng)|bức xúc|nghi ngờ|truyền tai",
        r"(?:sau|qua|kết quả) (?:khi )?(?:kiểm tra|xác minh|rà soát)[^.;]{0,80}"
        r"(?:xác định|cho thấy|kết luận|khẳng định|không)|kết quả[:,] [^.;]{0,60}không|"
        r"(?:đoàn|cơ quan|tổ|thanh tra) [^.;]{0,60}(?:kết luận|xác định)|"
        r"kết luận nội dung (?:tố cáo|khiếu nại|phản ánh)",
        2,
    ),
    _kind(  # to be held
        rf"{_EVENT}|diễn ra|mở cửa|khám",
        rf"(?<!đề nghị )(?<!xin )(?<!muốn )(?<!được )(?<!sẽ )(?:hủy|hủy bỏ|hoãn|dời|lùi|tạm dừng) "
        rf"(?:{_EVENT})|"
        r"(?:nay|tạm thời) không (?:thực hiện|tổ chức|diễn ra|triển khai)",
        2,
    ),
    _kind(  # forbidden or ordered for a time
        r"lệnh|cấm|phong tỏa|khoanh vùng|sơ tán|cách ly",
        r"(?:dỡ bỏ|gỡ bỏ|gỡ|bãi bỏ) (?:lệnh|phong tỏa|khoanh vùng|cách ly|cấm)|"
        r"dừng (?:việc )?sơ tán",
        1,
    ),
    _kind(  # planned before
        r"theo (?:kế hoạch|lịch|dự kiến|thông báo|lộ trình)(?: \w+){0,2} "
        r"(?:trước đó|ban đầu|cũ|trước đây)",
        r"(?:được|bị|đã|phải) hủy|lịch mới|thời gian mới|nay (?:chuyển|đổi|lùi|dời|sửa)|"
        r"(?<!có thể )(?<!đề nghị )(?<!được )(?:điều chỉnh|chuyển|lùi|dời|đổi) [^.;]{0,40}"
        r"(?:thành|sang)|thay bằng",
        0,
    ),
    _kind(  # corrected
        r"đính chính|(?:chưa|không) chính xác|sai sót|nhầm lẫn",
        r"(?:đính chính|sửa|cập nhật)(?: lại)?(?: như sau| là| thành|:)|(?:đọc (?:lại )?|đúng )là|"
        r"(?:thông tin|nội dung|số liệu) (?:đúng|chính xác)(?: là| như sau|:)|"
        r"nay (?:xin )?(?:đính chính|sửa)",
        0,
        first=True,
    ),
    _kind(  # measured while it still rises
        r"(?:hồi|lúc|đến) \d+ (?:giờ|h)[^;]{0,80}(?:mực nước|lũ|bão|áp thấp)|"
        r"(?:mực nước|lũ|bão|áp thấp)[^;]{0,80}(?:hồi|lúc|đến) \d+ (?:giờ|h)",
        r"(?<!dự kiến )(?:hồi|lúc|đến) \d+ (?:giờ|h)[^;]{0,80}(?:lên|vượt|suy yếu|tan)",
        3,
    ),
)
_BULLETIN = re.compile(r"(?:theo )?bản tin số (\d{1,3})\b")
_LONG_AGO = re.compile(r"\btừng\b")
"""What a sentence says that tells of an earlier time."""
_COMMON = frozenset(
    fold(
        "của|và|các|cho|tại|với|trong|từ|đến|là|có|được|trên|về|theo|để|này|khi|đã|một|những|ngày|"
        "năm|tháng|số|bị|ra|do|vào|người|xã|phường|tỉnh|huyện|ubnd|hồi|lúc|giờ|sau|trước|không|"
        "việc|đồng|sẽ|còn|lại|thành|phố|công|an|trung|tâm|ông|bà|hội|tổ|chức|nhân|dân|cùng|thời"
    ).split("|")
)
"""Words that do not show that two sentences are about the same thing."""
_THIS = re.compile(r"\b(?:này|trên|nói trên|đó)\b")
_ONLY = re.compile(r"chỉ .{0,80}\bmới được\b")
"""How a sentence opens that says to whom alone it applies."""
_POINTS_BACK = re.compile(
    r"(?:tuy nhiên|nhưng|song|dù vậy|tuy vậy|chỉ)\b|"
    r"(?:(?:mức|phương án|đề xuất|kế hoạch|việc|nội dung|chủ trương|dự án|quy định|chính sách|"
    r"lịch|dự thảo|ý tưởng|chương trình|mô hình|con số|số tiền|khoản|thời gian|thời điểm)"
    r"(?: \w+){0,2} (?:này|trên|nói trên|ấy))\b"
)
"""How a sentence opens that goes on from the one before it."""
_LIMITS = re.compile(
    r"\b(?:(?:còn |vẫn )?phải (?:chờ|đợi|trình|(?:\w+ ){0,2}được (?:\w+ ){0,6}(?:thông qua|"
    r"phê duyệt|chấp thuận|đồng ý|cho phép|cấp phép))|chưa (?:được (?:\w+ ){0,6}(?:thông qua|"
    r"phê duyệt|chấp thuận|đồng ý|cho phép|cấp phép)|chính thức|quyết định|thống nhất|thông qua)|"
    r"mới (?:chỉ )?(?:là|được (?:\w+ ){0,3}đề xuất|ở mức|dừng ở)|chỉ (?:áp dụng|thực hiện|"
    r"triển khai|dành|là (?:dự|đề)|có hiệu lực|khi|nếu|sau khi)|nếu (?:được|có)|"
    r"đang (?:được )?(?:lấy ý kiến|chờ|xem xét|trình|thẩm định)|"
    r"không (?:áp dụng|bao gồm)|mới được (?:áp dụng|hưởng|nhận))\b"
)
"""What it says then that limits it."""
_REACH = 12
"""Sentences behind the last open one in which a matter is settled; set by hand."""
_NEXT = 2
"""How far behind what limits a sentence may stand; set by hand."""


@remembered
def _left_open(text: str) -> frozenset[int]:
    """Return the kinds of matters that a text leaves open."""
    folded = fold(text)
    if undoes(text):
        return frozenset()
    return frozenset(at for at, kind in enumerate(_KINDS) if kind.opens.search(folded))


@remembered
def settled(text: str) -> frozenset[int]:
    """Return the kinds of matters that a text settles."""
    folded = fold(text)
    return frozenset(at for at, kind in enumerate(_KINDS) if kind.settles.search(folded))


def settlements(told: Mapping[int, str], behind: Mapping[int, str]) -> Iterator[int]:
    """Find what settles what some texts leave open, and is not told.

    Args:
        told: What is told, by the sentence it is made from.
        behind: Other sentences by their index, in order.

    Yields:
        For each matter the sentence that settles it in the end.
    """
    settling = {at: kinds for at, text in behind.items() if (kinds := settled(text))}
    for kind in frozenset[int]().union(*settling.values()):
        open_ = {at: text for at, text in told.items() if kind in _left_open(text)}
        if not open_ or any(kind in settled(text) for text in told.values()):
            continue
        words = frozenset[str]().union(*map(_matter, open_.values()))
        found = [
            at
            for at, kinds in settling.items()
            if kind in kinds
            and not _LONG_AGO.search(fold(behind[at]))
            and min(open_) < at <= max(open_) + _REACH
            and _is_of(behind[at], at - 1 in open_, words, _KINDS[kind].shared)
        ]
        yield from found[:1] if _KINDS[kind].first else found[-1:]
    yield from _later_bulletins(told, behind)


def limit_behind(sentences: Sequence[str], index: int, text: str) -> int | None:
    """Find what limits a sentence right behind it ("Mức thu này còn phải được thông qua").

    Args:
        sentences: All of the body.
        index: The sentence.
        text: What is told of it.

    Returns:
        Its index; None where there is none, or the text says so itself.
    """
    if _LIMITS.search(fold(text)):
        return None
    behind = [fold(sentence) for sentence in sentences[index + 1 : index + 1 + _NEXT]]
    only = (at for at, folded in enumerate(behind) if _ONLY.match(folded))
    near = takewhile(lambda at: _POINTS_BACK.match(behind[at]), range(len(behind)))
    found = next(chain(only, (at for at in near if _LIMITS.search(behind[at]))), None)
    return None if found is None else index + 1 + found


def _later_bulletins(told: Mapping[int, str], behind: Mapping[int, str]) -> Iterator[int]:
    """Yield the last of the bulletins that came after those that are told."""
    known = [number for text in told.values() for number in _bulletins(text)]
    later = (at for at, text in behind.items() if max(_bulletins(text), default=0) > max(known))
    yield from [*later][-1:] if known else ()


@remembered
def _bulletins(text: str) -> tuple[int, ...]:
    found = _BULLETIN.match(fold(text))
    return (int(found[1]),) if found else ()


def _is_of(text: str, close: bool, words: AbstractSet[str], shared: int) -> bool:  # noqa: FBT001
    """Tell whether a sentence is about what some words are, or points at the one before it."""
    return len(words & _matter(text)) >= shared or (close and _THIS.search(fold(text)) is not None)


def _matter(text: str) -> set[str]:
    """Return the words that tell what a text is about, no figures."""
    return {word for word in words_of(text) if word not in _COMMON and not word[0].isdigit()}
