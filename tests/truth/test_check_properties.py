"""Any two texts give a report whose spans slice back, in time that grows with their length."""

from __future__ import annotations

import gc
import math
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import vnsum
from tests.truth.cases import RELEASES
from vnsum.errors import InputError
from vnsum.facts import TruthReport
from vnsum.truth import Checker, check
from vnsum.truth.index.passages import split_passages
from vnsum.truth.index.places import place_facts
from vnsum.truth.index.source import SourceIndex
from vnsum.truth.verbatim import copied_places

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST_GROWTH = 12.0
_LEAST_SECONDS = 0.02
_TRIES = 4

PIECES = st.sampled_from(
    [
        *"0123456789.,;:!?%/-–()“”\"'…\n\r\t ",
        "\ud800",
        "\u0301",
        "UBND quận Ba Sao ",
        "ông Trần Văn Nam ",
        "Chủ tịch ",
        "chưa ",
        "không ",
        "tăng ",
        "ngày 12/9 ",
        "tháng 8 ",
        "hai mươi ",
        "tỷ đồng ",
        "3,2 ",
        "“Chúng tôi làm” ",
        "từ 5 đến 7 ",
        "12-17 tuổi ",
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))


@settings(max_examples=150, deadline=None)
@example(draft=" \x1ea", source="")
@example(draft="", source=" \x1ea")
@given(draft=TEXTS, source=TEXTS)
def test_any_two_texts_give_a_report(draft: str, source: str) -> None:
    report = check(draft, source, published=date(2025, 9, 12), place="Hà Nội")
    for sentence in report.sentences:
        assert draft[sentence.start : sentence.end] == sentence.text
        for alignment in sentence.aligned:
            span = alignment.span
            assert source[span.start : span.end] == span.text
            assert 0 <= alignment.score <= 1
    for fact in report.facts:
        assert draft[fact.fact.start : fact.fact.end] == fact.fact.text
        for span in fact.sources:
            assert source[span.start : span.end] == span.text
    assert report.to_json()


@settings(max_examples=60, deadline=None)
@given(text=st.lists(PIECES, max_size=40).map("".join))
def test_a_text_never_contradicts_itself(text: str) -> None:
    report = check(text, text)
    assert all(sentence.reason == "" for sentence in report.sentences)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 12/9, ông Trần Văn Nam trao 125 suất quà cho hộ nghèo. ",
        "không có 3 xã chưa đạt 12% và tăng 5 tỷ đồng, ",
        "Nam Hải Sơn ",
        "12 34 ",
        "“ ",
    ],
)
def test_time_grows_with_the_length_of_the_source(sentence: str) -> None:
    """Eight times the source takes at most twelve times as long, however it repeats itself."""
    assert _growth(lambda number: (sentence * 2, sentence * number), 1_000, 8_000) < _MOST_GROWTH


@pytest.mark.parametrize("sentence", ["Nam 12/9 trao 125 suất quà. ", "12 34 ", "không 3% chưa, "])
def test_time_grows_with_the_length_of_the_draft(sentence: str) -> None:
    source = sentence * 200
    assert _growth(lambda number: (sentence * number, source), 50, 400) < _MOST_GROWTH


def _growth(texts: Callable[[int], tuple[str, str]], short: int, long: int) -> float:
    """Return how many times as long the longer texts take, as the quietest of some tries says.

    Other work on the core, or a cache that it emptied between the two, can only make one of them
    slower by chance; what grows with the square is 64 times as long in every try.
    """
    ratio = math.inf
    for _ in range(_TRIES):
        fast = max(_seconds(*texts(short)), _LEAST_SECONDS)
        ratio = min(ratio, _seconds(*texts(long)) / fast)
        if ratio < _MOST_GROWTH:
            break
    return ratio


def _seconds(draft: str, source: str) -> float:
    """Return the better of two times: a core that others use is not as fast all the time.

    As in `timeit`, without the garbage collector: it goes through what thousands of other tests
    left as well, and more often the longer the text.
    """
    times = []
    gc.disable()
    try:
        for _ in range(2):
            start = time.process_time()
            check(draft, source + " Hết.")
            times.append(time.process_time() - start)
    finally:
        gc.enable()
    return min(times)


