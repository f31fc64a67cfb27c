"""What else may go from a headline where what editors leave out first is not enough.

Names are written short and what only describes goes: "Chủ tịch UBND xã Cam Thịnh kiểm tra công tác
phòng, chống dịch" loses its "UBND" and its "công tác", "cầu Vàm Trư bắc qua sông Cái Bé được thông
xe" what the bridge spans. Who does what, and who died of it, stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.drafting.headlines.brief_places import DEAR, FAIR, LAST, LEVEL, SMALL, Edit, place_edits
from vnsum.drafting.headlines.short_names import brief_names
from vnsum.lazily import pattern
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["brief_edits"]

_HELD = (
    r"(?:sơ kết|tổng kết|triển khai|công bố|trao|khánh thành|khởi công|ra quân|phát động|ký kết|"
    r"đối thoại|gặp mặt|gặp gỡ|bàn giao|khai giảng|khai mạc|bế mạc|tuyên dương|khen thưởng|"
    r"ra mắt|thông xe|động thổ|truy điệu|khám|tiếp nhận|thăm|tặng|tiêm|tập huấn|diễn tập|"
    r"bồi dưỡng|tuyên truyền|kiểm tra)"
)
"""Verbs that tell what an event is held for."""
_SPARE = (
    pattern(
        rf"(?<=\w )tổ chức (?:(?:buổi )?lễ |hội nghị |buổi |chương trình )?(?={_HELD}\b(?! giữa))"
    ),
    pattern(rf"(?<=\w )triển khai (?={_HELD}\b)|(?<=ra quân )chiến dịch (?=\w)"),
    pattern(r"(?<=đối thoại )giữa [^:]*?(?=với (?:nhân|người|hộ|doanh|cử|thanh|hội)\b)"),
    pattern(r"(?<=lấy ý kiến )(?:của )?(?:nhân dân|người dân) (?=về )|(?<=kiến nghị) của cử tri"),
    pattern(
        r"(?<=về )việc (?=(?:học sinh|thu hồi|mở rộng|tổ chức|triển khai|thực hiện|quản lý|"
        r"điều chỉnh|sắp xếp|sáp nhập|thành lập|xử lý)\b)"
    ),
    pattern(r"(?<=\w )miễn phí (?=cho )|(?<=ma túy) tổng hợp"),
    pattern(r" năm 20\d\d(?= cho )"),
    pattern(r"(?:(?<=thông báo)|(?<=kế hoạch)|(?<=công văn)|(?<=quyết định)) số \S+/\S+(?= về )"),
    pattern(r"(?<=^thư chúc mừng) của [^:]*?(?= nhân )"),
    pattern(r"(?<=\w )địa điểm (?=hang|đình|đền|chùa)"),
    pattern(r" năm học 20\d\d ?[-–] ?20\d\d(?= \w)|,? khóa [ivxlc]+(?=[:,]| nhiệm|$)"),
    pattern(
        r" phối hợp (?:với |cùng )?[^,:;]*?"
        rf" (?=(?:tổ chức|trao|tặng|bàn giao|hỗ trợ|xử lý|bắt|triệt|mở|{_HELD})\b)"
    ),
    pattern(r"(?<=\w )trực tiếp (?=\w)|(?<=\w )tiếp xúc, (?=đối thoại)|(?<=nước )thương tâm "),
    pattern(r"(?<=^thủ tướng) chính phủ"),
    pattern(r"(?<=\w) do [^,:;]{2,40}? (?:điều khiển|cầm lái)(?= )|(?<=vực) sâu \d+ mét"),
    pattern(r"(?<=về )hành vi (?=\w)"),
    pattern(r" lúc (?:rạng sáng|nửa đêm|giữa trưa|sáng sớm|giữa đêm)(?=,|$)"),
    pattern(r"(?<=, )lực lượng chức năng (?=(?:đưa|giải cứu|cứu|bắt|thu giữ)\b)"),
    pattern(
        r"(?<=\w )kiểm tra [^,:;]{5,60}, (?:phát hiện(?: và)?,? )?"
        r"(?=(?:tiêu hủy|thu giữ|xử phạt|tạm giữ|tịch thu)\b)"
    ),
    pattern(r" của (?:nông dân|người dân|bà con|hội viên) (?:\w+ ){2,4}?(?=cho |đạt |thu )"),
    pattern(r"(?<=chủ tịch )ubnd (?=(?:xã|phường|tỉnh|huyện|thành phố)\b)"),
    pattern(r"^(?:ubnd|ủy ban nhân dân) (?=(?:xã|phường|thị trấn|huyện|quận) [^,:]+ \w)"),
    pattern(
        r"(?<=\w )thông báo (?=(?:tuyển dụng|hoãn|cấm|tạm cấm|tạm dừng|tạm ngừng|tạm ngưng|ngừng|"
        r"lùi|mở|nhận|hủy bỏ|thu hồi)\b)"
    ),
    pattern(
        r"(?<=\w )công tác (?=(?:phòng|giải|chăm|quản|bảo|tuyển|tổ chức|xây|thu|tiêm|chuẩn)\b)"
    ),
    pattern(r"(?:, nhiệm kỳ 20\d\d ?[-–] ?20\d\d,?| nhiệm kỳ 20\d\d ?[-–] ?20\d\d)(?=[ ,:])"),
    pattern(r"(?<=\w )(?:long trọng|trọng thể) (?=\w)"),
    pattern(r"(?<=đại hội )đại biểu (?=\w)"),
    pattern(r"(?<=\w )đột xuất (?=\d)|(?<=\w )đến (?=thăm\b)|(?<=\w )hành chính (?=\d+ trường)"),
    pattern(r"^đoàn công tác (?:của )?(?=hội|sở|ban|ubnd|đảng ủy|trường)"),
    pattern(r"(?<=đầu tư )(?:dự án xây dựng |dự án |xây dựng )(?=trường|cầu|đường|chợ|trạm)"),
    pattern(r"(?:(?<=thìn|thân|tuất)|(?<=mão|ngọ|mùi|dậu|hợi|sửu)) 20\d\d(?= cho | tại |$)"),
    pattern(r"(?<=^kết luận) của [^:]*?(?= tại (?:cuộc|buổi|hội nghị|phiên))"),
    pattern(r",? lần thứ (?:[ivxlc]+|\d+|nhất|hai|ba|tư|năm)(?=[,:]| năm| -|$)"),
    pattern(r" - năm 20\d\d$| \((?:lần|đợt|từ|tính|đến|áp dụng)[^()]*\)$"),
)
"""Words that the rest says too: who is called by his office, how an event is held."""
_SUSPECT = pattern(r"(?<=\w )đối tượng (?=\w)")
"""Before names alone."""
_OPENINGS = pattern(
    r"(?:(?:(?:chỉ )?sau|trong (?:khuôn khổ|không khí|dịp|hai|ba|\d+)|"
    r"(?:vào )?(?:rạng )?(?:sáng|trưa|chiều|tối|đêm)|"
    r"ngày|tại|qua|khoảng|mới đây|vừa qua|hướng tới|tiếp tục|cùng ngày|"
    r"nhằm|để|nhân|thực hiện|hưởng ứng|chào mừng)\b[^,:;]*, )+(?=\w)"
)
"""When, where and on which occasion, in front; a day that is still to come is no such thing."""
_PLACED = pattern(rf"(?<=\w)(?:,? đoạn)? qua (?:địa bàn )?{LEVEL} [^,:;]+(?=, )")
"""Where on a road it happened, before what came of it."""
_DESCRIBES = pattern(
    r"(?<=\w)(?<!tiếp) (?:bắc qua|nối(?: liền)?|dài|rộng|nằm (?:trên|ở)|có tổng) [^,:;]*?"
    r"(?= (?:được|đã|vừa|chính thức|hoàn thành|đưa vào|thông xe|khánh thành)\b)"
)
"""What a road or a bridge is like, before what is done with it."""
_BODY = (
    r"(?:hạt|đồn|trạm|hội|công an|trường|ban|đảng ủy|đoàn|sở|chi cục|thư viện|bệnh viện|trung tâm|"
    r"bảo hiểm xã hội|mặt trận|mttq|viện|tòa án|ubnd|hđnd|thôn|tổ dân phố|phường|xã|huyện|quận|"
    r"tỉnh|thị xã|thành phố)"
)
_WHO = pattern(rf"{_BODY} [^:,]{{3,60}}: (?=\w)")
"""Who does it, before a colon."""
_EVENT = pattern(
    rf"(?:ngày hội|họp báo|hội nghị|biên bản|lễ hội|phiên họp|kỳ họp)[^:]*: (?={_BODY} )"
)
"""What it was told at, before who does it."""
_DOES = pattern(
    r"\d|tiếp nhận|kiểm đếm|trao|tặng|bàn giao|khánh thành|khởi công|phát động|ra quân|"
    r"xử (?:lý|phạt)|bắt|triệt|tổ chức|thăm|tuyên truyền|hỗ trợ|khai mạc|bế mạc|đưa|phát hiện|"
    r"công bố|tiêm|thực tập"
)
_DOER = pattern(
    rf"(?:{_BODY}|bộ|lãnh đạo|đồng chí|(?:phó )?chủ tịch|bí thư) [^,:;]{{20,}}? "
    rf"(?=(?:bàn giao|trao|khánh thành|khởi công|thành lập|phát động|"
    rf"triệt phá|tuyên dương|ra mắt|thông xe) (?:\S+ ){{4}})"
)
"""Who hands over or opens what the rest tells of."""
_CROWD = pattern(
    r"(?:hơn |gần |trên |khoảng )?\d[\d.]* (?:cán bộ|đoàn viên|hội viên)[^:;]{10,80}? (?=ra quân )"
)
"""Who all turned out for what the rest tells of."""
_BESIDE = pattern(
    r"(?<=\w), (?:người|trú|ngụ|ở|thôn|bản|ấp|\d+ tuổi|sinh năm|(?:phó |nguyên )?"
    r"(?:trưởng|chủ tịch|bí thư|giám đốc|hiệu trưởng|đại biểu|thượng tá|đại tá))\b[^:;]{0,80}?, "
    r"(?=(?:tự nguyện|đã|vừa|được|bị|tử vong|hiến|nhận|là)\b)"
)
"""Who somebody is, behind his name."""
_MEETING = pattern(
    r" họp (?:giao ban|báo|thường kỳ|phiên)[^:]*: (?=\w)|"
    r"^(?:họp báo|họp giao ban|phiên họp|kỳ họp|tiếp xúc cử tri|giao ban)[^:]*: "
    rf"(?={LEVEL} |ubnd |hđnd |sở |công an )"
)
"""The meeting at which somebody said what follows."""
_AMID = ((_PLACED, FAIR), (_BESIDE, FAIR), (_DESCRIBES, DEAR), (_MEETING, DEAR))
_FEWEST, _FEWEST_APART = 4, 6
"""Blanks of what is left behind an opening, and behind a colon; set by hand."""


def brief_edits(title: str, folded: str, written: str) -> Iterator[Edit]:
    """Yield what may go from inside a headline.

    Args:
        title: The headline.
        folded: The same, folded.
        written: The text it is made of.

    Yields:
        Places with what is written there.
    """
    yield from brief_names(folded, written)
    for form, cost in (*((spare, FAIR) for spare in _SPARE), *_AMID):
        for match in form.finditer(folded):
            inside = match.start() and title[match.start() - 1] != " " and match[0].endswith(" ")
            yield Edit(*match.span(), " " if inside else "", cost)
    if not title.isupper():
        yield from place_edits(title, folded)
        for match in _SUSPECT.finditer(folded):
            if title[match.end()].isupper():
                yield Edit(*match.span(), "", SMALL)
    yield from _heads(title, folded)


def _heads(title: str, folded: str) -> Iterator[Edit]:
    """Yield what may go in front: when it was, who does it, what it was told at."""
    opening, doer = _OPENINGS.match(folded), _DOER.match(folded) or _CROWD.match(folded)
    if opening and _is_told(title[opening.end() :]):
        yield Edit(0, opening.end(), "", FAIR)
    if doer and not has_verb(title[: doer.end()]) and not title.isupper():
        yield Edit(0, doer.end(), "", LAST)
    who, event = _WHO.match(folded), _EVENT.match(folded)
    does = who and _DOES.match(folded, who.end())
    for head in (who if does else None, event):
        if head and folded.count(" ", head.end()) >= _FEWEST_APART:
            yield Edit(0, head.end(), "", DEAR)


def _is_told(text: str) -> bool:
    return text.count(" ") >= _FEWEST and has_verb(text)
