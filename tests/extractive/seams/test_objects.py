"""Verbs in headlines keep what they are done to, and end behind what they need."""

from __future__ import annotations

import pytest

from tests.extractive.seams.cutting import against, cut_of
from vnsum.backends.extractive.seams import endings as seam_endings
from vnsum.backends.extractive.seams import objects as seam_objects

NEW = {rule.__name__.lstrip("_") for rule in (*seam_endings.RULES, *seam_objects.RULES)}
"""The rules asked here."""

_FERRY = "Tàu khách dự kiến được đưa vào sử dụng sẽ tạo thuận lợi đi lại giữa đất liền và đảo."
_BURGLED = "Chủ tịch xã Phù Hóa xác nhận trụ sở bị kẻ gian đột nhập lấy cắp số tiền gần 1 tỷ đồng."
_ISSUED = (
    "Chủ tịch UBND xã Quảng Thắng vừa ban hành kết luận nội dung phản ánh bà hiệu trưởng bị 13 "
    "giáo viên của trường tố có nhiều sai phạm."
)
_RETIRED = (
    "Bí thư Huyện ủy Hướng Hóa trao quyết định của tỉnh cho bà Hồ Thị Mây (60 tuổi, Phó Chủ tịch "
    "huyện) nghỉ hưu từ ngày 1/1."
)
_PAID = "UBND xã Hương Cần trả tiền cho 92 hộ để làm đường, nâng số hộ đã nhận tiền lên 371 hộ."
_MET = "Huyện ủy Hướng Hóa triệu tập cuộc họp với các xã để rà soát, chỉ đạo khắc phục vụ cháy."


