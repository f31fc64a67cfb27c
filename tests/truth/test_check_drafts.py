"""What stands between the engine and the draft: failing text gives way, and the editor is told."""

from __future__ import annotations

import pytest

import vnsum
from tests.truth.cases import RELEASES
from vnsum.documents import Span
from vnsum.drafting.overseer import Overseer
from vnsum.results import DraftSentence, Headline
from vnsum.truth import check
from vnsum.truth.mending import without_failures

SOURCE = (
    "Sáng 12/9, phường Sen Hồng khánh thành 6 điểm đọc sách, kinh phí 248 triệu đồng.\n"
    "Chủ tịch UBND phường Trần Thị Mận tặng 125 suất quà cho học sinh nghèo vượt khó."
)
TRUE = "Phường Sen Hồng khánh thành 6 điểm đọc sách với kinh phí 248 triệu đồng."
FALSE = "Phường Sen Hồng khánh thành 9 điểm đọc sách với kinh phí 248 triệu đồng."
MENDABLE = "Sáng 12/9, phường Sen Hồng khánh thành 6 điểm đọc sách, kinh phí 842 triệu đồng."


def lead(text: str, *sentences: int) -> tuple[DraftSentence, ...]:
    return (DraftSentence("lead", text, (), sentences or (0,), 1.0, "test"),)


def overseer(*, faithful: bool = True) -> Overseer:
    return Overseer(vnsum.read(SOURCE), faithful=faithful)


def whole(_: object) -> tuple[DraftSentence, ...]:
    return lead(SOURCE.splitlines()[0])


def test_the_best_true_lead_wins() -> None:
    passed = overseer().lead([lead(TRUE), lead(FALSE)], whole)
    assert (passed.sentences[0].text, passed.warning) == (TRUE, "")
    assert passed.report.supported


def test_a_failing_lead_is_passed_over_and_said() -> None:
    passed = overseer().lead([lead(FALSE), lead(TRUE)], whole)
    assert passed.sentences[0].text == TRUE
    assert "passed over" in passed.warning


def test_a_failing_clause_is_left_out_when_no_lead_is_true() -> None:
    passed = overseer().lead([lead(MENDABLE)], whole)
    assert passed.sentences[0].text == "Sáng 12/9, phường Sen Hồng khánh thành 6 điểm đọc sách."
    assert "clause" in passed.warning


def test_the_source_stands_in_when_mending_does_not_help() -> None:
    passed = overseer().lead([lead(FALSE)], whole)
    assert passed.sentences[0].text == SOURCE.splitlines()[0]
    assert "own sentences" in passed.warning


def test_unfaithful_drafts_are_only_reported() -> None:
    passed = overseer(faithful=False).lead([lead(FALSE), lead(TRUE)], whole)
    assert (passed.sentences[0].text, passed.warning) == (FALSE, "")
    assert not passed.report.supported


def test_failing_headlines_are_left_out_where_another_stands() -> None:
    """Made of the source or written freely; the release's own title stays, and stays first."""
    false, true = (Headline(text.rstrip("."), (), 1.0, "test") for text in (FALSE, TRUE))
    ranked, report = overseer().headlines([(false, 0), (true, 0)])
    assert [item.text for item in ranked] == [true.text]
    assert ranked[0].spans[0].text == SOURCE.splitlines()[0]
    line = SOURCE.splitlines()[0]
    cut = Headline(false.text, (Span(0, len(line), line),), 1.0, "test")
    assert [item.text for item in overseer().headlines([(cut, 0), (true, 0)])[0]] == [true.text]
    assert [item.text for item in overseer().headlines([(cut, 0)])[0]] == [false.text]
    title = Headline(false.text, (Span(0, len(line), line),), 1.0, "title")
    both, checked = overseer().headlines([(title, -1), (true, 0)])
    assert [item.text for item in both] == [false.text, true.text]
    assert report.supported
    assert not checked.supported


def test_a_title_that_the_text_does_not_bear_out_is_warned_of() -> None:
    body = (
        "Ông Lại Văn Tuất trúng cử đại biểu HĐND xã Khánh Trung với 1.204 phiếu bầu. Ông Tuất là "
        "trưởng thôn 6 từ năm 2015 đến nay. Cử tri đi bầu đạt 98,7% trong ngày 15/3."
    )
    title = "Ông Lại Văn Tuất không trúng cử đại biểu HĐND xã Khánh Trung"
    draft = vnsum.summarize(body, title=title)
    assert draft.headline == title
    assert "the text does not bear out a fact of the title" in draft.warnings
    assert not draft.facts.headline.supported


def test_none_is_given_where_there_is_none() -> None:
    assert overseer().headlines([])[0] == ()


def test_a_failing_sentence_of_the_summary_is_left_out() -> None:
    passed = overseer().summary([*lead(TRUE), *lead(FALSE)])
    assert [item.text for item in passed.sentences] == [TRUE]
    assert passed.warning
    alone = overseer().summary(lead(FALSE))
    assert [item.text for item in alone.sentences] == [FALSE]
    assert "bear out" in alone.warning


def test_what_cannot_be_mended_is_said() -> None:
    assert without_failures(check(FALSE, SOURCE)) == ""
    assert without_failures(check(TRUE, SOURCE)) == TRUE
    assert without_failures(check("", SOURCE)) == ""


@pytest.mark.parametrize("release", RELEASES)
def test_drafts_carry_their_facts(release: str) -> None:
    draft = vnsum.summarize(RELEASES[release])
    assert draft.facts.supported
    assert draft.facts.verdict in {"supported", "unclear"}
    assert draft.facts.lead.facts
    for fact in draft.facts.lead.facts:
        assert draft.lead[fact.fact.start : fact.fact.end] == fact.fact.text
        for span in fact.sources:
            assert draft.release.source[span.start : span.end] == span.text
    assert draft.to_dict()["facts"]["supported"]
    assert "đúng với văn bản gốc" in draft.to_html()


def test_a_counted_noun_that_starts_like_a_function_word_is_a_noun() -> None:
    """On a real release "16 chỉ tiêu" counts targets, not collectives (seen on 2026-11-25)."""
    source = "Quận hoàn thành 30/31 chỉ tiêu, trong đó có 16 chỉ tiêu do Thành phố giao."
    for draft in ("16 tập thể nhận Cờ thi đua.", "Có 16 đơn vị nhận Cờ thi đua."):
        facts = vnsum.check(draft, source).facts
        assert [(fact.verdict, fact.reason) for fact in facts] == [("misplaced", "other-noun")]
    assert vnsum.check("Thành phố giao 16 chỉ tiêu.", source).verdict == "supported"


def test_a_sentence_that_is_pasted_as_it_was_wrapped_is_supported() -> None:
    """Lines cut inside figures and names of a sentence were checked apart (seen on 2026-11-26)."""
    source = (
        "Lễ khai giảng của huyện Đắk Mâm tổ chức đồng loạt, phần lễ không quá 60\n"
        "phút; cần thêm thông tin, các báo liên hệ Chánh Văn phòng UBND huyện Võ Hoài\n"
        "Linh Chi. Người về cuối chạy hết 10 km sau 1 giờ 58 phút."
    )
    assert vnsum.check(source, source).supported
    assert not vnsum.check(source.replace("60\nphút", "90\nphút"), source).supported
    headline = "Huyện Đắk Mâm khai giảng đồng loạt năm học mới ở các trường"
    parts = vnsum.check(f"{headline}\nPhần lễ không quá 60 phút.", source).sentences
    assert [part.text for part in parts] == [headline, "Phần lễ không quá 60 phút."]
