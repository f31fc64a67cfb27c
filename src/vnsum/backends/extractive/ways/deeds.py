"""Who did what in a sentence: where those begin who did it, what may go behind them, and the ends.

What stands between those who did it and the deed goes as a whole: partners, who leads them, the
day; so do brackets, numbers of papers, "đã" and "long trọng". A sentence ends well with a clause,
or before what says when, where, why and with whom.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.sentences.forms import NEVER_LAST, phrase_ends, phrase_starts
from vnsum.backends.extractive.syntax.clauses import is_quoted
from vnsum.backends.extractive.syntax.grounds import is_ritual, news_behind, opens_main
from vnsum.backends.extractive.ways.cut import SCENES
from vnsum.backends.extractive.ways.openings import LEVELS
from vnsum.backends.extractive.ways.partners import only_names
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.verbs import has_verb, opens_with_verb

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.syntax.clauses import Clause
    from vnsum.backends.extractive.ways.plain_ways import Pieces

__all__ = [
    "BODIES",
    "DEED",
    "NOT_JOINED",
    "Deed",
    "doer_start",
    "ends_behind",
    "larger_places",
    "told_apart",
    "told_first",
]

_NEAR = 120
"""Characters behind the first of several bodies in which they do something; set by hand."""
_HELD = (
    r"(?:tổ chức|khai mạc|khánh thành|khởi công|ra mắt|ra quân|phát động|trao|tặng|bàn giao|"
    r"thông báo|công bố|kiểm tra|bắt|triệt phá|phát hiện|thăm|triển khai|diễn tập|tập huấn|"
    r"tuyên truyền|gắn biển|tiếp nhận|ký kết|hỗ trợ|khám|mở|đưa|giải cứu|tiêu hủy|xử lý|"
    r"thực hiện|tuyên dương|gặp mặt|đối thoại|điều tra|khởi tố|ban hành|làm rõ|thu giữ|"
    r"(?<!nhà )tạm giữ|"
    r"đóng điện|vận động|(?<!nghiên )(?<!ứng )cứu(?! (?:nạn|hộ|trợ|thương|hỏa))|di dời|"
    r"(?:tái )?thả(?= \d)|dâng (?:hương|hoa)|(?<!đồng )xét xử)"
)
"""What is done together with others."""
DEED = pattern(
    rf"\b(?:{_HELD}|biểu quyết|thông qua|quyết (?:định|nghị)|chi trả|hoàn thành|xử phạt|phạt|đón|"
    r"dâng|trồng|tuyển|huy động|khai trương|chuyển|cấp|đạt|thống nhất|phê duyệt|điều chỉnh|tạm|"
    r"xếp loại|nghiệm thu|công khai|giành|đoạt|sơ kết|tổng kết|kỷ niệm|ký|lấy ý kiến|đăng tải|"
    r"bế mạc|kết nạp|quyên góp|ủng hộ|đồng loạt|bầu|giao|hủy|dừng|ngừng|cập|chủ trì|tuyên phạt|"
    r"cảnh báo|trả lời|thí điểm|giải ngân|đặt tên|tiễn|tìm (?:thấy|được)|ngăn chặn|thu hoạch|"
    r"áp dụng)\b"
)
"""What bodies do that is news."""
_BODY = (
    r"(?:(?:thường trực |ban thường vụ )?đảng (?:ủy|bộ)|hđnd|hội đồng nhân dân|ubnd|"
    r"[uủ]y ban nhân dân|ubmttq(?: việt nam)?|mttq(?: việt nam)?|"
    r"[uủ]y ban (?:mttq|mặt trận tổ quốc)(?: việt nam)?|chính quyền)"
)
BODIES = pattern(rf"{_BODY}(?:(?:,| -| –| và) {_BODY})+ (?=(?:xã|phường|thị trấn|đặc khu|tỉnh) \w)")
"""Several bodies of one place: the place did it."""
_CHAIR = r"chủ tịch (?:ubnd|hđnd|[uủ]y ban nhân dân)"
_HEAD = pattern(_CHAIR)
"""Who acts for one of them, and is named by many sentences that tell something else."""
_WHO = pattern(
    rf"(?:các |\d+ |toàn )?(?:{_BODY}|công an|bộ chqs|bộ chỉ huy|ban(?! ngày)|sở|cục|chi cục|"
    rf"trường|trạm|phòng|công đoàn|hiệp hội|thường trực (?:hđnd|hội đồng nhân dân)|{_CHAIR}|"
    r"hội|liên đoàn|huyện đoàn|xã đoàn|tỉnh đoàn|thành đoàn|đoàn|đơn vị|cơ quan|lực lượng|xã|"
    r"phường|"
    r"tỉnh|huyện|thị xã|thành phố|công ty|xí nghiệp|chính quyền|trung tâm|bệnh viện|hợp tác xã|"
    r"htx|tổ|đội|đồn|hải quan|hạt|tòa án|viện|bảo tàng|thư viện|thanh tra|kho bạc|thuế|ngân hàng|"
    r"thầy (?:và )?trò|cán bộ|nhân dân|tuổi trẻ|đoàn viên|"
    r"bảo hiểm xã hội|bhxh|điện lực|điểm (?=trên|cầu)|thôn|câu lạc bộ|quỹ|mặt trận|chi hội|chi bộ|"
    r"quân khu|trung đoàn|sư đoàn|nhà trường|nhà văn hóa|nhà thiếu nhi)\b"
)
"""Who does something for all."""
_SELF = pattern(
    r",? (?:cho biết|cho hay|xác nhận|thông tin),?(?: rằng)?(?: (?:đơn vị|cơ quan) này| đơn vị)?"
    r"(?= (?:đã |vừa |đang |mới )+\w)"
)
"""Who did it says so."""
NOT_JOINED = r"(?<!chương trình)(?<!quy chế)(?<!kế hoạch)(?<!công tác)"
"""Before "phối hợp" that says with whom something was done."""
_NAMED_SO = (
    r"(?<!cảnh sát)(?<!quỹ)(?<!trung tâm)(?<!phòng)(?<!đội)(?<!ban)(?<!tổ)(?<!đoàn)(?<!hội)"
    r"(?<!hội đồng)(?<!trạm)(?<!viện)(?<!cơ quan)(?<!lực lượng)(?<!công tác)(?<!tổ chức)"
)
"""Before a verb that is no part of a body's name: "Cảnh sát điều tra", "Quỹ hỗ trợ"."""
_WITH = (
    rf"{NOT_JOINED},? (?:đã |vừa )?(?:chủ trì,? |chủ động )?phối hợp(?: chặt chẽ)?(?: với| cùng)? "
    r"[^.;:]{4,220}?"
)
_PARTNERS = pattern(
    rf"{_WITH}(?=(?<! các)(?<! và) tổ chức\b)|"
    rf"{_WITH}{_NAMED_SO}(?= (?:đã |vừa |đồng loạt |bất ngờ |long trọng )*{_HELD}\b)"
)
"""With whom, between who did it and what was done."""
_LEADER = (
    r"do (?:các )?(?:đồng chí|đ/c|ông|bà|(?:đại|thượng|trung|thiếu) (?:tá|tướng)|gs|pgs|ts|bs|"
    r"(?:phó )?(?:chủ tịch|giám đốc|bí thư|trưởng))"
)
_LED = pattern(
    rf",? {_LEADER}\b[^.;:]{{4,160}}?(?:(?:làm|là) (?:phó )?(?:trưởng (?:đoàn|ban)|tổ trưởng)|"
    rf"dẫn đầu|làm chủ nhiệm)(?: đoàn)?(?P<joined>,? cùng (?:đại diện |lãnh đạo )[^.;:]{{4,160}}?)?"
    rf",?(?= (?:đã|vừa|đến|tới|về|có|tiến hành|làm việc|giám sát|"
    rf"khảo sát|chúc|dâng|dự|tham gia|{_HELD})\b)"
)
"""Who leads them, and who came with them."""
_DONE = pattern(r" (?:đã|vừa|tiến hành) (?!dự kiến|đề xuất|lên kế hoạch)")
"""How the deed of all of them begins."""
_MADE_OF = pattern(r", thành phần (?:đoàn |tổ )?gồm [^.;:]*?,?(?= đã )")
"""Who all belongs to them."""
_LED_BY = pattern(rf"\b{_LEADER}\b")
_LARGER = pattern(
    r", (?P<level>xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|thành phố|tp\.?) "
)
"""Before the name of a place that one may lie in."""
_RANKS = {
    **dict.fromkeys(("thôn", "bản", "ấp", "khu phố"), 0),
    **dict.fromkeys(("xã", "phường", "thị trấn", "đặc khu"), 1),
    **dict.fromkeys(("huyện", "quận", "thị xã"), 2),
    **dict.fromkeys(("tỉnh", "thành phố", "tp", "tp."), 3),
}
_NAME = pattern(r"[^\W\d_a-zà-ỹ][^\W\d_]*(?: [^\W\d_a-zà-ỹ][^\W\d_]*){0,3}(?=,? |$)")
_OF_PLACE = pattern(
    r"\b(?P<level>thị xã|xã|phường|thị trấn|thôn|bản|ấp|khu phố|đặc khu|huyện|quận) [^,;:]{2,24}$"
)
"""A smaller place, before the larger one."""
_BY_LEAVE = pattern(r"\b(?:dưới|với|được|có|trước) sự\b")
"""Before bodies that saw or allowed it."""
_DAY = (
    r"(?:vào )?(?:(?:rạng )?sáng|trưa|chiều|tối|đêm|ngày|hôm)(?: ngày)?(?: nay,?| qua,?)? ?"
    r"\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?"
)
_WHEN_WHERE = pattern(
    r"(?:vào |từ |ngay |đến |khoảng |lúc |tính đến )*(?:rạng sáng|sáng|trưa|chiều|tối|đêm|ngày|hôm|"
    r"\d{1,2} ?(?:giờ|h)|\d{1,2}/|vừa qua|mới đây|tại|ở|trên|cùng với|nhân|theo)\b"
)
"""How a clause begins that says when or where."""
_ON_DAY = pattern(rf"{_DAY}$|{_DAY},")
"""A clause that says on which day, and nothing else."""
_DAY_INSIDE = pattern(
    rf"(?<! đến)(?<! từ)(?<! tính)(?<! trước)(?<! sau)(?<! trong)(?<! hết)(?<! vào)"
    rf"(?<!giờ)(?<!h)(?<!phút)(?<!\d)(?<!sáng)(?<!trưa)(?<!chiều)(?<!tối)(?<!đêm)(?<!sang)(?<!lúc)"
    rf" {_DAY},?(?= (?!đến\b|tới\b|và\b|sang\b|hoặc\b)\w)"
)
"""The day, between who did it and what was done."""
_PAPER = pattern(
    r"\b(?:quyết định|kết luận|công văn|kế hoạch|nghị quyết|thông báo|văn bản|công điện|chỉ thị|"
    r"tờ trình|hướng dẫn)( số:? [\w./-]+(?:/[\w.-]+)*(?:,? ngày \d{1,2}/\d{1,2}/\d{4})?)"
)
"""A paper, and under which number and when it was filed."""
_BORN = pattern(r", (?:sn|sinh năm) \d{4}(?:, (?:thường trú|trú|ngụ|ở|quê) [^,;:]*)?,?(?= đang \w)")
"""When somebody was born who was caught, and where they live."""
_ANNOUNCED = pattern(
    r"(?: xin)?(?: trân trọng)? thông báo:? (?:để|nhằm) [^,;:]{8,160}, (?P<who>công ty|đơn vị|"
    r"điện lực|xí nghiệp|chi nhánh|nhà máy|ubnd xã|ubnd phường)"
    r"(?= (?:sẽ |phải )?(?:tạm|ngừng|cắt|cúp|điều chỉnh|thay đổi|cấm))"
)
"""That they announce it, and to what end, before what they do."""
_STEPS = pattern(
    r"(?:ra (?:các )?quyết định )?khởi tố vụ án(?: hình sự)?(?:,| và)(?: ra)?(?: quyết định)? "
    r"(?=khởi tố bị can)|(?<=khởi tố bị can), (?:ra |thực hiện |thi hành |áp dụng )?(?:các )?"
    r"(?:lệnh |quyết định |biện pháp (?:ngăn chặn )?)?(?:bắt )?tạm giam(?= đối với)"
)
"""Steps beside the charge of somebody."""
_COMMA = pattern(r", ")
_ADVERBS = pattern(r" (?:đã )?(?:long trọng|trọng thể|trang trọng|ân cần|tưng bừng)(?= \w)")
_PAST = pattern(r" (?:hiện |vừa |mới )?đã(?= \w)")
_BEHIND = pattern(
    r",? (?:với (?:sự (?:tham gia|tham dự|có mặt|chứng kiến|góp mặt)|tổng|(?:các )?nội dung|\d)|"
    r"có sự tham|thu hút|nhằm|để|"
    r"giai đoạn|nhiệm kỳ|năm (?:học )?\d{4}|trên địa bàn|"
    r"trong (?:khuôn khổ|thời gian|năm|tháng|quý|dịp)|từ (?:ngày|\d)|nhân (?:dịp|kỷ niệm)|tại|"
    r"vào (?:cùng|ngày|lúc|sáng|trưa|chiều|tối|tháng|năm)|kỳ tháng|"
    r"theo (?:quy định|kế hoạch)|quy định tại|do|sau khi|"
    r"đối với|về (?:tội|hành vi|việc|công tác|tình hình|kết quả)|(?<=,) kết nối|dưới hình thức|"
    r"bằng hình thức|tại buổi|đồng thời|"
    r"cho (?:nhân dân|người dân|bà con|đồng bào|các|học sinh|những|hộ|\d|cán bộ|đoàn viên|hội viên|"
    r"phụ nữ|trẻ)|"
    r"và (?:ngày|lễ|hội|trao|phát động|ra mắt|ra quân|triển khai|công bố|tặng|ký|chỉ định|"
    r"bổ nhiệm|khen thưởng|tuyên dương|hưởng ứng))\b"
)
"""How what may be left out at the end begins: when, where, why, with whom."""


