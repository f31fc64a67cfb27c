"""What came of a trial, a rescue, a chase or a change of office is told, and nothing else."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.drafting.leads.outcomes import outcome_of

TRIAL = (
    "Sáng 4/3/2026, Tòa án nhân dân khu vực 9 mở phiên tòa xét xử bị cáo Đặng Văn Sửu về tội "
    "trộm cắp tài sản."
)
DEED = "Theo cáo trạng, Sửu lấy 3 xe máy tại xã Kênh Trên."
VERDICT = "Hội đồng xét xử tuyên phạt bị cáo Đặng Văn Sửu 2 năm tù."
RESCUE = "Đêm 7/9, thuyền của ông Lý Ba chở 4 ngư dân gặp nạn cách cửa Rạch Vồn 3 hải lý."
STAFF = "Sáng 1/7, Sở Y tế tổ chức hội nghị công bố quyết định về công tác cán bộ."
HUNT = "Tối 5/6, dân ấp Rạch Vồn báo mất hai vỏ máy để dưới bến."


def _found(title: str, *sentences: str) -> int | None:
    found = outcome_of(title, {0: sentences[0]}, sentences, range(len(sentences)))
    return None if found is None else found.sentence


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        (VERDICT, True),
        ("Bị cáo Sửu lĩnh 2 năm 6 tháng tù.", True),
        ("Tòa tuyên phạt Đặng Văn Sửu 18 tháng tù nhưng cho hưởng án treo.", True),
        ("Viện kiểm sát đề nghị Hội đồng xét xử tuyên phạt bị cáo 2 năm tù.", False),
        ("Tòa dự kiến tuyên phạt bị cáo vào ngày 9/3, khung hình phạt từ 2 đến 7 năm tù.", False),
        ("Bị cáo từng bị tòa án tỉnh phạt 2 năm tù.", False),
        ("Năm 2023, tòa tuyên phạt Mai Văn Tý 9 năm tù.", False),
        ("Hội đồng xét xử tuyên phạt bị cáo Mai Văn Tý 9 năm tù.", False),
    ],
)
def test_a_verdict_is_what_the_court_decided_of_the_accused(sentence: str, *, tells: bool) -> None:
    assert _found("", TRIAL, DEED, sentence) == (2 if tells else None)


def test_another_trial_and_one_put_off_have_no_verdict() -> None:
    other = "Cùng ngày, tòa xét xử bị cáo Mai Văn Tý."
    assert _found("", TRIAL, other, VERDICT) is None
    assert _found("", TRIAL, VERDICT, "Do bị hại vắng mặt, tòa hoãn phiên tòa.") is None
    assert _found("Tòa khu vực 9 xét xử 14 vụ án trong tháng 5", TRIAL, VERDICT) is None


@pytest.mark.parametrize(
    ("sentences", "index"),
    [
        (["Gần sáng, cả 4 ngư dân được đưa vào bờ an toàn."], 1),
        (["Cả 4 ngư dân được đưa lên tàu.", "Sức khỏe cả 4 người đã ổn định."], 1),
        (["Cả 4 người được đưa lên tàu.", "Ông Ba tử vong trên đường đi cấp cứu."], 2),
        (["Ba người được đưa lên bờ.", "Đến nay chưa tìm thấy ông Ba."], None),
        (["Năm 2024, tại đây 9 thuyền viên được đưa vào bờ an toàn."], None),
        (["Một tàu khác được lai dắt về cảng.", "Trạm sẽ đưa họ vào bờ an toàn."], None),
    ],
)
def test_what_became_of_people_in_danger(sentences: list[str], index: int | None) -> None:
    assert _found("", RESCUE, *sentences) == index


def test_a_drill_and_a_rumour_have_no_outcome() -> None:
    saved = "Sau 20 phút, cả 4 người được đưa vào bờ an toàn."
    assert _found("Diễn tập cứu nạn ở Rạch Vồn", RESCUE, saved) is None
    prevents = "Sáng 1/6, xã Bàu Tràm phát động tháng phòng, chống đuối nước."
    assert _found("", prevents, "Năm nay, một em ở Rạch Vồn tử vong do đuối nước.") is None
    rumour = "Một tài khoản Facebook đăng tin đò chìm ở Rạch Vồn, 4 người gặp nạn."
    assert _found("", rumour, "Tài khoản khác đăng lại, nói có 5 người chết.") is None


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Rạng sáng 7/6, công an bắt giữ Mai Văn Tý (30 tuổi) tại nhà trọ.", True),
        ("Đối tượng khai tên Mai Văn Tý (sinh năm 1996), đã lấy hai vỏ máy trên.", True),
        ("Công an xã xây dựng phương án bắt quả tang.", False),
        ("Trước đó, Tý bị bắt giữ vì đánh bạc.", False),
        ("Quý I/2026, công an bắt giữ 9 người.", False),
        ("Công an xã Bàu Tràm bắt giữ một người đánh bạc.", False),
    ],
)
def test_who_was_caught(sentence: str, *, tells: bool) -> None:
    assert _found("Bắt kẻ trộm vỏ máy ở Rạch Vồn", HUNT, sentence) == (1 if tells else None)
    assert _found("Ấp Rạch Vồn họp dân", HUNT, sentence) is None


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Theo đó, bà Lê Thị Mén được bổ nhiệm giữ chức Chánh Văn phòng Sở.", True),
        ("Bà Lê Thị Mén từng giữ chức Chánh Văn phòng Sở.", False),
        ("Sở dự kiến bổ nhiệm bà Lê Thị Mén giữ chức Chánh Văn phòng Sở.", False),
        ("Bổ nhiệm bà Lê Thị Mén giữ chức Chánh Văn phòng Sở.", False),
    ],
)
def test_who_holds_which_office(sentence: str, *, tells: bool) -> None:
    assert _found("", STAFF, sentence) == (1 if tells else None)
    failed = "Bà Lê Thị Mén không trúng cử."
    assert _found("", STAFF, failed, sentence) is None


def test_several_decisions_are_not_told_by_one() -> None:
    many = "Sáng 1/7, Sở Y tế công bố quyết định bổ nhiệm đối với 6 viên chức."
    assert _found("", many, "Bà Lê Thị Mén giữ chức Chánh Văn phòng Sở.") is None


def test_a_verdict_stands_in_lead_and_summary() -> None:
    text = f"""Xét xử vụ trộm xe máy ở xã Kênh Trên

{TRIAL}

{DEED} Số xe này Sửu bán cho một tiệm sửa xe được 12 triệu đồng. Cả ba chủ xe đã nhận lại tài sản.

Phiên tòa có hơn 150 người dân và học sinh theo dõi. Bị cáo xin lỗi các bị hại.

{VERDICT}

Sau phiên tòa, đoàn viên thanh niên phát 300 tờ rơi phòng trộm cắp.
"""
    draft = vnsum.summarize(text)
    assert VERDICT in draft.lead
    assert VERDICT in draft.summary


def test_one_verdict_of_several_stands_in_no_lead() -> None:
    text = f"""Xét xử vụ trộm xe máy ở xã Kênh Trên

{TRIAL.replace("Sửu", "Sửu và Mai Văn Tý")}

{DEED} Tý bán số xe này cho một tiệm sửa xe được 12 triệu đồng. Các chủ xe đã nhận lại tài sản.

{VERDICT} Mai Văn Tý được tuyên không phạm tội.

Sau phiên tòa, đoàn viên thanh niên phát 300 tờ rơi phòng trộm cắp.
"""
    assert VERDICT not in vnsum.summarize(text).lead
