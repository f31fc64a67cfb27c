"""Matters that a release may leave open first and settle further on: a table of words.

All are set by hand, in the folded form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.text.rare import rare_pattern
from vnsum.undoing.calling_off import PUT_OFF

if TYPE_CHECKING:
    from vnsum.text.rare import RarePattern

__all__ = ["MATTERS", "Matter"]


class Matter(NamedTuple):
    """A matter that may stay open.

    Attributes:
        opens: What is said as long as it is open, folded.
        settles: What settles it.
        shared: Words that both have to say besides these.
        first: Whether the first sentence that does so settles it; else the last.
        named: Whether both have to name the same, where both name somebody or some place.
        sure: Whether what is open is untrue by what settles it, not only not the end of it.
    """

    opens: RarePattern
    settles: RarePattern
    shared: int
    first: bool = False
    named: bool = False
    sure: bool = False


def _kind(opens: str, left: str, settles: str, done: str, shared: int, **how: bool) -> Matter:
    """Make a matter of what opens and what settles it, each with the words it needs one of."""
    opening, settling = rf"\b(?:{opens})\b", rf"\b(?:{settles})\b"
    return Matter(rare_pattern(opening, left), rare_pattern(settling, done), shared, **how)


_EVENT = (
    r"tổ chức|thời gian|lịch|việc|hoạt động|chương trình|lễ|hội|trận|buổi|giải|phiên|đêm|kỳ|"
    r"sự kiện|cuộc|chợ|khai (?:mạc|trương|giảng)|thi đấu"
)
MATTERS = (
    _kind(  # counted
        r"ban đầu|lúc đầu|bước đầu (?:xác định|ghi nhận|thống kê)|sơ bộ|công bố|báo cáo|xác định",
        "ban bước bố cáo lúc sơ thống xác",
        r"nâng (?:tổng )?số [^.;,]{2,40} lên|(?:được )?điều chỉnh (?:còn|lại còn|xuống|giảm)|"
        r"(?:kiểm|đếm) (?:phiếu )?lại[^.;]{0,60}|"
        r"(?:sau|qua) (?:khi )?(?:rà soát|phúc tra|phúc tập|xác minh lại)[^.;]{0,60}"
        r"(?:còn|loại|điều chỉnh|giảm)|con số này",
        "chỉnh con kiểm minh nâng phúc rà đếm",
        1,
        sure=True,
    ),
    _kind(  # demanded before a court
        r"viện kiểm sát [^.;]{0,40}(?:đề nghị|luận tội)|nguyên đơn|bị đơn|"
        r"yêu cầu [^.;]{0,40}bồi thường",
        "cầu kiểm nguyên đơn",
        r"tuyên (?:phạt|buộc)|tuyên [^.;]{0,120}(?:năm tù|tháng tù|án treo|vô tội|chung thân|"
        r"không phạm tội|tử hình|cải tạo)|hội đồng xét xử [^.;]{0,60}(?:bác|chấp nhận)|"
        r"tòa(?: án)? (?:bác|chấp nhận)",
        "bác chấp tuyên xét",
        0,
        first=True,
        named=True,
    ),
    _kind(  # asked for
        r"(?<!theo )(?<!căn cứ )(?:đề (?:nghị|xuất)|kiến nghị|đòi)",
        "kiến xuất đòi đề",
        r"không (?:được )?(?:đồng ý|thông qua|chấp thuận|chấp nhận|tiếp thu)|"
        r"bác (?:đề|yêu cầu|đơn|kiến nghị)|chưa (?:được )?(?:đồng ý|chấp thuận|thông qua)|"
        r"(?:biểu quyết|quyết nghị|kết luận)[^.;]{0,40} (?:chỉ(?! đạo)|không|chưa)",
        "biểu bác chấp kiến kết quyết thuận thông tiếp ý",
        3,
    ),
    _kind(  # lost
        r"(?<!\d người )(?<!chết, )mất tích|mất liên lạc|đi lạc",
        "liên lạc tích",
        r"(?<!chưa )(?<!không )(?:tìm (?:thấy|được) (?:thi thể|cháu|em|bé|nạn nhân|anh|chị|ông|bà|"
        r"cả|hai|các|toàn bộ|\d+ (?:người|em))|phát hiện thi thể)|đã trở về",
        "hiện thấy trở tìm",
        0,
    ),
    _kind(  # accused
        r"bắt|tạm giữ|khởi tố|nghi|thủ phạm|biên bản",
        "biên bắt giữ khởi nghi phạm",
        r"trả tự do|vô tội|minh oan|không phạm tội|(?:đình chỉ|hủy) (?:điều tra|bị can|vụ án)|"
        r"hủy (?:bỏ )?(?:biên bản|quyết định xử phạt)",
        "biên hủy minh phạm quyết trả tội đình",
        1,
        named=True,
        sure=True,
    ),
    _kind(  # suspected to be ill
        r"(?:xét nghiệm|test) nhanh [^.;]{0,40}dương tính|nghi (?:nhiễm|mắc)",
        "mắc nhiễm tính",
        r"âm tính|không (?:nhiễm|mắc)",
        "mắc nhiễm tính",
        0,
    ),
    _kind(  # won
        r"giành|đoạt|đạt giải|trúng (?:cử|tuyển)|vô địch|huy chương",
        "chương giành giải trúng đoạt địch",
        r"(?:bị )?tước (?:giải|huy chương|danh hiệu|quyền)|"
        r"thu hồi (?:huy chương|giải|danh hiệu|cúp)|"
        r"(?<!sẽ )(?<!sẽ bị )(?<!phải )hủy (?:bỏ )?(?:kết quả|tư cách)|"
        r"(?:kiểm|đếm) (?:phiếu )?lại",
        "chương cách cúp danh giải kiểm quyền quả đếm",
        1,
        named=True,
        sure=True,
    ),
    _kind(  # led before the last round
        r"vòng (?:loại|sơ khảo|sơ loại|bảng)|sơ khảo|bán kết|hiệp (?:một|1)",
        "bán bảng hiệp khảo loại",
        r"chung kết[^.;]{0,100}(?:giành|nhất|vô địch|thắng|đoạt)|chung cuộc",
        "chung",
        0,
    ),
    _kind(  # complained of
        r"phản ánh|khiếu nại|tố (?:cáo|rằng)|bức xúc|nghi ngờ|truyền tai",
        "bức cáo khiếu nghi phản rằng truyền",
        r"(?:sau|qua|kết quả) (?:khi )?(?:kiểm tra|xác minh|rà soát)[^.;]{0,80}"
        r"(?:xác định|cho thấy|kết luận|khẳng định|không)|kết quả[:,] [^.;]{0,60}không|"
        r"(?:đoàn|cơ quan|tổ|thanh tra) [^.;]{0,60}(?:kết luận|xác định)|"
        r"kết luận nội dung (?:tố cáo|khiếu nại|phản ánh)",
        "dung khiếu kiểm luận quả rà xác định",
        2,
    ),
    _kind(  # to be held
        r"tổ chức|diễn ra|khai (?:mạc|trương|giảng)|mở cửa|được mở|thi đấu|khám|đón khách|lịch",
        "chức cửa diễn giảng khách khám lịch mạc mở thi trương",
        rf"(?<!đề nghị )(?<!xin )(?<!muốn )(?<!được )(?:{PUT_OFF}(?: bỏ)?|tạm dừng) "
        rf"(?:{_EVENT})|(?:nay|tạm thời|sẽ) không (?:thực hiện|tổ chức|diễn ra|triển khai)|"
        rf"(?:{_EVENT})\b[^.;,]{{0,30}} (?:bị|phải|tạm|sẽ|đã) (?:tạm )?(?:{PUT_OFF}|dừng)",
        "dời dừng hoãn hủy lùi nay sẽ thời",
        2,
        sure=True,
    ),
    _kind(  # forbidden or ordered for a time
        r"lệnh|cấm|phong tỏa|khoanh vùng|sơ tán|cách ly",
        "cách cấm khoanh lệnh phong tán",
        r"(?:dỡ bỏ|gỡ bỏ|gỡ|bãi bỏ) (?:lệnh|phong tỏa|khoanh vùng|cách ly|cấm)|"
        r"dừng (?:việc )?sơ tán",
        "bãi bỏ dừng gỡ",
        1,
        named=True,
        sure=True,
    ),
    _kind(  # planned before
        r"theo (?:kế hoạch|lịch|dự kiến|thông báo|lộ trình)(?: \w+){0,2} "
        r"(?:trước đó|ban đầu|cũ|trước đây)",
        "kế lộ theo thông",
        r"(?:được|bị|đã|phải) hủy|lịch mới|thời gian mới|nay (?:chuyển|đổi|lùi|dời|sửa)|"
        r"(?<!có thể )(?<!đề nghị )(?<!được )(?:điều chỉnh|chuyển|lùi|dời|đổi) [^.;]{0,40}"
        r"(?:thành|sang)|thay bằng",
        "bằng chuyển chỉnh dời gian hủy lùi lịch nay đổi",
        0,
    ),
    _kind(  # corrected
        r"đính chính|(?:chưa|không) chính xác|sai sót|nhầm lẫn",
        "chính nhầm sai",
        r"(?:đính chính|sửa|cập nhật)(?: lại)?(?: như sau| là| thành|:)|(?:đọc (?:lại )?|đúng )là|"
        r"(?:thông tin|nội dung|số liệu) (?:đúng|chính xác)(?: là| như sau|:)|"
        r"nay (?:xin )?(?:đính chính|sửa)",
        "chính nhật sửa đúng đọc",
        0,
        first=True,
    ),
    _kind(  # measured while it still rises
        r"(?:hồi|lúc|đến) \d+ (?:giờ|h)[^;]{0,80}(?:mực nước|lũ trên|đỉnh lũ|tâm bão|áp thấp)|"
        r"(?:mực nước|lũ trên|đỉnh lũ|tâm bão|áp thấp)[^;]{0,80}(?:hồi|lúc|đến) \d+ (?:giờ|h)",
        "hồi lúc lũ mực tâm áp đến đỉnh",
        r"(?:hồi|lúc|đến) \d+ (?:giờ|h)[^;]{0,80}(?:lên|vượt|suy yếu|tan)",
        "hồi lúc đến",
        3,
        named=True,
    ),
)
