"""Answers about texts that are worked out once."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.sentences import saying
from vnsum.lazily import remembered


def test_a_text_is_asked_once_unless_it_is_long() -> None:
    asked: list[str] = []

    @remembered
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    long = "a" * 5000
    assert [length("ba"), length("ba"), length(long), length(long)] == [2, 2, 5000, 5000]
    assert asked == ["ba", long, long]


def test_old_answers_are_forgotten() -> None:
    asked: list[str] = []

    @remembered
    def same(text: str) -> str:
        asked.append(text)
        return text

    for number in range(2000):
        assert same(f"câu {number}") == f"câu {number}"
    same("câu 0")
    assert asked.count("câu 0") == 2


@pytest.mark.parametrize(
    "text",
    [
        "mọi thắc mắc xin gọi số 0912 345 678",
        "đường dây nóng: 1900 123456",
        "liên hệ bà lan qua zalo",
        "đt: 0234 567 890",
        "hotline 18001234 miễn phí",
    ],
)
def test_what_names_a_contact_is_found(text: str) -> None:
    assert saying._CONTACT.search(text)
