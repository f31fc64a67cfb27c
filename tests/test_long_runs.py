"""One odd passage, many times as long as any release has it, costs no more than its length.

Each took the square or the cube of its length (2026-11-28); the limit leaves room for a busy
machine, and what grew so took more than ten times as long.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

import vnsum
from vnsum.truth.index.finder import find_facts

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS = 3.0
MARKS = "\u0301\u0323"
BODY = (
    "UBND xã Tân Hòa tổ chức hội nghị tổng kết công tác năm 2026 với 120 đại biểu tham dự.\n\n"
    "Hội nghị biểu dương 15 tập thể có thành tích xuất sắc.\n\n"
)
PLOTS = ", ".join(map(str, range(1, 250)))
CHAIN = "-".join(map(str, range(1, 4000)))
DAYS = ", ".join(f"{i % 28 + 1}/{i % 12 + 1}" for i in range(900))
TASKS: dict[str, Callable[[], object]] = {
    "blanks behind a digit": lambda: vnsum.read(f"{BODY}Có 5{' ' * 5000}hộ được hỗ trợ tiền."),
    "blanks": lambda: find_facts(f"a{' ' * 40000}b"),
    "line feeds": lambda: find_facts("a" + "\n" * 40000 + "b"),
    "lines of blanks": lambda: vnsum.summarize(BODY + "  \n" * 20000 + BODY),
    "dashes": lambda: vnsum.read(BODY + "-" * 40000),
    "marks on a letter": lambda: vnsum.read(f"{BODY}a{MARKS * 10000}"),
    "lines with blank ones between": lambda: vnsum.read(
        "\n\n".join(f"dòng {i}" for i in range(5000)) + f"\n\n{BODY}"
    ),
    "a chain of numbers": lambda: find_facts(f"thửa số {CHAIN}"),
    "plots the source does not name": lambda: vnsum.check(f"Các thửa {PLOTS} đã đo.", BODY),
    "plots of the release": lambda: vnsum.summarize(
        f"{BODY}Các thửa số {CHAIN[:700]} được đo đạc."
    ),
    "days that may answer": lambda: vnsum.ask(f"{BODY}Lịch họp: {DAYS}.", "Xã họp khi nào?"),
}


@pytest.mark.parametrize("task", TASKS)
def test_what_is_very_long_costs_no_more_than_its_length(task: str) -> None:
    vnsum.summarize(BODY)
    begun = time.perf_counter()
    TASKS[task]()
    assert time.perf_counter() - begun < SECONDS


def test_no_character_is_lost_by_a_heap_of_marks() -> None:
    text = f"{BODY}Hội nghị{MARKS * 90} kết thúc lúc 11 giờ trong không khí phấn khởi."
    release = vnsum.read(text)
    assert all(text[one.start : one.end] == one.text for one in release.sentences)
