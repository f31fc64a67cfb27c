"""Who else a sentence may speak of, and what is said of nobody by name.

"Ông" is no more who was named last where a driver, a voter, the head of an office or somebody's
husband came in between. Nor does who is dead, or only signed a decision, say anything.
"""

from __future__ import annotations

import re

from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.truth.lexicon import RANKS

__all__ = [
    "are_unnamed",
    "brings_others",
    "harms",
    "is_absent",
    "is_institution",
    "names_place",
    "opens_level",
]

_ranks = "|".join(sorted(map(re.escape, RANKS), key=len, reverse=True))
_UNNAMED = pattern(
    rf"\b(?:(?<!làm )(?:{_ranks})|(?:đại|thượng|trung|thiếu) (?:tướng|tá|[úu][ýy])|"
    r"nạn nhân|bệnh nhân|bị (?:can|cáo|hại)|đối tượng|nghi (?:can|phạm)|hung thủ|thủ phạm|kẻ|"
    r"tài xế|lái xe|chủ (?:hộ|nhà|xe|vườn|cơ sở|quán|tiệm|tàu|thầu|trang trại|trọ|đất|doanh nghiệp|"
    r"cửa hàng|sạp|lò)|cử tri|công dân|(?:cư|nông|ngư|diêm|tiểu) (?:dân|thương)|người|hộ dân|"
    r"(?<!vợ )chồng|vợ|cha|mẹ|bố|má|con (?:trai|gái|rể|dâu|út|cả|trưởng|nuôi)|cháu|"
    r"(?:anh|chị|em|bác|chú|cô) (?:trai|gái|ruột|rể|dâu|họ|út|cả)|cụ (?:ông|bà)|"
    r"(?:ông|bà) (?:cụ|lão|nội|ngoại)|bà mẹ|cậu|chàng|nàng|già làng|cụ già|em bé|"
    r"lãnh đạo|kỹ sư|bác sĩ|y sĩ|y tá|điều dưỡng|dược sĩ|giáo sư|tiến sĩ|thạc sĩ|cử nhân|"
    r"giáo viên|(?:cô|thầy) (?:giáo|thuốc|trò|đỡ)|giảng viên|chuyên gia|nhà (?:báo|văn|thơ|nghiên)|"
    r"phóng viên|nghệ (?:nhân|sĩ)|ca sĩ|đại (?:diện|biểu)|thành viên|cán bộ|công (?:chức|nhân)|"
    r"viên chức|nhân viên|chiến sĩ|cựu chiến binh|thương binh|hội viên|đảng viên|đoàn viên|"
    r"phụ (?:nữ|huynh)|thanh niên|thiếu niên|học (?:sinh|viên)|sinh viên|thí sinh|vận động viên|"
    r"huấn luyện viên|hành khách|du khách|khách|thợ|doanh nhân|hàng xóm|thân nhân|nhân chứng|"
    r"(?:thủ|tổ|đội|đoàn|nhóm|lớp|xóm|phum|sóc|cụm|kíp) trưởng|(?<!làm )trưởng \w+|phó \w+|"
    r"nguyên đơn|bị đơn|thân chủ|(?:anh|chị|ông|bà) này)\b"
)
"""An office without a name, or whom a sentence tells of by what he is or does."""
_OTHERS = pattern(
    rf"\b(?:{_ranks}|(?<!vợ )chồng|vợ|cha|mẹ|bố|má|(?:anh|chị|em|con) (?:trai|gái|ruột|rể|dâu)|"
    r"(?:ông|bà) (?:nội|ngoại)|(?:bạn|hàng xóm|cháu|con) (?:của )?(?:tôi|em)|người (?:thân|khác))\b"
)
"""Of whom a letter, or its answer, may tell beside who writes."""
_MEN = pattern(r"\b(?:(?<!vợ )chồng|cha|bố|(?:anh|em|con) trai)\b")
_WOMEN = pattern(r"\b(?:vợ(?! chồng)|mẹ|má|(?:chị|em|con) gái)\b")
_OF_THE_OTHER_SEX = {"bà": _MEN, "chị": _MEN, "cô": _MEN, "ông": _WOMEN, "anh": _WOMEN}
"""Relatives whom nobody addresses so."""
_SEVERAL = pattern(
    r"\b(?:(?:các|những|nhiều|mọi|toàn thể|tập thể|đội ngũ|[1-9]\d+) (?:đồng chí )?"
    r"(?:cán bộ|công chức|viên chức|nhân viên|công nhân|giáo viên|đại biểu|học sinh|học viên|"
    r"sinh viên|đoàn viên|hội viên|đảng viên|thanh niên|phụ huynh|người|chủ (?:hộ|nhà|xe|cơ sở)|"
    r"nông dân|chiến sĩ|thí sinh|vận động viên|thành viên|khách|công dân|cử tri)(?: dân)?|"
    r"(?:hội|đoàn|liên đoàn|liên hiệp|trung tâm|phòng|cung|nhà) (?:người|nông dân|phụ nữ|"
    r"thanh niên|cựu chiến binh|học sinh|sinh viên|luật gia|nhà báo|nghệ sĩ|phụ huynh|thiếu niên)|"
    r"cán bộ, (?:công chức|viên chức|nhân viên|chiến sĩ|đảng viên|hội viên|giáo viên))"
    r"(?:(?:, | và )(?:công chức|viên chức|nhân viên|người lao động|công nhân|chiến sĩ|đảng viên|"
    r"hội viên|đoàn viên|học sinh|phụ huynh|nhân dân))*\b"
)
"""Many, or a body of them: none is "ông"."""
_ABSENT = pattern(
    r"\b(?:tưởng (?:niệm|nhớ)|ngày (?:sinh|mất|giỗ)|năm (?:sinh|mất)|dâng (?:hương|hoa)|thắp hương|"
    r"viếng|lăng|mộ|tượng(?: đài)?|đền thờ|(?:nhà|khu) lưu niệm|tang lễ|lễ (?:tang|giỗ)|(?<!sự )cố|"
    r"(?:theo )?(?:quyết định|văn bản|công văn|thông báo|chỉ thị|đơn|tư tưởng|di chúc|bài thơ|lời) "
    r"của|do)\b[^,.;:]*$"
)
"""Before a name: somebody dead, or whose paper it is."""
_LEADS = pattern(r"[^.;:]{0,90}\b(?:làm trưởng đoàn|dẫn đầu|đứng đầu|chủ trì|làm chủ)\b")
"""Behind it: who leads others is there."""
_DEAD = pattern(r"[^.;:]{0,40}\b(?:từ trần|qua đời|hy sinh|tạ thế|mất (?:ngày|năm|lúc|hồi))\b")
_HARMS = pattern(
    r"(?<!chuẩn )(?<!thiết )(?<!trang )\bbị\b|\bthương (?:nặng|nhẹ|tích|vong)|\b(?:gãy|mất|qua đời|"
    r"từ trần|tạ thế|hy sinh|tử vong|thiệt mạng|chết|tai nạn|nghiện|trộm|cướp|đâm|chém|giết|lừa|"
    r"tù|say|ma t[uú][yý]|hối lộ|tham (?:nhũng|ô)|khởi tố|truy tố|tố cáo|cáo buộc|kỷ luật|"
    r"cách chức|sai phạm|vi phạm|xử phạt|phạt|hành hung|xâm hại|đánh bạc|cá độ|đuối|cấp cứu|"
    r"ung thư|nhập viện|thừa nhận|thú nhận|gây án|bỏ trốn|truy nã|tự tử|chiếm đoạt)\b|"
    r"(?<!triển )(?<!công )(?<!kê )\bkhai\b(?! (?:giảng|thác|mạc|trương|hoang|báo|sinh|hội))|"
    r"(?<!nắm )\bbắt\b(?! (?:đầu|buộc|tay|kịp|nhịp|nguồn))|\bđánh\b(?! (?:giá|dấu|bắt|số))"
)
"""What harms somebody or accuses: it is said of nobody who may be another."""
_INSTITUTION = pattern(
    r"\b(?:trường|trung học|thcs|thpt|tiểu học|mầm non|mẫu giáo|tncs|thanh niên cộng sản|"
    r"thiếu niên|bệnh viện|trạm|phòng khám|quỹ|đường|phố|ngã|chợ|cầu|công ty|doanh nghiệp|nhà máy|"
    r"công viên|quảng trường|khu|chùa|đình|đền|hợp tác xã|htx|câu lạc bộ|clb|giải|học viện|"
    r"đại học|cao đẳng|trung tâm|tòa nhà|thư viện|nhà văn hóa|nhà thờ|bảo tàng|di tích|hội quán|"
    r"học bổng|giải thưởng|phong trào|chi đội|liên đội|tàu|cảng|sân|lớp|dòng họ|xí nghiệp|"
    r"tập đoàn|ngân hàng|làng)\b"
)
"""What bears the name of somebody who is not there."""
_LEVEL = pattern(r"\b(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|thôn|ấp|bản|buôn)$")
"""What an office ends with that is that of a place."""
_OF_LEVEL = pattern(r" (?:tỉnh|thành phố|tp|quận|huyện|thị xã|thị trấn|xã|phường|trường)\b")
_PLACE = pattern(
    r"\b(?:tỉnh|thành phố|tp|tp\.|quận|huyện|thị xã|thị trấn|xã|phường|thôn|ấp|bản|buôn|làng|đường|"
    r"phố|chợ|cầu|sông|núi|hồ|đảo|trường|thcs|thpt|tiểu học|mầm non|mẫu giáo|bệnh viện|công ty|"
    r"chùa|đình|khu|số|ngã (?:ba|tư|năm|sáu)|công viên|quảng trường)\.? $"
)
"""Before what is no person's name."""
_NAMES = (
    "an dương vương|bùi thị xuân|bế văn đàn|cao bá quát|cao thắng|chu văn an|châu văn liêm|"
    "cù chính lan|dã tượng|hai bà trưng|hoàng diệu|hoàng hoa thám|hoàng quốc việt|hoàng sâm|"
    "hoàng văn thụ|huyền trân|huỳnh thúc kháng|hà huy tập|hàm nghi|hàn mặc tử|hồ chí minh|"
    "hồ thị kỷ|hồ tùng mậu|hồ xuân hương|kim đồng|la văn cầu|lê chân|lê duẩn|lê hoàn|"
    "lê hồng phong|lê lai|lê lợi|lê quý đôn|lê thánh tông|lê thị hồng gấm|lê trọng tấn|"
    "lê văn duyệt|lê văn tám|lê đại hành|lý nam đế|lý thái tổ|lý thường kiệt|lý tự trọng|"
    "lương thế vinh|lương văn can|lương định của|lạc long quân|mai thúc loan|mạc thị bưởi|"
    "mạc đĩnh chi|nguyễn an ninh|nguyễn bá ngọc|nguyễn bỉnh khiêm|nguyễn chí thanh|"
    "nguyễn công trứ|nguyễn du|nguyễn hiền|nguyễn huệ|nguyễn hữu cảnh|nguyễn hữu thọ|nguyễn khang|"
    "nguyễn khuyến|nguyễn lương bằng|nguyễn phích|nguyễn sinh sắc|nguyễn siêu|nguyễn thái bình|"
    "nguyễn thái học|nguyễn thị minh khai|nguyễn tri phương|nguyễn trung trực|nguyễn trãi|"
    "nguyễn trường tộ|nguyễn tất thành|nguyễn viết xuân|nguyễn văn cừ|nguyễn văn linh|"
    "nguyễn văn trỗi|nguyễn ái quốc|nguyễn đình chiểu|ngô gia tự|ngô quyền|ngô thì nhậm|"
    "phan bội châu|phan chu trinh|phan châu trinh|phan ngọc hiển|phan thanh giản|phan đình giót|"
    "phan đình phùng|phan đăng lưu|phùng hưng|phùng khắc khoan|phạm hùng|phạm hồng thái|"
    "phạm ngũ lão|phạm ngọc thạch|phạm văn đồng|quang trung|trương công định|trương vĩnh ký|"
    "trương định|trường chinh|trần bình trọng|trần cao vân|trần hưng đạo|trần khánh dư|"
    "trần nguyên hãn|trần nhân tông|trần phán|trần phú|trần quang khải|trần quý cáp|"
    "trần quốc toản|trần thánh tông|trần văn thời|trần văn ơn|trần đại nghĩa|trịnh hoài đức|"
    "tô hiến thành|tô hiệu|tô vĩnh diện|tôn thất thuyết|tôn thất tùng|tôn đức thắng|tạ quang bửu|"
    "tố hữu|ung văn khiêm|võ nguyên giáp|võ thị sáu|võ thị thắng|võ văn kiệt|võ văn tần|văn cao|"
    "xuân diệu|yết kiêu|âu cơ|út tịch|đinh bộ lĩnh|đinh tiên hoàng|đoàn thị điểm|đào duy anh|"
    "đào duy từ|đặng thùy trâm|đặng trần côn"
)
_REMEMBERED = frozenset(_NAMES.split("|"))
"""Whose names streets, schools and communes bear."""


