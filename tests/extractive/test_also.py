"""What opens a text leaves out the "also" that nothing before it explains."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.backends.extractive.sentences.also import without_also, without_that
from vnsum.backends.extractive.sentences.forms import sentence_forms


def _written(sentence: str) -> str:
    form = without_also(sentence_forms(sentence, 0, whole_only=True)[0], sentence)
    assert "".join(sentence[start:end] for start, end in form.pieces) == form.text
    return form.text


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("Hội nghị còn kiến nghị tỉnh mở cầu mới.", "Hội nghị kiến nghị tỉnh mở cầu mới"),
        ("UBND xã cũng đã yêu cầu dừng bơm cát.", "UBND xã đã yêu cầu dừng bơm cát"),
        ("Phường còn trao 20 suất quà.", "Phường trao 20 suất quà"),
    ],
)
def test_also_is_left_out(sentence: str, written: str) -> None:
    assert _written(sentence).rstrip(".") == written


@pytest.mark.parametrize(
    "sentence",
    [
        "Xã không còn tổ chức chợ phiên ở bãi bồi.",
        "Ngoài tiền mặt phường còn trao 20 suất quà.",
        "Ai cũng ký vào biên bản trước khi ra về.",
        "Ông Tám nói: “Xã cũng trao quà cho tôi”.",
        "Toàn xã còn 20 hộ nghèo sau đợt rà soát.",
        "Dù mưa to xã cũng tổ chức chạy thử máy bơm.",
        "Bến đò chỉ còn tổ chức hai chuyến mỗi ngày.",
    ],
)
def test_what_its_own_sentence_explains_stays(sentence: str) -> None:
    assert _written(sentence).rstrip(".") == sentence.rstrip(".")


def test_a_lead_of_one_sentence_says_what_it_says_alone() -> None:
    body = (
        "Ủy ban nhân dân xã Đồng Cói cũng yêu cầu các thôn dừng bơm cát ở bãi bồi cho tới khi đo "
        "xong mực nước của sông Vạc trong tháng 9 năm 2025 để bảo đảm an toàn cho đê."
    )
    draft = vnsum.summarize(body)
    assert draft.lead.startswith("Ủy ban nhân dân xã Đồng Cói yêu cầu các thôn")
    spans = [span for told in draft.sentences for span in told.spans]
    assert all(body[span.start : span.end] == span.text for span in spans)


def test_besides_what_nobody_has_named_is_left_out() -> None:
    told = "Ngoài hình phạt trên, công ty phải tiêu hủy toàn bộ số hàng trong 10 ngày"
    form = sentence_forms(f"{told}.", 1, whole_only=True)[0]
    done = without_that(form)
    assert done.text == "công ty phải tiêu hủy toàn bộ số hàng trong 10 ngày"
    assert "".join(f"{told}."[start:end] for start, end in done.pieces) == done.text


@pytest.mark.parametrize(
    "sentence",
    [
        "Ngoài số tiền phạt 560 triệu đồng, công ty phải tiêu hủy toàn bộ số hàng.",
        "Ngoài hình phạt trên, công ty còn phải tiêu hủy toàn bộ số hàng trong 10 ngày.",
        "Ngoài hai xã này, mưa lớn ở vùng núi.",
    ],
)
def test_what_it_adds_to_stays_where_it_is_said_or_needed(sentence: str) -> None:
    form = sentence_forms(sentence, 1, whole_only=True)[0]
    assert without_that(form) is form
