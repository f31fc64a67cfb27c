"""What else may go from a headline where what editors leave out first is not enough.

Names are written short and what only describes goes: "Chủ tịch UBND xã Cam Thịnh kiểm tra công tác
phòng, chống dịch" loses its "UBND" and its "công tác", "cầu Vàm Trư bắc qua sông Cái Bé được thông
xe" what the bridge spans. Who does what, and who died of it, stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vnsum.text.normalise import fold
from vnsum.text.verbs import has_verb, opens_with_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Edit", "brief_edits", "brief_ends", "keeps_matter"]

_SHORT_NAMES = tuple(
    (re.compile(rf"\b{name}\b"), short)
    for name, short in (
        ("cựu chiến binh", "CCB"),
        ("bảo vệ thực vật", "BVTV"),
        ("viện kiểm sát nhân dân", "VKSND"),
        ("tòa án nhân dân", "TAND"),
        ("bộ đội biên phòng", "BĐBP"),
        ("chỉ huy quân sự", "CHQS"),
        ("nghĩa vụ quân sự", "NVQS"),
        ("giải phóng mặt bằng", "GPMB"),
        ("thủ tục hành chính", "TTHC"),
        ("kinh tế - xã hội", "KT-XH"),
        ("an toàn giao thông", "ATGT"),
        ("an toàn thực phẩm", "ATTP"),
        ("phòng cháy,? chữa cháy", "PCCC"),
        ("giáo dục và đào tạo", "GD&ĐT"),
        ("khoa học và công nghệ", "KH&CN"),
        ("nông thôn mới", "NTM"),
        ("hợp tác xã", "HTX"),
        ("khu công nghiệp", "KCN"),
        ("giấy phép lái xe", "GPLX"),
        ("phục vụ hành chính công", "PVHCC"),
        ("liên đoàn lao động", "LĐLĐ"),
        ("nông nghiệp và môi trường", "NN&MT"),
        ("khoa học kỹ thuật", "KHKT"),
        ("ủy ban (?:mặt trận tổ quốc|mttq)(?: việt nam)?", "MTTQ"),
        ("mẹ việt nam anh hùng", "Mẹ VNAH"),
    )
)
"""Names that many headlines of a portal write short."""
_LEVEL = r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|thành phố|tp)"
_SMALLER = r"\b(?:thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|tổ dân phố|khu|phố|đường|hẻm|ngõ|chợ|cầu)"
_HELD = (
    r"(?:sơ kết|tổng kết|triển khai|công bố|trao|khánh thành|khởi công|ra quân|phát động|ký kết|"
    r"đối thoại|gặp mặt|gặp gỡ|bàn giao|khai giảng|khai mạc|bế mạc|tuyên dương|khen thưởng|"
    r"ra mắt|thông xe|động thổ|truy điệu|khám|tiếp nhận|thăm|tặng|tiêm|tập huấn|diễn tập|"
    r"bồi dưỡng|tuyên truyền|kiểm tra)"
)
_SPARE = (
    re.compile(
        rf"(?<=\w )tổ chức (?:(?:buổi )?lễ |hội nghị |buổi |chương trình )?(?={_HELD}\b(?! giữa))"
    ),
    re.compile(rf"(?<=\w )triển khai (?={_HELD}\b)|(?<=ra quân )chiến dịch (?=\w)"),
    re.compile(r"(?<=đối thoại )giữa [^:]*?(?=với (?:nhân|người|hộ|doanh|cử|thanh|hội)\b)"),
    re.compile(r"(?<=lấy ý kiến )(?:của )?(?:nhân dân|người dân) (?=về )|(?<=kiến nghị) của cử tri"),
    re.compile(r"(?<=về )việc (?=\w)|(?<=\w )miễn phí (?=cho )|(?<=ma túy) tổng hợp"),
    re.compile(r"(?:(?<=thông báo)|(?<=kế hoạch)|(?<=công văn)|(?<=quyết định)) số \S+/\S+(?= về )"),
    re.compile(r"(?<=^thư chúc mừng) của [^:]*?(?= nhân )|(?<=\w )địa điểm (?=hang|đình|đền|chùa)"),
    re.compile(r" năm học 20\d\d ?[-–] ?20\d\d(?= \w)|,? khóa [ivxlc]+(?=[:,]| nhiệm|$)"),
    re.compile(r" của (?:nông dân|người dân|bà con|hội viên) (?:\w+ ){2,4}?(?=cho |đạt |thu )"),
    re.compile(r"(?<=chủ tịch )ubnd (?=(?:xã|phường|tỉnh|huyện|thành phố)\b)"),
    re.compile(r"^(?:ubnd|ủy ban nhân dân) (?=(?:xã|phường|thị trấn|huyện|quận) [^,:]+ \w)"),
    re.compile(
        r"(?<=\w )thông báo (?=(?:tuyển dụng|hoãn|cấm|tạm cấm|tạm dừng|tạm ngừng|tạm ngưng|ngừng|"
        r"lùi|mở|nhận|hủy bỏ|thu hồi)\b)"
    ),
    re.compile(
        r"(?<=\w )công tác (?=(?:phòng|giải|chăm|quản|bảo|tuyển|tổ chức|xây|thu|tiêm|chuẩn)\b)"
    ),
    re.compile(r",? nhiệm kỳ 20\d\d ?[-–] ?20\d\d(?=[ ,:])"),
    re.compile(r"(?<=\w )(?:long trọng|trọng thể) (?=\w)"),
    re.compile(r"(?<=đại hội )đại biểu (?=\w)"),
    re.compile(r"(?<=\w )đột xuất (?=\d)|(?<=\w )đến (?=thăm\b)|(?<=\w )hành chính (?=\d+ trường)"),
    re.compile(r"^đoàn công tác (?:của )?(?=hội|sở|ban|ubnd|đảng ủy|trường)"),
    re.compile(r"(?<=đầu tư )(?:dự án xây dựng |dự án |xây dựng )(?=trường|cầu|đường|chợ|trạm)"),
    re.compile(r"(?:(?<=thìn|thân|tuất)|(?<=mão|ngọ|mùi|dậu|hợi|sửu)) 20\d\d(?= cho | tại |$)"),
    re.compile(r"(?<=^kết luận) của [^:]*?(?= tại (?:cuộc|buổi|hội nghị|phiên))"),
    re.compile(r",? lần thứ (?:[ivxlc]+|\d+|nhất|hai|ba|tư|năm)(?=[,:]| năm| -|$)"),
    re.compile(r" - năm 20\d\d$| \((?:lần|đợt|từ|tính|đến|áp dụng)[^()]*\)$"),
)
"""Words that the rest says too: who is called by his office, how an event is held."""
_SUSPECT = re.compile(r"(?<=\w )đối tượng (?=\w)")
"""Before names alone."""
_OPENINGS = re.compile(
    r"(?:(?:chỉ )?sau|trong (?:khuôn khổ|không khí|dịp|hai|ba|\d+)|"
    r"(?:vào )?(?:rạng )?(?:sáng|trưa|chiều|tối|đêm)|"
    r"ngày|tại|qua|khoảng|mới đây|vừa qua|hướng tới|tiếp tục|cùng ngày)\b[^,:;]*, (?=\w)"
)
"""When, where and on which occasion, in front; a day that is still to come is no such thing."""
_PLACED = re.compile(rf"(?<=\w)(?:,? đoạn)? qua (?:địa bàn )?{_LEVEL} [^,:;]+(?=, )")
"""Where on a road it happened, before what came of it."""
_DESCRIBES = re.compile(
    r"(?<=\w) (?:bắc qua|nối(?: liền)?|dài|rộng|nằm (?:trên|ở)|có tổng) [^,:;]*?"
    r"(?= (?:được|đã|vừa|chính thức|hoàn thành|đưa vào|thông xe|khánh thành)\b)"
)
"""What a road or a bridge is like, before what is done with it."""
_IN_PLACE = re.compile(rf"(?<=\w) (?:tại|ở) {_LEVEL} (?=\w)")
_GOES_ON = re.compile(
    r"(?::| (?:được|đã|đạt|tăng|giảm|mở|có|thu|trao|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d))"
)
"""How a headline goes on behind a place that stands before its verb."""
_BODY = (
    r"(?:hạt|đồn|trạm|hội|công an|trường|ban|đảng ủy|đoàn|sở|chi cục|thư viện|bệnh viện|trung tâm|"
    r"bảo hiểm xã hội|mặt trận|mttq|viện|tòa án|ubnd|hđnd|thôn|tổ dân phố|phường|xã|huyện|quận|tỉnh|"
    r"thị xã|thành phố)"
)
_WHO = re.compile(rf"{_BODY} [^:,]{{3,60}}: (?=\w)")
"""Who does it, before a colon."""
_EVENT = re.compile(
    rf"(?:ngày hội|họp báo|hội nghị|biên bản|lễ hội|phiên họp|kỳ họp)[^:]*: (?={_BODY} )"
)
"""What it was told at, before who does it."""
_DOES = re.compile(
    r"\d|tiếp nhận|kiểm đếm|trao|tặng|bàn giao|khánh thành|khởi công|phát động|ra quân|xử (?:lý|phạt)|"
    r"bắt|triệt|tổ chức|thăm|tuyên truyền|hỗ trợ|khai mạc|bế mạc|đưa|phát hiện|công bố|tiêm|thực tập"
)
_MEETING = re.compile(
    r" họp (?:giao ban|báo|thường kỳ|phiên)[^:]*: (?=\w)|"
    r"^(?:họp báo|họp giao ban|phiên họp|kỳ họp|tiếp xúc cử tri|giao ban)[^:]*: "
    rf"(?={_LEVEL} |ubnd |hđnd |sở |công an )"
)
"""The meeting at which somebody said what follows."""
_UNIT = re.compile(rf", {_LEVEL} (?=\w)")
_LOW = re.compile(rf"{_SMALLER} [^,:;]{{1,30}}$|\b(?:xã|phường|thị trấn|đặc khu) [^,:;]{{2,30}}$")
"""A place before the larger one that it lies in."""
_BODIES = re.compile(
    rf"\b(?:ubnd|hđnd|công an|sở|đảng ủy|hội|ban|đoàn|các|ông|bà|{_LEVEL})\b[^,:;]*$"
)
"""What is no place, or one of several of a level, before a larger one."""
_LEVELS = re.compile(r"(?<=\w )(?:(?P<high>tỉnh|huyện|quận)|xã|phường) (?=\w)")
"""The level of a place, which a name of two words does without."""
_OF_LEVEL = re.compile(
    r"\b(?:ubnd|hđnd|mttq|ủy|tịch|thư|toàn|các|hai|ba|cấp|nhân dân|và|trung tâm|địa bàn|số) $"
)
"""Behind what the level belongs to: "UBND xã", "các xã"."""
_CAUSE = re.compile(r",? (?:do|vì|nhờ|sau) (?!(?:đó|này|khi)\b)[^,:;]*$")
"""Why, and after what, at the end."""
_HARMED = re.compile(
    r"\b(?:tử vong|thiệt mạng|chết|mất tích|bị thương|thiệt hại|ngộ độc|ảnh hưởng|mắc|nhiễm|bị|"
    r"gây|tác|sáp nhập)\b[^,:;]{0,12}$"
)
"""What is only told by its cause."""
_DETAIL = re.compile(
    r", (?:bình quân|trung bình|trong đó|mỗi|mức|tổng (?:kinh phí|trị giá|số tiền|giá trị|vốn)|"
    r"trị giá|với|dài|rộng|gồm|chiếm|tương đương|nối liền|góp phần|giúp|phục vụ|nhiều|"
    r"lớn nhất là|giảm từ|tăng từ|"
    r"(?:tiểu thương|người dân|bà con|nông dân|học sinh|doanh nghiệp)"
    r"(?!.*\b(?:không|chưa|chỉ|phải|bị)\b)) [^;:]*$"
)
"""How much each, and what it is good for, at the end."""
_TIME = re.compile(
    r" (?:trước (?:tết|năm học|lễ|ngày)|dịp|kỳ tháng|\d+ tháng (?:đầu|cuối) năm|đợt \d+|tối|sáng|chiều|"
    r"từ (?:năm học|năm|tháng|quý) (?:tới|sau|nay)|(?:đầu|cuối|giữa) (?:mùa|vụ|năm|quý)|"
    r"trong (?:\w+ ){1,2}(?:tuần|tháng|ngày|năm))\b[^,:;]*$"
)
"""When, at the end, where no day is told."""
_FOR_ALL = re.compile(
    r" (?:cho|của) (?:các )?(?:người (?:dân|đi đường)|nhân dân|bà con|hội viên|cử tri|cư dân)"
    r"(?: [^,:;]*)?$|"
    r" (?:đang )?lan truyền trên (?:mạng|facebook|zalo)[^,:;]*$"
)
"""Whom it is for, where that is everybody."""
_LIVES = re.compile(
    rf" ở {_LEVEL} [^,:;]+$| làm việc tại [^:;]*$| khỏi chương trình [^,:;]*$"
)
"""Where somebody lives or works, at the end."""
_OF_PLACE = re.compile(r" (?:phường|xã|huyện|quận|tỉnh) (?:[^\W\d]+ ){1,3}[^\W\d]+$")
"""Of which place a fair or a contest is, at the end."""
_EVENTS = re.compile(
    r"\b(?:hội chợ|lễ hội|liên hoan|ngày hội|giải|hội thi|hội thao|làng nghề|hội khỏe)\b[^,:]*$"
)
_AT = re.compile(r",? (?:tại|trên địa bàn|ở) [^,:;]*(?:, [^,:;]+)?$")
"""Where, at the end of a title that is a name, or begins with a verb the list does not have."""
_TITLES = re.compile(
    r"(?:danh mục|phương án|bảng giá|thư|quy chế|hướng dẫn|thông (?:báo|cáo|tin)|giấy mời|lịch|"
    r"tình hình|giải đáp|trả lời|lấy ý kiến|tổ chức|phân luồng|kiểm đếm|đính chính|dự thảo|"
    r"quy định|ban hành|quyết định|phê duyệt|công bố|điều chỉnh|công nhận|bãi bỏ|tạm|tiêu hủy|tiếp|ra mắt|phát hiện|kết luận|cảnh báo)\b"
)
_OPENED = re.compile(
    r"(?:bế mạc|khai mạc|khánh thành|khởi công|hội nghị|lấy ý kiến|diễn tập)\b"
)
"""An event whose outcome follows behind a colon."""
_RESULT = re.compile(r": [^:]*$")
_HANGS = re.compile(
    r"\b(?:của|và|về|theo|các|những|tại|cho|với|từ|để|đến|do|bị|được|là|đã|sẽ|không|chưa|giữa|"
    r"thành|hơn|gần|khoảng|số|lần|thứ|làm|hành vi|việc)$"
)
_BUILT = re.compile(r"\b(?:thải|liệu|trật tự|giấy phép|công trình) xây dựng$")
"""Nouns that end with a verb."""
_MORE_VERBS = re.compile(
    r"\b(?:công khai|chăm lo|tuyên dương|đình chỉ|sắp xếp|hiệp thương|bế mạc|lùi|rút|hoãn|hủy|đề ra|"
    r"bác|ra quân|giải ngân|dạy|khám|nuôi|triệt)\b"
)
"""Verbs of headlines that `has_verb` does not know."""
_KEPT_WORDS = 6
"""Words of what is left where an end goes; set by hand."""
_DEATHS = re.compile(r"\b(?:tử vong|thiệt mạng|chết|qua đời|mất tích|tử nạn|thương vong)\b")
_OPEN_YET = re.compile(
    r"\b(?:(?<!tờ )(?<!chương )trình(?! độ| diễn)|tờ trình|đề (?:xuất|nghị)|kiến nghị|"
    r"dự (?:thảo|kiến)|lấy ý kiến|xin ý kiến|cho ý kiến|góp ý|nghi)\b"
)
"""What says that a thing is not decided, or not sure."""
_ONCE = re.compile(r"\b(?:hoãn|hủy|lùi|dừng|ngừng|ngưng|không|chưa|trừ|cấm|bác|rút|giả|sai)\b")
"""What turns the whole."""
_SMALL, _FAIR, _DEAR, _LAST = 1, 2, 3, 7
"""What it costs to leave out, the least first; set by hand."""


class Edit(NamedTuple):
    """Something that may go, or be written short, at a cost."""

    start: int
    end: int
    put: str
    cost: int


def keeps_matter(title: str, left: str) -> bool:
    """Tell whether what is left still says who died, what is not decided and what is undone.

    Args:
        title: The whole.
        left: What is left of it.

    Returns:
        True where nothing of that is lost.
    """
    whole, kept = fold(title), fold(left)
    return all(
        kind.search(kept) is not None
        for kind in (_DEATHS, _OPEN_YET, _ONCE)
        if kind.search(whole) is not None
    )


def brief_edits(title: str, folded: str) -> Iterator[Edit]:
    """Yield what may go from inside a headline.

    Args:
        title: The headline.
        folded: The same, folded.

    Yields:
        Places with what is written there.
    """
    for name, short in _SHORT_NAMES:
        for match in name.finditer(folded):
            yield Edit(*match.span(), short, _SMALL)
    for spare in _SPARE:
        for match in spare.finditer(folded):
            blank = match[0].startswith(" ") and match[0].endswith(" ")
            yield Edit(*match.span(), " " if blank else "", _FAIR)
    if not title.isupper():
        yield from _units(title, folded)
    yield from _before_colon(folded)
    for pattern, cost in ((_PLACED, _FAIR), (_DESCRIBES, _DEAR), (_MEETING, _DEAR)):
        for match in pattern.finditer(folded):
            yield Edit(*match.span(), " " if match.start() else "", cost)
    opening = _OPENINGS.match(folded)
    if opening and _is_told(title[opening.end() :]):
        yield Edit(0, opening.end(), "", _FAIR)


def brief_ends(text: str) -> Iterator[tuple[int, int]]:
    """Yield where else a headline may end, and what that costs.

    Args:
        text: The headline.

    Yields:
        The ends.
    """
    folded = fold(text)
    for pattern, cost in ((_CAUSE, _LAST), (_DETAIL, _LAST), (_TIME, _LAST), (_FOR_ALL, _LAST), (_AT, _LAST), (_LIVES, _LAST + 1), (_OF_PLACE, _LAST)):
        match = pattern.search(folded)
        if match and _ends_well(folded[: match.start()], pattern):
            yield match.start(), cost
    result = _RESULT.search(folded)
    if result and _OPENED.match(folded) and folded.count(" ", 0, result.start()) >= _KEPT_WORDS:
        yield result.start(), _LAST + 1


def _before_colon(folded: str) -> Iterator[Edit]:
    """Yield who does it, and what it was told at."""
    who, event = _WHO.match(folded), _EVENT.match(folded)
    if who and _DOES.match(folded, who.end()) and folded.count(" ", who.end()) >= _KEPT_WORDS:
        yield Edit(0, who.end(), "", _DEAR)
    if event and folded.count(" ", event.end()) >= _KEPT_WORDS:
        yield Edit(0, event.end(), "", _DEAR)


def _ends_well(kept: str, pattern: re.Pattern[str]) -> bool:
    """Tell whether a folded headline may end behind what is kept of it."""
    if kept.count(" ") < _KEPT_WORDS - 1 or _HANGS.search(kept):
        return False
    if pattern is _CAUSE and _HARMED.search(kept):
        return False
    if pattern is _AT and not _TITLES.match(kept):
        return False
    if pattern in {_LIVES, _OF_PLACE} and _ONCE.search(kept):
        return False
    if pattern is _OF_PLACE and _EVENTS.search(kept) is None:
        return False
    last = " ".join(kept.split(" ")[-2:])
    verb = opens_with_verb(last) and not _BUILT.search(kept)
    told = has_verb(kept) or _TITLES.match(kept) or _MORE_VERBS.search(kept)
    return bool(told) and not verb


def _units(title: str, folded: str) -> Iterator[Edit]:
    """Yield the larger places that others lie in, and the level of a province."""
    for match in _UNIT.finditer(folded):
        end = _name_end(title, match.end())
        named = title[: match.start()].rpartition(" ")[2][:1].isupper()
        apart = named and not _BODIES.search(folded, 0, match.start())
        if end > match.end() and (apart or _LOW.search(folded, 0, match.start())):
            yield Edit(match.start(), end, "", _FAIR)
    for match in _IN_PLACE.finditer(folded):
        end = _name_end(title, match.end())
        if end > match.end() and _GOES_ON.match(folded, end):
            yield Edit(match.start(), end, "", _DEAR + 1)
    for match in _LEVELS.finditer(folded):
        name = title[match.end() : _name_end(title, match.end())]
        if name.count(" ") and not _OF_LEVEL.search(folded, 0, match.start()):
            yield Edit(*match.span(), "", _FAIR if match["high"] else _LAST - 1)
    for match in re.finditer(r"\bthành phố (?=\w)", folded):
        if title[match.end()].isupper() and not title[match.start() :].startswith("Thành phố"):
            yield Edit(match.start(), match.end(), "TP ", _SMALL)


def _name_end(title: str, start: int) -> int:
    """Return where a name ends that begins at a place."""
    end = start
    for word in re.finditer(r"\S+ ?", title[start:]):
        if not (word[0][0].isupper() or word[0][0].isdigit()):
            break
        end = start + len(word[0].rstrip(" ,;:")) + word.start()
        if word[0].rstrip()[-1] in ",;:":
            break
    return end


def _is_told(text: str) -> bool:
    return text.count(" ") >= _KEPT_WORDS - 2 and has_verb(text)