def are_unnamed(text: str) -> bool:
    """Tell whether a text speaks of somebody by an office or a role alone.

    Args:
        text: A sentence in which nobody who is named stands any more.

    Returns:
        Whether it does.
    """
    return _UNNAMED.search(_SEVERAL.sub("", fold(text))) is not None


def brings_others(text: str, title: str) -> bool:
    """Tell whether a letter or its answer speaks of somebody in office or of a relative.

    Args:
        text: A sentence of it.
        title: How who writes is addressed; a husband is no "bà".

    Returns:
        Whether somebody else may be addressed so.
    """
    folded = fold(text)
    aside = _OF_THE_OTHER_SEX.get(title)
    return _OTHERS.search(aside.sub("", folded) if aside else folded) is not None


def is_absent(before: str, behind: str) -> bool:
    """Tell whether somebody named is dead or only stands on a paper.

    Args:
        before: What stands before the office or the name.
        behind: What stands behind the name.

    Returns:
        Whether nothing that follows can be said of him.
    """
    found = _ABSENT.search(fold(before))
    if found is not None and found[0].startswith("do") and _LEADS.match(fold(behind)):
        return False
    return found is not None or _DEAD.match(fold(behind)) is not None


def harms(text: str) -> bool:
    """Tell whether a sentence tells of harm, death or guilt."""
    return _HARMS.search(fold(text)) is not None


def is_institution(office: str, name: str) -> bool:
    """Tell whether the name behind an office may be that of a school, a street or a commune.

    Args:
        office: The words right before the name.
        name: The name.

    Returns:
        Whether it may ("Hiệu trưởng Trường THCS Lê Văn Tám").
    """
    folded = fold(office)
    if fold(name) in _REMEMBERED:
        return True
    return _INSTITUTION.search(folded) is not None and _LEVEL.search(folded) is None


def names_place(before: str) -> bool:
    """Tell whether what follows is the name of a place or of a school."""
    return _PLACE.search(fold(before)) is not None


def opens_level(behind: str) -> bool:
    """Tell whether a place stands right behind a name ("Đoàn TNCS Hồ Chí Minh huyện")."""
    return _OF_LEVEL.match(fold(behind)) is not None
