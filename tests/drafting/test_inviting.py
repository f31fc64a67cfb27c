"""Invitations: when and where; announcements without items that complete them; titles that say."""

from __future__ import annotations

import vnsum

INVITATION = """BAN TỔ CHỨC HỘI LÀNG BÀU TRÀM

GIẤY MỜI

Ban Tổ chức trân trọng kính mời quý vị đại biểu và toàn thể nhân dân tới dự

HỘI LÀNG GỐM BÀU TRÀM NĂM 2026

Thời gian: 3 ngày, từ 27/02 đến 01/3/2026. Khai mạc: 8 giờ sáng 27/02.
Địa điểm: sân đình Bàu Tràm, khu phố Bàu Tràm, phường Đông Rạch. Nếu mưa thì dời vào nhà văn hóa.

Nội dung chính:
- Ngày 27/02: lễ rước tổ nghề; trao danh hiệu nghệ nhân cho 3 thợ gốm.
- Ngày 28/02: thi chuốt gốm bàn xoay với 24 đội.

Hội làng tạm dừng hai năm 2024 và 2025 vì thi công kè sông. Xe buýt 54 chạy thêm 20 lượt mỗi ngày.

Giao thông: đường làng cấm ô tô từ 6 giờ đến 22 giờ cả ba ngày, xe gửi ở bãi chợ không mất tiền.
"""
JOBS = """Xã Đắk Lao cần tuyển 15 nhân viên hợp đồng làm việc tại các trường học

UBND xã Đắk Lao thông báo tuyển lao động hợp đồng theo Nghị định 111 như sau:

- Nhân viên nấu ăn trường mầm non: 7 người
- Bảo vệ trường học: 3 người

Người nộp hồ sơ đủ 18 tuổi, nộp tại Phòng Văn hóa - Xã hội từ ngày 11/5 đến hết ngày 22/5/2026. \
Danh sách đủ điều kiện được niêm yết ngày 27/5 tại trụ sở xã. Người trúng tuyển đi làm từ 15/6.
"""


def test_an_invitation_says_when_and_where() -> None:
    draft = vnsum.summarize(INVITATION)
    assert draft.headline == "HỘI LÀNG GỐM BÀU TRÀM NĂM 2026"
    assert draft.lead == (
        "Thời gian: 3 ngày, từ 27/02 đến 01/3/2026. Khai mạc: 8 giờ sáng 27/02. "
        "Địa điểm: sân đình Bàu Tràm, khu phố Bàu Tràm, phường Đông Rạch."
    )
    assert draft.summary.startswith("Thời gian: 3 ngày")
    assert draft.facts.lead.supported


def test_news_with_such_labels_is_no_invitation() -> None:
    text = INVITATION.replace("trân trọng kính mời", "đã đón").replace("GIẤY MỜI", "TIN VẮN")
    assert not vnsum.summarize(text).lead.startswith("Thời gian")


def test_a_title_that_is_a_sentence_is_not_what_is_announced() -> None:
    draft = vnsum.summarize(JOBS)
    assert draft.lead.startswith(
        "UBND xã Đắk Lao thông báo tuyển lao động hợp đồng theo Nghị định 111. "
    )
    assert "thông báo Xã" not in draft.lead
    assert draft.facts.lead.supported


def test_who_needs_something_announces_it() -> None:
    text = """UBND phường Bạch Liên có nhu cầu tiếp nhận báo giá mua bàn ghế cho 3 trường mầm non \
với nội dung cụ thể như sau:

1. Đơn vị yêu cầu báo giá: UBND phường Bạch Liên, số 5 đường Ngô Sĩ Liên.
2. Thời hạn tiếp nhận báo giá: từ 08h00 ngày 09/6/2026 đến trước 17h00 ngày 19/6/2026.

Báo giá phải ghi rõ xuất xứ, năm sản xuất, đơn giá đã gồm thuế, phí, vận chuyển và lắp đặt."""
    assert vnsum.summarize(text).lead == (
        "UBND phường Bạch Liên có nhu cầu tiếp nhận báo giá mua bàn ghế cho 3 trường mầm non. Thời "
        "hạn tiếp nhận báo giá: từ 08h00 ngày 09/6/2026 đến trước 17h00 ngày 19/6/2026."
    )


