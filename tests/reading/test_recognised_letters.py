"""What text recognition, Markdown and old fonts leave in a text."""

from __future__ import annotations

import pytest

from vnsum import read

_TITLE = "Tạm ngừng lưu thông qua cầu Khe Sậy"
_FIRST = (
    "UBND xã Đồng Mít tạm ngừng lưu thông qua cầu Khe Sậy từ 22 giờ ngày 20/10/2025 để sửa chữa."
)
_LAST = "Các phương tiện đi theo tuyến tránh qua thôn Nà Phặc, dài 3,4 km, trong thời gian sửa cầu."
_LETTER = """\
{body}                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ ĐỒNG MÍT                         Độc lập - Tự do - Hạnh phúc
Số: 147/TB-UBND                    Đồng Mít, ngày {day} tháng {month} năm {year}

                    THÔNG BÁO
     Về việc tạm ngừng lưu thông qua cầu Khe Sậy

{first}

{last}

{sent}                         TM. ỦY BAN NHÂN DÂN
- Như trên;                          KT. CHỦ TỊCH
- Lưu: VT.                          PHÓ CHỦ TỊCH
                                   Lò Văn Tài
"""


@pytest.mark.parametrize("body", ["ỦY BAN NHÂN DÂN", "UY BAN NHÂN DÂN"])
@pytest.mark.parametrize(
    ("day", "month", "year"), [("15", "10", "2025"), ("l5", "l0", "2025"), ("15", "1O", "2O25")]
)
@pytest.mark.parametrize("sent", ["Nơi nhận:", "Noi nhận:", "Nơi nhận"])
def test_a_letterhead_is_read_through(
    body: str, day: str, month: str, year: str, sent: str
) -> None:
    text = _LETTER.format(
        body=body, day=day, month=month, year=year, sent=sent, first=_FIRST, last=_LAST
    )
    release = read(text)
    assert str(release.published) == "2025-10-15"
    assert str(release.place) == "Đồng Mít"
    assert str(release.agency) == "UBND xã Đồng Mít"
    assert [one.normalised for one in release.paragraphs] == [_FIRST, _LAST]
    assert not release.captions


@pytest.mark.parametrize("number", ["3l/10/2025", "l5 hộ", "2O25", "1O người", "1.2O0 đồng"])
def test_letters_among_digits_are_warned_of(number: str) -> None:
    release = read(
        f"{_TITLE}\n\n{_FIRST}\n\nXã cấm xe qua cầu cho tới {number} theo thông báo này."
    )
    assert any(one.startswith("letters stand among the digits") for one in release.warnings)


@pytest.mark.parametrize(
    "number", ["5l nước", "20l/ngày", "khí O2", "CO2", "QL1", "10 lít", "Lô 3"]
)
def test_units_and_names_are_not(number: str) -> None:
    release = read(f"{_TITLE}\n\n{_FIRST}\n\nTrạm cấp nước của xã dùng tới {number} mỗi giờ ở đây.")
    assert not any(one.startswith("letters stand") for one in release.warnings)


def test_ligatures_are_letters() -> None:
    first = f"{_FIRST[:-1]}, lắp Wi-\ufb01 và o\ufb03ce."
    release = read(f"{_TITLE}\n\n{first}\n\n{_LAST}")
    assert release.paragraphs[0].normalised.endswith("lắp Wi-fi và office.")
    assert release.paragraphs[0].text == first


def test_stars_round_a_line_are_no_part_of_it() -> None:
    release = read(f"**{_TITLE}**\n\n{_FIRST}\n\n{_LAST}\n\n---\n*Bài viết: Lò Thị Mai*")
    assert release.title_text == _TITLE
    assert str(release.byline) == "Bài viết: Lò Thị Mai"
    assert not release.captions


def test_a_caption_ends_with_its_credit() -> None:
    shown = "Bà con thôn Nà Phặc đi bộ qua\ncầu Khe Sậy (Ảnh: Lò Văn Hùng)"
    first = (
        "Sáng 20/10, xã Đồng Mít bắt đầu\nsửa cầu Khe Sậy, dài 84 m, rộng\n3 m, hết 4,6 tỷ đồng."
    )
    last = "Cầu được xây từ năm 1998 và đã\nxuống cấp, mặt cầu có nhiều chỗ\nthủng, lan can gãy."
    release = read(f"{_TITLE}\n\n{first}\n{shown}\n{last}")
    assert all("Lò Văn Hùng) Cầu" not in one.normalised for one in release.paragraphs)


@pytest.mark.parametrize(
    "asked", ["Bà con vui lòng chia sẻ rộng rãi ạ", "Mọi người giúp em chia sẻ bài viết này nhé"]
)
def test_a_call_to_share_is_no_text(asked: str) -> None:
    release = read(f"{_TITLE}\n\n{_FIRST}\n\n{_LAST}\n\n{asked}")
    assert [one.normalised for one in release.paragraphs] == [_FIRST, _LAST]
    assert [one.kind for one in release.boilerplate] == ["share"]
