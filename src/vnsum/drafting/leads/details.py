"""Details that a lead does without: number plates, drivers, ages, provinces, the hour of a day.

The first sentence of a report on an accident, a fire or a crime is often longer than a lead, and
nothing else tells what happened and who was harmed. So it is told without such details; who died,
how many, what is denied and what is only suspected stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vnsum.drafting.leads.casualties import DEAD, HURT
from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Detail", "details", "loses_harm", "small_details", "tells_event"]

_PLATE = pattern(
    r",?(?: mang| có)? (?:biển (?:kiểm soát|số(?: kiểm soát| đăng ký)?|đăng ký)|bks|bsk)[:.]? ?"
    r"(?:số )?\d{2}[ -]?[a-zđ]{1,2}\d?[ .–-]{0,3}[\dx]{2,5}(?:\.[\dx]{2})?(?![\dx])"
)
"""The plate of a vehicle."""
_PERSON = r"(?:anh|chị|ông|bà|em|cháu|tài xế|lái xe|đối tượng|nam thanh niên)"
_DRIVER = pattern(
    rf",? do {_PERSON} (?P<who>[^;:.]{{2,160}}?) (?:điều khiển|cầm lái|lái|làm tài xế)"
    r"(?= |,)(?! (?:đã )?(?:bất ngờ )?(?:tông|đâm|va))"
)
"""Who drove."""
_ROUTE = pattern(
    r",?(?: (?:đang )?(?:lưu thông|di chuyển|chạy|đi)"
    r"(?: trên (?:quốc lộ|tỉnh lộ|đường|tuyến|cao tốc)"
    r" [^,;:]{1,40}?)?)?(?: theo)? hướng (?:từ )?[^,;:]{3,60}?"
    r"(?=,? (?:đã|thì|khi|đến|bất ngờ|xảy ra|va chạm|tông|đâm|lao|mất lái|chở|khiến|làm|gây)\b)"
)
"""Which way a vehicle went."""
_TRIP = pattern(r"(?:,| và)? (?:chạy|đi) tuyến [^,;:]{3,60}?(?=,)")
"""The line of a coach."""
_KM = pattern(
    r"\bkm ?\d+(?: ?\+ ?\d+)?(?: trên| thuộc)? "
    r"(?=(?:quốc lộ|ql|đường|tỉnh lộ|đt|cao tốc|tuyến)\b)"
)
"""The post beside a road."""
_HOLDS = (
    r"(?![^,;:()]{4,40}, [^,;:()]{4,40}? (?:đã |vừa )?(?:long trọng |trọng thể )?(?:tổ chức|"
    r"khánh thành|khởi công|ra mắt|phát động|khai mạc|đón nhận|ra quân|bàn giao|trao|hoàn thành)\b)"
)
_PART = pattern(
    rf"(?:(?<=, )(?:(?:đoạn |thuộc |qua |đi qua |địa phận )+|{_HOLDS})|(?<= tại ))"
    r"(?:thôn|ấp|bản|buôn|làng|tổ dân phố|tổ|khu phố|khóm) "
    r"[^,;:()]{1,30}, (?=(?:xã|phường|thị trấn|đặc khu) )"
)
"""The hamlet, before the commune; not where the hamlet itself did something."""
_HOUR = pattern(
    r"(?:^|(?<=, ))(?:vào )?(?:khoảng |lúc |hồi |vào khoảng |vào hồi |vào lúc )*"
    r"\d{1,2} ?(?:giờ|h) ?(?:\d{1,2} ?(?:phút|')?)?,? "
    r"(?=(?:(?:rạng )?sáng|trưa|chiều|tối|đêm|ngày) )"
)
"""The hour, before the day."""
_OPENS_SAID = pattern(r"theo (?:thông tin|nguồn tin|báo cáo)(?: nhanh)?, ")
"""That there is information."""
_KIN = pattern(
    r",? (?:cùng )?(?:là )?con (?:của )?(?:anh|ông|vợ chồng)\b[^;:]{2,120}?"
    r"(?=,? (?:trong lúc|trong khi|khi|không may|đã|bị)\b)"
)
"""Whose children they were."""
_AGED = pattern(
    r"(?:, (?:sinh năm (?:19|20)\d\d|sn (?:19|20)\d\d|\d{1,2} tuổi)(?=,|$)|"
    r"(?=,(?: hiện| cùng)? (?:trú|ngụ) ))"
    r"(?:,(?: hiện| cùng)? (?:trú|ngụ|quê|thường trú|cư trú|hktt)\b[^,;:()]*"
    r"(?:, (?:thôn|ấp|bản|tổ|khu|xã|phường|thị trấn|đặc khu|huyện|quận|thành phố|tp\.?|tỉnh) "
    r"[^,;:()]*)*)?(?P<mark>,|$)"
)
"""How old somebody is and where he lives, between commas."""
_GOES_ON = pattern(
    r" (?:đã|đang|vừa|sẽ|bị|được|điều khiển|làm|là|về|cùng|và|có|do|khi|trong|tử vong|đi|lái)\b|$"
)
"""What needs no mark behind the name before it."""
_PROVINCE = pattern(r", (?:huyện|quận|thị xã|tỉnh|thành phố|tp\.?) ?(?=\w)")
"""How the province behind a commune is named."""
_COMMUNE = pattern(r"\b(?:xã|phường|thị trấn|đặc khu)((?: [^\W_]+){1,5})$")
"""What stands before it."""
_BASED = pattern(r", (?:có )?(?:địa chỉ|trụ sở)(?: tại| ở)? [^,;:()]*(?=,)")
"""Where a firm has its seat."""
_EACH = pattern(
    r",? mỗi (?:suất|phần(?: quà)?|căn(?: nhà)?|xe|hộ|em|nhà|gia đình)(?: [^\W\d_]+)? "
    r"(?:trị giá |được |nhận )?(?:\d[\d.,]*) (?:nghìn|triệu|tỷ)?(?: đồng)?(?=,| và|$)"
)
"""What each of several things is worth."""
_ROLL = pattern(
    r",? (?:gồm|là)(?: các)?(?: đồng chí| ông| bà| anh| chị| em| cháu)* "
    r"(?P<names>[^;:.]{8,200}?)(?= với | về | do | vì |$)"
)
"""Who they are whose number was told."""
_NUMBER = pattern(
    r"\b(?:\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?!(?:giờ|ngày|tháng|năm)\b)"
    r"(?:[^\W\d_]+ ?){1,6}(?: tại [^,;:]*)?$"
)
_TITLES = pattern(r"\b(?:đồng chí|ông|bà|anh|chị|em|cháu|và|các|quần chúng)\b|,")
_BRACKET = pattern(
    r" \((?:sinh năm|sn|cùng|trú|ngụ|quê|hktt|thường trú|\d{1,2} tuổi)\b[^()]{0,160}\)"
)
"""How old somebody is and where he lives, in brackets."""
_BUILT = pattern(
    r",? do công ty [^,;:]{3,80}? (?:làm chủ (?:đầu tư|thầu)|thi công)(?: thi công)?(?=,| )"
)
"""Who built it."""
_WHILE = pattern(
    r"(?<=, )trong (?:lúc|quá trình) (?:[^,;:()]|\([^()]*\)){4,160}, "
    r"(?:(?:xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh) [^,;:()]{2,30}, )*"
)
"""What was being done."""
_FORECAST = pattern(
    r"theo (?:bản tin|dự báo|tin)(?: [^\s,;:]+){0,12}, "
    r"(?=[^;:]*\b(?:dự (?:kiến|báo)|có thể|khả năng)\b)"
)
"""Whose forecast it is, before what may be."""
_LIKE = pattern(r", (?:tương đương|xấp xỉ) (?:trung bình|cùng kỳ|năm)\b[^;:]*$")
"""What it is compared with, at the end."""
_HANDED = pattern(
    r" do (?:người dân|bà con|nhân dân) (?:tự nguyện |tự giác )?(?:giao nộp|cung cấp|trình báo)$"
)
"""Who gave it."""
_WEATHER = pattern(
    r"^do (?:ảnh hưởng|mưa|bão)[^,;:]*, "
    r"(?=(?:vào|khoảng|lúc|hồi|(?:rạng )?sáng|trưa|chiều|tối|đêm|ngày) )|"
    r"(?<=, )(?:trong cơn|do trời) [^,;:]*, "
)
"""What the weather was."""
_NEAR = pattern(
    r"(?<= tại )khu vực [^,;:()]{1,30}, (?:thuộc )?(?=(?:thôn|ấp|bản|tổ|khu|xã|phường|thị trấn) )"
)
"""Where in a hamlet or a commune."""
_TAKEN = pattern(r", (?:đã )?(?:được )?đưa (?:đi|đến|vào) (?:cấp cứu|bệnh viện)[^,;:]*$")
"""That who was hurt was taken to hospital."""
_SOLEMN = pattern(r"\b(?:long trọng|trọng thể) (?=tổ chức|khai mạc)")
_KINDRED = pattern(r", là (?:hai )?(?:chị|anh) em(?: ruột| họ)?,?(?= )")
_DIED = pattern(
    r"(?:(?<=tử vong)|(?<=thiệt mạng)|(?<=bị thương)) (?:là|gồm) (?:các )?"
    r"(?:anh|ông|bà|chị|em|cháu) "
    r"[^,;:()]{2,40}?(?: \([^()]*\))?(?=,|;| và \d|$)"
)
"""The name of who died."""
_FORCES = pattern(
    r",? gồm (?:(?:lực lượng |cán bộ |chiến sĩ |và )*(?:kiểm lâm|công an|bộ đội|quân đội|quân sự|"
    r"dân quân|biên phòng|nhân dân|người dân|thanh niên|cảnh sát|y tế|dân phòng)[^,;:]{0,20}?"
    r"(?:, (?:và )?| và |(?= đã\b)))+(?= ?đã\b)"
)
"""Who they were that came to help."""
_GROWN = pattern(r"(?<=, )do [^;:]{4,80}? nên (?=nhanh chóng|lửa|ngọn lửa|đám cháy)")
"""Why a fire spread."""
_POLICE = pattern(
    r"\bcơ quan (?:cảnh sát|csđt|an ninh)(?: điều tra)?,? "
    r"(?=công an (?:tỉnh|thành phố|tp|xã|phường))"
)
_ORDERED = pattern(r"\bra quyết định (?=khởi tố|bắt)")
_HOUSE = pattern(r"(?:(?<=căn nhà)|(?<=ngôi nhà)) số \d[\d/]*[a-z]?(?= )")
_DECIDED = pattern(r"(?<=đã )ký (?:ban hành )?quyết định (?=xử phạt)")
_LAST = pattern(r",? (?:cách hiện trường|nạn nhân trong vụ|nạn nhân của vụ) [^,;:]*(?=,|$)")
"""Where somebody was found, and that he was the victim of what is told."""
_CASE = pattern(r"\bkhởi tố vụ án,? (?:và )?(?=(?:ra quyết định )?khởi tố bị can\b)")
_SAYS = pattern(r" cho (?:biết|hay)(?=,? (?:đã|vừa|đang) )")
"""That somebody says what he has done himself."""
_TRACED = pattern(
    r"qua (?:kiểm tra|rà soát|nắm tình hình|tuần tra|công tác|tin báo)[^,;:\d]*, |"
    r"sau (?:gần |hơn |khoảng )*[^\W_]+ (?:ngày|giờ|tuần|tháng)(?: \d+ phút)? "
    r"(?:nỗ lực |khẩn trương |tích cực )*(?:tìm kiếm|truy xét|điều tra|xác minh)[^,;:\d]*, "
)
"""How it was found out, in front."""
_ALWAYS = (_PLATE, _BRACKET, _KM)
"""What no lead needs whose sentence is too long."""
_ALL = (
    *(
        (_ROUTE, 1),
        (_TRIP, 1),
        (_OPENS_SAID, 2),
        (_FORECAST, 2),
        (_KIN, 1),
        (_BASED, 1),
        (_CASE, 1),
        (_SAYS, 1),
    ),
    *((_HOUR, 2), (_PART, 2), (_LAST, 2), (_EACH, 3), (_BUILT, 2), (_WHILE, 4), (_KINDRED, 2)),
    *((_DIED, 2), (_DECIDED, 2), (_FORCES, 2), (_GROWN, 3), (_POLICE, 3)),
    *((_ORDERED, 2), (_HOUSE, 1), (_LIKE, 2), (_HANDED, 3)),
    *((_WEATHER, 3), (_NEAR, 2), (_TAKEN, 2), (_SOLEMN, 3)),
)
"""What may go besides, and what each costs: set by hand."""
_EVENT = pattern(
    r"\b(?:va chạm|va quệt|tông|đâm|lật|(?<!phòng )(?<!chữa )(?<!chống )cháy(?! nổ)|"
    r"(?<!vật liệu )(?<!chất )(?<!cháy )(?<!cháy, )nổ(?! lực)|sập|sạt lở|đuối nước|cuốn trôi|chìm|"
    r"đổ sập|rơi|ngã(?! (?:ba|tư|năm|sáu|bảy)\b)|mất lái|khởi tố|tạm giam|"
    r"bắt(?! (?:đầu|buộc|nguồn|nhịp|kịp|tay|mắt))|thu giữ|phát hiện|xử phạt|lừa|chiếm đoạt)\b"
)
"""What happened."""
_DOUBT = pattern(
    r"\b(?:nghi(?= )|bước đầu|(?:thông tin|xác định|rà soát|điều tra|xác minh) ban đầu|chưa rõ)\b"
)
"""What is only suspected."""


class Detail(NamedTuple):
    """A stretch of a sentence that it does without, and what that costs."""

    start: int
    end: int
    cost: int


def details(sentence: str, end: int) -> Iterator[Detail]:
    """Yield the details of a sentence.

    Args:
        sentence: The sentence.
        end: Where it ends, without its stop.

    Yields:
        Stretches that may be left out, in no order.
    """
    folded = fold(sentence[:end])
    for form, cost in _ALL:
        for one in form.finditer(folded):
            yield Detail(*one.span(), cost)
    opening = _TRACED.match(folded)
    if opening:
        yield Detail(*opening.span(), 1)
    for one in _AGED.finditer(folded):
        closes = _GOES_ON.match(folded, one.end("mark")) is not None
        yield Detail(one.start(), one.end("mark") if closes else one.start("mark"), 1)
    for one in _DRIVER.finditer(folded):
        name = re.split(r",| \(", sentence[slice(*one.span("who"))])[0].rpartition(" ")[2]
        if not _named_again(name, sentence[one.end() : end]):
            yield Detail(*one.span(), 1)
    yield from _provinces(sentence, folded)
    yield from _rolls(sentence, folded)


def small_details(sentence: str, end: int) -> Iterator[Detail]:
    """Yield what a lead never needs where its sentence is too long: plates, ages, addresses."""
    folded = fold(sentence[:end])
    for form in _ALWAYS:
        yield from (Detail(*one.span(), 1) for one in form.finditer(folded))


def _provinces(sentence: str, folded: str) -> Iterator[Detail]:
    """Yield the provinces behind the names of communes; not in brackets, which go as a whole."""
    stop = 0
    for one in _PROVINCE.finditer(folded):
        near = max(0, one.start() - _PLACE)
        commune = _COMMUNE.search(folded, near, one.start())
        named = commune and _is_name(sentence[slice(*commune.span(1))])
        if not (named or one.start() == stop):
            continue
        name = _NAME.match(sentence, one.end())
        words = name[0].split(" ") if name else []
        kept = [word for word in words if not word[:1].isupper()]
        size = words.index(kept[0]) if kept else len(words)
        stop = one.end() + len(" ".join(words[:size]))
        if size and not sentence.startswith(")", stop) and stop < len(folded):
            place = _WHERE.match(folded, folded.rfind(", ", 0, one.start()) + 1)
            behind = _GOES_ON.match(folded, stop + 1) or _ACTS.match(folded, stop + 1)
            closes = folded.startswith(",", stop) and not place and behind
            yield Detail(one.start(), stop + bool(closes), 2)


def _is_name(text: str) -> bool:
    """Tell whether all words of a text begin with capitals or figures."""
    return all(word[0].isupper() or word.isdigit() for word in text.split())


_PLACE = 40
"""Characters in which the name of a commune stands."""
_WHERE = pattern(r" ?(?:tại|ở|trên|thuộc|đến|đoạn|từ|xã|phường|thị trấn|đặc khu) ")
"""How a clause begins that says where."""
_ACTS = pattern(r" (?:đưa|tổ chức|khởi công|khai mạc|ban hành|trao|công bố|triển khai|ra quân)\b")
_NAME = pattern(r"[^\W_]+(?: [^\W\d_]+){0,5}")
"""The name of a province, and what may stand behind it."""
_CAPITALS = 0.8
"""Share of the words of a roll that are names; set by hand."""


def _named_again(name: str, behind: str) -> bool:
    """Tell whether somebody is spoken of behind the place that says who he is."""
    return re.search(rf" {re.escape(name)}\b", behind) is not None


def _rolls(sentence: str, folded: str) -> Iterator[Detail]:
    """Yield the names behind a number of people."""
    for one in _ROLL.finditer(folded):
        words = _TITLES.sub(" ", folded[one.start("names") : one.end()]).split()
        names = [
            word for word in sentence[one.start("names") : one.end()].split() if word.istitle()
        ]
        counted = _NUMBER.search(folded, 0, one.start())
        if counted and words and len(names) >= _CAPITALS * len(words):
            yield Detail(*one.span(), 2)


def tells_event(text: str) -> bool:
    """Tell whether a text says that something happened to people, or was found out."""
    folded = fold(text)
    return any(pattern.search(folded) for pattern in (DEAD, HURT, _EVENT))


def loses_harm(sentence: str, told: str) -> bool:
    """Tell whether what is told of a sentence loses who died or was hurt, or that it is a guess.

    Args:
        sentence: The sentence.
        told: What is told of it.

    Returns:
        Whether it says less of that.
    """
    whole, left = fold(sentence), fold(told)
    lost = [one for one in (DEAD, HURT, _DOUBT) if one.search(whole) and not one.search(left)]
    harm = DEAD.search(left) or HURT.search(left)
    event = harm is None and _EVENT.search(whole) is not None and _EVENT.search(left) is None
    return bool(lost) or event
