"""A headline the source does not bear out gives way to a further one, or is warned of."""

from __future__ import annotations

import vnsum
from vnsum.drafting.overseer import Overseer
from vnsum.results import Headline

RELEASE = vnsum.read(
    "Sáng 5/9, UBND xã Lộc Vĩ khai trương chợ mới với 120 sạp. "
    "Chủ tịch UBND xã Lê Văn Tám cho biết 38 hộ đã nhận mặt bằng.\n\n"
    "Chợ cũ đóng cửa từ ngày 1/9 và trả lại đất cho trường học."
)
FALSE = (Headline("Xã Lộc Vĩ khai trương chợ mới với 210 sạp", (), 0.0, "extractor"), 0)
TRUE = (Headline("38 hộ xã Lộc Vĩ đã nhận mặt bằng", (), 0.0, "extractor"), 1)


def test_further_headlines_are_asked_where_none_of_the_first_stands() -> None:
    kept, report = Overseer(RELEASE, faithful=True).headlines([FALSE], lambda: [FALSE, TRUE])
    assert [item.text for item in kept] == [TRUE[0].text]
    assert report.supported


def test_a_headline_that_stands_asks_for_no_further_ones() -> None:
    def asked() -> list[tuple[Headline, int]]:
        raise AssertionError

    kept, _ = Overseer(RELEASE, faithful=True).headlines([TRUE, FALSE], asked)
    assert [item.text for item in kept] == [TRUE[0].text]
    kept, report = Overseer(RELEASE, faithful=False).headlines([FALSE], asked)
    assert [item.text for item in kept] == [FALSE[0].text]
    assert not report.supported


def test_what_fails_still_stays_first_and_is_told_apart() -> None:
    kept, report = Overseer(RELEASE, faithful=True).headlines([FALSE], lambda: [FALSE])
    assert [item.text for item in kept] == [FALSE[0].text]
    assert not report.supported


def test_every_headline_made_of_a_release_is_offered() -> None:
    draft = vnsum.summarize(RELEASE)
    assert draft.facts.headline.supported
    assert "headline-unconfirmed" not in draft.warning_codes
