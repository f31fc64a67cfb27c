"""What has to do with what: words that stand where others are asked about; set by hand, folded.

Rows as in `colloquial`, but the words of a row are no more than near one another: "hưu" asks about
"nghỉ_hưu" and "lương_hưu", "viện" about "bác_sĩ". They count less than what says the same.
"""

from __future__ import annotations

__all__ = ["NEAR"]

NEAR = """
tiền đồng tỷ triệu kinh_phí vốn chi giá trị_giá thu
tốn đồng kinh_phí chi giá tổng_mức vốn hết
giá đồng bán mua đơn_giá tiền
lương đồng thu_nhập tháng
lãi lãi_suất vay phần_trăm
vay vốn ngân_hàng lãi_suất tín_dụng
thu_về bán doanh_thu thu được
bán mua giá thị_trường chợ thương_lái
mất_mát thiệt_hại mất thất_thoát
bồi_thường đền_bù bảo_hiểm giải_phóng mặt_bằng
dọn_đi bàn_giao mặt_bằng giải_tỏa di_dời
đất thu_hồi bàn_giao mặt_bằng ha
mặt_bằng giải_tỏa bàn_giao thu_hồi
chưa_chịu chưa
tái_định di_dời bố_trí
bệnh điều_trị khám bệnh_viện bác_sĩ ca
sinh_nở thai_sản sinh bà_mẹ
thai_sản sinh bà_mẹ mang_thai
hưu lương_hưu nghỉ_hưu
thẻ bảo_hiểm bhyt y_tế
học lớp trường học_viên học_sinh dạy
dạy lớp giáo_viên học trường
chữ lớp tiếng học
tiếng_mẹ chữ lớp
nghề học_nghề dạy_nghề lớp việc_làm
việc_làm lao_động tuyển_dụng nghề
xin_việc tuyển_dụng việc_làm lao_động
thi giải hội_thi thí_sinh
thi giải giành huy_chương
giải giành đoạt trao thưởng
điểm xếp hạng
cháy ngọn_lửa chữa_cháy hỏa_hoạn khói
lửa cháy ngọn_lửa chữa_cháy
điện đường_dây lưới kw
sáng_đèn điện có_điện
nước đường_ống giếng m3 nguồn
khát nước hạn thiếu
khối m3 mét_khối
bão gió đổ sơ_tán di_dời
lũ ngập nước sạt_lở
đê sóng đắp bao_cát kè
rác thu_gom tấn bãi
heo lợn dịch chuồng tiêu_hủy
chôn hố tiêu_hủy bãi
dịch ca ổ_dịch mắc tiêm
tiêm vắc_xin mũi liều
xe bãi chỗ lượt gửi
đường km tuyến đoạn
đường_tránh rẽ phân_luồng
phân_luồng cấm xe tuyến
cấm không_được xử_phạt
phạt vi_phạm đồng xử_lý
sai vi_phạm xử_phạt
bắt đối_tượng tạm_giữ công_an
trộm mất công_an
lừa chuyển_tiền công_an chiếm_đoạt
kiện tòa khởi_kiện ủy_quyền
tòa xử bản_án tuyên
họp hội_nghị phát_biểu chủ_trì
bầu phiếu trúng_cử cử
phiếu khảo_sát bầu ý_kiến
hài_lòng khảo_sát phiếu phần_trăm
dân_bầu phiếu tín_nhiệm
khóa nhiệm_kỳ đại_hội
đoàn_thể mặt_trận hội đoàn
thanh_niên đoàn bí_thư
phụ_nữ hội chị
mặt_trận ubmttq mttq
công_đoàn liên_đoàn lao_động
lễ khai_mạc tổ_chức diễn_ra
hội lễ rước
đền lễ di_tích đồng_đội
cúng lễ tế
ca_múa nghệ_thuật diễn_viên
múa_hát nghệ_thuật diễn_viên biểu_diễn
hình triển_lãm ảnh
xem triển_lãm khán_giả vé
khách lượt du_lịch tham_quan
sách thư_viện đọc
báo phóng_viên thẻ tác_nghiệp
quà suất trao tặng
cứu_trợ hàng quà gửi
từ_thiện quỹ tài_trợ ủng_hộ
đóng_góp ủng_hộ quỹ tài_trợ
quỹ ủng_hộ đóng_góp khuyến_học
học_bổng suất khuyến_học
nhà_nghèo hộ_nghèo sửa_nhà
xây_nhà nhà tình_nghĩa
sửa_nhà nhà hộ_nghèo
giấy_tờ hồ_sơ thủ_tục một_cửa
nộp hồ_sơ một_cửa trực_tuyến
máy số_hóa phần_mềm thiết_bị
quét số_hóa trang
mạng trực_tuyến phần_mềm
gọi điện_thoại số đường_dây
hỏi liên_hệ điện_thoại
nơi_nhận gửi liên_hệ
chỗ_nộp bộ_phận một_cửa
nhờ_giúp tiếp hỗ_trợ
giúp hỗ_trợ tiếp
tết hàng quà bình_ổn
đồ_ăn suất_ăn thực_phẩm bếp
ăn suất_ăn bữa thực_phẩm
ngộ_độc bếp_ăn nhập_viện
chợ tiểu_thương sạp
lấn_chiếm vỉa_hè vi_phạm
xây khởi_công công_trình dự_án
công_trình dự_án thi_công xây_dựng
dự_án công_trình vốn
thi_công nhà_thầu công_trường tiến_độ
trễ tiến_độ chậm gia_hạn
lề_mề chậm tiến_độ
xong hoàn_thành đưa_vào bàn_giao
đào_bới công_trường thi_công rào
cây cây_xanh trồng bứng
ruộng lúa vụ sản_xuất
mùa vụ thu_hoạch
gặt vụ thu_hoạch
giống gieo vụ
nuôi con đàn hộ chăn_nuôi
ngư_dân tàu_cá biển
biển bãi tàu
sông cầu đò bến
cầu nhịp dài nối
hẻm mở_rộng hiến_đất
hiến đất m2
lính nhập_ngũ quân_sự tân_binh
nhập_ngũ giao_quân tân_binh
biên_giới biên_phòng đồn
mồ liệt_sĩ nghĩa_trang
tri_ân liệt_sĩ thương_binh
tuổi năm sinh
đông người hộ
dân người hộ khẩu
bao_lâu ngày tháng năm
bao_giờ ngày tháng dự_kiến
hạn_chót trước hết chậm_nhất
bắt_đầu từ khởi_công khai_giảng
đầu_tiên mở_đầu đợt_đầu
lo băn_khoăn lo_ngại
than băn_khoăn kêu phản_ánh
ý_nghĩ cho_rằng nhận_định
nói cho_biết phát_biểu
chịu đồng_ý
không_chịu từ_chối
bác từ_chối không_chấp
khai_gian khai gian loại
loại không_đủ hồ_sơ
tin_đồn bác_bỏ
số người hộ
diện_tích ha m2
dài km m
rộng m2 ha
nặng tấn kg
cao m mét
sâu m
sản_lượng tấn
công_suất mw kw m3
dung_tích m3
tỷ_lệ phần_trăm đạt
so_với tăng giảm
giảm so_với cùng_kỳ
tăng so_với cùng_kỳ
tòa bị_cáo án tù tội phạt phiên_tòa thẩm_phán luật_sư
trận đội cầu_thủ thủ_môn bóng giải bàn_thắng
bệnh_viện bác_sĩ bệnh_nhân khám điều_trị
trường giáo_viên học_sinh lớp hiệu_trưởng
hợp_tác htx xã_viên thành_viên
công_trình khởi_công thi_công nhà_thầu gói_thầu
rác bãi_rác môi_trường thu_gom
cống ngập thoát_nước
cấp_nước nước ống đồng_hồ
điện cáp đèn trạm
chợ sạp tiểu_thương hàng
tàu biển ngư_dân cảng
lúa ruộng vụ giống
tôm ao thả nuôi
rừng cây kiểm_lâm
đường xe biển_báo tải_trọng
phạt vi_phạm biên_bản xử_lý
họp đại_biểu kỳ_họp biểu_quyết
quỹ góp trích thu_chi
bão tốc_mái thiệt_hại nhà
lợp mái tốc_mái tấm_lợp
thi đội giải giám_khảo
đấu_giá lô phiên khởi_điểm
vay lãi nợ dư_nợ
đơn kiến_nghị ý_kiến phản_ánh
điện_thoại tổng_đài đường_dây số gọi
trình_độ bằng_cấp học
"""
