"""Items of lists: in the body, but marked."""

from __future__ import annotations

import pytest

from vnsum.reading import read

FIRST = "Phường Hoa Sen thông báo lịch tạm ngừng cấp nước để sửa đường ống."
LAST = "Người dân nên trữ nước trước giờ nói trên và khóa van khi đi vắng."


def kinds(*lines: str) -> list[str]:
    release = read("\n\n".join([FIRST, *lines, LAST]))
    assert release.paragraphs[0].normalised == FIRST
    assert release.published is None
    shown = {one.normalised: one.kind for one in release.paragraphs}
    return [shown.get(line, "left out") for line in lines]


@pytest.mark.parametrize(
    "line",
    [
        "Thời gian: từ 8 giờ đến 17 giờ ngày 5/9/2024.",
        "Thời gian: 8h00 ngày 5/9/2024",
        "Địa điểm: nhà văn hóa khu phố 3",
        "Khu vực bị ảnh hưởng: tổ dân phố 1, 2 và một phần tổ 3.",
        "- Lý do: thay đoạn ống cũ",
        "1. Đối tượng: hộ có sổ hộ nghèo",
    ],
)
def test_a_known_label_is_an_item(line: str) -> None:
    assert kinds(line) == ["item"]


def test_unknown_labels_need_company() -> None:
    pair = ["Bể chứa: còn 40% dung tích.", "Trạm bơm: chạy đủ ba máy."]
    assert kinds(*pair) == ["item", "item"]
    assert kinds(pair[0]) == ["text"]


def test_bullets_need_company_or_a_colon_before() -> None:
    assert kinds("- Thay 40 m ống tại ngõ 3.", "- Rửa bể chứa số 2.") == ["item", "item"]
    assert kinds("Hai việc được làm trước, gồm:", "- Thay 40 m ống tại ngõ 3.") == ["text", "item"]
    assert kinds("- Tổ sửa chữa làm việc từ sáng sớm đến khi xong.") == ["text"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Ông Lê Mẫu: nước sẽ có lại trước 17 giờ.", "Bà Hà An: người dân nên trữ nước."],
        ["Ông Lê Mẫu cho biết: nước sẽ có lại trước 17 giờ.", "Tổ trưởng nói: ai cũng đã biết."],
        ["PV: Khi nào có nước lại ạ?", "UBND: Trước 17 giờ cùng ngày."],
        ["Hai tổ được báo trước là: tổ 1 và tổ 2.", "Ba việc cần làm gồm: trữ, khóa và chờ."],
        ["Tổ trưởng nhắn: “Nước sẽ có lại trước 17 giờ”.", "Trạm bơm đáp: “Đã rõ việc cần làm”."],
    ],
)
def test_speech_is_no_item(lines: list[str]) -> None:
    assert kinds(*lines) == ["text", "text"]


def test_captions_stay_captions() -> None:
    release = read(f"{FIRST}\n\nẢnh: Hà An\n\nStylist: Lê Mẫu\n\n{LAST}")
    assert len(release.captions) == 2
    assert [one.kind for one in release.paragraphs] == ["text", "text"]


def test_contacts_at_the_end_are_left_out() -> None:
    told = ["Đầu mối liên hệ: Tổ sửa chữa, 000 111", "Mọi thông tin chi tiết xin liên hệ: Tổ 1"]
    assert kinds(*told) == ["left out", "left out"]


def test_the_kind_stands_in_the_sentences_paragraph() -> None:
    release = read(f"{FIRST}\n- Tổ 1.\n- Tổ 2.\n{LAST}")
    found = [release.paragraphs[one.paragraph].kind for one in release.sentences]
    assert found == ["text", "item", "item", "text"]