def test_what_goes_on_as_before_is_no_headline() -> None:
    text = (
        "Do ống D400 trên đường Hùng Vương bị đào trúng lúc 15 giờ 20 hôm nay, xí nghiệp phải khóa "
        "van để sửa trong đêm. Phường Gò Sao 1 mất nước từ 17 giờ ngày 2/6 đến khoảng 5 giờ sáng "
        "3/6. Xí nghiệp điều 4 xe bồn phục vụ người dân đến khi có nước lại. Bệnh viện Phụ sản "
        "được ưu tiên cấp riêng bằng một tuyến tạm nên không mất nước."
    )
    assert "Bệnh viện" not in vnsum.summarize(text).headline


def test_what_came_of_an_inspection_is_said_beside_it() -> None:
    text = (
        "Đoàn kiểm tra an toàn thực phẩm phường Đồng Nhân vừa kết thúc đợt kiểm tra các bếp ăn "
        "tập thể, tiến hành từ ngày 13/10 đến ngày 31/10. Đoàn do Phó Chủ tịch phường làm trưởng "
        "đoàn. Kết quả, 34 cơ sở đạt yêu cầu, 13 cơ sở vi phạm. Theo đó, đoàn sẽ còn trở lại. Ông "
        "nói rằng việc này cũng giúp các trường yên tâm hơn."
    )
    draft = vnsum.summarize(text)
    assert draft.lead.endswith("Kết quả, 34 cơ sở đạt yêu cầu, 13 cơ sở vi phạm.")
    assert draft.facts.lead.supported


def test_who_invites_to_what_stands_in_the_lead() -> None:
    text = """GIẤY MỜI
Dự lễ khánh thành cầu Rạch Vồn

UBND xã Đông Rạch trân trọng kính mời quý vị tới dự lễ khánh thành cầu Rạch Vồn nối ấp 3 với ấp 5.
1. Thời gian: 8 giờ 00, thứ Sáu, ngày 6/11/2026.
2. Địa điểm: đầu cầu phía ấp 3, xã Đông Rạch.
3. Nội dung: cắt băng, đi thử cầu và trao 12 suất quà cho thợ xây cầu.

Đề nghị quý vị có mặt trước giờ khai mạc. Xe gửi ở sân trạm bơm. Rất hân hạnh được đón tiếp."""
    draft = vnsum.summarize(text)
    assert draft.lead == (
        "UBND xã Đông Rạch trân trọng kính mời quý vị tới dự lễ khánh thành cầu Rạch Vồn nối ấp 3 "
        "với ấp 5. Thời gian: 8 giờ 00, thứ Sáu, ngày 6/11/2026. Địa điểm: đầu cầu phía ấp 3, xã "
        "Đông Rạch."
    )
    assert "Địa điểm: " in draft.summary


def test_a_ground_that_invites_is_no_lead() -> None:
    text = """GIẤY MỜI
Dự họp bàn cầu Rạch Vồn

Căn cứ Giấy mời số 7 của Sở Xây dựng tham dự buổi họp bàn cầu;
UBND xã Đông Rạch thông tin tới các ấp:
1. Thời gian: 8 giờ 00, thứ Sáu, ngày 6/11/2026.
2. Địa điểm: đầu cầu phía ấp 3, xã Đông Rạch.

Đề nghị quý vị có mặt trước giờ khai mạc. Xe gửi ở sân trạm bơm.
"""
    draft = vnsum.summarize(text)
    assert "Căn cứ" not in draft.lead
    assert draft.lead


HOSTED = """UBND PHƯỜNG HÒA AN
GIẤY MỜI

UBND phường Hòa An trân trọng kính mời: Đại diện lãnh đạo các ban, ngành và bà con khu phố 4.
Đến dự: Lễ khánh thành Nhà văn hóa khu phố 4.
Thời gian: 8 giờ 00, ngày 21/3/2026 (Thứ Bảy).
Địa điểm: Số 25 đường Trần Phú, khu phố 4.
Chủ trì: Đồng chí Lê Thị Mai, Chủ tịch UBND phường.
Rất mong sự có mặt đông đủ của quý vị đại biểu./.
"""


