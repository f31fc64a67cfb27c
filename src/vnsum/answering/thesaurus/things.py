"""People and things, in other words; set by hand, in the folded form, rows as in `colloquial`."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """
lợn heo con_lợn con_heo
trâu bò trâu_bò gia_súc
gà vịt gia_cầm
chó mèo vật_nuôi
vật_nuôi gia_súc gia_cầm đàn
ngao nghêu
cá tôm thủy_sản hải_sản
tàu_cá ghe tàu thuyền
ngư_dân dân_chài đi_biển
ruộng lúa cánh_đồng
hoa bông
trái quả trái_cây hoa_quả
ngô bắp
lạc đậu_phộng
sắn mì khoai_mì
dứa thơm khóm
bưởi cam
chè trà
cà_phê cafe
mía đường
muối diêm_dân
phân phân_bón
thuốc_trừ thuốc_sâu
giống cây_giống con_giống
máy_cày máy_gặt
rừng kiểm_lâm
gỗ lâm_sản
cây cây_xanh gốc
vườn_ươm vườn
công_viên vườn_hoa
bệnh dịch dịch_bệnh
dịch_bệnh dịch ổ_dịch bệnh_dịch
nạn_nhân người_chết
thương_vong chết bị_thương
thuốc thuốc_men
viện bệnh_viện nhà_thương
bệnh_viện nhà_thương cơ_sở
điều_dưỡng y_tá
bác_sĩ thầy_thuốc
bà_bầu thai_phụ mang_thai
bà_mẹ thai_sản mẹ sản_phụ
sản_phụ bà_đẻ
em_bé bé
người_già cao_tuổi cụ các_cụ
tàn_tật khuyết_tật
nhà_khó hộ_nghèo khó_khăn
hộ_nghèo nhà_nghèo nghèo
cận_nghèo nghèo
nhà hộ gia_đình
hộ_dân nhà gia_đình
dân_làng người_dân bà_con
dân_phố người_dân hộ
thôn làng xóm bản ấp
bản buôn làng
phường_xã địa_phương
địa_phương nơi xã phường
chính_quyền ubnd ủy_ban
hội_đồng hđnd
huyện_ủy đảng_bộ
đảng_bộ đảng_ủy
bí_thư đứng_đầu
chủ_tịch đứng_đầu
thủ_lĩnh bí_thư chủ_tịch trưởng đội_trưởng
lãnh_đạo đứng_đầu trưởng
sếp giám_đốc trưởng
chủ chủ_hộ
chủ_kho chủ
ông_chủ doanh_nghiệp chủ
bà_chủ chủ
thủ_phạm kẻ đối_tượng nghi_phạm
kẻ_gian đối_tượng
kẻ_trộm đối_tượng
nghi_can nghi_phạm bị_can
luật_sư bào_chữa
thẩm_phán chủ_tọa
nhà_báo phóng_viên báo_chí
phóng_viên nhà_báo ký_giả
báo_chí nhà_báo truyền_thông
nghệ_sĩ diễn_viên ca_sĩ
diễn_viên nghệ_sĩ người_múa
cầu_thủ đội_bóng
đội_bóng đội
khách_mời đại_biểu
đại_biểu khách
khách người_đến
du_khách khách
người_mua khách khách_hàng
người_bán tiểu_thương
thương_nhân tiểu_thương thương_lái
công_ty doanh_nghiệp hãng đơn_vị
doanh_nhân ông_chủ
hảo_tâm doanh_nhân
từ_thiện quỹ nhân_đạo thiện_nguyện
quỹ tổ_chức từ_thiện
hợp_tác htx
xã_viên thành_viên
công_đoàn liên_đoàn
công_nhân lao_động thợ
tài_xế lái_xe lái
lái_xe tài_xế bác_tài
nhân_viên cán_bộ
cán_bộ công_chức viên_chức người
cô_giáo giáo_viên
thầy_giáo giáo_viên
nhà_trường trường
trường_học trường
mầm_non mẫu_giáo nhà_trẻ
tiểu_học cấp_một
sinh_viên học_viên
học_viên người_học học_sinh
lớp khóa lớp_học
khóa lớp khóa_học
chị_em phụ_nữ nữ hội_viên
phụ_nữ chị_em nữ chị
các_chị phụ_nữ nữ
đàn_ông nam
toàn_nữ phụ_nữ
lính bộ_đội chiến_sĩ
tân_binh thanh_niên nhập_ngũ
cựu_binh cựu_chiến
cựu_chiến lính_cũ
liệt_sỹ liệt_sĩ
anh_hùng liệt_sĩ
nhà_sư sư thầy
đền chùa đình miếu di_tích
di_tích đền di_sản
lễ_hội hội
nội_tự đền
hội_làng lễ_hội
lễ buổi_lễ
tiệc liên_hoan
pháo_hoa pháo
sân_khấu chương_trình
đêm_diễn chương_trình
tấm_hình bức_ảnh ảnh hình
bức_ảnh tấm_hình hình_ảnh
tranh bức_tranh
sách cuốn
phần_thưởng giải huân_chương khen
giải_nhất quán_quân thắng_cuộc vô_địch
giải_nhì á_quân
ý_tưởng sáng_kiến
cuộc_thi hội_thi giải
món quà
quà quà_tặng phần_quà
phần_quà quà suất_quà
hàng_hóa hàng đồ sản_phẩm
đồ_ăn thực_phẩm lương_thực
lương_thực gạo thực_phẩm
thực_phẩm đồ_ăn thức_ăn
bánh mứt bánh_kẹo
rượu bia
quán nhà_hàng quán_ăn
chợ_phiên chợ
siêu_thị cửa_hàng
cửa_hàng tiệm quán
gian_hàng gian quầy
hội_chợ gian_hàng
kho nhà_kho
xưởng nhà_máy cơ_sở
nhà căn_nhà căn
căn căn_hộ nhà
chung_cư khối_nhà tòa_nhà
khối_nhà tòa block tòa_nhà
nhà_ở nhà căn
mái mái_nhà tôn
tường bức_tường
móng nền
cửa cổng
lối_thoát đường_thoát
lối đường lối_đi
ngả đường quốc_lộ
đường_vòng đường_tránh
cao_tốc đường
vành_đai tuyến_đường
phố đường
ngõ hẻm
cầu cây_cầu chiếc_cầu
cống cống_hộp
rãnh cống
đê thân_đê đê_điều
kè bờ_kè
bờ kè
sông rạch
suối khe
hồ ao
giếng nước_ngầm
mó nguồn_nước đầu_nguồn
nước_nguồn nguồn_nước
bể bể_chứa
đường_ống ống_thép ống_nhựa ống
nước nước_sạch
khát thiếu_nước
điện lưới_điện
đường_dây lưới_điện
bóng_đèn đèn
ô_tô xe_hơi xe_con
xe_tải xe_ben xe_chở
xe_khách xe_đò
bãi_xe bãi_đỗ
bến_xe bến
sân_bay hàng_không
vé vé_xe
giá_vé tiền_vé
tiền kinh_phí số_tiền
tiền_xây kinh_phí vốn
kinh_phí tiền chi_phí tổng_vốn
tổng_vốn vốn kinh_phí tiền
ngân_sách tiền_nhà
đền_bù bồi_thường
tiền_phạt phạt
tiền_thuê giá_thuê
tiền_công lương
lương thu_nhập
lời lãi
lãi lãi_suất
lãi_vay lãi_suất
trị_giá giá_trị đáng_giá
hợp_đồng gói_thầu
đấu_thầu trúng_thầu
nhà_thầu thi_công
đơn_giá giá mức_giá
hóa_đơn biên_lai
thuế thuế_khoán
bảo_hiểm bhxh thẻ
bảo_hiểm bhyt
sổ sổ_sách
sổ_sách kế_toán
giấy_tờ hồ_sơ giấy văn_bản
hồ_sơ giấy_tờ đơn
đơn hồ_sơ đơn_xin
tài_liệu hồ_sơ lưu_trữ
phiếu phiếu_khảo
ý_kiến góp_ý
một_cửa bộ_phận
bộ_phận nơi
trụ_sở nơi_làm
hội_trường phòng_họp
bãi_rác bãi
nghĩa_trang nghĩa_địa
khu_mộ mộ
hố_chôn chôn_lấp
rác rác_thải
khói khí_thải
mùi mùi_hôi
ô_nhiễm bẩn
ứng_dụng phần_mềm app
chatbot trợ_lý
mạng internet
sóng mạng
tin_nhắn nhắn
địa_chỉ số_nhà số
chỗ nơi địa_điểm
bão áp_thấp
lũ nước_lũ
mưa mưa_lớn
hạn khô_hạn
mặn xâm_nhập
nắng_nóng nóng sốc_nhiệt nắng
nóng nắng nhiệt_độ
lạnh rét
lốc lốc_xoáy gió
sạt_lở lở
thiên_tai bão
ban_đêm đêm
rạng_sáng sáng_sớm
hôm ngày
chủ_nhật cuối_tuần
cuối_tuần thứ_bảy
ba_tháng quý
nửa_năm sáu_tháng
năm_rồi năm_ngoái
năm_ngoái năm_trước cùng_kỳ
đợt lần đợt_này
đợt_đầu lần_đầu đầu_tiên
mở_đầu đầu_tiên trước_tiên
sau_chót cuối_cùng
thứ_hai thứ_nhì
nhiều_nhất rộng_tay lớn_nhất cao_nhất dẫn_đầu nặng_nhất
dẫn_đầu cao_nhất nhiều_nhất đứng_đầu
nặng_nhất nhiều_nhất lớn_nhất điểm_nóng
kém_nhất thấp_nhất
thấp_nhất ít_nhất bét
tổng_cộng cả_thảy
hơn_nửa quá_nửa
một_nửa nửa
gấp_đôi gấp
miễn_phí không_mất không_thu
bất_ngờ đột_xuất
thường_xuyên đều_đặn
tạm tạm_thời
lâu_dài ổn_định
mới vừa
cũ trước_đây
hư hỏng
tốt khá
giỏi xuất_sắc
khó khó_khăn khó_nhất
dễ thuận_lợi
nguy_hiểm dễ_cháy
chật chật_hẹp chật_chội
rộng_rãi thoáng
đông_nghịt chen_kín
"""
