"""Why a phrase would not stand as a headline."""

from __future__ import annotations

from vnsum.backends.extractive.body.phrases import Phrase
from vnsum.lazily import pattern

__all__ = ["headline_faults"]

_FAULTS = (
    pattern(
        r"(?:[^,]{4,30}, )?đoàn (?:kiểm tra|giám sát|thanh tra|công tác)(?: liên ngành)?"
        r"(?!.*\b(?:đã|vừa|sẽ|phát hiện|lập|xử|tiến hành|kiểm tra|phạt|yêu cầu|đình chỉ|thu|"
        r"niêm phong|làm việc)\b)"
    ),
    pattern(
        r"(?:để|về|như|nếu|nhằm|đối với|do|với|theo|khi|sau khi|trước khi|liên quan|trong|tại|qua|"
        r"bên cạnh|cùng với|nhân|số \d|phương án \d|(?:chỉ |đến )?(?:khoảng |vài |mấy |\d+ )"
        r"(?:phút|giờ|ngày|tuần|tháng|năm) (?:sau|trước))\b(?:[^,]|,(?=\S))*$"
    ),
    pattern(
        r"(?:hiện trường|phối cảnh|hình ảnh|ảnh|toàn cảnh|chính thức về|xem thêm|quan sát|riêng|"
        r"được biết|trong thời điểm|trong thời gian|với những|theo|qua|trao đổi với|trả lời|"
        r"thống kê|hậu quả|kết quả|thời điểm|tính đến|trong quá trình|ngoài|không những|bằng|"
        r"về|hòa (?:chung|cùng)|cùng (?:ngày|đó)|căn cứ|cận cảnh|phát biểu|video|clip|"
        r"tổng (?:số|diện tích)|thay mặt)\b"
        r"|thông tin [\"“]"
        r"|.*\((?:trái|phải|bên trái|bên phải)\)|\W"
    ),
    pattern(
        r"(?:đã|đang|sẽ|vẫn|vừa|cũng|còn|chưa|không thể|dù vậy|tuy vậy|trước mắt|đến khoảng|"
        r"không lâu sau|đổi lại|trước (?:câu hỏi|tình hình|thực trạng|việc)|phương án \d)\b"
    ),
    pattern(
        r"(?:cụ thể|thêm|lý do|bất ngờ|hãy|đơn cử|ví dụ|hiện tại|tham dự|vai trò|lộ trình|đại diện|"
        r"đơn vị|nhóm|em|con số|nhờ (?:thế|vậy)|từ thực tế đó|như (?:đã |báo )?(?:thông tin|"
        r"đưa tin|phản ánh)|thứ (?:nhất|hai|ba)|ban đầu|"
        r"(?:công văn|văn bản|thông báo|báo cáo|kết luận|quyết định) (?:nêu|cho|cũng|ghi)|vì thế|"
        r"thế là|[^,]{1,25} còn lại|[^,]{1,40} vì thế|điển hình|nói về|sự cố trên|trường hợp)\b"
        r"|trên địa bàn (?:xã |phường |huyện |quận |tỉnh |thành phố )?(?:vừa|xảy|có|đã|xuất hiện)\b"
    ),
    pattern(
        r"(?:đồng chí|đoàn|hai bên|nhà trường|tổ công tác) (?:(?:đã|cũng|vừa|còn) )*(?:trao|tặng|"
        r"yêu cầu|đề nghị|chỉ đạo|lập|xử phạt|phát hiện|thống nhất|thăm|ghi nhận|vận động|"
        r"đánh giá|biểu dương|lưu ý|nhấn mạnh|làm việc|chúc)\b"
    ),
    pattern(r"[^,]{2,40}, (?:sẽ|đã|đang|vừa|phải)\b"),
    pattern(
        r"(?:(?:cùng |tham )?dự (?:họp|hội nghị|lễ|buổi|chương trình|phiên)[^,]{0,20},? có|"
        r"(?:nhiều|ít|cao|thấp|đông|lớn|nặng|đáng (?:mừng|nói|chú ý)) (?:nhất )?là|"
        r"cộng (?:hết|lại)|(?:\w+ ){0,2}ý kiến|có người|người dân có nhu cầu|"
        r"tổng (?:cộng|vốn)|làm|khiến|đọc diễn văn|(?:hỏi|đáp) ?:|giờ nghỉ|(?:hơn|mới|gần|suốt) "
        r"(?:\w+ ){1,5}(?:sáng|trưa|chiều|tối|đêm|hè|năm)\b[^,]*,)"
    ),
    pattern(
        r".* [-–] (?:nguyên|phó|chủ tịch|bí thư|giám đốc|tổng|trưởng|hiệu|ủy viên|bộ|thứ|đại diện|"
        r"cán bộ|nhân viên|người|chánh|đội|thành viên)\b[^-–]*$"
    ),
    pattern(r".*, (?:sáng|trưa|chiều|tối|đêm|ngày|hôm)(?: nay| qua| mai| ngày)?(?: [\d/-]+)?$"),
    pattern(
        r"(?:nguyên nhân|lý do|mục đích|mục tiêu|dự án|đề án|kế hoạch|việc|công tác|hoạt động|"
        r"chương trình|phong trào|nhiệm vụ|giải pháp|vụ|quá trình|nhu cầu|tình trạng|những|các|"
        r"phương án|đề xuất|bản đồ|sơ đồ|lối vào|quy định|tình hình|bối cảnh|hàng (?:trăm|nghìn)) "
        r"(?!.*\b(?:đã|đang|sẽ|được|bị|là|có|không|chưa|vẫn|cần|phải|nên|gồm|giúp|khiến|làm|"
        r"gây|đạt|góp phần|diễn ra|bắt đầu|kết thúc|thu hút|mang lại)\b)"
    ),
)
"""Subordinate phrases without their clause, captions, halves, abbreviations cut off, and what
points back: seen in 450 headlines read on 2026-11-24 and -25 (docs/log.md)."""
_FAULTS_OF_WORDS = (
    (
        frozenset({"tại"}),
        pattern(r".*\b(?:phát biểu|trao đổi|chụp ảnh|bắt tay|làm việc)(?: \w+){0,2} tại [^,]*$"),
    ),
    (
        frozenset({"này", "trên"}),
        pattern(
            r".*\b(?:này|nói trên|nêu trên)\b|.*\b(?:xã|người|vụ|số|tuyến|đường|nơi|đơn vị) trên\b"
        ),
    ),
    (
        frozenset({"nói", "cập", "giữa", "người", "sau", "báo", "biết"}),
        pattern(
            r".*\b(?:nói|đề cập|giữa [^,]{3,30}|là người|như sau|"
            r"thông báo(?: (?:đến|tới|cho|để) [^,:]*)?|biết(?:,| và) (?:\w+ ){0,2}(?:thực hiện|"
            r"chấp hành))$"
        ),
    ),
    (
        frozenset({"thăm", "nối", "tiên", "viếng", "tiễn"}),
        pattern(
            r".*\b(?:thăm|viếng|tiễn)$"
            r"|.*\bnối (?!.*\b(?:với|và|đến|tới|sang|giữa|lại|liền)\b)[^,–-]*$"
            r"|.*\blà (?:\w+ ){1,3}đầu tiên(?: (?:của|trong|ở|tại) [^,]*)?$"
        ),
    ),
    (
        frozenset({"tiếp", "lần", "như"}),
        pattern(r"(?:tiếp (?:sau|đến|theo)|lần này)\b|.*\bnhư (?:vậy|trên|thế)\b"),
    ),
    (
        frozenset({"phải", "cần", "nên", "muốn", "xin", "cho"}),
        pattern(r".*\b(?:phải|cần|nên|muốn|xin|cho) \w+$"),
    ),
    (
        frozenset({"ấy", "trên", "đó"}),
        pattern(r".*\b(?:ấy|trên|đó) (?:bị|được|là|đã|sẽ|có|cũng|đang|vẫn|xảy|do|gây|khiến)\b"),
    ),
    (
        frozenset({"việc"}),
        pattern(r".*\b(?:khẳng định|xác nhận|cho biết|thông tin|cho rằng) (?:về )?việc\b"),
    ),
    (
        frozenset({"mất", "cắt", "cấm", "hưởng", "dụng", "thường"}),
        pattern(
            r".*\bkhông (?:bị )?(?:mất|cắt|cấm|ảnh hưởng|áp dụng)\b|"
            r".*\bvẫn (?:hoạt động|mở cửa|chạy) bình thường\b"
        ),
    ),
)
"""The same, each tried only where one of some words stands: every match has one."""
_LISTS = pattern(r".*;|.*\b(?:gồm|bao gồm)\b|.{30,}: ")
_JOINS = pattern(r".*[.…] (?:cụ thể|tuy nhiên|ngoài ra|theo đó|trong đó|đổi lại)\b")
_SPEAKS = pattern(r'["“]|.*\b(?:tôi|chúng ta|chúng tôi)\b')
_LAST = pattern(r"\b(?:tp|q|p|tx|h|nêu|đặt|đóng|nằm|trực|(?:ông|bà|anh|chị|em|cháu|cô) \w{1,2})$")
_LAST_CHARS = 14
"""Characters at the end that `_LAST` may need."""
_FEWEST_BLANKS = 4
_SPOKEN_TO = pattern(
    r"(?:thắc mắc|mọi (?:thắc mắc|chi tiết|thông tin|ý kiến)|liên hệ|rất mong|kính (?:gửi|mời|"
    r"đề nghị|mong)|"
    r"trân trọng|xin |thông tin (?:chi tiết|liên hệ)|đề nghị (?:quý|các đồng chí|"
    r"các cơ quan báo chí)|"
    r"nơi nhận|người liên hệ|địa chỉ|điện thoại|hotline|đường dây nóng)"
)
"""How letters and notices close."""
_CALLED_SOMEONE = pattern(
    r"\b(?:[Ôô]ng|[Bb]à)\b(?! [A-ZĐ\u00c0-\u1ef9]*[A-ZĐ\u00c0-\u00dd]| (?:bà|con|cụ|chủ|nội|ngoại|"
    r"xã|trùm|lão|"
    r"cháu|mẹ|già|tổ|đồ|vua|bầu|bố|ấy|này|đỡ|hỏa)\b)|\b(?:[Aa]nh|[Cc]hị|[Cc]ô)(?= (?:là|vào|bị|"
    r"được|đã|"
    r"đang|sẽ|có|không|cho|nói|làm|về|lên|ra|đi|đến|cùng|cũng|vẫn|phải|nhận|giữ|từng)\b)|"
    r"\b(?:họ|nó|hắn|chúng)\b"
)
"""A person called by a pronoun alone."""
_CALLS = frozenset({"ông", "bà", "anh", "chị", "cô", "họ", "nó", "hắn", "chúng"})