class Deed(NamedTuple):
    """A way to say who did what.

    Attributes:
        start: Where those begin who did it.
        end: Where it ends.
        pieces: What is kept, as (start, end) in the sentence.
        halves: Whether a second deed is left out behind "và".
    """

    start: int
    end: int
    pieces: Pieces
    halves: bool


def doer_start(sentence: str, folded: str, parts: Sequence[Clause]) -> int | None:
    """Return where those begin who did it, behind ritual, day and place."""
    news = news_behind([sentence[part.start : part.end] for part in parts]) or 0
    if is_ritual(folded[parts[0].start :]) and not news:
        news = next((n for n, part in enumerate(parts) if _ON_DAY.match(folded, part.start)), 0)
        if not news:
            return None
    clauses = {part.start for part in parts[news:]}
    for at in sorted({*phrase_starts(sentence, parts[news:]), *clauses}):
        word = folded[at:].partition(" ")[0].strip(",.")
        if word in SCENES or not _WHO.match(folded, at):
            continue
        if is_ritual(folded[at:]) or not _may_begin(sentence, folded, parts, at):
            continue
        end = _name_end(sentence, folded, parts, at)
        bodies = sentence[at : at + 1].isupper() and sentence.startswith(",", end)
        bodies = bodies and not _BY_LEAVE.search(folded, parts[news].start, at)
        goes_on = opens_with_verb(folded[end + len(", ") :]) or _LED_BY.search(folded, at, end)
        text = sentence[at : end + _NEAR if bodies else end].partition(" ")[2]
        if goes_on or has_verb(text) or DEED.search(fold(text)):
            return at
    return None


