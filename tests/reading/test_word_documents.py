"""What a Word document shows and what it hides: notes, tracked changes, controls, pictures."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from vnsum import read
from vnsum.reading.formats.notes import is_note_mark

if TYPE_CHECKING:
    from docx.document import Document as Paper

    from vnsum import PressRelease

_TITLE = "Xã Đồng Mít giảm 64 hộ nghèo"
_FIRST = "Theo báo cáo ngày 24/11, toàn xã Đồng Mít còn 118 hộ nghèo, giảm 64 hộ so với năm 2024."
_LAST = "Xã đã hỗ trợ 92 con bò giống và mở 5 lớp dạy nghề cho 146 lao động ở các thôn vùng cao."
_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc0"
    "000003010100c9fe92ef0000000049454e44ae426082"
)


def _paper(*paragraphs: str) -> Paper:
    document = Document()
    for one in paragraphs:
        document.add_paragraph(one)
    return document


def _read(document: Paper) -> PressRelease:
    stream = io.BytesIO()
    document.save(stream)
    release = read(stream.getvalue())
    for span in (*release.paragraphs, *release.captions, *release.sentences):
        assert release.source[span.start : span.end] == span.text
    return release


def _body(document: Paper) -> list[str]:
    return [one.normalised for one in _read(document).paragraphs]


@pytest.mark.parametrize(
    ("before", "raised", "told"),
    [
        ("còn 118", "1", True),
        ("đạt 9,6%", "2", True),
        ("hộ nghèo", "[3]", True),
        ("rộng 56 m", "2", False),
        ("diện tích 45 km", "2", False),
        ("dung tích 7 m", "3", False),
        ("hạng 1", "st", False),
        ("", "1", False),
    ],
)
def test_marks_of_notes(before: str, raised: str, *, told: bool) -> None:
    assert is_note_mark(before, raised) is told


def test_the_mark_of_a_note_is_no_part_of_a_figure() -> None:
    document = _paper(_TITLE)
    line = document.add_paragraph("Theo báo cáo ngày 24/11, toàn xã Đồng Mít còn 118")
    line.add_run("1").font.superscript = True
    line.add_run(" hộ nghèo, giảm 64 hộ so với năm 2024, trên diện tích 45 km")
    line.add_run("2").font.superscript = True
    line.add_run(".")
    (shown,) = _body(document)
    assert "còn 118 hộ nghèo, giảm 64 hộ" in shown
    assert shown.endswith("45 km2.")


def test_hidden_text_is_not_read() -> None:
    document = _paper(_TITLE)
    line = document.add_paragraph(_FIRST)
    line.add_run(" Chưa duyệt số 118.").font.hidden = True
    document.add_paragraph().add_run("Ghi chú: hỏi lại xã trước khi đăng.").font.hidden = True
    document.add_paragraph(_LAST)
    assert _body(document) == [_FIRST, _LAST]


def test_the_deleted_end_of_a_paragraph_joins_it_with_the_next() -> None:
    first, second = _FIRST[:52], _FIRST[52:]
    document = _paper(_TITLE, first, second, _LAST)
    marks = OxmlElement("w:rPr")
    marks.append(OxmlElement("w:del"))
    document.paragraphs[1]._p.get_or_add_pPr().append(marks)
    assert _body(document) == [_FIRST, _LAST]


def _control(element: OxmlElement) -> None:
    """Put an element of a document into a content control."""
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    control.append(content)
    element.addprevious(control)
    content.append(element)


@pytest.mark.parametrize("held", ["paragraph", "row", "cell", "table"])
def test_what_a_content_control_holds_is_read(held: str) -> None:
    document = _paper(_TITLE)
    table = document.add_table(rows=1, cols=1)
    table.cell(0, 0).text = _FIRST
    document.add_paragraph(_LAST)
    cell = table.cell(0, 0)
    kept = {
        "paragraph": cell.paragraphs[0]._p,
        "row": table.rows[0]._tr,
        "cell": cell._tc,
        "table": table._tbl,
    }
    _control(kept[held])
    assert _body(document) == [_FIRST, _LAST]


def test_a_heading_below_the_text_is_no_title() -> None:
    document = _paper(_TITLE, _FIRST)
    document.add_heading("Kết quả nổi bật", level=1)
    document.add_paragraph(_LAST)
    title = _read(document).title
    assert title is not None
    assert title.text == _TITLE


def test_the_heading_of_a_section_is_no_title() -> None:
    document = _paper(_TITLE)
    document.add_heading("I. KẾT QUẢ", level=1)
    document.add_paragraph(_FIRST)
    title = _read(document).title
    assert title is not None
    assert title.text == _TITLE


def test_a_heading_above_the_text_is_the_title() -> None:
    document = _paper("TIN HOẠT ĐỘNG")
    document.add_heading(_TITLE, level=1)
    document.add_paragraph(_FIRST)
    title = _read(document).title
    assert title is not None
    assert title.text == _TITLE


def test_labels_in_a_column_of_their_own() -> None:
    document = _paper("Mời dự lễ khánh thành cầu treo Khe Sậy", _FIRST)
    table = document.add_table(rows=2, cols=2)
    cells = ("Thời gian:", "8 giờ 00, ngày 12/9/2025", "Địa điểm:", "Thôn Lũng Vài")
    for place, text in enumerate(cells):
        table.cell(place // 2, place % 2).text = text
    assert _body(document)[1:] == ["Thời gian: 8 giờ 00, ngày 12/9/2025", "Địa điểm: Thôn Lũng Vài"]


def test_figures_in_two_columns_are_a_table() -> None:
    document = _paper(_TITLE, _FIRST)
    table = document.add_table(rows=2, cols=2)
    for place, text in enumerate(("Thôn Lũng Vài", "25", "Thôn Nà Phặc", "31")):
        table.cell(place // 2, place % 2).text = text
    document.add_paragraph(_LAST)
    assert _body(document) == [_FIRST, _LAST]


def _picture(document: Paper) -> None:
    document.add_paragraph().add_run().add_picture(io.BytesIO(_PIXEL))


@pytest.mark.parametrize("look", ["centred", "slanted", "style"])
def test_a_sentence_below_a_picture_is_its_caption(look: str) -> None:
    caption = "Lãnh đạo xã trao bò giống cho các hộ dân thôn Nà Phặc."
    document = _paper(_TITLE, _FIRST)
    _picture(document)
    line = document.add_paragraph()
    run = line.add_run(caption)
    run.italic = look == "slanted"
    if look == "centred":
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if look == "style":
        document.styles["Caption"].element.set(qn("w:styleId"), "Chuthich")
        line.style = document.styles["Caption"]
    document.add_paragraph(_LAST)
    release = _read(document)
    assert [one.text for one in release.captions] == [caption]
    assert [one.normalised for one in release.paragraphs] == [_FIRST, _LAST]


def test_a_title_below_the_arms_of_a_body_is_no_caption() -> None:
    document = Document()
    _picture(document)
    document.add_paragraph(_TITLE).alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph(_FIRST)
    title = _read(document).title
    assert title is not None
    assert title.text == _TITLE


def test_pictures_in_a_table_with_their_captions_below() -> None:
    captions = ["Lãnh đạo xã trao bò giống", "Niềm vui của bà con Nà Phặc"]
    document = _paper(_TITLE, _FIRST)
    table = document.add_table(rows=2, cols=2)
    for place, text in enumerate(captions):
        table.cell(0, place).paragraphs[0].add_run().add_picture(io.BytesIO(_PIXEL))
        table.cell(1, place).text = text
    document.add_paragraph(_LAST)
    release = _read(document)
    assert [one.text for one in release.captions] == captions
    assert [one.normalised for one in release.paragraphs] == [_FIRST, _LAST]


def test_a_question_beside_its_answer() -> None:
    document = _paper("Hỏi đáp về cấp đổi giấy phép lái xe", _FIRST)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Hỏi: Lệ phí bao nhiêu?"
    table.cell(0, 1).text = "Đáp: 115.000 đồng khi nộp trực tuyến."
    assert "Đáp: 115.000 đồng khi nộp trực tuyến." in _body(document)
