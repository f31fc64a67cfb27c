"""Text in the form of buttons, forms, footers and tables: it stays, or it is named."""

from __future__ import annotations

import pytest

from vnsum.reading import read
from vnsum.rendering.notices import notice_of

TITLE = "Phường Bến Gỗ mời dự hội nghị phòng cháy"
FIRST = "UBND phường Bến Gỗ mời các hộ dân dự hội nghị về phòng cháy, chữa cháy tại chỗ."
LAST = "Mỗi hộ cử một người từ 18 tuổi trở lên đến dự và mang theo giấy mời này."


def kinds(*lines: str, glue: str = "\n") -> dict[str, str]:
    release = read("\n\n".join([TITLE, FIRST, glue.join(lines), LAST]))
    shown: dict[str, str] = {one.text: one.kind for one in release.paragraphs}
    shown |= {one.text: "caption" for one in release.captions}
    shown |= {one.text: one.kind for one in release.boilerplate}
    return {line: shown[line] for line in lines}


@pytest.mark.parametrize("glue", ["\n", "\n\n"])
def test_labels_of_a_form_beside_those_of_an_invitation_are_items(glue: str) -> None:
    lines = [
        "Thời gian: 8 giờ ngày 15/11/2025",
        "Địa chỉ: nhà văn hóa khu phố 3",
        "Chủ đề: Nhà tôi an toàn",
        "Nội dung: tập huấn dùng bình chữa cháy",
        "Số điện thoại: 0901 234 567",
        "Thành phần: mỗi hộ một người",
    ]
    assert set(kinds(*lines, glue=glue).values()) == {"item"}


def test_what_a_lost_person_is_called_is_no_comment() -> None:
    lines = ["Họ tên: Nguyễn Văn Tám", "Tuổi: khoảng 75", "Đặc điểm: tóc bạc, mặc áo nâu"]
    assert set(kinds(*lines).values()) == {"item"}


def test_a_label_alone_opens_no_form() -> None:
    found = kinds("Nội dung:", "- Tập huấn dùng bình chữa cháy;", "- Thực hành thoát nạn;")
    assert set(found.values()) == {"text", "item"}


@pytest.mark.parametrize("form", ["Họ tên:(*)\nTiêu đề:\nNội dung:(*)", "Họ và tên:\nNội dung:"])
def test_a_form_stays_a_form(form: str) -> None:
    release = read(f"{TITLE}\n\n{FIRST}\n\n{LAST}\n\n{form}")
    assert {one.kind for one in release.boilerplate} == {"comments"}


def test_the_address_of_a_portal_stays_in_its_footer() -> None:
    footer = "Địa chỉ: 12 đường Hoa Sen\nĐiện thoại: 028 000 111\nEmail: a@bengo.example"
    release = read(f"{TITLE}\n\n{FIRST}\n\n{LAST}\n\n{footer}")
    assert [one.kind for one in release.boilerplate] == ["contact"] * 3


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("[Thời gian: 8 giờ ngày 3/2] [Địa điểm: nhà văn hóa]", "item"),
        ("Thời gian: 8 giờ | Địa điểm: nhà văn hóa | Chủ trì: ông Tài", "item"),
        ("Trẻ sốt > 38,5 độ cần đưa đi khám", "caption"),
        ("Thông tin mới nhất: hội nghị hoãn sang ngày 20/11", "caption"),
        ("12 15 18 20 31", "table"),
        ("1 2 3 4", "navigation"),
        ("[Trở về] [Đầu trang]", "navigation"),
        ("Trang chủ > Tin tức > Phòng cháy", "navigation"),
        ("* * *", "letterhead"),
        ("———   ————", "letterhead"),
    ],
)
def test_what_looks_like_a_button(line: str, kind: str) -> None:
    assert kinds(line) == {line: kind}


