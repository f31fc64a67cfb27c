"""What an editor is told about a reading."""

from __future__ import annotations

import pytest

from vnsum.reading import read
from vnsum.rendering.notices import notice_of

TITLE = "Phường Hồ Bạch sửa 40 cột đèn trên đường Hoa Sen"
FIRST = "Ngày 12/6, phường Hồ Bạch sửa xong 40 cột đèn trên đường Hoa Sen, hết 312 triệu đồng."
SECOND = "Từ đầu năm, tuyến đường này đã xảy ra 3 vụ va chạm vì thiếu ánh sáng."
OTHER = "Phường Hồ Bạch mở lớp dạy bơi cho thiếu nhi"
ROWS = "Tổ\tSố cột\tKinh phí\nTổ 1\t18\t140 triệu\nTổ 2\t22\t172 triệu"


def warnings(*parts: str) -> list[str]:
    return list(read("\n\n".join(parts)).warnings)


def test_a_table_that_is_left_out_is_told() -> None:
    (told,) = warnings(TITLE, FIRST, ROWS, SECOND)
    assert told == "a table of 3 rows was left out"
    assert notice_of(told).code == "table-left-out"
    assert "3 dòng" in notice_of(told).text
    (told,) = warnings(TITLE, FIRST, ROWS, SECOND, ROWS, SECOND)
    assert told == "2 tables of 6 rows in all were left out"
    assert notice_of(told).code == "table-left-out"


CELLS = "Địa phương\nCa mắc\nTử vong\nHồ Bạch\n214\n0\nHoa Sen\n98\n1\nBa Vang\n176\n0"


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        (CELLS, 4),
        (CELLS.partition("vong\n")[2], 3),
        ("Năm\tCa\nHồ Bạch\t214\nHoa Sen\t98\nCả hai\t312", 4),
    ],
)
def test_rows_are_counted_and_no_cells(cells: str, rows: int) -> None:
    (told,) = warnings(TITLE, FIRST, cells, SECOND)
    assert told == f"a table of {rows} rows was left out"


def test_a_menu_is_no_table() -> None:
    assert warnings(TITLE, FIRST, SECOND, "Bản tin | Lịch họp | Sơ đồ") == []


def test_a_list_of_ranks_belongs_to_the_body() -> None:
    ranks = ["1/ Tổ dân phố 3: 5V - 3B - 2Đ", "2/ Tổ dân phố 1: 4V - 2B - 3Đ"]
    release = read("\n\n".join([TITLE, FIRST, "\n".join(ranks), SECOND]))
    assert [(one.kind, one.text) for one in release.paragraphs][1:3] == [
        ("item", ranks[0]),
        ("item", ranks[1]),
    ]
    assert release.captions == ()
    assert release.warnings == ()


@pytest.mark.parametrize("mark", ["***", "-----------", ""])
def test_two_releases_in_one_text_are_told(mark: str) -> None:
    second = f"{OTHER}\nThứ Bảy, ngày 14/06/2025"
    (told,) = warnings(f"{TITLE}\n12/06/2025", FIRST, "Hà An", mark, second, SECOND, "Lê Mẫu")
    assert told == f"a second release seems to begin at {OTHER!r}"
    assert notice_of(told).code == "two-releases"


def test_a_caption_with_a_day_is_no_second_release() -> None:
    assert warnings(TITLE, FIRST, OTHER, SECOND, "12/06/2025") == []
    assert warnings(f"{TITLE}\n12/06/2025", FIRST, SECOND, "Hà An\n14/06/2025") == []


@pytest.mark.parametrize(
    ("stamp", "doubtful"),
    [
        ("04/05/2026 07:45 AM", True),
        ("Thứ Hai, 04/05/2026 07:45 AM", False),
        ("Thứ Hai 04-05-2026 07:45 AM", False),
        ("04-05-2026 07:45 AM", False),
        ("Thứ Ba, 04/05/2026 07:45 AM", True),
        ("Chủ nhật, 05/04/2026 07:45 AM", False),
        ("04/05/2026 07:45 SA", False),
    ],
)
def test_the_day_of_the_week_settles_the_order_of_day_and_month(
    stamp: str, *, doubtful: bool
) -> None:
    told = warnings(f"{TITLE}\n{stamp}", SECOND)
    assert bool(told) == doubtful
