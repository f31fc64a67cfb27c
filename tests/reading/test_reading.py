"""`vnsum.read`: what goes in, what comes out, and what it refuses."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from vnsum.errors import EmptyInputError, NoBodyTextError, VnsumError
from vnsum.reading import read

if TYPE_CHECKING:
    from vnsum.documents import PressRelease, Span

_BODY = [
    "Sáng 5/9, phường Hoa Sen khai giảng năm học mới.",
    "Hơn 500 học sinh dự lễ tại sân trường.",
    "Nhà trường có ba điểm mạnh…",
]
_ROOT = Path(__file__).parents[2]
_OWN = [*sorted((_ROOT / "examples").iterdir()), *sorted((_ROOT / "tests/releases").iterdir())]
_WORDS = st.sampled_from(
    [
        "Phường",
        "họp.",
        "\n",
        "\n\n",
        "HNP - ",
        "Tin liên quan",
        "Số: 1/TB-UBND",
        "(20:47 21/01/2022)",
        "152 .206",
        "Ảnh: A",
        "ﬁ",
        "e\u0323\u0302",
        "\ud800",
        "\x00",
        "\t",
        " ",
        "- ",
        "Nơi nhận:",
        "a?b",
    ]
)


def _spans(release: PressRelease) -> list[Span]:
    single = [release.title, release.agency, release.byline, release.place, release.doc_number]
    many = [*release.paragraphs, *release.sentences, *release.captions, *release.boilerplate]
    return [*many, *(span for span in [*single, release.published_span] if span is not None)]


@pytest.mark.parametrize("glue", ["\n", " ", "\n\n", "\r\n"])
def test_a_bare_body_is_all_body(glue: str) -> None:
    release = read(glue.join(_BODY))
    assert [one.normalised for one in release.sentences] == _BODY
    assert release.title is release.byline is None
    assert not release.captions
    assert not release.boilerplate


def test_the_known_title_is_found_as_first_line() -> None:
    release = read("Khai giảng năm học mới.\n" + "\n".join(_BODY), title="Khai giảng năm học mới")
    assert release.title is not None
    assert release.title.start == 0
    assert len(release.paragraphs) == 3


def test_the_known_title_need_not_stand_in_the_text() -> None:
    release = read("\n".join(_BODY), title="Tựa khác", published=date(2024, 9, 5))
    assert release.title is None
    assert release.title_text == "Tựa khác"
    assert release.published == date(2024, 9, 5)
    assert len(release.sentences) == 3


def test_a_release_comes_back_as_it_is() -> None:
    release = read("\n".join(_BODY))
    assert read(release) is release


def test_acronyms_of_the_subject_are_no_agency() -> None:
    release = read("UBND - HĐND phường Hoa Sen họp phiên cuối năm.\nPhiên họp bàn sáu việc.")
    assert release.agency is None


@pytest.mark.parametrize(
    ("opening", "agency"),
    [("TTXVN - ", "TTXVN"), ("(ĐCSVN) – ", "ĐCSVN"), ("Hà Nội (TTXVN) - ", "TTXVN")],
)
def test_the_agency_is_no_part_of_the_sentence(opening: str, agency: str) -> None:
    release = read(opening + "\n".join(_BODY))
    assert release.agency is not None
    assert release.agency.text == agency
    assert release.sentences[0].text == _BODY[0]


@pytest.mark.parametrize("byline", ["Thu Hà", "Lê Mẫu - Hà An", "Hà An (Tổng hợp)", "Theo TTXVN"])
def test_the_writer_stands_last(byline: str) -> None:
    release = read("\n".join([*_BODY, byline]))
    assert release.byline is not None
    assert release.byline.text == byline
    assert len(release.sentences) == len(_BODY)


@pytest.mark.parametrize("text", ["", " \n\t ", "\u00a0"])
def test_nothing_is_refused(text: str) -> None:
    with pytest.raises(EmptyInputError):
        read(text)


@pytest.mark.parametrize(
    "text", ["Trang chủ > Tin tức\nTừ khóa: a, b", "Bình luận\nHọ tên:(*)", "???"]
)
def test_no_sentence_is_refused_with_a_hint(text: str) -> None:
    with pytest.raises(NoBodyTextError) as caught:
        read(text)
    assert caught.value.hint


def test_english_is_warned_of() -> None:
    release = read("The ward held a meeting to review results. Many people attended it.")
    assert release.warnings == ("the text does not look Vietnamese",)


@pytest.mark.parametrize(
    ("body", "warnings"),
    [
        (
            "Quận hỗ trợ 152 .206 người, đạt 111,8 % kế hoạch.",
            ("one number with blanks inside was put together: '152 .206' as 152.206",),
        ),
        (
            "Ngày 21 / 1, trẻ từ 1 -10 tuổi được tiêm.\nTổng số là 152 .206 liều.",
            ("3 numbers with blanks inside were put together, first '21 / 1' as 21/1",),
        ),
        ("Quận hỗ trợ 152.206 người, đạt 111,8 % kế hoạch từ 1 - 10.", ()),
    ],
)
def test_numbers_put_together_are_told(body: str, warnings: tuple[str, ...]) -> None:
    assert read(body).warnings == warnings


def test_numbers_of_the_real_release_are_told() -> None:
    path = Path(__file__).parents[3] / "shared" / "releases" / "ba-dinh-2022-01-21.txt"
    if not path.is_file():
        pytest.skip("the release is not beside the repository (../shared/releases)")
    told = [line for line in read(path).warnings if "put together" in line]
    assert len(told) == 1
    assert "'152 .206' as 152.206" in told[0]


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=25).map(" ".join)))
@example("Số: 1/TB-UBND\nA, ngày 99 tháng 99 năm 2024")
@example("Ì\rÎ\ra²0µ0Ì0Ì")
def test_offsets_slice_back_and_only_our_errors_leave(text: str) -> None:
    try:
        release = read(text)
    except VnsumError:
        return
    assert release.source == text
    assert release.sentences
    assert all(text[span.start : span.end] == span.text for span in _spans(release))
    assert not _lost(release)


def _lost(release: PressRelease) -> str:
    """Return the letters and digits that belong to no part of a release."""
    letters = list(release.source)
    for span in _spans(release):
        letters[span.start : span.end] = " " * (span.end - span.start)
    return "".join(filter(str.isalnum, letters))


@pytest.mark.parametrize("path", _OWN, ids=lambda path: path.stem)
def test_no_letter_of_our_own_releases_is_lost(path: Path) -> None:
    assert not _lost(read(path))


def test_the_end_of_a_sentence_that_looks_like_a_date_is_not_lost() -> None:
    release = read("\n".join([*_BODY, "Trường nhận hồ sơ đến hết ngày", "12/9/2024."]))
    assert not _lost(release)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_bytes_raise_nothing_but_our_errors(data: bytes) -> None:
    try:
        release = read(data)
    except VnsumError:
        return
    assert release.sentences


@pytest.mark.parametrize(
    "unit",
    ["a ", "(", "> ", "Chia sẻ ", "\n", "a-", "| ", "1/", "?a", "- ", "😀", "\n> ", "✅ a\n"],
)
def test_20000_characters_take_no_time(unit: str) -> None:
    text = _BODY[0] + "\n" + (unit * 20_000)[:20_000]
    began = time.perf_counter()
    assert read(text).sentences
    assert time.perf_counter() - began < 2


@pytest.mark.parametrize(
    "unit", ["chia sẻ ", "1 ", "<< 1 ", "in bài | ", "tải về: ", "like 0 ", "[in] ", "tin khác: "]
)
def test_a_line_of_buttons_that_ends_otherwise_takes_no_time(unit: str) -> None:
    text = "\n".join([_BODY[0], unit * 25 + "xyz", _BODY[1]])
    began = time.perf_counter()
    assert len(read(text).sentences) > 1
    assert time.perf_counter() - began < 2


def test_16000_lines_without_stops_take_no_time() -> None:
    began = time.process_time()
    assert read("Ubnd xa to chuc le phat dong\n" * 16_000).sentences
    assert time.process_time() - began < 12
