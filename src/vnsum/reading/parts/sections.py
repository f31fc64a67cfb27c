"""The sections of a site: a line of nothing but the fields that portals sort their news by."""

from __future__ import annotations

from vnsum.lazily import pattern
from vnsum.text.verbs import has_verb

__all__ = ["names_column", "names_section"]

_MOST = 12
_MOST_FIELDS = 5
"""Most words of the name of a section, and of a part of it; set by hand."""
_UNIT = r"(?:địa phương|cơ sở|nước|tỉnh|thành phố|thị xã|quận|huyện|xã|phường|thị trấn|thôn)"
_FIELD = (
    r"(?:kinh tế|chính trị|xã hội|văn (?:hóa|nghệ|học)|nghệ thuật|(?:thể dục )?thể thao|du lịch"
    r"|giải trí|giáo dục|đào tạo|khuyến học|học đường|y tế|sức khỏe|dân số|gia đình|trẻ em|đời sống"
    r"|môi trường|tài nguyên|khoáng sản|khí tượng|(?:nông|lâm|ngư) (?:nghiệp|thôn)|nông lâm nghiệp"
    r"|nông lâm ngư nghiệp|nông thôn mới|thủy (?:sản|lợi)|chăn nuôi|trồng trọt|thú y"
    r"|khuyến (?:nông|công|ngư)|công nghiệp|(?:tiểu )?thủ công nghiệp|thương mại|công thương"
    r"|dịch vụ|thị trường|doanh nghiệp|khởi nghiệp|tài chính|ngân sách|thuế|đầu tư|giao thông"
    r"|tín dụng|ngân hàng|giá cả"
    r"|đô thị|an toàn (?:giao thông|thực phẩm|lao động)|vận tải|xây dựng|quy hoạch|đất đai|nhà đất"
    r"|khoa học|công nghệ|chuyển đổi số|cải cách(?: thủ tục)? hành chính|thủ tục hành chính"
    r"|quốc phòng|quân sự|an ninh|trật tự|pháp luật|pháp đình|tư pháp|nội (?:chính|vụ)|đối ngoại"
    r"|hình sự|dân sự|xét xử|điều tra|thi hành án|kiểm sát"
    r"|hội nhập|biển đảo|biên giới|thanh tra|tiếp công dân|lao động|việc làm|chính sách"
    r"|thương binh|an sinh xã hội|an sinh|giảm nghèo|xóa đói|dân tộc|tôn giáo|tín ngưỡng"
    r"|thanh niên|thiếu nhi|phụ nữ|nông dân|công đoàn|người cao tuổi|cựu chiến binh|mặt trận"
    r"|đoàn thể|đảng|chính quyền|dân vận|tuyên giáo|tổ chức|bầu cử|quốc hội|lịch sử|di tích"
    r"|di sản|lễ hội|làng nghề|ẩm thực|đấu thầu|đấu giá|mua sắm|tuyển (?:dụng|sinh)|xuất bản"
    r"|(?:phòng,? )?chống (?:thiên tai|tham nhũng|ma túy|dịch(?: bệnh)?|lãng phí|bão lụt|tiêu cực)"
    r"|phòng cháy(?:,? chữa cháy)?|cứu (?:nạn|hộ)|thi đua|khen thưởng|thời sự|bình luận"
    r"|sự kiện(?: (?:sắp diễn ra|sắp tới|nổi bật|trong tuần))?"
    r"|thời tiết|quốc tế|thế giới|trong nước|phóng sự|ký sự|bút ký|phản hồi|cộng đồng|nhân ái"
    r"|tin (?:tức|trong (?:ngày|tuần|tháng)|nổi bật|vắn|nhanh|hoạt động|tổng hợp|chính)"
    r"|tin mới(?: nhất)?"
    rf"|tin (?:(?:tức )?(?:trong|ngoài|từ|các) )?{_UNIT}|{_UNIT}"
    r"|công tác|hoạt động|quản lý|phổ biến|tuyên truyền|vận động|bảo vệ|phát triển|phòng,? chống"
    r"|tội phạm|công dân|bạn đọc|cử tri|góc|diễn đàn|đoàn|hội|tin|thông tin|chuyên đề|nhân vật|mới"
    r"|cần biết|văn minh)"
)
_FIELDS = pattern(rf"(?:{_FIELD}(?:\s(?:và\s)?|$))+")
_ONE = pattern(_FIELD)
_PARTS = pattern(r"\s?[-–,&/|]\s?")
_DASH = pattern(r"\s[-–]\s")
_BAR = pattern(r"\s\|\s")
_BESIDE = 2
"""Most words of a field that is not known, beside one that is ("Văn hóa - Con người")."""
_OTHER = pattern(
    r"(?:tin )?hoạt động (?:(?:của )?(?:các )?(?:(?:đồng chí )?lãnh đạo"
    r"|hđnd|ubnd|mttq|đảng ủy|đoàn thể|cơ sở|phòng ban|ngành|đơn vị|hội đoàn thể)"
    rf"(?: {_UNIT})?[-–,& ]{{0,3}})+"
    r"|tin hoạt động(?: [^\W\d_]+){1,4}"
    r"|tin (?:bệnh viện|nội bộ|ngành|đơn vị|nhà trường|chuyên ngành|trong ngành)"
    r"|(?:(?:thông tin|tin|văn bản|công tác)[-–, ]{1,3})?chỉ đạo[-–, ]{1,3}điều hành"
    r"|(?:những )?(?:tấm )?gương (?:sáng(?: quanh ta| đời thường| học tập)?"
    r"|điển hình(?: tiên tiến)?|người tốt(?:[-–, ]{1,3}việc tốt)?)"
    r"|(?:người tốt[-–, ]{1,3}việc tốt|điển hình tiên tiến|học (?:tập )?và làm theo (?:lời )?bác)"
    r"|(?:đưa )?(?:chính sách|pháp luật|nghị quyết)(?: và| vào) cuộc sống"
    r"|(?:chuyện|ký sự|hồ sơ) (?:pháp đình|vụ án|phá án)"
    r"|(?:phổ biến|tìm hiểu|tư vấn|tuyên truyền)(?:,? giáo dục)? pháp luật"
    r"|(?:đất và người|nhịp sống|góc nhìn|chuyện)(?: quanh ta| cơ sở| hôm nay| đó đây| địa phương)?"
)


