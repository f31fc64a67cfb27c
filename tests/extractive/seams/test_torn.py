"""Half of what a sentence says is no headline: another's deed, no end, no longer past."""

from __future__ import annotations

import pytest

from tests.extractive.seams.cutting import against, cut_of
from vnsum.backends.extractive.seams import ends as seam_ends
from vnsum.backends.extractive.seams import torn as seam_torn

NEW = {rule.__name__.lstrip("_") for rule in (*seam_torn.RULES, *seam_ends.RULES)}
"""The rules asked here."""

_YARDS = (
    "Tổ liên ngành của UBND xã Đức Bác kiểm tra 9 bến, bãi tập kết cát dọc đê sông Lô, phát hiện "
    "4 bãi hoạt động không phép."
)
_PATIENT = (
    "Một bệnh nhân 69 tuổi bị vỡ mạch máu, huyết áp không đo được, vừa được bác sĩ Bệnh viện Hồng "
    "Giang cứu sống."
)
_FISH = "Hơn 168 tấn cá nuôi lồng trên hồ Thác Voi bị chết, làm 41 hộ dân ở thôn Bến Đá mất trắng."
_FINE = (
    "Chủ tịch xã Tân Hiệp phạt 32,5 triệu đồng đối với cơ sở giặt Thanh Thủy, do xả nước thải ra "
    "kênh Ba Thước."
)
_PAPER = (
    "Thanh tra tỉnh công khai Kết luận số 12 về việc quản lý tài chính tại Ban Quản lý rừng Đá Bàn."
)
_JUDGED = "Hội đồng nghiệm thu cấp tỉnh xếp loại Xuất sắc đề tài giống khoai sọ Lục Khu."
_CUSTOM = "Ở thôn Sảng Pả, đám ma từng kéo dài 5 ngày, người chết không cho vào áo quan."
_MEETING = "Phòng Kinh tế phối hợp với Công an xã, Hội Nông dân tổ chức hội nghị làng nghề."
_YIELD = "Dòng khoai mới cho năng suất 17 tấn mỗi ha, cao hơn giống cũ 4 tấn mỗi ha."
_BOOKS = "Thư viện huyện trao 2.500 cuốn sách cho các trường ở hai xã biên giới Ia Mố, Ia Đrang."
_TRICK = "Công an xã tiếp nhận 6 tin báo bị lừa với thủ đoạn nêu trên, mất 734 triệu đồng."
_PUMP = "Tổ tuần tra bắt quả tang Lê Văn Tý, trú ấp Gò, đang tháo trộm máy bơm của ông Bảy."
_PENSION = "BHXH cơ sở Sông Mía thông báo lịch chi trả lương hưu hằng tháng từ ngày 12/1."
_FREED = (
    "Hạt Kiểm lâm khu vực 5 phối hợp với Ban Quản lý Khu bảo tồn Khe Ngang và Công an xã thả 31 "
    "con thú về rừng."
)
_AMBUSH = "Tổ công tác nằm phục bên lối mòn cách mốc giới khoảng 900 m, không đốt lửa."
_VOTERS = "Ủy ban MTTQ xã Nậm Khăm tổ chức hội nghị tiếp xúc giữa cử tri với 5 người ứng cử."
_PHONES = "Trường Lộc Trì thí điểm cất điện thoại ở khối 11: vào tiết 1, học sinh bỏ máy vào túi."


