"""Who wrote a release, and what a page puts below the name."""

from __future__ import annotations

import pytest

from vnsum.reading import read

TITLE = "Phường Hồ Bạch sửa 40 cột đèn trên đường Hoa Sen"
FIRST = "Ngày 12/6, phường Hồ Bạch sửa xong 40 cột đèn trên đường Hoa Sen, hết 312 triệu đồng."
SECOND = "Từ đầu năm, tuyến đường này đã xảy ra 3 vụ va chạm vì thiếu ánh sáng."


def page(*below: str, stamp: str = "12/06/2025") -> str:
    return "\n".join([TITLE, stamp, FIRST, SECOND, *below])


@pytest.mark.parametrize(
    "byline",
    [
        "Hà An",
        "MỸ LAN (thực hiện)",
        "Lê Thị Hà An (Phòng VH-XH)",
        "Lê Hà An - Đoàn Thanh niên phường",
        "Siu H'Lan",
        "Tin, ảnh: Hà An",
        "BAN CHỈ HUY PHÒNG THỦ DÂN SỰ PHƯỜNG HỒ BẠCH",
        "BAN TỔ CHỨC LỄ HỘI",
    ],
)
@pytest.mark.parametrize(
    "below",
    [
        [],
        ["Quay lại trang trước | Về đầu trang"],
        ["  Like 0   Share"],
        ["<< Trang trước    1 2 3    Trang sau >>"],
        ["Ảnh trong bài: Đoàn phường", "Báo cáo nội dung không phù hợp"],
        ["Gửi tới bạn cùng xóm", "Lên trên cùng"],
    ],
)
def test_the_writer_stands_above_the_furniture_of_a_page(byline: str, below: list[str]) -> None:
    release = read(page(byline, *below))
    signed = release.byline or release.agency
    assert signed is not None
    assert signed.text == byline
    assert release.captions == ()
    assert [one.text for one in release.sentences] == [FIRST, SECOND]
    assert len(release.boilerplate) == len(below)


@pytest.mark.parametrize(
    ("stamp", "byline"),
    [
        ("Thứ Năm 12-06-2025 07:45 AM\tHà An", "Hà An"),
        ("12/06/2025 07:45      Lê Hà An      Lượt xem: 30", "Lê Hà An"),
        ("12/06/2025 | Tác giả: Lê Hà An | Lượt xem: 30", "Tác giả: Lê Hà An"),
        ("12/06/2025 07:45      Kinh tế      A- A A+", None),
        ("12/06/2025 | Hồ Bạch", None),
    ],
)
def test_the_writer_may_stand_beside_the_date(stamp: str, byline: str | None) -> None:
    release = read(page(stamp=stamp))
    assert (release.byline.text if release.byline else None) == byline
    assert release.published is not None


def test_a_caption_below_the_name_is_no_button() -> None:
    caption = "Ảnh 2: Thợ điện treo đèn ở ngã ba"
    release = read(page("Hà An", caption))
    assert caption in [one.text for one in release.captions]


@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_credit_below_a_caption_makes_one_caption(gap: str) -> None:
    caption = "Thợ điện thay đèn cho bà Lê Mẫu (72 tuổi) ở tổ 3.\nẢnh: Hà An"
    release = read(f"{TITLE}\n\n{FIRST}\n\n{caption}\n\n{SECOND}{gap}")
    assert [one.text for one in release.captions] == [caption]
    assert [one.text for one in release.sentences] == [FIRST, SECOND]


def test_a_credit_below_a_paragraph_of_the_body_stands_alone() -> None:
    release = read(f"{TITLE}\n\n{FIRST} {SECOND}\nẢnh: Hà An\n\n{SECOND}")
    assert [one.text for one in release.captions] == ["Ảnh: Hà An"]
    assert len(release.sentences) == 3


def test_two_captions_stay_two() -> None:
    captions = ["Ảnh 1: Thợ điện treo đèn", "Ảnh 2: Ngã ba sáng đèn"]
    release = read("\n\n".join([TITLE, FIRST, "\n".join(captions), SECOND]))
    assert [one.text for one in release.captions] == captions


def test_the_office_below_a_name_in_wrapped_text_is_no_caption() -> None:
    lines = [
        "Ngày 12/6, phường Hồ Bạch sửa xong 40 cột đèn",
        "trên đường Hoa Sen, đoạn từ chợ đến cầu Ba",
        "Tầng, hết 312 triệu đồng; từ đầu năm đoạn này",
        "có 3 vụ va chạm vì thiếu ánh sáng ban đêm.\n",
    ]
    signed = f"{'Lê Hà An':>42}\n{'Công chức VH-XH phường':>44}"
    release = read("\n".join([*lines, *lines, *lines, signed]))
    assert release.byline is not None
    assert release.byline.text == "Lê Hà An"
    assert release.captions == ()