def test_an_invitation_says_to_what_in_an_item_of_its_own() -> None:
    draft = vnsum.summarize(HOSTED)
    assert draft.headline == "Giấy mời dự lễ khánh thành Nhà văn hóa khu phố 4"
    for text in (draft.lead, draft.summary):
        assert "Lễ khánh thành Nhà văn hóa khu phố 4. Thời gian: 8 giờ 00, ngày 21/3/2026" in text
        assert "Địa điểm: Số 25 đường Trần Phú" in text
    assert draft.lead.startswith("UBND phường Hòa An trân trọng kính mời")


def test_a_plan_leads_with_when_and_where() -> None:
    plan = """Số: 21/KH-UBND
KẾ HOẠCH
Tổ chức Ngày hội đọc sách năm 2026

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Khuyến khích phong trào đọc sách trong nhân dân.
2. Yêu cầu
Tổ chức thiết thực, tiết kiệm.
II. NỘI DUNG
1. Thời gian: Ngày 19/4/2026.
2. Địa điểm: Nhà văn hóa xã Phú Lâm.
3. Nội dung: trưng bày 2.000 cuốn sách; thi kể chuyện theo sách dành cho học sinh.
III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội chủ trì, phối hợp các trường học.
"""
    lead = vnsum.summarize(plan).lead
    told = "Thời gian: Ngày 19/4/2026. Địa điểm: Nhà văn hóa xã Phú Lâm. Nội dung: trưng bày"
    assert lead.startswith(told)
    several = f"{plan}2. Hội thi đọc sách\nThời gian: Ngày 26/4/2026.\nĐịa điểm: Trường Tiểu học.\n"
    assert not vnsum.summarize(several).lead.startswith(told)


def test_recruiting_tells_how_many_and_until_when() -> None:
    text = """THÔNG BÁO
Tuyển dụng viên chức năm 2026

Trung tâm Y tế huyện Phú Lâm thông báo tuyển dụng viên chức năm 2026 như sau:
1. Số lượng: 14 chỉ tiêu, gồm 05 bác sĩ, 06 điều dưỡng, 03 dược sĩ.
2. Đối tượng: công dân Việt Nam từ đủ 18 tuổi trở lên, có bằng tốt nghiệp phù hợp.
3. Thời hạn nhận hồ sơ: từ ngày 16/3 đến 17 giờ ngày 14/4/2026.
"""
    lead = vnsum.summarize(text).lead
    assert "14 chỉ tiêu, gồm 05 bác sĩ" in lead
    assert "từ ngày 16/3 đến 17 giờ ngày 14/4/2026" in lead


def test_the_plan_goes_where_when_and_where_have_no_room() -> None:
    text = """GIẤY MỜI
Tham gia Hội chợ Nông sản Mường Khe 2026

Thực hiện Kế hoạch số 18/KH-UBND ngày 15/8/2026 của UBND tỉnh Bình Châu về tổ chức Hội chợ Nông \
sản các tỉnh miền núi phía Bắc năm 2026, Trung tâm Khuyến nông trân trọng mời các hợp tác xã \
đăng ký tham gia gian hàng tại Hội chợ.
Thời gian: từ ngày 18/11 đến ngày 24/11/2026.
Địa điểm: sân vận động xã Mường Khe.
Hạn đăng ký: trước ngày 1/11/2026 tại Trung tâm Khuyến nông.
"""
    draft = vnsum.summarize(text)
    assert draft.lead == (
        "Trung tâm Khuyến nông trân trọng mời các hợp tác xã đăng ký tham gia gian hàng tại Hội "
        "chợ. Thời gian: từ ngày 18/11 đến ngày 24/11/2026. Địa điểm: sân vận động xã Mường Khe."
    )
    assert draft.facts.lead.supported
