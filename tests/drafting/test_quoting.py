"""Quotations over several sentences of which a summary tells only some."""

from __future__ import annotations

import pytest

from vnsum.drafting.summaries.quoting import mark_quotations
from vnsum.results import DraftSentence

_CURLY = ("Ông A nói: “Cầu hỏng.", "Xe phải đi vòng.", "Tháng sau sửa xong”.", "Trời mưa.")
_STRAIGHT = tuple(text.replace("“", '"').replace("”", '"') for text in _CURLY)


def _told(body: tuple[str, ...], *indices: int) -> list[str]:
    told = [DraftSentence("summary", body[at], (), (at,), 0.0, "extractor") for at in indices]
    return [one.text for one in mark_quotations(told, body)]


@pytest.mark.parametrize("body", [_CURLY, _STRAIGHT])
def test_what_is_not_closed_or_opened_is(body: tuple[str, ...]) -> None:
    opening, closing = body[0][11], body[2][-2]
    assert _told(body, 0, 1, 3) == [body[0], f"Xe phải đi vòng{closing}.", body[3]]
    assert _told(body, 0, 3) == [f"Ông A nói: {opening}Cầu hỏng{closing}.", body[3]]
    assert _told(body, 1, 2) == [f"{opening}Xe phải đi vòng.", body[2]]


@pytest.mark.parametrize("body", [_CURLY, _STRAIGHT])
def test_whole_quotations_and_the_middle_stay(body: tuple[str, ...]) -> None:
    for indices in ((0, 1, 2), (0, 1, 2, 3), (1, 3), (3,)):
        assert _told(body, *indices) == [body[at] for at in indices]


def test_what_was_skipped_parts_a_quotation() -> None:
    assert _told(_CURLY, 0, 2) == ["Ông A nói: “Cầu hỏng”.", "“Tháng sau sửa xong”."]
