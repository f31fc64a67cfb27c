"""Where a headline may end that is still too long, and what it may not lose.

A cause, a detail, a time or a place at the end goes: "Xã Mường Khoa bàn giao 34 căn nhà mới cho hộ
mất nhà sau lũ [trước Tết]". Who died, what is only proposed and what is called off does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.drafting.headlines.brief_places import LAST, LEVEL
from vnsum.drafting.leads.casualties import DEATHS
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.verbs import has_verb, opens_with_verb

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

__all__ = ["brief_ends", "keeps_matter", "keeps_open"]

_CAUSE = pattern(
    r",? (?:do|vì|nhờ|sau) (?!(?:đó|này|khi)\b)[^,:;]*"
    r"(?:, (?:nối liền|góp phần|giúp|phục vụ|tạo)\b[^:;]*)?$"
)
"""Why, and after what, at the end."""
_BEFORE = pattern(r" trước khi [^,:;]*$")
"""Before what else happened, at the end."""
_BESIDES = pattern(
    r" dưới hình thức [^:;]*$| là (?:đồng bào|người|hộ|gia đình) [^,:;]*$|"
    r" và (?:các|nhiều) hoạt động [^:;]*$| tổ chức (?:tại|ở|vào) [^:;]*$| về chỉ số [^,:;]*$|"
    r" theo (?:dự thảo|đề án|kế hoạch|quy định|nghị quyết|nghị định) [^,:;]*$|"
    r" (?:dài|rộng|trị giá|nặng|cao) \d[^,:;]*$|"
    r"(?:(?<=\d ngày)|(?<=\d tuần)), từ (?:ngày )?\d[^:;]*$|"
    r", (?:rất may )?không (?:có |gây )?(?:ai|thiệt hại|thương vong|người)\b[^:;]*$"
)
"""In which way, who they are, where it was held, how long it is."""
_DETAIL = pattern(
    r", (?:bình quân|trung bình|trong đó|mỗi|mức|tổng (?:kinh phí|trị giá|số tiền|giá trị|vốn)|"
    r"trị giá|với|dài|rộng|gồm|chiếm|tương đương|nối liền|góp phần|giúp|phục vụ|nhiều|"
    r"lớn nhất là|đứng đầu|giảm từ|tăng từ|"
    r"(?:tiểu thương|người dân|bà con|nông dân|học sinh|doanh nghiệp)"
    r"(?!.*\b(?:không|chưa|chỉ|phải|bị)\b)) [^;:]*$"
)
"""How much each, and what it is good for, at the end."""
_TIME = pattern(
    r" (?:trước (?:tết|năm học|lễ|ngày)|dịp|kỳ tháng|\d+ tháng (?:đầu|cuối) năm|đợt \d+|tối|sáng|"
    r"chiều|từ (?:năm học|năm|tháng|quý) (?:tới|sau|nay)|(?:đầu|cuối|giữa) (?:mùa|vụ|năm|quý)|"
    r"trong (?:sáng|trưa|chiều|tối|đêm)|trong (?:\w+ ){1,2}(?:tuần|tháng|ngày|năm))\b[^,:;]*$"
)
"""When, at the end, where no day is told."""
_HURT = pattern(
    r"(?:, [^,:;]*| và (?:\d+|hai|ba|bốn|năm|nhiều) người (?:khác )?)\bbị (?:thương|bỏng)[^,:;]*$"
)
"""Who was hurt, behind who died."""
_LISTED = pattern(r"(?<=\d), [^:;]*$")
"""What stands behind the days of a schedule."""
_WITH = pattern(r",? với (?:sự tham gia|tổng|hơn|gần|sự|\d)[^:;]*$")
"""With how many, at the end."""
_FOR_SOME = pattern(
    r" cho (?:hơn |gần |khoảng |trên )?\d[\d.]* (?:học sinh|đoàn viên|hội viên|cán bộ|người)"
    r"\b[^,:;]*$"
)
"""Whom something is taught."""
_GIVES = pattern(r"\b(?:trao|tặng|hỗ trợ|cấp|bàn giao|chi|khám|phát|tiêm|vay)\b")
_FOR_ALL = pattern(
    r" (?:cho|của) (?:các )?(?:người (?:dân|đi đường)|nhân dân|bà con|hội viên|cử tri|cư dân)"
    r"(?: (?!về )[^\s,:;]+)*$|"
    r" (?:đang )?lan truyền trên (?:mạng|facebook|zalo)[^,:;]*$"
)
"""Whom it is for, where that is everybody."""
_FOR = pattern(
    r" cho (?!(?:thuê|phép|biết|hay|thấy|vay|rằng|ý kiến|nghỉ|mượn|đến|tới|ra|vào|nhau)\b|.* cho )"
    r"[^,:;\d]*$"
)
"""For whom a thing was given, made or opened, at the end."""
_GIVEN = pattern(
    r"\b(?:trao tặng|trao|tặng|bàn giao|khánh thành|khai trương|ra mắt|giới thiệu|công bố|hỗ trợ|"
    r"cấp|phát|khám) (?:\S+ ){2,}\S+$"
)
"""What is told without that: who did it aside, a verb and what was given, made or opened."""
_LIVES = pattern(rf" ở {LEVEL} [^,:;]+$| làm việc tại [^:;]*$| khỏi chương trình [^,:;]*$")
"""Where somebody lives or works, at the end."""
_OF_PLACE = pattern(r" (?:phường|xã|huyện|quận|tỉnh) (?:[^\W\d]+ ){1,3}[^\W\d]+$")
"""Of which place a fair or a contest is, at the end."""
_AT = pattern(r",? (?:tại|trên địa bàn|ở) [^,:;]*(?:, [^,:;]+)?$")
"""Where, at the end of a title that is a name, or begins with a verb the list does not have."""
_HARMED = pattern(
    r"\b(?:tử vong|thiệt mạng|chết|mất tích|bị thương|thiệt hại|ngộ độc|ảnh hưởng|mắc|nhiễm|bị|"
    r"gây|tác|sáp nhập)\b[^,:;]{0,12}$"
)
"""What is only told by its cause."""
_EVENTS = pattern(
    r"\b(?:hội chợ|lễ hội|liên hoan|ngày hội|giải|hội thi|hội thao|làng nghề|hội khỏe)\b[^,:]*$"
)
_TITLES = pattern(
    r"^(?:danh mục|phương án|bảng giá|thư|quy chế|hướng dẫn|thông (?:báo|cáo|tin)|giấy mời|lịch|"
    r"tình hình|giải đáp|trả lời|lấy ý kiến|tổ chức|phân luồng|kiểm đếm|đính chính|dự thảo|"
    r"quy định|ban hành|quyết định|phê duyệt|công bố|điều chỉnh|công nhận|bãi bỏ|tạm|"
    r"tiêu hủy|tiếp|ra mắt|phát hiện|kết luận|cảnh báo)\b"
)
_SCHEDULES = pattern(r"^(?:thông báo )?(?:lịch|kế hoạch|thời gian)\b")
_OPENED = pattern(r"(?:bế mạc|khai mạc|khánh thành|khởi công|hội nghị|lấy ý kiến|diễn tập)\b")
"""An event whose outcome follows behind a colon."""
_RESULT = pattern(r": [^:]*$")
_HANGS = pattern(
    r"\b(?:của|và|về|theo|các|những|tại|cho|với|từ|để|đến|do|bị|được|là|đã|sẽ|không|chưa|giữa|"
    r"thành|hơn|gần|khoảng|số|lần|thứ|làm|hành vi|việc|trong|vào|lúc|trên|ở|trực tiếp)$"
)
_BUILT = pattern(r"\b(?:thải|liệu|trật tự|giấy phép|công trình) xây dựng$")
"""Nouns that end with a verb."""
_MORE_VERBS = pattern(
    r"\b(?:công khai|chăm lo|tuyên dương|đình chỉ|sắp xếp|hiệp thương|bế mạc|lùi|rút|hoãn|hủy|"
    r"đề ra|bác|ra quân|đuối nước|khởi tố|"
    r"giành|sơ tán|đề xuất|nghỉ|giải ngân|dạy|khám|nuôi|triệt)\b"
)
"""Verbs of headlines that `has_verb` does not know."""
_KEPT_WORDS = 6
"""Words of what is left where an end goes; set by hand."""
_UNHARMED = pattern(r"không (?:có |gây )?(?:ai|thiệt hại|thương vong|người) ?(?:bị |về )?\w*")
"""What is no turn of what is told."""
_OPEN_YET = pattern(
    r"\b(?:(?<!tờ )(?<!chương )trình(?! độ| diễn)|tờ trình|đề (?:xuất|nghị)|kiến nghị|"
    r"dự (?:thảo|kiến)|lấy ý kiến|xin ý kiến|cho ý kiến|góp ý|nghi)\b"
)
"""What says that a thing is not decided, or not sure."""
_ONCE = pattern(r"\b(?:hoãn|hủy|lùi|dừng|ngừng|ngưng|không|chưa|trừ|cấm|bác|rút|giả|sai)\b")
"""What turns the whole."""
_SESSION = pattern(r"\b(?:thường lệ|thường kỳ|học kỳ|kỳ họp)$")
"""What its time belongs to: "kỳ họp thường lệ giữa năm"."""
_WANTED = {
    _AT: _TITLES,
    _FOR: _GIVEN,
    _OF_PLACE: _EVENTS,
    _HURT: DEATHS,
    _LISTED: _SCHEDULES,
}
"""What has to be kept where an end goes."""
_UNDONE_YET = pattern(rf"{_ONCE.pattern}|\b(?:yêu cầu|phải|cần|xong|hoàn thành|đề nghị)\b")
"""What holds only before something."""
_UNWANTED = {
    _BEFORE: _UNDONE_YET,
    _CAUSE: _HARMED,
    _FOR: _ONCE,
    _FOR_SOME: _GIVES,
    _TIME: _SESSION,
    _LIVES: _ONCE,
    _OF_PLACE: _ONCE,
    _AT: _ONCE,
}
"""What may not be kept where an end goes."""
_CLAUSES = frozenset({_CAUSE, _DETAIL, _HURT, _LISTED})
_TELLS = pattern(r" (?:bị|được|đã|có|sẽ|không|chưa) ")
"""What is told of somebody, behind where he is: no end of any other kind holds it."""
_NONE_THERE = pattern(r"\b(?:không|chưa|chẳng) (?:có|còn) [^,:;]*$")
"""What is denied at the end: "không có tàu cá nào [của huyện vi phạm]" would deny all there is."""
_WITH_WHOM = pattern(r".*\bphối hợp\b")
_ENDS = (
    *(_CAUSE, _BEFORE, _BESIDES, _DETAIL, _TIME, _HURT),
    *(_LISTED, _WITH, _FOR_SOME, _FOR_ALL, _FOR, _LIVES, _OF_PLACE, _AT),
)


def keeps_matter(title: str, left: str) -> bool:
    """Tell whether what is left still says who died, what is not decided and what is undone.

    Args:
        title: The whole.
        left: What is left of it.

    Returns:
        True where nothing of that is lost.
    """
    whole, kept = _UNHARMED.sub("", fold(title)), fold(left)
    behind = whole.removeprefix(kept) if _NONE_THERE.search(kept) else ""
    if behind[:1] == " ":
        return False
    with_whom = _WITH_WHOM.match(kept)
    if with_whom and not has_verb(left[with_whom.end() :]):
        return False
    return all(
        kind.search(kept) is not None
        for kind in (DEATHS, _OPEN_YET, _ONCE)
        if kind.search(whole) is not None
    )


def keeps_open(title: str, text: str) -> bool:
    """Tell whether a text says that what a title only proposes is not decided."""
    return _OPEN_YET.search(fold(title)) is None or _OPEN_YET.search(fold(text)) is not None


def brief_ends(text: str) -> Iterator[tuple[int, int]]:
    """Yield where else a headline may end, and what that costs.

    Args:
        text: The headline.

    Yields:
        The ends.
    """
    folded = fold(text)
    for end in _found(folded):
        yield end, LAST
        yield from ((other, 2 * LAST) for other in _found(folded[:end]))
    result = _RESULT.search(folded)
    if result and _OPENED.match(folded) and folded.count(" ", 0, result.start()) >= _KEPT_WORDS:
        yield result.start(), LAST + 1


def _found(folded: str) -> Iterator[int]:
    for form in _ENDS:
        match = form.search(folded)
        told = match and form not in _CLAUSES and _TELLS.search(match[0])
        if match and not told and _ends_well(folded[: match.start()], form):
            yield match.start()


def _ends_well(kept: str, form: re.Pattern[str]) -> bool:
    """Tell whether a folded headline may end behind what is kept of it."""
    wanted, unwanted = _WANTED.get(form), _UNWANTED.get(form)
    if kept.count(" ") < _KEPT_WORDS - 1 or _HANGS.search(kept):
        return False
    opens = form is _AT and opens_with_verb(kept)
    if (wanted and not opens and not wanted.search(kept)) or (unwanted and unwanted.search(kept)):
        return False
    last = " ".join(kept.split(" ")[-2:])
    open_verb = opens_with_verb(last) and not _BUILT.search(kept) and form is not _HURT
    told = has_verb(kept) or _TITLES.search(kept) or _MORE_VERBS.search(kept)
    return bool(told) and not open_verb
