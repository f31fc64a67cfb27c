"""How likely editors let a draft stand: known where the extractor wrote it, low where it hangs."""

from __future__ import annotations

from pathlib import Path

import pytest

import vnsum
from vnsum.documents import Span
from vnsum.drafting.leads.confidence import confidence_in, doubts
from vnsum.results import Confidence, DraftSentence, Headline

EXAMPLE = Path(__file__).parents[2] / "examples" / "phuong-lang.txt"
NEWS = "Sáng 12/9, UBND xã Phú Lâm khánh thành cầu Bến Gỗ dài 42 m, nối hai thôn Đông và Tây."
MORE = "Cầu có tổng vốn 3,2 tỷ đồng, do 214 hộ dân đóng góp một phần ba."
HANGS = "Qua đó đã góp phần nâng cao hơn nữa nhận thức của các tầng lớp nhân dân về vấn đề này."


def _body(*sentences: str) -> str:
    return "\n\n".join(sentences)


def _lead(engine: str = "extractor", sources: tuple[int, ...] = (0,)) -> DraftSentence:
    return DraftSentence("lead", "Câu.", (), sources, 0.0, engine)


def test_a_lead_that_tells_the_news_is_likelier_to_stand_than_one_that_hangs() -> None:
    good = vnsum.summarize(_body(NEWS, MORE)).confidence.lead
    bad = vnsum.summarize(_body(HANGS, HANGS.replace("nhân dân", "xã hội"))).confidence.lead
    assert good is not None
    assert bad is not None
    assert 0 <= bad < 0.5 < good <= 1


def test_a_doubtful_lead_is_warned_of() -> None:
    assert "doubtful-lead" in vnsum.summarize(_body(HANGS)).warning_codes
    assert "doubtful-lead" not in vnsum.summarize(_body(NEWS, MORE)).warning_codes


def test_nothing_is_said_of_a_title() -> None:
    draft = vnsum.summarize(EXAMPLE)
    assert draft.written_by["headline"] == "title"
    assert draft.confidence.headline is None
    assert draft.to_dict()["confidence"] == {"lead": draft.confidence.lead, "headline": None}


def test_a_headline_made_from_the_body_has_a_chance() -> None:
    chance = vnsum.summarize(_body(NEWS, MORE)).confidence.headline
    assert chance is not None
    assert 0 < chance < 1


def test_nothing_is_known_of_what_rules_put_together() -> None:
    notice = _body(
        "UBND phường Láng thông báo lịch tiếp công dân tháng 9/2025 như sau:",
        "- Thứ Ba ngày 2/9/2025: Chủ tịch UBND phường tiếp tại phòng 101.",
        "- Thứ Năm ngày 11/9/2025: Phó Chủ tịch UBND phường tiếp tại phòng 102.",
    )
    assert vnsum.summarize(notice).confidence.lead is None


@pytest.mark.parametrize(
    "lead",
    [(), (_lead("vit5"),), (_lead(), _lead("vit5")), (_lead(sources=()),), (_lead(sources=(7,)),)],
)
def test_nothing_is_known_of_what_the_extractor_has_not_judged(
    lead: tuple[DraftSentence, ...],
) -> None:
    release = vnsum.read(_body(NEWS, MORE))
    assert confidence_in(lead, None, {0: 1.0}, release) == Confidence()


def test_a_headline_is_judged_by_the_sentence_its_end_stands_in() -> None:
    release = vnsum.read(_body(NEWS, MORE))
    place = release.sentences[0]
    piece = release.sentences[1]
    spans = (Span(place.start, place.end, place.text), Span(piece.start, piece.end, piece.text))
    headline = Headline("Xã Phú Lâm: Cầu có tổng vốn 3,2 tỷ đồng", spans, 0.0, "extractor")
    low = confidence_in((), headline, {0: 4.0, 1: -4.0}, release).headline
    high = confidence_in((), headline, {0: -4.0, 1: 4.0}, release).headline
    assert low is not None
    assert high is not None
    assert low < high


def test_only_what_more_likely_does_not_stand_is_doubted() -> None:
    assert list(doubts(Confidence(0.5, 0.5))) == []
    assert list(doubts(Confidence(None, None))) == []
    assert len(list(doubts(Confidence(0.49, 0.49)))) == 2
