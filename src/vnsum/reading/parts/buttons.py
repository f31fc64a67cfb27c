"""The buttons and counts of a portal that stand beside a text: share, print, letter size, views."""

from __future__ import annotations

from vnsum.lazily import pattern

__all__ = ["BUTTONS", "FIELD", "PLAYER"]

BUTTONS = pattern(
    r"(?:(?=(?P<button>(?:in (?:trang(?: này)?|bài(?: viết)?|tin|ra)|bản in|"
    r"(?:chia sẻ|share)(?: bài viết)?(?: lên| qua| trên| on| to| via)?|"
    r"gửi (?:mail|e-?mail|bài viết)|"
    r"tweet|pin it|gửi cho bạn bè|copy link|lưu bài(?: viết)?|"
    r"facebook|zalo|\+ a -|twitter|messenger|linkedin|thích|like|"
    r"font (?:size|chữ)|tương phản|báo lỗi(?: nội dung)?|"
    r"(?:từ viết tắt )?(?:xem (?:với )?)?cỡ chữ"
    r"(?:\s?: nhỏ [-|] vừa [-|] lớn|\s?:? ?\[\+\] ?\[-\])?|"
    r"đọc bài(?: viết)?|"
    r"bình luận \(?\d+\)?|\d+ bình luận|"
    r"nghe (?:bài|đọc)(?: viết| bài)?(?: ?\d\d?:\d\d(?: ?/ ?\d\d?:\d\d)?)?"
    r"(?: \d[.,\d]{0,3}x)?|"
    r"(?:lượt|số lần|đã) (?:xem|đọc|truy cập)|\d[\d.]* lượt (?:xem|đọc)|a[+-]|a(?=\s|$)|"
    r"google news|(?:menu|☰)?(?: ?🔍)? ?tìm kiếm(?:\.{3}|…)?|tiếng (?:việt|anh)(?: ?▾)?|"
    r"english|theo dõi(?: trên)?|sao chép liên kết|print|email)"
    r"\s*(?::\s*[\d.]*|\d[\d.]*(?=\s|$))?[\s|/,•-]*))(?P=button))+"
    r"(?:lên facebook|\d[\d.]*)?|"
    r"(?:\.{3}|…) ?xem thêm|\d{1,3}(?:[.,]\d)? ?k|(?:[^.!?:]{1,60} )?và [\d.,]+k? người khác|"
    r"(?:(?:giọng )?(?:nam|nữ) miền (?:bắc|trung|nam)[\s|/,]*)+|"
    r"[^.!?:]{0,40}\b(?:vui lòng|hãy|giúp|xin|nhờ|mong)\b[^.!?:]{0,30}"
    r"\bchia sẻ (?:rộng rãi|bài (?:viết|này))(?: [^.!?:]{1,24})?|"
    r"ảnh trong bài(?:\s*:.{0,60})?|"
    r"(?:(?:(?:current|remaining) time|duration|loaded|playback rate|stream type|seek to live"
    r"|fullscreen|mute|play video)\s?:?\s?-?(?:\d[\d:.]*[%x]?)?[\s/|]*)+|"
    r"(?:\d[\d.,]*k?\s+[^\w\s.,:;!?()]+\s+)?"
    r"(?:(?:thích|phản hồi|trả lời|chia sẻ|bình luận|xem bản dịch|\d+ (?:giờ|phút|ngày)"
    r"|\d[\d.,]*k? ?(?:lượt )?(?:thích|xem|bình luận|chia sẻ))[^\w.:;!?()]*)+"
)
"""The whole of such a line, in the form to match."""
FIELD = pattern(
    r"(?:[^.!?\[\]]{2,80} )?\[ ?(?:tìm(?: kiếm)?|tra cứu|gửi(?: đi| ý kiến)?|đăng (?:nhập|ký)"
    r"|xác nhận|bình chọn|biểu quyết|xem(?: thêm| kết quả| chi tiết)?|chi tiết|nhập|chọn|đồng ý"
    r"|tải (?:về|xuống|tệp|file)|search|submit|login) ?\]"
)
"""A field of a page with its button, in the form to match: "Tra cứu theo mã [Tìm kiếm]"."""
PLAYER = pattern(
    r"(?:(?:để|muốn) xem (?:được )?video(?: này)?,? (?:vui lòng|hãy|xin|bạn cần)"
    r" (?:bật|kích hoạt|nâng cấp)"
    r"|to view this video,? please enable|trình duyệt (?:này |của bạn )?không hỗ trợ (?:thẻ )?"
    r"(?:html5|video|audio|phát)|your browser does(?: not|n't) support)\b.*"
)
"""What a player shows where it cannot play, in the form to match."""
