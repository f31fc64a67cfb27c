"""Headlines keep lists, subjects, objects and words whole, and are no mere scene."""

from __future__ import annotations

import pytest

from tests.extractive.seams.cutting import against, cut_of

_DESK = "Bộ phận một cửa của phường Vân Cẩm, thành phố Lam Ninh vừa được trang bị ki-ốt và rô-bốt."
_BODY = "Hội đồng đánh giá, phân hạng sản phẩm OCOP xã Vân Lợi đã họp chấm điểm 7 sản phẩm."
_CUT = "Công ty cấp nước sẽ ngừng cấp nước ở các phường Vân Cẩm, Vân Thọ từ 21 giờ ngày 18/5."
_BAN = "Đường Vân Cẩm sẽ cấm xe tải từ 22 giờ đêm hôm trước đến 4 giờ sáng hôm sau để kè bờ."
_MEET = "UBND xã Vân Lợi đối thoại với 43 hộ dân ấp 3 chưa nhận tiền bồi thường."


@pytest.mark.parametrize(
    ("rule", "sentence", "left"),
    [
        ("rest_of_place", _DESK, "Thành phố Lam Ninh được trang bị ki-ốt và rô-bốt"),
        (
            "skips_place",
            "Bộ phận một cửa của phường Vân Cẩm, thành phố Lam Ninh vừa được trang bị ki-ốt.",
            "Bộ phận một cửa, thành phố Lam Ninh được trang bị ki-ốt",
        ),
        (
            "ends_before_predicate",
            "Bộ phận tiếp nhận và trả kết quả của phường Vân Cẩm, tỉnh Lam Ninh vừa được khen.",
            "Bộ phận tiếp nhận và trả kết quả của phường Vân Cẩm",
        ),
        (
            "ends_before_predicate",
            "Nghệ nhân Hoàng Thị Vân, người dành trọn đời giữ điệu then, đã từ trần ngày 11/8.",
            "Nghệ nhân Hoàng Thị Vân, người dành trọn đời giữ điệu then",
        ),
        (
            "only_sets_scene",
            "Hưởng ứng Tháng Thanh niên, ngày 5/3, xã Vân Lợi trồng 300 cây xanh.",
            "Hưởng ứng Tháng Thanh niên, ngày 5/3",
        ),
        (
            "begins_in_body",
            "Ban Kinh tế - Xã hội HĐND thị xã Vân Cẩm đề nghị không thông qua hai dự án.",
            "Xã hội HĐND thị xã Vân Cẩm đề nghị không thông qua hai dự án",
        ),
        ("begins_in_body", _BODY, "Phân hạng sản phẩm OCOP xã Vân Lợi họp chấm điểm 7 sản phẩm"),
        (
            "takes_caused_verb",
            "Cú va chạm khiến ông Cẩm tử vong tại chỗ, bà Thọ bị thương.",
            "Cú va chạm tử vong tại chỗ, bà Thọ bị thương",
        ),
        (
            "leaves_effect_out",
            "Mưa lớn làm 240 ngôi nhà ở xã Vân Lợi, tỉnh Lam Ninh bị ngập, 2 người bị thương.",
            "Mưa lớn làm 240 ngôi nhà ở xã Vân Lợi, 2 người bị thương",
        ),
        (
            "harms_nobody",
            "Hậu quả, em Cẩm tử vong tại chỗ, em Thọ bị thương nặng.",
            "Tử vong tại chỗ, em Thọ bị thương nặng",
        ),
        (
            "does_what_a_part_does",
            "Cầu dài 42 m, kinh phí 2,3 tỷ đồng, trong đó Quỹ Vân Cẩm tài trợ 1,8 tỷ đồng.",
            "Cầu dài 42 m tài trợ 1,8 tỷ đồng",
        ),
        (
            "takes_object",
            "UBND phường Vân Cẩm ban hành Thông báo số 31 công khai số liệu thực hiện dự toán quý.",
            "UBND phường Vân Cẩm ban hành dự toán quý",
        ),
        ("takes_object", _MEET, "UBND xã Vân Lợi đối thoại chưa nhận tiền bồi thường"),
        ("cuts_several", _CUT, "Công ty cấp nước sẽ ngừng cấp nước ở các phường Vân Cẩm"),
        (
            "parts_twins",
            "UBND xã khai mạc Giải bóng chuyền hơi nam, nữ xã Vân Lợi mở rộng năm 2026.",
            "UBND xã khai mạc Giải bóng chuyền hơi nam",
        ),
        (
            "parts_twins",
            "Đoàn viên ra quân tổng vệ sinh môi trường, khơi thông 3 km kênh.",
            "Đoàn viên ra quân tổng vệ, khơi thông 3 km kênh",
        ),
        (
            "parts_twins",
            "Xã có 1.842 nhà ngập, trong đó nặng nhất là thôn Vân Thọ.",
            "Xã có 1.842 nhà ngập, trong nặng nhất là thôn Vân Thọ",
        ),
        (
            "halves_way",
            "Xã giao đất làm đường nối cao tốc Vân Cẩm - Lam Ninh dài 4 km.",
            "Xã giao đất làm đường nối cao tốc Vân Cẩm",
        ),
        (
            "does_what_it_asks",
            "UBND xã Vân Lợi ban hành công văn yêu cầu các thôn rà soát, tiêm phòng cho đàn chó.",
            "UBND xã Vân Lợi tiêm phòng cho đàn chó",
        ),
        (
            "bans_for_good",
            "Đường Vân Cẩm sẽ cấm toàn bộ phương tiện từ 22 giờ đêm đến 4 giờ sáng để kè bờ.",
            "Đường Vân Cẩm sẽ cấm toàn bộ phương tiện",
        ),
        (
            "follows_from_nothing",
            "Bà Nga cho biết khu Vân Cẩm thiếu nước, nên tạm dừng cấp phép xây nhà.",
            "Bà Nga cho biết khu Vân Cẩm, nên tạm dừng cấp phép xây nhà",
        ),
        (
            "ends_before_predicate",
            "Ông Hoàng Văn Cẩm, người dành trọn đời giữ điệu then, ở xã Vân Lợi, đã từ trần.",
            "Ông Hoàng Văn Cẩm, người dành trọn đời giữ điệu then",
        ),
        ("halves_hours", _BAN, "Đường Vân Cẩm sẽ cấm xe tải từ 22 giờ đêm"),
    ],
)
def test_no_half_is_told_as_a_whole(rule: str, sentence: str, left: str) -> None:
    assert rule in against(cut_of(sentence, left))


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (_DESK, "Bộ phận một cửa của phường Vân Cẩm được trang bị ki-ốt và rô-bốt"),
        (_CUT, "Công ty cấp nước sẽ ngừng cấp nước ở các phường Vân Cẩm, Vân Thọ"),
        (_MEET, "UBND xã Vân Lợi đối thoại với 43 hộ dân ấp 3 chưa nhận tiền bồi thường"),
        (
            "Trong 29 cơ sở được kiểm tra có 8 cơ sở vi phạm về nhãn mác.",
            "Trong 29 cơ sở được kiểm tra có 8 cơ sở vi phạm",
        ),
        (
            "Mưa lớn kéo dài từ đêm 18 đến ngày 20/10 đã gây ngập nhiều thôn của xã Vân Lợi.",
            "Mưa lớn kéo dài gây ngập nhiều thôn của xã Vân Lợi",
        ),
        (
            "Xã Vân Lợi tổ chức lễ giao quân, tiễn 34 thanh niên lên đường nhập ngũ.",
            "Xã Vân Lợi tổ chức lễ giao quân, tiễn 34 thanh niên lên đường nhập ngũ",
        ),
    ],
)
def test_what_is_whole_is_told(sentence: str, left: str) -> None:
    assert not against(cut_of(sentence, left))
