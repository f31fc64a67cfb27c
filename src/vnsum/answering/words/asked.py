"""What a question asks for, told by its asking words; set by hand, in the folded form.

The first pattern that is found decides, so that the sure ones stand before the vague ones: "mấy"
counts only where nothing else asks ("mấy nhà bán cá ngại gì?").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ASKED", "Asked", "asked_for", "grain_of"]

Asked = str
"""One of `ASKED`: finer than the kinds of answers."""


def _any_of(words: str) -> str:
    """Return a pattern for any of the terms, one to a "|" or a line."""
    return r"\b(?:" + "|".join(filter(None, words.replace("\n", "|").split("|"))) + ")"


_PLACES = _any_of("""
phường|quận|xã|huyện|tỉnh|thành phố|nước|quốc gia|đường|phố|ấp|thôn|khu|vùng|nơi|chỗ|châu lục
thị xã|thị trấn|tổ dân phố|bản|làng|đảo|sông|hồ|cầu|chợ|bang|đặc khu|địa bàn|con đường|tuyến
địa phương|miền|hẻm|ngõ|quảng trường|hội trường|sân|điểm|địa chỉ|trụ sở|châu|buôn|xóm|núi|đèo
lối|ngả|khúc|cửa(?! hàng)|trạm|bãi|kênh|rạch|suối|tòa nhà|bến|cảng|nghĩa trang|đoạn|nhà ga|khóm
""")
_BODIES = _any_of("""
đơn vị|cơ quan|công ty|tổ chức|sở|hãng|trường(?! hợp)|bệnh viện|ngân hàng|doanh nghiệp|nhóm
hội(?! nghị| thảo| thi| trường)|ban(?! đêm| ngày| hành)|báo(?! cáo| động)|trung tâm|tập đoàn
(?<!cán )bộ(?! phận| máy| đội)|đội(?! viên)|nhà thầu|phòng(?! chống| cháy)
viện|cục|đoàn(?! viên)|phía
câu lạc bộ|hợp tác xã|lực lượng|bên|chi cục|tòa án|tòa|nhà trường|quỹ|ủy ban|hiệp hội|nhà máy
chủ đầu tư|nhà tài trợ|mạnh thường quân|nhà mạng|họ tộc|dòng họ
đoàn thể|chi bộ|chi đoàn|chi hội|xí nghiệp|nhà băng
""")
_PEOPLE = _any_of("""
người|ông|bà|anh|chị|em|cán bộ|vị|bị can|đối tượng|đại biểu|nghệ sĩ|cầu thủ|lãnh đạo|bác sĩ
cụ|cô|thầy|nhân vật|vận động viên|chủ tịch|giám đốc|bí thư|hiệu trưởng|nhà khoa học|ca sĩ|nhạc sĩ
diễn viên|vua|tổng thống|đạo diễn|tác giả|nhà văn|nhà thơ|huấn luyện viên|học sinh|công dân|nạn nhân
bác|chú|cựu binh|chủ(?! đề| trương| đầu| nhật)|sếp|luật sư|kỹ sư|nhà báo|phóng viên|giáo viên|tài xế
cá nhân|sĩ quan|nhân viên|nghi phạm|thủ phạm|chàng|nhà sư|nghệ nhân|ủy viên|tay|kẻ
""")
_TIMES = _any_of("""
ngày|hôm|tháng|năm|lúc|khi|thời gian|thời điểm|giờ|buổi|(?<!cao )(?<!phú )quý|giai đoạn|thế kỷ|dịp
mùa|tuần|bữa
thời kỳ|mốc|hạn|đợt
""")
_SUMS = (
    _any_of("""
