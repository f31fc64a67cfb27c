"""What a question asks for, and what may answer it."""

from __future__ import annotations

import pytest

from tests.answering.releases import BRIDGE, WATER
from vnsum.answering.candidates import candidates_of
from vnsum.answering.questions import parse_question
from vnsum.reading import read
from vnsum.truth.source import SourceIndex


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Vì sao cầu chậm?", "reason"),
        ("Nguyên nhân của vụ cháy là gì?", "reason"),
        ("Trạm bơm chạy từ mấy giờ?", "time"),
        ("Khi nào khởi công?", "date"),
        ("Hội nghị diễn ra ngày nào?", "date"),
        ("Việc sửa chữa kéo dài bao lâu?", "duration"),
        ("Hộ nghèo chiếm bao nhiêu phần trăm?", "percent"),
        ("Tỷ lệ hộ nghèo là bao nhiêu?", "percent"),
        ("Xã chi bao nhiêu tiền?", "money"),
        ("Kinh phí sửa cầu là bao nhiêu?", "money"),
        ("Có mấy hộ phải dời đi?", "number"),
        ("Ai ký quyết định?", "person"),
        ("Lễ hội tổ chức ở đâu?", "place"),
        ("Phường nào dẫn đầu?", "place"),
        ("Đơn vị nào thi công?", "organisation"),
        ("Vị nào chủ trì?", "person"),
        ("Văn bản nào quy định?", "which"),
        ("Cầu được xây thế nào?", "manner"),
        ("Món quà là gì?", "what"),
        ("Cầu dài 64 mét", "unsaid"),
    ],
)
def test_what_is_asked_for(question: str, asked: str) -> None:
    assert parse_question(question).asked == asked


def test_the_noun_beside_the_asking_words() -> None:
    assert parse_question("Bao nhiêu hộ được hỗ trợ?").focus[0] == "hộ"
    assert list(parse_question("Phường nào dẫn đầu?").focus) == ["phường"]


def test_abbreviations_are_spelt_out() -> None:
    content = list(parse_question("Ai là Chủ tịch UBND xã?").content)
    assert content[:6] == ["chủ", "tịch", "ủy", "ban", "nhân", "dân"]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (BRIDGE, "Ông Trần Văn Lượm"),
        (BRIDGE, "Trần Văn Lượm"),
        (BRIDGE, "1 .250 hộ dân"),
        (BRIDGE, "12,6 tỷ đồng"),
        (BRIDGE, "do mưa lũ kéo dài"),
        (BRIDGE, "mưa lũ kéo dài"),
        (BRIDGE, "Sáng 11/3"),
        (WATER, "7.200 đồng"),
        (WATER, "hết ngày 31/12"),
        (WATER, "Trạm bơm Cống Bà"),
    ],
)
def test_editors_ends_are_among_the_candidates(source: str, text: str) -> None:
    index = SourceIndex(read(source))
    found = set()
    for number, passage in enumerate(index.passages):
        spans = [one.span for one in candidates_of(passage, number, index.places(number))]
        assert len(spans) == len(set(spans))
        found |= {source[start:end] for start, end in spans}
    assert text in found
