"""Notices: what is announced and listed becomes the lead."""

from __future__ import annotations

import pytest

import vnsum
from tests.drafting.drafted import drafted
from vnsum import SummaryOptions

ITEMS = """
1. Lý do: Thay 14 thanh ray đã mòn trên cầu, công việc không làm được khi có xe qua lại.

2. Thời gian: từ 21 giờ ngày 4/11 đến 5 giờ ngày 9/11/2025.

3. Phân luồng: xe tải đi vòng theo đường tỉnh 913, xa thêm 6,4 km, có 8 biển báo dọc đường.

4. Liên hệ: Ông Thạch Minh Sang, trực cầu Rạch Vồn, trong giờ hành chính hằng ngày.

Thông báo này thay Thông báo số 61/TB-UBND ngày 20/10/2025.
"""
TITLED = f"""THÔNG BÁO
Về việc tạm cấm xe qua cầu Rạch Vồn để thay ray

Căn cứ đề nghị của Đội Quản lý cầu tại Tờ trình số 12/TTr-QLC, UBND xã Đông Rạch thông báo đến \
nhân dân và các chủ xe như sau:
{ITEMS}"""
WHOLE = f"""UBND xã Đông Rạch thông báo đến nhân dân về việc cấm xe qua cầu Rạch Vồn (nối ấp 3 với \
ấp 5) như sau:
{ITEMS}"""


def test_the_title_says_what_is_announced_and_an_item_says_when() -> None:
    assert drafted(TITLED).lead == (
        "UBND xã Đông Rạch thông báo về việc tạm cấm xe qua cầu Rạch Vồn để thay ray. "
        "Thời gian: từ 21 giờ ngày 4/11 đến 5 giờ ngày 9/11/2025."
    )


def test_each_word_of_it_stands_in_the_source() -> None:
    first = next(item for item in drafted(TITLED).sentences if item.product == "lead")
    assert " ".join(span.text for span in first.spans).lower() == first.text[:-1].lower()


def test_an_announcement_that_says_it_all_needs_no_title() -> None:
    draft = drafted(WHOLE)
    assert draft.lead.startswith(
        "UBND xã Đông Rạch thông báo đến nhân dân về việc cấm xe qua cầu Rạch Vồn (nối ấp 3"
    )
    assert "như sau" not in draft.lead
    assert draft.headline == "Cấm xe qua cầu Rạch Vồn"


def test_the_length_wanted_is_kept() -> None:
    draft = drafted(TITLED, lead_min=40, lead_max=60)
    assert 40 <= len(draft.lead.split()) <= 60
    assert "ông thạch minh sang" not in draft.lead.lower()


def test_a_title_with_a_capital_name_first_keeps_it() -> None:
    text = TITLED.replace("Về việc tạm cấm xe qua cầu Rạch Vồn để thay ray", "Lịch mới của phà Vồn")
    assert "thông báo lịch mới của phà Vồn." in drafted(text).lead
    text = TITLED.replace("Về việc tạm cấm xe qua cầu Rạch Vồn để thay ray", "Công An cấm cầu Vồn")
    assert "thông báo công an" not in drafted(text).lead


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Về việc tạm cấm xe qua cầu Rạch Vồn để thay ray", "TẠM CẤM XE QUA CẦU RẠCH VỒN"),
        ("Về việc tạm cấm xe qua cầu Rạch Vồn để thay ray", "Vì sao cấm cầu Rạch Vồn?"),
        ("như sau:", "để biết."),
    ],
)
def test_nothing_is_announced_where_the_title_or_the_sentence_does_not_serve(
    old: str, new: str
) -> None:
    assert "xã Đông Rạch thông báo về việc" not in drafted(TITLED.replace(old, new)).lead


