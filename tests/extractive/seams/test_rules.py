"""What leaving words out makes of a sentence: figures, lists, clauses and names stay whole."""

from __future__ import annotations

import pytest

from tests.extractive.seams.cutting import against, cut_of
from vnsum.backends.extractive.seams.misjoined import is_misjoined


@pytest.mark.parametrize(
    ("rule", "sentence", "left"),
    [
        (
            "takes_base",
            "Số hộ nghèo của xã giảm 3,1% trong quý và giảm 9,4% so với đầu năm.",
            "Số hộ nghèo của xã giảm 3,1 so với đầu năm",
        ),
        (
            "loses_base",
            "Phường thu 41 tỷ đồng, giảm 2,4% về số hộ và tăng 5% về số tiền.",
            "Phường thu 41 tỷ đồng, giảm 2,4",
        ),
        (
            "loses_base",
            "Trạm khám cho 81 cháu trong số 96 cháu của trường Láng.",
            "Trạm khám cho 81 cháu của trường Láng",
        ),
        (
            "takes_base",
            "Đến trưa, 81 trong số 96 cháu bị ngộ độc được về nhà.",
            "96 cháu bị ngộ độc được về nhà",
        ),
        (
            "takes_base",
            "Xã thu 7 tỷ đồng, vượt 12% dự toán được giao.",
            "Xã thu 7 tỷ đồng dự toán được giao",
        ),
        (
            "measures_another",
            "Trung tâm nhận 715 hồ sơ, giải quyết 642 hồ sơ, đạt gần 90%.",
            "Trung tâm nhận 715 hồ sơ đạt gần 90",
        ),
        (
            "halves_range",
            "Gió ở trạm Láng mạnh cấp 10 - 11, giật cấp 13.",
            "Gió ở trạm Láng mạnh cấp 10",
        ),
        (
            "halves_range",
            "Trường tuyển lớp 2+2 của khóa mới từ tháng 9.",
            "Trường tuyển lớp 2 của khóa mới từ tháng 9",
        ),
        (
            "halves_range",
            "Chợ Láng mở cửa từ 5 giờ đến 11 giờ hằng ngày.",
            "Chợ Láng mở cửa từ 5 giờ",
        ),
        (
            "loses_figure",
            "Tổ đại biểu đơn vị số 8 gặp cử tri phường Láng.",
            "Tổ đại biểu đơn vị gặp cử tri phường Láng",
        ),
        (
            "loses_figure",
            "Tổng mức đầu tư cầu Láng là 58,7 tỷ đồng từ vốn tỉnh.",
            "Tổng mức đầu tư cầu Láng là tỷ đồng từ vốn tỉnh",
        ),
        (
            "wants_sentence",
            "Tòa án tuyên phạt ông Lê Tý 4 năm tù về tội trộm cắp.",
            "Tòa án tuyên phạt ông Lê Tý",
        ),
        (
            "loses_period",
            "Giám đốc điện lực cho biết tháng 5/2023, toàn huyện dùng 21 triệu kWh.",
            "Giám đốc điện lực cho biết toàn huyện dùng 21 triệu kWh",
        ),
    ],
)
def test_figures_keep_their_base(rule: str, sentence: str, left: str) -> None:
    assert rule in against(cut_of(sentence, left))


@pytest.mark.parametrize(
    ("rule", "sentence", "left"),
    [
        (
            "drops_item",
            "Các xã Bàu Tràm, Gò Me và phường Láng sơ tán 1.140 hộ.",
            "Các xã Bàu Tràm, Gò Me sơ tán 1.140 hộ",
        ),
        (
            "drops_item",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ đạt 61 tỷ đồng.",
            "Doanh thu dịch vụ đạt 61 tỷ đồng",
        ),
        (
            "drops_clause_item",
            "Đội tiêm cho 300 trẻ tại 32 xã, phường của tỉnh.",
            "Đội tiêm cho 300 trẻ tại 32 xã",
        ),
        (
            "drops_clause_item",
            "UBND xã họp về dự án nâng cấp, mở rộng hẻm 21.",
            "UBND xã họp về dự án nâng cấp",
        ),
        (
            "cuts_enumeration",
            "Hội trao 40 suất quà gồm gạo, dầu ăn, sữa.",
            "Hội trao 40 suất quà gồm gạo, dầu ăn",
        ),
        (
            "drops_first_bodies",
            "Đảng ủy, HĐND, UBND xã Gò Me khánh thành cầu Rạch Vồn.",
            "UBND xã Gò Me khánh thành cầu Rạch Vồn",
        ),
    ],
)
def test_lists_stay_whole(rule: str, sentence: str, left: str) -> None:
    assert rule in against(cut_of(sentence, left))