def _name_end(sentence: str, folded: str, parts: Sequence[Clause], at: int) -> int:
    """Return where a clause ends, with the larger place that its own lies in."""
    end = next((part.end for part in parts if part.start <= at < part.end), at)
    while (larger := _LARGER.match(folded, end)) and sentence[larger.end()].isupper():
        end = next(part.end for part in parts if part.start <= larger.end() < part.end)
    return end


def _may_begin(sentence: str, folded: str, parts: Sequence[Clause], at: int) -> bool:
    """Tell whether those may begin at a place who did it: not among what a setting lists."""
    before = [part for part in parts if part.start < at]
    inside = any(part.start < at < part.end for part in parts)
    if _HEAD.match(folded, at):
        return not inside and all(_WHEN_WHERE.match(folded, part.start) for part in before)
    if before and _LARGER.match(folded, before[-1].end) and sentence[at - 3].isalpha():
        return False
    if before and not inside and _lists_on(sentence, folded, before[-1]):
        return False
    if not before or inside or sentence[at].isdigit() or opens_main(sentence[at:]):
        return True
    return _WHEN_WHERE.match(folded, before[-1].start) is not None


def _lists_on(sentence: str, folded: str, part: Clause) -> bool:
    """Tell whether a clause names the first of several who do something: "đoàn của Tỉnh ủy, …"."""
    text = folded[part.start : part.end]
    if text.startswith(("cùng lãnh đạo ", "cùng đại diện ")):
        return True
    first = _WHO.match(text) is not None and text.partition(" ")[0] not in LEVELS
    return first and not has_verb(sentence[part.start : part.end])