WANTED = """UBND XÃ ĐÔNG RẠCH
Số: 77/UBND-KT
V/v tăng cường phòng, chống sạt lở bờ kênh mùa mưa

Kính gửi: Trưởng 9 ấp.

Từ ngày 3/9 đến nay, kênh Rạch Vồn sạt lở 4 điểm với tổng chiều dài 210 m. Để bảo đảm an toàn, Chủ \
tịch UBND xã yêu cầu các đơn vị thực hiện một số nội dung sau:

1. Trưởng các ấp vận động 36 hộ ven kênh dời đồ đạc vào trong trước ngày 20/9.

2. Phòng Kinh tế cắm 12 biển cảnh báo.

Mọi vướng mắc xin liên hệ ông Thạch Sang, số 0296 000 417."""


def test_what_a_letter_wants_is_said_by_its_subject() -> None:
    draft = drafted(WANTED)
    assert draft.lead.startswith(
        "Chủ tịch UBND xã yêu cầu tăng cường phòng, chống sạt lở bờ kênh mùa mưa: trưởng các ấp"
    )


@pytest.mark.parametrize("source", [TITLED, WHOLE, WANTED])
def test_no_summary_ends_where_a_list_begins(source: str) -> None:
    sentences = [item.text for item in drafted(source).sentences if item.product == "summary"]
    assert not [text for text in sentences if text.rstrip(".").endswith(("như sau", "yêu cầu"))]
    assert not [text for text in sentences if "0296" in text]


def test_an_item_of_some_figures_far_down_is_no_lead() -> None:
    text = TITLED.replace("Về việc tạm cấm xe qua cầu Rạch Vồn để thay ray", "Cấm cầu Rạch Vồn đêm")
    text = text.replace("1. Lý do: Thay 14", "a) Lý do: thay 14").replace("2. Thời gian", "b) giờ")
    assert "Phân luồng: xe tải" not in drafted(text).lead


PLAIN = """

- Từ ngày 5/3/2026, các hộ kinh doanh đăng ký tại bộ phận một cửa của xã.

- Xã bố trí 3 cán bộ hướng dẫn tại nhà văn hóa vào mỗi buổi sáng.
"""
BODY = "Ủy ban nhân dân xã Tân Rạch"


@pytest.mark.parametrize(
    ("sentence", "false"),
    [
        ("Công an xã Tân Rạch bác bỏ thông tin về việc bắt cóc ba em như sau:", "Bắt cóc ba em"),
        (f"{BODY} chưa có thông báo về việc đóng cửa chợ xã như sau:", "Đóng cửa chợ xã"),
        (f"Ông Nam tố cáo, {BODY} thông báo việc thu thêm 500.000 đồng như sau:", f"{BODY} thông"),
        (f"Nếu dịch trở lại, {BODY} thông báo việc đóng cửa chợ xã như sau:", "Đóng cửa chợ xã"),
        (f"Theo tin đồn trên mạng, {BODY} thông báo việc đóng cửa chợ như sau:", "Đóng cửa chợ"),
        (f"Mạng lan truyền tin giả rằng, {BODY} thông báo việc đóng chợ như sau:", f"{BODY} thông"),
    ],
)
def test_nothing_is_announced_that_is_denied_told_by_others_or_on_condition(
    sentence: str, false: str
) -> None:
    draft = vnsum.summarize(sentence + PLAIN, SummaryOptions(headline_max_chars=None))
    assert not draft.lead.startswith(false)
    assert not [one.text for one in draft.headlines if one.text.startswith(false)]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "UBND xã Tân Rạch yêu cầu các hộ không phép thực hiện như sau:",
            "Tạm dừng bán ở bến",
        ),
        ("UBND xã Tân Rạch không yêu cầu các hộ nộp hồ sơ như sau:", "Tạm dừng bán ở bến"),
        (
            "Trên cơ sở đề nghị của Sở Xây dựng, các phòng làm việc sau:",
            "Tổ chức ngày hội hiến máu",
        ),
    ],
)
def test_what_is_wanted_of_some_is_not_said_of_all(sentence: str, title: str) -> None:
    draft = vnsum.summarize(f"{title}\n\n{sentence}{PLAIN}")
    assert title.lower() not in draft.lead.lower()


