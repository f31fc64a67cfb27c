"""Sentences that say nothing of the news: captions, contacts, greetings, notes, settings."""

from __future__ import annotations

import re

from vnsum.backends.extractive.sentences.standing import answers_how_much, counts_unsaid
from vnsum.backends.extractive.syntax.clauses import REPORTS
from vnsum.backends.extractive.syntax.courtesies import is_courtesy
from vnsum.lazily import pattern, remembered
from vnsum.text.containing import has_any
from vnsum.text.normalise import fold
from vnsum.text.rare import rare_pattern
from vnsum.text.verbs import has_verb

__all__ = [
    "_names_contact",
    "is_furniture",
    "list_opening",
    "opens_list",
    "says_nothing",
    "says_of_press",
    "tells_news",
    "tells_result",
]

_ABOUT = ("liên quan", "về ", "trao đổi", "theo ", "nói về", "trả lời")
_TOPICS = ("liên quan đến ", "liên quan tới ", "xoay quanh ", "trước thông tin ")
_CAPTION = pattern(
    r"\((?:giữa|trái|phải|bìa (?:trái|phải)|(?:đứng|ngồi)(?: \w+)?|hàng (?:đầu|trước|sau)|"
    r"thứ \w+ từ[^)]*|(?:mặc )?áo [^)]*)\)|\bảnh:"
)
"""Who is who on a photo."""
_CONTACT = rare_pattern(
    r"\b(?:gọi|liên hệ|nhắn|điện thoại|đường dây nóng|hotline|số máy|zalo|sđt|đt)\b[^;]{0,60}"
    r"\d(?:[ .]?\d){5}|\b(?:thắc mắc|liên hệ)\b[^;]{0,40}\b(?:ông|bà|anh|chị|số|qua)\b",
    "gọi hotline liên máy nhắn nóng sđt thoại thắc zalo đt",
)
"""Whom to call with questions."""
_NOTE = rare_pattern(
    r"\b(?:nhờ|mong|xin) (?:\w+ ){0,4}?(?:anh chị|quý báo|quý đài|biên tập|bbt|tòa soạn)"
    r"\b[^.;]{0,60}\b(?:đăng|biên tập|cắt|sửa)\b|\bgửi tin\b.{0,60}\bđăng\b",
    "gửi mong nhờ xin",
)
"""What a sender asks of the editors, and nobody else."""
_EDITORS = rare_pattern(
    r"\b(?:gửi|đặt) (?:\w+ ){0,3}(?:câu hỏi|thư|thắc mắc) (?:\w+ ){0,3}"
    r"(?:tòa soạn|báo|chuyên mục)\b|"
    r"\b(?:phóng viên|pv|báo|tạp chí|chúng tôi)\b[^.;]{0,60}\b(?:có|thực hiện) (?:cuộc|buổi|bài) "
    r"(?:trao đổi|phỏng vấn|trò chuyện|đối thoại)\b|"
    r"(?:báo|tạp chí|đài|trang)\b[^,.;]{2,60} (?:liên tục|tiếp tục|sẽ) "
    r"(?:cập nhật|thông tin|đưa tin)\b|"
    r"\bmời (?:quý )?(?:bạn đọc|độc giả|khán giả|thính giả)\b[^.;]{0,40}\b(?:theo dõi|đón)\b|"
    r"dưới đây là (?:\w+ )?(?:giải đáp|trả lời|nội dung|toàn văn|hướng dẫn)\b|"
    r"\b(?:phóng viên|nhà báo|cơ quan báo chí) (?:đã |cũng )?(?:đặt|nêu|gửi|hỏi)\b[^.;]{0,30}"
    r"\bcâu hỏi\b",
    "buổi bài cuộc câu dõi gửi liên sẽ tiếp đây đón đặt",
)
"""What a newspaper says of itself: how an interview came about, that it reports on."""
_ASKED = pattern(
    r"(?:câu hỏi|hỏi|nội dung (?:câu hỏi|phản ánh|kiến nghị)|(?:bạn đọc|công dân|cử tri) hỏi)"
    r"(?: \d+)?\s*:"
)
"""The question of a question and its answer."""
_CASE = pattern(r"(?:(?:trong )?trường hợp|nếu)\b")
"""What holds only in a case."""
_CLOSING = rare_pattern(r"trên đây là\b|.*\bkính (?:trình|báo cáo)\W*$", "cáo trình đây")
"""How reports end."""
_EXCEPTION = pattern(r"(?:cá biệt|ngoại lệ|bù lại|trái lại|ngược lại)\b")
"""What is told as no rule."""
_FOLLOWS = pattern(
    r",?(?: (?:cụ thể|với|các|những|một số|nội dung|nhiệm vụ|công việc|việc|theo lịch))* "
    r"(?:như sau|sau đây|(?:nội dung|nhiệm vụ|việc) sau) ?[:.]?$|,? cụ thể ?:$|:$"
)
"""What ends a sentence that announces what the items say."""
_ENDING = 12
"""Characters at the end that hold its "sau"."""
_RESULT = pattern(
    r"(?:kết quả(?: kiểm tra| xác minh| bước đầu)?|hậu quả|"
    r"vụ (?:việc|tai nạn|cháy) (?:làm|khiến))\b(?! (?:đạt được|này|trên|đó)\b)"
)
_OTHER_RESULT = pattern(
    r"\b(?:xổ số|năm (?:ngoái|trước|\d{4})|theo (?:các|một số|tin)|tài khoản|bịa đặt|sai sự thật|"
    r"tin (?:đồn|giả))\b"
)
"""A result of something else, or one that somebody made up."""
_LEAST_RESULT = 5
"""Blanks of a sentence that says a result; fewer are a heading's."""
_SET = (
    r"\d{1,2} ?(?:h\d{0,2}|giờ)|"
    "hôm (?:nay|qua)|hồi|vào|lúc|khoảng|ngày|sáng|trưa|chiều|tối|đêm|rạng sáng|tại|ở|"
    "trong (?:ngày|buổi|khuôn)|từ|nhân|trước sự"
)
_PLACE = "phường|xã|thị trấn|thôn|ấp|bản|tổ|khu phố|quận|huyện|thành phố|tỉnh|đường|phố|số"
_SETTING = pattern(rf"(?:{_SET})\b[^,;:]*(?:, ?(?:{_SET}|{_PLACE})\b[^,;:]*)*")
"""When and where, and nothing that was done."""
_NO_VERBS = pattern(
    r"(?:bộ phận|trung tâm|quầy|nơi|ban) (?:tiếp nhận|giao dịch|phục vụ|tiếp (?:công )?dân)"
    r"(?: (?:hồ sơ )?và trả kết quả| hành chính công)?|"
    r"\b(?:đến|vào)(?: (?:hết|ngày|lúc|khoảng|sáng|chiều))* (?=\d)",
    re.IGNORECASE,
)
"""Offices with a verb in their names, where papers are handed in, and "to" before a day."""


