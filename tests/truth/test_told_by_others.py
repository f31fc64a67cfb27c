"""Notations and turns of phrase of the founders of the sixteenth session, each told anew."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth import Checker, find_facts

HEAD = "Xã Hòa Vang Hạ tổ chức hội nghị chiều 12/5/2026\n\n"


@pytest.mark.parametrize(
    ("draft", "body"),
    [
        # ordinals and days
        ("Nhà máy chạy giai đoạn 1 ngày 18/11.", "Ngày 18/11, nhà máy chạy giai đoạn 1 tại xã."),
        ("Hội trao nhà đợt 2.", "Hội tổ chức lễ bàn giao đợt 2 nhà tình nghĩa năm nay ở xã."),
        ("Xã về đích vào quý 4/2026.", "Xã phấn đấu về đích vào quý IV/2026 như đã hứa."),
        ("Người 18 - 59 tuổi chiếm 31%.", "Trong đó người từ 18 đến 59 tuổi chiếm 31% số khám."),
        ("Xã yêu cầu xong trước ngày 30/9.", "Ông yêu cầu trước 30/9 số hóa xong sổ hộ tịch."),
        ("Số mô hình tăng từ 211 năm 2023 lên 248.", "Xã có 248 mô hình, năm 2023 có 211 mô hình."),
        # money
        (
            "Xuất khẩu đạt 1,86 tỷ đô la Mỹ, nhập khẩu còn 1,12 tỷ.",
            "Xuất khẩu đạt 1,86 tỷ USD, tăng mạnh; nhập khẩu 1,12 tỷ USD, giảm nhẹ.",
        ),
        ("Xã giải ngân 18,6 trên 31,2 tỷ đồng.", "Đến nay xã giải ngân 18,6/31,2 tỷ đồng vốn."),
        # names and offices
        (
            "Phó Giám đốc BHXH tỉnh Sơn Thủy Ksor Hùng nêu con số 94 đơn vị.",
            "Ông Ksor Hùng, Phó Giám đốc BHXH tỉnh, cho biết có 94 đơn vị chậm đóng.",
        ),
        (
            "Trưởng Ban Tổ chức Tỉnh ủy Quách Thế Hùng giao nhiệm vụ cho xã.",
            (
                "Đồng chí Quách Thế Hùng, Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy dự và "
                "trao quyết định, giao nhiệm vụ cho xã."
            ),
        ),
        (
            "Bí thư Thành ủy Nguyễn Đình Thước thăm 9 giáo xứ.",
            (
                "Đồng chí Nguyễn Đình Thước, Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Thành ủy làm "
                "trưởng đoàn, thăm 9 giáo xứ."
            ),
        ),
        (
            "Theo Tổng Giám đốc Công ty cổ phần An Cư Xanh Đặng Nhật Quang, 320 căn sắp xong.",
            "Ông Đặng Nhật Quang, Tổng Giám đốc Công ty CP An Cư Xanh, thông tin 320 căn sắp xong.",
        ),
        (
            "Phó Giám đốc Điện lực Đông Trì Chu Thị Nhàn nêu 312 khách hàng.",
            (
                "Tại Điện lực Đông Trì, bà Chu Thị Nhàn, Phó Giám đốc phụ trách kinh doanh cho "
                "biết có 312 khách hàng ký thỏa thuận."
            ),
        ),
        ("Ban QLDA khu vực họp ngày 12/5.", "Ban Quản lý dự án khu vực họp ngày 12/5 tại xã."),
        ("Các tổ dân phố 3, 4 mất điện.", "Khu vực mất điện gồm TDP 3, 4 và đường ven sông."),
        # turns that are none
        (
            "Chưa ghi nhận người chết nhưng 7 người bị thương.",
            "Đến sáng nay, chưa ghi nhận người chết, 7 người bị thương; 23 nhà sập.",
        ),
        (
            "Xã giải ngân 36,8%, cao hơn bình quân của tỉnh nhưng kém mức 39,5% cùng kỳ.",
            (
                "Xã giải ngân 742 triệu đồng, đạt 36,8%, cao hơn mức bình quân chung của tỉnh "
                "(31,2%) nhưng thấp hơn cùng kỳ năm trước (39,5%)."
            ),
        ),
        (
            "Đoàn giám sát khoản thu của 8 trường.",
            "Đoàn đã giám sát các khoản thu, chi tại 8 trường trong ba ngày.",
        ),
        # all but one
        ("Đội thôn Hạ vượt qua 14 đội khác.", "Thi nấu cơm (15 đội): giải Nhất thuộc đội thôn Hạ."),
        # a code behind another word
        (
            "Công an phá án trộm xe máy 925X.",
            "Các đơn vị phá án 925X được thưởng. Xe máy 16.",
        ),
    ],
)
def test_true_in_other_words(draft: str, body: str) -> None:
    report = vnsum.check(draft, f"{HEAD}{body}\n")
    assert report.supported, [(f.fact.text, f.verdict, f.reason) for f in report.facts]


@pytest.mark.parametrize(
    ("draft", "body"),
    [
        ("Nhà máy chạy giai đoạn 2 ngày 18/11.", "Ngày 18/11, nhà máy chạy giai đoạn 1 tại xã."),
        ("Xã về đích vào quý 3/2026.", "Xã phấn đấu về đích vào quý IV/2026 như đã hứa."),
        ("Nhập khẩu còn 1,12 tỷ đồng.", "Xuất khẩu đạt 1,86 tỷ USD; nhập khẩu 1,12 tỷ USD."),
        ("Đội thôn Hạ vượt qua 13 đội khác.", "Thi nấu cơm (15 đội): giải Nhất thuộc đội thôn Hạ."),
        (
            "Trưởng Ban Tuyên giáo Tỉnh ủy Quách Thế Hùng giao nhiệm vụ.",
            (
                "Đồng chí Quách Thế Hùng, Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy dự và "
                "giao nhiệm vụ."
            ),
        ),
        (
            "Chưa ghi nhận người bị thương.",
            "Đến sáng nay, chưa ghi nhận người chết, 7 người bị thương; 23 nhà sập.",
        ),
        ("Công an phá án 952X.", "Các đơn vị phá chuyên án 925X được thưởng."),
    ],
)
def test_false_in_like_words(draft: str, body: str) -> None:
    assert not vnsum.check(draft, f"{HEAD}{body}\n").supported


def test_a_notice_is_no_newspaper() -> None:
    kinds = {f.text: f.kind for f in find_facts("THÔNG BÁO LỊCH CẮT ĐIỆN TUẦN 33 (từ 11/8)")}
    assert kinds["TUẦN 33"] == "ordinal"


UNREAL = """Xã Mỹ Trạch Đông thông tin về vụ cháy kho vải

