"""The day of publication is borne out, but not in the place of the day something happened."""

from __future__ import annotations

from datetime import date

import pytest

import vnsum

SOURCE = "Sáng 18/6, xã Sơn Rạch họp bàn việc dời chợ. Có 120 người dự. Chợ mới mở từ 1/8."


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("Sáng 19/6, xã Sơn Rạch họp bàn việc dời chợ.", "contradicted"),
        ("Ngày 19/6, xã Sơn Rạch họp dời chợ.", "contradicted"),
        ("Sáng 18/6, xã Sơn Rạch họp bàn việc dời chợ.", "supported"),
        ("Ngày 19/6, xã Sơn Rạch cho biết sáng 18/6 đã họp bàn việc dời chợ.", "supported"),
        ("Ngày 19/6, trang tin của xã cho hay chợ mới mở từ 1/8.", "supported"),
    ],
)
def test_a_day_of_publication_is_no_day_of_an_event(draft: str, verdict: str) -> None:
    report = vnsum.check(draft, SOURCE, published=date(2026, 6, 19))
    assert report.verdict == verdict
