"""Ritual openings: what was done behind them is told, and never the ritual alone."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.backends.extractive.sentences.forms import Form, sentence_forms
from vnsum.backends.extractive.sentences.tails import without_ritual
from vnsum.backends.extractive.syntax.grounds import news_behind

WARD = (
    "Hòa chung không khí cả nước chào mừng kỷ niệm 80 năm Cách mạng tháng Tám và Quốc khánh 2/9, "
    "với niềm tự hào của một vùng quê cách mạng, với tinh thần đoàn kết, sáng tạo của cán bộ, "
    "đảng viên và nhân dân, sáng nay ngày 28/8, Đảng ủy - HĐND - UBND xã Yên Hạ long trọng tổ chức "
    "lễ đón Bằng công nhận xã đạt chuẩn nông thôn mới"
)
SCHOOL = (
    "Trong những ngày tháng 11, khi cả nước đang thi đua dạy tốt, học tốt, tiếp nối truyền thống "
    "tôn sư trọng đạo, sáng 18/11/2025, Trường THPT Lý Nhân (xã Hòa Hậu) tổ chức lễ kỷ niệm 40 năm "
    "thành lập trường"
)
UNION = (
    "Dưới sự chỉ đạo của Đảng ủy, UBND xã, sáng 5/7/2025, Đoàn Thanh niên xã An Thọ, thành phố Hải "
    "Phòng đã ra quân 6 đội hình tình nguyện"
)
NO_DOER = (
    "Dưới sự lãnh đạo của Đảng ủy, UBND phường, Hội Chữ thập đỏ, Đoàn Thanh niên phường phối hợp "
    "với Bệnh viện tỉnh, ngày 18/1, tổ chức ngày hội hiến máu tình nguyện"
)
DAY = (
    "Thiết thực chào mừng Ngày hội Quốc phòng toàn dân, Ngày thành lập Quân đội, chiều 20/12, UBND "
    "xã Đức Hòa tặng 30 suất quà cho gia đình chính sách"
)


def _forms(sentence: str) -> list[str]:
    return [form.text for form in sentence_forms(f"{sentence}.", 0)]


@pytest.mark.parametrize(
    ("sentence", "news"),
    [
        (WARD, "sáng nay ngày 28/8, Đảng ủy"),
        (SCHOOL, "sáng 18/11/2025, Trường THPT"),
        (UNION, "sáng 5/7/2025, Đoàn Thanh niên"),
        (DAY, "chiều 20/12, UBND"),
    ],
)
def test_a_form_begins_with_the_news(sentence: str, news: str) -> None:
    forms = _forms(sentence)
    assert any(form.startswith(news) for form in forms)
    assert all(form.startswith((sentence[:20], news)) for form in forms)
    assert all(news in form for form in forms)


def test_a_ritual_that_names_who_did_it_is_not_left_out() -> None:
    assert _forms(NO_DOER) == [NO_DOER]


@pytest.mark.parametrize(
    "parts",
    [
        (),
        ("Sáng 5/5", "UBND xã đã họp"),
        ("Nhân dịp Tết Trung thu", "các em thiếu nhi vui phá cỗ"),
        ("Phát huy truyền thống", "Đảng ủy", "UBND xã phối hợp với trạm y tế"),
    ],
)
def test_no_news_is_found_where_no_ritual_or_no_deed_is(parts: tuple[str, ...]) -> None:
    assert news_behind(parts) is None


def test_a_long_ritual_is_not_told_by_a_summary_and_a_short_one_is() -> None:
    long, short = (Form(0, ((0, len(text)),), text, 0) for text in (WARD, DAY))
    told = without_ritual(long)
    assert told.text.startswith("sáng nay ngày 28/8, Đảng ủy")
    assert WARD[slice(*told.pieces[0])] == told.text
    assert without_ritual(short) is short


@pytest.mark.parametrize("sentence", [WARD, SCHOOL])
def test_drafts_tell_the_news(sentence: str) -> None:
    more = "Tại buổi lễ, 5 tập thể và 9 cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen."
    draft = vnsum.summarize(
        f"{sentence}.\n\nĐến dự có đồng chí Lê Văn Hải, Bí thư Đảng ủy xã; đồng chí Trần Thị Mai, "
        f"Chủ tịch UBND xã, cùng 200 đại biểu.\n\n{more}",
        options=vnsum.SummaryOptions(summary_sentences=2),
    )
    assert draft.lead.startswith("Sáng ")
    assert "tổ chức lễ" in draft.lead
    assert not draft.headline.startswith(("Hòa chung", "Trong những", "Đồng chí Trần Thị Mai"))
    assert "Hòa chung" not in draft.summary


def test_who_was_there_is_no_headline() -> None:
    draft = vnsum.summarize(
        "Đến dự buổi lễ có đồng chí Nguyễn Thành Tâm, Chủ tịch Ủy ban MTTQ tỉnh; Đại tá Phạm Quốc "
        "Khởi cùng 6 Bà mẹ Việt Nam Anh hùng.\n\nNhà bia được xây trên diện tích 2.450 m2, với "
        "tổng mức đầu tư 9,87 tỷ đồng."
    )
    assert all("Khởi" not in one.text for one in draft.headlines)