Theo Công an xã, vụ cháy kho vải đêm 3/9 không gây thiệt hại về người; tin trên mạng nói vụ cháy \
kho vải làm 4 người thiệt mạng là sai sự thật.

Nếu nước sông Trạch vượt 3,6 m, xã sẽ đưa 52 hộ ở xóm Bãi đến Trường THCS Mỹ Trạch trú tạm.
"""


@pytest.mark.parametrize(
    "draft",
    [
        "Vụ cháy kho vải làm 4 người thiệt mạng.",
        "Xã đã đưa 52 hộ ở xóm Bãi đến Trường THCS Mỹ Trạch trú tạm.",
    ],
)
def test_a_rumour_or_a_condition_is_no_fact(draft: str) -> None:
    report = vnsum.check(draft, UNREAL)
    assert report.verdict == "contradicted"
    assert "unreal" in {sentence.reason for sentence in report.sentences}


@pytest.mark.parametrize(
    "draft",
    [
        "Tin 4 người thiệt mạng trong vụ cháy kho vải là sai sự thật, Công an xã cho biết.",
        "Công an xã bác tin vụ cháy kho vải làm 4 người thiệt mạng.",
        "Xã sẽ đưa 52 hộ ở xóm Bãi đi trú tạm nếu nước sông Trạch vượt 3,6 m.",
    ],
)
def test_one_that_is_told_as_such_stands(draft: str) -> None:
    report = vnsum.check(draft, UNREAL)
    assert report.supported, [(f.fact.text, f.verdict, f.reason) for f in report.facts]


@pytest.mark.parametrize(
    ("draft", "body"),
    [
        (
            "Xã hỗ trợ vốn cho 120 lao động.",
            "Xã hỗ trợ vốn cho 120 lao động không có việc làm trên địa bàn.",
        ),
        (
            "Xã tập huấn cho 200 đoàn viên ở hội trường.",
            "Xã tập huấn cho 200 đoàn viên ở hội trường về phòng chống tin giả.",
        ),
        (
            "Công an xã phạt ông Tý 7 triệu đồng.",
            "Công an xã phạt ông Tý 7 triệu đồng do đăng tin sai sự thật về lũ.",
        ),
        (
            "Xã đã ghi nhận 5 ca nhiễm cúm ở ấp 3.",
            "Xã ghi nhận 5 trường hợp nhiễm cúm ở ấp 3.",
        ),
        (
            "Sở Thông tin và Truyền thông đã trao 5 máy tính cho xã.",
            "Sở Thông tin và Truyền thông vừa trao 5 máy tính cho xã. Tin đập vỡ là sai sự thật.",
        ),
    ],
)
def test_what_only_stands_beside_a_rumour_is_a_fact(draft: str, body: str) -> None:
    report = vnsum.check(draft, f"{HEAD}{body}\n")
    assert report.supported, [(f.fact.text, f.verdict, f.reason) for f in report.facts]


def test_what_was_checked_before_changes_nothing() -> None:
    told = "Vụ cháy kho vải làm 4 người thiệt mạng."
    drafts = (told, f"{told} Tin đó là sai sự thật.")
    expected = ["unreal", ""]
    for order in (drafts, drafts[::-1]):
        checker = Checker(vnsum.read(UNREAL))
        found = {draft: checker.check(draft).sentences[0].reason for draft in order}
        assert [found[draft] for draft in drafts] == expected


@pytest.mark.parametrize(
    ("draft", "body"),
    [
        ("Trường có 120 giáo viên dự lễ.", "Trường có 120 học sinh dự lễ."),
        ("Xe 61C đâm vào cột điện.", "Xe 60B đâm vào cột điện ở nhà số 61C ấp 3."),
        ("Xã phạt 14 hộ, 3 hộ khác bị nhắc.", "Xã phạt 15 hộ, 3 hộ bị nhắc."),
    ],
)
def test_what_only_looks_alike_fails(draft: str, body: str) -> None:
    report = vnsum.check(draft, f"{HEAD}{body}\n")
    assert report.verdict in {"misplaced", "contradicted", "unsupported"}
