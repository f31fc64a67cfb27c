"""Bodies are named whole in headlines."""

from __future__ import annotations

import pytest

from vnsum.drafting.headlines.naming import tears_name


def _pieces(sentence: str, left: str) -> list[tuple[int, int]]:
    found, end = [], 0
    for part in left.split(" | "):
        start = sentence.index(part, end)
        end = start + len(part)
        found.append((start, end))
    return found


@pytest.mark.parametrize(
    ("sentence", "left", "torn"),
    [
        ("Tòa án nhân dân khu vực 8 – Gò Me xử 3 bị cáo.", "Tòa án nhân dân | xử 3 bị cáo", True),
        ("Tòa án nhân dân khu vực 8 – Gò Me xử 3 bị cáo.", "khu vực 8 – Gò Me xử", True),
        ("Phòng Văn hóa, Khoa học và Thông tin phường mở lớp.", "Khoa học và Thông tin", True),
        ("Bà Na yêu cầu Trạm Y tế phường phun thuốc.", "Bà Na yêu cầu | phường phun thuốc", True),
        ("Tòa án nhân dân khu vực 8 – Gò Me xử 3 bị cáo.", "Gò Me xử 3 bị cáo.", True),
        ("Bà Na yêu cầu Trạm Y tế phường phun thuốc.", "Trạm Y tế phường phun thuốc", False),
        ("Phòng Văn hóa, Khoa học và Thông tin phường mở lớp.", "phường mở lớp", True),
        ("Cơ quan điều tra Công an huyện Gò Me bắt 2 kẻ trộm.", "Công an huyện Gò Me bắt", False),
    ],
)
def test_what_is_kept_of_a_name(sentence: str, left: str, *, torn: bool) -> None:
    assert tears_name(sentence, _pieces(sentence, left)) is torn
