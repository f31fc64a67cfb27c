"""The front door: lengths are honoured, every word stands in the source, nothing is cut."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import vnsum
from vnsum import Summarizer, SummaryOptions, read
from vnsum.errors import NoBodyTextError, OptionsError, WeightsError
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))
REAL = Path(__file__).parents[2] / "shared" / "releases" / "ba-dinh-2022-01-21.txt"
WORD = re.compile(r"[^\W_]+")


@pytest.fixture(scope="module")
def engine() -> Summarizer:
    """Load the model once."""
    return Summarizer()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_drafts_of_the_examples(engine: Summarizer, path: Path) -> None:
    """Lead of 25 to 60 syllables, headlines within 120 characters, spans exact, words known."""
    draft = engine.summarize(path)
    source = draft.release.source
    assert 25 <= count_syllables(draft.lead) <= 60
    assert draft.headline
    assert all(len(item.text) <= 120 for item in draft.headlines)
    words = set(WORD.findall(fold(vnsum.read(path).source)))
    spaced = fold(re.sub(r"\s+", "", source))
    written = [(item.text, item.spans) for item in draft.sentences]
    written += [(item.text, item.spans) for item in draft.headlines]
    for text, spans in written:
        assert spans
        assert all(source[span.start : span.end] == span.text for span in spans)
        for word in WORD.findall(fold(text)):
            assert word in words or word in spaced, (path.name, word)
    for sentence in draft.sentences:
        assert sentence.text[0].isupper() or not sentence.text[0].isalpha()
        assert sentence.text.rstrip("\"”')’").endswith((".", "!", "?", "…"))
    assert draft.lead == " ".join(s.text for s in draft.sentences if s.product == "lead")
    assert draft.source_sha256 == draft.release.source_sha256
    assert json.loads(draft.to_json())["headline"] == draft.headline


@pytest.mark.parametrize(("low", "high"), [(10, 25), (25, 60), (40, 80)])
def test_lead_lengths_are_kept(engine: Summarizer, low: int, high: int) -> None:
    """The lead has the syllables asked for."""
    draft = engine.summarize(EXAMPLES[0], SummaryOptions(lead_min=low, lead_max=high))
    assert low <= count_syllables(draft.lead) <= high


def test_summary_lengths_are_kept(engine: Summarizer) -> None:
    """Sentences, syllables and ratio are honoured, and the order is the source's."""
    release = read(EXAMPLES[0])
    for wanted in (1, 2, 4):
        draft = engine.summarize(release, SummaryOptions(summary_sentences=wanted))
        assert len(draft.coverage.summary) == wanted
        assert list(draft.coverage.summary) == sorted(draft.coverage.summary)
    draft = engine.summarize(release, SummaryOptions(summary_syllables=80))
    assert 0 < count_syllables(draft.summary) <= 80
    total = sum(count_syllables(item.normalised) for item in release.sentences)
    draft = engine.summarize(release, SummaryOptions(summary_ratio=0.3))
    assert 0 < count_syllables(draft.summary) <= 0.3 * total


@pytest.mark.parametrize("limit", [40, 70, 120])
def test_headline_limits_are_kept(engine: Summarizer, limit: int) -> None:
    """No candidate is over the limit, none stands twice."""
    options = SummaryOptions(headline_max_chars=limit, headline_candidates=4)
    draft = engine.summarize(EXAMPLES[0], options)
    texts = [item.text for item in draft.headlines]
    assert all(len(text) <= limit for text in texts)
    assert len(set(texts)) == len(texts) <= 4


def test_short_release_comes_back_as_it_is(engine: Summarizer) -> None:
    """An input shorter than what is wanted is given whole, and flagged."""
    draft = engine.summarize("Sáng 5/9, phường Láng khai giảng năm học mới.")
    assert draft.lead == draft.summary == "Sáng 5/9, phường Láng khai giảng năm học mới."
    assert len([item for item in draft.warnings if "shorter" in item or "as it is" in item]) == 2


def test_figures_split_by_spaces_are_whole(engine: Summarizer) -> None:
    """A glitch inside a figure is repaired in the text and kept in the span."""
    text = (
        "Năm 2024, quận hỗ trợ cho 152 .206 đối tượng với số tiền 82,3 tỷ đồng, "
        "đạt 111,8 % kế hoạch năm."
    )
    draft = engine.summarize(text)
    assert "152.206 đối tượng" in draft.lead
    assert "111,8%" in draft.lead
    assert any("152 .206" in span.text for span in draft.sentences[0].spans)


def test_tone_marks_follow_the_option(engine: Summarizer) -> None:
    """The author's style is kept unless another is asked for."""
    text = (
        "Sáng 5/9, Ủy ban nhân dân phường Hòa Bình tổ chức lễ khai giảng năm học mới cho học sinh."
    )
    assert "Hòa Bình" in engine.summarize(text).lead
    assert "Hoà Bình" in engine.summarize(text, SummaryOptions(tone_marks="new")).lead


