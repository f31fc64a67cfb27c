"""Clauses of a sentence, and which of them may be dropped without changing what it says."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from vnsum.lazily import pattern, remembered
from vnsum.text.containing import has_any
from vnsum.text.normalise import fold
from vnsum.text.rare import rare_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = [
    "REPORTS",
    "Clause",
    "asks",
    "clauses",
    "ends_ban",
    "governs",
    "grants",
    "is_quoted",
    "leans_back",
    "links_back",
    "opens_dangling",
    "opens_linked",
    "points_back",
    "skip_connective",
    "skip_list_mark",
    "without_brackets",
]

_SEPARATOR = pattern(r"[,;:](?=\s)|[()\"“”]")
_LIST_MARK = pattern(
    r"(?:[-+*•–]|\d{1,2}[.)/]|\d\.\d{1,2}\.|[a-zđ]\)|\[(?i:góc|chuyên mục)[^\]\d]{0,20}\]|"
    r"[IVX]{1,5}[.)/](?=\s+[A-ZÀ-ỸĐ])|(?:Trả lời|TRẢ LỜI|Đáp|ĐÁP)(?: \d{1,2})?\s?:|"
    r"\([A-ZĐ]{2,6}\)(?: [-–])?)\s+(?=\S)"
)
"""Of an item, of an answer, the label of a series ("[Góc việc làm]"), a sender ("(TTXVN)")."""
_BRACKET = pattern(r"\s*\([^()]*\)")
_DAY_MEANT = pattern(r"\b(?:qua|nay|mai) \((?:ngày )?\d{1,2}[/-]\d{1,2}", re.IGNORECASE)
"""The day that "chiều qua (19/8)" was, which may not go."""
_THE_DAY = pattern(r"\s*\((?:ngày )?\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\)")
_DAY_UNSAID = pattern(r"\b(?:hôm|sáng|trưa|chiều|tối|đêm) (?:qua|nay|mai)\b")
"""A day, which may not go where the sentence says only "sáng nay"."""
_LIMITS = pattern(r"\s*\((?:đợt|giai đoạn|lần|vòng|kỳ|phần|bước) (?:thứ )?\w+\)", re.IGNORECASE)
"""What is meant of what is named ("(đợt 2)"): without it all of it."""
_FORMER = pattern(r"\s*\((?:cũ|mới)\)", re.IGNORECASE)
"""What tells a body from the one of its name that there is now, or was."""
_BAN = pattern(
    r"\b(?:cấm|đóng cửa|hạn chế|phân luồng|tạm (?:dừng|ngừng|ngưng|đóng)|(?:ngừng|cắt|mất) "
    r"(?:cấp|cung cấp|điện|nước)|dừng (?:hoạt động|lưu thông|tiếp nhận)|miễn (?:phí|thu))\b"
)
_PERIOD = pattern(
    r"(?:(?:thời gian )?(?:kể )?từ|trong(?! đó)|đến|cho đến|vào)(?: (?:giờ|ngày|đêm|sáng|chiều|tối|"
    r"trưa|hết|khoảng|lúc|tháng|thứ|nay|mai|vòng|thời gian|\w+ ngày))* \d"
)
"""What is so for a time, and how the clause begins that says for which."""
_NUMBERS = pattern(r"(?<![\d.,/])\d{1,4}(?:, \d{1,4})+(?: (?:và|hoặc) \d{1,4})?(?![\d.,/%]*\d)")
"""Numbers one by one ("tổ 3, 4, 5 và 9"): to name the first alone says something else."""

_CONNECTIVES = (
    "tuy nhiên|ngoài ra|bên cạnh đó|cùng với đó|theo đó|do đó|vì vậy|vì thế|do vậy|đồng thời|"
    "đặc biệt|cụ thể|"
    "đáng chú ý|trước đó|sau đó|mặt khác|hơn nữa|thêm vào đó|song song với đó|qua đó|từ đó|nhờ đó|"
    "trên cơ sở đó|nhân dịp này|nhờ (?:vậy|thế)|cũng theo đó|trong khi đó|ngược lại|như vậy|"
    "vậy nên|được biết|"
    "nhìn chung|tóm lại|kết quả là|thực tế|trên thực tế|hơn thế nữa|không những vậy|chưa hết|"
    "bên cạnh những kết quả đạt được|về phần mình|cũng tại đây|tại đây|theo tìm hiểu|"
    "ngay sau đó|tiếp đó|trả lời(?: (?:các )?(?:đại biểu|cử tri|ý kiến|kiến nghị))?|"
    "(?:từ|trước|căn cứ(?: vào)?) (?:thực tế|thực trạng|tình hình|kết quả|yêu cầu|nhu cầu) "
    "(?:đó|này|trên|ấy)|thứ (?:nhất|hai|ba|tư)(?=, (?!ngày|\\d))"
)
_CONNECTIVE = pattern(rf"(?:{_CONNECTIVES})\s*,\s*")
_BARE_CONNECTIVE = pattern(
    r"(?:tuy nhiên|ngoài ra|đồng thời|do đó|vì vậy|vì thế|nhưng|song|và|còn|cũng|mà|thì)\s+"
)
_DANGLING = pattern(
    r"(?:ông|bà|anh|chị|cô|em|chú|bác|cụ|người|nhóm|đối tượng|vụ|việc|sự việc|số|loại|nơi|"
    r"khu vực|đơn vị|"
    r"cơ quan|công trình|dự án|chương trình|điều|những|các|mức|hoạt động|phong trào|lý do|"
    r"nguyên nhân)"
    r"(?: \w+)?(?: \w+)? (?:này|đó|ấy|trên|kia|nói trên|ta|nêu trên)\b"
    r"|(?:đây|đó|họ|nó|hắn|y|thị|chúng|anh|chị|em|cô|bà|ông|này|ấy|thế|vậy|rồi|nên|khi đó|"
    r"lúc đó|lúc này|lúc ấy|"
    r"do vậy|(?:tuy|dù|nhờ|bởi) (?:vậy|thế)|(?:chính )?vì (?:vậy|thế)|"
    r"qua đó|theo đó|từ đó|do đó|nhờ đó|trong đó|trong số đó|sau đó|trước đó|tại đây|ở đây|"
    r"khi ấy|như vậy|như thế|"
    r"tương tự|ngược lại|thứ hai|thứ ba|hai là|ba là|cũng|còn|mà|thì|nhưng|song|hoặc|hay|nữa|"
    r"riêng|clip|video|nằm trong chuỗi|bày tỏ|hôm trước|hôm sau|hậu quả|cùng ngày|"
    r"(?:gần|cạnh|cách) đó|(?:sáng|trưa|chiều|tối|đêm) hôm (?:sau|trước)|nghĩa là|tin lời)\b"
    r"|(?:đại diện|lãnh đạo|người đứng đầu) (?:\w+ ){1,3}(?:này|trên|đó)\b"
    r"|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|\d+) (?:\w+ ){1,2}khác\b"
)
_SAME_DAY = pattern(r"\bcùng (?:ngày|hôm|buổi)\b")
_DAY = pattern(r"\d{1,2}[/.-]\d{1,2}\b|\bngày \d|\bhôm (?:nay|qua)\b|\d tháng \d")
"""The day that "cùng ngày" means, said before it."""
_CALLED = {"ông", "bà", "anh", "chị", "em", "cô", "cháu", "chú", "cụ"}
"""What persons are called by; with one word of the name only, it was said in full before."""
_KEEP = pattern(
    r"(?:và |nhưng |song |mà )?(?:nếu|trừ|ngoại trừ|dù|mặc dù|tuy|dự kiến|ước|khoảng|không|"
    r"chưa|chẳng|nhưng|song|"
    r"thay vì|theo|chỉ|ngoài|miễn|với điều kiện|được cho là|có thể|nghi|giả|hạn|chậm nhất|"
    r"trước ngày|kể từ)\b"
)
_GOVERNS = pattern(
    r"\b(?:cấm|không|chưa|chẳng|đừng|tránh|hạn chế|ngăn|chống|phòng|chấm dứt|dừng|bỏ|hủy|thôi|"
    r"yêu cầu|đề nghị|kiến nghị|đề xuất|khuyến cáo|phủ nhận|bác bỏ|hứa|cam kết|dự kiến|sẽ|nếu|nghi|"
    r"mong|muốn|rằng|tin (?:giả|đồn)|lan truyền|cần|phải)\b"
)
_ASKS = pattern(
    r"\b(?:hộ|tiểu thương|người dân|cử tri|bà con|phụ huynh|cư dân|doanh nghiệp|luật sư|bị cáo|"
    r"ý kiến|gia đình|nhà thầu|hội viên|xã viên)\b[^.;:]{0,60}\b(?:đề nghị|kiến nghị|xin|cho rằng|"
    r"mong|phản ánh|yêu cầu|khiếu nại|phản đối|lo)\b|\?$|"
    r"\b(?:bài|tin|bảng|chú thích|dòng)\b[^.;\"“”]{0,40}\b(?:ghi|đăng|nêu|viết)\b[ :]{0,2}[\"“]"
)
"""Who asks for something that may have been refused, or asks; what was printed wrongly."""
_GRANTS = pattern(
    r"\b(?:chấp (?:thuận|nhận)|đồng ý|bác|giữ nguyên|tiếp thu|thống nhất|không|chưa|trả lời|"
    r"giải thích|hứa|quyết định|đúng (?:phải )?là|sửa (?:lại|thành))\b"
)
_ASKED = (
    *("đề nghị", "kiến nghị", "xin", "cho rằng", "mong", "phản ánh", "yêu cầu", "khiếu nại"),
    *("phản đối", " lo", "?", '"', "“"),
)
_POINTER = rare_pattern(
    r"\b(?:này|nói trên|nêu trên|kể trên|tương tự)\b|"
    r"\b(?:xã|đường|vụ|việc|tuyến|rác|số|trường|khu|án|dự án|người|đơn vị|sự cố) trên\b(?! địa)",
    "cố kể người này nêu nói rác trên trường tuyến tương án đơn đường",
)
_THIS = frozenset({"này", "nói trên", "nêu trên", "kể trên", "tương tự"})
REPORTS = pattern(
    r"(?:cho biết|cho rằng|cho hay|nhận định|dự báo|khẳng định|đề nghị|nói|kể|thông tin|"
    r"chia sẻ)\W*$"
)
_SPOKEN_FOR = pattern(r"(?:không|chưa|nếu|dự kiến|nghi)\b")


_LEANS = pattern(
    r"(?:công văn|văn bản) (?:nêu|cũng|ghi)|thứ (?:nhất|hai|ba)|tham dự|(?:cũng )?theo (?:ông|bà|"
    r"anh|chị) \w+,|lần này|"
    r"tại (?:cơ quan|trụ sở|hiện trường|buổi làm việc|đồn)[^,]{0,40},|(?:qua|bước đầu|quá trình) "
    r"(?:đấu tranh|khai thác|làm việc|xác minh|điều tra)|theo lời|khai nhận|nghe (?:tiếng|thấy|"
    r"tin)|"
    r"riêng|ngoài (?:trường hợp|vụ|việc|những|các|số)|lúc (?:này|đó)|thấy (?:vậy|thế)|"
    r"sau (?:sự việc|vụ việc|khi sự việc)|tiếp (?:theo|tục)|kết quả là|đồng quan điểm|"
    r"cùng quan điểm|"
    r"về (?:vấn đề|phía|phần)|lý giải|giải thích|nói về|bởi|"
    r"không chỉ|không những|một (?:người|vị|cán bộ) (?:khác|trong)|trong khi|(?:hai|ba|các|những) "
    r"(?:đối tượng|người|em|cháu|nạn nhân|bị can)\b(?! dân)"
)
"""What leads start with that take up something told before."""
_LINKS = pattern(
    r"(?:và|nhưng|song(?! song)|còn(?! \d)|mà|thì|cũng|sau đó|trước đó|trong đó|trong số đó|"
    r"theo đó|do đó|nhờ đó|từ đó|qua đó|khi đó|đó là|đây|điều này|việc này|do vậy|như vậy|"
    r"(?:chính )?vì (?:vậy|thế)|(?:tuy|dù|nhờ|bởi) (?:vậy|thế)|tuy nhiên|"
    r"ngược lại|đồng thời|ngoài ra|bên cạnh đó)\b"
)
"""What ties a sentence to the one right before it."""
_CLOSES = pattern(
    r"(?:mọi (?:thắc mắc|chi tiết|thông tin|ý kiến)|(?:xin )?liên hệ|rất mong|kính|trân trọng|"
    r"thông tin (?:chi tiết|liên hệ)|nơi nhận|địa chỉ|điện thoại|đường dây nóng|hotline|"
    r"xin (?:chân thành|trân trọng|cảm ơn))\b"
)
"""How letters and notices open and close, beside what is new in them."""
_ACCUSED = pattern(r"(?:Nạn nhân|Đối tượng|Nghi phạm|Bị can)\b(?! [A-ZĐ]\w+ [A-ZĐ])")
"""Somebody of the story, not by name."""
_DOES = r" (?:khai|thừa nhận|liền|về|nói|rủ|lấy|dùng|chạy|cầm|đâm|đánh|bỏ|trốn|gọi|thấy|nảy)\b"
_INITIAL = pattern(rf"[A-ZĐ]\.{_DOES}")
_NICKNAMED = pattern(rf"[,;] [A-ZĐ](?:\.|\w{{1,5}}){_DOES}")
"""A person called by an initial or the last name alone, who was presented before."""


class Clause(NamedTuple):
    """A piece of a sentence between separators.

    Attributes:
        start: First character in the normalised sentence.
        end: One past the last; the separator that follows is outside.
        separator: What stands before it: "" at the start, or one of , ; :
        droppable: False where dropping it could change what the rest says.
    """

    start: int
    end: int
    separator: str
    droppable: bool


def clauses(sentence: str) -> list[Clause]:
    """Cut a normalised sentence at commas, semicolons and colons.

    Quotations and brackets are never cut.

    Args:
        sentence: One normalised sentence.

    Returns:
        Its clauses in order; together they hold every word.
    """
    end = len(sentence.rstrip(" .!?…"))
    found = []
    start, separator = 0, ""
    for position, mark in _cuts(sentence):
        if position >= end:
            break
        found.append((start, position, separator))
        start, separator = position + len(mark), mark.strip()
    found.append((start, max(start, end), separator))
    pieces = []
    folded = fold(sentence)
    for left, right, mark in found:
        text = sentence[left:right]
        inner = text.strip()
        if not (inner[:1].isalnum() or any(map(str.isalnum, inner))):
            continue
        first = left + len(text) - len(text.lstrip())
        last = first + len(inner)
        safe = not (_KEEP.match(folded, first, last) or REPORTS.search(folded, first, last))
        pieces.append(Clause(first, last, mark, safe))
    return pieces


def _cuts(sentence: str) -> Iterator[tuple[int, str]]:
    depth, quoted = 0, False
    listed = _listed(sentence)
    for found in _SEPARATOR.finditer(sentence):
        mark = found[0]
        if mark in '"“”':
            quoted = {"“": True, "”": False}.get(mark, not quoted)
        elif mark in "()":
            depth = max(0, depth + (1 if mark == "(" else -1))
        elif depth == 0 and not quoted and found.start() not in listed:
            yield found.start(), mark


def _listed(sentence: str) -> set[int]:
    """Return the commas between numbers one by one; a single comma may part two clauses."""
    return {
        place
        for found in _NUMBERS.finditer(sentence)
        if found[0].count(",") > 1 or not found[0].replace(", ", "").isdecimal()
        for place in range(found.start(), found.end())
        if sentence[place] == ","
    }


def without_brackets(sentence: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the pieces of `sentence[start:end]` that stand outside brackets that may go."""
    pieces = []
    for found in _BRACKET.finditer(sentence, start, end):
        if _DAY_MEANT.search(sentence, max(start, found.start() - 4), found.end()):
            continue
        if is_quoted(sentence, found.start()) or _has_to_stay(sentence, found[0]):
            continue
        if found.start() > start:
            pieces.append((start, found.start()))
        start = found.end()
    if end > start:
        pieces.append((start, end))
    return pieces


