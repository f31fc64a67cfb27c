"""Offices whose holders the draft does not name: the wrong one is noticed, any right one passes."""

from __future__ import annotations

import pytest

import vnsum

SOURCE = """Xã Vĩnh Lộc Hạ siết khai thác cát

Chiều 6/11, đồng chí Tạ Quang Nhường, Phó Chủ tịch UBND xã Vĩnh Lộc Hạ, chủ trì họp về khai thác \
cát trên sông Cái Lân. Dự họp có ông Mạc Văn Thoại, Chánh Văn phòng HĐND và UBND; bà Lê Thị Sính, \
Giám đốc Ban Quản lý chợ.

Ông Mạc Văn Thoại cho biết từ đầu năm có 9 phương tiện bị lập biên bản, phạt 214 triệu đồng, và đề \
nghị lắp bốn camera tại bến Đò Trám.

Kết luận, Phó Chủ tịch UBND xã yêu cầu Công an xã tuần tra ban đêm đến hết ngày 31/12.

Bà Sính đề nghị dời bãi tập kết vật liệu ra khỏi cổng chợ trước Tết.
"""

TRUE = [
    "Phó Chủ tịch UBND xã yêu cầu Công an xã tuần tra ban đêm đến hết ngày 31/12.",
    "Phó Chủ tịch xã Vĩnh Lộc Hạ yêu cầu tuần tra sông Cái Lân ban đêm đến hết 31/12.",
    "Chánh Văn phòng HĐND và UBND cho biết từ đầu năm có 9 phương tiện bị lập biên bản.",
    "Giám đốc Ban Quản lý chợ đề nghị dời bãi tập kết vật liệu ra khỏi cổng chợ trước Tết.",
    "Chủ tịch UBND các xã ven sông chưa lên tiếng về khai thác cát trên sông Cái Lân.",
    "Ban Giám đốc chợ chưa nói gì về khai thác cát trên sông Cái Lân.",
]
FALSE = [
    (
        "Chủ tịch UBND xã yêu cầu Công an xã tuần tra ban đêm đến hết ngày 31/12.",
        "Chủ tịch UBND xã",
        "Phó Chủ tịch UBND xã",
    ),
    (
        "Phó Chủ tịch UBND tỉnh yêu cầu Công an xã tuần tra ban đêm đến hết ngày 31/12.",
        "Phó Chủ tịch UBND tỉnh",
        "Phó Chủ tịch UBND xã",
    ),
    (
        "Phó Chủ tịch HĐND xã chủ trì cuộc họp về khai thác cát trên sông Cái Lân.",
        "Phó Chủ tịch HĐND xã",
        "Phó Chủ tịch UBND xã",
    ),
    (
        "Phó Giám đốc Ban Quản lý chợ đề nghị dời bãi tập kết vật liệu ra khỏi cổng chợ.",
        "Phó Giám đốc Ban Quản lý",
        "Giám đốc Ban Quản lý",
    ),
]
OTHER_SPEAKERS = [
    (
        "Phó Chủ tịch UBND xã cho biết từ đầu năm có 9 phương tiện bị lập biên bản.",
        "Mạc Văn Thoại",
    ),
    (
        "Giám đốc Ban Quản lý chợ đề nghị lắp bốn camera tại bến Đò Trám.",
        "Mạc Văn Thoại",
    ),
]


@pytest.mark.parametrize("draft", TRUE)
def test_an_office_the_source_knows_is_no_fault(draft: str) -> None:
    assert not [fact for fact in vnsum.check(draft, SOURCE).facts if "office" in fact.reason]


@pytest.mark.parametrize(("draft", "office", "told"), FALSE)
def test_the_office_of_another_is_contradicted(draft: str, office: str, told: str) -> None:
    report = vnsum.check(draft, SOURCE)
    wrong = next(fact for fact in report.facts if fact.reason == "other-office")
    assert report.verdict == wrong.verdict == "contradicted"
    assert wrong.fact.kind == "person"
    assert draft[wrong.fact.start : wrong.fact.end] == wrong.fact.text == office
    assert wrong.found.startswith(told)
    assert all(SOURCE[span.start : span.end] == span.text for span in wrong.sources)


@pytest.mark.parametrize(("draft", "speaker"), OTHER_SPEAKERS)
def test_words_of_another_are_not_those_of_an_office(draft: str, speaker: str) -> None:
    wrong = [fact for fact in vnsum.check(draft, SOURCE).facts if fact.verdict == "contradicted"]
    assert [fact.reason for fact in wrong] == ["other-speaker"]
    assert speaker in wrong[0].found
