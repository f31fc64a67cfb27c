"""Why a part of a draft is empty: its length, words that are forbidden, another language."""

from __future__ import annotations

import pytest

import vnsum
from vnsum import SummaryOptions

BRIDGE = (
    "Sáng 12/9, phường Gò Sậy khánh thành cầu mới qua rạch Cạn. "
    "Cầu ở phường Gò Sậy dài 36 m, tốn 4 tỷ đồng. "
    "Người dân phường Gò Sậy không còn phải đi đò."
)
ENGLISH = (
    "The city opened a new bridge on Monday. It is 36 metres long and cost four million. "
    "Residents of the ward are happy about it."
)


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (BRIDGE, {"forbid": ("Gò Sậy",)}, "headline-forbidden"),
        (f"Gò Sậy có cầu\n\n{BRIDGE}", {"forbid": ("gò sậy",)}, "headline-forbidden"),
        (BRIDGE, {"headline_max_chars": 12}, "no-headline"),
        (BRIDGE, {"headline_max_chars": 12, "forbid": ("kho báu",)}, "no-headline"),
        (ENGLISH, {}, "headline-not-vietnamese"),
        (ENGLISH, {"headline_max_chars": None}, "headline-not-vietnamese"),
    ],
)
def test_a_headline_that_is_missing_says_why(
    text: str, options: dict[str, object], code: str
) -> None:
    draft = vnsum.summarize(text, SummaryOptions(**options))  # type: ignore[arg-type]
    assert draft.headline == ""
    causes = {"headline-forbidden", "headline-not-vietnamese", "no-headline"}
    assert causes & {*draft.warning_codes} == {code}


def test_a_headline_that_is_there_says_nothing_of_it() -> None:
    draft = vnsum.summarize(BRIDGE, SummaryOptions(forbid=("tỷ đồng",)))
    assert draft.headline
    assert not [code for code in draft.warning_codes if "headline-forbidden" in code]


def test_a_summary_that_is_missing_says_why() -> None:
    forbidden = vnsum.summarize(BRIDGE, SummaryOptions(forbid=("Gò Sậy",)))
    assert (forbidden.summary, "summary-forbidden" in forbidden.warning_codes) == ("", True)
    short = vnsum.summarize(BRIDGE, SummaryOptions(summary_syllables=3))
    assert (short.summary, "no-summary" in short.warning_codes) == ("", True)