def _has_to_stay(sentence: str, bracket: str) -> bool:
    """Tell whether a bracket says which body, which part, or the only day of a sentence."""
    if _FORMER.fullmatch(bracket) or _LIMITS.fullmatch(bracket):
        return True
    if not _THE_DAY.fullmatch(bracket):
        return False
    others = fold(sentence.replace(bracket, ""))
    return _DAY_UNSAID.search(others) is not None and not _DAY.search(others)


def is_quoted(text: str, place: int) -> bool:
    """Tell whether a place stands in a quotation, whose words are not ours to change."""
    opened = text.count("“", 0, place) > text.count("”", 0, place)
    return opened or text.count('"', 0, place) % 2 == 1


def skip_list_mark(sentence: str) -> int:
    """Return where the sentence starts without its list mark; 0 for none."""
    mark = _LIST_MARK.match(sentence)
    return mark.end() if mark else 0


def skip_connective(sentence: str) -> int:
    """Return where the sentence starts without its list mark and opening connective; 0 for none."""
    start = skip_list_mark(sentence)
    folded = fold(sentence[start : start + 60])
    found = _CONNECTIVE.match(folded)
    if found and not _SPOKEN_FOR.match(folded[found.end() :]):
        return start + found.end()
    return start


def governs(head: str) -> bool:
    """Tell whether a folded clause may rule the one behind it, so that it has to stay.

    "Trong đó nghiêm cấm cán bộ, công chức uống rượu" without its head says the opposite.
    """
    return bool(_GOVERNS.search(head))