def names_section(folded: str) -> bool:
    """Tell a line that only names a section of a site and says nothing of the news.

    Args:
        folded: The line in the form to match.

    Returns:
        True for "quốc phòng - an ninh", "tin địa phương", "gương sáng quanh ta" and the like.
    """
    if folded.count(" ") >= _MOST:
        return False
    if _OTHER.fullmatch(folded) or all(map(_names_field, _PARTS.split(folded))):
        return True
    cells = _BAR.split(folded)
    if len(cells) > 1 and all(map(names_section, cells)):
        return True
    parts = _DASH.split(folded)
    short = all(len(part.split()) <= _BESIDE and part.replace(" ", "").isalpha() for part in parts)
    return len(parts) > 1 and short and any(map(_names_field, parts)) and not has_verb(folded)


def names_column(folded: str) -> bool:
    """Tell a section that is no field as well, which no name of a body has behind a dash.

    Args:
        folded: The words in the form to match.

    Returns:
        True for "tin hoạt động" and "người tốt, việc tốt", False for "thông tin" and "hạ tầng".
    """
    named = _OTHER.fullmatch(folded) is not None
    return named or (folded.startswith("tin ") and names_section(folded))


def _names_field(part: str) -> bool:
    if len(part.split()) > _MOST_FIELDS:
        return _ONE.fullmatch(part) is not None
    return _FIELDS.fullmatch(part) is not None
