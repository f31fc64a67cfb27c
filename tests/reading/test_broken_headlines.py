"""Titles that were broken into several lines, and lines above and below a title that stay apart."""

from __future__ import annotations

import pytest

from vnsum import read

_BODY = (
    "Ngày 13/11, xã Đồng Mít bàn giao 5 căn nhà cho gia đình chính sách, mỗi căn 90 triệu đồng.\n\n"
    "Từ đầu năm đến nay, xã đã xây mới 11 căn và sửa chữa 7 căn nhà từ nguồn xã hội hóa."
)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "lines",
    [
        ["BAN CHỈ HUY QUÂN SỰ XÃ ĐỒNG MÍT TỔ CHỨC HUẤN LUYỆN", "DÂN QUÂN TỰ VỆ NĂM 2025"],
        ["XÃ ĐỒNG MÍT PHÁT ĐỘNG ỦNG HỘ ĐỒNG BÀO BỊ BÃO SỐ", "10"],
        ["CHI BỘ THÔN NÀ PHẶC TỔ CHỨC ĐẠI HỘI NHIỆM KỲ", "2025 - 2027"],
        ["Đảng ủy xã Đồng Mít sơ kết 3 năm thực hiện", "Nghị quyết số 07-NQ/ĐU về cây hồi"],
        ["Lịch cắt điện tại xã Đồng Mít từ", "ngày 01/12/2025 đến", "ngày 07/12/2025"],
        [
            "Đoàn Thanh niên xã Đồng Mít ra quân dọn",
            "suối Khe Sậy và tặng quà cho",
            "350 người",
        ],
        ["Đại hội Chi bộ thôn Nà Phặc nhiệm kỳ 2025 -", "2027"],
    ],
)
def test_a_broken_title_is_one(lines: list[str], gap: str) -> None:
    release = read("\n".join(lines) + gap + _BODY)
    assert release.title is not None
    assert release.title.text.split() == " ".join(lines).split()
    assert release.published is None
    assert release.doc_number is None
    assert not release.captions
    assert len(release.paragraphs) == 2


@pytest.mark.parametrize(
    ("above", "title", "below"),
    [
        ("ỦY BAN NHÂN DÂN XÃ ĐỒNG MÍT", "THÔNG BÁO LỊCH CẮT ĐIỆN", ""),
        ("Nông nghiệp - Nông thôn", "Xã Đồng Mít thu hoạch lúa nếp", ""),
        ("", "Đảng ủy xã Đồng Mít sơ kết 6 tháng đầu năm", "Thứ Ba, 08/07/2025"),
        ("", "Chợ Đồng Mít đón khách sau 14 tháng", "2 giờ trước"),
        ("", "Chung tay xây dựng nhà văn hóa thôn", "Lò Thị Mai"),
        ("", "Xã Đồng Mít: hiến đất mở đường liên ấp", "Nông thôn mới"),
    ],
)
def test_what_stands_beside_a_title_is_no_part_of_it(above: str, title: str, below: str) -> None:
    release = read("\n".join(filter(None, [above, title, below])) + f"\n\n{_BODY}")
    assert release.title is not None
    assert release.title.text == title


def test_the_day_below_a_title_is_when_it_was_published() -> None:
    release = read(f"Đảng ủy xã Đồng Mít sơ kết 6 tháng đầu năm\nThứ Ba, 08/07/2025\n\n{_BODY}")
    assert str(release.published) == "2025-07-08"