def ends_ban(sentence: str, kept: Sequence[Clause], dropped: Sequence[Clause]) -> bool:
    """Tell whether clauses left out say how long something is closed or banned.

    Args:
        sentence: The sentence.
        kept: Its clauses that stay.
        dropped: Those behind them that would go.

    Returns:
        Whether what is left would read as if it were so for good.
    """
    folded = fold(sentence)
    if not any(_PERIOD.match(folded, part.start, part.end) for part in dropped):
        return False
    return any(_BAN.search(folded, part.start, part.end) for part in kept)


@remembered
def points_back(text: str) -> bool:
    """Tell whether a text says "this" of something it has not named before."""
    folded = fold(text)
    for found in _POINTER.finditer(folded):
        noun = (
            folded[: found.start()].rsplit(None, 1)[-1:] if found[0] in _THIS else [found[0][:-5]]
        )
        if not noun or f"{noun[0]} " not in folded[: max(0, found.start() - len(noun[0]) - 1)]:
            return True
    return False


@remembered
def asks(text: str) -> bool:
    """Tell whether others have to decide on what is said: without their answer it misleads."""
    folded = fold(text)
    found = _ASKS.search(folded) if has_any(folded, _ASKED) else None
    return found is not None and not _GRANTS.search(folded, found.end())


