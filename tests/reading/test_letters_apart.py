"""Marks apart from their letters, as macOS copies them, change neither reading nor draft."""

from __future__ import annotations

import unicodedata
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import vnsum
from vnsum.documents import Span
from vnsum.text.normalise import composed, normalise

_INVITATION = """GIẤY MỜI HỌP BÁO

UBND phường Hồ Bạch trân trọng kính mời các cơ quan báo chí cử phóng viên tới dự họp báo về hội đèn.

Thời gian: 8 giờ 30, thứ Sáu, ngày 12/9/2025.

Địa điểm: Nhà văn hóa phường Hồ Bạch, số 4 đường Bờ Sông.

Hội đèn có 40 gian hàng của sáu khu dân cư và mở cửa đến hết tuần sau.
"""
_THANKS = """THƯ CẢM ƠN

Đảng ủy, HĐND, UBND phường Hồ Bạch cảm ơn 214 hộ dân khu phố Bờ Sông đã hiến đất mở rộng đường.

Con đường mới dài 840 m, rộng 7 m và được thảm nhựa từ tháng 6.
"""
_PRAISE = """THƯ KHEN

Gửi: Tổ bảo vệ an ninh trật tự khu phố Bờ Sông

Tối 3/9, Tổ bảo vệ an ninh trật tự khu phố kịp thời phát hiện và cứu bốn cháu nhỏ trong vụ cháy.

Chủ tịch UBND phường biểu dương Tổ bảo vệ an ninh trật tự và đề nghị các tổ khác học tập.
"""
_OBITUARY = """TIN BUỒN

Hội Người cao tuổi phường Hồ Bạch vô cùng thương tiếc báo tin

Cụ Trần Thế Phượng

sinh năm 1934, nguyên Chủ tịch Hội, đã từ trần hồi 3 giờ 25 phút ngày 4/9/2025, hưởng thọ 92 tuổi.

Lễ viếng từ 8 giờ ngày 6/9 tại nhà riêng, số 4 đường Bờ Sông.
"""
_LETTERHEAD = """UBND PHƯỜNG HỒ BẠCH          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/TB-UBND                         Độc lập - Tự do - Hạnh phúc
                              Hồ Bạch, ngày 5 tháng 9 năm 2025

THÔNG BÁO
Về việc cấm đường Bờ Sông phục vụ hội đèn

UBND phường Hồ Bạch thông báo cấm xe ô tô trên đường Bờ Sông từ 17 giờ
ngày 12/9 đến hết ngày 14/9/2025. Xe máy đi theo đường Chợ Cũ, xe buýt
số 8 dừng ở đầu cầu Hồ Bạch.

Người dân ở trong khu vực được đi lại bằng thẻ do khu phố cấp.

Tác giả: Trọng Nghĩa  |  Lượt xem: 642
"""
TEXTS = [_INVITATION, _THANKS, _PRAISE, _OBITUARY, _LETTERHEAD]
TEXTS += [path.read_text("utf-8") for path in sorted(Path("tests/releases").glob("*.txt"))]
TEXTS = [unicodedata.normalize("NFC", text) for text in TEXTS]


def _plain(value: object) -> object:
    """Return what a part of a reading shows, wherever it stands in the source."""
    if isinstance(value, Span):
        rest = (getattr(value, field.name) for field in fields(value)[3:])
        return unicodedata.normalize("NFC", value.text), *rest
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


def _shown(release: vnsum.PressRelease) -> dict[str, object]:
    return {field.name: _plain(getattr(release, field.name)) for field in fields(release)}


def _draft(text: str) -> object:
    draft = vnsum.summarize(text)
    return _plain([draft.headline, draft.lead, draft.summary, draft.warnings])


@st.composite
def _spelled(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and the same with the marks of some of its words apart."""
    text = draw(st.sampled_from(TEXTS))
    words = text.split(" ")
    apart = draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words)))
    written = zip(words, apart, strict=True)
    return text, " ".join(unicodedata.normalize("NFD", one) if two else one for one, two in written)


@given(_spelled())
@settings(max_examples=40, deadline=None)
def test_a_reading_is_the_same_however_marks_are_written(spelled: tuple[str, str]) -> None:
    text, apart = spelled
    release = vnsum.read(apart)
    assert _shown(release) == _shown(vnsum.read(text))
    spans = (release.title, release.place, release.doc_number, *release.boilerplate)
    for span in (*spans, *release.paragraphs, *release.sentences, *release.captions):
        assert span is None or apart[span.start : span.end] == span.text


@pytest.mark.parametrize("text", TEXTS)
def test_a_draft_is_the_same_with_all_marks_apart(text: str) -> None:
    assert _draft(unicodedata.normalize("NFD", text)) == _draft(text)


@pytest.mark.parametrize("asked", ["Số văn bản là gì?", "Họp báo ở đâu?", "Hội đèn khi nào?"])
def test_an_answer_is_the_same(asked: str) -> None:
    for text in (_INVITATION, _LETTERHEAD):
        apart = vnsum.ask(unicodedata.normalize("NFD", text), asked)
        assert _plain(apart.text) == _plain(vnsum.ask(text, asked).text)


@given(st.text(alphabet="aeô\u0301\u0323\u0302 đĐ\n.", max_size=40))
def test_a_composed_view_leads_back_to_every_character(text: str) -> None:
    view = composed(text)
    assert unicodedata.is_normalized("NFC", view.text)
    assert unicodedata.normalize("NFC", text) == view.text
    for place, char in enumerate(view.text):
        start, end = view.to_source(place, place + 1)
        assert char in unicodedata.normalize("NFC", text[start:end])
    assert composed(text, first=3).text == view.text[:3]


def test_only_letters_are_composed() -> None:
    text = "  Số  4 \u200b\r\n\ufb01 “x” "
    assert composed(text).text == text
    assert composed("".join(["a", "\u0301" * 90])).text == normalise("a" + "\u0301" * 30).text
