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
