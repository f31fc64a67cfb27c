"""Words of questions and of releases that say the same; set by hand, in the folded form.

Units of two syllables have "_" between them. `SYNONYMS` holds both ways; `HINTS` leads from a word
of a question to words that stand where it is answered ("đứng đầu": "chủ tịch"), and not back; `KIN`
holds words of one matter ("viện": "bác sĩ"), both ways.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.answering.thesaurus import affairs, doings, kin, sayings, things
from vnsum.answering.words import colloquial

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["HINTS", "KIN", "SYNONYMS"]

_GROUPS = """
kinh_phí chi_phí số_tiền tiền vốn ngân_sách tốn phí ngân_khoản nguồn_vốn
khởi_công bắt_đầu khai_trương khai_mạc khởi_động triển_khai mở_màn khởi_tranh ra_quân động_thổ
hoàn_thành xong hoàn_tất kết_thúc hoàn_thiện khánh_thành về_đích
tổ_chức diễn_ra tiến_hành mở
làm giữ_chức đảm_nhiệm giữ phụ_trách giữ_vai đảm_trách nắm
hỗ_trợ trợ_giúp tài_trợ ủng_hộ đóng_góp tặng trao_tặng trao giúp biếu cho trợ_cấp giúp_đỡ đỡ_đần
chết tử_vong thiệt_mạng qua_đời mất tử_nạn thương_vong bỏ_mạng từ_trần tạ_thế hy_sinh
bị_thương thương_tích chấn_thương
xây xây_dựng dựng cất thi_công làm
mua sắm mua_sắm trang_bị
thu thu_được thu_về thu_hút
chi cấp bố_trí dành bỏ rót phân_bổ trích đầu_tư
nói cho_biết phát_biểu chia_sẻ khẳng_định nhấn_mạnh cho_hay tâm_sự bộc_bạch kể
lãnh_đạo chủ_trì điều_hành chỉ_huy chỉ_đạo dẫn_đầu cầm_đầu điều_khiển
nhà căn_nhà ngôi_nhà nhà_cửa nhà_ở căn
học_sinh em học_trò học_viên
trẻ trẻ_em cháu bé thiếu_nhi em_bé trẻ_nhỏ
người_dân bà_con nhân_dân dân dân_cư cư_dân công_dân dân_số nhân_khẩu
hộ gia_đình hộ_dân nhà
phụ_nữ nữ đàn_bà nữ_giới
đàn_ông nam nam_giới
diện_tích rộng
chiều_dài dài
tăng tăng_lên cao_hơn tăng_thêm nhích nâng
giảm giảm_xuống thấp_hơn hạ bớt cắt tụt
vượt cao_hơn hơn
địa_điểm nơi chỗ điểm địa_chỉ
hạn_chót thời_hạn trước hết chậm_nhất muộn_nhất kỳ_hạn hạn
số_lượng tổng_số tổng_cộng
tỷ_lệ phần_trăm tỉ_lệ tỷ_trọng
thành_lập ra_đời lập
sinh ra_đời chào_đời
ký ký_kết hạ_bút
bắt bắt_giữ tạm_giữ
phạt xử_phạt tiền_phạt
sửa sửa_chữa tu_sửa cải_tạo nâng_cấp sửa_sang tôn_tạo chỉnh_trang trùng_tu
tham_gia tham_dự dự có_mặt góp_mặt về_dự
nghỉ_hưu về_hưu
hoãn lùi dời
thắng chiến_thắng vô_địch giành quán_quân nhất đoạt lên_ngôi
á_quân nhì
vợ phu_nhân
cha bố ba
mẹ má
tiêm chích tiêm_chủng tiêm_phòng
vắc_xin vacxin thuốc_ngừa
cháy hỏa_hoạn vụ_cháy
lụt lũ ngập lũ_lụt ngập_lụt mưa_lũ
hư_hỏng hỏng hư hư_hại
thiệt_hại mất_mát tổn_thất
sập đổ sụp
cây cây_xanh
đường tuyến_đường con_đường tuyến lối
xe phương_tiện ô_tô
nghèo khó_khăn hoàn_cảnh khó
việc công_việc việc_làm
lương thu_nhập tiền_công thù_lao kiếm_được
bán tiêu_thụ buôn_bán kinh_doanh
tiểu_thương người_bán bà_con
chợ khu_chợ
trường nhà_trường trường_học
giáo_viên thầy cô thầy_cô nhà_giáo
bác_sĩ thầy_thuốc
bệnh_nhân người_bệnh
ốm bệnh đau
khỏi khỏi_bệnh bình_phục xuất_viện
nhập_viện nằm_viện
hướng_dẫn chỉ_dẫn
nộp đóng đóng_góp
miễn_phí không_thu miễn biếu_không
gửi chuyển nộp
nhận tiếp_nhận lãnh lĩnh
trả chi_trả thanh_toán
chấm_dứt dừng ngừng tạm_dừng đình_chỉ ngưng tạm_ngưng
cấm nghiêm_cấm không_được
bầu chọn bầu_chọn cử trúng_cử đắc_cử
bổ_nhiệm chỉ_định điều_động
thay thay_thế thế_chỗ kế_nhiệm
phó cấp_phó
ban_hành ra công_bố phát_hành
thông_qua tán_thành nhất_trí biểu_quyết
đề_nghị kiến_nghị yêu_cầu đề_xuất xin
phát_hiện tìm_thấy tìm_ra
trồng gieo trồng_mới
thu_hoạch gặt
giống cây_giống
sản_lượng năng_suất
nước_sạch nước_máy
rác rác_thải chất_thải phế_thải
dọn dọn_dẹp thu_gom vệ_sinh
kiểm_tra rà_soát thanh_tra giám_sát kiểm_định
vi_phạm sai_phạm lỗi
hồ_sơ giấy_tờ thủ_tục
văn_bản công_văn
kế_hoạch phương_án chương_trình
dự_kiến dự_tính sẽ
mục_tiêu chỉ_tiêu đích
năm_tới năm_sau
họp cuộc_họp hội_nghị phiên_họp buổi_họp
lễ buổi_lễ lễ_hội
giải giải_đấu cuộc_thi hội_thi
thi_đấu tranh_tài đua_tài
người_chơi tuyển_thủ
khán_giả người_xem
khách du_khách
công_nhân lao_động thợ
thất_nghiệp mất_việc
thanh_niên đoàn_viên
bộ_đội chiến_sĩ quân_nhân tân_binh
công_an cảnh_sát
dân_quân tự_vệ
sơ_tán di_dời lánh lánh_nạn
chuyển dời di_chuyển dọn
nhập sáp_nhập hợp_nhất gộp
hợp_thành hình_thành
đất mặt_bằng thửa lô
bồi_thường đền_bù
thu_hồi giải_tỏa
cầu cây_cầu
kênh mương kênh_mương
bơm trạm_bơm
đèn đèn_đường chiếu_sáng
điện lưới_điện
mạng internet wifi
điện_thoại số_máy hotline
liên_hệ gọi hỏi thắc_mắc
nguyên_nhân lý_do vì do nguyên_do
lý_do vì_sao tại_sao
lớn_nhất to_nhất nhiều_nhất đông_nhất cao_nhất
đông nhiều
ít_nhất thấp_nhất tối_thiểu
tối_đa nhiều_nhất cao_nhất
cao_tuổi lớn_tuổi già người_già cao_niên
trẻ_nhất nhỏ_tuổi
tuổi tuổi_đời
năm_ngoái năm_trước
bình_quân trung_bình
mỗi từng mọi
đầu_tiên lần_đầu thứ_nhất mở_đầu trước_tiên
cuối_cùng sau_cùng bế_mạc kết_luận
lan lây lây_lan
ca trường_hợp ca_bệnh ca_mắc
hàng sản_phẩm hàng_hóa mặt_hàng
giá đơn_giá giá_bán mức_giá
suất suất_ăn phần phần_ăn
ăn bữa_ăn nấu
thịt thực_phẩm
gạo lương_thực
lúa ruộng
bò gia_súc trâu
gà gia_cầm vịt
tôm thủy_sản cá
chùa đình đền di_tích
sư trụ_trì thượng_tọa hòa_thượng đại_đức
linh_mục cha_xứ
nghệ_nhân thợ_giỏi
thư thư_viện
sách đầu_sách
xét_xử tuyên_án tòa
đánh_giá xếp_loại xếp_hạng chấm phân_hạng
điểm điểm_số
huy_chương giải_thưởng phần_thưởng thưởng
khen khen_thưởng giấy_khen bằng_khen tuyên_dương biểu_dương
đảng_viên đảng
cấp_ủy đảng_ủy
đại_biểu dân_cử
cử_tri người_dân
chất_vấn hỏi hỏi_đáp
phản_ánh kêu bức_xúc
ô_nhiễm bẩn
an_toàn bảo_đảm
tai_nạn va_chạm
trộm mất_cắp
phát hoạt_động
mở_cửa hoạt_động đón_khách
sử_dụng dùng
quản_lý trông_coi
bảo_vệ gác canh
đêm tối ban_đêm
sáng buổi_sáng
trưa buổi_trưa
chiều buổi_chiều
hằng_tháng mỗi_tháng
thí_điểm làm_thử thử
hiến hiến_đất
tự_nguyện tình_nguyện
chương_trình phong_trào chiến_dịch
biên_chế cán_bộ công_chức nhân_sự nhân_viên
dôi_dư thừa
thiếu hụt
trống bỏ_trống khuyết
gồm bao_gồm
còn còn_lại
đạt được
"""
_HINTS = """
đứng_đầu: chủ_tịch bí_thư giám_đốc trưởng hiệu_trưởng chủ_nhiệm trưởng_ban lãnh_đạo trưởng_phòng
cầm_đầu: chủ_tịch bí_thư giám_đốc trưởng
lãnh_đạo: chủ_tịch bí_thư giám_đốc trưởng hiệu_trưởng
chính_quyền: ubnd ủy_ban chủ_tịch
phụ_trách: trưởng giám_đốc chủ_tịch
điều_hành: chủ_tịch giám_đốc trưởng
dẫn_đầu: trưởng_đoàn trưởng
đoàn: trưởng_đoàn
sếp: giám_đốc trưởng chủ_tịch
cấp_ủy: bí_thư đảng_ủy huyện_ủy quận_ủy thành_ủy
dân_cử: hđnd hội_đồng đại_biểu
phát_ngôn: phát_ngôn
ký: chủ_tịch tm kt
kinh_phí: đồng tỷ triệu tổng_mức
tiền: đồng tỷ triệu kinh_phí tổng_mức
tốn: đồng kinh_phí tổng_mức đầu_tư
hết: kinh_phí tổng_mức đầu_tư chi
vốn: tổng_mức đầu_tư đồng
giá: đồng
thu_nhập: đồng
bao_giờ: dự_kiến ngày tháng trước
xong: dự_kiến trước hoàn_thành
hoàn_thành: dự_kiến
đông: nhiều_nhất cao_nhất
dân: người nhân_khẩu
tuổi: năm
lâu: năm tháng ngày giờ phút
dài: km m mét
rộng: ha m2 km2
cao: m mét
nặng: kg tấn tạ
to: lớn lớn_nhất
thầy: hiệu_trưởng giáo_viên
y_tế: bác_sĩ bệnh_viện
sức_khỏe: y_tế bác_sĩ
tiền_phạt: xử_phạt
nạn_nhân: người_chết tử_vong bị_thương
mưa: lũ bão ngập
thiên_tai: bão lũ mưa sạt_lở
tội: khởi_tố điều_tra
bị_bắt: khởi_tố tạm_giam bắt_giữ
chỗ_ở: nhà thường_trú
quê: thường_trú sinh
nghề: nghề_nghiệp làm
vui: phấn_khởi
buồn: lo
sợ: lo lo_ngại
tại_sao: vì do bởi nhờ nguyên_nhân
vì_sao: vì do bởi nhờ nguyên_nhân
nguyên_nhân: vì do bởi tại
lý_do: vì do bởi tại
nhờ: nhờ
ai: ông bà anh chị
điện_thoại: số
"""


def _both_ways(rows: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows:
        words = row.split()
        for word in words:
            found.setdefault(word, set()).update(words)
    return {word: frozenset(others) for word, others in found.items()}


def _one_way(rows: Iterable[str]) -> dict[str, frozenset[str]]:
    parted = (row.partition(":") for row in rows)
    return {word: frozenset(others.split()) for word, _, others in parted}


_SAME = (
    _GROUPS,
    colloquial.GROUPS,
    doings.GROUPS,
    things.GROUPS,
    sayings.GROUPS,
    affairs.GROUPS,
)
SYNONYMS: Mapping[str, frozenset[str]] = _both_ways(
    row for groups in _SAME for row in groups.strip().split("\n")
)
"""For each unit the ones that can stand for it, itself among them."""
HINTS: Mapping[str, frozenset[str]] = _one_way(_HINTS.strip().split("\n"))
"""For each unit of a question the ones that stand where it is answered."""
KIN: Mapping[str, frozenset[str]] = _both_ways(kin.NEAR.strip().split("\n"))
"""For each unit the ones that belong to the same matter, itself among them."""
