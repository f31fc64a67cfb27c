"""What opens a text leaves out the "also" that nothing before it explains."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.backends.extractive.sentences.also import (
    as_first,
    without_also,
    without_back,
    without_that,
)
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


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        (
            "Từ nỗi lo ấy, Hội Phụ nữ xã mở lớp võ miễn phí cho 200 nữ sinh.",
            "Hội Phụ nữ xã mở lớp võ miễn phí cho 200 nữ sinh",
        ),
        (
            "Trước tình hình trên, Công an xã đã lập biên bản và tạm giữ tang vật.",
            "Công an xã đã lập biên bản và tạm giữ tang vật",
        ),
        (
            "Để phát huy thế mạnh ấy, huyện mở Ngày hội Trái cây trên bến sông.",
            "huyện mở Ngày hội Trái cây trên bến sông",
        ),
        (
            "Tiết mục ấy giúp em Hân giành giải Nhất hội thi đọc thơ của tỉnh.",
            "em Hân giành giải Nhất hội thi đọc thơ của tỉnh",
        ),
    ],
)
def test_what_only_points_back_is_left_out(sentence: str, written: str) -> None:
    whole = sentence_forms(sentence, 1, whole_only=True)[0]
    form = without_back(whole)
    assert form.text.rstrip(".") == written
    assert as_first(whole, sentence).text == form.text


@pytest.mark.parametrize(
    "sentence",
    [
        "Với mức xả này, mực nước hạ du dự kiến dâng thêm 0,6 m trong 4 giờ.",
        "Với nhóm này, Thuế cơ sở phối hợp với Đoàn xã đến tận nhà hướng dẫn.",
        "Trong thời gian trên, các bến đò ngang dừng hoạt động để bảo đảm an toàn.",
        "Trước thông tin trên, công an khẳng định không có vụ bắt cóc nào ở phường.",
        "Với cách làm này, mỗi hộ có thể lãi thêm 20 triệu đồng mỗi năm.",
        "Từ số tiền ấy, xã xây ba căn nhà cho hộ nghèo ở bản Tả.",
        "Việc ấy giúp Tỉnh đoàn giành thêm thời gian lập quỹ cho thanh niên.",
        "Mô hình này giúp người dân trở thành hộ khá chỉ sau ba năm làm.",
        "Trước thực tế trên, khẩn trương rà soát các hộ còn khó khăn về nhà.",
    ],
)
def test_what_limits_or_is_somebody_elses_stays(sentence: str) -> None:
    form = sentence_forms(sentence, 1, whole_only=True)[0]
    assert without_back(form) is form
