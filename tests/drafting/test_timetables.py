"""Timetables of notices: what is on which day, told all together or from first to last."""

from __future__ import annotations

import unicodedata

import pytest

from tests.drafting.drafted import drafted
from vnsum import SummaryOptions, read, summarize
from vnsum.drafting.notices.timetables import find_timetable

SPRAYING = """THÔNG BÁO
Lịch phun hóa chất diệt muỗi đợt 2 trên địa bàn xã Tân Lập Đông

UBND xã Tân Lập Đông thông báo lịch phun hóa chất diệt muỗi như sau:
- Đêm 14/3, từ 22 giờ: ấp Bình Hòa, ấp Bình Thạnh.
- Đêm 15/3, từ 22 giờ: ấp Mỹ Lợi, ấp Mỹ Phú.
- Đêm 16/3, từ 22 giờ: ấp Long Thành.
Đề nghị bà con che đậy thức ăn, nước uống và đưa vật nuôi ra khỏi khu vực phun.
Rất mong bà con phối hợp thực hiện.
"""
ROWS = (
    "Đêm 14/3, từ 22 giờ: ấp Bình Hòa, ấp Bình Thạnh; đêm 15/3, từ 22 giờ: ấp Mỹ Lợi, ấp Mỹ Phú; "
    "đêm 16/3, từ 22 giờ: ấp Long Thành."
)


def test_rows_that_open_with_their_time_are_told_together() -> None:
    draft = drafted(SPRAYING)
    assert draft.lead.endswith(ROWS)
    assert ROWS in draft.summary
    assert "Rất mong" not in draft.summary


@pytest.mark.parametrize("change", [
    lambda text: text.replace("- ", ""),
    lambda text: text.replace("\n", "\n\n"),
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: text.replace("- Đêm", "+ Đêm").replace(".\n+", ";\n+"),
])  # fmt: skip
def test_rows_are_told_however_they_are_pasted(change: object) -> None:
    assert callable(change)
    assert summarize(change(SPRAYING)).lead.endswith(ROWS)


def test_days_without_anything_are_not_told_as_a_stretch() -> None:
    places = ", ".join(f"ấp Bình Hòa {at}, ấp Mỹ Lợi {at}, ấp Long Thành {at}" for at in range(2))
    rows = [
        f"- Đêm {day}/3, từ 22 giờ: {'không phun hóa chất' if day == 15 else places}."
        for day in range(14, 18)
    ]
    text = SPRAYING[: SPRAYING.index("- Đêm")] + "\n".join(rows)
    table = find_timetable(read(text))
    assert table is not None
    assert not any(form.startswith("Từ ngày") for form in table.forms)
    assert "Thời gian: đêm 14/3, đêm 16/3, đêm 17/3" in table.forms
    text = text.replace("không phun hóa chất", places)
    table = find_timetable(read(text))
    assert table is None or any(form.startswith("Từ ngày") for form in table.forms)


def _lead(opening: str, *rows: str) -> str:
    text = f"THÔNG BÁO\nVề lịch làm việc lưu động của phường An Khê Bắc\n\n{opening}\n"
    return drafted(text + "\n".join(rows) + "\nBà con mang theo căn cước công dân.\n").lead


def test_weekdays_shifts_and_hours_open_rows() -> None:
    lead = _lead(
        "Hợp tác xã Môi trường Xanh thay đổi lịch thu gom rác thải sinh hoạt tại phường như sau:",
        "Thứ Hai (16/3): tổ dân phố 1-5",
        "Thứ Ba (17/3): tổ dân phố 6-10",
    )
    assert lead.endswith(". Thứ Hai (16/3): tổ dân phố 1-5; thứ Ba (17/3): tổ dân phố 6-10.")
    lead = _lead(
        "Trường THPT Nguyễn Trãi thông báo lịch thi thử cho 620 học sinh khối 12 ngày 11/4/2026:",
        "Ca 1, 7 giờ 30: Ngữ văn.",
        "Ca 2, 13 giờ 30: Toán.",
    )
    assert lead.endswith(". Ca 1, 7 giờ 30: Ngữ văn; ca 2, 13 giờ 30: Toán.")
    lead = _lead(
        "Trạm Y tế phường lấy mẫu xét nghiệm nước giếng miễn phí cho các hộ dân theo lịch sau đây:",
        "- Thôn An Bình: sáng 5/5, tại Nhà văn hóa thôn.",
        "- Thôn An Hòa: chiều 5/5, tại Nhà văn hóa thôn.",
    )
    assert "cho các hộ dân. Thôn An Bình: sáng 5/5, tại Nhà văn hóa thôn; Thôn An Hòa:" in lead