@pytest.mark.parametrize(
    ("rule", "sentence", "left"),
    [
        (
            "runs_on",
            "Quỹ xã hỗ trợ 50 triệu đồng, công ty Bàu hỗ trợ 40 triệu đồng.",
            "Quỹ xã hỗ trợ 50 triệu đồng hỗ trợ 40 triệu đồng",
        ),
        (
            "loses_predicate",
            "UBND xã Gò Me ban hành kế hoạch năm 2025 về tiêm phòng cho đàn chó.",
            "UBND xã Gò Me về tiêm phòng cho đàn chó",
        ),
        (
            "loses_predicate",
            "UBND phường Láng tổ chức hội nghị tổng kết năm học.",
            "UBND phường Láng hội nghị tổng kết năm học",
        ),
        (
            "ends_before_verb",
            "Trạm ghi nhận 90 ca bệnh, trong đó 3 xã phía nam chiếm một nửa.",
            "Trạm ghi nhận 90 ca bệnh, trong đó 3 xã phía nam",
        ),
        (
            "ends_on_preposition",
            "Công an xã bắt 9 người về hành vi trộm xe máy.",
            "Công an xã bắt 9 người về",
        ),
        (
            "does_what_another_did",
            "UBND xã Gò Me nhận công văn của điện lực về việc tạm ngừng cấp điện.",
            "UBND xã Gò Me tạm ngừng cấp điện",
        ),
        (
            "starts_inside",
            "Sáng 5/3, tại Nhà văn hóa xã Gò Me, Ban Tổ chức trao 13 giải.",
            "xã Gò Me, Ban Tổ chức trao 13 giải",
        ),
        (
            "place_of_another",
            "Sáng 5/3, tại ấp 3, xã Gò Me, Ban Quản lý khởi công đê bao.",
            "xã Gò Me, Ban Quản lý khởi công đê bao",
        ),
        (
            "wants_object",
            "Hành trình kéo dài từ tháng 4 đến tháng 5, đi qua 34 trường.",
            "Hành trình kéo dài đi qua 34 trường",
        ),
        (
            "asks_nothing",
            "Công an phường Láng yêu cầu các cơ sở kiểm tra bình chữa cháy.",
            "Công an phường Láng yêu cầu các cơ sở",
        ),
        (
            "drops_terms",
            "Thuế xã không truy thu các năm cũ nếu hộ khai đủ.",
            "Thuế xã không truy thu các năm cũ",
        ),
        (
            "led_by_another",
            "Tổ công tác do bà Lê Thị Mai, Phó Chủ tịch xã làm tổ trưởng, kiểm tra 9 quán.",
            "Phó Chủ tịch xã làm tổ trưởng, kiểm tra 9 quán",
        ),
        (
            "leads_nothing",
            "Đoàn kiểm tra do ông Lê Tý dẫn đầu đến chợ Láng.",
            "Đoàn kiểm tra do ông Lê Tý",
        ),
        (
            "tells_only_when",
            "Giám đốc Công ty Thủy sản Gò Me cho biết từ tháng 4 đến tháng 12, bốn đoàn đã đến.",
            "Giám đốc Công ty Thủy sản Gò Me cho biết từ tháng 4 đến tháng 12",
        ),
        (
            "tells_only_when",
            "Bà Lê Thị Mai khẳng định trong quý này, xã sẽ xây xong chợ Láng.",
            "Bà Lê Thị Mai khẳng định trong quý này",
        ),
        (
            "says_nothing",
            "Giám đốc Công ty Gò Me (đóng tại xã Láng) cho biết bốn đoàn đã đến.",
            "Giám đốc Công ty Gò Me (đóng tại xã Láng)",
        ),
        (
            "halves_time",
            "Đội cứu hộ tìm thấy 3 thuyền viên mất tích vào tuần trước gần cửa Láng.",
            "Đội cứu hộ tìm thấy 3 thuyền viên mất tích vào tuần",
        ),
        (
            "halves_time",
            "Xã xây xong chợ Láng trong năm nay bằng vốn dân góp.",
            "Xã xây xong chợ Láng trong năm bằng vốn dân góp",
        ),
        (
            "halves_denial",
            "Học sinh xã Vân không còn phải đi về mỗi ngày bốn lượt trên đường dốc.",
            "Học sinh xã Vân không còn phải đi về mỗi ngày",
        ),
        (
            "finds_nothing",
            "Tổ công tác phát hiện cơ sở của ông Vân ở bản Phương đang tập kết 780 kg thịt lợn.",
            "Tổ công tác phát hiện cơ sở của ông Vân",
        ),
    ],
)
def test_clauses_keep_what_makes_them(rule: str, sentence: str, left: str) -> None:
    assert rule in against(cut_of(sentence, left))