def test_a_title_in_capitals_that_names_an_office_is_no_signature() -> None:
    title = "CHỦ TỊCH UBND PHƯỜNG BẾN GỖ TIẾP CÔNG DÂN NGÀY 15/11"
    found = read(f"{title}\n\n{FIRST}\n\n{LAST}").title
    assert found is not None
    assert found.text == title


@pytest.mark.parametrize(
    "head", ["Kính gửi: Các cơ quan báo chí", "Tin liên quan\nBến Gỗ sửa chợ", "Liên hệ:\nchị Mai"]
)
def test_a_short_sentence_ends_a_section(head: str) -> None:
    short = "Hội nghị tạm hoãn đến ngày mai."
    release = read(f"{TITLE}\n{FIRST}\n{head}\n{short}\n{LAST}")
    assert short in [one.text for one in release.paragraphs]


@pytest.mark.parametrize("note", ["Hội nghị tạm hoãn do bão số 5", "Hội nghị dời sang ngày 20/11."])
@pytest.mark.parametrize("byline", ["Nguồn: Cổng thông tin phường", "Lan Anh"])
def test_a_note_below_the_byline_is_kept_and_told(byline: str, note: str) -> None:
    release = read(f"{TITLE}\n{FIRST}\n{LAST}\n{byline}\n{note}")
    assert release.byline is not None
    assert release.byline.text == byline
    assert [one.text for one in release.sentences] == [FIRST, LAST, note]
    (told,) = release.warnings
    assert told == f"a line below the byline was taken for text: {note!r}"
    assert notice_of(told).code == "below-byline"


def test_lines_below_the_byline_are_links_but_told() -> None:
    links = ["Bến Gỗ trồng 300 cây xanh", "Bến Gỗ mở lại chợ Rạch Dừa"]
    release = read("\n".join([TITLE, FIRST, LAST, "Lan Anh", *links]))
    assert [one.kind for one in release.boilerplate] == ["navigation"] * 2
    (told,) = release.warnings
    assert told == f"2 lines that may be text were left out, first {links[0]!r}"
    assert notice_of(told).code == "maybe-text"


def test_a_row_by_itself_is_told() -> None:
    release = read(f"{TITLE}\n\n{FIRST}\n\nHội nghị | 15/11/2025 | nhà văn hóa\n\n{LAST}")
    (told,) = release.warnings
    assert told == "a line that may be text was left out: 'Hội nghị | 15/11/2025 | nhà văn hóa'"
    assert notice_of(told).code == "maybe-text"


def test_cells_that_came_one_a_line_are_a_table() -> None:
    cells = ["Khu phố 1", "12 15 18", "Khu phố 2", "340 210 90"]
    assert set(kinds(*cells).values()) == {"table"}
    release = read("\n\n".join([TITLE, FIRST, "\n".join(cells), LAST]))
    assert release.warnings == ("a table of 2 rows was left out",)


def test_counts_and_buttons_below_the_byline_are_not_told() -> None:
    below = ["Lượt truy cập: 12.345", "Gửi tới bạn cùng xóm", ">> Bến Gỗ trồng 300 cây xanh"]
    release = read("\n".join([TITLE, FIRST, LAST, "Lan Anh", *below[:2]]))
    assert release.warnings == ()
    assert read("\n".join([TITLE, FIRST, LAST, "Lan Anh", below[2]])).warnings == ()


def test_words_round_a_number_are_no_buttons() -> None:
    release = read(f"Số: 12/TB-UBND\n\n{TITLE}\n\n{FIRST}\n\n{LAST}")
    assert [(one.kind, one.text) for one in release.boilerplate] == [("rest", "Số")]


def test_news_among_contacts_is_told() -> None:
    below = ["Liên hệ:", "chị Mai, Văn phòng phường", "Hội nghị dời sang ngày 20/11"]
    release = read("\n".join([TITLE, FIRST, LAST, *below]))
    assert release.warnings == (f"a line that may be text was left out: {below[2]!r}",)
    assert read("\n".join([TITLE, FIRST, LAST, *below[:2]])).warnings == ()