CARDS = """Lịch cấp căn cước lưu động tháng 5/2026

Công an tỉnh Vĩnh Hà tổ chức cấp căn cước lưu động cho người dân các xã vùng xa theo lịch cụ thể:
+ 8 giờ ngày 4/5: xã Ea Lâm, tại trụ sở UBND xã.
+ 8 giờ ngày 6/5: xã Ea Bar, tại nhà văn hóa xã.
+ 8 giờ ngày 8/5: xã Sơn Hội, tại trường tiểu học Sơn Hội.
+ 8 giờ ngày 11/5: xã Cà Lúi, tại trụ sở UBND xã.
+ 8 giờ ngày 13/5: xã Phước Tân, tại trụ sở UBND xã.
Người dân mang theo giấy khai sinh. Lệ phí: không thu.
"""


def test_a_lead_without_room_tells_the_first_and_the_last() -> None:
    draft = drafted(CARDS)
    assert draft.lead.endswith(
        "Từ ngày 4/5 (xã Ea Lâm, tại trụ sở UBND xã) đến ngày 13/5 (xã Phước Tân, tại trụ sở UBND "
        "xã)."
    )
    assert "8 giờ ngày 8/5: xã Sơn Hội" in draft.summary


def test_rows_that_are_not_in_order_have_no_first_and_last() -> None:
    mixed = CARDS.replace("ngày 13/5", "ngày 3/5")
    assert "Từ ngày" not in summarize(mixed).lead


def test_hours_go_before_days_and_places_do() -> None:
    power = """Thông báo ngừng cung cấp điện tại xã Thanh Mỹ và xã Phú Lâm trong tuần này

Điện lực Thanh Mỹ thông báo lịch ngừng cung cấp điện để bảo trì lưới điện trong tuần:
- Ngày 09/3 (Thứ Hai), từ 7h30 đến 11h30: một phần xã Thanh Mỹ (thôn 1, thôn 2, thôn 3).
- Ngày 10/3 (Thứ Ba), từ 13h00 đến 17h00: toàn bộ xã Phú Lâm và các hộ ven suối.
- Ngày 12/3 (Thứ Năm), từ 5h30 đến 9h00: khu công nghiệp Suối Đá.
Mong quý khách hàng thông cảm.
"""
    draft = drafted(power)
    assert "Ngày 09/3: một phần xã Thanh Mỹ (thôn 1, thôn 2, thôn 3); ngày 10/3:" in draft.lead
    assert "thông cảm" not in draft.lead
    assert "ngày 12/3 (Thứ Năm), từ 5h30 đến 9h00: khu công nghiệp Suối Đá." in draft.summary


PAST = """Những mốc son của Trường THPT Phú Lâm

Trường THPT Phú Lâm vừa kỷ niệm 50 năm thành lập với hơn 1.000 cựu học sinh tham dự.
Các mốc lịch sử của trường như sau:
- Ngày 5/9/1976: khai giảng khóa đầu tiên với 120 học sinh.
- Ngày 20/11/1996: đón nhận Huân chương Lao động hạng Ba.
Dịp này, trường trao 50 suất học bổng cho học sinh nghèo.
"""
RESULTS = """Kết quả giải bóng đá thiếu niên

Lịch thi đấu và kết quả cụ thể như sau:
- Sáng 3/6: xã Ea Lâm thắng xã Ea Bar 2-1.
- Chiều 3/6: xã Sơn Hội thua xã Cà Lúi 0-3.
Vòng bán kết diễn ra ngày 6/6.
"""
PARTS = """Thay đổi lịch thu gom rác

UBND thị trấn thông báo lịch thu gom rác như sau:
- Thứ Năm: giấy, nhựa; bà con có thể bán hoặc giao Hội Phụ nữ.
- Chủ nhật: đồ cồng kềnh, pin, bóng đèn.
"""


