"""What a letter or an act says because all do: greetings, thanks for help, who has to obey it."""

from __future__ import annotations

from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.rare import rare_pattern

__all__ = ["is_courtesy"]

_GREETS = pattern(
    r"(?:kính (?:gửi|thưa|chào)|thưa (?:quý|toàn thể|các|bà con|ông bà)|"
    r"(?:[^.,;:]{0,60} )?(?:trân trọng|xin(?: chân thành)?|chân thành) cảm ơn quý|"
    r"(?:rất |kính )?mong (?:nhận được sự thông cảm|[^.;,]{2,40} thông cảm)|"
    r"(?:kính|thân ái|trân trọng) (?:kính )?(?:chúc|chào)(?! mừng)|thân ái!)(?!\w)"
)
"""How a letter addresses its readers, thanks them and asks for patience."""
_FAVOUR = r"(?:thông cảm|chia sẻ|phối hợp|hợp tác|quan tâm|ủng hộ|giúp đỡ|góp ý|đóng góp|có mặt)"
_HOPES = pattern(
    r"(?:(?:(?:công ty|điện lực|xí nghiệp|chi nhánh|ban|ủy ban|ubnd|sở|phòng|trung tâm|trường|"
    r"trạm|bệnh viện|hội)\b[^.,;:\d]{0,60} )?(?:rất|kính) mong(?: muốn)?|"
    r"mong (?=quý\b|bà con\b|nhân dân\b))"
    rf"(?: [^.;:\d]{{1,60}}?)? {_FAVOUR}\b[^;:\d]{{0,120}}"
)
"""What whoever writes hopes for of the readers; what people hope for is news."""
_THANKS = pattern(
    r"(?:một lần nữa,? )?(?:(?:xin|trân trọng|chân thành) ){1,3}(?:gửi lời )?(?:cảm|cám) ơn"
    r"[^;:\d]{0,160}"
)
_SENDS = pattern(
    r"(?:xin )?trân trọng (?:thông báo|kính báo|giới thiệu)(?: (?:đến|tới)[^.;,\d]{0,60})?|"
    r"(?:mọi (?:thông tin|chi tiết|thắc mắc|ý kiến)|để biết thêm|chi tiết)[^.;]{0,60} liên hệ"
    r"[^.;]{0,160}"
)
"""That it was sent, and whom to ask."""
_TO_PRESS = rare_pattern(
    r"(?:[^.;:,\d]{2,90} )?(?:xin|trân trọng|kính|vui lòng)(?: (?:trân trọng|kính|được))* "
    r"(?:gửi|chuyển|cung cấp|thông tin)(?: (?:đến|tới|cho))? (?:các )?(?:anh,? chị |anh/chị )?"
    r"(?:(?:quý )?(?:cơ quan (?:báo chí|thông tấn|truyền thông)|phóng viên|nhà báo)|"
    r"quý (?:cơ quan|báo|đài|tòa soạn|anh,? chị|vị))\b(?:[^.;:\d]{0,60})?"
    r" (?:thông tin|thông cáo|tin|bài|nội dung|tài liệu|hình ảnh)\b(?:[^;:,\d]|20\d\d){0,160}",
    "chuyển cung gửi thông",
)
"""That news is sent to the press, and not the news."""
_AIR = rare_pattern(
    r"(?:buổi (?:lễ|gặp mặt|làm việc|sinh hoạt|tọa đàm)|lễ|hội (?:nghị|thi|thao|thảo|diễn)|"
    r"chương trình|đại hội|ngày hội|kỳ họp)(?: đã)? (?:kết thúc|diễn ra|khép lại|bế mạc|thành công)"
    r"(?: (?:tốt đẹp|thành công))?(?: trong (?:bầu )?(?:không khí|niềm)\b[^;:\d]{2,120})?",
    "bế diễn khép kết thành",
)
"""In what spirit people met or parted."""
_HONOURS = pattern(
    r"(?:rất hân hạnh|hân hạnh) được (?:đón tiếp|đón|phục vụ)[^;:\d]{0,80}|"
    r"sự (?:có mặt|hiện diện|tham dự) [^;:\d]{2,80}? (?:góp phần|là|sẽ)\b[^;:\d]{4,120}"
)
"""What it means to whoever invites that somebody comes."""
_WISHES = pattern(
    r"chúc (?:các |toàn thể )?(?:quý|đồng chí|anh chị|bà con|em|cháu|bạn|mọi người)\b"
    r"[^;:\d]{4,160}"
)
"""What whoever writes wishes the readers; what a letter wishes others is told."""
_GENERAL = (
    r"(?:và|để|nghiêm túc|nghiêm chỉnh|khẩn trương|quan tâm|phối hợp|tích cực|chủ động|hưởng ứng|"
    r"tham gia|tổ chức|triển khai|thực hiện|chấp hành|tuân thủ|được biết|biết|phổ biến|thông báo|"
    r"đầy đủ|tốt|hiệu quả|theo|đúng|các|những|nội dung|quy định|tinh thần|nêu|trên|này|đến|tới|"
    r"từng|hộ|người dân|nhân dân|kịp thời|tiến độ|công điện|kế hoạch|công văn|chỉ thị|quyết định|"
    r"văn bản|kết luận|hướng dẫn|lịch|thời gian)\b"
)
_OBEYS = pattern(
    r"(?:nhận được [^,;:\d]{3,40}, )?(?:kính |trân trọng |rất )?(?:đề nghị|yêu cầu|mong)"
    rf"(?P<who> [^;:\d]{{3,120}}?) (?:{_GENERAL}[ ,]*){{2,24}}"
)
"""That everybody should do what stands above, and nothing more."""
_EVERYBODY = frozenset(
    {
        *("các", "những", "toàn", "thể", "mọi", "tất", "cả", "thủ", "trưởng", "giám", "đốc"),
        *("chủ", "tịch", "phó", "ban", "ngành", "đoàn", "đơn", "vị", "cơ", "quan", "địa"),
        *("phương", "phòng", "sở", "cá", "nhân", "tổ", "chức", "tập", "cán", "bộ", "công"),
        *("viên", "giáo", "học", "sinh", "phụ", "huynh", "dân", "người", "bà", "con", "hộ"),
        *("gia", "đình", "thôn", "ấp", "khóm", "khu", "phố", "xã", "phường", "ubnd", "ủy"),
        *("quý", "khách", "hàng", "và", "có", "liên", "phận", "nhiệm", "hội", "đồng", "chí"),
        *("doanh", "nghiệp", "trường", "trạm", "chi", "nhánh", "hợp", "tác", "trên", "bàn"),
        *("bản", "khối", "sự", "lãnh", "đạo"),
    }
)
"""Syllables of who should: whoever else it is, and whatever else they should do, is told."""
_FORCE = rare_pattern(
    r"(?:điều \d{1,2}[.:]? )?(?:(?:quyết định|nghị quyết|chỉ thị|quy định|quy chế) này "
    r"có hiệu lực(?: thi hành)? (?:kể )?từ ngày (?:ký(?: ban hành)?|ban hành)|"
    r"[^;:]{4,400} (?:chịu trách nhiệm|căn cứ) (?:tổ chức )?thi hành "
    r"(?:quyết định|nghị quyết|chỉ thị) này)",
    "cứ hiệu nhiệm quyết",
)
"""That an act is in force from its own day on, and who has to carry it out."""
_WHOLE = (_HOPES, _HONOURS, _THANKS, _SENDS, _TO_PRESS, _AIR, _WISHES, _FORCE)


def is_courtesy(text: str) -> bool:
    """Tell whether a sentence says only what every letter or act says.

    Args:
        text: The sentence.

    Returns:
        True for "Rất mong quý khách thông cảm.", "Đề nghị các đơn vị nghiêm túc thực hiện." and
        "Quyết định này có hiệu lực kể từ ngày ký."; False where it asks for something of its own.
    """
    folded = fold(text)
    bare = folded.rstrip(" .!/")
    if _GREETS.match(folded) or any(one.fullmatch(bare) for one in _WHOLE):
        return True
    obeys = _OBEYS.fullmatch(bare)
    return obeys is not None and _is_everybody(text[obeys.start("who") : obeys.end("who")])


def _is_everybody(who: str) -> bool:
    """Tell names and words for anybody from what holds a word for what is to be done."""
    words = (word.strip(",") for word in who.split())
    return all(word[:1].isupper() or fold(word) in _EVERYBODY for word in words)
