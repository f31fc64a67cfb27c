"""What a seq2seq model writes: whole sentences, checked, traced, replaced where untrue."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import pytest

from tests.drafting.scripted import ScriptedModel
from vnsum.drafting.composing import compose
from vnsum.drafting.generative import GenerativeWriter
from vnsum.drafting.protocols import Brief
from vnsum.errors import OptionsError
from vnsum.options import SummaryOptions
from vnsum.reading import read

if TYPE_CHECKING:
    from vnsum.results import Draft

BODY = (
    "Sáng 12/9, phường Sen Hồng khánh thành 6 điểm đọc sách thiếu nhi, kinh phí 248 triệu đồng.\n"
    "Các điểm đọc sách đặt tại nhà văn hóa khu dân cư, mở cửa từ 8 giờ đến 20 giờ hằng ngày.\n"
    "Bà Trần Thị Lụa, Phó Chủ tịch UBND phường, cho biết mỗi điểm có hơn 1.200 đầu sách.\n"
    "Người dân có thể mượn sách về nhà trong 14 ngày và không phải trả phí.\n"
    "Phường kêu gọi các trường học cùng tham gia quyên góp sách trong tháng 10."
)
TRUE = (
    "Phường Sen Hồng vừa khánh thành 6 điểm đọc sách cho thiếu nhi với kinh phí 248 triệu đồng, "
    "đặt tại nhà văn hóa các khu dân cư."
)
FALSE = TRUE.replace("248", "284")
OPTIONS = SummaryOptions(lead_min=10)
ENGINE = "scripted 1"


def write(script: dict[str, list[str]], options: SummaryOptions = OPTIONS, **rest: Any) -> Draft:  # noqa: ANN401 - fields of the scripted model
    model = cast("Any", ScriptedModel(cast("Any", script), **rest))
    writer = GenerativeWriter(model)
    brief = Brief(read(BODY), options)
    return compose(brief, writer.write([brief])[0], writer.name)


def test_a_true_lead_stands_with_its_sources() -> None:
    draft = write({"lead": [TRUE]})
    assert draft.lead == TRUE
    assert draft.model == "scripted 1"
    assert draft.sentences[0].engine == "scripted 1"
    assert 0 in draft.sentences[0].source_sentences
    for span in draft.sentences[0].spans:
        assert draft.release.source[span.start : span.end] == span.text
    assert draft.facts.lead.supported
    assert draft.coverage.lead == draft.sentences[0].source_sentences


def test_a_false_lead_gives_way_to_a_true_one_of_lower_rank() -> None:
    draft = write({"lead": [FALSE, TRUE]})
    assert draft.lead == TRUE
    assert any("passed over" in warning for warning in draft.warnings)


def test_without_a_true_lead_a_clause_is_left_out_or_the_extract_is_given() -> None:
    for text in (FALSE, "Phường Sen Hồng khánh thành 9 điểm đọc sách cho thiếu nhi ở các khu."):
        draft = write({"lead": [text]})
        assert "284" not in draft.lead
        assert "9 điểm" not in draft.lead
        assert draft.facts.lead.supported


def test_an_extract_that_stands_in_says_so() -> None:
    draft = write(
        {"lead": ["Ông Lê Văn Tám khánh thành 99 điểm đọc sách trị giá 7 tỷ đồng ngày 1/1."]}
    )
    assert {item.engine for item in draft.sentences} == {"extractor"}
    assert draft.coverage.read == tuple(range(5))
    assert "no lead of the model" in " ".join(draft.warnings)


def test_unfaithful_only_reports() -> None:
    draft = write({"lead": [FALSE]}, SummaryOptions(lead_min=10, faithful=False))
    assert draft.lead == FALSE
    assert not draft.facts.supported


def test_whole_sentences_within_the_syllables_wanted() -> None:
    two = f"{TRUE} Người dân có thể mượn sách về nhà trong 14 ngày."
    assert write({"lead": [two]}).lead == two
    assert write({"lead": [two]}, SummaryOptions(lead_min=10, lead_max=32)).lead == TRUE
    unfinished = f"{TRUE} Người dân có thể mượn sách về"
    assert write({"lead": [unfinished]}).lead == TRUE


@pytest.mark.parametrize(
    "text", ["", " . ", "Phường Sen Hồng.", "Phường Sen Hồng khánh thành điểm"]
)
def test_no_lead_in_length_gives_the_extract(text: str) -> None:
    draft = write({"lead": [text]})
    assert draft.sentences[0].engine == "extractor"
    assert "the model wrote no lead of 10 to 60 syllables; another engine's is given" in (
        draft.warnings
    )


def test_headlines_of_the_model_come_before_extracts() -> None:
    wanted = "Phường Sen Hồng mở 6 điểm đọc sách cho thiếu nhi"
    false = "Phường Sen Hồng mở 16 điểm đọc sách cho thiếu nhi"
    draft = write({"lead": [TRUE], "headline": [false + ".", wanted + ".", wanted]})
    assert draft.headline == wanted
    assert draft.headlines[0].engine == "scripted 1"
    assert draft.headlines[0].spans
    assert [item.text for item in draft.headlines].count(wanted) == 1
    assert false not in [item.text for item in draft.headlines]
    assert {item.engine for item in draft.headlines} == {"scripted 1", "extractor"}
    reported = write(
        {"lead": [TRUE], "headline": [false, wanted]}, replace(OPTIONS, faithful=False)
    )
    assert [item.text for item in reported.headlines][:2] == [false, wanted]


def test_a_fluent_text_about_something_else_is_never_given() -> None:
    """It holds no figure and no name, so no fact of it can fail."""
    other = "Người nông dân vùng cao phấn khởi vì giá cà phê tăng trở lại sau nhiều tháng ảm đạm."
    draft = write({"lead": [other], "headline": [other], "summary": [f"{other} {TRUE}"]})
    assert draft.written_by == {"headline": "extractor", "lead": "extractor", "summary": ENGINE}
    assert "nông dân" not in json.dumps(draft.to_dict(), ensure_ascii=False)
    assert all(item.spans for item in draft.sentences)
    assert write({"lead": [other, TRUE]}).lead == TRUE


def test_the_draft_says_which_engine_wrote_what() -> None:
    draft = write({"lead": [TRUE]})
    assert draft.written_by == {"headline": "extractor", "lead": ENGINE, "summary": "extractor"}
    assert draft.to_dict()["written_by"] == draft.written_by
    line = "scripted 1; Tiêu đề: extractor; Tóm tắt: extractor"
    assert line in draft.to_markdown()
    assert line in draft.to_html()
    short = "Phường Sen Hồng mở 6 điểm đọc sách"
    assert write({"headline": [short]}).written_by["headline"] == ENGINE


def test_a_lead_too_short_is_written_again_with_as_many_tokens_as_its_syllables_take() -> None:
    model = ScriptedModel({"lead": ["Phường Sen Hồng mở sáu điểm đọc sách."]})
    GenerativeWriter(cast("Any", model)).write([Brief(read(BODY), SummaryOptions(lead_min=21))])
    first, second = (decoding for _, _, decoding in model.asked)
    assert (first.min_tokens, second.min_tokens) == (21, 24)  # steps of 8
    long = ScriptedModel({"lead": [TRUE]})
    GenerativeWriter(cast("Any", long)).write([Brief(read(BODY), OPTIONS)])
    assert len(long.asked) == 1


def test_the_room_follows_the_lead_wanted() -> None:
    model = ScriptedModel({"lead": [TRUE]})
    options = SummaryOptions(lead_min=10, lead_max=100)
    GenerativeWriter(cast("Any", model)).write([Brief(read(BODY), options)])
    assert model.asked[0][2].max_tokens == 200
    longer = SummaryOptions(lead_min=300, lead_max=400)
    with pytest.raises(OptionsError, match="longer than the model writes") as caught:
        GenerativeWriter(cast("Any", model)).write([Brief(read(BODY), longer)])
    assert caught.value.hint


def test_headlines_keep_the_limit() -> None:
    draft = write({"headline": ["Phường " * 20]}, SummaryOptions(headline_max_chars=70))
    assert all(len(item.text) <= 70 for item in draft.headlines)
    assert draft.headlines[0].engine == "extractor"


def test_a_summary_of_the_model_is_traced_sentence_by_sentence() -> None:
    text = "Phường Sen Hồng mở 6 điểm đọc sách. Mỗi điểm có hơn 1.200 đầu sách. Mở cửa lúc 7 giờ."
    draft = write({"summary": [text]})
    summary = [item for item in draft.sentences if item.product == "summary"]
    assert [item.text for item in summary] == [
        "Phường Sen Hồng mở 6 điểm đọc sách.",
        "Mỗi điểm có hơn 1.200 đầu sách.",
    ]
    assert [item.source_sentences[0] for item in summary] == [0, 2]
    assert draft.summary == "Phường Sen Hồng mở 6 điểm đọc sách. Mỗi điểm có hơn 1.200 đầu sách."
    assert any("left out" in warning for warning in draft.warnings)


def test_a_long_release_is_read_in_part_and_the_draft_says_so() -> None:
    draft = write({"lead": [TRUE]}, max_source_tokens=50)
    assert draft.written_by["lead"] == ENGINE
    assert 0 in draft.coverage.read
    assert len(draft.coverage.read) < draft.coverage.total == 5
    chosen = len(draft.coverage.read)
    assert (
        f"the release is longer than the model reads; {chosen} of 5 sentences were chosen for it"
    ) in draft.warnings


def test_a_first_sentence_beyond_the_limit_is_cut_and_the_draft_says_so() -> None:
    draft = write({"lead": [TRUE]}, max_source_tokens=8)
    assert draft.coverage.read == (0,)
    assert "the first sentence is longer than the model reads; it was cut" in draft.warnings


def test_the_model_is_never_given_more_than_it_takes() -> None:
    model = ScriptedModel({"lead": [TRUE]}, max_source_tokens=30)
    GenerativeWriter(cast("Any", model)).write([Brief(read(BODY), OPTIONS)])
    assert [len(body.split()) <= 29 for _, body, _ in model.asked] == [True]


def test_options_reach_the_search() -> None:
    model = ScriptedModel({"lead": [TRUE], "headline": ["Một tiêu đề"]})
    options = SummaryOptions(lead_min=12, beam_size=2, sampling_seed=7, headline_candidates=6)
    GenerativeWriter(cast("Any", model)).write([Brief(read(BODY), options)])
    asked = {product: decoding for product, _, decoding in model.asked}
    lead, headline = asked["<lead>"], asked["<headline>"]
    assert (lead.beam_size, lead.min_tokens, lead.sampling_seed) == (2, 12, 7)
    assert (lead.num_hypotheses, headline.num_hypotheses) == (2, 6)


def test_required_and_forbidden_words() -> None:
    other = "Từ sáng 12/9, thiếu nhi phường Sen Hồng có 6 điểm đọc sách mới trong khu dân cư."
    script = {"lead": [TRUE, other]}
    assert write(script, SummaryOptions(lead_min=10, require=("THIẾU NHI PHƯỜNG",))).lead == other
    assert write(script, SummaryOptions(lead_min=10, forbid=("kinh phí",))).lead == other
    lacking = write(script, SummaryOptions(lead_min=10, require=("sân vận động",)))
    assert "the lead lacks what was required: sân vận động" in lacking.warnings
    holding = write(script, SummaryOptions(lead_min=1, forbid=("sách", "phường", "phí")))
    assert any(item.startswith("the lead holds what was forbidden") for item in holding.warnings)


def test_a_lead_is_streamed_as_it_is_written() -> None:
    model = ScriptedModel({"lead": [TRUE]})
    pieces = list(GenerativeWriter(cast("Any", model)).stream(Brief(read(BODY), OPTIONS)))
    assert len(pieces) == len(TRUE.split())
    assert "".join(pieces) == TRUE


def test_what_was_assumed_about_the_model_is_told() -> None:
    draft = write({"lead": [TRUE]}, assumed=("it has no recipe",))
    assert "about the model: it has no recipe" in draft.warnings


def test_nothing_to_write_about_is_nothing_to_do() -> None:
    assert GenerativeWriter(cast("Any", ScriptedModel({"lead": [TRUE]}))).write([]) == []
