"""Words that tell where names, reasons and places start and end; set by hand, folded."""

from __future__ import annotations

from vnsum.truth.finding.places import HEAD_WORDS
from vnsum.truth.finding.tokens import word_set

__all__ = [
    "ADDRESSES",
    "BODY_HEADS",
    "BODY_TAILS",
    "BREAKS",
    "CUES",
    "DATE_LEADS",
    "EFFECTS",
    "EVERY_WEEK",
    "FELT",
    "HAS_OBJECT",
    "LEADS_TO",
    "LEVELS",
    "LONG_TITLES",
    "NAMED_CAUSES",
    "PARTS_OF_DAYS",
    "SETTING_CUES",
    "SETTING_ENDS",
    "SETTING_HEADS",
    "SPOTS",
    "TIME_WORDS",
    "TOLD",
    "WEEKDAYS",
    "terms",
]


def terms(text: str) -> frozenset[tuple[str, ...]]:
    """Return the terms between "|" or the ends of lines, each as its words.

    Args:
        text: Terms.

    Returns:
        Their words.
    """
    return frozenset(tuple(term.split()) for term in text.replace("\n", "|").split("|") if term)


ADDRESSES = word_set("ông bà anh chị em cụ cô chú bác thầy cháu bé lão mẹ")
"""What a person is called with before the name."""
LONG_TITLES = terms("""
bác sĩ|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy|đại tướng
thượng tướng|trung tướng|thiếu tướng|hòa thượng|thượng tọa|đại đức|ni sư|linh mục|thầy giáo
cô giáo|đồng chí|luật sư|kỹ sư|tiến sĩ|giáo sư|thạc sĩ|ca sĩ|nghệ sĩ|nhạc sĩ|nghệ nhân|võ sư
huấn luyện|già làng|thượng sĩ|trung sĩ|hạ sĩ
""")
"""The same in two words."""
BODY_HEADS = terms("""
công ty|tổng công ty|hợp tác xã|tập đoàn|ngân hàng|trung tâm|trường|bệnh viện|hội|quỹ|chi nhánh
doanh nghiệp|phòng|sở|ban|ủy ban|chi cục|cục|viện|hiệp hội|nhà máy|xí nghiệp|câu lạc bộ|trạm|đội
đoàn|tòa án|viện kiểm sát|liên đoàn|liên hiệp|liên minh|cơ sở|học viện|báo|đài|tổ hợp tác|nhà hát
bảo tàng|hạt|đồn|tòa soạn|nhà thầu|hộ kinh doanh|nhà văn hóa|bảo hiểm|kho bạc|điện lực|bưu điện
chùa|nhà thờ|chợ|khách sạn|bến xe|cảng
""")
"""What the name of a body starts with."""
CUES = terms("""
vì|do|bởi|nhờ|bởi vì|nguyên nhân là|từ|nhằm|để|tại vì|do vì|lý do là|theo
""")
"""What a reason starts with."""
NAMED_CAUSES = terms("nguyên nhân|lý do|lí do|nguyên do|vướng mắc|xác định")
"""What a reason is called by."""
TOLD = terms("thừa nhận|cho biết|cho rằng|giải thích|xác định|nhận định|cho hay|nhìn nhận")
"""Behind what someone's words start."""
FELT = word_set("""
    sợ ngại lo thiếu không chưa bị phải chờ thấy đang có mới vừa quá hết vướng mắc mất hỏng kẹt cần
    """)
