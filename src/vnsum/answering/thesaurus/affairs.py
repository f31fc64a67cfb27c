"""Matters of offices, courts, works, markets and schools, in other words; set by hand, folded.

Rows as in `colloquial`: the first words are mostly the press's, the others what is said at home.
"""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """
kiểm_tra xem_xét rà_soát soi kiểm kiểm_định thử thanh_tra dò_xét
định_kỳ thường_kỳ thường_xuyên đều_đặn mỗi_năm
bê_trễ lơ_là bỏ_bê thiếu_sót chểnh_mảng sao_nhãng
phát_giác phát_hiện vỡ_lở lộ_ra manh_mối tố_giác
tố_giác lá_đơn tố_cáo manh_mối báo_tin
nghi_ngờ để_ý nghi vỡ_lở
tái_phạm phạm_lại vi_phạm
gian_lận ăn_gian ăn_bớt bớt cân_thiếu
giãn_nợ khất_nợ hoãn_nợ gia_hạn khoanh_nợ khất
khát_nước thiếu_nước cắt_nước mất_nước
súc_xả xả_ống súc_rửa xả
góp_ý khiếu_nại thắc_mắc không_đồng phản_đối kiến_nghị
thất_thoát hao_hụt rò_rỉ hao tổn_thất hụt
đồng_hồ công_tơ
lệch sai đo_lệch không_chuẩn
miễn_phí miễn không_thu khỏi_trả thôi_thu không_mất hết_tốn
mục mục_ruỗng hỏng hư mối_mọt
bê_tông xi_măng
lát trải ốp đổ
gốc cổ_thụ cây gốc_cây
dang_dở đang_làm dở_dang tồn_đọng chưa_xong còn_nợ
thuê_trọ ở_trọ phòng_thuê trọ phòng_trọ
tiếng_ồn ồn ầm_ĩ ồn_ào làm_ồn inh_ỏi karaoke
doanh_thu thu_về bán_hàng tiền_bán tổng_thu bán_được
trả_lại chê trả_hàng bị_trả
thưởng tiền_tết lương_thưởng tháng_lương
tín_dụng cho_vay vay vốn_vay
thành_viên xã_viên hội_viên
đại_hội họp hội_nghị
biểu_quyết bỏ_phiếu giơ_tay phiếu
cổ_tức lợi_nhuận tiền_lời chia_lời
thủ_kho giữ_kho coi_kho trông_hàng trông_kho
ký cân kg ký_lô
hưởng được_chia ăn_chia nhận
giám_định phân_tích xét_nghiệm kiểm_nghiệm
tang_vật vật_chứng tịch_thu hàng
ghi_bàn lập_công đệm_bóng sút tung_lưới bàn_thắng
thủ_môn gác_đền bắt_bóng người_gác
xuất_sắc hay_nhất giỏi_nhất tốt_nhất
cứu_thương y_tế cấp_cứu
chấn_thương bị_thương cứu_thương đau
khởi_kiện kiện đơn_kiện thủ_tục
con_giống giống tôm_giống cá_giống cây_giống
thả xuống_giống thả_giống gieo
mặn độ_mặn độ_muối nhiễm_mặn
mầm_bệnh sạch_bệnh dịch_bệnh
chính_quyền ubnd ủy_ban
bảo_trì sửa_chữa tu_bổ bảo_dưỡng duy_tu
biển_báo bảng_chỉ biển_chỉ bảng biển
phiếu lấy_số bấm_số số_thứ
bấm_hộ trợ_giúp nhờ giúp làm_hộ
thai_phụ bà_bầu có_thai mang_thai thai
khuyết_tật tàn_tật
xóa_mù mù_chữ con_chữ học_chữ biết_chữ đi_học
chồng đàn_ông ông_chồng
cấm_cản không_cho ngăn_cản phản_đối
dân_tộc mông thái dao khmer ê_đê
đứng_lớp dạy thay_phiên giảng_dạy lên_lớp
thu_giữ tịch_thu bắt_được giữ
cá_thể con_vật động_vật con
xét_xử tuyên_án phiên_tòa mở_tòa xử ra_tòa
bào_chữa cãi biện_hộ gỡ_tội luật_sư
tội tội_danh về_tội
đại_biểu dân_cử ông_nghị
đấu_giá bán_đất đưa_ra phiên
số_tiền dôi_ra thừa còn_dư dư_ra
mặt_bằng đất_sạch giải_phóng đất
nước_rỉ nước_bẩn nước_thải rỉ_rác nước_đen
tràn thoát_ra chảy_ra rò rỉ
chặn chặn_lại dừng ngăn
ngư_cụ đánh_cá lưới chài_lưới đồ_đánh
trục_vớt moi_lên vớt kéo_lên lặn
phế_liệu đồng_nát sắt_vụn ve_chai
tuyên_phạt lĩnh_án lĩnh tuyên ngồi_tù án
tiền_án tiền_sự án_tích
đột_nhập trộm lẻn mất_cắp mất_trộm cắt_trộm kẻ_trộm
bị_cáo bị_can kẻ_gian nhóm_trộm thủ_phạm
hiện_trường công_trường tại_chỗ
xe_cứu cứu_thương cấp_cứu
phà đò đò_ngang qua_sông sang_sông
cầu_phao sang_sông qua_sông
tái_cử tiếp_tục bầu_bán bầu nhiệm_kỳ
ngồi_ghế giữ_chức làm tiếp_tục
kho nhà_chứa nhà_kho chỗ_chứa
chịu gánh chia_tiền trả đóng
thôi_thu miễn không_thu hết_thu
chuyên_mục kỳ số_tới mục
chủ_đề đề_tài nội_dung chuyện
học_nhờ học_tạm ở_nhờ mượn
tấm_lợp vật_liệu tôn ngói vật_tư mái
xuất_xưởng giá_gốc giá_vốn
hợp_đồng giao_kèo khế_ước thỏa_thuận
hiệu_lực hết_hạn đáo_hạn mãn_hạn
thực_đơn món món_ăn ăn_gì
zalo nhóm kênh mạng
đấu_nối nối_ống nối kết_nối
khởi_công đào_móng đặt_móng xới_đất
chạy_thử vận_hành thử
giám_đốc cầm_đầu chủ_mưu ông_chủ
hàng_giả hàng_rởm hàng_dởm giả rởm dởm nhái hàng_nhái
tạm_giam giam vào_trại nhà_giam tại_ngoại
đại_lý cửa_hàng tiệm điểm_bán
trưởng_đoàn dẫn_đầu dẫn_đoàn
cung_ứng cung_cấp mối_hàng nhà_cung giao_hàng
chốt quyết_định kết_luận phán_quyết
quan_trắc đo đo_lại không_khí bụi
bốc_dỡ xuống_hàng dỡ_hàng bốc_hàng
hàng_rong buôn_gánh bán_rong bán_dạo gánh
chiếu_sáng đèn bóng_đèn tối_om tối
cáp dây_điện đường_dây
loại bị_loại không_được mất_quyền
thế_chấp cầm_cố cầm
nhập_viện vào_viện đi_viện cấp_cứu nằm_viện
xuất_viện ra_viện về_nhà khỏi_bệnh
lây lây_lan lan lan_rộng
vắc_xin mũi mũi_tiêm thuốc_ngừa
cách_ly khoanh_vùng
sinh_nở đỡ_đẻ đẻ sinh
tín_hiệu đèn_đỏ đèn
lấn_chiếm chiếm chiếm_dụng lấn
cưỡng_chế tháo_dỡ dỡ_bỏ
giấy_phép xin_phép cấp_phép phép
trái_phép không_phép lậu chui
sổ_đỏ giấy_chứng chứng_nhận
cư_trú hộ_khẩu tạm_trú
căn_cước chứng_minh thẻ
kết_hôn cưới đám_cưới
tang_lễ đám_tang tang
dâng_hương thắp_hương tưởng_niệm viếng thắp_nhang
văn_nghệ ca_nhạc biểu_diễn ca_hát
đuối_nước chết_đuối sông_nước
cứu_hộ cứu_nạn giải_cứu cứu
tìm_kiếm tìm mất_tích
ứng_dụng app phần_mềm
website trang_web cổng trang
xếp_hạng thứ_hạng hạng đứng_thứ
kỷ_luật cảnh_cáo khiển_trách cách_chức
giảm_giá khuyến_mãi hạ_giá bớt_giá
tưới nước_tưới thủy_lợi tưới_tiêu
hạn_hán khô_hạn hạn khô nắng_hạn
sâu_bệnh rầy sâu
chuồng_trại chuồng trại
thức_ăn cám
gia_hạn kéo_dài thêm_hạn nới_hạn
rút_ngắn nhanh_hơn sớm_hơn
công_suất sức_chứa chứa
sức_chứa chứa_được công_suất
kỷ_niệm mừng tròn
viếng thăm thắp
truyền_thống phòng_truyền lịch_sử
bàn_giao trao_chìa nhận_nhà giao
xác_minh làm_rõ kiểm_chứng điều_tra
giải_trình phân_trần lý_giải giải_thích phân_bua
phân_trần giải_thích thanh_minh
nhắc_nhở cảnh_cáo nhắc răn
thừa_nhận nhận_lỗi nhận công_nhận
khẳng_định nói_chắc cam_đoan
bổ_nhiệm giao_chức lên_chức làm
điều_động chuyển_công luân_chuyển
kiêm kiêm_nhiệm làm_thêm
trực túc_trực canh gác canh_gác
tuần_tra đi_tuần tuần
giải_ngân tiêu_tiền rót_vốn chi
đối_ứng góp_thêm góp
quyết_toán tính_sổ chốt_sổ
tồn_quỹ còn_lại két dư
tạm_ứng ứng ứng_trước cho_trước
bán_trú ăn_trưa bữa_trưa
nội_trú ở_lại
suất suất_ăn phần bữa
điểm_trường lớp trường
xe_đưa đưa_đón xe_buýt
buýt xe_buýt xe_công
lưu_động di_động tại_chỗ
số_hóa quét scan nhập_máy
hội_thi cuộc_thi tranh_tài thi
chung_kết trận_cuối cuối_cùng
vòng_loại sơ_khảo vòng
giải_thưởng tiền_thưởng phần_thưởng giải
trao_giải phát_giải trao_thưởng
trọng_điểm nóng điểm_nóng
phong_tỏa rào cấm_cửa
quá_tải quá_sức đông
chở_quá quá_tải quá_khổ
tốc_độ chạy_nhanh nhanh
nồng_độ say rượu bia cồn
ghi_nhận có ghi_được thống_kê
tử_nạn chết thiệt_mạng
hòa_giải dàn_xếp
bồi_dưỡng thù_lao trả_công tiền_công
thâm_niên lâu_năm nhiều_năm năm_nghề
cao_tuổi già_nhất nhiều_tuổi lớn_tuổi
trẻ_nhất nhỏ_nhất ít_tuổi
mọc mọc_lên xuất_hiện
vắng vắng_mặt thiếu_mặt không_dự
có_mặt tham_dự đến_dự tới_dự dự
khách khách_mời quan_khách
đồng_tình tán_thành ủng_hộ thuận
bác_bỏ không_chấp không_đồng gạt bác
đáp_ứng chấp_nhận giải_quyết
kiến_nghị ý_kiến nguyện_vọng đề_đạt
việc chuyện vụ_việc
bản sao bản_sao
ảnh hình hình_ảnh
clip video quay_phim đoạn_phim
tin_nhắn nhắn sms
giả_danh xưng tự_xưng mạo_nhận
"""