_SEEKS = pattern(
    r"\bai (?:là (?:chủ|người)|mất|đánh rơi|nhận ra)\b|\bchủ sở hữu\b|"
    r"\b(?:thân nhân|người (?:thân|nhà|làm chứng))\b[^.;]{0,40}\b(?:liên hệ|đến|nhận)\b"
)
"""What a notice asks of whom it looks for, which is its news, with whom to call."""
_MADE_BY = pattern(
    r"(?:(?:người|cán bộ|bộ phận|ban|nhóm) )?"
    r"(?:tổng hợp|soạn thảo|biên soạn|biên tập|lập biểu|viết bài|đưa tin|thực hiện) ?: "
    r"[^.;\d]{2,90}$"
)
"""Who has written what stands above."""
_SECTION = pattern(r"(?:[IVX]{1,5}|[A-Z]|\d{1,2})[.)/] (?=\S)")
_ARTICLE = pattern(r"(?:điều|mục|phần|chương) (?:\d{1,3}|[ivx]{1,5})[.:]?")
"""The number of an article without its words."""
_SECTION_BLANKS = 12
"""How a heading of a section begins, and blanks below which it is one; set by hand."""


_PRESS = pattern(
    r"\b(?:báo|trang|cổng|tạp chí)\b[^.;]{0,60}\b(?:liên tục cập nhật|cập nhật diễn biến|"
    r"đăng (?:bài|tin|tải)\b[^.;]{0,30}[\"“])"
)
"""What a paper says of itself, and what it has printed, which it may take back."""
_SUBJECT = pattern(
    r"(?:(?:\d{1,2}[.)]|[a-z]\)|thứ (?:nhất|hai|ba|tư|năm),|trước hết,) )?"
    r"về (?:\w+ ?){1,9}|(?:chuyên )?mục ?: [^.;]{2,60}"
)
"""What heads a part of a text and ends in a stop: "Thứ hai, về thuế đất phi nông nghiệp."."""
_STATES = pattern(r"\b(?:đã|đang|sẽ|được|bị|là|có|không|chưa|vừa|phải|cần|thì|lúc|hồi|\d+)\b")
"""What says something of it: "Về phí gom rác phường đã có thông báo."."""