@pytest.mark.parametrize(
    ("rule", "sentence", "left"),
    [
        (
            "tears_capitals",
            "UBND thị trấn Chợ Gồm tổng kết một năm phân loại rác.",
            "UBND thị trấn Chợ tổng kết một năm phân loại rác",
        ),
        (
            "tears_capitals",
            "Điện lực đóng điện trạm 220 kV Gò Me sau 3 tháng.",
            "Điện lực đóng điện trạm 220 kV",
        ),
        (
            "loses_class",
            "UBND xã phối hợp với Công ty Đấu giá Minh Khải bán 36 thửa đất.",
            "UBND xã Đấu giá Minh Khải bán 36 thửa đất",
        ),
        (
            "loses_title",
            "Công an khởi tố 9 người về tội “Trộm cắp tài sản”.",
            "Công an khởi tố 9 người về tội",
        ),
        (
            "loses_title",
            "UBND huyện họp rà soát tiến độ dự án đường tránh Gò Me.",
            "UBND huyện họp rà soát tiến độ dự án",
        ),
        (
            "takes_office",
            "Dự lễ có Đại tá Khuất Mạnh, Phó Chỉ huy bộ đội; ông Lê Xuân Hợp, Bí thư Huyện ủy.",
            "Dự lễ có Đại tá Khuất Mạnh Bí thư Huyện ủy",
        ),
        (
            "acts_alone",
            "UBND phường phối hợp Đoàn Thanh niên Láng mở ngày hội việc làm.",
            "Đoàn Thanh niên Láng mở ngày hội việc làm",
        ),
        (
            "runs_into_quotation",
            "Bác sĩ Lê Văn An lý giải rằng: “Người bị sốt không thể tự đi lại được.",
            "Bác sĩ Lê Văn An Người bị sốt không thể tự đi lại được",
        ),
        (
            "runs_into_quotation",
            'Ông Lê Tý trăn trở: "Chợ Láng xuống cấp đã lâu", rồi ra về.',
            "Ông Lê Tý Chợ Láng xuống cấp đã lâu",
        ),
    ],
)
def test_names_stay_whole(rule: str, sentence: str, left: str) -> None:
    assert rule in against(cut_of(sentence, left))


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (
            "Sáng 5/3, UBND xã Gò Me (tỉnh Bàu) tổ chức lễ khánh thành cầu Rạch Vồn.",
            "UBND xã Gò Me khánh thành cầu Rạch Vồn",
        ),
        (
            "Đoàn phường Láng phối hợp với Trường Bàu Tràm tổ chức chiến dịch hè.",
            "Đoàn phường Láng tổ chức chiến dịch hè",
        ),
        (
            "Kỳ họp thứ 12 HĐND huyện Bàu khóa IV, nhiệm kỳ 2021 - 2026 đã bế mạc.",
            "Kỳ họp thứ 12 HĐND huyện Bàu khóa IV bế mạc",
        ),
        (
            "Hội tặng 40 suất quà cho hộ nghèo, trị giá 20 triệu đồng.",
            "Hội tặng 40 suất quà cho hộ nghèo",
        ),
        (
            "Trạm ghi nhận 83 ca sốt, tăng 2,3 lần so với cùng kỳ, chưa có ca tử vong.",
            "Trạm ghi nhận 83 ca sốt, tăng 2,3 lần so với cùng kỳ",
        ),
        (
            "Từ đầu năm, phường ghi nhận 418 ca sốt, tăng 121 ca (40,7%) so với cùng kỳ.",
            "Từ đầu năm, phường ghi nhận 418 ca sốt, tăng 121 ca (40,7%)",
        ),
        (
            "Chủ tịch UBND huyện Lê Văn Tám chủ trì cuộc họp về chợ Láng.",
            "Chủ tịch UBND huyện chủ trì cuộc họp về chợ Láng",
        ),
        (
            "Công an phường tiếp nhận 7 tin báo, trong đó 3 người mất 412 triệu đồng.",
            "Công an phường tiếp nhận 7 tin báo, trong đó 3 người mất 412 triệu đồng",
        ),
        (
            "Hội Nông dân xã Láng phát động phong trào “Mỗi nhà một vườn rau” ở 9 ấp.",
            "Hội Nông dân phát động phong trào “Mỗi nhà một vườn rau” ở 9 ấp",
        ),
        (
            "Xã Gò Me xây xong ba cây cầu trong 3 năm qua bằng vốn dân góp.",
            "Xã Gò Me xây xong ba cây cầu trong 3 năm",
        ),
        (
            "Bà Lê Thị Mai cho biết trong quý này xã xây xong chợ Láng bằng vốn dân góp.",
            "Bà Lê Thị Mai cho biết trong quý này xã xây xong chợ Láng",
        ),
    ],
)
def test_what_may_go_goes(sentence: str, left: str) -> None:
    cut = cut_of(sentence, left)
    assert against(cut) == set()
    assert not is_misjoined(cut.frame, cut.kept)