def headline_faults(phrase: Phrase | str) -> int:
    """Count why a phrase would not stand as a headline, `opens_dangling` and verbs aside.

    Args:
        phrase: The phrase, written as in the source.

    Returns:
        0 for none; patterns may count the same thing twice.
    """
    phrase = Phrase.alone(phrase) if isinstance(phrase, str) else phrase
    text, folded, start, end, words = phrase
    faults = [fault.match(folded, start, end) for fault in _FAULTS]
    faults += [
        fault.match(folded, start, end)
        for cues, fault in _FAULTS_OF_WORDS
        if not cues.isdisjoint(words)
    ]
    if "gồm" in words or phrase.holds(";", ": "):
        faults.append(_LISTS.match(folded, start, end))
    if phrase.holds(". ", "… "):
        faults.append(_JOINS.match(folded, start, end))
    if "tôi" in words or "chúng" in words or phrase.holds('"', "“"):
        faults.append(_SPEAKS.match(folded, start, end))
    if not _CALLS.isdisjoint(words):
        faults.append(_CALLED_SOMEONE.search(text, start, end))
    faults.append(_LAST.search(folded, max(start, end - _LAST_CHARS), end))
    faults.append(_SPOKEN_TO.match(folded, start, end))
    return len(faults) - faults.count(None) + (folded.count(" ", start, end) < _FEWEST_BLANKS)