kinh phí|tiền|giá|chi phí|vốn|phạt|lương|thưởng|ngân sách|doanh thu|trị giá|lệ phí|thu nhập
khoản|học phí|viện phí|mức đầu tư|kiếm được|ngân quỹ|ngân khoản|phí|nợ|thuế|mức hỗ trợ|mức đóng
mức thưởng|mức phạt|mức vay|đầu tư|lợi nhuận|giá trị|bồi thường|đền bù|bồi hoàn|thù lao|trợ cấp
""")
    + r"\b"
)
_PAID = _any_of("""
trả|đóng|nộp|góp|quyên|quyên được|vay|mượn|đền|hỗ trợ|lãnh|lĩnh|rót|trích|chi|tốn|hết|ngốn|thưởng
ủng hộ|phạt|bán|tiêu|xài|tốn hết|xài hết|ngốn hết|được cho|hết thảy|đóng góp|chi trả|tài trợ|đỡ
bỏ ra|hùn|hùn vô|ẵm|rinh|mất trắng|bay mất|đỡ đần|truy thu|đòi lại|bồi dưỡng|xuất ra|hỗ trợ thêm
thu về|thu về được|bỏ túi
""")
_MANY = "(?:bao nhiêu|bao nhiu|mấy)"
_OPEN = r"\b(?:bao|mấy|ai|gì|nào|đâu|sao|thế nào|nhiêu|chi|mô|how|what|who|when|where|why|which)\b"
_CLOSED = (
    r"\b(?:có|đã|được|phải|còn)\b(?: \S+)* (?:không|chưa|hay không|hay chưa|không ạ|không vậy)"
    r"|(?:phải|đúng|thật) (?:không|chưa)|\bhay không"
)
"""Questions for yes or no: no span of a release is their answer."""
_ANY = r"^(?:thế |vậy )?có (?:ai|gì|(?:\w+ ){1,2}nào)\b.* (?:không|chưa)(?: ạ| vậy)?$"
"""The same of anybody or anything: "có ai chết không" asks for nobody's name."""
_FIRMS = r"(?:chủ đầu tư|nhà thầu|nhà tài trợ|đơn vị|bên (?:thi công|tài trợ|mua|bán|trúng thầu))\b"
_COSTS = _any_of("""
giá|đắt|rẻ|mắc|tốn|tốn kém|hết|ngốn|kinh phí|chi phí|tiền|vốn|trị giá|thiệt hại|hầu bao|giá trị
(?<!máy )móc|chi|lỗ|lãi|lời|mất
""")
_SUM_ENDS = (
    r"(?=$| (?:tiền|đồng|tỷ|tỉ|triệu|nghìn|ngàn|một|mỗi|cho|để|từ|trong|so|vào|trên|với|kinh phí"
    r"|vốn|là|thì|nếu|khi|hàng|hằng|ở|tại|mới|về)\b)"
)
"""What follows "bao nhiêu" where money is asked for; any other noun is counted: "phạt bao nhiêu
cơ sở"."""
_SIZES = _any_of("rộng|dài|cao|to|lớn|nặng|xa|sâu|nhiều|bằng")
_REASONS = _any_of(r"""
vì sao|tại sao|vì lý do|lý do|nguyên nhân|do đâu|vì đâu|sao lại|\bwhy\b|cớ gì|vì gì|nhờ đâu|bởi đâu
nguyên do|sao mà|vì điều gì|do điều gì|nhờ điều gì|căn nguyên|vì chuyện gì|vì thế nào mà|do cái gì
cớ sao|vì cớ|dựa vào đâu|viện lẽ|lẽ gì|từ đâu mà|bởi đâu|để làm gì
(?:do|vì) lỗi (?:gì|chi)|mục đích gì|(?:là|lỗi|rốt cuộc|vẫn \w+) tại đâu
(?:vì|bởi|do|tại) (?:lỗi|lẽ|việc|cái|chuyện|điều) (?:gì|nào)|tại gì|nhờ gì|do gì
bắt nguồn từ|nguyên cớ|(?:ngại|sợ|lo|vướng|thiếu|kẹt) (?:điều |cái |chuyện )?gì mà
(?:vì|do|bởi|tại) (?:vướng|kẹt|mắc|thiếu|sợ|ngại|cái) (?:\w+ )?(?:gì|chi)
""")
_PAPERS = (
    "(?:quyết định|nghị quyết|văn bản|công văn|thông báo|kế hoạch|chỉ thị|tờ trình|nghị định"
    "|thông tư|luật)"
)
_NTH = r"\b(?:lần|kỳ|khóa|hạng|đứng|xếp|vị trí)(?: hạng| vị trí)? thứ (?:mấy|bao nhiêu)"
"""What asks which of several in order: "lần thứ mấy"."""
_GAPS = ("", r" \w+", r" \w+ \w+", r" \w+ \w+ \w+")
"""Words between a noun and "nào": "công ty xây dựng nào"; the nearest noun decides."""
_PATTERNS: Sequence[tuple[Asked, str]] = (
    ("closed", _ANY),
    ("person", r"(?:tìm|gặp|hỏi|gọi|liên hệ|báo)(?: \w+)? ai\b|^ai trực\b|ai (?:bắt|nghe|cầm) máy"),
    ("organisation", rf"^{_BODIES}(?: \w+){{0,2}} nào\b"),
    ("person", r"^(?:vị|nhân viên)(?: \w+){0,4} nào\b"),
    (
        "reason",
        (
            rf"{_REASONS}|^sao |(?<!ra )(?<!làm )(?<!ngôi )(?<!bản )(?<!đường )(?<!\d )\bsao \w+"
            r"(?! sao)"
        ),
    ),
    (
        "contact",
        (
            r"số điện thoại|đường dây nóng|số máy|hotline|số (?:tổng đài|zalo)|zalo (?:số|nào)"
            rf"|tổng đài(?: \w+){{0,4}} (?:số (?:mấy|nào|{_MANY})|nào|là gì)"
            r"|(?:gọi|liên hệ|alo)(?: \w+){0,4} số"
            r"|số nào để (?:gọi|liên hệ)|gọi (?:vào |tới |cho |đi )?đâu"
            r"|(?:điện thoại|tổng đài|đường dây|đầu số) nào|(?:gọi|bấm|quay)(?: \w+)? số"
            r"|(?:bấm|quay|nhắn|bấm máy) số"
        ),
    ),
    (
        "document",
        (
            rf"{_PAPERS}(?: \w+){{0,6}} (?:số mấy|số {_MANY}|số hiệu|mang số)"
            rf"|^số (?:hiệu |ký hiệu )?(?:của )?{_PAPERS}(?: \w+){{0,6}}"
            rf"(?: là| mang)? (?:gì|{_MANY})"
            rf"|^số (?:hiệu |ký hiệu )?(?:của )?{_PAPERS}$"
        ),
    ),
    ("percent", r"^(?:tỷ lệ|tỉ lệ).* (?:tới|đến) (?:đâu|mức nào)"),
    ("duration", r"(?:mức án|bản án|hình phạt|lĩnh án|án tù) (?:gì|nào|bao nhiêu|ra sao|thế nào)"),
    (
        "place",
        (
            r"ở đâu|tại đâu|(?:chỗ|nơi) nào|nằm đâu"
            r"|^(?!.*bao nhiêu).*(?:về|đến|tới|ra|vào) đâu"
            r"|\b(?:quận|phường|tổ|khu phố|ấp|khóm|thôn|xóm|tổ dân phố) mấy\b"
        ),
    ),
    ("closed", rf"^(?!.*{_OPEN}).*(?:{_CLOSED})$"),
    ("organisation", rf"ai (?:là|làm|đóng vai) {_FIRMS}|{_FIRMS}(?: \w+){{0,8}} là ai\b"),
    ("money", rf"{_COSTS}(?: \w+){{0,3}} (?:chừng|cỡ|thế|khoảng|như thế|mức) nào"),
    ("number", rf"{_SIZES} (?:chừng|cỡ|đến|tới|khoảng|bằng) (?:nào|{_MANY})"),
    ("number", _NTH),
    ("time", r"mấy giờ|giờ nào|giờ giấc|what time"),
    (
        "date",
        (
            rf"bao giờ|{_TIMES} (?:nào|gì)|chừng nào|(?:ngày|hôm|tháng|năm|quý|thứ|lúc|tuần) mấy"
            r"|(?<!mỗi )(?<!một )(?<!hàng )(?<!hằng )(?:năm|ngày) bao nhiêu(?! tiền)"
            r"|\bwhen\b|thời hạn|khi mô"
        ),
    ),
    (
        "duration",
        (
            rf"bao (?:nhiêu )?lâu|{_MANY} (?:ngày|tháng|năm|giờ|phút|tuần|giây|buổi|thời gian|hôm)"
            r"|how long|trong vòng bao"
        ),
    ),
    (
        "percent",
        (
            rf"{_MANY} (?:phần trăm|%|phân\b|phần\b(?! quà| cơm| thưởng| ăn))"
            rf"|(?:tỷ lệ|tỉ lệ|phần trăm|tỷ trọng|lãi suất).*(?:{_MANY}|mức nào|thế nào|ra sao)"
            rf"|chiếm (?:\w+ )?{_MANY}(?=$| (?:trong|trên|của|tổng|so))"
            rf"|góp {_MANY} (?:vào|trong) (?:tổng|toàn|cả)"
        ),
    ),
    (
        "money",
        (
            rf"{_MANY} (?:(?:trăm|chục) )?(?:tiền|đồng|tỷ|triệu|tỉ|usd|đô la|kinh phí|vốn)\b"
            r"|how much|\bgiá nào"
            rf"|{_SUMS}.*{_MANY}{_SUM_ENDS}|{_PAID} (?:\w+ )?{_MANY}{_SUM_ENDS}"
            rf"|(?:{_PAID}|đỡ đầu) (?:mỗi|một|hàng|hằng) \w+ (?:được )?{_MANY}{_SUM_ENDS}"
            rf"|(?:đóng góp|hỗ trợ|ủng hộ|tài trợ|quyên góp)(?: \w+){{0,8}} là {_MANY}"
            r"|(?:tốn kém|giá cả|giá|chi phí|kinh phí) (?:ra sao|thế nào|như thế nào)"
        ),
    ),
    (
        "number",
        (
            r"bao nhiêu|bao nhiu|how many|số lượng|bao xa|bao lớn|bao rộng"
            r"|(?:tới|đến|ở|đạt) mức (?:nào|mấy)|mức (?:nào|mấy)$"
        ),
    ),
    ("organisation", rf"^(?:tên )?{_BODIES}(?: \w+)* tên (?:là )?gì"),
    ("place", rf"^(?:tên )?{_PLACES}(?: \w+)* tên (?:là )?gì"),
    (
        "person",
        r"\bai\b|\bwho\b|tên (?:là )?(?:gì|chi)\b|danh tính|họ tên|tên họ|tên tuổi",
    ),
    ("place", r"nơi đâu|\bđâu\b|\bwhere\b|địa điểm|chỗ mô"),
    ("manner", r"thế nào|ra sao|bằng cách nào|làm sao|\bhow\b"),
    *(
        form
        for gap in _GAPS
        for form in (
            ("organisation", rf"{_BODIES}{gap} {'nào' if gap else '(?:nào|gì)'}\b"),
            ("person", rf"(?<!đơn ){_PEOPLE}{gap} nào\b"),
            ("place", rf"(?<!văn ){_PLACES}{gap} {'nào' if gap else '(?:nào|gì)'}\b"),
        )
    ),
    ("person", r"\b(?:nhân viên|giao dịch viên|bác sĩ|công nhân) (?:\w+ )+nào\b"),
    ("which", r"\bnào\b|\bwhich\b"),
    ("number", r"\bmấy\b"),
    ("what", r"\bgì\b|\bwhat\b|\bchi\b$"),
)
ASKED: tuple[Asked, ...] = (
    *("reason", "contact", "document", "place", "time", "date", "duration", "percent", "money"),
    *("number", "person", "manner", "organisation", "which", "what", "unsaid"),
)
_FORMS = [(name, pattern(form)) for name, form in _PATTERNS]
_GRAINS = (
    ("day", pattern(r"\b(?:ngày|hôm|thứ) (?:nào|mấy|gì|bao nhiêu)")),
    ("month", pattern(r"\btháng (?:nào|mấy)")),
    ("year", pattern(r"\bnăm (?:nào|bao nhiêu|mấy)")),
)
_IN_ORDER = pattern(_NTH)
_BODY = pattern(
    r"\b(?:cho|của|với|bởi|do|xin|nhờ|thuê|mướn|giao|tay) ai\b"
    r"|\bai (?:\w+ )?(?:lãnh phần|nhận việc|nhận làm|thi công|xây|thầu|tài trợ|bỏ tiền|trả tiền"
    r"|bỏ vốn|bỏ ra|cho vay|cho mượn|góp vốn|góp tiền|đứng ra|thu mua|bao tiêu"
    r"|vận hành|khai thác|cung cấp|cung ứng|sản xuất|chế tạo|trúng thầu|thu gom|lắp đặt|thiết kế"
    r"|tới chữa|đến chữa|tới sửa|đến sửa|quản lý khai thác"
    r"|được sử dụng|được dùng|được giao|cấp tiền|cho tiền|chi tiền)"
)


def asked_for(line: str) -> tuple[Asked, tuple[int, int]]:
    """Return what a question asks for and the words that say so.

    Args:
        line: Its folded words, a blank between.

    Returns:
        What it asks for, the first of the words and one past the last.
    """
    for name, form in _FORMS:
        found = form.search(line)
        if found:
            return name, (line.count(" ", 0, found.start()), line.count(" ", 0, found.end()) + 1)
    return "unsaid", (0, 0)


def grain_of(line: str, asked: Asked) -> str:
    """Return what narrows a question down.

    Args:
        line: Its folded words, a blank between.
        asked: What it asks for.

    Returns:
        "day", "month" or "year" for dates; "body" for persons that may be bodies: "giao cho ai";
        "order" for numbers: "lần thứ mấy"; "" where nothing does.
    """
    if asked == "number":
        return "order" if _IN_ORDER.search(line) else ""
    if asked == "person":
        return "body" if _BODY.search(line) else ""
    if asked != "date":
        return ""
    return next((name for name, form in _GRAINS if form.search(line)), "")