def test_an_office_of_information_announces_too_and_a_town_keeps_its_capital() -> None:
    title = "Vinh tạm dừng cấp nước sạch hai ngày"
    text = f"{title}\n\nPhòng Văn hóa - Thông tin thông báo như sau:{PLAIN}"
    told = "Phòng Văn hóa - Thông tin thông báo Vinh tạm dừng cấp nước sạch hai ngày."
    assert vnsum.summarize(text).lead.startswith(told)


def test_an_item_that_is_limited_behind_it_does_not_stand_alone() -> None:
    source = TITLED.replace("5 giờ ngày 9/11/2025.", "5 giờ ngày 9/11/2025. Riêng xe đạp được qua.")
    assert "21 giờ" not in drafted(source).lead


def test_a_part_of_a_divided_item_does_not_stand_for_the_whole() -> None:
    parts = (
        "5 giờ ngày 9/11/2025. Trong đó:\n\na) Ban đêm cấm mọi xe qua cầu từ 22 giờ đến 5 giờ.\n\n"
    )
    parts += "b) Từ 5 giờ đến 22 giờ chỉ cấm xe tải trên 3,5 tấn và xe khách."
    lead = drafted(TITLED.replace("5 giờ ngày 9/11/2025.", parts)).lead
    assert "chỉ cấm xe tải" not in lead


def test_a_report_with_a_list_is_no_notice() -> None:
    text = f"""Xã Đông Rạch họp về cầu

Chủ tịch UBND xã Đông Rạch thông báo với các ấp rằng cầu Rạch Vồn sẽ đóng năm đêm để thay 14 thanh \
ray đã mòn, xe tải phải đi vòng theo đường tỉnh 913.
{ITEMS}"""
    assert drafted(text).lead.startswith("Chủ tịch UBND xã Đông Rạch thông báo với các ấp rằng")


ORDERS = """BAN CHỈ HUY PHÒNG THỦ DÂN SỰ XÃ ĐÔNG RẠCH

Kính gửi:
- Trưởng các ấp;
- Công an xã, Trạm Y tế xã.

Từ đêm 14/9 đến hết ngày 16/9, khu vực xã có mưa to, lượng mưa phổ biến 180 - 250 mm, mực nước \
sông Vạc có khả năng vượt báo động 2 vào chiều 15/9.

Để chủ động ứng phó, Trưởng Ban Chỉ huy yêu cầu:

1. Các ấp 3, 5 hoàn thành việc di dời 46 hộ, 171 khẩu sống ngoài đê đến Trường Tiểu học Đông \
Rạch trước 16 giờ ngày 15/9. Hộ nào chưa đi, công an xã đến tận nhà.

2. Công an xã: cử người trực chốt ở bến đò suốt ngày đêm.

3. Cấm người và xe qua bến đò Vàm Cui từ 12 giờ ngày 15/9 cho đến khi có thông báo mới.

Trong đợt mưa ngày 20/8, nước tràn qua đê ấp 5 đã cuốn trôi 2 căn nhà và làm chết 340 con vịt.

Các ấp báo cáo về Văn phòng UBND xã hằng ngày trước 7 giờ và 17 giờ.
"""


def test_orders_are_told_with_who_wants_them_and_never_an_earlier_flood() -> None:
    draft = drafted(ORDERS)
    assert draft.lead == (
        "Trưởng Ban Chỉ huy yêu cầu các ấp 3, 5 hoàn thành việc di dời 46 hộ, 171 khẩu sống ngoài "
        "đê đến Trường Tiểu học Đông Rạch trước 16 giờ ngày 15/9; cấm người và xe qua bến đò Vàm "
        "Cui từ 12 giờ ngày 15/9 cho đến khi có thông báo mới."
    )
    assert draft.lead[:-1] in draft.summary
    assert draft.summary.count("171 khẩu") == 1
    assert "20/8" not in draft.summary
    assert "Trạm Y tế" not in draft.summary
    assert not any("cuốn trôi" in headline.text for headline in draft.headlines)


