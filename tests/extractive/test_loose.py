"""Which words that are left out of a headline leave a kept one that belongs to nothing."""

from __future__ import annotations

import pytest

from tests.extractive.test_leaving_out import kept_of
from vnsum.backends.extractive.ways.loose import is_loose


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (
            "Viện thả cá xuống đầm Ô Loan, một đầm đẹp của thế giới.",
            "Viện thả cá xuống đầm thế giới",
        ),
        ("Hãng công bố chương trình triệu hồi xe để thay lốp.", "Hãng công bố để thay lốp"),
        ("Chợ mở từ ngày 9 đến ngày 13/3 với 18 quầy.", "Chợ mở từ ngày 9 đến với 18 quầy"),
        ("Hãng gọi lại 90 xe mẫu A2 sản xuất từ tháng 8.", "Hãng gọi lại 90 xe mẫu A2 sản xuất"),
        ("Công ty mở tuyến phà nối đất liền với các đảo.", "Công ty mở tuyến phà nối đất liền"),
        ("Hội tổ chức chuyến xe mang theo 90 hộp thuốc.", "Hội tổ chức chuyến xe mang"),
        ("Theo PGS.TS Lê Mai, tỷ lệ sống là 38%.", "TS Lê Mai, tỷ lệ sống là 38"),
        ("Xã mở Ngày hội Toàn dân đọc sách hè.", "Xã mở Toàn dân đọc sách hè"),
        (
            "Xã mở Ngày hội Toàn dân bảo vệ an ninh Tổ quốc năm 2026.",
            "Xã mở Ngày hội Toàn dân năm 2026",
        ),
        (
            "Xã tổ chức Ngày hội Toàn dân bảo vệ an ninh Tổ quốc.",
            "Xã tổ chức bảo vệ an ninh Tổ quốc",
        ),
        ("Tổ 8 người nằm bên lối mòn, không đốt lửa.", "Tổ 8 người không đốt lửa"),
        ("Xã mở Ngày hội Toàn dân bảo vệ Tổ quốc.", "Xã bảo vệ Tổ quốc"),
        ("Bà Mai chủ trì phiên họp định kỳ tháng 5.", "Bà Mai chủ trì phiên họp định"),
        ("Phường phối hợp với đơn vị cấp nước nối ống.", "Phường phối hợp cấp nước nối ống"),
        ("Nhà văn hóa được khởi công tháng 3/2026.", "Nhà văn hóa được khởi công 3/2026"),
        ("Xã đề nghị thôn xây dựng quy chế chợ.", "Xã đề nghị thôn quy chế chợ"),
        ("Ba xe buýt nối ga với các bệnh viện lớn chạy sớm.", "Ba xe buýt lớn chạy sớm"),
    ],
)
def test_no_kept_word_hangs_on_nothing(sentence: str, left: str) -> None:
    body, kept = kept_of(sentence, left)
    assert is_loose(body, kept, 0)


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("Viện thả cá xuống đầm Ô Loan, một đầm đẹp.", "Viện thả cá xuống đầm Ô Loan"),
        (
            "Hãng công bố chương trình mới hôm nay để thay lốp.",
            "Hãng công bố chương trình để thay lốp",
        ),
        ("Xã tổ chức sáng nay để bà con kịp vụ.", "Xã tổ chức để bà con kịp vụ"),
        (
            "Công ty mở tuyến phà nối bến Đá với các đảo nhỏ.",
            "Công ty mở tuyến phà nối bến Đá với các đảo",
        ),
        ("Xưởng này nâng mức sản xuất, theo báo cáo.", "Xưởng này nâng mức sản xuất"),
        ("Xã mở Ngày hội Toàn dân đọc sách tại trường.", "Xã mở Ngày hội Toàn dân đọc sách"),
        ("Phường phối hợp với Điện lực Láng nối dây.", "Phường phối hợp nối dây"),
        ("Phường có văn bản số 8 về việc tạm ngừng cấp nước.", "Phường tạm ngừng cấp nước"),
        (
            "Đội phạt Công ty Lê Gia có trụ sở 90 triệu đồng.",
            "Đội phạt Công ty Lê Gia 90 triệu đồng",
        ),
        ("Phường có văn bản gửi hội, không chấp thuận đơn.", "Phường không chấp thuận đơn"),
        ("Xã mở Ngày hội Toàn dân vui khỏe tại trường.", "Xã mở tại trường"),
        ("Xưởng gỗ cháy trong đêm qua, không ai bị thương.", "Xưởng gỗ cháy không ai bị thương"),
        ("Kho vải rộng 450 m2 trên đường Láng bốc cháy.", "Kho vải bốc cháy"),
        ("Tổ phát hiện trong cốp xe bán tải thuốc lá lậu.", "Tổ phát hiện thuốc lá lậu"),
        ("Ba xe buýt nối ga với các bệnh viện lớn phục vụ dân.", "Ba xe buýt phục vụ dân"),
    ],
)
def test_a_phrase_may_go_that_nothing_hangs_on(sentence: str, left: str) -> None:
    body, kept = kept_of(sentence, left)
    assert not is_loose(body, kept, 0)