@pytest.mark.parametrize(
    ("rule", "sentence", "left"),
    [
        ("loses_whole_object", _MET, "Huyện ủy Hướng Hóa triệu tập, chỉ đạo khắc phục vụ cháy"),
        (
            "asks_for_object",
            "Công ty Sông Thạch đề nghị đầu tư xây dựng khu du lịch Cồn Cỏ.",
            "Công ty Sông Thạch đề nghị khu du lịch Cồn Cỏ",
        ),
        (
            "asks_for_object",
            "Xã Hữu Khuông đề nghị làm rõ thông tin báo chí phản ánh việc từ chối gạo.",
            "Xã Hữu Khuông đề nghị thông tin báo chí phản ánh việc từ chối gạo",
        ),
        (
            "suffers_without_verb",
            "Việc tuyển sinh được thực hiện hoàn toàn trên mạng.",
            "Việc tuyển sinh được hoàn toàn trên mạng",
        ),
        (
            "brings_nowhere",
            "UBND xã Tân Long đưa chợ Lao Bảo mới vào hoạt động, di dời 486 hộ kinh doanh.",
            "UBND xã Tân Long đưa chợ Lao Bảo, di dời 486 hộ kinh doanh",
        ),
        (
            "brings_nowhere",
            _FERRY,
            "Tàu khách dự kiến được đưa vào tạo thuận lợi đi lại giữa đất liền và đảo",
        ),
        (
            "takes_nothing",
            _BURGLED,
            "Chủ tịch xã Phù Hóa xác nhận trụ sở bị kẻ gian đột nhập gần 1 tỷ đồng",
        ),
        (
            "issues_a_deed",
            _ISSUED,
            "Chủ tịch UBND xã Quảng Thắng ban hành phản ánh bà hiệu trưởng có nhiều sai phạm",
        ),
        (
            "issues_a_deed",
            "UBND xã Tân Long ban hành Công văn số 97 về việc dừng lễ hội.",
            "UBND xã Tân Long ban hành về việc dừng lễ hội",
        ),
        (
            "issues_a_deed",
            "Công ty Môi trường Huế thí điểm thu gom rác đã phân loại ở 3 phường.",
            "Công ty Môi trường Huế thí điểm đã phân loại ở 3 phường",
        ),
        (
            "stands_between_nothing",
            _FERRY,
            "Tàu khách dự kiến được đưa vào sử dụng sẽ tạo thuận lợi giữa đất liền và đảo",
        ),
        (
            "loses_what_helps",
            _FERRY,
            "Tàu khách dự kiến được đưa vào sử dụng đi lại giữa đất liền và đảo",
        ),
        (
            "reports_what_he_hears",
            "Chủ tịch huyện chủ trì cuộc họp nghe báo cáo tiến độ cầu Lao Bảo.",
            "Chủ tịch huyện báo cáo tiến độ cầu Lao Bảo",
        ),
        (
            "raises_without",
            _PAID,
            "UBND xã Hương Cần trả tiền cho 92 hộ nhận tiền lên 371 hộ",
        ),
        (
            "infects_nobody",
            "Trạm thú y lấy 12 mẫu có 9 mẫu dương tính với vi rút dịch tả.",
            "Trạm thú y lấy 12 mẫu với vi rút dịch tả",
        ),
        (
            "can_do_nothing",
            "Không thể để các cháu chờ, Mặt trận xã vận động 650 triệu đồng.",
            "Không thể, Mặt trận xã vận động 650 triệu đồng",
        ),
        (
            "ends_before_several",
            "Huyện trình tỉnh về việc đặt tên và điều chỉnh độ dài một số tuyến đường.",
            "Huyện trình tỉnh về việc đặt tên và điều chỉnh độ dài",
        ),
        (
            "ends_before_bracket",
            _RETIRED,
            "Bí thư Huyện ủy Hướng Hóa trao quyết định của tỉnh cho bà Hồ Thị Mây",
        ),
        (
            "ends_before_bracket",
            "Công an xác nhận nghi phạm Lý Văn Tư (SN 1988), trú tại thôn Hạ, đã ra đầu thú.",
            "Công an xác nhận nghi phạm Lý Văn Tư (SN 1988)",
        ),
        (
            "ends_before_bracket",
            "Quyết định cưỡng chế của dự án Cồn Hến (phường Vĩ Dạ) đang chờ chữ ký.",
            "Quyết định cưỡng chế của dự án Cồn Hến",
        ),
        (
            "gives_nothing",
            "Chủ tịch huyện giao UBND xã Tân Long ở phía tây lập hồ sơ bồi thường.",
            "Chủ tịch huyện giao UBND xã Tân Long",
        ),
        (
            "suffers_from_nobody",
            _ISSUED,
            "Chủ tịch UBND xã ban hành kết luận phản ánh bà hiệu trưởng bị 13 giáo viên",
        ),
        (
            "ends_at_sum",
            _BURGLED,
            "Chủ tịch xã Phù Hóa xác nhận trụ sở bị kẻ gian đột nhập lấy cắp số tiền",
        ),
        (
            "ends_with_first_word",
            "Công an xác nhận nghi phạm Lý Văn Tư, trú tại xã Tân Bắc, đã ra đầu thú.",
            "nghi phạm Lý Văn Tư, trú",
        ),
        (
            "ends_on_helper",
            "Xe tải từ 2,5 tấn trở lên không được lưu hành trên đường Lê Duẩn.",
            "Xe tải từ 2,5 tấn trở lên không được",
        ),
        (
            "ends_on_hours",
            "UBND thị xã Quảng Trị ban hành quy định giờ hoạt động của xe tải.",
            "UBND thị xã Quảng Trị ban hành quy định giờ",
        ),
        (
            "belongs_to_another",
            "UBND thị xã Quảng Trị công bố Quyết định quy định giờ hoạt động của xe tải.",
            "UBND thị xã Quảng Trị công bố Quyết định hoạt động của xe tải",
        ),
        (
            "ends_on_draft",
            "UBND thị xã Quảng Trị đăng tải dự thảo Quyết định quy định giờ chạy của xe tải.",
            "UBND thị xã Quảng Trị đăng tải dự thảo Quyết định",
        ),
        (
            "cuts_business",
            "Huyện trình tỉnh về việc đặt tên và điều chỉnh độ dài hai tuyến đường.",
            "Huyện trình tỉnh về việc đặt tên",
        ),
    ],
)
def test_verbs_keep_what_they_need(rule: str, sentence: str, left: str) -> None:
    """What is done to whom, given or asked is kept with its verb."""
    assert rule in against(cut_of(sentence, left))


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (_MET, "Huyện ủy Hướng Hóa triệu tập cuộc họp, chỉ đạo khắc phục vụ cháy"),
        (
            "Hội Phụ nữ xã Tân Long tổ chức lễ trao 12 con bò cho hộ nghèo.",
            "Hội Phụ nữ xã Tân Long tổ chức trao 12 con bò cho hộ nghèo",
        ),
        (
            "Đội phạt 31 cơ sở ở Huế với số tiền hơn 1,6 tỷ đồng.",
            "Đội phạt 31 cơ sở hơn 1,6 tỷ đồng",
        ),
        (
            "UBND xã Tân Long công bố Quyết định số 12 ngày 5/3 của tỉnh về sáp nhập.",
            "UBND xã Tân Long công bố Quyết định của tỉnh về sáp nhập",
        ),
        (
            "Đoàn xã Bình Kiến tổ chức Phiên giao dịch việc làm tại nhà văn hóa.",
            "Đoàn xã Bình Kiến tổ chức Phiên giao dịch việc làm",
        ),
        (
            "Công an bắt Lý Văn Tư (SN 1988), thu giữ 3 xe máy tại thôn Hạ.",
            "Công an bắt Lý Văn Tư",
        ),
        (
            _RETIRED,
            "Bí thư Huyện ủy Hướng Hóa trao quyết định của tỉnh cho bà Hồ Thị Mây nghỉ hưu",
        ),
        (
            "Ông Lê An được Chủ tịch tỉnh tặng bằng khen của UBND tỉnh Quảng Trị.",
            "Ông Lê An được Chủ tịch tỉnh tặng bằng khen",
        ),
    ],
)
def test_verbs_with_what_they_need_stay(sentence: str, left: str) -> None:
    """A noun between two verbs, a bracket or a sum in words may go."""
    assert not NEW & against(cut_of(sentence, left))