def test_a_copied_sentence_goes_the_short_way_to_the_same_verdicts() -> None:
    for source in RELEASES.values():
        release = vnsum.read(source)
        for number, sentence in enumerate(release.sentences):
            text = sentence.normalised
            short = Checker(release).check(text, near=[number])
            assert short.supported
            whole = Checker(release).check(text)
            assert [fact.fact for fact in short.facts if fact.fact.kind != "number"] == [
                fact.fact for fact in whole.facts if fact.fact.kind != "number"
            ]


def test_metadata_supports_what_the_text_lacks() -> None:
    source = "Phường Sen Hồng tặng 25 suất quà cho hộ nghèo trên địa bàn."
    draft = "Ngày 12/9/2025, phường Sen Hồng (thành phố Hải Thanh) tặng 25 suất quà."
    assert not check(draft, source).supported
    known = check(draft, source, published=date(2025, 9, 12), place="thành phố Hải Thanh")
    assert known.supported
    assert "metadata" in {fact.reason for fact in known.facts}


def test_a_year_taken_from_publication_is_said() -> None:
    source = "Ngày 12/9, phường Sen Hồng tặng 25 suất quà cho hộ nghèo trên địa bàn."
    draft = "Ngày 12/9/2025, phường Sen Hồng tặng 25 suất quà."
    report = check(draft, source, published=date(2025, 9, 14))
    dated = [fact for fact in report.facts if fact.fact.kind == "date"]
    assert [(fact.verdict, fact.reason) for fact in dated] == [("supported", "year-from-published")]


def test_the_report_says_what_the_source_has() -> None:
    source = "Quận giải ngân 106,8% vốn. Quận thu ngân sách 111,8% kế hoạch năm 2021."
    report = vnsum.check("Quận thu ngân sách 111,9% kế hoạch năm 2021.", source)
    assert isinstance(report, TruthReport)
    wrong = [fact for fact in report.facts if fact.verdict == "contradicted"]
    assert [fact.fact.text for fact in wrong] == ["111,9%"]
    assert wrong[0].found.startswith("111,8%")
    assert report.sentences[0].aligned[0].sentence == 1


def test_an_empty_source_supports_nothing() -> None:
    assert check("Quận có 12 phường.", "").facts[0].verdict == "unsupported"
    assert check("", "Quận có 12 phường.").verdict == "supported"


def test_a_missing_file_is_said() -> None:
    with pytest.raises(InputError):
        check("Quận có 12 phường.", Path("no-such-file.txt"))


def test_a_sentence_said_again_is_judged_as_before() -> None:
    """What was looked up once is moved, not looked up again; offsets are those of each place."""
    source = "Xã Suối Mây trồng 1.250 cây xanh. Ông Nguyễn Văn An nói 35 hộ đã nhận tiền."
    draft = (
        "Xã Suối Mây trồng 1.520 cây xanh. 35 hộ đã nhận tiền. Xã Suối Mây trồng 1.520 cây xanh."
    )
    first, _, again = check(draft, source).sentences
    assert first.start == 0 < again.start
    assert [item.verdict for item in first.facts] == [item.verdict for item in again.facts]
    assert "contradicted" in [item.verdict for item in again.facts]
    for sentence in (first, again):
        assert draft[sentence.start : sentence.end] == sentence.text
        for item in sentence.facts:
            assert draft[item.fact.start : item.fact.end] == item.fact.text


def test_facts_of_a_copied_sentence_are_those_found_in_it() -> None:
    for text in RELEASES.values():
        release = vnsum.read(text)
        source = SourceIndex(release)
        for number, sentence in enumerate(release.sentences):
            draft = f"Sáng nay trời mưa rất to. {sentence.normalised}"
            for passage in split_passages(draft)[1:]:
                near = source.numbers_of(number)
                taken = copied_places(passage, draft, near, source)
                if taken is not None:
                    found = tuple(place_facts(passage, source.published))
                    assert [(item.fact, item.first, item.last) for item in taken] == [
                        (item.fact, item.first, item.last) for item in found
                    ]


def test_a_draft_is_checked_by_its_text() -> None:
    with pytest.raises(TypeError, match=r"draft\.lead"):
        check(vnsum.summarize("Xã mở chợ. Chợ có 40 sạp."), "Xã mở chợ.")  # type: ignore[arg-type]