def test_an_item_below_a_day_is_not_told_without_it() -> None:
    text = """Đội Quản lý điện Rạch Sỏi thông báo tạm ngừng cung cấp điện để thay dây như sau:

Thứ Bảy, ngày 29/11/2025:
- Từ 5 giờ 30 đến 11 giờ 30: các khu phố 1, 2, 3 phường Vĩnh Hiệp, chợ Rạch Sỏi mất điện.
- Từ 13 giờ đến 16 giờ: xã Minh Hòa mất điện.

Chủ nhật, ngày 30/11/2025:
- Từ 6 giờ đến 17 giờ: xã Bàn Thạch mất điện cả ngày.

Tổng số khách hàng bị ảnh hưởng trong hai ngày là 11.860, phần lớn ở các khu phố ven sông.
"""
    assert vnsum.summarize(text).lead == (
        "Đội Quản lý điện Rạch Sỏi thông báo tạm ngừng cung cấp điện để thay dây. Tổng số khách "
        "hàng bị ảnh hưởng trong hai ngày là 11.860, phần lớn ở các khu phố ven sông."
    )


def test_a_table_is_announced_as_a_list_is() -> None:
    text = """THÔNG BÁO
V/v tạm ngừng cung cấp điện từ ngày 16/6 đến ngày 20/6/2025

Điện lực Tân Hưng trân trọng thông báo đến quý khách hàng lịch tạm ngừng cung cấp điện để thay \
dây, cụ thể như sau:

STT\tNgày\tThời gian\tKhu vực mất điện\tSố khách hàng
1\t16/6\t05h00 - 11h30\tThôn Đồng Gạo, thôn Bến Cát\t612
2\t17/6\t05h00 - 10h00\tTổ dân phố 3, 4, 5\t1.147

Trường hợp trời mưa to, lịch ngày nào sẽ được lùi sang tuần kế tiếp, Điện lực sẽ nhắn tin lại.

Năm 2024, trên tuyến đã xảy ra 14 vụ sự cố do cành cây va quệt làm 3.800 hộ mất điện đột ngột.

Các hộ có cây sát đường dây phối hợp chặt tỉa xong trước ngày 14/6 để bảo đảm an toàn cho thợ.
"""
    assert vnsum.summarize(text).lead == (
        "Điện lực Tân Hưng trân trọng thông báo tạm ngừng cung cấp điện từ ngày 16/6 đến ngày "
        "20/6/2025. Các hộ có cây sát đường dây phối hợp chặt tỉa xong trước ngày 14/6 để bảo đảm "
        "an toàn cho thợ."
    )


def test_jobs_are_announced_with_when_to_apply_and_no_ground_is_told() -> None:
    text = """Căn cứ Quyết định số 71/QĐ-UBND ngày 3/8/2026 của Chủ tịch UBND huyện về biên chế;
UBND xã Đông Rạch thông báo tuyển dụng 5 giáo viên năm học 2026 - 2027, cụ thể:
1. Hình thức: xét tuyển qua hai vòng.
2. Thời gian nhận hồ sơ: từ ngày 7/9 đến ngày 6/10/2026 tại trụ sở UBND xã.

Kết quả công bố trước ngày 5/11/2026."""
    assert vnsum.summarize(text).lead == (
        "UBND xã Đông Rạch thông báo tuyển dụng 5 giáo viên năm học 2026 - 2027. Thời gian nhận hồ "
        "sơ: từ ngày 7/9 đến ngày 6/10/2026 tại trụ sở UBND xã."
    )