_RESOLVES = pattern(
    r"[^.;:\d]*\b(?:luôn(?: luôn)?|thường xuyên) (?:xác định|coi|xem)(?: rõ)? [^.;:\d]{3,120} "
    r"(?:là|như) (?:một trong (?:những|các) )?(?:nhiệm vụ|công tác|khâu|giải pháp)"
    r"(?: chính trị)? (?:trọng tâm|quan trọng|hàng đầu|then chốt|thường xuyên|xuyên suốt)"
    r"[^.;:\d]{0,60}|"
    r"(?:thời gian qua|những năm qua|trong những năm qua|những năm gần đây|với)\b[^.;:\d]*"
    r"\b(?:đạt|thu)(?: được)? (?:những|nhiều) (?:kết quả|thành tựu|thành tích) "
    r"(?:quan trọng|tích cực|đáng khích lệ|nổi bật|khả quan|to lớn|đáng ghi nhận)"
)
"""What says that something is held dear or went well, and neither what nor how much."""
_RESOLVED = ("nhiệm vụ", "công tác", "khâu", "giải pháp", "kết quả", "thành tựu", "thành tích")
_OPENINGS = (_ASKED, _EXCEPTION, _CASE, _CLOSING)


def tells_news(text: str) -> bool:
    """Tell whether a sentence says something of the news and does not only open a list."""
    if opens_list(text) or is_furniture(text) or _only_names(text):
        return False
    if counts_unsaid(text) or answers_how_much(text) or _resolves(text):
        return False
    return not says_nothing(text) or (_names_contact(text) and _seeks(text))


def _resolves(text: str) -> bool:
    """Tell whether a sentence only says that something is held dear, or went well."""
    folded = fold(text).rstrip(" .!")
    if not has_any(folded, _RESOLVED) or any(map(str.isdigit, folded)):
        return False
    return _RESOLVES.fullmatch(folded) is not None


def _only_names(text: str) -> bool:
    """Tell whether a sentence only names what those behind it are about, or its place on a site."""
    folded = fold(text).rstrip(" .")
    return _SUBJECT.fullmatch(folded) is not None and _STATES.search(folded) is None


@remembered
def says_nothing(text: str) -> bool:
    """Tell whether a sentence ends where its report should begin ("Về việc …, ông cho biết.").

    Or before it has begun: "Liên quan đến việc …." without a clause of its own. Nor does what
    explains a photo, tells whom to call, asks somebody, tells an exception or only when and where.
    """
    folded = fold(text)
    captioned = ("(" in folded or "ảnh:" in folded) and _CAPTION.search(folded)
    if captioned or (folded.startswith(_TOPICS) and "," not in text):
        return True
    if _NOTE.search(folded) or _names_contact(text) or _EDITORS.search(folded):
        return True
    opened = any(opening.match(folded) for opening in _OPENINGS)
    if opened or is_courtesy(text) or text.count("→") > 1:
        return True
    if _SETTING.fullmatch(folded.rstrip(" .")) and not has_verb(_NO_VERBS.sub(" ", text)):
        return True
    return folded.startswith(_ABOUT) and bool(REPORTS.search(folded))


def says_of_press(text: str) -> bool:
    """Tell whether a text says what a paper prints, and nothing that happened."""
    return _PRESS.search(fold(text)) is not None


def is_furniture(text: str) -> bool:
    """Tell whether a line heads a section of a report, or says who has written it."""
    return _heads_section(text) or _MADE_BY.match(fold(text)) is not None


def _seeks(text: str) -> bool:
    """Tell whether a sentence calls whom a notice looks for."""
    return _SEEKS.search(fold(text)) is not None


def _heads_section(text: str) -> bool:
    """Tell whether a line in capitals, or under a Roman number, heads a section ("I. KINH TẾ")."""
    mark = _SECTION.match(text)
    if _ARTICLE.fullmatch(fold(text)):
        return True
    if not mark or text.count(" ") >= _SECTION_BLANKS or text.endswith((".", "!", "?", ";")):
        return False
    roman = not mark[0][0].isdigit() and mark[0][0] in "IVX" and mark[0][-2] == "."
    return text[mark.end() :].isupper() or (roman and not has_verb(text[mark.end() :]))


def tells_result(text: str) -> bool:
    """Tell whether a sentence says what came of what was told before ("Kết quả, 13 cơ sở …")."""
    said = text.count(" ") >= _LEAST_RESULT and not opens_list(text)
    folded = fold(text)
    return said and bool(_RESULT.match(folded)) and not _OTHER_RESULT.search(folded)


def _names_contact(text: str) -> bool:
    """Tell whether a text says whom to call with questions."""
    return _CONTACT.search(fold(text)) is not None


def list_opening(folded: str) -> re.Match[str] | None:
    """Find what ends a folded sentence that only introduces what follows it ("như sau:")."""
    return _FOLLOWS.search(folded)


def opens_list(sentence: str) -> bool:
    """Tell whether a sentence only introduces what follows it ("… kết luận như sau:")."""
    folded = fold(sentence)
    ended = folded.endswith(":") or "sau" in folded[-_ENDING:]  # what every match holds
    return ended and list_opening(folded) is not None
