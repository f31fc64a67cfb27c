"""What a sentence is true only with is never cut off its front."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.sentences.forms import headline_forms, sentence_forms


@pytest.mark.parametrize(
    ("sentence", "head"),
    [
        ("Sau khi hoàn thành, lưới điện khu vực giảm tình trạng quá tải vào giờ cao điểm.", "Sau"),
        ("Năm 2025, giải thu hút 2.140 người chạy và 60 nhà nghỉ kín phòng.", "Năm 2025"),
        ("Nếu đủ 34 hộ ký cam kết, phường khởi công đường ngõ trong quý II.", "Nếu"),
        ("Trong cuộc khảo sát hồi tháng 9, 61% học sinh thừa nhận có dùng điện thoại.", "Trong"),
        ("Theo kế hoạch, cầu Cái Sơn khởi công trong quý III năm nay tại ấp 5.", "Theo"),
    ],
)
def test_a_head_that_binds_stays(sentence: str, head: str) -> None:
    forms = [*sentence_forms(sentence, 0), *headline_forms(sentence, 0)]
    assert forms
    assert all(form.text.startswith(head) for form in forms)


def test_a_place_may_go() -> None:
    sentence = "Tại buổi lễ, UBND xã Đông Rạch trao 40 suất quà cho học sinh nghèo của ấp 5."
    texts = [form.text for form in headline_forms(sentence, 0)]
    assert any(text.startswith("UBND xã Đông Rạch trao") for text in texts)


def test_no_form_ends_with_the_setting_of_what_is_left_out() -> None:
    sentence = (
        "Bãi rác Nam Khê đã đầy, và theo thông báo của thành phố, từ ngày 1/1/2026 bãi này chỉ còn "
        "nhận rác không tái chế được."
    )
    texts = [form.text for form in sentence_forms(sentence, 0)]
    assert not any(text.endswith("thành phố") for text in texts)


def test_no_form_is_made_of_the_setting_alone() -> None:
    sentence = (
        "Trong không khí cả nước mừng ngày hội lớn; được sự quan tâm của các cấp ủy và của "
        "nhân dân, sáng nay tại bờ sông, xã Rạch Vồn khánh thành cầu Bà Lụa."
    )
    for form in sentence_forms(sentence, 0):
        assert "Bà Lụa" in form.text