def test_module_functions_are_the_same_engine(engine: Summarizer) -> None:
    """`summarize`, `lead` and `headline` give what the class gives, twice the same."""
    draft = engine.summarize(EXAMPLES[0])
    assert vnsum.summarize(EXAMPLES[0]).to_dict() == draft.to_dict()
    assert vnsum.lead(EXAMPLES[0]) == draft.lead
    assert vnsum.headline(EXAMPLES[0]) == draft.headline


def test_errors_say_what_to_do() -> None:
    """Wrong options, models and sources raise their own errors."""
    with pytest.raises(OptionsError, match="lead_max"):
        SummaryOptions(lead_min=50, lead_max=20)
    with pytest.raises(WeightsError, match="bundled are"):
        Summarizer("no-such-model")
    with pytest.raises(NoBodyTextError):
        vnsum.summarize("Trang chủ\nLiên hệ\n")


@pytest.mark.skipif(not REAL.exists(), reason="needs ../shared/releases")
def test_real_release(engine: Summarizer) -> None:
    """The portal's paste gives its own title, a lead in length and no boilerplate."""
    draft = engine.summarize(REAL)
    assert draft.headline == "Quận Ba Đình phát động thi đua năm 2022"
    assert 25 <= count_syllables(draft.lead) <= 60
    assert "Họ tên" not in draft.summary
    assert "HNP" not in draft.lead


@pytest.mark.parametrize(
    ("subject", "headline"),
    [
        ("Về việc sửa 40 cột đèn trên đường Hoa Sen", "Sửa 40 cột đèn trên đường Hoa Sen"),
        ("V/v: sửa 40 cột đèn trên đường Hoa Sen", "Sửa 40 cột đèn trên đường Hoa Sen"),
        ("Về kết quả sửa 40 cột đèn", "Kết quả sửa 40 cột đèn"),
        ("Về đích sớm 40 cột đèn", "Về đích sớm 40 cột đèn"),
    ],
)
def test_the_subject_of_a_letter_is_a_headline(
    engine: Summarizer, subject: str, headline: str
) -> None:
    draft = engine.summarize(f"THÔNG BÁO\n{subject}\n\n{LETTER}")
    assert draft.headline == headline
    source, (span,) = draft.release.source, draft.headlines[0].spans
    assert source[span.start : span.end] == span.text
    assert fold(span.text) == fold(headline)


def test_grounds_of_an_act_are_not_summed_up(engine: Summarizer) -> None:
    draft = engine.summarize(f"THÔNG BÁO\nVề việc sửa đèn\n\n{LETTER}")
    assert "Công văn số 34" not in draft.lead + draft.summary
    assert draft.lead.startswith("UBND phường Hồ Bạch thông báo sửa 40 cột đèn")
    assert draft.coverage.read == tuple(range(len(draft.release.sentences)))
    for item in draft.sentences:
        (index,) = item.source_sentences
        sentence = draft.release.sentences[index]
        assert all(sentence.start <= span.start < sentence.end for span in item.spans)
    assert "Công văn số 34" in engine.summarize(LETTER.partition("\n")[0]).summary


def test_a_title_too_long_is_cut_behind_its_colon(engine: Summarizer) -> None:
    title = "Phường Hồ Bạch: Sửa xong 40 cột đèn trên đường Hoa Sen sau 4 ngày làm đêm"
    draft = engine.summarize(f"{title}\n\n{LETTER}", SummaryOptions(headline_max_chars=60))
    assert draft.headline == "Sửa xong 40 cột đèn trên đường Hoa Sen sau 4 ngày làm đêm"
    (span,) = draft.headlines[0].spans
    assert draft.release.source[span.start : span.end] == span.text == draft.headline
    assert engine.summarize(f"{title}\n\n{LETTER}").headline == title


LETTER = """Căn cứ Công văn số 34/CV-ĐL ngày 2/4/2026 của Điện lực Hồ Bạch về việc ngừng điện;
UBND phường Hồ Bạch thông báo sửa 40 cột đèn trên đường Hoa Sen, các đêm từ ngày 12/6 đến 15/6/2026.
Trong thời gian sửa đèn, đường Hoa Sen cấm ô tô.
Từ đầu năm, tuyến đường này đã xảy ra 3 vụ va chạm vì thiếu ánh sáng.
Người dân cần biết thêm xin gọi tổ trưởng tổ dân phố nơi mình ở."""


def test_list_marks_are_left_out_of_neighbours_too(engine: Summarizer) -> None:
    items = ["1. Phường sửa xong 40 cột đèn ven hồ.", "2. Phường trồng thêm 120 cây xanh."]
    draft = engine.summarize("\n".join(["Phường làm đẹp ven hồ", "", *items]))
    assert draft.summary == "Phường sửa xong 40 cột đèn ven hồ. Phường trồng thêm 120 cây xanh."
