"""What a firm tells of itself below its release, and who issued a text, at its end."""

from __future__ import annotations

import pytest

from vnsum.reading import read

TITLE = "Công ty Nước Hồ Bạch mở trạm bơm mới ở xã Long Hòa"
FIRST = "Ngày 12/6, Công ty Nước Hồ Bạch mở trạm bơm mới ở xã Long Hòa, bơm 12.000 m3 mỗi ngày."
SECOND = "Trạm bơm phục vụ 8.400 hộ dân của ba xã và chạy cả ngày lẫn đêm."
THIRD = "Công trình có vốn đầu tư 36 tỷ đồng, xong trước hạn hai tháng."
BODY = [FIRST, SECOND, THIRD]
TOLD = "Công ty Nước Hồ Bạch thành lập năm 1998, cấp nước cho 120.000 hộ dân ở bốn huyện."


@pytest.mark.parametrize(
    "heading",
    [
        "Về Công ty Nước Hồ Bạch:",
        "Về Công ty Cổ phần Cấp nước và môi trường Hồ Bạch",
        "Giới thiệu về Công ty Điện lực Hồ Bạch",
        "Thông tin về công ty",
        "VỀ CHÚNG TÔI",
        "Về Hồ Bạch Water",
        "About Ho Bach Water:",
    ],
)
def test_what_a_firm_tells_of_itself_is_no_body(heading: str) -> None:
    release = read("\n\n".join([TITLE, *BODY, heading, TOLD]))
    assert [one.text for one in release.paragraphs] == BODY
    assert [(one.kind, one.text) for one in release.boilerplate] == [
        ("contact", heading),
        ("contact", TOLD),
    ]
    assert not release.captions


@pytest.mark.parametrize(
    "note",
    [
        f"* {TOLD}",
        "* Nước Hồ Bạch (mã CK: NHB) hiện có 2 nhà máy ở hai xã. Năm 2025, doanh thu đạt 70 tỷ.",
        "*** Ngân hàng Hồ Bạch (HOSE: HBB) được thành lập năm 2001.",
    ],
)
def test_a_firm_may_tell_of_itself_behind_an_asterisk(note: str) -> None:
    release = read("\n\n".join([TITLE, *BODY, note]))
    assert [one.text for one in release.paragraphs] == BODY
    assert [one.kind for one in release.boilerplate] == ["contact"]


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("Về công tác trường học", "Trường Hồ Bạch sẽ mở thêm hai lớp bán trú từ tháng 9."),
        ("Về Công ty Nước Hồ Bạch", "Yêu cầu sửa xong 40 trụ nước trước ngày 30/9."),
        ("Về việc mở trạm bơm", "Công ty Nước Hồ Bạch là đơn vị quản lý trạm bơm."),
        (None, "* Thí sinh hiện có hộ khẩu ở xã được miễn phí dự thi."),
        (None, "* Công ty Nước Hồ Bạch sẽ cắt nước từ 8 giờ đến 11 giờ ngày 14/6."),
    ],
)
def test_sections_and_notes_stay(heading: str | None, below: str) -> None:
    release = read("\n\n".join(filter(None, [TITLE, *BODY, heading, below])))
    assert any(below in one.text for one in release.paragraphs)
    assert not [one for one in release.boilerplate if one.kind == "contact"]


@pytest.mark.parametrize(
    ("line", "issues"),
    [
        ("Trung tâm Dự báo khí tượng thủy văn quốc gia", True),
        ("Cục Thú y Việt Nam", True),
        ("Đài Khí tượng Thủy văn khu vực Nam Bộ", False),
        ("Trung tâm Kiểm soát bệnh tật thành phố Hồ Bạch", False),
    ],
)
def test_a_body_at_the_end_issued_or_wrote_the_text(line: str, issues: bool) -> None:  # noqa: FBT001
    release = read("\n\n".join([TITLE, *BODY, line]))
    named = release.agency if issues else release.byline
    assert named is not None
    assert named.text == line
    assert not release.captions


@pytest.mark.parametrize(
    "line",
    [
        "Trường Tiểu học Lê Văn Tám xã Long Hòa",
        "Trung tâm hành chính công xã Long Hòa sau khi sửa",
        "Công ty Nước Hồ Bạch kiểm tra trạm bơm mới ở xã Long Hòa",
    ],
)
def test_what_a_picture_shows_is_a_caption(line: str) -> None:
    release = read("\n\n".join([TITLE, *BODY, line]))
    assert [one.text for one in release.captions] == [line]


def test_when_a_bulletin_came_is_no_byline() -> None:
    told = "Tin phát lúc: 05h00. Tin tiếp theo được phát lúc 08h00 ngày 28/8."
    release = read("\n\n".join([TITLE, *BODY, told]))
    assert release.byline is None
    assert release.paragraphs[-1].text == told
    assert read("\n\n".join([TITLE, *BODY, "Tin: Lê Hà"])).byline is not None