@pytest.mark.parametrize(
    ("rule", "sentence", "left"),
    [
        (
            "takes_deed",
            _YARDS,
            "bãi tập kết cát dọc đê sông Lô phát hiện 4 bãi hoạt động không phép",
        ),
        (
            "takes_deed",
            "Ít ai ngờ thùng sơn của bà Hiền, 66 tuổi, tổ dân phố 9, lại là điểm đầu của mô hình.",
            "tổ dân phố 9 lại là điểm đầu của mô hình",
        ),
        ("begins_with_partner", _MEETING, "Hội Nông dân tổ chức hội nghị làng nghề"),
        (
            "begins_with_partner",
            "Sáng 5/9, tổ quân y do Đại úy, bác sĩ Phùng Hải chỉ huy lên tàu cứu người.",
            "bác sĩ Phùng Hải chỉ huy lên tàu cứu người",
        ),
        (
            "causes_nothing",
            _FISH,
            "Hơn 168 tấn cá nuôi lồng trên hồ Thác Voi bị chết làm 41 hộ dân",
        ),
        (
            "loses_whom",
            _FINE,
            "Chủ tịch xã Tân Hiệp phạt 32,5 triệu đồng do xả nước thải ra kênh Ba Thước",
        ),
        (
            "loses_paper",
            _PAPER,
            "Thanh tra tỉnh công khai quản lý tài chính tại Ban Quản lý rừng Đá Bàn",
        ),
        (
            "loses_level",
            _JUDGED,
            "Hội đồng nghiệm thu cấp Xuất sắc đề tài giống khoai sọ Lục Khu",
        ),
        (
            "ends_among",
            "Toàn tỉnh có 64 làng nghề, trong đó làng nghề nhôm Mẫn Xuyên xả thải nặng.",
            "Toàn tỉnh có 64 làng nghề trong đó làng nghề nhôm Mẫn Xuyên",
        ),
        (
            "ends_among",
            "Huyện đoàn Lâm Đình mở chiến dịch hè và Ngày đồng loạt ra quân dọn rác.",
            "Huyện đoàn Lâm Đình mở chiến dịch hè và Ngày",
        ),
        (
            "ends_before_event",
            _PATIENT,
            "Một bệnh nhân 69 tuổi bị vỡ mạch máu huyết áp không đo được",
        ),
        ("begins_relative", _YIELD, "cao hơn giống cũ 4 tấn mỗi ha"),
        (
            "parts_counted",
            _BOOKS,
            "Thư viện huyện trao 2.500 cuốn sách cho các trường ở hai xã biên giới Ia Mố",
        ),
        ("loses_once", _CUSTOM, "Ở thôn Sảng Pả người chết không cho vào áo quan"),
        ("points_back", _TRICK, "Công an xã tiếp nhận 6 tin báo bị lừa với thủ đoạn nêu trên"),
        (
            "ends_inside",
            _PENSION,
            "BHXH cơ sở Sông Mía thông báo lịch chi trả lương hưu hằng",
        ),
        ("ends_before_crime", _PUMP, "Tổ tuần tra bắt quả tang Lê Văn Tý trú ấp Gò"),
        (
            "keeps_partner",
            _MEETING,
            "Phòng Kinh tế Hội Nông dân tổ chức hội nghị làng nghề",
        ),
        (
            "joins_over_colon",
            _PHONES,
            "Trường Lộc Trì thí điểm cất điện thoại học sinh bỏ máy vào túi",
        ),
        (
            "parts_partners",
            _FREED,
            "Hạt Kiểm lâm khu vực 5 phối hợp bảo tồn Khe Ngang và Công an xã thả 31 con thú",
        ),
        (
            "loses_measure",
            _AMBUSH,
            "Tổ công tác nằm phục bên lối mòn cách mốc giới không đốt lửa",
        ),
        (
            "loses_meeting",
            _VOTERS,
            "Ủy ban MTTQ xã Nậm Khăm tiếp xúc giữa cử tri với 5 người ứng cử",
        ),
        (
            "loses_verb",
            "Bà con không phải đi đâu, nếu thực hiện nhóm thủ tục này trên Cổng Dịch vụ công.",
            "Bà con không phải đi đâu nếu nhóm thủ tục này trên Cổng Dịch vụ công",
        ),
        (
            "begins_hanging",
            "Tại Km 31, thuộc buôn Hra, xảy ra vụ tai nạn làm 1 người tử vong.",
            "thuộc buôn Hra xảy ra vụ tai nạn làm 1 người tử vong",
        ),
        (
            "points_back",
            "Đến 7 giờ, hai ngư dân còn lại được tàu ông Rươl vớt lên.",
            "hai ngư dân còn lại được tàu ông Rươl vớt lên",
        ),
        (
            "ends_inside",
            "Đội Quản lý thị trường thu 8.214 sản phẩm kem mang nhãn hiệu của 5 hãng.",
            "Đội Quản lý thị trường thu 8.214 sản phẩm kem mang nhãn hiệu",
        ),
        (
            "ends_before_colon",
            "UBND phường yêu cầu công ty thực hiện: thông rãnh, hút nước rỉ.",
            "UBND phường yêu cầu công ty thực hiện",
        ),
        (
            "ends_in_name",
            "UBND phường huy động Công an, Phòng Kinh tế, Hạ tầng và Đô thị đồng loạt ra quân.",
            "UBND phường huy động Công an, Phòng Kinh tế",
        ),
        (
            "ends_in_counted_list",
            "Đội Quản lý thị trường phát hiện 3.050 kg chân gà, nầm lợn không có hóa đơn.",
            "Đội Quản lý thị trường phát hiện 3.050 kg chân gà",
        ),
        (
            "ends_in_counted_list",
            "Trạm cấp 12.000 cây mắc ca, sầu riêng cho 160 hộ nghèo của 2 xã.",
            "Trạm cấp 12.000 cây mắc ca",
        ),
        (
            "ends_on_verb",
            "Công an bắt tạm giam Huỳnh Sang về tội nhận hối lộ; khởi tố, cấm đi khỏi nơi cư trú.",
            "Công an bắt tạm giam Huỳnh Sang về tội nhận hối lộ; khởi tố",
        ),
        (
            "ends_with_subject",
            "Mỗi nhà trị giá 150 triệu đồng, phần còn lại do gia đình đóng góp.",
            "Mỗi nhà trị giá 150 triệu đồng, phần còn lại",
        ),
        (
            "says_only_why",
            "Công ty Nước thông báo: để nối tuyến ống mới, Công ty tạm ngừng cấp nước.",
            "Công ty Nước thông báo: để nối tuyến ống mới",
        ),
    ],
)
def test_halves_of_sentences_are_no_headlines(rule: str, sentence: str, left: str) -> None:
    assert rule in against(cut_of(sentence, left))


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (_YARDS, "Tổ liên ngành của UBND xã Đức Bác phát hiện 4 bãi hoạt động không phép"),
        (
            "Sáng 5/2, cầu Bến Gạo, bắc qua sông Vàm, chính thức thông xe.",
            "cầu Bến Gạo chính thức thông xe",
        ),
        (
            "Ngày 15/5, UBND huyện cho biết, ông Lý Văn Gặp, Chủ tịch xã Rạch Chèo, bị cách chức.",
            "Chủ tịch xã Rạch Chèo bị cách chức",
        ),
        (_FINE, "Chủ tịch xã Tân Hiệp phạt 32,5 triệu đồng đối với cơ sở giặt Thanh Thủy"),
        (_PAPER, "Thanh tra tỉnh công khai Kết luận về việc quản lý tài chính"),
        (_CUSTOM, "Ở thôn Sảng Pả đám ma từng kéo dài 5 ngày"),
        (_YIELD, "Dòng khoai mới cho năng suất 17 tấn mỗi ha cao hơn giống cũ 4 tấn"),
        (_BOOKS, "Thư viện huyện trao 2.500 cuốn sách cho các trường"),
        (_PENSION, "BHXH cơ sở Sông Mía thông báo lịch chi trả lương hưu hằng tháng"),
        (_PUMP, "Tổ tuần tra bắt quả tang Lê Văn Tý đang tháo trộm máy bơm"),
        (_PHONES, "Trường Lộc Trì thí điểm cất điện thoại ở khối 11"),
        (_FREED, "Hạt Kiểm lâm khu vực 5 thả 31 con thú về rừng"),
        (_VOTERS, "Ủy ban MTTQ xã Nậm Khăm tổ chức hội nghị tiếp xúc giữa cử tri"),
        (
            "Hội trao 164 suất học bổng, tổng trị giá 251 triệu đồng, cho học sinh nghèo.",
            "Hội trao 164 suất học bổng",
        ),
        ("Xã có 3 người chết, nhiều nhà bị sập sau trận lũ.", "Xã có 3 người chết"),
        (_MEETING, "Phòng Kinh tế tổ chức hội nghị làng nghề"),
    ],
)
def test_what_is_whole_stays(sentence: str, left: str) -> None:
    assert NEW.isdisjoint(against(cut_of(sentence, left)))
