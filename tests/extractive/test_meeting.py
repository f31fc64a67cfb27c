"""A lead does not open with a meeting that it has not told of."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.backends.extractive.sentences.forms import sentence_forms
from vnsum.backends.extractive.sentences.meeting import meeting_before, without_meeting

MET = "Sáng 7/5, xã Bàu Tràm tổ chức hội nghị bàn việc thu gom rác ở chợ và ven kênh."


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("Tại hội nghị, 9 hộ xin dời chuồng trại ra xa nhà.", "9 hộ xin dời chuồng trại ra xa nhà"),
        (
            "Tại buổi làm việc, hai bên thống nhất mở lại bến đò.",
            "hai bên thống nhất mở lại bến đò",
        ),
        (
            "Trong khuôn khổ chương trình, đoàn trao 20 xe đạp cho học sinh.",
            "đoàn trao 20 xe đạp cho học sinh",
        ),
    ],
)
def test_the_meeting_is_left_out(sentence: str, written: str) -> None:
    form = without_meeting(sentence_forms(sentence, 0, whole_only=True)[0])
    assert form.text == written
    assert "".join(sentence[start:end] for start, end in form.pieces) == written


@pytest.mark.parametrize(
    "sentence",
    [
        "Tại hội nghị Trung ương 9, đồng chí Tô Văn Bé được bầu vào ban.",
        "Tại lễ hội đình Bàu Tràm, 14 đội thi kéo co và đẩy gậy.",
        "Tại chợ Bàu Tràm, 9 hộ xin dời quầy ra phía ngoài đường lớn.",
        "Tại hội nghị, Hà Nội thắng.",
    ],
)
def test_what_is_named_stays(sentence: str) -> None:
    form = sentence_forms(sentence, 0, whole_only=True)[0]
    assert without_meeting(form) is form


def test_the_sentence_that_tells_of_the_meeting_is_found() -> None:
    sentences = [MET, "Có 60 người dự.", "Tại hội nghị, 9 hộ xin dời chuồng trại ra xa nhà."]
    form = sentence_forms(sentences[2], 2, whole_only=True)[0]
    assert meeting_before(form, sentences, range(3)) == 0
    assert meeting_before(form, ["Có 60 người dự.", *sentences[1:]], range(3)) is None
    assert meeting_before(sentence_forms(MET, 0)[0], sentences, range(3)) is None


def test_a_lead_has_the_meeting_where_both_fit() -> None:
    text = f"""Bàu Tràm dời chuồng trại ra xa nhà dân

{MET} Có 60 người dự.

Tại hội nghị, 9 hộ xin dời chuồng trại ra xa nhà dân, xã hỗ trợ mỗi hộ 5 triệu đồng.
"""
    lead = vnsum.summarize(text).lead
    assert "hội nghị" not in lead.split(". ")[0] or lead.startswith("Sáng 7/5")
    assert not lead.startswith("Tại hội nghị")
