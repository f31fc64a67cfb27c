"""The pieces of the source that a headline is made of, in the order of its text."""

from __future__ import annotations

from vnsum.documents import Span
from vnsum.drafting.headlines.spanning import arranged

SOURCE = "Sáng 5/3, Công an phường tiếp nhận 7 đơn, sau lễ. Phường là phường Gò Me."


def span(text: str) -> Span:
    start = SOURCE.index(text)
    return Span(start, start + len(text), text)


def texts(headline: str, *pieces: str) -> list[str]:
    found = arranged(headline, [span(piece) for piece in pieces])
    assert all(SOURCE[one.start : one.end] == one.text for one in found)
    return [one.text for one in found]


def test_a_name_put_in_stands_where_it_was_put() -> None:
    made = texts(
        "Công an phường Gò Me tiếp nhận 7 đơn", "Công an phường", "tiếp nhận 7 đơn", "Gò Me"
    )
    assert made == ["Công an phường", "Gò Me", "tiếp nhận 7 đơn"]
    one = texts("Công an phường Gò Me tiếp nhận 7 đơn", "Công an phường tiếp nhận 7 đơn", "Gò Me")
    assert one == made


def test_what_is_cut_off_stands_in_no_piece() -> None:
    whole = SOURCE[: SOURCE.index(". Phường")]
    assert texts("Công an phường tiếp nhận 7 đơn", whole) == ["Công an phường tiếp nhận 7 đơn"]


def test_a_piece_in_other_words_stays_last() -> None:
    assert texts("CA phường Gò Me nhận đơn", "sau lễ", "Gò Me") == ["Gò Me", "sau lễ"]


def test_a_whole_piece_keeps_its_marks() -> None:
    assert texts("Tiếp nhận 7 đơn", "tiếp nhận 7 đơn,") == ["tiếp nhận 7 đơn,"]
