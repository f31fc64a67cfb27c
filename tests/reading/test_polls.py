"""Polls and fields of a page, above and below a text."""

from __future__ import annotations

import pytest

from vnsum.reading import read

TITLE = "Phường Hồ Bạch sửa 40 cột đèn trên đường Hoa Sen"
BODY = "Ngày 12/6, phường Hồ Bạch sửa xong 40 cột đèn.\n\nTuyến đường từng có 3 vụ va chạm."


@pytest.mark.parametrize(
    "line",
    [
        "Tra cứu theo mã khách hàng [Tìm kiếm]",
        "Nhập số điện thoại để nhận tin [ Gửi ]",
        "[Bình chọn]",
        "Kế hoạch số 45/KH-UBND [Tải về]",
    ],
)
@pytest.mark.parametrize("title", [TITLE, None])
def test_a_field_with_its_button_is_no_title(line: str, title: str | None) -> None:
    release = read("\n\n".join(filter(None, [line, title, BODY])))
    assert release.title_text == title
    assert [one.kind for one in release.boilerplate] == ["navigation"]
    assert not release.captions


@pytest.mark.parametrize(
    "line",
    [
        "Phường sửa 40 cột đèn [Infographic]",
        "Hồ Bạch sửa đèn [ảnh]",
        "[Tìm kiếm] người thân sau bão số 4",
    ],
)
def test_a_title_may_have_brackets(line: str) -> None:
    assert read(f"{line}\n\n{BODY}").title_text == line


@pytest.mark.parametrize(
    "poll",
    [
        "Bạn có hài lòng với thông tin này không?\nCó / Không",
        "Quý khách có hài lòng với dịch vụ của chúng tôi không?\n○ Rất hài lòng\n○ Không hài lòng",
        "Bạn đánh giá thế nào về giao diện cổng? Tốt / Khá / Kém",
        "Mức độ hài lòng: Rất hài lòng | Hài lòng | Bình thường",
        "Bài viết này có hữu ích không?\nCó | Không",
    ],
)
def test_a_poll_and_its_answers_are_no_text(poll: str) -> None:
    release = read(f"{TITLE}\n\n{BODY}\n\n{poll}")
    assert "\n\n".join(one.text for one in release.paragraphs) == BODY
    assert {one.kind for one in release.boilerplate} == {"comments"}
    assert not release.captions


@pytest.mark.parametrize(
    "asked",
    [
        "Bạn có hài lòng với cây cầu mới của xã không?",
        "Ông có hài lòng với kết quả này không?",
        "Bạn có hài lòng với dịch vụ xe buýt mới không?",
    ],
)
def test_a_question_of_the_text_stays(asked: str) -> None:
    answer = "Có, tôi hài lòng với kết quả bốn tháng làm việc của cả tổ."
    release = read(f"{TITLE}\n\n{BODY}\n\n{asked}\n\n{answer}")
    assert [one.text for one in release.paragraphs[-2:]] == [asked, answer]