def test_when_and_where_stand_beside_what_is_announced() -> None:
    text = """THÔNG BÁO
Tạm ngừng cấp nước để nối ống qua rạch Vồn

Trạm cấp nước Đông Rạch trân trọng gửi tới bà con.
Công ty Cấp nước Đông Rạch thông báo tạm ngừng cấp nước như sau:
1. Thời gian: từ 22 giờ ngày 9/11 đến 5 giờ ngày 10/11/2026.
2. Phạm vi: ấp 3, ấp 5 và chợ Rạch Vồn.
3. Khu vực nước yếu: ấp 7.

Mọi thắc mắc xin gọi số 1900 0000."""
    assert vnsum.summarize(text).lead.endswith(
        "Thời gian: từ 22 giờ ngày 9/11 đến 5 giờ ngày 10/11/2026. Phạm vi: ấp 3, ấp 5 và chợ Rạch "
        "Vồn."
    )


def test_a_title_that_names_more_is_what_is_announced() -> None:
    text = f"""Về việc cấm xe qua cầu Rạch Vồn phục vụ Lễ hội đình Đông Rạch

UBND xã Đông Rạch thông báo việc cấm xe trong những ngày diễn ra lễ hội như sau:
{ITEMS}"""
    assert drafted(text).lead.startswith(
        "UBND xã Đông Rạch thông báo về việc cấm xe qua cầu Rạch Vồn phục vụ Lễ hội đình Đông Rạch."
    )


def test_the_summary_of_a_notice_says_when() -> None:
    assert "từ 21 giờ ngày 4/11 đến 5 giờ ngày 9/11/2025" in drafted(TITLED).summary


def test_a_figure_completes_an_announcement_that_is_long_enough() -> None:
    text = """Kết quả xét hỗ trợ sửa nhà cho hộ nghèo của xã Đông Rạch đợt 2 năm 2025

Ban Giảm nghèo xã Đông Rạch thông báo kết quả xét hỗ trợ sửa nhà cho hộ nghèo và hộ cận nghèo của \
xã đợt 2 năm 2025 như sau:

1. Hội đồng đã xét 64 hồ sơ của bảy ấp, trong đó có 41 hồ sơ đủ điều kiện được hỗ trợ; danh sách \
dán tại trụ sở các ấp và nhà văn hóa xã từ nay đến hết tháng 12 để bà con xem.

2. Người dân có ý kiến gửi về Ban Giảm nghèo.

Trân trọng thông báo.
"""
    assert drafted(text).lead.endswith(
        "Hội đồng đã xét 64 hồ sơ của bảy ấp, trong đó có 41 hồ sơ đủ điều kiện được hỗ trợ."
    )


PLAN = """KẾ HOẠCH
Tổ chức Ngày hội "Đổi rác lấy cây" năm 2026

Số: 58/KH-UBND

Thực hiện Công văn số 905/UBND ngày 20/02/2026 của UBND thành phố, UBND phường Hương Long xây dựng \
Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao nhận thức của nhân dân về phân loại rác tại nguồn.
2. Trên 95% hộ dân được hướng dẫn phân loại rác; 100% tổ dân phố tham gia.

II. NỘI DUNG
- Thời gian: từ 7 giờ 30 đến 11 giờ, Chủ nhật ngày 22/3/2026.
- Địa điểm: Công viên Kim Long, đường Nguyễn Phúc Nguyên.
- Hình thức: 1 kg giấy vụn đổi 01 cây sen đá; mỗi người đổi tối đa 5 phần quà."""


def test_a_plan_is_announced_by_its_title_and_its_aims_are_no_result() -> None:
    draft = drafted(PLAN)
    assert draft.lead.startswith(
        'UBND phường Hương Long xây dựng Kế hoạch tổ chức Ngày hội "Đổi rác lấy cây" năm 2026'
    )
    for part in (draft.lead, draft.summary):
        assert "95%" not in part
        assert "Nâng cao nhận thức" not in part
