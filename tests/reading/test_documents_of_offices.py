"""Letters, plans and obituaries: what is title, who issues, which headings are body."""

from __future__ import annotations

import io

import docx
import pytest

from vnsum.reading import read

FIRST = "Ngày 12/6, phường Hồ Bạch sửa xong 40 cột đèn trên đường Hoa Sen, hết 312 triệu đồng."
SECOND = "Từ đầu năm, tuyến đường này đã xảy ra 3 vụ va chạm vì thiếu ánh sáng."
LETTER = """ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  PHƯỜNG HỒ BẠCH               Độc lập - Tự do - Hạnh phúc
Số: 57/UBND-KT               Hồ Bạch, ngày 02 tháng 7 năm 2025
V/v sửa đèn đường và cây xanh vụ hè thu
2025 - 2026

Kính gửi: Các tổ dân phố.

"""


def test_the_subject_of_a_letter_goes_on_in_its_column() -> None:
    release = read(f"{LETTER}{FIRST}\n\n{SECOND}")
    assert release.title is not None
    assert release.title.text == "V/v sửa đèn đường và cây xanh vụ hè thu\n2025 - 2026"
    assert release.captions == ()


@pytest.mark.parametrize("glue", ["\n", "\n\n"])
def test_a_body_above_the_issuing_one_may_have_no_name(glue: str) -> None:
    title = "HỘI NGƯỜI CAO TUỔI PHƯỜNG HỒ BẠCH HỌP ĐẠI HỘI LẦN THỨ I, NHIỆM KỲ 2025 – 2030"
    heads = ["ĐẢNG BỘ TỈNH …", "ĐẢNG ỦY PHƯỜNG HỒ BẠCH", title, "12/06/2025"]
    release = read(glue.join([*heads, FIRST, SECOND]))
    assert release.title is not None
    assert release.title.text.startswith("HỘI NGƯỜI CAO TUỔI")
    assert release.agency is not None
    assert release.agency.text == "ĐẢNG ỦY PHƯỜNG HỒ BẠCH"
    assert [one.text for one in release.sentences] == [FIRST, SECOND]


def test_headings_of_sections_are_body_wherever_they_stand() -> None:
    heads = ["I. MỤC ĐÍCH", "II. NỘI DUNG", "III. HỒ SƠ, THỜI HẠN"]
    items = ["1. Thay 40 bóng đèn ở tổ 1.", "2. Thay 12 cột ở tổ 2."]
    parts = [FIRST, heads[0], SECOND, heads[1], *items, heads[2], SECOND]
    release = read("\n".join(["Kế hoạch sửa đèn đường phường Hồ Bạch", "", *parts]))
    assert release.captions == ()
    assert [one.text for one in release.paragraphs] == parts
    assert {one.text for one in release.paragraphs if one.kind == "item"} == {*heads, *items}


def test_an_obituary_is_read() -> None:
    told = "Đảng ủy, HĐND, UBND phường Hồ Bạch và gia đình vô cùng thương tiếc báo tin:"
    who = ["Đồng chí LÊ VĂN MẪU", "Sinh ngày 2 tháng 9 năm 1938", "Quê quán: tổ 3"]
    text = "\n\n".join(["TIN BUỒN\n12/06/2025", told, "\n".join(who), FIRST, SECOND])
    release = read(text)
    assert release.title is not None
    assert release.title.text == "TIN BUỒN"
    assert release.agency is None
    assert release.captions == ()
    assert [one.text for one in release.paragraphs] == [told, *who, FIRST, SECOND]


@pytest.mark.parametrize("between", ["", "Thứ năm, 12/06/2025 09:00\n"])
def test_the_name_of_a_portal_is_no_title(between: str) -> None:
    release = read(f"Cổng thông tin điện tử phường Hồ Bạch\n{between}\n{FIRST}\n\n{SECOND}")
    assert release.title is None
    assert [one.kind for one in release.boilerplate][:1] == ["navigation"]
    assert len(release.sentences) == 2


def test_days_of_a_schedule_stay_in_the_body() -> None:
    days = ["* Thứ Năm, 12/06/2025", "* Thứ Sáu, 13/06/2025"]
    pieces = [days[0], "- 7 giờ: tổ 1;", days[1], "- 8 giờ: tổ 2."]
    release = read("\n".join(["Phường Hồ Bạch sửa đèn đường", "10/06/2025", FIRST, *pieces]))
    assert set(days) <= {one.text for one in release.paragraphs}


def test_the_style_of_a_caption_in_word_is_believed() -> None:
    document = docx.Document()
    document.add_paragraph("Phường Hồ Bạch sửa 40 cột đèn")
    document.add_paragraph(FIRST)
    document.add_paragraph("Thợ điện treo đèn ở ngã ba đường Hoa Sen.", style="Caption")
    document.add_paragraph(SECOND)
    stream = io.BytesIO()
    document.save(stream)
    release = read(stream.getvalue())
    assert [one.text for one in release.captions] == ["Thợ điện treo đèn ở ngã ba đường Hoa Sen."]
    assert [one.text for one in release.sentences] == [FIRST, SECOND]
