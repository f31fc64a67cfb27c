"""Kinds of events, and what counts as their outcome: a verdict, a rescue, a catch, a new office."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.lazily import pattern

if TYPE_CHECKING:
    import re

__all__ = ["HUNT", "KINDS", "TERM", "Kind"]


class Kind(NamedTuple):
    """A kind of event.

    Attributes:
        event: What a title or a text says of it, folded.
        outcomes: What came of it, folded, the best first.
        told: What says so already in a text.
        never: What no such sentence holds.
        failed: What says that it has not come to that, or not for all.
        last: Whether the last that is said holds, and not the first.
        grave: Whether a death that is told of counts before all others.
        known: Whether it names somebody, if anybody, who is named before.
    """

    event: re.Pattern[str]
    outcomes: tuple[re.Pattern[str], ...]
    told: re.Pattern[str]
    never: re.Pattern[str]
    failed: re.Pattern[str]
    last: bool = False
    grave: bool = False
    known: bool = False


TERM = (
    r"(?:\b(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:năm|tháng)\b[^.;]{0,60}?"
    r"\b(?:tù|cải tạo không giam giữ|án treo)\b|\btù chung thân\b|\btử hình\b|"
    r"\bbác (?:toàn bộ )?(?:nội dung )?(?:đơn )?kháng cáo|\by án sơ thẩm|"
    r"\b(?:hủy|giữ nguyên|hủy toàn bộ) bản án sơ thẩm|\bkhông phạm tội)"
)
_VERDICT = pattern(
    r"\b(?:hội đồng xét xử|hđxx|tòa|tòa án|tand|thẩm phán)\b[^.]*"
    rf"\b(?:tuyên|phạt|kết án|chấp nhận|quyết định|không chấp nhận)\b[^.]*?{TERM}|"
    rf"\bbị cáo\b[^.;]{{0,60}}\b(?:lĩnh|nhận|lãnh|bị (?:tòa )?(?:tuyên )?(?:phạt|kết án))"
    rf"(?: (?:mức )?(?:án|hình phạt))? {TERM}"
)
"""What a court has decided of somebody."""
_NO_VERDICT = pattern(
    r"\b(?:đề nghị|đề xuất|kiểm sát viên|luật sư|xin|hoãn|dự kiến|sẽ|có thể|đối diện|đối mặt|"
    r"khung|cao nhất|trước (?:đó|đây)|từng|tiền án|chưa|không tuyên|nếu|theo quy định|"
    r"(?<!hủy )(?<!hủy toàn bộ )(?<!giữ nguyên )(?<!sửa )bản án sơ thẩm|(?:tòa|cấp) sơ thẩm|"
    r"(?:vụ|vụ án|phiên tòa) khác|tương tự|giả định|cho rằng|chấp hành xong(?! hình phạt)|"
    r"mãn hạn|ra tù|trong (?:năm|tháng|quý)|tổng cộng|\d+ vụ)\b"
)
_TRIAL = pattern(r"\b(?:phiên tòa|xét xử|xử (?:sơ|phúc) thẩm|hầu tòa|tuyên (?:án|phạt)|bị cáo)\b")
_ASHORE = (
    r"được (?:cứu (?:sống|thoát|nạn an toàn)|giải cứu|lai dắt|đưa\b[^.;,]{0,40}\b(?:vào bờ|lên bờ|"
    r"về bờ|ra ngoài|ra khỏi|xuống núi|về đất liền|lên (?:tàu|ca nô|xuồng|thuyền)|về nhà|"
    r"nơi an toàn|ra an toàn))|(?:vào bờ|về bờ|lên bờ) an toàn|"
    r"(?:cứu sống|cứu thành công|đưa an toàn|giải cứu (?:được |thành công )?)\b"
)
_WELL = (
    r"(?:được )?(?:ra viện|xuất viện)|qua (?:khỏi )?cơn nguy kịch|sức khỏe\b[^.;]{0,60}\bổn định"
)
_ALIVE_AGAIN = r"tim\b[^.;,]{0,30}\bđập (?:trở )?lại|đã tỉnh(?: lại| táo)?\b|tự thở\b"
_SAFE = (_ASHORE, _WELL, _ALIVE_AGAIN)
"""What became of people in danger, the surest first."""
_SAVED = tuple(pattern(rf"\b(?:{form})") for form in _SAFE)
_SURELY_SAVED = pattern(rf"\b(?:{_ASHORE}|{_WELL})")
_NOT_SAVED = pattern(
    r"\b(?:chưa|không (?:được|kịp|thể)|nếu|có thể|sẽ|dự kiến|tiên lượng|cần|trước (?:đó|đây)|"
    r"từng|năm 20\d\d|từ khi|mỗi năm|\d+ (?:ca|vụ|trường hợp)|mong|hy vọng|khuyến cáo|khác|"
    r"tháng trước|từ đầu năm|giả định|diễn tập|thực tập|kỹ thuật|tỷ lệ|nguy cơ|tưởng)\b"
)
_DANGER = pattern(
    r"\b(?:cứu (?:sống|nạn|hộ|được|kịp|thành công|người|sản phụ|bệnh nhân|(?:cụ |em |bé |hơn )?\d+)"
    r"|ngừng (?:tim|tuần hoàn)|nguy kịch|mắc kẹt|(?:bị|gặp) nạn|thả trôi|trôi dạt|đuối nước|"
    r"lạc (?:trong rừng|rừng|trên núi)|sốc (?:phản vệ|mất máu|điện)|thuyên tắc ối|vỡ tử cung|"
    r"(?:lao|rơi|ngã) xuống (?:\w+ ){0,2}(?:kênh|sông|vực|biển|hồ|suối|giếng|ao|mương|đập))\b"
)
_ADDRESSEE = r"(?:đối tượng|nghi phạm|thủ phạm|kẻ trộm|bị can|tên trộm)"
_NAMED = pattern(
    rf"\b{_ADDRESSEE}\b(?: [^\W\d]+){{0,3}}? (?:khai (?:nhận )?(?:tên )?(?:là )?|tên(?: là)? |"
    r"được xác định là |gồm:? |là )[^.;]{3,40}(?:\(|, )(?:sinh năm|sn|\d\d tuổi)"
)
"""Who they were that were caught."""
_CAUGHT = pattern(
    r"\b(?:bắt (?:giữ|được|quả tang|khẩn cấp|tạm giam|gọn|người)|khống chế"
    r"(?! (?:được |thành công )*(?:đám|ngọn|lửa|dịch|ổ))|"
    r"tạm giữ (?:hình sự|\d+ (?:đối tượng|người|thanh niên))|tạm giam|"
    r"khởi tố (?:vụ án, (?:khởi tố )?)?(?:\d+ )?bị can)\b"
)
_ANY_CATCH = pattern(
    rf"{_CAUGHT.pattern}|{_NAMED.pattern}|\b(?:phát hiện[^,.;]{{0,30}}\bđối tượng|chặn bắt|bị bắt|"
    r"bắt \d+|triệt (?:phá|xóa)|đầu thú)\b"
)
_NO_CATCH = pattern(
    r"\b(?:phương án|kế hoạch|xây dựng|đề nghị|trước (?:đó|đây)|từng|tiền án|tiền sự|chưa|sẽ|"
    r"không (?:bắt|khởi tố|có căn cứ)|"
    r"dự kiến|nếu|truy nã|trốn thoát|(?<!sinh )năm 20\d\d|quý [ivx]+|từ đầu năm|tháng qua|"
    r"tương tự|giả danh|có thể|theo quy định|khuyến cáo|tin đồn|xe bị bắt|diễn tập|giả định)\b"
)
HUNT = pattern(
    r"\b(?:bắt (?!đầu|buộc|nguồn|tay|kịp|mạch|nhịp)|triệt (?:phá|xóa)|phá (?:án|chuyên án|đường "
    r"dây|nhóm|ổ)|tóm gọn|làm rõ (?:vụ|đối tượng|nhóm|nghi)|khởi tố|tạm giữ|tạm giam)"
)
"""What a title says of who was caught."""
_POST = pattern(
    r"\b(?:ông|bà|đồng chí|đ/c|thầy|cô|anh|chị|(?:bác|thạc|tiến|kỹ) sĩ|(?:đại|thượng|trung|thiếu) "
    r"(?:tá|úy))\b[^.;]*\b(?:điều động|bổ nhiệm(?: lại)?|luân chuyển|chỉ định|phân công|trúng cử|"
    r"(?:được |bầu |đã )+bầu)\b[^.;]*\b(?:giữ chức|làm (?:chủ tịch|phó|bí thư|giám đốc|hiệu trưởng|"
    r"viện trưởng|chánh|trưởng|tổng)|chức danh)\b|"
    r"\b(?:bầu|bổ nhiệm|điều động|chỉ định)[^.;]* (?:ông|bà|đồng chí|đ/c|thầy|cô|anh|chị) [^.;]*"
    r"\b(?:giữ chức|làm (?:chủ tịch|phó|bí thư|giám đốc|hiệu trưởng|viện trưởng))\b"
)
"""Who holds which office."""
_NO_POST = pattern(
    r"\b(?:từng|đề nghị|dự kiến|giới thiệu|sẽ|chưa|không|nếu|trước (?:đây|đó|khi)|sinh năm|nguyên|"
    r"quy (?:hoạch|trình)|tiếp tục|người giữ|năm 20\d\d|tờ trình|xem xét|sinh ngày|miễn nhiệm|"
    r"giai đoạn|\d+ (?:cán bộ|đồng chí|công chức|lượt))\b"
)
_STAFF = pattern(
    r"\b(?:(?:công tác|về|quản lý) cán bộ|công tác nhân sự|(?:quyết định|lễ|nghị quyết)\b"
    r"[^.;]{0,60}\b(?:bổ nhiệm|điều động|chỉ định|luân chuyển|phê chuẩn)|bổ nhiệm "
    r"(?:hiệu trưởng|viện trưởng|chánh|giám đốc|phó|chủ tịch|cán bộ)|bầu (?:bổ sung|chủ tịch|phó)|"
    r"(?:có|ra mắt) (?:hiệu trưởng|giám đốc|chủ tịch|viện trưởng|bí thư)(?: \w+){0,4} mới)\b"
)
_NOT_TRIED = pattern(
    r"\b(?:hoãn (?:phiên|tuyên|xét)|tạm ngừng phiên tòa|trả hồ sơ|nghị án kéo dài)\b"
)
_NOT_FOUND = pattern(
    r"\b(?:(?:chưa|không) tìm thấy|(?:đang|tiếp tục) tìm kiếm|tiên lượng|"
    r"vẫn (?:hôn mê|thở máy|nguy kịch))\b"
)
_RELEASED = pattern(r"\b(?:được thả|thả tự do|bắt nhầm|bắt oan|minh oan|vô tội)\b")
_NOT_CHOSEN = pattern(
    r"\b(?:không (?:trúng cử|đủ phiếu|được (?:bầu|thông qua))|lùi việc|chưa bầu|rút đề cử)\b"
)
"""What says of each kind that nothing has come of it, or not for all."""
KINDS = (
    Kind(_TRIAL, (_VERDICT,), _VERDICT, _NO_VERDICT, _NOT_TRIED, known=True),
    Kind(_DANGER, _SAVED, _SURELY_SAVED, _NOT_SAVED, _NOT_FOUND, last=True, grave=True, known=True),
    Kind(HUNT, (_NAMED, _CAUGHT), _ANY_CATCH, _NO_CATCH, _RELEASED),
    Kind(_STAFF, (_POST,), _POST, _NO_POST, _NOT_CHOSEN),
)