def grants(text: str) -> bool:
    """Tell whether a sentence answers somebody who asked."""
    return _GRANTS.search(fold(text)) is not None


def leans_back(text: str) -> bool:
    """Tell whether a lead takes up something told before it ("Tại cơ quan công an, T. khai …")."""
    folded = fold(text[:80])
    leans = _LEANS.match(folded) or _CLOSES.match(folded)
    called = _ACCUSED.match(text) or _INITIAL.match(text) or _NICKNAMED.search(text)
    return bool(leans or called)


def links_back(text: str) -> bool:
    """Tell whether a sentence belongs right behind another one ("Trong đó …", "Lúc này, …")."""
    return leans_back(text) or opens_linked(text)


def opens_linked(text: str) -> bool:
    """Tell whether a sentence begins with what ties it to the one right before it."""
    return _LINKS.match(fold(text[:40])) is not None


@remembered
def opens_dangling(text: str) -> bool:
    """Tell whether a text opens by pointing at something said before ("Theo đó", "Ông này")."""
    head = text[:60]
    folded = fold(head)
    if folded.lstrip().partition(" ")[0] in _CALLED:
        rest = head.split()[1:]
        if rest and rest[0][:1].isupper():
            return len(list(takewhile(lambda word: word[0].isupper(), rest))) == 1
    found = _DANGLING.match(folded)
    if found is None:
        return bool(_BARE_CONNECTIVE.match(folded)) or _means_a_day(text)
    return not text[found.end() :].lstrip()[:1].isupper() or found[0].endswith(("đó", "này", "ấy"))


def _means_a_day(text: str) -> bool:
    """Tell whether a text says "the same day" of a day it does not name before."""
    if "ùng " not in text and "ÙNG " not in text:  # no "cùng": most texts need not be folded
        return False
    folded = fold(text)
    same = _SAME_DAY.search(folded)
    return same is not None and not _DAY.search(folded, 0, same.start())
