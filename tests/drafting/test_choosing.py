"""Which sentences make a summary."""

from __future__ import annotations

import vnsum
from vnsum.drafting.notices.lists import heading_items


def test_a_numbered_heading_is_no_sentence_of_a_summary() -> None:
    body = (
        "UBND phường An Hòa thông báo lịch tạm ngừng cấp nước để súc rửa đường ống trong tháng 5.\n"
        "1. Thời gian và khu vực tạm ngừng cấp nước\n"
        "- Đợt 1: từ 22 giờ ngày 10/5, gồm các tổ dân phố 1, 2, 3 và khu tập thể Dệt.\n"
        "- Đợt 2: từ 22 giờ ngày 12/5, gồm các tổ dân phố 4, 5, 6 và chợ An Hòa.\n"
        "2. Đề nghị nhân dân\n"
        "Các hộ gia đình chủ động dự trữ nước đủ dùng và khóa van sau đồng hồ.\n"
        "Khi có nước trở lại, nước có thể đục nhẹ trong một đến hai giờ đầu.\n"
        "Trạm Y tế phường và trường mầm non được hỗ trợ xe bồn miễn phí theo yêu cầu."
    )
    release = vnsum.read(f"Lịch tạm ngừng cấp nước phường An Hòa\n\n{body}")
    assert heading_items(release) == {1, 4}
    summary = vnsum.summarize(release).summary
    assert "Thời gian và khu vực tạm ngừng" not in summary
    assert "Đề nghị nhân dân" not in summary


OPENING = (
    "Sáng 5/9, UBND phường An Hòa khánh thành nhà văn hóa tổ dân phố số 3 sau bảy tháng thi công, "
    "kinh phí 4,2 tỷ đồng, trong đó nhân dân đóng góp 620 triệu đồng và hơn 900 ngày công."
)
BESIDE = (
    "Công trình rộng 420 m2, có hội trường 150 chỗ ngồi.\n"
    "Phòng đọc sách mở cửa các buổi chiều trong tuần.\n"
    "Sân thể thao có hai khung tập ngoài trời."
)


def test_a_summary_without_room_for_the_news_says_so() -> None:
    text = f"Khánh thành nhà văn hóa tổ dân phố số 3\n\n{OPENING}\n{BESIDE}"
    short = vnsum.summarize(text, options=vnsum.SummaryOptions(summary_syllables=25))
    assert "khánh thành" in short.lead
    assert "khánh thành" not in short.summary
    assert "summary-without-news" in short.warning_codes


def test_a_summary_in_syllables_opens_with_the_news_where_it_fits() -> None:
    text = f"Khánh thành nhà văn hóa tổ dân phố số 3\n\n{OPENING}\n{BESIDE}"
    longer = vnsum.summarize(text, options=vnsum.SummaryOptions(summary_syllables=60))
    assert longer.summary.startswith("Sáng 5/9, UBND phường An Hòa khánh thành")
    assert "summary-without-news" not in longer.warning_codes