def told_apart(sentence: str, folded: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield what goes as a whole behind those who did it: with whom, who leads them, how."""
    yield from _found(sentence, folded, start, (_PARTNERS, _LED, _MADE_OF, _ADVERBS))


def larger_places(sentence: str, folded: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the larger place that those who did it lie in: "UBND xã Láng[, tỉnh Hà Nam] mở"."""
    for found in _LARGER.finditer(folded, start):
        name = _NAME.match(sentence, found.end())
        inside = _OF_PLACE.search(folded, start, found.start())
        if name and inside and _RANKS[inside["level"]] < _RANKS[found["level"]]:
            yield found.start(), name.end()


def told_first(sentence: str, folded: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield what a headline does without besides: that they say so, the day, numbers of papers."""
    yield from _found(sentence, folded, start, (_SELF, _DAY_INSIDE, _PAST, _BORN, _ANNOUNCED))
    yield from islice(larger_places(sentence, folded, start), 1)
    for found in _PAPER.finditer(folded, start):
        yield found.span(1)
    for found in _STEPS.finditer(folded, start):
        yield found.span()


def _found(
    sentence: str, folded: str, start: int, rules: Sequence[re.Pattern[str]]
) -> Iterator[tuple[int, int]]:
    for rule in rules:
        found = rule.search(folded, start)
        if found is None or is_quoted(sentence, found.start()):
            continue
        named = sentence[found.end() + 1 : found.end() + 2].isupper()
        if not named and _stands_alone(sentence, start, rule, found):
            yield found.span()


def _stands_alone(sentence: str, start: int, rule: re.Pattern[str], found: re.Match[str]) -> bool:
    """Tell whether what goes closes no apposition, and is said of those who did it alone."""
    before = fold(sentence[start : found.start()])
    closes = found[0].startswith(",") and rule in {_PARTNERS, _LED, _SELF}
    if closes and any(not _LARGER.match(before, at.start()) for at in _COMMA.finditer(before)):
        return False  # "Hội A, đơn vị thuộc Hội B[, phối hợp với C] tặng"
    if rule is _PARTNERS and not only_names(sentence[slice(*found.span())].split()):
        return False
    if found.groupdict().get("joined"):
        names = only_names(sentence[slice(*found.span("joined"))].split())
        if not names or not _DONE.match(sentence, found.end()):
            return False
    if rule is _DAY_INSIDE:
        return not has_verb(sentence[start : found.start()].partition(" ")[2])
    who = found.groupdict().get("who")
    return who is None or who == "đơn vị" or who in before


def ends_behind(sentence: str, folded: str, parts: Sequence[Clause], start: int) -> Iterator[int]:
    """Yield where a deed may end: with a clause, or before when, where, why and with whom.

    Args:
        sentence: One normalised sentence.
        folded: The same, folded.
        parts: Its `trimmed_clauses`.
        start: Where those begin who did it.

    Yields:
        Places behind it.
    """
    yield from (part.end for part in parts if part.end > start)
    before = (match.start() for match in _BEHIND.finditer(folded, start))
    for end in (*phrase_ends(sentence, parts), *before):
        last = folded[folded.rfind(" ", 0, end) + 1 : end]
        told = end > start and _BEHIND.match(folded, end) and last not in NEVER_LAST
        about = folded.startswith(" về ", end) and not folded.startswith(" về tội ", end)
        if about and "làm việc" not in folded[start:end]:
            continue  # "nhận được phản ánh [về việc …]"
        if told and not is_quoted(sentence, end):
            yield end