UNDONE = """THÔNG BÁO
Về việc hoãn lịch tiêm vắc xin sởi

Trạm Y tế phường Hòa An thông báo hoãn lịch tiêm vắc xin sởi do chưa nhận đủ vắc xin:
- Ngày 5/4: khu phố 1, 2.
- Ngày 6/4: khu phố 3, 4.
"""
FIRE = """Vụ cháy kho hàng ở phường Tân Lập đêm 3/3 khiến 2 người bị thương.

Diễn biến vụ cháy như sau:
- 21 giờ 30: bảo vệ gọi 114.
- 21 giờ 45: 5 xe chữa cháy tới hiện trường.
"""


@pytest.mark.parametrize("text", [PAST, RESULTS, PARTS, UNDONE, FIRE])
def test_what_happened_and_what_does_not_hold_is_no_timetable(text: str) -> None:
    assert find_timetable(read(text)) is None


def test_two_timetables_are_none() -> None:
    rows = SPRAYING.split("như sau:\n")[1].split("Đề nghị", maxsplit=1)[0]
    assert find_timetable(read(f"{SPRAYING}\nLịch đợt 3 như sau:\n{rows}")) is None


def test_a_heading_alone_opens_a_timetable() -> None:
    duty = """LỊCH TRỰC TẾT NGUYÊN ĐÁN 2026

Lịch trực cấp cứu dịp Tết như sau:
Ngày 16/2 (29 Tết): Bác sĩ Lê Văn An, khoa Cấp cứu.
Ngày 17/2 (mùng 1): Bác sĩ Trần Thị Bé, khoa Nội.
Ngày 18/2 (mùng 2): Bác sĩ Hồ Cường, khoa Ngoại.
"""
    lead = drafted(duty).lead
    assert lead.startswith("Lịch trực cấp cứu dịp Tết. Ngày 16/2 (29 Tết): Bác sĩ Lê Văn An")
    assert lead.count("Hồ Cường") == 1


def test_without_room_no_row_is_told_alone() -> None:
    short = summarize(SPRAYING, SummaryOptions(lead_min=5, lead_max=30))
    assert "ấp Bình Hòa" not in short.lead or "ấp Long Thành" in short.lead


def test_what_rows_say_besides_is_left_out() -> None:
    text = """Lịch ngừng cấp điện tuần 12

Công ty Điện lực Vĩnh Hà thông báo lịch ngừng cấp điện tuần 12 như sau:
- Ngày 17/3, từ 7h00 đến 16h00: phường Hòa An. Lý do: sửa chữa lưới điện.
- Ngày 18/3, từ 8h00 đến 11h00: xã Phú Lâm. Lý do: thay máy biến áp.
Khách hàng liên hệ 19001909 để biết thêm chi tiết.
"""
    rows = "Ngày 17/3, từ 7h00 đến 16h00: phường Hòa An; ngày 18/3, từ 8h00 đến 11h00: xã Phú Lâm."
    draft = drafted(text)
    assert draft.lead.endswith(rows)
    assert rows in draft.summary


def test_a_row_that_is_not_read_as_one_keeps_the_others_apart() -> None:
    odd = SPRAYING.replace("- Đêm 15/3, từ 22 giờ: ấp Mỹ Lợi", "- Đêm rằm phun tại ấp Mỹ Lợi")
    assert find_timetable(read(odd)) is None
    end = SPRAYING.replace("- Đêm 16/3, từ 22 giờ: ấp", "- Đêm rằm phun tại ấp")
    assert find_timetable(read(end)) is None


MOVED = """UBND xã Vân Hạ thông báo lịch phun hóa chất diệt muỗi đợt 2 như sau:

- Ngày 4/11: thôn Đoài, thôn Đông

- Ngày 6/11: thôn Thượng

- Ngày 8/11: thôn Hạ, khu tái định cư

{}
"""


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ("Riêng thôn Thượng chuyển từ ngày 6/11 sang ngày 10/11 do trùng lễ hội.", False),
        ("Ngày 8/11 nghỉ phun do dự báo có mưa.", False),
        ("Nếu trời mưa, việc phun chuyển sang ngày kế tiếp.", True),
        ("Người dân mở cửa, che đậy thức ăn trước khi phun.", True),
    ],
)
def test_no_timetable_is_told_with_a_row_that_is_moved_behind_it(
    behind: str,
    told: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    draft = summarize(MOVED.format(behind))
    assert ("6/11: thôn Thượng" in draft.lead) == told