"""What a reason before "nên" may start with behind its subject: "người thợ sợ mất việc nên"."""
LEVELS = word_set("tỉnh huyện xã phường quận phố trấn")
"""What the name of a body may end with: "Hội Liên hiệp Phụ nữ quận"."""
SPOTS = terms("""
hội trường|nhà văn hóa|nhà thi đấu|sân vận động|sân|trụ sở|nhà thiếu nhi|quảng trường|công viên
đình|đình làng|chùa|đền|chợ|bãi|bãi rác|bến|bến xe|cảng|trường|trạm|vườn|vườn ươm|kho|nhà máy|cụm
khu|khu phố|khu đô thị|khu công nghiệp|tổ dân phố|hẻm|ngõ|đường|quốc lộ|tỉnh lộ|số|cầu|hồ|sông|suối
kênh|rạch|đồi|núi|khe|mó|cống|ấp|thôn|bản|xóm|làng|phòng|tầng|lô|nhà|nghĩa trang|bệnh viện|trung tâm
cửa|cửa hàng|phố|nhà hát|bảo tàng|thư viện|ngã ba|ngã tư|vòng xoay|hang|đảo|cồn|cánh đồng|xã|phường
quầy|dãy|tiệm|quán|sảnh|xưởng|trại|lán|ao|đầm|mương|đập|đoạn|ngách|kè|đê|gốc|bục|hầm|gian|sạp
trung tâm văn hóa|điểm trường|nhà sinh hoạt|bộ phận một cửa|khuôn viên|sân khấu|khán đài
""")
"""What a place starts with."""
EFFECTS = word_set("nên khiến")
"""What stands between a reason and what came of it."""
SETTING_CUES = word_set("tại ở trên trong đến về")
"""What stands before a place."""
SETTING_ENDS = word_set("""
    phải được bị đã sẽ đang để do vì khi mà nhưng nên thì trước sau với cho là có như cần chưa
    không vẫn cũng đều mới tới
    """)
"""What stands behind a place and is none of it."""
SETTING_HEADS = HEAD_WORDS | {"số", "tầng", "tổ", "hẻm", "ngõ", "thuộc", "gần", "khu"}
"""What a place may go on with behind a comma."""
DATE_LEADS = word_set("""
    hết cuối đầu giữa sáng chiều tối trưa đêm trước sau từ rạng lúc vào khoảng đến
    """)
"""What a date may start with."""
TIME_WORDS = word_set("""
    ngày tháng năm đầu cuối sáng chiều tối trưa quý khi lúc giữa đó đây nay trước sau hôm tuần thứ
    """)
"""What makes a time of "từ" or "theo"."""
BODY_TAILS = word_set("""
    hội thị trường nuôi lợi dân thôn tế hóa thông tin nghiệp sản án sách sự động tạo mại viên lịch
    thể thao học vệ quốc ninh dục khoa em nữ niên binh máy điện nước đai rừng biển tư nhà đường khí
    """)
"""What the name of a body may end with in common nouns: "Ngân hàng Chính sách xã hội"."""
PARTS_OF_DAYS = word_set("sáng trưa chiều tối đêm")
WEEKDAYS = terms("thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|thứ bẩy|chủ nhật")
"""What stands before a date that is told whole: "Chủ nhật 14/6"."""
HAS_OBJECT = word_set("""
    làm trồng nuôi bán mua tặng rắc rải phát đổ thành chuyện nghề trừ dùng ăn uống lấy nấu thợ chế
    bỏ đòi xin tội việc môn bài chở giữ đề gọi mang cấm thay loại xem bị thi đoạt giành sửa thiếu
    """)
"""What stands before what is made, grown, sold or given: "để làm hạt nhựa"."""
EVERY_WEEK = terms("hằng tuần|hàng tuần|mỗi tuần")
BREAKS = word_set("""
    là và của gồm tại ở cho với được bị đã sẽ đang để do vì từ đến về trong trên theo
    bằng vào có nhằm như cùng khi mà nhưng nên thì hoặc hay giữa qua dưới sau trước phải
    cần
    """)
"""Words that part a sentence."""
LEADS_TO = BREAKS | word_set("""
    ra vào lên xuống sang thuê gặp mời nhờ cùng sửa chữa xây mở dựng đào nạo thăm tặng giao chạy
    """)
"""What stands before a name and is none of it."""
