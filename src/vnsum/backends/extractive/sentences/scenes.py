"""Clauses that set the scene: when, where, on what ground, to what end; and what they leave open.

A head of that kind may be left out of a lead; a sentence is not made of such clauses alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.people import UPPER
from vnsum.backends.extractive.sentences.hanging import sets_one_part
from vnsum.backends.extractive.syntax.clauses import governs
from vnsum.backends.extractive.syntax.grounds import opens_main
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["goes_on", "goes_on_where", "hangs", "lists_helpers", "may_go", "opens_apart"]

_ADVERBIAL = pattern(
    r"(?:sáng|trưa|chiều|tối|đêm|rạng sáng|ngày|hôm|năm|tháng|quý|tuần|trong|tại|với|sau|trước|để|"
    r"nhằm|từ|đến(?! (?:dự|thăm|chúc|trao|viếng|động viên)\b)|tính|khi|qua|trên|ở|"
    r"hiện(?= nay| tại|$)|vừa qua|mới đây|nhân|bên cạnh|ngoài|cùng với|cùng|về|"
    r"thực hiện|căn cứ|nhận lời mời|phát biểu|dưới|vào|giữa|cuối|đầu|nhờ|do|vì|bằng|đối với|dịp|"
    r"thông qua|hưởng ứng|tiếp tục|chào mừng|phát huy|xác định|đặc biệt|đáng chú ý|cụ thể|"
    r"hòa (?:chung|cùng|trong)|được sự|xét (?:tờ trình|đề nghị|báo cáo|thành tích))\b"
)
"""What a head that may be left out starts with: it sets time, place, aim or ground."""
_BINDS = pattern(
    r"(?:sau khi|khi|nếu|trừ|trước khi|dù|tuy|"
    r"(?:(?:do|nhờ|qua|từ) đó|(?:vì|nhờ|do) (?:vậy|thế)) (?=.*\b(?:được|đã|sẽ|có|là)\b)|"
    r"trong (?:đó|số|cuộc|trường hợp|khi|lúc|thời|năm|mùa|đợt)|mặc dù|"
    r"cùng đi|hồi|từ đầu|tính đến|đến (?:nay|hết|ngày|cuối)|năm (?:nay|học|\d{4})|"
    r"sau (?:giải|vụ|trận|lần|đó)|theo (?:kế hoạch|dự kiến|phương án|đề xuất|quy định))\b"
)
"""A head without which the rest may be false: a condition, a plan, another year."""
_FINDS = pattern(
    r"\b(?:có|còn|phát hiện|ghi nhận|xảy ra|xử lý|bắt giữ|thu giữ)(?: (?:được|thêm|tới|tổng số))? "
    r"(?:hơn |gần |khoảng |trên )?\d[\d.,]* (?!(?:tháng|năm|ngày|giờ|%))"
)
"""What a head tells: "Qua rà soát có 17 trường hợp dựng nhà sàn |, chòi câu trái phép"."""
_HANGS = pattern(
    r"(?:và|nhưng|song|mà|còn|rồi|thì) (?:theo|tại|trong|do|vì|để|khi|nếu|từ|sau|trước|với|nhằm)\b"
)
"""How a clause begins that belongs to the one behind it: a sentence does not end with it."""
_SETS = pattern(
    r"(?:trong (?:không khí|bối cảnh|khuôn khổ|những)|với (?:sự|mong|tinh thần|mục|ý|phương châm)|"
    r"được sự|dưới sự|nhận lời mời|nhân dịp|chào mừng|hưởng ứng|thực hiện|phát huy|để|nhằm|căn cứ|"
    r"xét|hướng tới|thiết thực|do ảnh hưởng|nếu)\b|hòa (?:chung|cùng|trong)\b|"
    r"qua (?:kiểm tra|rà soát|nắm tình hình|công tác|theo dõi|phản ánh|tin báo|xác minh|tuần tra)\b"
    r"(?!.*\b(?:phát hiện|ghi nhận|xác định|đã|có|còn|cho thấy|thu)\b)|"
    r"(?:hôm|sáng|chiều|tối) nay$|ngày [\d/ tháng]+(?:năm \d+)?$|"
    r"(?:trong )?\d+ (?:ngày|tuần|tháng|năm) (?:qua|đầu năm(?: \d+)?)$|"
    r"theo (?:báo cáo|thống kê|số liệu|tổng hợp|thông tin|kết quả|phản ánh|nguồn tin|tin báo)\b"
    r"(?!.*\b(?:đã|có|còn|là|đạt|tăng|giảm|bị|sẽ)\b)"
)
"""How a clause begins that has no news of its own: a sentence is not made of such alone."""
_DEPENDS = pattern(
    r"(?:sau khi|trước khi|trong (?:khi|lúc|quá trình)|từ (?:nguồn tin|tin báo|phản ánh)|"
    r"nhân kỷ niệm|kỷ niệm|với (?:tổng|kinh phí|số tiền)|liên quan (?:(?:đến|tới) )?(?:vụ|việc)|"
    r"(?:sau|qua|trải qua) (?:(?:hơn|gần|khoảng|thêm|đúng|tròn|chỉ) )*"
    r"(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|nửa)(?: rưỡi)? "
    r"(?:phút|giờ|ngày|tuần|tháng|quý|năm|mùa|đêm|vòng|lượt))\b"
)
"""How a clause begins that waits for another one, whatever it tells: "sau 5 ngày thi đấu"."""
_WHEN = pattern(
    r"(?:(?:vào |lúc |khoảng )?(?:sáng|trưa|chiều|tối|đêm|rạng sáng|ngày|hôm)|hồi|lúc) .*\d"
)
"""How what is left out begins that says when something was done."""
_SCENE = pattern(r"(?:hồi|lúc|khoảng|vào khoảng|dịp|cuối|đầu) ")
"""How else a clause begins that may only say when."""
_PLACE = pattern(
    r"(?:tại|ở) (?!.*\b(?:có|bị|được|đã|sẽ|đang|vừa|xảy ra|diễn ra|tổ chức|ghi nhận|phát hiện|"
    r"không|là|còn|đạt|phải)\b)"
)
"""How a clause begins that says where: "tại Nhà thi đấu" holds no verb."""
_ADDRESS = pattern(
    r"(?:địa chỉ|số (?:nhà )?\d|tổ(?: dân phố)?|khu phố|phường|xã|thị trấn|huyện|quận|tỉnh|"
    r"thành phố|thôn|ấp|khóm|đường|ngõ|hẻm) "
)
"""How a clause begins that may only say where in other words."""
_NAMES_PLACE = pattern(
    r"(?:tại|ở|trên|với)\b.{0,90}\b(?:thôn|bản|ấp|xóm|làng|buôn|tổ|khu phố|phường|xã|thị trấn|"
    r"thị xã|huyện|quận|thành phố|tp\.?|đường|khu|trụ sở|hội trường|nhà văn hóa|trường|ubnd) "
)
"""A head that says where, or with whom, by the name of a place."""
_PART_OF = pattern(
    rf"(?:khu phố|phường|xã|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|TP\.?) (?:[{UPPER}]|\d)\S*"
    rf"(?: [{UPPER}]\S*| -| \([^()]*\))*$"
)
"""A clause that holds nothing but the name of the unit a place is in."""
_PERSON = pattern(r"(?:ông|bà|anh|chị|đồng chí|đ/c|các (?:đồng chí|đại biểu))\b")
_REACHES = pattern(r" (?:đến|tới|hết|sang) ")
"""What is no verb between two times or places."""
_JOINS = pattern(r"cùng (?:với |các |đại diện )?")
_DOES = pattern(r"\b(?:đã|sẽ|đang|vừa)\b")
"""A predicate."""
_SPREADS = pattern(
    r"(?:do|vì|bởi|nhằm|để|với|nhờ|được sự|dưới sự|hưởng ứng|thực hiện|chào mừng|phát huy|"
    r"ở (?:nội dung|hạng mục|môn|cự ly)) "
)
"""How a head begins whose grounds or aims may fill several clauses: "do tuổi cao, sức yếu, …"."""
_AIMS = pattern(r"(?:góp phần|tạo|nâng cao|giúp|từng bước|đẩy mạnh|đáp ứng|tăng cường) ")
"""How another aim begins, without a subject."""
_SUBJECT = 2
"""Words of the shortest subject before its verb; set by hand."""
_LED = pattern(r" do .*\b(?:làm (?:trưởng|tổ trưởng|chủ)\b.*|dẫn đầu|chủ trì|đứng đầu)$")
"""How a subject ends that says who leads it: "đoàn kiểm tra do ông A làm trưởng đoàn"."""
_DONE = pattern(r"(?:^|, )(?:đã|đang|vừa|tiến hành) ")
"""Where what a subject does begins behind a mark."""
_PREDICATE = pattern(
    r"\b(?:đã|sẽ|đang|vừa|được|bị|là|có|còn|tổ chức|phát hiện|kiểm tra|ra quân|triển khai|trao)\b"
)
"""What says that a clause tells what somebody did."""
_CARRIES_OUT = pattern(r"(?:thực hiện|triển khai|hưởng ứng|tiếp tục) ")
_DOUBTS = pattern(r"\b(?:ban đầu|bước đầu|sơ bộ|chưa đầy đủ|chưa chính thức)\b")
"""That it is not sure yet."""
_WEEKDAY = pattern(r"\b(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)$")
"""How a clause ends that the date behind it belongs to."""


def may_go(head: str) -> bool:
    """Tell whether a folded head only sets the scene, and binds nothing behind it."""
    told = (
        _BINDS.match(head)
        or _DOUBTS.search(head)
        or governs(head)
        or _FINDS.search(head)
        or sets_one_part(f"{head},")
    )
    return bool(_ADVERBIAL.match(head)) and not told


def lists_helpers(setting: str, behind: str) -> bool:
    """Tell whether a clause may name another one by whose leave or help something was done.

    "Được sự phối hợp của Liên đoàn Lao động, Trung tâm Y tế và …".

    Args:
        setting: The head, folded.
        behind: The clause, as it is.

    Returns:
        Whether the head tells of help, and the clause says neither when or where nor what was done,
        names aside.
    """
    if not setting.startswith("được sự ") or _only_sets(fold(behind)):
        return False
    return not has_verb(" ".join(word for word in behind.split() if word[:1].islower()))


def goes_on(setting: str, behind: str) -> bool:
    """Tell whether a clause only goes on with the grounds or aims of a head before it.

    "Nhằm tuyên truyền, giáo dục pháp luật, …", "Được sự quan tâm của HĐND, UBND tỉnh và …".

    Args:
        setting: The head, folded.
        behind: The clause, as it is.

    Returns:
        Whether it has no subject and verb of its own; False behind other heads.
    """
    folded = fold(behind)
    if not _SPREADS.match(setting) or may_go(folded):
        return False
    words = folded.split(" ")
    aims = _AIMS.match(folded) or has_verb(" ".join(words[:_SUBJECT]))
    opens = behind[:1].islower() and bool(aims)
    return opens or not has_verb(" ".join(words[_SUBJECT:])) or " và sự " in folded


def goes_on_where(setting: str, behind: str) -> bool:
    """Tell whether a clause only goes on with the place of a head before it.

    "Tại buổi làm việc với thành phố Vinh, | tỉnh Nghệ An, | ngày 19/3, …".

    Args:
        setting: The head, folded.
        behind: The clause, as it is.

    Returns:
        Whether the head names a place or who was there, and the clause names the unit it is in.
    """
    if not _NAMES_PLACE.search(setting) or _PART_OF.match(behind) is None:
        return False
    return not has_verb(behind)


def opens_apart(behind: str) -> bool:
    """Tell whether a clause begins with when or where it was, or with a person."""
    folded = fold(behind)
    return _ADVERBIAL.match(folded) is not None or _PERSON.match(folded) is not None


def hangs(kept: Sequence[str], behind: str) -> bool:
    """Tell whether what is kept would end with the setting of what is left out.

    Args:
        kept: The clauses that are kept, as they are.
        behind: What is left out behind them.

    Returns:
        Whether they all set the scene, the last belongs to what is behind, or that says what the
        subject does ("đoàn kiểm tra, cùng các thành viên … đã kiểm tra").
    """
    folded = [fold(clause) for clause in kept]
    dated = _WEEKDAY.search(folded[-1]) is not None and behind.startswith("ngày ")
    rest = fold(behind)
    opens = _SETS.match(folded[0]) is not None
    dates = _WHEN.match(rest) is not None and _DOES.search(rest) is not None
    plan = _CARRIES_OUT.match(folded[0])
    sets = all(
        _SETS.match(part)
        or _only_sets(part)
        or (at and (goes_on(folded[0], kept[at]) or (opens and not has_verb(kept[at]))))
        or (dates and kept[at][:1].islower() and not has_verb(kept[at]))
        or (at and plan and _lists_on(kept[at]))
        for at, part in enumerate(folded)
    )
    does = _JOINS.match(rest) and _DOES.search(rest) and not _DOES.search(" ".join(folded))
    led = _LED.search(", ".join(folded)) and _DONE.search(rest)
    hung = len(kept) > 1 and _HANGS.match(folded[-1]) is not None
    return dated or sets or bool(does) or bool(led) or hung


def _lists_on(clause: str) -> bool:
    """Tell whether a clause goes on with what is carried out: "vật liệu nổ, công cụ hỗ trợ"."""
    return not (opens_main(clause) or _PREDICATE.search(fold(clause)))


def _only_sets(folded: str) -> bool:
    """Tell whether a clause says when or where, and has no verb behind that, or waits for more."""
    if _PLACE.match(folded) or (_DEPENDS.match(folded) and not _DOES.search(folded)):
        return True
    opens = _ADVERBIAL.match(folded) or _SCENE.match(folded) or _ADDRESS.match(folded)
    return bool(opens) and not has_verb(_REACHES.sub(" ", f" {folded.partition(' ')[2]}"))
